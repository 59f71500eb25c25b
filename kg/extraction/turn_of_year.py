"""跨年: in a directive of autumn whose text spans a winter, a month that names no year and has passed is next year's
(2023年10月: 2023—2024年冬春…，1月31日前发放)."""

from __future__ import annotations

from dataclasses import replace

from kg.extraction.cues import holds
from kg.extraction.moved_year import in_year, names_month_only
from kg.model import Deadline, Directive, Measure
from kg.reference.patterns import lazy

_FIRST_MONTH = 9  # of the months in which a directive looks to the winter
_LAST_MONTH = "05"  # in which the work of a winter ends
_WINTER = ("冬", "采暖", "供暖", "供热", "取暖", "次年", "翌年", "明年")
_TO = r"[—―–－\-~～至到]{1,2}"
_SPANS = lazy(
    r"今冬明春|冬春"
    rf"|20(?:\d\d)年?度?{_TO}(?:20)?\d\d年?度?(?:今?冬|秋冬|[采供取][暖热])"
    rf"|1[0-2]月[^，。；]{{0,8}}{_TO}(?:次|翌|明|第二|20\d\d)年[1-5]月"
)


def into_next_year(directive: Directive) -> Directive:
    """The directive, where it spans a winter with such months moved to the year after the one it was written in."""
    day = directive.written or directive.printed
    if day is None or int(day[5:7]) < _FIRST_MONTH or not _has_passed(directive, day):
        return directive
    if not _spans_winter(directive.text.plain):
        return directive
    return replace(
        directive,
        tasks=tuple(replace(t, measures=_moved(t.measures, day)) for t in directive.tasks),
        unnumbered=_moved(directive.unnumbered, day),
    )


def _has_passed(directive: Directive, day: str) -> bool:
    """Whether any deadline of the same year lies before the day of writing; most directives have none."""
    return any(
        d.date is not None and d.date < day and d.date[:4] == day[:4]
        for measure in directive.measures()
        if measure.deadlines
        for d in measure.deadlines
    )


def _spans_winter(plain: str) -> bool:
    return holds(plain, _WINTER) and _SPANS.search(plain) is not None


def _moved(measures: tuple[Measure, ...], day: str) -> tuple[Measure, ...]:
    return tuple(
        replace(m, deadlines=tuple(_due(d, day) for d in m.deadlines)) if m.deadlines else m for m in measures
    )


def _due(deadline: Deadline, day: str) -> Deadline:
    """The deadline, a year later where it lies before the day of writing and in the months that end a winter.

    >>> from kg.model import Span
    >>> _due(Deadline("1月31日前", Span(0, 6), date="2023-01-31"), "2023-10-26").date
    '2024-01-31'
    """
    due = deadline.date
    if due is None or due[:4] != day[:4] or due >= day or due[5:7] > _LAST_MONTH:
        return deadline
    return in_year(deadline, int(day[:4]) + 1) if names_month_only(deadline) else deadline
