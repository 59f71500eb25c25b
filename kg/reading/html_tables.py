"""Tables of a page (网页表格): which are tables and which only lay out the page, and their rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from kg.reading.assembly import cell

_PAGE_LIKE = 600
_PAGE_SHARE = 0.6
_PARAGRAPHS = 5
_MOST_CELLS = 200_000

Words = Callable[[Any], list[tuple[str, int]]]
"""The lines of a cell, each with how many of its characters are links."""


def is_table(table: Any) -> bool:
    """Whether the table shows rows and columns; one that only lays out a page shows none."""
    if next(table.iterdescendants("table"), None) is not None:
        return False
    rows = [[_length(c) for c in _cells(tr)] for tr in table.iter("tr")]
    if max(map(len, rows), default=0) < 2:
        return False
    largest, whole = max(max(r, default=0) for r in rows), sum(map(sum, rows))
    page_like = largest > _PAGE_LIKE or (len(rows) == 1 and _holds_paragraphs(table))
    return not (page_like and largest > _PAGE_SHARE * whole)


def _holds_paragraphs(table: Any) -> bool:
    """Whether the longest cell of a table holds a text of several paragraphs."""
    longest = max((c for tr in table.iter("tr") for c in _cells(tr)), key=_length)
    return sum(_length(block) > 0 for block in longest.iter("p", "div", "h1", "h2", "h3")) >= _PARAGRAPHS


def table_rows(table: Any, words: Words) -> Iterator[tuple[list[str], int]]:
    """Each row's cells and how many of their characters are links.

    A cell over several rows is said in each of them, one over several columns once; blank rows are left out.
    """
    spanning: dict[int, tuple[int, str]] = {}
    for tr in table.iter("tr"):
        said: list[str] = []
        linked = column = 0
        for one in _cells(tr):
            column = _from_above(spanning, column, said)
            lines = words(one)
            text = cell(line for line, _ in lines).replace("\t", " ")
            linked += sum(count for _, count in lines)
            said.append(text)
            down = _span(one.get("rowspan"))
            if down > 1:
                spanning[column] = (down - 1, text)
            column += _span(one.get("colspan"))
        _from_above(spanning, column, said, rest=True)
        if any(said):
            yield said, linked


def _from_above(
    spanning: dict[int, tuple[int, str]], column: int, said: list[str], rest: bool = False
) -> int:
    """Says the cells that reach into this row from above, from ``column`` on; the next free column."""
    while column in spanning or (rest and any(c >= column for c in spanning)):
        if column in spanning:
            left, text = spanning.pop(column)
            said.append(text)
            if left > 1:
                spanning[~column] = (left - 1, text)
            column += 1
        else:
            column = min(c for c in spanning if c >= column)
    if rest:
        for key in [k for k in spanning if k < 0]:
            spanning[~key] = spanning.pop(key)
    return column


def _cells(tr: Any) -> list[Any]:
    return [c for c in tr if c.tag in ("td", "th")]


def _length(element: Any) -> int:
    return sum(len(text.strip()) for text in element.itertext())


def _span(value: str | None) -> int:
    """rowspan or colspan: 1 where it is absent or no number; 0 means to the end."""
    text = (value or "1").strip()
    if not text.isdecimal():
        return 1
    return min(int(text[:6]), _MOST_CELLS) or _MOST_CELLS
