"""What units owe an answer that the corpus does not hold (应答未收录), and what the rule file adds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from kg.linking.authority import Unit, same_line, stands_above, units_of
from kg.linking.bases import answers_citation
from kg.linking.holdings import Expected, Holdings
from kg.linking.issued import not_later
from kg.linking.notes import expected_note, given_note, owed_note, recipients_evidence, two_titles
from kg.linking.recipients import addresses, named_units
from kg.linking.rules import Rule
from kg.linking.series import Series, related
from kg.model import Answers, Directive, Ground, NotHeld, PairState

NEAR_YEARS = 3
"""A unit owes an edition only where it has issued one of the series within so many years."""


class Owed(NamedTuple):
    """Pairs, and the lines of the rule file that give one of them or take one away."""

    answers: tuple[Answers, ...]
    lines: frozenset[int]


def owed(compared: Sequence[Answers], holdings: Holdings, rules: Sequence[Rule]) -> Owed:
    """The pairs whose lower side is expected but not held, and the pairs the rule file names.

    A unit is expected to have answered an upper edition where its recipients take the unit in, the corpus holds
    an edition of the unit's within three years of it, and none of that year nor one that answers it.  Units of which
    nothing of the series is held are expected only where the recipients name them one by one and the corpus
    holds something of theirs, or where the rule file (应答) lists them: what was never collected is no gap.
    """
    answering = _answering(compared, holdings)
    exempt = [rule for rule in rules if not rule.owes]
    found: list[Answers] = []
    lines: set[int] = set()
    for unit, series, year, answers in _expected_answers(answering, holdings):
        over = {rule.line for rule in exempt if rule.covers(unit, series.unit, series.subject, year)}
        lines |= over
        if not over:
            found.append(answers)
    for rule in rules:
        given = [*_by_rule(rule, answering, holdings)] if rule.owes else []
        found += given
        if given:
            lines.add(rule.line)
    return Owed(tuple(found), frozenset(lines))


def _expected_answers(
    answering: Mapping[str, set[Unit]], holdings: Holdings
) -> Iterator[tuple[Unit, Series, int, Answers]]:
    """What units are expected to have answered, with the series and the year, whatever the rule file says."""
    for series, year, upper in holdings.each():
        if not upper.recipients:
            continue
        context = upper.place or series.unit.division
        named = {unit for unit in named_units(upper.recipients, context) if holdings.knows(unit)}
        for unit in dict.fromkeys([*holdings.units_below(series), *sorted(named, key=str)]):
            if not _expected(unit, series, upper) or unit in answering.get(upper.id, ()):
                continue
            years = holdings.years(Series(series.subject, series.family, unit))
            near = any(abs(year - other) <= NEAR_YEARS for other in years)
            if year not in years and (near or unit in named):
                yield unit, series, year, _lower_not_held(upper, unit, series, year, holdings, years)


def _answering(compared: Sequence[Answers], holdings: Holdings) -> Mapping[str, set[Unit]]:
    """For each upper directive the units that answer it."""
    units = {d.id: set(units_of(d)) for d in holdings.directives}
    found: dict[str, set[Unit]] = defaultdict(set)
    for answers in compared:
        found[answers.upper] |= units.get(answers.lower, set())
    return found


def _expected(unit: Unit, series: Series, upper: Directive) -> bool:
    return (
        unit != series.unit
        and stands_above(series.unit, unit)
        and same_line(series.unit, unit)
        and addresses(upper.recipients, series.unit, unit) is True
    )


def _lower_not_held(
    upper: Directive, unit: Unit, series: Series, year: int, holdings: Holdings, years: list[int]
) -> Answers:
    name = holdings.unit_name(unit)
    near = [other for other in years if abs(year - other) <= NEAR_YEARS]
    return Answers(
        str(Expected(name, year, series.subject)),
        upper.id,
        Ground.INFERRED,
        PairState.LOWER_NOT_HELD,
        owed_note(name, upper, series.subject, near, None),
        recipients_evidence(upper),
    )


def _by_rule(rule: Rule, answering: Mapping[str, set[Unit]], holdings: Holdings) -> Iterator[Answers]:
    """Pairs that a rule names: held on both sides, or with the side that is not held expected.

    The subject a rule names is that of the upper directive, or of the lower one that answers it all the same.
    """
    assert rule.lower is not None
    assert rule.upper is not None
    years_met: set[int] = set()
    for series, year, upper in holdings.each():
        if series.unit != rule.upper or not rule.covers(rule.lower, rule.upper, rule.subject or "", year):
            continue
        lowers = _lowers(rule, series, year, upper, holdings)
        if rule.subject not in (None, series.subject) and not lowers:
            continue
        years_met.add(year)
        if rule.lower not in answering.get(upper.id, ()):
            yield from _given(rule, series, year, upper, lowers, holdings)
    if rule.subject and rule.years:
        for year in range(rule.years[0], rule.years[1] + 1):
            if year not in years_met:
                yield from _upper_expected(rule, year, holdings)


def _lowers(rule: Rule, series: Series, year: int, upper: Directive, holdings: Holdings) -> list[Directive]:
    """What a unit issued in the year of an upper directive, else in the next, in the same series; where it has none,
    on its matter: by a related subject, or because it cites the upper directive."""
    assert rule.lower is not None
    own = replace(series, unit=rule.lower)
    for later in (year, year + 1):
        issued = [
            (other, d)
            for other, issued_for, d in holdings.each()
            if other.unit == rule.lower and issued_for == later and not_later(upper, d)
            if rule.subject in (None, series.subject, other.subject)
        ]
        found = [d for other, d in issued if other == own] or [
            d for other, d in issued if _related(other, series) or answers_citation(d, upper)
        ]
        if found:
            return found
    return []


def _related(one: Series, other: Series) -> bool:
    return one.family == other.family and related(one.subject, other.subject)


def _given(
    rule: Rule,
    series: Series,
    year: int,
    upper: Directive,
    lowers: Sequence[Directive],
    holdings: Holdings,
) -> Iterator[Answers]:
    assert rule.lower is not None
    for lower in lowers:
        evidence = two_titles(lower, upper)
        yield Answers(lower.id, upper.id, Ground.GIVEN, PairState.COMPARED, given_note(rule.line), evidence)
    if lowers:
        return
    name = holdings.unit_name(rule.lower, rule.lower_name)
    note = owed_note(rule.lower_name, upper, series.subject, [], rule.line)
    yield Answers(
        str(Expected(name, year, series.subject)),
        upper.id,
        Ground.GIVEN,
        PairState.LOWER_NOT_HELD,
        note,
        f"{rule.lower_name}应答{rule.upper_name}",
    )


def _upper_expected(rule: Rule, year: int, holdings: Holdings) -> Iterator[Answers]:
    """A held lower edition whose upper one the rule names but the corpus does not hold."""
    assert rule.subject is not None
    assert rule.upper is not None
    expected = Expected(holdings.unit_name(rule.upper, rule.upper_name), year, rule.subject)
    for series in holdings.all_series():
        if series.unit != rule.lower or series.subject != rule.subject:
            continue
        for lower in holdings.of_year(series, year):
            yield Answers(
                lower.id,
                str(expected),
                Ground.GIVEN,
                PairState.UPPER_NOT_HELD,
                expected_note(rule.upper_name, rule.subject, year, rule.line),
                f"{rule.lower_name}应答{rule.upper_name}",
            )


def expected_directives(
    answers: Iterable[Answers], directives: Iterable[Directive], not_held: Iterable[NotHeld]
) -> tuple[NotHeld, ...]:
    """A node for each id in ``answers`` that is neither held nor cited: what was expected (应有未收录).

    Nobody knows its title: what it is called is its id.
    """
    known = {d.id for d in directives} | {node.id for node in not_held}
    expected: dict[str, NotHeld] = {}
    for answer in answers:
        for identifier in (answer.lower, answer.upper):
            if identifier not in known:
                unit = Expected.read(identifier).unit
                expected[identifier] = NotHeld(identifier, identifier, None, unit, ())
    return tuple(expected[identifier] for identifier in sorted(expected))
