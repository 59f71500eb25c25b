"""The next day, rhythms that open a run, amounts by the year, holidays of schools, and months in which something recurs."""

from __future__ import annotations

import pytest
from found import measure_of


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("监测结果于次日通报属地。", [("次日通报", "<=1 days")]),
        ("审批部门至迟应于次日告知申请人。", [("次日告知", "<=1 days")]),
        ("业务股汇总后于次日上午报县委农办。", [("次日上午报", "<=1 days")]),
        ("咨询类的当天或次日答复。", [("当天或次日答复", "<=1 days")]),
        ("数据于翌日前上报市局。", [("翌日前上报", "<=1 days")]),
        ("提前1日向所在地乡镇（街道）或行业主管部门报备。", [("提前1日", None)]),
        ("夜间22时至次日6时巡查。", []),
        ("自公布次日起30日内提出。", [("30日内", "<=30 days")]),
        ("次日前来办理的，予以受理。", []),
        ("比计划提前1日向市局报备。", []),
    ],
)
def test_the_next_day_and_so_long_before(text: str, limits: list[tuple[str, str | None]]) -> None:
    assert [(limit.text, limit.rule) for limit in measure_of(text).limits] == limits


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        (
            "各地要实行整改进展月调度、季通报、半年评估制度。",
            [">=1/month", ">=1/quarter", ">=2/year"],
        ),
        ("实行欠薪问题日调度、周通报。", [">=1/day", ">=1/week"]),
        ("12月调度、季通报。", [">=1/quarter"]),
        ("十二月调度、季通报。", [">=1/quarter"]),
        ("上月通报、周检查情况。", [">=1/week"]),
        ("每个工作日调度、周通报。", [">=1/day", ">=1/week"]),
        ("处置能力达到每年230万吨以上。", []),
        ("每年30万立方米以上。", []),
        ("按每年每室不低于1.2万元的标准落实。", []),
        ("每处每年补助养护经费800元。", []),
        ("每年每校不少于2次。", [">=2/year"]),
        ("每年每季度安排100万元。", [">=1/year", ">=1/quarter"]),
        ("每年培训100人次。", [">=1/year"]),
    ],
)
def test_rhythms(text: str, rules: list[str]) -> None:
    assert [r.rule for r in measure_of(text).recurrences] == rules


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("空缺岗位于2025年暑期前补足。", [("2025年暑期前", None)]),
        ("暑期前完成改造。", [("暑期前", None)]),
        ("暑期期间检查。", []),
        ("在4月至10月臭氧污染高发时段每周开展一次走航监测。", []),
        ("5月至9月汛期内每天巡查一次。", []),
        ("6月至8月集中整治期间，完成全面排查。", [("6月至8月", "2024-08-31")]),
        ("3月至5月排查，每月报送一次。", [("3月至5月", "2024-05-31")]),
    ],
)
def test_deadlines(text: str, due: list[tuple[str, str | None]]) -> None:
    assert [(d.text, d.date) for d in measure_of(text).deadlines] == due
