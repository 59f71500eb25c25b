"""Lines of the imprint (版记) that say who wrote, handles or urges the paper: 主办：…　督办：…; no clause of any task."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extraction.page.zones import Paragraph, Zone
from kg.reference.patterns import lazy

_FOOT = lazy(
    r"(?:[主承协会督]办|拟稿|起草|[核审]稿|校对|打[字印]|(?:责任)?编辑)(?:单位|部门|机关|[处科]室|人)?\s*[:：][^。；]{2,100}$"
)
_FOOT_FIRST = frozenset("主承协会督拟起核审校打责编")
_FOOT_BELOW = frozenset((Zone.DATE, Zone.PRINTED, Zone.COPIED))
_FOOT_ABOVE = frozenset((Zone.PRINTED, Zone.COPIED))
_URGES = lazy(r"(?:督办|拟稿|[核审]稿|校对|打[字印])[^。；:：]{0,4}[:：]")
_FOOT_AMONG = frozenset((Zone.DISCLOSURE, Zone.CONTACT, Zone.CAPTION))
_FOOT_LINES = 8


def is_foot(plain: str, paragraphs: list[Paragraph], index: int) -> bool:
    """A line of the imprint that says who wrote or saw to the paper (主办：…　督办：…): below the date or whom it is
    copied to, or above these, where it names who urges or copied it."""
    span = paragraphs[index].span
    if plain[span.start] not in _FOOT_FIRST or not _FOOT.match(plain, *span):
        return False
    if _meets(plain, reversed(paragraphs[max(0, index - _FOOT_LINES) : index]), _FOOT_BELOW):
        return True
    below = paragraphs[index + 1 : index + _FOOT_LINES]
    return _URGES.search(plain, *span) is not None and _meets(plain, below, _FOOT_ABOVE)


def _meets(plain: str, lines: Iterable[Paragraph], zones: frozenset[Zone]) -> bool:
    """Whether one of the zones stands next on the way, but for other lines of the foot."""
    for line in lines:
        if line.zone in zones:
            return True
        if line.zone not in _FOOT_AMONG and _FOOT.match(plain, *line.span) is None:
            return False
    return False
