"""What ends in no task and no measure is told by a notice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from directive_text import directive_of, notice

from kg.extraction.text.sentences import sentences
from kg.extraction.text.title import squeezed
from kg.model import Directive

_DIVIDED = "二、主要任务\n（一）公开政策。及时公开。\n（二）公开结果。按时公开。"
_PAGES = sorted((Path(__file__).parents[1] / "pages").glob("*.txt"))
_SOURCES = sorted((Path(__file__).parents[3] / "data" / "directives").glob("*.txt"))


def _told(directive: Directive) -> list[str]:
    return [n.text for n in directive.notices if n.kind == "left_out"]


def _lost(body: str) -> list[str]:
    return _told(directive_of(notice(body)))


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            f"一、指导思想\n坚持问题导向，统筹兼顾。\n{_DIVIDED}",
            ["一、指导思想（1句）“坚持问题导向，统筹兼顾。”"],
        ),
        (
            f"一、总体要求\n打造开放高地。对逾期不改的单位依法予以处理。\n{_DIVIDED}",
            ["一、总体要求（1句）“打造开放高地。”"],
        ),
        (
            f"一、公开工作\n我市现有档案馆三家，藏品丰富。\n（一）公开政策。及时公开。\n{_DIVIDED}",
            ["一、公开工作（1句）“我市现有档案馆三家，藏品丰富。”"],
        ),
        (
            "同意建立甲市档案工作联席会议制度。\n一、主要职能\n统筹档案工作。",
            ["正文（1句）“同意建立甲市档案工作联席会议制度。”"],
        ),
        (
            f"全年档案数字化率达到35%。\n{_DIVIDED}",
            ["正文（1句）“全年档案数字化率达到35%。”"],
        ),
        (f"全年受理诉求，同比增长8%。\n{_DIVIDED}", []),
        (
            "档案是历史的真实记录，我市现有档案馆三家，藏品丰富。",
            ["正文（1句）“档案是历史的真实记录，我市现有档案馆三家，藏品丰…”"],
        ),
        (
            "一、公开政策。及时公开。\n二、公开结果。按时公开。\n区档案局参照执行。",
            ["正文（1句）“区档案局参照执行。”"],
        ),
    ],
)
def test_sentences_that_are_no_measures_are_told(body: str, told: list[str]) -> None:
    assert _lost(body) == [f"未列入任务和措施：{one}" for one in told]


@pytest.mark.parametrize(
    "body",
    [
        f"一、总体要求\n到2025年，建成园区30个。\n{_DIVIDED}",
        f"为做好档案工作，现就有关事项通知如下：\n一、总则\n{_DIVIDED}",
        "一、公开政策。及时公开。\n二、公开结果。按时公开。\n本通知自印发之日起施行，有效期5年。",
        "一、公开政策。及时公开。\n二、公开结果。按时公开。\n此前规定与本通知不一致的，以本通知为准。",
        "一、公开政策。及时公开。\n二、公开结果。按时公开。\n《甲市关于做好档案工作的意见》同时废止。\n特此通知。",
        "一、公开政策。及时公开。\n二、公开结果。按时公开。\n联系人：张某，联系电话：0797-1234567。",
        "请各单位认真执行。\n再次感谢你们对档案工作的关心。",
    ],
)
def test_what_has_its_place_in_the_header_is_not_told(body: str) -> None:
    assert _lost(body) == []


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("序号\t项目名称\t申报单位\n1\t甲传说\t乙镇\n2\t丙高跷\t丁镇", ["3行“序号 项目名称 申报单位”"]),
        ("序号\t任务\t责任单位\t完成时限\n1\t加强巡查\t县水利局\t6月底前", []),
        ("编号\n坐标\n说明\n1\n15.5\n10.3\n2\n14.8\n10.9\n3\n14.2\n11.5", ["12行“编号”"]),
    ],
)
def test_tables_without_tasks_are_told(rows: str, told: list[str]) -> None:
    assert _lost(f"一、公开政策。及时公开。\n{rows}") == [f"表格内容未列入任务和措施：{one}" for one in told]


def _divided() -> Iterator[Any]:
    """The sample texts that have tasks, as read."""
    for path in (*_PAGES, *_SOURCES):
        directive = directive_of(path.read_text(encoding="utf-8"))
        if directive.tasks:
            yield pytest.param(directive, id=path.stem)


@pytest.mark.parametrize("directive", [*_divided()])
def test_every_sentence_of_a_divided_text_ends_somewhere(directive: Directive) -> None:
    """Below the first mark, what is neither measure nor heading nor clause is formal or told."""
    plain = directive.text.plain
    kept = {tuple(m.span) for m in directive.measures()}
    told = [n.span for n in directive.notices if n.kind == "left_out" and n.span]
    said = {t.title for t in directive.tasks} | {s.title for s in directive.sections} - {""}
    said |= {a.organ.name for task in directive.tasks for a in task.assignments}
    first = min(task.span.start for task in directive.tasks)
    last = max(task.span.end for task in directive.tasks)
    lost = [
        plain[slice(*span)]
        for paragraph in directive.text.paragraphs
        if first <= paragraph.start and paragraph.end <= last
        for span in sentences(plain, *paragraph)
        if not any(a < span.end and span.start < b for a, b in (*kept, *told))
    ]
    assert not [
        s for s in lost if s[-1] in "。；" and not any(words and words in squeezed(s) for words in said)
    ]
