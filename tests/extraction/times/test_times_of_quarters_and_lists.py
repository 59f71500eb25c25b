"""Times of a quarter, of several feasts at once, of the year named before, and how many days of a week."""

from __future__ import annotations

import pytest

from kg.extraction.times.deadline import find_deadlines
from kg.extraction.times.recurrence import find_rates


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("按季结算，次季度首月20日前拨付。", [("次季度首月20日前", "quarterly:01-20")]),
        ("按季汇总，季度末月25日前报送。", [("季度末月25日前", "quarterly:03-25")]),
        ("下一季度第二个月10日前报送。", [("下一季度第二个月10日前", None)]),
        ("每季度首月10日前报送。", [("每季度首月10日前", "quarterly:01-10")]),
        ("2024年第一季度第一个月10日前报送。", []),
        ("按月结算，次月10日前支付。", [("次月10日前", "monthly:10")]),
        ("各所要在春季、秋季开学前完成检查。", [("春季、秋季开学前", None)]),
        ("2024年元旦、春节前完成慰问。", [("2024年元旦、春节前", None)]),
        ("2024年春节、元旦前完成慰问。", [("2024年春节、元旦前", None)]),
        ("2024年国庆前建成。", [("2024年国庆前", "2024-10-01")]),
        (
            "2024年上半年完成选址，当年年底前投用。",
            [("2024年上半年", "2024-06-30"), ("当年年底前", "2024-12-31")],
        ),
        (
            "2024年3月启动，当年10月底前建成。",
            [("2024年3月", "2024-03-31"), ("当年10月底前", "2024-10-31")],
        ),
        ("2024年上半年选址，今年年底前完成方案。", [("今年年底前", "2023-12-31")]),
        ("当年年底前投用。", [("当年年底前", "2023-12-31")]),
        ("2024年第三季度，开展交叉检查。", [("2024年第三季度", "2024-09-30")]),
        ("第三季度，由省厅监督处牵头，抽调骨干，对各市开展检查。", [("第三季度", "2023-09-30")]),
        ("第三季度，由省厅监督处牵头，对各市开展了检查。", []),
        ("2022年第三季度，开展交叉检查。", []),
    ],
)
def test_times_of_quarters_feasts_and_the_year_before(text: str, found: list[tuple[str, str | None]]) -> None:
    assert [(d.text, d.date or d.rule) for d in find_deadlines(text, 0, len(text), 2023)] == found


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("助餐点每周供餐不少于5天，每餐补助2元。", [">=5/week"]),
        ("每周至少开放5天，每月驻村20天以上。", [">=5/week", ">=20/month"]),
        ("每周开放5天。", [">=5/week"]),
        ("每年培训不少于5天。", [">=1/year"]),
        ("每月不少于5个工作日的，按规定办理。", [">=1/month"]),
        ("每周抽取不少于3天内的数据。", [">=1/week"]),
    ],
)
def test_on_how_many_days_of_a_week_or_month(text: str, rules: list[str]) -> None:
    assert [r.rule for r in find_rates(text, 0, len(text))[0]] == rules
