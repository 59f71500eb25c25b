"""推迟: deadlines that the lower side moves back, puts off in part, or does not name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.findings.amounts import clause_with, clauses_in
from kg.findings.letters import nearer
from kg.findings.rhythms import by_then
from kg.findings.shortfall import Shortfall
from kg.model import Deadline, Measure
from kg.time_rules import TURN_OF_YEAR, DueDay

_MONTH = re.compile(r"(\d{1,2})\s*月")
_REST = re.compile("其余|剩余|余下")


def later(
    upper: Measure, lowers: Sequence[Measure], upper_year: int, lower_year: int
) -> Iterator[Shortfall | None]:
    """Each deadline against those that may answer it: all of the lower side, or where there are as many, the one in its
    place.  A day that answers another one is not called its later one."""
    said = " ".join(m.text for m in lowers)
    own = [d for m in lowers for d in m.deadlines]
    in_place = len(own) == len(upper.deadlines)
    for at, deadline in enumerate(upper.deadlines):
        found = _deadline(deadline, [own[at]] if in_place else own, said, upper_year, lower_year)
        if found and found.lower and not in_place:
            others = [d for d in upper.deadlines if d is not deadline]
            taken = any(
                nearer(upper.text, deadline.text, other.text, said, found.lower)
                for other in others
                for d in own
                if d.text == found.lower and _same_day(other, d, upper_year, lower_year)
            )
            found = Shortfall(found.upper, None, otherwise=True) if taken else found
        yield found or _left_for_later(deadline, upper, lowers, upper_year, lower_year)


def _left_for_later(
    deadline: Deadline, upper: Measure, lowers: Sequence[Measure], upper_year: int, lower_year: int
) -> Shortfall | None:
    """The day to which the rest of what is due is put off below (完成25处，其余7处年底前完成), where all of it is due."""
    clause = clause_with(upper.text, deadline.text)
    if _REST.search(upper.text) or any(i.text in clause for i in upper.indicators):
        return None
    for lower in lowers:
        put_off = [c for c in clauses_in(lower.text) if _REST.search(c)]
        for day in lower.deadlines:
            if any(day.text in c for c in put_off):
                later = _deadline(deadline, [day], lower.text, upper_year, lower_year)
                if later and later.lower:
                    return later
    return None


def _deadline(
    upper: Deadline, lowers: Sequence[Deadline], said: str, upper_year: int, lower_year: int
) -> Shortfall | None:
    below = sorted((d.date, d.text) for d in lowers if d.date)
    if not upper.date and (regular := [d for d in lowers if by_then(upper, d) is not None]):
        later = not any(by_then(upper, d) for d in regular)
        return Shortfall(upper.text, regular[0].text) if later else None
    if not upper.date or not below:
        open_end = not lowers and _unheeded(upper, said, upper_year, lower_year)
        return Shortfall(upper.text, None) if open_end else None
    years, day = _offset(upper.date, upper_year)
    if years == 0 or (years == 1 and int(day[:2]) < TURN_OF_YEAR):
        later = _offset(below[0][0], lower_year) > (years, day)
    else:  # a year of its own, as plans over several years set it
        later = below[0][0] > upper.date
    return Shortfall(upper.text, below[0][1]) if later else None


def _unheeded(upper: Deadline, said: str, upper_year: int, lower_year: int) -> bool:
    """Whether a day that names its month, and has not passed by the lower directive's year, is not named below."""
    month = _MONTH.search(upper.text)
    if month is None:
        due = DueDay.read(upper.rule)
        if due is None or "每月" in said:
            return False
        return due.every == "month" or (due.every == "quarter" and due.month is not None and "季" not in said)
    year = int(upper.date[:4]) if upper.date else lower_year
    return max(year, upper_year) >= lower_year and not re.search(rf"(?<!\d){month[1]}\s*月", said)


def _same_day(upper: Deadline, lower: Deadline, upper_year: int, lower_year: int) -> bool:
    if not upper.date or not lower.date:
        return False
    return _offset(upper.date, upper_year) == _offset(lower.date, lower_year)


def _offset(day: str, year: int) -> tuple[int, str]:
    return int(day[:4]) - year, day[5:]
