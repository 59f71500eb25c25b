"""Labelled structure: each field against what is read, by the names that docs/accuracy.md gives them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from shutil import copy

import pytest

from kg.evaluation.golds import sort_golds, structure_table
from kg.evaluation.scores import Score
from kg.evaluation.structure import header_scores, structure_scores
from kg.extraction.directive import extract
from kg.reading import read_bytes

ROOT = Path(__file__).resolve().parents[2]
TEXT = """甲县人民政府办公室关于印发《2024年甲县河道清理工作方案》的通知
甲府办发〔2024〕7号
各乡镇人民政府：
根据《乙市河道清理工作要点》（乙府办发〔2024〕3号）精神，现印发给你们，请认真执行。
甲县人民政府办公室
2024年3月5日
2024年甲县河道清理工作方案
一、清理河道
1.清理漂浮物。6月底前完成河面清理。每月巡查不少于2次。（牵头单位：县水利局；责任单位：县住建局、县财政局）
2.公开结果。清理率达到90%以上。收到投诉后5个工作日内答复。
"""
DIRECTIVE = extract(read_bytes(TEXT.encode(), "x.txt"))
CITED = {"title": "乙市河道清理工作要点", "doc_number": "乙府办发〔2024〕3号"}
RIGHT, WRONG, EXTRA, LACKING = (1, 0, 0), (0, 1, 1), (0, 1, 0), (0, 0, 1)


def counts(score: Score) -> tuple[int, int, int]:
    return score.right, score.extra, score.lacking


@pytest.mark.parametrize(
    ("labels", "field", "expected"),
    [
        ({"doc_number": "甲府办发〔2024〕7号"}, "doc_number", RIGHT),
        ({"doc_number": "甲府办发〔2024〕8号"}, "doc_number", WRONG),
        ({"doc_number": None}, "doc_number", EXTRA),
        ({"printed_date": "2024-03-06"}, "printed_date", LACKING),
        ({"written_date": "2024-03-05"}, "written_date", RIGHT),
        ({"issue_date": "2024-03-05"}, "written_date", RIGHT),
        ({"recipients": ["各乡镇人民政府"]}, "recipients", RIGHT),
        ({"title": "2024 年甲县河道清理工作方案", "notice_title": "x"}, "title", RIGHT),
        ({"title": "甲县人民政府办公室关于印发《2024年甲县河道清理工作方案》的通知"}, "title", RIGHT),
        ({"citations": [CITED]}, "citations", RIGHT),
        ({"citations": [CITED | {"doc_number": "乙府办发〔2024〕4号"}]}, "citations", WRONG),
        ({"citations": []}, "citations", EXTRA),
        ({"citations": [CITED | {"kind": "implements"}]}, "citation_roles", RIGHT),
        ({"citations": [CITED | {"relation": "basis"}]}, "citation_roles", RIGHT),
        ({"citations": [CITED | {"kind": "reference"}]}, "citation_roles", WRONG),
        ({"citations": [CITED]}, "citation_roles", (0, 0, 0)),
        ({"citations": [], "not_citations": ["2024年甲县河道清理工作方案"]}, "not_citations", RIGHT),
        ({"citations": [], "not_citations": ["乙市河道清理工作要点"]}, "citations", EXTRA),
    ],
)
def test_a_field_of_the_header(labels, field, expected):
    assert counts(header_scores(labels, DIRECTIVE)[field]) == expected


def test_a_field_that_is_not_labelled_is_not_scored():
    assert header_scores({}, DIRECTIVE) == {}


TASKS = [
    {
        "marker": "1.",
        "title": "清理漂浮物",
        "section": "一、清理河道",
        "subsection": None,
        "responsibility": "（牵头单位：县水利局；责任单位：县住建局，县财政局）",
        "measures": ["6月底前完成河面清理。", "每月巡查不少于2次。"],
    },
    {
        "marker": "2.",
        "title": "公开结果",
        "section": "一、清理河道",
        "subsection": None,
        "responsibility": None,
        "measures": ["清理率达到90%以上。", "收到投诉后5个工作日内答复。"],
    },
]
TIMES = {
    "deadlines": [["T01-M1", "2024-06-30"]],
    "recurrences": [["T01.M2", ">=2/month"]],
    "limits": [["JX-T02-M2", "<=5 working days"]],
    "targets": [["T02-M1", ">=90％"]],
}


@pytest.mark.parametrize(
    ("changed", "field", "expected"),
    [
        ({}, "tasks", (2, 0, 0)),
        ({}, "sections", (2, 0, 0)),
        ({}, "measures", (4, 0, 0)),
        ({}, "responsibility", (3, 0, 0)),
        ({"task_list": TASKS[:1]}, "measures", (2, 2, 0)),
        ({"task_list": [TASKS[0] | {"responsibility": "县水利局"}, TASKS[1]]}, "responsibility", (0, 3, 1)),
        *(({}, field, RIGHT) for field in TIMES),
        ({"deadlines": [["T01-M2", "2024-06-30"]]}, "deadlines", WRONG),
        ({"deadlines": [], "time_optional": [["T01-M1", "2024-06-30"]]}, "deadlines", (0, 0, 0)),
    ],
)
def test_tasks_and_times(changed, field, expected):
    labels = {"task_list": TASKS, **TIMES, **changed}
    assert counts(structure_scores(labels, DIRECTIVE)[field]) == expected


def test_the_labels_shown_in_the_documentation_are_those_of_their_text(tmp_path):
    shown = re.findall(
        r"```json\n(.*?)```", (ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8"), re.S
    )
    labels = json.loads(shown[0])
    copy(ROOT / "data" / "directives" / labels["file"], tmp_path)
    (tmp_path / "gold.json").write_text(shown[0], encoding="utf-8")
    scores = structure_table(sort_golds([tmp_path / "gold.json"]).structures)
    assert {"title", "region", "citations", "citation_roles", "not_citations"} <= scores.keys()
    assert {f: s.examples for f, s in scores.items() if s.extra or s.lacking} == {}
