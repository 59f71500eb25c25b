"""Reads the CSV tables that travel with the package."""

from __future__ import annotations

import csv
import io
from importlib import resources


class TableError(Exception):
    """A reference table is absent or malformed; the message names the file and the line."""


def rows(name: str, columns: tuple[str, ...]) -> list[list[str]]:
    """The rows of ``data/<name>.csv`` below its heading, each of ``len(columns)`` cells.

    Raises :class:`TableError` where the file is absent, its heading is not ``columns`` or a row is
    shorter or longer than the heading.
    """
    path = resources.files(__package__).joinpath("data", f"{name}.csv")
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise TableError(f"{name}.csv: the table is missing from the installed package") from error
    reader = csv.reader(io.StringIO(text))
    heading = next(reader, [])
    if tuple(heading) != columns:
        raise TableError(f"{name}.csv, line 1: columns are {heading}, expected {list(columns)}")
    table = list(reader)
    width = len(columns)
    for line, row in enumerate(table, start=2):
        if len(row) != width:
            raise TableError(f"{name}.csv, line {line}: {len(row)} cells, expected {width}")
    return table


def words(cell: str) -> tuple[str, ...]:
    """The entries of a cell that holds several, separated by blanks."""
    return tuple(cell.split())
