"""A count that is handed down is kept by whoever does the same act as often, in whatever word for a time."""

from __future__ import annotations

import pytest

from kg.extraction.directive import extract
from kg.findings.coverage import Comparer
from kg.findings.rounds import done_as_often, handed_down
from kg.model import Answers, Finding, Ground, PairState
from kg.reading import read_bytes


@pytest.mark.parametrize(
    ("clause", "below", "kept"),
    [
        ("各部门至少组织1次专题培训", "9月份举办灌溉业务培训班", True),
        ("各县（市、区）、市直部门自行组织培训不少于1期", "年内组织专题培训2次", True),
        ("各市州、省直各部门集中培训不少于1次", "全年举办业务培训班不少于2期", True),
        ("每半年至少核查更新1次", "6月底、12月底前全面核查更新", True),
        ("每季度至少抽检1次", "3月、6月、9月、12月各镇抽检", True),
        ("每半年至少核查更新1次", "6月底前全面核查更新", False),
        ("各部门至少组织2次专题培训", "9月份举办灌溉业务培训班", False),
        ("各部门至少组织1次专题培训", "9月份举办应急演练", False),  # another act
        ("各部门至少组织1次专题培训", "举办灌溉业务培训班", False),  # neither how often nor when
        ("每季度至少抽检1次", "6月至9月抽检", False),  # one stretch of time
        ("夜间至少巡查2次", "每日开展防火巡查", False),  # of a night
        ("全年检查不少于4次（高危企业不少于12次）", "每季度检查1次", False),  # one is but for some
        ("按日调度、按周通报欠薪", "每周通报欠薪", False),  # of two rhythms, one
    ],
)
def test_a_count_is_kept_by_the_same_act_done_as_often(clause: str, below: str, kept: bool) -> None:
    assert done_as_often(clause, "", [below]) is kept


def test_a_count_that_names_no_act_is_of_what_stands_before_it() -> None:
    clause, below = "每个县至少举办1次", ["8月份开展“节水开放日”活动"]
    assert done_as_often(clause, "组织“水厂开放日”等活动", below)
    assert not done_as_often(clause, "组织“供水宣传周”等活动", below)
    assert not done_as_often(clause, "", below)


@pytest.mark.parametrize(
    ("sentence", "down"),
    [
        ("各县（市、区）、各部门至少组织1次专题培训。", True),
        ("每个乡镇至少开展2场宣讲；", True),
        ("每季度发布一次。", False),
        ("各部门要组织专题培训。", False),
        ("各部门至少组织1次专题培训，编印教材。", False),
    ],
)
def test_a_sentence_that_only_hands_a_count_down(sentence: str, down: bool) -> None:
    assert handed_down(sentence) is down


def finding(upper: str, lower: str) -> Finding:
    plans = [
        extract(read_bytes(f"某市2023年工作要点\n\n一、任务\n（一）事项。{text}\n".encode(), "x.txt"))
        for text in (upper, lower)
    ]
    answers = Answers(plans[1].id, plans[0].id, Ground.GIVEN, PairState.COMPARED, "", "")
    return Comparer.shipped().pair(*plans, answers).findings[0]


@pytest.mark.parametrize(
    ("lower", "status"),
    [
        ("9月份举办全县灌溉系统业务培训班，编印教材。", "covered"),
        ("印发灌溉业务培训教材。", "missing"),
    ],
)
def test_the_own_round_of_a_lower_issuer_answers_the_count(lower: str, status: str) -> None:
    assert finding("各县（市、区）、各部门至少组织1次专题培训。", lower).status.value == status
