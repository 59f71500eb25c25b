"""Each extractor as a spaCy component: groups, labels, values, and characters that lead back to the text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from spacy.tokens import Doc

from kg import model
from kg.extraction.directive import extract
from kg.nlp import COMPONENTS, pipeline
from kg.nlp.names import GROUPS
from kg.reading import read
from kg.reference import topics

DIRECTIVES = sorted((Path(__file__).resolve().parents[2] / "data" / "directives").glob("*.txt"))
SAMPLE = """某某市人民政府办公室关于印发2024年某某市养老服务工作方案的通知
某府办字〔2024〕7号
各县（区）人民政府，市政府各部门：
《2024年某某市养老服务工作方案》已经市政府同意，现印发给你们。
2024年3月1日
2024年某某市养老服务工作方案
为贯彻落实《国务院办公厅关于推进养老服务发展的意见》（国办发〔2019〕5号），制定本方案。
一、主要任务
（一）建设设施。2024年10月底前，新增床位不少于500张；每季度通报1次进展，申请在5个工作日内办结。（牵头单位：市民政局；配合单位：市财政局、各县（区）人民政府）
（二）培训人员。培训养老护理员，合格率达到90%以上。（责任单位：市人力资源社会保障局）
"""


@pytest.fixture(scope="module")
def nlp() -> Any:
    return pipeline()


@pytest.fixture(scope="module")
def sample(nlp: Any) -> Any:
    return nlp(SAMPLE)


@pytest.mark.parametrize(
    ("group", "expected"),
    [
        (
            "kg_doc_numbers",
            [
                ("某府办字〔2024〕7号", "doc_number", "某府办字〔2024〕7号"),
                ("国办发〔2019〕5号", "doc_number", "国办发〔2019〕5号"),
            ],
        ),
        (
            "kg_citations",
            [
                (
                    "《国务院办公厅关于推进养老服务发展的意见》（国办发〔2019〕5号）",
                    "implements",
                    "国办发〔2019〕5号",
                )
            ],
        ),
        ("kg_sections", [("一、主要任务", "section", "一、")]),
        (
            "kg_assignments",
            [
                ("市民政局", "牵头", "民政"),
                ("市财政局", "配合", "财政"),
                ("各县（区）人民政府", "配合", ""),
                ("市人力资源社会保障局", "责任", "人力资源社会保障"),
            ],
        ),
        ("kg_deadlines", [("2024年10月底前", "deadline", "2024-10-31")]),
        ("kg_recurrences", [("每季度通报1次", "recurrence", ">=1/quarter")]),
        ("kg_limits", [("在5个工作日内", "limit", "<=5 working days")]),
        ("kg_indicators", [("不少于500张", "indicator", ">=500张"), ("达到90%以上", "indicator", ">=90%")]),
    ],
)
def test_a_component_writes_its_group_with_label_and_id(
    sample: Any, group: str, expected: list[tuple[str, str, str]]
) -> None:
    assert [(span.text, span.label_, span.kb_id_) for span in sample.spans[group]] == expected


def test_outline_writes_sections_tasks_and_measures(sample: Any) -> None:
    assert [span._.kg_value.title for span in sample.spans["kg_tasks"]] == ["建设设施", "培训人员"]
    assert [span.text for span in sample.spans["kg_measures"]] == [
        measure.text for measure in sample._.kg_directive.measures()
    ]


@pytest.mark.parametrize(
    ("group", "noun"),
    [
        ("kg_doc_numbers", model.DocNumber),
        ("kg_citations", model.Citation),
        ("kg_sections", model.Section),
        ("kg_tasks", model.Task),
        ("kg_measures", model.Measure),
        ("kg_assignments", model.Assignment),
        ("kg_deadlines", model.Deadline),
        ("kg_recurrences", model.Recurrence),
        ("kg_limits", model.Limit),
        ("kg_indicators", model.Indicator),
        ("kg_organs", model.Organ),
        ("kg_concepts", topics.Concept),
    ],
)
def test_the_value_behind_a_span_is_the_noun_of_the_model(sample: Any, group: str, noun: type) -> None:
    assert sample.spans[group]
    assert all(isinstance(span._.kg_value, noun) for span in sample.spans[group])


def test_a_span_that_no_component_wrote_has_no_value(sample: Any) -> None:
    assert sample[0:2]._.kg_value is None
    assert sample[0:2]._.kg_offsets == (0, 2)


@pytest.mark.parametrize("path", DIRECTIVES, ids=lambda path: path.stem)
def test_a_real_file_gives_what_extraction_gives_at_its_own_characters(nlp: Any, path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    doc = nlp(text)
    directive = extract(read(path))
    assert doc.text == text
    assert [s._.kg_value for s in doc.spans["kg_measures"]] == sorted(
        directive.measures(), key=lambda measure: measure.span
    )
    assert [s._.kg_value for s in doc.spans["kg_citations"]] == list(directive.citations)
    for group in ("deadlines", "recurrences", "limits", "indicators"):
        found = {s._.kg_value for s in doc.spans[f"kg_{group}"]}
        assert {value for m in directive.measures() for value in getattr(m, group)} <= found
    for spans in doc.spans.values():
        for span in spans:
            start, end = span._.kg_offsets
            assert span.start_char <= start < end <= span.end_char
            value = span._.kg_value
            if hasattr(value, "text"):
                assert "".join(text[start:end].split()) == "".join(value.text.split())


def test_sentences_broken_over_lines_are_found_in_the_text_as_given(nlp: Any) -> None:
    broken = SAMPLE.replace("养老服务发展", "养老\n\n服务发展").replace("不少于500张", "不少\n于500张")
    doc = nlp("\ufeff" + broken)
    assert doc.spans["kg_indicators"][0].text == "不少\n于500张"
    assert doc.spans["kg_citations"][0].text.startswith("《国务院办公厅关于推进养老\n\n服务发展的意见》")
    assert doc.spans["kg_citations"][0]._.kg_value.title == "国务院办公厅关于推进养老服务发展的意见"


def test_exact_characters_are_kept_where_blanks_make_one_token(nlp: Any) -> None:
    text = "按照   国办发〔2019〕5号   执行"
    doc = nlp(text)
    (span,) = doc.spans["kg_doc_numbers"]
    start, end = span._.kg_offsets
    assert text[start:end] == "国办发〔2019〕5号"


def test_the_first_named_leads_in_all_tasks_that_follow(nlp: Any) -> None:
    doc = nlp(
        "一、做好甲事。要公开信息。（市民政局、市财政局负责。列第一位者为牵头单位，下同）\n"
        "二、做好乙事。要公开信息。（市教育局、市财政局负责）\n"
    )
    assert [(s.text, s.label_) for s in doc.spans["kg_assignments"]] == [
        ("市民政局", "牵头"),
        ("市财政局", "责任"),
        ("市教育局", "牵头"),
        ("市财政局", "责任"),
    ]


@pytest.mark.parametrize(
    ("text", "group", "expected"),
    [
        ("每年年底前公开", "kg_deadlines", ["每年年底前"]),
        ("在3日内完成", "kg_limits", ["在3日内"]),
        ("每学期开学一个月内完成一次排查", "kg_limits", ["一个月内"]),
        ("于每学期开学前及开学后一个月内对食堂进行检查", "kg_recurrences", ["每学期"]),
        ("（牵头单位：县财政局）", "kg_assignments", ["县财政局"]),
        ("根据《某某省政务服务条例》办理", "kg_citations", ["《某某省政务服务条例》"]),
        ("全面清理规范性文件", "kg_concepts", ["全面清理", "规范性文件"]),
    ],
)
def test_a_sentence_alone_is_read_too(nlp: Any, text: str, group: str, expected: list[str]) -> None:
    doc = nlp(text)
    assert [span.text for span in doc.spans[group]] == expected


@pytest.mark.parametrize("text", ["", " \n\u3000", "\ufeff"])
def test_a_blank_text_holds_nothing(nlp: Any, text: str) -> None:
    doc = nlp(text)
    assert doc._.kg_directive is None
    assert {len(doc.spans[group]) for groups in GROUPS.values() for group in groups} == {0}


def test_a_stored_doc_keeps_its_spans_and_their_values(nlp: Any, sample: Any) -> None:
    loaded = Doc(nlp.vocab).from_bytes(sample.to_bytes())
    for group in ("kg_citations", "kg_tasks", "kg_deadlines", "kg_concepts"):
        assert [s._.kg_value for s in loaded.spans[group]] == [s._.kg_value for s in sample.spans[group]]
    assert loaded._.kg_directive == sample._.kg_directive


def test_of_docs_put_together_each_span_has_its_own_value_or_none(nlp: Any) -> None:
    texts = ("2024年6月底前完成。每季度通报一次。", "每年检查2次。2024年9月底前完成。", SAMPLE)
    merged = Doc.from_docs([nlp(text) for text in texts])
    for group, spans in merged.spans.items():
        for span in spans:
            exact = span._.kg_offsets
            assert merged.text[exact.start : exact.end] in span.text, group
    said = [s._.kg_value.text for group in ("kg_deadlines", "kg_recurrences") for s in merged.spans[group]]
    assert said == [
        "2024年6月底前",
        "2024年9月底前",
        "2024年10月底前",
        "每季度通报一次",
        "每年检查2次",
        "每季度通报1次",
    ]


def test_a_pipeline_saved_to_disk_is_loaded_again(tmp_path: Path) -> None:
    import spacy

    pipeline(["kg_citations", "kg_deadlines"]).to_disk(tmp_path)
    loaded = spacy.load(tmp_path)
    assert loaded.pipe_names == ["kg_citations", "kg_deadlines"]
    assert len(loaded(SAMPLE).spans["kg_citations"]) == 1


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_component_works_alone_and_writes_only_its_groups(name: str) -> None:
    doc = pipeline([name])(SAMPLE)
    assert set(doc.spans) == set(GROUPS[name])
    assert all(doc.spans[group] for group in GROUPS[name])


def test_components_do_not_disturb_one_another(sample: Any) -> None:
    backwards = pipeline(tuple(reversed(COMPONENTS)))(SAMPLE)
    for group in sample.spans:
        assert [(s.text, s.label_, s.kb_id_) for s in backwards.spans[group]] == [
            (s.text, s.label_, s.kb_id_) for s in sample.spans[group]
        ]
