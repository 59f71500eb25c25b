"""Completeness (收录完整性): what the corpus holds per unit, series and year, and what to acquire next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.linking.duplicates import reposts
from kg.linking.holdings import Expected, Holdings
from kg.linking.series import series_of
from kg.model import Answers, Citation, Directive, NotHeld, PairState, ResolutionStatus
from kg.reference.kinds import is_law


@dataclass(frozen=True, slots=True)
class Holding:
    """One series of one unit: ``held`` maps years to directive ids, ``expected`` lists years owed but not held.

    ``subject`` and ``family`` name the series, ``division`` is the code of the unit's place.
    """

    unit: str
    division: str
    line: str
    subject: str
    family: str
    held: tuple[tuple[int, tuple[str, ...]], ...]
    expected: tuple[int, ...]

    @property
    def years(self) -> tuple[int, ...]:
        """Years of which an edition is held, ascending."""
        return tuple(year for year, _ in self.held)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A directive to acquire (待收录): how many directives cite it, in how many pairs it is needed to be compared.

    ``title`` is None where none is known: what is expected goes by its id.
    """

    id: str
    title: str | None
    number: str | None
    issuer: str | None
    cited_by: int
    needed_by: int


@dataclass(frozen=True, slots=True)
class Completeness:
    """What one corpus holds and lacks; counts are of directives, citations and lineage pairs."""

    directives: int
    reposts: int
    holdings: tuple[Holding, ...]
    wanted: tuple[Wanted, ...]
    citations: Mapping[str, int]
    pairs: Mapping[str, int]


def completeness(
    directives: Sequence[Directive], answers: Sequence[Answers], not_held: Sequence[NotHeld]
) -> Completeness:
    """What is held per unit, series and year, by place, and the not-held directives, most needed first.

    ``citations`` counts every citation by status (``none`` for those that name no document), ``pairs``
    every lineage pair by state.
    """
    copies = reposts(directives)
    originals = [d for d in directives if d.id not in copies]
    return Completeness(
        len(originals),
        len(copies),
        _holdings(Holdings(originals), answers),
        wanted(not_held, answers),
        _statuses(c for d in originals for c in d.citations),
        _states(answers),
    )


def _holdings(holdings: Holdings, answers: Iterable[Answers]) -> tuple[Holding, ...]:
    lacking = _lacking(holdings, answers)
    found = []
    for series in holdings.all_series():
        name = holdings.unit_name(series.unit)
        held = tuple((y, tuple(d.id for d in holdings.of_year(series, y))) for y in holdings.years(series))
        expected = tuple(sorted(lacking.get((name, series.subject, series.family), ())))
        unit = series.unit
        found.append(Holding(name, unit.division, unit.line, series.subject, series.family, held, expected))
    return tuple(sorted(found, key=lambda h: (h.division, h.line, h.subject, h.family)))


def _lacking(holdings: Holdings, answers: Iterable[Answers]) -> Mapping[tuple[str, str, str], set[int]]:
    """The years owed but not held by unit, subject and family: what is owed is of the family of what it answers."""
    uppers = {directive.id: directive for directive in holdings.directives}
    lacking: dict[tuple[str, str, str], set[int]] = defaultdict(set)
    for answer in answers:
        if answer.state is PairState.LOWER_NOT_HELD:
            one = Expected.read(answer.lower)
            for family in {s.family for s in series_of(uppers[answer.upper]) if s.subject == one.subject}:
                lacking[one.unit, one.subject, family].add(one.year)
    return lacking


def wanted(not_held: Iterable[NotHeld], answers: Iterable[Answers]) -> tuple[Wanted, ...]:
    """Not-held directives worth acquiring: laws left out, those most pairs need first, then the most cited."""
    needed: dict[str, set[str]] = defaultdict(set)
    for answer in answers:
        if answer.state is PairState.UPPER_NOT_HELD:
            needed[answer.upper].add(answer.lower)
        if answer.state is PairState.LOWER_NOT_HELD:
            needed[answer.lower].add(answer.upper)
    found = [
        Wanted(
            node.id,
            node.title if node.title != node.id else None,
            str(node.number) if node.number else None,
            node.issuer,
            len(node.cited_by),
            len(needed.get(node.id, ())),
        )
        for node in not_held
        if node.number is not None or not (node.title and is_law(node.title))
    ]
    return tuple(sorted(found, key=lambda w: (-w.needed_by, -w.cited_by, w.id)))


def _statuses(citations: Iterable[Citation]) -> Mapping[str, int]:
    counts = {status.value: 0 for status in ResolutionStatus} | {"none": 0}
    for citation in citations:
        counts[citation.resolution.status.value if citation.resolution else "none"] += 1
    return counts


def _states(answers: Iterable[Answers]) -> Mapping[str, int]:
    counts = {state.value: 0 for state in PairState}
    for answer in answers:
        counts[answer.state.value] += 1
    return counts
