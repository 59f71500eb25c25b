"""Times that tell whom a rule befalls set none; days counted between acts, and points at which one is held, do."""

from __future__ import annotations

import pytest

from kg.extraction.times.deadline import find_deadlines
from kg.extraction.times.recurrence import find_rates


@pytest.mark.parametrize(
    ("sentence", "limits"),
    [
        ("对一年内发生3次以上投诉的企业，列入重点监管。", []),
        ("3年内受到2次以上行政处罚的单位，取消资格。", []),
        ("12个月内累计3次不合格的，取消资质。", []),
        ("对半年内被约谈的单位加大抽查力度。", []),
        ("一个月内完成整改。", ["<=1 months"]),
        ("收到通报后10日内整改到位的，可恢复资格。", ["<=10 days"]),
        ("3年内连续推进、分批完成改造任务。", ["<=36 months"]),
    ],
)
def test_how_far_back_is_counted_is_no_limit(sentence: str, limits: list[str]) -> None:
    assert [limit.rule for limit in find_rates(sentence, 0, len(sentence))[1]] == limits


@pytest.mark.parametrize(
    ("sentence", "recurrences"),
    [
        ("对季度排名连续两次末位的乡镇进行约谈。", []),
        ("月度通报中排名靠后的单位取消评优资格。", []),
        ("按月度排名，对连续3个月末位的乡镇进行约谈。", [("按月度排名", ">=1/month")]),
        ("每15天巡查一次。", [("每15天巡查一次", ">=2/month")]),
        ("每3日更新一次数据。", [("每3日更新一次", None)]),
        ("每隔5天会商1次。", [("每隔5天会商1次", None)]),
        ("每3天处理垃圾50吨。", []),
    ],
)
def test_what_recurs(sentence: str, recurrences: list[tuple[str, str | None]]) -> None:
    assert [(r.text, r.rule) for r in find_rates(sentence, 0, len(sentence))[0]] == recurrences


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("各乡镇于3月15日启动春灌。", [("3月15日", "2024-03-15")]),
        ("县教育局于8月中旬公布招生结果。", [("8月中旬", "2024-08-20")]),
        ("会议于3月15日召开。", []),
        ("会议于2024年3月15日审议了草案。", []),
        ("条例于5月1日施行。", []),
        ("从4月中旬起开展巡查。", [("从4月中旬起", "from:2024-04-11")]),
        ("6月下旬起发放高温补贴。", [("6月下旬起", "from:2024-06-21")]),
        ("自3月上旬开始巡查。", [("自3月上旬开始", "from:2024-03-01")]),
    ],
)
def test_when_an_act_is_held_or_begins(sentence: str, due: list[tuple[str, str]]) -> None:
    found = find_deadlines(sentence, 0, len(sentence), 2024)
    assert [(d.text, d.date or d.rule) for d in found] == due
