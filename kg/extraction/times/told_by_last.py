"""承前时点: times that only the one before them in the sentence dates: 月底前 (of its month), 力争提前一年完成 (so much sooner)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.text.small_number import TO_99
from kg.extraction.times.point import MONTH
from kg.model import Deadline, Span
from kg.reference.numerals import iso_day, month_end, to_int
from kg.reference.patterns import lazy

_MONTH_END = lazy(r"(?<![本当次每上下各首末双单个])月[底末]之?前")
_OF_MONTH = lazy(rf"{MONTH}月")
# 力争提前一年完成; 比计划提前一年完成 and 提前一年完成了 tell what was.
_SOONER = lazy(
    r"提前(?:(?<=(?:力争|争取|确保|务必|力求)提前)|(?<=[要须应]提前))"
    rf"(?P<time>(?:(?P<n>{TO_99})|半)年|(?P<months>{TO_99})个月)(?:全面|基本|率先|全部)*"
    r"(?=(?:完成|建成|实现|达到|达标|投[产用运])(?![了的]))"
)


def find_sooner(plain: str, start: int, end: int, year: int | None) -> Iterator[Deadline]:
    """So much sooner than the day named before, which :func:`of_last` dates.

    >>> t = "到2025年底建成，甲县力争提前一年完成"
    >>> [d.text for d in find_sooner(t, 0, len(t), 2023)]
    ['提前一年']
    """
    if plain.find("提前", start, end) >= 0:
        for match in _SOONER.finditer(plain, start, end):
            span = Span(match.start(), match.end("time"))
            yield Deadline(plain[slice(*span)], span)


def of_last(plain: str, last: Deadline | None, deadline: Deadline) -> Deadline:
    """The deadline dated by the one before it, where that names a day or month and this only part of it; else as it is."""
    if last is None or last.date is None or deadline.date or deadline.rule:
        return deadline
    if _MONTH_END.match(plain, deadline.span.start):
        between = plain[last.span.end : deadline.span.start]
        told = _OF_MONTH.search(last.text) is not None and "每" not in between
        return (
            replace(deadline, date=month_end(int(last.date[:4]), int(last.date[5:7]))) if told else deadline
        )
    sooner = _SOONER.match(plain, deadline.span.start)
    return deadline if sooner is None else replace(deadline, date=_before(last.date, _months(sooner)))


def _months(sooner: re.Match[str]) -> int:
    if sooner["months"]:
        return to_int(sooner["months"]) or 0
    return 12 * (to_int(sooner["n"]) or 0) if sooner["n"] else 6


def _before(day: str, months: int) -> str | None:
    """So many months before ``day``, the end of a month for the end of one."""
    year, month = int(day[:4]), int(day[5:7])
    at = 12 * year + month - 1 - months
    then = at // 12, at % 12 + 1
    same = None if day == month_end(year, month) else iso_day(*then, int(day[8:]))
    return same or month_end(*then)
