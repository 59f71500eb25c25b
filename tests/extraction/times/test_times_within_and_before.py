"""Same-day duties, the latest time without 内, how long an act takes, so long before an end, feasts of a fixed day, and
months of a school year."""

from __future__ import annotations

import pytest
from directive_text import directive_of

from kg.extraction.times.deadline import find_deadlines
from kg.extraction.times.within import limits_in


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("学生缺课半天的当日联系家长。", [("当日联系", "<=1 days")]),
        ("学校应当在发现当日启动劝返。", [("发现当日启动", "<=1 days")]),
        ("对未在线车辆当日通知。", [("当日通知", "<=1 days")]),
        ("最迟15个工作日给出方案。", [("最迟15个工作日", "<=15 working days")]),
        ("最迟3日内办结。", [("3日内", "<=3 days")]),
        ("抵达现场时间城区不得超过30分钟。", [("不得超过30分钟", None)]),
        ("每学期结束前10日将档案报基础教育股。", [("结束前10日", None)]),
        ("开工前15个工作日将方案报县住建局。", [("开工前15个工作日", None)]),
        ("事故当日的情况要上报。", []),
        ("当日通知率达到100%。", []),
        ("平均答复时间不超过30分钟。", []),
        ("门诊等待时间不超过20分钟。", []),
        ("最迟5日将名单报县住建局。", []),
    ],
)
def test_limits(text: str, limits: list[tuple[str, str | None]]) -> None:
    assert [(limit.text, limit.rule) for limit in limits_in(text, 0, len(text))] == limits


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("在今年“七一”前，完成研判。", [("今年“七一”前", "2024-07-01")]),
        ("2024年八一建军节前完成走访。", [("2024年八一建军节前", "2024-08-01")]),
        ("“七一”前完成整顿。", [("“七一”前", None)]),
        ("下达《限期复学通知书》。", []),
        ("下达限期整改通知书。", []),
        ("限期整改到位。", [("限期", None)]),
    ],
)
def test_deadlines(text: str, due: list[tuple[str, str | None]]) -> None:
    assert [(d.text, d.date) for d in find_deadlines(text, 0, len(text), 2024)] == due


@pytest.mark.parametrize(
    ("title", "dates"),
    [
        ("2024—2025学年资助工作方案", ["2025-05-31", "2024-11-30"]),
        ("2024年资助工作方案", ["2024-05-31", "2024-11-30"]),
    ],
)
def test_a_month_of_the_spring_term_of_a_school_year_is_of_its_second_year(
    title: str, dates: list[str]
) -> None:
    text = (
        f"甲县教育局关于印发{title}的通知\n甲教发〔2024〕6号\n各学校：\n现将方案印发给你们，请遵照执行。\n甲县教育局\n"
        f"2024年8月19日\n{title}\n一、发放补助。发放时间春季学期不迟于5月底、秋季学期不迟于11月底。\n二、加强管理。健全机制。\n"
    )
    found = directive_of(text)
    assert [d.date for m in found.measures() for d in m.deadlines] == dates
