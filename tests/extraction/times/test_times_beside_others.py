"""Times of a list, ranges that something begins and ends on, and times that only the one before them dates."""

from __future__ import annotations

import pytest

from kg.extraction.times.deadline import find_deadlines
from kg.extraction.times.recurrence import find_rates


def _due(text: str, year: int) -> list[str | None]:
    return [d.date or d.rule for d in find_deadlines(text, 0, len(text), year)]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("每年7月15日和次年1月15日前将报告报省厅。", ["yearly:07-15", "yearly:01-15"]),
        (
            "一季度、上半年、前三季度完成率分别不低于20%、50%和75%。",
            ["2025-03-31", "2025-06-30", "2025-09-30"],
        ),
        ("上半年、前三个季度分别完成50%、75%。", ["2025-06-30", "2025-09-30"]),
        ("上半年制定方案，下半年启动。", ["2025-06-30", "2025-12-31"]),
        ("一季度研究制定办法，二季度启动。", ["2025-03-31", "2025-06-30"]),
        ("上半年制定的方案要落实，二季度编制情况要通报。", []),
        ("去年下半年制定了方案。", []),
        ("自2025年7月1日起至11月30日，组织专项行动。", ["from:2025-07-01", "2025-11-30"]),
        ("自2025年11月1日起至3月31日，集中整治。", ["from:2025-11-01", "2026-03-31"]),
        ("自2025年7月1日起至10日前完成。", ["from:2025-07-01"]),
        ("有效期自2025年1月1日起至2029年12月31日。", ["from:2025-01-01"]),
        ("防火期自2025年10月1日起至次年5月31日，各村要值班。", ["from:2025-10-01"]),
        ("3月25日至4月15日、5月1日至5月5日为防火戒严期。", []),
        ("3月25日至4月15日、5月1日至5月5日集中宣传。", ["2025-04-15", "2025-05-05"]),
    ],
)
def test_each_time_of_a_list_or_range_is_due(text: str, due: list[str | None]) -> None:
    assert _due(text, 2025) == due


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("6月20日前报指挥部，由其汇总后于月底前上报。", ["2025-06-20", "2025-06-30"]),
        ("2月10日前自查，月末前报送。", ["2025-02-10", "2025-02-28"]),
        ("6月20日前报送，次月底前通报。", ["2025-06-20", None]),
        ("一季度前报送，月底前通报。", ["2025-03-31", None]),
        ("到2026年底建成，甲县力争提前一年完成。", ["2026-12-31", "2025-12-31"]),
        ("2026年6月30日前建成，甲县要提前半年完成。", ["2026-06-30", "2025-12-31"]),
        ("2026年5月31日前建成，甲县争取提前三个月完成。", ["2026-05-31", "2026-02-28"]),
        ("2026年5月10日前建成，甲县确保提前1个月建成。", ["2026-05-10", "2026-04-10"]),
        ("到2026年底建成，甲县已提前一年完成。", ["2026-12-31"]),
        ("到2026年底建成，甲县比计划提前一年完成。", ["2026-12-31"]),
        ("甲县力争提前一年完成。", [None]),
    ],
)
def test_a_time_may_be_dated_by_the_one_before(text: str, due: list[str | None]) -> None:
    assert _due(text, 2025) == due


@pytest.mark.parametrize(
    ("text", "recurrences"),
    [
        ("每年至少组织2次演练，其中夜间演练不少于1次。", [">=2/year", ">=1/year"]),
        ("每月检查不少于4次，其中节假日检查不少于1次。", [">=4/month", ">=1/month"]),
        ("夜间巡查不少于2次。", [">=2/day"]),
        ("夜间演练不少于1次，日间拉练不少于2次。", []),
        ("分别按月、按季开展水质检测。", [">=1/month", ">=1/quarter"]),
        ("按周和按月通报进展。", [">=1/week", ">=1/month"]),
        ("按地区、按季节分布。", []),
        ("每日早、中、晚三次广播。", [">=3/day"]),
        ("每天早晨、傍晚两次消毒。", [">=2/day"]),
        ("每年甲、乙两次会议。", [">=1/year"]),
    ],
)
def test_rhythms_side_by_side(text: str, recurrences: list[str]) -> None:
    assert [r.rule for r in find_rates(text, 0, len(text))[0]] == recurrences


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("提前6个月制定计划，提前3个月落实资金。", ["提前6个月", "提前3个月"]),
        ("汛前要提前一个月排查隐患。", ["提前一个月"]),
        ("比计划提前3个月落实资金，提前2个月完成。", []),
        ("提前1个月制定的计划要执行。", []),
        ("裁员20人以上的企业，要指导其提前30日向工会或者全体职工说明情况。", ["提前30日"]),
        ("提前10日说明理由。", ["提前10日"]),
        ("提前10日说明情况的予以批准。", []),
        ("提前10日学习说明材料。", []),
        ("比计划提前10日说明情况。", []),
    ],
)
def test_what_is_prepared_so_long_before(text: str, limits: list[str]) -> None:
    found = find_rates(text, 0, len(text))[1]
    assert [x.text for x in found] == limits
    assert all(x.rule is None for x in found)
