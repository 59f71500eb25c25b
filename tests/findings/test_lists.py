"""Of a list, what is said to be left out is what nothing below points to, and a list of examples (等) binds to none of it."""

from __future__ import annotations

import pytest

from kg.findings.lists import absent_items, dropped, not_named, owed_not_named


@pytest.mark.parametrize(
    ("said", "absent"),
    [
        ("严查五毛食品和三无产品。", ["严查无底线营销食品", "假冒食品"]),
        ("严查食品。", ["严查无底线营销食品、五毛食品、三无产品、假冒食品"]),
        ("严查无底线营销食品、三无产品。", ["五毛食品", "假冒食品"]),
    ],
)
def test_of_a_list_only_the_items_are_quoted_that_are_not_named_below(said: str, absent: list[str]) -> None:
    assert absent_items("严查无底线营销食品、五毛食品、三无产品、假冒食品", said) == absent


def test_the_verb_before_a_list_is_no_part_of_its_first_item() -> None:
    clause = "同步推广电子印章、电子签名、电子档案"
    assert absent_items(clause, "年底前电子印章应制尽制。") == ["电子签名、电子档案"]


@pytest.mark.parametrize(
    ("upper", "below", "items"),
    [
        (
            "同步规划、同步建设、同步验收、同步交付。",
            "新建小区须同步规划、同步建设养老用房。",
            ["同步验收、同步交付"],
        ),
        ("公示收费标准、免费时段、监督电话等信息。", "公示收费标准。", ["免费时段、监督电话"]),
        ("公示收费标准、监督电话。", "公布监督的电话和收费标准。", []),  # said in another order
        ("规范网民留言、咨询、投诉的受理、转办、反馈流程。", "网民留言统一交办，按期反馈。", ["咨询、投诉"]),
        ("公开收费标准、服务流程和监督电话的位置。", "公开收费标准和服务流程。", ["监督电话"]),
        (
            "公示收费标准、服务流程和企业自查发现的违规问题。",
            "公示收费标准和服务流程。",
            ["企业自查发现的违规问题"],
        ),
        ("水务、住建和县级其他部门（单位）。", "水务、住建。", []),  # who acts
        ("公示收费标准、监督电话。", "加强绿化。", []),  # nothing of the list is named
        ("推广电子证照、24小时服务。", "推广电子证照。", []),  # a figure is compared as such
        ("公开收费标准。", "公开收费。", []),
        ("对水库、堤防、穿堤闸涵、骨干山塘过一遍筛子。", "对水库、河堤、闸坝、山塘全面检查。", []),
        ("对独居老人、留守儿童、残疾人帮扶转移。", "对行动不便的困难群众结对转移。", []),
        ("对水库、下穿通道、车库、山塘过一遍筛子。", "对水库、河堤全面检查。", ["下穿通道、车库"]),
    ],
)
def test_items_of_a_list_that_nothing_below_points_to(upper: str, below: str, items: list[str]) -> None:
    assert not_named(upper, below) == items


@pytest.mark.parametrize(
    ("upper", "below", "items"),
    [
        ("公示收费标准、免费时段、监督电话。", "公示收费标准。", ["免费时段、监督电话"]),
        ("公示收费标准、免费时段、监督电话等信息。", "公示收费标准。", []),  # an open list
        ("有条件的地方可公示收费标准、免费时段、监督电话。", "公示收费标准。", []),
        ("公示收费标准，促进规范服务、诚信服务、文明服务。", "公示收费标准，促进规范服务。", []),  # what for
    ],
)
def test_items_of_a_list_that_are_owed_and_not_named(upper: str, below: str, items: list[str]) -> None:
    assert owed_not_named(upper, below) == items


@pytest.mark.parametrize(
    ("clause", "said", "gone"),
    [
        ("配备消防水源、灭火器材和视频监控设施", "配备消防水源和灭火器材。", ["视频监控设施"]),
        ("推行联合图审、联合测绘以及联合验收", "推行联合图审、联合测绘。", ["联合验收"]),  # 联合 is of all
        ("开展设备巡检、管网检漏、水质化验和人员培训", "做好设备巡检、水质化验。", ["管网检漏", "人员培训"]),
        ("开展设备巡检、管网检漏、水质化验等工作", "做好设备巡检、水质化验。", []),  # examples
        ("实行养老机构等级评定和信用管理", "开展养老机构等级评定。", ["信用管理"]),
        ("强化水资源调配和设施管护", "设施要有人管护，水资源统一调配。", []),  # said in other words
        ("强化水资源调配和设施管护", "加强绿化。", []),  # nothing of it is named
        ("普及急救知识，做到早发现", "普及急救常识。", []),  # 普及 joins nothing
        ("健全市、县、乡三级网络", "健全县、乡两级网络。", []),  # too short to be told from words anywhere
        ("配备“消防水源、视频监控”设备", "配备“消防水源”设备。", []),  # one name
    ],
)
def test_items_of_a_closed_list_that_are_dropped(clause: str, said: str, gone: list[str]) -> None:
    assert dropped(clause, said) == gone


@pytest.mark.parametrize(
    ("clause", "said", "gone"),
    [
        ("落实学前教育、高等教育和职业教育资助", "落实学前教育和职业教育资助", ["高等教育"]),
        ("支持中等职业学校、技工学校和特殊学校", "支持中等职业学校、技工学校", ["特殊学校"]),
        ("保障平等准入、公开招标和限时退税", "保障平等准入、限时退税", ["公开招标"]),
        # an open list, whatever its last item ends with
        ("支持普通高中、技工学校、初中等学校", "支持普通高中、初中", []),
        ("推广网上立案、跨域立案、公平等做法", "推广网上立案、公平", []),
        ("支持学前教育、特殊教育、高中等学段", "支持学前教育、高中", []),
    ],
)
def test_a_word_with_the_letter_of_and_so_on_opens_no_list(clause: str, said: str, gone: list[str]) -> None:
    assert dropped(clause, said) == gone
