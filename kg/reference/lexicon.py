"""Two-character words (双字词), as the labels of the thesaurus show them: to tell a word from a piece of one."""

from __future__ import annotations

from collections import Counter
from functools import cache

from kg.reference import topics
from kg.reference.patterns import lazy

_OFTEN = 4  # labels that must begin or end with two characters for them to be taken for a word
_HAN = lazy(r"[\u4e00-\u9fff]+")


@cache
def words() -> frozenset[str]:
    """Labels of two characters, and what several longer labels begin or end with (公报, 舆情, 目录)."""
    whole: set[str] = set()
    edges: Counter[str] = Counter()
    for label in topics.labels():
        if not _HAN.fullmatch(label):
            continue
        if len(label) == 2:
            whole.add(label)
        elif len(label) > 3:
            edges.update((label[:2], label[-2:]))
    return frozenset(whole | {edge for edge, count in edges.items() if count >= _OFTEN})


@cache
def openings() -> frozenset[str]:
    """Two characters that a label opens with: where they stand a word begins (会展, 化工).

    >>> {"化工", "会展"} <= openings(), "化建" in openings()
    (True, False)
    """
    return frozenset(label[:2] for label in topics.labels() if len(label) > 1 and _HAN.fullmatch(label))


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The part of ``text[start:end]`` that cuts no word of :func:`words` in two, half-open.

    >>> trimmed("回应政务舆情", 2, 5), trimmed("推进村务公开栏", 3, 6)
    ((2, 4), (4, 6))
    """
    known = words()
    while end > start and _cut(text, end, known):
        end -= 1
    while start < end and _cut(text, start, known, before=False):
        start += 1
    return start, end


def _cut(text: str, at: int, known: frozenset[str], before: bool = True) -> bool:
    """Whether a word stands across ``at`` while the character on the inner side belongs to none within."""
    if not 0 < at < len(text) or text[at - 1 : at + 1] not in known:
        return False
    inner = text[at - 2 : at] if before else text[at : at + 2]
    return inner not in known
