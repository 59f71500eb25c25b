"""Two-character words (双字词), as the labels of the thesaurus show them: to tell a word from a piece of one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache

from kg.reference import topics
from kg.reference.patterns import lazy

_OFTEN = 4  # labels that must begin or end with two characters for them to be taken for a word
_HAN = lazy(r"[\u4e00-\u9fff]+")
_BOUND = 3  # labels that must begin or end with a letter beside a word for it to be taken for a part of words (新, 率)
_LENGTHS = range(3, 7)  # characters of a label that may stand at an edge


@cache
def words() -> frozenset[str]:
    """Labels of two characters, and what several longer labels begin or end with (公报, 舆情, 目录)."""
    whole = (label for label in topics.labels() if len(label) == 2 and _HAN.fullmatch(label))
    return frozenset([*whole, *(edge for edge, count in _edges().items() if count >= _OFTEN)])


@cache
def _edges() -> Counter[str]:
    """How many labels begin or end with two characters."""
    edges: Counter[str] = Counter()
    for label in topics.labels():
        if len(label) > 3 and _HAN.fullmatch(label):
            edges.update((label[:2], label[-2:]))
    return edges


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


@cache
def _affixes() -> tuple[frozenset[str], frozenset[str]]:
    """Letters that stand before a word in several labels (大数据, 新媒体), and behind one (责任人, 公开率)."""
    known = words()
    before: Counter[str] = Counter()
    behind: Counter[str] = Counter()
    for label in topics.labels():
        if len(label) > 2:
            before.update(label[:1] if label[1:3] in known and label[:2] not in known else "")
            behind.update(label[-1:] if label[-3:-1] in known and label[-2:] not in known else "")
    return _often(before), _often(behind)


def _often(letters: Counter[str]) -> frozenset[str]:
    return frozenset(letter for letter, count in letters.items() if count >= _BOUND)


def without_orphans(text: str, start: int, end: int) -> tuple[int, int]:
    """``text[start:end]`` without the last letter of the word before it, nor the first of the one behind.

    >>> [text[slice(*without_orphans(text, 2, 7))] for text in ("接收到红色预警", "推进大数据平台", "22座病险水库")]
    ['红色预警', '大数据平台', '病险水库']
    """
    before, behind = _affixes()
    run = text[start:end]
    first = _is_orphan(run[:2], run[1:3], run[2:4]) and run[0] not in before
    if first and _continues(text, start - 1) and not _labelled(run[:n] for n in _LENGTHS):
        start += 1
    last = _is_orphan(run[-2:], run[-3:-1], run[-4:-2]) and run[-1] not in behind
    if last and _continues(text, end) and not _labelled(run[-n:] for n in _LENGTHS):
        end -= 1
    return start, end


def _is_orphan(edge: str, within: str, beyond: str) -> bool:
    """Whether the letter at an edge makes no word with the next one, which makes one with that within."""
    known = words()
    return within in known and edge not in known and edge not in _edges() and beyond not in known


def _labelled(runs: Iterable[str]) -> bool:
    return any(run in topics.labels() for run in runs)


def _continues(text: str, at: int) -> bool:
    return 0 <= at < len(text) and (text[at].isdigit() or _HAN.match(text[at]) is not None)


def _cut(text: str, at: int, known: frozenset[str], before: bool = True) -> bool:
    """Whether a word stands across ``at`` while the character on the inner side belongs to none within."""
    if not 0 < at < len(text) or text[at - 1 : at + 1] not in known:
        return False
    inner = text[at - 2 : at] if before else text[at : at + 2]
    return inner not in known
