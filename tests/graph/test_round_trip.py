from __future__ import annotations

import random
from dataclasses import replace

import corpus_factory
import pytest
from directive_strategies import corpora, directives, ids
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Store

from kg.graph.errors import UnknownNode
from kg.graph.from_rdf import read_directive
from kg.graph.links_from_rdf import (
    read_citation_findings,
    read_not_held,
    read_pairs,
    read_shared_tasks,
)
from kg.graph.links_to_rdf import pair_order
from kg.graph.to_rdf import corpus_quads, directive_quads
from kg.graph.turtle import n_triples
from kg.graph.vocabulary import FACTS, GRAPHS, id_of, kg, node, organ, part
from kg.model import Level, Organ

slow = settings(max_examples=60, suppress_health_check=list(HealthCheck))


def filled(quads) -> Store:
    store = Store()
    store.extend(quads)
    return store


@slow
@given(st.data(), ids)
def test_any_directive_is_read_back_as_it_was_written(data, identifier):
    directive = data.draw(directives(identifier))
    assert read_directive(filled(directive_quads(directive)), identifier) == directive


@slow
@given(corpora())
def test_any_corpus_is_read_back_as_it_was_written(corpus):
    store = filled(corpus_quads(corpus))
    assert read_pairs(store) == tuple(sorted(corpus.pairs, key=pair_order))
    assert read_not_held(store) == tuple(sorted(corpus.not_held, key=lambda one: one.id))
    assert read_shared_tasks(store) == tuple(sorted(corpus.shared_tasks, key=lambda one: one.id))
    assert sorted(map(repr, read_citation_findings(store))) == sorted(map(repr, corpus.citation_findings))
    for directive in corpus.directives:
        assert read_directive(store, directive.id) == directive


def test_the_order_of_directives_and_pairs_does_not_change_the_quads():
    corpus = corpus_factory.corpus()
    expected = list(n_triples(corpus_quads(corpus)))
    shuffle = random.Random(7)
    for _ in range(5):
        directives_, pairs, absent = list(corpus.directives), list(corpus.pairs), list(corpus.not_held)
        for values in (directives_, pairs, absent):
            shuffle.shuffle(values)
        other = replace(corpus, directives=tuple(directives_), pairs=tuple(pairs), not_held=tuple(absent))
        assert list(n_triples(corpus_quads(other))) == expected


@given(ids)
@example("甲\ud800乙")
def test_the_iri_of_an_id_leads_back_to_it(identifier):
    assert id_of(node(identifier)) == identifier


@given(st.lists(ids, min_size=2, max_size=6, unique=True))
def test_different_ids_have_different_nodes_and_parts(different):
    assert len({node(one) for one in different}) == len(different)
    assert len({part(node(one), "text") for one in different}) == len(different)


def test_organs_that_differ_in_what_they_are_normalised_to_are_different_nodes():
    organs = [
        Organ("市发展改革委"),
        Organ("市发展改革委", "发展改革"),
        Organ("市发展改革委", None, "发展改革"),
        Organ("市发展改革委", "发展改革", "990100"),
        Organ("市发展改革委", "发展改革", "990200"),
        Organ("市发展改革委", "发展改革", "990200", Level.CITY),
        Organ("市发展改革委", "", None),
    ]
    assert len({organ(one) for one in organs}) == len(organs)


def test_the_four_graphs_hold_what_their_names_say():
    quads = list(corpus_quads(corpus_factory.corpus()))
    where = {
        name: {quad.graph_name for quad in quads if quad.predicate == kg(name)}
        for name in ("text", "cites", "answers", "correspondsTo", "review", "status", "counterpart")
    }
    facts, links, reviews, findings = ({graph} for graph in GRAPHS)
    assert where["text"] == facts | findings
    assert where["cites"] == where["answers"] == where["correspondsTo"] == links
    assert where["review"] == reviews
    assert where["status"] == where["counterpart"] == findings


def test_the_plain_text_of_a_directive_is_stored_once():
    directive = corpus_factory.city()
    holding = [
        quad
        for quad in corpus_quads(corpus_factory.corpus())
        if isinstance(quad.object, Literal) and directive.text.plain in quad.object.value
    ]
    assert len(holding) == 1


def test_a_finding_does_not_repeat_the_words_of_a_held_measure():
    corpus = corpus_factory.corpus()
    store = filled(corpus_quads(corpus))
    kept = [
        quad
        for quad in store.quads_for_pattern(None, kg("text"), None, GRAPHS[3])
        if "citation-finding" not in str(quad.subject)
    ]
    assert kept == []
    assert read_pairs(store) == tuple(sorted(corpus.pairs, key=pair_order))


def test_every_span_is_a_text_position_selector_that_slices_back():
    directive = corpus_factory.province()
    store = filled(directive_quads(directive))
    query = """
        PREFIX kg: <https://w3id.org/directive-kg/ontology#> PREFIX oa: <http://www.w3.org/ns/oa#>
        SELECT ?text ?start ?end WHERE { GRAPH ?g { ?m a kg:Measure ; kg:text ?text ; kg:span ?s .
          ?s a oa:TextPositionSelector ; oa:start ?start ; oa:end ?end } }"""
    rows = list(store.query(query))
    assert len(rows) == len(directive.measures())
    for row in rows:
        assert directive.text.plain[int(row["start"].value) : int(row["end"].value)] == row["text"].value


def test_no_node_is_blank():
    quads = corpus_quads(corpus_factory.corpus())
    assert all(isinstance(quad.subject, NamedNode) for quad in quads)


def test_two_pairs_with_the_same_ends_are_both_kept():
    corpus = corpus_factory.corpus()
    twin = replace(corpus.pairs[0], requested=True)
    store = filled(corpus_quads(replace(corpus, pairs=(*corpus.pairs, twin))))
    assert len(read_pairs(store)) == len(corpus.pairs) + 1
    assert sum(len(f.counterparts) for pair in read_pairs(store) for f in pair.findings) == 5


def test_a_directive_that_is_not_held_is_unknown():
    store = filled(corpus_quads(corpus_factory.corpus()))
    for identifier in (corpus_factory.ABSENT, "nothing", f"{corpus_factory.CITY}#T01"):
        with pytest.raises(UnknownNode, match=identifier.split("#")[0]):
            read_directive(store, identifier)
    assert list(store.quads_for_pattern(node(corpus_factory.CITY), kg("title"), None, FACTS))
