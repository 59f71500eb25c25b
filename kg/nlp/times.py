"""Deadlines, recurrences, limits and targets of a whole text: those of its measures, and those that stand elsewhere.

A sentence alone is no directive and has no measures; what it says is found all the same, as that of a measure is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from typing import TypeVar

from kg.extraction.measures import Figures, read_figures
from kg.extraction.text.sentences import sentences
from kg.model import Deadline, Directive, Indicator, Limit, Recurrence, Span

T = TypeVar("T", Deadline, Recurrence, Limit, Indicator)


def figures(directive: Directive) -> Figures:
    """What the text says of times (完成时限、频次、办理时限) and targets (指标), each kind by place; dates are resolved
    against the directive's own year."""
    told = [Figures(m.deadlines, m.recurrences, m.limits, m.indicators) for m in directive.measures()]
    found: chain[Deadline | Recurrence | Limit | Indicator] = chain.from_iterable(chain(*f) for f in told)
    taken = {each.span for each in found}
    apart = read_figures(directive.text.plain, list(_elsewhere(directive)), directive.year)
    return Figures(
        _merged((f.deadlines for f in told), (f.deadlines for f in apart), taken),
        _merged((f.recurrences for f in told), (f.recurrences for f in apart), taken),
        _merged((f.limits for f in told), (f.limits for f in apart), taken),
        _merged((f.indicators for f in told), (f.indicators for f in apart), taken),
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


def _merged(
    own: Iterable[tuple[T, ...]], others: Iterable[tuple[T, ...]], taken: Collection[Span]
) -> tuple[T, ...]:
    """Both by place; of what overlaps what a measure was given (from its heading or clause) nothing is found again."""
    kept = {found.span: found for found in chain.from_iterable(own)}
    for found in chain.from_iterable(others):
        if not any(span.start < found.span.end and found.span.start < span.end for span in taken):
            kept[found.span] = found
    return tuple(kept[span] for span in sorted(kept))
