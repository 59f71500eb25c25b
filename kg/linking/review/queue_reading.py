"""Lines of a table → rows of a queue (导入清单), whatever kind of file they came from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kg.cells import unneutral
from kg.linking.review.errors import DamagedQueueFile, RowProblem
from kg.linking.review.queue import QueueRow
from kg.linking.review.queue_columns import BadRow, absent, header_names, row_of
from kg.reference.ids import identifier

MOST_BYTES = 50 * 1024 * 1024
MOST_ROWS = 100_000
_HEADER_WITHIN = 10


@dataclass(frozen=True, slots=True)
class Imported:
    """The rows of a queue that could be read, and those that could not, each with file, sheet and row."""

    rows: tuple[QueueRow, ...]
    problems: tuple[RowProblem, ...] = ()


def imported(lines: Iterable[tuple[str, list[str]]], path: str) -> Imported | None:
    """What ``lines`` hold, each with its place; None where none of the first is the header of a queue.

    Raises :class:`DamagedQueueFile` where columns are gone from the header, or there are too many rows.
    """
    places: dict[str, int] | None = None
    rows: list[QueueRow] = []
    problems: list[RowProblem] = []
    for count, (place, cells) in enumerate(lines):
        if places is None:
            places = header_names(cells)
            if places is None and count >= _HEADER_WITHIN:
                return None
            if places is not None and (lacking := absent(places)):
                columns = "、".join(f"“{heading}”" for heading in lacking)
                advice = "请恢复所缺的列，或重新导出后填写"
                raise DamagedQueueFile(path, place, f"清单缺少{columns}列", advice)
            continue
        if count > MOST_ROWS:
            raise DamagedQueueFile(path, place, f"超过{MOST_ROWS}行", "请分批导出")
        if not any(cell.strip() for cell in cells):
            continue
        named = {name: unneutral(cells[i]) if i < len(cells) else "" for name, i in places.items()}
        try:
            rows.append(replace(row_of(named), path=path, place=place))
        except BadRow as why:
            problems.append(RowProblem(path, place, str(why), identifier(named["object_id"].strip())))
    return None if places is None else Imported(tuple(rows), tuple(problems))
