"""到期日: the day of a deadline; of one that comes again every period, the first such day that falls to its directive."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date
from itertools import chain

from kg.model import Deadline, Directive
from kg.time_rules import PER_YEAR, TURN_OF_YEAR, DueDay


def due_day(deadline: Deadline, directive: Directive) -> str | None:
    """The ISO day by which it is due; None where no calendar day can be told."""
    return deadline.date or first_day(deadline.rule, directive)


def first_day(rule: str | None, directive: Directive) -> str | None:
    """The first day of such a rule on or after the directive's own, within its year; what closes a year in its first
    months may fall to the next one."""
    due = DueDay.read(rule)
    written = directive.written or directive.printed
    year = directive.year or (date.fromisoformat(written).year if written else None)
    if due is None or due.every == "week" or year is None:
        return None
    closes = due.every == "year" and (due.month or 12) < TURN_OF_YEAR
    days = chain(_days(due, year), _days(due, year + 1) if closes else ())
    return next((day for day in days if day >= (written or "")), None)


def _days(due: DueDay, year: int) -> Iterator[str]:
    """The ISO days of one year, in order; the last of a month that is too short."""
    months = 12 // PER_YEAR[due.every]
    for first in range(1, 13, months):
        month = first + (due.month or months) - 1
        last = calendar.monthrange(year, month)[1]
        yield date(year, month, min(due.day or last, last)).isoformat()
