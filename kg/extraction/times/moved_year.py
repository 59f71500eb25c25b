"""移年: a deadline that names a month and no year, moved to the year that something else in the text tells."""

from __future__ import annotations

from dataclasses import replace

from kg.extraction.times.point import MONTH
from kg.model import Deadline
from kg.reference.numerals import month_end
from kg.reference.patterns import lazy

_AT = r"(?:不(?:得|能)?[晚迟]于|最[晚迟]于?|[于在到至])?"
_MONTH_FIRST = lazy(rf"{_AT}{MONTH}月(?![^。]*年)")
_NO_YEAR = lazy(
    rf"{_AT}(?:{MONTH}月|年[底末内中]|[上下]半年|第?[一二三四1-4]季度)(?![^。]*(?:\d|[今明本当次翌])年)"
)
_DAY_SAID = lazy(r"月\s*\d")


def names_month_only(deadline: Deadline) -> bool:
    """Whether the words of a deadline begin with a month and name no year."""
    return _MONTH_FIRST.match(deadline.text) is not None


def names_no_year(deadline: Deadline) -> bool:
    """Whether the words of a deadline begin with a month or another part of a year and name none."""
    return _NO_YEAR.match(deadline.text) is not None


def in_year(deadline: Deadline, year: int) -> Deadline:
    """The deadline on the same day of another year; the end of February (2月底) stays its end.

    >>> from kg.model import Span
    >>> in_year(Deadline("2月底前", Span(0, 4), date="2023-02-28"), 2024).date
    '2024-02-29'
    """
    day = (deadline.date or "")[4:]
    if day in ("-02-28", "-02-29") and not _DAY_SAID.search(deadline.text):
        return replace(deadline, date=month_end(year, 2))
    return replace(deadline, date=f"{year}{day}")
