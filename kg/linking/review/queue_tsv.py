"""The doubtful queue as TSV; a SSSOM table with more columns, one record a finding."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterable, Iterator

from kg.cells import neutral
from kg.linking.review.errors import DamagedQueueFile
from kg.linking.review.queue import QueueRow
from kg.linking.review.queue_columns import COLUMNS, cells_of
from kg.linking.review.queue_reading import Imported, imported
from kg.linking.review.tabs import tab_line


def to_tsv(rows: Iterable[QueueRow]) -> str:
    """The text of the file; the same rows give the same text."""
    lines = [tab_line(column.name for column in COLUMNS)]
    for number, row in enumerate(rows, 1):
        cells = cells_of(row, number)
        lines.append(tab_line(neutral(cells.get(column.name, "")) for column in COLUMNS))
    return "".join(lines)


def from_tsv(text: str, path: str = "-") -> Imported:
    """The rows of a file's text; ``path`` names it in messages.

    Raises :class:`DamagedQueueFile` where it is no queue.
    """
    found = imported(_lines(text.removeprefix("\ufeff"), path), path)
    if found is None:
        raise DamagedQueueFile(path, "第1行", "没有待核定清单的表头", "请使用 kg review export 导出的文件")
    return found


def _lines(text: str, path: str) -> Iterator[tuple[str, list[str]]]:
    csv.field_size_limit(sys.maxsize)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter="\t")
    start = 1
    try:
        for cells in reader:
            yield f"第{start}行", cells
            start = reader.line_num + 1
    except csv.Error as error:
        place = f"第{reader.line_num}行"
        raise DamagedQueueFile(path, place, f"表格无法解析（{error}）", "请核对引号和换行") from error
