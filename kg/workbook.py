"""Workbooks of one look (工作簿) and without a clock: the same content gives the same bytes."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

# A fixed date, for want of one that belongs to the content: a clock would change the bytes.
_DATE = datetime(2000, 1, 1)
_ZIP_DATE = (2000, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")

HEAD_COLOUR = "23405F"
_LINE = Side(style="thin", color="D9DDE3")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)


def dress_head(cell: Cell, colour: str = HEAD_COLOUR) -> None:
    """The look of a cell in the first row."""
    cell.font = Font(bold=True, color="FFFFFF")
    cell.fill = PatternFill("solid", fgColor=colour)
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)


def dress(cell: Cell, fill: str | None = None, *, wrap: bool = True) -> None:
    """The look of any other cell."""
    cell.alignment = Alignment(vertical="top", wrap_text=wrap)
    cell.border = _BORDER
    if fill:
        cell.fill = PatternFill("solid", fgColor=fill)


def saved(book: Workbook, title: str) -> bytes:
    """The bytes of ``book`` under this title, every date in it the same whenever it is saved."""
    book.properties.title = title
    book.properties.creator = "directive-kg"
    book.properties.created = _DATE
    target = io.BytesIO()
    book.save(target)
    return _without_clock(target.getvalue())


def _without_clock(data: bytes) -> bytes:
    """The archive with a fixed date at every entry and in the document's properties."""
    fixed = _DATE.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as read, zipfile.ZipFile(written, "w") as out:
        for name in read.namelist():
            content = read.read(name)
            if name == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>" + fixed + rb"\g<2>", content)
            entry = zipfile.ZipInfo(name, _ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            out.writestr(entry, content)
    return written.getvalue()
