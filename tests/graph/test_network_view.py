from __future__ import annotations

import corpus_factory
import networkx as nx
import pytest

from kg.graph.network import to_networkx
from kg.graph.store import GraphStore

C, P, X = corpus_factory.CITY, corpus_factory.PROVINCE, corpus_factory.COUNTY


def edges(graph: nx.MultiDiGraph, kind: str) -> set[tuple[str, str]]:
    return {(start, end) for start, end, data in graph.edges(data=True) if data["kind"] == kind}


def test_the_whole_graph_holds_every_node_of_the_corpus(built: GraphStore):
    graph, corpus = to_networkx(built.store), corpus_factory.corpus()
    kinds = nx.get_node_attributes(graph, "kind")
    expected = {d.id for d in corpus.directives} | {n.id for n in corpus.not_held}
    expected |= {task.id for d in corpus.directives for task in d.tasks}
    expected |= {measure.id for d in corpus.directives for measure in d.measures()}
    assert {name for name, kind in kinds.items() if kind != "organ"} == expected
    assert sum(kind == "organ" for kind in kinds.values()) == 7


def test_the_edges_are_those_of_the_corpus(built: GraphStore):
    graph, corpus = to_networkx(built.store), corpus_factory.corpus()
    assert edges(graph, "answers") == {(p.answers.lower, p.answers.upper) for p in corpus.pairs}
    links = {(k.lower, k.upper) for p in corpus.pairs for f in p.findings for k in f.counterparts}
    assert edges(graph, "corresponds") == links
    assert edges(graph, "cites") == {(C, P), (X, corpus_factory.ABSENT)}
    assert (f"{C}#T01.M1", f"{C}#T01") in edges(graph, "part_of")
    assert (f"{C}#T01", C) in edges(graph, "part_of")
    assert len(edges(graph, "assigned")) == 2 * sum(len(d.tasks) for d in corpus.directives)


def test_an_edge_carries_its_evidence(built: GraphStore):
    graph = to_networkx(built.store)
    (link,) = graph.get_edge_data(f"{C}#T02.M1", f"{P}#T03.M1").values()
    assert link["relation"] == "subset_of"
    assert link["sentence"] == "9月底前建成市级平台，接入统一平台。"
    assert link["upper_sentence"] == "12月底前建成统一平台。"
    assert link["review"] == "accepted"
    answers = [data for data in graph.get_edge_data(C, P).values() if data["kind"] == "answers"]
    assert answers[0]["sentence"].startswith("根据《甲省2022年公开工作要点》")


@pytest.mark.parametrize("focus", [P, f"{P}#T02.M1", f"{X}#T02", corpus_factory.ABSENT])
@pytest.mark.parametrize("depth", [0, 1, 2, 3, None])
def test_a_neighbourhood_is_that_part_of_the_whole_graph(built: GraphStore, focus, depth):
    whole = to_networkx(built.store)
    near = nx.single_source_shortest_path_length(whole.to_undirected(), focus, depth)
    expected = whole.subgraph(near)
    found = to_networkx(built.store, focus, depth)
    assert dict(found.nodes(data=True)) == dict(expected.nodes(data=True))
    assert sorted(found.edges(keys=True, data=True), key=str) == sorted(
        expected.edges(keys=True, data=True), key=str
    )


def test_the_focus_may_be_named_by_a_title(built: GraphStore):
    assert set(to_networkx(built.store, "乙市2022年公开工作方案", 0)) == {C}
