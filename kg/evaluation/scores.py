"""Precision, recall and F1 from counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one field: right, wrongly there, wrongly not there; ``examples`` show what went wrong."""

    right: int = 0
    extra: int = 0
    lacking: int = 0
    examples: tuple[str, ...] = ()

    @property
    def precision(self) -> float | None:
        """Share of what was found that is right; None where nothing was found."""
        return self.right / (self.right + self.extra) if self.right + self.extra else None

    @property
    def recall(self) -> float | None:
        """Share of what is there that was found; None where nothing is there."""
        return self.right / (self.right + self.lacking) if self.right + self.lacking else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of both; None where there is nothing to find and nothing was found."""
        total = 2 * self.right + self.extra + self.lacking
        return 2 * self.right / total if total else None

    @property
    def f1_or_0(self) -> float:
        """F1, 0 where there is none: for means and for choosing thresholds."""
        return self.f1 or 0.0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.right + other.right,
            self.extra + other.extra,
            self.lacking + other.lacking,
            self.examples + other.examples,
        )


def compare(
    found: Iterable[Hashable], wanted: Iterable[Hashable], optional: Iterable[Hashable] = ()
) -> Score:
    """Counts of two bags; what is ``optional`` is neither rewarded nor punished.

    >>> compare(["a", "b"], ["a", "c"])
    Score(right=1, extra=1, lacking=1, examples=("+ 'b'", "- 'c'"))
    """
    have, want = Counter(found), Counter(wanted)
    spare = set(optional)
    right = sum((have & want).values())
    extra = Counter({k: n for k, n in (have - want).items() if k not in spare})
    lacking = want - have
    examples = tuple(f"+ {k!r}" for k in extra) + tuple(f"- {k!r}" for k in lacking)
    return Score(right, sum(extra.values()), sum(lacking.values()), examples)
