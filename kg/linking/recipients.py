"""Whom a directive addresses (主送机关): whether a unit is among its recipients."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kg.linking.authority import Unit
from kg.model import Level
from kg.reference import divisions
from kg.reference.folding import fold_name

_EVERYONE = re.compile(r"各地(?:区)?(?![级市])|各级(?:人民)?政府|各级党委")
_DEPARTMENTS = re.compile(
    r"各部门|各(?:有关|相关)部门|委办局|各委|各局|各办|各单位|直属(?:机构|单位|各单位)|政府(?:各|有关|组成)?部门|[省市县区州]直|各厅"
)
_ZONES = re.compile(
    r"开发区|管委会|管理委员会|新区|功能区|高新区|经开区|管理局|园区|产业集聚区|风景区|示范区"
)
_PROVINCES = re.compile(r"各省")
_CITIES = re.compile(r"设区市|设区的市|地级市|各地级|各州|各盟|各[省]?辖市|各地市|市\(州|市州")
_PLAIN_CITIES = re.compile(r"各市")
_COUNTIES = re.compile(
    r"各?[^,;。]{0,6}县(?!级以上|域|直|政府|委)|各区|区县|各旗|、区|\(区|县级市|市、区|旗\("
)
_TOWNS = re.compile(r"各[^,;。]{0,6}[乡镇]|街道|街办|各苏木")


def addresses(recipients: Sequence[str], upper: Unit, lower: Unit) -> bool | None:
    """Whether the recipients of a directive of ``upper`` include ``lower``; None where it names no recipients.

    Sets are read by the level they name: 各市、县（区）人民政府 takes in cities and counties when a province
    writes, while 各市 in a city's directive are its county-level cities (县级市).
    """
    if not recipients:
        return None
    return _addresses(fold_name("、".join(recipients)), upper, lower)


@lru_cache(maxsize=262144)
def _addresses(text: str, upper: Unit, lower: Unit) -> bool:
    if _EVERYONE.search(text):
        return True
    record = _record(lower.division)
    if record is None:
        return False
    if lower.division == upper.division:
        return lower.is_department and _DEPARTMENTS.search(text) is not None
    if record.name in text:
        return True
    if record.kind == "zone":
        return _ZONES.search(text) is not None
    return _level_named(text, record.level, _level(upper.division))


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
