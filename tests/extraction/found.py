"""What the extractors find in one sentence, in the short forms that tables of cases are written in."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extraction.figures.indicator import find_indicators
from kg.extraction.measures import read_measures
from kg.extraction.times.deadline import find_deadlines
from kg.extraction.times.recurrence import find_rates
from kg.model import Deadline, Indicator, Limit, Measure, Recurrence, Span


def measure_of(text: str, year: int = 2024) -> Measure:
    """The sentence as a measure of a directive of that year."""
    (measure,) = read_measures(text, [("m", Span(0, len(text)))], year)
    return measure


def targets_of(text: str) -> list[str]:
    """Its targets: 覆盖率>=90%."""
    return figures_said(find_indicators(text, 0, len(text)))


def deadlines_of(text: str, year: int, start: int = 0) -> list[str]:
    """Its deadlines, from a letter on: 6月底前 2024-06-30."""
    return times_said(find_deadlines(text, start, len(text), year))


def rhythms_of(text: str) -> list[str]:
    """How often it asks for something: 每周 >=1/week."""
    return times_said(find_rates(text, 0, len(text))[0])


def limits_of(text: str) -> list[str]:
    """Within how long it asks for something: 3日内 <=3 days."""
    return times_said(find_rates(text, 0, len(text))[1])


def figures_said(found: Iterable[Indicator]) -> list[str]:
    """What is counted, the sign, the figure and its unit."""
    return [f"{i.quantity}{i.comparator}{i.value:g}{i.unit}" for i in found]


def times_said(found: Iterable[Deadline | Recurrence | Limit]) -> list[str]:
    """The words of each, and the day or rule where they give one."""
    return [f"{time.text} {_day_or_rule(time) or ''}".rstrip() for time in found]


def _day_or_rule(time: Deadline | Recurrence | Limit) -> str | None:
    return time.date or time.rule if isinstance(time, Deadline) else time.rule
