"""How often a year something recurs."""

from __future__ import annotations

import re

from kg.findings.amounts import frequencies
from kg.model import Recurrence

_PER_YEAR = {"day": 250, "week": 52, "month": 12, "quarter": 4, "year": 1}
_RULE = re.compile(r">=(\d+)/(\w+)|<=(\d+) months")
_CAP = re.compile(r"不(?:得|能)?(?:超过|多于)|[以之][下内]")


def times_a_year(recurrence: Recurrence) -> float:
    """How often a year; 0 where it is not told."""
    return per_year(recurrence.rule) if recurrence.rule else _said(recurrence.text)


def per_year(rule: str) -> float:
    """How often a year by the rule of a recurrence; 0 where it tells none.

    >>> per_year(">=2/quarter"), per_year("<=6 months"), per_year("")
    (8, 2.0, 0.0)
    """
    match = _RULE.match(rule)
    if match is None:
        return 0.0
    if match[3]:
        return 12 / max(1, int(match[3]))
    return int(match[1]) * _PER_YEAR.get(match[2], 1)


def _said(text: str) -> float:
    """How often a year, as the words tell it; 0 for a cap (每年不超过3次)."""
    return 0.0 if _CAP.search(text) else max((a.value for a in frequencies(text)), default=0.0)
