"""任务分解表: each row of a task table is a task, with its measures, units and time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kg.extraction.structure.block import Block
from kg.extraction.structure.unnumbered import demanding
from kg.extraction.tables.lines_left_out import lines_left_out
from kg.extraction.tables.table_caption import between_rows, caption, caption_above
from kg.extraction.tables.table_cells import fits, is_nothing, serial
from kg.extraction.tables.table_columns import (
    UNIT_COLUMNS,
    Column,
    column_of,
    columns_of,
    is_header_row,
    unread,
)
from kg.extraction.text.marker import Marker, opening_marker
from kg.extraction.text.sentences import sentences
from kg.extraction.text.title import squeezed
from kg.extraction.units.assignment import Clause, find_clauses
from kg.extraction.units.shares import Share, shares_of
from kg.model import Notice, Role, Span
from kg.reference.patterns import lazy

ROW = "row"
"""The kind of the mark of a block that is a table's row."""
_TITLE = 44  # characters a task cell may have to be a heading
_TABLES = ("表", "清单", "台账")
_NOTE = lazy(r"(?:附?注|备\s*注|说\s*明|填表说明)\s*\d{0,2}\s*[:：]")
_NOTED = ("number", "parenthesised", "circled", "half")
_CONTINUED = lazy(r"\s*[（(]\s*续\s*表?\s*[）)]$|^续\s*表\s*\d{0,2}$")
_ROLES = {
    Column.LEAD: Role.LEAD,
    Column.SUPPORT: Role.SUPPORT,
    Column.RESPONSIBLE: Role.RESPONSIBLE,
    Column.UNITS: Role.RESPONSIBLE,
}


class Row(NamedTuple):
    """A row: the characters it takes up, and those of its cells."""

    span: Span
    cells: list[Span]


class Tables(NamedTuple):
    """``tasks`` of every task table; ``rest`` are the paragraphs of no table, ``breaks`` their new beginnings;
    ``notices`` name what of the tables is read as no task."""

    tasks: list[Block]
    rest: list[Span]
    breaks: set[int]
    notices: list[Notice]


def take_tables(plain: str, body: list[Span], breaks: set[int], titles: Sequence[Span] = ()) -> Tables:
    """Takes the tables out of ``body``; what is no task table (登记表, 统计表) gives no tasks.  ``titles`` are the lines
    that name the text itself."""
    if "\t" not in plain:
        return Tables([], body, breaks, [])
    reader = _Reader(plain, titles)
    rest: list[Span] = []
    lost: list[int] = []
    kept: set[int] = set()
    for at, span in enumerate(body):
        if at in breaks:  # another annex: its rows need a head of their own
            reader.columns = None
        if "\t" in plain[span.start : span.end]:
            if not reader.read(Row(span, _cells(plain, span))):
                lost.append(at)
        elif reader.notes(span) or (between_rows(plain, body, at) and reader.head(span, apart=True)):
            continue
        else:
            if at in breaks:
                kept.add(len(rest))
            rest.append(span)
    notices = [*dict.fromkeys(reader.notices), *lines_left_out(plain, body, lost)]
    return Tables(reader.tasks, rest, kept, notices)


def _cells(plain: str, span: Span) -> list[Span]:
    cells: list[Span] = []
    begin = span.start
    while True:
        tab = plain.find("\t", begin, span.end)
        stop = span.end if tab < 0 else tab
        cells.append(Span(begin, stop))
        if tab < 0:
            return cells
        begin = tab + 1


class _Reader:
    """Reads rows one after another; the columns of the last header row hold until another one."""

    def __init__(self, plain: str, titles: Sequence[Span]) -> None:
        self.plain, self.titles = plain, titles
        self.tasks: list[Block] = []
        self.columns: list[Column] | None = None
        self.notices: list[Notice] = []
        self._heading: list[str] = []
        self._open = False  # no row has been read below the last header row
        self._told = False  # whether a notice names the table that is not read
        self._caption: Block | None = None
        self._section: Block | None = None
        self._above: dict[Column, Span] = {}
        self._count = 0
        self._noted: Span | None = None  # what a note may stand right behind

    def read(self, row: Row) -> bool:
        """Whether a row belongs to a table that is read, or that a notice names already."""
        self._noted = row.span
        words = [self.plain[s:e].strip() for s, e in row.cells]
        if self._opens_table(words, row.span.start):
            return True
        if self.columns is None:
            return self._told
        if len(words) < len(self.columns):
            row, words = self._padded(row, words)
        distinct = {w for w in words if w}
        if len(distinct) == 1:
            self.head(next(cell for cell, word in zip(row.cells, words, strict=True) if word))
        elif len(words) == len(self.columns):
            self._open = False
            self._read_task(row, words)
        else:  # another table without a heading of its own
            self.columns = None
            return False
        return True

    def notes(self, span: Span) -> bool:
        """Whether a paragraph right behind the rows explains them (注：…) and demands nothing."""
        above, self._noted = self._noted, None
        if self.columns is None or above is None:
            return False
        marker = opening_marker(self.plain, *span)
        first = "\t" in self.plain[slice(*above)]
        if _NOTE.match(self.plain, *span) is None and (first or not marker or marker.kind not in _NOTED):
            return False
        self._noted = span
        return not demanding(self.plain, sentences(self.plain, *span), preamble=True)

    def head(self, span: Span, *, apart: bool = False) -> bool:
        """Whether a line over the whole width heads the rows below it; without a table there are none.  ``apart``: it is
        no row, so that it may name a table."""
        if self.columns is None:
            return False
        self._noted = span
        words = _CONTINUED.sub("", self.plain[span.start : span.end].strip())
        if not words:
            return True
        marker = opening_marker(words, 0, len(words))
        title = squeezed(words[marker.end :] if marker else words)
        if apart and not marker and self._names_table(span, title):
            return True
        above = self._section if marker and marker.kind == "bracketed" else None
        if above is not None and above.parent not in (None, self._caption):
            above = above.parent
        mark = Marker(ROW, marker.text if marker else "", span.start)
        self._section = Block(mark, span, 0, above or self._caption, [span], title=title)
        return True

    def _names_table(self, span: Span, title: str) -> bool:
        """Whether a line between rows names their table again, on its next page, or another one like it."""
        if self._caption is not None and title == self._caption.title:
            return True
        if not title.endswith(_TABLES):
            return False
        named = caption(self.plain, span, ROW)
        if named is not None:
            self._caption, self._section = named, None
        return named is not None

    def _padded(self, row: Row, words: list[str]) -> tuple[Row, list[str]]:
        """A row whose empty cells at either end were lost with the blanks around the line."""
        assert self.columns is not None
        lacking = len(self.columns) - len(words)
        likely = [
            n
            for n in range(lacking + 1)
            if fits(["", *[""] * n, *words, *[""] * (lacking - n)][1:], self.columns)
        ]
        numbered = self.columns[0] is Column.SERIAL
        at_front = lacking if numbered and serial(words[0]) is None else 0
        before = likely[0] if len(likely) == 1 else at_front
        front, back = Span(row.span.start, row.span.start), Span(row.span.end, row.span.end)
        cells = [*[front] * before, *row.cells, *[back] * (lacking - before)]
        return Row(row.span, cells), ["", *[""] * before, *words, *[""] * (lacking - before)][1:]

    def _opens_table(self, words: list[str], at: int) -> bool:
        """Whether the row heads a table; a second row of heads refines the first one."""
        if self._open and len(words) == len(self._heading) and is_header_row(words):
            words = [word or above for word, above in zip(words, self._heading, strict=True)]
        if self._divides(words):
            return True
        columns = columns_of(words)
        if columns is not None and words == self._heading:  # on the next page
            return True
        if columns is None:
            if is_header_row(words) and len(words) > 1:
                self._begin(words, None, at)
                return True
            if sum(column_of(w) is not None for w in words) > 1 and "序号" in words[0]:
                self.columns = None  # a table of another kind begins
            self._tell_unread(words, None)
            return False
        self._begin(words, columns, at)
        self._tell_unread(words, columns)
        self._section, self._above, self._count = None, {}, 0
        return True

    def _tell_unread(self, words: list[str], columns: list[Column] | None) -> None:
        lost = unread(words, columns)
        self._told = bool(lost)
        if lost:
            what = "任务表中未读取的列" if columns else "表格未识别出任务列，未读取"
            self.notices.append(Notice("unread_table", f"{what}：{'、'.join(lost)[:60]}"))

    def _begin(self, words: list[str], columns: list[Column] | None, at: int) -> None:
        if not self._open:
            self._caption = caption_above(self.plain, at, self.titles, ROW)
        self._heading, self._open, self.columns = words, True, columns

    def _divides(self, words: list[str]) -> bool:
        """Whether the row below the heads parts their column of units: 责任分工 → 牵头单位, 配合单位."""
        if not self._open or self.columns is None or len(words) >= len(self.columns):
            return False
        below = [column_of(word) for word in words]
        units = [n for n, column in enumerate(self.columns) if column in UNIT_COLUMNS]
        if len(below) < 2 or len(units) != 1 or not all(column in UNIT_COLUMNS for column in below):
            return False
        self.columns[units[0] : units[0] + 1] = [column for column in below if column]
        return True

    def _read_task(self, row: Row, words: list[str]) -> None:
        assert self.columns is not None
        cells: dict[Column, list[Span]] = {}
        for column, cell, word in zip(self.columns, row.cells, words, strict=True):
            if word and not is_nothing(word):
                cells.setdefault(column, []).append(_stripped(self.plain, cell))
        self._fill_down(cells, merged=Column.SERIAL in self.columns and Column.SERIAL not in cells)
        number = self._text(cells, Column.SERIAL)
        asked = [*cells.get(Column.TASK, ()), *cells.get(Column.CONTENT, ())]
        if not asked:
            return
        self._count += 1
        title, own = self._title_and_measures(cells, asked)
        marker = Marker(ROW, number.rstrip(".、．") or str(self._count), row.span.start)
        block = Block(marker, row.span, 1, self._parent(cells, row), [row.span], title=title, own=own)
        block.clauses = self._clauses(cells, row)
        for cell in asked:
            block.clauses += find_clauses(self.plain, cell.start, cell.end)
        self.tasks.append(block)

    def _text(self, cells: dict[Column, list[Span]], column: Column) -> str:
        return squeezed("".join(self.plain[s:e] for s, e in cells.get(column, ())))

    def _fill_down(self, cells: dict[Column, list[Span]], *, merged: bool) -> None:
        """Cells merged downwards stand in their first row only."""
        goes_on = Column.CONTENT in cells and Column.TASK not in cells and Column.TASK in self._above
        for column in (Column.SERIAL, Column.SECTION, Column.TASK, *UNIT_COLUMNS, Column.TIME):
            if column in cells:
                self._above[column] = cells[column][0]
            elif column in self._above and (
                merged
                or column is Column.SECTION
                or (goes_on and (column is Column.TASK or column is self._bound()))
            ):
                cells[column] = [self._above[column]]
            else:
                self._above.pop(column, None)

    def _bound(self) -> Column | None:
        """The column of units that is empty in no row unless it is merged with the one above."""
        columns = self.columns or []
        return next((c for c in (Column.LEAD, Column.UNITS, Column.RESPONSIBLE) if c in columns), None)

    def _parent(self, cells: dict[Column, list[Span]], row: Row) -> Block | None:
        name = self._text(cells, Column.SECTION)
        above = self._section or self._caption
        if not name:
            return above
        return Block(Marker(ROW, "", row.span.start), row.span, 0, above, [row.span], title=name)

    def _title_and_measures(
        self, cells: dict[Column, list[Span]], asked: list[Span]
    ) -> tuple[str, list[Span]]:
        """The short task cell is the heading of what the content cell asks; alone it is what is asked."""
        title = self._text(cells, Column.TASK)
        content = cells.get(Column.CONTENT, [])
        heading = bool(content) and 0 < len(title) <= _TITLE and "。" not in title.rstrip("。")
        own: list[Span] = []
        for cell in content if heading else asked:
            pieces = self._without_clauses(cell)
            for piece in pieces:
                for sentence in sentences(self.plain, piece.start, piece.end):
                    marker = opening_marker(self.plain, sentence.start, sentence.end)
                    own.append(Span(marker.end, sentence.end) if marker else sentence)
        own = [s for s in own if s.end > s.start]
        return (title.rstrip("。：: ；") if heading else "", sorted(own))

    def _without_clauses(self, cell: Span) -> list[Span]:
        pieces: list[Span] = []
        at = cell.start
        for clause in find_clauses(self.plain, cell.start, cell.end):
            pieces.append(Span(at, clause.span.start))
            at = clause.span.end
        return [*pieces, Span(at, cell.end)]

    def _clauses(self, cells: dict[Column, list[Span]], row: Row) -> list[Clause]:
        shares: list[Share] = []
        for column in dict.fromkeys(self.columns or ()):
            if role := _ROLES.get(column):
                for cell in cells.get(column, ()):
                    shares += self._shares(cell, role)
        times = cells.get(Column.TIME)
        end = Span(row.span.end, row.span.end)
        return [Clause(end, tuple(shares), times[0] if times else None, False)] if shares or times else []

    def _shares(self, cell: Span, role: Role) -> list[Share]:
        """The organs of a unit cell; labels written in the cell itself (牵头单位：…) go before the column's."""
        labelled = find_clauses(self.plain, cell.start, cell.end)
        if labelled and labelled[0].span == cell:
            return list(labelled[0].shares)
        return list(shares_of(self.plain[cell.start : cell.end], role))


def _stripped(plain: str, cell: Span) -> Span:
    start, end = cell
    while start < end and plain[start].isspace():
        start += 1
    while start < end and plain[end - 1].isspace():
        end -= 1
    return Span(start, end)
