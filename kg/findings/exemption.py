"""不适用: whether an upper measure, by its own words, binds bodies other than the lower issuer."""

from __future__ import annotations

import re

from kg.model import Directive, Level, Measure
from kg.reference.divisions import is_above
from kg.reference.issuers import identify
from kg.reference.organs import normalise

_RANK = {Level.CENTRAL: 0, Level.PROVINCE: 1, Level.CITY: 2, Level.COUNTY: 3, Level.TOWN: 4}
_EVERYBODY = re.compile(r"^(?:各地|各级|全省|全市|全县|全区|各部门|各单位|各有关|有关|相关|各地区|地方|县级以上|市县|市、县|基层)|各级|各地|及其(?:部门|所属)|各县|各乡镇")
_OWN_LEVEL_WORDS = {
    Level.PROVINCE: re.compile(r"^(?:省级|省直|省政府|省人民政府|省有关|省各|省属|自治区(?:级|直|政府|有关|各)|市直(?=.*直辖))"),
    Level.CITY: re.compile(r"^(?:市级|市直|市政府|市人民政府|市有关|市各|市属|州级|州直|州政府|州有关|各设区市|各设区的市|各市（州）|各市州|设区市|各市人民政府|各市政府)"),
    Level.COUNTY: re.compile(r"^(?:县级|县直|县政府|县人民政府|县有关|区级|区直|区政府|区有关)"),
}
_PROPER = re.compile(r"^[省市县区州局厅委各本全]")
_PLACE = re.compile(r"(?:县|市|区|州|旗|盟|镇|乡|街道|新区|开发区)$")


def binds_others(measure: Measure, upper: Directive, lower: Directive) -> str | None:
    """The words by which ``measure`` binds only others than the issuer of ``lower``, or None.

    A body is another's when it belongs to a level above the lower issuer, or between the two but not the
    lower issuer's own, or to a division that is not on its line.
    """
    named = measure.actors or measure.addressees
    if not named or lower.level is None:
        return None
    return "、".join(named) if all(_is_other(name, upper, lower) for name in named) else None


def _is_other(name: str, upper: Directive, lower: Directive) -> bool:
    if _EVERYBODY.search(name):
        return False
    own = lower.level
    assert own is not None
    for level, pattern in _OWN_LEVEL_WORDS.items():
        if pattern.search(name):
            return level is not own and _RANK[level] < _RANK[own]
    return _named_elsewhere(name, upper, lower)


def _named_elsewhere(name: str, upper: Directive, lower: Directive) -> bool:
    """A body named with its place: another place than the lower issuer's line is another's."""
    if _PROPER.match(name):
        return False
    context = upper.division.code if upper.division else None
    organ = normalise(name, context)
    code = organ.division
    if code is None:
        identity = identify(name, context=(context,) if context else ())
        code = identity.division.code if identity.division else None
    mine = lower.division.code if lower.division else None
    if code is None or mine is None:
        return False
    if code == context:
        return organ.function is not None and upper.level is not lower.level
    return code != mine and not is_above(code, mine) and not is_above(mine, code)
