"""What a measure sets is said in Chinese, once, and with what it is of."""

import pytest

from kg.model import Deadline, Indicator, Limit, Measure, Recurrence, Span
from kg.views.demands import demands, due_words, often_words, target_words, told_once, within_words

AT = Span(0, 1)


def due(text, date=None, rule=None):
    return Deadline(text, AT, date, rule)


@pytest.mark.parametrize(
    ("say", "rule", "words"),
    [
        (due_words, "monthly:05", "每月5日"),
        (due_words, "monthly:end", "每月末"),
        (due_words, "quarterly:end", "每季度末"),
        (due_words, "quarterly:03-25", "每季度第3个月25日"),
        (due_words, "quarterly:01-10", "每季度第1个月10日"),
        (due_words, "quarterly:02-end", "每季度第2个月末"),
        (due_words, "quarterly:25", "quarterly:25"),
        (due_words, "monthly:03-25", "monthly:03-25"),
        (due_words, "yearly:06-end", "每年6月末"),
        (due_words, "half-yearly:end", "每半年末"),
        (due_words, "weekly:end", "每周最后一日"),
        (due_words, "yearly:03-12", "每年3月12日"),
        (due_words, "from:2022-01-01", "自2022-01-01起"),
        (due_words, "weekly:fri", "weekly:fri"),
        (due_words, "hourly:end", "hourly:end"),
        (often_words, ">=1/day", "每天不少于1次"),
        (often_words, ">=12/year", "每年不少于12次"),
        (often_words, "<=2 months", "间隔不超过2个月"),
        (often_words, ">=1/decade", ">=1/decade"),
        (within_words, "<=5 working days", "不超过5个工作日"),
        (within_words, "<=30 days", "不超过30天"),
        (within_words, "<=6 months", "不超过6个月"),
        (within_words, "<=6 hours", "<=6 hours"),
    ],
)
def test_rules_are_said_in_chinese(say, rule, words):
    assert say(rule) == words


@pytest.mark.parametrize(
    ("deadlines", "told"),
    [
        ([due("11月20日前", "2024-11-20"), due("11月20日", "2024-11-20")], ["11月20日前"]),
        ([due("年底前", "2024-12-31"), due("2024年底前", "2024-12-31")], ["2024年底前"]),
        ([due("年底前", "2024-12-31"), due("年底前", "2024-12-31")], ["年底前"]),
        # another day, other words for the day, or no day at all: both are told
        ([due("11月20日前", "2024-11-20"), due("11月20日", "2025-11-20")], ["11月20日前", "11月20日"]),
        ([due("年底前", "2024-12-31"), due("12月31日前", "2024-12-31")], ["年底前", "12月31日前"]),
        ([due("全年"), due("全年各月")], ["全年", "全年各月"]),
    ],
)
def test_a_day_is_told_once(deadlines, told):
    assert [d.text for d in told_once(deadlines)] == told


@pytest.mark.parametrize(
    ("quantity", "text", "words"),
    [
        ("家庭养老床位", "1万张", "家庭养老床位：1万张"),
        ("覆盖率", "覆盖率达到60%", "覆盖率达到60%"),
        ("", "800张", "800张"),
    ],
)
def test_a_target_says_of_what(quantity, text, words):
    assert target_words(Indicator(text, AT, quantity, ">=", 1.0, "万张")) == words


def test_all_that_a_measure_sets():
    measure = Measure(
        "x#T01.M1",
        "…",
        AT,
        deadlines=(due("每月5日前", rule="monthly:05"), due("全年")),
        recurrences=(Recurrence("每季度", AT, ">=1/quarter"), Recurrence("定期", AT, None)),
        limits=(Limit("3日内", AT, "<=3 days"),),
        indicators=(
            Indicator("1200000人次以上", AT, "服务", ">=", 1_200_000.0, "人次"),
            Indicator("约8.5%", AT, "增速", "~", 8.5, "%"),
        ),
    )
    assert list(demands(measure)) == [
        ("时限 每月5日前", "每月5日"),
        ("时限 全年", None),
        ("频次 每季度", "每季度不少于1次"),
        ("频次 定期", None),
        ("办理时限 3日内", "不超过3天"),
        ("指标 服务：1200000人次以上", "≥1200000人次"),
        ("指标 增速：约8.5%", "约8.5%"),
    ]
