"""Numbered blocks (层次) of a directive: what the outline is made of."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extraction.text.marker import Marker
from kg.extraction.units.assignment import Clause
from kg.model import Notice, Span


@dataclass(slots=True)
class Block:
    """A numbered block: its mark, its paragraphs and the blocks below it; ``stem`` is what leads to it and its
    neighbours (禁止下列行为：); ``rows`` are those of a task table that only name it again."""

    marker: Marker
    span: Span
    depth: int
    parent: Block | None
    paragraphs: list[Span] = field(default_factory=list)
    children: list[Block] = field(default_factory=list)
    title: str = ""
    own: list[Span] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    stem: str = ""
    rows: list[Block] = field(default_factory=list)

    @property
    def row_clauses(self) -> list[Clause]:
        """The units and times that the :attr:`rows` give."""
        return [clause for row in self.rows for clause in row.clauses]

    @property
    def heading(self) -> str:
        """The mark and the title as they stand in a ``path``."""
        return f"{self.marker.text}{self.title}" if self.title else self.marker.text

    def above(self) -> list[Block]:
        """The blocks it stands under, outermost first."""
        return [*self.parent.above(), self.parent] if self.parent else []

    def path(self) -> tuple[str, ...]:
        """The headings above, outermost first, and the stem; one below a mark without a title stands as its title."""
        if self.parent is None:
            return ()
        above = self.parent.path()
        if self.stem and not self.parent.title:
            return (*above, f"{self.parent.marker.text}{self.stem}")
        return (*above, self.parent.heading, *([self.stem] if self.stem else ()))


@dataclass(slots=True)
class Outline:
    """Leaf blocks are tasks; ``unnumbered`` are sentences that hold duties outside them; ``notices`` name what of the
    tables is not read."""

    headings: list[Block] = field(default_factory=list)
    tasks: list[Block] = field(default_factory=list)
    unnumbered: list[Span] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
