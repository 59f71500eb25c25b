"""An organ that opens a clause and acts there is its actor, modal or not; what only describes or states is none."""

from __future__ import annotations

import pytest

from kg.extraction.actors import find_parties


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("市教育局承担日常工作。", ("市教育局",)),
        ("各县（区）人民政府结合本地实际统筹制定计划。", ("各县（区）人民政府",)),
        ("市民政部门对辖区内养老机构进行排查。", ("市民政部门",)),
        ("各地以县（市、区）为单位，进行全面摸底。", ("各地",)),
        ("机构编制部门按程序做好移交工作。", ("机构编制部门",)),
        ("到2026年底，水利部门完成整合。", ("水利部门",)),
        ("该委将组织专家论证。", ("该委",)),
        ("水利部正在编制规划，商务部将着重做好监测。", ("水利部", "商务部")),
        ("农业部也表示将予以重点支持。", ("农业部",)),
        ("目前，财政部正在抓紧修改办法。", ("财政部",)),
        ("由所在单位提出，联席会议确定。", ("所在单位", "联席会议")),
        ("联席会议以纪要形式明确议定事项。", ("联席会议",)),
        ("应当由教育行政部门办成公办园。", ("教育行政部门",)),
        ("培训由本单位审核机构或者审核人员进行审核。", ("本单位审核机构",)),
        ("同级财政可一次性拨付补助。", ("同级财政",)),
        ("大型文化企业（集团）应设置专门岗位。", ("大型文化企业（集团）",)),
        ("国有企业依照规定定期报告财务状况。", ("国有企业",)),
        ("乡镇（街道）每季度开展一次走访。", ("乡镇（街道）",)),
    ],
)
def test_who_acts_at_the_head_of_a_clause_is_an_actor(sentence: str, actors: tuple[str, ...]) -> None:
    assert find_parties(sentence).actors == actors


@pytest.mark.parametrize(
    "sentence",
    [
        "市教育局承担的工作纳入公开范围。",  # relative clause
        "市教育局为牵头单位。",
        "办公室设在市教育局。",
        "市教育局是主管部门。",
        "试点工作小组办公室设在市医保局。",
        "各部门落实情况纳入通报。",  # a noun
        "各部门主要负责同志为第一责任人。",
        "推进教育部门开展试点。",
        "巩固和发展教育部门联合行业制定标准的格局。",
        "委托第三方机构开展评估。",
        "近年来，各地区积极推进改革。",
        "由财政部门拨付事业经费的文化事业单位转制为企业，免征房产税。",
        "二级以上综合医院设立老年科比例达到60%以上。",
        "区域协调发展按规划推进。",
        "市场主体按程序退出。",
        "政府引导，市场运作。",
    ],
)
def test_what_a_body_is_or_is_described_by_names_no_actor(sentence: str) -> None:
    assert find_parties(sentence).actors == ()
