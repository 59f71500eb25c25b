"""Whose a target is: what one place below cannot reach alone is not held against it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.extraction.directive import extract
from kg.findings.coverage import Comparer
from kg.findings.reach import counts_places, leads, of_larger, of_whole
from kg.findings.weakening import shortfalls
from kg.model import Answers, Directive, Ground, Indicator, Level, Measure, PairState, Relation, Span, Status
from kg.reading import read_bytes


def target(figure: str, unit: str) -> Indicator:
    return Indicator(figure, Span(0, len(figure)), "", ">=", 1.0, unit)


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("的县（市、区）建成平台。", {Level.COUNTY, Level.TOWN}),
        ("的县区建成平台。", {Level.COUNTY, Level.TOWN}),
        ("县建成平台。", {Level.COUNTY, Level.TOWN}),
        ("的设区市建成平台。", {Level.CITY, Level.COUNTY, Level.TOWN}),
        ("的乡镇建成服务站。", {Level.TOWN}),
        ("的县级医院达到标准。", set()),
        ("的县域医共体达到标准。", set()),
        ("的市场主体参加。", set()),
        ("的市民参加。", set()),
        ("的村建成服务站。", set()),
        ("。", set()),
    ],
)
def test_a_share_of_places_is_for_those_above_them(text: str, levels: set[Level]) -> None:
    share = replace(target("80%以上", "%"), span=Span(2, 7))
    measure = Measure("", f"全年80%以上{text}", Span(0, len(text) + 7))
    assert {level for level in Level if counts_places(share, measure, level)} == levels


def test_of_two_equal_figures_only_the_share_of_places_is_left_to_those_above() -> None:
    above = directive("德州市人民政府", "德政发〔2023〕1号", "80%以上的县区建成平台，80%以上的企业接入平台。")
    below = directive("齐河县人民政府", "齐政发〔2023〕2号", "建成平台，60%以上的企业接入平台。")
    (measure,), lowers = above.tasks[0].measures, below.tasks[0].measures
    found = shortfalls(measure, lowers, 2023, 2023, level=Level.COUNTY)
    assert [(s.upper, s.lower, s.at) for s in found] == [("80%以上", "60%以上", 13)]


@pytest.mark.parametrize(
    ("units", "issuer", "lower", "short"),
    [
        ("市民政局、各县（市、区）人民政府", "德州市民政局", "培训500人次。", True),
        ("市人社局，牵头单位：市民政局", "德州市民政局", "培训500人次。", True),
        ("市民政局", "德州市民政局", "培训700人次。", False),
        ("市民政局", "德州市民政局", "市本级培训500人次。", False),
        ("市人社局、市民政局", "德州市民政局", "培训500人次。", False),
        ("市民政局", "齐河县民政局", "培训50人次。", False),
        ("市民政局", "齐河县人民政府", "培训50人次。", False),
    ],
)
def test_the_total_of_a_place_is_that_of_the_department_which_leads_there(
    units: str, issuer: str, lower: str, short: bool
) -> None:
    above = directive(
        "德州市人民政府", "德政发〔2023〕1号", f"组织护理员培训600人次以上。（责任单位：{units}）"
    )
    below = directive(issuer, "德民发〔2023〕2号", lower)
    totals = leads(above.tasks[0], above, below)
    found = shortfalls(
        above.tasks[0].measures[0], below.tasks[0].measures, 2023, 2023, totals=totals, level=below.level
    )
    assert bool(found) is short


@pytest.mark.parametrize(
    ("clause", "upper", "lower", "whole"),
    [
        ("全省新增岗位2万个", Level.PROVINCE, Level.COUNTY, True),
        ("三年全市完成1.2万户", Level.CITY, Level.COUNTY, True),
        ("三年全市完成1.2万户", Level.CITY, Level.CITY, False),
        ("三年完成1.2万户", Level.CITY, Level.COUNTY, False),
        ("全面完成1.2万户", Level.CITY, Level.COUNTY, False),
        ("全市完成1.2万户", Level.CITY, None, False),
    ],
)
def test_a_total_of_the_whole_place_is_not_that_of_its_part(
    clause: str, upper: Level, lower: Level | None, whole: bool
) -> None:
    assert of_whole(clause, upper, lower) is whole


@pytest.mark.parametrize(
    ("clause", "larger"),
    [("新建监测点200处", True), ("各县（市、区）新建监测点5处", False), ("每个乡镇新建监测点2处", False)],
)
def test_what_each_place_must_reach_is_no_total(clause: str, larger: bool) -> None:
    assert of_larger(clause, Level.CITY, Level.COUNTY) is larger


@pytest.mark.parametrize(
    ("upper", "lower", "short"),
    [
        ("鼓励各县（市、区）结合实际，推出不少于5项特色服务。", "年内推出“甲”“乙”3项特色服务。", True),
        ("每个县（市、区）年内打造3个以上示范专区。", "年内打造1个示范专区。", True),
        ("每个县（市、区）年内打造3个以上示范专区。", "年内打造4个示范专区。", False),
        ("每个县（市、区）年内打造3个以上示范专区。", "年内打造1个充电站。", False),
        ("各市（州）年内打造3个以上示范专区。", "年内打造1个示范专区。", False),  # of larger places
        ("各县（市、区）要加强指导，全市打造30个以上示范专区。", "年内打造1个示范专区。", False),
        ("年内打造30个以上示范专区。", "年内打造1个示范专区。", False),
        ("每个县（市、区）打造1个专区，每个乡镇打造不少于3个专区。", "年内打造2个专区。", False),
    ],
)
def test_what_each_place_must_reach_compares_with_one_of_them(upper: str, lower: str, short: bool) -> None:
    above = directive("德州市人民政府", "德政发〔2023〕1号", upper)
    below = directive("齐河县人民政府", "齐政发〔2023〕2号", lower)
    sides = above.tasks[0].measures[0], below.tasks[0].measures
    found = shortfalls(*sides, 2023, 2023, level=Level.COUNTY)
    assert any(s.lower for s in found) is short


def directive(issuer: str, number: str, sentence: str) -> Directive:
    text = f"{issuer}关于印发2023年工作要点的通知\n{number}\n各有关单位：\n一、任务\n（一）事项。{sentence}\n{issuer}\n2023年3月1日\n"
    return extract(read_bytes(text.encode(), "x.txt"))


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        (
            "对困难老年人家庭实施适老化改造，三年全市完成1.2万户。",
            "对困难老年人家庭实施适老化改造，三年完成400户。",
        ),
        (
            "全市新建普适型监测预警点200处，设备在线率达到90%以上。",
            "全年新装普适型监测设备60套，在线率达到95%。",
        ),
        (
            "全市新建普适型监测预警点200处，设备在线率达到90%以上。",
            "新建普适型监测点45处，设备在线率保持在95%以上。",
        ),
        (
            "开展社区康复服务，80%以上的县区设立社区康复服务点。",
            "开展社区康复服务，设立社区康复服务点。",
        ),
    ],
)
def test_a_part_that_sets_its_own_figure_answers_the_whole(upper: str, lower: str) -> None:
    above = directive("德州市人民政府", "德政发〔2023〕1号", upper)
    below = directive("齐河县人民政府", "齐政发〔2023〕2号", lower)
    answers = Answers(below.id, above.id, Ground.GIVEN, PairState.COMPARED, "", "")
    finding = Comparer.shipped().pair(above, below, answers).findings[0]
    assert (above.level, below.level) == (Level.CITY, Level.COUNTY)
    assert (finding.status, finding.missing_part) == (Status.COVERED, None)


@pytest.mark.parametrize(
    ("upper", "lower", "relation"),
    [
        ("开展社区康复服务，设立社区康复服务点。", "开展社区康复服务，设立社区康复服务点。", Relation.EQUAL),
        (
            "加强社区康复服务，设立康复服务点。",
            "开展社区康复服务，设立康复服务点，配备专业人员，购置器材并对外公布服务时间和收费标准。",
            Relation.SUPERSET_OF,
        ),
        (
            "在小区出入口醒目位置公示停车收费标准、免费时段和监督电话。",
            "在小区出入口醒目位置公示停车收费标准。",
            None,
        ),
        ("新建住宅小区同步规划、同步建设、同步验收、同步交付养老用房。", "新建小区须配建养老用房。", None),
    ],
)
def test_that_a_sentence_holds_all_is_said_only_where_its_words_bear_it_out(
    upper: str, lower: str, relation: Relation | None
) -> None:
    above = directive("德州市人民政府", "德政发〔2023〕1号", upper)
    below = directive("齐河县人民政府", "齐政发〔2023〕2号", lower)
    answers = Answers(below.id, above.id, Ground.GIVEN, PairState.COMPARED, "", "")
    links = Comparer.shipped().pair(above, below, answers).findings[0].counterparts
    whole = (Relation.EQUAL, Relation.EQUIVALENT, Relation.SUPERSET_OF)
    assert [link.relation for link in links if link.relation in whole] == ([relation] if relation else [])
