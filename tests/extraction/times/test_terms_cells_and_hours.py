"""Terms whose last day is not told, days of every year in a cell, months with how something is done, and hours a day."""

from __future__ import annotations

import pytest

from kg.extraction.times.deadline import find_deadlines, find_due
from kg.extraction.times.recurrence import find_rates


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("到2024年秋季学期，课后服务实现应开尽开。", [("到2024年秋季学期", None)]),
        ("到2024年秋季学期末，开课率达到100%。", [("到2024年秋季学期末", None)]),
        ("到2025年采暖季，清洁取暖率达到100%。", [("到2025年采暖季", None)]),
        ("到2025年采暖季前，完成改造。", [("2025年采暖季前", None)]),
        ("到2025年夏季，客流达到10万人次。", [("到2025年夏季", None)]),
        ("到2025年秋粮产量达到10万吨。", [("到2025年", "2025-12-31")]),
        ("2023年春季学期至2024年秋季学期开展试点。", []),
        ("至2024年秋季学期已实现全覆盖。", []),
        ("4月份以“安全”为主题组织开展宣传活动。", [("4月份", "2024-04-30")]),
        ("4月份在全市范围内组织开展检查。", [("4月份", "2024-04-30")]),
        ("7月份在建项目开展检查。", []),
        ("4月份以来组织开展检查。", []),
        ("4月份以“安全”为主题组织开展了宣传。", []),
        ("4月份在全市组织开展的检查中发现问题。", []),
        ("五一、端午、国庆等重要节点前各开展1次检查。", [("五一、端午、国庆等重要节点前", None)]),
        ("五一、国庆等节假日前开展检查。", [("五一、国庆等节假日前", None)]),
        ("国庆等重要节点前后加强巡查。", []),
        ("开工等重要节点前开展检查。", []),
        ("责令限期整改，整改时间不得超过15日。", []),
        ("发现问题限期整改，整改情况不得瞒报。", [("限期", None)]),
    ],
)
def test_deadlines(text: str, due: list[tuple[str, str | None]]) -> None:
    assert [(d.text, d.date or d.rule) for d in find_deadlines(text, 0, len(text), 2024)] == due


@pytest.mark.parametrize(
    ("cell", "due"),
    [
        ("每年11月底", [("每年11月底", "yearly:11-30")]),
        ("每年6月、11月底", [("每年6月", "yearly:06-30"), ("11月底", "yearly:11-30")]),
        ("每年底", [("每年底", "yearly:12-31")]),
        (
            "2024年11月底；此后每年11月底",
            [("2024年11月底", "2024-11-30"), ("每年11月底", "yearly:11-30")],
        ),
        ("每年6月底，2025年12月底", [("每年6月底", "yearly:06-30"), ("2025年12月底", "2025-12-31")]),
        ("11月底", [("11月底", "2024-11-30")]),
    ],
)
def test_days_of_every_year_in_a_cell(cell: str, due: list[tuple[str, str]]) -> None:
    assert [(d.text, d.date or d.rule) for d in find_due(cell, 0, len(cell), 2024)] == due


@pytest.mark.parametrize(
    ("text", "often"),
    [
        ("学校每周5天都要开展课后服务，每天不少于2小时。", [("每周5天", ">=5/week")]),
        ("实行每周5天工作制。", [("每周", ">=1/week")]),
        ("每周2天要求家长陪同。", [("每周", ">=1/week")]),
        ("讲解服务时间每日不低于3小时。", []),
        ("每日巡查不低于3小时。", [("每日", ">=1/day")]),
        ("统筹安排奖补资金，每年不少于1亿元。", []),
        ("做到日日有记录。", [("日日有记录", ">=1/day")]),
        ("月月有进展、季季有成效。", []),
        ("每月有检查、季度有通报。", [("每月", ">=1/month"), ("季度有通报", ">=1/quarter")]),
    ],
)
def test_recurrences(text: str, often: list[tuple[str, str]]) -> None:
    assert [(r.text, r.rule) for r in find_rates(text, 0, len(text))[0]] == often
