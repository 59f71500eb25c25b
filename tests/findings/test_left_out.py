"""What a partial answer leaves out is never the whole of what is asked."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from kg.extraction.directive import extract
from kg.findings.coverage import Comparer
from kg.findings.left_out import left_out
from kg.linking.correspondence.comparison import Comparison
from kg.model import Directive
from kg.reading import read_bytes


def plan(sentence: str) -> Directive:
    return extract(read_bytes(f"某市2023年工作要点\n\n一、任务\n（一）事项。{sentence}\n".encode(), "x.txt"))


def unmet(upper: str, lower: str) -> Comparison:
    """A comparison in which no clause counts as met."""
    found = Comparer.shipped().compare(plan(upper), plan(lower))
    return replace(found, met=np.zeros_like(found.met))


@pytest.mark.parametrize(
    ("upper", "lower", "quoted"),
    [
        ("修缮漏雨校舍，检测桥梁荷载，清理河道淤泥。", "疏浚河道。", ["修缮漏雨校舍", "检测桥梁荷载"]),
        ("修缮漏雨校舍，检测桥梁荷载。", "加固桥梁。", ["修缮漏雨校舍"]),
        (
            "加固校舍、院墙、围栏、危旧桥梁，清理河道淤泥。",
            "检测危旧桥梁。",
            ["加固校舍、院墙、围栏", "清理河道淤泥"],
        ),
        ("检测桥梁荷载。", "疏浚河道。", ["检测桥梁荷载"]),
    ],
)
def test_where_no_clause_is_met_the_nearest_one_is_not_quoted(
    upper: str, lower: str, quoted: list[str]
) -> None:
    assert left_out(unmet(upper, lower), 0, [0], ()) == quoted


def test_the_clause_that_names_the_theme_is_quoted_beside_others_only_where_next_to_nothing_of_it_is_said() -> (
    None
):
    theme, other, met = "规范第三方检查活动", "每学期张榜一次", "检测桥梁"
    lower = f"{met}，开展检查活动。"
    assert left_out(unmet(f"{theme}，{other}，{met}。", lower), 0, [0], ()) == [other]
    assert left_out(unmet(f"{met}，{other}，{theme}。", lower), 0, [0], ()) == [other, theme]
    assert left_out(unmet(f"{theme}，{other}，{met}。", f"{met}。"), 0, [0], ()) == [theme, other]
    assert left_out(unmet(f"{theme}，{met}。", lower), 0, [0], ()) == [theme]
