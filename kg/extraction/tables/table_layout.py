"""The lines below the head of a task table, and what each of them is: a page's number, the head again, a heading."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.repair.rebuilding import Cell
from kg.extraction.repair.repair import PAGE_NUMBER
from kg.extraction.tables.table_cells import are_units
from kg.extraction.tables.table_columns import UNIT_COLUMNS
from kg.extraction.tables.table_heads import TAB, Head, parts
from kg.extraction.text.marker import opening_marker
from kg.model import Span
from kg.reference.patterns import lazy

_LONGEST_HEADING = 44  # characters of a heading over the whole width
_RULE = lazy(r"[|｜│┃+＋\-—–=:：─━┼├┤┌┐└┘┬┴ \t\u3000]+")
_CONTINUED = lazy(r"[（(]\s*续\s*表?\s*[）)]$|^续\s*表\s*\d{0,2}$")
_DATE = lazy(
    r"[\d０-９二〇○零一三四五六七八九]{4}\s*年\s*[\d０-９一二三四五六七八九十]{1,2}\s*月\s*[\d０-９一二三四五六七八九十]{1,3}\s*日"
)
_HEADING_MARKS = ("section", "bracketed", "chapter", "part", "article")


class Layout:
    """The lines of a table and what each of them is."""

    def __init__(self, plain: str, lines: Sequence[Span], head: Head, at: int) -> None:
        self.plain, self.lines, self.head, self.at = plain, lines, head, at
        self.width = len(head.columns)
        self.groups: list[Sequence[Cell]] = []
        self.dated = False  # whether a cell read so far is a whole date

    def words(self, at: int) -> str:
        """The words of a line."""
        return self.plain[slice(*self.lines[at])]

    def is_page(self, at: int) -> bool:
        """Whether a line is a page's number."""
        return PAGE_NUMBER.fullmatch(self.plain, *self.lines[at]) is not None

    def is_date(self, at: int) -> bool:
        """Whether a line is a whole date and nothing else."""
        return at < len(self.lines) and _DATE.fullmatch(self.plain, *self.lines[at]) is not None

    def is_signature(self, at: int) -> bool:
        """Whether an organ stands here above a date, as no row so far has it."""
        return not self.dated and self.is_date(at + 1) and are_units(self.words(at))

    def is_rule(self, at: int) -> bool:
        """Whether a line only draws."""
        return _RULE.fullmatch(self.plain, *self.lines[at]) is not None

    def is_head(self, at: int) -> bool:
        """Whether the head stands here again, as it does on the next page."""
        said = "".join(
            "".join(self.words(n).split()) for n in range(at, min(at + self.head.lines, len(self.lines)))
        )
        return said.replace("|", "").replace("｜", "") == "".join("".join(self.head.words).split())

    def parts(self, at: int) -> list[Span]:
        """The cells of a line."""
        line = self.lines[at]
        return [line] if self.head.gap is None else parts(self.words(at), line.start, self.head.gap)

    def is_heading(self, at: int) -> bool:
        """Whether a line may head the rows below it: 一、加强制度建设."""
        line = self.words(at)
        if len(line) > _LONGEST_HEADING or "。" in line or "；" in line:
            return False
        if _CONTINUED.search(line):
            return True
        marker = opening_marker(line, 0, len(line))
        alone = len([p for p in self.parts(at) if p.end > p.start]) == 1
        return alone and marker is not None and marker.kind in _HEADING_MARKS

    def take_head(self, at: int) -> int:
        """Takes the head that begins here; returns the line behind it."""
        spans = self.head.cells
        if at != self.at:
            spans = self.parts(at) if self.head.lines == 1 else list(self.lines[at : at + self.head.lines])
        whole = self.head.gap is TAB or (at != self.at and self.head.glued)
        if len(spans) > self.width:  # its last words divide the column of units
            below = len(spans) - sum(column in UNIT_COLUMNS for column in self.head.columns)
            self.groups += [[[s] for s in spans[:below]], [[s] for s in spans[below:]]]
        else:
            self.groups.append([[self.lines[at]]] if whole else [[s] for s in spans])
        return at + self.head.lines

    def take_line(self, at: int) -> int:
        """Takes a line as it is, unless it only draws; returns the line behind it."""
        if not self.is_rule(at) or self.is_page(at):
            self.groups.append([[self.lines[at]]])
        return at + 1
