"""Persons and posts behind a label bear no share and are no measure; a duty behind such a label is one."""

from __future__ import annotations

import pytest
from directive_text import directive_of, notice


def _told(item: str) -> tuple[list[str], list[str]]:
    """The measures and the bearers of an item."""
    task = directive_of(notice(f"一、巡查\n（一）{item}\n（二）做好值守，每日报告。")).tasks[0]
    return [m.text for m in task.measures], [a.organ.name for a in task.assignments]


@pytest.mark.parametrize(
    ("clause", "organs"),
    [
        ("责任股室：河湖股；责任人：王某某。", ["河湖股"]),
        ("责任科室：人事科；责任人：张三、李四。", ["人事科"]),
        ("责任人：欧阳某某。", []),
        ("责任人：各村党支部书记。", []),
        ("分管领导：刘某（副局长）；责任股室：办公室", ["办公室"]),
        ("责任领导：孙某某；牵头科室：法规科；配合科室：办公室；责任人：吴 某。", ["法规科", "办公室"]),
        ("牵头领导：县委常委、副县长李某；责任单位：县水利局", ["县水利局"]),
        ("分管领导：王强，责任单位：县林业局。", ["县林业局"]),
        ("负责人：李　明；联系人：王五。", []),
        ("\n责任领导：赵某某\n责任处室：规划处\n责任人：钱某", ["规划处"]),
        ("（责任人：张某）", []),
        ("主要负责人：张某；包联县领导：李某；责任单位：县水利局", ["县水利局"]),
        ("（责任领导：县委书记；责任人：张某）", []),
    ],
)
def test_persons_are_neither_measures_nor_organs(clause: str, organs: list[str]) -> None:
    assert _told(f"建立一河一档，每月巡查。{clause}") == (["建立一河一档，每月巡查。"], organs)


@pytest.mark.parametrize(
    "duty",
    [
        "责任人：加强巡查，及时上报。",
        "责任人：每周巡查一次。",
        "主要负责人：是第一责任人，定期带队检查。",
        "联系人：负责信息报送。",
        "责任人：落实责任。",
        "分管领导：主任要亲自抓。",
        "包保领导：局长负总责。",
    ],
)
def test_what_a_person_must_do_is_a_measure(duty: str) -> None:
    assert _told(f"建立一河一档，每月巡查。{duty}")[0][-1] == duty
