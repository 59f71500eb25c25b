"""What a target counts by, whatever the scale of its figure."""

from __future__ import annotations

import pytest

from kg.findings.counted_by import counted, scale
from kg.model import Indicator, Span


@pytest.mark.parametrize(
    ("unit", "what", "many"),
    [
        ("万户", "户", 1e4),
        ("户", "户", 1),
        ("万人次", "人次", 1e4),
        ("万", "万", 1),
        ("名", "人", 1),
        ("周", "天", 7),
    ],
)
def test_what_is_counted_has_no_scale(unit: str, what: str, many: float) -> None:
    target = Indicator("1", Span(0, 1), "", ">=", 1.0, unit)
    assert (counted(target), scale(target)) == (what, many)
