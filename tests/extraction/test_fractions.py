"""Targets told as a part or a multiple in words; votes, benefits and reports are none."""

from __future__ import annotations

import pytest

from kg.extraction.indicator import find_indicators


def _found(text: str) -> list[tuple[str, str, float, str]]:
    return [(i.quantity, i.comparator, i.value, i.unit) for i in find_indicators(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("申请材料平均减少四成。", [("申请材料平均减少", "=", 40.0, "%")]),
        ("审批时限压缩三分之一以上。", [("审批时限压缩", ">=", 33.33, "%")]),
        ("检查频次减半。", [("检查频次减半", "=", 50.0, "%")]),
        ("数字经济规模力争翻一番。", [("数字经济规模", "=", 1.0, "番")]),
        ("抽查数量不少于企业总数的五分之一。", [("抽查数量", ">=", 20.0, "%")]),
        ("超过八成的行政村建成标准化卫生室。", [("行政村建成标准化卫生室", ">", 80.0, "%")]),
        (
            "高校科研经费中用于青年人才的比例达到五成以上。",
            [("高校科研经费中用于青年人才的比例", ">=", 50.0, "%")],
        ),
        ("出口退税办理时间压缩一半以上。", [("出口退税办理时间压缩", ">=", 50.0, "%")]),
        ("规上工业企业研发机构覆盖率超过六成。", [("规上工业企业研发机构覆盖率", ">", 60.0, "%")]),
        ("旅游收入实现翻两番。", [("旅游收入", "=", 2.0, "番")]),
        ("群众来访批次下降不少于三成。", [("群众来访批次下降", ">=", 30.0, "%")]),
        ("二手车交易限迁政策覆盖面达到四分之三。", [("二手车交易限迁政策覆盖面", "=", 75.0, "%")]),
        ("全省海水养殖产量占比提高到三成。", [("全省海水养殖产量占比", "=", 30.0, "%")]),
        ("一次性耗材占支出控制在两成以内。", [("一次性耗材占支出", "<=", 20.0, "%")]),
    ],
)
def test_parts_and_multiples_are_targets(text: str, found: list[tuple[str, str, float, str]]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    "near_miss",
    [
        "经三分之一以上代表提议召开临时会议。",
        "近九成的案件通过调解结案。",
        "社保费减半征收。",
        "工作经费减少了三成。",
        "去年申请材料减少三成。",
        "已压缩一半。",
        "各项任务一成不变。",
        "小组由三名成员组成。",
        "实现翻番的目标。",
        "三成以上的单位未报送。",
    ],
)
def test_near_misses_set_no_target(near_miss: str) -> None:
    assert _found(near_miss) == []
