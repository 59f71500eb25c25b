"""Full names of issuing organs: what a title says in short and a signature or the portal in full."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache

from kg.model import Level
from kg.reference.abbreviations import code_candidates
from kg.reference.divisions import COUNTRY, division, find_prefix
from kg.reference.functions import function_of
from kg.reference.organs import central_organ, place_of
from kg.reference.patterns import lazy

_LONG_FORMS = lazy(r"人民(?=政府)|(?<=办)公[厅室]$|理(?=委员会)|员(?=会$)")
_RANK = lazy(r"(?:自治区|自治州|自治县|[省市县区州盟旗])(?!场)")
_TOWNSHIP = lazy(r"[\u4e00-\u9fff]{1,6}?(?:[乡镇]|街道)")
# 甲市乙区人民政府 before 丙街道办事处: whose the street is.
_ABOVE = lazy(r"(?P<place>[\u4e00-\u9fff]{2,}?[市县区旗])(?:人民政府|政府|委(?:员会)?)?$")
_LONGEST_CHAIN = 24  # characters
_FITTED = lazy(r"结合(?![我本][省市县区州盟旗])(?P<place>[\u4e00-\u9fff]{2,12}?)(?:的)?实际")
_TITLED = lazy(r"《([\u4e00-\u9fff]{4,16})")
_SHORT_GOVERNMENT = lazy(r"^政府(?=$|办)")
_OFFICE = lazy(r"(?P<rank>[省市县区州盟旗])(?:政府|府)办(?:公[厅室])?$")
_OFFICE_LAST = lazy(r"办公[厅室]$")
_KIND = lazy(r"分局|支局|[大支总中]队|委员会$|办公室$|.$")
_KINDS = {"委员会": "委", "办公室": "办"}


def fuller(name: str, known: Collection[str]) -> str:
    """The name in full where one of those known ends in it, or names the same organ of the same place.

    >>> fuller("区政府办公室", ["甲市乙区人民政府办公室"]), fuller("市教育局", ["市财政局"])
    ('甲市乙区人民政府办公室', '市教育局')
    >>> fuller("发展改革委", ["青海省发展和改革委员会", "青海省财政厅"])
    '青海省发展和改革委员会'
    >>> fuller("国家医保局办公室", ["国家医疗保障局办公室"]), fuller("国家医保局办公室", ["国家医疗保障局"])
    ('国家医疗保障局办公室', '国家医保局办公室')
    """
    if not known or name in known:
        return name
    end = _shortened(name)
    longer = [k for k in known if len(k) > len(name)]
    ending = next((k for k in longer if _shortened(k).endswith(end)), None)
    if ending is not None:
        return ending
    same = list(dict.fromkeys(k for k in longer if _same(name, k)))
    return same[0] if len(same) == 1 else name


def _shortened(name: str) -> str:
    return _LONG_FORMS.sub("", name)


def _same(name: str, known: str) -> bool:
    """Whether two names tell one function and one kind of organ, and no two places."""
    short, full = _told(name), _told(known)
    if short is None or full is None or short[1:] != full[1:]:
        return False
    return short[0] is None or short[0] == full[0]


@lru_cache(maxsize=1 << 10)
def _told(name: str) -> tuple[str | None, str, str] | None:
    """Code of the place, function and kind of an organ, of a ministry's office its ministry for a function; None where its
    name tells none."""
    place = place_of(name)
    function = function_of(place.body)
    central = central_organ(_OFFICE_LAST.sub("", name)) if function is None else None
    if function is None and central is None:
        return None
    kind = _KIND.search(name)
    said = _KINDS.get(kind.group(), kind.group()) if kind else ""
    if central is not None:
        return COUNTRY, central[0], said
    return place.record.code if place.record else None, function.name if function else "", said


def with_place(names: Sequence[str]) -> tuple[str, ...]:
    """Organs of a joint title, each with the place that only the first one names.

    >>> with_place(["青海省教育厅", "发展改革委", "财政厅"])
    ('青海省教育厅', '青海省发展改革委', '青海省财政厅')
    >>> with_place(["甘肃省委办公厅", "省政府办公厅"])
    ('甘肃省委办公厅', '甘肃省人民政府办公厅')
    >>> with_place(["教育部", "财政部"]), with_place(["青海省财政厅", "国家税务总局青海省税务局"])
    (('教育部', '财政部'), ('青海省财政厅', '国家税务总局青海省税务局'))
    """
    place = _place_named(names[0]) if len(names) > 1 else ""
    if not place:
        return tuple(names)
    return (names[0], *(_at_place(place, name) for name in names[1:]))


def _at_place(place: str, name: str) -> str:
    """An organ named by its function or its rank alone beside one of ``place``."""
    if name.startswith((place[-1] + "政府", place[-1] + "人民政府", place[-1] + "委")):
        return place + _SHORT_GOVERNMENT.sub("人民政府", name[1:])
    return place + name if is_placeless(name) else name


def with_place_of_rank(name: str, agency_code: str, title: str = "", plain: str = "") -> str:
    """A government, or its office, named by its rank alone, with the place that the directive's 机关代字 stands for, or
    with the one that the title of what it issues begins with; where a code may be several places', the text names it.

    >>> with_place_of_rank("省政府办公厅", "青政办发"), with_place_of_rank("省人民政府", "财政字")
    ('青海省人民政府办公厅', '省人民政府')
    >>> with_place_of_rank("市政府", "安政发", plain="安达市城区"), with_place_of_rank("市政府", "", "安达市供水规划")
    ('安达市人民政府', '安达市人民政府')
    """
    rank = _RANK.match(name)
    if rank is None or not name.startswith(("政府", "人民政府"), rank.end()):
        return name
    place = _place_of_code(agency_code, name, rank.group(), plain) or _place_opening(title, rank.group())
    return place + _SHORT_GOVERNMENT.sub("人民政府", name[rank.end() :]) if place else name


def _place_of_code(agency_code: str, name: str, rank: str, plain: str) -> str:
    candidates = [c for c in code_candidates(agency_code) if c.division_code]
    codes = {c.division_code for c in candidates}
    known = [place_of(name, c.division_code).record for c in candidates if c.known]
    sure = {record.name for record in known if record is not None and record.code in codes}
    if len(sure) == 1:
        return sure.pop()
    names = {division(c.division_code).name for c in candidates if c.division_code}
    said = [name for name in names if name.endswith(rank) and name in plain]
    return said[0] if len(said) == 1 else ""


def _place_opening(title: str, rank: str) -> str:
    found = find_prefix(title)
    return found.text if found is not None and found.full and found.text.endswith(rank) else ""


def with_county(name: str, title: str, plain: str) -> str:
    """An organ of a township with the county, or the district and its city, that the title of what it issues or the
    text (a signature, an imprint) names before the same township.

    >>> with_county("红星镇人民政府", "安达市红星镇防汛预案", ""), with_county("红星镇人民政府", "安达市防汛预案", "")
    ('安达市红星镇人民政府', '红星镇人民政府')
    >>> with_county("西湖街道办事处", "防汛预案", "南昌市东湖区人民政府西湖街道办事处")
    '南昌市东湖区西湖街道办事处'
    >>> with_county("中共红星镇委员会", "安达市红星镇防汛预案", "")
    '中共安达市红星镇委员会'
    """
    township = _township(name)
    if not township:
        return name
    county = find_prefix(title)
    if county is not None and title.startswith(township, len(county.text)):
        place = county.text
    else:
        place = _named_before(township, plain)
    return name.replace(township, place + township, 1)


def _township(name: str) -> str:
    """The township whose organ a name is that says no place above it; empty where there is none."""
    bare = name.removeprefix("中共")
    found = _TOWNSHIP.match(bare)
    return found.group() if found and find_prefix(bare) is None else ""


def place_told(name: str, plain: str) -> str:
    """The place of an organ whose name tells none: for a township's the one county that titles cited begin with, for one
    named by its rank alone (自治区党委) whatever the text says it is fitted to (结合宁夏实际); empty where nothing tells.

    >>> place_told("红星镇人民政府", "根据《宁都县防汛预案》和《江西省防汛条例》"), place_told("县人民政府", "《宁都县防汛预案》")
    ('宁都县', '')
    >>> place_told("自治区党委办公厅", "结合宁夏实际，"), place_told("省委办公厅", "结合南昌实际，")
    ('宁夏回族自治区', '')
    """
    rank = _RANK.match(name)
    if rank is not None:
        found = _FITTED.search(plain)
        place = find_prefix(found["place"]) if found else None
        return (
            place.record.name if place and not place.rest and place.record.name.endswith(rank.group()) else ""
        )
    if not _township(name):
        return ""
    named = [place for title in _TITLED.findall(plain) if (place := find_prefix(title)) and place.full]
    counties = {p.text for p in named if p.record.level is Level.COUNTY and len(p.candidates) == 1}
    return counties.pop() if len(counties) == 1 else ""


def _named_before(township: str, plain: str) -> str:
    """The longest chain of places in full that stands right before a township's name."""
    longest = ""
    at = plain.find(township)
    while at >= 0:
        above = _ABOVE.search(plain, max(0, at - _LONGEST_CHAIN), at)
        chain = above["place"] if above else ""
        for begin in range(len(chain)):
            found = find_prefix(chain[begin:])
            if found is not None and found.full and not found.rest:
                longest = max(longest, found.text, key=len)
                break
        at = plain.find(township, at + 1)
    return longest


def government_office(name: str) -> str:
    """The name in full of a government's office that portals cut short.

    >>> government_office("青海省政府办"), government_office("安达市府办"), government_office("安达市教育局")
    ('青海省人民政府办公厅', '安达市人民政府办公室', '安达市教育局')
    """
    short = _OFFICE.search(name)
    if short is None:
        return name
    office = "办公厅" if short["rank"] == "省" or name.endswith("厅") else "办公室"
    return f"{name[: short.end('rank')]}人民政府{office}"


def _place_named(name: str) -> str:
    """The words of a local organ's name that say its place."""
    found = find_prefix(name)
    if found is not None:
        return "" if found.record.code == COUNTRY else found.text
    rank = _RANK.match(name)
    return rank.group() if rank else ""


def is_placeless(name: str) -> bool:
    """Whether the name of an organ is that of its function alone.

    >>> is_placeless("财政厅"), is_placeless("市财政局"), is_placeless("各镇政府")
    (True, False, False)
    """
    place = place_of(name)
    return (
        place.record is None and place.level is None and place.body == name and function_of(name) is not None
    )
