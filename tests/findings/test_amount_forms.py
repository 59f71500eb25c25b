"""One amount told in different forms: no form falls short of another, whatever the upper side uses; less of it does."""

from __future__ import annotations

from itertools import product

import pytest

from kg.findings.weakening import shortfalls
from kg.model import Measure
from tests.findings.one_measure import measure

# What is done, and ways to tell how much or how often, a line an amount, the least first.
SCALES = {
    "checks": (
        "{}消防安全。",
        [
            ["每两年检查一次", "每2年检查1次", "两年检查一次"],
            ["每年检查一次", "每年检查1次", "一年检查一次", "每学年检查一次", "每12个月检查一次"],
            ["每半年检查一次", "每年检查2次", "每年检查两次", "上半年、下半年各检查一次", "上、下半年各检查一次",
             "上半年和下半年各检查1次", "半年检查一次", "每学期检查一次", "每6个月检查一次"],
            ["每季度检查一次", "每季检查1次", "按季度检查", "一季一检查", "每年检查4次", "每3个月检查一次"],
            ["每月检查一次", "每月检查", "按月检查", "逐月检查", "一月一检查", "月月检查", "每个月检查1次"],
            ["每月检查两次", "每半月检查一次", "每半个月检查1次"],
            ["每周检查一次", "每星期检查一次", "一周一检查", "按周检查", "周周检查"],
            ["每天检查一次", "每日检查1次", "一日一检查", "天天检查"],
        ],
    ),
    "meetings": (
        "{}整改进展。",
        [
            ["双月调度", "每两个月调度一次", "每双月调度一次"],
            ["每月调度一次", "一月一调度", "实行月调度", "按月调度", "月调度"],
            ["双周调度", "隔周调度", "每月调度2次", "每半月调度一次", "每两周调度一次"],
            ["每周调度一次", "实行周调度", "一周一调度"],
            ["每日调度", "实行日调度", "一日一调度"],
        ],
    ),
    "limits": (
        "接到报警后{}到达现场。",
        [
            ["2小时内", "两小时内", "两个小时内", "120分钟内", "2个小时以内"],
            ["1小时内", "一小时内", "60分钟内", "四刻钟内"],
            ["30分钟内", "半小时内", "半个小时内", "两刻钟内", "0.5小时内"],
            ["15分钟内", "一刻钟内", "1刻钟内", "十五分钟内"],
        ],
    ),
    "longer limits": (
        "收到申请后{}办结。",
        [
            ["1年内", "一年内", "12个月内"],
            ["一个季度内", "3个月内", "三个月内", "90日内"],
            ["30日内", "30天内", "一个月内", "1个月内"],
            ["10日内", "十日内", "一旬内", "10天内"],
            ["5个工作日内", "五个工作日内", "7日内", "一周内", "一星期内"],
            ["24小时内", "1日内", "一天内", "一昼夜内"],
        ],
    ),
    "shares": (
        "食品检测合格率{}。",
        [
            ["达到80%以上", "达到百分之八十以上", "达到八成以上"],
            ["达到90%以上", "达到百分之九十以上", "达到九成以上", "达到90％以上"],
            ["达到95%以上", "达到百分之九十五以上", "达到九成五以上"],
            ["达到100%", "达到百分之百", "达到100％"],
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("key", SCALES)
def test_a_form_falls_short_of_more_and_of_nothing_else(key: str) -> None:
    sentence, rows = SCALES[key]
    told = [(n, measure(sentence.format(form), 2024), form) for n, forms in enumerate(rows) for form in forms]
    wrong = [
        f"{above} / {below}: {short}"
        for (n, upper, above), (m, lower, below) in product(told, told)
        if bool(short := shortfalls(upper, [lower], 2024, 2024)) != (m < n and _demands(upper))
    ]
    assert wrong == []


def _demands(upper: Measure) -> bool:
    """Whether extraction keeps the amount; what it does not keep answers, and is not asked for."""
    return bool(upper.recurrences or upper.limits or upper.indicators)
