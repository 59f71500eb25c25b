"""A day told for all that the sentences before it ask for."""

from __future__ import annotations

import pytest

from kg.extraction.directive import extract
from kg.findings.closing_days import closing
from kg.reading import read_bytes


@pytest.mark.parametrize(
    ("behind", "closes"),
    [("6月底前全部建档到位。", True), ("全部建档到位。", False), ("6月底前完成培训，全部建档。", False)],
)
def test_a_day_for_all_directly_behind_closes_what_is_said(behind: str, closes: bool) -> None:
    text = f"某市2024年工作要点\n\n（一）建档。逐幢核查高楼。{behind}\n（二）其他。6月底前全部培训到位。\n"
    owned = extract(read_bytes(text.encode(), "x.txt")).owned()
    assert [m.text for m in closing(owned, [0])] == [behind] * closes
    assert closing(owned, [1, len(owned) - 1]) == []
