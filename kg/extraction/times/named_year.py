"""承前年份: a month that names no year is of the year that the sentence named before it (2025年4月启动，10月底前建成)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extraction.text.cues import holds
from kg.extraction.times.moved_year import in_year, names_no_year
from kg.extraction.times.occasion import OCCASIONS
from kg.extraction.times.point import COMMON_YEAR, DAY, MONTH, POINT, YEAR, date_of, every_year
from kg.extraction.times.told_by_last import of_last
from kg.model import Deadline
from kg.reference.numerals import to_int
from kg.reference.patterns import lazy
from kg.time_rules import DueDay

# A bare 2025年 is a goal, 2025年1月1日起 a beginning for good; neither says of which year the next month is.
_NAMED = lazy(
    rf"(?=20){YEAR}年(?!年?[底末]){POINT}(?![\d日起]|开始|[^，。；]{{0,6}}(?:印发|下发|出台|发布|召开))"
)
# 自2025年2月1日起至5月31日止
_BEGUN = lazy(
    rf"(?P<year>{YEAR})年(?P<month>{MONTH})月(?:{DAY}日|[初底]|[上中下]旬)?(?:起|开始|始)，?[至到]$"
)
_MONTH = lazy(rf"[于在]?(?:当年)?{MONTH}月")
# 2026年五一前上线，年内接入…: by the end of the year named before.
_YEAR_END = lazy(r"当?年(?:内|年?[底末]之?前)")
_NAMED_FEAST = lazy(rf"{YEAR}年[“”]?(?:{OCCASIONS})[”]?前")
_AND = lazy(r"(?:[\u4e00-\u9fff]{2,10})?、|和|及|与|以及")
# 每年9月底前修订，经审定后于10月10日前备案: what follows from what is done every year is of every year too.
_GOES_ON = lazy(
    r"(?!.*\d年)[^。；]{0,40}，(?:并|再|[^，。；]{2,24}后|[^，。；\d]{1,10}的|[^，。；]{0,10}(?:结果|报告|意见|方案))(?:[于在]|统一|一并)*"
)
# 须于当年8月底前完成审批，10月底前完成招标
_IN_TURN = lazy(r"(?!.*\d年)[^。；]{0,40}，(?:并|再)?[于在]?")
# 每年开展一次评估，并于10月底前报告; 每年开展2次排查，分别于6月底和10月底前完成
_TIED = lazy(r"每年(?!.*\d年)[^。；]{2,60}，(?:并|分别)[于在]$")
_OF_EVERY_YEAR = lazy(r"每年的?\s*\d")
_ONCE = ("今年", "本年", "当年", "本次", "此次", "首次", "首批", "每月", "每季", "每半年", "每周", "期间")
_SOONER = lazy(r"[到至]20\d\d年|其中|率先|首先|今年|本年|当年|[，。；]先")


def of_named_year(plain: str, start: int, found: Iterable[Deadline], year: int | None) -> Iterator[Deadline]:
    """The deadlines, those in months without a year moved to the later year named before them, if their month is
    not before the one named with it.

    >>> from kg.model import Span
    >>> t = "2025年4月启动，10月底前建成"
    >>> due = Deadline("10月底前", Span(10, 15), date="2024-10-31")
    >>> [d.date for d in of_named_year(t, 0, [due], 2024)]
    ['2025-10-31']
    """
    last: Deadline | None = None
    for said in found:
        deadline = of_last(plain, last, said)
        if deadline.date is not None and _of_every_year(plain, start, last, deadline):
            last = replace(deadline, date=None, rule=every_year(in_year(deadline, COMMON_YEAR).date))
            yield last
            continue
        last = deadline
        if deadline.date is not None and year is not None and _MONTH.match(deadline.text):
            yield _moved(plain, start, deadline, year)
        elif deadline.date == f"{year}-12-31" and _YEAR_END.match(deadline.text):
            yield _at_its_end(plain, start, deadline, year or 0)
        else:
            yield deadline


def _of_every_year(plain: str, start: int, last: Deadline | None, deadline: Deadline) -> bool:
    """Whether a time without a year goes on what 每年 opens (每年3月底前、9月底前; 每年11月申报、12月发放; 每年9月底前修订，审定后于
    10月10日前备案)."""
    if not names_no_year(deadline):
        return False
    at = deadline.span.start
    if last is None or not _recurs_yearly(last):
        led = plain.startswith("并", at - 2) or plain.startswith("分别", at - 3)
        tied = _TIED.search(plain, start, at) if led else None
        return tied is not None and not holds(tied[0], _ONCE)
    between = plain[last.span.end : at]
    goes_on = _IN_TURN if last.text.startswith("当年") else _GOES_ON
    return _AND.fullmatch(between) is not None or (
        goes_on.fullmatch(between) is not None and not holds(between, _ONCE)
    )


def _recurs_yearly(deadline: Deadline) -> bool:
    """Whether a deadline is of every year, be it on a day that no year has (每年6月31日前)."""
    due = DueDay.read(deadline.rule)
    return due.every == "year" if due else _OF_EVERY_YEAR.match(deadline.text) is not None


def _moved(plain: str, start: int, deadline: Deadline, year: int) -> Deadline:
    own = deadline.date or ""
    at = deadline.span.start
    if begun := _BEGUN.search(plain, start, at):
        return in_year(deadline, int(begun["year"]) + (own[5:7] < f"{to_int(begun['month']) or 0:02d}"))
    if _next_spring(plain, start, at) and own[:4] == str(year) and own[5:7] < "08":
        return in_year(deadline, year + 1)
    if own[:4] != str(year) or plain.find("20", start, at) < 0:
        return deadline
    named = [m for m in _NAMED.finditer(plain, start, at) if not _in_brackets(plain, start, m.start())]
    day = date_of(named[-1][0], year) if named else None
    if day is None or int(day[:4]) <= year or own[5:7] < day[5:7]:
        return deadline
    return in_year(deadline, int(day[:4]))


def _at_its_end(plain: str, start: int, deadline: Deadline, year: int) -> Deadline:
    """A deadline at a year's end, moved to the year of the day or feast named before it, if that is no goal of which
    this is the first part."""
    words = plain[start : deadline.span.start]
    if "20" not in words or _SOONER.search(words):
        return deadline
    named = [
        m[0]
        for form in (_NAMED, _NAMED_FEAST)
        for m in form.finditer(words)
        if not _in_brackets(words, 0, m.start())
    ]
    last = max((int(said[:4]) for said in named), default=year)
    return in_year(deadline, last) if last > year else deadline


def _next_spring(plain: str, start: int, at: int) -> bool:
    """Whether the month at ``at`` is of the spring term that follows an autumn term named before it."""
    return plain.startswith("春季学期", at - 4) and plain.find("秋季学期", start, at) >= 0


def _in_brackets(plain: str, start: int, at: int) -> bool:
    """Whether ``at`` stands within a title or a remark."""
    return any(
        plain.rfind(opening, start, at) > plain.rfind(closing, start, at)
        for opening, closing in ("《》", "（）")
    )
