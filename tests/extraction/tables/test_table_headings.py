"""A heading with nothing below it but a task table heads the table's rows and is neither task nor duty."""

from __future__ import annotations

import pytest
from directive_text import directive_of, notice

HEADS = "序号\t重点任务\t责任单位\t完成时限"
ROWS = "1\t改造管网。\t县住建局\t6月底\n2\t清理河道。\t县水利局\t9月底"
BEFORE = "一、加强排查。各县要按月排查。"
AFTER = "四、督促落实。各县要按月报送。"


def _paths(body: str) -> list[tuple[str, tuple[str, ...]]]:
    found = directive_of(notice(body))
    assert not found.unnumbered
    return [(task.marker, task.path) for task in found.tasks]


@pytest.mark.parametrize(
    ("between", "path"),
    [
        ("三、任务分工", ("三、任务分工",)),
        ("三、重点任务清单", ("三、重点任务清单",)),
        ("三、时间进度安排：", ("三、时间进度安排",)),
        ("二、排水\n（一）年度计划", ("二、排水", "（一）年度计划")),
        ("三、分阶段任务\n任务分解见下表，各责任单位对照时间节点逐项销号。", ("三、分阶段任务",)),
        ("三、任务分工\n具体任务详见下表：", ("三、任务分工",)),
        ("三、责任分工\n2023年重点任务分解表", ("三、责任分工", "2023年重点任务分解表")),
    ],
)
@pytest.mark.parametrize("after", [f"\n{AFTER}", ""])
def test_a_heading_above_a_table_heads_its_rows(between: str, path: tuple[str, ...], after: str) -> None:
    found = _paths(f"{BEFORE}\n{between}\n{HEADS}\n{ROWS}{after}")
    assert found == [("一、", ()), ("1", path), ("2", path), *([("四、", ())] if after else [])]


@pytest.mark.parametrize(
    "between",
    [
        "三、加强督导。各县要每月督导。",
        "三、组织开展专项检查。",
        "三、开展检查\n附件",
        "三、任务分工\n各县要按下表落实。",
        "三、任务分工\n任务分解见下表，各县对照节点于5月底前报送台账。",
        "三、任务分工\n任务分解见下表，每月对照通报1次。",
        "三、加强领导（责任单位：县政府办）",
    ],
)
def test_an_item_with_words_of_its_own_stays_a_task(between: str) -> None:
    found = _paths(f"{BEFORE}\n{between}\n{HEADS}\n{ROWS}")
    assert [marker for marker, _ in found] == ["一、", "三、", "1", "2"]
    assert not any(path[:1] == ("三、",) for _, path in found)


def test_a_heading_above_a_table_without_tasks_stays() -> None:
    found = _paths(f"{BEFORE}\n三、建成充电站20座\n序号\t姓名\t联系电话\n1\t张三\t12345\n{AFTER}")
    assert [marker for marker, _ in found] == ["一、", "三、", "四、"]
