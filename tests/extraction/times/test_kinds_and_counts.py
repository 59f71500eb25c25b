"""Sizes of kinds and conditions are no targets; what is counted is named by the object or by the clause before."""

from __future__ import annotations

import pytest
from found import targets

from kg.extraction.measures import read_measures
from kg.extraction.times.deadline import find_deadlines
from kg.extraction.times.recurrence import find_limits, find_recurrences
from kg.model import Span


@pytest.mark.parametrize(
    "text",
    [
        "库水位高于86.5米时立即加密巡测。",
        "浓度超过40毫克时启动强排。",
        "大型（占地面积3万平方米以上）货场应设消防站。",
        "对半年内被投诉3次以上的物业企业，由街道约谈。",
        "对评分不低于85分的机构，减少检查频次。",
        "长度大于60米的各类非城市主干道桥梁纳入台账。",
    ],
)
def test_what_tells_which_or_when_is_no_target(text: str) -> None:
    assert targets(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("已投运充电桩完好率达到95%以上。", [("已投运充电桩完好率", ">=", 95, "%")]),
        ("已建成泵站120座。", []),
        ("修建停车场（面积600平方米以上）。", [("面积", ">=", 600, "平方米")]),
        (
            "引进20亿元以上产业项目12个、百亿元项目2个。",
            [("20亿元以上产业项目", "=", 12, "个"), ("百亿元项目", "=", 2, "个")],
        ),
        ("新开工5亿元以上项目不少于9个。", [("新开工5亿元以上项目", ">=", 9, "个")]),
        ("新投产企业15家。", [("新投产企业", "=", 15, "家")]),
        ("新开办企业50家。", [("企业", "=", 50, "家")]),
        ("区级平台由9个整合至4个。", [("区级平台", "=", 4, "个")]),
        ("热线统一归并至12345。", []),
        ("覆盖率由40%放宽至50%。", [("覆盖率", "=", 50, "%")]),
        ("修订18项行业规范。", [("行业规范", "=", 18, "项")]),
        ("制订团体标准6项。", [("团体标准", "=", 6, "项")]),
        (
            "新建道路30公里，同步铺设供水管网12公里。",
            [("道路", "=", 30, "公里"), ("供水管网", "=", 12, "公里")],
        ),
        ("发起设立总规模不低于40亿元的基金。", [("总规模", ">=", 40, "亿元")]),
        ("今年首期到位6亿元。", [("首期到位", "=", 6, "亿元")]),
        ("基金已到位6亿元。", []),
        ("首批8个项目于9月底前开工。", [("项目", "=", 8, "个")]),
        ("培训学员500名，其中女性比例不低于30%。", [("学员", "=", 500, "名"), ("女性比例", ">=", 30, "%")]),
        ("引育团队10个以上、领军人才30名。", [("引育团队", ">=", 10, "个"), ("领军人才", "=", 30, "名")]),
    ],
)
def test_what_is_counted_is_what_the_verb_orders(text: str, found: list[tuple[str, str, float, str]]) -> None:
    assert targets(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("每年评选不少于4个基地给予资金奖励。", [("基地", ">=", 4, "个")]),
        ("明确1名领导和2名联络员承担报送工作。", [("领导", "=", 1, "名"), ("联络员", "=", 2, "名")]),
        ("组建不少于6支、每支不少于9人的巡护队。", [("巡护队", ">=", 6, "支"), ("每支", ">=", 9, "人")]),
        ("建设2个集培训、实训、竞赛于一体的基地。", [("基地", "=", 2, "个")]),
        ("组建不少于40人的巡堤队（由武装部负责，5月前到位）。", [("巡堤队", ">=", 40, "人")]),
        ("高校可将不超过15%的招生计划用于单独招生。", [("招生计划", "<=", 15, "%")]),
        ("采购人要将不低于40%的采购预算预留给小微企业。", [("采购预算", ">=", 40, "%")]),
        (
            "户均补助不低于800元，有条件的县区可提高到1000元。",
            [("户均补助", ">=", 800, "元"), ("户均补助", "=", 1000, "元")],
        ),
        ("补助标准可提高到1000元。", [("补助标准", "=", 1000, "元")]),
        ("推进充电桩建设，今年新建不少于90个。", [("充电桩", ">=", 90, "个")]),
        ("纳入整治计划，今年改造不少于70公里。", [("改造", ">=", 70, "公里")]),
        ("各镇按每公里不少于3人驻守。", [("每公里", ">=", 3, "人")]),
        ("社区用房按每百户不少于30平方米配建。", [("社区用房按每百户", ">=", 30, "平方米")]),
        ("享受每天5元的餐费补贴，残疾人每天补贴8元。", [("餐费补贴", "=", 5, "元"), ("补贴", "=", 8, "元")]),
        ("发放每人每月120元的护理补贴。", [("护理补贴", "=", 120, "元")]),
        ("开学前开展一次以上疏散演练。", [("疏散演练", ">=", 1, "次")]),
        ("开学前开展3次以上疏散演练。", [("疏散演练", ">=", 3, "次")]),
        ("发生一次以上事故的通报批评。", []),
        ("每月开展一次以上疏散演练。", []),
    ],
)
def test_who_may_and_what_follows_are_no_part_of_the_name(
    text: str, found: list[tuple[str, str, float, str]]
) -> None:
    assert targets(text) == found


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("公告期由30天压减至10天。", ["<=10 days"]),
        ("平均审理天数压缩至40天以内。", ["<=40 days"]),
        ("全年超标天数控制在9天以内。", []),
        ("5日内不能修复的必须上报。", []),
        ("24小时内报送的给予加分。", []),
        ("应在5日内报送的材料由各站收齐。", ["<=5 days"]),
    ],
)
def test_a_limit_is_how_long_an_act_takes(text: str, rules: list[str]) -> None:
    assert [x.rule for x in find_limits(text, 0, len(text))] == rules


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("按月足额、直接向农民工支付工资。", [">=1/month"]),
        ("按月、足额发放津贴。", [">=1/month"]),
        ("由财政局按季度与运营单位结算。", [">=1/quarter"]),
        ("按季度与年度计划衔接。", []),
        ("每日上午、下午各巡查2次。", [">=4/day"]),
    ],
)
def test_rhythms_with_words_before_their_verb(text: str, rules: list[str]) -> None:
    assert [x.rule for x in find_recurrences(text, 0, len(text))] == rules


@pytest.mark.parametrize(
    ("text", "dates"),
    [("2025年累计达到800套。", ["2025-12-31"]), ("2025年累计完成800套。", [])],
)
def test_a_year_in_which_a_total_is_reached(text: str, dates: list[str]) -> None:
    assert [x.date for x in find_deadlines(text, 0, len(text), 2024)] == dates


def test_a_measure_whose_only_figure_is_in_words_is_read() -> None:
    text = "组织开展一次以上疏散演练。"
    (measure,) = read_measures(text, [("M1", Span(0, len(text)))], 2024)
    assert [(i.quantity, i.value) for i in measure.indicators] == [("疏散演练", 1)]
