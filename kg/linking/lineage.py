"""Lineage (承接关系): which upper directives a lower one must answer, and on what ground (docs/architecture.md).

``cited`` · ``surrogate`` · ``inferred``; ``given`` where the rule file alone names a pair.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.linking.authority import GOVERNMENT, Unit, chain, learned_codes, same_line, units_of, units_of_name
from kg.linking.bases import AbsentBasis, HeldBasis, absent_bases, citing_sentence, held_bases, in_preamble
from kg.linking.duplicates import originals
from kg.linking.holdings import Expected, Holdings
from kg.linking.named_pairs import NamedPair, named_answers
from kg.linking.notes import (
    absent_note,
    cited_note,
    inferred_note,
    newer_note,
    surrogate_note,
    two_titles,
)
from kg.linking.owed import owed
from kg.linking.recipients import addresses
from kg.linking.rules import Rule
from kg.linking.series import Series, family_of, series_of, subject_of_title, year_of, year_of_absent
from kg.model import Answers, Directive, Ground, NotHeld, PairState

WINDOW = 3
"""Years by which an earlier edition may be older than the one it stands in for."""
_STRENGTH = {Ground.CITED: 0, Ground.SURROGATE: 1, Ground.INFERRED: 2, Ground.GIVEN: 3}


def lineage(
    directives: Sequence[Directive],
    not_held: Sequence[NotHeld],
    rules: Sequence[Rule] | None = None,
    named: Sequence[NamedPair] = (),
) -> tuple[Answers, ...]:
    """Every pair of a lower directive and an upper one it owes an answer, by lower id, then upper id.

    ``directives`` and ``not_held`` are what :func:`kg.linking.resolve.resolve` returned.  One pair has one
    ground, the strongest.  Reposts take no part: the directive that stands for them does.
    """
    holdings = Holdings(originals(directives))
    found: list[Answers] = []
    cases = list(_cases(holdings, not_held))
    editions = _absent_editions(absents for _, _, absents in cases)
    for directive, bases, absents in cases:
        found.extend(_cited(directive, basis) for basis in bases)
        found.extend(_absent(directive, basis) for basis in absents)
        found.extend(_surrogates(directive, absents, holdings))
        found.extend(_inferred(directive, bases, absents, holdings, editions))
    found.extend(named_answers(named, holdings.directives))
    compared = _strongest(found)
    pairs = _strongest([*compared, *owed(compared, holdings, rules or ())])
    exempt = [rule for rule in rules or () if not rule.owes]
    ends = _ends(cases, pairs) if exempt else {}
    return tuple(a for a in pairs if not any(_exempts(rule, a, ends) for rule in exempt))


def passed_by(
    directives: Sequence[Directive], not_held: Sequence[NotHeld], answers: Iterable[Answers]
) -> tuple[tuple[str, str], ...]:
    """(lower, upper) ids of the pairs that are not inferred only because the lower one cites another of the series."""
    holdings = Holdings(originals(directives))
    known = {(a.lower, a.upper) for a in answers}
    found = {
        (answers.lower, answers.upper)
        for directive, bases, absents in _cases(holdings, not_held)
        for answers in _inferred(directive, bases, absents, holdings, {}, citing=True)
    }
    return tuple(sorted(found - known))


def _cases(
    holdings: Holdings, not_held: Iterable[NotHeld]
) -> Iterator[tuple[Directive, Sequence[HeldBasis], Sequence[AbsentBasis]]]:
    """Every directive with what it is based on, held and not."""
    held = {d.id: d for d in holdings.directives}
    nodes = {node.id: node for node in not_held}
    codes = learned_codes(holdings.directives)
    for directive in holdings.directives:
        yield directive, held_bases(directive, held), list(absent_bases(directive, nodes, codes))


def _cited(lower: Directive, basis: HeldBasis) -> Answers:
    return Answers(
        lower.id,
        basis.upper.id,
        Ground.CITED,
        PairState.COMPARED,
        cited_note(basis.upper),
        citing_sentence(lower, basis.citation),
    )


def _absent(lower: Directive, basis: AbsentBasis) -> Answers:
    return Answers(
        lower.id,
        basis.upper.id,
        Ground.CITED,
        PairState.UPPER_NOT_HELD,
        absent_note(basis.upper),
        citing_sentence(lower, basis.citation),
    )


def _surrogates(lower: Directive, absents: Iterable[AbsentBasis], holdings: Holdings) -> Iterator[Answers]:
    """The nearest earlier held edition of each absent one, from the same government or its offices."""
    for basis in absents:
        year = year_of_absent(basis.upper)
        if year is None:
            continue
        for series in _series_of_absent(basis):
            edition = holdings.latest(series, range(year - 1, year - WINDOW - 1, -1), lower)
            if edition is not None:
                yield Answers(
                    lower.id,
                    edition.id,
                    Ground.SURROGATE,
                    PairState.COMPARED,
                    surrogate_note(basis.upper, edition, year_of(edition)),
                    citing_sentence(lower, basis.citation),
                    basis.upper.id,
                )
                break


def _series_of_absent(basis: AbsentBasis) -> Iterator[Series]:
    """The series that an absent edition may belong to: that of each unit that may have issued it, or of its government."""
    title = basis.upper.title
    if title is None:
        return
    subject, family = subject_of_title(title, [basis.upper.issuer or ""]), family_of(title)
    for unit in basis.units:
        yield Series(subject, family, unit if unit.line else Unit(unit.division, GOVERNMENT))


def _absent_editions(absents: Iterable[Sequence[AbsentBasis]]) -> dict[tuple[Series, int], NotHeld]:
    """The editions that are cited as a basis and not held, by series and year; of several the first by id."""
    found: dict[tuple[Series, int], NotHeld] = {}
    for basis in sorted(itertools.chain.from_iterable(absents), key=lambda basis: basis.upper.id):
        year = year_of_absent(basis.upper)
        if year is not None:
            found.update({(s, year): basis.upper for s in _series_of_absent(basis) if (s, year) not in found})
    return found


def _superiors(series: Series, holdings: Holdings) -> Iterator[Series]:
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


def _inferred(
    lower: Directive,
    bases: Sequence[HeldBasis],
    absents: Sequence[AbsentBasis],
    holdings: Holdings,
    absent_editions: Mapping[tuple[Series, int], NotHeld],
    citing: bool = False,
) -> Iterator[Answers]:
    """Editions from above of series of which a directive cites none; with ``citing`` of those of which it cites one.

    Where one of the year before answers though that of the year itself is known to exist, the note says so.
    """
    year = year_of(lower)
    if year is None:
        return
    for series in series_of(lower):
        if _cites_series(lower, series, bases, absents) is not citing:
            continue
        nearest = True
        for upper_series in _superiors(series, holdings):
            edition = holdings.latest(upper_series, (year, year - 1), lower)
            if edition is None or edition.id == lower.id:
                continue
            if _reaches(edition, upper_series.unit, series.unit, nearest):
                nearest = False
                note = inferred_note(lower, edition, series.subject, year - (year_of(edition) or year))
                newer = absent_editions.get((upper_series, year))
                if newer is not None and year_of(edition) != year:
                    note += newer_note(newer, year)
                evidence = two_titles(lower, edition)
                yield Answers(lower.id, edition.id, Ground.INFERRED, PairState.COMPARED, note, evidence)


def _reaches(edition: Directive, upper: Unit, lower: Unit, nearest: bool) -> bool:
    """Whether an edition comes down to a unit: from the step above, else where its recipients say so."""
    steps = chain(lower.division)
    step_above = steps[0] if lower.is_department and upper.division == lower.division else "".join(steps[1:2])
    if upper.division == step_above:
        return same_line(upper, lower)
    said = addresses(edition.recipients, upper, lower)
    return same_line(upper, lower) and (nearest if said is None else said)


def _cites_series(
    lower: Directive, series: Series, bases: Sequence[HeldBasis], absents: Sequence[AbsentBasis]
) -> bool:
    """Whether a directive names an edition of its own series from above, held or not.

    A bare number in the preamble is taken for one.
    """
    for basis in bases:
        own = series_of(basis.upper)
        if any((s.subject, s.family) == (series.subject, series.family) for s in own):
            return True
    for absent in absents:
        title = absent.upper.title
        if title is None:
            if in_preamble(lower, absent.citation):
                return True
            continue
        subject = subject_of_title(title, [absent.upper.issuer or ""])
        if subject == series.subject and family_of(title) == series.family:
            return True
    return False


def _strongest(found: Iterable[Answers]) -> tuple[Answers, ...]:
    """Each pair once, on its strongest ground."""
    best: dict[tuple[str, str], Answers] = {}
    for answers in found:
        key = (answers.lower, answers.upper)
        if key not in best or _rank(answers) < _rank(best[key]):
            best[key] = answers
    return tuple(best[key] for key in sorted(best))


def _rank(answers: Answers) -> tuple[int, str]:
    return _STRENGTH[answers.ground], answers.stands_in_for or ""


@dataclass(frozen=True, slots=True)
class _End:
    """What a rule asks of one end of a pair; ``subject`` is ``""`` and ``units`` one without place where not known."""

    units: tuple[Unit, ...]
    subject: str
    year: int | None


def _ends(
    cases: Iterable[tuple[Directive, Sequence[HeldBasis], Sequence[AbsentBasis]]], pairs: Iterable[Answers]
) -> Mapping[str, _End]:
    """The ends of the pairs by id, those that are not held as far as they are known."""
    found: dict[str, _End] = {}
    for directive, _, absents in cases:
        subject = subject_of_title(directive.title, directive.issuers)
        found[directive.id] = _End(units_of(directive), subject, year_of(directive))
        for basis in absents:
            node = basis.upper
            subject = subject_of_title(node.title or "", [node.issuer or ""])
            units = basis.units or (Unit("", ""),)
            found.setdefault(node.id, _End(units, subject, year_of_absent(node)))
    for identifier in {end for a in pairs for end in (a.lower, a.upper)} - set(found):
        expected = Expected.read(identifier)
        found[identifier] = _End(units_of_name(expected.unit), expected.subject, expected.year)
    return found


def _exempts(rule: Rule, answers: Answers, ends: Mapping[str, _End]) -> bool:
    lower, upper = ends[answers.lower], ends[answers.upper]
    return any(
        rule.covers(one, other, upper.subject, upper.year) for one in lower.units for other in upper.units
    )
