"""时限规则: times that are told by rule, read from and written as the strings of the contract.

By which day of every period (``yearly:12-31``, ``quarterly:02-end``), from which day on (``from:2022-01-01``), how often
(``>=2/year``), and how much time may pass (``<=5 working days``).
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from typing import Literal, cast

Every = Literal["week", "month", "quarter", "half-year", "year"]
"""After what a day by which something is due comes again."""
Per = Literal["day", "week", "month", "quarter", "year"]
"""In what the times are counted."""
Unit = Literal["days", "working days", "months"]

PER_YEAR = {"day": 365, "working day": 250, "week": 52, "month": 12, "quarter": 4, "half-year": 2, "year": 1}
"""How many of each a year has."""
TURN_OF_YEAR = 4
"""The month before which what is due closes the year that has passed."""
_LEAP_YEAR = 2024
_DUE = re.compile(r"(week|month|quarter|half-year|year)ly:(?:(\d{1,2})-)?(?:(\d{1,2})|end)")
_FROM = re.compile(r"from:((\d{4})-(\d{2})-(\d{2}))")
_RATE = re.compile(r">=(\d+)/(day|week|month|quarter|year)")
_WITHIN = re.compile(r"<=(\d+) (days|working days|months)")


@dataclass(frozen=True, slots=True)
class DueDay:
    """A day by which something is due in ``every`` period: ``day`` of the month, None the last one; ``month`` counts from
    the period's first, None where the period has but one or its end is meant."""

    every: Every
    day: int | None = None
    month: int | None = None

    @classmethod
    def read(cls, rule: str | None) -> DueDay | None:
        """What a rule says; None where it is of another form, or no calendar has such a day.

        >>> DueDay.read("quarterly:03-25"), DueDay.read("yearly:06-31"), DueDay.read("from:2022-01-01")
        (DueDay(every='quarter', day=25, month=3), None, None)
        """
        found = _DUE.fullmatch(rule or "")
        if found is None:
            return None
        month, day = (int(n) if n else None for n in found.group(2, 3))
        said = cls(cast(Every, found[1]), day, month)
        return said if said.rule else None

    @property
    def rule(self) -> str | None:
        """As the contract writes it; None where no calendar has such a day.

        >>> DueDay("year", 31, 12).rule, DueDay("month").rule, DueDay("quarter", None, 2).rule, DueDay("month", 45).rule
        ('yearly:12-31', 'monthly:end', 'quarterly:02-end', None)
        """
        if not self._possible():
            return None
        month = "" if self.month is None else f"{self.month:02d}-"
        return f"{self.every}ly:{month}{'end' if self.day is None else f'{self.day:02d}'}"

    def _possible(self) -> bool:
        months = 12 // PER_YEAR[self.every]
        day = 1 if self.day is None else self.day
        if self.month is None:
            return (months == 1 or self.day is None) and _on_calendar(_LEAP_YEAR, 1, day)
        longest = self.month if self.every == "year" else 1  # of the months that come in turn
        return 1 <= self.month <= months > 1 and _on_calendar(_LEAP_YEAR, longest, day)

    def no_later_than(self, other: DueDay) -> bool | None:
        """Whether it comes no later in its period; None where they do not compare: the periods differ, or one closes a
        year in January and the other is due within it.

        >>> first, last, january = DueDay("month", 20), DueDay("month"), DueDay("year", 31, 1)
        >>> first.no_later_than(last), last.no_later_than(first), first.no_later_than(january)
        (True, False, None)
        """
        months = 12 // PER_YEAR[self.every]
        own, others = ((day.month or months, day.day or 31) for day in (self, other))
        turns = self.every == "year" and (own[0] < TURN_OF_YEAR) != (others[0] < TURN_OF_YEAR)
        return None if turns or self.every != other.every else own <= others


@dataclass(frozen=True, slots=True)
class Rate:
    """So many ``times`` at least in every such period."""

    times: int
    per: Per

    @classmethod
    def read(cls, rule: str | None) -> Rate | None:
        """What a rule says; None where it is of another form."""
        found = _RATE.fullmatch(rule or "")
        return cls(int(found[1]), cast(Per, found[2])) if found else None

    @property
    def rule(self) -> str:
        """As the contract writes it.

        >>> Rate(2, "year").rule, Rate.read(">=2/year")
        ('>=2/year', Rate(times=2, per='year'))
        """
        return f">={self.times}/{self.per}"

    @property
    def times_a_year(self) -> int:
        """How often a year at least."""
        return self.times * PER_YEAR[self.per]


@dataclass(frozen=True, slots=True)
class Within:
    """So many days, working days or months at most, until something is done or between two of what recurs."""

    number: int
    unit: Unit

    @classmethod
    def read(cls, rule: str | None) -> Within | None:
        """What a rule says; None where it is of another form."""
        found = _WITHIN.fullmatch(rule or "")
        return cls(int(found[1]), cast(Unit, found[2])) if found else None

    @property
    def rule(self) -> str:
        """As the contract writes it.

        >>> Within(5, "working days").rule, Within.read("<=2 months")
        ('<=5 working days', Within(number=2, unit='months'))
        """
        return f"<={self.number} {self.unit}"

    @property
    def times_a_year(self) -> float:
        """How often a year at least, where this is what may pass between two."""
        return PER_YEAR[self.unit.removesuffix("s")] / max(1, self.number)


def from_rule(day: str | None) -> str | None:
    """The rule of what holds from an ISO day on; None of none."""
    return f"from:{day}" if day else None


def from_day(rule: str | None) -> str | None:
    """The ISO day that such a rule names; None where it is of another form, or the calendar has no such day.

    >>> from_day("from:2022-01-01"), from_day("from:2022-02-30"), from_day("monthly:05")
    ('2022-01-01', None, None)
    """
    found = _FROM.fullmatch(rule or "")
    return found[1] if found and _on_calendar(int(found[2]), int(found[3]), int(found[4])) else None


def _on_calendar(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]
