"""Where a target is told within its measure."""

from __future__ import annotations

from kg.model import Indicator, Measure


def where_told(measure: Measure, target: Indicator) -> tuple[int, int] | None:
    """Where a target stands in the text of its measure; None where its words do not stand there."""
    start = target.span.start - measure.span.start
    if start < 0 or not measure.text.startswith(target.text, start):
        return None
    return start, start + len(target.text)
