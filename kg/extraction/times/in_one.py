"""一学期…2次: how often something recurs, told by how often in one such time, without 每."""

from __future__ import annotations

import re

from kg.extraction.text.small_number import TO_99
from kg.reference.numerals import to_int
from kg.reference.patterns import lazy
from kg.time_rules import Per, Rate

_FLOOR = "(?:至少|不少于|不得少于|不低于)"
_ACT = r"[^，。；、：\n\d每第了过曾]{0,8}?"
_TIMES = r"\s*[次场轮遍](?!性|序|数|要|级|的)"
# 第一季度, 近一周, 统一, 用一个月: no time that comes again and again; nor 一个月内, 一个月的培训.
IN_ONE = lazy(
    r"一(?<![第每近前后过满这那上下本新隔续期用中费历经达逾唯同统之首任十百\d]一)(?:"
    r"(?:个?(?P<term>学期)|个(?P<month>月)|(?P<week>周(?![年岁边期末围])|星期)|(?P<ten>旬))"
    r"(?![以之]?[内后前里]|[的多末初底]|时间|左右|以[上来]|[到—－\-~]|至(?!少))"
    rf"{_ACT}{_FLOOR}?{_ACT}(?P<count>{TO_99}){_TIMES}"
    # 一季度开展1次 is due in the first one, 一季度至少1次 in each, but where others are named
    rf"|季度?{_FLOOR}?(?P<times>{TO_99}){_TIMES}(?![^。]*(?:[二三四]季|半年)))"
)
IN_ONE_CUES = ("一学期", "一个学期", "一个月", "一周", "一星期", "一旬", "一季")
_RATES: dict[str, tuple[int, Per]] = {
    "term": (2, "year"), "month": (1, "month"), "week": (1, "week"), "ten": (3, "month"), "times": (1, "quarter"),
}  # fmt: skip


def in_one_rule(match: re.Match[str]) -> str:
    """How often what is done so many times in one such time recurs.

    >>> [in_one_rule(m) for m in IN_ONE.finditer("一学期至少演练2次，一季度不少于1次，一个月自查一次")]
    ['>=4/year', '>=1/quarter', '>=1/month']
    >>> [*IN_ONE.finditer("第一季度1次，一个月内检查一次，近一周检查2次，一季度检查1次")]
    []
    """
    times, per = next(rate for name, rate in _RATES.items() if match[name])
    return Rate(times * (to_int(match["count"] or match["times"]) or 0), per).rule
