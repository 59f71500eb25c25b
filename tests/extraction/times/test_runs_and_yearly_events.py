"""Times of acts told in a run, rhythms beside other words, and what happens once in every year."""

from __future__ import annotations

import pytest

from kg.extraction.times.deadline import find_deadlines
from kg.extraction.times.recurrence import find_rates


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("实行1小时响应、24小时回复、5日办结。", [None, "<=1 days", "<=5 days"]),
        ("推行“24小时在线受理、48小时上门处置”。", ["<=2 days"]),
        ("实行7天集中隔离、7天居家监测。", []),
        ("提供3天理论培训、2天实训。", []),
        ("社保补贴期限最长不超过3年。", ["<=36 months"]),
        ("每人每年补贴不超过30天。", []),
        ("应在公示期届满前15日组织复审。", [None]),
        ("公示期届满前15日内组织复审。", ["<=15 days"]),
        ("合同期满前30日未续签的，终止合作。", []),
    ],
)
def test_limits(text: str, found: list[str | None]) -> None:
    assert [limit.rule for limit in find_rates(text, 0, len(text))[1]] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("实行月调度、季通报、半年约谈。", [">=1/month", ">=1/quarter", ">=2/year"]),
        ("实行月调度、半年情况报告。", [">=1/month"]),
        ("对2015年以来建设的管网每半年检修一次。", [">=2/year"]),
        ("2015年以来，每半年检修一次。", []),
        ("每学期开学后两周内完成核查。", [">=2/year"]),
        ("每学期开学前完成核查。", []),
    ],
)
def test_recurrences(text: str, found: list[str | None]) -> None:
    assert [each.rule for each in find_rates(text, 0, len(text))[0]] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("节假日前开展自查。", [("节假日前", None)]),
        ("节假日前后加强值守，做好节假日前检查。", []),
        ("重大节假日和大型活动前开展专题评估。", [("节假日和大型活动前", None)]),
        ("举办大型活动前须报批，节假日、重大活动前后加强巡查。", []),
        ("“三夏”“三秋”前完成检修。", [("“三夏”“三秋”前", None)]),
        ("于每年征兵工作启动前公布名额。", [("每年征兵工作启动前", None)]),
        ("每年活动开展前后加强巡查。", []),
        ("每年11月由县林业局牵头、乡镇配合，开展防火演练。", [("每年11月", "yearly:11-30")]),
        ("每年11月由于降雪停航。", []),
        ("市中心2024年第四季度启用新系统。", [("2024年第四季度", "2024-12-31")]),
        ("2024年第四季度启用的系统。", []),
    ],
)
def test_deadlines(text: str, found: list[tuple[str, str | None]]) -> None:
    assert [(d.text, d.date or d.rule) for d in find_deadlines(text, 0, len(text), 2024)] == found
