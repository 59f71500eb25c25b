"""Shares of things of a size: the size told below may not be smaller than the one above."""

from __future__ import annotations

import pytest

from kg.extraction.figures.indicator import find_indicators
from kg.findings.share_names import same_share
from kg.model import Measure, Span


def _measure(text: str) -> Measure:
    span = Span(0, len(text))
    return Measure("", text, span, indicators=tuple(find_indicators(text, 0, len(text))))


@pytest.mark.parametrize(
    ("above", "below", "same"),
    [
        ("全县集体收入10万元以上的村占比达到90%。", "全镇集体收入5万元以上的村占比达到90%。", False),
        ("全县集体收入10万元以上的村占比达到90%。", "全镇集体收入10万元以上的村占比达到90%。", True),
        ("全县集体收入5万元以上的村占比达到90%。", "全镇集体收入10万元以上的村占比达到90%。", True),
    ],
)
def test_a_share_of_smaller_things_is_another_one(above: str, below: str, same: bool) -> None:
    upper, lower = _measure(above), _measure(below)
    assert same_share(upper, upper.indicators[0], lower, lower.indicators[0]) is same


@pytest.mark.parametrize(
    ("above", "below", "same"),
    [
        ("优秀骨干教师交流比例不低于交流总数的20%。", "骨干教师不低于轮岗人数的15%。", True),
        ("骨干教师不低于轮岗人数的20%。", "骨干教师交流比例不低于15%。", True),
        ("骨干教师交流比例不低于20%。", "新任教师不低于轮岗人数的15%。", False),
        ("骨干教师交流比例不低于20%。", "教师不低于轮岗人数的15%。", False),  # of all
        ("骨干教师交流覆盖率不低于20%。", "骨干教师不低于轮岗人数的15%。", False),
    ],
)
def test_a_share_is_told_by_whom_it_is_of(above: str, below: str, same: bool) -> None:
    upper, lower = _measure(above), _measure(below)
    assert same_share(upper, upper.indicators[0], lower, lower.indicators[0]) is same
