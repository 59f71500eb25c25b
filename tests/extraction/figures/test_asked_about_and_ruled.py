"""About so many that are asked for, and figures that tell what the next clause rules, what a time follows or a cell ends."""

from __future__ import annotations

import pytest

from kg.extraction.figures.indicator import find_indicators


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("改造小区，惠及居民约4.8万户。", [("惠及居民", "~", 4.8, "万户")]),
        ("完成投资约3亿元。", [("投资", "~", 3.0, "亿元")]),
        ("全市总面积约400平方公里。", []),
        ("已惠及居民约4.8万户，预计惠及居民约5万户。", []),
        ("请协助提供渠南约1270亩插花地的资料。", []),
        ("50人以上的集体聚餐，举办者须提前报备。", []),
        ("500人以上的大型活动，应制定预案。", []),
        ("培育50家以上的企业，要加强服务。", [("企业", ">=", 50.0, "家")]),
        ("保存期限不得少于产品保质期满后六个月。", [("保存期限", ">=", 6.0, "个月")]),
        ("合同保存不少于合同终止后5年。", [("合同保存", ">=", 5.0, "年")]),
        ("至少在活动结束后3日内报送。", []),
        ("实施居家适老化改造，今年完成220户。", [("居家适老化改造", "=", 220.0, "户")]),
        ("推进老旧小区改造，今年完成50个。", [("老旧小区", "=", 50.0, "个")]),
        ("完成抽检340批次\t11月20日前\t抽检股", [("抽检", "=", 340.0, "批次")]),
        ("完成抽检340批次样品的检验", []),
    ],
)
def test_what_is_asked_for_and_what_is_ruled(text: str, found: list[tuple[str, str, float, str]]) -> None:
    told = [(i.quantity, i.comparator, i.value, i.unit) for i in find_indicators(text, 0, len(text))]
    assert told == found
