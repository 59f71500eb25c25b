"""周几: what is done on days of every week that are named (每逢周五、周日夜查, 每周二、四巡查)."""

from __future__ import annotations

import re

from kg.reference.patterns import lazy
from kg.time_rules import Rate

_DAY = "[一二三四五六日天]"
_MORE = rf"(?:(?:、|和|及|与)(?:周|星期)?{_DAY})"
NOTHING_DONE = r"内?，?(?:[为是]“?无[\u4e00-\u9fff]{1,3}日|(?:原则上|一般|均|都|也|应当?|要)*(?:不(?![少低多高断定限动]|得[少低多高])|严禁|禁止|暂停|停止))"
"""What stands behind a day that comes again on which something is not done, so that nothing is due or recurs
(每月最后一周不召开会议, 每周一、周五为“无会日”)."""
FREE_DAYS = lazy(
    rf"每(?:周|星期){_DAY}{_MORE}*{NOTHING_DONE}|每[周月季年]度?的?最后一?个?(?:周|星期|工作日|[天日]){NOTHING_DONE}"
)
# 每逢周五 or 逢周五; not 每周一、二次, 每周一至周五.
WEEKDAYS = lazy(
    rf"(?:每|(?=逢))(?P<days>逢(?:周|星期)(?:末|{_DAY}{_MORE}*)|(?:周|星期){_DAY}{_MORE}+)(?!{_MORE}*(?:[次至到期场个级—－\-~\d]|{NOTHING_DONE}))"
)
WEEKDAY_CUES = ("逢周", "逢星期", "每周", "每星期")


def weekdays_rule(match: re.Match[str]) -> str:
    """The rule of what is done on each of the days.

    >>> [weekdays_rule(m) for m in WEEKDAYS.finditer("每逢周五、周日夜查，每周二、四、六巡查，每逢周末整治")]
    ['>=2/week', '>=3/week', '>=1/week']
    """
    return Rate(sum(match["days"].count(day) for day in "一二三四五六日天末"), "week").rule
