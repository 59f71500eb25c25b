from __future__ import annotations

import csv
import io
import json
import random
import zipfile
from dataclasses import replace
from pathlib import Path

import corpus_factory
import networkx as nx
import pytest
import rdflib
from pyoxigraph import RdfFormat, Store, parse
from rdflib.compare import isomorphic

from kg.graph import sssom
from kg.graph.errors import ExportError
from kg.graph.export import FORMATS, export
from kg.graph.store import GraphStore


def bytes_of(path: Path) -> dict[str, bytes]:
    if path.is_dir():
        return {str(one.relative_to(path)): one.read_bytes() for one in sorted(path.iterdir())}
    return {"": path.read_bytes()}


def name_of(format: str) -> str:
    return "out.zip" if format == "neo4j" else f"out.{format}"


@pytest.mark.parametrize("format", FORMATS)
def test_two_builds_in_another_order_export_the_same_bytes(tmp_path: Path, format):
    corpus = corpus_factory.corpus()
    values = {
        name: list(getattr(corpus, name)) for name in ("directives", "pairs", "not_held", "shared_tasks")
    }
    for one in values.values():
        random.Random(3).shuffle(one)
    other = replace(corpus, **{name: tuple(one) for name, one in values.items()})
    found = []
    for number, each in enumerate((corpus, other, corpus)):
        folder = GraphStore.write(tmp_path / f"g{number}", each, {"number": number})
        found.append(
            bytes_of(export(GraphStore.open(folder).store, format, tmp_path / str(number) / name_of(format)))
        )
    assert found[0] == found[1] == found[2]
    assert all(found[0].values())


@pytest.mark.parametrize("format", FORMATS)
def test_an_empty_graph_can_be_exported(tmp_path: Path, format):
    target = export(Store(), format, tmp_path / f"out.{format}")
    assert target.exists()


def triples_of(store: Store) -> rdflib.Graph:
    lines = "".join(f"{quad.subject} {quad.predicate} {quad.object} .\n" for quad in store)
    return rdflib.Graph().parse(data=lines, format="nt")


@pytest.mark.parametrize(("format", "name"), [("ttl", "turtle"), ("nt", "nt")])
def test_the_triples_are_those_of_the_graph(built: GraphStore, tmp_path: Path, format, name):
    target = export(built.store, format, tmp_path / "out")
    assert isomorphic(rdflib.Graph().parse(target, format=name), triples_of(built.store))


@pytest.mark.parametrize(("format", "kind"), [("trig", RdfFormat.TRIG), ("jsonld", RdfFormat.JSON_LD)])
def test_the_quads_are_those_of_the_graph(built: GraphStore, tmp_path: Path, format, kind):
    target = export(built.store, format, tmp_path / "out")
    assert set(parse(path=target, format=kind)) == set(built.store)


def test_json_ld_is_read_alike_by_rdflib(built: GraphStore, tmp_path: Path):
    target = export(built.store, "jsonld", tmp_path / "out.jsonld")
    found = rdflib.Dataset(default_union=True).parse(target, format="json-ld")
    assert len(found) == len({(q.subject, q.predicate, q.object) for q in built.store})


def test_n_triples_are_sorted_lines(built: GraphStore, tmp_path: Path):
    lines = export(built.store, "nt", tmp_path / "out.nt").read_text(encoding="utf-8").splitlines()
    assert lines == sorted(set(lines))


def test_words_that_need_escaping_come_through(tmp_path: Path):
    corpus = corpus_factory.corpus()
    odd = replace(corpus.directives[0], title='a"b\\c\nd\te\x01《f》', approved_by="'''")
    folder = GraphStore.write(tmp_path / "g", replace(corpus, directives=(odd, *corpus.directives[1:])))
    store = GraphStore.open(folder).store
    for format, kind in (("trig", RdfFormat.TRIG), ("jsonld", RdfFormat.JSON_LD)):
        assert set(parse(path=export(store, format, tmp_path / format), format=kind)) == set(store)
    for format in ("graphml", "gexf"):
        export(store, format, tmp_path / format)
    assert nx.read_graphml(tmp_path / "graphml").number_of_nodes() == 28
    assert nx.read_gexf(tmp_path / "gexf").number_of_nodes() == 28


def test_graphml_and_gexf_hold_the_network(built: GraphStore, tmp_path: Path):
    for format, read in (("graphml", nx.read_graphml), ("gexf", nx.read_gexf)):
        graph = read(export(built.store, format, tmp_path / f"out.{format}"))
        assert graph.number_of_nodes() == 28
        assert graph.number_of_edges() == 40
        assert graph.nodes[corpus_factory.CITY]["level"] == "city"
    assert b"lastmodifieddate" not in (tmp_path / "out.gexf").read_bytes()


def rows_of(text: str, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text), delimiter=delimiter))


def test_neo4j_files_hold_every_node_and_edge_once(built: GraphStore, tmp_path: Path):
    folder = export(built.store, "neo4j", tmp_path / "neo4j")
    nodes = [row for path in folder.glob("nodes-*.csv") for row in rows_of(path.read_text(encoding="utf-8"))]
    edges = [
        row
        for path in folder.glob("relationships-*.csv")
        for row in rows_of(path.read_text(encoding="utf-8"))
    ]
    assert len(nodes) == len({row["id:ID"] for row in nodes}) == 28
    assert len(edges) == 40
    known = {row["id:ID"] for row in nodes}
    assert all(row[":START_ID"] in known and row[":END_ID"] in known for row in edges)
    command = (folder / "import.txt").read_text()
    assert all(path.name in command for path in folder.glob("*.csv"))
    export(built.store, "neo4j", folder)
    with zipfile.ZipFile(export(built.store, "neo4j", tmp_path / "x.zip")) as archive:
        assert {info.filename: archive.read(info) for info in archive.infolist()} == bytes_of(folder)
        assert {info.date_time[0] for info in archive.infolist()} == {1980}


def test_a_folder_with_other_files_is_not_written_into(built: GraphStore, tmp_path: Path):
    (tmp_path / "mine.txt").write_text("kept")
    with pytest.raises(ExportError, match="other files"):
        export(built.store, "neo4j", tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_sssom_records_every_correspondence(built: GraphStore, tmp_path: Path):
    text = export(built.store, "sssom", tmp_path / "out.sssom.tsv").read_text(encoding="utf-8")
    head = [line for line in text.splitlines() if line.startswith("#")]
    assert "#   kgs: https://w3id.org/directive-kg/scheme#" in head
    rows = rows_of("\n".join(line for line in text.splitlines() if not line.startswith("#")), "\t")
    assert len(rows) == 3
    reviewed = next(row for row in rows if row["review"])
    assert reviewed["predicate_id"] == "kgs:subset_of"
    assert reviewed["skos_match"] == "skos:broadMatch"
    assert reviewed["mapping_justification"] == "semapv:MappingReview"
    assert reviewed["confidence"] == "0.93"
    assert reviewed["subject_label"] == "9月底前建成市级平台，接入统一平台。"
    assert {row["mapping_justification"] for row in rows if not row["review"]} == {"semapv:CompositeMatching"}


def test_sssom_is_read_again_whatever_marks_a_sentence_opens_with(built: GraphStore, monkeypatch):
    cells = ('"未闭合的引号', '"数字乡村"建设', "上\t下", "一行\n又一行\r", *"567890123")
    monkeypatch.setattr(sssom, "_record", lambda *_: cells)
    text = "".join(line for line in sssom.sssom_lines(built.store) if not line.startswith("#"))
    _, *rows = csv.reader(io.StringIO(text, newline=""), delimiter="\t")
    assert rows == [list(cells)] * 3


def test_an_unknown_format_names_the_known_ones(built: GraphStore, tmp_path: Path):
    with pytest.raises(ExportError, match="graphml"):
        export(built.store, "docx", tmp_path / "x")
    (tmp_path / "file").write_text("x")
    with pytest.raises(ExportError, match="cannot be written"):
        export(built.store, "nt", tmp_path / "file" / "x.nt")


def test_json_ld_is_json(built: GraphStore, tmp_path: Path):
    found = json.loads(export(built.store, "jsonld", tmp_path / "x").read_text(encoding="utf-8"))
    assert [entry["@id"].rpartition("/")[2] for entry in found["@graph"]] == [
        "facts",
        "findings",
        "links",
        "reviews",
    ]
