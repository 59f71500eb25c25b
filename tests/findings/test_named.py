"""A name in quotation marks or title marks is repeated by whoever carries out what it names."""

from __future__ import annotations

import pytest

from kg.findings.named import bare, names_in_demands, names_nowhere


@pytest.mark.parametrize(
    ("clause", "whole", "names"),
    [
        ("推进教师“县管校聘”", "教师交流轮岗", ["县管校聘"]),
        ("认真执行《小作坊管理办法》", "管好小作坊", ["小作坊管理办法"]),
        ("推行“双随机、一公开”监管", "推行双随机一公开监管", []),
        ("推行“互联网＋监管”", "推行“互联网+监管”", []),
        ("推行中等职业学校“双师型”教师", "培养教师", ["双师型"]),
        ("整治“一刀切”等问题", "规范执法", []),  # an open list
        ("实行“月调度、季通报”", "每月调度、每季通报", []),  # told in several words
        ("推进教师交流轮岗", "培训教师", []),
    ],
)
def test_names_that_stand_nowhere_below(clause: str, whole: str, names: list[str]) -> None:
    assert names_nowhere(clause, bare(whole)) == names


def test_what_a_measure_goes_by_need_not_be_named_again() -> None:
    text = "按照“谁主管谁负责”原则，推行“县管校聘”，实现“少跑路”，打通“最后一公里”。"
    assert names_in_demands(text, "") == ["县管校聘"]
