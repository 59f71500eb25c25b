"""Days with a remark, the end of the year within a name, years with what is new in them, and rhythms by 按 and lists."""

from __future__ import annotations

import pytest

from kg.extraction.times.deadline import find_deadlines
from kg.extraction.times.recurrence import find_limits, find_recurrences


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("4月15日（入汛）前组织培训。", ["2025-04-15"]),
        ("3月31日（含）前报送。", ["2025-03-31"]),
        ("9月底（开学）前完成。", ["2025-09-30"]),
        ("每年4月15日（入汛）前报送。", ["yearly:04-15"]),
        ("6月5日（世界环境日）前后开展宣传。", []),
        ("6月5日（世界环境日）开展宣传。", []),
        ("到2025年底，毕业生年末就业率不低于96%。", ["2025-12-31"]),
        ("6月底前完成登记，毕业生年末就业率不低于96%。", ["2025-06-30", "2025-12-31"]),
        ("到2025年底，覆盖率达到50%，年底满意率达到60%。", ["2025-12-31"] * 2),
        ("2025年新增城镇就业14万人。", ["2025-12-31"]),
        ("2025年新增的就业岗位要稳住。", []),
        ("2024年新增充电桩500个。", []),
    ],
)
def test_deadlines(text: str, due: list[str]) -> None:
    assert [d.date or d.rule for d in find_deadlines(text, 0, len(text), 2025)] == due


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("按月开展城镇调查失业率监测。", [">=1/month"]),
        ("按周组织安全检查。", [">=1/week"]),
        ("按月开展的工作要及时总结。", []),
        ("按年级开展活动。", []),
        ("每周巡查水库、山塘不少于2次。", [">=2/week"]),
        ("每学期开展送教、跟岗、教研不少于4次。", [">=8/year"]),
        ("每月排查、每季度通报不少于1次。", [">=1/month", ">=1/quarter"]),
        ("每月补助不少于800元、培训不少于3次。", [">=1/month"]),
    ],
)
def test_rhythms(text: str, rules: list[str]) -> None:
    assert [r.rule for r in find_recurrences(text, 0, len(text))] == rules


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("能立即整改的要当天整改。", ["<=1 days"]),
        ("垃圾当日清运。", ["<=1 days"]),
        ("当天整改的问题不再通报。", []),
    ],
)
def test_the_same_day_is_a_limit(text: str, rules: list[str]) -> None:
    assert [x.rule for x in find_limits(text, 0, len(text))] == rules
