"""What each component finds in a text, as plain values at the text's own characters (spaCy comes in above)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from kg.extraction.page.doc_number import find_numbers
from kg.model import Citation, Indicator, Span
from kg.nlp import concepts, organs, responsibility, times
from kg.nlp.understanding import Understood, understand
from kg.reference.topic_matcher import Candidate, settle


class Extracted(NamedTuple):
    """One find: ``span`` indexes the text as given, ``value`` is the extractor's own noun."""

    span: Span
    label: str
    kb_id: str
    value: object


Finder = Callable[[Understood], Iterable[Extracted]]


@lru_cache(maxsize=1024)
def extracted(group: str, text: str) -> tuple[Extracted, ...]:
    """Everything of one span group in ``text``, by place; nothing in a blank text."""
    understood = understand(text)
    if understood is None:
        return ()
    found = (item._replace(span=understood.given(item.span)) for item in _FINDERS[group](understood))
    return tuple(sorted(found, key=lambda item: (item.span, item.label, item.kb_id)))


def _doc_numbers(understood: Understood) -> Iterator[Extracted]:
    for hit in find_numbers(understood.plain):
        yield Extracted(hit.span, "doc_number", str(hit.number), hit.number)


def _citations(understood: Understood) -> Iterator[Extracted]:
    for citation in understood.directive.citations:
        yield Extracted(citation.span, citation.role.value, _cited(citation), citation)


def _cited(citation: Citation) -> str:
    return str(citation.number) if citation.number else citation.title or ""


def _sections(understood: Understood) -> Iterator[Extracted]:
    for section in understood.directive.sections:
        yield Extracted(section.span, "section", section.marker, section)


def _tasks(understood: Understood) -> Iterator[Extracted]:
    for task in understood.directive.tasks:
        yield Extracted(task.span, "framing" if task.framing else "task", task.id, task)


def _measures(understood: Understood) -> Iterator[Extracted]:
    for measure in understood.directive.measures():
        yield Extracted(measure.span, "measure", measure.id, measure)


def _assignments(understood: Understood) -> Iterator[Extracted]:
    for span, assignment in responsibility.assignments(understood.directive):
        yield Extracted(span, assignment.role.value, assignment.organ.function or "", assignment)


def _deadlines(understood: Understood) -> Iterator[Extracted]:
    for deadline in times.figures(understood.directive).deadlines:
        yield Extracted(deadline.span, "deadline", deadline.date or deadline.rule or "", deadline)


def _recurrences(understood: Understood) -> Iterator[Extracted]:
    for recurrence in times.figures(understood.directive).recurrences:
        yield Extracted(recurrence.span, "recurrence", recurrence.rule or "", recurrence)


def _limits(understood: Understood) -> Iterator[Extracted]:
    for limit in times.figures(understood.directive).limits:
        yield Extracted(limit.span, "limit", limit.rule or "", limit)


def _indicators(understood: Understood) -> Iterator[Extracted]:
    for indicator in times.figures(understood.directive).indicators:
        yield Extracted(indicator.span, "indicator", _aim(indicator), indicator)


def _aim(indicator: Indicator) -> str:
    return f"{indicator.comparator}{indicator.value:g}{indicator.unit}"


def _organs(understood: Understood) -> Iterator[Extracted]:
    """Organs in running text and in responsibility clauses; of two that overlap the longer name stays."""
    directive = understood.directive
    division = directive.place
    named = {
        Span(hit.start, hit.end): hit.organ for hit in next(organs.find_organs([understood.plain], division))
    }
    named |= {span: a.organ for span, a in responsibility.assignments(directive)}
    places: list[Candidate] = sorted((start, end, ("",)) for start, end in named)
    for start, end, _ in settle([places]):
        organ = named[Span(start, end)]
        yield Extracted(Span(start, end), "organ", organ.function or "", organ)


def _concepts(understood: Understood) -> Iterator[Extracted]:
    for start, end, concept in next(concepts.find_hits([understood.plain])):
        yield Extracted(Span(start, end), concept.facet, concept.id, concept)


_FINDERS: Mapping[str, Finder] = MappingProxyType(
    {
        "kg_doc_numbers": _doc_numbers,
        "kg_citations": _citations,
        "kg_sections": _sections,
        "kg_tasks": _tasks,
        "kg_measures": _measures,
        "kg_assignments": _assignments,
        "kg_deadlines": _deadlines,
        "kg_recurrences": _recurrences,
        "kg_limits": _limits,
        "kg_indicators": _indicators,
        "kg_organs": _organs,
        "kg_concepts": _concepts,
    }
)
