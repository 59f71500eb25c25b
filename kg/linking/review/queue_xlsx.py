"""The doubtful queue as a workbook (待核定清单): decided by picking from a list, the same rows the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from kg.cells import MOST_IN_CELL, in_xml, neutral
from kg.linking.review.errors import CellTooLong, DamagedQueueFile
from kg.linking.review.queue import QueueRow
from kg.linking.review.queue_columns import COLUMNS, DECISION_WORDS, Column, cells_of
from kg.linking.review.queue_reading import MOST_BYTES, Imported, imported
from kg.workbook import HEAD_COLOUR, dress, dress_head, saved

SHEET = "待核定"
_MOST_UNPACKED = 300 * 1024 * 1024
_MOST_COLUMNS = 200
_ADVICE = "请使用 kg review export 导出的工作簿"
_GUIDE = (
    ("核定结论", "从下拉列表选择：已对应、部分对应、未见对应、不适用；不选即暂不核定。"),
    ("已对应", "下级要求了上级该句的全部实质内容，照抄、换说法或具体化均可。"),
    ("部分对应", "至少一项具体要求有对应，另有实质要求遗漏，或目标、时限、数量有所弱化。"),
    ("未见对应", "没有具体要求与之对应；只是主题相同不算对应。"),
    ("不适用", "按原文只约束其他单位，下级也无对应内容。"),
    ("撤销", "撤回先前对该条的核定，导入时须加 --overrule。"),
    ("对应句序号", "填对应的下级原文编号，如1或1、3；不填即为已拟定的对应句。"),
    ("核定未落实部分", "只用于部分对应：摘录上级原文，多处用分号隔开；不填即为拟定未落实部分。"),
    ("其他各列", "请勿改动；列的顺序可以调整，行可以排序、筛选或删除。"),
)


def to_xlsx(rows: Iterable[QueueRow]) -> bytes:
    """The bytes of the workbook; dates in it are fixed.  Raises :class:`CellTooLong` where a cell does not hold a text."""
    book = Workbook()
    page = book.active
    page.title = SHEET
    page.append([column.heading for column in COLUMNS])
    for number, row in enumerate(rows, 1):
        cells = cells_of(row, number)
        page.append([_cell(column, cells.get(column.name, "")) for column in COLUMNS])
    _dress(page)
    guide = book.create_sheet("填写说明")
    for line in _GUIDE:
        guide.append(line)
    guide.column_dimensions["A"].width, guide.column_dimensions["B"].width = 14, 80
    return saved(book, "待核定清单")


def _cell(column: Column, text: str) -> str | float:
    """``text`` as a cell of ``column`` holds it: characters that XML has no room for are left out.

    Nothing is cut: a row that comes back shorter would be no row of ours.
    """
    if column.numeric:
        return float(text)
    if len(text) > MOST_IN_CELL:
        raise CellTooLong(column.heading, text)
    return neutral(in_xml(text))


def _dress(page: Worksheet) -> None:
    for place, column in enumerate(COLUMNS, 1):
        letter = get_column_letter(place)
        page.column_dimensions[letter].width = column.width
        page.column_dimensions[letter].hidden = column.technical
        dress_head(page.cell(1, place), "9A6A00" if column.filled else HEAD_COLOUR)
        for number in range(2, page.max_row + 1):
            cell = page.cell(number, place)
            dress(cell, "FFF7DB" if column.filled else None, wrap=not column.technical)
            cell.number_format = "General" if column.numeric else "@"
            if column.filled:
                cell.protection = Protection(locked=False)
    page.freeze_panes = f"{get_column_letter(_place('object_label') + 1)}2"
    page.auto_filter.ref = page.dimensions
    _drop_down(page)


def _drop_down(page: Worksheet) -> None:
    choice = DataValidation(type="list", formula1=f'"{",".join(DECISION_WORDS)}"', allow_blank=True)
    choice.error, choice.errorTitle = "请从列表中选择", "核定结论"
    choice.showErrorMessage = True
    page.add_data_validation(choice)
    letter = get_column_letter(_place("decision"))
    choice.add(f"{letter}2:{letter}{max(page.max_row, 2)}")


def _place(name: str) -> int:
    return next(place for place, column in enumerate(COLUMNS, 1) if column.name == name)


def from_xlsx(data: bytes, path: str = "-") -> Imported:
    """The rows of the first sheet that is a queue; ``path`` names the file in messages.

    Raises :class:`DamagedQueueFile` where the bytes are no workbook, are hostile, or no sheet is a queue.
    """
    _inspect(data, path)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        for page in book.worksheets:
            found = imported(_lines(page), path)
            if found is not None:
                return found
    except DamagedQueueFile:
        raise
    except Exception as error:  # openpyxl raises whatever a malformed part leads it into
        raise DamagedQueueFile(
            path, "整个文件", f"工作簿已损坏（{type(error).__name__}）", _ADVICE
        ) from error
    raise DamagedQueueFile(path, "各工作表", "没有待核定清单的表头", _ADVICE)


def _inspect(data: bytes, path: str) -> None:
    """Refuses what would exhaust memory or reach beyond the file before any of it is parsed."""
    try:
        if len(data) > MOST_BYTES:
            raise DamagedQueueFile(path, "整个文件", "文件过大", _ADVICE)
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _MOST_UNPACKED:
                raise DamagedQueueFile(path, "整个文件", "解压后过大", _ADVICE)
            for entry in archive.infolist():
                if b"<!DOCTYPE" in archive.read(entry).replace(b"\0", b""):
                    raise DamagedQueueFile(path, entry.filename, "含有不允许的文档类型声明", _ADVICE)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, ValueError, EOFError) as error:
        raise DamagedQueueFile(path, "整个文件", "不是 XLSX 工作簿", _ADVICE) from error


def _lines(page: Worksheet) -> Iterator[tuple[str, list[str]]]:
    rows = page.iter_rows(max_col=_MOST_COLUMNS, values_only=True)
    for number, values in enumerate(rows, 1):
        yield f"工作表“{page.title}”第{number}行", [_text(value) for value in values]


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
