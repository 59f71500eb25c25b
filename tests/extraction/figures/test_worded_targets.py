"""Targets in words or in time; conditions, dates, rhythms and slogans are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.figures.indicator import find_indicators
from kg.extraction.times.recurrence import find_limits


def found_in(text: str) -> list[tuple[str, str, float, str]]:
    return [(i.quantity, i.comparator, i.value, i.unit) for i in find_indicators(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("每个县至少建设一所适应需要的职业学校。", ("职业学校", ">=", 1, "所")),
        ("各乡镇至少培育两家示范合作社。", ("示范合作社", ">=", 2, "家")),
        ("会长任期一般不超过两届。", ("会长任期", "<=", 2, "届")),
        ("连任不得超过三届。", ("连任", "<=", 3, "届")),
        ("内设机构最多五个。", ("内设机构", "<=", 5, "个")),
        ("配备不少于三名专职人员。", ("专职人员", ">=", 3, "名")),
        ("每个村不得少于十户示范户。", ("示范户", ">=", 10, "户")),
        ("教师每年至少1个月在企业实训。", ("企业实训", ">=", 1, "个月")),
        ("征求意见期限一般不少于30日。", ("征求意见期限", ">=", 30, "日")),
        ("公示期不少于七天。", ("公示期", ">=", 7, "天")),
        ("公示时间一般不少于5个工作日，最长不超过15个工作日。", ("公示时间", ">=", 5, "个工作日")),
        ("每人参加不少于40学时的法律培训。", ("法律培训", ">=", 40, "学时")),
        ("给予不少于6个月、不超过12个月的过渡期。", ("过渡期", ">=", 6, "个月")),
        ("实践课时占总课时一半以上。", ("实践课时占总课时", ">=", 50, "%")),
        ("双师型教师占教师总数超过一半。", ("双师型教师占教师总数", ">", 50, "%")),
        ("抽查案卷不低于三分之一。", ("抽查案卷", ">=", 33.33, "%")),
        ("骨干教师占比过半。", ("骨干教师占比", ">", 50, "%")),
        ("实习时间一般为6个月。", ("实习时间", "=", 6, "个月")),
        ("在60000元限额内据实扣除。", ("据实扣除", "<=", 60000, "元")),
        ("每户分摊的额度不能超过每月800元。", ("每户分摊的额度每月", "<=", 800, "元")),
        ("低保标准由每人每月700元提高到720元。", ("低保标准", "=", 720, "元")),
        ("补助标准提高到每人每月300元。", ("补助标准每人每月", "=", 300, "元")),
        ("主产区保持三个月销量的储备。", ("主产区", "=", 3, "个月销量")),
        ("储备不少于15天以上的市场供应量。", ("储备", ">=", 15, "天市场供应量")),
        ("推动企业在10个左右重点领域大力开展培训。", ("重点领域", "~", 10, "个")),
        ("在5个以上县区开展试点。", ("县区", ">=", 5, "个")),
        ("各地在继续落实好生均拨款水平达到9000元的基础上。", ("生均拨款水平", "=", 9000, "元")),
        ("门诊等候时间控制在20分钟以内。", ("门诊等候时间", "<=", 20, "分钟")),
    ],
)
def test_targets_in_words_or_in_time(text: str, found: tuple[str, str, float, str]) -> None:
    assert found in found_in(text)


@pytest.mark.parametrize(
    "near_miss",
    [
        "经三分之二以上业主同意",
        "应当有过半数成员出席",
        "实现时间过半、任务过半",
        "至少一级资质",
        "一半的项目已开工",
        "活动时间为2023年5月",
        "不少于5年工作经历的人员可以申报",
        "从事本专业不少于3年的人员",
        "至少每3个月更新一次",
        "三个月内完成",
        "将一所学校改建为中心",
        "两个维护",
        "不低于省定标准",
        "在限额内据实扣除",
        "推动分类施策",
        "从业人员不超过三人的单位免报",
        "转办不超过两次的，",
    ],
)
def test_near_misses_set_no_target(near_miss: str) -> None:
    assert found_in(near_miss) == []


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("立即上报有关情况（最迟不超过4个小时），并采取措施。", ["不超过4个小时"]),
        ("及时办结（原则上不超过3个工作日）。", ["不超过3个工作日"]),
        ("及时答复(最长不得超过20个工作日)。", ["不得超过20个工作日"]),
        ("简单问题在3日内答复（一般不超过2日）。", ["在3日内"]),
        ("自登记之日起五年内免征有关税费。", []),
        ("自登记之日起五年内办结。", ["五年内"]),
        ("压缩办理时间（法定时限为20个工作日内办结，实际更短）。", []),
        ("及时处理（复杂的除外，不超过5个工作日的不计）。", []),
    ],
)
def test_a_bracket_that_only_bounds_holds_a_limit(text: str, limits: list[str]) -> None:
    assert [limit.text for limit in find_limits(text, 0, len(text))] == limits


@given(
    st.text("至少不于占一半以上超过三分之二所个月天日工作时间为限额内销量保持30元，。的在（）", max_size=60)
)
def test_spans_slice_back_and_do_not_overlap(text: str) -> None:
    taken = 0
    for found in find_indicators(text, 0, len(text)):
        assert text[found.span.start : found.span.end] == found.text
        assert found.span.end >= taken
        taken = found.span.end
