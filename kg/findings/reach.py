"""Whose a target is: a share of places and the total of a larger place are not what one place below must reach."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.findings.other_units import organ_function
from kg.findings.where_told import where_told
from kg.model import Directive, Indicator, Level, Measure, OrganType, Role, Task

# 80%以上的县（市、区）: what follows the figure, by the level of such places; the smallest that a list names counts.
_OF = "的?(?:所有|全部|各)?"
_PLACES = (
    (Level.PROVINCE, re.compile(rf"{_OF}(?:省份|省（[^）]*）|省[、，]?自治区)")),
    (Level.CITY, re.compile(rf"{_OF}(?:设区的?市|地级市|市州|州市|地市|市（州）|市(?![场民县、（级属政直内外]))")),
    (Level.COUNTY, re.compile(rf"{_OF}(?:县（市、区）|县（区）|市、县|县市区|县区|区县|市县|县(?![级属直域内外、]))")),
    (Level.TOWN, re.compile(rf"{_OF}(?:乡镇|镇街|乡（镇）|镇（街道）|街道(?!社区)|镇(?![级域内外区]))")),
)  # fmt: skip
_WHOLE = re.compile("全[国省市县区州盟旗]|全自治[区州]")
_EACH = re.compile("(?:每个?|各)(?:设区的)?")
_FIRST = re.compile("^(?:鼓励|支持|推动|指导|督促|要求|引导)?")
_EACH_PLACE = re.compile("(?:每个?|各)(?:设区的?)?(?:市|县|区|州|盟|旗|乡|镇|街)")


def counts_places(target: Indicator, measure: Measure, lower: Level | None) -> bool:
    """Whether ``target`` of a measure is a share of such places as the one whose level is ``lower``, or of larger ones:
    80%以上的县区 is nothing that a county can reach.

    >>> from kg.model import Span
    >>> share = Indicator("80%以上", Span(0, 5), "", ">=", 80.0, "%")
    >>> measure = Measure("", "80%以上的县（市、区）开展服务。", Span(0, 16))
    >>> counts_places(share, measure, Level.COUNTY), counts_places(share, measure, Level.CITY)
    (True, False)
    """
    at = where_told(measure, target)
    if lower is None or target.unit != "%" or at is None:
        return False
    return any(level.depth <= lower.depth and places.match(measure.text, at[1]) for level, places in _PLACES)


def of_each(target: Indicator, measure: Measure, lower: Level | None) -> bool:
    """Whether each place of the level ``lower`` must reach a target of a measure by itself: told in its clause, or by
    what opens the sentence (各市要…，推出不少于5项).

    >>> from kg.model import Span
    >>> measure = Measure("", "每个县（市、区）建成3个专区。", Span(0, 15))
    >>> target = Indicator("3个", Span(10, 12), "专区", "=", 3.0, "个")
    >>> of_each(target, measure, Level.COUNTY), of_each(target, measure, Level.CITY)
    (True, False)
    """
    return lower in levels_of_each(target, measure)


def levels_of_each(target: Indicator, measure: Measure) -> frozenset[Level]:
    """The levels of the places each of which must reach a target: those told in its clause, else by what opens the
    sentence."""
    at = where_told(measure, target)
    clause = re.split("[，；]", measure.text[: at[0]])[-1] if at else ""
    if at is None or _WHOLE.search(clause):
        return frozenset()
    opening = _EACH.match(_FIRST.sub("", measure.text))
    return _levels(_EACH.finditer(clause)) or _levels([opening] if opening else [])


def _levels(told: Iterable[re.Match[str]]) -> frozenset[Level]:
    """The levels of such places as stand behind each of."""
    return frozenset(level for m in told for level, places in _PLACES if places.match(m.string, m.end()))


def of_whole(clause: str, upper: Level | None, lower: Level | None) -> bool:
    """Whether a clause of an upper directive sets its figures for a whole place in which the lower one is a part."""
    return is_larger(upper, lower) and _WHOLE.search(clause) is not None


def of_larger(clause: str, upper: Level | None, lower: Level | None) -> bool:
    """Whether the figures of a clause are those of a larger place than the lower one, and not of each place in it."""
    return is_larger(upper, lower) and _EACH_PLACE.search(clause) is None


def is_larger(upper: Level | None, lower: Level | None) -> bool:
    """Whether the place of an upper directive is larger than that of a lower one."""
    return upper is not None and lower is not None and lower.depth > upper.depth


def leads(task: Task | None, upper: Directive, lower: Directive) -> bool:
    """Whether the totals of an upper task are the lower issuer's own to reach: a department of the very place, which the
    task names first or to lead."""
    if task is None or lower.organ_type is not OrganType.DEPARTMENT or not lower.issuers:
        return False
    if upper.division is None or upper.division != lower.division or upper.level is not lower.level:
        return False
    named = [*(a for a in task.assignments if a.role is Role.LEAD), *task.assignments]
    mine = organ_function(lower.issuers[0])
    return bool(named) and mine is not None and organ_function(named[0].organ.name) == mine
