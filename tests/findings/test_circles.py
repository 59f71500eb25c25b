"""For whom something is due by age or size; what is itself asked for draws no circle."""

from __future__ import annotations

import pytest

from kg.extraction.directive import extract
from kg.findings.circles import narrowed
from kg.model import Measure
from kg.reading import read_bytes


def measure(sentence: str) -> Measure:
    text = f"某市2023年工作要点\n\n（一）任务一。{sentence}\n（二）任务二。做好工作。\n"
    (found,) = extract(read_bytes(text.encode(), "x.txt")).tasks[0].measures
    return found


@pytest.mark.parametrize(
    ("upper", "lower", "told"),
    [
        ("80岁以上老年人每餐补助2元。", "90周岁以上老年人每餐补助2元。", [("80岁以上", "90周岁以上")]),
        ("80岁以上老年人每餐补助2元。", "60周岁以上老年人每餐补助2元。", []),
        ("80周岁以上老年人每餐补助2元。", "80岁及以上老人每餐补助2元。", []),
        ("对60岁以上、80岁以上老年人分别补助。", "对80岁以上老年人补助。", []),
        ("对65岁以上老年人体检。", "对65岁以上老年人体检，对70岁以上老年人上门。", []),
        ("对65岁以上老年人体检。", "请70岁以上企业家座谈。", []),
        ("16岁以下儿童免费体检。", "14周岁以下儿童免费体检。", [("16岁以下", "14周岁以下")]),
        ("16岁以下儿童免费体检。", "18周岁以下儿童免费体检。", []),
        ("经营1年以上的企业给予补贴。", "经营24个月以上的企业给予补贴。", [("1年以上", "24个月以上")]),
        ("经营1年以上的企业给予补贴。", "经营12个月以上的企业给予补贴。", []),
        (
            "对500万元以上的项目开展评估。",
            "对一千万元以上的项目开展评估。",
            [("500万元以上", "一千万元以上")],
        ),
        (
            "5000平方米以上建筑工地安装视频监控。",
            "1万平方米以上工地安装视频监控。",
            [("5000平方米以上", "1万平方米以上")],
        ),
        ("建成5000平方米以上冷库。", "建成1万平方米以上冷库。", []),
        ("新建100平方米以上的站点5个。", "新建200平方米以上的站点6个。", []),
        ("每村配备1名以上代办员。", "每村配备2名以上代办员。", []),
    ],
)
def test_a_circle_drawn_narrower_is_told(upper: str, lower: str, told: list[tuple[str, str]]) -> None:
    found = narrowed(measure(upper), [measure(lower)])
    assert [(words, narrower) for words, _, narrower in found] == told
