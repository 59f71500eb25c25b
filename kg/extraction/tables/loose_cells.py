"""Cells of a table that a page or a converter put one on a line each: indicator tables, lists of projects.

They are no measures: what a row demands cannot be told once its columns are gone.  A task table whose rows are
certain is read before (:mod:`kg.extraction.tables.table_lines`); of one whose rows are not, the heads and the numbers of the
rows are dropped here.
"""

from __future__ import annotations

from typing import NamedTuple

from kg.extraction.tables.lines_left_out import lines_left_out
from kg.extraction.tables.table_cells import serial
from kg.extraction.tables.table_columns import column_of
from kg.extraction.tables.table_heads import LAST
from kg.extraction.text.marker import opening_marker
from kg.model import Notice, Span
from kg.reference.patterns import lazy

_CELL = 24  # characters
_CELLS = 8  # that a table has at least
_FIGURES = 3  # of these that are nothing but a number or an amount
_HEAD = 14  # characters of a column's head
_HEADS = 3  # that stand one below the other
_FIGURE = lazy(r"[\d０-９][\d０-９.,，%％（()）/—–~～-]*\s*[\u4e00-\u9fff/年]{0,6}")
_PUNCTUATED = frozenset("。；：;:！？，,")


class Beside(NamedTuple):
    """The paragraphs that stand in no such table, the indices at which numbering starts anew among them, and notices
    of the tables."""

    body: list[Span]
    breaks: set[int]
    notices: list[Notice]


def without_cells(plain: str, body: list[Span], breaks: set[int]) -> Beside:
    """The body without the tables whose cells stand on lines of their own."""
    cells = {index for first, behind in _tables(plain, body) for index in range(first, behind)}
    dropped = cells | _heads_and_numbers(plain, body)
    if not dropped:
        return Beside(body, breaks, [])
    kept = [index for index in range(len(body)) if index not in dropped]
    anew = {order for order, index in enumerate(kept) if index in breaks or index - 1 in cells}
    return Beside([body[index] for index in kept], anew, lines_left_out(plain, body, sorted(cells)))


def _heads_and_numbers(plain: str, body: list[Span]) -> set[int]:
    """The heads of columns that stand on lines one below the other, and every bare number below them."""
    found: set[int] = set()
    run: list[int] = []
    for index, (start, end) in enumerate(body):
        if end - start <= _HEAD and plain[end - 1] in LAST and column_of(plain[start:end]) is not None:
            run.append(index)
            if len(run) >= _HEADS:
                found.update(run)
        else:
            run.clear()
            if found and end - start <= _HEAD and serial(plain[start:end]) is not None:
                found.add(index)
    return found


def _tables(plain: str, body: list[Span]) -> list[tuple[int, int]]:
    """Where each begins and ends: cells, no two longer paragraphs between them."""
    found: list[tuple[int, int]] = []
    cells: list[int] = []
    for index in range(len(body) + 1):
        if index < len(body) and _is_cell(plain, body[index]):
            cells.append(index)
        elif cells and (index == len(body) or index - cells[-1] > 1 or _heads(plain, body[index])):
            if len(cells) >= _CELLS and sum(_is_figure(plain, body[n]) for n in cells) >= _FIGURES:
                found.append((cells[0], cells[-1] + 1))
            cells = []
    return found


def _is_cell(plain: str, span: Span) -> bool:
    return (
        span.end - span.start <= _CELL
        and plain[span.end - 1] not in _PUNCTUATED
        and (_is_figure(plain, span) or not _heads(plain, span))
    )


def _heads(plain: str, span: Span) -> bool:
    return opening_marker(plain, span.start, span.end) is not None


def _is_figure(plain: str, span: Span) -> bool:
    """1000座, 9.5平方米, 4: but 1.加强保障 heads a task."""
    if not plain[span.start].isdecimal() or not _FIGURE.fullmatch(plain, *span):
        return False
    marker = opening_marker(plain, *span)
    return marker is None or marker.kind.startswith("decimal")
