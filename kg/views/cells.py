"""What stands in the cells of a table (单元格), and tables as CSV: no cell is ever a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from kg.cells import MOST_IN_CELL, in_xml, neutral

Cell = str | int | float | date | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: header, rows, widths in characters, and fill colours by the text of a cell."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...] = ()
    fills: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def safe_cell(value: Cell) -> Cell:
    """``value`` so that no spreadsheet takes it for a formula: an apostrophe stands before such text.

    >>> safe_cell("=1+1"), safe_cell("公开率"), safe_cell(-3)
    ("'=1+1", '公开率', -3)
    """
    if not isinstance(value, str):
        return value
    return neutral(in_xml(value)[:MOST_IN_CELL])


def csv_text(sheet: Sheet) -> str:
    """One table as CSV (RFC 4180, lines ended by CRLF); write it with ``utf-8-sig`` for spreadsheets."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(sheet.header)
    writer.writerows([safe_cell(value) for value in row] for row in sheet.rows)
    return written.getvalue()


def joined(values: Sequence[str]) -> str:
    """Several texts in one cell, a line each."""
    return "\n".join(value for value in values if value)
