"""并列时点: several points of time that one ending or one order holds for (6月底、11月底前报送; 2023年、2024年、2025年分别达到)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.times.point import COMMON_YEAR, DAY, HOUR, MONTH, OWN, POINT, YEAR, date_of, every_year
from kg.model import Deadline, Span
from kg.reference.numerals import to_int
from kg.reference.patterns import lazy
from kg.time_rules import DueDay

_AND = r"(?:、|和|及|以及|与)"
_POINT = rf"(?:{POINT}|前三个?季度)"
# 3、6、9月底, 一、三季度: what follows the number stands behind the last one only.
_NTH = "第?[一二三四]"
_SHORT = rf"{_NTH}(?={_AND}(?:{_NTH}{_AND}){{0,2}}{_NTH}季度)|(?<!\d)(?:{YEAR}(?={_AND}{YEAR})|{MONTH}(?={_AND}{MONTH}(?:{_AND}{MONTH})*月(?!龄))|{DAY}日{HOUR})"
_ITEM = lazy(rf"{_POINT}|{_SHORT}")
_PAST = (
    r"(?:[^，。；]{0,16}(?:已|(?<![为除])了(?![解望]))|[^，。；]{0,12}(?:以来|印发|下发|[一二两三]次会议))"
)
# 上半年和下半年各推出4期
_EACH_DOES = "(?:[组开进召报安举]|推出|完成|发[布放]|出台|抽查|通报|编[印发制])"
_ORDER = (
    r"(?:(?:分别|各|均|集中|统一|定期)*(?:组织|开展|进行|报送?|上报|完成|公布|公开|通报|调度|考核|评估|检查|督查|督导)(?![的了《]|情况)"
    rf"|[^，。；]{{0,24}}?(?:分别|依次|各(?={_EACH_DOES}))(?!印发|出台|发布|下发|召开|获|被|由))"
)
_LIST = lazy(
    rf"(?P<every>每[年月])?(?<![\d第—－\-~])(?P<list>(?:{_POINT}|{_SHORT})(?:{_AND}(?:{_POINT}|{_SHORT}))+)"
    rf"(?:\s*(?P<before>之前|以前|前(?!三)|之内|以内|内)|，?(?!{_PAST})(?={_ORDER}))"
)
_CUE = lazy(
    r"[年月日底末中旬度份\d一二三四](?=[、和及以与])(?:[、和及与]|以及)(?:(?<![一二三四].)(?<![一二三四]以及)(?:\d|[年今明本当次翌第一二三四五六七八九上下十]|前三)"
    r"|第?[一二三四](?:季度|[、和及与]))"
)
# 1、6月底前, 一、二季度末前: the mark of an item, no month.
_MARK = lazy(rf"{MONTH}、{MONTH}月|[一二三四]、[一二三四]季度(?![底末]?(?:分别|各[组开进报安举]))")
_NUMBER = lazy(rf"\d+|{_NTH}")
_OWN_YEAR = lazy(rf"(?:{YEAR}年|{OWN})(?!$)")
_OF_MONTH = lazy(rf"{MONTH}月")
_DAY_ONLY = lazy(rf"({DAY})日")
_OPENS = "：:；;。\n（("


def find_listed(plain: str, start: int, end: int, year: int | None) -> Iterator[Deadline]:
    """Each point of a list of times in ``plain[start:end]``, due in the year that it or the one before it names.

    >>> t = "2024年6月底、11月底前报送，每月10日、25日前更新"
    >>> [(d.text, d.date or d.rule) for d in find_listed(t, 0, len(t), 2023)]
    [('2024年6月底', '2024-06-30'), ('11月底前', '2024-11-30'), ('每月10日', 'monthly:10'), ('25日前', 'monthly:25')]
    """
    if _CUE.search(plain, start, end) is None:
        return
    for match in _LIST.finditer(plain, start, end):
        if _marked(plain, start, match.start()) and _MARK.match(plain, match.start()):
            continue
        found = list(_items(match, year))
        if len(found) > 1 and _not_passed(found[-1], year):
            yield from found


def _marked(plain: str, start: int, at: int) -> bool:
    return at == start or plain[at - 1] in _OPENS


def _not_passed(last: Deadline, year: int | None) -> bool:
    return last.date is None or year is None or int(last.date[:4]) >= year


def _items(match: re.Match[str], year: int | None) -> Iterator[Deadline]:
    """Each item with what the ones beside it say for it: the year or month before it, what follows the number."""
    items = list(_ITEM.finditer(match.string, match.start("list"), match.end("list")))
    named = month = ""
    for place, item in enumerate(items):
        said = _in_full(items, place)
        own = _OWN_YEAR.match(said)
        named = own[0] if own else named
        said = said.removeprefix(own[0]) if own else said
        of_month = _OF_MONTH.match(said)
        month = of_month[0] if of_month else month
        said = said if of_month or not _DAY_ONLY.match(said) else month + said
        begin = match.start() if place == 0 else item.start()
        stop = match.end() if place == len(items) - 1 and match["before"] else item.end()
        yield _deadline(match.string, Span(begin, stop), match["every"], named + said, year)


def _in_full(items: list[re.Match[str]], place: int) -> str:
    """An item that is a mere number, with what follows the number of the next whole one."""
    said = items[place][0].removeprefix("前").replace("三个季", "三季")
    if not _NUMBER.fullmatch(said):
        return said
    whole = next((i[0] for i in items[place:] if not _NUMBER.fullmatch(i[0])), "")
    return said + whole.lstrip("0123456789第一二三四")


def _deadline(plain: str, span: Span, every: str | None, said: str, year: int | None) -> Deadline:
    text = plain[span.start : span.end]
    if every == "每月":
        day = _DAY_ONLY.match(said)
        return Deadline(text, span, rule=DueDay("month", to_int(day[1])).rule if day else None)
    if _DAY_ONLY.match(said):
        return Deadline(text, span)
    if every is None:
        return Deadline(text, span, date=date_of(said, year))
    return Deadline(text, span, rule=every_year(date_of(said, COMMON_YEAR)))
