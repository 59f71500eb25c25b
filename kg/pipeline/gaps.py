"""The findings an analyst asks for (落实对照): those stored, or of one pair compared on the spot."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kg.findings.unsourced import without_sourced
from kg.graph.find import directive_id, held_directive
from kg.graph.store import GraphStore
from kg.linking.review.overlay import accepted_only
from kg.model import CitationFinding, Corpus, Directive, NotHeld, Pair, PairState, Uncompared
from kg.pipeline.compare import Comparer, given, given_pair, requested, shipped_comparer
from kg.pipeline.corrections import read_corrected
from kg.reading.formats import names_file
from kg.views.reading_order import top_down


@dataclass(frozen=True, slots=True)
class Asked:
    """Pairs with all that is needed to show them; ``filters`` are the ends that were named.

    ``known`` are all stored pairs of the same lower directives, ``uncompared`` what the build did not compare.
    """

    pairs: tuple[Pair, ...]
    citation_findings: tuple[CitationFinding, ...]
    directives: tuple[Directive, ...]
    not_held: tuple[NotHeld, ...]
    filters: dict[str, object]
    known: tuple[Pair, ...] = ()
    uncompared: tuple[Uncompared, ...] = ()

    def accepted(self) -> Asked:
        """The same as far as people have accepted the links (只计人工核定)."""
        return replace(self, pairs=accepted_only(self.pairs), filters={**self.filters, "accepted_only": True})

    def for_people(self) -> Asked:
        """The same as people read it, from the top down, and no task called local that answers another directive."""
        own = without_sourced(self.pairs, self.known, self.directives)
        return replace(self, pairs=top_down(own, self.directives))

    def corpus(self) -> Corpus:
        """The same as a corpus, for views that show one."""
        return Corpus(
            self.directives, self.not_held, self.pairs, self.citation_findings, uncompared=self.uncompared
        )


def all_gaps(graph: GraphStore) -> Asked:
    """All lineage pairs and defects of citations."""
    corpus = graph.corpus()
    return Asked(
        corpus.pairs,
        corpus.citation_findings,
        corpus.directives,
        corpus.not_held,
        {},
        corpus.pairs,
        corpus.uncompared,
    )


def gaps_of_one(graph: GraphStore, upper: str | None, lower: str | None) -> Asked:
    """The lineage pairs with this upper or this lower directive."""
    upper_id = directive_id(graph, upper) if upper else None
    lower_id = directive_id(graph, lower) if lower else None
    filters: dict[str, object] = {
        k: v for k, v in (("upper", upper_id), ("lower", lower_id)) if v is not None
    }
    return _shown(graph, graph.pairs(upper_id, lower_id), filters)


def gaps_of_pair(graph: GraphStore, upper: str, lower: str, comparer: Comparer | None = None) -> Asked:
    """The pair an analyst names: as it is stored, else compared now on the ground ``given``.

    With a ``comparer`` a stored pair is compared anew, on its ground and with what people decided laid over.
    """
    upper_id, lower_id = directive_id(graph, upper), directive_id(graph, lower)
    filters: dict[str, object] = {"upper": upper_id, "lower": lower_id}
    stored = graph.pairs(upper_id, lower_id)
    if not stored:
        one, other = held_directive(graph, upper), held_directive(graph, lower)
        compared = (comparer or shipped_comparer()).pair(one, other, given(one, other), requested=True)
        return _shown(graph, (compared,), filters)
    if comparer is not None:
        stored = _anew(graph, stored, comparer)
    return _shown(graph, map(requested, stored), filters)


def _anew(graph: GraphStore, stored: Iterable[Pair], comparer: Comparer) -> tuple[Pair, ...]:
    from kg.linking.reviews import lay_over
    from kg.pipeline.reviewing import reviews_of

    pairs: list[Pair] = []
    ends: dict[str, Directive] = {}
    for pair in stored:
        if pair.answers.state is PairState.COMPARED:
            upper, lower = graph.directive(pair.answers.upper), graph.directive(pair.answers.lower)
            ends.update({upper.id: upper, lower.id: lower})
            pairs.append(comparer.pair(upper, lower, pair.answers))
        else:
            pairs.append(pair)
    return lay_over(pairs, ends.values(), reviews_of(graph.folder))


def gaps_of_files(
    graph: GraphStore | None, upper: str, lower: str, comparer: Comparer | None = None
) -> Asked:
    """The pair an analyst names where at least one side is a file; without a graph both must be."""
    pair, ends = given_pair(_read(graph, upper), _read(graph, lower), comparer or shipped_comparer())
    filters: dict[str, object] = {"upper": pair.answers.upper, "lower": pair.answers.lower}
    return Asked((pair,), (), ends, (), filters)


def _read(graph: GraphStore | None, asked: str) -> Directive:
    if graph is None or names_file(asked):
        return read_corrected(asked)
    return held_directive(graph, asked)


def _shown(graph: GraphStore, pairs: Iterable[Pair], filters: dict[str, object]) -> Asked:
    """Pairs with the directives they name, and the defects of these directives' citations."""
    found = tuple(pairs)
    named = {i for p in found for i in (p.answers.upper, p.answers.lower, p.answers.stands_in_for) if i}
    uncompared = _uncompared(graph, found, filters)
    named |= {i for one in uncompared for i in (one.lower, one.upper) if i}
    named |= {str(value) for value in filters.values()}
    held = {summary.id for summary in graph.directives()}
    lowers = dict.fromkeys(p.answers.lower for p in found if p.unsourced)
    return Asked(
        pairs=found,
        citation_findings=tuple(f for f in graph.citation_findings() if f.directive in named),
        directives=tuple(graph.directive(i) for i in sorted(named & held)),
        not_held=tuple(n for n in graph.not_held() if n.id in named),
        filters=filters,
        known=tuple(p for lower in lowers for p in graph.pairs(None, lower)),
        uncompared=uncompared,
    )


def _uncompared(
    graph: GraphStore, pairs: Iterable[Pair], filters: dict[str, object]
) -> tuple[Uncompared, ...]:
    """What was not compared of the ends that were named, less what is shown compared all the same."""
    shown = {(p.answers.lower, p.answers.upper) for p in pairs}
    upper, lower = filters.get("upper"), filters.get("lower")
    return tuple(
        one
        for one in graph.uncompared()
        if upper in (None, one.upper) and lower in (None, one.lower) and (one.lower, one.upper) not in shown
    )
