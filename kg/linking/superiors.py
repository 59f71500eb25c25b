"""Which editions from above a directive may answer without citing them (推定承接), and which of them it does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import NamedTuple

from kg.linking.authority import GOVERNMENT, Unit, chain, same_line
from kg.linking.bases import AbsentBasis, HeldBasis, in_preamble
from kg.linking.holdings import Holdings
from kg.linking.recipients import addresses
from kg.linking.series import Series, family_of, series_of, subject_of_title, year_of
from kg.model import Directive


class Case(NamedTuple):
    """A directive with what it is based on, held and not."""

    directive: Directive
    bases: Sequence[HeldBasis]
    absents: Sequence[AbsentBasis]


class Verdict(Enum):
    """Whether a directive answers an edition from above that it does not cite."""

    INFERRED = auto()
    CITES_ANOTHER = auto()
    NOT_ADDRESSED = auto()


@dataclass(frozen=True, slots=True)
class Considered:
    """``edition``, of the series ``above``, beside a directive of ``year``."""

    lower: Directive
    year: int
    edition: Directive
    above: Series
    verdict: Verdict

    @property
    def pair(self) -> tuple[str, str]:
        """(lower, upper) ids."""
        return self.lower.id, self.edition.id

    @property
    def years_before(self) -> int:
        """By how many years the edition is the older one: 0 or 1."""
        return self.year - (year_of(self.edition) or self.year)


def superiors(case: Case, holdings: Holdings) -> Iterator[Considered]:
    """The last edition of its year or the year before of each series above that of a directive, nearest first."""
    lower = case.directive
    year = year_of(lower)
    if year is None:
        return
    for series in series_of(lower):
        reached = Verdict.CITES_ANOTHER if _cites(series, case) else Verdict.INFERRED
        nearest = True
        for above in _above(series, holdings):
            edition = holdings.latest(above, (year, year - 1), lower)
            if edition is None:
                continue
            reaches = _reaches(edition, above.unit, series.unit, nearest)
            nearest = nearest and not reaches
            yield Considered(lower, year, edition, above, reached if reaches else Verdict.NOT_ADDRESSED)


def _above(series: Series, holdings: Holdings) -> Iterator[Series]:
    """The same series of each unit above on its line, nearest first.

    A joint body answers the joint body above it, another department the other; where no edition of that is held, the
    one of the same function that is.
    """
    unit = series.unit
    if unit.is_department:
        own = replace(series, unit=Unit(unit.division, GOVERNMENT))
        joint = [u for u in holdings.units_below(own) if u.joint and u.division == unit.division]
        yield from (replace(series, unit=u) for u in joint if not unit.joint)
        yield own
    for code in chain(unit.division)[1:]:
        same = replace(series, unit=replace(unit, division=code))
        other = replace(same, unit=replace(same.unit, joint=not unit.joint))
        yield other if holdings.years(other) and not holdings.years(same) else same


def _reaches(edition: Directive, upper: Unit, lower: Unit, nearest: bool) -> bool:
    """Whether an edition comes down to a unit: from the step above, else where its recipients say so."""
    steps = chain(lower.division)
    step_above = steps[0] if lower.is_department and upper.division == lower.division else "".join(steps[1:2])
    if upper.division == step_above:
        return same_line(upper, lower)
    said = addresses(edition.recipients, upper, lower)
    return same_line(upper, lower) and (nearest if said is None else said)


def _cites(series: Series, case: Case) -> bool:
    """Whether a directive names an edition of its own series from above, held or not.

    A bare number in the preamble is taken for one.
    """
    own = (series.subject, series.family)
    for basis in case.bases:
        if any((s.subject, s.family) == own for s in series_of(basis.upper)):
            return True
    for absent in case.absents:
        title = absent.upper.title
        if title is None:
            if in_preamble(case.directive, absent.citation):
                return True
        elif own == (subject_of_title(title, [absent.upper.issuer or ""]), family_of(title)):
            return True
    return False
