"""完成时限: deadlines, resolved against the directive's own year.

An end of a ten-day period is its last day (9月上旬前 → 09-10), of a month its last day, of a year 12-31.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date

from kg.extraction.cues import holds
from kg.extraction.period import find_periods
from kg.model import Deadline, Span
from kg.reference.numerals import to_int

_D = r"[0-9０-９]"
_YEAR = rf"(?:(?P<year>(?:20|２０|19){_D}{{2}})\s*年|(?P<relative>今年|本年度?|当年|明年|次年|翌年|来年))"
_BEFORE = r"\s*(?:之前|以前|前|之内|以内|内|为止|止)"
_MONTH = rf"(?P<month>1[0-2]|[1-9]|{_D}{{1,2}}|十[一二]?|[一二三四五六七八九])\s*月份?"
_PART = rf"(?P<part>底|末|中旬|上旬|下旬|初)|(?P<day>{_D}{{1,2}}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])\s*[日号]"
# 每年…前 and 每月…前 repeat; the rest are single days.
_REPEATED = (
    rf"每(?P<each>年|月|季度?|半年|周)度?(?:的)?\s*(?:(?:年\s*)?(?P<eachend>[底末])"
    rf"|(?P<eachmonth>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])\s*月份?\s*(?:(?P<eachpart>底|末|上旬|中旬|下旬|初)"
    rf"|(?P<eachday>{_D}{{1,2}})\s*[日号])?|(?P<monthday>{_D}{{1,2}})\s*[日号])\s*(?:之前|以前|前)"
)
_BEGINS = (
    r"(?=[0-9０-９今本当明次翌来一二三四五六七八九十年底末上下第\s])"  # tells quickly where no date begins
)
_DATED = (
    rf"{_BEGINS}{_YEAR}?\s*(?:(?:{_MONTH})\s*(?:{_PART})?|(?P<yearend>年?\s*[底末])|(?P<half>上半年|下半年)(?P<halfend>底|末)?"
    rf"|(?P<quarter>第?[一二三四1-4]季度)(?P<quarterend>底|末)?){_BEFORE}"
)
_WITHIN_YEAR = rf"{_BEGINS}(?:{_YEAR}\s*(?:年?\s*内|以内|之?前)|(?P<bare>(?<![0-9０-９一二三四五六七八九十两半几多整])年内|本年度内))"
_TO_YEAR = (
    r"(?P<to>到|至|截至)\s*(?P<toyear>20\d\d)\s*年(?:\s*(?P<tomonth>1[0-2]|[1-9])\s*月份?)?\s*(?P<toend>年?[底末])?"
    r"(?!\s*\d{1,2}\s*[日月])(?!\s*(?:之?前|以前|期间|度))"
)
_FROM = rf"(?:自|从)\s*(?P<fyear>20{_D}{{2}})\s*年(?:\s*(?P<fmonth>{_D}{{1,2}})\s*月)?(?:\s*(?P<fday>{_D}{{1,2}})\s*日)?\s*(?:起|开始|始)"
_PLAN = r"(?P<plan>(?:“十|\"十|十)[一二三四五六七]五[”\"]?)\s*(?:规划)?(?:期)?末"
_VAGUE = (
    r"(?P<vague>月底前|季度末前|近期(?:内)?(?=[，,]|要|将|拟|完成|组织|开展|集中|启动|召开)"
    r"|限期(?<![、“]限期)(?:内)?(?![^，。；]{0,6}[、”]|[^，。；]{0,10}等)|汛期(?:来临)?(?:之)?前|春节前|国庆节?前|入冬前|开学前|高考前|中考前|“两会”?前|两会”?前)"
)

_BARE_DAY = re.compile(
    rf"(?:(?P<year>20{_D}{{2}})\s*[年.\-/])?\s*(?P<month>1[0-2]|0?[1-9])\s*[月.\-/]\s*(?:底|末"
    rf"|(?P<day>{_D}{{1,2}})\s*日?)?|(?P<only>20\d\d)\s*年"
)
_PATTERNS = (
    (re.compile(_REPEATED), True, "每"),
    (re.compile(_FROM), False, "起始"),
    (re.compile(_DATED), True, "前内止"),
    (re.compile(_WITHIN_YEAR), True, "年"),
    (re.compile(_TO_YEAR), False, ("20",)),
    (re.compile(_PLAN), False, "末"),
    (re.compile(_VAGUE), False, "期前"),
)
"""Every form, whether it ends in 前, 内 or 止, and the words one of which it holds."""
_CUE = re.compile(
    r"[年月底末旬一二三四五六七八九十0-9０-９每半季初近限汛节庆入开考两本](?=[\s底末内前之以月日号季年半周度”\"规期节冬学会])(?:"
    r"(?<=[年月底末旬])\s*(?:[底末内前]|[之以][前内])|(?<=[一二三四五六七八九十])\s*[月日号季]|(?<=[0-9０-９])\s*[年月日号]|(?<=[1-4])季度"
    r"|(?<=每)[年月季半周]|(?<=半)年|(?<=季)度?末|(?<=初)前|(?<=五)[”\"]?(?:规划)?期?末|(?<=[近限汛])期|(?<=节)前|(?<=庆)节?前|(?<=入)冬前"
    r"|(?<=开)学前|(?<=考)前|(?<=两)会|(?<=本)年度)"
)  # one class first, which lets a search skip to it, and one behind it, which tells where nothing follows
# 2018年底之前已完成转制的企业，…: the day tells which ones, not by when.
_DONE_BY_THEN = re.compile(r"已经?[^，。；]{1,24}的")
_FOLD = str.maketrans("０１２３４５６７８９", "0123456789")
_YEAR_SAID = re.compile(r"(?:from:)?(\d{4})-")
_PART_DAY = {"上旬": 10, "中旬": 20, "初": 10}
_PLAN_END = {"一": 2010, "二": 2015, "三": 2020, "四": 2025, "五": 2030, "六": 2035, "七": 2040}


def find_deadlines(plain: str, start: int, end: int, year: int | None) -> Iterator[Deadline]:
    """Deadlines in ``plain[start:end]`` in order; ``year`` is the directive's own.

    >>> t = "在9月上旬前完成；每年年底前公开；到2025年建成"
    >>> [(d.text, d.date or d.rule) for d in find_deadlines(t, 0, len(t), 2023)]
    [('9月上旬前', '2023-09-10'), ('每年年底前', 'yearly:12-31'), ('到2025年', '2025-12-31')]
    """
    periods = list(find_periods(plain, start, end, year))
    if not _CUE.search(plain, start, end):
        yield from _apart(_due(periods, year), start)
        return
    words = plain[start:end]
    last = start + max(words.rfind("前"), words.rfind("内"), words.rfind("止")) + 1
    for order, (pattern, bounded, cues) in enumerate(_PATTERNS):
        if (bounded and last == start) or not holds(words, cues):
            continue
        periods += [
            _deadline(plain, Span(*match.span()), order, match, year)
            for match in pattern.finditer(plain, start, last if bounded else end)
            if not (bounded and _DONE_BY_THEN.match(plain, match.end(), end))
        ]
    yield from _apart(_due(periods, year), start)


def _due(found: list[Deadline], year: int | None) -> list[Deadline]:
    """Those due in the directive's own year, the one before or later: what lies further back is told, not asked,
    and so is how things stood at the end of an earlier year (截至2020年底，全区…)."""
    return [d for d in found if year is None or _due_in(d, year) >= year - (not d.text.startswith("截至"))]


def _due_in(deadline: Deadline, year: int) -> int:
    named = _YEAR_SAID.match(deadline.date or deadline.rule or "")
    return int(named[1]) if named else year


def _apart(found: list[Deadline], taken: int) -> Iterator[Deadline]:
    """In order, the longer of two that begin together, none that begins within another."""
    if len(found) > 1:
        found.sort(key=lambda d: (d.span.start, -d.span.end))
    for deadline in found:
        if deadline.span.start >= taken:
            taken = deadline.span.end
            yield deadline


def find_due(plain: str, start: int, end: int, year: int | None) -> Iterator[Deadline]:
    """What a 完成时限 names: a deadline in any form, a bare month or day, or words such as 长期."""
    found = list(find_deadlines(plain, start, end, year))
    if found:
        yield from found
        return
    match = _BARE_DAY.search(plain, start, end)
    if match:
        yield Deadline(match.group(), Span(match.start(), match.end()), date=_dated_bare(match, year))
        return
    words = plain[start:end].strip(" 　：:；;，,。")
    if words:
        begin = plain.find(words, start)
        yield Deadline(words, Span(begin, begin + len(words)))


def _dated_bare(match: re.Match[str], year: int | None) -> str | None:
    named = match["year"] or match["only"]
    own = int(named.translate(_FOLD)) if named else year
    if own is None:
        return None
    month, day = to_int(match["month"] or ""), to_int(match["day"] or "")
    if month is None:
        return f"{own}-12-31"
    return _day(own, month, day) if day else _month_end(own, month)


def _deadline(plain: str, span: Span, order: int, match: re.Match[str], year: int | None) -> Deadline:
    text = plain[span.start : span.end]
    if order == 0:
        return Deadline(text, span, rule=_repeated_rule(match))
    if order == 1:
        day = _day(int(match["fyear"].translate(_FOLD)), _int(match["fmonth"]) or 1, _int(match["fday"]) or 1)
        return Deadline(text, span, rule=f"from:{day}" if day else None)
    if order == 2:
        return Deadline(text, span, date=_dated(match, _year_of(match, year)))
    if order == 3:
        within = year if match["bare"] else _year_of(match, year)
        return Deadline(text, span, date=_within(match, within))
    if order == 4:
        return Deadline(text, span, date=_month_end(int(match["toyear"]), _int(match["tomonth"]) or 12))
    if order == 5:
        digit = match["plan"].strip('“”"')[1]
        return Deadline(text, span, date=f"{_PLAN_END[digit]}-12-31")
    return Deadline(text, span)


def _within(match: re.Match[str], year: int | None) -> str | None:
    if year is None:
        return None
    before = match.group().endswith("前")
    return f"{year - 1}-12-31" if before else f"{year}-12-31"


def _year_of(match: re.Match[str], own: int | None) -> int | None:
    if match["year"]:
        return int(match["year"].translate(_FOLD))
    if own is not None and match["relative"] in ("明年", "次年", "翌年", "来年"):
        return own + 1
    return own


def _dated(match: re.Match[str], year: int | None) -> str | None:
    if year is None:
        return None
    if match["yearend"]:
        return f"{year}-12-31"
    if match["half"]:
        return f"{year}-06-30" if match["half"] == "上半年" else f"{year}-12-31"
    if match["quarter"]:
        digit = match["quarter"].removeprefix("第")[0]
        return _month_end(year, 3 * (_int(digit) or 4))
    month = _int(match["month"]) or 0
    if match["day"]:
        return _day(year, month, _int(match["day"]) or 0)
    if match["part"] in _PART_DAY:
        return _day(year, month, _PART_DAY[match["part"]])
    return _month_end(year, month)


def _repeated_rule(match: re.Match[str]) -> str | None:
    each = match["each"]
    if each == "年":
        if match["eachend"]:
            return "yearly:12-31"
        month = _int(match["eachmonth"])
        if month is None or not 1 <= month <= 12:
            return None
        day = _int(match["eachday"]) or _PART_DAY.get(
            match["eachpart"] or "", calendar.monthrange(2023, month)[1]
        )
        return f"yearly:{month:02d}-{day:02d}"
    if each == "月":
        return "monthly:end" if match["eachend"] else f"monthly:{_int(match['monthday']) or 0:02d}"
    name = {"季": "quarterly", "季度": "quarterly", "半年": "half-yearly", "周": "weekly"}[each]
    return f"{name}:end" if match["eachend"] else None


def _month_end(year: int, month: int) -> str | None:
    if not 1 <= month <= 12:
        return None
    return f"{year}-{month:02d}-{calendar.monthrange(year, month)[1]:02d}"


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _int(text: str | None) -> int | None:
    return None if text is None else to_int(text)
