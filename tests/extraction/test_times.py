"""Deadlines, recurrences and limits: read as written, resolved against the directive's own year."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.deadline import find_deadlines, find_due
from kg.extraction.recurrence import find_limits, find_recurrences

DEADLINES = [
    ("在2022年底前完成", [("2022年底前", "2022-12-31")]),
    ("2022年年底前", [("2022年年底前", "2022-12-31")]),
    ("9月上旬前报送", [("9月上旬前", "2023-09-10")]),
    ("9月中旬前报送", [("9月中旬前", "2023-09-20")]),
    ("9月下旬前报送", [("9月下旬前", "2023-09-30")]),
    ("2024年2月底前建成", [("2024年2月底前", "2024-02-29")]),
    ("于6月30日前报县政府", [("6月30日前", "2023-06-30")]),
    ("于2023年6月30日之前", [("2023年6月30日之前", "2023-06-30")]),
    ("十二月底前", [("十二月底前", "2023-12-31")]),
    ("年底前完成", [("年底前", "2023-12-31")]),
    ("今年年底前完成", [("今年年底前", "2023-12-31")]),
    ("明年3月底前完成", [("明年3月底前", "2024-03-31")]),
    ("年内完成改造", [("年内", "2023-12-31")]),
    ("2023年内完成", [("2023年内", "2023-12-31")]),
    ("上半年前完成", [("上半年前", "2023-06-30")]),
    ("上半年底前完成", [("上半年底前", "2023-06-30")]),
    ("第三季度末前完成", [("第三季度末前", "2023-09-30")]),
    ("到2025年，建成体系", [("到2025年", "2025-12-31")]),
    ("到2025年底，建成体系", [("到2025年底", "2025-12-31")]),
    ("截至2025年6月底", [("截至2025年6月底", "2025-06-30")]),
    ("每年年底前公开", [("每年年底前", "yearly:12-31")]),
    ("每年1月31日前公布年报", [("每年1月31日前", "yearly:01-31")]),
    ("每月底前报送", [("每月底前", "monthly:end")]),
    ("每月5日前报送", [("每月5日前", "monthly:05")]),
    ("每季度末前通报", [("每季度末前", "quarterly:end")]),
    ("自2022年1月1日起施行", [("自2022年1月1日起", "from:2022-01-01")]),
    ("从2022年7月起", [("从2022年7月起", "from:2022-07-01")]),
    ("“十四五”末", [("“十四五”末", "2025-12-31")]),
    ("春节前完成发放", [("春节前", None)]),
    ("２０２３年６月底前", [("２０２３年６月底前", "2023-06-30")]),
]


@pytest.mark.parametrize(("text", "found"), DEADLINES)
def test_deadlines(text: str, found: list[tuple[str, str | None]]) -> None:
    assert [(d.text, d.date or d.rule) for d in find_deadlines(text, 0, len(text), 2023)] == found


@pytest.mark.parametrize(
    "near_miss",
    [
        "2022年印发的方案",
        "目前正在建设",
        "提前部署安排",
        "在1年内完成合同用量",
        "2—3年内逐步调整",
        "近3年内无违法记录",
        "5个工作日内答复",
        "30日前后",
        "前期工作",
        "办理前公示",
        "会议召开前发布",
        "事前事中事后监管",
        "“十四五”期间",
        "2021年以来",
        "自行组织",
    ],
)
def test_near_misses_are_no_deadlines(near_miss: str) -> None:
    assert [d.text for d in find_deadlines(near_miss, 0, len(near_miss), 2023)] == []


@pytest.mark.parametrize(
    ("cell", "date", "text"),
    [
        ("2022年6月", "2022-06-30", "2022年6月"),
        ("6月底", "2023-06-30", "6月底"),
        ("2022.6.30", "2022-06-30", "2022.6.30"),
        ("2022年", "2022-12-31", "2022年"),
        ("长期坚持", None, "长期坚持"),
        ("2023年6月底前", "2023-06-30", "2023年6月底前"),
    ],
)
def test_what_a_time_cell_names(cell: str, date: str | None, text: str) -> None:
    (due,) = find_due(cell, 0, len(cell), 2023)
    assert (due.date, due.text) == (date, text)


def test_without_a_year_only_what_names_its_own_is_resolved() -> None:
    found = list(find_deadlines("9月底前，2022年10月底前", 0, 15, None))
    assert [d.date for d in found] == [None, "2022-10-31"]


RECURRENCES = [
    ("每周至少更新1次", [">=1/week"]),
    ("每季度通报一次", [">=1/quarter"]),
    ("每月调度", [">=1/month"]),
    ("每年至少听取2次汇报", [">=2/year"]),
    ("每半年开展1次评估", [">=2/year"]),
    ("每两年修订一次", ["<=24 months"]),
    ("每3个月开展一次检查", ["<=3 months"]),
    ("每个工作日更新", [">=1/day"]),
    ("一级栏目更新最迟不能超过3个月", ["<=3 months"]),
    ("全年不少于4次", [">=4/year"]),
    ("开展季度评估", [">=1/quarter"]),
    ("按月通报进展", [">=1/month"]),
    ("实行周调度、月通报", [">=1/week", ">=1/month"]),
]


@pytest.mark.parametrize(("text", "rules"), RECURRENCES)
def test_recurrences(text: str, rules: list[str]) -> None:
    assert [r.rule for r in find_recurrences(text, 0, len(text))] == rules


@pytest.mark.parametrize(
    "near_miss",
    [
        "每个单位",
        "每名干部",
        "每年底前公开",
        "每月5日前报送",
        "周边环境",
        "全年工作",
        "半年来",
        "按年龄分组",
        "第一季度通报",
        "每件事",
    ],
)
def test_near_misses_are_no_recurrences(near_miss: str) -> None:
    assert [r.text for r in find_recurrences(near_miss, 0, len(near_miss))] == []


LIMITS = [
    ("5个工作日内答复", ["<=5 working days"]),
    ("不得超过20个工作日", ["<=20 working days"]),
    ("在3日内完成", ["<=3 days"]),
    ("15天内反馈", ["<=15 days"]),
    ("压缩至3个工作日以内", ["<=3 working days"]),
    ("六个月内完成清理", ["<=6 months"]),
    ("24小时内上报", ["<=1 days"]),
    ("当日办结", ["<=1 days"]),
    ("半个工作日内办结", ["<=1 working days"]),
    ("自收到之日起十五个工作日内", ["<=15 working days"]),
    ("1年内完成合同用量", ["<=12 months"]),
    ("2小时内报告", [None]),
]


@pytest.mark.parametrize(("text", "rules"), LIMITS)
def test_limits(text: str, rules: list[str | None]) -> None:
    assert [x.rule for x in find_limits(text, 0, len(text))] == rules


@pytest.mark.parametrize(
    "near_miss",
    [
        "6月30日前",
        "第3日",
        "每3个月一次",
        "3天气象预报",
        "2021年内",
        "年内",
        "满3年的",
        "有效期3年",
        "近三年内",
    ],
)
def test_near_misses_are_no_limits(near_miss: str) -> None:
    assert [x.text for x in find_limits(near_miss, 0, len(near_miss))] == []


@given(
    st.text("年月日底前内起每季度周至少一二十12345次个工作天小时不得超过到自上旬半， 。", max_size=80),
    st.integers(2000, 2050),
)
def test_time_spans_slice_back(text: str, year: int) -> None:
    for found in (
        *find_deadlines(text, 0, len(text), year),
        *find_recurrences(text, 0, len(text)),
        *find_limits(text, 0, len(text)),
        *find_due(text, 0, len(text), year),
    ):
        assert text[found.span.start : found.span.end] == found.text
