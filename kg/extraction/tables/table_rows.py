"""The rows below the head of a task table whose cells or rows stand a line each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.extraction.repair.rebuilding import Cell
from kg.extraction.tables.table_cells import Piece, are_units, fits, is_time, placed, serial
from kg.extraction.tables.table_columns import UNIT_COLUMNS, Column
from kg.extraction.tables.table_heads import TAB, Head
from kg.extraction.tables.table_layout import Layout
from kg.model import Span
from kg.reference.patterns import lazy

_LONGEST_ROW = 40  # lines
_STRAINED = 5  # how far-fetched a row may be
_HEADINGS = 3  # that stand one behind the other
_NUMBERED = lazy(
    r"(\d{1,3})[.．、]?[ \u3000]*(?=[\u4e00-\u9fff“《（(A-Z])(?![年月日个项家万名亿元条台套处座人户件公千百周度])"
)
_BEHIND = lazy(r"(?:注|备\s*注|说\s*明|填表说明)\s*[:：\d]|附\s*[件表]|抄\s*送|联\s*系\s*人")


class Rows(NamedTuple):
    """The paragraphs of a table (none where its rows are not clear), the first line behind it, and whether any row was
    begun."""

    groups: list[Sequence[Cell]]
    behind: int
    begun: bool


class _Row(NamedTuple):
    groups: list[Sequence[Cell]]
    behind: int
    size: int
    sure: bool = True


def read_rows(plain: str, lines: Sequence[Span], at: int, head: Head) -> Rows:
    """The rows of the table whose head stands at this line."""
    if head.columns[0] is Column.SERIAL:
        return _Numbered(plain, lines, head, at).read()
    if Column.SERIAL in head.columns or head.gap is TAB:
        return Rows([], at, begun=False)
    return _Unnumbered(plain, lines, head, at).read()


class _Numbered(Layout):
    """A table whose rows are numbered: the next number tells where a row ends."""

    def __init__(self, plain: str, lines: Sequence[Span], head: Head, at: int) -> None:
        super().__init__(plain, lines, head, at)
        self.stuck: bool | None = None  # whether the number stands at the first words of the row
        self.rows = self.doubtful = 0
        self.sizes: set[int] = set()  # of pieces that a row holds

    def read(self) -> Rows:
        at, number, filled = self.take_head(self.at), 0, 0
        while at < len(self.lines):
            if self.is_page(at) or self.is_rule(at):
                at = self.take_line(at)
            elif self.is_head(at):
                at = self.take_head(at)
            elif self.begins_row(at, number):
                number = self._number(at) or 0
                row = self._row(at, number)
                if row is None:
                    return Rows([], at, begun=filled > 0 or not self.rows)
                self.groups += row.groups
                filled += any(len(cell) > 0 for cell in row.groups[0][1:])
                self.rows += 1
                self.sizes.add(row.size)
                self.doubtful += not row.sure
                self.dated = self.dated or any(self.is_date(n) for n in range(at, row.behind))
                at = row.behind
            elif self._headings(at, number):
                at = self.take_line(at)
            else:
                break
        if not filled or 4 * self.doubtful > self.rows or self._goes_on(at, number):
            return Rows([], at, begun=filled > 0)
        return Rows(self.groups, at, begun=True)

    def begins_row(self, at: int, number: int) -> bool:
        found = self._number(at)
        if found is None:
            return False
        if found == number + 1 or (found == 1 and self.is_heading(at - 1)):
            return True
        return not self.rows and number == 0 and self.stuck is False  # the table goes on from a page above

    def _number(self, at: int) -> int | None:
        """The number of the row that begins on this line."""
        if self.is_page(at):
            return None
        first, *others = self.parts(at)
        if self.head.gap is not None and not others:
            return None
        if not self.stuck:
            alone = serial(self.plain[slice(*first)])
            if alone is not None:
                self.stuck = False
                return alone
        if self.stuck is False:
            return None
        match = _NUMBERED.match(self.plain, *first)
        if match is None:
            return None
        if self.stuck is None and int(match[1]) == 1:
            self.stuck = True
        return int(match[1])

    def _headings(self, at: int, number: int) -> bool:
        """Whether this line and perhaps others like it head the row that begins below them."""
        for below in range(at, min(at + _HEADINGS + 1, len(self.lines))):
            if below > at and (self.is_head(below) or self.begins_row(below, number)):
                return True
            first = not self.rows and len(self.parts(below)) == 1 and "。" not in self.words(below)
            if not (self.is_heading(below) or self.is_page(below) or (first and number == 0)):
                return False
        return False

    def _ends(self, at: int, number: int) -> bool:
        return self.begins_row(at, number) or self.is_head(at) or self._headings(at, number)

    def _row(self, at: int, number: int) -> _Row | None:
        last = True
        for end in range(at + 1, min(at + _LONGEST_ROW, len(self.lines))):
            if self._ends(end, number):
                row = self._fitted(at, end)
                if row is not None or not self.stuck:
                    return row
                last = False
        return self._last_row(at) if last else None

    def _last_row(self, at: int) -> _Row | None:
        """The last row, behind which nothing tells where it ends but what its cells hold."""
        limit = next(
            (n for n in range(at + 1, min(at + _LONGEST_ROW, len(self.lines))) if self._is_behind(n, at)),
            min(at + _LONGEST_ROW, len(self.lines)),
        )
        if self.head.gap is TAB:
            return self._fitted(at, at + 1)
        if self.head.gap is not None:
            return next(filter(None, (self._fitted(at, end) for end in range(at + 1, limit + 1))), None)
        for size in self._likely_sizes():
            end = at + size - bool(self.stuck)
            row = self._fitted(at, end) if end <= limit and not self._belongs(end, limit) else None
            if row is not None and row.sure:
                return row
        ends = [end for end in range(at + 2, limit + 1) if not self._belongs(end, limit)]
        found = [row for row in (self._fitted(at, end) for end in ends) if row is not None and row.sure]
        return found[0] if len(found) == 1 else None

    def _likely_sizes(self) -> list[int]:
        """How many pieces the last row has: as many as all before, or one a column if the last one closes the row."""
        if len(self.sizes) == 1:
            return list(self.sizes)
        return [self.width] if self.head.columns[-1] in (*UNIT_COLUMNS, Column.TIME) else []

    def _belongs(self, at: int, limit: int) -> bool:
        """Whether the line can be nothing but a cell: units, a time."""
        return at < limit and (
            are_units(self.words(at)) or (len(self.words(at)) < 12 and is_time(self.words(at)))
        )

    def _is_behind(self, at: int, row: int) -> bool:
        """Whether a line stands below the table: a note, a heading, the signature."""
        line = self.words(at)
        if _BEHIND.match(line) is not None or (len(self.parts(at)) == 1 and self.is_heading(at)):
            return True
        return self.is_signature(at) and (self.rows > 0 or at >= row + self.width - bool(self.stuck))

    def _goes_on(self, at: int, number: int) -> bool:
        """Whether rows seem to follow that were not read."""
        near = range(at, min(at + 2 * self.width, len(self.lines)))
        if self.head.gap is None:
            return not self.stuck and any(serial(self.words(n)) in (number + 1, number + 2) for n in near)
        return any(len(self.parts(n)) >= max(3, self.width - 1) for n in near[:2])

    def _fitted(self, at: int, end: int) -> _Row | None:
        """The row on these lines, if its pieces can be shared out among the columns in one way."""
        spans, pieces = self._pieces(at, end)
        aside: list[Sequence[Cell]] = [[[self.lines[n]]] for n in range(at, end) if self.is_page(n)]
        if self.head.gap is TAB:
            return _Row(self._tabbed(at, end), end, len(spans))
        words = [piece.text for piece in pieces]
        columns = self.head.columns
        if len(spans) == 1:
            return _Row([[spans, *([] for _ in columns[1:])], *aside], end, len(spans))
        if len(spans) == self.width and fits(words, columns):
            return _Row([[[s] if s.end > s.start else [] for s in spans], *aside], end, len(spans))
        divided = self._divided(spans, pieces)
        if divided:
            return _Row([*divided, *aside], end, len(spans))
        share = placed(pieces, columns)
        if share is not None and share[0] <= (1 if self.stuck else _STRAINED):
            return _Row([list(_shared(spans, share[1])), *aside], end, len(spans))
        if len(spans) == self.width and _nearly(words, columns):
            return _Row([[[s] for s in spans], *aside], end, len(spans), sure=False)
        return None

    def _pieces(self, at: int, end: int) -> tuple[list[Span], list[Piece]]:
        spans: list[Span] = []
        pieces: list[Piece] = []
        for index in range(at, end):
            if self.is_page(index) or self.is_rule(index):
                continue
            own = self.parts(index)
            if index == at and self.stuck:
                match = _NUMBERED.match(self.plain, *own[0])
                assert match is not None
                own = [Span(*match.span(1)), Span(match.end(), own[0].end), *own[1:]]
            for order, span in enumerate(own):
                spans.append(span)
                pieces.append(Piece(self.plain[slice(*span)], bool(pieces) and not order))
        return spans, pieces

    def _tabbed(self, at: int, end: int) -> list[Sequence[Cell]]:
        """The row on these lines put together where they hold as many tabs as a row, and the first of them fewer."""
        lines = [self.parts(n) for n in range(at, end) if not self.is_page(n)]
        broken = len(lines[0]) < self.width == sum(len(line) - 1 for line in lines) + 1
        if not broken or len(lines) < end - at:
            return [[[self.lines[n]]] for n in range(at, end)]
        cells: list[list[Span]] = [[span] for span in lines[0]]
        for line in lines[1:]:
            cells[-1].append(line[0])
            cells += [[span] for span in line[1:]]
        return [cells]

    def _divided(self, spans: list[Span], pieces: list[Piece]) -> list[Sequence[Cell]]:
        """Several rows under one number, its cell and perhaps that of the task merged over them."""
        columns = self.head.columns
        found: list[list[Sequence[Cell]]] = []
        for lacking in (
            {Column.SERIAL},
            {Column.SERIAL, Column.SECTION},
            {Column.SERIAL, Column.SECTION, Column.TASK},
        ):
            kept = [n for n, column in enumerate(columns) if column not in lacking]
            below = [columns[n] for n in kept]
            over = len(spans) - self.width
            if over <= 0 or over % len(below) or not {Column.TASK, Column.CONTENT} & set(below):
                continue
            rows = [range(at, at + len(below)) for at in range(self.width, len(spans), len(below))]
            told = [[pieces[n].text for n in row] for row in rows]
            if all(fits(row, below) and _tells(row, below) for row in told) and fits(
                [p.text for p in pieces[: self.width]], columns
            ):
                found.append(
                    [
                        [[s] for s in spans[: self.width]],
                        *(_spread(spans, row, kept, self.width) for row in rows),
                    ]
                )
        return found[0] if found and all(len(f) == len(found[0]) for f in found) else []


def _tells(row: Sequence[str], columns: Sequence[Column]) -> bool:
    """Whether what is asked is not written as units are."""
    asked = [w for w, c in zip(row, columns, strict=True) if c in (Column.TASK, Column.CONTENT)]
    return not any(are_units(word) for word in asked)


def _spread(spans: Sequence[Span], row: Sequence[int], kept: Sequence[int], width: int) -> Sequence[Cell]:
    cells: list[list[Span]] = [[] for _ in range(width)]
    for column, index in zip(kept, row, strict=True):
        cells[column] = [spans[index]]
    return cells


def _shared(spans: list[Span], share: Sequence[int]) -> Iterator[Cell]:
    at = 0
    for count in share:
        yield spans[at : at + count]
        at += count


def _nearly(words: Sequence[str], columns: Sequence[Column]) -> bool:
    """Whether all cells but one hold what their columns announce."""
    wrong = [w for w, c in zip(words, columns, strict=True) if not fits([w], [c])]
    return len(wrong) == 1 and "。" not in wrong[0] and serial(wrong[0]) is None


class _Unnumbered(Layout):
    """A table without numbers: only rows of full width that hold what the columns announce."""

    def read(self) -> Rows:
        at, rows = self.take_head(self.at), 0
        while at < len(self.lines):
            if self.is_page(at) or self.is_rule(at):
                at = self.take_line(at)
            elif self.is_head(at):
                at = self.take_head(at)
            else:
                spans = self._spans(at)
                if self._is_row(spans) and not self._is_signed(at):
                    self.groups.append([[s] if s.end > s.start else [] for s in spans])
                    self.dated = self.dated or any(self.is_date(n) for n in range(at, at + self.width))
                    at, rows = at + (self.width if self.head.gap is None else 1), rows + 1
                elif self.is_heading(at) and at + 1 < len(self.lines) and self._is_row(self._spans(at + 1)):
                    at = self.take_line(at)
                else:
                    break
        if rows < 2 or self._goes_on(at):
            return Rows([], at, begun=rows > 0)
        return Rows(self.groups, at, begun=True)

    def _spans(self, at: int) -> list[Span]:
        return list(self.lines[at : at + self.width]) if self.head.gap is None else self.parts(at)

    def _is_signed(self, at: int) -> bool:
        return self.head.gap is None and any(self.is_signature(n) for n in range(at, at + self.width))

    def _is_row(self, spans: list[Span]) -> bool:
        words = [self.plain[slice(*span)] for span in spans]
        return (
            len(words) == self.width
            and all(words)
            and fits(words, self.head.columns)
            and _tells(words, self.head.columns)
        )

    def _goes_on(self, at: int) -> bool:
        near = range(at, min(at + self.width, len(self.lines)))
        if self.head.gap is None:
            return any(are_units(self.words(n)) and not self.is_signature(n) for n in near)
        return any(len(self.parts(n)) >= max(3, self.width - 1) for n in near[:2])
