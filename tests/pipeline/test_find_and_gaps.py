from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from word_comparer import WordComparer

from kg.graph.errors import AmbiguousNode, UnknownNode
from kg.graph.find import NotADirective, directive_id, held_directive
from kg.graph.search import search
from kg.graph.store import GraphStore
from kg.model import (
    Answers,
    Correspondence,
    Finding,
    Ground,
    Measure,
    Pair,
    PairState,
    Relation,
    Resolution,
    ResolutionStatus,
    Span,
    Status,
    Task,
)
from kg.pipeline.build import build
from kg.pipeline.check import BaselineError, Issue, issues, read_baseline
from kg.pipeline.compare import given
from kg.pipeline.editions import Kind, changes
from kg.pipeline.gaps import all_gaps, gaps_of_files, gaps_of_one, gaps_of_pair
from kg.pipeline.sources import read_directive
from kg.views.selection import Filters

JIANGXI, NANCHANG, NINGDU = "赣府厅字〔2022〕45号", "洪府公开办字〔2023〕1号", "宁府办字〔2023〕56号"
ABSENT = "赣府公开办字〔2023〕2号"


@pytest.fixture(scope="module")
def graph(directives, tmp_path_factory):
    folder = tmp_path_factory.mktemp("graph")
    GraphStore.write(folder, build([directives], comparer=WordComparer()).corpus)
    return GraphStore.open(folder)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (NINGDU, NINGDU),
        (" 宁府办字[2023] 56 号", NINGDU),
        ("2023年宁都县政务公开工作实施方案", NINGDU),
        ("宁都县", NINGDU),
        (ABSENT, ABSENT),
        ("赣府公开办字[2023]02号", ABSENT),
    ],
)
def test_a_directive_is_found_by_what_people_call_it(graph, asked, found):
    assert directive_id(graph, asked) == found


def test_what_is_not_held_unknown_or_ambiguous_is_told_apart(graph):
    with pytest.raises(NotADirective):
        held_directive(graph, ABSENT)
    with pytest.raises(UnknownNode):
        held_directive(graph, "甲府办〔2099〕1号")
    with pytest.raises(AmbiguousNode):
        held_directive(graph, "政务公开工作要点")


def test_a_stored_pair_is_shown_as_asked_for_and_else_as_it_is(graph):
    (pair,) = gaps_of_pair(graph, JIANGXI, NINGDU).corpus.pairs
    assert (pair.requested, pair.answers.ground) == (True, Ground.SURROGATE)
    (stored,) = gaps_of_one(graph, JIANGXI, None).corpus.pairs[:1]
    assert stored.requested is False


def test_a_pair_without_lineage_is_compared_now(graph):
    asked = gaps_of_pair(graph, NINGDU, NANCHANG, WordComparer())
    (pair,) = asked.corpus.pairs
    assert (pair.answers.ground, pair.answers.state) == (Ground.GIVEN, PairState.COMPARED)
    assert {d.id for d in asked.corpus.directives} == {NINGDU, NANCHANG}


def test_one_end_gives_all_its_pairs_and_the_defects_of_these_directives(graph):
    asked = gaps_of_one(graph, None, NINGDU)
    assert {p.answers.lower for p in asked.corpus.pairs} == {NINGDU}
    assert {p.answers.upper for p in asked.corpus.pairs} > {ABSENT, JIANGXI}
    assert {f.directive for f in asked.corpus.citation_findings} <= {
        NINGDU,
        *(p.answers.upper for p in asked.corpus.pairs),
    }
    assert asked.filters == Filters(lower=NINGDU)


def test_files_are_compared_without_a_graph(directives):
    asked = gaps_of_files(
        None,
        str(directives / "jiangxi-2022.txt"),
        str(directives / "nanchang-2023.txt"),
        WordComparer(),
    )
    assert asked.corpus.pairs[0].answers.ground is Ground.INFERRED


def test_two_files_of_one_number_are_shown_with_their_sentences(tmp_path):
    text = "某某市人民政府办公室关于印发2024年工作要点的通知\n某政办发〔2024〕3号\n各区人民政府：\n一、任务\n{}\n"
    files = [tmp_path / "draft.txt", tmp_path / "final.txt"]
    for file, sentence in zip(files, ("每月巡查河道一次。", "每周巡查河道一次。"), strict=True):
        file.write_text(text.format(sentence), encoding="utf-8")
    asked = gaps_of_files(None, *map(str, files), WordComparer())
    (pair,) = asked.corpus.pairs
    assert [d.id for d in asked.corpus.directives] == [pair.answers.upper, pair.answers.lower]
    assert pair.answers.upper != pair.answers.lower
    assert {f.upper_measure for f in pair.findings} == {m.id for m in asked.corpus.directives[0].measures()}


def test_search_wants_all_words_and_gives_directives_first(graph):
    found = search(graph, ["政务公开", "要点"])
    assert found[0].kind == "directive"
    assert all("政务公开" in place.text and "要点" in place.text for place in found)
    assert search(graph, ["  "]) == ()


def test_an_issue_keeps_its_key_while_its_content_stays(graph):
    asked = all_gaps(graph)
    found = list(issues(asked.corpus.pairs, asked.corpus.citation_findings, ("missing", "not_held")))
    assert found
    assert found == list(issues(asked.corpus.pairs, asked.corpus.citation_findings, ("missing", "not_held")))
    assert {i.kind for i in found} == {"missing", "not_held"}
    assert not [i for i in found if i.kind == "missing" and i.lower == NINGDU]


def test_a_local_task_keeps_its_key_wherever_it_stands_and_is_none_that_answers_another_directive():
    def unsourced(place: int, answering: tuple[Correspondence, ...] = ()) -> list[Issue]:
        ids = [f"L#T{place:02d}", f"L#T{place:02d}.M1"]
        measure = Measure(ids[1], "整合预警系统。", Span(0, 7))
        task = Task(ids[0], "（一）", "建平台", (), False, Span(0, 9), (measure,))
        lower = SimpleNamespace(tasks=(task,))
        ends = [Answers("L", upper, Ground.CITED, PairState.COMPARED, "", "") for upper in "UV"]
        links = tuple(replace(link, lower=ids[1]) for link in answering)
        found = Finding(None, "V#T01.M1", "", Status.COVERED, 1, 0, "", counterparts=links)
        pairs = (Pair(ends[0], False, (), (ids[0],)), Pair(ends[1], False, (found,), ()))
        return list(issues(pairs, (), ("unsourced",), (lower,)))

    (one,), (other,) = unsourced(1), unsourced(2)
    assert (one.key, one.text) == (other.key, "（一）建平台")
    assert not unsourced(1, (Correspondence("", "V#T01.M1", Relation.EQUAL, 1, 1),))


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"findings": [1]}', "\x00"])
def test_a_file_that_is_no_baseline_is_told(tmp_path, content):
    (tmp_path / "b.json").write_text(content, encoding="utf-8")
    with pytest.raises(BaselineError):
        read_baseline(tmp_path / "b.json")


def edition(folder, name, *sentences):
    head = "某某市人民政府办公室关于印发{}年工作要点的通知\n各区人民政府：\n"
    body = "".join(f"{heading}\n{text}\n" for heading, text in sentences)
    path = folder / f"{name}.txt"
    path.write_text(head.format(name) + body + f"某某市人民政府办公室\n{name}年3月1日\n", encoding="utf-8")
    return read_directive(path)


def test_a_later_edition_adds_drops_and_moves(tmp_path):
    old = edition(
        tmp_path,
        "2021",
        ("一、抓好落实。", "各单位每季度向市政府办公室书面报送工作进展情况。"),
        ("二、加强培训。", "组织基层经办人员开展业务培训和现场观摩活动。"),
    )
    new = edition(
        tmp_path,
        "2022",
        ("一、抓好落实。", "建设统一的线上受理平台并与省级系统对接。"),
        ("二、报送情况。", "各单位每季度向市政府办公室书面报送工作进展情况。"),
    )
    found = {(c.kind, (c.old or c.new).text[:6]) for c in changes(old, new, WordComparer())}
    assert (Kind.ADDED, "建设统一的线") in found
    assert (Kind.DROPPED, "组织基层经办") in found
    assert (Kind.MOVED, "各单位每季度") in found


def test_what_was_not_compared_is_kept_with_the_graph_and_told_of_the_ends_that_are_asked_for(graph):
    """Not of a pair that is shown compared all the same."""
    everything = all_gaps(graph).corpus.uncompared
    (one,) = [found for found in everything if found.lower == "青政办发〔2020〕51号"]
    assert (one.upper, one in graph.corpus().uncompared) == (None, True)
    assert gaps_of_one(graph, None, one.lower).corpus.uncompared == (one,)
    assert gaps_of_one(graph, None, NINGDU).corpus.uncompared == ()
    assert gaps_of_pair(graph, JIANGXI, one.lower, WordComparer()).corpus.uncompared == ()


def test_a_pair_asked_for_says_whether_the_lower_directive_cites_the_upper_one(graph):
    notes = [
        given(held_directive(graph, upper), held_directive(graph, NINGDU)).note
        for upper in (JIANGXI, NANCHANG)
    ]
    assert all("未引用上级文件" in note for note in notes)
    lower, upper = held_directive(graph, NINGDU), held_directive(graph, JIANGXI)
    citation = replace(lower.citations[0], resolution=Resolution(ResolutionStatus.RESOLVED, upper.id))
    answers = given(upper, replace(lower, citations=(citation,)))
    assert "下级文件引用了上级文件" in answers.note
    assert citation.text in answers.evidence
