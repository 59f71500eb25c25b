"""What a target counts by (计量单位), whatever the scale of its figure: 万户 and 户, 年 and 个月."""

from __future__ import annotations

import re
from math import prod

from kg.findings.amounts import days
from kg.model import Indicator

_SCALE = re.compile("^[百千万亿]+(?=.)")
_PERSONS = ("名", "位", "人")
_TIMES = {"百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8}


def counted(target: Indicator) -> str:
    """What a target counts by, whatever the scale of its figure (万户 and 户, 年 and 个月); persons by one word (名 and 人)."""
    if days(target.unit):
        return "天"
    unit = _SCALE.sub("", target.unit)
    return "人" if unit in _PERSONS else unit


def scale(target: Indicator) -> float:
    """How many of what it counts by one of a target's figure is: 10000 for 万户, 7 days for 周."""
    match = _SCALE.match(target.unit)
    return days(target.unit) or multiple(match.group() if match else "")


def multiple(words: str) -> float:
    """How many 百万 or 亿 is; 1 for no word."""
    return prod(_TIMES[character] for character in words)
