"""What an organ is for (机构职能): the function behind each of the names it goes by.

市发改委, 县发展和改革局 and 国家发展改革委 all have the function 发展改革.  A bureau that unites several
(教科体局, 文广新旅局) has the function of what its name puts first.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from kg.model import OrganType
from kg.reference.patterns import lazy
from kg.reference.tables import rows, words

_SUFFIXES = (
    "管理委员会", "工作委员会", "监督管理委员会", "委员会", "管理办公室", "领导小组办公室", "工作办公室", "办公室",
    "监督管理总局", "监督管理局", "管理总局", "总局", "管理局", "事务局", "发展局", "服务局", "分局", "总署", "总队",
    "支队", "大队", "服务中心", "管理中心", "发展中心", "事务中心", "中心", "执法局", "工作局", "工作部",
    "管理处", "管理机构", "部门", "总公司", "公司", "集团", "委", "局", "厅", "部", "办", "署", "处", "所", "站", "队", "会",
)  # fmt: skip
_DEPARTMENT_ENDS = ("委", "办", "局", "厅", "部", "委员会", "办公室")
_WITH_DEPARTMENTS = ("人民政府", "政府", "党委")
_DUTY = lazy(r"(?:监督管理|管理|事务|工作|服务|发展)$")
_AGENCY = lazy(r"^行(?:政公)?署")  # what governs a 地区 or a 盟
_JOINED = {
    "教": "教育", "科": "科技", "文": "文化和旅游", "旅": "文化和旅游", "体": "体育", "卫": "卫生健康", "广": "广播电视",
    "农": "农业农村", "林": "林业", "水": "水利", "住": "住房城乡建设", "建": "住房城乡建设", "商": "商务",
    "工": "工业和信息化", "交": "交通运输", "财": "财政", "审": "审计", "统": "统计", "粮": "粮食和物资储备",
    "环": "生态环境", "规": "自然资源", "民": "民政", "招": "投资促进", "城": "城市管理", "安": "应急管理",
}  # fmt: skip
_MINOR = set("新信和与及电安管环审规土资粮牧") | set(_JOINED)


class OrganFunction(NamedTuple):
    """A function and the type of organ that has it."""

    name: str
    organ_type: OrganType


@cache
def _table() -> dict[str, OrganFunction]:
    return {
        name: OrganFunction(name, OrganType(kind))
        for name, kind, _, _ in rows("organ_functions", ("function", "type", "stems", "names"))
    }


@cache
def _stems() -> dict[str, str]:
    """Stem of a name (发展改革) to function; the first row that holds a stem has it."""
    found: dict[str, str] = {}
    for name, _, stems, _ in rows("organ_functions", ("function", "type", "stems", "names")):
        for stem in (*words(stems), name):
            found.setdefault(stem, name)
    return found


@cache
def _names() -> dict[str, str]:
    """Whole name without its place (市场监管总局, 府办) to function."""
    found: dict[str, str] = {}
    for name, _, _, names in rows("organ_functions", ("function", "type", "stems", "names")):
        for written in words(names):
            found.setdefault(written, name)
    return found


@cache
def _stem_opening() -> re.Pattern[str]:
    ordered = sorted((s for s in _stems() if len(s) > 1), key=lambda stem: (-len(stem), stem))
    return lazy("|".join(map(re.escape, ordered)))


def functions() -> tuple[OrganFunction, ...]:
    """All functions known, in the order of the table."""
    return tuple(_table().values())


def function_named(name: str) -> OrganFunction | None:
    """The function of exactly that name; None where there is none."""
    return _table().get(name)


def _joined(stem: str) -> str | None:
    """The first part of a name that strings one-character parts together (教科体)."""
    if 2 <= len(stem) <= 6 and stem[0] in _JOINED and all(c in _MINOR for c in stem):
        return _JOINED[stem[0]]
    return None


@cache
def _body_function(body: str) -> str | None:
    if body in _names():
        return _names()[body]
    stem = ""
    for suffix in _SUFFIXES:
        if not body.endswith(suffix) or len(body) == len(suffix):
            continue
        here = body[: -len(suffix)]
        stem = stem or here
        for candidate in (here, _DUTY.sub("", here)):
            if candidate in _stems():
                return _stems()[candidate]
    if not stem:
        return None
    joined = _joined(stem)
    if joined:
        return joined
    opening = _stem_opening().match(stem)
    if opening:
        return _stems()[opening[0]]
    return None


def function_of(body: str) -> OrganFunction | None:
    """The function of an organ's name without its place; None where the name tells none.

    >>> function_of("发改委").name, function_of("发展和改革局").name, function_of("教科体局").name
    ('发展改革', '发展改革', '教育')
    >>> function_of("委宣传部").organ_type.value
    'party'
    >>> [function_of(body).name for body in ("党委网信办", "党委组织部", "党委办公厅")]
    ['网信', '组织', '党委办公室']
    """
    body = _AGENCY.sub("政府", body)
    name = _body_function(body)
    if name is None and body.startswith(("委", "委员会")) and len(body) > 2:
        name = _body_function(body.removeprefix("委员会").removeprefix("委"))
    whole = next((w for w in _WITH_DEPARTMENTS if body.startswith(w) and len(body) > len(w)), None)
    if whole and (name is None or (name == whole[-2:] and body.endswith(_DEPARTMENT_ENDS))):
        rest = body.removeprefix(whole)  # 政府国资委, 党委网信办: one of its departments; 党委政府 are two
        name = name if rest == "政府" else _body_function(rest) or name
    return _table()[name] if name else None


def stem_function(body: str) -> OrganFunction | None:
    """The function of a name cut short of its suffix (发改 in 县发改); None where it is no whole stem."""
    name = _stems().get(body) if len(body) > 1 else None
    return _table()[name] if name else None
