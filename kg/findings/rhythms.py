"""How often a year something recurs, and by which day."""

from __future__ import annotations

import re

from kg.findings.amounts import PER_YEAR, frequencies
from kg.model import Deadline, Recurrence

_UNITS = {"day": "日", "week": "周", "month": "月", "quarter": "季度", "year": "年"}
_WORKING_DAY = "工作日"
_RULE = re.compile(r">=(\d+)/(\w+)|<=(\d+) months")
_RECURRING = re.compile("(?P<every>monthly|quarterly|yearly):(?P<day>.+)")
TURN_OF_YEAR = "04"
"""What is due before April of the next year closes this one."""
_CAP = re.compile(r"不(?:得|能)?(?:超过|多于)|[以之][下内]")


def times_a_year(recurrence: Recurrence) -> float:
    """How often a year; 0 where it is not told.

    >>> from kg.model import Span
    >>> rules = {"每季度至少两次": ">=2/quarter", "每半年": "<=6 months", "每日": ">=1/day", "每个工作日": ">=1/day"}
    >>> [times_a_year(Recurrence(text, Span(0, len(text)), rule)) for text, rule in rules.items()]
    [8, 2.0, 365, 250]
    """
    match = _RULE.match(recurrence.rule or "")
    if match is None:
        return 0.0 if recurrence.rule else _said(recurrence.text)
    if match[3]:
        return 12 / max(1, int(match[3]))
    unit = _WORKING_DAY if match[2] == "day" and _WORKING_DAY in recurrence.text else _UNITS[match[2]]
    return int(match[1]) * PER_YEAR[unit]


def by_then(upper: Deadline, lower: Deadline) -> bool | None:
    """Whether the day of ``lower`` comes no later than that of ``upper``, which recurs as often; None where they do not
    compare: what closes a year in January is due before what another one is in December.

    >>> from kg.model import Span
    >>> first, last, january = (Deadline("", Span(0, 1), None, rule) for rule in ("monthly:20", "monthly:end", "yearly:01-31"))
    >>> by_then(last, first), by_then(first, last), by_then(first, january)
    (True, False, None)
    """
    above, below = (_RECURRING.fullmatch(d.rule or "") for d in (upper, lower))
    if above is None or below is None or above["every"] != below["every"]:
        return None
    turns = above["every"] == "yearly" and (above["day"] < TURN_OF_YEAR) != (below["day"] < TURN_OF_YEAR)
    return None if turns else below["day"] <= above["day"]


def _said(text: str) -> float:
    """How often a year, as the words tell it; 0 for a cap (每年不超过3次)."""
    return 0.0 if _CAP.search(text) else max((a.value for a in frequencies(text)), default=0.0)
