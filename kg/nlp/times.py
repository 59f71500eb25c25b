"""Deadlines, recurrences, limits and targets of a whole text: those of its measures, and those that stand elsewhere.

A sentence alone is no directive and has no measures; what it says is found all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from kg.extraction.figures.indicator import find_indicators
from kg.extraction.text.sentences import sentences
from kg.extraction.times.deadline import find_deadlines
from kg.extraction.times.recurrence import find_limits, find_recurrences
from kg.model import Deadline, Directive, Indicator, Limit, Recurrence, Span


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


T = TypeVar("T", bound=_Placed)


def deadlines(directive: Directive) -> list[Deadline]:
    """Every deadline of the text (完成时限), by place, resolved against the directive's own year."""
    own = [found for measure in directive.measures() for found in measure.deadlines]
    plain, year = directive.text.plain, directive.year
    return _merged(own, (d for s in _elsewhere(directive) for d in find_deadlines(plain, *s, year)))


def recurrences(directive: Directive) -> list[Recurrence]:
    """Every recurrence of the text (频次), by place; what is a deadline is none."""
    own = [found for measure in directive.measures() for found in measure.recurrences]
    plain, taken = directive.text.plain, deadlines(directive)
    return _merged(
        own, (r for s in _elsewhere(directive) for r in find_recurrences(plain, *s) if _clear(r, taken))
    )


def limits(directive: Directive) -> list[Limit]:
    """Every limit of the text (办理时限), by place; what is a recurrence is none."""
    own = [found for measure in directive.measures() for found in measure.limits]
    plain, taken = directive.text.plain, recurrences(directive)
    return _merged(
        own, (x for s in _elsewhere(directive) for x in find_limits(plain, *s) if _clear(x, taken))
    )


def indicators(directive: Directive) -> list[Indicator]:
    """Every target of the text (指标), by place; what is a time is none."""
    own = [found for measure in directive.measures() for found in measure.indicators]
    plain = directive.text.plain
    taken: list[_Placed] = [*deadlines(directive), *recurrences(directive), *limits(directive)]
    return _merged(
        own, (i for s in _elsewhere(directive) for i in find_indicators(plain, *s) if _clear(i, taken))
    )


def _elsewhere(directive: Directive) -> Iterator[Span]:
    """Sentences that are no measures, whole or in part, by place."""
    measures = [measure.span for measure in directive.measures()]
    measures.sort()
    at = 0
    for paragraph in directive.text.paragraphs:
        for span in sentences(directive.text.plain, *paragraph):
            while at < len(measures) and measures[at].end <= span.start:
                at += 1
            if at == len(measures) or measures[at].start >= span.end:
                yield span


def _merged(own: list[T], others: Iterable[T]) -> list[T]:
    """Both by place; of two that overlap the measure's own stays."""
    kept = {found.span: found for found in own}
    for found in others:
        if found.span not in kept and _clear(found, own):
            kept[found.span] = found
    return [kept[span] for span in sorted(kept)]


def _clear(found: _Placed, taken: Sequence[_Placed]) -> bool:
    return not any(t.span.start < found.span.end and found.span.start < t.span.end for t in taken)
