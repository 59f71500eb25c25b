"""不适用: whether an upper measure, by its own words, binds bodies other than the lower issuer."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from kg.linking.authority import bare_name, unit_of_name, units_of
from kg.model import Directive, Level, Measure, OrganType, Task
from kg.reference.divisions import COUNTRY, by_name, find_prefix, is_above
from kg.reference.issuers import identify
from kg.reference.organ_ends import ORGAN_END, ORGANS, ends
from kg.reference.organ_sets import is_set, set_level
from kg.reference.organs import normalise
from kg.reference.patterns import lazy

_HAN = r"[\u4e00-\u9fff（）()]"
_EVERYBODY = re.compile(
    r"^(?:各地|各级|各有关|有关|相关|地方|基层|县级以上|市县|市、县|各县|各乡|各镇|各单位|各部门|各地区|各区)|各级|各地(?!级市)|及其(?:部门|所属)|县（|县\(|、县|、区|乡镇|街道"
)
# Who is told first is told for all that the sentence orders of nobody else: 各级党委把…，市安委会举办….
_ALL_FIRST = re.compile(
    r"各(?:级(?:党委|党组织|人民政府|政府|党政|机关|部门|单位)|地(?:区|各部门)?(?=[要应须把将、，])|单位|部门)"
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
# A subject that opens a clause and goes on with a verb, whether or not it is told that it must.
_SUBJECT = lazy(
    lambda: (
        rf"(?:^|(?<=[，；、]))(?P<organ>(?:国务院|国家|省|自治区|市|州){_HAN}{{0,14}}?(?:{ends(*(kind for kind in ORGANS if kind != 'agency'))}|部门))"
        r"(?=要|应|须|负责|会同|牵头|每|统一(?!的)|对本|对全|定期|适时|组织|建立|制定|开展|通报|发布|按|于|在|将|举办|具体)"
    )
)
# Places with a number of their own: 各县（市、区）不少于4次.
_APIECE = re.compile(
    r"(?<=[，；])(?P<organ>各(?:县（市、区）|县（区）|市（州）|[市县区州乡镇街]{1,2}))(?=(?:全年|每年|每季度|各)*(?:不少于|不低于|至少))"
)
_LEVEL_SUBJECT = re.compile(r"^(?P<organ>省级|市级|国家)(?=确定|统筹|安排|设立|组织|建立|对)")
_SECTOR = re.compile(r"(?P<organ>(?:省级|省直|市级|市直)[\u4e00-\u9fff]{0,10}(?:部门|单位))(?=要|应|须|负责)")
# Places told one by one: 甲、乙、丙三市; 在甲县; 支持甲、乙建设….
_COUNTED = re.compile(
    r"(?:^(?:支持|鼓励|推动|选择|选取|确定)?"
    r"|(?<=[，；年底前由以对]))(?P<places>[\u4e00-\u9fff]{2,6}(?:、[\u4e00-\u9fff]{2,6}){0,12})(?:等)?[一二两三四五六七八九十\d]+个?(?P<kind>市"
    r"|县|区|州|地)(?=[^级])"
)
# 甲县、乙区要…, 由甲市、乙市人民政府…, 确定甲市、乙市为试点市.
_PLACE_NAME = (
    r"[\u4e00-\u9fff]{2,4}(?:(?<![试重贫困脱点粮大范全我本各强属])县|旗|(?<![设城全我本各点级辖上超在一二两三四五六七八九十])市"
    r"|(?<![开示保功试能高经自工园小社街景库牧山灾地城郊校厂矿老辖片林港学治特政作行聚务新])(?<!开发|示范|保护|试验)区)"
)
# 君山区 and 越城区 are known by name, 山区 and 城区 are none.
_PLACE_OR_KNOWN = rf"(?:{_PLACE_NAME}|[\u4e00-\u9fff]{{2}}区)"
_NAMED_SO = re.compile(_PLACE_NAME)
_AS_SUBJECT = re.compile(
    rf"(?:^|(?<=[，；：]))(?:由|确定|选择|选取|将|支持)?(?P<places>{_PLACE_OR_KNOWN}(?:[、和]{_PLACE_OR_KNOWN}){{0,8}})(?:人民政府)?"
    r"(?=要|应|须|于|开展|先行|编制|率先|负责|牵头|为[\u4e00-\u9fff]{0,16}试点|作为[\u4e00-\u9fff]{0,16}试点)"
)
_IN_PLACES = re.compile(
    r"(?:^|(?<=[，；]))(?:选择|选取|支持|在)(?P<places>[\u4e00-\u9fff]{2,8}(?:、[\u4e00-\u9fff]{2,8}){0,12}?)(?:等地)?(?=开展"
    r"|先行|试点|建设|设立|率先|推行|创建|打造)"
)
# What is somebody's by its name: 支持甲市某基地、乙市某园区建设.
_SUPPORTED = re.compile(
    r"(?:^|(?<=[，；]))(?:支持|推进|推动|加快)(?P<items>[^，；。]{4,60}?)(?=建设|发展|开展|打造|创建|提升)"
)
_DESCRIBED = re.compile(r"的|有|各|部分|条件|试点|重点|所有|全部")
_DEPARTMENT = lazy(
    lambda: f"(?:{ends('department', 'agency', 'office', 'gathering')}|[院行社]|部门|海关|财政)$"
)
_COMPANY = re.compile("(?:公司|集团)$")
# What any department's name may hold.
_COMMON = re.compile("委员会|办公室|管理|服务|发展|中心|[局厅委部办署处和与及省市州县区]")
# Bodies that answer to the centre, or to the people's congress, whatever the place they stand in.
_APART = re.compile(r"(?:分局|支行|分行|银行|海关|法院|检察院)$")
_GOVERNMENT = re.compile(r"(?:政府|管委会|街镇|街道|[乡镇县区])$")
# Departments that no word tells the level of: they are of the level of the body they stand beside.
_RANKLESS = re.compile(r"(?:各|有关|相关|各有关|各相关)部门")
# Departments at large, whatever each does: 市政府有关部门, 市人民政府各部门.
_AT_LARGE = re.compile(r"政府(?:各|有关|相关|组成|工作|职能|所属|直属)+部门$")
# Several that are told together: 教育、民政等部门, 市政府督查室会同市民政局.
_TOGETHER = re.compile("、|和|会同")
_WITH_OTHERS = re.compile("(?<=.)会同.*")  # 省营商办会同有关部门
_AND_OTHERS = re.compile("等[^、]*$")
# Governments of places, by themselves: no department is meant.
_GOVERNMENT_ALONE = re.compile(r"^(?!各级|.*(?:部门|及其|各地)).*政府$")
# Where a province speaks, 各市（区） are its prefectures; a city's are its counties.
_PREFECTURES = re.compile(r"各市[（(][州地区盟、]{1,4}[）)]")
# 省财政安排资金 tells who must act; 由省财政给予奖励, behind another clause, who pays.
_FUNDS = re.compile(r"财政$")
_PAYER = re.compile(
    r"^(?P<organ>(?:中央|省级?|自治区|市级?|州级?|县级?)财政)(?=每年|对|安排|统筹|给予|按|设立|筹集|根据|视)"
)
# What one government alone keeps or holds: 办好省政府公报, 市政府常务会议听取汇报.
_KEEPS = re.compile(
    r"(?<![全各、级])(?P<organ>(?:国务院|(?:省|自治区|市|州|县|区)(?:人民)?政府))"
    r"(?=公报|全体会议|常务会议|(?:[\d—－-]+年?度?)?(?:立法|规章制定)(?:工作)?计划)"
)
_TIME = re.compile(
    r"^(?:(?:从|自|到|至|于|在|力争)?[\d每今明年上下本当][^，]{0,13}(?:前|底|内|年|起)，?|对[^，]{2,20}，)"
)
_MUST = re.compile("^(?:[要应须]|应当|负责)")
_TELLING = 8  # letters from which words are no stock phrase


def binds_others(
    measure: Measure, upper: Directive, lower: Directive, task: Task | None = None
) -> str | None:
    """The words by which ``measure``, of ``task``, binds only others than the issuer of ``lower``, or None.

    A body is another's when it belongs to a level that is not the lower issuer's own nor below it, when it does
    the work of another department, or when it is told by a place that is not on the lower issuer's line.  Places below a
    department's own are bound through others where the task is shared out among these.
    """
    if lower.level is None:
        return None
    places = _places(measure.text)
    if places is not None:
        bound = any(_on_line(p, lower) for p in places)
        if bound and _shared_by_departments(task, lower):
            bound = any(_is_own(p, lower) for p in places)
        return None if bound else "、".join(places)
    named = _subjects(measure)
    if not named or _ALL_FIRST.match(_TIME.sub("", measure.text)):
        return None
    told = (
        [name for name in named if not _RANKLESS.fullmatch(name)] if any(map(_level_named, named)) else named
    )
    apiece = [m["organ"] for m in _APIECE.finditer(measure.text) if m["organ"] not in named]
    those = told if _is_department(lower) else [*told, *apiece]  # a department is none of the places
    if not all(_is_other(name, upper, lower) for name in those):
        return None
    return "、".join(dict.fromkeys(_WITH_OTHERS.sub("", name) for name in [*named, *apiece]))


def clause_binds_others(clause: str, measure: Measure, upper: Directive, lower: Directive) -> bool:
    """Whether one clause of ``measure`` names others than the issuer of ``lower`` as those who must act."""
    return binds_others(_alone(measure, clause), upper, lower) is not None


def _alone(measure: Measure, clause: str) -> Measure:
    """A clause as a measure of its own, with the actors that open it."""
    opening = _TIME.sub("", clause).removeprefix("由")
    return replace(measure, text=clause, actors=tuple(a for a in measure.actors if opening.startswith(a)))


def own_words(measure: Measure, upper: Directive, lower: Directive) -> str:
    """What a measure of ``upper`` asks of the issuer of ``lower`` by name (市民政局每月调度、每季通报), without the name; empty
    where it opens with nobody or with another, or says too little."""
    if upper.division is None or upper.division != lower.division:
        return ""
    mine = (a for a in measure.actors if measure.text.startswith(a) and lower.issuers[0].endswith(a))
    name = max(mine, key=len, default="") if len(lower.issuers) == 1 else ""
    rest = _MUST.sub("", measure.text[len(name) :]).rstrip("。；;") if name else ""
    return rest if len(rest) >= _TELLING else ""


def assigned_to_others(task: Task | None, upper: Directive, lower: Directive) -> tuple[str, ...]:
    """The units of a task of ``upper`` where none is the issuer of ``lower``, a department, nor can mean it (各有关部门);
    else none. What a 指挥部 or 领导小组 issues is its government's."""
    names = _units(task) if _is_department(lower) else ()
    return names if all(_is_another(name, upper, lower) for name in names) else ()


def _units(task: Task | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(a.organ.name for a in task.assignments)) if task else ()


def _shared_by_departments(task: Task | None, lower: Directive) -> bool:
    """Whether a task is shared out among other departments than the issuer of ``lower``, whatever places beside them."""
    departments = [name for name in _units(task) if not _GOVERNMENT.search(name)]
    return bool(departments) and all(_other_department(name, lower) for name in departments)


def _is_another(name: str, upper: Directive, lower: Directive) -> bool:
    """Whether a unit of a task is neither the issuer of ``lower`` nor may stand for it."""
    if _other_department(name, lower):
        return True
    if is_set(name):  # of departments, its own among them, or of smaller places
        level = set_level(name)
        deeper = level is not None and lower.level is not None and level.depth > lower.level.depth
        return deeper and organ_function(name) is None
    if _GOVERNMENT.search(name):
        return unit_of_name(name, upper.place).division != lower.place
    mine, theirs = organ_function(lower.issuers[0]), organ_function(name)
    if mine and theirs:
        return mine != theirs and _COMPANY.search(name) is not None
    named = _names_department(name) or _COMPANY.search(name) is not None
    return named and set(_COMMON.sub("", bare_name(lower.issuers[0]))).isdisjoint(name)


def _subjects(measure: Measure) -> list[str]:
    text = _TIME.sub("", measure.text)
    found = [m["organ"] for p in (_SUBJECT, _LEVEL_SUBJECT, _SECTOR, _PAYER) for m in p.finditer(text)]
    # Whoever acts together with another one (省教育厅会同有关部门) is of that one's level.
    actors = [
        a for a in measure.actors if f"会同{a}" not in text and (text.startswith(a) or not _FUNDS.search(a))
    ]
    keepers = [] if actors or found else [m["organ"] for m in _KEEPS.finditer(text)]
    return _told_once(list(dict.fromkeys([*actors, *found, *keepers])))


def _told_once(names: list[str]) -> list[str]:
    """Each body once: neither a list of those that are told one by one, nor the end of one that is told in full."""
    single = [n for n in names if sum(other in n for other in names if other != n) < 2]
    return [n for n in single if not any(n in other for other in single if other != n)]


def _is_other(name: str, upper: Directive, lower: Directive) -> bool:
    own = lower.level
    assert own is not None
    if _is_department(lower) and _GOVERNMENT_ALONE.search(name):
        return True
    if _EVERYBODY.search(name) or _PLACES_TOO.search(name):
        return False
    if upper.level is Level.PROVINCE and _PREFECTURES.match(name):
        return own.depth > Level.CITY.depth
    levels = [level for part in re.split(r"[、和及与]", name) if (level := _level_named(part))]
    if levels:
        other = _other_department(name, lower)
        return all(level.depth < own.depth or (level is own and other) for level in levels)
    return _other_department(name, lower) or _other_place(name, upper, lower)


def _is_department(lower: Directive) -> bool:
    """A joint body (指挥部) is none: it acts for the government itself."""
    return lower.organ_type is OrganType.DEPARTMENT and not any(unit.joint for unit in units_of(lower))


def _level_named(name: str) -> Level | None:
    """The level that a word in a body's name tells, 省级行业主管部门, or the name of a ministry: 司法部."""
    told = next((level for level, pattern in _LEVEL_WORDS if pattern.search(name)), None)
    if told is None and name.endswith("部") and identify(name).level is Level.CENTRAL:
        return Level.CENTRAL
    return told


def _other_department(name: str, lower: Directive) -> bool:
    """Another department than the one that issued the lower directive."""
    if not _is_department(lower) or not lower.issuers:
        return False
    if not _names_department(name) or _AT_LARGE.search(name):
        return False
    theirs, mine = organ_function(name), organ_function(lower.issuers[0])
    if mine is None or theirs is None:
        return mine is not None and _APART.search(name) is not None
    together = _TOGETHER.split(_AND_OTHERS.sub("", name))
    return mine not in (theirs, *(organ_function(n) or organ_function(f"{n}部门") for n in together))


def _names_department(name: str) -> bool:
    """Whether a name is a department's, or that of another body (中心, 支队, 公司) of a place or level that it names: 学校 and
    规划处 are none."""
    if _DEPARTMENT.search(name):
        return True
    body = ORGAN_END.search(name) is not None and _GOVERNMENT.search(name) is None
    return body and (_level_named(name) is not None or bare_name(name) != name)


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
    return not _related(code, lower.division.code)


def _places(text: str) -> list[str] | None:
    """Places that a measure names one by one as those it is for; None where it names none."""
    for pattern in (_COUNTED, _IN_PLACES, _AS_SUBJECT):
        match = pattern.search(text)
        if match is None:
            continue
        names = re.split("[、和]", match["places"])
        told = pattern is not _AS_SUBJECT or len(names) > 1 or bool(by_name(names[0]))
        if pattern is _AS_SUBJECT:
            told = told and all(by_name(n) or _NAMED_SO.fullmatch(n) for n in names)
        if told and all(_is_place(n) for n in names):
            return names
    return _owners(text)


def _owners(text: str) -> list[str] | None:
    """The places by whose names every item of what is to be supported begins."""
    match = _SUPPORTED.search(text)
    if match is None:
        return None
    found = [find_prefix(item, None) for item in match["items"].split("、")]
    names = [m.record.short for m in found if m is not None and m.rest and m.record.code != COUNTRY]
    return names if len(names) == len(found) > 1 else None


def _is_place(name: str) -> bool:
    if _DESCRIBED.search(name):
        return False
    return bool(by_name(name)) or bool(re.search(r"[^城社园片景辖市地]区$|[^城都]市$|县$|州$|旗$|镇$", name))


def _on_line(place: str, lower: Directive) -> bool:
    """Whether a place is the lower issuer's own, one above it, or one below it."""
    if any(place in issuer for issuer in (*lower.issuers, lower.title)):
        return True
    known = by_name(place)
    if not known:  # what is smaller than the lower issuer's own place may lie in it
        return lower.level in (Level.PROVINCE, Level.CITY) and (
            lower.level is Level.PROVINCE or place[-1] != "市"
        )
    return lower.division is not None and any(_related(record.code, lower.division.code) for record in known)


def _is_own(place: str, lower: Directive) -> bool:
    """Whether a place is the lower issuer's own, or one above it."""
    codes = [record.code for record in by_name(place)]
    own = lower.place or ""
    return any(place in issuer for issuer in lower.issuers) or any(
        c == own or is_above(c, own) for c in codes
    )


def _related(one: str, other: str) -> bool:
    return one == other or is_above(one, other) or is_above(other, one)
