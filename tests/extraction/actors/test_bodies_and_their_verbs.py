"""Who acts is told up to the verb: what a body makes others do, with whom it does it, and what is done for firms."""

from __future__ import annotations

import pytest

from kg.extraction.actors.actor_list import split_actors
from kg.extraction.actors.actors import find_parties


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("省教育厅要指导各地于每年8月15日前公开招生计划。", ("省教育厅",)),
        ("市住建局应及时督促有关企业于6月底前完成整改。", ("市住建局",)),
        ("市卫健委应当统筹指导所属医院于年底前建成平台。", ("市卫健委",)),
        ("省政府要求各县于6月底前完成清理。", ("省政府",)),
        ("县应急指挥部要组织各乡镇于6月底前完成演练。", ("县应急指挥部",)),
    ],
)
def test_whom_a_body_makes_act_is_no_part_of_its_name(sentence: str, actors: tuple[str, ...]) -> None:
    assert find_parties(sentence).actors == actors


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("12月底前，省司法厅会同省政府办公厅建成全省统一的文件库。", ("省司法厅", "省政府办公厅")),
        (
            "市委金融办会同人行甲乙市分行、甲乙监管分局引导银行机构开发产品。",
            ("市委金融办", "人行甲乙市分行", "甲乙监管分局"),
        ),
        (
            "市教育局会同市公安局、市交通运输局推动学校设立护学岗。",
            ("市教育局", "市公安局", "市交通运输局"),
        ),
        ("发展改革委会同西部开发办上报计划。", ("发展改革委", "西部开发办")),
        ("县人社局会同就业指导中心、县妇联开发岗位。", ("县人社局", "就业指导中心", "县妇联")),
        ("省司法厅建成全省统一的文件库。", ("省司法厅",)),
        ("县文化中心建成后投入使用。", ()),
        ("县文化中心建成投用。", ()),
        ("县开发区建成区绿化率达到40%。", ()),
    ],
)
def test_a_partner_acts_by_every_verb_of_a_body(sentence: str, actors: tuple[str, ...]) -> None:
    assert find_parties(sentence).actors == actors


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("中小微企业按上年度实际缴纳失业保险费的60%返还，大型企业按30%返还。", ()),
        ("出口企业按90%的比例给予补助。", ()),
        ("稳定市属国有企业招聘规模，招聘工作在每年9月底前完成。", ()),
        ("市属国有企业招聘规模不低于上年。", ()),
        ("市属国有企业招聘高校毕业生500人。", ("市属国有企业",)),
        ("财政部门按70%拨付资金。", ("财政部门",)),
        ("生产企业按照国家标准组织生产。", ("生产企业",)),
    ],
)
def test_what_is_paid_to_firms_or_kept_in_them_is_no_act_of_theirs(
    sentence: str, actors: tuple[str, ...]
) -> None:
    assert find_parties(sentence).actors == actors


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("县交通运输局、县公路管理段按照管养权限，负责垃圾清理。", ("县交通运输局", "县公路管理段")),
        ("各公路管理段要加强巡查。", ("各公路管理段",)),
        ("管理阶段要加强巡查。", ()),
        ("国道养护路段应设置标志。", ()),
        ("上级医院应对上转患者在24小时内安排接诊。", ("上级医院",)),
        ("开户银行应对专用账户资金进行监测。", ("开户银行",)),
        ("县水利局应对在建项目每月检查一次。", ("县水利局",)),
        ("各县应对突发事件的能力应提升。", ()),
    ],
)
def test_sections_of_roads_and_a_duty_towards_somebody(sentence: str, actors: tuple[str, ...]) -> None:
    assert find_parties(sentence).actors == actors


@pytest.mark.parametrize(
    ("name", "organs"),
    [
        ("各村（居）、镇农业农村办、镇规划建设办", ("各村（居）", "镇农业农村办", "镇规划建设办")),
        ("各乡镇、县农业农村局", ("各乡镇", "县农业农村局")),
        ("各街道、区财政局", ("各街道", "区财政局")),
        ("各市（州）、省教育厅", ("各市（州）", "省教育厅")),
        ("各村（社区）、镇直各单位", ("各村（社区）", "镇直各单位")),
        ("各市（州）、县教育局", ("各市（州）、县教育局",)),
        ("各县、市教育局", ("各县、市教育局",)),
        ("各乡镇、镇农业办", ("各乡镇、镇农业办",)),
        ("各县（市、区）、乡镇党委", ("各县（市、区）、乡镇党委",)),
        ("各乡（镇）、村委会", ("各乡（镇）、村委会",)),
    ],
)
def test_a_body_of_a_place_above_stands_beside_the_places_below(name: str, organs: tuple[str, ...]) -> None:
    assert split_actors(name) == organs


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("甲岗村、大陂村等山洪灾害重点村每年汛前至少开展一次演练。", ("甲岗村", "大陂村")),
        ("大陂村、楼下村要在6月底前完成整改。", ("大陂村", "楼下村")),
        ("甲坪镇、乙坝乡等沿河乡镇每年组织演练。", ("甲坪镇", "乙坝乡")),
        ("由大陂村、楼下村负责清理。", ("大陂村", "楼下村")),
        ("大陂村的改造、楼下村的清淤6月底前完成。", ()),
        ("城中村、城郊村改造6月底前完成。", ()),
        ("自然村、行政村通达率达到100%。", ()),
        ("推进大陂村、楼下村建设文化广场。", ()),
        ("在大陂村、楼下村开展试点。", ()),
    ],
)
def test_villages_by_their_names_act(sentence: str, actors: tuple[str, ...]) -> None:
    assert find_parties(sentence).actors == actors
