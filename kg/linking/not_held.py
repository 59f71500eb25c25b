"""Directives that are cited but not held (未收录文件), each one node for all that cite it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.linking.authority import Unit, chain
from kg.linking.normalise import NumberKey, TitleKey, placed_core, title_key
from kg.model import DocNumber, NotHeld
from kg.reference import divisions
from kg.reference.folding import fold_name
from kg.reference.kinds import genre_of, is_law

_Group = list["Absent"]
_NATIONAL = frozenset({"标准", "规范", "准则", "规程", "指南", "指引", "目录", "指标"})


@dataclass(frozen=True, slots=True)
class Absent:
    """One citation that led to nothing held: who cites, and all that it says of the document.

    ``number`` is None where the number belongs to another, held, directive.
    """

    citing: str
    place: str
    title: str | None
    key: TitleKey | None
    number: DocNumber | None
    number_key: NumberKey | None
    issuer: str | None
    unit: Unit | None
    law: str | None


def _scope(absent: Absent) -> str:
    """Where a title means one document: its place, its issuer's division, else the province that cites it."""
    if absent.law:
        return divisions.COUNTRY
    if absent.key:
        places = placed_core(absent.key.core).places
        near = [place for place in places if place in chain(absent.place)]
        if places:
            return (near or list(places))[0]
    if absent.unit and absent.unit.division:
        return absent.unit.division
    if absent.key and _is_national(absent.key.core):
        return divisions.COUNTRY
    above = chain(absent.place)
    return above[-2] if len(above) > 1 else "".join(above)


@lru_cache(maxsize=65536)
def _is_national(core: str) -> bool:
    """Whether a title without place names a text that is one for the whole country: a law, a standard, a catalogue."""
    return is_law(core) or genre_of(core) in _NATIONAL


def _title_group(absent: Absent) -> tuple[str, str, tuple[int, ...]]:
    assert absent.key is not None
    core = absent.law or placed_core(absent.key.core).bare
    return _scope(absent), core, () if absent.law else absent.key.years


def _by_unit(group: _Group) -> Iterator[_Group]:
    """A group split where its citations name different issuers for certain; the unnamed stay with a lone one."""
    units = sorted({a.unit for a in group if a.unit and a.unit.division}, key=lambda u: (u.division, u.line))
    if len(units) < 2:
        yield group
        return
    for unit in units:
        yield [a for a in group if a.unit == unit]
    rest = [a for a in group if a.unit not in units]
    if rest:
        yield rest


def _by_division(group: _Group) -> Iterator[_Group]:
    """A number's group split where its citations name issuers of different places (one code, two places)."""
    named = sorted({a.unit.division for a in group if a.unit and a.unit.division})
    if len(named) < 2:
        yield group
        return
    parts: dict[str, _Group] = {code: [] for code in (*named, "")}
    for absent in group:
        own = absent.unit.division if absent.unit else ""
        if not own:
            near = [code for code in named if code in chain(absent.place)]
            own = near[0] if len(near) == 1 else ""
        parts[own].append(absent)
    yield from (part for part in parts.values() if part)


def _groups(absents: Sequence[Absent]) -> list[_Group]:
    numbered: dict[NumberKey, _Group] = defaultdict(list)
    titled: dict[tuple[str, str, tuple[int, ...]], _Group] = defaultdict(list)
    for absent in absents:
        if absent.number_key is not None:
            numbered[absent.number_key].append(absent)
        elif absent.key is not None:
            titled[_title_group(absent)].append(absent)
    groups = [part for group in numbered.values() for part in _by_division(group)]
    homes: dict[tuple[str, str, tuple[int, ...]], list[_Group]] = defaultdict(list)
    for group in groups:
        for key in sorted({_title_group(a) for a in group if a.key is not None}):
            homes[key].append(group)
    for key, group in titled.items():
        for part in _by_unit(group):
            home = homes.get(key, [])
            if len(home) == 1 and _same_unit(home[0], part):
                home[0].extend(part)
            else:
                groups.append(part)
    return groups


def _same_unit(one: _Group, other: _Group) -> bool:
    left = {a.unit for a in one if a.unit and a.unit.division}
    right = {a.unit for a in other if a.unit and a.unit.division}
    return not left or not right or bool(left & right)


def _commonest(values: Iterable[str | None]) -> str | None:
    """The most frequent value, of several the longest, of several the first."""
    counted = Counter(value for value in values if value)
    if not counted:
        return None
    return min(counted, key=lambda value: (-counted[value], -len(value), value))


def _name(group: _Group, title: str | None, issuer: str | None, number: DocNumber | None) -> str:
    """The id of a node: its number, else issuer and title; what only its province tells apart carries that."""
    if number is not None:
        return str(number)
    law = next((a.law for a in group if a.law), None)
    if law:
        return f"《{law}》"
    core = fold_name(title or "")
    key = title_key(core)
    named = placed_core(key.core).places or (key.issuer and divisions.find_prefix(key.issuer))
    lead = "" if not issuer or core.startswith(fold_name(issuer)) else fold_name(issuer)
    placed = named or (issuer and divisions.find_prefix(fold_name(issuer)))
    return f"{lead}《{core}》" + ("" if placed else _place_mark(group))


def _place_mark(group: _Group) -> str:
    """``@某省`` for what belongs to one place, nothing for what is national or of no known place."""
    units = sorted({a.unit.division for a in group if a.unit and a.unit.division})
    scope = units[0] if units else min(map(_scope, group))
    if scope in ("", divisions.COUNTRY):
        return ""
    return f"@{divisions.division(scope).name}"


def gather(absents: Sequence[Absent], taken: Iterable[str]) -> tuple[tuple[NotHeld, ...], dict[int, str]]:
    """One node for each absent document, by id, and the node's id for each position in ``absents``.

    Spellings of one number or title meet in one node.  ``taken`` are the ids that held directives bear.
    """
    positions = {id(absent): at for at, absent in enumerate(absents)}
    named: dict[str, list[tuple[_Group, NotHeld]]] = defaultdict(list)
    for group in _groups(absents):
        title = next((a.law for a in group if a.law), None) or _commonest(a.title for a in group)
        issuer = _commonest(a.issuer for a in group)
        first = next((a for a in group if a.number_key is not None), None)
        number = _spelt(first) if first else None
        name = _name(group, title, issuer, number)
        cited_by = tuple(sorted({a.citing for a in group}))
        named[name].append((group, NotHeld(name, title, number, issuer, cited_by)))
    return _distinct(named, frozenset(taken), positions)


def _spelt(absent: Absent) -> DocNumber | None:
    """The number as compared, or as written where letters of the code stand behind the year."""
    if absent.number is not None and absent.number.letters:
        return absent.number
    return DocNumber(*absent.number_key) if absent.number_key else None


def _distinct(
    named: dict[str, list[tuple[_Group, NotHeld]]],
    held: frozenset[str],
    positions: dict[int, str] | dict[int, int],
) -> tuple[tuple[NotHeld, ...], dict[int, str]]:
    """Ids made distinct by the place where several documents would share one."""
    nodes: dict[str, NotHeld] = {}
    ids: dict[int, str] = {}
    for name in sorted(named):
        several = len(named[name]) > 1 or name in held
        for group, node in sorted(named[name], key=lambda pair: pair[1].cited_by):
            mark = _place_mark(group) if several else ""
            new = name if name.endswith(mark) else name + mark
            base, count = new, 2
            while new in nodes or new in held:
                new, count = f"{base}-{count}", count + 1
            nodes[new] = NotHeld(new, node.title, node.number, node.issuer, node.cited_by)
            ids.update({int(positions[id(absent)]): new for absent in group})
    return tuple(nodes[new] for new in sorted(nodes)), ids
