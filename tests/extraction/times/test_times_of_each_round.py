"""Times with 底前 behind 到, of every month and year, by night, shared by two, and those that forbid or tell of a case."""

from __future__ import annotations

import pytest

from kg.extraction.times.deadline import find_deadlines
from kg.extraction.times.recurrence import find_rates


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("到2025年6月底前新布局8家。", [("到2025年6月底前", "2025-06-30")]),
        ("到2025年底前达到100%。", [("到2025年底前", "2025-12-31")]),
        ("到2025年6月前建成。", [("到2025年6月前", "2025-06-30")]),
        ("到2025年底建成。", [("到2025年底", "2025-12-31")]),
        ("每年4月发布评价结果。", [("每年4月", "yearly:04-30")]),
        ("每年4月发布会期间宣传。", []),
        ("每年8月8日前报送。", [("每年8月8日前", "yearly:08-08")]),
        ("每年8月8日前后开展活动。", []),
        (
            "每月5日前分析上月诉求，于当月15日前完成改进。",
            [("每月5日前", "monthly:05"), ("当月15日前", "monthly:15")],
        ),
        ("按月结算，次月10日前支付。", [("次月10日前", "monthly:10")]),
        ("发现后于当月15日前完成改进。", [("当月15日前", None)]),
        ("2024年建成5000个，2025年再建7000个。", [("2024年", "2024-12-31"), ("2025年", "2025-12-31")]),
        ("2022年新建7000个。", []),
        ("在责令限期改正的期限内改正的，不予处罚。", []),
        ("责令限期改正。", [("限期", None)]),
        ("在旺季（3月至5月、7月至8月）每周监测。", []),
        ("分两批（3月至5月、7月至8月）完成。", [("3月至5月", "2024-05-31"), ("7月至8月", "2024-08-31")]),
    ],
)
def test_deadlines(text: str, due: list[tuple[str, str | None]]) -> None:
    assert [(d.text, d.date or d.rule) for d in find_deadlines(text, 0, len(text), 2024)] == due


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("3年内不受理其项目申请。", []),
        ("对A级纳税人3年内不重复检查。", []),
        ("3年内不少于2轮完成轮训。", ["<=36 months"]),
        ("3个月内不断完善。", ["<=3 months"]),
        ("2个月内不定期抽查。", ["<=2 months"]),
        ("3年内建成。", ["<=36 months"]),
        ("价格一周内涨幅超过10%的，启动预案。", []),
        ("一周内整改率达到100%。", ["<=7 days"]),
        ("3个月内实现覆盖率达到90%的目标。", ["<=3 months"]),
        ("有争议需要评议的，可以延长至45个工作日。", ["<=45 working days"]),
        ("享受补贴的，可以延长至45个工作日。", []),
        ("有争议的，可以延长6个月。", []),
        ("一般纳税人10个工作日、小规模纳税人5个工作日内办结。", ["<=10 working days", "<=5 working days"]),
        ("公示10个工作日、小规模纳税人5个工作日内参加。", ["<=5 working days"]),
        ("强降雨来临前2小时完成转移。", [None]),
        ("强降雨来临2小时后完成。", []),
        ("每人每年补贴不超过30天。", []),
        ("审批补贴时间不超过30天。", ["<=30 days"]),
        ("开班前5个工作日须在省信息平台填报开班计划。", [None]),
    ],
)
def test_limits(text: str, rules: list[str | None]) -> None:
    assert [limit.rule for limit in find_rates(text, 0, len(text))[1]] == rules


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("夜间22时至次日6时至少巡查一次。", [">=1/day"]),
        ("夜间至少巡查2次。", [">=2/day"]),
        ("白天巡护不少于3次。", [">=3/day"]),
        ("夜间巡查每两小时不少于1次。", [None]),
        ("每周夜间至少巡查2次。", [">=2/week"]),
        ("夜间配备不少于2人。", []),
        ("每人每年补贴不超过30天。", []),
        ("每人每年至少参加1次培训。", [">=1/year"]),
    ],
)
def test_recurrences(text: str, rules: list[str | None]) -> None:
    assert [r.rule for r in find_rates(text, 0, len(text))[0]] == rules
