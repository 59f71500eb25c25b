"""One thing in which the lower side falls short (降低、推迟、减少)."""

from __future__ import annotations

from typing import NamedTuple


class Shortfall(NamedTuple):
    """What the upper measure sets and its counterparts set lower, later or rarer, or (``lower`` None) not at all.

    ``upper`` is quoted from the upper measure, where it stands at ``at`` if that is known, ``lower`` from a counterpart;
    ``otherwise`` tells that what they do set answers something else in the upper measure.
    """

    upper: str
    lower: str | None
    otherwise: bool = False
    at: int | None = None

    def within(self, text: str, start: int, end: int) -> bool:
        """Whether it stands in ``text[start:end]`` of the upper measure."""
        return self.upper in text[start:end] if self.at is None else start <= self.at < end
