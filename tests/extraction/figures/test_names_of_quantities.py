"""The name of what is counted: the noun alone, without who lays it down and the verb that does, with or without 不少于."""

from __future__ import annotations

import pytest

from kg.extraction.figures.indicator import find_indicators


def _found(text: str) -> list[str]:
    return [f"{i.quantity}{i.comparator}{i.value:g}{i.unit}" for i in find_indicators(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("市财政局统筹安排隐患治理资金不少于2亿元。", ["隐患治理资金>=2亿元"]),
        ("县财政每年安排管护经费不少于45万元。", ["管护经费>=45万元"]),
        ("县水务局完成农村公路新改建82公里、危桥改造6座。", ["农村公路新改建=82公里", "危桥改造=6座"]),
        ("年内举办专场招聘会不少于8场。", ["专场招聘会>=8场"]),
        ("新建和改造提升粮田300万亩以上。", ["粮田>=300万亩"]),
        ("三年完成困难家庭改造不少于560户。", ["困难家庭改造>=560户"]),
        ("年底前完成整改任务的80%。", ["整改任务=80%"]),
        # what is done to it, whose it is, and nouns that begin like a verb
        ("走访企业不少于30户。", ["走访企业>=30户"]),
        ("社会组织开展活动不少于10次。", ["社会组织开展活动>=10次"]),
        ("配备标准不低于5名。", ["配备标准>=5名"]),
        ("组织机构不少于3个。", ["组织机构>=3个"]),
        ("建设用地不少于300亩。", ["建设用地>=300亩"]),
        ("改造面积不少于300亩。", ["改造面积>=300亩"]),
        ("每个乡镇建设示范园不少于2个。", ["每个乡镇建设示范园>=2个"]),
        ("改造后小区不少于5个。", ["改造后小区>=5个"]),
    ],
)
def test_who_lays_it_down_is_no_part_of_it(text: str, found: list[str]) -> None:
    assert _found(text) == found
