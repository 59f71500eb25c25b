"""弱化与加码: targets lowered, deadlines moved back, acts made rarer, limits stretched or not named at all — and the reverse."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import takewhile
from typing import NamedTuple

from kg.findings.amounts import WORKING_DAY, Amount, acts, frequencies, limits, shares
from kg.model import Deadline, Indicator, Limit, Measure, Recurrence

_PER_YEAR = {"day": 250, "week": 52, "month": 12, "quarter": 4, "year": 1}
_DAYS = {"days": 1.0, "working days": WORKING_DAY, "months": 30.0}
# Rates and counts of acts compare across levels; a province's total and a county's quota do not.
_COMPARABLE = frozenset(("%", "‰", "个百分点", "次", "场", "期"))
_ACTS = frozenset(("次", "场", "期"))
# What is due for so many households, heads or places (每百户, 每千人口, 生均) is a standard, and compares as a share does.
_STANDARD = re.compile(
    r"每[一百千万]?(?:名|个|所|户|人|亩|班|平方米|公里|[^、，]{0,4}?人口)|[人户生班校村亩]均"
)
_HAN = "一二两三四五六七八九十百千"
_MONTH = re.compile(r"(\d{1,2})\s*月")
_RECURRENCE = re.compile(r">=(\d+)/(\w+)|<=(\d+) months")
_LIMIT = re.compile(r"<=(\d+) (working days|days|months)")
_NEARLY = 1.05  # amounts that differ by less are the same said in another unit


class Shortfall(NamedTuple):
    """What the upper measure sets and its counterparts set lower, later or rarer, or (``lower`` None) not at all.

    ``upper`` is quoted from the upper measure, ``lower`` from a counterpart.
    """

    upper: str
    lower: str | None


def shortfalls(
    upper: Measure, lowers: Sequence[Measure], upper_year: int | None, lower_year: int | None
) -> list[Shortfall]:
    """Each target, deadline, recurrence and limit of the upper measure that its counterparts fall short of.

    Deadlines are counted from each directive's own year; one that names its month is not named at all where the lower
    side has neither that month nor a deadline of its own.
    """
    said = " ".join(m.text for m in lowers)
    found = [
        *(_target(i, lowers, said) for i in upper.indicators),
        *(_deadline(d, own, said, upper_year, lower_year) for d, own in _facing(upper, lowers)),
        *(_recurrence(r, said) for r in upper.recurrences),
        *(_limit(x, said) for x in upper.limits),
    ]
    return [s for s in found if s is not None and s.upper in upper.text]


def stricter(upper: Measure, lowers: Sequence[Measure]) -> bool:
    """Whether some counterpart sets a higher target or a denser recurrence than the upper measure."""
    targets = any(_all_compared(i, lowers, _higher_target) for i in upper.indicators)
    rates = [_rate(r.rule) for r in upper.recurrences if r.rule]
    below = [_rate(r.rule) for r in lowers[0].recurrences if r.rule] if lowers else []
    return targets or (len(rates) == len(below) == 1 and below[0] > rates[0])


# --- targets ---------------------------------------------------------------------------------------


def _target(upper: Indicator, lowers: Sequence[Measure], said: str) -> Shortfall | None:
    comparable = _comparable(upper, lowers)
    if comparable:
        worse = all(_lower_target(upper, i) for i in comparable)
        return Shortfall(upper.text, comparable[0].text) if worse else None
    return Shortfall(upper.text, None) if _unnamed(upper, said) else None


def _unnamed(upper: Indicator, said: str) -> bool:
    """A share, a cap or a number of acts where the lower side names none at all: a quota may be another's (新建80所)."""
    if upper.unit == "%":
        return not shares(said)
    is_act = upper.unit in _ACTS  # 2次 and 10场 count the same
    units = "|".join(map(re.escape, sorted(_ACTS) if is_act else [upper.unit]))
    if re.search(rf"[\d{_HAN}]\s*(?:{units})", said):
        return False
    several = is_act and upper.value > 1
    return _direction(upper) < 0 or (several and not frequencies(said))


def _comparable(upper: Indicator, lowers: Sequence[Measure]) -> list[Indicator]:
    """The lower targets for the same thing, those whose names agree furthest: 全程网办率 goes before 可网办率."""
    found = [i for m in lowers for i in m.indicators if _same_quantity(upper, i)]
    furthest = max((_agreement(upper.quantity, i.quantity) for i in found), default=0)
    return [i for i in found if _agreement(upper.quantity, i.quantity) == furthest]


def _agreement(one: str, other: str) -> int:
    """How many of the last characters of two names agree."""
    pairs = zip(reversed(one), reversed(other), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _all_compared(
    upper: Indicator, lowers: Sequence[Measure], worse: Callable[[Indicator, Indicator], bool]
) -> bool:
    """Whether there are comparable targets below and every one of them is ``worse``."""
    comparable = _comparable(upper, lowers)
    return bool(comparable) and all(worse(upper, i) for i in comparable)


def same_thing(one: Indicator, other: Indicator) -> bool:
    """Same unit, and the words right before the figure agree: 解读率 and 政策解读率."""
    return one.unit == other.unit and bool(one.quantity) and one.quantity[-2:] == other.quantity[-2:]


def _same_quantity(one: Indicator, other: Indicator) -> bool:
    """The same thing, bound on the same side, in what compares across levels."""
    standard = all(_STANDARD.search(i.quantity) for i in (one, other))
    if not (standard or one.unit in _COMPARABLE) or _direction(one) != _direction(other):
        return False
    return same_thing(one, other)


def _direction(indicator: Indicator) -> int:
    return -1 if indicator.comparator in ("<=", "<") else 1


def _lower_target(upper: Indicator, lower: Indicator) -> bool:
    return _direction(upper) * (lower.value - upper.value) < 0


def _higher_target(upper: Indicator, lower: Indicator) -> bool:
    return _direction(upper) * (lower.value - upper.value) > 0


# --- times -----------------------------------------------------------------------------------------


def _facing(upper: Measure, lowers: Sequence[Measure]) -> list[tuple[Deadline, list[Deadline]]]:
    """Each deadline with those that may answer it: all of the lower side, or where there are as many, the one in its place."""
    own = [d for m in lowers for d in m.deadlines]
    if len(own) == len(upper.deadlines):
        return [(d, [o]) for d, o in zip(upper.deadlines, own, strict=True)]
    return [(d, own) for d in upper.deadlines]


def _deadline(
    upper: Deadline, lowers: Sequence[Deadline], said: str, upper_year: int | None, lower_year: int | None
) -> Shortfall | None:
    if upper_year is None or lower_year is None:
        return None
    below = sorted((d.date, d.text) for d in lowers if d.date)
    if not upper.date or not below:
        open_end = not lowers and _unheeded(upper, said, upper_year, lower_year)
        return Shortfall(upper.text, None) if open_end else None
    if int(upper.date[:4]) != upper_year:  # a year of its own, as plans over several years set it
        later = below[0][0] > upper.date
    else:
        later = _offset(below[0][0], lower_year) > _offset(upper.date, upper_year)
    return Shortfall(upper.text, below[0][1]) if later else None


def _unheeded(upper: Deadline, said: str, upper_year: int, lower_year: int) -> bool:
    """Whether a day that names its month, and has not passed by the lower directive's year, is not named below."""
    month = _MONTH.search(upper.text)
    if month is None:
        return (upper.rule or "").startswith("monthly:") and "每月" not in said
    year = int(upper.date[:4]) if upper.date else lower_year
    return max(year, upper_year) >= lower_year and not re.search(rf"(?<!\d){month[1]}\s*月", said)


def _offset(day: str, year: int) -> tuple[int, str]:
    return int(day[:4]) - year, day[5:]


def _recurrence(upper: Recurrence, said: str) -> Shortfall | None:
    wanted = _rate(upper.rule) if upper.rule else 0.0
    below = frequencies(said) or acts(said)
    if upper.text in said or (wanted <= 1 and not below):  # a yearly plan does everything in it once a year
        return None
    return _short(upper.text, wanted, below, lambda amount: amount.value * _NEARLY >= wanted)


def _limit(upper: Limit, said: str) -> Shortfall | None:
    match = _LIMIT.match(upper.rule or "")
    if match is None:
        return None
    days = int(match[1]) * _DAYS[match[2]]
    return _short(upper.text, days, limits(said), lambda amount: amount.value <= days * _NEARLY)


def _short(
    words: str, wanted: float, below: Sequence[Amount], enough: Callable[[Amount], bool]
) -> Shortfall | None:
    """None where one amount below is enough; else the one that comes nearest."""
    if any(map(enough, below)):
        return None
    return Shortfall(
        words, min(below, key=lambda amount: abs(amount.value - wanted)).words if below else None
    )


def _rate(rule: str) -> float:
    """How often a year."""
    match = _RECURRENCE.match(rule)
    if match is None:
        return 0.0
    if match[3]:
        return 12 / max(1, int(match[3]))
    return int(match[1]) * _PER_YEAR.get(match[2], 1)
