"""Days of every week, last days of a month or quarter, terms, limits that share a bound, and counts far behind 每."""

from __future__ import annotations

import pytest

from kg.extraction.measures import read_measures
from kg.extraction.times.deadline import find_deadlines
from kg.extraction.times.recurrence import find_rates
from kg.model import Span


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("每季度最后一个工作日前报送进展。", [("每季度最后一个工作日前", "quarterly:end")]),
        ("每月最后1个工作日下班前报送报表。", [("每月最后1个工作日下班前", "monthly:end")]),
        ("每周最后一天报送。", [("每周最后一天", "weekly:end")]),
        ("每月最后一天为开放日。", []),
        ("每月最后三个工作日内核对。", []),
        ("各单位每周四下午5时前报送进展。", [("每周四下午5时前", None)]),
        ("每星期五前报送台账。", [("每星期五前", None)]),
        ("每周日前往敬老院，每周五前后集中整治。", []),
        ("要在2024年春季学期实现课后服务全覆盖。", [("2024年春季学期", None)]),
        ("力争2024年秋季学期全面开设课程。", [("2024年秋季学期", None)]),
        ("在2023年春季学期实现全覆盖。", []),
        ("在2024年春季学期已实现全覆盖，在2024年春季学期的课程中开展教育。", []),
    ],
)
def test_deadlines(text: str, due: list[tuple[str, str | None]]) -> None:
    assert [(d.text, d.date or d.rule) for d in find_deadlines(text, 0, len(text), 2024)] == due


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("每逢周五、周日开展夜查。", [">=2/week"]),
        ("每逢周末开展集中整治。", [">=1/week"]),
        ("每周二、四、六巡查。", [">=3/week"]),
        ("每周一、二次巡查。", [">=1/week"]),
        ("每周一至周五值班。", [">=1/week"]),
        ("每逢节假日巡查，每逢5日、10日开放。", []),
        ("按季度跟踪、半年评估、年终考核。", [">=1/quarter", ">=2/year", ">=1/year"]),
        ("建立季度通报、年底考核机制。", [">=1/quarter", ">=1/year"]),
        ("纳入年终考核，坚持日常检查、年终考核相结合。", []),
        ("3月评估、年底考核。", []),
        ("每月组织村医、网格员对孤儿、重病患者、重度残疾人、失能老年人等对象至少走访2次。", [">=2/month"]),
        ("每年对猪、牛、羊各至少防疫1次。", [">=1/year"]),
        ("每月公示名单，全年至少走访3次。", [">=1/month", ">=3/year"]),
    ],
)
def test_recurrences(text: str, rules: list[str | None]) -> None:
    assert [r.rule for r in find_rates(text, 0, len(text))[0]] == rules


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("最长不得超过4个工作小时。", [("不得超过4个工作小时", None)]),
        ("24个工作小时内答复。", [("24个工作小时内", None)]),
        (
            "办理时间分别压缩至2个和3个工作日以内。",
            [("压缩至2个", "<=2 working days"), ("3个工作日以内", "<=3 working days")],
        ),
        (
            "时限分别由20个和30个工作日压缩至1个、2个和3个工作日。",
            [
                ("压缩至1个", "<=1 working days"),
                ("2个", "<=2 working days"),
                ("3个工作日", "<=3 working days"),
            ],
        ),
        ("分别在24小时和3个工作日内办结。", [("24小时", "<=1 days"), ("3个工作日内", "<=3 working days")]),
        ("分别提供2个和3个工作日的服务。", []),
        ("分别在5个、10个工作日内未答复的，视为同意。", []),
        ("每季度最后一个工作日前报送，每月最后3个工作日内核对。", []),
        ("事后3个工作日内反馈。", [("3个工作日内", "<=3 working days")]),
    ],
)
def test_limits(text: str, limits: list[tuple[str, str | None]]) -> None:
    assert [(limit.text, limit.rule) for limit in find_rates(text, 0, len(text))[1]] == limits


@pytest.mark.parametrize(
    "text",
    [
        "最长不得超过4个工作小时。",
        "办理时间分别压缩至2个和3个工作日以内。",
        "每月组织村医、网格员对孤儿、重病患者、重度残疾人、失能老年人等对象至少走访1次。",
    ],
)
def test_what_is_a_limit_or_a_rhythm_is_no_target(text: str) -> None:
    (measure,) = read_measures(text, [("T01.M1", Span(0, len(text)))], 2024)
    assert measure.indicators == ()
