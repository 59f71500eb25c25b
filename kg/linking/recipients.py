"""Whom a directive addresses (主送机关): whether a unit is among its recipients."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kg.linking.authority import Unit, agree, chain, units_of_name
from kg.model import Level
from kg.reference import divisions
from kg.reference.folding import fold_name
from kg.reference.organ_sets import is_set

_EVERYONE = re.compile(r"各地(?:区)?(?![级市])|各级(?:人民)?政府|各级党委")
_DEPARTMENTS = re.compile(
    r"各部门|各(?:有关|相关)部门|委办局|各委|各局|各办|各单位|直属(?:机构|单位|各单位)|政府(?:各|有关|组成)?部门|[省市县区州]直|各厅"
)
_ZONES = re.compile(
    r"开发区|管委会|管理委员会|新区|功能区|高新区|经开区|管理局|园区|产业集聚区|风景区|示范区"
)
_PROVINCES = re.compile(r"各省")
_CITIES = re.compile(r"设区市|设区的市|地级市|各地级|各州|各盟|各[省]?辖市|各地市|市\(州|市州")
_PLAIN_CITIES = re.compile(r"各市(?![场属直])")
_COUNTIES = re.compile(
    r"各(?:[市州盟区旗地、()]|设区|自治|有关|相关|直管|所辖|所属)*县(?!级以上|域|直|政府|委)|[县旗]\([^()]*[市县区]|[市区]、?县(?!级以上|域|直)|县、?[市区]"
    r"|各区|各旗|、区|\(区|县级市|市、区"
)
_TOWNS = re.compile(r"各[^,;。]{0,6}[乡镇]|街道|街办|各苏木")
_INCLUDED = re.compile(r"\((?:含|包括)([^()]+)\)")
_BETWEEN = re.compile(r"[、,;](?![^()]*\))")
# What goes on with a set behind its first level (各市、县人民政府).
_LEVEL = re.compile(r"[省市县区州盟旗镇乡]|自治|直辖|街道")
# A zone that is called no more than this: whichever the place has.
_ANY_ZONE = re.compile(r"(?:经济|工业)?(?:开发区|园区)")
_SHORTEST_ORGAN = 3


def addresses(recipients: Sequence[str], upper: Unit, lower: Unit) -> bool | None:
    """Whether the recipients of a directive of ``upper`` include ``lower``; None where it names no recipients.

    Who is named is meant alone.  Sets are read by the level they name: 各市、县（区）人民政府 takes in cities and
    counties when a province writes, while 各市 in a city's directive are its county-level cities (县级市).
    """
    if not recipients:
        return None
    named, sets = _read(tuple(recipients), upper.division)
    return any(_means(unit, lower) for unit in named) or _takes_in(sets, upper, lower)


def named_units(recipients: Sequence[str], context: str) -> tuple[Unit, ...]:
    """The units that recipients name one by one, each once; ``context`` is the division that writes.

    >>> [unit.division for unit in named_units(("各园区管委会", "芙蓉、天心区人民政府"), "430100")]
    ['430102', '430103']
    """
    return _read(tuple(recipients), context)[0]


@lru_cache(maxsize=65536)
def _read(recipients: tuple[str, ...], context: str) -> tuple[tuple[Unit, ...], str]:
    """The units named one by one, and the words for sets of units."""
    named: dict[Unit, None] = {}
    sets: list[str] = []
    for recipient in recipients:
        place = ""
        for part in _parts(fold_name(recipient), context):
            units = () if is_set(part) else _units(part, context, place)
            place = units[-1].division if units else ""
            if any(_ANY_ZONE.fullmatch(unit.division.partition(":")[2]) for unit in units):
                sets.append(part)
            elif units:
                named.update(dict.fromkeys(units))
            elif is_set(part) or _LEVEL.match(part):
                sets.append(part)
    return tuple(named), "、".join(sets)


def _parts(recipient: str, context: str) -> list[str]:
    """A recipient at its commas, bare places with the organ that stands behind the last (芙蓉、天心区人民政府)."""
    parts = [part for part in _BETWEEN.split(_INCLUDED.sub(r"、\1、", recipient)) if part]
    organ = ""
    for at in reversed(range(len(parts))):
        opening = divisions.find_prefix(parts[at], context or None)
        if opening and not opening.rest:
            parts[at] += organ or "人民政府"
        elif opening:
            organ = opening.rest
    return parts


def _units(part: str, context: str, place: str) -> tuple[Unit, ...]:
    """The units of a name at or below ``context``, its own government left out; ``place`` is that of the name before
    (市财政局、水利局).
    """
    found = []
    for unit in units_of_name(part, context or None):
        division = unit.division if context in chain(unit.division) else ""
        if not division and len(part) >= _SHORTEST_ORGAN:
            division = place
        if division and (unit.is_department or division != context):
            found.append(Unit(division, unit.line))
    return tuple(found)


def _means(named: Unit, lower: Unit) -> bool:
    """Whether a unit that is named is the lower one, or the government or party of its place."""
    return named.division == lower.division and (not named.is_department or agree(named, lower))


def _takes_in(sets: str, upper: Unit, lower: Unit) -> bool:
    if _EVERYONE.search(sets):
        return True
    record = _record(lower.division)
    if record is None:
        return False
    if lower.division == upper.division:
        return lower.is_department and _DEPARTMENTS.search(sets) is not None
    if record.kind == "zone":
        return _ZONES.search(sets) is not None
    return _level_named(sets, record.level, _level(upper.division))


def _record(code: str) -> divisions.DivisionRecord | None:
    try:
        return divisions.division(code)
    except KeyError:
        return None


def _level(code: str) -> Level | None:
    record = _record(code)
    return record.level if record else None


def _level_named(text: str, lower: Level, upper: Level | None) -> bool:
    if lower is Level.PROVINCE:
        return _PROVINCES.search(text) is not None
    if lower is Level.CITY:
        return _CITIES.search(text) is not None or _PLAIN_CITIES.search(text) is not None
    if lower is Level.COUNTY:
        cities = upper is Level.CITY and _PLAIN_CITIES.search(text)
        return bool(cities) or _COUNTIES.search(text) is not None
    return _TOWNS.search(text) is not None
