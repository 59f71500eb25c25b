"""Who is named among the recipients is meant alone; sets take in the units of their level."""

from __future__ import annotations

import pytest

from kg.linking.authority import Unit
from kg.linking.recipients import addresses, named_units

PROVINCE, CITY, COUNTY = (Unit(code, "government") for code in ("430000", "430100", "430102"))
ZONE = Unit("430100:经济技术开发区", "government")
TOWN = Unit("430102:荷花园街道", "government")


@pytest.mark.parametrize(
    ("recipients", "upper", "lower", "said"),
    [
        ((), PROVINCE, CITY, None),
        (("各市州人民政府",), PROVINCE, CITY, True),
        (("各市州人民政府",), PROVINCE, COUNTY, False),
        (("各市、县（区）人民政府",), PROVINCE, COUNTY, True),
        (("各设区市人民政府", "省政府各部门"), PROVINCE, COUNTY, False),
        (("各区县（市）人民政府",), CITY, COUNTY, True),
        (("各乡镇人民政府",), CITY, COUNTY, False),
        (("芙蓉区人民政府",), CITY, COUNTY, True),
        (("各级人民政府",), PROVINCE, COUNTY, True),
        (("市政府各部门",), CITY, Unit("430100", "教育"), True),
        (("各县区人民政府",), CITY, Unit("430100", "教育"), False),
        (("各市、县人民政府",), PROVINCE, COUNTY, True),
        (("县（市、区）人民政府",), CITY, COUNTY, True),
        (("市、区人民政府",), CITY, COUNTY, True),
        (("宁乡县人民政府",), CITY, COUNTY, False),
        (("长沙县人民政府", "天心区人民政府"), CITY, COUNTY, False),
        (("市政府各部门", "长沙县人民政府"), CITY, COUNTY, False),
        (("天心、芙蓉、岳麓区人民政府",), CITY, COUNTY, True),
        (("长沙市、株洲市人民政府",), PROVINCE, CITY, True),
        (("长沙市芙蓉区荷花园街道办事处",), CITY, COUNTY, False),
        (("芙蓉区财政局",), CITY, COUNTY, False),
        (("天心区、芙蓉区财政局",), CITY, Unit("430102", "财政"), True),
        (("各市（含天心、芙蓉区）人民政府",), PROVINCE, COUNTY, True),
        (("各市场监督管理所",), PROVINCE, CITY, False),
        (("市教育局",), CITY, Unit("430100", "教育"), True),
        (("长沙市教育局",), CITY, Unit("430100", "教育"), True),
        (("市财政局、教育局",), CITY, Unit("430100", "教育"), True),
        (("市财政局",), CITY, Unit("430100", "教育"), False),
        (("芙蓉区教育局",), CITY, Unit("430100", "教育"), False),
        (("市人民政府",), CITY, Unit("430100", "教育"), False),
        (("浏阳经济技术开发区管委会",), CITY, ZONE, False),
        (("长沙经济技术开发区管委会",), CITY, ZONE, True),
        (("各县（市）人民政府、开发区管委会",), CITY, ZONE, True),
        (("正阳街道办事处",), COUNTY, TOWN, False),
        (("荷花园街道办事处",), COUNTY, TOWN, True),
        (("各街道办事处",), COUNTY, TOWN, True),
    ],
)
def test_recipients_name_units_by_level(
    recipients: tuple[str, ...], upper: Unit, lower: Unit, said: bool | None
) -> None:
    assert addresses(recipients, upper, lower) is said


def test_units_are_named_with_the_place_and_the_organ_written_once() -> None:
    named = named_units(("各市人民政府", "省发展改革委、水利厅", "长沙、株洲市人民政府"), "430000")
    assert [(unit.division, unit.line) for unit in named] == [
        ("430000", "发展改革"),
        ("430000", "水利"),
        ("430100", "government"),
        ("430200", "government"),
    ]
