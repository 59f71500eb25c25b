"""完成时限: deadlines, resolved against the directive's own year.

An end of a ten-day period is its last day (9月上旬前 → 09-10), of a month its last day, of a year 12-31.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.text.cues import holds
from kg.extraction.text.small_number import HAN
from kg.extraction.times.appointed import find_appointed
from kg.extraction.times.befallen import tells_whom
from kg.extraction.times.every_round import EVERY, REMARK, REPEATED, every_rule, repeated_rule
from kg.extraction.times.month_alone import find_months
from kg.extraction.times.named_year import of_named_year
from kg.extraction.times.occasion import OCCASIONS, find_occasions
from kg.extraction.times.period import find_periods
from kg.extraction.times.point import (
    COMMON_YEAR,
    HOUR,
    MONTH,
    NEXT,
    NO_WORD,
    PART_DAY,
    POINT,
    SAID_DAY,
    date_of,
    every_year,
    is_every_year,
    is_of_event,
    year_of,
)
from kg.extraction.times.season import TERM
from kg.extraction.times.time_list import find_listed
from kg.extraction.times.told_by_last import find_sooner
from kg.extraction.times.weekdays import NOTHING_DONE
from kg.extraction.times.year_series import years_beside
from kg.model import Deadline, Span
from kg.reference.numerals import DIGITS, iso_day, month_end, to_int
from kg.reference.patterns import lazy
from kg.time_rules import from_day, from_rule

_D = rf"[{DIGITS}]"
_YEAR = rf"(?:(?P<year>(?:20|２０|19){_D}{{2}})\s*年|(?P<relative>今年|本年度?|当年|明年|次年|翌年|来年))"
_BEFORE = rf"\s*(?:之前|以前|前(?!后(?![续勤])|[一二三四两]个?季度|三季)|之内|以内|内{NO_WORD}|为止|止)"
_MONTH = rf"(?P<month>{MONTH}|{_D}{{1,2}})\s*月份?"
_PART = rf"(?P<part>底|末|中旬|上旬|下旬|初)|(?P<day>{SAID_DAY})\s*[日号]{HOUR}"
_BEGINS = (
    r"(?=[0-9０-９今本当明次翌来一二三四五六七八九十年底末上下第\s])"  # tells quickly where no date begins
)
_DATED = (
    rf"{_BEGINS}{_YEAR}?\s*(?:(?:{_MONTH})\s*(?:{_PART})?|(?P<yearend>年?\s*[底末])|(?P<half>上半年|下半年)(?P<halfend>底|末)?"
    rf"|(?P<quarter>第?[一二三四1-4]季度)(?P<quarterend>底|末)?){REMARK}{_BEFORE}"
)
_WITHIN_YEAR = (
    rf"{_BEGINS}(?:{_YEAR}\s*(?:年?\s*内{NO_WORD}|以内|之?前(?![一二三四两]个?季度|三季|(?:\d{{1,2}}|[{HAN}])个?月))"
    rf"|(?P<bare>(?:(?<![0-9０-９一二三四五六七八九十两半几多整上])年|(?<=原则上)年|本年度)内{NO_WORD}))"
)
_TO_YEAR = (
    r"(?P<to>[到至截](?<![年月日][到至])至?(?<=[到至]))\s*(?P<toyear>20\d\d)\s*年"
    r"(?:\s*(?P<tomonth>1[0-2]|[1-9])\s*月份?)?\s*(?P<toend>年?[底末])?(?:(?<=[月份底末])(?:之前|以前|前(?!后)))?"
    rf"(?!\s*\d{{1,2}}\s*[日月])(?!\s*(?:年?[底末]|之?前|以前|期间|度|(?:{OCCASIONS})之?前|{TERM}))"
    r"(?![^。；]{0,40}将(?:是|处于|面临|迎来))"  # a forecast: 到2030年，…将是用水高峰
)
_FROM = rf"(?:自|从)\s*(?P<fyear>20{_D}{{2}})\s*年(?:\s*(?P<fmonth>{_D}{{1,2}})\s*月)?(?:\s*(?P<fday>{_D}{{1,2}})\s*日)?\s*(?:起|开始|始)"
_PLAN = r"(?P<plan>(?:“十|\"十|十)[一二三四五六七]五[”\"]?)\s*(?:规划)?(?:期)?末"
# What a cell names without 前: 2022.6.30, 6月, 2024年第三季度末, 2025年底.
_BARE_DAY = lazy(
    rf"(?P<dotted>20{_D}{{2}}\s*[年.\-/]\s*(?:1[0-2]|0?[1-9])\s*[月.\-/]\s*{_D}{{1,2}}(?![\d日])"
    rf"|20{_D}{{2}}[.\-/](?:1[0-2]|0?[1-9])(?!\d)|(?<!\d)(?:1[0-2]|0?[1-9])[月.\-/]{_D}{{1,2}}(?![\d.日]))|(?P<each>每年的?|每(?=年)|)(?P<point>{POINT})"
)
_CUE = lazy(
    r"[年月底末旬一二三四五六七八九十0-9０-９每半季初本](?=[\s底末内前之以月日号季年半周度”\"规期])(?:"
    r"(?<=[年月底末旬])\s*(?:[底末内前]|[之以][前内])|(?<=[一二三四五六七八九十])\s*[月日号季]|(?<=[0-9０-９])\s*[年月日号]|(?<=[1-4])季度"
    r"|(?<=每)[年月季半周]|(?<=半)年|(?<=季)度?末|(?<=初)前|(?<=五)[”\"]?(?:规划)?期?末|(?<=本)年度)"
)  # one class first, which lets a search skip to it, and one behind it, which tells where nothing follows
_ANY = lazy("[年月季周前期日号末]")
_OTHERS = (find_periods, find_months, find_appointed, find_listed, find_occasions, find_sooner)
"""What finds the forms that need neither 前 nor 内, or name no date."""
# 2018年底之前已完成转制的企业，…, 2023年底以前存量隐患须于5月31日前整改: the day tells which ones, not by when.
_DONE_BY_THEN = lazy(
    r"已经?[^，。；]{1,24}的|的?(?:存量|遗留|积压|历史)[^，。；]{2,24}?[于在](?:20\d\d年|[今明]年|\d{1,2}月|年底)"
)
_NOTHING_DONE = lazy(NOTHING_DONE)
_LONGEST_WORD = 4  # characters behind 前 or 内 that may make another word of it (前三季度, 内设机构)
_ENDS_OF_YEAR = ("年末", "年底")
_RATE = lazy(r"[\u4e00-\u9fff]{2,8}率")
_Read = tuple[str | None, str | None]  # the day, the rule
_PLAN_END = {"一": 2010, "二": 2015, "三": 2020, "四": 2025, "五": 2030, "六": 2035, "七": 2040}


def find_deadlines(plain: str, start: int, end: int, year: int | None) -> Iterator[Deadline]:
    """Deadlines in ``plain[start:end]`` in order; ``year`` is the directive's own.

    >>> t = "在9月上旬前完成；每年年底前公开；到2025年建成"
    >>> [(d.text, d.date or d.rule) for d in find_deadlines(t, 0, len(t), 2023)]
    [('9月上旬前', '2023-09-10'), ('每年年底前', 'yearly:12-31'), ('到2025年', '2025-12-31')]
    """
    if _ANY.search(plain, start, end) is None:
        return
    found = [d for find in _OTHERS for d in find(plain, start, end, year)]
    if _CUE.search(plain, start, end):
        found += _of_forms(plain, start, end, year)
    found = [d for d in _due(found, year) if not tells_whom(plain, start, d.span, end)]
    found += years_beside(plain, start, end, found, year)
    yield from of_named_year(plain, start, _apart(plain, found, start), year)


def _of_forms(plain: str, start: int, end: int, year: int | None) -> Iterator[Deadline]:
    words = plain[start:end]
    last = start + max(words.rfind("前"), words.rfind("内"), words.rfind("止")) + 1
    for pattern, reader, bounded, cues in _FORMS:
        if (bounded and last == start) or not holds(words, cues):
            continue
        for match in pattern.finditer(plain, start, min(last + _LONGEST_WORD, end) if bounded else end):
            told = _DONE_BY_THEN if bounded else _NOTHING_DONE if reader is _every else None
            if not (told and told.match(plain, match.end(), end)):
                yield Deadline(match.group(), Span(*match.span()), *reader(match, year))


def _due(found: list[Deadline], year: int | None) -> list[Deadline]:
    """Those due in the directive's own year, the one before or later: what lies further back is told, not asked,
    and so is how things stood at the end of an earlier year (截至2020年底，全区…)."""
    return [d for d in found if year is None or _due_in(d, year) >= year - (not d.text.startswith("截至"))]


def _due_in(deadline: Deadline, year: int) -> int:
    day = deadline.date or from_day(deadline.rule)
    return int(day[:4]) if day else year


def _apart(plain: str, found: list[Deadline], taken: int) -> Iterator[Deadline]:
    """In order, the longer of two that begin together, none that begins within another or only names the day of
    one before it, or of each year until then, within what is measured (到2025年底，毕业生年末就业率)."""
    if len(found) > 1:
        found.sort(key=lambda d: (d.span.start, -d.span.end))
    days: set[str | None] = set()
    for deadline in found:
        begin = deadline.span.start
        named = deadline.text in _ENDS_OF_YEAR and plain[begin - 1].isalpha()
        named = named and (
            deadline.date in days
            or (_RATE.match(plain, deadline.span.end) is not None and _goes_beyond(days, deadline.date))
        )
        if begin >= taken and not named:
            taken = deadline.span.end
            days.add(deadline.date)
            yield deadline


def _goes_beyond(days: set[str | None], day: str | None) -> bool:
    """Whether one of ``days`` is the end of a later year than ``day``'s."""
    return any(day and other and other > day and other.endswith("-12-31") for other in days)


def find_due(plain: str, start: int, end: int, year: int | None) -> Iterator[Deadline]:
    """What a 完成时限 names: a deadline in any form, bare points of time, or words such as 长期."""
    found = list(find_deadlines(plain, start, end, year))
    if found:
        yield from found
        return
    bare = list(_BARE_DAY.finditer(plain, start, end))
    if bare:
        each = False
        for match in bare:
            said = match["point"] or match.group()
            each = bool(match["each"]) or (each and not said.startswith("20"))  # 每年6月、11月底
            year = year_of(said, year) if year else year
            day = _dated_bare(match, said, COMMON_YEAR if each else year)
            told = (None, every_year(day)) if each else (day, None)
            yield Deadline(match.group(), Span(*match.span()), *told)
        return
    words = plain[start:end].strip(" 　：:；;，,。")
    if words:
        begin = plain.find(words, start)
        yield Deadline(words, Span(begin, begin + len(words)))


def _dated_bare(match: re.Match[str], said: str, year: int | None) -> str | None:
    if not match["dotted"]:
        return date_of(said.replace(" ", ""), year)
    numbers = [int(n) for n in re.findall(rf"{_D}+", said)]
    own = numbers.pop(0) if numbers[0] > 31 else year
    if own is None:
        return None
    return iso_day(own, numbers[0], numbers[1]) if len(numbers) > 1 else month_end(own, numbers[0])


def _from(match: re.Match[str], year: int | None) -> _Read:
    day = iso_day(int(match["fyear"]), _int(match["fmonth"]) or 1, _int(match["fday"]) or 1)
    return None, from_rule(day)


def _within(match: re.Match[str], own: int | None) -> _Read:
    year = own if match["bare"] else _year_of(match, own)
    if year is None:
        return None, None
    before = match.group().endswith("前")
    return f"{year - before}-12-31", None


def _to_year(match: re.Match[str], year: int | None) -> _Read:
    return month_end(int(match["toyear"]), _int(match["tomonth"]) or 12), None


def _plan(match: re.Match[str], year: int | None) -> _Read:
    digit = match["plan"].strip('“”"')[1]
    return f"{_PLAN_END[digit]}-12-31", None


def _year_of(match: re.Match[str], own: int | None) -> int | None:
    if match["year"]:
        return int(match["year"])
    if own is not None and match["relative"] in NEXT:
        return own + 1
    return own


def _dated(match: re.Match[str], own: int | None) -> _Read:
    year = _year_of(match, own)
    if is_every_year(match["relative"], match):
        return None, every_year(_day_named(match, COMMON_YEAR))
    untold = year is None or is_of_event(match["relative"], match)
    return None if untold else _day_named(match, year or 0), None


def _day_named(match: re.Match[str], year: int) -> str | None:
    if match["yearend"]:
        return f"{year}-12-31"
    if match["half"]:
        return f"{year}-06-30" if match["half"] == "上半年" else f"{year}-12-31"
    if match["quarter"]:
        digit = match["quarter"].removeprefix("第")[0]
        return month_end(year, 3 * (_int(digit) or 4))
    month = _int(match["month"]) or 0
    if match["day"]:
        return iso_day(year, month, _int(match["day"]) or 0)
    if match["part"] in PART_DAY:
        return iso_day(year, month, PART_DAY[match["part"]])
    return month_end(year, month)


def _repeated(match: re.Match[str], year: int | None) -> _Read:
    return None, repeated_rule(match)


def _every(match: re.Match[str], year: int | None) -> _Read:
    return None, every_rule(match)


def _int(text: str | None) -> int | None:
    return None if text is None else to_int(text)


_FORMS = (
    (lazy(REPEATED), _repeated, True, "每"),
    (lazy(_FROM), _from, False, "起始"),
    (lazy(_DATED), _dated, True, "前内止"),
    (lazy(_WITHIN_YEAR), _within, True, "年"),
    (lazy(_TO_YEAR), _to_year, False, ("20",)),
    (lazy(_PLAN), _plan, False, "末"),
    (lazy(EVERY), _every, False, "每"),
)
"""Every form, what reads its day and rule, whether it ends in 前, 内 or 止, and the words one of which it holds."""
