"""Targets lowered, deadlines moved back, recurrences thinned out."""

from __future__ import annotations

import pytest

from kg.extraction.directive import extract
from kg.findings.weakening import stricter, weakened
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
    ],
)
def test_what_is_weaker_below_is_quoted(upper: str, lower: str, left_out: list[str]) -> None:
    found = weakened(measure(upper, 2022), [measure(lower, 2022)], 2022, 2022)
    assert [q in upper for q in found] == [True] * len(found)
    assert bool(found) == bool(left_out), found


def test_deadlines_count_from_each_directive_s_own_year() -> None:
    above, below = measure("2022年10月底前完成。", 2022), measure("2023年9月底前完成。", 2023)
    assert weakened(above, [below], 2022, 2023) == []
    later = measure("2023年11月底前完成。", 2023)
    assert weakened(above, [later], 2022, 2023)


def test_denser_recurrence_is_stricter() -> None:
    assert stricter(measure("每年至少听取1次汇报。", 2022), [measure("每季度至少听取1次汇报。", 2022)])
    assert not stricter(measure("每季度至少听取1次汇报。", 2022), [measure("每年至少听取1次汇报。", 2022)])
