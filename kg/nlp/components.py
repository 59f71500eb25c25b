"""The extractors as spaCy components (spaCy 组件); importing this module registers their factories.

Each writes its span groups into ``doc.spans``, with label and ``kb_id``, and leaves the text alone.

========================  ==============================  =======================================
group                     label                           kb_id
========================  ==============================  =======================================
``kg_doc_numbers``        ``doc_number``                  the number in its canonical form
``kg_citations``          the role (``basis``, ``law``…)  the number, else the title
``kg_sections``           ``section``                     the marker
``kg_tasks``              ``task`` or ``framing``         the task's id
``kg_measures``           ``measure``                     the measure's id
``kg_assignments``        牵头, 责任 or 配合              the organ's function
``kg_deadlines``          ``deadline``                    ISO date or rule
``kg_recurrences``        ``recurrence``                  rule
``kg_limits``             ``limit``                       rule
``kg_indicators``         ``indicator``                   comparator, value and unit
``kg_organs``             ``organ``                       the organ's function
``kg_concepts``           the facet                       the concept's id
========================  ==============================  =======================================

``span._.kg_value`` is the noun of :mod:`kg.model` behind a span (a ``Citation``, a ``Deadline`` …),
``span._.kg_offsets`` its exact characters: spaCy takes blanks together, so a span may begin or end in a
token that reaches further.  ``doc._.kg_directive`` is the whole :class:`~kg.model.Directive`, whose own
spans index its ``text.plain``, where sentences broken over lines stand rejoined.  All three are read off the
text when they are asked for, so that a Doc can be stored, sent and loaded like any other.  In a Doc put together of
several (``Doc.from_docs``) they are those of the text as it now stands: a span that would no longer be found in it, as a
measure under another id, has no value.
"""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup
from spacy.tokens import Span as DocSpan

from kg.model import Directive, Span
from kg.nlp.extracted import Extracted, extracted
from kg.nlp.names import GROUPS
from kg.nlp.understanding import understand


class Component:
    """Writes the span groups ``groups`` of a Doc."""

    def __init__(self, groups: tuple[str, ...]) -> None:
        self.groups = groups

    def __call__(self, doc: Doc) -> Doc:
        """Return ``doc`` with its groups written; each span keeps its group and rank as its id."""
        for group in self.groups:
            spans = [_span(doc, group, rank, item) for rank, item in enumerate(extracted(group, doc.text))]
            doc.spans[group] = SpanGroup(doc, name=group, spans=spans)
        return doc


def _span(doc: Doc, group: str, rank: int, item: Extracted) -> DocSpan:
    span: DocSpan | None = doc.char_span(
        item.span.start,
        item.span.end,
        label=item.label,
        kb_id=item.kb_id,
        alignment_mode="expand",
        span_id=f"{group}:{rank}",
    )
    if span is None:
        raise ValueError(f"{group}: characters {item.span.start}-{item.span.end} are not in the Doc")
    return span


def _behind(span: DocSpan) -> Extracted | None:
    """What the extractors find at a span that a component wrote; None for any other span, and where they find nothing
    like it, as in a Doc that was put together of several."""
    group, _, rank = span.id_.partition(":")
    if not rank.isdecimal() or not group.startswith("kg_"):
        return None
    items = extracted(group, span.doc.text)
    first = items[int(rank) : int(rank) + 1]
    return next((item for item in (*first, *items) if _stands_at(item, span)), None)


def _stands_at(item: Extracted, span: DocSpan) -> bool:
    if (item.label, item.kb_id) != (span.label_, span.kb_id_):
        return False
    at = span.doc.char_span(item.span.start, item.span.end, alignment_mode="expand")
    return at is not None and (at.start, at.end) == (span.start, span.end)


def _value(span: DocSpan) -> object:
    item = _behind(span)
    return item.value if item else None


def _offsets(span: DocSpan) -> Span:
    item = _behind(span)
    return item.span if item else Span(span.start_char, span.end_char)


def _directive(doc: Doc) -> Directive | None:
    understood = understand(doc.text)
    return understood.directive if understood else None


def _factory(name: str) -> Callable[[Language, str], Component]:
    """Register the factory of one component and return it."""

    groups = GROUPS[name]

    def factory(nlp: Language, name: str) -> Component:
        return Component(groups)

    Language.factory(name, func=factory, assigns=["doc.spans", "doc._.kg_directive", "span._.kg_value"])
    return factory


Doc.set_extension("kg_directive", getter=_directive, force=True)
DocSpan.set_extension("kg_value", getter=_value, force=True)
DocSpan.set_extension("kg_offsets", getter=_offsets, force=True)

doc_numbers = _factory("kg_doc_numbers")
citations = _factory("kg_citations")
outline = _factory("kg_outline")
assignments = _factory("kg_assignments")
deadlines = _factory("kg_deadlines")
recurrences = _factory("kg_recurrences")
limits = _factory("kg_limits")
indicators = _factory("kg_indicators")
organs = _factory("kg_organs")
concepts = _factory("kg_concepts")
