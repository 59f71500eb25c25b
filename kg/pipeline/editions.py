"""Two editions compared (版本比较): what was added, dropped, moved, tightened, relaxed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kg.linking.normalise import fold
from kg.model import Directive, Finding, Measure, Pair, Relation, Status, Task
from kg.pipeline.compare import Comparer, given

_STRICTER = "stricter"


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
    """One change; ``old`` is None for what was added, ``new`` for what was dropped."""

    kind: Kind
    old: Side | None
    new: Side | None
    reason: str


def changes(old: Directive, new: Directive, comparer: Comparer) -> tuple[Change, ...]:
    """All changes in the order of the older edition, then what was added in the order of the newer."""
    pair = comparer.pair(old, new, given(old, new), requested=True)
    return (*_of_old(pair, _sides(old), _sides(new)), *_added(pair, new))


def _sides(directive: Directive) -> Mapping[str, tuple[Side, str]]:
    """Each measure with its side and the folded heading of its task."""
    found: dict[str, tuple[Side, str]] = {}
    for task in directive.tasks:
        for measure in task.measures:
            found[measure.id] = (_side(measure, task), fold("".join((*task.path, task.title))))
    for measure in directive.unnumbered:
        found[measure.id] = (_side(measure, None), "")
    return found


def _side(measure: Measure, task: Task | None) -> Side:
    return Side(measure.id, f"{task.marker}{task.title}" if task else "", measure.text)


def _of_old(
    pair: Pair, old: Mapping[str, tuple[Side, str]], new: Mapping[str, tuple[Side, str]]
) -> Iterator[Change]:
    for finding in pair.findings:
        before, heading = old[finding.upper_measure]
        if not finding.counterparts:
            if finding.status in (Status.MISSING, Status.EXEMPT):
                yield Change(Kind.DROPPED, before, None, finding.reason)
            continue
        after = new[finding.counterparts[0].lower][0]
        headings = {new[link.lower][1] for link in finding.counterparts}
        if heading not in headings:
            yield Change(Kind.MOVED, before, after, f"{before.task or '未编号'} → {after.task or '未编号'}")
        yield from _weighed(finding, before, after)


def _weighed(finding: Finding, before: Side, after: Side) -> Iterator[Change]:
    """Whether the newer wording asks for more, or for less."""
    best = finding.counterparts[0].relation
    if finding.status is Status.PARTIAL:
        yield Change(Kind.RELAXED, before, after, finding.missing_part or finding.reason)
    elif _STRICTER in finding.flags or best is Relation.SUPERSET_OF:
        yield Change(Kind.TIGHTENED, before, after, finding.reason)


def _added(pair: Pair, new: Directive) -> Iterator[Change]:
    answered = {link.lower for finding in pair.findings for link in finding.counterparts}
    for task in (*new.tasks, None):
        for measure in task.measures if task else new.unnumbered:
            if measure.id not in answered:
                yield Change(Kind.ADDED, None, _side(measure, task), "")
