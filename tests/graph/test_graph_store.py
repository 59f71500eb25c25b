from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import corpus_factory
import pytest
from pyoxigraph import Store

from kg import __version__
from kg.graph import store as store_module
from kg.graph.errors import (
    AmbiguousNode,
    DamagedGraph,
    GraphInUse,
    NoGraph,
    NotOurFolder,
    OtherVersion,
    UnknownNode,
)
from kg.graph.places import locate
from kg.graph.store import GraphStore, counts
from kg.graph.vocabulary import kg
from kg.model import Corpus, Level, Uncompared

C, P, X = corpus_factory.CITY, corpus_factory.PROVINCE, corpus_factory.COUNTY
EMPTY = Corpus((), (), (), ())


def test_what_was_written_is_read_back(built: GraphStore):
    corpus, found = corpus_factory.corpus(), built.corpus()
    assert found.directives == tuple(sorted(corpus.directives, key=lambda one: one.id))
    assert set(found.pairs) == set(corpus.pairs)
    assert found.not_held == tuple(sorted(corpus.not_held, key=lambda one: one.id))
    assert found.citation_findings == corpus.citation_findings
    assert [shared.id for shared in found.shared_tasks] == ["S1"]


def test_the_manifest_says_what_the_graph_holds(built: GraphStore):
    assert built.manifest["kg_version"] == __version__
    assert built.manifest["build"] == {"sources": ["here"]}
    assert built.manifest["counts"] == counts(corpus_factory.corpus())
    assert built.manifest["counts"]["measures"] == 9


def test_pairs_are_chosen_by_either_end(built: GraphStore):
    assert {pair.answers.lower for pair in built.pairs(upper=P)} == {C, X}
    assert [pair.answers.upper for pair in built.pairs(upper=P, lower=C)] == [P]
    assert len(built.pairs(lower=X)) == 3
    assert built.pairs(upper=X, lower=P) == ()


def test_summaries_are_light_and_complete(built: GraphStore):
    assert [one.id for one in built.directives()] == sorted([C, P, X])
    city = next(one for one in built.directives() if one.id == C)
    assert (city.number, city.title, city.year) == (C, "乙市2022年公开工作方案", 2022)
    assert city.issuers == ("乙市人民政府办公室",)
    assert city.held
    assert city.name == "《乙市2022年公开工作方案》（乙府办发〔2022〕31号）"


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (C, [C]),
        ("乙府办发[2022]31号", [C]),
        ("乙府办发（２０２２） 031 号", [C]),
        ("乙府办发【2022】第31号", [C]),
        ("《乙市2022年公开工作方案》", [C]),
        ("乙市 ２０２２ 年公開工作方案", [C]),
        ("乙市2022年", [C]),
        ("2022年公开工作", [C, P]),
        ("乙府办发〔2022〕3号", []),
        ("没有这个", []),
        ("", []),
        ("《》", []),
    ],
)
def test_a_directive_is_found_by_number_id_or_part_of_its_title(built: GraphStore, asked, found):
    assert sorted(built.find(asked)) == sorted(found)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (f"{C}#T01", f"{C}#T01"),
        (f"{C}#T01.M1", f"{C}#T01.M1"),
        ("甲府办字[2023]3号", corpus_factory.ABSENT),
        ("甲省2023年公开工作要点", corpus_factory.ABSENT),
        ("接入统一平台", f"{C}#T02.M1"),
        ("市级平台", f"{C}#T02.M1"),
        ("基层", f"{P}#T03.M2"),
        ("乙府", C),
        ("甲府办字〔2023", corpus_factory.ABSENT),
        ("9月底前 建成市級平台", f"{C}#T02.M1"),
        ("举办公开日活动。", f"{X}#T02.M1"),
    ],
)
def test_a_node_is_located_by_whatever_names_it(built: GraphStore, asked, found):
    assert locate(built.store, asked) == found


def test_the_citing_directive_is_not_found_by_the_number_it_cites(built: GraphStore):
    assert built.find("甲府办字〔2023〕3号") == ()


def test_an_ambiguous_name_lists_its_candidates(built: GraphStore):
    with pytest.raises(AmbiguousNode) as error:
        locate(built.store, "2022年公开工作")
    assert [one.id for one in error.value.candidates] == sorted([C, P])
    assert "《乙市2022年公开工作方案》" in str(error.value)
    with pytest.raises(AmbiguousNode):
        locate(built.store, "更新重大项目目录")


HEADED = [("一、", "开办老年食堂", ["每个街道建成老年食堂。"]), ("2.", "做好送餐", ["由老年食堂送餐上门。"]),
          ("3.", "实施适老化改造", ["改造320户。"]), ("4.", "做好送餐", ["逐户送餐。"])]  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("适老化", ["#T03"]),
        ("3.实施适老化改造", ["#T03"]),
        ("开办老年食堂", ["#T01"]),
        ("2. 做好送餐", ["#T02"]),
        ("做好送餐", ["#T02", "#T04"]),
        ("老年食堂", ["#T01", "#T02.M1"]),
        ("逐户送餐", ["#T04.M1"]),
        ("送餐", ["#T02", "#T04"]),
    ],
)
def test_words_name_a_heading_whole_or_all_that_hold_them(tmp_path: Path, asked: str, found: list[str]):
    one = corpus_factory.directive(
        C, "乙市方案", [texts for *_, texts in HEADED], year=2022, level=Level.CITY, issuer="乙市人民政府"
    )
    tasks = (
        replace(task, marker=marker, title=title)
        for task, (marker, title, _) in zip(one.tasks, HEADED, strict=True)
    )
    folder = GraphStore.write(tmp_path / "g", replace(EMPTY, directives=(replace(one, tasks=tuple(tasks)),)))
    store = GraphStore.open(folder).store
    if len(found) == 1:
        assert locate(store, asked) == C + found[0]
    else:
        with pytest.raises(AmbiguousNode) as error:
            locate(store, asked)
        assert [one.id for one in error.value.candidates] == [C + end for end in found]


@pytest.mark.parametrize("asked", ["没有这个", "", "训", "《", "甲府办字〔1999〕1号"])
def test_an_unknown_name_is_an_error(built: GraphStore, asked):
    with pytest.raises(UnknownNode):
        locate(built.store, asked)


def test_a_folder_without_a_graph_says_so(tmp_path: Path):
    for folder in (tmp_path, tmp_path / "absent"):
        with pytest.raises(NoGraph, match="kg build"):
            GraphStore.open(folder)
    (tmp_path / "file").write_text("x")
    with pytest.raises(NoGraph):
        GraphStore.open(tmp_path / "file")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return GraphStore.write(tmp_path / "g", corpus_factory.corpus())


def test_a_graph_of_another_format_is_told_apart(folder: Path):
    manifest = json.loads((folder / "manifest.json").read_text())
    (folder / "manifest.json").write_text(json.dumps(manifest | {"format_version": 99}))
    with pytest.raises(OtherVersion, match="99"):
        GraphStore.open(folder)


@pytest.mark.parametrize(
    "harm", ["no store", "broken manifest", "store elsewhere", "empty store", "lost files"]
)
def test_a_damaged_graph_is_told_apart(folder: Path, harm):
    path = folder / "manifest.json"
    inner = folder / json.loads(path.read_text())["store"]
    if harm == "no store":
        shutil.rmtree(inner)
    elif harm == "broken manifest":
        path.write_text("{")
    elif harm == "store elsewhere":
        path.write_text(json.dumps(json.loads(path.read_text()) | {"store": "../../etc"}))
    elif harm == "empty store":
        shutil.rmtree(inner)
        inner.mkdir()
    else:
        for file in inner.glob("*.sst"):
            file.unlink()
    with pytest.raises(DamagedGraph, match="damaged"):
        GraphStore.open(folder)


@pytest.mark.parametrize("name", ["text", "role", "hasText", "paragraphs", "identifier", "status"])
def test_what_is_missing_or_of_another_form_is_damage(folder: Path, name: str):
    manifest = json.loads((folder / "manifest.json").read_text())
    store = Store(str(folder / manifest["store"]))
    for quad in [*store.quads_for_pattern(None, kg(name), None)]:
        store.remove(quad)
    store.flush()
    del store
    graph = GraphStore.open(folder)
    with pytest.raises(DamagedGraph, match=r"damaged.*请重新构建"):
        graph.corpus()


def test_a_manifest_may_hold_more_and_not_less(folder: Path):
    path = folder / "manifest.json"
    manifest = json.loads(path.read_text())
    one = {"lower": "a", "upper": None, "why": "b"}

    def opened(**changed: object) -> GraphStore:
        path.write_text(json.dumps(manifest | changed))
        return GraphStore.open(folder)

    assert opened(uncompared=[one | {"more": 1}]).uncompared() == (Uncompared("a", None, "b"),)
    assert opened(build={"unread": [["a.txt", "empty_file", "空"]]}).unread() == ("空",)
    for uncompared in (5, [{"lower": "a"}], ["a"]):
        with pytest.raises(DamagedGraph):
            opened(uncompared=uncompared).uncompared()
    for build in ([], {"unread": "x"}, {"unread": 5}):
        with pytest.raises(DamagedGraph):
            opened(build=build).unread()


def test_a_second_build_replaces_the_first(folder: Path):
    GraphStore.write(folder, EMPTY)
    assert GraphStore.open(folder).directives() == ()
    GraphStore.write(folder, corpus_factory.corpus())
    assert len(GraphStore.open(folder).directives()) == 3
    assert len([path for path in folder.iterdir() if path.name.startswith("store")]) == 1


def test_a_reader_keeps_its_graph_while_a_build_replaces_it(folder: Path):
    reader = GraphStore.open(folder)
    GraphStore.write(folder, EMPTY)
    assert len(reader.corpus().directives) == 3


def test_a_failed_build_leaves_the_old_graph(folder: Path, monkeypatch: pytest.MonkeyPatch):
    def failing(corpus, _):
        yield from store_quads(corpus)
        raise RuntimeError("disk full")

    store_quads = store_module.corpus_quads
    before = sorted(path.name for path in folder.iterdir())
    monkeypatch.setattr(store_module, "corpus_quads", failing)
    with pytest.raises(RuntimeError):
        GraphStore.write(folder, EMPTY)
    assert sorted(path.name for path in folder.iterdir()) == before
    assert len(GraphStore.open(folder).directives()) == 3


@pytest.mark.parametrize("name", ["corrections", "model", "reviews", "rules", "similarity"])
def test_the_run_is_named_by_all_that_went_into_it(folder: Path, name: str):
    def run(noted: dict[str, str]) -> object:
        GraphStore.write(folder, EMPTY, noted)
        return next(iter(GraphStore.open(folder).query("SELECT ?run { ?run a kg:Run }")))["run"]

    assert run({name: "ab"}) != run({})
    assert run({name: "ab"}) not in (run({name: "cd"}), run({"x": "ab"}))
    assert run({name: ""}) == run({"built": "2024-01-01"}) == run({})


def test_other_files_in_the_folder_are_left_alone(folder: Path):
    (folder / "reviews.sssom.tsv").write_text("kept")
    GraphStore.write(folder, EMPTY)
    assert (folder / "reviews.sssom.tsv").read_text() == "kept"


def test_a_folder_that_is_somebody_elses_is_refused(tmp_path: Path):
    (tmp_path / "manifest.json").write_text('{"name": "a web page"}')
    with pytest.raises(NotOurFolder):
        GraphStore.write(tmp_path, EMPTY)
    assert json.loads((tmp_path / "manifest.json").read_text()) == {"name": "a web page"}
    (tmp_path / "file").write_text("x")
    with pytest.raises(NotOurFolder):
        GraphStore.write(tmp_path / "file", EMPTY)


def test_two_builds_do_not_write_into_one_folder(folder: Path):
    with GraphStore.writer(folder), pytest.raises(GraphInUse):
        GraphStore.write(folder, EMPTY)
    GraphStore.write(folder, EMPTY)


def test_a_build_never_clears_the_store_that_another_one_has_just_filled(
    folder: Path, monkeypatch: pytest.MonkeyPatch
):
    claim, others = store_module._claim, [EMPTY]

    def claimed(place: Path) -> str | None:
        current = claim(place)
        if others:  # the other build ends before this one has the lock
            GraphStore.write(place, others.pop())
        return current

    def failing(*_: object):
        raise OSError("disk full")

    monkeypatch.setattr(store_module, "_claim", claimed)
    with GraphStore.writer(folder) as write:
        monkeypatch.setattr(store_module, "corpus_quads", failing)
        with pytest.raises(OSError, match="disk full"):
            write(EMPTY, {})
    assert GraphStore.open(folder).directives() == ()


def test_a_graph_is_opened_for_reading_only(folder: Path):
    found = GraphStore.open(folder)
    with pytest.raises(RuntimeError, match="read-write"):
        found.store.clear()
    assert len(GraphStore.open(folder).directives()) == 3


def test_a_query_sees_all_graphs_and_needs_no_prefixes(built: GraphStore):
    rows = built.query(
        "SELECT ?text ?d { ?f a kg:Finding ; kg:status kgs:missing ; kg:upperMeasure ?m ; kg:lowerDirective ?d . "
        "?m kg:text ?text . ?d kg:year 2022 } ORDER BY ?text"
    )
    assert [row["text"].value for row in rows] == ["公开率达到90%以上。", "开展基层培训。"]
    assert bool(
        built.query("ASK { GRAPH <https://w3id.org/directive-kg/graph/reviews> { ?x kg:review 'accepted' } }")
    )


def test_the_unknown_is_not_the_missing(built: GraphStore):
    rows = built.query(
        "SELECT ?status (COUNT(*) AS ?n) { ?p kg:state kgs:lower_not_held ; kg:finding/kg:status ?status } GROUP BY ?status"
    )
    assert [(row["status"].value.rpartition("#")[2], row["n"].value) for row in rows] == [("unknown", "2")]


def test_yearly_editions_with_one_title_are_ambiguous(tmp_path: Path):
    one = corpus_factory.province()
    other = replace(one, id="甲府办字〔2021〕9号", tasks=(), unnumbered=(), citations=())
    folder = GraphStore.write(tmp_path / "g", replace(EMPTY, directives=(one, other)))
    found = GraphStore.open(folder)
    assert found.find(one.title) == ("甲府办字〔2021〕9号", P)
    with pytest.raises(AmbiguousNode):
        locate(found.store, one.title)
