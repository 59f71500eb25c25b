"""Actors are those a sentence says must act; addressees are those it acts upon."""

from __future__ import annotations

import pytest

from kg.extraction.actors import find_parties


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("2022年底前，省政府各部门要在网站公开。", ("省政府各部门",)),
        ("市发展改革委应当按季度通报。", ("市发展改革委",)),
        ("各县（区）人民政府要切实履行职责。", ("各县（区）人民政府",)),
        ("各地、各部门不得擅自设置门槛。", ("各地、各部门",)),
        ("由市财政局会同市审计局制定办法。", ("市财政局",)),
        ("具体事务由联合采购办公室负责办理。", ("联合采购办公室",)),
        ("市自由贸易试验区管委会要加强监管。", ("市自由贸易试验区管委会",)),
        ("各乡镇主要负责同志每季度至少听取1次汇报。", ("各乡镇",)),
        ("教育部门要参与建设，自然资源部门要统筹规划。", ("教育部门", "自然资源部门")),
        ("为减轻负担,各市、县(区)政府不再开展评估。", ("各市、县(区)政府",)),
    ],
)
def test_actors(sentence: str, actors: tuple[str, ...]) -> None:
    assert find_parties(sentence).actors == actors


@pytest.mark.parametrize(
    "near_miss",
    [
        "要建立市场监管部门牵头的联席会议制度。",
        "加强对文化企业负责人的管理。",
        "对重点单位要加强检查。",
        "主要任务是优化服务。",
        "需要听证的，按要求召开听证会。",
        "加强应急能力建设。",
        "推动部门协作，发挥牵头作用。",
        "教育部为牵头单位。",
    ],
)
def test_near_misses_name_no_actor(near_miss: str) -> None:
    assert find_parties(near_miss).actors == ()


@pytest.mark.parametrize(
    ("sentence", "addressees"),
    [
        ("在某安县开展试点工作。", ("某安县",)),
        ("指导各县（区）做好公开工作。", ("各县（区）",)),
        ("督促各设区市落实责任。", ("各设区市",)),
        ("鼓励各地结合实际大胆探索。", ("各地",)),
        ("支持贫困地区完善基础设施。", ("贫困地区",)),
        ("鼓励有条件的地方先行先试。", ("有条件的地方",)),
        ("支持甲乙县率先开展试点。", ("甲乙县",)),
        ("组织编写本单位职能目录。", ()),
        ("领导本辖区内的部门。", ()),
        ("经药品监督管理部门批准。", ()),
        ("协调部门之间的工作。", ()),
        ("推动社区建设。", ()),
    ],
)
def test_addressees(sentence: str, addressees: tuple[str, ...]) -> None:
    assert find_parties(sentence).addressees == addressees
