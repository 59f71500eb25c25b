"""What a measure sets, in the words an analyst reads (时限、频次、办理时限、指标)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.model import Deadline, Indicator, Measure
from kg.time_rules import DueDay, Rate, Within, from_day

_EACH = {
    "day": "每天", "week": "每周", "month": "每月", "quarter": "每季度", "half-year": "每半年", "year": "每年",
}  # fmt: skip
_UNITS = {"days": "天", "working days": "个工作日", "months": "个月"}
_COMPARATORS = {">=": "≥", "<=": "≤", ">": "＞", "<": "＜", "=": "＝", "~": "约"}


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
    >>> due_words("weekly:end"), due_words("half-yearly:end")
    ('每周最后一日', '每半年末')
    """
    if begins := from_day(rule):
        return f"自{begins}起"
    due = DueDay.read(rule)
    if due is None:
        return rule
    month = "" if due.month is None else f"{due.month}月" if due.every == "year" else f"第{due.month}个月"
    last = "最后一日" if due.every == "week" else "末"  # 周末 is Saturday and Sunday
    on = last if due.day is None else f"{due.day}日"
    return f"{_EACH[due.every]}{month}{on}"


def often_words(rule: str) -> str:
    """How often, in Chinese.

    >>> often_words(">=1/quarter"), often_words("<=2 months")
    ('每季度不少于1次', '间隔不超过2个月')
    """
    if rate := Rate.read(rule):
        return f"{_EACH[rate.per]}不少于{rate.times}次"
    within = within_words(rule)
    return rule if within == rule else f"间隔{within}"


def within_words(rule: str) -> str:
    """A limit of time, in Chinese.

    >>> within_words("<=5 working days")
    '不超过5个工作日'
    """
    within = Within.read(rule)
    return f"不超过{within.number}{_UNITS[within.unit]}" if within else rule
