"""What a figure counts in lots, in lists that go on, in teams of a size and in named villages; what tells which firms
is no target."""

from __future__ import annotations

import pytest

from kg.extraction.measures import read_measures
from kg.model import Span


def _read(text: str) -> list[tuple[str, str, float, str]]:
    (measure,) = read_measures(text, [("T01.M1", Span(0, len(text)))], 2025)
    return [(i.quantity, i.comparator, i.value, i.unit) for i in measure.indicators]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("每月至少发布两批岗位信息，全年不少于50万个。", [("岗位信息", ">=", 50.0, "万个")]),
        ("每季度至少公布一次名单，全年不少于100家。", [("名单", ">=", 100.0, "家")]),
        (
            "新增城镇就业14万人，失业人员再就业4.5万人。",
            [("城镇就业", "=", 14.0, "万人"), ("失业人员再就业", "=", 4.5, "万人")],
        ),
        ("新增城镇就业14万人，登记失业4.5万人。", [("城镇就业", "=", 14.0, "万人")]),
        ("失业人员再就业4.5万人。", []),
        ("创建“四在农家·和美乡村”示范村6个。", [("“四在农家·和美乡村”示范村", "=", 6.0, "个")]),
        (
            "至少储备1台发电机、1部卫星电话和可供50人食用3天的应急食品。",
            [("发电机", ">=", 1.0, "台"), ("卫星电话", ">=", 1.0, "部")],
        ),
        ("镇组建一支不少于30人的应急抢险队。", [("应急抢险队", ">=", 30.0, "人")]),
        ("各县成立1个不少于5人的专班。", [("专班", ">=", 5.0, "人")]),
        ("大型企业按照上年度实际缴费的30%返还。", [("大型企业按照上年度实际缴费", "=", 30.0, "%")]),
        ("上年度企业缴费比例为30%。", []),
        ("每人每次连续服务时间不少于半年。", [("每人每次连续服务时间", ">=", 0.5, "年")]),
        ("每周至少坐班半天。", [("坐班", ">=", 0.5, "天")]),
        ("每周巡查水库、山塘不少于1次。", []),
    ],
)
def test_what_is_counted(text: str, found: list[tuple[str, str, float, str]]) -> None:
    assert _read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("对50人以上规模裁员的，属地要第一时间介入。", []),
        ("发生3人以上疑似中毒的应当立即报告。", []),
        ("对50人以上企业开展培训。", []),
        ("开展50人以上规模演练。", [("规模演练", ">=", 50.0, "人")]),
    ],
)
def test_how_many_do_it_is_a_condition(text: str, found: list[tuple[str, str, float, str]]) -> None:
    assert _read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("县财政局整合涉农资金不低于2000万元。", [("涉农资金", ">=", 2000.0, "万元")]),
        ("市财政统筹安排专项资金不少于500万元。", [("专项资金", ">=", 500.0, "万元")]),
        ("统筹资金到位率不低于95%。", [("统筹资金到位率", ">=", 95.0, "%")]),
        ("落实每名网格员联系群众不超过30户。", [("每名网格员联系群众", "<=", 30.0, "户")]),
        ("汛期前完成全镇127处风险点的复核。", [("风险点的复核", "=", 127.0, "处")]),
        ("全镇127处风险点已完成复核。", []),
    ],
)
def test_neither_who_nor_the_verb_is_counted(text: str, found: list[tuple[str, str, float, str]]) -> None:
    assert _read(text) == found
