"""The thesaurus: what is found, what is not, and that the compiled form is in step."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from kg.reference import topics
from kg.reference.folding import fold_label
from kg.reference.topic_matcher import LabelMatcher

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "ontology" / "topics.ttl"
SHAPES = ROOT / "ontology" / "topics-shapes.ttl"
COMPILED = ROOT / "kg" / "reference" / "data" / topics.DATA

MINIMAL = """
@prefix kg: <https://w3id.org/directive-kg/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix topic: <https://w3id.org/directive-kg/topics/> .
topic:s a skos:ConceptScheme ; skos:prefLabel "域"@zh .
topic:s-o001 a skos:Concept ; skos:prefLabel "道路养护"@zh ; skos:altLabel "养路"@zh ;
    skos:inScheme topic:s ; skos:notation "s-o001" ; kg:facet topic:object {more} .
topic:s-o002 a skos:Concept ; skos:prefLabel "公路"@zh ;
    skos:inScheme topic:s ; skos:notation "s-o002" ; kg:facet topic:object .
"""


def found(text: str, facet: str) -> list[str]:
    return [hit.concept.label for hit in topics.matcher().find(text) if hit.concept.facet == facet]


def test_the_compiled_table_is_in_step_with_the_turtle() -> None:
    assert topics.compile_table(SOURCE) == COMPILED.read_text(encoding="utf-8"), (
        "run python -m kg.reference.topics"
    )


def test_the_thesaurus_is_large_enough() -> None:
    assert len(topics.concepts()) >= 1200
    assert len(topics.labels()) >= 9000


def test_labels_are_2_to_16_characters() -> None:
    assert [label for label in topics.labels() if not 2 <= len(label) <= 16] == []


def test_every_broader_and_served_concept_exists_and_has_the_right_facet() -> None:
    known = topics.concepts()
    for concept in known.values():
        assert all(known[above].facet == concept.facet for above in concept.broader), concept
        assert all(known[duty].facet == "duty" for duty in concept.serves), concept
        assert 0 < concept.weight <= 1, concept


@pytest.mark.parametrize(
    ("left", "right", "facet", "label"),
    [
        ("做好六稳工作", "落实六保任务", "object", "六稳六保"),
        ("落实稳就业举措", "抓好保就业", "object", "就业"),
        ("深化放管服改革", "推进简政放权", "object", "行政审批制度改革"),
        ("激发市场主体活力", "服务各类经营主体", "object", "经营主体"),
        ("落实低保政策", "完善最低生活保障制度", "object", "最低生活保障"),
        ("推行一次办好", "只进一扇门，最多跑一次", "instrument", "一件事一次办"),
        ("落实双随机、一公开", "开展双随机抽查", "instrument", "双随机一公开"),
        ("设立专栏集中展示", "在网站开设专区", "instrument", "专栏"),
        ("每季度书面报告进展情况", "及时报送工作总结", "duty", "情况报送"),
        ("纳入年度绩效考核", "列入考核内容", "duty", "考核评价"),
        ("举办业务培训班", "分期组织轮训", "duty", "培训"),
        ("限期整改到位", "立行立改", "action", "整改"),
        ("拉网式排查", "开展大排查", "action", "排查"),
    ],
)
def test_two_wordings_of_one_thing_lead_to_one_concept(left: str, right: str, facet: str, label: str) -> None:
    assert label in found(right, facet)
    assert label in found(left, facet)


@pytest.mark.parametrize(
    ("text", "facet", "absent"),
    [
        ("推进政务数据共享", "object", "公共数据开放"),
        ("规范性文件的目录", "action", "规范"),
        ("双随机一公开", "action", "公开"),
        ("转移支付资金", "action", "安置"),
        ("安全生产责任", "action", "种植生产"),
    ],
)
def test_a_neighbouring_thing_is_not_found(text: str, facet: str, absent: str) -> None:
    assert absent not in found(text, facet)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("规范性文件", [(0, 5, "F")]),
        ("规 范 性 文 件", [(0, 9, "F")]),
        ("规范性“文件”", [(0, 6, "F")]),
        ("文件", [(0, 2, "D")]),
        ("５Ｇ基站", [(0, 4, "G")]),
        ("15G基站", []),
        ("", []),
        ("规", []),
    ],
)
def test_widths_blanks_and_quotation_marks_do_not_hide_a_label(
    text: str, expected: list[tuple[int, int, str]]
) -> None:
    matcher = LabelMatcher([("规范性文件", 0, "F"), ("文件", 0, "D"), ("5G基站", 0, "G")])
    assert matcher.find(text) == expected


@pytest.mark.parametrize(
    ("entries", "text", "expected"),
    [
        ([("甲乙", 0, "1"), ("乙丙丁", 0, "2")], "甲乙丙丁", [(1, 4, "2")]),
        ([("甲乙", 0, "1"), ("乙丙", 0, "2")], "甲乙丙", [(0, 2, "1")]),
        ([("甲乙", 0, "1"), ("乙丙", 1, "2")], "甲乙丙", [(0, 2, "1"), (1, 3, "2")]),
        ([("甲乙", 0, "1"), ("甲乙", 0, "2")], "甲乙", [(0, 2, "1"), (0, 2, "2")]),
    ],
)
def test_longer_labels_win_within_a_lane_and_lanes_do_not_disturb_each_other(
    entries: list[tuple[str, int, str]], text: str, expected: list[tuple[int, int, str]]
) -> None:
    assert LabelMatcher(entries).find(text) == expected


def test_nothing_is_found_inside_a_blocked_expression() -> None:
    matcher = LabelMatcher([("规范", 0, "R")], [("规范性", 0)])
    assert matcher.find("规范性要求和规范") == [(6, 8, "R")]


@pytest.mark.parametrize("label", ["", "甲", " 甲 "])
def test_a_label_of_one_character_is_refused(label: str) -> None:
    with pytest.raises(ValueError, match="too short"):
        LabelMatcher([(label, 0, "1")])


def test_spans_slice_back_to_the_text() -> None:
    text = "对现行有效的行政规范性文件进行 全面清理，推进“一网通办”。"
    for hit in topics.matcher().find(text):
        assert fold_label(text[hit.start : hit.end]) in {fold_label(label) for label in topics.labels()}


def concept(key: str, *broader: str, weight: float = 1.0) -> topics.Concept:
    return topics.Concept(key, key, "object", "s", broader, weight)


def test_shared_climbs_one_step_at_a_discount() -> None:
    known = topics.concepts()
    child = next(c for c in known.values() if c.broader and c.facet == "object")
    parent = known[child.broader[0]]
    siblings = [c for c in known.values() if c.broader[:1] == (parent.id,)]
    assert topics.shared([child], [child]) == {child.id: child.weight}
    assert topics.shared([child], [parent]) == {parent.id: parent.weight * 0.5}
    if len(siblings) > 1:
        assert topics.shared(siblings[:1], siblings[1:2]) == {parent.id: parent.weight * 0.25}
    assert topics.shared([child], []) == {}
    assert topics.shared([concept("x")], [concept("y")]) == {}


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ("; skos:broader topic:s-o001", "broader than itself"),
        ('; skos:prefLabel "另名"@zh', "not one"),
        ('; skos:altLabel "公路"@zh', "公路 is a label of s-o001 and s-o002"),
    ],
)
def test_a_faulty_thesaurus_does_not_compile(tmp_path: Path, more: str, message: str) -> None:
    source = tmp_path / "t.ttl"
    source.write_text(MINIMAL.replace("{more}", more), encoding="utf-8")
    with pytest.raises(topics.TopicsError, match=message):
        topics.compile_table(source)


def test_turtle_that_does_not_parse_names_its_file(tmp_path: Path) -> None:
    source = tmp_path / "broken.ttl"
    source.write_text("topic:x a", encoding="utf-8")
    with pytest.raises(topics.TopicsError, match=r"broken\.ttl"):
        topics.compile_table(source)


def conforms(data: str) -> tuple[bool, str]:
    import rdflib
    from pyshacl import validate

    graph = rdflib.Graph().parse(data=data, format="turtle")
    shapes = rdflib.Graph().parse(SHAPES, format="turtle")
    ok, _, report = validate(graph, shacl_graph=shapes)
    return bool(ok), str(report)


def test_the_thesaurus_conforms_to_its_shapes() -> None:
    ok, report = conforms(SOURCE.read_text(encoding="utf-8"))
    assert ok, report[:2000]


@pytest.mark.parametrize(
    "more",
    [
        '; skos:prefLabel "另名"@zh',
        '; skos:altLabel "短"@zh',
        '; skos:altLabel "English"@en',
        '; skos:altLabel "有，标点"@zh',
        '; skos:altLabel "道路养护"@zh',
        "; kg:facet topic:action",
        "; kg:weight 2.0",
        "; skos:broader topic:s-o001",
        "; kg:servesDuty topic:s-o002",
    ],
)
def test_shapes_refuse_what_an_editor_gets_wrong(more: str) -> None:
    assert conforms(MINIMAL.replace("{more}", ""))[0]
    assert not conforms(MINIMAL.replace("{more}", more))[0]


def test_search_is_fast_enough_for_a_country() -> None:
    text = "各地要建立清单台账，全面排查整治安全隐患，压减申请材料，做好规范性文件公开和政策解读工作。" * 200
    topics.matcher().find(text)
    begin = time.process_time()
    topics.matcher().find(text)
    assert len(text) / (time.process_time() - begin) > 100_000
