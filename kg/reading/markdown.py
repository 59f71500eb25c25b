"""Markdown marks (标题 ``#``、列表、链接、表格) as cuts, so that only the words remain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.model import Span
from kg.reference.patterns import lazy


class Marked(NamedTuple):
    """The text, of the same length, with table bars as tabs; and what to cut, in order."""

    text: str
    cuts: list[Span]


_FRONT_MATTER = lazy(
    r"\A\s*---[ \t]*\r?\n(?:(?!(?:---|\.\.\.)[ \t]*\r?$).*\r?\n){0,200}(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.M
)
_LINE = lazy(r"[^\r\n]+")
_BLOCK_MARK = lazy(
    r"[ \t\u3000]*(?:>[ \t]?)*[ \t]*(?:#{1,6}(?=[ \t])|#{2,6}(?=[^\s#])|[-*+][ \t]+(?=\S))?[ \t]*"
)
_CLOSING_HASHES = lazy(r"[ \t]{1,20}#{1,20}[ \t]{0,20}$")
_RULE = lazy(r"[ \t]*(?:([-*_=])(?:[ \t]*\1){2,}|=+|-+|`{3,}.*|~{3,}.*)[ \t]*$")
_TABLE_RULE = lazy(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)+$")
_TABLE_ROW = lazy(r"[ \t]*\|.*\|[ \t]*$")
_BAR = lazy(r"(?<!\\)[ \t]{0,100}\|[ \t]*")
_UNLINKED = lazy(
    r"(?P<comment><!--.{0,2000}?-->)"
    r"|(?P<tag></?(?:b|strong|i|em|u|p|div|span|center|font|sup|sub|a|br|hr|img)(?:\s[^<>\n]{0,2000})?/?>)"
    r"|(?P<escape>\\)(?=[!-/:-@\[-`{-~])"
    r"|(?P<tick>(?<!`)`(?!`))",
    re.I,
)
_TARGET = r"\]\((?:[a-z][a-z0-9+.-]*:|[^()\s]{0,300}[/#.])[^()\s]{0,2000}(?:\s\"[^\"\n]{0,300}\")?\)"
_INLINE = lazy(
    r"(?P<image>!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)(?:\{[^}\n]{0,300}\})?)"
    rf"|(?P<open>\[)(?=[^\]\n]{{1,300}}{_TARGET})"
    rf"|(?P<close>(?<=[^!]){_TARGET})"
    f"|{_UNLINKED.pattern}",
    re.I,
)
_LONGEST_RULE = 1_000


def marks(raw: str) -> Marked:
    """``raw`` with bars of table rows as tabs, and the marks that are no words."""
    text = list(raw) if "|" in raw else None
    cuts: list[Span] = []
    start = 0
    front = _FRONT_MATTER.match(raw)
    if front:
        cuts.append(Span(0, front.end()))
        start = front.end()
    for line in _LINE.finditer(raw, start):
        short = len(line[0]) <= _LONGEST_RULE
        if short and (_RULE.match(line[0]) or _TABLE_RULE.match(line[0])):
            cuts.append(Span(*line.span()))
        elif text is not None and _TABLE_ROW.match(line[0]):
            cuts.extend(_row(text, line[0], line.start()))
        else:
            cuts.extend(_prose(line[0], line.start()))
    return Marked(raw if text is None else "".join(text), cuts)


def _row(text: list[str], line: str, base: int) -> Iterator[Span]:
    """Cuts of a table row: its outer bars and the blanks around each bar, which becomes a tab."""
    bars = list(_BAR.finditer(line))
    for number, bar in enumerate(bars):
        start, end = base + bar.start(), base + bar.end()
        at = base + line.index("|", bar.start())
        if number in (0, len(bars) - 1):
            yield Span(start, end)
            continue
        text[at] = "\t"
        if at > start:
            yield Span(start, at)
        if end > at + 1:
            yield Span(at + 1, end)


def _prose(line: str, base: int) -> Iterator[Span]:
    mark = _BLOCK_MARK.match(line)
    end = mark.end() if mark else 0
    if end:
        yield Span(base, base + end)
    heading = mark is not None and "#" in mark[0]
    closing = _CLOSING_HASHES.search(line) if heading else None
    for found in (_INLINE if "](" in line else _UNLINKED).finditer(line, end):
        yield Span(base + found.start(), base + found.end())
    if closing:
        yield Span(base + closing.start(), base + closing.end())
