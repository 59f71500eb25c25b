"""Places that a measure names one by one as those it is for (甲、乙、丙三市；支持甲市某基地建设), and whether one is the lower issuer's."""

from __future__ import annotations

import re

from kg.linking.authority import chain, in_line
from kg.model import Directive, Level
from kg.reference.divisions import COUNTRY, by_name, find_prefix

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


def places_told(text: str) -> list[str] | None:
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


def on_line(place: str, lower: Directive) -> bool:
    """Whether a place is the lower issuer's own, one above it, or one below it."""
    if any(place in issuer for issuer in (*lower.issuers, lower.title)):
        return True
    known = by_name(place)
    if not known:  # what is smaller than the lower issuer's own place may lie in it
        return lower.level in (Level.PROVINCE, Level.CITY) and (
            lower.level is Level.PROVINCE or place[-1] != "市"
        )
    return lower.division is not None and any(in_line(record.code, lower.division.code) for record in known)


def is_own(place: str, lower: Directive) -> bool:
    """Whether a place is the lower issuer's own, or one above it."""
    above = chain(lower.place or "")
    return any(place in issuer for issuer in lower.issuers) or any(r.code in above for r in by_name(place))
