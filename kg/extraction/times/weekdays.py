"""周几: what is done on days of every week that are named (每逢周五、周日夜查, 每周二、四巡查)."""

from __future__ import annotations

import re

from kg.reference.patterns import lazy
from kg.time_rules import Rate

_DAY = "[一二三四五六日天]"
_MORE = rf"(?:(?:、|和|及|与)(?:周|星期)?{_DAY})"
# 每逢周五 or 逢周五; not 每周一、二次, 每周一至周五.
WEEKDAYS = lazy(
    rf"(?:每|(?=逢))(?P<days>逢(?:周|星期)(?:末|{_DAY}{_MORE}*)|(?:周|星期){_DAY}{_MORE}+)(?!(?:、{_DAY})*[次至到期场个级—－\-~\d])"
)
WEEKDAY_CUES = ("逢周", "逢星期", "每周", "每星期")


def weekdays_rule(match: re.Match[str]) -> str:
    """The rule of what is done on each of the days.

    >>> [weekdays_rule(m) for m in WEEKDAYS.finditer("每逢周五、周日夜查，每周二、四、六巡查，每逢周末整治")]
    ['>=2/week', '>=3/week', '>=1/week']
    """
    return Rate(sum(match["days"].count(day) for day in "一二三四五六日天末"), "week").rule
