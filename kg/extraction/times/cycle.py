"""周期: once in so many years, or so many times in one of something (5年一周期, 一月一调度)."""

from __future__ import annotations

import re

from kg.extraction.times.every_other import PER, apart
from kg.extraction.times.recurring_duties import SHORT_DUTIES
from kg.reference.numerals import to_int
from kg.reference.patterns import lazy
from kg.time_rules import Rate

# 5年一周期, 两年一轮; 一月一调度
CYCLE = lazy(
    r"(?<![每第\d十—–－\-~～至到])(?P<n>\d{1,2}|十|[二两三四五六七八九])(?P<unit>年|个月)为?一个?(?:周期|轮|次|评|考核|检查|审查|修订|复[核审查]|审核|体检)"
    r"|(?<![\u4e00-\u9fff第]第)(?<![十二三第])(?:一(?P<one>日|天|周|旬|月|季度?|年)|(?P<half>半[年月]))(?P<count>[一二两三四])"
    rf"(?:次|{SHORT_DUTIES}|汇报|对账|公示|报(?!纸)"
    r"|(?<=一)(?![个年月日度级线样夜步岁届号变条])[\u4e00-\u9fff]{1,3}?(?=[，。；、”）]|制度?|机制|$)|(?<=[两二三四])[巡查检报督调会访测扫](?=[，。；、”）]|制度?|机制|$))"
)
CYCLE_CUES = ("年一", "年为一", "月一", "月为一", "一周", "一月", "一季", "一年", "一日", "一天", "一旬")


def cycle_rule(match: re.Match[str]) -> str | None:
    """The rule of a match of :data:`CYCLE`.

    >>> [cycle_rule(m) for m in CYCLE.finditer("两年一轮，一月一调度，半年两次")]
    ['<=24 months', '>=1/month', '>=4/year']
    """
    count = to_int(match["count"] or "") or 1
    if match["half"]:
        return Rate(2 * count, PER[match["half"][1]]).rule
    if match["one"] == "旬":
        return Rate(3 * count, "month").rule
    if match["one"]:
        return Rate(count, PER[match["one"]]).rule
    return apart(to_int(match["n"]) or 0, match["unit"])
