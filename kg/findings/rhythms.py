"""How often a year something recurs, and by which day."""

from __future__ import annotations

import re

from kg.findings.amounts import frequencies
from kg.model import Deadline, Recurrence
from kg.time_rules import PER_YEAR, DueDay, Rate, Within

_CAP = re.compile(r"不(?:得|能)?(?:超过|多于)|[以之][下内]")


def times_a_year(recurrence: Recurrence) -> float:
    """How often a year; 0 where it is not told.

    >>> from kg.model import Span
    >>> rules = {"每季度至少两次": ">=2/quarter", "每半年": "<=6 months", "每日": ">=1/day", "每个工作日": ">=1/day"}
    >>> [times_a_year(Recurrence(text, Span(0, len(text)), rule)) for text, rule in rules.items()]
    [8, 2.0, 365, 250]
    """
    often = Rate.read(recurrence.rule) or Within.read(recurrence.rule)
    if often is None:
        return 0.0 if recurrence.rule else _said(recurrence.text)
    if isinstance(often, Rate) and often.per == "day" and "工作日" in recurrence.text:
        return often.times * PER_YEAR["working day"]
    return often.times_a_year


def by_then(upper: Deadline, lower: Deadline) -> bool | None:
    """Whether the day of ``lower`` comes no later than that of ``upper``, which recurs as often; None where they do not
    compare: what closes a year in January is due before what another one is in December.

    >>> from kg.model import Span
    >>> first, last, january = (Deadline("", Span(0, 1), None, rule) for rule in ("monthly:20", "monthly:end", "yearly:01-31"))
    >>> by_then(last, first), by_then(first, last), by_then(first, january)
    (True, False, None)
    """
    above, below = DueDay.read(upper.rule), DueDay.read(lower.rule)
    return below.no_later_than(above) if above and below else None


def _said(text: str) -> float:
    """How often a year, as the words tell it; 0 for a cap (每年不超过3次)."""
    return 0.0 if _CAP.search(text) else max((a.value for a in frequencies(text)), default=0.0)
