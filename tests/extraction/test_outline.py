"""Numbered blocks, headings, sentences: what opens a task, and what is a measure of it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from directive_text import directive_of, notice
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.framing import holds_duty, is_framing
from kg.extraction.marker import opening_marker
from kg.extraction.sentences import sentences


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("一、总体要求", "section"),
        ("十二、加强领导", "section"),
        ("（一）加强领导。", "bracketed"),
        ("(十)推进公开", "bracketed"),
        ("1.完善制度", "number"),
        ("1．完善制度", "number"),
        ("1、完善制度", "number"),
        ("12. 完善制度", "number"),
        ("（1）完善制度", "parenthesised"),
        ("1）完善制度", "half"),
        ("①完善制度", "circled"),
        ("⑴完善制度", "circled"),
        ("第一条 为了规范", "article"),
        ("第十二条　本办法", "article"),
        ("第一章 总则", "chapter"),
        ("一是加强领导", "counted"),
        ("首先，加强领导", "ordinal"),
        ("1.1 编制目的", "decimal1"),
        ("3.2.1 预警分级", "decimal2"),
        ("任务一：完善制度", "item"),
    ],
)
def test_marks_that_open_a_block(line: str, kind: str) -> None:
    marker = opening_marker(line, 0, len(line))
    assert marker is not None
    assert marker.kind == kind


@pytest.mark.parametrize(
    "line",
    [
        "2023年全市工作",
        "1.5万元以上",
        "12345热线",
        "3月底前完成",
        "一体推进改革",
        "一、二级响应",
        "一网通办",
        "十四五规划",
        "第一条规定的情形",
        "第一批名单",
        "二是否需要",
        "（甲）",
        "两个维护",
        "5个工作日内答复",
        "100%覆盖",
    ],
)
def test_near_misses_open_no_block(line: str) -> None:
    assert opening_marker(line, 0, len(line)) is None


@pytest.mark.parametrize(
    ("paragraph", "found"),
    [
        ("甲。乙；丙", ["甲。", "乙；", "丙"]),
        ("甲（一；二）做好；乙“完。”成。丙", ["甲（一；二）做好；", "乙“完。”成。", "丙"]),
        ("甲(一;二)好;乙", ["甲(一;二)好;", "乙"]),
        ("按照“谁主管、谁负责。”的原则办理。", ["按照“谁主管、谁负责。”的原则办理。"]),
        ("落实《甲。乙》要求。", ["落实《甲。乙》要求。"]),
        ("括号（没有收尾。下一句。", ["括号（没有收尾。", "下一句。"]),
        ("。；", []),
        ("　甲。　乙。", ["甲。", "乙。"]),
        ("甲)。乙。", ["甲)。", "乙。"]),
    ],
)
def test_sentences_end_outside_brackets(paragraph: str, found: list[str]) -> None:
    assert [paragraph[s:e] for s, e in sentences(paragraph, 0, len(paragraph))] == found


@given(st.text("甲乙。；;（）()“”《》〔〕[]！？ 　", max_size=80))
def test_sentences_neither_overlap_nor_lose_words(text: str) -> None:
    spans = list(sentences(text, 0, len(text)))
    assert all(a.end <= b.start for a, b in pairwise(spans))
    kept = "".join(text[s:e] for s, e in spans)
    assert [c for c in kept if c in "甲乙"] == [c for c in text if c in "甲乙"]


OUTLINES = {
    "two levels": (
        "一、加强公开\n（一）公开政策。及时公开政策文件。\n（二）公开结果。公开办理结果。\n二、加强保障\n（一）加强领导。健全机制。",
        [
            ("（一）", "公开政策", ("一、加强公开",)),
            ("（二）", "公开结果", ("一、加强公开",)),
            ("（一）", "加强领导", ("二、加强保障",)),
        ],
    ),
    "four levels": (
        "一、甲事\n（一）乙事\n1.丙事。\n（1）丁事。做好丁事。\n（2）戊事。做好戊事。\n2.己事。做好己事。",
        [
            ("（1）", "丁事", ("一、甲事", "（一）乙事", "1.丙事")),
            ("（2）", "戊事", ("一、甲事", "（一）乙事", "1.丙事")),
            ("2.", "己事", ("一、甲事", "（一）乙事")),
        ],
    ),
    "heading without a full stop on its own line": (
        "一、加强公开\n各部门要及时公开政策文件。\n二、加强保障\n各部门要健全机制。",
        [("一、", "加强公开", ()), ("二、", "加强保障", ())],
    ),
    "no heading at all": (
        "一、各部门要在2023年6月底前及时公开政策文件。\n二、各县要健全机制，各部门应当配合。",
        [("一、", "", ()), ("二、", "", ())],
    ),
    "counting within a paragraph opens no task": (
        "一、加强公开。一是公开政策；二是公开结果。\n二、加强保障。首先，健全机制；其次，加强培训。",
        [("一、", "加强公开", ()), ("二、", "加强保障", ())],
    ),
    "counting that opens paragraphs opens tasks": (
        "一、加强公开\n一是公开政策。\n二是公开结果。",
        [("一是", "", ("一、加强公开",)), ("二是", "", ("一、加强公开",))],
    ),
    "articles": (
        "第一条 为了规范管理，制定本办法。\n第二条 各部门应当公开政策。\n第三条 本办法自2023年5月1日起施行。",
        [("第一条", "", ()), ("第二条", "", ()), ("第三条", "", ())],
    ),
    "chapters above articles": (
        "第一章 总则\n第一条 为了规范管理，制定本办法。\n第二章 职责\n第二条 各部门应当公开政策。",
        [("第一条", "", ("第一章总则",)), ("第二条", "", ("第二章职责",))],
    ),
    "circled": (
        "一、加强公开\n①公开政策。及时公开。\n②公开结果。按时公开。",
        [("①", "公开政策", ("一、加强公开",)), ("②", "公开结果", ("一、加强公开",))],
    ),
    "numbers below sections": (
        "一、加强公开\n1.公开政策。及时公开。\n2.公开结果。按时公开。",
        [("1.", "公开政策", ("一、加强公开",)), ("2.", "公开结果", ("一、加强公开",))],
    ),
}


@pytest.mark.parametrize("name", OUTLINES)
def test_outlines(name: str) -> None:
    body, tasks = OUTLINES[name]
    directive = directive_of(notice(body))
    assert [(t.marker, t.title, t.path) for t in directive.tasks] == tasks


def test_measures_are_exact_slices_in_order() -> None:
    directive = directive_of(
        notice("一、加强公开。公开政策；公开结果。（责任单位：市司法局）\n二、加强保障。健全机制。")
    )
    assert [[m.text for m in t.measures] for t in directive.tasks] == [
        ["公开政策；", "公开结果。"],
        ["健全机制。"],
    ]
    for measure in directive.measures():
        assert directive.text.slice(measure.span) == measure.text


def test_duties_without_a_number_are_unnumbered_measures() -> None:
    directive = directive_of(
        notice(
            "一、加强公开。公开政策。\n二、加强保障。健全机制。\n各部门要将落实情况于12月底前报送市政府办公室。"
        )
    )
    assert [m.text for m in directive.unnumbered] == ["各部门要将落实情况于12月底前报送市政府办公室。"]
    assert len(directive.tasks) == 2


def test_tasks_without_numbers_stay_with_their_heading() -> None:
    directive = directive_of(
        notice("一、加强公开\n及时公开政策。\n及时公开结果。\n二、加强保障\n健全机制。\n加强培训。")
    )
    assert [[m.text for m in t.measures] for t in directive.tasks] == [
        ["及时公开政策。", "及时公开结果。"],
        ["健全机制。", "加强培训。"],
    ]


@pytest.mark.parametrize(
    ("title", "framing"),
    [
        ("指导思想", True),
        ("总体要求", True),
        ("基本原则", True),
        ("工作目标", True),
        ("总体要求和主要目标", True),
        ("加强组织领导", False),
        ("目标考核", False),
        ("原则上统一平台", False),
    ],
)
def test_framing_titles(title: str, framing: bool) -> None:
    assert is_framing(title) is framing


@pytest.mark.parametrize(
    ("sentence", "duty"),
    [
        ("各部门要将落实情况纳入年度报告。", True),
        ("请于6月底前报送总结。", True),
        ("加强组织领导，健全工作机制。", True),
        ("现将《方案》印发给你们，请认真贯彻执行。", False),
        ("本办法自2023年5月1日起施行。", False),
        ("特此通知。", False),
        ("附件1", False),
    ],
)
def test_what_holds_a_duty(sentence: str, duty: bool) -> None:
    assert holds_duty(sentence) is duty
