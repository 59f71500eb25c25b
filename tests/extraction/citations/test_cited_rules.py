"""A 办法 of an office under its own number is no law; a paper that is to be revised is not amended by saying so."""

from __future__ import annotations

import pytest

from kg.extraction.citations.citation import Known, find_citations


def _roles(text: str, notice: str = "") -> list[str]:
    return [c.role.value for c in find_citations(text, Known(frozenset(), None, notice, 0))]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("根据《甲市政务热线管理办法》（甲府办发〔2022〕61号）要求", "basis"),
        ("按照《甲省排污许可管理实施细则》（甲环规〔2022〕4号）", "basis"),
        ("落实《乙县物业服务管理规定》（乙政规〔2020〕8号）", "implements"),
        ("严格执行《采购促进发展管理办法》（财库〔2020〕46号）", "implements"),
        ("《公益林管理办法》（林资发〔2017〕34号）所列范围", "mentions"),
        ("依据《甲市议事规则》（甲府〔2019〕63号）", "basis"),
        # orders, announcements of congresses, the centre of the party; laws whatever number stands behind
        ("根据《食品抽检管理办法》（国家市场监督管理总局令第15号）", "law"),
        ("根据《甲市供水管理办法》（市政府令第143号）", "law"),
        ("依照《甲市户外广告设置管理规定》（2009年5月4日市政府令第129号公布）", "law"),
        ("依照《网络餐饮监督管理办法》（国家市场监督管理总局公告2015年第1号）", "law"),
        ("按照《干部选拔任用监督规定》（中办发〔2019〕45号）", "law"),
        ("根据《甲省水利工程条例》（甲人发〔2001〕3号）", "law"),
        ("根据《甲省实施〈中华人民共和国水法〉办法》（甲人发〔2001〕3号）", "law"),
        ("根据《政府信息公开条例》（国务院令第711号）", "law"),
        ("根据《甲市供水管理办法》", "law"),
    ],
)
def test_what_makes_a_rule_a_law(text: str, role: str) -> None:
    assert _roles(text) == [role]


def test_a_number_that_stands_for_such_a_rule_is_no_law_either() -> None:
    text = "根据《甲市热线管理办法》（甲府办发〔2022〕61号）要求。各县按照甲府办发〔2022〕61号执行。"
    assert _roles(text) == ["basis", "basis"]


@pytest.mark.parametrize(
    ("text", "notice", "role"),
    [
        ("修订《甲市防汛应急预案》，6月底前印发。", "", "mentions"),
        ("修订《甲县服务等级标准》，明确分级要求。", "", "mentions"),
        ("省水利厅要在12月底前修订《甲省调度方案》，", "", "mentions"),
        ("对《甲县国土规划》进行修订，", "", "mentions"),
        ("完善制度，修改《甲市工作细则》（甲府办发〔2020〕3号）。", "", "mentions"),
        ("现决定修改《甲市防汛应急预案》。", "", "amends"),
        ("经研究，决定修订《甲市防汛应急预案》：", "", "amends"),
        ("同意对《甲县国土规划》予以修改。", "", "amends"),
        ("对《甲意见》作如下修改：", "", "amends"),
        ("修改《甲意见》第三条。", "甲市人民政府关于修改部分文件的决定", "amends"),
        ("对《甲意见》进行修订。", "甲市人民政府办公室关于修订部分预案的通知", "amends"),
    ],
)
def test_only_a_text_that_decides_it_amends_another(text: str, notice: str, role: str) -> None:
    assert _roles(text, notice) == [role]


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("按照《公路工程建设项目管理权限》规定执行。", True),
        ("经研究，根据《财政事权和支出责任划分》办理。", True),
        # near misses: no basis, or nothing but a paper
        ("将《公路工程建设项目管理权限》张贴上墙。", False),
        ("按照《任务分解表》填报。", False),
        ("根据《甲日报》报道。", False),
    ],
)
def test_what_a_measure_rests_on_is_a_document_of_whatever_kind(text: str, cited: bool) -> None:
    assert bool(find_citations(text, Known(frozenset(), None, "", 0))) is cited
