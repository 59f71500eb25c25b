"""What a measure sets, in the words an analyst reads (时限、频次、办理时限、指标)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.model import Deadline, Indicator, Measure

_EACH = {
    "yearly": "每年",
    "half-yearly": "每半年",
    "quarterly": "每季度",
    "monthly": "每月",
    "weekly": "每周",
}
# The month of a quarter or half-year is counted from its first.
_MONTHS = {"yearly": "{}月", "half-yearly": "第{}个月", "quarterly": "第{}个月"}
_PERIODS = {"day": "每天", "week": "每周", "month": "每月", "quarter": "每季度", "year": "每年"}
_UNITS = {"days": "天", "working days": "个工作日", "months": "个月"}
_COMPARATORS = {">=": "≥", "<=": "≤", ">": "＞", "<": "＜", "=": "＝", "~": "约"}
_DUE = re.compile(r"(?:(?P<month>\d+)-)?(?:(?P<day>\d+)|(?P<end>end))")
_OFTEN = re.compile(r">=(\d+)/(\w+)")
_WITHIN = re.compile(r"<=(\d+) ([a-z ]+)")


def demands(measure: Measure) -> Iterator[tuple[str, str | None]]:
    """All that a measure sets: in its own words, and as it was understood where that is known."""
    for deadline in told_once(measure.deadlines):
        yield f"时限 {deadline.text}", deadline.date or (deadline.rule and due_words(deadline.rule))
    for recurrence in measure.recurrences:
        yield f"频次 {recurrence.text}", recurrence.rule and often_words(recurrence.rule)
    for limit in measure.limits:
        yield f"办理时限 {limit.text}", limit.rule and within_words(limit.rule)
    for indicator in measure.indicators:
        sign = _COMPARATORS.get(indicator.comparator, indicator.comparator)
        yield f"指标 {target_words(indicator)}", f"{sign}{indicator.value:.12g}{indicator.unit}"


def told_once(deadlines: Iterable[Deadline]) -> list[Deadline]:
    """Deadlines without those that only repeat part of another's words for the same day (11月20日前, 11月20日)."""
    found = list({(d.text, d.date, d.rule): d for d in deadlines}.values())
    return [d for d in found if not any(_repeats(d, other) for other in found if other is not d)]


def _repeats(one: Deadline, other: Deadline) -> bool:
    known = one.date is not None or one.rule is not None
    return known and (one.date, one.rule) == (other.date, other.rule) and one.text in other.text


def target_words(indicator: Indicator) -> str:
    """What is counted and the figure set for it, in the document's words: 家庭养老床位：1万张."""
    counted = indicator.quantity
    return f"{counted}：{indicator.text}" if counted and counted not in indicator.text else indicator.text


def due_words(rule: str) -> str:
    """A rule of a deadline in Chinese; the rule itself where it is not known.

    >>> [due_words(rule) for rule in ("monthly:05", "quarterly:end", "yearly:12-31", "from:2022-01-01")]
    ['每月5日', '每季度末', '每年12月31日', '自2022-01-01起']
    >>> due_words("quarterly:03-25"), due_words("quarterly:02-end")
    ('每季度第3个月25日', '每季度第2个月末')
    """
    every, _, day = rule.partition(":")
    if every == "from":
        return f"自{day}起"
    found = _DUE.fullmatch(day)
    if every not in _EACH or found is None:
        return rule
    on = "末" if found["end"] else f"{int(found['day'])}日"
    if found["month"]:
        return f"{_EACH[every]}{_MONTHS[every].format(int(found['month']))}{on}" if every in _MONTHS else rule
    return f"{_EACH[every]}{on}" if found["end"] or every == "monthly" else rule


def often_words(rule: str) -> str:
    """How often, in Chinese.

    >>> often_words(">=1/quarter"), often_words("<=2 months")
    ('每季度不少于1次', '间隔不超过2个月')
    """
    found = _OFTEN.fullmatch(rule)
    if found and found[2] in _PERIODS:
        return f"{_PERIODS[found[2]]}不少于{found[1]}次"
    within = within_words(rule)
    return rule if within == rule else f"间隔{within}"


def within_words(rule: str) -> str:
    """A limit of time, in Chinese.

    >>> within_words("<=5 working days")
    '不超过5个工作日'
    """
    found = _WITHIN.fullmatch(rule)
    return f"不超过{found[1]}{_UNITS[found[2]]}" if found and found[2] in _UNITS else rule
