"""By when works stand, years counted from a plan or an event, terms in which something is open, and rhythms from so
many years to so many, of a run, of a day of the week."""

from __future__ import annotations

import pytest

from kg.extraction.times.deadline import find_deadlines
from kg.extraction.times.recurrence import find_rates


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("力争2025年上半年中试基地投入运营。", [("2025年上半年", "2025-06-30")]),
        ("首期2亿元于2024年第三季度到位。", [("2024年第三季度", "2024-09-30")]),
        ("首批资金6月份到位，一号线二季度全线通车。", [("6月份", "2024-06-30"), ("二季度", "2024-06-30")]),
        ("到9月底污水厂建成。", [("9月底", "2024-09-30")]),
        ("上半年项目已建成，去年底大桥建成通车，截至6月底项目全部开工。", []),
        ("二季度未完工的项目要加快，上半年竣工的项目要验收，报送二季度项目投用情况。", []),
        ("上半年每个乡镇至少打造3个示范村。", [("上半年", "2024-06-30")]),
        ("对上半年至少检查过一次的单位予以通报。", []),
    ],
)
def test_by_when_works_stand(text: str, due: list[tuple[str, str]]) -> None:
    assert [(d.text, d.date) for d in find_deadlines(text, 0, len(text), 2024)] == due


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("列入年度计划的项目，须于当年8月底前完成审批，10月底前开工。", ["yearly:08-31", "yearly:10-31"]),
        ("列入2023年度计划的项目，须于当年8月底前完成审批，10月底前开工。", ["2023-08-31", "2023-10-31"]),
        ("纳入本年度计划的项目，须于当年8月底前完成审批。", ["2023-08-31"]),
        ("主体工程应在开工后12个月内完工，其中关键部位，次年5月1日前必须达标。", [None]),
        ("2023年10月底前开工，开工后3个月内完工，次年5月1日前验收。", ["2023-10-31", "2024-05-01"]),
        ("接到本通知后10日内报送名单，次年1月底前报送总结。", ["2024-01-31"]),
    ],
)
def test_years_of_plans_and_events(text: str, due: list[str | None]) -> None:
    said = f"前言。{text}"
    assert [d.date or d.rule for d in find_deadlines(said, 3, len(said), 2023)] == due


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("应常年开设肠道门诊（4月至10月），规范预检分诊。", []),
        ("露天泳池开放（6月至9月）期间加强巡查。", []),
        ("开展集中整治（4月至10月），全面清理。", ["2024-10-31"]),
    ],
)
def test_terms_of_opening(text: str, due: list[str]) -> None:
    assert [d.date for d in find_deadlines(text, 0, len(text), 2024)] == due


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("小型水库每6至10年鉴定一次。", ["<=120 months"]),
        (
            "每3—5天巡查一次，每两到三年检修一次，每一至两个月通报一次。",
            [">=6/month", "<=36 months", "<=2 months"],
        ),
        ("每6至10个村设一个站，每6—10月份开展排查。", []),
        ("实行周报告、月调度、年度考核制度。", [">=1/week", ">=1/month", ">=1/year"]),
        ("实行季度通报、年度评估。", [">=1/quarter", ">=1/year"]),
        ("3月评估、年度考核，纳入年度考核。", []),
        ("月调度、年度考核结果作为依据。", [">=1/month"]),
        ("逢周五下午为全市统一灭蚊日。", [">=1/week"]),
        ("逢五、逢十赶集，逢年过节慰问。", []),
        ("单个企业每年最高10万元，每年最高补助50万元。", []),
        ("每年最高气温记录上报一次。", [">=1/year"]),
        ("曝光典型案例每月不少于2起。", [">=2/month"]),
    ],
)
def test_rhythms(text: str, rules: list[str]) -> None:
    assert [r.rule for r in find_rates(text, 0, len(text))[0]] == rules
