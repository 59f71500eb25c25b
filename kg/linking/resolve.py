"""Citations led to the directives they mean (引用消解): by number, by title, by both; only a unique one resolves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from kg.linking.authority import Unit, agree, chain, in_line, unit_of_name, units_of_name
from kg.linking.duplicates import distinct, reposts
from kg.linking.index import MOST_CANDIDATES, DirectiveIndex, Entry, titles_agree
from kg.linking.introductions import expanded, is_short, law_title
from kg.linking.issued import not_later
from kg.linking.normalise import NumberKey, TitleKey, joined_code, number_key, placed_core, title_key
from kg.linking.not_held import Absent, gather
from kg.model import Citation, CitationRole, Directive, DocNumber, NotHeld, Resolution, ResolutionStatus
from kg.reference.abbreviations import code_candidates
from kg.reference.divisions import COUNTRY

_MOST_ANYWHERE = 200
"""A title that more held directives bear than this is ambiguous without a place; no one reads them all."""
_OWN_EDITIONS = frozenset({CitationRole.REPEALS, CitationRole.AMENDS, CitationRole.FORWARDS})


@dataclass(frozen=True, slots=True)
class _Cited:
    """What one citation says, taken apart."""

    keys: tuple[TitleKey, ...]
    number: NumberKey | None
    issuers: tuple[str, ...]
    units: tuple[Unit, ...]
    law: str | None
    role: CitationRole


def resolve(directives: Sequence[Directive]) -> tuple[tuple[Directive, ...], tuple[NotHeld, ...]]:
    """The directives with every citation's ``resolution`` set, and a node for each cited one that is not held.

    The directives come back in their order, ids made distinct (see :mod:`kg.linking.duplicates`).  A
    citation that names no document (a vague basis) or the citing directive itself keeps None.  The
    result of a directive depends neither on the order of the others nor on ones it has nothing to do with.
    """
    held = distinct(directives)
    index = DirectiveIndex(held, reposts(held))
    resolver = _Resolver(index)
    outcomes = [[resolver.outcome(index.entries[d.id], c) for c in expanded(d)] for d in held]
    absents = [o for row in outcomes for o in row if isinstance(o, _Absence)]
    nodes, ids = gather([o.absent for o in absents], index.entries)
    named = {id(o): ids[at] for at, o in enumerate(absents) if at in ids}
    resolved = []
    for directive, row in zip(held, outcomes, strict=True):
        citations = tuple(
            replace(c, resolution=o.resolution(named.get(id(o))) if isinstance(o, _Absence) else o)
            for c, o in zip(directive.citations, row, strict=True)
        )
        resolved.append(replace(directive, citations=citations) if citations else directive)
    return tuple(resolved), nodes


@dataclass(frozen=True, slots=True, eq=False)
class _Absence:
    """A citation of a document that is not held; ``candidates`` bear its number under another title."""

    absent: Absent
    candidates: tuple[str, ...] = ()

    def resolution(self, target: str | None) -> Resolution:
        return Resolution(ResolutionStatus.NOT_HELD, target, self.candidates, bool(self.candidates))


class _Resolver:
    def __init__(self, index: DirectiveIndex) -> None:
        self._index = index

    def outcome(self, citing: Entry, citation: Citation) -> Resolution | _Absence | None:
        """How one citation ends."""
        cited = self._read(citing, citation)
        if not cited.keys and cited.number is None:
            return None
        if cited.number is None and citation.title and is_short(citation.title):
            own = any(core.endswith(cited.keys[0].core) for core in citing.cores)
            return None if own else Resolution(ResolutionStatus.AMBIGUOUS)
        if self._names_itself(citing, cited):
            return None
        numbered = self._by_number(citing, cited)
        titled = self._by_title(citing, cited)
        if numbered:
            return self._decide(citing, citation, cited, numbered, titled)
        return self._decide_by_title(citing, citation, cited, titled)

    def _read(self, citing: Entry, citation: Citation) -> _Cited:
        titles = [t for t in (citation.title, citation.carried_title) if t]
        laws = [law_title(t) for t in titles]
        law = next((name for name in laws if name), None)
        keys = tuple(dict.fromkeys(title_key(known or t) for known, t in zip(laws, titles, strict=True)))
        named = [citation.issuer, *(key.issuer for key in keys)] if not law else []
        issuers = tuple(dict.fromkeys(name for name in named if name))
        context = citing.division or None
        units = tuple(dict.fromkeys(u for name in issuers for u in units_of_name(name, context)))
        return _Cited(keys, self._number(citation.number), issuers, units, law, citation.role)

    def _number(self, number: DocNumber | None) -> NumberKey | None:
        """The key of a number, its code freed of words of the sentence where held directives teach the code."""
        if number is None:
            return None
        code, year, serial = number_key(number)
        if code not in self._index.known_codes:
            code = joined_code(code, self._index.known_codes) or code
        return code, year, serial

    def _names_itself(self, citing: Entry, cited: _Cited) -> bool:
        """Whether the citation is of the citing directive, not of an older one of its title."""
        if cited.number is not None:
            return cited.number == citing.number
        if cited.role in _OWN_EDITIONS or not all(self._may_issue(unit, citing) for unit in cited.units):
            return False
        return any(
            key.core in citing.cores and (key.years in [y for _, y in citing.titles] or not key.years)
            for key in cited.keys
        )

    @staticmethod
    def _may_issue(unit: Unit, entry: Entry) -> bool:
        return any(agree(unit, issuer) for issuer in entry.units)

    def _by_number(self, citing: Entry, cited: _Cited) -> list[Entry]:
        """Held directives of the number; of several, those that title, issuer and region leave."""
        if cited.number is None:
            return []
        found = [e for e in self._index.by_number(cited.number) if e.id != citing.id]
        tests: tuple[Callable[[Entry], bool], ...] = (
            lambda e: titles_agree(cited.keys, e),
            lambda e: any(self._may_issue(unit, e) for unit in cited.units),
            lambda e: e.division in chain(citing.division),
        )
        for keeps in tests:
            kept = [e for e in found if keeps(e)] if len(found) > 1 else []
            found = kept or found
        return found

    def _places(self, citing: Entry, cited: _Cited, key: TitleKey) -> tuple[str, ...]:
        """Divisions in which the title is looked for: those it or its issuer names, else the citing one's line."""
        line = chain(citing.division)
        named = placed_core(key.core).places
        if named:
            near = tuple(place for place in named if place in line)
            return near or tuple(named)
        divisions = tuple(unit.division for unit in cited.units if unit.division)
        if divisions:
            return tuple(dict.fromkeys(divisions))
        return (*line, "") if line else ()

    def _by_title(self, citing: Entry, cited: _Cited) -> list[Entry]:
        """Held directives of the title whose year, issuer and region do not contradict the citation."""
        found: dict[str, Entry] = {}
        exact: set[str] = set()
        for key in cited.keys:
            bare = placed_core(key.core).bare
            places = self._places(citing, cited, key)
            if cited.law and not placed_core(key.core).places:
                places = tuple(dict.fromkeys((*places, COUNTRY, "")))
            entries = self._index.by_title(bare, places) if places else self._anywhere(bare)
            for entry in entries:
                if entry.id != citing.id and self._fits(citing, cited, key, entry):
                    found[entry.id] = entry
                    exact.update({entry.id} if key.core in entry.cores else ())
        chosen = [found[i] for i in sorted(exact)] or [found[i] for i in sorted(found)]
        return self._of_named_issuer(cited, chosen)

    def _anywhere(self, bare: str) -> list[Entry]:
        return self._index.anywhere(bare)[:_MOST_ANYWHERE]

    def _of_named_issuer(self, cited: _Cited, found: list[Entry]) -> list[Entry]:
        """Of several, those whose issuer is named for certain."""
        if len(found) < 2 or not cited.units:
            return found
        certain = [e for e in found if any(u in e.units for u in cited.units)]
        return certain or found

    def _fits(self, citing: Entry, cited: _Cited, key: TitleKey, entry: Entry) -> bool:
        if not not_later(entry.directive, citing.directive):
            return False
        if cited.units and not any(self._may_issue(unit, entry) for unit in cited.units):
            return False
        return _year_fits(key, cited.number, citing, entry)

    def _decide(
        self, citing: Entry, citation: Citation, cited: _Cited, numbered: list[Entry], titled: list[Entry]
    ) -> Resolution | _Absence:
        """The number is held: does the rest of the citation bear it out?"""
        if len(numbered) > 1:
            return _ambiguous(numbered)
        entry = numbered[0]
        named = any(self._may_issue(unit, entry) for unit in cited.units)
        if not cited.keys:
            return self._decide_by_number(citing, citation, cited, entry, named)
        if titles_agree(cited.keys, entry):
            return Resolution(ResolutionStatus.RESOLVED, entry.id)
        if titled and entry.id not in {e.id for e in titled}:
            return _ambiguous([entry, *titled], mismatch=True)
        return self._absence(citing, citation, cited, (entry.id,))

    def _decide_by_number(
        self, citing: Entry, citation: Citation, cited: _Cited, entry: Entry, named: bool
    ) -> Resolution | _Absence:
        """A number without a title: a code that several places share is decided by issuer and region."""
        if cited.units and not named:
            return self._absence(citing, citation, cited, ())
        if named or in_line(entry.division, citing.division) or not self._shared(cited.number):
            return Resolution(ResolutionStatus.RESOLVED, entry.id)
        return _ambiguous([entry])

    def _shared(self, number: NumberKey | None) -> bool:
        """Whether the code of a number is one that several places use."""
        if number is None:
            return False
        taught = {division for _, division in self._index.codes.get(number[0], ()) if division}
        likely = {c.division_code for c in code_candidates(number[0]) if c.known and c.division_code}
        return len(taught | likely) > 1

    def _decide_by_title(
        self, citing: Entry, citation: Citation, cited: _Cited, titled: list[Entry]
    ) -> Resolution | _Absence:
        """The number is not held, or there is none."""
        if cited.number is not None:
            nobodys = citation.number is not None and citation.number.is_nobodys
            tells = _same_serial if nobodys else self._misprinted
            fitting = [e for e in titled if e.number is None or tells(cited, e)]
            if len(fitting) == 1:
                wrong = fitting[0].number is not None and not nobodys
                return Resolution(ResolutionStatus.RESOLVED, fitting[0].id, number_mismatch=wrong)
            return self._absence(citing, citation, cited, ())
        if len(titled) > 1:
            return _ambiguous(titled)
        if titled:
            return Resolution(ResolutionStatus.RESOLVED, titled[0].id)
        return self._absence(citing, citation, cited, ())

    def _misprinted(self, cited: _Cited, entry: Entry) -> bool:
        """Whether a number that is not held can only be a misprint of the number of the directive so titled.

        It is where the title itself tells the edition by its year, or all but the serial agrees.
        """
        assert cited.number is not None
        assert entry.number is not None
        code, year, _ = cited.number
        dated = any(
            key.years and (placed_core(key.core).bare, key.years) in entry.titles for key in cited.keys
        )
        if dated and any(unit in entry.units for unit in cited.units):
            return True
        return code == entry.number[0] and (dated or year == entry.number[1])

    def _absence(
        self, citing: Entry, citation: Citation, cited: _Cited, candidates: tuple[str, ...]
    ) -> _Absence:
        key = cited.keys[-1] if cited.keys else None
        issuer, unit = self._issuer(citing, cited)
        own = citation.number is not None and not citation.number.is_nobodys
        number = citation.number if own and not candidates else None
        absent = Absent(
            citing.id,
            citing.division,
            citation.title,
            key,
            number,
            cited.number if number else None,
            issuer,
            unit,
            cited.law,
        )
        return _Absence(absent, candidates)

    def _issuer(self, citing: Entry, cited: _Cited) -> tuple[str | None, Unit | None]:
        """Who issued a document that is not held: as named, else as its code was learned."""
        if cited.issuers:
            context = citing.division or None
            firsts = [(name, units_of_name(name, context)[0]) for name in cited.issuers]
            return next(((n, u) for n, u in firsts if u.division), firsts[0])
        if cited.number is None:
            return None, None
        taught = sorted(self._index.codes.get(cited.number[0], ()))
        near = [pair for pair in taught if pair[1] in chain(citing.division)] or taught
        if len(near) != 1:
            return None, None
        name, division = near[0]
        return name, unit_of_name(name, division or None)


def _same_serial(cited: _Cited, entry: Entry) -> bool:
    """Whether a directive may have the number cited, which names no organ (2019年第22号)."""
    return cited.number is not None and entry.number is not None and cited.number[1:] == entry.number[1:]


def _ambiguous(entries: Sequence[Entry], mismatch: bool = False) -> Resolution:
    ids = tuple(sorted({entry.id for entry in entries}))[:MOST_CANDIDATES]
    return Resolution(ResolutionStatus.AMBIGUOUS, None, ids, mismatch)


def _year_fits(key: TitleKey, number: NumberKey | None, citing: Entry, entry: Entry) -> bool:
    """Whether the edition is the one meant.

    A year in the cited title must be that of the held one.  A title without year means the edition of
    the number's year, or of the citing directive's year or the year before, where editions are for a year;
    what is （2019年本） stays in force longer.
    """
    bare = placed_core(key.core).bare
    editions = [years for core, years in entry.titles if core == bare]
    if key.years:
        return any(years == key.years if years else entry.year in key.years for years in editions)
    if number is not None and number[1] is not None and entry.year is not None:
        return number[1] == entry.year
    if any(len(years) != 1 for years in editions) or citing.year is None:
        return True
    if title_key(entry.directive.title).edition:
        return True
    return any(citing.year - years[0] in (0, 1) for years in editions)
