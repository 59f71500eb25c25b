"""Times that 每年 governs, a year's end at which something is judged, payments by the month, and spans of a condition."""

from __future__ import annotations

import pytest
from found import measure_of


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("每年9月底前完成修订，经市政府审定后于10月10日前备案。", ["yearly:09-30", "yearly:10-10"]),
        (
            "每年3月底前完成评估，评估结果于4月15日前公布，并在年底前整改。",
            ["yearly:03-31", "yearly:04-15", "yearly:12-31"],
        ),
        ("每年开展一次评估，并于10月底前报告结果。", ["yearly:10-31"]),
        ("每年1月底前公布计划，2024年3月底前完成改造。", ["yearly:01-31", "2024-03-31"]),
        ("每年1月底前公布计划，今年计划于3月底前公布。", ["yearly:01-31", "2024-03-31"]),
        ("每年1月底前公布计划，首次计划于3月底前公布。", ["yearly:01-31", "2024-03-31"]),
        ("每年1月底前公布计划，首次编制后于3月底前公布。", ["yearly:01-31", "2024-03-31"]),
        ("每年1月底前公布计划，9月底前完成系统改造。", ["yearly:01-31", "2024-09-30"]),
        ("每年开展一次评估，2024年评估于10月底前完成。", ["2024-10-31"]),
        ("每月3日前报送进展，12月5日前报送总结。", ["monthly:03", "2024-12-05"]),
    ],
)
def test_what_follows_a_time_of_every_year_is_of_every_year(text: str, due: list[str]) -> None:
    assert [d.date or d.rule for d in measure_of(text).deadlines] == due


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("每季度末通报进展，年底对照要点开展考核。", ["quarterly:end", "2024-12-31"]),
        ("年底对各单位落实情况进行考核。", ["2024-12-31"]),
        ("每月通报，年底考核。", ["2024-12-31"]),
        ("年末会同县财政局组织验收。", ["2024-12-31"]),
        ("年底考核结果纳入综合评价。", []),
        ("年底对照标准进行了考核。", []),
        ("上年底对照要点开展考核。", []),
        ("年底对账单据齐全。", []),
    ],
)
def test_what_is_judged_at_the_end_of_the_year_is_due_then(text: str, due: list[str]) -> None:
    assert [d.date or d.rule for d in measure_of(text).deadlines] == due


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("医保基金按月预拨、年终清算。", [">=1/month", ">=1/year"]),
        ("资金按季预付、年底决算。", [">=1/quarter", ">=1/year"]),
        ("按月预算执行情况调整。", []),
        ("按年度决算报告编制附表。", []),
        ("签约率达到80%，此后每年分别提高3个百分点左右。", []),
        ("每年分别培训2次。", [">=2/year"]),
    ],
)
def test_payments_recur_and_growth_does_not(text: str, rules: list[str]) -> None:
    assert [r.rule for r in measure_of(text).recurrences] == rules


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("一年内违法超限运输的货车超过本单位货车总数10%的，责令停业整顿。", []),
        ("一个月内投诉量超过总量5%的，责令整改。", []),
        ("30日内将货损超过总量5%的情况报告市局。", ["<=30 days"]),
        ("5日内对超过总量5%的，组织复查。", ["<=5 days"]),
    ],
)
def test_the_span_of_a_condition_is_no_limit(text: str, rules: list[str]) -> None:
    assert [limit.rule for limit in measure_of(text).limits] == rules
