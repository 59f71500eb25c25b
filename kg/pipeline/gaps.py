"""The findings an analyst asks for (落实对照): those stored, or of one pair compared on the spot."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kg.findings.unsourced import without_sourced
from kg.graph.find import directive_id, held_directive
from kg.graph.store import GraphStore
from kg.linking.review.overlay import accepted_only
from kg.model import Corpus, Directive, Pair, PairState, Uncompared
from kg.pipeline.compare import Comparer, given, given_pair, requested, shipped_comparer
from kg.pipeline.corrections import read_corrected
from kg.reading.formats import names_file
from kg.views.reading_order import top_down
from kg.views.selection import NO_FILTERS, Filters


@dataclass(frozen=True, slots=True)
class Asked:
    """Pairs with all that is needed to show them; ``filters`` name the ends that were asked for, ``known`` are all stored
    pairs of the same lower directives."""

    corpus: Corpus
    filters: Filters = NO_FILTERS
    known: tuple[Pair, ...] = ()

    def accepted(self) -> Asked:
        """The same as far as people have accepted the links (只计人工核定)."""
        return replace(
            self._with(accepted_only(self.corpus.pairs)), filters=replace(self.filters, accepted_only=True)
        )

    def for_people(self) -> Asked:
        """The same as people read it, from the top down, and no task called local that answers another directive."""
        own = without_sourced(self.corpus.pairs, self.known, self.corpus.directives)
        return self._with(top_down(own, self.corpus.directives))

    def _with(self, pairs: tuple[Pair, ...]) -> Asked:
        return replace(self, corpus=replace(self.corpus, pairs=pairs))


def all_gaps(graph: GraphStore) -> Asked:
    """All lineage pairs and defects of citations."""
    corpus = graph.corpus()
    return Asked(corpus, known=corpus.pairs)


def gaps_of_one(graph: GraphStore, upper: str | None, lower: str | None) -> Asked:
    """The lineage pairs with this upper or this lower directive."""
    upper_id = directive_id(graph, upper) if upper else None
    lower_id = directive_id(graph, lower) if lower else None
    return _shown(graph, graph.pairs(upper_id, lower_id), Filters(upper_id, lower_id))


def gaps_of_pair(graph: GraphStore, upper: str, lower: str, comparer: Comparer | None = None) -> Asked:
    """The pair an analyst names: as it is stored, else compared now on the ground ``given``.

    With a ``comparer`` a stored pair is compared anew, on its ground and with what people decided laid over.
    """
    upper_id, lower_id = directive_id(graph, upper), directive_id(graph, lower)
    filters = Filters(upper_id, lower_id)
    stored = graph.pairs(upper_id, lower_id)
    if not stored:
        one, other = held_directive(graph, upper), held_directive(graph, lower)
        compared = (comparer or shipped_comparer()).pair(one, other, given(one, other), requested=True)
        return _shown(graph, (compared,), filters)
    if comparer is not None:
        stored = _anew(graph, stored, comparer)
    return _shown(graph, map(requested, stored), filters)


def _anew(graph: GraphStore, stored: Iterable[Pair], comparer: Comparer) -> tuple[Pair, ...]:
    from kg.linking.review.overlay import lay_over
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
    return Asked(Corpus(ends, (), (pair,), ()), Filters(pair.answers.upper, pair.answers.lower))


def _read(graph: GraphStore | None, asked: str) -> Directive:
    if graph is None or names_file(asked):
        return read_corrected(asked)
    return held_directive(graph, asked)


def _shown(graph: GraphStore, pairs: Iterable[Pair], filters: Filters) -> Asked:
    """Pairs with the directives they name, and the defects of these directives' citations."""
    found = tuple(pairs)
    named = {i for p in found for i in (p.answers.upper, p.answers.lower, p.answers.stands_in_for) if i}
    uncompared = _uncompared(graph, found, filters)
    named |= {i for one in uncompared for i in (one.lower, one.upper) if i}
    named |= filters.ends()
    held = {summary.id for summary in graph.directives()}
    lowers = dict.fromkeys(p.answers.lower for p in found if p.unsourced)
    corpus = Corpus(
        directives=tuple(graph.directive(i) for i in sorted(named & held)),
        not_held=tuple(n for n in graph.not_held() if n.id in named),
        pairs=found,
        citation_findings=tuple(f for f in graph.citation_findings() if f.directive in named),
        uncompared=uncompared,
    )
    return Asked(corpus, filters, tuple(p for lower in lowers for p in graph.pairs(None, lower)))


def _uncompared(graph: GraphStore, pairs: Iterable[Pair], filters: Filters) -> tuple[Uncompared, ...]:
    """What was not compared of the ends that were named, less what is shown compared all the same."""
    shown = {(p.answers.lower, p.answers.upper) for p in pairs}
    upper, lower = filters.upper, filters.lower
    return tuple(
        one
        for one in graph.uncompared()
        if upper in (None, one.upper) and lower in (None, one.lower) and (one.lower, one.upper) not in shown
    )
