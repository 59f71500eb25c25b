"""Targets with their comparators; figures that compare nothing are no targets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.indicator import find_indicators


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("解读率要达到90%以上", [("解读率", ">=", 90.0, "%")]),
        ("按扣除标准的60%扣除", None),
        ("累计超过8000元的部分由财政补助", None),
        ("按规定比例的30%计算", None),
        ("扣除率达到60%", [("扣除率", "=", 60.0, "%")]),
        ("投资超过8000元", [("投资", ">=", 8000.0, "元")]),
        ("覆盖率达100%", [("覆盖率", "=", 100.0, "%")]),
        ("覆盖率达到100%", [("覆盖率", "=", 100.0, "%")]),
        ("举办活动不少于2次", [("举办活动", ">=", 2.0, "次")]),
        ("能耗下降10%左右", [("能耗下降", "~", 10.0, "%")]),
        ("满意度力争达到95%", [("满意度", ">=", 95.0, "%")]),
        ("力争突破500亿元", [("", ">=", 500.0, "亿元")]),
        ("办理时间压缩至5%以下", [("办理时间", "<=", 5.0, "%")]),
        ("合格率不低于98%", [("合格率", ">=", 98.0, "%")]),
        ("错误率不超过1%", [("错误率", "<=", 1.0, "%")]),
        ("提高5个百分点", [("提高", "=", 5.0, "个百分点")]),
        ("新建改造公厕20座", None),
        ("新建20座公厕", [("公厕", "=", 20.0, "座")]),
        ("培训人员500人次以上", [("培训人员", ">=", 500.0, "人次")]),
        ("农产品抽检合格率稳定在97.5％以上", [("农产品抽检合格率", ">=", 97.5, "%")]),
        ("控制在3%以内", [("", "<=", 3.0, "%")]),
        (
            "建设50所高水平职业学校和150个骨干专业。",
            [("高水平职业学校", "=", 50.0, "所"), ("骨干专业", "=", 150.0, "个")],
        ),
        (
            "推动建设30个具有辐射引领作用的高水平专业化实训基地。",
            [("具有辐射引领作用的高水平专业化实训基地", "=", 30.0, "个")],
        ),
        ("（3）地方性团体应有5万元以上资金", [("地方性团体", ">=", 5.0, "万元")]),
        ("保持10%以上的增长", [("保持", ">=", 10.0, "%")]),
        ("建成10个以上的园区", [("建成", ">=", 10.0, "个")]),
        ("改造老旧小区50个。", [("老旧小区", "=", 50.0, "个")]),
        ("2024年6月底前建成监测站点12个", [("监测站点", "=", 12.0, "个")]),
        ("PM2.5平均浓度控制在35微克/立方米以下", [("PM2.5平均浓度", "<=", 35.0, "微克/立方米")]),
        ("确保播种面积稳定在500万亩以上", [("播种面积", ">=", 500.0, "万亩")]),
        ("等级达到4级以上", [("等级", ">=", 4.0, "级")]),
    ],
)
def test_indicators(text: str, found: list[tuple[str, str, float, str]] | None) -> None:
    got = [(i.quantity, i.comparator, i.value, i.unit) for i in find_indicators(text, 0, len(text))]
    assert found is None or got == found


def test_a_range_sets_a_floor_and_a_ceiling_of_one_quantity() -> None:
    text = "采购量达到总用量的60%—70%"
    got = list(find_indicators(text, 0, len(text)))
    assert [(i.comparator, i.value) for i in got] == [(">=", 60.0), ("<=", 70.0)]
    assert len({i.quantity for i in got}) == 1


@pytest.mark.parametrize(
    "near_miss",
    [
        "协议第六版",
        "23个试点领域标准指引",
        "第3次会议",
        "为3家单位授牌",
        "2022年工作要点",
        "前3名给予奖励",
        "4部分内容",
        "5个工作日",
        "12345热线",
        "GB 50180",
        "三项制度",
        "入围企业在3家及以上的，采取招标方式",
        "投资5亿元以上的项目，优先安排",
        "去年覆盖率达到90%",
        "目前已建成20座",
        "在规划基础上新增了228个项目",
        "1995年全国共发生5级以上地震48次",
        "大大高于年均19次的水平",
        "具备抗御6级左右地震的能力",
        "三级以上医院",
        "实施办法第3条规定的26个试点领域",
        "完成固定资产投资1200亿元，同比",
        "已建成农田30万亩",
        "总投资相应调整约为8亿元",
    ],
)
def test_near_misses_are_no_indicators(near_miss: str) -> None:
    assert [i.text for i in find_indicators(near_miss, 0, len(near_miss))] == []


@given(st.text("解读率要达到90%以上不少于次个百分点下降左右力争一二三.．％，", max_size=60))
def test_indicator_spans_slice_back(text: str) -> None:
    for found in find_indicators(text, 0, len(text)):
        assert text[found.span.start : found.span.end] == found.text
