"""Times told by the term, the ten days or the year named before; how long before something happens."""

from __future__ import annotations

import pytest

from kg.extraction.times.deadline import find_deadlines
from kg.extraction.times.recurrence import find_rates


def _found(text: str) -> list[tuple[str, str | None]]:
    return [(d.text, d.date or d.rule) for d in find_deadlines(text, 0, len(text), 2022)]


def _rules(text: str) -> list[str | None]:
    return [r.rule for r in find_rates(text, 0, len(text))[0]]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2023年3月开工，11月底前竣工。", ["2023-03-31", "2023-11-30"]),
        ("2024年1月15日前编制，2月底前公布。", ["2024-01-15", "2024-02-29"]),
        ("2023年5月底前清查；8月底前整改，10月20日前验收。", ["2023-05-31", "2023-08-31", "2023-10-20"]),
        ("2024年1月15日前编制，2月上旬前公布。", ["2024-01-15", "2024-02-10"]),
        ("2023年一季度启动，9月底前完成。", ["2023-03-31", "2023-09-30"]),
    ],
)
def test_a_month_is_of_the_year_named_before_it(text: str, days: list[str]) -> None:
    assert [day for _, day in _found(text)] == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("到2025年普及率达到80%，6月底前报送计划。", "2022-06-30"),  # a goal
        ("2023年10月底前建成，4月底前报送方案。", "2022-04-30"),  # not in order
        ("自2023年1月1日起施行新标准，6月底前完成培训。", "2022-06-30"),  # a beginning for good
        ("2023年3月底前竣工，今年9月底前开工。", "2022-09-30"),  # says of which year
        ("对照《2023年1月至6月任务表》，9月底前自查。", "2022-09-30"),  # a title
        ("落实2021年3月的要求，9月底前自查。", "2022-09-30"),  # past
    ],
)
def test_a_month_stays_in_the_year_of_the_directive(text: str, day: str) -> None:
    assert day in [due for _, due in _found(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("每年第三季度组织一次演练。", ("每年第三季度", "yearly:09-30")),
        ("每年上半年开展一次清查。", ("每年上半年", "yearly:06-30")),
        ("每年的下半年完成复审。", ("每年的下半年", "yearly:12-31")),
        ("第三季度组织一次演练。", ("第三季度", "2022-09-30")),
        ("许可期限届满3个月前提出续期。", ("许可期限届满3个月前", None)),
        ("应当在有效期届满30日前申请换证。", ("有效期届满30日前", None)),
        ("会议召开10日前送达材料。", ("会议召开10日前", None)),
        ("工程开工前7日前公告。", ("开工前7日前", None)),
    ],
)
def test_a_part_of_every_year_and_so_long_before(text: str, found: tuple[str, str | None]) -> None:
    assert found in _found(text)


@pytest.mark.parametrize(
    "near_miss", ["合同到期3年前的项目。", "期限届满后提出申请。", "施工3日后公告。", "召开2次前期会议。"]
)
def test_what_happens_without_so_long_before_is_no_deadline(near_miss: str) -> None:
    assert _found(near_miss) == []


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("各组每旬调度2次。", [">=6/month"]),
        ("按旬报送进展。", [">=3/month"]),
        ("建立旬通报制度。", [">=3/month"]),
        ("中小学每学期开展2次演练。", [">=4/year"]),
        ("每学年组织1次体检。", [">=1/year"]),
        ("每学期至多安排1次测试。", [None]),
        ("监测站点按日上传数据。", [">=1/day"]),
        ("按月发布水质状况，按季度归集台账。", [">=1/month", ">=1/quarter"]),
        ("每半月调度一次。", [">=2/month"]),
        ("每学期末公布收支。", [">=2/year"]),
    ],
)
def test_acts_recur_by_the_term_and_by_ten_days(text: str, rules: list[str | None]) -> None:
    assert _rules(text) == rules


@pytest.mark.parametrize(
    "near_miss",
    [
        "收费每生每学期不超过300元。",
        "补助每人每月不低于600元。",
        "生均每学期200元。",
        "按日上浮一定比例。",
    ],
)
def test_a_rate_by_the_term_is_no_recurrence(near_miss: str) -> None:
    assert _rules(near_miss) == []
