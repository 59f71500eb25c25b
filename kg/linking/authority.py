"""Who issues, and who stands above whom (发文单位与隶属关系)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from kg.linking.normalise import number_key
from kg.model import Directive, Level, OrganType
from kg.reference import divisions
from kg.reference.folding import fold_name
from kg.reference.issuers import identify
from kg.reference.joint_bodies import is_joint_body, without_office

GOVERNMENT = "government"
PARTY = "party"


@dataclass(frozen=True, slots=True)
class Unit:
    """One line of one division: its government with all its offices, its party committee, or one department.

    ``division`` is ``""`` where it is not known; ``line`` is ``government``, ``party``, or the function
    (else the bare name) of a department.  A ``joint`` body (指挥部, 领导小组 …) is a department above the others of its
    place.
    """

    division: str
    line: str
    joint: bool = False

    @property
    def is_department(self) -> bool:
        """Whether the unit is a department of a government rather than the government itself."""
        return self.line not in (GOVERNMENT, PARTY)


@lru_cache(maxsize=262144)
def unit_of_name(name: str, context: str | None = None) -> Unit:
    """The unit that an organ's name means; ``context`` is the division whose directive names it (省政府, 我市).

    >>> unit_of_name("江西省人民政府政务公开办公室") == unit_of_name("江西省人民政府办公厅")
    True
    """
    folded = fold_name(name)
    identity = identify(folded, (context,) if context else ())
    division = identity.division.code if identity.division else ""
    if identity.government or identity.organ_type is OrganType.GOVERNMENT:
        return Unit(division, GOVERNMENT)
    if identity.organ_type is OrganType.PARTY:
        return Unit(division, _party_line(identity.function))
    bare = bare_name(folded)
    if is_joint_body(bare):
        return Unit(division, identity.function or without_office(bare), joint=True)
    return Unit(division, identity.function or bare)


_JOINED = re.compile(
    r"[、,;]|(?<=中共中央)(?=国务院)|(?<=办公[厅室])(?=国务院|[省市县区]|[^办委局厅]{2,12}(?:人民)?政府)"
    r"|(?<=[省市县区州旗]委)(?=[省市县区州旗](?:人民)?政府|[^委办]{2,10}人民政府)|(?<=[部局署])(?=国家|[^部局办]{2,10}[部署]$)"
)


@lru_cache(maxsize=262144)
def units_of_name(name: str, context: str | None = None) -> tuple[Unit, ...]:
    """The units of one name or of several run together (中共中央办公厅 国务院办公厅).

    >>> [unit.line for unit in units_of_name("中共中央办公厅国务院办公厅")]
    ['party', 'government']
    """
    parts = [part for part in _JOINED.split(fold_name(name)) if part]
    return tuple(dict.fromkeys(unit_of_name(part, context) for part in parts))


def _party_line(function: str | None) -> str:
    """The party committee with its offices is one line; its departments (组织部 …) are lines of their own."""
    return PARTY if function is None or function.startswith("党委") else function


def bare_name(name: str) -> str:
    """An organ's name without the place in front: 南昌市投资促进局 → 投资促进局."""
    found = divisions.find_prefix(name)
    return found.rest if found and found.rest else name


def units_of(directive: Directive) -> tuple[Unit, ...]:
    """The units that issued a directive, each once; joint issuers (联合发文) give several.

    What the directive says of its division wins over what the bare name of an issuer allows.
    """
    code = directive.place
    return _units(directive.issuers, code, directive.organ_type)


@lru_cache(maxsize=65536)
def _units(issuers: tuple[str, ...], code: str | None, organ_type: OrganType | None) -> tuple[Unit, ...]:
    found: list[Unit] = []
    for name in issuers:
        found.extend(replace(u, division=u.division or code or "") for u in units_of_name(name, code))
    if not found:
        line = PARTY if organ_type is OrganType.PARTY else GOVERNMENT
        unknown = organ_type in (None, OrganType.DEPARTMENT, OrganType.OTHER)
        found.append(Unit(code or "", "" if unknown else line))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=65536)
def chain(code: str) -> tuple[str, ...]:
    """``code`` and the codes above it, nearest first, the country last; empty for ``""``."""
    if not code:
        return ()
    return code, *(record.code for record in divisions.ancestors(code))


def in_line(one: str, other: str) -> bool:
    """Whether one division is, contains or lies in the other; true where either is not known."""
    return not one or not other or one in chain(other) or other in chain(one)


def stands_above(upper: Unit, lower: Unit) -> bool:
    """Whether ``upper`` may direct ``lower``: an ancestor division, or of its own the government, the party or, for
    other departments, a joint body."""
    if upper.division == lower.division:
        directs = not upper.is_department or (upper.joint and not lower.joint)
        return bool(upper.division) and directs and lower.is_department
    return bool(lower.division) and upper.division in chain(lower.division)


def same_line(upper: Unit, lower: Unit) -> bool:
    """Whether a directive comes down from ``upper`` to ``lower`` without being asked for.

    Government to government, party to party, department to the department of the same function, and
    a government or a joint body to the departments of its place; party and government lines stay apart.
    """
    if upper.division == lower.division:
        return upper.line != PARTY and stands_above(upper, lower)
    return upper.line == lower.line and bool(upper.line)


def agree(named: Unit, issuer: Unit) -> bool:
    """Whether an organ that is named and one that issued may be the same; the unknown agrees with all."""
    if named.division and issuer.division and named.division != issuer.division:
        return False
    if not named.line or not issuer.line or named.line == issuer.line:
        return True
    return (
        named.is_department
        and issuer.is_department
        and (named.line in issuer.line or issuer.line in named.line)
    )


def level_rank(level: Level | None) -> int | None:
    """0 for central to 4 for town; None where the level is not known."""
    return None if level is None else level.depth


def learned_codes(directives: Iterable[Directive]) -> Mapping[str, frozenset[tuple[str, str]]]:
    """What held directives teach: 机关代字 → the (issuer, division code) pairs that use it; ``""`` for unknown.

    A code that several places share (青政办发) keeps them all.
    """
    found: dict[str, set[tuple[str, str]]] = {}
    for directive in directives:
        if directive.number is None or not directive.issuers:
            continue
        code = directive.place or ""
        teaches = found.setdefault(number_key(directive.number)[0], set())
        teaches.add((directive.issuers[0], code))
    return {code: frozenset(pairs) for code, pairs in sorted(found.items())}


def display_name(directive: Directive) -> str:
    """The issuers as an analyst reads them, or the division where no issuer is known."""
    if directive.issuers:
        return "、".join(directive.issuers)
    return directive.division.name if directive.division else "发文机关不详"


def shared_units(one: Sequence[Unit], other: Sequence[Unit]) -> bool:
    """Whether two sets of issuers have one that may be the same."""
    return any(agree(a, b) for a in one for b in other)


def one_issuer(one: Directive, other: Directive) -> bool:
    """Whether two directives have the same issuers, a government with its offices taken together: editions of one plan."""
    if one.issuers and one.issuers == other.issuers:
        return one.division == other.division
    own = set(units_of(one))
    return own == set(units_of(other)) and all(unit.division and unit.line for unit in own)
