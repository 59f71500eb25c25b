"""Times of every year that an earlier word makes so, days that tell which, and bounds told once."""

from __future__ import annotations

import pytest

from kg.extraction.measures import read_measures
from kg.extraction.times.deadline import find_deadlines
from kg.extraction.times.recurrence import find_rates
from kg.extraction.units.organ_list import split_organs
from kg.model import Span


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("每年1月底前完成核算，有缺口的于3月31日前补发。", ["yearly:01-31", "yearly:03-31"]),
        ("每年3月底前完成核算，今年新建的于5月底前完成。", ["yearly:03-31", "2024-05-31"]),
        ("一年一评估，评估结果于次年2月底前公布。", ["yearly:02-28"]),
        ("一年一小变，于次年2月底前公布。", ["2025-02-28"]),
        ("每年集中开展2次排查，分别于6月底和10月底前完成。", ["yearly:06-30", "yearly:10-31"]),
        ("今年开展2次排查，分别于6月底和10月底前完成。", ["2024-06-30", "2024-10-31"]),
        ("2023年底以前存量隐患须于2024年5月31日前整改。", ["2024-05-31"]),
        ("2023年底以前存量隐患全部整改。", ["2023-12-31"]),
        ("一季度完成不低于15%、二季度末累计完成50%以上。", ["2024-03-31", "2024-06-30"]),
        ("6月底累计完成60%。", []),
        ("满1年的项目原则上年内完成验收。", ["2024-12-31"]),
        ("上年内已完成的除外。", []),
    ],
)
def test_when_it_is_due(text: str, due: list[str]) -> None:
    assert [d.date or d.rule for d in find_deadlines(text, 0, len(text), 2024)] == due


@pytest.mark.parametrize(
    ("text", "often", "within"),
    [
        ("课后服务每周开展5天、每天至少2小时。", ["每周开展5天 >=5/week"], []),
        ("每周加班不超过5天。", ["每周 >=1/week"], ["不超过5天"]),
        ("每周休息2天。", ["每周 >=1/week"], []),
        ("连续两个季度排名末三位的市州，由省安委会约谈。", [], []),
        ("实行季度排名，季度排名末三位的市州予以约谈。", ["季度排名 >=1/quarter"], []),
        ("经批准后可延长不超过30日。", [], ["可延长不超过30日"]),
        ("经批准可延长15日，并在10日内答复。", [], ["可延长15日", "在10日内"]),
    ],
)
def test_how_often_and_within_how_long(text: str, often: list[str], within: list[str]) -> None:
    recurrences, limits = find_rates(text, 0, len(text))
    assert [f"{r.text} {r.rule}" for r in recurrences] == often
    assert [limit.text for limit in limits] == within


def test_a_list_of_places_ends_in_their_governments() -> None:
    assert split_organs("省公安厅，有关市、州、县人民政府") == ["省公安厅", "有关市、州、县人民政府"]
    assert split_organs("有关市、县住建局") == ["有关市", "县住建局"]


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("每学期开学一个月内完成一次筛查。", ["一个月内"]),
        ("每两个月内开展一次筛查。", []),
        ("栏目每最迟不超过3个月更新一次。", []),
    ],
)
def test_within_how_long_each_round_is_due(text: str, within: list[str]) -> None:
    (measure,) = read_measures(text, [("", Span(0, len(text)))], 2024)
    assert [limit.text for limit in measure.limits] == within
