"""Rows for reading (表格): aligned on a terminal, tab-separated in a pipe, or CSV and JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

from kg.views.cells import Sheet, csv_text

Row = Sequence[str | None]


def rendered(header: Sequence[str], rows: Sequence[Row], chosen: str) -> str:
    """The table as ``text``, ``csv`` or ``json`` (a list of objects)."""
    if chosen == "json":
        found = [dict(zip(header, row, strict=True)) for row in rows]
        return json.dumps(found, ensure_ascii=False, indent=2) + "\n"
    if chosen == "csv":
        return csv_text(Sheet("", tuple(header), tuple(map(tuple, rows))))
    return aligned(header, rows) if sys.stdout.isatty() else _tabbed(header, rows)


def _tabbed(header: Sequence[str], rows: Sequence[Row]) -> str:
    return "".join("\t".join(_flat(cell) for cell in row) + "\n" for row in (header, *rows))


def _flat(cell: str | None) -> str:
    return " ".join((cell or "").split())


def aligned(header: Sequence[str], rows: Sequence[Row]) -> str:
    """The table with columns aligned, Chinese characters two wide."""
    from rich.cells import cell_len

    lines = [[_flat(cell) for cell in row] for row in (header, *rows)]
    widths = [max(cell_len(line[n]) for line in lines) for n in range(len(header))]
    padded = (
        (cell + " " * (width - cell_len(cell)) for cell, width in zip(line, widths, strict=True))
        for line in lines
    )
    return "".join("  ".join(cells).rstrip() + "\n" for cells in padded)
