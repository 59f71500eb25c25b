"""Tables as XLSX (电子表格): the same tables give the same bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from kg.views.cells import Sheet, safe_cell
from kg.workbook import dress, dress_head, saved


def xlsx_bytes(sheets: Iterable[Sheet], title: str) -> bytes:
    """A workbook of these tables; dates in it are fixed, so that equal tables are equal files."""
    book = Workbook()
    book.remove(book.active)
    for sheet in sheets:
        _fill(book.create_sheet(_sheet_name(sheet.name)), sheet)
    return saved(book, title)


def _sheet_name(name: str) -> str:
    return re.sub(r"[\[\]:*?/\\]", " ", name)[:31]


def _fill(page: Worksheet, sheet: Sheet) -> None:
    page.append([safe_cell(value) for value in sheet.header])
    for cell in page[1]:
        dress_head(cell)
    for row in sheet.rows:
        page.append([safe_cell(value) for value in row])
    for cells in page.iter_rows(min_row=2):
        for cell in cells:
            dress(cell, sheet.fills.get(cell.value) if isinstance(cell.value, str) else None)
    for number, width in enumerate(sheet.widths, start=1):
        page.column_dimensions[get_column_letter(number)].width = width
    page.freeze_panes = "A2"
    if sheet.rows:
        page.auto_filter.ref = page.dimensions
    _printed(page)


def _printed(page: Worksheet) -> None:
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = page.PAPERSIZE_A4
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_title_rows = "1:1"
