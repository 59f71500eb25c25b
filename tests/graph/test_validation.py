from __future__ import annotations

from dataclasses import replace

import corpus_factory
import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.graph.to_rdf import corpus_quads
from kg.graph.validation import validate
from kg.graph.vocabulary import FACTS, FINDINGS, LINKS, TYPE, concept, kg, node, part
from kg.model import Corpus, Status

C, P, X = corpus_factory.CITY, corpus_factory.PROVINCE, corpus_factory.COUNTY


def filled(corpus: Corpus) -> Store:
    store = Store()
    store.extend(corpus_quads(corpus))
    return store


def test_a_sound_graph_breaks_no_rule():
    assert validate(filled(corpus_factory.corpus())) == ()


def without(store: Store, subject: NamedNode, name: str) -> None:
    for quad in list(store.quads_for_pattern(subject, kg(name), None, None)):
        store.remove(quad)


def finding_of(store: Store, status: Status) -> NamedNode:
    found = store.quads_for_pattern(None, kg("status"), concept(status), FINDINGS)
    return sorted((quad.subject for quad in found), key=str)[0]


def broken(kind: str) -> tuple[Store, str]:
    """A graph with one thing wrong, and what the message must say."""
    store = filled(corpus_factory.corpus())
    measure = node(f"{C}#T01.M1")
    if kind == "a measure without words":
        without(store, measure, "text")
        return store, "原文"
    if kind == "a measure without a place":
        without(store, measure, "span")
        return store, "位置"
    if kind == "a measure in no task":
        store.remove(Quad(node(f"{C}#T01"), kg("measure"), measure, FACTS))
        return store, "未编号措施"
    if kind == "two titles":
        store.add(Quad(node(C), kg("title"), Literal("另一标题"), FACTS))
        return store, "只有一个标题"
    if kind == "a number in another form":
        without(store, node(C), "number")
        store.add(Quad(node(C), kg("number"), Literal("乙府办发[2022]31号"), FACTS))
        return store, "规范形式"
    if kind == "an absolute path":
        text = part(node(C), "text")
        without(store, text, "path")
        store.add(Quad(text, kg("path"), Literal("/home/x.txt"), FACTS))
        return store, "相对"
    if kind == "covered without a counterpart":
        without(store, finding_of(store, Status.COVERED), "counterpart")
        return store, "须有对应措施"
    if kind == "unknown where the lower side is held":
        subject = finding_of(store, Status.MISSING)
        without(store, subject, "status")
        store.add(Quad(subject, kg("status"), concept(Status.UNKNOWN), FINDINGS))
        return store, "不得为无法核对"
    if kind == "missing where the lower side is not held":
        subject = finding_of(store, Status.UNKNOWN)
        without(store, subject, "status")
        store.add(Quad(subject, kg("status"), concept(Status.MISSING), FINDINGS))
        return store, "一律为无法核对"
    if kind == "a held directive called not held":
        store.add(Quad(node(C), TYPE, kg("NotHeld"), LINKS))
        return store, "不得同时记为未收录"
    pair = sorted((q.subject for q in store.quads_for_pattern(None, TYPE, kg("Pair"), LINKS)), key=str)[0]
    if kind == "a pair without evidence":
        without(store, pair, "evidence")
        return store, "依据原文"
    link = sorted(
        (q.subject for q in store.quads_for_pattern(None, TYPE, kg("Correspondence"), LINKS)), key=str
    )[0]
    without(store, link, "probability")
    store.add(Quad(link, kg("probability"), Literal(1.5), LINKS))
    return store, "0 与 1"


@pytest.mark.parametrize(
    "kind",
    [
        "a measure without words",
        "a measure without a place",
        "a measure in no task",
        "two titles",
        "a number in another form",
        "an absolute path",
        "covered without a counterpart",
        "unknown where the lower side is held",
        "missing where the lower side is not held",
        "a held directive called not held",
        "a pair without evidence",
        "a probability above one",
    ],
)
def test_a_broken_rule_is_found_and_said_in_chinese(kind):
    store, words = broken(kind)
    found = [one for one in validate(store) if words in one.message]
    assert found
    assert {one.severity for one in found} == {"violation"}


def test_a_violation_names_its_node_and_property():
    store = filled(corpus_factory.corpus())
    without(store, node(f"{C}#T01.M1"), "text")
    (found,) = validate(store)
    assert (found.focus, found.path, found.message) == (f"{C}#T01.M1", "text", "措施必须有原文。")


def test_what_could_not_be_read_is_a_warning_after_the_violations():
    corpus = corpus_factory.corpus()
    unread = replace(corpus.directives[1], issuers=(), level=None, written="2022年4月")
    store = filled(replace(corpus, directives=(corpus.directives[0], unread, corpus.directives[2])))
    assert [one.severity for one in validate(store)] == ["warning"] * 3
    without(store, node(f"{C}#T01.M1"), "text")
    assert [one.severity for one in validate(store)] == ["violation"] + ["warning"] * 3
