"""Measures: what each sentence that demands something says of times, figures and who must act."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from kg.extraction.actors.actors import find_parties
from kg.extraction.figures.indicator import find_indicators
from kg.extraction.times.deadline import find_deadlines
from kg.extraction.times.recurrence import find_rates
from kg.model import Deadline, Indicator, Limit, Measure, Recurrence, Span
from kg.reference.patterns import lazy

# Every time and every figure holds one of these: a numeral, or a letter of what times are told by.
_LETTERS = lazy("[0-9０-９零〇一二两三四五六七八九十百半每逐年月季周旬日天时期末前内倍番]")
_Timed = Deadline | Recurrence | Limit
_Part = TypeVar("_Part", Recurrence, Limit, Indicator)


class Figures(NamedTuple):
    """The times and targets of a sentence."""

    deadlines: tuple[Deadline, ...] = ()
    recurrences: tuple[Recurrence, ...] = ()
    limits: tuple[Limit, ...] = ()
    indicators: tuple[Indicator, ...] = ()


def read_measures(plain: str, named: Sequence[tuple[str, Span]], year: int | None) -> list[Measure]:
    """The measures of these ids and spans; each reader goes through all of them before the next one begins,
    which keeps its tables in the processor's cache."""
    sentences = [plain[start:end] for _, (start, end) in named]
    parties = [find_parties(sentence) for sentence in sentences]
    figures = read_figures(plain, [span for _, span in named], year)
    return [
        Measure(measure_id, sentence, span, *told, *who)
        for (measure_id, span), sentence, told, who in zip(named, sentences, figures, parties, strict=True)
    ]


def read_figures(plain: str, spans: list[Span], year: int | None) -> list[Figures]:
    """What sentences say of times and figures; of what overlaps, the first kind holds."""
    told = [span for span in spans if _LETTERS.search(plain, *span)]
    found = dict(zip(told, _figures(plain, told, year), strict=True))
    none = Figures()
    return [found.get(span, none) for span in spans]


def _figures(plain: str, spans: list[Span], year: int | None) -> list[Figures]:
    deadlines = [tuple(find_deadlines(plain, start, end, year)) for start, end in spans]
    rates = [find_rates(plain, start, end) for start, end in spans]
    indicators = [tuple(find_indicators(plain, start, end)) for start, end in spans]
    return [
        _apart_from_each_other(due, recurrences, limits, targets)
        for due, (recurrences, limits), targets in zip(deadlines, rates, indicators, strict=True)
    ]


def _apart_from_each_other(
    deadlines: tuple[Deadline, ...],
    recurrences: tuple[Recurrence, ...],
    limits: tuple[Limit, ...],
    indicators: tuple[Indicator, ...],
) -> Figures:
    if not (deadlines or recurrences or limits):
        return Figures(indicators=indicators)
    # 每学期开学前: the contract has no rule for it, yet it says how often.
    dated = [due for due in deadlines if due.date or due.rule]
    recurrences = tuple(r for r in recurrences if _apart((r,), dated) or _says_how_often(r, dated))
    limits = tuple(m for m in limits if _apart((m,), [r for r in recurrences if not _bounds_round(m, r)]))
    return Figures(deadlines, recurrences, limits, _apart(indicators, (*deadlines, *recurrences, *limits)))


def _apart(found: tuple[_Part, ...], others: Sequence[_Timed]) -> tuple[_Part, ...]:
    """What overlaps none of the others."""
    if not found or not others:
        return found
    return tuple(f for f in found if not any(_overlap(f.span, o.span) for o in others))


def _bounds_round(limit: Limit, recurrence: Recurrence) -> bool:
    """Whether a limit tells within how long each round is due (每学期开学一个月内完成一次)."""
    inside = recurrence.span.start < limit.span.start < limit.span.end < recurrence.span.end
    return inside and recurrence.text[0] == "每" and limit.text[-1] == "内"


def _says_how_often(recurrence: Recurrence, deadlines: list[Deadline]) -> bool:
    """Whether a recurrence goes on behind the deadline it begins with (每月底前|检查2次)."""
    return all(
        due.span.start == recurrence.span.start and due.span.end < recurrence.span.end
        for due in deadlines
        if _overlap(due.span, recurrence.span)
    )


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
