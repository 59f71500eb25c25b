"""A time that stands directly before who must act takes no letter of the name."""

from __future__ import annotations

import pytest

from kg.extraction.times.leading_time import behind_time


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("2025年上级部门", "2025年"),
        ("2025年中央财政", "2025年"),
        ("2025年度假区", "2025年"),
        ("每季度末月20日前各单位", "每季度末月20日前"),
        ("6月至8月各县", "6月至8月"),
        ("年底各县", "年底"),
        ("汛期中心城区", "汛期"),
    ],
)
def test_a_leading_time_takes_no_letter_of_the_name(words: str, time: str) -> None:
    assert words[: behind_time(words, 0, len(words))] == time
