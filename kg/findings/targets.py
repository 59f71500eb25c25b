"""目标值: which targets of two measures are for the same thing, and which of them is the lower."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.findings.amounts import (
    COUNTING_ACTS,
    Amount,
    acts,
    as_number,
    clauses_in,
    days,
    frequencies,
    shares,
)
from kg.findings.counted_by import counted, scale
from kg.findings.reach import levels_of_each
from kg.findings.share_names import common_tail, same_share, share_agreement
from kg.findings.standards import (
    CHARGE,
    GRANT,
    MONEY,
    SAME_RECIPIENTS,
    recipients_alike,
    same_standard,
    standard,
    words_before,
)
from kg.findings.where_told import where_told
from kg.model import Indicator, Measure

# Rates and counts of acts compare across levels, as does what is measured by something else (微克/立方米), how long
# something lasts (公示期不少于30日) and what is due apiece; a province's total and a county's quota do not.
_COMPARABLE = frozenset(("%", "‰", "个百分点", "次", "场", "期", "学时", "课时"))
_MEASURED = re.compile("^[^元]+/[^元]+$")
_NEARLY = 0.05  # share by which 24个月 and 2年 may differ
# What is granted up to a ceiling: the higher 最高, the more; of 罚款最高 and 收费最高 the contrary holds.
_CEILING = re.compile("最高(?!不)")
_GRANTED_UP_TO = re.compile(rf"{GRANT.pattern}|贷款|额度|授信|贴息|扶持|返还")
_OF_GRANT = re.compile("(?:额度|金额|限额|标准)$")
_HAN = "一二两三四五六七八九十百千"
_RATE = re.compile(r"([\u4e00-\u9fff]{2})(?:率|面|比例)$")
# Of the bodies of which level, and of town or country, a target is.
_WHOSE = (re.compile(r"[省市县区村](?=级)|乡镇"), re.compile(r"城(?=[市镇区])|农村|乡村"))
_SUM = re.compile("总(?=[数量额]$)")
_SAME_TOTAL = 4  # last characters that two names of totals share
# What goes up or down, without that it does (投诉量同比下降), and whose it is.
_MOVES = re.compile(
    "(?:同比|环比|较上年|比上年|每年)*(?:增[长加]|提[高升]|上升|下降|降低|减少|压[减缩降])?到?$"
)
_WHOSE_ALL = re.compile("^(?:全[国省市县区州盟旗]|[我本][省市县区州])")
_NAMED = 4  # characters of a name that tells what a share is of
_OWN_PART = re.compile("[省市州县区]本级|机关本级|局机关|局系统")  # 市本级培训100人次 is the part of one body
_ALIKE = 4  # characters in one run, at the least, that two names of one thing share
_COUNTED = rf"\d+(?:\.\d+)?|[{_HAN}]+"
_BEHIND = re.compile(r"的?([^，。；、和及\d]{3,})")
_COUNT = re.compile(
    r"(?<![第\d.〔])\d+(?:\.\d+)?(?![\d.%％‰年月日号天时分秒度级类]|\s*个?(?:月|工作日|小时|百分点|星期|周|季度))"
)


def comparable(upper: Measure, target: Indicator, lowers: Sequence[Measure], totals: bool) -> list[Indicator]:
    """The targets of ``lowers`` for the same thing as ``target`` of ``upper``, those whose names agree furthest, but for
    what agrees further with another target above: 全程网办率 goes before 可网办率.

    ``totals`` compare only where both directives are of one issuer.
    """
    found = [(m, i) for m in lowers for i in m.indicators if _same_quantity(upper, target, m, i, totals)]
    furthest = max((_agreement(upper, target, m, i) for m, i in found), default=0)
    beside = [t for t in upper.indicators if t.unit == target.unit]
    return [
        i
        for m, i in found
        if furthest == _agreement(upper, target, m, i) >= max(_agreement(upper, t, m, i) for t in beside)
    ]


def _agreement(upper: Measure, one: Indicator, lower: Measure, other: Indicator) -> float:
    """How many of the last characters of two names agree; of payments, how much of whom they are for."""
    if one.unit == other.unit == "%":
        return share_agreement(one, other)
    if counted(one) == MONEY and (alike := recipients_alike(upper, one, lower, other)) is not None:
        return alike
    return common_tail(_counted_name(one), _counted_name(other))


def _counted_name(target: Indicator) -> str:
    """A target's name, a sum told as what it sums: 药品总数 as 药品数."""
    return _SUM.sub("", target.quantity)


def same_thing(upper: Measure, one: Indicator, lower: Measure, other: Indicator) -> bool:
    """Same unit, and the words right before the figure agree; shares are told by what they are of."""
    if counted(one) != counted(other) or not one.quantity:
        return False
    if one.unit == "%":
        return same_share(upper, one, lower, other)
    if (
        counted(one) == MONEY
        and same_standard(upper, one, lower, other)
        and (alike := recipients_alike(upper, one, lower, other)) is not None
    ):
        return alike >= SAME_RECIPIENTS
    if is_ceiling(upper, one) and is_ceiling(lower, other):
        return _granted_to(one) == _granted_to(other)
    return _counted_name(one)[-2:] == _counted_name(other)[-2:] or _same_name(one, other)


def _same_name(one: Indicator, other: Indicator) -> bool:
    """Whether two names are one, or the same words in another order (专业抢险队, 抢险专业队)."""
    in_order = one.quantity == other.quantity
    return in_order or (len(one.quantity) >= _NAMED and sorted(one.quantity) == sorted(other.quantity))


def is_ceiling(measure: Measure, target: Indicator) -> bool:
    """Whether a target tells up to how much money is granted (贷款最高400万元): no cap to be kept below.

    >>> from kg.model import Span
    >>> top = Indicator("最高400万元", Span(4, 11), "企业", "<=", 400.0, "万元")
    >>> is_ceiling(Measure("", "贷款企业最高400万元。", Span(0, 12)), top)
    True
    >>> is_ceiling(Measure("", "罚款企业最高400万元。", Span(0, 12)), top)
    False
    """
    at = where_told(measure, target)
    if at is None or counted(target) != "元" or not _CEILING.match(target.text):
        return False
    told = measure.text[: at[1]]
    return bool(_GRANTED_UP_TO.search(told)) and not CHARGE.search(told)


def _granted_to(target: Indicator) -> str:
    return _OF_GRANT.sub("", target.quantity)


def _same_quantity(upper: Measure, one: Indicator, lower: Measure, other: Indicator, totals: bool) -> bool:
    """The same thing, bound on the same side, in what compares."""
    if direction(one) != direction(other) or not same_thing(upper, one, lower, other):
        return False
    if _of_others(one, other) or is_ceiling(upper, one) != is_ceiling(lower, other):
        return False
    if _compares(one) or _MEASURED.match(one.unit) or is_ceiling(upper, one):
        return True
    if standard(upper, one) or standard(lower, other):
        return same_standard(upper, one, lower, other)
    totals = totals or not levels_of_each(one, upper).isdisjoint(levels_of_each(other, lower))
    return totals and _same_total(upper, one, lower, other)


def _compares(target: Indicator) -> bool:
    """Whether a target compares across levels by its unit."""
    return target.unit in _COMPARABLE or days(target.unit) is not None


def _of_others(one: Indicator, other: Indicator) -> bool:
    """Whether two targets are of bodies of different levels, or one of towns and one of the country."""
    named = ((set(w.findall(one.quantity)), set(w.findall(other.quantity))) for w in _WHOSE)
    return any(above and below and above.isdisjoint(below) for above, below in named)


def _same_total(upper: Measure, one: Indicator, lower: Measure, other: Indicator) -> bool:
    """Whether two totals are of one thing: their names agree far, or the shorter is the end of the longer and nothing
    else is counted so (组织护理员培训600人次, 培训500人次)."""
    if CHARGE.search(one.quantity + other.quantity):
        return False
    if _OWN_PART.search(words_before(lower, other)) and not _OWN_PART.search(words_before(upper, one)):
        return False
    if _same_name(one, other) or common_tail(_counted_name(one), _counted_name(other)) >= _SAME_TOTAL:
        return True
    alone = all(sum(counted(i) == counted(one) for i in m.indicators) == 1 for m in (upper, lower))
    short, long = sorted((one.quantity, other.quantity), key=len)
    return alone and len(short) > 1 and long.endswith(short)


def direction(target: Indicator) -> int:
    """-1 for a cap, else 1."""
    return -1 if target.comparator in ("<=", "<") else 1


def difference(measure: Measure, upper: Indicator, lower: Indicator) -> float:
    """Below 0 where ``lower`` asks for less than ``upper``, a target of ``measure``, above where for more, 0 where they are
    the same in other units (24个月, 2年)."""
    theirs, own = lower.value * scale(lower), upper.value * scale(upper)
    if days(upper.unit) and lower.unit != upper.unit and abs(theirs - own) <= _NEARLY * own:
        return 0
    return (1 if is_ceiling(measure, upper) else direction(upper)) * (theirs - own)


def told_of_others(target: Indicator, lowers: Sequence[Measure]) -> bool:
    """Whether the lower side sets such a target for bodies of another level, or for the country where it is for towns."""
    return any(_of_others(target, i) for m in lowers for i in m.indicators if i.unit == target.unit)


def unnamed(target: Indicator, said: str) -> bool:
    """A share that none below reaches, a cap or a number of acts where the lower side names none at all: a quota may be
    another's (新建80所)."""
    if target.unit == "%":
        reach = (direction(target) * (share.value - target.value) >= 0 for share in shares(said))
        return not reached(target, said) and (not any(reach) or _unfigured(target, said))
    is_act = target.unit in COUNTING_ACTS  # 2次 and 10场 count the same
    if acts(said) if is_act else re.search(rf"[\d{_HAN}]\s*{re.escape(target.unit)}", said):
        return False
    several = is_act and target.value > 1
    return direction(target) < 0 or (several and not frequencies(said))


def _unfigured(target: Indicator, said: str) -> bool:
    """Whether a share's name stands below in full, and nowhere with a figure (投诉量明显下降)."""
    name = _WHOSE_ALL.sub("", _MOVES.sub("", target.quantity))
    naming = [clause for clause in clauses_in(said) if name in clause]
    return len(name) >= _NAMED and bool(naming) and not any(map(shares, naming))


def fewer(measure: Measure, target: Indicator, said: str) -> Amount | None:
    """The most that is counted below of the very thing that stands behind a target's figure, where it is less.

    >>> from kg.model import Span
    >>> target = Indicator("不少于5项", Span(2, 7), "特色服务", ">=", 5.0, "项")
    >>> fewer(Measure("", "推出不少于5项特色服务。", Span(0, 12)), target, "年内推出3项特色服务")
    Amount(value=3.0, words='3项特色服务')
    """
    at = where_told(measure, target)
    name = _BEHIND.match(measure.text, at[1]) if at else None
    if name is None or direction(target) < 0:
        return None
    told = re.finditer(rf"({_COUNTED}){re.escape(target.unit)}(?:以上)?的?{re.escape(name[1])}", said)
    amounts = [Amount(n, m.group()) for m in told if (n := as_number(m[1])) is not None]
    most = max(amounts, default=None)
    return most if most and most.value < target.value else None


def counts_of_acts(measure: Measure) -> list[Amount]:
    """How many acts each of a measure's targets counts."""
    return [
        Amount(target.value, target.text) for target in measure.indicators if target.unit in COUNTING_ACTS
    ]


def reached(target: Indicator, said: str) -> bool:
    """Whether words for a share say that a rate is reached, or that what is capped shall not be at all (零投诉).

    >>> from kg.model import Span
    >>> rate = Indicator("达到90%以上", Span(0, 7), "排查覆盖率", ">=", 90.0, "%")
    >>> reached(rate, "完成排查，做到全覆盖"), reached(rate, "全部完成排查，扩大覆盖")
    (True, False)
    """
    rate = _RATE.search(target.quantity)
    if rate is None or target.unit != "%":
        return False
    if direction(target) < 0:
        return f"零{rate[1]}" in said
    return any(
        rate[1] in clause and any(share.value >= target.value for share in shares(clause))
        for clause in clauses_in(said)
    )


def counts_alike(target: Indicator, said: str) -> bool:
    """Whether a clause counts, by whatever unit, something of much the same name (监测预警点200处, 监测预警设备60套)."""
    name = target.quantity
    run = max(_ALIKE, (len(name) + 1) // 2)
    if _compares(target):
        return False
    counting = [clause for clause in clauses_in(said) if _COUNT.search(clause)]
    return any(name[at : at + run] in clause for at in range(len(name) - run + 1) for clause in counting)
