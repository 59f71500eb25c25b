"""时点: one point of time as it is written, down to the hour, and the day it means: the last of what it names."""

from __future__ import annotations

import calendar
import re

from kg.extraction.times.recurring_duties import SHORT_DUTIES
from kg.reference.numerals import DIGITS, iso_day, to_int
from kg.reference.patterns import lazy
from kg.time_rules import DueDay

MONTH = r"(?:[1１][0-2０-２]|[0０]?[1-9１-９]|十[一二]?|[一二三四五六七八九])"
"""A month, in digits of either width or in Chinese numerals."""
DAY = r"(?:[3３][01０１]|[12１２]\d|[0０]?[1-9１-９]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
"""A day of a month, likewise."""
SAID_DAY = rf"(?:[{DIGITS}]{{1,2}}|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
"""The same, or a day that no month has (每月45日)."""
YEAR = r"(?:19|20)\d\d"
# 17:00, 下午5时, 12点半, 下班: and the day of the week that often stands before it, （周五）.
_CLOCK = r"\d{1,2}(?:\s*[:：]\s*\d{2}|时(?:\d{1,2}分|整)?|点(?:\d{1,2}分|半|钟|整)?)"
TIME_OF_DAY = rf"(?:(?:上午|下午|中午|晚上?|早上?)\s*(?:{_CLOCK})?|{_CLOCK}|下班)"
HOUR = rf"(?:\s*[（(](?:星期|周)[一二三四五六日天][）)])?(?:\s*{TIME_OF_DAY})?"
NO_WORD = r"(?!容(?![纳许])|部(?![分署门委])|涵|外(?![派出])|蒙|科(?![学技研])|陆(?!续)|控(?!制)|资(?!助)|贸|设(?=机构|科室|处室)|生(?=动力|因)|循环)"
"""Behind 内 where it begins no other word: 本年内容, 本月内部."""
OWN = r"今年|本年度?|当年|明年|次年|翌年"
"""A year told from the directive's own."""
NEXT = ("明年", "次年", "翌年", "来年")
COMMON_YEAR = 2023
"""A year whose February has 28 days, for what is of every year."""
_END = "底|末"
MID = r"(?:(?<![\u4e00-\u9fff\d])|(?<=[于在年的争保]))年中(?![国期标央])"
"""年中 where it is the middle of the year (于年中评估), not in 三年中."""
POINT = (
    rf"(?:(?:(?:{YEAR}年|{OWN})\s*)?"
    rf"(?:(?<!\d){MONTH}月(?:{DAY}日{HOUR}|份|{_END}|初|[上中下]旬)?"
    rf"|年[{_END.replace('|', '')}]|{MID}|[上下]半年(?:{_END})?|第?[一二三四1-4]季度(?:{_END})?)"
    rf"|{YEAR}年年?(?:{_END})?|(?:{OWN})年?(?:{_END}))"
)
"""A month, quarter, half or whole year or a part of one, with its year or without; no bare 今年."""
_PARTS = lazy(
    rf"(?:(?P<year>{YEAR})年|(?P<own>{OWN}))?\s*(?:(?P<month>{MONTH})月(?:(?P<day>{DAY})日|(?P<part>初|[上中]旬))?"
    r"|(?P<half>[上下])半年|(?P<mid>年中)|第?(?P<quarter>[一二三四1-4])季度)?"
)
_FIRST_DAY = {"中旬": "11", "下旬": "21"}
_OF_EACH_YEAR = ("当年", "次年", "翌年")
# 列入年度计划的项目，须于当年8月底前完成: of whichever year's plan
_YEARLY = lazy(
    r"(?:每年|一年一(?=[评考督检审次])|(?<![\d本今当该])年度[\u4e00-\u9fff]{0,4}(?:计划|任务|清单)的"
    # 月调度、季通报、年考核; 按季调度、半年通报、年终考核
    rf"|(?:[周旬月季]|半年)度?(?:{SHORT_DUTIES})、年[终底末度]?(?:{SHORT_DUTIES}))[^。；]{{0,60}}$"
)
# 开工后12个月内完工，次年5月1日前达标: the year is counted from what happens, unless that is the directive's coming.
_SINCE_EVENT = lazy(
    r"(?:^|[，。；：])(?![^，。；：]*(?:印发|下发|发布|公布|出台|通知|文件|方案|会议))[^，。；：]*后\d{1,3}个?(?:月|工作日|[日天周年])[之以]?内[^。；]{0,40}$"
)
_YEAR_NAMED = lazy(r"\d年")
PART_DAY = {"初": 10, "上旬": 10, "中旬": 20}


def date_of(point: str, year: int | None) -> str | None:
    """The day that ``point`` means in a directive of ``year``; None where its year cannot be told.

    >>> date_of("6月底", 2023), date_of("明年三季度末", 2023), date_of("2024年2月", 2023), date_of("6月底", None)
    ('2023-06-30', '2024-09-30', '2024-02-29', None)
    """
    said = _PARTS.match(point)
    meant = year_of(point, year)
    if said is None or meant is None:
        return None
    if said["half"]:
        return f"{meant}-06-30" if said["half"] == "上" else f"{meant}-12-31"
    if said["mid"]:
        return f"{meant}-06-30"
    month = 3 * (to_int(said["quarter"]) or 0) if said["quarter"] else to_int(said["month"] or "十二")
    if month is None or not 1 <= month <= 12:
        return None
    return iso_day(meant, month, day_of(meant, month, said["day"], said["part"]))


def day_of(year: int, month: int, day: str | None, part: str | None) -> int:
    """The day of a month as written, or the last one of a part of the month (上旬), or of all of it.

    >>> day_of(2024, 2, "3", None), day_of(2024, 2, None, "上旬"), day_of(2024, 2, None, "底")
    (3, 10, 29)
    """
    said = to_int(day) if day else None
    return said if said is not None else PART_DAY.get(part or "", calendar.monthrange(year, month)[1])


def day_of_year(month: int, day: str | None, part: str | None) -> str | None:
    """The rule of a day of every year, told as :func:`day_of` is; None where no year has it.

    >>> day_of_year(2, None, "底"), day_of_year(6, "30", None), day_of_year(6, "31", None)
    ('yearly:02-28', 'yearly:06-30', None)
    """
    return DueDay("year", day_of(COMMON_YEAR, month, day, part), month).rule


def every_year(day: str | None) -> str | None:
    """The rule of an ISO day in every year; None of none."""
    return DueDay("year", int(day[8:]), int(day[5:7])).rule if day else None


def day_of_quarter(nth: str, day: str | None, part: str | None = None) -> str | None:
    """The rule of a day in one of the months of every quarter: its month and day, counted from the quarter's first.

    >>> day_of_quarter("首", "20"), day_of_quarter("第二个", None), day_of_quarter("末", None)
    ('quarterly:01-20', 'quarterly:02-end', 'quarterly:end')
    """
    month = 1 if nth[0] == "首" else to_int(nth[1]) if nth[0] == "第" else 3
    on = to_int(day) if day else PART_DAY.get(part or "")
    return DueDay("quarter", on, None if on is None and month == 3 else month).rule


def first_day(point: str, year: int | None) -> str | None:
    """The first day of ``point``, from which something begins.

    >>> first_day("下半年", 2023), first_day("明年4月", 2023), first_day("2月中旬", 2023)
    ('2023-07-01', '2024-04-01', '2023-02-11')
    """
    last, said = date_of(point, year), _PARTS.match(point)
    if last is None or said is None or said["day"]:
        return last
    if said["month"]:
        part = point.rstrip()[-2:]
        return last if part[-1:] in "底末" else f"{last[:8]}{_FIRST_DAY.get(part, '01')}"
    months = 6 if said["half"] else 3 if said["quarter"] else 12
    return f"{last[:5]}{int(last[5:7]) - months + 1:02d}-01"


def is_every_year(relative: str | None, match: re.Match[str]) -> bool:
    """Whether the year that ``match`` names by ``relative`` is every year's: 每年开展一次评估，并于次年1月底前报告."""
    return relative in _OF_EACH_YEAR and _YEARLY.search(match.string, match.pos, match.start()) is not None


def is_of_event(relative: str | None, match: re.Match[str]) -> bool:
    """Whether the year that ``match`` names by ``relative`` is told only by what happens (开工后12个月内完工，次年5月1日前达标)."""
    before = match.string[match.pos : match.start()] if relative in _OF_EACH_YEAR else ""
    return _SINCE_EVENT.search(before) is not None and not _YEAR_NAMED.search(before)


def year_of(point: str, year: int | None) -> int | None:
    """The year of ``point``: as said, or told from the directive's own."""
    said = _PARTS.match(point)
    if said is None or said["year"]:
        return int(said["year"]) if said else year
    if year is not None and said["own"] in NEXT:
        return year + 1
    return year
