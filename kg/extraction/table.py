"""任务分解表: each row of a task table is a task, with its measures, units and time."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.extraction.assignment import Clause, Share, find_clauses, shares_of
from kg.extraction.block import Block
from kg.extraction.marker import Marker, opening_marker
from kg.extraction.sentences import sentences
from kg.extraction.table_columns import UNIT_COLUMNS, Column, column_of, columns_of, is_header_row
from kg.extraction.title import squeezed
from kg.model import Role, Span

ROW = "row"
"""The kind of the mark of a block that is a table's row."""
_TITLE = 44  # characters a task cell may have to be a heading
_SERIAL = re.compile(r"[（(]?(\d{1,3}|[一二三四五六七八九十]{1,3})[）)]?[.、．]?")
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
    """``tasks`` of every task table; ``rest`` are the paragraphs of no table, ``breaks`` their new beginnings."""

    tasks: list[Block]
    rest: list[Span]
    breaks: set[int]


def take_tables(plain: str, body: list[Span], breaks: set[int]) -> Tables:
    """Takes the tables out of ``body``; what is no task table (登记表, 统计表) gives no tasks."""
    if "\t" not in plain and "序号" not in plain:
        return Tables([], body, breaks)
    reader = _Reader(plain)
    rest: list[Span] = []
    kept: set[int] = set()
    at = 0
    while at < len(body):
        span = body[at]
        flat = 0
        if "\t" in plain[span.start : span.end]:
            reader.read(Row(span, _cells(plain, span)))
            at += 1
            continue
        if span.end - span.start <= 6:
            flat = _read_flat(plain, body, at, reader)
        if flat or (_between_rows(plain, body, at) and reader.head(span)):
            at += flat or 1
            continue
        if at in breaks:
            kept.add(len(rest))
            reader.columns = None
        rest.append(span)
        at += 1
    return Tables(reader.tasks, rest, kept)


def _between_rows(plain: str, body: list[Span], at: int) -> bool:
    """A short line with rows above and below: a cell over the whole width, or a page's caption."""
    line = plain[slice(*body[at])]
    return (
        0 < at < len(body) - 1
        and len(line) <= _TITLE
        and "。" not in line
        and "\t" in plain[slice(*body[at - 1])]
        and "\t" in plain[slice(*body[at + 1])]
    )


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

    def __init__(self, plain: str) -> None:
        self.plain = plain
        self.tasks: list[Block] = []
        self.columns: list[Column] | None = None
        self._heading: list[str] = []
        self._open = False  # no row has been read below the last header row
        self._section: Block | None = None
        self._above: dict[Column, Span] = {}
        self._count = 0

    def read(self, row: Row) -> None:
        words = [self.plain[s:e].strip() for s, e in row.cells]
        if self._opens_table(words):
            return
        if self.columns is None:
            return
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

    def head(self, span: Span) -> bool:
        """Whether a line over the whole width heads the rows below it; without a table there are none."""
        if self.columns is None:
            return False
        words = self.plain[span.start : span.end].strip()
        marker = opening_marker(words, 0, len(words))
        title = squeezed(words[marker.end :] if marker else words)
        self._section = Block(
            Marker(ROW, marker.text if marker else "", span.start), span, 0, None, [span], title=title
        )
        return True

    def _padded(self, row: Row, words: list[str]) -> tuple[Row, list[str]]:
        """A row whose empty cells at either end were lost with the blanks around the line."""
        assert self.columns is not None
        lacking = len(self.columns) - len(words)
        at_front = self.columns[0] is Column.SERIAL and not _SERIAL.fullmatch(words[0])
        empty = Span(row.span.start, row.span.start) if at_front else Span(row.span.end, row.span.end)
        cells, blanks = [empty] * lacking, [""] * lacking
        if at_front:
            return Row(row.span, cells + row.cells), blanks + words
        return Row(row.span, row.cells + cells), words + blanks

    def _opens_table(self, words: list[str]) -> bool:
        """Whether the row heads a table; a second row of heads refines the first one."""
        if self._open and len(words) == len(self._heading) and is_header_row(words):
            words = [word or above for word, above in zip(words, self._heading, strict=True)]
        columns = columns_of(words)
        if columns is None:
            if is_header_row(words) and len(words) > 1:
                self._heading, self._open, self.columns = words, True, None
                return True
            if sum(column_of(w) is not None for w in words) > 1 and "序号" in words[0]:
                self.columns = None  # a table of another kind begins
            return False
        self._heading, self._open, self.columns = words, True, columns
        self._section, self._above, self._count = None, {}, 0
        return True

    def _read_task(self, row: Row, words: list[str]) -> None:
        assert self.columns is not None
        cells: dict[Column, list[Span]] = {}
        for column, cell, word in zip(self.columns, row.cells, words, strict=True):
            if word:
                cells.setdefault(column, []).append(_stripped(self.plain, cell))
        serial = self._text(cells, Column.SERIAL)
        self._fill_down(cells, merged=not serial and Column.SERIAL in self.columns)
        asked = [*cells.get(Column.TASK, ()), *cells.get(Column.CONTENT, ())]
        if not asked:
            return
        self._count += 1
        title, own = self._title_and_measures(cells, asked)
        marker = Marker(ROW, serial.rstrip(".、．") or str(self._count), row.span.start)
        block = Block(marker, row.span, 1, self._parent(cells, row), [row.span], title=title, own=own)
        block.clauses = self._clauses(cells, row)
        for cell in asked:
            block.clauses += find_clauses(self.plain, cell.start, cell.end)
        self.tasks.append(block)

    def _text(self, cells: dict[Column, list[Span]], column: Column) -> str:
        return squeezed("".join(self.plain[s:e] for s, e in cells.get(column, ())))

    def _fill_down(self, cells: dict[Column, list[Span]], *, merged: bool) -> None:
        """Cells merged downwards stand in their first row only."""
        for column in (Column.SECTION, Column.TASK, *UNIT_COLUMNS, Column.TIME):
            if column in cells:
                self._above[column] = cells[column][0]
            elif column in self._above and (
                merged or column is Column.SECTION or (column is Column.TASK and Column.CONTENT in cells)
            ):
                cells[column] = [self._above[column]]
            else:
                self._above.pop(column, None)

    def _parent(self, cells: dict[Column, list[Span]], row: Row) -> Block | None:
        name = self._text(cells, Column.SECTION)
        if not name:
            return self._section
        return Block(Marker(ROW, "", row.span.start), row.span, 0, self._section, [row.span], title=name)

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
        for column, role in _ROLES.items():
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


# --- tables of which only the cells are left, a line each -------------------------------------------


def _read_flat(plain: str, body: list[Span], at: int, reader: _Reader) -> int:
    """Reads a table whose cells stand a line each, if it is clear where its rows end; returns the lines taken."""
    if column_of(plain[body[at].start : body[at].end]) is not Column.SERIAL:
        return 0
    width = 0
    while at + width < len(body) and width < 9 and column_of(plain[slice(*body[at + width])]) is not None:
        width += 1
    columns = columns_of([plain[slice(*s)] for s in body[at : at + width]])
    if width < 3 or columns is None:
        return 0
    rows: list[Row] = []
    line = at + width
    while line + width <= len(body) and _counts(plain, body[line], len(rows) + 1):
        cells = list(body[line : line + width])
        rows.append(Row(Span(cells[0].start, cells[-1].end), cells))
        line += width
    goes_on = any(_counts(plain, span, len(rows) + 1) for span in body[line : line + 3 * width])
    if not rows or goes_on or any("\t" in plain[slice(*r.span)] for r in rows):
        return 0
    reader.read(Row(Span(body[at].start, body[at + width - 1].end), list(body[at : at + width])))
    for row in rows:
        reader.read(row)
    reader.columns = None
    return line - at


def _counts(plain: str, span: Span, number: int) -> bool:
    match = _SERIAL.fullmatch(plain, span.start, span.end)
    return match is not None and match[1] in (str(number), "一二三四五六七八九十"[number - 1 : number])
