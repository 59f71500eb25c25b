"""What the extractors find in one sentence, in the short forms that tables of cases are written in."""

from __future__ import annotations

from kg.extraction.figures.indicator import find_indicators
from kg.extraction.measures import read_measures
from kg.model import Measure, Span


def measure_of(text: str, year: int = 2024) -> Measure:
    """The sentence as a measure of a directive of that year."""
    (measure,) = read_measures(text, [("m", Span(0, len(text)))], year)
    return measure


def targets(text: str) -> list[tuple[str, str, float, str]]:
    """Its indicators as (quantity, comparator, value, unit)."""
    return [(i.quantity, i.comparator, i.value, i.unit) for i in find_indicators(text, 0, len(text))]


def targets_said(text: str) -> list[str]:
    """Its indicators as one string each: 覆盖率>=90%."""
    return [f"{q}{sign}{value:g}{unit}" for q, sign, value, unit in targets(text)]
