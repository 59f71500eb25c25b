"""Figures that an order stands over, without 不少于: how many make up a body, are put to each, or are left for later."""

from __future__ import annotations

import pytest
from found import targets


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("拉起一支120人的常备抢险队。", [("常备抢险队", "=", 120, "人")]),
        ("成立80人的应急抢险队，汛前开展演练。", [("应急抢险队", "=", 80, "人")]),
        ("建立50人的专家库。", [("专家库", "=", 50, "人")]),
        ("每公里安排6人巡查。", [("每公里巡查", "=", 6, "人")]),
        ("超警戒时，每公里上劳力15名，分三班轮换。", [("每公里劳力", "=", 15, "名")]),
        ("6月底前备齐送水车8台。", [("送水车", "=", 8, "台")]),
        ("组织两轮以上暗访。", [("暗访", ">=", 2, "轮")]),
        (
            "城区32处积水点5月底前完成改造25处，其余7处年底前完成。",
            [("城区积水点", "=", 25, "处"), ("城区积水点", "=", 7, "处")],
        ),
        ("领导至少带队检查1次重点工程和薄弱环节。", [("带队检查重点工程和薄弱环节", ">=", 1, "次")]),
        ("汛前至少开展1次应急演练。", [("应急演练", ">=", 1, "次")]),
    ],
)
def test_what_is_ordered_without_a_bound_is_a_target(
    text: str, found: list[tuple[str, str, float, str]]
) -> None:
    assert targets(text) == found


@pytest.mark.parametrize(
    "near_miss",
    [
        "已成立80人的应急抢险队。",
        "成立了80人的应急抢险队。",
        "成立由8人组成的工作组。",
        "成立80人的应急抢险队后开展演练。",
        "每年安排人员6名以下的单位除外。",
        "每逢周末出动6人。",
        "32处积水点中有25处，其余7处情况不详。",
        "开展新一轮以上次为准的排查。",
    ],
)
def test_what_has_been_or_is_told_is_no_target(near_miss: str) -> None:
    assert targets(near_miss) == []
