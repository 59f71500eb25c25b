"""What a portal prints above a text copied from the browser is the portal's, whatever its layout."""

from __future__ import annotations

import pytest

from kg.extraction.directive import extract
from kg.extraction.page.zones import Zone, zoned
from kg.reading import read_bytes

TEXT = """柳川市水利局
关于做好2023年水库移民后期扶持工作的通知
柳水〔2023〕18号

各县（区）水利局：

为做好工作，现将有关事项通知如下：

一、落实扶持政策。按时发放直补资金。

柳川市水利局
2023年5月8日
"""
HEADS = {
    "the site's name and its trail": "柳川市人民政府\n水利局\n首页 > 信息公开 > 通知公告\n\n",
    "the site's name with the office": "柳川市人民政府 - 水利局\n首页 > 部门公开 > 市水利局 > 通知\n\n",
    "a menu with dots and a trail with strokes": "柳川市水利局门户网站\n首页 · 走进柳川 · 新闻中心 · 政务公开\n您的位置：首页 / 政务公开 / 文件\n\n",
    "an address": "柳川市人民政府\nwww.liuchuan.gov.cn\n首页  >  政府信息公开  >  文件库  >  现行有效\n\n",
    "a field that holds a sentence": "索 引 号：1120/2023-18\n内容概述：水利局部署2023年水库移民后期扶持工作。\n\n",
    "a field whose word nobody knows": "首页 > 公开\n索 引 号\t1120/2023-18\n主　　题\t水利、移民\n成文日期\t2023年5月8日\n有 效 性\t有效\n\n",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_what_stands_above_the_trail_is_no_title(head: str) -> None:
    found = extract(read_bytes((head + TEXT).encode(), "page.txt"))
    assert found.notice_title == "柳川市水利局关于做好2023年水库移民后期扶持工作的通知"
    assert found.issuers == ("柳川市水利局",)
    assert found.recipients == ("各县（区）水利局",)
    assert str(found.number) == "柳水〔2023〕18号"
    assert found.written == "2023-05-08"


def test_an_organ_alone_on_the_last_line_signs_without_a_date() -> None:
    text = TEXT.replace("柳川市水利局\n关于", "关于").replace("\n2023年5月8日\n", "\n")
    assert extract(read_bytes(text.encode(), "page.txt")).issuers == ("柳川市水利局",)


def test_a_title_that_begins_with_what_it_is_about_names_no_issuer() -> None:
    text = TEXT.replace("柳川市水利局\n关于", "关于").replace("柳川市水利局\n2023年5月8日", "2023年5月8日")
    assert extract(read_bytes(text.encode(), "page.txt")).issuers == ()


EXPLAINED = """《柳川市水库移民后期扶持办法》政策解读
柳川市人民政府门户网站 www.liuchuan.gov.cn 2023-10-16 10:20
发布机构：柳川市水利局
{}

　　近日，我局印发了《柳川市水库移民后期扶持办法》（柳水规〔2023〕3号）。现解读如下：

　　一、出台背景
　　为做好扶持工作，制定本办法。
"""
LINKS = [
    "关联文件：柳川市水利局 柳川市财政局关于印发《柳川市水库移民后期扶持办法》的通知",
    "相关文件：《柳川市水库移民后期扶持办法》（柳水规〔2023〕3号）",
    "【关联文件】：\n柳川市水利局关于印发柳川市水库移民后期扶持办法的通知（柳水规〔2023〕3号）",
    "政策原文：关于印发《柳川市水库移民后期扶持办法》的通知",
    "原文链接：https://www.liuchuan.gov.cn/a/b.html",
    "相关链接：\n关于印发《柳川市水库移民后期扶持办法》的通知",
]


@pytest.mark.parametrize("link", LINKS)
def test_what_the_page_links_to_is_neither_title_nor_cited(link: str) -> None:
    found = extract(read_bytes(EXPLAINED.format(link).encode(), "page.txt"))
    assert found.notice_title == "《柳川市水库移民后期扶持办法》政策解读"
    assert found.issuers == ("柳川市水利局",)
    assert found.number is None
    assert [str(c.number) for c in found.citations if c.number] == ["柳水规〔2023〕3号"]


@pytest.mark.parametrize("line", ["相关政策：各县要抓紧落实扶持政策。", "政策文件：由市水利局汇编"])
def test_a_line_of_the_text_is_no_link(line: str) -> None:
    text = read_bytes(TEXT.replace("一、落实", line + "\n一、落实").encode(), "page.txt")
    assert [p.zone for p in zoned(text) if text.slice(p.span) == line] == [Zone.BODY]
