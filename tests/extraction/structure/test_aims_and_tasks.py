"""目标任务, undivided, tells the aims of the whole and is owed by nobody; divided, or with orders, it is work to do."""

from __future__ import annotations

import pytest
from directive_text import directive_of, notice

_WORK = "\n二、工作内容\n（一）建设基地。建成基地3个。\n（二）推广良种。引进品种5个。"


@pytest.mark.parametrize(
    ("section", "framing"),
    [
        ("一、目标任务\n全县种植面积稳定在28万亩左右，产值突破35亿元。", [True, False, False]),
        ("一、年度目标任务\n全县种植面积稳定在28万亩左右。", [True, False, False]),
        ("一、目标任务\n各乡镇要建立工作台账，种植面积稳定在28万亩。", [False, False, False]),
        ("一、明确目标任务\n全县种植面积稳定在28万亩左右。", [False, False, False]),
        ("一、目标任务\n（一）扩大面积。新增2万亩。\n（二）提高产量。达到60万吨。", [False] * 4),
    ],
)
def test_undivided_aims_frame(section: str, framing: list[bool]) -> None:
    assert [task.framing for task in directive_of(notice(section + _WORK)).tasks] == framing
