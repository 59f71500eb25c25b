"""Development zones and the like (开发区、新区、管理局): divisions of their own kind, told by their names.

There is no list of them all: a zone is a place's name with a zone's ending, and it ranks one step below the
place that runs it.  Its code is the host's with its name behind a colon; the zones that statistics number
have their own.

>>> zone_in("南昌高新区管委会").code
'360100:高新技术产业开发区'
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from kg.model import Level
from kg.reference.divisions import (
    CORPS,
    COUNTRY,
    DivisionRecord,
    all_divisions,
    ancestors,
    division,
    find_prefix,
    zone_level,
)
from kg.reference.organ_ends import ends
from kg.reference.patterns import lazy
from kg.reference.tables import rows

_ENDINGS = (
    "高新技术产业开发区", "高技术产业开发区", "高新技术开发区", "高新技术产业园区", "高新开发区", "高新技术产业园", "高新区",
    "经济技术开发区", "经济开发区", "经开区", "技术开发区", "开发区", "综合保税区", "保税港区", "保税区", "综保区",
    "自由贸易试验区", "自贸试验区", "自贸区", "自由贸易港", "临空经济示范区", "临空经济区", "临港经济区", "航空港经济综合实验区",
    "航空港区", "综合改革示范区", "改革试验区", "合作示范区", "城乡一体化示范区", "一体化示范区", "示范区", "旅游度假区", "度假区",
    "风景名胜区", "风景区", "生态保护区", "自然保护区", "名胜区", "工业园区", "产业园区", "科技园区", "物流园区", "工业园",
    "产业园", "科技园", "科学城", "科技城", "生态城", "新城", "新区", "试验区", "实验区", "合作区", "集聚区", "聚集区", "功能区",
    "管理区", "园区", "片区", "垦区", "林区", "矿区", "农场", "循环化工园区",
)  # fmt: skip
_ENDING = "|".join(sorted(_ENDINGS, key=lambda ending: (-len(ending), ending)))
_BODY = r"(?:(?:管理)?委员会|管委会|党工委|党委|管理局|管理办公室|办公室|党政办公室|党政办|综合办公室|人民政府|政府|指挥部|工委|机关)"
_ZONE = lazy(
    rf"(?P<zone>(?:国家级|国家|省级)?[一-鿿]{{0,12}}?(?:{_ENDING}))(?P<rest>{_BODY}.*|[^一-鿿].*|.{{2,}}[局委办部室]|$)"
)
_CANON = (
    (lazy(r"高新(?:技术)?(?:产业)?(?:开发区|园区|园)$|高新区$"), "高新技术产业开发区"),
    (lazy(r"经开区$|经济技术开发区$"), "经济技术开发区"),
    (lazy(r"综保区$"), "综合保税区"),
    (lazy(r"(?:自由贸易试验区|自贸试验区|自贸区)$"), "自由贸易试验区"),
)  # fmt: skip
_RANK = lazy(r"^[省市县区州盟]")
_DEPARTMENT = lazy(r"政府|委员会|局|厅|领导小组")
_FREE_TRADE = lazy(
    r"中国[（(](?P<place>[^（）()]+)[）)]自由贸易试验区(?P<part>[一-鿿]{2,6}片区)?(?P<rest>.*)"
)
_STEERING = lazy(lambda: f"{ends('joint')}|工作办公室")
_CORPS_DIVISION = lazy(
    r"(?:新疆生产建设兵团|新疆兵团|兵团)?(?P<unit>第[一二三四五六七八九十]{1,2}师)(?P<city>[一-鿿]{2,4}?市)?(?P<rest>.*)"
)


_KIND = (
    r"(?:高新区|经开区|综保区|自贸区|开发区|保税区|度假区|风景区|工业园区?|产业园区?|高新技术产业开发区|经济技术开发区|经济开发区|综合保税区"
    r"|工业新区|新区|示范区|园区)"
)
_BARE_ZONE = lazy(rf"[省市县区州]?{_KIND}(?:(?:管委会|管理委员会|党工委|管理局)(?:办公室)?|.{{2,6}}局|)")
_OWN_NAME = lazy(
    rf"(?!各|有关|相关|重点|其他|所有|全|国家|[省市县区州镇]|[一-鿿]{{0,4}}(?:级|类|以上|的)|农业|科技|工业|产业|物流)[一-鿿]{{2,6}}{_KIND}(?:管委会|管理委员会)?"
)


_LONGEST_UNPLACED = 14
"""A zone named without its place has no long name; what is longer is a sentence that ends in one."""


class ZoneMatch(NamedTuple):
    """A zone named at the opening of a text: its ``code`` and full name, its level, and what follows."""

    code: str
    name: str
    level: Level
    rest: str


def _without_host(record: DivisionRecord) -> str:
    """A numbered zone's name without the places it opens with."""
    name = record.name
    for upper in (*reversed(ancestors(record.code)[:-1]),):
        for written in (upper.name, upper.short):
            name = name.removeprefix(written) or name
    return name


@cache
def _numbered() -> dict[tuple[str, str], DivisionRecord]:
    """Zones that have codes of their own, by host and canonical name."""
    found: dict[tuple[str, str], DivisionRecord] = {}
    for record in all_divisions():
        if record.kind == "zone" and record.parent:
            found.setdefault((record.parent, _canonical(_without_host(record))), record)
    return found


@cache
def _new_areas() -> dict[str, str]:
    """National new areas (国家级新区) that have no code of their own, by name, with their host."""
    return {name: host for name, host, _ in rows("new_areas", ("name", "host", "since"))}


def _canonical(name: str) -> str:
    for pattern, canon in _CANON:
        if pattern.search(name):
            return pattern.sub(canon, name)
    return name


def _record(host: DivisionRecord, zone: str, rest: str) -> ZoneMatch:
    canon = _canonical(zone)
    numbered = _numbered().get((host.code, canon))
    if numbered:
        return ZoneMatch(numbered.code, numbered.name, numbered.level, rest)
    return ZoneMatch(f"{host.code}:{canon}", host.short + zone, zone_level(host.level), rest)


def _new_area(text: str) -> ZoneMatch | None:
    for name, host in _new_areas().items():
        at = text.find(name)
        if 0 <= at <= 6 and (at == 0 or find_prefix(text[:at])):
            record = division(host)
            return ZoneMatch(f"{host}:{name}", name, zone_level(record.level), text[at + len(name) :])
    return None


def _free_trade(text: str) -> ZoneMatch | None:
    """中国（江西）自由贸易试验区: the place stands in brackets; its steering groups are the province's own."""
    found = _FREE_TRADE.match(text)
    named = find_prefix(found["place"]) if found else None
    if found is None or named is None:
        return None
    if _STEERING.search(found["rest"]):
        return ZoneMatch(named.record.code, named.record.name, named.record.level, found["rest"])
    return _record(named.record, "自由贸易试验区" + (found["part"] or ""), found["rest"])


def _corps_division(text: str) -> ZoneMatch | None:
    """第一师阿拉尔市: a division of the Corps and the city it is one with (师市合一) are of city level."""
    found = _CORPS_DIVISION.match(text)
    if not found:
        return None
    return ZoneMatch(
        f"{CORPS}:{found['unit']}", found["unit"] + (found["city"] or ""), Level.CITY, found["rest"]
    )


def _administration(text: str, within: str | None) -> ZoneMatch | None:
    """湾里管理局: what was a district goes on as an administration under the city."""
    named = find_prefix(text, within)
    if (
        named is None
        or named.full
        or not named.rest.startswith("管理局")
        or named.record.level is not Level.COUNTY
    ):
        return None
    host = division(named.record.parent or COUNTRY)
    name = named.record.short + "管理局"
    return ZoneMatch(
        f"{host.code}:{name}", host.short + name, Level.COUNTY, named.rest.removeprefix("管理局")
    )


def zone_in(text: str, within: str | None = None) -> ZoneMatch | None:
    """The zone whose name opens a text; None where none does.

    ``within`` is the division that a zone named without its place belongs to.

    >>> zone_in("赣江新区管委会").level.value, zone_in("市财政局", "360100")
    ('city', None)
    """
    special = _free_trade(text) or _corps_division(text) or _administration(text, within)
    if special:
        return special
    named = find_prefix(text, within)
    if named and named.record.kind == "zone":
        record = named.record
        return ZoneMatch(record.code, record.name, record.level, named.rest)
    if named and named.full and not named.rest:
        return None
    if not (named and named.full and named.record.name.endswith("新区")):
        area = _new_area(text)
        if area:
            return area
    host, rest = (named.record, named.rest) if named else (_host(within), _RANK.sub("", text))
    if host is None or host.code == COUNTRY:
        return None
    found = _ZONE.match(rest)
    if found and not named and len(found["zone"]) > _LONGEST_UNPLACED:
        return None
    if not found or len(found["zone"]) < 3 or _DEPARTMENT.search(found["zone"]):
        return None
    return _record(host, found["zone"], found["rest"])


def _host(code: str | None) -> DivisionRecord | None:
    """The division at or above a code that can run a zone."""
    try:
        record = division(code) if code else None
    except KeyError:
        return None
    while record and record.kind in ("zone", "town") and record.parent:
        record = division(record.parent)
    return record


def is_zone_name(text: str) -> bool:
    """Whether a text is a zone's name without its place, with or without its committee or a bureau of it.

    >>> is_zone_name("市高新区"), is_zone_name("经开区管委会"), is_zone_name("建设示范区")
    (True, True, False)
    """
    return _BARE_ZONE.fullmatch(text) is not None


def names_one_zone(text: str) -> bool:
    """Whether a text is the name of one zone, told by its own name, with or without its committee.

    >>> names_one_zone("某某高新区"), names_one_zone("某某高新区管委会"), names_one_zone("省级高新区"), names_one_zone("园区")
    (True, True, False, False)
    """
    return _OWN_NAME.fullmatch(text) is not None
