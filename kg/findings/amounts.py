"""Shares, time limits and frequencies as a sentence says them, in figures or in spoken words (三成、半个月、每学期).

What extraction keeps as targets, limits and recurrences is what a directive demands; the sentence that answers it
may say the same more loosely.  These readers ask only whether, and how much, it says at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.reference.numerals import to_int
from kg.time_rules import PER_YEAR

_HAN = "一二两三四五六七八九十百"
_N = rf"(?:\d+(?:\.\d+)?|[{_HAN}]{{1,4}})"
_SHARE = re.compile(
    rf"(?P<digits>\d+(?:\.\d+)?)\s*[%％]|百分之(?P<han>[{_HAN}]{{1,4}}|\d+(?:\.\d+)?)"
    rf"|(?P<tenths>[一二两三四五六七八九\d])成(?P<half>半)?(?![立为员效果本分都品长绩])"
    rf"|(?P<of>[{_HAN}])分之(?P<parts>[{_HAN}])"
    r"|(?P<half_of>半数|(?<!统)一半(?![径年月天日夜个小]))"
)
_ALL = re.compile(
    r"全部|全数|一律|一个不[漏落]|全覆盖|全面覆盖|(?<![平人户生年月班校村床亩])均(?![衡等值摊价匀线])[应须要]?|个个|件件|村村|户户|人人|家家|镇镇|校校|社社|应[\u4e00-\u9fff]{1,2}尽[\u4e00-\u9fff]{1,2}|所有|每[个件名户村所家]"
)
_SPAN = re.compile(
    rf"(?<![第\d年月.每×xX*{_HAN}])(?P<n>{_N}|(?<![上下])半)(?P<more>个半)?\s*(?P<unit>个?工作日|个?小时|分钟|刻钟|昼夜|个?星期|旬(?=[以之]?内)|个季度|个?月(?![度份底末初中上下]|\d|[一二三四五六七八九十]+[日号])|[天日周年](?!级|度|前))(?P<half>半)?"
)
# How long something lasts, or how long before another it comes: 不少于2小时, 停电前24小时; how far something is: 一刻钟生活圈.
_LASTS = re.compile(r"(?:不少于|不低于|至少|(?<![年月日底之以])前|满|时长|(?<![不得能可])超过)\s*$")
_LASTS_LONGER = re.compile(
    r"以上|[^，。；内]{0,8}圈|(?:的|全天候|不间断|无间断)*(?:值[班守]|专人|在[岗线]|服务|自助|开放|运[行营转]|营业|监[测控]|巡|轮|待命|畅通|不间断|热线|学习|培训)"
)
_AT_ONCE = re.compile(r"(?P<day>当[日天]|即日)|当场|即时|立[即刻]|随[到时]|实时|第一时间")
# A time that is the first character of another word: 日常, 天然气, 周边, 季节, 年龄.
_WHOLE = r"(?!(?<=日)常(?!态)|(?<=天)然气|(?<=周)(?:[边期岁]|围(?!绕))|(?<=季)节(?!约)|(?<=年)[龄轻级])"
# How many acts; 二次供水, 二轮延包, 三次产业, 三轮车, 新一轮 and 一期工程 count none (twice is 两次, or 二次 at the end of what
# is said).
COUNTING_ACTS = frozenset("次场期轮遍")
_ACT_WORDS = "".join(sorted(COUNTING_ACTS))
_NONE = (
    r"(?!二[次期轮](?!以上|[，。；、）)]|$)|三次产业|[两三四]轮(?:电|车|摩|驱)|(?<=[新上下前本])[一1]轮"
    r"|[一二三四五六七八九]期(?:工程|项目|建设|改|扩))"
)
_TIMES = rf"{_NONE}(?P<count>{_N})\s*"
_EACH = re.compile(
    rf"(?<!去)每(?P<n>{_N})?个?(?P<unit>半个?小时|小时|分钟|工作日|日|天|周|星期|旬|半个?月|月|季度|季|半年|学期|年度?){_WHOLE}(?:[^，。；每]{{0,24}}?{_TIMES}[{_ACT_WORDS}])?"
)
# Not 部分月份, 充分.
_BY = re.compile(rf"(?:[按逐]|(?<![部充区划])分)(?P<unit>日|周|旬|月|季度|季|半年|学期|年度?){_WHOLE}")
# Not 双周调度, 每两周调度, 一季度通报, 上半年评估.
_ADJECTIVE = re.compile(
    rf"(?<![双隔单上下前近个\d{_HAN}])(?P<unit>季度|月度|半年|周|旬|年度)(?=例会|通报|调度|评|检查|抽查|报告|更新|公[布开示])|(?P<spoken>日日|天天|月月|季季|年年)"
)
_YEARLY = re.compile(rf"(?:全年|年内|一年|年度)[^，。；]{{0,40}}?{_TIMES}[{_ACT_WORDS}]")
_ACTS = re.compile(rf"(?<![第\d每{_HAN}]){_TIMES}[{_ACT_WORDS}](?![期间性])")
_HALVES = re.compile(r"上(?:半年)?[、，和]?下半年[^，。；]{0,4}各")
FULL = 100.0
"""Per cent of all."""
WORKING_DAY = 7 / 5
"""Days that a working day takes: 3个工作日 is later than 3日."""
_DAYS = {
    "工作日": WORKING_DAY, "分钟": 1 / 1440, "刻钟": 1 / 96, "小时": 1 / 24, "天": 1.0, "日": 1.0, "昼夜": 1.0, "周": 7.0, "星期": 7.0,
    "旬": 10.0, "月": 30.0, "季度": 90.0,
    "年": 365.0,
}  # fmt: skip
_HALF_WORKING_DAY = 4 / 24
_ACT = 2  # letters that tell what is done
_PERIODS = {
    "工作日": "working day", "日": "day", "天": "day", "周": "week", "星期": "week", "月": "month", "月度": "month", "季": "quarter",
    "季度": "quarter", "半年": "half-year", "学期": "half-year", "年": "year", "年度": "year",
}  # fmt: skip
_A_YEAR = {word: PER_YEAR[period] for word, period in _PERIODS.items()} | {
    "分钟": 525600, "小时": 8760, "半小时": 17520, "半个小时": 17520, "旬": 36, "半月": 24, "半个月": 24,
}  # fmt: skip


_APART = re.compile("[，。；,;]")


class Amount(NamedTuple):
    """A figure (per cent, days, or times a year) and the words that say it."""

    value: float
    words: str


def days(unit: str) -> float | None:
    """Days in a unit of duration; None for any other unit.

    >>> days("个工作日"), days("周"), days("处")
    (1.4, 7.0, None)
    """
    return _DAYS.get(unit.removeprefix("个"))


def clauses_in(text: str) -> list[str]:
    """A text cut at its commas and stops."""
    return _APART.split(text)


def clause_with(text: str, words: str) -> str:
    """The first clause of a text that holds ``words``; "" where none does."""
    return next((clause for clause in clauses_in(text) if words in clause), "")


def shares(text: str) -> list[Amount]:
    """Shares in per cent; words for all of them (全部, 件件) count as 100.

    >>> [a.value for a in shares("床位占比达到三成以上，整改率100%")], shares("三成左右的工位")[0].words
    ([30.0, 100.0], '三成')
    >>> [a.value for a in shares("半数以上的村，一半以上的户，统一半径，一半年")]
    [50.0, 50.0]
    """
    found = [Amount(value, m.group()) for m in _SHARE.finditer(text) if (value := _share(m)) is not None]
    return found + [Amount(FULL, m.group()) for m in _ALL.finditer(text)]


def _share(match: re.Match[str]) -> float | None:
    if match["tenths"]:
        tenths = to_int(match["tenths"])
        return None if tenths is None else 10.0 * tenths + (5 if match["half"] else 0)
    if match["half_of"]:
        return 50.0
    if match["of"]:
        whole, part = to_int(match["of"]), to_int(match["parts"])
        return 100 * part / whole if whole and part else None
    return as_number(match["digits"] or match["han"])


def limits(text: str) -> list[Amount]:
    """Time limits in days, five working days taking a week; the same day is one, at once (立即, 实时) none.

    >>> [round(a.value, 1) for a in limits("收到后5个工作日内答复，疑难的半个月给回音")]
    [7.0, 15.0]
    >>> [24 * a.value for a in limits("24小时值班，半小时内到场，1个半小时内上报")]
    [0.5, 1.5]
    """
    return [*spans(text), *(Amount(1.0 if m["day"] else 0.0, m.group()) for m in _AT_ONCE.finditer(text))]


def at_once(text: str, act: str) -> list[Amount]:
    """What must be done at once, where its words have a letter of ``act``.

    >>> at_once("立即组织撤离，随时报告", "上报总值班室")
    [Amount(value=0.0, words='随时')]
    """
    found = ((m, text[m.end() : m.end() + _ACT]) for m in _AT_ONCE.finditer(text))
    return [Amount(1.0 if m["day"] else 0.0, m.group()) for m, done in found if set(done) & set(act)]


def spans(text: str) -> Iterator[Amount]:
    """Time limits that are told by a figure."""
    for match in _SPAN.finditer(text):
        number = 0.5 if match["n"] == "半" else as_number(match["n"])
        if number is None or (match["unit"] == "年" and number > 20) or _lasts(match):
            continue
        unit = match["unit"].removeprefix("个")
        number += 0.5 if match["half"] or match["more"] else 0
        half_day = unit == "工作日" and number == 0.5
        yield Amount(_HALF_WORKING_DAY if half_day else number * _DAYS[unit], match.group())


def _lasts(match: re.Match[str]) -> bool:
    before = max(0, match.start() - 4)
    text = match.string
    return bool(_LASTS.search(text, before, match.start()) or _LASTS_LONGER.match(text, match.end()))


def frequencies(text: str) -> list[Amount]:
    """How often a year something is done.

    >>> [a.value for a in frequencies("每半年不少于1次，逐月通报；全年至少举办两场")]
    [2.0, 12.0, 2.0]
    >>> [a.value for a in frequencies("县级每月、乡级每半个月、村级每星期巡查不少于一次")]
    [12.0, 24.0, 52.0]
    """
    found = [Amount(rate, m.group()) for m in _EACH.finditer(text) if (rate := _each(m)) is not None]
    found += [
        Amount(float(_A_YEAR[m["unit"]]), m.group())
        for pattern in (_BY, _ADJECTIVE)
        for m in pattern.finditer(text)
        if m["unit"]
    ]
    found += [
        Amount(float(_A_YEAR[m["spoken"][0]]), m.group()) for m in _ADJECTIVE.finditer(text) if m["spoken"]
    ]
    found += [
        Amount(count, m.group())
        for m in _YEARLY.finditer(text)
        if (count := as_number(m["count"])) is not None
    ]
    return found + [Amount(2.0, m.group()) for m in _HALVES.finditer(text)]


def acts(text: str) -> list[Amount]:
    """Acts that a sentence counts without a rhythm: a plan of a year does them in its year.

    >>> [a.value for a in acts("10月前举办10场坝坝会，提高一个层次")]
    [10.0]
    """
    return [Amount(n, m.group()) for m in _ACTS.finditer(text) if (n := as_number(m["count"])) is not None]


def _each(match: re.Match[str]) -> float | None:
    every = as_number(match["n"]) if match["n"] else 1.0
    count = as_number(match["count"]) if match["count"] else 1.0
    return None if not every or count is None else count * _A_YEAR[match["unit"]] / every


def as_number(words: str) -> float | None:
    """What a figure or a Chinese numeral says."""
    try:
        return float(words)
    except ValueError:
        value = to_int(words)
        return None if value is None else float(value)
