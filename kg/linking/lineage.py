"""Lineage (承接关系): which upper directives a lower one must answer, and on what ground (docs/architecture.md).

``cited`` · ``surrogate`` · ``inferred``; ``given`` where the rule file alone names a pair.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.linking.authority import GOVERNMENT, Unit, chain, learned_codes, same_line
from kg.linking.bases import AbsentBasis, HeldBasis, absent_bases, citing_sentence, held_bases, in_preamble
from kg.linking.duplicates import reposts
from kg.linking.holdings import Holdings
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
    directives: Sequence[Directive], not_held: Sequence[NotHeld], rules: Sequence[Rule] | None = None
) -> tuple[Answers, ...]:
    """Every pair of a lower directive and an upper one it owes an answer, by lower id, then upper id.

    ``directives`` and ``not_held`` are what :func:`kg.linking.resolve.resolve` returned.  One pair has one
    ground, the strongest.  Reposts take no part: the directive that stands for them does.
    """
    holdings = Holdings(_originals(directives))
    found: list[Answers] = []
    cases = list(_cases(holdings, not_held))
    editions = _absent_editions(absents for _, _, absents in cases)
    for directive, bases, absents in cases:
        found.extend(_cited(directive, basis) for basis in bases)
        found.extend(_absent(directive, basis) for basis in absents)
        found.extend(_surrogates(directive, absents, holdings))
        found.extend(_inferred(directive, bases, absents, holdings, editions))
    compared = _strongest(found)
    return _with_rules(compared, owed(compared, holdings, rules or ()), holdings, rules or ())


def passed_by(
    directives: Sequence[Directive], not_held: Sequence[NotHeld], answers: Iterable[Answers]
) -> tuple[tuple[str, str], ...]:
    """(lower, upper) ids of the pairs that are not inferred only because the lower one cites another of the series."""
    holdings = Holdings(_originals(directives))
    known = {(a.lower, a.upper) for a in answers}
    found = {
        (answers.lower, answers.upper)
        for directive, bases, absents in _cases(holdings, not_held)
        for answers in _inferred(directive, bases, absents, holdings, {}, citing=True)
    }
    return tuple(sorted(found - known))


def _originals(directives: Iterable[Directive]) -> list[Directive]:
    directives = tuple(directives)
    stands_for = reposts(directives)
    return [d for d in directives if d.id not in stands_for]


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


def _superiors(series: Series) -> Iterator[Series]:
    """The same series of each unit above on its line, nearest first."""
    unit = series.unit
    for code in chain(unit.division):
        line = unit.line
        if code == unit.division:
            if not unit.is_department:
                continue
            line = GOVERNMENT
        yield Series(series.subject, series.family, Unit(code, line))


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
        for upper_series in _superiors(series):
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


def _with_rules(
    compared: Sequence[Answers], added: Iterable[Answers], holdings: Holdings, rules: Sequence[Rule]
) -> tuple[Answers, ...]:
    """All pairs but those the rule file takes away (免答)."""
    exempt = [rule for rule in rules if not rule.owes]
    kept = _strongest([*compared, *added])
    if not exempt:
        return kept
    by_id = {d.id: series_of(d) for d in holdings.directives}
    years = {d.id: year_of(d) for d in holdings.directives}
    return tuple(a for a in kept if not any(_exempts(rule, a, by_id, years) for rule in exempt))


def _exempts(
    rule: Rule, answers: Answers, series: Mapping[str, tuple[Series, ...]], years: Mapping[str, int | None]
) -> bool:
    return any(
        rule.covers(lower.unit, upper.unit, upper.subject, years[answers.upper])
        for lower in series.get(answers.lower, ())
        for upper in series.get(answers.upper, ())
    )
