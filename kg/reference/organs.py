"""Organs as directives name them (机构名称): their function, division and level.

>>> normalise("县发改委", "360730")
Organ(name='县发改委', function='发展改革', division='360730', level=<Level.COUNTY: 'county'>)
>>> normalise("国家发展改革委").division
'000000'
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from kg.model import Level, Organ
from kg.reference.divisions import (
    COUNTRY,
    DivisionMatch,
    DivisionRecord,
    ancestors,
    by_name,
    division,
    find_prefix,
    is_above,
)
from kg.reference.functions import OrganFunction, function_named, function_of, stem_function
from kg.reference.organ_ends import ORGANS, ends
from kg.reference.organ_sets import is_set, members_of, set_level
from kg.reference.patterns import lazy
from kg.reference.tables import rows, words
from kg.reference.zones import ZoneMatch, is_zone_name, zone_in

_BLANK = lazy(r"\s+")
_REMARK = lazy(r"(?:[（(〈〔\[][^（）()〈〉〔〕\[\]]*[）)〉〕\]])+$|等$")
_PARTY = lazy(r"^(?:中共|中国共产党)(?=[^国])")
_FORMER = lazy(r"^(?:原|本|我|驻)(?=[^国])")
_RANK = lazy(
    r"^(?P<rank>自治区|自治州|自治县|省|市|县|区|州|盟|旗|镇|乡|街道|师|地区|地(?=[委直]))"
    r"(?P<kind>级|直属机关|直)?(?=.)"
)
_RANKS = {
    "省": Level.PROVINCE, "自治区": Level.PROVINCE, "市": Level.CITY, "州": Level.CITY, "自治州": Level.CITY,
    "盟": Level.CITY, "师": Level.CITY, "地区": Level.CITY, "地": Level.CITY, "县": Level.COUNTY, "区": Level.COUNTY, "旗": Level.COUNTY,
    "自治县": Level.COUNTY, "镇": Level.TOWN, "乡": Level.TOWN, "街道": Level.TOWN,
}  # fmt: skip
_VERTICAL = lazy(
    r"^(?:国家税务总局|国家统计局|国家金融监督管理总局|国家金融监管总局|中国人民银行|人民银行|人行|国家外汇管理局|国家矿山安全监察局"
    r"|中国银保监会|中国银行保险监督管理委员会|中国证监会|中国证券监督管理委员会|国网|中国电信|中国移动|中国联通|中国铁塔)(?=.)"
)
# 共青团四川省委: whose committee stands behind its place.
_LEAGUE = lazy(r"^(?:共青团|民盟|农工党|致公党|九三学社|台盟)(?=.+(?:委|委员会|工委)$)")
_BRANCH = lazy(r"^(?P<organ>.+?[局厅委])(?P<place>.{2,8}?)(?:分局|支局)$")
_LAST = lazy(lambda: rf"(?:{ends(*ORGANS, 'gathering', 'set', 'station')})$")
_NOT_ORGAN = lazy(
    r"^(?:以下|下同|即|含|包括|包含|其中|详见|参见|见|附件|试行|不含|不包括|如|由|对|在|等|第|是|为|把|将|按|从|可|应(?!急)|须|指|并|也|不)"
    r"|(?:不得|应当|推进|加强|完成|开展|简称|列第|依法|试点|负责人|制定|建立|提高|通过|根据|全文)|[。；;！？!?：:…“”\"0-9０-９%]"
)
# A bureau's own units, and those that every bureau has (消保科, 综合执法大队, 信息中心): what it is for, they are for.
_OWN_UNIT = lazy(
    r"本?[局厅委]?(?:(?:综合)?(?:行政)?(?:执法|稽查)[总支大中]?队|(?:执法|稽查|督察)局|(?:信息|宣传教育|宣教|培训|应急(?:指挥|保障)?)中心|办公室"
    r"|(?![省市县区州盟旗](?![场容域]|政(?![府协法务])|民(?!政))|街道|镇(?![村街])|乡(?![村镇]))(?:(?![局厅院]|委(?!托)|政府(?!采购)|公司|中心|大学)[\u4e00-\u9fff]){2,12}"
    r"(?:[科股]|(?<![库园路场站桥河道区堤渠湖港楼程]管理)(?<!办事)(?<!代表)(?<!联络)处|(?<!办公)室))"
)
# 师训中心, 教研中心; whom the public goes to (便民服务中心) may be any place's.
_CENTRE = lazy(r"(?![省市县区州盟旗镇乡村])[\u4e00-\u9fff]{2,4}(?<!服务)(?<!便民)(?<!文化)(?<!党群)中心")
# 平安法治办, 东方红办: what an inner office does; the short name of a county stands before no such one.
_INNER_OFFICE = lazy(r"(?<!政府)(?<!县府)(?<!区府)(?<!党政)(?<!委)办$|[科股]$|专班$")
_CHINESE = lazy(r"[一-鿿（）()〔〕\[\]、·/]{1,30}")


class Place(NamedTuple):
    """Where an organ's name puts it, and the name without that: ``body`` is what tells its function."""

    record: DivisionRecord | None
    level: Level | None
    body: str


@cache
def _central() -> dict[str, tuple[str, str]]:
    """Every name of a central organ with its first name and its function."""
    found: dict[str, tuple[str, str]] = {}
    for name, function, _, aliases in rows("central_organs", ("name", "function", "type", "aliases")):
        for written in (name, *words(aliases)):
            found.setdefault(written, (name, function))
    return found


@cache
def central_names() -> frozenset[str]:
    """Every name, first, short or former, that a central organ goes by."""
    return frozenset(_central())


def central_organ(name: str) -> tuple[str, OrganFunction] | None:
    """First name and function of a central organ (中央和国家机关) called by any of its names, or of the one whose general
    office is named.

    >>> central_organ("教育部办公厅")[0], central_organ("教育局办公室")
    ('教育部', None)
    """
    bare = _BLANK.sub("", name)
    found = _central().get(bare) or _central().get(_of_office(bare))
    if found is None:
        return None
    function = function_named(found[1])
    return (found[0], function) if function else None


def _of_office(name: str) -> str:
    """教育部办公厅 → 教育部."""
    return name.removesuffix("办公厅").removesuffix("综合司")


def _at_level(level: Level, context: str | None) -> DivisionRecord | None:
    """The division of that level at or above the context; a county-level city answers to 市 too."""
    if context is None:
        return None
    try:
        here = division(context)
    except KeyError:
        return None
    chain = (here, *ancestors(context))
    for record in chain:
        if record.level is level:
            return record
    return None


def _ranked(rank: str, context: str | None) -> tuple[DivisionRecord | None, Level]:
    """What 省, 市, 县, 区 … before a name mean to a directive of the context division."""
    level = _RANKS[rank]
    if context is not None and rank in ("市", "区", "自治区"):
        for record in _chain(context):
            if record.kind != "town" and record.name.endswith(rank) and not record.name.endswith("自治区"):
                return record, record.level
            if rank == "自治区" and record.name.endswith("自治区"):
                return record, record.level
    return _at_level(level, context), level


def _chain(context: str) -> tuple[DivisionRecord, ...]:
    try:
        return (division(context), *ancestors(context))
    except KeyError:
        return ()


def place_of(name: str, context: str | None = None) -> Place:
    """The place an organ's name states or, with 省, 市, 县 alone, means to the context division.

    >>> place_of("南昌市投资促进局").record.code, place_of("市财政局", "360730").record.code
    ('360100', '360700')
    """
    bare = _PARTY.sub("", name)
    named = find_prefix(bare, context)
    if named is None:
        bare = _FORMER.sub("", bare)
        named = find_prefix(bare, context)
    vertical = _VERTICAL.match(bare)
    if vertical:
        return _local(bare[vertical.end() :], context, vertical[0]) or Place(
            division(COUNTRY), Level.CENTRAL, bare
        )
    league = _LEAGUE.match(bare)
    if league and (committee := _local(bare[league.end() :], context, league[0])):
        return committee
    if named and not named.full and (function_of(bare) or not _means_place(named, context)):
        named = None  # 公安局 is no bureau of 公安县
    if named and named.full and (below := _below(named)):
        return below
    if named and named.rest and (named.full or _LAST.search(named.rest) or function_of(named.rest)):
        return Place(named.record, named.record.level, named.rest)
    ranked = _RANK.match(bare)
    if ranked and not (function_of(bare) and not function_of(bare[ranked.end() :])):  # 市场监管局, 市政园林局
        record, level = _ranked(ranked["rank"], context)
        return Place(record, level, bare[ranked.end() :])
    return Place(None, None, bare)


def _below(named: DivisionMatch) -> Place | None:
    """The place whose short name stands behind that of the place above it, before a body (桂林市|恭城|生态环境局), if any does."""
    if function_of(named.rest) is not None:
        return None
    inner = find_prefix(named.rest, named.record.code)
    if inner is None or not is_above(named.record.code, inner.record.code) or function_of(inner.rest) is None:
        return None
    return Place(inner.record, inner.record.level, inner.rest)


def _local(rest: str, context: str | None, body: str) -> Place | None:
    """The place that stands behind the name of a body with branches (人民银行|成都分行, 国网|四川电力), if any does."""
    local = place_of(rest, context)
    if local.record is not None or local.level is not None:
        return Place(local.record, local.level, body)
    named = find_prefix(rest, context)
    if named and (named.full or named.record.level is not Level.COUNTY):
        return Place(named.record, named.record.level, body)
    ranked = _RANK.match(rest)  # 共青团|县委
    return Place(*_ranked(ranked["rank"], context), body) if ranked else None


def _means_place(named: DivisionMatch, context: str | None) -> bool:
    """Whether the short name of a county stands for the county: the context is of the same province, and what follows
    is the name of a body that is set up for a place."""
    if named.record.level is not Level.COUNTY:
        return True
    if _INNER_OFFICE.search(named.rest):
        return False
    if context is None:
        return True
    near = {record.code for record in _chain(context)} - {COUNTRY}
    return not near.isdisjoint((named.record.code, *(upper.code for upper in ancestors(named.record.code))))


def zone_of(name: str, context: str | None = None) -> ZoneMatch | None:
    """The development zone an organ's name opens with, its place stated or meant by 省, 市, 县.

    >>> zone_of("市高新区管委会", "340123").code
    '340176'
    """
    bare = _PARTY.sub("", name)
    stated = zone_in(bare)
    if stated:
        return stated
    place = place_of(bare, context)
    host = place.record.code if place.record else context
    return zone_in(place.body, host) if place.body != bare or place.record is None else None


def _branch(name: str, context: str | None) -> Organ | None:
    """A bureau's branch at a lower place (市医保局宁都分局)."""
    found = _BRANCH.match(name)
    if not found:
        return None
    places = by_name(found["place"])
    upper = place_of(found["organ"], context)
    function = function_of(upper.body)
    if not places or function is None:
        return None
    near = [p for p in places if context and (p.code == context or is_above(context, p.code))]
    below = [p for p in places if upper.record and is_above(upper.record.code, p.code)]
    far = [p for p in places if upper.record is None or p.name == found["place"]]
    chosen = next(iter(near or below or far), None)
    if chosen is None:
        return None
    return Organ(name, function.name, chosen.code, chosen.level)


def normalise(organ_name: str, context_division: str | None = None, bureau: str | None = None) -> Organ:
    """An organ or set of organs with function, division code and level, as far as its name and the context tell.

    ``context_division`` is the code of the division whose directive names the organ, ``bureau`` the function of the
    department that issues it, whose inner units are for the same.  A set has the function that its members, each a
    department of its place, have in common.

    >>> normalise("市医保局宁都分局", "360730").function
    '医疗保障'
    >>> normalise("综合执法大队", "360730", "市场监管").function, normalise("县综合执法大队", "360730").function
    ('市场监管', '城市管理')
    """
    organ = _normalised(_BLANK.sub("", organ_name), context_division)
    own = bureau is not None and organ.function != bureau and _is_own_unit(organ)
    if own and not is_set(organ.name):
        return Organ(organ.name, bureau, organ.division, organ.level)
    return organ


def _is_own_unit(organ: Organ) -> bool:
    """Whether a name is that of a bureau's own unit: by its shape, or a centre whose name tells neither place nor function."""
    by_shape = _OWN_UNIT.fullmatch(organ.name) is not None
    return by_shape or (organ.function is None and _CENTRE.fullmatch(organ.name) is not None)


def _normalised(name: str, context_division: str | None) -> Organ:
    if is_set(name):
        place = place_of(name, context_division)
        code = place.record.code if place.record else context_division
        return Organ(name, _of_members(name), code, set_level(name) or place.level)
    bare = _REMARK.sub("", name) or name
    central = central_organ(bare)
    if central and (
        context_division in (None, COUNTRY)
        or (
            bare.startswith(("国", "中", "全国")) and f"国务院{bare}" not in _central()
        )  # 国资委: of any level
        or _of_office(bare).endswith(("部", "总局", "总署", "总社", "证监会"))
    ):
        return Organ(name, central[1].name, COUNTRY, Level.CENTRAL)
    branch = _branch(bare, context_division)
    if branch:
        return Organ(name, branch.function, branch.division, branch.level)
    zone = zone_of(bare, context_division)
    if zone:
        function = function_of(zone.rest) if zone.rest else function_named("政府")
        return Organ(name, function.name if function else None, zone.code, zone.level)
    place = place_of(bare, context_division)
    if _RANK.match(bare) and _OWN_UNIT.fullmatch(bare):  # 乡村产业科, 市场监管科: no level, but a word
        place = Place(None, None, bare)
    function = function_of(place.body) or (stem_function(place.body) if place.body != bare else None)
    record, level = place.record, place.level
    if record is None and level is None and context_division is not None:
        here = _chain(context_division)
        record, level = (here[0], here[0].level) if here else (None, None)
    return Organ(name, function.name if function else None, record.code if record else None, level)


def _of_members(name: str) -> str | None:
    """What the members of a set of departments are for (各市〔州〕民政局); governments and committees are for everything."""
    behind = members_of(_REMARK.sub("", name))
    function = next(filter(None, map(function_of, behind)), None)
    return None if function is None or function.name.startswith(("政府", "党委")) else function.name


def is_organ(text: str) -> bool:
    """Whether a string looks like an organ or a set of organs rather than a remark.

    >>> is_organ("县发改委"), is_organ("各县（区）人民政府"), is_organ("以下简称《条例》"), is_organ("试行")
    (True, True, False, False)
    """
    name = _BLANK.sub("", text)
    if not _CHINESE.fullmatch(name) or _NOT_ORGAN.search(name):
        return False
    if is_set(name):
        return True
    bare = _REMARK.sub("", name)
    if bare in _central() or function_of(bare):
        return True
    body = place_of(bare).body
    if function_of(body) is not None:
        return True
    return (body != bare and _LAST.search(bare) is not None) or is_zone_name(bare)
