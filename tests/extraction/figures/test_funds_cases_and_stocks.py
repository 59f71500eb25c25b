"""Sizes of funds, what is ordered of things already told apart, planting, cases that set no target, stocks by their use,
and quantities without who, by what and when."""

from __future__ import annotations

import pytest
from found import targets_said


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "市财政局牵头设立总规模10亿元的引导基金，首期2亿元于2024年第三季度到位。",
            ["总规模=10亿元", "首期=2亿元"],
        ),
        ("组建总规模50亿元的母基金。", ["总规模=50亿元"]),
        ("已设立总规模10亿元的基金，首期2亿元已到位。", []),
        ("对总规模10亿元的基金给予支持，首期2亿元的项目优先。", []),
        ("完成已鉴定病险水库除险加固312座；", ["已鉴定病险水库除险加固=312座"]),
        ("新建公厕已完工20座，已完成改造20个，培育已达50家。", []),
        ("完成绿化1200亩，秋季补植800亩。", ["绿化=1200亩", "秋季补植=800亩"]),
        ("造林800亩，补栽树苗3万株。", ["造林=800亩", "树苗=3万株"]),
        ("去年造林800亩。", []),
    ],
)
def test_set_up_and_ordered(text: str, found: list[str]) -> None:
    assert targets_said(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("指数大于20的，由区疾控局通报；浓度超过50者，应当停产。", []),
        ("指数不低于20，系数达到0.52以上。", ["指数>=20", "系数>=0.52"]),
        ("同一班级一周内出现2例及以上手足口病病例的，应立即报告。", []),
        ("新增就业10人以上企业的，给予补助。", []),
        ("培训500人次以上，培育一批好的，由市局表彰。", ["培训>=500人次"]),
        ("建成20个以上示范村，由县局验收。", ["示范村>=20个"]),
    ],
)
def test_cases(text: str, found: list[str]) -> None:
    assert targets_said(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "各医疗机构按照不少于30日用量储备抗病毒药物、检测试剂、防护用品，并报送清单。",
            ["抗病毒药物、检测试剂、防护用品>=30日用量"],
        ),
        ("储备不少于7天用量的口罩。", ["口罩>=7天用量"]),
        ("每年对不少于50座水库的鉴定成果进行抽查。", ["水库的鉴定成果进行抽查>=50座"]),
        ("对口帮扶企业每年不少于50家。", ["对口帮扶企业>=50家"]),
        ("对皮疹患者做到抗原检测率100%。", ["抗原检测率=100%"]),
        ("以街镇为单位接种率保持在95%以上。", ["接种率>=95%"]),
        ("拆除任务务必于9月30日前完成80%。", ["拆除任务完成比例=80%"]),
        ("建设任务完成80%。", ["建设任务完成=80%"]),
    ],
)
def test_quantities(text: str, found: list[str]) -> None:
    assert targets_said(text) == found
