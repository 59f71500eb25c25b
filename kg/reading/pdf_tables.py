"""Ruled tables on a PDF page (表格): their rows, complete over merged cells and page ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from kg.reading.pdf_lines import Char, joined, lines

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in points."""

_FEWEST_EDGES = 6
_MOST_EDGES = 4_000
_NEAR = 2.0
_FEWEST_ENDS = 3


@dataclass(slots=True)
class Table:
    """A table's box, its rows of cells, and the columns whose last cell may go on on the next page."""

    box: Box
    rows: list[list[str]]
    going_on: frozenset[int] = frozenset()


@dataclass(slots=True)
class _Grid:
    """The left edges of a table's columns, its right edge, and the cells above that reach further down."""

    edges: list[float]
    right: float
    reaching: dict[int, tuple[Box, str]] = field(default_factory=dict)

    def column(self, x: float) -> int:
        """The column that begins at ``x``."""
        return min(range(len(self.edges)), key=lambda n: abs(self.edges[n] - x))

    def box(self, column: int, top: float, bottom: float) -> Box:
        """The box of one column between two heights."""
        right = self.edges[column + 1] if column + 1 < len(self.edges) else self.right
        return self.edges[column], top, right, bottom


def tables(page: Any, chars: Sequence[Char]) -> list[Table]:
    """The ruled tables of a pdfplumber page, from the top down; frames around running text are none."""
    if not _FEWEST_EDGES <= len(page.rects) * 4 + len(page.lines) + len(page.curves) <= _MOST_EDGES:
        return []
    found = []
    for table in page.find_tables({"explicit_horizontal_lines": _open_ends(page.edges)}):
        if max((sum(c is not None for c in r.cells) for r in table.rows), default=0) > 1:
            built = _table(table, [c for c in chars if _within(c, table.bbox)])
            if built.rows:
                found.append(built)
    return sorted(found, key=lambda t: t.box[1])


def outside(chars: Iterable[Char], found: Sequence[Table]) -> list[Char]:
    """The characters that stand in none of the tables."""
    return [c for c in chars if not any(_within(c, table.box) for table in found)]


def go_on(before: Table, table: Table) -> None:
    """Joins a table that goes on on the next page to ``before``, its part on the page before.

    A repeated header is dropped, a row cut by the page end is made one, merged cells are said again.
    """
    if not before.rows or len(before.rows[0]) != len(table.rows[0]):
        return
    if len(before.rows) > 1 and table.rows[0] == before.rows[0]:
        del table.rows[0]
    if not table.rows or len(before.rows[-1]) != len(table.rows[0]):
        return
    first, last = table.rows[0], before.rows[-1]
    if not first[0] and 0 not in before.going_on and last[0]:
        before.rows[-1] = [joined(a, b) for a, b in zip(last, first, strict=True)]
        del table.rows[0]
        return
    for column in before.going_on:
        if column < len(first) and not first[column]:
            first[column] = last[column]


def _open_ends(edges: Sequence[Any]) -> list[float]:
    """Heights at which several vertical rules end without a rule across: a table cut by the page end."""
    upright = [e for e in edges if e["orientation"] == "v" and e["bottom"] - e["top"] > _NEAR]
    across = {round(e["top"]) for e in edges if e["orientation"] == "h" and e["x1"] - e["x0"] > 2 * _NEAR}
    ends: dict[int, set[int]] = {}
    for edge in upright:
        for y in (edge["top"], edge["bottom"]):
            ends.setdefault(round(y), set()).add(round(edge["x0"]))
    found = []
    for y, xs in ends.items():
        closed = any(abs(y - other) <= _NEAR for other in across)
        if not closed and len(xs) >= _FEWEST_ENDS and not _passes(upright, y):
            found.append(float(y))
    return found


def _passes(upright: Sequence[Any], y: float) -> bool:
    return any(e["top"] < y - _NEAR and e["bottom"] > y + _NEAR for e in upright)


def _table(table: Any, chars: Sequence[Char]) -> Table:
    grid = _Grid(sorted({c[0] for r in table.rows for c in r.cells if c is not None}), table.bbox[2])
    rows: list[list[str]] = []
    going_on: frozenset[int] = frozenset()
    for one in table.rows:
        said = list(_cells(one, grid, chars))
        if any(text for _, text, _ in said):
            rows.append([text for _, text, _ in said])
            going_on = frozenset(n for n, (_, _, merged) in enumerate(said) if merged)
    return Table(table.bbox, rows, going_on)


def _cells(one: Any, grid: _Grid, chars: Sequence[Char]) -> Iterator[tuple[int, str, bool]]:
    """Column, words and whether it is merged downwards, of each cell of a row.

    A cell over several rows is said in each, one over several columns once; where the rules of a cell are not closed
    its words are still those between its columns.
    """
    top = one.bbox[1]
    boxes = {grid.column(c[0]): c for c in one.cells if c is not None}
    bottom = min((c[3] for c in boxes.values()), default=one.bbox[3])
    grid.reaching = {n: (box, text) for n, (box, text) in grid.reaching.items() if box[3] > top + _NEAR}
    covered = -1.0
    for column, edge in enumerate(grid.edges):
        if column in boxes:
            box = boxes[column]
            text = _words([c for c in chars if _within(c, box)])
            merged = box[3] > bottom + _NEAR
            if merged:
                grid.reaching[column] = (box, text)
            covered = box[2]
            yield column, text, merged
        elif column in grid.reaching:
            covered = grid.reaching[column][0][2]
            yield column, grid.reaching[column][1], True
        elif edge >= covered - _NEAR:
            box = grid.box(column, top, bottom)
            covered = box[2]
            yield column, _words([c for c in chars if _within(c, box)]), True


def _words(chars: Sequence[Char]) -> str:
    """The words of a cell: lines that fill it run on, what follows a short line is parted by a blank."""
    printed = lines(chars, 0)
    right = max((line.x1 for line in printed), default=0.0)
    said = ""
    full = True
    for line in printed:
        said = joined(said, line.text) if full or said[-1:] in "，。；：、！？" else f"{said} {line.text}"
        full = right - line.x1 < 1.2 * line.size
    return said


def _within(char: Char, box: Box) -> bool:
    x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    return bool(box[0] <= x < box[2] and box[1] <= y < box[3])
