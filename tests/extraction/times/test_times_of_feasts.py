"""Times told by a feast, a season in brackets, so long before what happens, or by an act once in so long a time."""

from __future__ import annotations

import pytest

from kg.extraction.times.deadline import find_deadlines
from kg.extraction.times.recurrence import find_rates


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("力争2026年国庆节前通水。", [("2026年国庆节前", "2026-10-01")]),
        ("2025年元旦前完成搬迁。", [("2025年元旦前", "2025-01-01")]),
        ("明年国庆前建成开放。", [("明年国庆前", "2025-10-01")]),
        ("今年“十一”前投用。", [("今年“十一”前", "2024-10-01")]),
        ("2025年五一小长假前开园。", [("2025年五一小长假前", "2025-05-01")]),
        ("2025年劳动节前完成换装。", [("2025年劳动节前", "2025-05-01")]),
        ("每年国庆节前开展检修。", [("每年国庆节前", "yearly:10-01")]),
        ("国庆节前完成展陈更新。", [("国庆节前", None)]),
        ("2025年春节前发放到位。", [("2025年春节前", None)]),
        ("2025年五一前上线，年内接入单位30家。", [("2025年五一前", "2025-05-01"), ("年内", "2025-12-31")]),
        ("2025年3月底前招标，年底前开工。", [("2025年3月底前", "2025-03-31"), ("年底前", "2025-12-31")]),
        (
            "到2026年6月底全部完成，年内先完成一半。",
            [("到2026年6月底", "2026-06-30"), ("年内", "2024-12-31")],
        ),
        ("2025年度预算已下达，年底前完成支付。", [("年底前", "2024-12-31")]),
        ("6月至8月开展夏季攻坚。", [("6月至8月", "2024-08-31")]),
        ("3月12日前补植到位。", [("3月12日前", "2024-03-12")]),
        ("10月底前后续工程完工。", [("10月底前", "2024-10-31")]),
        ("夏季（6月至9月）增加清运频次。", []),
        ("冬季（11月至次年2月）每日巡查。", []),
        ("3月12日前后组织植树。", []),
        ("年底前后开展走访。", []),
        ("国庆节前后加密班次。", []),
        ("今年前3个月完成投资30亿元。", []),
    ],
)
def test_feasts_and_seasons(text: str, found: list[tuple[str, str | None]]) -> None:
    assert [(d.text, d.date or d.rule) for d in find_deadlines(text, 0, len(text), 2024)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("法定节假日前5个工作日公布客流预测。", ["法定节假日前5个工作日"]),
        ("各县于赛前一个月完成选拔。", ["赛前一个月"]),
        ("考试前10日公布考点。", ["考试前10日"]),
        ("开园前15天完成设备检测。", ["开园前15天"]),
        ("招生前30日公布片区。", ["招生前30日"]),
        ("今年前3个月公布结果。", []),
        ("前10名公布于众。", []),
        ("比计划提前2个月完成。", []),
        ("近年前五个月完成投资。", []),
    ],
)
def test_so_long_before_what_happens(text: str, found: list[str]) -> None:
    limits = find_rates(text, 0, len(text))[1]
    assert [x.text for x in limits] == found
    assert all(x.rule is None for x in limits)


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("目录半年更新一次。", [">=2/year"]),
        ("规程一年修订一次。", [">=1/year"]),
        ("名单两年调整一次。", ["<=24 months"]),
        ("滤芯3个月清洗一次。", ["<=3 months"]),
        ("台账一个月核对1次。", [">=1/month"]),
        ("进展情况季度通报一次。", [">=1/quarter"]),
        ("上半年更新一次。", []),
        ("近半年更新一次的除外。", []),
        ("用三个月排查一次。", []),
        ("第一个月考核一次。", []),
        ("入职满一年考核一次。", []),
        ("半年更新一次性告知书。", []),
    ],
)
def test_once_in_so_long_a_time(text: str, rules: list[str]) -> None:
    assert [r.rule for r in find_rates(text, 0, len(text))[0]] == rules
