"""Lineage (承接关系): which upper directives a lower one must answer, and on what ground (docs/architecture.md).

``cited`` · ``surrogate`` · ``inferred``; ``given`` where the rule file alone names a pair.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.linking.authority import GOVERNMENT, Unit, learned_codes
from kg.linking.bases import AbsentBasis, HeldBasis, absent_bases, citing_sentence, held_bases
from kg.linking.duplicates import originals
from kg.linking.holdings import Holdings
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
from kg.linking.rules import Rule
from kg.linking.rules_applied import ends_of, exempting, idle_pairs, idle_rules
from kg.linking.series import Series, family_of, subject_of_title, year_of, year_of_absent
from kg.linking.superiors import Case, Considered, Verdict, superiors
from kg.model import Answers, Directive, Ground, NotHeld, PairState

WINDOW = 3
"""Years by which an earlier edition may be older than the one it stands in for."""
_STRENGTH = {Ground.CITED: 0, Ground.SURROGATE: 1, Ground.INFERRED: 2, Ground.GIVEN: 3}


@dataclass(frozen=True, slots=True)
class Lineage:
    """Who answers whom, and which pairs were considered and are none.

    ``answers`` are the pairs of a lower directive and an upper one it owes an answer, by lower id, then upper id; the
    others are (lower, upper) ids: ``exempted`` by the rule file (免答), ``passed`` over because the lower one cites
    another of the series, ``unaddressed`` because the upper one does not come down to the lower one's unit.  ``idle`` tells of the lines of the rule file that
    change nothing.
    """

    answers: tuple[Answers, ...]
    exempted: frozenset[tuple[str, str]]
    passed: frozenset[tuple[str, str]]
    unaddressed: frozenset[tuple[str, str]]
    idle: tuple[str, ...] = ()


def lineage(
    directives: Sequence[Directive],
    not_held: Sequence[NotHeld],
    rules: Sequence[Rule] = (),
    named: Sequence[NamedPair] = (),
) -> Lineage:
    """Every pair of a lower directive and an upper one it owes an answer, and what was refused.

    ``directives`` and ``not_held`` are what :func:`kg.linking.resolve.resolve` returned.  One pair has one
    ground, the strongest.  Reposts take no part: the directive that stands for them does.
    """
    holdings = Holdings(originals(directives))
    cases = list(_cases(holdings, not_held))
    editions = _absent_editions(case.absents for case in cases)
    considered = [one for case in cases for one in superiors(case, holdings)]
    found: list[Answers] = []
    for case in cases:
        found.extend(_cited(case.directive, basis) for basis in case.bases)
        found.extend(_absent(case.directive, basis) for basis in case.absents)
        found.extend(_surrogates(case.directive, case.absents, holdings))
    found.extend(_inferred(one, editions) for one in considered if one.verdict is Verdict.INFERRED)
    by_name = [*named_answers(named, holdings.directives)]
    found.extend(answers for _, answers in by_name)
    compared = _strongest(found)
    owing = owed(compared, holdings, rules)
    pairs = _strongest([*compared, *owing.answers])
    ends = ends_of(cases, pairs) if rules else {}
    exempt = exempting(pairs, ends, rules) if rules else {}
    used = owing.lines.union(*exempt.values())
    exempted = frozenset(exempt)
    answers = tuple(a for a in pairs if (a.lower, a.upper) not in exempted)
    known = {(a.lower, a.upper) for a in answers} | exempted
    refused = {
        verdict: frozenset(one.pair for one in considered if one.verdict is verdict) - known
        for verdict in (Verdict.CITES_ANOTHER, Verdict.NOT_ADDRESSED)
    }
    idle = (*idle_rules(rules, used, compared, ends), *idle_pairs(by_name, compared, exempt))
    return Lineage(answers, exempted, refused[Verdict.CITES_ANOTHER], refused[Verdict.NOT_ADDRESSED], idle)


def _cases(holdings: Holdings, not_held: Iterable[NotHeld]) -> Iterator[Case]:
    """Every directive with what it is based on, held and not."""
    held = {d.id: d for d in holdings.directives}
    nodes = {node.id: node for node in not_held}
    codes = learned_codes(holdings.directives)
    for directive in holdings.directives:
        yield Case(directive, held_bases(directive, held), list(absent_bases(directive, nodes, codes)))


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


def _inferred(considered: Considered, absent_editions: Mapping[tuple[Series, int], NotHeld]) -> Answers:
    """Where an edition of the year before answers though that of the year itself is known to exist, the note says so."""
    lower, edition = considered.lower, considered.edition
    note = inferred_note(lower, edition, considered.above.subject, considered.years_before)
    newer = absent_editions.get((considered.above, considered.year))
    if newer is not None and considered.years_before:
        note += newer_note(newer, considered.year)
    return Answers(
        lower.id, edition.id, Ground.INFERRED, PairState.COMPARED, note, two_titles(lower, edition)
    )


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
