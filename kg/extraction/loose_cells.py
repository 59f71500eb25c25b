"""Cells of a table that a page or a converter put one on a line each: indicator tables, lists of projects.

They are no measures: what a row demands cannot be told once its columns are gone.  A task table with a header
row is read before (:mod:`kg.extraction.table`).
"""

from __future__ import annotations

import re

from kg.extraction.marker import opening_marker
from kg.model import Span

_CELL = 24  # characters
_CELLS = 8  # that a table has at least
_FIGURES = 3  # of these that are nothing but a number or an amount
_FIGURE = re.compile(r"[\d０-９][\d０-９.,，%％（()）/—–~～-]*\s*[\u4e00-\u9fff/年]{0,6}")
_PUNCTUATED = frozenset("。；：;:！？，,")


def without_cells(plain: str, body: list[Span], breaks: set[int]) -> tuple[list[Span], set[int]]:
    """The paragraphs that stand in no such table, and the indices at which numbering starts anew among them."""
    dropped = {index for first, behind in _tables(plain, body) for index in range(first, behind)}
    if not dropped:
        return body, breaks
    kept = [index for index in range(len(body)) if index not in dropped]
    anew = {order for order, index in enumerate(kept) if index in breaks or index - 1 in dropped}
    return [body[index] for index in kept], anew


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
    if not _FIGURE.fullmatch(plain, *span):
        return False
    marker = opening_marker(plain, *span)
    return marker is None or marker.kind.startswith("decimal")
