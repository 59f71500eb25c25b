from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import corpus_factory
import pytest
from pyoxigraph import Store

from kg.graph.path import path
from kg.graph.store import GraphStore
from kg.graph.to_rdf import corpus_quads
from kg.graph.trace import Hop, TraceResult, trace
from kg.model import (
    Answers,
    Corpus,
    Directive,
    Ground,
    Level,
    Pair,
    PairState,
    Relation,
    Status,
)

C, P, X = corpus_factory.CITY, corpus_factory.PROVINCE, corpus_factory.COUNTY


def ids(hops: tuple[Hop, ...]) -> list[object]:
    """Ids of the hops, those beyond each in a list behind it."""
    return [item for hop in hops for item in ([hop.place.id, ids(hop.hops)] if hop.hops else [hop.place.id])]


def filled(corpus: Corpus) -> Store:
    store = Store()
    store.extend(corpus_quads(corpus))
    return store


def test_a_requirement_is_followed_down_with_both_sentences_and_the_reason(built: GraphStore):
    found = trace(built.store, f"{P}#T02.M1", "down")
    assert ids(found.down) == [f"{C}#T01.M1", [f"{X}#T01.M1"]]
    hop = found.down[0]
    assert hop.origin.text == "每月更新重大项目目录；"
    assert hop.place.text == "各部门每月更新重大项目目录。"
    assert (hop.edge.relation, hop.edge.probability) == (Relation.EQUIVALENT, 0.93)
    assert (hop.edge.ground, hop.edge.status, hop.edge.reason) == (Ground.CITED, Status.COVERED, "词句相同")
    assert [signal.name for signal in hop.edge.signals] == ["words", "organ"]
    assert hop.edge.evidence == "根据《甲省2022年公开工作要点》要求，制定本方案。"
    assert hop.place.task is not None
    assert (hop.place.task.id, hop.place.task.marker) == (f"{C}#T01", "1.")
    assert hop.place.directive.level is Level.CITY
    assert found.up == ()


def test_a_requirement_is_followed_up_to_its_source(built: GraphStore):
    found = trace(built.store, f"{X}#T01.M1", "up")
    assert ids(found.up) == [f"{C}#T01.M1", [f"{P}#T02.M1"]]
    assert all(hop.direction == "up" for hop in found.walk())
    assert found.down == ()


def test_without_a_direction_both_ways_are_followed(built: GraphStore):
    found = trace(built.store, f"{C}#T01.M1")
    assert (ids(found.up), ids(found.down)) == ([f"{P}#T02.M1"], [f"{X}#T01.M1"])


def test_a_requirement_nobody_answers_says_so_with_the_nearest(built: GraphStore):
    found = trace(built.store, f"{P}#T02.M2", "down")
    assert found.down == ()
    assert {end.directive.id for end in found.open_down} == {C, X}
    city = next(end for end in found.open_down if end.directive.id == C)
    assert (city.kind, city.says, city.reason) == ("missing", "未见下级对应", "未见相应举措")
    assert city.nearest is not None
    assert (city.nearest.text, city.nearest_why) == ("各部门每月更新重大项目目录。", "没有数量要求")
    county = next(end for end in found.open_down if end.directive.id == X)
    assert county.ground is Ground.SURROGATE
    assert "不作缺漏" in county.says


def test_a_lower_side_that_is_not_held_is_unknown_and_not_missing(built: GraphStore):
    found = trace(built.store, f"{C}#T01.M1", "down")
    end = found.open_down[0]
    assert (end.kind, end.directive.kind) == ("unknown", "not_held")
    assert "未收录" in end.says
    assert "未见" not in end.says


def test_an_exempt_measure_says_whom_it_binds(built: GraphStore):
    city = next(e for e in trace(built.store, f"{P}#T01.M1", "down").open_down if e.directive.id == C)
    assert city.kind == "exempt"
    assert city.flags == ("no_unit", "addressed_to_others")


@pytest.mark.parametrize(
    ("asked", "upper", "kind"),
    [
        (f"{X}#T02.M1", C, "unsourced"),
        (f"{X}#T02.M1", corpus_factory.ABSENT, "unknown"),
        (f"{X}#T01.M1", P, "elsewhere"),
    ],
)
def test_a_local_measure_without_a_source_says_why(built: GraphStore, asked, upper, kind):
    found = trace(built.store, asked, "up")
    assert [end.kind for end in found.open_up if end.directive.id == upper] == [kind]
    assert all("自行部署" not in end.says for end in found.open_up)  # another upper directive is not held


@pytest.mark.parametrize(
    ("measure", "listed", "framing", "kind", "says"),
    [
        ("T02.M1", ("T02",), False, "unsourced", "（本级自行部署）"),
        ("T02.M1", (), False, "unseen", "（上级有近似要求，未认定对应，请核对原文）"),
        ("T02.M1", (), True, "unseen", ""),
        ("T01.M2", (), False, "unseen", "（同一任务的其他要求有上级来源）"),
        ("T01.M2", ("T01",), False, "unseen", "（同一任务的其他要求有上级来源）"),  # has one all the same
    ],
)
def test_a_trace_tells_the_same_local_initiatives_as_the_findings(measure, listed, framing, kind, says):
    corpus = corpus_factory.corpus()
    first, second = corpus.directives[2].tasks
    first = replace(first, measures=(*first.measures, replace(second.measures[0], id=f"{X}#T01.M2")))
    county = replace(corpus.directives[2], tasks=(first, replace(second, title="公开日", framing=framing)))
    pair = replace(corpus.pairs[2], unsourced=tuple(f"{X}#{task}" for task in listed))
    store = filled(replace(corpus, directives=(*corpus.directives[:2], county), pairs=(pair,)))
    ends = trace(store, f"{X}#{measure}", "up").open_up
    assert [(end.kind, end.says) for end in ends] == [(kind, f"该文件中未见来源{says}")]


def test_a_row_that_repeats_a_task_has_its_source_there():
    corpus = corpus_factory.corpus()
    county = next(d for d in corpus.directives if d.id == X)
    row = replace(county.tasks[1], id=f"{X}#T09", marker="1", title="")
    row = replace(row, measures=(replace(row.measures[0], id=f"{X}#T09.M1"),))
    directives = tuple(replace(d, tasks=(*d.tasks, row)) if d.id == X else d for d in corpus.directives)
    store = filled(replace(corpus, directives=directives))
    found = trace(store, row.id, "up")
    assert found.root.text == found.root.task.first == row.measures[0].text
    ends = {end.directive.id: end for end in found.open_up}
    assert (ends[C].kind, f"{X}#T02" in ends[C].says) == ("restated", True)
    assert ends[corpus_factory.ABSENT].kind == "unknown"


def test_a_task_is_traced_by_all_its_measures(built: GraphStore):
    found = trace(built.store, f"{P}#T02", "down")
    assert found.root.kind == "task"
    assert ids(found.down) == [f"{C}#T01.M1", [f"{X}#T01.M1"]]
    assert {end.measure for end in found.open_down} == {f"{P}#T02.M1", f"{P}#T02.M2"}


def test_a_directive_is_traced_over_documents_with_grounds_and_totals(built: GraphStore):
    found = trace(built.store, P, "down")
    assert sorted(hop.place.id for hop in found.down) == sorted([C, X])
    city = next(hop for hop in found.down if hop.place.id == C)
    assert (city.edge.via, city.edge.ground) == ("answers", Ground.CITED)
    assert dict(city.edge.totals) == {"covered": 1, "partial": 1, "missing": 2, "exempt": 1}
    absent = next(hop for hop in city.hops if hop.place.kind == "not_held")
    assert absent.edge.state is PairState.LOWER_NOT_HELD


def test_a_directive_is_traced_up_to_what_is_not_held(built: GraphStore):
    found = trace(built.store, X, "up")
    assert {hop.place.id: hop.place.kind for hop in found.up} == {
        P: "directive",
        C: "directive",
        corpus_factory.ABSENT: "not_held",
    }
    surrogate = next(hop for hop in found.up if hop.place.id == P)
    assert surrogate.edge.stands_in_for == corpus_factory.ABSENT


def test_a_mere_citation_is_a_hop_too():
    corpus = replace(corpus_factory.corpus(), pairs=())
    store = filled(corpus)
    up = trace(store, C, "up").up
    assert [(hop.place.id, hop.edge.via, hop.edge.evidence) for hop in up] == [
        (P, "cites", "《甲省2022年公开工作要点》")
    ]
    assert [hop.place.id for hop in trace(store, P, "down").down] == [C]
    assert [hop.place.id for hop in trace(store, corpus_factory.ABSENT, "down").down] == [X]


@pytest.mark.parametrize(("depth", "count"), [(0, 0), (1, 1), (2, 2), (None, 2)])
def test_depth_counts_the_hops(built: GraphStore, depth, count):
    found = trace(built.store, f"{P}#T02.M1", "down", depth=depth)
    assert len(list(found.walk())) == count
    assert found.depth == depth


@pytest.mark.parametrize(
    ("asked", "direction", "until", "expected"),
    [
        (f"{P}#T02.M1", "down", Level.CITY, [f"{C}#T01.M1"]),
        (f"{X}#T01.M1", "up", Level.CITY, [f"{C}#T01.M1"]),
        (f"{P}#T02.M1", "down", Level.TOWN, [f"{C}#T01.M1", [f"{X}#T01.M1"]]),
        (f"{P}#T02.M1", "down", Level.CENTRAL, []),
    ],
)
def test_until_shows_no_level_beyond(built: GraphStore, asked, direction, until, expected):
    found = trace(built.store, asked, direction, until=until)
    assert ids(found.up + found.down) == expected
    shown = {hop.place.directive.level for hop in found.walk()} | {
        end.directive.directive.level for end in found.open_down
    }
    assert Level.COUNTY not in shown or until is Level.TOWN


def ring(length: int) -> Corpus:
    """Directives of one measure each, each answering the one before and the first answering the last."""
    base = corpus_factory.county()
    held = [one_of(base, f"丁府办字〔2023〕{n}号") for n in range(1, length + 1)]
    pairs = []
    for upper, lower in zip(held, [*held[1:], held[0]], strict=True):
        link = corpus_factory.link(lower.measures()[0].id, upper.measures()[0].id)
        answers = Answers(lower.id, upper.id, Ground.INFERRED, PairState.COMPARED, "", "同一系列")
        finding = corpus_factory.finding(upper.measures()[0], Status.COVERED, link)
        pairs.append(Pair(answers, False, (finding,), ()))
    return Corpus(tuple(held), (), tuple(pairs), ())


def one_of(base: Directive, identifier: str) -> Directive:
    measure = replace(base.tasks[0].measures[0], id=f"{identifier}#T01.M1")
    task = replace(base.tasks[0], id=f"{identifier}#T01", measures=(measure,))
    return replace(base, id=identifier, number=None, tasks=(task,), citations=())


@pytest.mark.parametrize("asked", ["丁府办字〔2023〕1号", "丁府办字〔2023〕1号#T01.M1"])
def test_a_cycle_ends(asked):
    found = trace(filled(ring(3)), asked, "down")
    hops = list(found.walk())
    assert len(hops) == 3
    assert [hop.repeated for hop in hops] == [False, False, True]
    assert hops[-1].place.id == asked


def test_a_directive_that_answers_itself_ends():
    assert [hop.repeated for hop in trace(filled(ring(1)), "丁府办字〔2023〕1号").walk()] == [True, True]


def test_a_chain_longer_than_the_call_stack_is_followed():
    store = filled(ring(sys.getrecursionlimit() + 200))
    found = trace(store, "丁府办字〔2023〕1号#T01.M1", "down")
    assert sum(1 for _ in found.walk()) == sys.getrecursionlimit() + 200


def test_a_diamond_is_followed_once_and_shown_twice(built: GraphStore):
    found = trace(built.store, P, "down")
    county = [hop for hop in found.walk() if hop.place.id == X]
    assert sorted(hop.repeated for hop in county) == [False, True]
    assert [hop.origin.id for hop in county if not hop.repeated] == [P]


def test_a_trace_does_not_depend_on_the_order_of_the_corpus():
    corpus = corpus_factory.corpus()
    turned = replace(corpus, directives=corpus.directives[::-1], pairs=corpus.pairs[::-1])

    def shown(result: TraceResult) -> list[object]:
        return [ids(result.up), ids(result.down), result.open_up, result.open_down]

    for asked in (P, C, X, f"{P}#T02", f"{X}#T01.M1"):
        assert shown(trace(filled(corpus), asked)) == shown(trace(filled(turned), asked))


def steps(built: GraphStore, start: str, end: str) -> list[tuple[str, str, str]] | None:
    found = path(built.store, start, end).steps
    return None if found is None else [(s.turn, s.edge.via, s.place.id) for s in found]


def test_a_path_over_sentences_is_explained_hop_by_hop(built: GraphStore):
    assert steps(built, f"{X}#T01.M1", f"{P}#T02.M1") == [
        ("up", "corresponds", f"{C}#T01.M1"),
        ("up", "corresponds", f"{P}#T02.M1"),
    ]
    assert steps(built, f"{P}#T02.M1", f"{X}#T01.M1") == [
        ("down", "corresponds", f"{C}#T01.M1"),
        ("down", "corresponds", f"{X}#T01.M1"),
    ]


def test_a_path_may_go_over_documents(built: GraphStore):
    assert steps(built, f"{X}#T02.M1", f"{P}#T01.M1") == [
        ("out", "part_of", f"{X}#T02"),
        ("out", "part_of", X),
        ("up", "answers", P),
        ("in", "part_of", f"{P}#T01"),
        ("in", "part_of", f"{P}#T01.M1"),
    ]


def test_a_path_of_tasks_prefers_the_sentences(built: GraphStore):
    assert steps(built, f"{P}#T02", f"{C}#T01") == [
        ("in", "part_of", f"{P}#T02.M1"),
        ("down", "corresponds", f"{C}#T01.M1"),
        ("out", "part_of", f"{C}#T01"),
    ]


def test_a_path_to_what_is_not_held_goes_over_the_pair(built: GraphStore):
    assert steps(built, X, corpus_factory.ABSENT) == [("up", "answers", corpus_factory.ABSENT)]


def test_a_path_to_itself_has_no_steps(built: GraphStore):
    assert steps(built, C, C) == []


def test_where_nothing_connects_there_is_no_path():
    corpus = corpus_factory.corpus()
    alone = one_of(corpus.directives[0], "戊府办字〔2023〕1号")
    store = filled(replace(corpus, directives=(*corpus.directives, alone)))
    assert path(store, alone.id, P).steps is None


def test_trace_and_path_load_nothing_heavy():
    code = (
        "import sys, kg.graph.store, kg.graph.trace, kg.graph.path;"
        "print(sorted({'networkx','rdflib','spacy','sklearn','numpy','rich','pyshacl'} & set(sys.modules)))"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=root, check=True)
    assert done.stdout.strip() == "[]"
