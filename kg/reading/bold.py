"""Bold marks that converters leave behind (加粗标记 ``**``) and where they may be cut."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Span
from kg.reference.patterns import lazy

_MARK = lazy(r"(?<![*\\])\*{2,4}(?!\*)")
_CLOSING = frozenset("，。；：、！？）》〉」』”’〕】,.;:!?)]")
_BLANKS = frozenset(" \t\r\n")
_OPENING = frozenset("（《〈「『“‘〔【([")


def marks(text: str) -> Iterator[Span]:
    """The marks of each bold pair within one line, in order; also those of a pair around several lines.

    Asterisks that mask a name or a number (李**、138****1234) open or close nothing and stay.

    >>> [tuple(m) for m in marks("**一、目标。**内容")]
    [(0, 2), (7, 9)]
    >>> list(marks("联系人：李**，电话138****1234"))
    []
    """
    if "**" not in text:
        return
    carried = False
    for line in _by_line(text):
        pairs, carried = _paired(text, line, carried)
        yield from pairs


def _by_line(text: str) -> Iterator[list[Span]]:
    line: list[Span] = []
    for found in _MARK.finditer(text):
        mark = Span(*found.span())
        if line and text.find("\n", line[-1].end, mark.start) >= 0:
            yield line
            line = []
        line.append(mark)
    if line:
        yield line


def _paired(text: str, line: list[Span], carried: bool) -> tuple[list[Span], bool]:
    """The marks of this line to cut, and whether one is still open at its end."""
    cut: list[Span] = []
    opened: Span | None = None
    for mark in line:
        if mark.end - mark.start == 4:
            if opened is not None and _joins_two(text, mark):
                cut += (opened, mark)
                opened = Span(mark.end, mark.end)
            continue
        if opened is not None and _closes(text, mark, opened):
            cut += (opened, mark) if opened.end > opened.start else (mark,)
            opened = None
        elif _opens(text, mark) or (opened is None and _around_stop(text, mark)):
            opened = mark
        elif carried and not cut:
            cut.append(mark)
            carried = False
    if opened is not None and not text[text.rfind("\n", 0, opened.start) + 1 : opened.start].strip():
        return [*cut, opened], True
    return cut, carried


def _opens(text: str, mark: Span) -> bool:
    after = text[mark.end : mark.end + 1]
    return bool(after) and after not in _BLANKS and after not in _CLOSING


def _joins_two(text: str, mark: Span) -> bool:
    """Whether four asterisks end one bold part and begin the next; between digits they mask a number."""
    around = text[mark.start - 1 : mark.start] + text[mark.end : mark.end + 1]
    return len(around) == 2 and not around.isdecimal() and not around.isspace()


def _around_stop(text: str, mark: Span) -> bool:
    """Whether the pair holds nothing but closing punctuation: ``标题**。**``."""
    at = mark.end
    while text[at : at + 1] in _CLOSING and at < len(text):
        at += 1
    return at > mark.end and text.startswith("**", at)


def _closes(text: str, mark: Span, opened: Span) -> bool:
    before = text[mark.start - 1]
    return mark.start > opened.end and before not in _BLANKS and before not in _OPENING
