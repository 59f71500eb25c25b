"""How many measures of a pair stand in which status (统计口径).

Counting only: every figure is a number of findings that were handed in.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from kg.flags import Flag
from kg.linking.review.overlay import checked
from kg.model import Finding, Ground, Pair, Status


@dataclass(frozen=True, slots=True)
class Totals:
    """Numbers of upper measures of one pair; all but ``owed`` add up to the number of findings.

    ``framing`` measures (指导思想, 总体要求 …) are counted only there.  ``owed`` (应落实) is what the
    lower unit owes: neither framing nor exempt, and under a surrogate without ``missing``, which
    is then no fault (docs/architecture.md).
    """

    owed: int
    covered: int
    partial: int
    missing: int
    exempt: int
    unknown: int
    framing: int

    @property
    def judged(self) -> int:
        """Measures that could be compared: covered, partial or missing (可比对条数)."""
        return self.covered + self.partial + self.missing

    @property
    def answered(self) -> int:
        """Measures answered wholly or in part (完全或部分对应)."""
        return self.covered + self.partial

    def of(self, status: Status) -> int:
        """The number of measures in ``status``."""
        return int(getattr(self, status.value))

    def as_dict(self) -> dict[str, int]:
        """The keys and numbers of ``totals`` in docs/schemas/gaps.schema.json."""
        return asdict(self)


def totals(pair: Pair) -> Totals:
    """The totals of one pair, over all of its findings whatever is shown."""
    return count(pair.findings, surrogate=pair.answers.ground is Ground.SURROGATE)


def owed_words(pair: Pair) -> str:
    """What there is to answer: 应落实 26 条, or under a surrogate, where nothing is owed, 可比对 58 条."""
    counted = totals(pair)
    if pair.answers.ground is Ground.SURROGATE:
        return f"可比对 {counted.judged} 条"
    return f"应落实 {counted.owed} 条"


def checked_share(pair: Pair) -> tuple[int, int]:
    """How many measures people have decided, whatever they decided (经人工核定), of all that there is to decide.

    That is those compared and those that are exempt; framing ones are outside, as of every rate.
    """
    decidable = [f for f in pair.findings if Flag.FRAMING not in f.flags and f.status is not Status.UNKNOWN]
    return sum(map(checked, decidable)), len(decidable)


def count(findings: Iterable[Finding], *, surrogate: bool) -> Totals:
    """The totals of ``findings``; ``surrogate`` keeps ``missing`` out of what is owed."""
    numbers = dict.fromkeys(Status, 0)
    framing = 0
    for finding in findings:
        if Flag.FRAMING in finding.flags:
            framing += 1
        else:
            numbers[finding.status] += 1
    owed = numbers[Status.COVERED] + numbers[Status.PARTIAL] + numbers[Status.UNKNOWN]
    if not surrogate:
        owed += numbers[Status.MISSING]
    return Totals(owed=owed, framing=framing, **{status.value: n for status, n in numbers.items()})


def percentage(part: int, whole: int) -> str | None:
    """``part`` of ``whole`` in per cent with one decimal; None where the denominator is empty.

    >>> percentage(3, 4), percentage(0, 0)
    ('75.0%', None)
    """
    return f"{100 * part / whole:.1f}%" if whole else None
