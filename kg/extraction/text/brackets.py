"""Pairs of brackets in a paragraph; most hold no other, and are paired by the next or the last one alone."""

from __future__ import annotations

import re

from kg.reference.patterns import lazy

OPENERS = "（(〔[［【﹝"
CLOSERS = "）)〕]］】﹞"
OPENING = lazy(f"[{re.escape(OPENERS)}]")
_EITHER = lazy(f"[{re.escape(OPENERS + CLOSERS)}]")
_LAST = lazy(f"(?s:.*)[{re.escape(OPENERS + CLOSERS[:-1])}]")
_OWN = {"（": "）)", "(": "）)", "〔": "〕]］", "[": "〕]］", "［": "〕]］", "【": "】", "﹝": "﹞〕"}
_ENDS = frozenset("）)〕]］】")
_BACK = 500  # characters within which a bracket that closes the paragraph must have opened


def closing(plain: str, at: int, end: int) -> int:
    """Offset behind the bracket that closes the one at ``at``; ``end`` where it is left open."""
    following = _EITHER.search(plain, at + 1, end)
    if following is None:
        return end
    if following[0] in CLOSERS:
        return following.end()
    depth = 0
    for bracket in _EITHER.finditer(plain, at, end):
        char = bracket[0]
        if char in OPENERS:
            depth += 1
        else:
            depth -= 1
            if depth == 0 or (depth == 1 and char in _OWN[plain[at]] and char not in "）)"):
                return bracket.end()
    return end


def is_balanced(words: str) -> bool:
    """Whether ``words`` hold as many brackets that open as brackets that close."""
    return sum(map(words.count, OPENERS)) == sum(map(words.count, CLOSERS))


def last_opening(plain: str, start: int, end: int) -> int | None:
    """Where the bracket that closes the paragraph ``plain[start:end]`` opens, or None."""
    if not _closes_with_bracket(plain, start, end):
        return None
    stop = end - 1 if plain[end - 1] in _ENDS else end - 2
    begin = max(start, stop - _BACK)
    depth = 1
    while depth:
        before = _LAST.match(plain, begin, stop)
        if before is None:
            return None
        stop = before.end() - 1
        depth += -1 if plain[stop] in OPENERS else 1
    return stop


def _closes_with_bracket(plain: str, start: int, end: int) -> bool:
    """Whether the last thing of the paragraph ``plain[start:end]`` is a bracket that closes."""
    tail = plain[end - 1]
    return tail in _ENDS or (tail in "。；;" and end - start > 2 and plain[end - 2] in _ENDS)
