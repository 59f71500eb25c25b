"""Times that name their day otherwise than by 前: not later than, at, by when reached, several together, by an occasion."""

from __future__ import annotations

import pytest
from found import measure_of

from kg.extraction.times.deadline import find_deadlines, find_due
from kg.extraction.times.point import date_of


def _found(text: str) -> list[tuple[str, str | None]]:
    return [(d.text, d.date or d.rule) for d in find_deadlines(text, 0, len(text), 2023)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # not later than
        ("资金最迟于5月31日下达", [("最迟于5月31日", "2023-05-31")]),
        ("报告不得晚于2024年1月15日提交", [("不得晚于2024年1月15日", "2024-01-15")]),
        ("不迟于9月底建成", [("不迟于9月底", "2023-09-30")]),
        ("最迟于6月底前建成", [("6月底前", "2023-06-30")]),
        # at
        ("请于月底将台账报区府办", [("月底", None)]),
        ("并于季末向社会公布", [("季末", None)]),
        ("于9月底组织集中验收", [("9月底", "2023-09-30")]),
        # by when something is reached
        ("到8月底，户厕整改率达到95%", [("到8月底", "2023-08-31")]),
        ("二季度末开工率不低于80%", [("二季度末", "2023-06-30")]),
        ("年底就业率不低于90%", [("年底", "2023-12-31")]),
        ("上半年新开工项目不少于30个", [("上半年", "2023-06-30")]),
        # in a part of the year
        ("上半年对存量文件开展一次清理", [("上半年", "2023-06-30")]),
        ("四季度，各县要组织一次演练", [("四季度", "2023-12-31")]),
        ("明年上半年统一开展复核", [("明年上半年", "2024-06-30")]),
        # since
        ("自5月起，实行联合值守", [("自5月起", "from:2023-05-01")]),
        ("从明年下半年起施行新标准", [("从明年下半年起", "from:2024-07-01")]),
        ("7月1日起全面推行", [("7月1日起", "from:2023-07-01")]),
        # a time of day
        ("4月20日18:00前报送", [("4月20日18:00前", "2023-04-20")]),
        ("4月20日（周四）下班前报送", [("4月20日（周四）下班前", "2023-04-20")]),
        ("12月31日24时前关停", [("12月31日24时前", "2023-12-31")]),
        # again and again
        ("每月底报送台账", [("每月底", "monthly:end")]),
        ("每月月底前报送台账", [("每月月底前", "monthly:end")]),
        ("每月8日通报", [("每月8日", "monthly:08")]),
        ("每季度末公布进展", [("每季度末", "quarterly:end")]),
        ("每季度首月10日前报送", [("每季度首月10日前", "quarterly:01-10")]),
        ("每季度第一个月15日前报送", [("每季度第一个月15日前", "quarterly:01-15")]),
        ("每月开展检查，于月底前报结果", [("月底前", "monthly:end")]),
        # months in which an act is set
        ("5月份集中整治占道经营", [("5月份", "2023-05-31")]),
    ],
)
def test_a_point_of_time_is_set_without_before(text: str, found: list[tuple[str, str | None]]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("5月底、10月底前分别报送", [("5月底", "2023-05-31"), ("10月底前", "2023-10-31")]),
        ("请分别于7月5日、12月5日前报送", [("7月5日", "2023-07-05"), ("12月5日前", "2023-12-05")]),
        ("2024年5月和10月各组织一次", [("2024年5月", "2024-05-31"), ("10月", "2024-10-31")]),
        (
            "2023年、2024年、2025年覆盖率分别达到60%、70%、80%",
            [("2023年", "2023-12-31"), ("2024年", "2024-12-31"), ("2025年", "2025-12-31")],
        ),
        ("2024、2025年分别建成2个", [("2024", "2024-12-31"), ("2025年", "2025-12-31")]),
        ("3、6、9月底前报送", [("3", "2023-03-31"), ("6", "2023-06-30"), ("9月底前", "2023-09-30")]),
        ("上半年和下半年各开展一次", [("上半年", "2023-06-30"), ("下半年", "2023-12-31")]),
        ("6月10日、25日前报送", [("6月10日", "2023-06-10"), ("25日前", "2023-06-25")]),
        ("每年6月底、12月底前公布", [("每年6月底", "yearly:06-30"), ("12月底前", "yearly:12-31")]),
        ("每月8日、18日前更新", [("每月8日", "monthly:08"), ("18日前", "monthly:18")]),
    ],
)
def test_what_holds_for_the_last_of_a_list_holds_for_all(
    text: str, found: list[tuple[str, str | None]]
) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("于汛前完成清淤", [("汛前", None)]),
        ("2024年主汛期来临前完成加固", [("2024年主汛期来临前", None)]),
        ("元旦、春节前开展走访", [("元旦、春节前", None)]),
        ("“五一”前完成修缮", [("“五一”前", None)]),
        ("中秋节前兑付到位", [("中秋节前", None)]),
        ("秋季学期开学前完成消杀", [("秋季学期开学前", None)]),
        ("开学前两周内完成培训", [("开学前", None)]),
        ("供暖期前完成检修", [("供暖期前", None)]),
        ("封冻前完成回填", [("封冻前", None)]),
        ("本周五前报名单", [("本周五前", None)]),
        ("请于周五前报名单", [("周五前", None)]),
        ("下周三（5月10日）前反馈", [("下周三（5月10日）前", "2023-05-10")]),
        ("请于本月25日前反馈", [("本月25日前", None)]),
        ("次日9时前报情况", [("次日9时前", None)]),
        ("本季度末前完成", [("本季度末前", None)]),
        ("2023年1月1日至2024年春节前开展整治", [("2024年春节前", None)]),
    ],
)
def test_an_occasion_is_a_deadline_without_a_date(text: str, found: list[tuple[str, str | None]]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    "near_miss",
    [
        "第三季度工作进展顺利",
        "总结上半年情况",
        "对上半年重点任务开展督查",
        "上半年在全省率先开展了试点",
        "一季度全市开展了专项检查",
        "较上年末下降不低于5%",
        "从现在到2030年，将是用水需求的高峰期",
        "1月1日至3日放假调休",
        "5月1日至5日（星期一）放假",
        "2022年到2023年，市财政局连续两年组织开展了评价",
        "4月3日至6日，督查组对各县开展了督查",
        "2023—2024年采暖季供热情况",
        "2023—2024学年第一学期",
        "2022年、2023年连续两年增长",
        "2022年、2023年分别印发了通知",
        "春节前后发放",
        "每月1日至20日为宁静日",
        "开展汛前检查",
        "节前、节中、节后值守",
        "关键环节前移",
        "封冻前未能离田的秸秆",
        "会议于3月15日召开",
        "于6月底完成了整治",
        "自4月起已实施",
        "提前介入项目",
        "二十一前后",
        "1、生产",
    ],
)
def test_what_only_sounds_like_a_set_time_is_none(near_miss: str) -> None:
    assert _found(near_miss) == []


def test_a_mark_before_a_month_is_no_month() -> None:
    assert _found("1、6月底前完成") == [("6月底前", "2023-06-30")]


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("2024年第三季度末", [("2024年第三季度末", "2024-09-30")]),
        ("2025年底", [("2025年底", "2025-12-31")]),
        ("2024年上半年", [("2024年上半年", "2024-06-30")]),
        ("2024年5月、11月", [("2024年5月", "2024-05-31"), ("11月", "2024-11-30")]),
        ("2023.6", [("2023.6", "2023-06-30")]),
        ("6.30", [("6.30", "2023-06-30")]),
        ("每季度末", [("每季度末", "quarterly:end")]),
        ("持续推进", [("持续推进", None)]),
    ],
)
def test_a_time_cell_names_whole_points_of_time(cell: str, found: list[tuple[str, str | None]]) -> None:
    assert [(d.text, d.date or d.rule) for d in find_due(cell, 0, len(cell), 2023)] == found


def test_a_day_that_is_none_has_no_date() -> None:
    assert date_of("6月31日", 2023) is None


def test_a_deadline_without_a_rule_does_not_hide_how_often() -> None:
    measure = measure_of("于每学期开学前及开学后一个月内对食堂进行检查", 2023)
    assert [(d.text, d.rule) for d in measure.deadlines] == [("每学期开学前", None)]
    assert [(r.text, r.rule) for r in measure.recurrences] == [("每学期", ">=2/year")]


@pytest.mark.parametrize(
    "sentence",
    [
        "于汛前全部加固",
        "国庆前开展走访",
        "供暖前开展检修",
        "封冻前回填到位",
        "实行年评估制度",
        "按月公示收支情况",
        "逐月通报情况",
        "一年一考核",
        "每小时更新",
        "本周五前报名单",
        "开学前完成消杀",
    ],
)
def test_a_sentence_without_a_digit_is_read_for_times_too(sentence: str) -> None:
    measure = measure_of(sentence, 2023)
    assert measure.deadlines or measure.recurrences
