"""弱化与加码: targets lowered, deadlines moved back, recurrences thinned out — and the reverse."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from kg.model import Indicator, Measure

_PER_YEAR = {"day": 250, "week": 52, "month": 12, "quarter": 4, "year": 1}
# Rates and counts of acts compare across levels; a province's total and a county's quota do not.
_COMPARABLE = frozenset(("%", "‰", "个百分点", "次", "场", "期"))
_RECURRENCE = re.compile(r">=(\d+)/(\w+)|<=(\d+) months")


def weakened(
    upper: Measure, lowers: Sequence[Measure], upper_year: int | None, lower_year: int | None
) -> list[str]:
    """The upper measure's words for each target, deadline or recurrence that its counterparts set lower or later.

    Deadlines are counted from each directive's own year.  What the lower side does not quantify at all is not told here.
    """
    found = [i.text for i in upper.indicators if _all_compared(i, lowers, _lower_target)]
    found += [d.text for d in upper.deadlines if d.date and _later(d.date, lowers, upper_year, lower_year)]
    found += [r.text for r in upper.recurrences if r.rule and _rarer(r.rule, lowers)]
    return [t for t in found if t in upper.text]


def stricter(upper: Measure, lowers: Sequence[Measure]) -> bool:
    """Whether some counterpart sets a higher target or a denser recurrence than the upper measure."""
    targets = any(_all_compared(i, lowers, _higher_target) for i in upper.indicators)
    rates = [_rate(r.rule) for r in upper.recurrences if r.rule]
    below = [_rate(r.rule) for r in lowers[0].recurrences if r.rule] if lowers else []
    return targets or (len(rates) == len(below) == 1 and below[0] > rates[0])


def _all_compared(
    upper: Indicator, lowers: Sequence[Measure], worse: Callable[[Indicator, Indicator], bool]
) -> bool:
    """Whether there are comparable targets below and every one of them is ``worse``."""
    comparable = [i for m in lowers for i in m.indicators if _same_quantity(upper, i)]
    return bool(comparable) and all(worse(upper, i) for i in comparable)


def _same_quantity(one: Indicator, other: Indicator) -> bool:
    """Same unit, and the words right before the figure agree: 解读率 and 政策解读率."""
    if one.unit != other.unit or one.unit not in _COMPARABLE or _direction(one) != _direction(other):
        return False
    left, right = one.quantity[-4:], other.quantity[-4:]
    return bool(left and right) and (left[-2:] == right[-2:])


def _direction(indicator: Indicator) -> int:
    return -1 if indicator.comparator in ("<=", "<") else 1


def _lower_target(upper: Indicator, lower: Indicator) -> bool:
    return _direction(upper) * (lower.value - upper.value) < 0


def _higher_target(upper: Indicator, lower: Indicator) -> bool:
    return _direction(upper) * (lower.value - upper.value) > 0


def _later(day: str, lowers: Sequence[Measure], upper_year: int | None, lower_year: int | None) -> bool:
    below = [d.date for m in lowers for d in m.deadlines if d.date]
    if not below or upper_year is None or lower_year is None:
        return False
    if int(day[:4]) != upper_year:  # a year of its own, as plans over several years set it
        return min(below) > day
    return min(_offset(d, lower_year) for d in below) > _offset(day, upper_year)


def _offset(day: str, year: int) -> tuple[int, str]:
    return int(day[:4]) - year, day[5:]


def _rarer(rule: str, lowers: Sequence[Measure]) -> bool:
    below = [_rate(r.rule) for m in lowers for r in m.recurrences if r.rule]
    return bool(below) and max(below) < _rate(rule)


def _rate(rule: str) -> float:
    """How often a year."""
    match = _RECURRENCE.match(rule)
    if match is None:
        return 0.0
    if match[3]:
        return 12 / max(1, int(match[3]))
    return int(match[1]) * _PER_YEAR.get(match[2], 1)
