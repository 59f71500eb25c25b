"""Shares of a total beside their figure, levels in words, the second value of a list, and how often somebody did what
he is dealt with for."""

from __future__ import annotations

import pytest

from kg.extraction.figures.indicator import find_indicators


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "联单闭环率2024年达到90%以上、2025年达到95%以上。",
            [("联单闭环率", ">=", 90), ("联单闭环率", ">=", 95)],
        ),
        ("入住率力争2024年达到50%、2025年达到60%。", [("入住率", "=", 50), ("入住率", "=", 60)]),
        ("就业率达到80%、升学率2025年达到85%。", [("就业率", "=", 80), ("升学率", "=", 85)]),
        (
            "一季度、上半年、前三季度投资完成率分别不低于20%、50%和75%。",
            [("投资完成率", ">=", 20), ("投资完成率", ">=", 50), ("投资完成率", ">=", 75)],
        ),
        ("经费按照不低于上年度职工工资总额0.5%的比例纳入预算。", [("经费", ">=", 0.5)]),
        ("公用经费按不超过一般公共预算收入2%的比例列入预算。", [("公用经费", "<=", 2)]),
        ("按照不低于20%的比例随机抽查企业。", [("随机抽查企业比例", ">=", 20)]),
        ("法人层级原则上压缩至三级以内。", [("法人层级", "<=", 3)]),
        ("管理层级控制在四级，审批环节不超过两层。", [("管理层级", "<=", 4), ("审批环节", "<=", 2)]),
        ("压减到二级以下岗位，不超过三级医院标准，压缩至三个工作日以内。", []),
        ("已建成居住区按每百户不低于15平方米的标准补齐。", [("每百户", ">=", 15)]),
        ("已建成公园12个。", []),
        ("对一年内累计3次以上违法排放的船舶，列入重点名单。", []),
        ("对两年内被通报2次以上问题突出的企业，依法处罚。", []),
    ],
)
def test_targets(text: str, told: list[tuple[str, str, float]]) -> None:
    assert [(i.quantity, i.comparator, i.value) for i in find_indicators(text, 0, len(text))] == told
