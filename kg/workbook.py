"""Workbooks without a clock (可复现的工作簿): the same content gives the same bytes."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime

from openpyxl import Workbook

# A fixed date, for want of one that belongs to the content: a clock would change the bytes.
_DATE = datetime(2000, 1, 1)
_ZIP_DATE = (2000, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")


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
