"""Times told by an aim, a set time, a season's first day or a heading's bracket; terms of seasons; which year is meant;
what a 完成时限 that names no day gives."""

from __future__ import annotations

import pytest
from directive_text import directive_of, notice

from kg.extraction.structure.framing import holds_duty
from kg.extraction.times.deadline import find_deadlines
from kg.model import Measure


def _due(text: str, year: int = 2024) -> list[tuple[str, str | None]]:
    return [(d.text, d.date or d.rule) for d in find_deadlines(text, 0, len(text), year)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("力争2025年案件平均审理周期压缩至90日以内。", [("2025年", "2025-12-31")]),
        ("力争2025年通过验收。", [("2025年", "2025-12-31")]),
        ("争取2026年通过省级复核。", [("2026年", "2026-12-31")]),
        ("力争2025年6月交工。", [("2025年6月", "2025-06-30")]),
        ("力争2025年6月前交工。", [("2025年6月前", "2025-06-30")]),
        ("力争2025年6月底前交工。", [("2025年6月底前", "2025-06-30")]),
        ("力争三季度完工，四季度投用。", [("三季度", "2024-09-30"), ("四季度", "2024-12-31")]),
        ("方案一季度获批，设备年底投运。", [("一季度", "2024-03-31"), ("年底", "2024-12-31")]),
        ("力争2025年春节前开放。", [("2025年春节前", None)]),
        ("力争2024年度评优，争取2025年专项资金。", []),
        ("力争2023年达标。", []),
        ("对2024年通过验收的合作社给予奖励。", []),
        ("2024年获批的项目，2024年投产的企业。", []),
        ("首次报送时间为2024年2月28日。", [("2024年2月28日", "2024-02-28")]),
        ("申报截止时间为6月底。", [("6月底", "2024-06-30")]),
        ("材料提交期限：9月10日。", [("9月10日", "2024-09-10")]),
        ("报名时间为3月1日至3月20日。", [("3月1日至3月20日", "2024-03-20")]),
        ("申请时间为2024年1月1日以后的不予受理。", []),
        ("成立时间为2024年2月，会议时间为5月6日。", []),
    ],
)
def test_aims_and_set_times(text: str, found: list[tuple[str, str | None]]) -> None:
    assert _due(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全县防火期为2024年12月1日至2025年6月15日。", []),
        ("其中3月1日至4月30日为高火险期。", []),
        ("采暖期（11月15日至次年3月15日）内，每日巡线。", []),
        ("禁渔期为每年3月1日至6月30日。", []),
        ("全省汛期自5月1日至9月30日。", []),
        ("排查期为3月1日至5月31日。", [("3月1日至5月31日", "2024-05-31")]),
        ("3月1日至5月31日为集中整治阶段。", [("3月1日至5月31日", "2024-05-31")]),
        ("执行期限为2024年1月1日至2025年12月31日。", [("2024年1月1日至2025年12月31日", "2025-12-31")]),
        ("10月至12月开展防火期宣传。", [("10月至12月", "2024-12-31")]),
        ("在主汛期（5月1日）前除险。", [("主汛期（5月1日）前", "2024-05-01")]),
        ("春节（2月10日）前发放到位。", [("春节（2月10日）前", "2024-02-10")]),
        ("2025年入汛（4月15日）之前完工。", [("2025年入汛（4月15日）之前", "2025-04-15")]),
        ("秋季开学（9月1日）前完成体检。", [("秋季开学（9月1日）前", "2024-09-01")]),
        ("国庆节（10月1日）前后加强值守。", []),
        ("主汛期（5月1日）巡查。", []),
    ],
)
def test_seasons(text: str, found: list[tuple[str, str | None]]) -> None:
    assert _due(text) == found


@pytest.mark.parametrize(
    ("text", "year", "found"),
    [
        ("自2024年2月1日起至5月31日止。", 2023, ["from:2024-02-01", "2024-05-31"]),
        ("自2023年11月1日起至3月31日止。", 2023, ["from:2023-11-01", "2024-03-31"]),
        ("从2025年3月起到9月底止。", 2024, ["from:2025-03-01", "2025-09-30"]),
        ("自2023年3月1日起至6月30日止。", 2023, ["from:2023-03-01", "2023-06-30"]),
        ("自2025年1月1日起施行，6月底前培训。", 2024, ["from:2025-01-01", "2024-06-30"]),
        ("每年评估一次，并于次年1月底前报送。", 2024, ["yearly:01-31"]),
        ("每年12月盘点，翌年2月10日前公示。", 2024, ["yearly:02-10"]),
        ("每年编制决算，当年11月底前公开。", 2024, ["yearly:11-30"]),
        ("每年评估。", 2024, []),
        ("修复率在次年3月底前达标。", 2024, ["2025-03-31"]),
        ("每年评估一次；次年1月底前建成。", 2024, ["2025-01-31"]),
        ("每年评估一次，明年1月底前建成。", 2024, ["2025-01-31"]),
    ],
)
def test_which_year_is_meant(text: str, year: int, found: list[str]) -> None:
    assert [day for _, day in _due(text, year)] == found


def _measures(body: str, title: str, written: str = "2023年3月1日") -> tuple[Measure, ...]:
    page = notice(body, title, "甲府办发〔2023〕5号").replace("2023年3月1日", written)
    return directive_of(page).measures()


@pytest.mark.parametrize(
    ("season", "written", "days"),
    [
        ("防火期为2023年12月1日至2024年6月15日。", "2023年11月22日", ["2023-12-05", "2024-02-29"]),
        ("供暖季自2023年11月至2024年3月。", "2023年10月8日", ["2023-12-05", "2024-02-29"]),
        ("防火期为2023年12月1日至2024年6月15日。", "2023年12月8日", ["2024-12-05", "2024-02-29"]),
        ("防火期为2023年12月1日至2024年12月15日。", "2023年11月22日", ["2024-12-05", "2024-02-29"]),
        ("工期为2023年12月1日至2024年6月15日。", "2023年11月22日", ["2024-12-05", "2024-02-29"]),
        ("抓好全年防火。", "2023年11月22日", ["2024-12-05", "2024-02-29"]),
    ],
)
def test_a_month_of_the_season_before_the_year_of_the_title(
    season: str, written: str, days: list[str]
) -> None:
    body = f"一、防火安排。{season}\n二、压实责任。各乡镇应于12月5日前签订责任书，2月底前完成培训。"
    found = _measures(body, "甲市人民政府办公室关于做好2024年防火工作的通知", written)
    assert [d.date for d in found[-1].deadlines] == days


@pytest.mark.parametrize(
    ("heading", "own", "days"),
    [
        ("自查阶段（5月10日前）", "各镇开展自查。", ["2023-05-10"]),
        ("自查阶段（即日起至6月底前）", "各镇开展自查。", ["2023-06-30"]),
        ("整改提升（2023年9月底前完成）", "各镇落实整改。", ["2023-09-30"]),
        ("自查阶段（5月10日前）", "各镇应于4月底前完成自查。", ["2023-04-30"]),
        ("自查阶段（以前年度）", "各镇开展自查。", []),
        ("自查阶段（提前介入）", "各镇开展自查。", []),
        ("验收（竣工前）阶段", "各镇开展自查。", []),
    ],
)
def test_the_bracket_of_a_heading_holds_below_it(heading: str, own: str, days: list[str]) -> None:
    apart = _measures(f"一、{heading}。{own}\n二、总结。各镇报送总结。", "关于开展清查的通知")
    below = _measures(
        f"一、{heading}\n（一）{own}\n（二）各镇建立台账。\n二、总结。各镇报送总结。", "关于开展清查的通知"
    )
    assert [[d.date for d in found[0].deadlines] for found in (apart, below)] == [days, days]


@pytest.mark.parametrize(
    ("cell", "times"),
    [
        ("批准（批复）后20日内", ([], [], ["<=20 days"])),
        ("收到申请之日起5个工作日内", ([], [], ["<=5 working days"])),
        ("每季度一次", ([], [">=1/quarter"], [])),
        ("长期坚持", ([None], [], [])),
        ("2023年6月底前", (["2023-06-30"], [], [])),
        ("每月10日前", (["monthly:10"], [], [])),
    ],
)
def test_what_a_time_cell_gives(cell: str, times: tuple[list[str | None], ...]) -> None:
    table = f"序号\t工作任务\t责任单位\t完成时限\n1\t公开部门预算\t市财政局\t{cell}\n2\t公开部门决算\t市财政局\t年底前"
    first = directive_of(notice(table)).tasks[0].measures[0]
    found = [d.date or d.rule for d in first.deadlines]
    assert (found, [r.rule for r in first.recurrences], [x.rule for x in first.limits]) == times


@pytest.mark.parametrize(
    ("sentence", "duty"),
    [
        ("各学区请于5月10日前报县教育局。", True),
        ("各有关部门请按职责分工组织填报。", True),
        ("各企业请及时完善资料。", True),
        ("各镇请在月底前反馈。", True),
        ("各单位请将名单发至邮箱。", True),
        ("各学区请示的事项已经办结。", False),
        ("应各地请求，市政府派出了专家。", False),
        ("各校申请认定的教师较多，各企业申请按程序办理。", False),
    ],
)
def test_a_preamble_asks_each(sentence: str, duty: bool) -> None:
    assert holds_duty(sentence, preamble=True) is duty
