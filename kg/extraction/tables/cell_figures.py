"""目标值: a cell of a task table that holds but a figure (4200批次, 每百万人口不少于1000份) sets the target of what its row
names."""

from __future__ import annotations

from dataclasses import replace

from kg.extraction.figures.figure import figures_in, value_of
from kg.extraction.figures.unit import plain_unit
from kg.model import Indicator, Measure, Span
from kg.reference.patterns import lazy

_LONGEST = 24  # characters of such a cell
_NAME = lazy(r"[\u4e00-\u9fffA-Za-z0-9“”（）()、.+—－\-/]{2,24}")
_AHEAD = lazy(r"(?:[≥≤＞＜><=]|不[少低高多大小]于|不超过|达到?|至少|控制在|提高到|每[\u4e00-\u9fff]{1,6})*")
_EACH = lazy(r"每[十百千万]+[\u4e00-\u9fff]{1,4}?(?=[不至达≥≤\d])")
_BEHIND = lazy(r"(?:[（(][^（）()]{1,8}[）)])?[。；;]?\s*")


def with_row_names(plain: str, title: str, measures: list[Measure]) -> list[Measure]:
    """The measures of a row, those that hold but a figure with ``title`` as what it counts."""
    if not _NAME.fullmatch(title):
        return measures
    return [_named(plain, title, measure) for measure in measures]


def _named(plain: str, title: str, measure: Measure) -> Measure:
    start, end = measure.span
    if end - start > _LONGEST or measure.limits or measure.recurrences:
        return measure
    figures = figures_in(plain, start, end)
    if len(figures) != 1 or not figures[0]["unit"]:
        return measure
    (figure,) = figures
    if not (_AHEAD.fullmatch(plain, start, figure.start()) and _BEHIND.fullmatch(plain, figure.end(), end)):
        return measure
    base = each[0] if (each := _EACH.search(plain, start, figure.start())) else ""
    targets = tuple([replace(target, quantity=base + title) for target in measure.indicators])
    if not targets and figure.start() == start and not (figure["upto"] or figure["post"]):
        span, unit = Span(*figure.span()), plain_unit(figure["unit"])
        targets = (Indicator(figure[0], span, title, "=", value_of(figure["value"]), unit),)
    return replace(measure, indicators=targets)
