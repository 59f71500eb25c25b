"""What a portal prints below a text is the portal's: it is no measure, cites nothing and hides no signature."""

from __future__ import annotations

import pytest
from directive_text import directive_of, notice

TEXT = notice("为做好工作，现就有关事项通知如下。\n一、加强领导。按照《甲省档案条例》健全机制。")
FEET = {
    "links under a heading": "相关链接\n· 一图读懂：档案工作\n· 《乙市档案条例》解读\n· 乙市教育局关于做好《丙方案》的通知\n",
    "the page before and after": "上一篇：关于印发《乙方案》的通知\n下一篇：关于《丙办法》的政策解读\n",
    "two in a line": "上一条：关于印发《乙方案》的通知　下一条：没有了\n",
    "a heading of links and the foot of the site": "相关文章\n乙市人民政府关于《丙规划》的批复\n主办：甲市人民政府办公室\n",
    "a file whose name is a number": "附件下载: 乙卫办字〔2021〕30号.pdf\n",
    "several files": "附件下载：\n1.任务表.xlsx\n2.《丙办法》.docx\n",
    "files without a word above them": "1. 任务表.doc\n2. 名单.xls\n",
    "annexes to load": "附件1：任务表.docx\n附件2：《丙办法》.pdf\n",
    "annexes to load below their word": "附件下载：\n附件1：任务表.docx\n附件\n1. 名单.xls\n",
    "what explains the text": "政策解读\n关于《乙办法》的解读\n图解：《乙办法》\n",
    "one line of an explanation": "【相关解读】：《乙方案》政策解读\n",
    "files to load, with their count": "相关附件下载\n1. 任务表.doc　[下载 86 次]\n",
    "what the reader may like": "您可能还想看：\n乙市关于印发《丙方案》的通知（乙府发〔2020〕3号）\n",
    "more of the kind": "同类文件\n乙市关于印发《丙方案》的通知\n",
    "related files with numbers": "关联文件：\n乙市关于印发《丙方案》的通知（乙府发〔2020〕3号）\n",
    "earlier papers of the account": "往期推荐\n▶ 权威解读｜乙府发〔2024〕2号文件来了\n▶ 这8个地方上榜\n",
    "rules on the same matter": "©本站数据仅供参考　客服电话 400\n相关法规：乙市转发《丙方案》的通知(乙办发[2006]19号)\n",
}
SENTENCES = {
    "a sentence below": "相关链接\n各地要按照《乙办法》执行。\n",
    "a heading with its number": "二、政策解读\n（一）按照《乙办法》开展\n",
    "a date below": "附件下载：1.任务表\n甲市《乙办法》专班\n2023年4月1日\n",
}


@pytest.mark.parametrize("foot", FEET.values(), ids=FEET)
def test_the_foot_of_a_page_is_none_of_the_text(foot: str) -> None:
    plain, footed = directive_of(TEXT), directive_of(TEXT + foot)
    assert [c.title for c in footed.citations] == ["甲省档案条例"]
    assert [str(c.number) for c in footed.citations] == ["None"]
    assert [m.text for m in footed.unnumbered] == [m.text for m in plain.unnumbered]
    assert [len(t.measures) for t in footed.tasks] == [len(t.measures) for t in plain.tasks]
    assert (footed.issuers, footed.written) == (plain.issuers, plain.written)


@pytest.mark.parametrize("foot", SENTENCES.values(), ids=SENTENCES)
def test_what_reads_on_is_the_texts(foot: str) -> None:
    assert any("乙办法" in (c.title or c.text) for c in directive_of(TEXT + foot).citations)


def test_the_table_above_a_text_cites_nothing() -> None:
    table = "索引号：12/3\n标题：转发乙局关于印发《丙办法》的通知\n文号：甲府办发〔2023〕5号\n"
    assert [c.title for c in directive_of(table + TEXT).citations] == ["甲省档案条例"]
