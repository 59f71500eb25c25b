"""Quarters and 年中 with a verb, how often in several times, limits that an order sets, months of a winter."""

from __future__ import annotations

import pytest
from directive_text import directive_of
from found import measure_of

from kg.extraction.times.part_time import of_measure
from kg.model import Deadline, Span


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("于2024年第一季度开展联合检查。", ["2024-03-31"]),
        ("第四季度开展一次专项督导。", ["2023-12-31"]),
        ("于第二季度启动招标。", ["2023-06-30"]),
        ("第三季度对各乡镇进行考核。", ["2023-09-30"]),
        ("下半年召开现场推进会。", ["2023-12-31"]),
        ("年中开展一次评估，年底进行考核。", ["2023-06-30", "2023-12-31"]),
        ("年中、年末各开展1次满意度调查。", ["2023-06-30", "2023-12-31"]),
        ("每年年中开展中期评估。", ["yearly:06-30"]),
        ("力争年中建成投用。", ["2023-06-30"]),
        ("力争2024年开工建设。", ["2024-12-31"]),
        ("第一季度开展情况不理想的单位要说明。", []),
        ("通报第三季度考核结果。", []),
        ("三年中累计开展培训10次。", []),
        ("首批工程已于6月开工。", []),
    ],
)
def test_a_part_of_the_year_with_a_verb_is_a_deadline(text: str, due: list[str]) -> None:
    assert [d.date or d.rule for d in measure_of(text, 2023).deadlines] == due


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("隐患天天销号，问题一月一述职并公开。", [">=1/day", ">=1/month"]),
        ("做到周周更新。", [">=1/week"]),
        ("台账月月更新、问题天天清零。", [">=1/month", ">=1/day"]),
        ("实行季季考评、年年评估。", [">=1/quarter", ">=1/year"]),
        ("每年春季、秋季各组织1次消杀。", [">=2/year"]),
        ("每年汛前、汛中、汛后各检查一次。", [">=3/year"]),
        ("每月上旬、下旬各通报1次。", [">=2/month"]),
        ("每学期期初、期末各开展1次走访。", [">=4/year"]),
        ("每年春、秋两季各开展2次义务植树。", [">=4/year"]),
        ("每年对学校、医院各开展1次检查。", [">=1/year"]),
        ("每名干部每月走访不少于2次。", [">=2/month"]),
        ("每人每年参加培训1次。", [">=1/year"]),
        ("每人每日供应饮用水不少于3升。", []),
        ("每户每月补助不低于50元。", []),
        ("每亩每年施用有机肥不少于500公斤。", []),
        ("天天快乐工程。", []),
        ("12月月报报送。", []),
    ],
)
def test_how_often(text: str, rules: list[str]) -> None:
    assert [r.rule for r in measure_of(text, 2023).recurrences] == rules


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("限期5个工作日完成整改。", "<=5 working days"),
        ("责令限期15日改正。", "<=15 days"),
        ("限期在3个月内完成搬迁。", "<=3 months"),
        ("限时2个工作日办结。", "<=2 working days"),
    ],
)
def test_a_term_set_in_days_is_a_limit_and_no_deadline(text: str, rule: str) -> None:
    measure = measure_of(text, 2023)
    assert [limit.rule for limit in measure.limits] == [rule]
    assert measure.deadlines == ()


def test_the_rest_holds_beside_a_named_part_for_what_else_is_counted() -> None:
    due = [Deadline(day, Span(0, 1), date=day) for day in ("2023-06-30", "2023-12-31")]
    parts = (("泊位", (due[0],)), ("其余", (due[1],)))
    both = measure_of("新增泊位300个、公厕20座。", 2023)
    one = measure_of("新增泊位300个。", 2023)
    assert of_measure(both, parts) == (due[0], due[1])
    assert of_measure(one, parts) == (due[0],)


_WINTER = (
    "甲市水利局关于做好{span}农田水利建设的通知\n各县（市、区）水利局：\n一、加快进度\n"
    "{sentence}\n甲市水利局\n{day}\n"
)


@pytest.mark.parametrize(
    ("span", "day", "sentence", "due"),
    [
        ("2023—2024年度冬春", "2023年10月26日", "3月底前完成渠道清淤。", "2024-03-31"),
        ("今冬明春", "2023年11月2日", "2月底前完成验收。", "2024-02-29"),
        ("今冬明春", "2023年11月2日", "12月底前完成验收。", "2023-12-31"),
        ("今冬明春", "2023年11月2日", "2023年3月底前形成的台账要于12月底前归档。", "2023-03-31"),
        ("2023年", "2023年10月26日", "3月底前完成渠道清淤。", "2023-03-31"),
        ("冬春季", "2023年2月6日", "1月底前完成渠道清淤。", None),
        ("水毁", "2023年11月6日", "3月底前完成渠道清淤。", "2024-03-31"),
        ("水毁", "2023年11月6日", "今年3月底前开工的应当完工。", "2023-03-31"),
        ("水毁", "2023年11月6日", "2023年汛期受损，3月底前开工的应当完工。", "2023-03-31"),
        ("水毁", "2023年9月6日", "2024年春灌前修复，4月20日前通水。", "2024-04-20"),
        ("2023—2024年度", "2023年9月6日", "6月10日前提交总结。", "2024-06-10"),
        ("2023年", "2023年9月6日", "6月10日前提交总结。", "2023-06-10"),
        ("2022年度", "2023年1月6日", "1月20日前提交总结。", "2023-01-20"),
        ("水毁", "2023年9月6日", "一季度完成评估。", "2024-03-31"),
    ],
)
def test_a_month_that_has_passed_is_next_years(span: str, day: str, sentence: str, due: str | None) -> None:
    directive = directive_of(_WINTER.format(span=span, day=day, sentence=sentence))
    assert [m.deadlines[0].date for m in directive.measures()] == [due]
