"""Whose a target is: a share of places and the total of a larger place are not what one place below must reach."""

from __future__ import annotations

import re

from kg.model import Indicator, Level

# 80%以上的县（市、区）: what follows the figure, by the level of such places; the smallest that a list names counts.
_OF = "的?(?:所有|全部|各)?"
_PLACES = (
    (Level.CITY, re.compile(rf"{_OF}(?:设区的?市|地级市|市州|州市|地市|市（州）|市(?![场民县、（级属政直内外]))")),
    (Level.COUNTY, re.compile(rf"{_OF}(?:县（市、区）|县（区）|市、县|县市区|县区|区县|市县|县(?![级属直域内外、]))")),
    (Level.TOWN, re.compile(rf"{_OF}(?:乡镇|镇街|乡（镇）|镇（街道）|街道(?!社区)|镇(?![级域内外区]))")),
)  # fmt: skip
_WHOLE = re.compile("全[国省市县区州盟旗]|全自治[区州]")
_SCALE = re.compile("^[百千万亿]+(?=.)")


def counts_places(target: Indicator, text: str, lower: Level | None) -> bool:
    """Whether ``target`` of the measure ``text`` is a share of such places as the one whose level is ``lower``, or of
    larger ones: 80%以上的县区 is nothing that a county can reach.

    >>> from kg.model import Span
    >>> share = Indicator("80%以上", Span(0, 5), "", ">=", 80.0, "%")
    >>> text = "80%以上的县（市、区）开展服务。"
    >>> counts_places(share, text, Level.COUNTY), counts_places(share, text, Level.CITY)
    (True, False)
    """
    if lower is None or target.unit != "%":
        return False
    behind = text.find(target.text) + len(target.text)
    return any(level.depth <= lower.depth and places.match(text, behind) for level, places in _PLACES)


def of_whole(clause: str, upper: Level | None, lower: Level | None) -> bool:
    """Whether a clause of an upper directive sets its figures for a whole place in which the lower one is a part."""
    if upper is None or lower is None or lower.depth <= upper.depth:
        return False
    return _WHOLE.search(clause) is not None


def counted(target: Indicator) -> str:
    """What a target counts by, whatever the scale of its figure (万户 and 户)."""
    return _SCALE.sub("", target.unit)
