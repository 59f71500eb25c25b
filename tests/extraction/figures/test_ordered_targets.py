"""Targets that an order sets: the sizes and ages of what is meant are none, nor is what has been."""

from __future__ import annotations

import pytest

from kg.extraction.figures.indicator import find_indicators


def _found(text: str) -> list[tuple[str, str, float, str]]:
    return [(i.quantity, i.comparator, i.value, i.unit) for i in find_indicators(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("新（扩）建标准化幼儿园6所。", [("标准化幼儿园", "=", 6, "所")]),
        ("改（扩）建农村公路40公里。", [("农村公路", "=", 40, "公里")]),
        ("制（修）订行业标准9项。", [("行业标准", "=", 9, "项")]),
        (
            "引进重点项目20个，到位省外资金15亿元。",
            [("重点项目", "=", 20, "个"), ("省外资金", "=", 15, "亿元")],
        ),
        ("区财政安排工作经费90万元。", [("工作经费", "=", 90, "万元")]),
        ("市级每年列支防汛专项资金200万元。", [("防汛专项资金", "=", 200, "万元")]),
        ("依法取缔非法加油点14个。", [("非法加油点", "=", 14, "个")]),
        ("新建垃圾分类亭30座 县城管局 县财政局", [("垃圾分类亭", "=", 30, "座")]),
        ("改造老城区内12条背街小巷。", [("背街小巷", "=", 12, "条")]),
        ("年内完成河道两岸35户房屋拆迁。", [("房屋拆迁", "=", 35, "户")]),
        ("培育年产值5亿元以上的企业8家。", [("年产值5亿元以上的企业", "=", 8, "家")]),
        ("引进投资额1亿元以上的项目3个以上。", [("投资额1亿元以上的项目", ">=", 3, "个")]),
        ("60周岁以上老年人建档率达到90%。", [("60周岁以上老年人建档率", "=", 90, "%")]),
        ("视频记录保存6个月以上。", [("视频记录保存", ">=", 6, "个月")]),
        ("名单公示7日以上。", [("名单公示", ">=", 7, "日")]),
        ("要将法治教育列入培训计划，每学年不少于8课时。", [("法治教育", ">=", 8, "课时")]),
    ],
)
def test_what_is_ordered_is_a_target(text: str, found: list[tuple[str, str, float, str]]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    "near_miss",
    [
        "为70周岁以上老人免费体检。",
        "财政已安排专项经费90万元。",
        "目前已到位资金3亿元。",
        "从事相关工作5年以上的人员优先。",
        "现居住库区内35户居民。",
        "保存3年以上的档案。",
        "了解辖区内35户居民情况。",
    ],
)
def test_whom_it_is_for_and_what_has_been_are_no_targets(near_miss: str) -> None:
    assert _found(near_miss) == []
