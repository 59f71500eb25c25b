"""Which of the documents a directive cites it must answer (制定依据): citation by citation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.linking.authority import (
    GOVERNMENT,
    PARTY,
    Unit,
    chain,
    level_rank,
    stands_above,
    unit_of_name,
    units_of,
    units_of_name,
)
from kg.linking.normalise import number_key, placed_core, title_key
from kg.linking.recipients import addresses
from kg.linking.series import related, subject_of_title
from kg.model import Citation, CitationRole, Directive, NotHeld, ResolutionStatus
from kg.reference.abbreviations import code_candidates
from kg.reference.kinds import genre_of, is_law

_ANSWERED = frozenset({CitationRole.BASIS, CitationRole.IMPLEMENTS})
_OFFICES = ("办公厅", "办公室", "办")
_SENTENCE_ENDS = "。；;\n"
_SENTENCE_END = re.compile(f"[{_SENTENCE_ENDS}]")
_LONGEST_EVIDENCE = 400
# What a title must announce for a document without a number to be taken for a directive.
_DIRECTIVES = frozenset(
    {"要点", "方案", "计划", "安排", "规划", "意见", "措施", "通知", "决定", "办法", "分工"}
)


@dataclass(frozen=True, slots=True)
class HeldBasis:
    """A held directive that is cited as one to be answered."""

    citation: Citation
    upper: Directive


@dataclass(frozen=True, slots=True)
class AbsentBasis:
    """A directive that is cited as one to be answered but is not held; ``units`` may have issued it."""

    citation: Citation
    upper: NotHeld
    units: tuple[Unit, ...]


def citing_sentence(directive: Directive, citation: Citation) -> str:
    """The sentence a citation stands in, or the citation's own words where the text is not there."""
    plain, span = directive.text.plain, citation.span
    if not plain or span.end > len(plain):
        return citation.text
    floor = max(span.start - _LONGEST_EVIDENCE, 0)
    start = max(plain.rfind(mark, floor, span.start) for mark in _SENTENCE_ENDS) + 1
    if start < floor:
        return citation.text
    ending = _SENTENCE_END.search(plain, span.end)
    sentence = plain[start : ending.end() if ending else len(plain)].strip()
    return sentence if len(sentence) <= _LONGEST_EVIDENCE else citation.text


def in_preamble(directive: Directive, citation: Citation) -> bool:
    """Whether a citation stands before the first numbered block, where 公文 name what they are based on."""
    starts = [task.span.start for task in directive.tasks] + [s.span.start for s in directive.sections]
    return not starts or citation.span.start < min(starts)


def answered(citation: Citation) -> bool:
    """Whether a citation's role makes the cited document one that is answered, if it is no law."""
    if citation.role not in _ANSWERED:
        return False
    return citation.number is not None or not (citation.title and is_law(citation.title))


def citation_of(lower: Directive, upper: Directive) -> Citation | None:
    """The citation by which one directive names the other, one that makes it a basis before others."""
    found = [c for c in lower.citations if c.resolution and c.resolution.target == upper.id]
    return next(filter(answered, found), found[0] if found else None)


def answers_citation(lower: Directive, upper: Directive) -> bool:
    """Whether one directive cites the other as one it answers."""
    citation = citation_of(lower, upper)
    return citation is not None and answered(citation)


def is_upper(upper: Directive, lower: Directive) -> bool:
    """Whether one held directive hands down to the other: from above, else to a department of its place that it addresses."""
    ups, lows = units_of(upper), units_of(lower)
    if any(stands_above(u, w) for u in ups for w in lows):
        return True
    if all(u.division for u in ups) and all(w.division for w in lows):
        return _of_one_place(upper, lower, ups, lows)
    high, low = level_rank(upper.level), level_rank(lower.level)
    return (
        high is not None and low is not None and (high < low or (high == low and _of_its_seat(upper, lower)))
    )


def _of_its_seat(upper: Directive, lower: Directive) -> bool:
    """Whether a government and a department are of one place, by name: one that the table of divisions does not hold."""
    seats = [name.partition("人民政府")[0] for name in upper.issuers if "人民政府" in name]
    departments = all(unit.is_department for unit in units_of(lower))
    return departments and any(seat and name.startswith(seat) for seat in seats for name in lower.issuers)


def _of_one_place(upper: Directive, lower: Directive, ups: tuple[Unit, ...], lows: tuple[Unit, ...]) -> bool:
    """Whether a directive hands down to one of its own place that no division tree puts below it.

    The party committee to the government; a government, committee or joint body to its own office; a department to one
    of those to which its directive is addressed.
    """
    if {w.division for w in lows} != {u.division for u in ups}:
        return False
    if any(u.line == PARTY for u in ups) and all(w.line == GOVERNMENT for w in lows):
        return True
    shared = set(ups) & set(lows)
    if shared:
        own = any(not unit.is_department or unit.joint for unit in shared)
        return own and is_office(lower) and not is_office(upper)
    return any(addresses(upper.recipients, u, w) for u in ups for w in lows if u.is_department)


def is_office(directive: Directive) -> bool:
    """Whether the office of an organ issued a directive, and not the organ itself."""
    return bool(directive.issuers) and all(name.endswith(_OFFICES) for name in directive.issuers)


def held_bases(directive: Directive, held: Mapping[str, Directive]) -> list[HeldBasis]:
    """Held upper directives that a directive answers because it cites them, each once, first citation kept.

    The subject must be related; a preamble that names the upper directive alone, or with others on its subject, is
    enough by itself.
    """
    found: dict[str, HeldBasis] = {}
    for citation in directive.citations:
        resolution = citation.resolution
        if resolution is None or resolution.status is not ResolutionStatus.RESOLVED:
            continue
        upper = held.get(resolution.target or "")
        if upper is None or upper.id == directive.id or not answered(citation):
            continue
        if is_upper(upper, directive):
            found.setdefault(upper.id, HeldBasis(citation, upper))
    return [basis for basis in found.values() if _on_subject(directive, basis)]


def _on_subject(directive: Directive, basis: HeldBasis) -> bool:
    subject = subject_of_title(basis.upper.title, basis.upper.issuers)
    if related(subject_of_title(directive.title, directive.issuers), subject):
        return True
    cited = basis.citation
    if not in_preamble(directive, cited) or (cited.number is None and not _is_directive(cited.title or "")):
        return False
    return all(
        related(subject, subject_of_title(c.title or "", [c.issuer or ""]))
        for c in directive.citations
        if c.resolution
        and c.resolution.target not in (None, basis.upper.id)
        and answered(c)
        and in_preamble(directive, c)
    )


def _is_directive(title: str) -> bool:
    return not is_law(title) and genre_of(title_key(title).core) in _DIRECTIVES


def absent_bases(
    directive: Directive, nodes: Mapping[str, NotHeld], codes: Mapping[str, frozenset[tuple[str, str]]]
) -> Iterator[AbsentBasis]:
    """Absent upper directives that a directive answers because it cites them, each once."""
    seen: set[str] = set()
    for citation in directive.citations:
        resolution = citation.resolution
        if resolution is None or resolution.status is not ResolutionStatus.NOT_HELD:
            continue
        node = nodes.get(resolution.target or "")
        if node is None or node.id in seen or not answered(citation):
            continue
        units = absent_units(node, directive, codes)
        if _owed(directive, citation, node, units):
            seen.add(node.id)
            yield AbsentBasis(citation, node, units)


def absent_units(
    node: NotHeld, citing: Directive, codes: Mapping[str, frozenset[tuple[str, str]]]
) -> tuple[Unit, ...]:
    """The units that may have issued an absent directive: as named, else as its place, else as its code tells."""
    own = citing.place or ""
    key = title_key(node.title) if node.title else None
    names = (node.issuer, key.issuer if key else None)
    named = [unit for name in names if name for unit in units_of_name(name, own or None)]
    known = tuple(dict.fromkeys(unit for unit in named if unit.division))
    if known:
        return known
    places = [p for p in placed_core(key.core).places if p in chain(own)] if key else []
    if len(places) == 1:
        return (Unit(places[0], ""),)
    if node.number is None:
        return ()
    code = number_key(node.number)[0]
    taught = {unit_of_name(name, place or None) for name, place in codes.get(code, ())}
    if not taught:
        taught = {Unit(c.division_code, "") for c in code_candidates(code) if c.division_code}
    near = sorted((u for u in taught if u.division in chain(own)), key=lambda u: (u.division, u.line))
    return tuple(near)


def _owed(directive: Directive, citation: Citation, node: NotHeld, units: tuple[Unit, ...]) -> bool:
    lows = units_of(directive)
    above = any(_above(unit, low) for unit in units for low in lows)
    if units and not above:
        return False
    if node.number is not None:
        return True
    if node.title is None or not _is_directive(node.title):
        return False
    own = subject_of_title(directive.title, directive.issuers)
    return related(own, subject_of_title(node.title)) and (above or in_preamble(directive, citation))


def _above(unit: Unit, low: Unit) -> bool:
    """As :func:`stands_above`; where only the place is known, it must be a true ancestor or that of a department."""
    if unit.line:
        return stands_above(unit, low)
    return unit.division in chain(low.division) and (unit.division != low.division or low.is_department)
