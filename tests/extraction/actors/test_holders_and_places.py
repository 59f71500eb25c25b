"""Who acts, told by a post, by how many they are, by the place he runs or the villages he is of; what is set up acts not."""

from __future__ import annotations

import pytest

from kg.extraction.actors.actors import find_parties


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("逾期未完成的，海事管理机构不予签发证书。", ("海事管理机构",)),
        ("考核不合格的培训机构不予批准。", ()),
        ("发生事故的，船舶、码头、装卸站应当立即启动应急预案。", ("船舶、码头、装卸站",)),
        ("董事会应建尽建、配齐建强。", ()),
        ("各乡镇应建尽建。", ("各乡镇",)),
        ("各部门应归尽归。", ("各部门",)),
        ("企业主要负责人每月带队检查不少于1次。", ("企业主要负责人",)),
        ("企业负责人每年培训不少于2次。", ()),
        ("各水电站业主要确保达标率在95%以上。", ("各水电站业主",)),
        ("各项目业主应当确保安全。", ("各项目业主",)),
        ("业主委员会应当公开账目。", ("业主委员会",)),
        ("企业主要指标稳定，行业主要分布在东部，产业主要集聚。", ()),
        ("全镇68名护林员必须做到每天巡护。", ("全镇68名护林员",)),
        ("全县培训68名护林员，每年不少于2次。", ()),
        ("包片领导每周至少到所包村督导1次。", ("包片领导",)),
        (
            "与我镇交界的杀虎营子、富裕地、下瓦房等村要建立联防机制。",
            ("杀虎营子、富裕地、下瓦房等村",),
        ),
        (
            "乌鲁木齐市、克拉玛依市、昌吉回族自治州力争提前一年完成。",
            ("乌鲁木齐市", "克拉玛依市", "昌吉回族自治州"),
        ),
        ("长春市力争2025年建成的项目要加快。", ()),
    ],
)
def test_who_must_act(sentence: str, actors: tuple[str, ...]) -> None:
    assert find_parties(sentence).actors == actors


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("公共娱乐场所在营业期间至少每2小时开展一次防火巡查。", ("公共娱乐场所",)),
        ("人员密集场所应当每半年组织一次疏散演练。", ("人员密集场所",)),
        ("人员密集场所要达到安全标准。", ()),
        ("人员密集场所每月检查一次。", ()),
        ("人员密集场所疏散通道占用问题全部清零。", ()),
        ("办公场所应当每年进行检测。", ()),
        ("公共娱乐场所不得超过20家。", ()),
    ],
)
def test_a_kind_of_place_that_laws_bind_acts_where_it_is_bound_in_person(
    sentence: str, actors: tuple[str, ...]
) -> None:
    assert find_parties(sentence).actors == actors
