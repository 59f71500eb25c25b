"""Targets in any unit, in lists, with signs of every kind; reports, conditions and sizes are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.figures.comparator import before
from kg.extraction.figures.counted import quantity, quantity_of_clause_before
from kg.extraction.figures.indicator import find_indicators
from kg.extraction.figures.ordered import ordered_object
from kg.extraction.figures.respective import shared_out
from kg.extraction.figures.unit import names_size, plain_unit


def found_in(text: str) -> list[tuple[str, str, float, str]]:
    return [(i.quantity, i.comparator, i.value, i.unit) for i in find_indicators(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("开展不少于3轮次的全覆盖排查。", ("全覆盖排查", ">=", 3, "轮次")),
        ("增速快于全国平均水平2个百分点。", ("增速", ">", 2, "个百分点")),
        ("渔船标准化改造不少于120艘。", ("渔船标准化改造", ">=", 120, "艘")),
        ("年处理粪污达到3.6万吨。", ("年处理粪污", "=", 3.6, "万吨")),
        ("每亩用水量不超过300立方米/亩。", ("每亩用水量", "<=", 300, "立方米/亩")),
        ("单位能耗低于0.3吨标准煤/万元。", ("单位能耗", "<", 0.3, "吨标准煤/万元")),
        ("出水COD浓度不高于30mg/L。", ("出水COD浓度", "<=", 30, "mg/L")),
        ("年发电量超过2.4亿千瓦时。", ("年发电量", ">", 2.4, "亿千瓦时")),
        ("储能规模达到500MWh。", ("储能规模", "=", 500, "MWh")),
        ("出口带宽不低于200Gbps。", ("出口带宽", ">=", 200, "Gbps")),
        ("结核病发病率控制在38/10万以内。", ("结核病发病率", "<=", 38, "/10万")),
        ("婴儿死亡率下降至3.5‰以下。", ("婴儿死亡率", "<=", 3.5, "‰")),
        ("冷库温度不高于-18℃。", ("冷库温度", "<=", -18, "℃")),
        ("误差不超过±5%。", ("误差", "<=", 5, "%")),
        ("厂界噪声不超过55分贝。", ("厂界噪声", "<=", 55, "分贝")),
        ("基尼系数降至0.4以下。", ("基尼系数", "<=", 0.4, "")),
        ("养殖密度不高于35尾。", ("养殖密度", "<=", 35, "尾")),
        ("每村储备沙袋不少于300垛。", ("每村储备沙袋", ">=", 300, "垛")),
        ("平均候诊时长缩短到9天以下。", ("平均候诊时长", "<=", 9, "天")),
        ("总投资达到1,350万元。", ("总投资", "=", 1350, "万元")),
        ("配备执法终端260台（套）。", ("执法终端", "=", 260, "台（套）")),
        ("入驻商户达到40家（含）以上。", ("入驻商户", ">=", 40, "家")),
        ("档案至少保存36个月。", ("档案", ">=", 36, "个月")),
        ("停水通知应至少提前24小时发布。", ("停水通知", ">=", 24, "小时")),
        ("设备年运行时间不少于6500小时。", ("设备年运行时间", ">=", 6500, "小时")),
        ("补助单个合作社最高80万元。", ("补助单个合作社", "<=", 80, "万元")),
        ("给予最高30万元一次性补贴。", ("一次性补贴", "<=", 30, "万元")),
        ("维修资金仍按6亿元安排。", ("维修资金", "=", 6, "亿元")),
    ],
)
def test_a_target_counts_in_any_unit(text: str, found: tuple[str, str, float, str]) -> None:
    assert found in found_in(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "甲类、乙类库容利用率分别不低于60%、45%和30%。",
            [("甲类、乙类库容利用率", ">=", v, "%") for v in (60, 45, 30)],
        ),
        (
            "出勤率和合格率分别达到96%和90%以上。",
            [("出勤率", ">=", 96, "%"), ("合格率", ">=", 90, "%")],
        ),
        (
            "财政投入占比，2024年、2025年分别达到20%、25%。",
            [("财政投入占比", "=", 20, "%"), ("财政投入占比", "=", 25, "%")],
        ),
        (
            "3月底、6月底支付率分别不低于25%、60%。",
            [("支付率", ">=", 25, "%"), ("支付率", ">=", 60, "%")],
        ),
        (
            "新建机井90眼、泵站12座、水窖1.5万口，改善灌溉面积7万亩。",
            [
                ("机井", "=", 90, "眼"),
                ("泵站", "=", 12, "座"),
                ("水窖", "=", 1.5, "万口"),
                ("灌溉面积", "=", 7, "万亩"),
            ],
        ),
        (
            "建成加工车间6个，产能合计18万吨。",
            [("加工车间", "=", 6, "个"), ("产能", "=", 18, "万吨")],
        ),
        ("库房湿度控制在45%—60%。", [("库房湿度", ">=", 45, "%"), ("库房湿度", "<=", 60, "%")]),
        ("水温控制在16℃—22℃之间。", [("水温", ">=", 16, "℃"), ("水温", "<=", 22, "℃")]),
    ],
)
def test_figures_of_one_list_share_sign_and_verb(text: str, found: list[tuple[str, str, float, str]]) -> None:
    assert found_in(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("选聘特约监督员60名。", ("特约监督员", "=", 60, "名")),
        ("定向培养基层兽医240名，", ("基层兽医", "=", 240, "名")),
        ("新增普惠床位3.2万张。", ("普惠床位", "=", 3.2, "万张")),
        ("遴选15个乡镇开展试点。", ("乡镇", "=", 15, "个")),
        ("建成220千伏变电站2座。", ("220千伏变电站", "=", 2, "座")),
        ("培育年产值超2亿元的企业8家。", ("年产值超2亿元的企业", "=", 8, "家")),
        ("9月底前完成56家涉VOCs企业治理。", ("涉VOCs企业治理", "=", 56, "家")),
        ("会议数量较上年减少20%。", ("会议数量较上年减少", "=", 20, "%")),
        ("扩大直达资金范围，年底前累计达到45项以上。", ("扩大直达资金范围", ">=", 45, "项")),
        ("2024—2026年县财政每年投入不少于600万元。", ("县财政每年投入", ">=", 600, "万元")),
        ("为7—12岁学生接种疫苗不少于3万人。", ("为7—12岁学生接种疫苗", ">=", 3, "万人")),
        ("公路通达率达到98%。", ("公路通达率", "=", 98, "%")),
        ("家庭医生签约率达到70%。", ("家庭医生签约率", "=", 70, "%")),
        ("覆盖率以街道为单位保持在90%以上。", ("覆盖率", ">=", 90, "%")),
        ("“阳光+”系统接入率达到85%。", ("“阳光+”系统接入率", "=", 85, "%")),
        ("80%以上的行政村建立台账。", ("行政村建立台账", ">=", 80, "%")),
        ("每个乡镇至少配备2名水利员。", ("水利员", ">=", 2, "名")),
        ("到2026年突破共性工艺5项以上。", ("共性工艺", ">=", 5, "项")),
        ("响应时间精确到15分钟以内。", ("响应时间", "<=", 15, "分钟")),
        ("补贴标准不低于每生每年900元。", ("补贴标准每生每年", ">=", 900, "元")),
    ],
)
def test_what_is_counted_is_told_whole(text: str, found: tuple[str, str, float, str]) -> None:
    assert found in found_in(text)


@pytest.mark.parametrize(
    "near_miss",
    [
        "共排查隐患点320处，其中重大隐患4处",
        "全市45个重点项目已开工38个",
        "现有执业药师210名",
        "合格率低于90%的，责令停业",
        "存栏超过500头的养殖场应当备案",
        "风力超过6级时，停止作业",
        "20人以上的由镇派员指导",
        "做到“三个100%”",
        "5000吨级码头",
        "规划总面积约320平方公里",
        "气温35℃以上日",
        "最低工资标准2000元",
        "该校扩建工程自由端高出3.2米",
        "每1500户设一个站点",
        "2025年，",
        "见附件3、4和5。",
        "发文字号为第12号，",
        "比例尺为1:500",
    ],
)
def test_reports_conditions_and_sizes_are_no_targets(near_miss: str) -> None:
    assert found_in(near_miss) == []


def test_the_comparator_nearest_to_the_figure_counts() -> None:
    assert before("实现利润达到").word == "达到"
    assert before("至少实现").sign == ">="
    assert before("预约时段") is None
    assert before("不低于投入总额的").base == "投入总额"


def test_size_belongs_to_the_name() -> None:
    assert names_size("千伏", "变")
    assert names_size("吨", "级")
    assert not names_size("万千瓦", "装")
    assert not names_size("℃", "，")
    assert plain_unit("％") == "%"


def test_words_that_tell_when_are_not_counted() -> None:
    assert quantity("到2026年6月底前电子票据使用率", "", "") == "电子票据使用率"
    assert quantity_of_clause_before("加大招商力度，力争", "") == "加大招商力度"
    assert quantity_of_clause_before("争取到2025年达到80%，力争", "使用率") == "使用率"
    assert shared_out("一级、二级医院占比", 2) == ["一级、二级医院占比"] * 2
    assert ordered_object("已累计完成投资") is None


@given(
    st.text(
        "达到不超过分别控制在-±1.2345,，、和%％‰万亿元吨千瓦时mg/L℃℃以上（含）的最高由至少个", max_size=60
    )
)
def test_spans_slice_back(text: str) -> None:
    for found in find_indicators(text, 0, len(text)):
        assert text[found.span.start : found.span.end] == found.text
