from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import corpus_factory
import pytest
import rdflib
from directive_strategies import corpora
from hypothesis import HealthCheck, given, settings
from rdflib.namespace import OWL, RDF, RDFS, SH, SKOS

from kg.flags import Flag
from kg.graph.ontology import (
    UnknownQuery,
    named_queries,
    named_query,
    ontology_file,
    ontology_folder,
)
from kg.graph.query_guard import refuse_unsafe
from kg.graph.store import GraphStore
from kg.graph.to_rdf import corpus_quads
from kg.graph.vocabulary import KG, KGS, concept
from kg.model import (
    CitationRole,
    Ground,
    Level,
    OrganType,
    PairState,
    Relation,
    ResolutionStatus,
    Role,
    Status,
)

ENUMERATIONS = {
    "levels": Level,
    "organTypes": OrganType,
    "roles": Role,
    "citationRoles": CitationRole,
    "resolutions": ResolutionStatus,
    "grounds": Ground,
    "states": PairState,
    "statuses": Status,
    "relations": Relation,
}


def read(name: str) -> rdflib.Graph:
    return rdflib.Graph().parse(ontology_file(name), format="turtle")


@pytest.fixture(scope="module")
def directive() -> rdflib.Graph:
    return read("directive.ttl")


@pytest.fixture(scope="module")
def schemes() -> rdflib.Graph:
    return read("schemes.ttl")


def declared(graph: rdflib.Graph) -> set[str]:
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
    return {str(one) for kind in kinds for one in graph.subjects(RDF.type, kind)}


def used(quads) -> set[str]:
    terms = set()
    for quad in quads:
        terms.add(quad.predicate.value)
        if quad.predicate.value == str(RDF.type):
            terms.add(quad.object.value)
    return {term for term in terms if term.startswith(KG)}


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(corpora())
def test_every_term_that_any_corpus_uses_is_declared(corpus):
    undeclared = used(corpus_quads(corpus)) - declared(read_once())
    assert undeclared == set()


_READ: list[rdflib.Graph] = []


def read_once() -> rdflib.Graph:
    if not _READ:
        _READ.append(read("directive.ttl"))
    return _READ[0]


def test_every_declared_term_has_both_labels_and_a_home(directive: rdflib.Graph):
    for term in declared(directive):
        labels = {label.language for label in directive.objects(rdflib.URIRef(term), RDFS.label)}
        assert labels == {"zh", "en"}, term
        assert directive.value(rdflib.URIRef(term), RDFS.isDefinedBy), term


def test_domains_and_ranges_of_ours_are_declared(directive: rdflib.Graph):
    known = declared(directive)
    for property in (RDFS.domain, RDFS.range, RDFS.subPropertyOf, RDFS.subClassOf):
        for _, value in directive.subject_objects(property):
            assert not str(value).startswith(KG) or str(value) in known, value


def test_object_properties_lead_to_nodes_and_the_others_to_literals(directive: rdflib.Graph):
    objects = {str(one) for one in directive.subjects(RDF.type, OWL.ObjectProperty)}
    for quad in corpus_quads(corpus_factory.corpus()):
        if quad.predicate.value.startswith(KG):
            leads_to_node = type(quad.object).__name__ == "NamedNode"
            assert leads_to_node == (quad.predicate.value in objects), quad.predicate.value


def test_every_value_of_the_model_is_a_labelled_concept_of_its_scheme(schemes: rdflib.Graph):
    for name, kind in ENUMERATIONS.items():
        scheme = rdflib.URIRef(KGS + name)
        members = {str(one) for one in schemes.subjects(SKOS.inScheme, scheme)}
        assert members == {concept(value).value for value in kind}, name
    for one in schemes.subjects(RDF.type, SKOS.Concept):
        languages = [label.language for label in schemes.objects(one, SKOS.prefLabel)]
        assert sorted(languages) == ["en", "zh"], one
        assert schemes.value(one, SKOS.inScheme), one
        assert schemes.value(one, SKOS.notation), one


def test_the_ontology_names_every_flag(directive: rdflib.Graph):
    told = directive.value(rdflib.URIRef(KG + "flag"), RDFS.comment)
    assert str(told).rstrip(".").split(", ") == [flag.value for flag in Flag]


def test_there_are_fifteen_document_types(schemes: rdflib.Graph):
    found = [
        schemes.value(s, SKOS.notation)
        for s in schemes.subjects(SKOS.inScheme, rdflib.URIRef(KGS + "documentTypes"))
    ]
    assert len(found) == len(set(found)) == 15


def test_the_genres_of_the_reference_data_are_concepts(schemes: rdflib.Graph):
    from kg.reference.kinds import DOCUMENT_TYPES

    known = {str(schemes.value(s, SKOS.notation)) for s in schemes.subjects(RDF.type, SKOS.Concept)}
    assert set(DOCUMENT_TYPES) <= known


def test_every_shape_speaks_of_declared_terms_and_in_chinese(directive: rdflib.Graph, schemes: rdflib.Graph):
    shapes = read("shapes.ttl")
    concepts = {str(one) for one in schemes.subjects(RDF.type, SKOS.Concept)}
    own = {str(one) for one in shapes.subjects(RDF.type, SH.NodeShape)}
    for triple in shapes:
        for term in map(str, triple):
            if term.startswith(KGS):
                assert term in concepts, term
            if term.startswith(KG) and term not in own:
                assert term in declared(directive), term
    assert {message.language for message in shapes.objects(None, SH.message)} == {"zh"}


@pytest.mark.parametrize("query", named_queries(), ids=lambda query: query.name)
def test_every_named_query_says_what_it_is_and_finds_something(built: GraphStore, query):
    assert query.title != query.name
    assert query.about.endswith("。")
    refuse_unsafe(query.text)
    found = list(built.query(query.text))
    assert found or query.name == "unassigned-tasks"


def test_whom_a_sentence_names_has_the_task(tmp_path):
    corpus = corpus_factory.corpus()
    first, *others = corpus.directives
    task = replace(first.tasks[0], assignments=(), framing=False)
    named = replace(task, measures=tuple(replace(m, actors=("县教育局",)) for m in task.measures))
    bare = replace(named, measures=tuple(replace(m, actors=()) for m in task.measures))
    queries = {query.name: query.text for query in named_queries()}
    for number, (one, unassigned) in enumerate(((named, False), (bare, True))):
        folder = tmp_path / str(number)
        held = (replace(first, tasks=(one, *first.tasks[1:])), *others)
        GraphStore.write(folder, replace(corpus, directives=held), {"sources": ["here"]})
        graph = GraphStore.open(folder)
        found = {
            name: str(list(graph.query(queries[name]))) for name in ("unassigned-tasks", "tasks-by-organ")
        }
        assert ((task.title in found["unassigned-tasks"]), ("县教育局" in found["tasks-by-organ"])) == (
            unassigned,
            not unassigned,
        )


def test_a_task_without_a_heading_goes_by_its_first_sentence(tmp_path):
    corpus = corpus_factory.corpus()
    first, *others = corpus.directives
    bare = replace(first.tasks[1], title="")
    held = (replace(first, tasks=(first.tasks[0], bare, *first.tasks[2:])), *others)
    GraphStore.write(tmp_path, replace(corpus, directives=held), {"sources": ["here"]})
    rows = list(GraphStore.open(tmp_path).query(named_query("tasks-by-organ").text))
    said = {str(row["title"]) for row in rows if bare.id in str(row["task"])}
    assert said == {f'"{bare.measures[0].text}"'}
    assert all(row["title"] is not None for row in rows)


@pytest.mark.parametrize("query", named_queries(), ids=lambda query: query.name)
def test_every_named_query_uses_declared_terms_and_orders_its_rows(query, directive, schemes):
    import re

    known = declared(directive) | {str(one) for one in schemes.subjects(RDF.type, SKOS.Concept)}
    for prefix, name in re.findall(r"\b(kgs?):([\w-]+)", query.text):
        assert {"kg": KG, "kgs": KGS}[prefix] + name in known
    assert "ORDER BY" in query.text


def test_missing_by_directive_counts_each_status(built: GraphStore):
    query = named_query("missing-by-directive")
    rows = {
        (row["lower"].value.rpartition("/")[2], row["ground"].value.rpartition("#")[2]): [
            int(row[name].value) for name in ("missing", "partial", "covered", "exempt", "unknown")
        ]
        for row in built.query(query.text)
    }
    assert rows[(corpus_factory.CITY, "cited")] == [2, 1, 1, 0, 0]
    assert rows[(corpus_factory.COUNTY, "surrogate")] == [4, 0, 0, 0, 0]
    assert rows[("乙市丁县2022年公开工作方案（未收录）", "inferred")] == [0, 0, 0, 0, 2]


def test_missing_measures_leaves_surrogates_out(built: GraphStore):
    lowers = {
        row["lower"].value.rpartition("/")[2] for row in built.query(named_query("missing-measures").text)
    }
    grounds = [row["text"].value for row in built.query(named_query("missing-measures").text)]
    assert lowers == {corpus_factory.CITY, corpus_factory.COUNTY}
    assert sorted(grounds) == ["9月底前建成市级平台，接入统一平台。", "公开率达到90%以上。", "开展基层培训。"]


def test_the_most_cited_absent_directive_comes_first(built: GraphStore):
    rows = list(built.query(named_query("most-cited-not-held").text))
    assert [(row["number"].value if row["number"] else None, row["citedBy"].value) for row in rows] == [
        (corpus_factory.ABSENT, "1"),
        (None, "0"),
    ]


def test_an_unknown_query_names_the_known_ones():
    for name in ("nothing", "../directive", "", "queries/cascade"):
        with pytest.raises(UnknownQuery, match="cascade"):
            named_query(name)


def test_the_files_are_beside_the_package_in_a_checkout():
    assert ontology_folder() == Path(__file__).resolve().parents[2] / "ontology"
    assert ontology_file("directive.ttl").read_text(encoding="utf-8").startswith("# The ontology")
