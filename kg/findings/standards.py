"""标准: what is due apiece (每床每年2400元, 生均150元, 奖励标准5000元): it compares at every level, as a share does; a total does not."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.findings.amounts import clauses_in
from kg.findings.counted_by import counted
from kg.findings.reach import levels_of_each
from kg.findings.where_told import where_told
from kg.model import Indicator, Measure

MONEY = "元"
CHARGE = re.compile(r"[收缴]费|费用|价格|罚|负担|成本|债|赤字")
"""What is charged: more of it is not better."""
GRANT = re.compile(r"补[助贴偿]|奖[励补金]|资助|救助|津贴")
"""What is granted apiece."""
# What is due for so many households, heads or places: 每百户, 每千人口, 生均.
_MEAN = "[人户生班校村亩]均"
_EACH = re.compile(rf"每[一百千万]?(?:名|个|所|户|人|亩|班|平方米|公里|[^、，]{{0,4}}?人口)|{_MEAN}")
_EACH_BEFORE = re.compile(rf"(?:{_EACH.pattern})$")
# 每所寄宿制学校至少配备4名保安员: each of whatever is named; each place that is governed has its own total.
_EACH_OF = re.compile(
    "每一?(?P<of>[个所家处座栋幢辆条支][\u4e00-\u9fff]{2,12}?)"
    "(?:至少|不[少低]于|应当?|要|须|必须|均|都|原则上|配[备齐有]|设[置立有]|建[有成设]|安排|落实|确定|明确|组建)*$"
)
_PERIOD = re.compile(r"每(?:半?年|学[年期]|季度?|月|周|天|日|次)")
# Money is due apiece of whatever stands behind 每 but a time: 每床, 每餐, 每部电梯.
_EACH_PAID = re.compile(
    rf"每[一百千万]?(?!半|[年月周天日旬季]|学[年期]|[期届批次])(?P<of>平方米|公里|立方米|课时|[\u4e00-\u9fff])|(?P<mean>{_MEAN})"
)
# A rate by its name: 一次性奖励标准; neither 标准化 nor 标准厂房, and no fund (一次性补助资金).
_RATE = re.compile("标准(?![化厂地件])")
_ONCE = re.compile("一次性")
_FUND = re.compile("资金|经费|基金|总[额量]")
# What a clause says of money beside whom it is for.
_BESIDE = re.compile(
    rf"{_EACH_PAID.pattern}|{_PERIOD.pattern}|{GRANT.pattern}|{_RATE.pattern}|{_ONCE.pattern}"
    r"|[对给]予?|发放|按照?|不[低少]于|分别|提[高升]到?|达到?|为|由|的|[\d.]+[万亿]?元?"
)
_NEXT = re.compile("元[^，；、]*、")  # 翻埋还田每亩40元、碎混还田每亩25元
SAME_RECIPIENTS = 0.5
"""Share of the letters that tell whom a payment is for from which two are for the same."""


class Standard(NamedTuple):
    """For each of what, and in which time, something is due; nothing is told of that by a bare rate (奖励标准)."""

    each: frozenset[str]
    period: frozenset[str]

    def agrees(self, other: Standard) -> bool:
        """Whether it is due for the same and as often; what only one names (每人每餐, 每餐) parts them not."""
        return self.period == other.period and (self.each <= other.each or other.each <= self.each)


def standard(measure: Measure, target: Indicator) -> Standard | None:
    """The standard that a target sets; None for a total.

    >>> from kg.model import Span
    >>> measure = Measure("", "每床每年给予不少于2400元运营补贴。", Span(0, 18))
    >>> told = standard(measure, Indicator("不少于2400元", Span(6, 14), "运营补贴", ">=", 2400.0, "元"))
    >>> told and (*told.each, *told.period)
    ('床', '每年')
    """
    before = words_before(measure, target)
    if counted(target) == MONEY:
        return _paid(before, target)
    words = before if _EACH_BEFORE.search(before) else target.quantity  # 按每百户20平方米配建用房
    match = _EACH.search(words)
    if match:
        return _of([match.group()], before + words + target.text)
    named = _EACH_OF.search(before) if not levels_of_each(target, measure) else None
    return _of([named["of"]], before + target.text) if named else None


def _paid(before: str, target: Indicator) -> Standard | None:
    told = before + target.quantity + target.text
    rate = _RATE.search(target.quantity) or (_ONCE.search(told) and GRANT.search(told))
    if _FUND.search(target.quantity) or (CHARGE.search(told) and target.comparator not in ("<=", "<")):
        return None
    each = [m["of"] or m["mean"] for m in _EACH_PAID.finditer(told)]
    bound = GRANT.search(told) or rate or target.comparator != "="
    return _of(each, told) if rate or (each and bound) else None


def _of(each: list[str], told: str) -> Standard:
    names = (one.removesuffix("均").lstrip("每一") for one in each)
    return Standard(
        frozenset("人" if name in ("名", "位") else name for name in names), frozenset(_PERIOD.findall(told))
    )


def recipients_alike(upper: Measure, one: Indicator, lower: Measure, other: Indicator) -> float | None:
    """How much of whom the one payment is for is said of the other; None where either names nobody."""
    above, below = _recipients(upper, one), _recipients(lower, other)
    return len(above & below) / min(len(above), len(below)) if above and below else None


def same_standard(upper: Measure, one: Indicator, lower: Measure, other: Indicator) -> bool:
    """Whether both targets set a standard for each of the same."""
    above, below = standard(upper, one), standard(lower, other)
    return above is not None and below is not None and above.agrees(below)


def _recipients(measure: Measure, target: Indicator) -> set[str]:
    return set(_BESIDE.sub("", _NEXT.split(words_before(measure, target))[-1]))


def words_before(measure: Measure, target: Indicator) -> str:
    """The words of its clause before a target."""
    at = where_told(measure, target)
    return clauses_in(measure.text[: at[0]])[-1] if at else ""
