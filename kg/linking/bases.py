"""Which of the documents a directive cites it must answer (制定依据): citation by citation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.linking.authority import Unit, chain, level_rank, stands_above, unit_of_name, units_of, units_of_name
from kg.linking.normalise import number_key, placed_core, title_key
from kg.linking.series import related, subject_of_title
from kg.model import Citation, CitationRole, Directive, NotHeld, ResolutionStatus
from kg.reference.abbreviations import code_candidates
from kg.reference.kinds import genre_of, is_law

_ANSWERED = frozenset({CitationRole.BASIS, CitationRole.IMPLEMENTS})
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


def is_upper(upper: Directive, lower: Directive) -> bool:
    """Whether one held directive comes from above the other: by division tree, else by level."""
    ups, lows = units_of(upper), units_of(lower)
    if any(stands_above(u, w) for u in ups for w in lows):
        return True
    if all(u.division for u in ups) and all(w.division for w in lows):
        return _proper_above_office(upper, lower, ups, lows)
    high, low = level_rank(upper.level), level_rank(lower.level)
    return high is not None and low is not None and high < low


def _proper_above_office(
    upper: Directive, lower: Directive, ups: tuple[Unit, ...], lows: tuple[Unit, ...]
) -> bool:
    """A government's or party committee's own directive is above what its office issues to carry it out."""
    shared = {unit for unit in ups if not unit.is_department} & set(lows)
    return bool(shared) and upper.organ_type == "government" and lower.organ_type == "office"


def held_bases(directive: Directive, held: Mapping[str, Directive]) -> list[HeldBasis]:
    """Held upper directives that a directive answers because it cites them, each once, first citation kept.

    The subject must be related; a preamble that names one single numbered upper directive is enough by itself.
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
    own = subject_of_title(directive.title, directive.issuers)
    if related(own, subject_of_title(basis.upper.title, basis.upper.issuers)):
        return True
    if basis.citation.number is None or not in_preamble(directive, basis.citation):
        return False
    opening = {
        c.resolution.target
        for c in directive.citations
        if c.resolution and c.resolution.target and answered(c) and in_preamble(directive, c)
    }
    return len(opening) == 1


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
    own = citing.division.code if citing.division else ""
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
    if node.title is None or is_law(node.title) or genre_of(title_key(node.title).core) not in _DIRECTIVES:
        return False
    own = subject_of_title(directive.title, directive.issuers)
    return related(own, subject_of_title(node.title)) and (above or in_preamble(directive, citation))


def _above(unit: Unit, low: Unit) -> bool:
    """As :func:`stands_above`; where only the place is known, it must be a true ancestor or that of a department."""
    if unit.line:
        return stands_above(unit, low)
    return unit.division in chain(low.division) and (unit.division != low.division or low.is_department)
