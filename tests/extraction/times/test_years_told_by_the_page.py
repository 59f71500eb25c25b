"""Which year a month is of where the title, the date, a stage, a season or the sentence before tells it."""

from __future__ import annotations

import pytest
from directive_text import directive_of, notice

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
    assert [next((d.date for d in m.deadlines if d.date), None) for m in directive.measures()] == [due]


@pytest.mark.parametrize(
    ("title", "dates"),
    [
        ("2024—2025学年资助工作方案", ["2025-05-31", "2024-11-30"]),
        ("2024年资助工作方案", ["2024-05-31", "2024-11-30"]),
    ],
)
def test_a_month_of_the_spring_term_of_a_school_year_is_of_its_second_year(
    title: str, dates: list[str]
) -> None:
    text = (
        f"甲县教育局关于印发{title}的通知\n甲教发〔2024〕6号\n各学校：\n现将方案印发给你们，请遵照执行。\n甲县教育局\n"
        f"2024年8月19日\n{title}\n一、发放补助。发放时间春季学期不迟于5月底、秋季学期不迟于11月底。\n二、加强管理。健全机制。\n"
    )
    found = directive_of(text)
    assert [d.date for m in found.measures() for d in m.deadlines] == dates


@pytest.mark.parametrize(
    ("season", "written", "days"),
    [
        ("防火期为2023年12月1日至2024年6月15日。", "2023年11月22日", ["2023-12-05", "2024-02-29"]),
        ("供暖季自2023年11月至2024年3月。", "2023年10月8日", ["2023-12-05", "2024-02-29"]),
        ("防火期为2023年12月1日至2024年6月15日。", "2023年12月8日", ["2024-12-05", "2024-02-29"]),
        ("防火期为2023年12月1日至2024年12月15日。", "2023年11月22日", ["2024-12-05", "2024-02-29"]),
        ("工期为2023年12月1日至2024年6月15日。", "2023年11月22日", ["2024-12-05", "2024-02-29"]),
        ("抓好全年防火。", "2023年11月22日", ["2024-12-05", "2024-02-29"]),
    ],
)
def test_a_month_of_the_season_before_the_year_of_the_title(
    season: str, written: str, days: list[str]
) -> None:
    body = f"一、防火安排。{season}\n二、压实责任。各乡镇应于12月5日前签订责任书，2月底前完成培训。"
    page = notice(body, "甲市人民政府办公室关于做好2024年防火工作的通知", "甲府办发〔2023〕5号")
    found = directive_of(page.replace("2023年3月1日", written)).measures()
    assert [d.date for d in found[-1].deadlines] == days


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
