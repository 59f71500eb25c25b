"""Times that tell what is measured or when something recurs, and those that a noun or an organ behind them hid."""

from __future__ import annotations

import pytest

from kg.extraction.times.deadline import find_deadlines
from kg.extraction.times.recurrence import find_rates


def _due(text: str) -> list[str]:
    return [d.text for d in find_deadlines(text, 0, len(text), 2024)]


def _often(text: str) -> list[str | None]:
    return [r.rule for r in find_rates(text, 0, len(text))[0]]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("到2025年底，毕业生年底去向落实率保持在90%以上。", ["到2025年底"]),
        ("毕业生年底去向落实率保持在90%以上。", ["年底"]),
        ("2024年6月底前制定方案，各县年底去向落实率达到90%以上。", ["2024年6月底前", "年底"]),
        ("在每年3月至5月、10月至12月重点时段实行每日巡查。", []),
        ("2024年3月至5月、10月至12月集中整治，每月通报一次。", ["2024年3月至5月", "10月至12月"]),
        ("2024年3月至5月开展集中整治。", ["2024年3月至5月"]),
        ("冬季供暖前，各地要全部检查一遍。", ["冬季供暖前"]),
        ("秋季采暖前完成检修。", ["秋季采暖前"]),
        ("做好冬季供暖前期准备工作。", []),
    ],
)
def test_what_is_due(text: str, due: list[str]) -> None:
    assert _due(text) == due


@pytest.mark.parametrize(
    ("text", "often"),
    [
        ("给予每人每年不超过500元的一次性补助。", []),
        ("每年至少检查一次。", [">=1/year"]),
        ("走访情况按月报省教育厅备案。", [">=1/month"]),
        ("进展情况按季度报县政府。", [">=1/quarter"]),
        ("按月报表要准确。", []),
        ("按月报酬发放补贴。", []),
    ],
)
def test_how_often(text: str, often: list[str | None]) -> None:
    assert _often(text) == often
