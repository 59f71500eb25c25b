"""Times told by a quarter of every year, a whole year with what is measured in it, a cycle, a run of rhythms or a stage."""

from __future__ import annotations

import pytest
from directive_text import directive_of, notice

from kg.extraction.times.clause_time import without_time
from kg.extraction.times.deadline import find_deadlines
from kg.extraction.times.recurrence import find_rates


def _due(text: str) -> list[tuple[str, str | None]]:
    return [(d.text, d.date or d.rule) for d in find_deadlines(text, 0, len(text), 2024)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("年内完成清查。", [("年内", "2024-12-31")]),
        ("本年内容照旧，本月内部公开，本季度内控检查。", []),
        ("年内部分路段通车，年内陆续开放。", [("年内", "2024-12-31"), ("年内", "2024-12-31")]),
        ("2025年前三季度完成投资任务。", [("2025年前三季度", "2025-09-30")]),
        ("2026年前建成。", [("2026年前", "2025-12-31")]),
        ("每年一季度兑付到位。", [("每年一季度", "yearly:03-31")]),
        ("每年第三季度末前报送。", [("每年第三季度末前", "yearly:09-30")]),
        ("2025年粮食产量达到30万吨。", [("2025年", "2025-12-31")]),
        ("2025年，空气优良率不低于90%。", [("2025年", "2025-12-31")]),
        ("2025年再完成12处。", [("2025年", "2025-12-31")]),
        ("2022年粮食产量达到28万吨。", []),
        ("对2024年产值达到2000万元的企业给予奖励。", []),
        ("较2024年碳排放强度下降18%。", []),
    ],
)
def test_deadlines(text: str, found: list[tuple[str, str | None]]) -> None:
    assert _due(text) == found


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("每半个月会商一次。", [">=2/month"]),
        ("每周不少于3班次。", [">=3/week"]),
        ("锅炉检验周期为12个月。", ["<=12 months"]),
        ("校准周期不超过2年。", ["<=24 months"]),
        ("项目建设周期为12个月。", []),
        ("建立“日监测、周通报、月评价”制度。", [">=1/day", ">=1/week", ">=1/month"]),
        ("日常管理、月通报。", [">=1/month"]),
        ("落实一日一走访、一周一清制度。", [">=1/day", ">=1/week"]),
        ("一年一度的庙会，一年一个台阶，用一天一夜。", []),
    ],
)
def test_recurrences(text: str, rules: list[str | None]) -> None:
    assert [r.rule for r in find_rates(text, 0, len(text))[0]] == rules


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("许可时限由15个工作日缩短为4个工作日。", ["<=4 working days"]),
        ("检验周期不超过6个月。", []),
        ("经营期限不超过30年。", ["<=360 months"]),
        ("3日内不能修复的，上报县指挥部。", []),
        ("15日内未提出异议的，视为认可。", []),
        ("3日内办结，不能办结的说明理由。", ["<=3 days"]),
        ("5日内容易反复的要复查。", []),
    ],
)
def test_limits(text: str, rules: list[str | None]) -> None:
    assert [limit.rule for limit in find_rates(text, 0, len(text))[1]] == rules


@pytest.mark.parametrize(
    ("clause", "time"),
    [
        ("县水利局负责；2026年底前见到成效", "2026年底前见到成效"),
        ("县文旅局牵头，年内开园", "年内开园"),
        ("9月底前取得突破；县科技局", "9月底前取得突破"),
        ("县水利局；年底前县财政局", None),
        ("县民政局牵头，9月底前各镇配合", None),
    ],
)
def test_the_time_of_a_responsibility_clause_tells_what_shall_be_by_then(
    clause: str, time: str | None
) -> None:
    found = without_time(clause).time
    assert (clause[found.start : found.end] if found else None) == time


_STAGES = """一、方法步骤
（一）部署阶段（2023年5月）。5月20日前印发方案。
（二）实施阶段（2023年6月至2025年8月）。6月底前完成摸底，10月底前建立台账。
（三）总结阶段（2025年9月—10月）。9月25日前报送总结，12月底前存档。"""


def test_a_month_below_a_stage_that_names_its_years_is_of_them() -> None:
    tasks = directive_of(notice(_STAGES)).tasks
    assert [[d.date for m in task.measures for d in m.deadlines] for task in tasks] == [
        ["2023-05-20"],
        ["2023-06-30", "2023-10-31"],
        ["2025-09-25", "2025-12-31"],  # the year nearest to the stage
    ]


@pytest.mark.parametrize(
    ("sentences", "days"),
    [
        (
            "2024年6月，县农业农村局组织初验；7月中旬前提出申请，8月底前完成入库。",
            ["2024-06-30", "2024-07-20", "2024-08-31"],
        ),
        ("2024年3月底前完成招标；5月底前开工；9月底前完工。", ["2024-03-31", "2024-05-31", "2024-09-30"]),
        # near misses: another sentence, an earlier month, an aim, a time that does not open its sentence
        ("2024年6月底前完成初验。7月底前培训一次。", ["2024-06-30", "2023-07-31"]),
        ("2024年6月底前完成初验；5月底前培训一次。", ["2024-06-30", "2023-05-31"]),
        ("到2024年6月底前建成；7月底前开工。", ["2024-06-30", "2023-07-31"]),
        ("2024年6月底前完成初验；各镇7月底前培训一次。", ["2024-06-30", "2023-07-31"]),
    ],
)
def test_a_month_is_of_the_year_that_the_sentence_before_names(sentences: str, days: list[str]) -> None:
    directive = directive_of(notice(f"一、验收。{sentences}\n二、公开。按时公开结果。"))
    assert [d.date for m in directive.measures() for d in m.deadlines] == days
