"""Issuers: level, division and type are right for names from every province."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.model import Level, OrganType
from kg.reference.issuers import identify

_TABLE = Path(__file__).with_name("issuer_names.txt").read_text(encoding="utf-8")
NAMES = [
    tuple(cell.strip() for cell in line.split("|"))
    for line in _TABLE.splitlines()
    if line and not line.startswith("#")
]


def test_the_table_holds_200_names_of_31_provinces() -> None:
    assert len(NAMES) >= 200
    assert len({province for _, province, *_ in NAMES} - {"00", "66"}) == 31


@pytest.mark.parametrize(("name", "province", "place", "level", "kind"), NAMES)
def test_level_division_and_type_are_read_from_the_name(
    name: str, province: str, place: str, level: str, kind: str
) -> None:
    found = identify(name)
    assert found.organ_type == OrganType(kind)
    if place == "-":
        return
    assert found.division is not None
    assert (found.division.code[:2], found.division.name, found.level) == (province, place, Level(level))


@pytest.mark.parametrize(
    ("name", "function", "government"),
    [
        ("江西省人民政府办公厅", "政府办公室", True),
        ("江西省人民政府", "政府", True),
        ("南昌市投资促进局", "投资促进", False),
        ("南昌市人民政府政务公开办公室", "政务公开", True),
        ("国务院办公厅政府信息与政务公开办公室", "政务公开", True),
        ("中共江西省委办公厅", "党委办公室", False),
        ("中共安徽省委宣传部", "宣传", False),
        ("国家税务总局宁波市税务局", "税务", False),
        ("四川省经济和信息化厅", "工业和信息化", False),
        ("合肥高新区管委会", "政府", True),
        ("某县某镇人民政府", "政府", True),
        ("成都市中级人民法院", "法院", False),
        ("山东省人民检察院", "检察院", False),
        ("湖南省总工会", "工会", False),
        ("中国人民银行", "人民银行", False),
        ("教育部办公厅", "教育", False),
    ],
)
def test_function_and_government_line(name: str, function: str, government: bool) -> None:
    found = identify(name)
    assert (found.function, found.government) == (function, government)


@pytest.mark.parametrize(
    ("name", "context", "code", "level"),
    [
        ("县人民政府办公室", ["450881"], "450881", "county"),
        ("县人民政府", ["正定县财政局"], "130123", "county"),
        ("市教育局", ["360730"], "360700", "city"),
        ("鼓楼区人民政府", ["河南省开封市"], "410204", "county"),
        ("鼓楼区人民政府", ["350100"], "350102", "county"),
        ("朝阳区人民政府", ["吉林省人民政府"], "220104", "county"),
        ("江湾镇人民政府", ["361130"], "361130:江湾镇", "town"),
        ("高新区管委会", ["340100"], "340176", "county"),
        ("市人民政府", ["360983"], "360983", "county"),
        ("区财政局", ["360104"], "360104", "county"),
    ],
)
def test_context_decides_what_a_short_name_means(
    name: str, context: list[str], code: str, level: str
) -> None:
    found = identify(name, context)
    assert found.division is not None
    assert (found.division.code, found.level) == (code, Level(level))


@pytest.mark.parametrize(
    ("name", "level", "kind"),
    [
        ("雍陵市人民政府办公室", "city", OrganType.OFFICE),
        ("岱州市人民政府办公室", "city", OrganType.OFFICE),
        ("岱州市汶泉区人民政府办公室", "county", OrganType.OFFICE),
        ("临川县人民政府办公室", "county", OrganType.OFFICE),  # the table holds 临川区
        ("临泉川县人民政府", "county", OrganType.GOVERNMENT),  # and 临泉县
        ("滨海市水务局", "city", OrganType.DEPARTMENT),  # and 滨海县
        ("澜州市教育局", "city", OrganType.DEPARTMENT),
        ("石羊县市场监督管理局", "county", OrganType.DEPARTMENT),
        ("云峡县安全生产委员会", "county", OrganType.DEPARTMENT),
        ("中共泓州市东濠区委全面依法治区委员会办公室", "county", OrganType.PARTY),
        ("城市管理局", None, OrganType.DEPARTMENT),
        ("应急指挥部", None, OrganType.DEPARTMENT),
    ],
)
def test_a_place_that_no_table_holds_has_the_level_of_its_last_letter(
    name: str, level: str | None, kind: OrganType
) -> None:
    found = identify(name)
    assert (found.level, found.organ_type) == (Level(level) if level else None, kind)


def test_a_rank_without_context_names_a_level_but_no_place() -> None:
    found = identify("县人民政府办公室")
    assert found.division is None
    assert (found.level, found.organ_type) == (Level.COUNTY, OrganType.OFFICE)


@pytest.mark.parametrize("name", ["赣 州 市 人 民 政 府", "赣州市人民政府文件", "赣州市人民政府（印）"])
def test_blanks_and_seals_do_not_matter(name: str) -> None:
    found = identify(name)
    assert found.division is not None
    assert found.division.code == "360700"
    assert found.name == name


@pytest.mark.parametrize("name", ["", "附件", "工作要点", "甲乙丙丁"])
def test_what_is_no_issuer_has_neither_level_nor_division(name: str) -> None:
    found = identify(name)
    assert (found.division, found.level, found.government) == (None, None, False)


@pytest.mark.parametrize(
    "name", ["教育部办公厅", "财政部办公厅", "税务总局办公厅", "农业农村部办公厅 教育部办公厅"]
)
def test_the_general_office_of_a_ministry_is_central(name: str) -> None:
    found = identify(name)
    assert found.level is Level.CENTRAL
    assert found.division is not None
    assert found.division.code == "000000"


@pytest.mark.parametrize("name", ["省政府办公厅", "教育局办公室", "教育厅办公室"])
def test_other_offices_are_not(name: str) -> None:
    assert identify(name).division is None
