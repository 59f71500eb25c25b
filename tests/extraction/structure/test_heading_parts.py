"""Parts told at a heading (一、…（甲局牵头，乙局配合）) reach every task below that names nobody for them."""

from __future__ import annotations

import pytest
from directive_text import directive_of, notice

from kg.model import Directive

TWO = "（一）建库房。改造库房20间。\n（二）建目录。完善档案目录。"
NEXT = "二、加强保障\n（一）管经费。各县保障经费。\n（二）管队伍。各县配齐人员。"


def _parts(directive: Directive) -> list[list[tuple[str, str]]]:
    return [[(a.organ.name, a.role.value) for a in t.assignments] for t in directive.tasks]


@pytest.mark.parametrize(
    ("heading", "parts"),
    [
        ("一、夯实基础（市档案局牵头，市财政局配合）", [("市档案局", "牵头"), ("市财政局", "配合")]),
        (
            "一、夯实基础（责任单位：市档案局、各县人民政府）",
            [("市档案局", "责任"), ("各县人民政府", "责任")],
        ),
        ("一、夯实基础【市档案局负责】", [("市档案局", "责任")]),
        (
            "一、夯实基础\n牵头单位：市档案局\n配合单位：市财政局、市审计局",
            [("市档案局", "牵头"), ("市财政局", "配合"), ("市审计局", "配合")],
        ),
        ("一、夯实基础\n责任单位：市档案局", [("市档案局", "责任")]),
        ("一、夯实基础\n（牵头单位：市档案局）", [("市档案局", "牵头")]),
        (
            "一、夯实基础\n由市档案局牵头，市财政局、市审计局配合。",
            [("市档案局", "牵头"), ("市财政局", "配合"), ("市审计局", "配合")],
        ),
        (
            "一、夯实基础\n该项行动由市档案局牵头，市财政局参加。",
            [("市档案局", "牵头"), ("市财政局", "配合")],
        ),
        ("一、夯实基础\n建立由市档案局牵头，市财政局参加的会商机制。", []),
        ("一、夯实基础\n联席会议由市档案局牵头，市财政局参加。", []),
        ("一、夯实基础（以下简称“基础行动”）", []),
    ],
)
def test_who_a_heading_names_has_his_part_in_all_below_it_and_nowhere_else(
    heading: str, parts: list[tuple[str, str]]
) -> None:
    found = directive_of(notice(f"{heading}\n{TWO}\n{NEXT}"))
    assert _parts(found) == [parts, parts, [], []]


@pytest.mark.parametrize(
    ("own", "parts"),
    [
        ("（责任单位：市审计局）", [("市审计局", "责任"), ("市档案局", "牵头"), ("市财政局", "配合")]),
        ("（市审计局牵头）", [("市审计局", "牵头"), ("市财政局", "配合")]),
        ("（配合单位：市审计局）", [("市审计局", "配合"), ("市档案局", "牵头")]),
        ("（市审计局牵头，市司法局配合）", [("市审计局", "牵头"), ("市司法局", "配合")]),
    ],
)
def test_what_a_task_tells_of_a_part_goes_before_its_heading(own: str, parts: list[tuple[str, str]]) -> None:
    body = f"一、夯实基础（市档案局牵头，市财政局配合）\n（一）建库房。改造库房20间。{own}\n（二）建目录。完善档案目录。\n{NEXT}"
    assert _parts(directive_of(notice(body)))[0] == parts


def test_the_lead_of_a_task_answers_for_it_before_those_responsible_above() -> None:
    body = f"一、夯实基础（责任单位：市档案局）\n（一）建库房。改造库房20间。（市审计局牵头）\n（二）建目录。完善档案目录。\n{NEXT}"
    assert _parts(directive_of(notice(body)))[:2] == [[("市审计局", "牵头")], [("市档案局", "责任")]]


def test_the_nearest_heading_goes_before_the_one_above_it() -> None:
    body = (
        "一、夯实基础（市档案局牵头，市财政局配合）\n（一）建库房（市住建局牵头）\n1.选址。抓紧选址。\n2.开工。按时开工。\n"
        "（二）建目录\n1.编目。按时编目。\n2.归档。按时归档。"
    )
    near, far = (
        [("市住建局", "牵头"), ("市财政局", "配合")],
        [("市档案局", "牵头"), ("市财政局", "配合")],
    )
    assert _parts(directive_of(notice(body))) == [near, near, far, far]


def test_a_clause_behind_the_last_item_is_not_the_headings() -> None:
    body = f"一、夯实基础\n（一）建库房。改造库房20间。（责任单位：市财政局）\n（二）建目录。完善档案目录。（责任单位：市档案局）\n{NEXT}"
    assert _parts(directive_of(notice(body)))[:2] == [[("市财政局", "责任")], [("市档案局", "责任")]]


def test_aims_below_a_heading_are_owed_by_nobody() -> None:
    body = (
        "一、夯实基础（市档案局牵头）\n（一）工作目标。到2025年底建成库房20间。\n（二）建目录。完善档案目录。"
    )
    assert _parts(directive_of(notice(body))) == [[], [("市档案局", "牵头")]]


def test_the_time_of_a_heading_holds_for_what_below_it_has_none() -> None:
    body = (
        "一、夯实基础\n责任单位：市档案局\n完成时限：2023年10月底\n（一）建库房。改造库房。定期巡查库房。\n"
        f"（二）建目录。6月底前完善档案目录。\n{NEXT}"
    )
    days = [[d.date for d in m.deadlines] for m in directive_of(notice(body)).measures()]
    assert days == [["2023-10-31"], ["2023-10-31"], ["2023-06-30"], [], []]


@pytest.mark.parametrize("mark", ["第一部分 ", "第一章 ", "第一节　", "第一编 ", "一、", "一、 "])
def test_a_heading_frames_whatever_its_mark(mark: str) -> None:
    last = mark.replace("一", "二")
    body = f"{mark}行动目标\n（一）到2025年，建成库房20间。\n（二）到2026年，建成馆舍3处。\n{last}重点任务\n（一）建目录。完善目录。"
    assert [t.framing for t in directive_of(notice(body)).tasks] == [True, True, False]
