"""Whether a unit, by its name, is another than the issuer of a lower directive: of a level above it,
another department, or of another place."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.linking.authority import bare_name, in_line, unit_of_name, units_of
from kg.model import Directive, Level, OrganType
from kg.reference.divisions import find_prefix
from kg.reference.issuers import identify
from kg.reference.organ_ends import ORGAN_END, ends
from kg.reference.organ_sets import is_set, set_level
from kg.reference.organs import normalise
from kg.reference.patterns import lazy

_EVERYBODY = re.compile(
    r"^(?:各地|各级|各有关|有关|相关|地方|基层|县级以上|市县|市、县|各县|各乡|各镇|各单位|各部门|各地区|各区)|各级|各地(?!级市)|及其(?:部门|所属)|县（|县\(|、县|、区|乡镇|街道"
)
# The governments of smaller places, told behind another body: 市本级和各县市区, 市直各单位及各区县.
_PLACES_TOO = re.compile(
    r"[、和及与](?:所辖|下辖|辖区)?(?:各(?:市?县|区(?!域)|州县|旗|乡|镇|街)|县[市区级]|区[县级]|[县区]$)"
)
# Words that name a level, by themselves or before the name of an organ.
_LEVEL_WORDS: tuple[tuple[Level, re.Pattern[str]], ...] = (
    (Level.CENTRAL, re.compile(r"^(?:国务院|国家(?!(?:公职|(?:机关)?工作)人员)|中央|全国人大)")),
    (
        Level.PROVINCE,
        re.compile(
            r"^(?:省级|省直|省属|省管|省(?![、县区]|市(?!场))|自治区(?=[^、市县]))|省级(?:行业)?(?:主管)?部门"
        ),
    ),
    (
        Level.CITY,
        re.compile(
            r"^(?:各?设区(?:的)?市|各市（州）|各市州|各市\(州\)|各市(?=人|政|、各部门|$)|各州市|市级|市直|市属|市管|市(?=[^、县区州场])|州级|州直|州(?=[^、县市]))|市级(?:行业)?(?:主管)?部门"
        ),
    ),
    (Level.COUNTY, re.compile(r"^(?:县级(?!以上)|县直|县(?=[^、区级市乡（(])|区级|区直|区(?=[委政直属]))")),
)
_DEPARTMENT = lazy(
    lambda: f"(?:{ends('department', 'agency', 'office', 'gathering')}|[院行社]|部门|海关|财政)$"
)
_COMPANY = re.compile("(?:公司|集团)$")
# What any department's name may hold.
_COMMON = re.compile("委员会|办公室|管理|服务|发展|中心|[局厅委部办署处和与及省市州县区]")
# Bodies that answer to the centre, or to the people's congress, whatever the place they stand in.
_APART = re.compile(r"(?:分局|支行|分行|银行|海关|法院|检察院)$")
_GOVERNMENT = re.compile(r"(?:政府|管委会|街镇|街道|[乡镇县区])$")
# Departments at large, whatever each does: 市政府有关部门, 市人民政府各部门.
_AT_LARGE = re.compile(r"政府(?:各|有关|相关|组成|工作|职能|所属|直属)+部门$")
# Several that are told together: 教育、民政等部门, 市政府督查室会同市民政局.
_TOGETHER = re.compile("、|和|会同")
_AND_OTHERS = re.compile("等[^、]*$")
# Governments of places, by themselves: no department is meant.
_GOVERNMENT_ALONE = re.compile(r"^(?!各级|.*(?:部门|及其|各地)).*政府$")
# Where a province speaks, 各市（区） are its prefectures; a city's are its counties.
_PREFECTURES = re.compile(r"各市[（(][州地区盟、]{1,4}[）)]")


def other_unit(name: str, upper: Directive, lower: Directive) -> bool:
    """Whether a unit of a task is neither the issuer of ``lower`` nor may stand for it."""
    if other_department(name, lower):
        return True
    if is_set(name):  # of departments, its own among them, or of smaller places
        level = set_level(name)
        deeper = level is not None and lower.level is not None and level.depth > lower.level.depth
        return deeper and organ_function(name) is None
    if is_government(name):
        return unit_of_name(name, upper.place).division != lower.place
    mine, theirs = organ_function(lower.issuers[0]), organ_function(name)
    if mine and theirs:
        return mine != theirs and _COMPANY.search(name) is not None
    named = _names_department(name) or _COMPANY.search(name) is not None
    return named and set(_COMMON.sub("", bare_name(lower.issuers[0]))).isdisjoint(name)


def other_body(name: str, upper: Directive, lower: Directive) -> bool:
    """Whether a body that a measure names belongs to a level that is not the lower issuer's own nor below it, does the work of
    another department, or is told by a place that is not on the lower issuer's line."""
    own = lower.level
    assert own is not None
    if is_department(lower) and _GOVERNMENT_ALONE.search(name):
        return True
    if _EVERYBODY.search(name) or _PLACES_TOO.search(name):
        return False
    if upper.level is Level.PROVINCE and _PREFECTURES.match(name):
        return own.depth > Level.CITY.depth
    levels = [level for part in re.split(r"[、和及与]", name) if (level := level_named(part))]
    if levels:
        other = other_department(name, lower)
        return all(level.depth < own.depth or (level is own and other) for level in levels)
    return other_department(name, lower) or _other_place(name, upper, lower)


def is_department(lower: Directive) -> bool:
    """A joint body (指挥部) is none: it acts for the government itself."""
    return lower.organ_type is OrganType.DEPARTMENT and not any(unit.joint for unit in units_of(lower))


def level_named(name: str) -> Level | None:
    """The level that a word in a body's name tells, 省级行业主管部门, or the name of a ministry: 司法部."""
    told = next((level for level, pattern in _LEVEL_WORDS if pattern.search(name)), None)
    if told is None and name.endswith("部") and identify(name).level is Level.CENTRAL:
        return Level.CENTRAL
    return told


def other_department(name: str, lower: Directive) -> bool:
    """Another department than the one that issued the lower directive."""
    if not is_department(lower) or not lower.issuers:
        return False
    if not _names_department(name) or _AT_LARGE.search(name):
        return False
    theirs, mine = organ_function(name), organ_function(lower.issuers[0])
    if mine is None or theirs is None:
        return mine is not None and _APART.search(name) is not None
    together = _TOGETHER.split(_AND_OTHERS.sub("", name))
    return mine not in (theirs, *(organ_function(n) or organ_function(f"{n}部门") for n in together))


def is_government(name: str) -> bool:
    """Whether a unit is the government of a place, or the place itself."""
    return _GOVERNMENT.search(name) is not None


def _names_department(name: str) -> bool:
    """Whether a name is a department's, or that of another body (中心, 支队, 公司) of a place or level that it names: 学校 and
    规划处 are none."""
    if _DEPARTMENT.search(name):
        return True
    body = ORGAN_END.search(name) is not None and not is_government(name)
    return body and (level_named(name) is not None or bare_name(name) != name)


@lru_cache(maxsize=4096)
def organ_function(name: str) -> str | None:
    """The function of the organ of that name, by the name itself or by its short form (民政局, 工信)."""
    return normalise(name).function or identify(name).function


def _other_place(name: str, upper: Directive, lower: Directive) -> bool:
    """A body that bears the name of a place which is not on the lower issuer's line, or is the upper issuer's own."""
    context = upper.place
    match = None if name[0] in "各每该本全" else find_prefix(name, context)
    if match is None or lower.division is None:
        return False
    code = match.record.code
    if code == context and code != lower.division.code:
        return bool(match.rest)
    return not in_line(code, lower.division.code)
