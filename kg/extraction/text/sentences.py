"""Measures' borders: sentences ended by 。 ； or ; outside brackets and quotation marks (docs/architecture.md)."""

from __future__ import annotations

import re
from functools import partial
from itertools import pairwise

from kg.model import Span
from kg.reference.patterns import lazy

_BREAK = lazy(r"[。；;！!？?（(〔\[［【《“「『〈）)〕\]］】》”」』〉]")
_END = lazy(r"[。；;！!？?]")
_STOPS = "。；;！!？?"
_CLOSER = {
    "（": "）",
    "(": "）",
    "〔": "〕",
    "[": "〕",
    "［": "〕",
    "【": "】",
    "《": "》",
    "“": "”",
    "「": "」",
    "『": "』",
    "〈": "〉",
}
_SAME = {")": "）", "]": "〕", "］": "〕"}
_BLANK = " 　\t\n"
_EDGE = _STOPS + _BLANK
_PAIRS = (
    ("（(", "）)"), (r"〔\[［", r"〕\]］"), ("【", "】"), ("《", "》"), ("“", "”"), ("「", "」"), ("『", "』"), ("〈", "〉"),
)  # fmt: skip
# A bracket behind which an end mark, or another one of its kind, stands before what closes it: most paragraphs hold
# none. Every alternative begins with a letter of its own, which lets a search skip from one such letter to the next.
_HIDING = lazy(
    "|".join(
        rf"{re.escape(opener)}[^{openers}{closers}{_STOPS}]*[{openers}{_STOPS}]"
        for openers, closers in _PAIRS
        for opener in openers.replace("\\", "")
    )
)
_span = partial(tuple.__new__, Span)


def sentences(plain: str, start: int, end: int) -> list[Span]:
    """Spans of the sentences of one paragraph ``plain[start:end]``, end marks included, blanks around them not.

    A bracket left open ends with its paragraph and hides no full stop: the text behind it is split as if it were not there.

    >>> t = "甲（一；二）做好；乙“完。”成。丙"
    >>> [t[s:e] for s, e in sentences(t, 0, len(t))]
    ['甲（一；二）做好；', '乙“完。”成。', '丙']
    """
    stops = list(map(re.Match.end, _END.finditer(plain, start, end)))
    if stops and stops[0] < end and _HIDING.search(plain, start, end):
        stops = _stops(plain, start, end)
    if (stops[-1] if stops else start) < end:
        stops.append(end)
    found: list[Span] = []
    for begin, stop in pairwise((start, *stops)):
        if plain[begin] not in _EDGE and plain[stop - 1] not in _BLANK:
            found.append(_span((begin, stop)))
        else:
            found += _trimmed(plain, begin, stop)
    return found


def _stops(plain: str, start: int, end: int) -> list[int]:
    """Offsets behind the end marks that stand in no closed bracket or quotation, in one pass."""
    waiting: list[tuple[str, int]] = []
    stops: list[int] = []
    for match in _BREAK.finditer(plain, start, end):
        char = match[0]
        if char in _STOPS:
            stops.append(match.end())
        elif char in _CLOSER:
            waiting.append((_CLOSER[char], match.end()))
        elif waiting and waiting[-1][0] == char and not (stops and stops[-1] > waiting[-1][1]):
            waiting.pop()  # no full stop since the bracket opened
        else:
            opened = _closed(_SAME.get(char, char), waiting)
            while opened is not None and stops and stops[-1] > opened:
                stops.pop()
    return stops


def _closed(char: str, waiting: list[tuple[str, int]]) -> int | None:
    """Where the bracket that ``char`` closes was opened; those left open inside it end with it."""
    for index in range(len(waiting) - 1, max(-1, len(waiting) - 9), -1):
        if waiting[index][0] == char:
            opened = waiting[index][1]
            del waiting[index:]
            return opened
    return None


def _trimmed(plain: str, start: int, end: int) -> list[Span]:
    """The sentence without the blanks around it, or none where nothing else is left."""
    while start < end and plain[start] in _BLANK:
        start += 1
    while start < end and plain[end - 1] in _BLANK:
        end -= 1
    if start < end and (plain[start] not in _STOPS or plain[start:end].strip(_EDGE)):
        return [Span(start, end)]
    return []
