"""Bodies told by the shape of their names and by what only somebody who is bound in person can do."""

from __future__ import annotations

import pytest

from kg.extraction.actors.actors import find_parties


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        # stations of a place or a bureau; a party group or an organ within a bureau
        ("省水文站要滚动开展预报，各水质站及时报送。", ("省水文站", "各水质站")),
        ("局技术站组织技术人员深入田间。", ("局技术站",)),
        ("厅党组每季度专题研究一次工作。", ("厅党组",)),
        ("局机关每月开展学习，院工会每年组织慰问。", ("局机关", "院工会")),
        ("理事会每季度开展一次检查。", ("理事会",)),
        # an office whose name goes on behind that of its committee or its bureau
        ("由县府办会同县委考核办具体实施。", ("县府办", "县委考核办")),
        ("县委考核办每月开展检查。", ("县委考核办",)),
        ("由省药监局检查分局具体实施。", ("省药监局检查分局",)),
        ("由镇人民政府（街道办事处）依法下达通知书。", ("镇人民政府（街道办事处）",)),
        # verbs and what stands before them
        ("县政府督查室发出督办单。", ("县政府督查室",)),
        ("市局依托实训基地，年内免费轮训2000人次。", ("市局",)),
        ("区人力社保局收到后3个工作日内完成比对。", ("区人力社保局",)),
        ("教育管理中心3日内组织入户核实。", ("教育管理中心",)),
        ("运营使用单位在每日投入使用前进行检查。", ("运营使用单位",)),
        # premises, trades and platforms
        ("第三方平台要对入网商户的许可资质逐户审查。", ("第三方平台",)),
        (
            "省药品交易中心、甲药品交易平台要加强价格协同治理。",
            ("省药品交易中心", "甲药品交易平台"),
        ),
        ("药店不得销售假药。", ("药店",)),
        ("商场、超市要落实消防安全主体责任。", ("商场", "超市")),
        ("化工厂要组织开展自查。", ("化工厂",)),
        ("农户应当建立养殖档案。", ("农户",)),
        ("外卖平台要做好宣传。", ("外卖平台",)),
        ("房屋出租人要落实主体责任。", ("房屋出租人",)),
        # posts
        ("企业主要负责人每季度、分管负责人每月至少带队检查1次。", ("企业主要负责人", "分管负责人")),
        ("作业审批人、监护人以及救援人员应当经培训后上岗。", ("作业审批人", "监护人", "救援人员")),
        ("班子成员落实“一岗双责”。", ("班子成员",)),
        ("网格长要每周开展巡查。", ("网格长",)),
    ],
)
def test_who_acts(sentence: str, actors: tuple[str, ...]) -> None:
    assert find_parties(sentence).actors == actors


@pytest.mark.parametrize(
    "sentence",
    [
        "县充电站要建成20座。",
        "全县换热站要接入新热源。",
        "县政府门户网站要开设专栏。",
        "县水文站点布局要优化。",
        "局企业名单公布。",
        "县局发出的通知要留存。",
        "市委考核办法另行制定。",
        "技术依托单位建设平台。",
        "养老服务中心3日内修复。",
        "政务平台要提供统一接口。",
        "集约化平台应向网站提供功能支撑。",
        "政务平台要实现互联互通。",
        "平台建设不得超过2年。",
        "药店要达到20家。",
        "药店要加强管理。",
        "农户不得少于20户。",
        "脱贫户要落实帮扶责任人。",
        "校园要加强通风。",
        "督导平台企业公开规则。",
        "新招聘教师优先补充农村学校。",
        "退休人员提高10个百分点。",
        "让使用者满意。",
    ],
)
def test_nobody_acts(sentence: str) -> None:
    assert find_parties(sentence).actors == ()


def test_a_verb_before_an_office_that_is_none_acts() -> None:
    assert find_parties("市教育局考核办学质量。").actors == ("市教育局",)
    assert find_parties("县卫健局会同县民政局制定办法。").actors == ("县卫健局", "县民政局")
