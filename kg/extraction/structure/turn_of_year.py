"""跨年: a month that names no year and has passed when the directive was written is next year's, unless a title names the
year; in a directive of autumn whose text spans a winter it is so all the same
(2023年10月: 2023—2024年冬春…，1月31日前发放); in one that is named for the year to come, a month of its season that lies
before that year is of the one it was written in (2023年11月: 防火期为2023年12月1日至2024年6月15日，12月5日前签订)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from kg.extraction.text.cues import holds
from kg.extraction.times.moved_year import in_year, names_month_only, names_no_year
from kg.extraction.times.season import SEASON
from kg.model import Deadline, Directive, Measure
from kg.reference.patterns import lazy

_FIRST_MONTH = 9  # of the months in which a directive looks to the winter
_JUST_PASSED = 60  # days
_LAST_MONTH = "05"  # in which the work of a winter ends
_YEAR = lazy(r"20\d\d(?=学?年|[—―–－\-~～至])")
_OF_ITS_YEAR = ("今年", "本年", "当年")
_WINTER = ("冬", "采暖", "供暖", "供热", "取暖", "次年", "翌年", "明年")
_TO = r"[—―–－\-~～至到]{1,2}"
_SPANS = lazy(
    r"今冬明春|冬春"
    rf"|20(?:\d\d)年?度?{_TO}(?:20)?\d\d年?度?(?:今?冬|秋冬|[采供取][暖热])"
    rf"|1[0-2]月[^，。；]{{0,8}}{_TO}(?:次|翌|明|第二|20\d\d)年[1-5]月"
)

# 防火期为2023年12月1日至2024年6月15日
_SEASON = lazy(
    rf"{SEASON}(?:为|是|自|从|：|[（(])*(?P<from>20\d\d)年(?P<first>\d{{1,2}})月(?:\d{{1,2}}日)?起?{_TO}"
    r"(?P<to>20\d\d)年(?P<last>\d{1,2})月"
)


def into_next_year(directive: Directive) -> Directive:
    """The directive, what names no year and lies before the day of writing moved behind it: where no title names the
    year it was written in, where one names a later year too, or where the measure does; and, where it spans a winter,
    the months that end it."""
    day = directive.day
    if day is None or not _has_passed(directive, day):
        return directive
    named = _YEAR.findall(directive.title + directive.notice_title)
    free = day[:4] not in named or any(year > day[:4] for year in named)
    winter = int(day[5:7]) >= _FIRST_MONTH and _spans_winter(directive.text.plain)

    def moved(deadline: Deadline, sentence: str) -> Deadline:
        due = deadline.date
        if due is None or due >= day or not names_no_year(deadline) or holds(sentence, _OF_ITS_YEAR):
            return deadline
        years = _YEAR.findall(sentence)
        if due[:4] in years or not (free or years or (winter and due[5:7] <= _LAST_MONTH)):
            return deadline
        if (
            not winter and _days(due, day) < _JUST_PASSED
        ):  # late to be issued, or a year early: it cannot be told
            return replace(deadline, date=None)
        return in_year(deadline, int(day[:4]) + (due[5:] < day[5:]))

    return _with_deadlines(directive, moved)


def into_year_written(directive: Directive) -> Directive:
    """The directive, where its season begins in the year it was written in and ends in its own, the next one: months
    that the season has only in the former moved into it."""
    day = directive.day
    year = directive.year
    if day is None or year is None or int(day[:4]) != year - 1:
        return directive
    season = _SEASON.search(directive.text.plain)
    if season is None or (int(season["from"]), int(season["to"])) != (year - 1, year):
        return directive
    first = max(f"{year - 1}-{int(season['first']):02d}-01", day)
    if int(season["last"]) >= int(season["first"]):
        return directive
    return _with_deadlines(directive, lambda d, _: _in_season(d, year, first))


def _days(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def _in_season(deadline: Deadline, year: int, first: str) -> Deadline:
    """The deadline, a year earlier where that is not before the ``first`` day of the season."""
    due = deadline.date
    if (
        due is None
        or due[:4] != str(year)
        or f"{year - 1}{due[4:]}" < first
        or not names_month_only(deadline)
    ):
        return deadline
    return in_year(deadline, year - 1)


def _has_passed(directive: Directive, day: str) -> bool:
    """Whether any deadline lies before the day of writing; most directives have none."""
    return any(
        d.date is not None and d.date < day
        for measure in directive.measures()
        if measure.deadlines
        for d in measure.deadlines
    )


def _spans_winter(plain: str) -> bool:
    return holds(plain, _WINTER) and _SPANS.search(plain) is not None


def _with_deadlines(directive: Directive, moved: Callable[[Deadline, str], Deadline]) -> Directive:
    """The directive with each of its deadlines as ``moved`` has it, from it and its measure's text."""

    def of(measure: Measure) -> Measure:
        if not measure.deadlines:
            return measure
        return replace(measure, deadlines=tuple(moved(d, measure.text) for d in measure.deadlines))

    return directive.with_measures(of)
