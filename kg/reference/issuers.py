"""Who issues a directive (发文机关): its division, level, type and function, read from its name.

>>> found = identify("江西省人民政府办公厅")
>>> found.division.code, found.level.value, found.organ_type.value
('360000', 'province', 'office')
>>> identify("中共江西省委办公厅").organ_type.value
'party'
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from kg.model import Division, Level, OrganType
from kg.reference.divisions import COUNTRY, DivisionRecord, division, find_prefix
from kg.reference.functions import OrganFunction, function_of
from kg.reference.organ_ends import ends
from kg.reference.organs import central_names, central_organ, place_of, zone_of
from kg.reference.patterns import lazy

_BLANK = lazy(r"\s+")
_STATE = "中华人民共和国"
# The seal, the masthead, and the other name of an organ: 甲市市场监督管理局（甲市知识产权局）.
_REMARK = lazy(
    r"[（(](?:印|章|公章|盖章|代章)[）)]$|(?:文件|公文)$|(?<=[局委会])[（(][\u4e00-\u9fff]{2,18}(?:局|办公室)[）)]$"
)
_PARTY_PREFIX = lazy(r"^(?:中国共产党|中共)")
_GOVERNMENT = lazy(r"^(?:各级)?(?:人民政府|政府|行政公署|行署|府)$")
_ZONE_BODY = lazy(lambda: f"^(?:{ends('board')}|管理局|管理办公室|办事处|行政委员会)$")
_OFFICE = lazy(
    r"^(?:人民政府|政府|行政公署|行署|府|管委会|管理委员会|管理局)?(?:党政|党政综合|综合)?(?:办公厅|办公室|办|机关)$"
    r"|^(?:人民政府|政府|府)(?:督查室|研究室|政务公开办公室|政府信息公开办公室)$"
)
_PARTY_BODY = lazy(
    r"^(?:委员会|委|党委|党工委|工委|工作委员会|区委|党组)(?:办公厅|办公室|办)?$|^(?:委|委员会).{0,14}(?:部|委员会|领导小组|小组|办|办公室|委)$"
    r"|纪委|监委|纪律检查|监察委|组织部|宣传部|统战部|政法委|网信办|编办|文明办|巡[视察]"
)
# 甲区人民政府乙街道办事处: a street's office is its district's.
_TOWN = lazy(
    r"^(?:(?:人民)?政府|委(?:员会)?)?(?!(?:人民)?政府|委员会)(?P<town>[一-鿿]{1,12}?(?:民族乡|苏木|街道|镇|乡(?!村)))(?P<body>人民政府|政府|办事处|党委|党工委|.{0,10}办公室|党政办|.{0,6}委员会|$)"
)
_NOT_TOWN = lazy(r"^(?:城|乡|各|村|住房|小城|新型城)?(?:镇|乡)")
# 甲川县人民政府, where the table holds a 甲 of another rank or name: what is left begins with a rank or ends a name.
_IN_ITS_NAME = lazy(
    r"[\u4e00-\u9fff]{0,2}[县市区旗](?:人民)?政府|省人民政府"
    r"|[县市区](?![场域级直政容内外管属])(?=[\u4e00-\u9fff]{1,12}(?:局|委|办|委员会|办公室|中心)$)"
)
_MINISTRY = lazy(r"^(?:国家|中国|全国|中央|国务院|中华)")


_SUFFIX_LEVEL = {
    "省": Level.PROVINCE, "自治区": Level.PROVINCE, "市": Level.CITY, "自治州": Level.CITY, "州": Level.CITY, "盟": Level.CITY,
    "地区": Level.CITY, "县": Level.COUNTY, "自治县": Level.COUNTY, "区": Level.COUNTY, "旗": Level.COUNTY,
}  # fmt: skip
_SUFFIX = lazy("|".join(sorted(_SUFFIX_LEVEL, key=len, reverse=True)))
_LONGEST_PLACE = 16  # characters of a city's and a county's name together
_JOINT_BODY = lazy(lambda: f"(?:{ends('joint', 'committee')})(?:办公室)?$")  # 安全生产委员会


class IssuerIdentity(NamedTuple):
    """What an issuer's name tells; ``government`` is true for a government and its own office organs."""

    name: str
    division: Division | None
    level: Level | None
    organ_type: OrganType
    function: str | None
    government: bool


class _Seat(NamedTuple):
    """Where the issuer sits, and the rest of its name."""

    code: str | None
    name: str | None
    level: Level | None
    body: str

    @property
    def division(self) -> Division | None:
        return Division(self.code, self.name) if self.code and self.name else None


def _seat_of(record: DivisionRecord, body: str, level: Level | None = None) -> _Seat:
    return _Seat(record.code, record.name, level or record.level, body)


def _place(name: str, within: str | None) -> _Seat:
    zone = zone_of(name, within)
    if zone:
        return _Seat(zone.code, zone.name, zone.level, zone.rest)
    whole = find_prefix(name, within)
    if whole and whole.full and not whole.rest:
        return _seat_of(whole.record, "")
    place = place_of(name, within)
    host = place.record
    town = _TOWN.match(place.body)
    if (
        town
        and not _NOT_TOWN.match(place.body)
        and (host is None or host.level in (Level.CITY, Level.COUNTY, Level.PROVINCE))
    ):
        return _town(town, host, within)
    if host is not None:
        return _seat_of(host, place.body)
    return _Seat(None, None, place.level, place.body)


def _town(found: re.Match[str], host: DivisionRecord | None, within: str | None) -> _Seat:
    name, body = found["town"], found["body"] or "政府"
    if host is None and within is not None:
        here = division(within)
        host = here if here.level in (Level.CITY, Level.COUNTY) else None
    code = f"{host.code}:{name}" if host else None
    return _Seat(code, name, Level.TOWN, "人民政府" if body == "办事处" else body)


def _context_code(context: Iterable[str]) -> str | None:
    """The division code that other issuers, titles or codes around the name speak of first."""
    for hint in context:
        hint = _BLANK.sub("", hint)
        try:
            return division(hint).code
        except KeyError:
            pass
        named = find_prefix(hint)
        place = named.record if named and named.full else place_of(hint).record
        if place is not None:
            return place.code
    return None


def identify(issuer_name: str, context: Iterable[str] = ()) -> IssuerIdentity:
    """Division, level, organ type and function of an issuer, as far as its name and the context tell.

    ``context`` holds division codes, or names that state a place (other issuers, the title, recipients), the
    most telling first; it decides what 县人民政府 or a shared name means.

    >>> identify("宁都县人民政府办公室").division.code, identify("教育部").level.value
    ('360730', 'central')
    >>> identify("县人民政府", ["宁都县财政局"]).division.name
    '宁都县'
    """
    return _identify(issuer_name, tuple(context))


def _first(issuer_name: str) -> str:
    """The first of several issuers set apart by blanks; one name with blanks inside it stays whole."""
    parts = issuer_name.split()
    if len(parts) > 1 and all(len(part) > 3 for part in parts):
        return parts[0]
    return "".join(parts)


@lru_cache(maxsize=1 << 16)
def _identify(issuer_name: str, context: tuple[str, ...]) -> IssuerIdentity:
    name = _REMARK.sub("", _first(issuer_name))
    central = central_organ(name)
    if central:
        return _central_identity(issuer_name, central[1])
    party = _PARTY_PREFIX.match(name)
    bare = name[party.end() :] if party else name
    seat = _place(bare, _context_code(context))
    if (seat.code is None and seat.level is None) or _IN_ITS_NAME.match(seat.body):
        seat = _unlisted(bare) or seat
    if seat.code is None and seat.level is None and _MINISTRY.match(name):
        function = _ministry_function(name)
        return _central_identity(issuer_name, function)
    function = function_of(seat.body) if seat.body else None
    kind, government = _type_of(seat, function, party is not None)
    label = _label(seat.body, function, kind, government)
    return IssuerIdentity(issuer_name, seat.division, seat.level, kind, label, government)


def _unlisted(name: str) -> _Seat | None:
    """A place that the table does not hold (founded or renamed since): its level by what its name ends in."""
    if function_of(name):
        return None
    for suffix in _SUFFIX.finditer(name, 1, _LONGEST_PLACE):
        body = name[suffix.end() :]
        longer = _SUFFIX.match(body)
        if longer and _is_body(body[longer.end() :]):  # 某州市, 某州县
            continue
        if _is_body(body) or (suffix.start() > 1 and _JOINT_BODY.search(body) and not _SUFFIX.search(body)):
            return _Seat(None, None, _SUFFIX_LEVEL[suffix.group()], body)
    return None


def _is_body(words: str) -> bool:
    """Whether the words behind a place's name are those of an organ."""
    return len(words) > 1 and bool(
        words.startswith(("人民政府", "政府"))
        or _OFFICE.match(words)
        or _PARTY_BODY.match(words)
        or function_of(words)
    )


def _ministry_function(name: str) -> OrganFunction | None:
    body = _MINISTRY.sub("", name)
    return function_of(body) or function_of(name)


def _central_identity(name: str, function: OrganFunction | None) -> IssuerIdentity:
    country = division(COUNTRY).division
    kind = function.organ_type if function else OrganType.DEPARTMENT
    government = kind in (OrganType.GOVERNMENT, OrganType.OFFICE)
    return IssuerIdentity(name, country, Level.CENTRAL, kind, function.name if function else None, government)


def _type_of(seat: _Seat, function: OrganFunction | None, party: bool) -> tuple[OrganType, bool]:
    body = seat.body
    if party or (_PARTY_BODY.search(body) and not (function and function.organ_type is OrganType.OTHER)):
        return OrganType.PARTY, False
    if _GOVERNMENT.match(body) or _ZONE_BODY.match(body) or not body:
        return OrganType.GOVERNMENT, bool(seat.level)
    if _OFFICE.match(body) or (function and function.organ_type is OrganType.OFFICE):
        return OrganType.OFFICE, True
    if function:
        return function.organ_type, function.organ_type is OrganType.GOVERNMENT
    if re.search(r"[局委厅部署]$|办公室$|中心$|[领导小组]{4}$|指挥部$|委员会$", body):
        return OrganType.DEPARTMENT, False
    return OrganType.OTHER, False


def _label(body: str, function: OrganFunction | None, kind: OrganType, government: bool) -> str | None:
    if function:
        return function.name
    if kind is OrganType.PARTY and re.fullmatch(r"委|委员会|党委|党工委|工委|工作委员会", body):
        return "党委"
    if kind is OrganType.GOVERNMENT:
        return "政府"
    if kind is OrganType.OFFICE and government:
        return "政府办公室"
    return None


_LONGEST_NAME = 22
_LINKS = "、和与"


def ending_organs(text: str) -> str | None:
    """The central organs, one or several, whose 令 or 公告 ends a text, with that word; None where none do.

    >>> ending_organs("依照住房和城乡建设部令"), ending_organs("按照财政部、税务总局公告"), ending_organs("省政府令")
    ('住房和城乡建设部令', '财政部、税务总局公告', None)
    """
    begin, end = len(text), len(text) - (1 if text.endswith("令") else 2)
    while True:
        start = _central_start(text, end)
        if start is None:
            break
        begin = start
        before = text[:begin].rstrip()
        if before[-1:] and before[-1] in _LINKS:
            end = len(before) - 1
        elif len(before) < begin:
            end = len(before)
        else:
            break
    return text[begin:] or None


def _central_start(text: str, end: int) -> int | None:
    """Where the longest name of a central organ begins that ends at ``end``."""
    names = central_names()
    for length in range(min(_LONGEST_NAME, end), 1, -1):
        if text[end - length : end] in names:
            start = end - length
            return start - len(_STATE) if text.endswith(_STATE, 0, start) else start
    return None
