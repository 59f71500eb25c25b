"""废止: which words repeal a document, and who issued it, told by what stands around its title."""

from __future__ import annotations

import pytest
from directive_text import directive_of

from kg.extraction.citations.citation import Known, find_citations

NOTHING_OWN = Known(frozenset(), None, "", 0)
A, B = "《甲管理办法》（甲发〔2018〕3号）", "《乙实施意见》（甲发〔2019〕6号）"

REPEALED = [
    f"原{A}同时作废。",
    f"{A}自本细则施行之日起停止执行。",
    f"{A}，自2024年7月1日起不再执行。",
    f"{A}有效期届满，自行失效。",
    f"{A}即行废止。",
    f"{A}第二章一并停止实施。",
    f"现决定废止{A}。",
    f"废止2018年印发的{A}。",
    f"根据机构改革情况，{A}予以废止。",
    "甲发〔2018〕3号文件同时废止。",
]
STANDING = [
    f"{A}废止后，按新规定执行。",
    f"建议废止{A}。",
    f"{A}未废止的条款继续执行。",
    f"做好{A}的宣传，清理失效文件。",
    f"{A}规定不再执行逐级审批。",
    f"根据{A}，停止使用旧版许可证。",
]


@pytest.mark.parametrize(
    ("text", "repealed"), [*((t, True) for t in REPEALED), *((t, False) for t in STANDING)]
)
def test_what_repeals(text: str, repealed: bool) -> None:
    (citation,) = find_citations(text, NOTHING_OWN)
    assert (citation.role.value == "repeals") is repealed


def test_all_of_a_list_are_repealed() -> None:
    longest = f"《丙市人民政府办公室关于{'进一步' * 9}做好工作的通知》（甲发〔2020〕9号）"
    text = f"{A}、{B}和{longest}同时废止。"
    assert [c.role.value for c in find_citations(text, NOTHING_OWN)] == ["repeals"] * 3


def test_what_rests_on_another_does_not_repeal_that() -> None:
    text = f"按照{A}要求，{B}停止执行。"
    assert [c.role.value for c in find_citations(text, NOTHING_OWN)] == ["basis", "repeals"]


@pytest.mark.parametrize(
    "said", ["与本通知不一致的，以本通知为准", "有关规定与本办法不相符的，一律以本办法为准"]
)
def test_what_gives_way_is_amended(said: str) -> None:
    (citation,) = find_citations(f"{A}{said}。", NOTHING_OWN)
    assert citation.role.value == "amends"


@pytest.mark.parametrize(
    ("before", "issuer"),
    [
        ("省水利厅会同省财政厅制定", "省水利厅"),
        ("由市司法局牵头会同市公安局出台了", "市司法局"),
        ("国家林草局商财政部印发的", "国家林草局"),
        ("县财政局、县水务局联合印发的", "县财政局、县水务局"),
        ("2019年5月8日省政府办公厅印发的", "省政府办公厅"),
        ("日照市人民政府印发的", "日照市人民政府"),
        ("现将市农业农村局", "市农业农村局"),
        ("按照省委部署和市防汛办", "市防汛办"),
        ("市商业联合会会同市商务局发布的", "市商业联合会"),
        ("省委组织部印发的", "省委组织部"),
    ],
)
def test_issuer_before_a_title_is_an_organ(before: str, issuer: str) -> None:
    (citation,) = find_citations(f"{before}{A}", NOTHING_OWN)
    assert citation.issuer == issuer


ITEMS = "1. 《甲办法》（甲发〔2014〕5号）\n2. 甲发〔2015〕6号\n3. 甲县人民政府关于印发乙规定的通知（甲政〔2016〕7号）"


@pytest.mark.parametrize(
    ("lead", "repealed"),
    [
        ("经研究，决定废止下列3件文件：", True),
        ("决定对下列文件予以废止：", True),
        ("一、宣布失效的文件", True),
        ("（一）对以下3件规范性文件予以废止", True),
        ("自本通知印发之日起，下列文件不再执行：", True),
        ("附件：废止的规范性文件目录", True),
        # near misses
        ("一、继续有效的文件", False),
        ("一、废止、修改、保留的文件", False),
        ("现就拟废止的下列文件征求意见：", False),
        ("下列文件建议废止：", False),
        ("旧办法已经废止。现转发下列文件：", False),
        ("现转发下列文件：", False),
    ],
)
def test_a_list_is_repealed_by_the_words_above_it(lead: str, repealed: bool) -> None:
    roles = [c.role.value for c in find_citations(f"{lead}\n{ITEMS}\n按《丙规定》执行。", NOTHING_OWN)]
    assert roles[:3] == (["repeals"] * 3 if repealed else ["mentions"] * 3)
    assert "repeals" not in roles[3:]


def test_what_an_item_of_such_a_list_names_beside_its_document_is_not_repealed() -> None:
    text = "决定废止下列文件：\n1. 《甲办法》（甲发〔2014〕5号），其管理按照《乙办法》执行。\n2. 《丙办法》、《丁办法》"
    roles = [c.role.value for c in find_citations(text, NOTHING_OWN)]
    assert roles == ["repeals", "basis", "repeals", "repeals"]


CLEARED = """湖州市人民政府关于公布文件清理结果的通知
湖政发〔2020〕11号
各县区人民政府：
现将结果公布如下：
一、废止的文件
1  湖州市人民政府关于进一步加强城市地下管线建设管理工作的若干意见  湖政发〔2003〕45号
2  湖州市财政局 湖州市教育局关于加强中小学校舍安全工程资金使用管理的通知  湖财教〔2009〕17号  2009年5月1日
3  湖州市户外广告设施设置管理实施细则  湖政办发〔2011〕8号
二、继续有效的文件
序号　文号　文件名称
1  湖政办发〔2013〕126号  湖州市人民政府办公室关于印发湖州市廉租住房保障实施细则的通知
"""


def test_rows_of_a_list_are_repealed_by_its_heading() -> None:
    found = directive_of(CLEARED).citations
    assert [(str(c.number), c.role.value) for c in found] == [
        ("湖政发〔2003〕45号", "repeals"),
        ("湖财教〔2009〕17号", "repeals"),
        ("湖政办发〔2011〕8号", "repeals"),
        ("湖政办发〔2013〕126号", "mentions"),
    ]
    assert all(c.title for c in found)


TABLE = """一、废止的文件
序号\t文件名称\t文号
1\t湖州市人民政府关于印发供水办法的通知\t湖政发〔2011〕
36号
2\t湖州市人民政府关于供热的意见\t湖政发〔2003〕45号
3\t湖州市人民政府关于转发《乙办法》的意见\t无
4\t湖州市人民政府关于照明的意见\t—
二、继续有效的文件
序号\t文件名称\t文号
1\t湖州市人民政府关于排水的意见\t
2\t供气科\t无
"""


def test_a_row_of_a_table_may_have_no_number() -> None:
    found = find_citations(TABLE, NOTHING_OWN)
    assert [(c.title[-5:] if c.title else None, c.number is None, c.role.value) for c in found] == [
        ("办法的通知", False, "repeals"),
        ("供热的意见", False, "repeals"),
        ("法》的意见", True, "repeals"),
        ("照明的意见", True, "repeals"),
        ("排水的意见", True, "mentions"),
    ]
    assert all(c.text == TABLE[slice(*c.span)] for c in found)


def test_rows_without_points_stay_rows() -> None:
    rows = "\n".join(CLEARED.split("\n")[5:8])
    text = directive_of(f"{A}清理完毕。\n{rows}\n").text
    assert [text.slice(span)[0] for span in text.paragraphs] == ["《", "1", "2", "3"]


@pytest.mark.parametrize(
    "behind",
    [
        "（2011年5月3日明政文〔2011〕207号）",
        "（2011年5月3日印发，明政文〔2011〕207号）",
        "（明政〔2011〕文207号）",
        "（明政文〔2011〕207号，2011年5月3日印发）",
    ],
)
def test_a_list_may_say_when_what_it_repeals_was_issued(behind: str) -> None:
    title = "三明市人民政府关于加强竹林经营的若干意见"
    words = (
        f"决定对下列文件予以废止：\n1.{title}{behind}\n2.三明市供热管理办法（2012年三明市人民政府令第12号）\n"
    )
    found = find_citations(words, Known(frozenset(), None, "", 0))
    assert [(c.title, c.number is not None, c.role.value) for c in found] == [
        (title, True, "repeals"),
        ("三明市供热管理办法", True, "repeals"),
    ]
