"""Two editions compared (版本比较): what was added, dropped, moved, tightened, relaxed, reworded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from kg.findings.contrary import contradiction
from kg.findings.phrases import quoted
from kg.findings.quotes import quotes_in
from kg.findings.shortfall import Shortfall
from kg.findings.weakening import shortfalls
from kg.linking.authority import one_issuer
from kg.model import Directive, Finding, Measure, Pair, Status, Task
from kg.pipeline.compare import Comparer, given
from kg.pipeline.rewording import demands, replaced
from kg.pipeline.same_task import Heading, SameTask, Went, heading


class Kind(StrEnum):
    """What became of a measure from one edition to the next."""

    ADDED = "added"
    DROPPED = "dropped"
    MOVED = "moved"
    TIGHTENED = "tightened"
    RELAXED = "relaxed"
    REWORDED = "reworded"


@dataclass(frozen=True, slots=True)
class Side:
    """A measure in one edition and the task it stands in (its marker and title)."""

    measure: str
    task: str
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """One change; ``old`` is None for what was added, ``new`` for what was dropped; ``reason`` names both values of what
    was tightened or relaxed, and both clauses of what was reworded, the older first."""

    kind: Kind
    old: Side | None
    new: Side | None
    reason: str


class _Stands(NamedTuple):
    """A measure, its side and the folded headings of its task."""

    measure: Measure
    side: Side
    heading: Heading


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

    Relaxed is what the newer edition lacks of the older one, tightened what the older one lacks of the newer one,
    reworded where a clause of one stands for that of the other and none of them is told to ask for more.
    """
    forth = comparer.pair(old, new, given(old, new), requested=True)
    back = comparer.pair(new, old, given(new, old), requested=True)
    older, newer = _Edition(old, "旧版", _stands(old)), _Edition(new, "新版", _stands(new))
    return (*_of_old(forth, back, older, newer), *_added(forth, new))


def _stands(directive: Directive) -> Mapping[str, _Stands]:
    found: dict[str, _Stands] = {}
    for task, measure in directive.owned():
        found[measure.id] = _Stands(measure, _side(measure, task), heading(task))
    return found


def _side(measure: Measure, task: Task | None) -> Side:
    return Side(measure.id, f"{task.marker}{task.title}" if task else "", measure.text)


def _of_old(forth: Pair, back: Pair, older: _Edition, newer: _Edition) -> Iterator[Change]:
    backward = {finding.upper_measure: finding for finding in back.findings}
    same_task = _same_task(forth, older, newer)
    for finding in forth.findings:
        before = older.stands[finding.upper_measure]
        if not finding.counterparts:
            if finding.status in (Status.MISSING, Status.EXEMPT):
                yield Change(Kind.DROPPED, before.side, None, f"{newer.name}未见对应条目")
            continue
        after = newer.stands[finding.counterparts[0].lower]
        places = {newer.stands[link.lower].heading for link in finding.counterparts}
        if not any(same_task.holds(before.heading, place) for place in places):
            said = f"{before.side.task or '未编号'} → {after.side.task or '未编号'}"
            yield Change(Kind.MOVED, before.side, after.side, said)
        again = backward[after.measure.id]
        mutual = bool(again.counterparts) and again.counterparts[0].lower == before.measure.id
        for kind, reason in _weighed(finding, again if mutual else None, older, newer):
            yield Change(kind, before.side, after.side, reason)


def _same_task(forth: Pair, older: _Edition, newer: _Edition) -> SameTask:
    went = (
        Went(older.stands[link.upper].heading, newer.stands[link.lower].heading, link.probability)
        for finding in forth.findings
        for link in finding.counterparts[:1]
    )
    old, new = ([one.heading for one in edition.stands.values()] for edition in (older, newer))
    return SameTask(old, new, went)


def _weighed(
    finding: Finding, again: Finding | None, older: _Edition, newer: _Edition
) -> Iterator[tuple[Kind, str]]:
    """What is told of a measure that both editions have; ``again`` is the finding the other way round, None where that
    one has another counterpart."""
    lost = _lacking(finding, older, newer)
    gained = _lacking(again, newer, older) if again else []
    lost, gained = _not_told(lost, gained), _not_told(gained, lost)
    reworded: list[tuple[str, str]] = []
    if again:
        old = demands(older.stands[finding.upper_measure].measure)
        new = demands(newer.stands[again.upper_measure].measure)
        forth = dict(replaced([s.upper for s in lost if not s.lower], old, new))
        back = dict(replaced([s.upper for s in gained if not s.lower], new, old))
        lost = [s for s in lost if s.upper not in forth]
        gained = [s for s in gained if s.upper not in back]
        reworded = [*forth.items(), *((was, now) for now, was in back.items())]
    if gained:
        said = (f"“{s.lower}”→“{s.upper}”" if s.lower else older.lacks(s.upper) for s in gained)
        yield Kind.TIGHTENED, "；".join(said)
    if lost:
        said = (f"“{s.upper}”→“{s.lower}”" if s.lower else newer.lacks(s.upper) for s in lost)
        yield Kind.RELAXED, "；".join(said)
    if reworded:
        now_of: dict[str, list[str]] = defaultdict(list)
        for was, now in dict.fromkeys(reworded):
            now_of[was].append(now)
        said = (f"{quoted([was])}→{quoted(now)}" for was, now in now_of.items())
        yield Kind.REWORDED, "；".join(said)


def _not_told(these: Sequence[Shortfall], those: Sequence[Shortfall]) -> list[Shortfall]:
    """Without the clauses that hold what ``those`` set lower: of one figure only one side asks for more."""
    return [s for s in these if s.lower or not any(t.lower and t.lower in s.upper for t in those)]


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
    for clause in quotes_in(finding.text, finding.missing_part):
        found += [s for s in set_lower if s.upper in clause] or [Shortfall(clause, None)]
    return list(dict.fromkeys(found))


def _added(pair: Pair, new: Directive) -> Iterator[Change]:
    answered = {link.lower for finding in pair.findings for link in finding.counterparts}
    for task, measure in new.owned():
        if measure.id not in answered:
            yield Change(Kind.ADDED, None, _side(measure, task), "")
