"""Development zones: told by their names, ranked below the place that runs them."""

from __future__ import annotations

import pytest

from kg.model import Level
from kg.reference.divisions import division
from kg.reference.tables import rows
from kg.reference.zones import zone_in


@pytest.mark.parametrize(
    ("text", "code", "level", "rest"),
    [
        ("南昌经济技术开发区管委会", "360100:经济技术开发区", "county", "管委会"),
        ("南昌经开区管委会", "360100:经济技术开发区", "county", "管委会"),
        ("南昌高新技术产业开发区管理委员会", "360100:高新技术产业开发区", "county", "管理委员会"),
        ("南昌市高新区管委会", "360100:高新技术产业开发区", "county", "管委会"),
        ("合肥高新技术产业开发区管委会", "340176", "county", "管委会"),
        ("合肥市高新区管委会", "340176", "county", "管委会"),
        ("苏州工业园区管委会", "320576", "county", "管委会"),
        ("江苏省苏州工业园区管理委员会", "320576", "county", "管理委员会"),
        ("重庆两江新区管理委员会办公室", "500000:两江新区", "city", "管理委员会办公室"),
        ("雄安新区管委会", "130000:雄安新区", "city", "管委会"),
        ("河北雄安新区党工委", "130000:雄安新区", "city", "党工委"),
        ("兰州新区管委会", "620171", "county", "管委会"),
        ("武汉东湖新技术开发区管委会", "420100:东湖新技术开发区", "county", "管委会"),
        ("中国（广东）自由贸易试验区南沙片区管委会", "440000:自由贸易试验区南沙片区", "city", "管委会"),
        ("中国（江西）自由贸易试验区工作领导小组办公室", "360000", "province", "工作领导小组办公室"),
        ("第八师石河子市人民政府", "660000:第八师", "city", "人民政府"),
        ("新疆生产建设兵团第一师教育局", "660000:第一师", "city", "教育局"),
        ("南昌市湾里管理局", "360100:湾里管理局", "county", ""),
        ("湾里管理局办公室", "360100:湾里管理局", "county", "办公室"),
    ],
)
def test_a_zone_is_a_place_with_a_zones_ending(text: str, code: str, level: str, rest: str) -> None:
    zone = zone_in(text)
    assert zone is not None
    assert (zone.code, zone.level, zone.rest) == (code, Level(level), rest)


@pytest.mark.parametrize(
    "text",
    [
        "南昌市财政局", "上海市浦东新区人民政府", "天津市滨海新区人民政府", "西安市城市管理和综合执法局", "广州市城市管理局",
        "广州市黄埔区人民政府", "国务院办公厅", "教育部", "市林业局", "某省开发区建设领导小组办公室", "南昌市公路管理局", "",
    ],
)  # fmt: skip
def test_districts_and_departments_are_no_zones(text: str) -> None:
    assert zone_in(text) is None


def test_a_zone_without_its_place_belongs_to_the_context() -> None:
    found = zone_in("高新区管委会", "410100")
    assert found is not None
    assert found.code == "410172"


def test_a_derived_code_leads_to_a_record_below_its_host() -> None:
    record = division("360100:经济技术开发区")
    assert (record.name, record.level, record.parent, record.kind) == (
        "南昌经济技术开发区", Level.COUNTY, "360100", "zone",
    )  # fmt: skip


def test_there_are_nineteen_national_new_areas() -> None:
    table = rows("new_areas", ("name", "host", "since"))
    assert len(table) == 19
    for name, host, since in table:
        assert division(host).code == host, name
        assert 1992 <= int(since) <= 2017
