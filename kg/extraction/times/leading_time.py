"""The time that a clause opens with, directly before who must act: 2024年度各镇…, 年底前街道…, 汛期县水利局…."""

from __future__ import annotations

from kg.extraction.text.cues import by_initial, initials
from kg.reference.patterns import lazy

SEASONS = (
    r"清明|春节|端午|中秋|国庆|元旦|元宵|重阳|[五六七八]一|汛期|主汛|封冻|入[汛冬夏春秋]|休渔|开[学渔园]|放[暑寒假]|[暑寒]假|[高中]考|春[耕播运季]|夏[收种季]"
    r"|秋[收种季冬]|冬[季春]|防火[期季]|采暖|供暖|雨季|旺季|双抢|假[期日]|节[前后日假]|梅雨|“[\u4e00-\u9fff]{2,4}”(?:[、和]?“[\u4e00-\u9fff]{2,4}”)?"
)
"""Seasons, feasts and terms of a year."""


def about_season(ends: str) -> str:
    """The pattern of a time told by a season, feast or term: its name and one of ``ends`` (春节 with 前|期间)."""
    return rf"(?:{by_initial(SEASONS)})[\u4e00-\u9fff]{{0,4}}?(?:{ends})"


TERMS = (
    r"汛[期前后](?:内|间|中(?![心小]))?|主汛期|非(?:汛|防火)期内?|防火[期季]内?|森林(?:草原)?防火[期季]内?|高火险期|[采供]暖[期季]内?|[休禁]渔期内?|[春夏秋冬]季节?|[冬春夏秋](?:[春夏秋冬])季节?"
    r"|雨季|节假日|[寒暑]假"
)
"""What is itself a time, and no more than one: 汛期各镇…, but 供暖企业."""
# 2024年6月, 6—8月, 3月5日, 5个工作日, 三年: the first of it, and what it may go on with.
_COUNTED = r"[0-9]\d{0,3}(?:[—－～~至-]\d{1,4})?(?:[年月日天]|个月|个?工作日|个?小时)|[一二两三四五六七八九十](?:年|个月)(?=[内来])"
_NAMED = r"[今明当本]年|次[年月](?=\d)|年(?=[内底末初])|月(?=[底末])|[本当]月(?=[底末])|近期|[上下](?=半年)|第[一二三四](?=季度)|[一二三四](?=季度)|[本当]季|全年|每(?:[年月季周旬日天]|学[期年]|半[年月]|双月|两[周月])"
_PARTS = (
    r"(?:\d{1,2}(?:[—－～~至-]\d{1,2})?(?:月|日|周)(?!内)|[上中下]旬|[—－～~至-]\d{1,4}[年月日]|第?[一二三四1-4]?季?度(?!假)|[上下]?半年|[首末次当]月|年?[底末初](?![级中等步])|汛(?=[前后])"
    r"|周?[一二三四五日末](?=[之以]?前|[各市省县])|份)*"
)
_WHILE = r"(?:之?前|以前|起|[以之]?内|期间|[之以]后|来(?=[各省市县区]))?"
# 开学一周内各校…, 放假后10日内各校…
_SO_LONG = r"(?:\d{1,3}|[一两二三四五六七八九十]{1,3})个?(?:周|星期|月|工作日|[日天])[之以]?内"
_SEASON = (
    rf"(?:{about_season('前|期间|期内|后(?![勤备])')}(?:{_SO_LONG})?|(?:{by_initial(SEASONS)}){_SO_LONG})"
)
_TIMES = f"{_COUNTED}|{_NAMED}"
TIME_BEGINS = "到至于自从在截" + initials(f"{SEASONS}|{_TIMES}|{TERMS}").strip("[]")
"""The letters that such a time begins with."""
TIME = (
    rf"(?=[{TIME_BEGINS}])(?:[到至于自从在]|截至)?(?:每年|今年)?"
    rf"(?:{_SEASON}|{by_initial(TERMS)}|(?:{by_initial(_TIMES)}){_PARTS}{_WHILE})"
)
"""The pattern of such a time."""
_LEADING_TIME = lazy(TIME)
_BEGINS = frozenset(TIME_BEGINS)
BEHIND_TERM = r"期[内间](?!的)"
"""What a term that is named by its work ends in: 创建期内, 集中整治期间."""


def behind_time(sentence: str, begin: int, end: int) -> int:
    """Where ``sentence`` goes on behind such a time at ``begin``; ``begin`` itself where none stands there.

    >>> behind_time("2024年度各镇要落实。", 0, 11), behind_time("各镇要落实。", 0, 6)
    (6, 0)
    """
    time = _LEADING_TIME.match(sentence, begin, end) if sentence[begin : begin + 1] in _BEGINS else None
    return time.end() if time else begin
