"""What a figure counts: several things ordered at once, what is lent, in each of which places, how long ahead."""

from __future__ import annotations

import pytest

from kg.extraction.figures.indicator import find_indicators


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("新认证绿色食品、有机产品15个；", [("绿色食品、有机产品", 15.0)]),
        ("建成马铃薯、果蔬保鲜库12座。", [("马铃薯、果蔬保鲜库", 12.0)]),
        ("新建（提升）公园、街区3处。", [("公园、街区", 3.0)]),
        ("建设道路、改造房屋15个。", [("房屋", 15.0)]),
        ("已建成冷库、保鲜库12座。", []),
        ("“政采贷”累计放款30亿元。", [("“政采贷”累计放款", 30.0)]),
        ("全年新增授信50亿元。", [("新增授信", 50.0)]),
        ("截至6月底，累计放款30亿元。", []),
        ("“政采贷”累计放款30亿元的银行优先。", []),
        ("各镇政府于2023年8月底前在每个行政村设置回收点不少于1个。", [("每个行政村回收点", 1.0)]),
        ("在每个乡镇建设站点不少于2个。", [("每个乡镇站点", 2.0)]),
        ("在每个乡镇走访企业不少于2家。", [("在每个乡镇走访企业", 2.0)]),
        ("招聘信息应当提前不少于7日在服务平台公开发布。", [("招聘信息提前", 7.0)]),
        ("应当不少于7日在服务平台公示。", [("服务平台公示", 7.0)]),
    ],
)
def test_what_is_counted(text: str, counted: list[tuple[str, float]]) -> None:
    assert [(i.quantity, i.value) for i in find_indicators(text, 0, len(text))] == counted
