"""Two editions compared (版本比较): what was added, dropped, moved, tightened, relaxed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from kg.findings.contrary import contradiction
from kg.findings.reach import one_issuer
from kg.findings.reasons import quoted
from kg.findings.weakening import Shortfall, shortfalls
from kg.model import Directive, Finding, Measure, Pair, Status, Task
from kg.pipeline.compare import Comparer, given
from kg.reference.folding import fold_name


class Kind(StrEnum):
    """What became of a measure from one edition to the next."""

    ADDED = "added"
    DROPPED = "dropped"
    MOVED = "moved"
    TIGHTENED = "tightened"
    RELAXED = "relaxed"


@dataclass(frozen=True, slots=True)
class Side:
    """A measure in one edition and the task it stands in (its marker and title)."""

    measure: str
    task: str
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """One change; ``old`` is None for what was added, ``new`` for what was dropped; ``reason`` names both values of what
    was tightened or relaxed, the older first."""

    kind: Kind
    old: Side | None
    new: Side | None
    reason: str


class _Stands(NamedTuple):
    """A measure, its side and the folded heading of its task."""

    measure: Measure
    side: Side
    heading: str


@dataclass(frozen=True, slots=True)
class _Edition:
    """A directive, what its edition is called, and where each of its measures stands."""

    directive: Directive
    name: str
    stands: Mapping[str, _Stands]

    def lacks(self, clause: str) -> str:
        """That this edition does not say ``clause``."""
        return f"{self.name}未见{quoted([clause])}"


def changes(old: Directive, new: Directive, comparer: Comparer) -> tuple[Change, ...]:
    """All changes in the order of the older edition, then what was added in the order of the newer.

    Relaxed is what the newer edition lacks of the older one, tightened what the older one lacks of the newer one.
    """
    forth = comparer.pair(old, new, given(old, new), requested=True)
    back = comparer.pair(new, old, given(new, old), requested=True)
    older, newer = _Edition(old, "旧版", _stands(old)), _Edition(new, "新版", _stands(new))
    return (*_of_old(forth, back, older, newer), *_added(forth, new))


def _stands(directive: Directive) -> Mapping[str, _Stands]:
    found: dict[str, _Stands] = {}
    for task, measure in directive.owned():
        heading = fold_name("".join((*task.path, task.title))) if task else ""
        found[measure.id] = _Stands(measure, _side(measure, task), heading)
    return found


def _side(measure: Measure, task: Task | None) -> Side:
    return Side(measure.id, f"{task.marker}{task.title}" if task else "", measure.text)


def _of_old(forth: Pair, back: Pair, older: _Edition, newer: _Edition) -> Iterator[Change]:
    backward = {finding.upper_measure: finding for finding in back.findings}
    for finding in forth.findings:
        before = older.stands[finding.upper_measure]
        if not finding.counterparts:
            if finding.status in (Status.MISSING, Status.EXEMPT):
                yield Change(Kind.DROPPED, before.side, None, f"{newer.name}未见对应条目")
            continue
        after = newer.stands[finding.counterparts[0].lower]
        if before.heading not in {newer.stands[link.lower].heading for link in finding.counterparts}:
            places = f"{before.side.task or '未编号'} → {after.side.task or '未编号'}"
            yield Change(Kind.MOVED, before.side, after.side, places)
        again = backward[after.measure.id]
        if again.counterparts and again.counterparts[0].lower == before.measure.id:
            gained = _lacking(again, newer, older)
            if gained:
                said = [f"“{s.lower}”→“{s.upper}”" if s.lower else older.lacks(s.upper) for s in gained]
                yield Change(Kind.TIGHTENED, before.side, after.side, "；".join(said))
        lost = _lacking(finding, older, newer)
        if lost:
            said = [f"“{s.upper}”→“{s.lower}”" if s.lower else newer.lacks(s.upper) for s in lost]
            yield Change(Kind.RELAXED, before.side, after.side, "；".join(said))


def _lacking(finding: Finding, own: _Edition, other: _Edition) -> list[Shortfall]:
    """What ``other`` sets lower than a measure of ``own``, or (``lower`` None) does not say."""
    if finding.status is not Status.PARTIAL or not finding.missing_part:
        return []
    measure = own.stands[finding.upper_measure].measure
    answers = [other.stands[link.lower].measure for link in finding.counterparts]
    totals = one_issuer(own.directive, other.directive)
    set_lower = shortfalls(measure, answers, own.directive.year, other.directive.year, totals=totals)
    against = contradiction(measure, answers)
    if against:
        set_lower.append(Shortfall(against.upper, against.lower))
    found: list[Shortfall] = []
    for clause in finding.missing_part.split("；"):
        found += [s for s in set_lower if s.upper in clause] or [Shortfall(clause, None)]
    return list(dict.fromkeys(found))


def _added(pair: Pair, new: Directive) -> Iterator[Change]:
    answered = {link.lower for finding in pair.findings for link in finding.counterparts}
    for task, measure in new.owned():
        if measure.id not in answered:
            yield Change(Kind.ADDED, None, _side(measure, task), "")
