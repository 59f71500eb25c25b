"""Where an act is asked for below without its time, the time alone is left out, and the word in its place is told."""

from __future__ import annotations

import pytest

from kg.extraction.directive import extract
from kg.findings.unquantified import loosely_told, times_only
from kg.findings.weakening import shortfalls
from kg.model import Measure
from kg.reading import read_bytes


def measure(sentence: str) -> Measure:
    plan = extract(read_bytes(f"某市2023年工作要点\n\n一、任务\n（一）事项。{sentence}\n".encode(), "x.txt"))
    return plan.measures()[0]


@pytest.mark.parametrize(
    ("upper", "lower", "quoted", "instead"),
    [
        ("每季度通报闸站运行情况。", "定期通报闸站运行情况。", ["每季度"], ["定期"]),
        ("闸站运行情况每季度通报一次。", "适时通报闸站运行情况。", ["每季度通报一次"], ["适时"]),
        (
            "街道应在巡查后3个工作日内上报险情。",
            "街道巡查后及时上报险情。",
            ["在巡查后3个工作日内"],
            ["及时"],
        ),
        ("工程完工后6个月内组织闸站验收。", "工程完工后组织闸站验收。", ["工程完工后6个月内"], [None]),
        (
            "险情应在24小时内核实、5个工作日内处置。",
            "险情应及时核实、尽快处置。",
            ["在24小时内", "5个工作日内"],
            ["及时", "尽快"],
        ),
        ("应在验收后20日内公示闸站决算、水费。", "及时公示水费和决算。", ["在验收后20日内"], [None]),
        ("每季度验收后公示闸站决算、水费。", "公示水费和决算。", [], [None]),  # perhaps another act
        ("每季度通报闸站运行情况。", "定期疏浚河道。", [], [None]),  # another act
        ("每季度通报闸站运行情况。", "每年通报闸站运行情况。", [], ["每年"]),  # quantified, and rarer
        ("每月更新1次。", "台账适时更新。", ["每月更新1次"], ["适时"]),
        ("每日巡查2次。", "及时劝阻违规行为。", [], [None]),
        ("巡查覆盖率达到95%。", "及时扩大巡查覆盖率。", [], [None]),  # a target without its name says nothing
    ],
)
def test_the_time_that_is_left_open(
    upper: str, lower: str, quoted: list[str], instead: list[str | None]
) -> None:
    above, below = measure(upper), measure(lower)
    short = shortfalls(above, [below], 2023, 2023)
    assert times_only(above, (0, len(above.text)), short, below.text) == quoted
    assert [s.lower for s in loosely_told(above, short, below.text)] == instead
