"""Targets told as one number to another; times of day, scales and mixtures are none."""

from __future__ import annotations

import pytest

from kg.extraction.figures.indicator import find_indicators


def _found(text: str) -> list[tuple[str, str, float, str]]:
    return [(i.quantity, i.comparator, i.value, i.unit) for i in find_indicators(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("养老护理员与失能老人配比不低于1∶4。", [("养老护理员与失能老人配比", ">=", 0.25, "∶1")]),
        ("生师比控制在15:1以内。", [("生师比", "<=", 15.0, "∶1")]),
        ("按照师生比不低于1∶500的标准配齐校医。", [("师生比", ">=", 0.002, "∶1")]),
        ("各县按照不低于1：1的比例安排配套经费。", [("安排配套经费比例", ">=", 1.0, "∶1")]),
        ("学校要配备不少于学生总数1:400的专职辅导员。", [("专职辅导员", ">=", 0.0025, "∶1")]),
        ("改造资金由省、市按6∶4比例分担。", [("分担比例", "=", 1.5, "∶1")]),
        ("市县财政按1:1配套。", [("配套", "=", 1.0, "∶1")]),
        ("公办园师生比由1∶15提高到1∶12。", [("公办园师生比", "=", 0.083333, "∶1")]),
        (
            "辅导员师生比不低于1:200，思政课教师不低于1:320。",
            [("辅导员师生比", ">=", 0.005, "∶1"), ("思政课教师", ">=", 0.003125, "∶1")],
        ),
        ("按不低于1比20的比例配备安全员。", [("配备安全员比例", ">=", 0.05, "∶1")]),
    ],
)
def test_ratios_are_targets(text: str, found: list[tuple[str, str, float, str]]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    "near_miss",
    [
        "巡查不得晚于7:30到岗。",
        "课后服务时间为16:20至18:20。",
        "编制比例尺不小于1:2000的地形图。",
        "按1:500比例测绘房屋。",
        "消毒液按1:100的比例稀释后喷洒。",
        "按1:1比例复原古戏台。",
        "费用按5:3:2的比例分担。",
        "师生比低于1:25的，责令整改。",
        "对医护比低于1:4的医院进行通报。",
        "目前师生比已达到1:16。",
        "师生比未达到1:20。",
        "床护比不低于1:0.4。",
        "主队以3:1获胜。",
    ],
)
def test_other_pairs_of_numbers_set_no_target(near_miss: str) -> None:
    assert _found(near_miss) == []
