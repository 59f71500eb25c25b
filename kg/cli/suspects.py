"""Decisions that must be looked at again, as commands tell of them (待重新核定)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.linking.review.placing import Suspect


def suspect_line(found: Iterable[Suspect]) -> str:
    """How many decisions, and for which reasons."""
    from kg.linking.review.placing import why_suspect

    whys = why_suspect(found)
    reasons = "、".join(f"{words} {number}" for words, number in whys.items())
    return f"suspect (待重新核定) {sum(whys.values())} decisions: {reasons}"
