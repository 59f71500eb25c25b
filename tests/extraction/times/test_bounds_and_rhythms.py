"""Bounds told by signs, ranges and bans, parts of days, targets by stages, and rhythms that pass over a time."""

from __future__ import annotations

import pytest

from kg.extraction.figures.indicator import find_indicators
from kg.extraction.times.deadline import find_deadlines
from kg.extraction.times.recurrence import find_rates


@pytest.mark.parametrize(
    ("sentence", "limits"),
    [
        ("证照办理压减至0.5个工作日以内。", [("压减至0.5个工作日以内", None)]),
        ("补正材料在2.5天内完成。", [("在2.5天内", None)]),
        ("整改在1.5年内完成。", [("在1.5年内", "<=18 months")]),
        ("半个月内整改到位，半天内回访。", [("半个月内", "<=15 days"), ("半天内", "<=1 days")]),
        (
            "一个半月内完成整改，一年半内完成验收。",
            [("一个半月内", "<=45 days"), ("一年半内", "<=18 months")],
        ),
        ("1个半小时内到场，三天半内答复。", [("1个半小时内", None), ("三天半内", None)]),
        ("两个半工作日内办结，两个月内销号。", [("两个半工作日内", None), ("两个月内", "<=2 months")]),
        ("答复时限≤7个工作日。", [("≤7个工作日", "<=7 working days")]),
        ("专款不得闲置超过60日。", [("不得闲置超过60日", "<=60 days")]),
        ("工单严禁无故积压超过3个工作日。", [("严禁无故积压超过3个工作日", "<=3 working days")]),
        ("受到处分的，两年内不得参评。", []),
        ("对同一商户半年内检查不得超过1次。", []),
        ("5日内不得迟于17时报送。", [("5日内", "<=5 days")]),
    ],
)
def test_parts_of_days_and_what_may_not_lie(sentence: str, limits: list[tuple[str, str | None]]) -> None:
    assert [(limit.text, limit.rule) for limit in find_rates(sentence, 0, len(sentence))[1]] == limits


@pytest.mark.parametrize(
    ("sentence", "recurrences"),
    [
        ("每单月召开一次碰头会。", ["<=2 months"]),
        ("双月调度一次。", ["<=2 months"]),
        ("隔月组织一次联合检查。", ["<=2 months"]),
        ("隔周通报进展。", [">=2/month"]),
        ("周通报进展。", [">=1/week"]),
        ("每5天汇总一次。", [">=6/month"]),
        ("每天早晚各消杀2次。", [">=4/day"]),
        ("每日早中晚各测温1次。", [">=3/day"]),
        ("每年春秋两季各防疫一次。", [">=2/year"]),
        ("每年汛前汛后各排查1次。", [">=2/year"]),
        ("每年对甲类、乙类企业各检查1次。", [">=1/year"]),
        ("每学期末公开账目。", [">=2/year"]),
        ("每月末3日内报送。", [">=1/month"]),
        ("每季度至少组织2次演练、1次培训。", [">=2/quarter", ">=1/quarter"]),
        ("每季度至少组织1次演练、1次培训。", [">=1/quarter"]),
    ],
)
def test_rhythms(sentence: str, recurrences: list[str | None]) -> None:
    assert [r.rule for r in find_rates(sentence, 0, len(sentence))[0]] == recurrences


@pytest.mark.parametrize(
    ("sentence", "targets"),
    [
        ("达标率≥92%，漏损率≤9%。", [("达标率", ">=", 92.0, "%"), ("漏损率", "<=", 9.0, "%")]),
        ("投诉率＜2‰，满意率＞96%。", [("投诉率", "<", 2.0, "‰"), ("满意率", ">", 96.0, "%")]),
        ("等候时间≤15分钟。", [("等候时间", "<=", 15.0, "分钟")]),
        ("用电量不高于上年同期的90%。", [("用电量", "<=", 90.0, "%")]),
        ("去年投诉量占全市的40%。", []),
        ("严禁单车装载超过30吨。", [("单车装载", "<=", 30.0, "吨")]),
        ("按时处置率不低于98%。", [("按时处置率", ">=", 98.0, "%")]),
        (
            "查实后每起奖励300元至2000元。",
            [("奖励", ">=", 300.0, "元"), ("奖励", "<=", 2000.0, "元")],
        ),
        (
            "给予9000元至2万元运营补贴。",
            [("运营补贴", ">=", 9000.0, "元"), ("运营补贴", "<=", 2.0, "万元")],
        ),
        ("给予1万—5万元奖补。", [("奖补", ">=", 1.0, "万元"), ("奖补", "<=", 5.0, "万元")]),
        ("每个站点设置床位10－20张。", [("床位", ">=", 10.0, "张"), ("床位", "<=", 20.0, "张")]),
        ("对连续两季度上座率低于30%的线路，予以调整。", []),
        ("800人以上的企业要建立工会。", []),
        (
            "配备不少于3名社工、2名护士。",
            [("社工", ">=", 3.0, "名"), ("护士", ">=", 2.0, "名")],
        ),
        ("设立服务驿站6处。", [("服务驿站", "=", 6.0, "处")]),
        ("每月开放不少于4个半天。", [("开放", ">=", 4.0, "个半天")]),
        (
            "自给率2026年达到55%，2028年不低于六成。",
            [("自给率", "=", 55.0, "%"), ("自给率", ">=", 60.0, "%")],
        ),
        (
            "每桌不超过10人（儿童桌不超过6人）。",
            [("每桌", "<=", 10.0, "人"), ("儿童桌", "<=", 6.0, "人")],
        ),
    ],
)
def test_bounds(sentence: str, targets: list[tuple[str, str, float, str]]) -> None:
    found = find_indicators(sentence, 0, len(sentence))
    assert [(i.quantity, i.comparator, i.value, i.unit) for i in found] == targets


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("覆盖率2025年不低于50%，2027年控制在80%。", ["2025-12-31", "2027-12-31"]),
        ("一季度末达到20家，二季度末突破40家。", ["2024-03-31", "2024-06-30"]),
        ("2026年11月开展终期验收。", ["2026-11-30"]),
        ("2024年3月开展检查。", []),
        ("10月下旬派出督导组。", ["2024-10-31"]),
        ("四季度报批。", ["2024-12-31"]),
        ("秋季学期12月20日前、春季学期6月20日前完成测评。", ["2024-12-20", "2025-06-20"]),
        ("春季学期6月20日前完成测评。", ["2024-06-20"]),
    ],
)
def test_stages(sentence: str, due: list[str]) -> None:
    assert [d.date for d in find_deadlines(sentence, 0, len(sentence), 2024)] == due
