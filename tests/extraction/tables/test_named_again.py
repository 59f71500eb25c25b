"""A row of an annexed task table that only names a task of the body gives it units and times, and is no task itself."""

from __future__ import annotations

import pytest
from directive_text import directive_of, notice

from kg.model import Directive

BODY = (
    "一、重点工作\n（一）改造管网。改造老旧管网10公里；6月底前完成普查。\n（二）清理河道。每月清理河道1次。"
    "（责任单位：县水利局）\n二、保障措施\n（一）加强组织领导。各镇要每月调度。\n附件\n任务分工表\n"
)
HEADS = "序号\t任务\t牵头单位\t责任单位\t完成时限"


def _read(*rows: str, body: str = BODY, heads: str = HEADS) -> Directive:
    return directive_of(notice("\n".join((body + heads, *rows))))


def _told(directive: Directive) -> list[tuple[str, list[str], list[str | None]]]:
    return [
        (
            task.title or task.measures[0].text,
            [f"{a.role.value}{a.organ.name}" for a in task.assignments],
            [d.date for m in task.measures for d in m.deadlines],
        )
        for task in directive.tasks
    ]


def test_units_and_times_stand_with_the_task_and_its_own_times_stay():
    found = _read(
        "1\t改造 管网\t县住建局\t各镇\t2023年11月底", "2\t清理河道。\t县河长办\t县水利局\t2023年12月底"
    )
    assert _told(found) == [
        ("改造管网", ["牵头县住建局", "责任各镇"], ["2023-11-30", "2023-06-30"]),
        ("清理河道", ["责任县水利局", "牵头县河长办"], ["2023-12-31"]),
        ("加强组织领导", [], []),
    ]
    assert not found.unnumbered


def test_a_row_that_names_a_heading_gives_all_below_it():
    found = _read("1\t重点工作\t县住建局\t各镇\t2023年11月底")
    assert _told(found)[:2] == [
        ("改造管网", ["牵头县住建局", "责任各镇"], ["2023-11-30", "2023-06-30"]),
        ("清理河道", ["责任县水利局", "牵头县住建局"], ["2023-11-30"]),
    ]


@pytest.mark.parametrize(
    ("row", "heads", "body"),
    [
        ("1\t改造管网20公里\t县住建局\t各镇\t6月底", HEADS, BODY),  # says more
        ("1\t管网\t县住建局\t各镇\t6月底", HEADS, BODY),
        ("1\t改造管网\t新建泵站2座。\t县住建局", "序号\t任务\t工作内容\t责任单位", BODY),
        (
            "1\t工作目标\t县住建局\t各镇\t6月底",
            HEADS,
            BODY.replace("改造管网。", "工作目标。", 1),
        ),  # frames only
        (
            "1\t改造管网\t县住建局\t各镇\t6月底",
            HEADS,
            BODY.replace("清理河道。", "改造管网。", 1),
        ),  # two such
        ("1\t改造管网\t县住建局\t各镇\t6月底", HEADS, "一、做好清淤。每月清淤1次。\n任务分工表\n"),
    ],
)
def test_any_other_row_stays_a_task(row: str, heads: str, body: str):
    assert any(task.marker == "1" for task in _read(row, heads=heads, body=body).tasks)
