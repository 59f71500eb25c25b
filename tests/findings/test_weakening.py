"""Targets lowered, deadlines moved back, recurrences thinned out."""

from __future__ import annotations

import pytest

from kg.extraction.directive import extract
from kg.findings.weakening import shortfalls, stricter
from kg.model import Measure
from kg.reading import read_bytes


def measure(sentence: str, year: int) -> Measure:
    text = f"某市{year}年工作要点\n\n（一）任务一。{sentence}\n（二）任务二。做好工作。\n"
    (found,) = extract(read_bytes(text.encode(), "x.txt")).tasks[0].measures
    return found


@pytest.mark.parametrize(
    ("upper", "lower", "left_out"),
    [
        ("政策文件解读率要达到90%以上。", "政策文件解读率要达到80%以上。", ["达到90%以上"]),
        ("政策文件解读率要达到90%以上。", "政策文件解读率要达到95%以上。", []),
        ("政策文件解读率要达到90%以上。", "村庄绿化率要达到30%以上。", []),
        ("6月底前完成清理。", "9月底前完成清理。", ["6月底前"]),
        ("6月底前完成清理。", "5月底前完成清理。", []),
        ("每季度开展检查。", "每年开展检查。", ["每季度"]),
        ("每年至少听取1次汇报。", "每季度至少听取1次汇报。", []),
        ("收到申请后5个工作日内答复。", "收到申请后10个工作日内答复。", ["5个工作日内"]),
        ("收到申请后15个工作日内答复。", "收到申请后半个月给回音。", []),
        ("公开征求意见不超过30日。", "公开征求意见。", ["不超过30日"]),
        ("护理型床位占比达到60%。", "护理型床位要占到六成。", []),
        ("护理型床位占比达到60%。", "增加护理型床位。", ["达到60%"]),
        ("整改率达到100%。", "发现的问题件件整改。", []),
        ("每季度召开1次会议。", "适时召开会议。", ["每季度召开1次"]),
        ("每半年至少组织1次演练。", "上、下半年各组织一次演练。", []),
        ("每年召开1次会议。", "召开会议。", []),
        ("新增就业5万人。", "新增就业800人。", []),
    ],
)
def test_what_is_weaker_below_is_quoted(upper: str, lower: str, left_out: list[str]) -> None:
    found = shortfalls(measure(upper, 2022), [measure(lower, 2022)], 2022, 2022)
    assert [short.upper for short in found] == left_out
    assert all(short.lower is None or short.lower in lower for short in found)


def test_deadlines_count_from_each_directive_s_own_year() -> None:
    above, below = measure("2022年10月底前完成。", 2022), measure("2023年9月底前完成。", 2023)
    assert shortfalls(above, [below], 2022, 2023) == []
    later = measure("2023年11月底前完成。", 2023)
    assert shortfalls(above, [later], 2022, 2023)


def test_denser_recurrence_is_stricter() -> None:
    assert stricter(measure("每年至少听取1次汇报。", 2022), [measure("每季度至少听取1次汇报。", 2022)])
    assert not stricter(measure("每季度至少听取1次汇报。", 2022), [measure("每年至少听取1次汇报。", 2022)])
