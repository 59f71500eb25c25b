"""Where in the lines of a text a task table begins: its head, on one line or with a cell on each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from kg.extraction.tables.table_cells import serial
from kg.extraction.tables.table_columns import UNIT_COLUMNS, Column, column_of, columns_of
from kg.extraction.text.marker import opening_marker
from kg.model import Span
from kg.reference.patterns import lazy

LONGEST_LINE = 90  # characters of a head on one line
_LONGEST_WORD = 14
_FEWEST = 3  # columns
_MOST = 12
FIRST = frozenset("序编项№NＮ|｜│┃重主工任责牵具年改分措内举类领所事目创整细行指考")
"""What a line that heads a table may begin with."""
LAST = frozenset(
    "号序次№位门室构体股关方任务工限间点度求节期注明人导话式据况容施举措排项目称解要别域面块型段类准果标源志值|｜│┃)）"
)
_RUNNING = lazy(r"[。；;，,！？《》]|[：:].")
_BINDS = lazy(
    r"单位|部门|室|机[构关]|主体|分工|时限|时间|期限|进度|节点|单 位|时 限|时 间|部 门|单　位|时　限|时　间|部　门"
)
BAR = lazy(r"[ \t\u3000]*[|｜│┃]+[ \t\u3000]*")
_BARS = " \t\u3000|｜│┃"
TAB = lazy(r"[ \u3000]*\t[ \u3000]*")
GAPS = (
    BAR,
    TAB,
    lazy(r"(?: {2,}|[ ]*\u3000[ \u3000]*)"),
    lazy(r"[ \u3000]+"),
)
"""What parts the cells of a line, the surest first: bars, tabs, wide blanks, blanks."""
_BLANKS = lazy(r"[ \t\u3000]+")


class Head(NamedTuple):
    """The head of a task table: what its columns hold, the pieces of its words a cell, how many lines it takes, and
    what parts the cells of a line (None: each has a line of its own); ``glued``: nothing parts its own words."""

    columns: list[Column]
    words: list[str]
    cells: list[Span]
    lines: int
    gap: re.Pattern[str] | None
    glued: bool = False


def head_at(plain: str, lines: Sequence[Span], at: int) -> Head | None:
    """The head of a task table that begins on this line."""
    start, end = lines[at]
    line = plain[start:end]
    one = len(line) <= _LONGEST_WORD and column_of(line) is not None
    if not one and _BINDS.search(line) is None:
        return None
    return _on_lines(plain, lines, at) if one else _on_one_line(line, start)


def parts(line: str, start: int, gap: re.Pattern[str]) -> list[Span]:
    """The cells of a line that begins at ``start``, without the blanks around them."""
    if gap is BAR:
        inner = line.strip(_BARS)
        start, line = start + line.find(inner), inner
    spans: list[Span] = []
    at = 0
    for match in gap.finditer(line):
        spans.append(Span(start + at, start + match.start()))
        at = match.end()
    return [*spans, Span(start + at, start + len(line))]


def _on_one_line(line: str, start: int) -> Head | None:
    if _RUNNING.search(line):
        return None
    for gap in GAPS:
        spans = parts(line, start, gap)
        words = [line[s - start : e - start] for s, e in spans]
        if _FEWEST <= len(words) <= _MOST and all(0 < len(word) <= _LONGEST_WORD for word in words):
            columns = columns_of(words)
            if columns is not None and (columns[0] is Column.SERIAL or Column.OTHER not in columns):
                return Head(columns, words, spans, 1, gap)
    return _glued(line, start)


def _glued(line: str, start: int) -> Head | None:
    """序号重点任务牵头单位: words that only their own meaning parts."""
    bare = _BLANKS.sub("", line)
    words = _cut(bare) if column_of(bare[:2]) is Column.SERIAL else None
    columns = columns_of(words) if words and len(words) >= _FEWEST else None
    if words is None or columns is None:
        return None
    spans: list[Span] = []
    at = 0
    for word in words:
        begin = at
        for letter in word:
            at = line.find(letter, at) + 1
        while line[begin] in " \t\u3000":
            begin += 1
        spans.append(Span(start + begin, start + at))
    return Head(columns, words, spans, 1, None, glued=True)


@lru_cache(maxsize=1 << 6)
def _cut(bare: str) -> list[str] | None:
    """The fewest words for columns that the letters hold one behind the other."""
    best: list[list[str] | None] = [[], *[None] * len(bare)]
    for end in range(2, len(bare) + 1):
        for begin in range(max(0, end - _LONGEST_WORD), end - 1):
            above, word = best[begin], bare[begin:end]
            known = best[end]
            if above is not None and (known is None or len(above) + 1 < len(known)) and column_of(word):
                best[end] = [*above, word]
    return best[-1]


def _on_lines(plain: str, lines: Sequence[Span], at: int) -> Head | None:
    """A head whose words stand a line each: up to the first row's number, else as far as the words are known."""
    words: list[str] = []
    numbered = column_of(plain[slice(*lines[at])]) is Column.SERIAL
    for start, end in lines[at : at + _MOST]:
        word = plain[start:end]
        if end - start > _LONGEST_WORD or _RUNNING.search(word) or serial(word) is not None:
            break
        if column_of(word) is None and not (numbered and _is_head_word(plain, lines, at + len(words))):
            break
        words.append(word)
    columns = columns_of(words) if len(words) >= _FEWEST else None
    if columns is None:
        return None
    return Head(columns, words, list(lines[at : at + len(words)]), len(words), None)


def _is_head_word(plain: str, lines: Sequence[Span], at: int) -> bool:
    """Whether a word that nobody knows stands among the heads: behind it another head, or the first row's number."""
    if opening_marker(plain, *lines[at]) is not None:
        return False
    below = plain[slice(*lines[at + 1])] if at + 1 < len(lines) else ""
    return column_of(below) is not None or serial(below) == 1


def below_one(head: Head) -> list[Column] | None:
    """The columns of a head whose last words divide the one column of units above (责任单位 → 牵头单位, 配合单位)."""
    units = [n for n, column in enumerate(head.columns) if column in UNIT_COLUMNS]
    if len(units) < _FEWEST or head.columns[units[0]] not in (Column.RESPONSIBLE, Column.UNITS):
        return None
    first, below = units[0], units[1:]
    if below != list(range(below[0], below[0] + len(below))) or below[-1] != len(head.columns) - 1:
        return None
    divided = head.columns[below[0] :]
    return [*head.columns[:first], *divided, *head.columns[first + 1 : below[0]]]
