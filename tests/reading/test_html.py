"""Portal pages of several makes: no sentence of the document lost, no menu leaked, the metadata found."""

from __future__ import annotations

import re

import pytest
from fixtures_directive import SAMPLE, body_html, expected_paragraphs, portal_page

from kg.model import Text
from kg.reading import read_bytes

TITLE = "某某省人民政府办公厅关于加强基层治理工作的通知"
DOCUMENT = [
    TITLE,
    "某府厅发〔2021〕7号",
    "各市、县（区）人民政府，省政府各部门：",
    "为进一步加强基层治理，根据《中共中央 国务院关于加强基层治理体系的意见》精神，经省政府同意，现就有关事项通知如下。",
    "一、总体要求",
    "坚持问题导向、目标导向，力争用三年左右时间，基层治理水平明显提升。",
    "二、重点任务",
    "（一）整合力量。",
    "推进网格化服务管理，每个网格配备不少于1名专职人员。",
    "（二）改进作风。各地各部门要切实减轻基层负担，规范填表报数。",
    "某某省人民政府办公厅",
    "2021年5月6日",
    "（此件公开发布）",
]
MENU = ["首页", "新闻中心", "政务公开", "办事服务", "互动交流", "数据开放"]
RELATED = [
    "图解：基层治理怎么做",
    "某某省出台基层治理新举措",
    "某某厅负责人答记者问",
    "关于做好基层治理宣传的通知",
]
FOOTER = "版权所有：某某省人民政府办公厅 某ICP备12345678号 网站标识码：3600000001"
NOISE = [*MENU, *RELATED, "网站标识码", "您当前的位置", "打印", "function", "color:red", "浏览次数"]

_MENU = "<ul>" + "".join(f'<li><a href="/c{n}/">{name}</a></li>' for n, name in enumerate(MENU)) + "</ul>"
_RELATED = "".join(f'<li><a href="/n{n}.html">{name}</a></li>' for n, name in enumerate(RELATED))
_SCRIPT = (
    "<script>function x() { return '<p>不是正文，不应读入。</p>'; }</script><style>p {color:red}</style>"
)
_CRUMB = '<div>您当前的位置：<a href="/">首页</a>&gt;<a href="/z/">政务公开</a>&gt;正文</div>'


def _paragraphs(lines: list[str], make: str = "<p>&nbsp;&nbsp;&nbsp;&nbsp;{}</p>\n") -> str:
    return "".join(make.format(line) for line in lines)


def _page(body: str, title: str = TITLE, head: str = "") -> str:
    return f'<!DOCTYPE html><html><head><meta charset="utf-8">{head}<title>{title}_某某省人民政府</title>{_SCRIPT}</head><body>{body}</body></html>'


def _central() -> str:
    """A metadata table of two columns of pairs inside the content, an editor box, tools and sharing below."""
    facts = (
        "<table><tr><td>索 引 号：</td><td>000014349/2021-00021</td><td>主题分类：</td><td>综合政务\\其他</td></tr>"
        "<tr><td>发文机关：</td><td>某某省人民政府办公厅</td><td>成文日期：</td><td>2021年05月06日</td></tr>"
        f"<tr><td>标　　题：</td><td colspan=3>{TITLE}</td></tr>"
        "<tr><td>发文字号：</td><td>某府厅发〔2021〕7号</td><td>发布日期：</td><td>2021年05月10日</td></tr></table>"
    )
    return _page(
        f'<div class="header">{_MENU}</div><div class="BreadcrumbNav">{_CRUMB}</div><div class="w1100">{facts}'
        f'<div class="pages_content" id="UCAP-CONTENT"><p style="text-align:center"><b>{DOCUMENT[0]}</b></p>{_paragraphs(DOCUMENT[1:])}</div>'
        f'<div class="share">分享到：<a>微信</a> <a>微博</a></div><div class="related">相关链接<ul>{_RELATED}</ul></div></div>'
        f'<div class="footer"><p>{FOOTER}</p></div>'
    )


def _list_of_facts() -> str:
    """Facts as a list of labels in bold; the heading stands outside the box of the text; spans all over."""
    facts = "".join(
        f"<li><b>{word}</b><span>{value}</span></li>"
        for word, value in (
            ("索引号：", "014500/2021-00123"),
            ("发布机构：", "省政府办公厅"),
            ("发文字号：", "某府厅发〔2021〕7号"),
            ("生成日期：", "2021-05-06"),
            ("有效性：", "有效"),
        )
    )
    words = "".join(
        f'<p class="MsoNormal"><span style="font-family:仿宋">{line[:9]}</span><span>{line[9:]}<o:p></o:p></span></p>'
        for line in DOCUMENT[1:]
    )
    return _page(
        f'{_CRUMB}<nav>{_MENU}</nav><div class="main"><ul class="xxgk">{facts}</ul><h1>{TITLE}</h1>'
        '<div class="info"><span>来源：省政府办公厅</span>　<span>发布时间：2021-05-10 10:20</span>　<span>浏览次数：<i id="c">3</i></span>'
        "　【字体：<a>大</a> <a>中</a> <a>小</a>】　<a>打印</a></div>"
        f'<div class="bd"><div id="zoom">{words}</div></div><div><h3>相关文章</h3><ul>{_RELATED}</ul></div></div><footer>{FOOTER}</footer>'
    )


def _layout_tables() -> str:
    """An old page laid out by tables, the text in one cell and broken by br, full-width blanks for indents."""
    text = "<br>\n".join("　　" + line for line in DOCUMENT)
    return _page(
        f"<table width=1000><tr><td>{_MENU}</td></tr></table><table width=1000><tr><td width=200 valign=top><table>"
        + "".join(f'<tr><td><a href="/{n}">{name}</a></td></tr>' for n, name in enumerate(RELATED))
        + "</table></td><td width=800><table><tr><td>索引号</td><td>B01-2021-0007</td><td>文号</td><td>某府厅发〔2021〕7号</td></tr>"
        f"<tr><td>发布单位</td><td>省政府办公厅</td><td>发文日期</td><td>2021-05-06</td></tr></table><table><tr><td><font size=3>{text}</font></td></tr></table>"
        f"</td></tr></table><table><tr><td>{FOOTER}</td></tr></table>"
    )


def _plain_boxes() -> str:
    """No telling names: boxes in boxes; the notice and what it carries in two; a definition list of facts."""
    facts = "".join(
        f"<dl><dt>{word}</dt><dd>{value}</dd></dl>"
        for word, value in (
            ("索引号", "X-1"),
            ("文号", "某府厅发〔2021〕7号"),
            ("发文单位", "省政府办公厅"),
            ("成文时间", "2021-05-06"),
        )
    )
    return _page(
        f"<div><div>{_MENU}</div></div><div><div>{_CRUMB}</div><div>{facts}</div><div><div>{_paragraphs(DOCUMENT[:4])}</div>"
        f"<div>{_paragraphs(DOCUMENT[4:], '<div>{}</div>')}</div></div><div><div>相关文件</div><ul>{_RELATED}</ul></div></div><div>{FOOTER}</div>"
    )


def _inline_links() -> str:
    """Cited titles are links; facts as boxes side by side; everything in an article element."""
    linked = [
        line.replace(
            "《中共中央 国务院关于加强基层治理体系的意见》",
            '《<a href="/x.html">中共中央 国务院关于加强基层治理体系的意见</a>》',
        )
        for line in DOCUMENT
    ]
    facts = "".join(
        f"<div><span>{w}：</span><span>{v}</span></div>"
        for w, v in (("索引号", "X-1"), ("文号", "某府厅发〔2021〕7号"), ("发文机关", "省政府办公厅"))
    )
    return _page(
        f"<header>{_MENU}</header><article><section>{facts}</section><h2>{linked[0]}</h2>{_paragraphs(linked[1:])}</article><aside><ul>{_RELATED}</ul></aside><footer>{FOOTER}</footer>"
    )


def _labels_without_colons() -> str:
    """A grid of boxes, each a label and a value with nothing between them, blanks inside the labels."""
    facts = "".join(
        f'<div class="row"><div class="col"><label>{w}</label><span>{v}</span></div></div>'
        for w, v in (("名　　称", DOCUMENT[0]), ("文　　号", "某府厅发〔2021〕7号"), ("索 引 号", "X-1"))
    )
    return _page(
        f'<div id="nav">{_MENU}</div><div class="crumb">{_CRUMB}</div><div class="grid">{facts}</div><h2>{DOCUMENT[0]}</h2>'
        f'<div class="content">{_paragraphs(DOCUMENT[1:])}</div><div><ul>{_RELATED}</ul></div><div>{FOOTER}</div>'
    )


def _words_in_brackets() -> str:
    """A list of facts, each word in brackets with its value right behind."""
    facts = "".join(
        f"<li>[{w}] {v}</li>"
        for w, v in (
            ("主题分类", "综合政务"),
            ("发文字号", "某府厅发〔2021〕7号"),
            ("索引号", "X-1"),
            ("废止日期", "----"),
        )
    )
    return _page(
        f'<div id="nav">{_MENU}</div><div class="crumb">{_CRUMB}</div><h2>{DOCUMENT[0]}</h2><ol>{facts}</ol>'
        f'<div class="content">{_paragraphs(DOCUMENT[1:])}</div><div><ul>{_RELATED}</ul></div><div>{FOOTER}</div>'
    )


def _source_of_a_text_editor() -> str:
    """The source is broken at any place inside a paragraph, and indented."""
    broken = "".join(
        "<p>\n        " + re.sub("(?<=[一-龥])(?=[的工各政和整改])", "\n        ", line) + "\n    </p>\n"
        for line in DOCUMENT
    )
    return _page(
        f'<div class="nav">{_MENU}</div>\n<div class="TRS_Editor">{broken}</div>\n<div class="foot">{FOOTER}</div>'
    )


PAGES = {
    f.__name__: f
    for f in (
        _central,
        _list_of_facts,
        _layout_tables,
        _plain_boxes,
        _inline_links,
        _labels_without_colons,
        _words_in_brackets,
        _source_of_a_text_editor,
    )
}


def _read(page: str, encoding: str = "utf-8") -> Text:
    return read_bytes(page.encode(encoding), "page.html")


@pytest.mark.parametrize("make", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize("charset", ["utf-8", "gb2312", "gbk", "utf-8-sig", "utf-16"])
def test_the_document_is_read_whole_and_alone(make: object, charset: str) -> None:
    page = make().replace('charset="utf-8"', f'charset="{charset}"')  # type: ignore[operator]
    text = _read(page, "gb18030" if charset.startswith("gb") else charset)
    assert text.plain.split("\n") == DOCUMENT


@pytest.mark.parametrize("make", PAGES.values(), ids=PAGES)
def test_no_menu_leaks(make: object) -> None:
    plain = _read(make()).plain  # type: ignore[operator]
    assert [word for word in NOISE if word in plain] == []


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (_central, {"索引号": "000014349/2021-00021", "发文机关": "某某省人民政府办公厅", "成文日期": "2021年05月06日", "标题": TITLE, "发布日期": "2021年05月10日", "主题分类": "综合政务\\其他"}),
        (_list_of_facts, {"索引号": "014500/2021-00123", "发布机构": "省政府办公厅", "成文日期": "2021-05-06", "有效性": "有效", "来源": "省政府办公厅", "发布日期": "2021-05-10 10:20"}),
        (_layout_tables, {"索引号": "B01-2021-0007", "发布机构": "省政府办公厅", "成文日期": "2021-05-06"}),
        (_plain_boxes, {"索引号": "X-1", "发文机关": "省政府办公厅", "成文日期": "2021-05-06"}),
        (_inline_links, {"索引号": "X-1", "发文机关": "省政府办公厅"}),
        (_labels_without_colons, {"索引号": "X-1", "标题": TITLE}),
        (_words_in_brackets, {"索引号": "X-1", "主题分类": "综合政务", "废止日期": "----"}),
    ],
)  # fmt: skip
def test_the_metadata_table_is_read(make: object, said: dict[str, str]) -> None:
    found = dict(_read(make()).metadata)  # type: ignore[operator]
    assert found == said | {"文号": "某府厅发〔2021〕7号"}


def test_head_of_the_page_says_what_its_table_does_not() -> None:
    head = f'<meta name="ArticleTitle" content="{TITLE}"><meta name="PubDate" content="2021-05-10"><meta name="ContentSource" content="省政府办公厅">'
    text = _read(_page(_paragraphs(DOCUMENT), head=head))
    assert dict(text.metadata) == {"标题": TITLE, "发布日期": "2021-05-10", "来源": "省政府办公厅"}


TABLE = "<table><tr><th>名称</th><th>文号</th><th>索引号</th></tr><tr><td>甲办法</td><td>某发〔2020〕1号</td><td>3</td></tr></table>"


@pytest.mark.parametrize(
    ("extra", "said"),
    [
        (TABLE, ["名称\t文号\t索引号", "甲办法\t某发〔2020〕1号\t3"]),
        ("<p>联系人：张某　联系电话：0000-1234567</p>", ["联系人：张某　联系电话：0000-1234567"]),
        ("<p>来源：中央财政资金。</p>", ["来源：中央财政资金。"]),
        ("<p>主题词：基层 治理 通知</p>", ["主题词：基层 治理 通知"]),
        ('<p>附件：<a href="/a.doc">1.任务分解表.doc</a></p>', ["附件：1.任务分解表.doc"]),
        ('<p><a href="/a.doc">附件1</a></p><p><a href="/b.pdf">附件2</a></p><p><a href="/c.xls">附件3</a></p>', ["附件1", "附件2", "附件3"]),
        ("<p>（一）整合。</p><p>（一）整合。</p>", ["（一）整合。", "（一）整合。"]),
        ("<pre>第一行\n第二行</pre>", ["第一行", "第二行"]),
        ("<p>甲</p>乙<div>丙<span>丁</span></div>戊", ["甲", "乙", "丙丁", "戊"]),
        ('<p>显<span style="display:none">隐</span>示</p>', ["显示"]),
        ("<p>公开<sup>1</sup><!-- 注 -->栏</p>", ["公开1栏"]),
        ("<p>《〈甲〉的通知》&lt;乙&gt;&ldquo;丙&rdquo;&#12296;</p>", ["《〈甲〉的通知》<乙>“丙”〈"]),
        ("<ol><li>甲项</li><li>乙项</li></ol>", ["甲项", "乙项"]),
        ("<blockquote>中共中央　国务院</blockquote>", ["中共中央　国务院"]),
        ("<p>一、落实ICP备案制度</p><p>技术支持：由市大数据局负责。</p>", ["一、落实ICP备案制度", "技术支持：由市大数据局负责。"]),
        ("<p>大</p><p>办好大事</p>", ["办好大事"]),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "box", ['<div id="zoom">{}</div>', "<div>{}</div>", "<table><tr><td>{}</td></tr></table>"]
)
def test_what_stands_within_the_text_is_kept(box: str, extra: str, said: list[str]) -> None:
    text = _read(
        _page(_MENU + box.format(_paragraphs(DOCUMENT[:9]) + extra + _paragraphs(DOCUMENT[9:])) + FOOTER)
    )
    assert text.plain.split("\n") == DOCUMENT[:9] + said + DOCUMENT[9:]


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        ("<tr><td rowspan=2>1</td><td>甲</td><td rowspan=3>市教育局</td></tr><tr><td>乙</td></tr><tr><td>2</td><td>丙</td></tr>", ["1\t甲\t市教育局", "1\t乙\t市教育局", "2\t丙\t市教育局"]),
        ("<tr><td colspan=2>一、合并</td><td>局</td></tr><tr><td>1</td><td>甲</td><td></td></tr>", ["一、合并\t局", "1\t甲\t"]),
        ("<tr><td>1</td><td><p>甲</p><p>乙</p></td></tr><tr><td>2</td><td>丙<br>丁</td></tr>", ["1\t甲 乙", "2\t丙 丁"]),
        ("<thead><tr><th>序号</th><th>任务</th></tr></thead><tbody><tr><td rowspan='x'>1</td><td rowspan=0>甲</td></tr></tbody>", ["序号\t任务", "1\t甲"]),
        ("<tr><td></td><td></td></tr><tr><td>1</td><td>甲</td></tr>", ["1\t甲"]),
    ],
)  # fmt: skip
def test_table_rows_are_complete(table: str, rows: list[str]) -> None:
    text = _read(_page(f'<div id="zoom">{_paragraphs(DOCUMENT)}<table>{table}</table></div>'))
    assert text.plain.split("\n") == DOCUMENT + rows


def test_short_notice_is_read_on_a_page_full_of_menus() -> None:
    short = [
        "关于调整联席会议成员的函",
        "某办函〔2022〕3号",
        "市教育局：",
        "同意。",
        "某某市人民政府",
        "2022年1月2日",
    ]
    text = _read(
        _page(
            f'<div class="nav">{_MENU}</div><div id="zoom">{_paragraphs(short)}</div><ul class="list">{_RELATED}</ul><div>{FOOTER}</div>',
            short[0],
        )
    )
    assert text.plain.split("\n") == short


def test_side_column_with_sentences_stays_out_where_the_text_has_its_box() -> None:
    side = "<div class='side'><p>网上办事大厅提供各类办事指南，欢迎广大群众使用。如有疑问，请拨打热线电话咨询。</p></div>"
    text = _read(_page(f"<div>{_MENU}{side}<div id='zoom'>{_paragraphs(DOCUMENT)}</div></div>"))
    assert text.plain.split("\n") == DOCUMENT


def test_signature_in_a_box_of_its_own_is_kept() -> None:
    text = _read(
        _page(
            f"<div>{_MENU}</div><div><div>{_paragraphs(DOCUMENT[:-3])}</div><div>{_paragraphs(DOCUMENT[-3:])}</div></div><div>{FOOTER}</div>"
        )
    )
    assert text.plain.split("\n") == DOCUMENT


def test_single_sentence_among_boxes_does_not_stand_for_the_whole() -> None:
    letter = [
        "关于同意设立的批复",
        "某府字〔2022〕9号",
        "某某县人民政府：",
        "你县《关于设立产业园区的请示》收悉。经研究，同意设立，请抓紧组织实施，并按规定做好有关工作，落实各项要求，确保平稳有序。",
        "某某市人民政府",
        "2022年1月2日",
    ]
    text = _read(
        _page(
            f"<ul>{_RELATED}</ul><div>{_paragraphs(letter, '<div>{}</div>')}</div><div>{FOOTER}</div>",
            letter[0],
        )
    )
    assert text.plain.split("\n") == letter


@pytest.mark.parametrize("name", ["header", "top", "content-nav", "bottom", "position"])
def test_misleading_names_lose_no_sentence(name: str) -> None:
    text = _read(
        _page(
            f'<div class="{name}">{_paragraphs(DOCUMENT[:5])}</div><div class="{name}">{_paragraphs(DOCUMENT[5:])}</div>'
        )
    )
    assert text.plain.split("\n") == DOCUMENT


def test_page_heading_is_kept_once() -> None:
    title = '<p style="text-align:center">某某省人民政府办公厅<br>关于加强基层治理工作的通知</p>'
    text = _read(
        _page(f'<div class="w"><h1>{TITLE}</h1><div id="zoom">{title}{_paragraphs(DOCUMENT[1:])}</div></div>')
    )
    assert text.plain.split("\n") == ["某某省人民政府办公厅", "关于加强基层治理工作的通知", *DOCUMENT[1:]]


def test_broken_markup_loses_nothing() -> None:
    broken = "<div><p>" + "<p>".join(DOCUMENT) + "</div></span></td><p"
    assert _read(broken).plain.split("\n") == DOCUMENT


def test_shared_fixture_in_a_declared_charset_of_china() -> None:
    page = portal_page(SAMPLE, "gb2312")
    assert _read(page, "gb18030").plain.split("\n") == expected_paragraphs(SAMPLE)
    assert body_html(SAMPLE) in page


@pytest.mark.parametrize(
    "heading",
    [
        '<h1>{0}<br>{1}<br>{2}</h1><p class="wh">某府厅发〔2021〕7号</p>',
        "<h2>{0}<br/>{1}<br/>{2}</h2>",
        '<div class="tit">{0}<br/>{1}<br/>{2}</div><div class="sub">来源：某局 &nbsp; 发布时间：2021-06-01</div>',
        '<div><p class="t">{0}<br>{1}<br>{2}</p></div>',
    ],
)
@pytest.mark.parametrize("named", ["<title>", "概述"])
def test_a_heading_of_several_lines_above_the_text_is_kept_whole(heading: str, named: str) -> None:
    parts = ("某某省人民政府办公厅", "关于加强基层", "治理工作的通知")
    title, facts = "某某省人民政府", ""
    if named == "概述":
        facts = f"<table><tr><td>索引号</td><td>X-1</td></tr><tr><td>概述</td><td>{''.join(parts)}</td></tr></table>"
    else:
        title = "".join(parts)
    body = f'<div>{_CRUMB}{facts}{heading.format(*parts)}<div class="TRS_Editor">{_paragraphs(DOCUMENT[1:])}</div></div>'
    page = _page(body, title=title)
    assert _read(page).plain.split("\n")[:4] == [*parts, DOCUMENT[1]]


def test_boxes_side_by_side_without_a_blank_are_told_apart() -> None:
    facts = (
        "<div><div><label>发布机构：</label><span>某某局</span><label>成文日期：</label><span>2024-07-03</span></div>"
        "<div><label>文号：</label><span>某局规字〔2024〕2号</span><label>发布日期：</label><span>2024-07-12</span></div>"
        "<div><label>主题词：</label><span></span></div></div>"
    )
    text = _read(
        _page(f'{facts}<div class="article-content">{_paragraphs(["某某市某某局", *DOCUMENT[1:]])}</div>')
    )
    assert text.metadata["文号"] == "某局规字〔2024〕2号"
    assert text.metadata["成文日期"] == "2024-07-03"
    assert "主题词" not in text.metadata
    assert text.plain.split("\n")[0] == "某某市某某局"


@pytest.mark.parametrize(
    "byline",
    [
        '<div class="sub"><span>某府规〔2020〕4号</span>&nbsp;<span>发布时间：2020-12-31</span>&nbsp;<span>来源：某局</span></div>',
        '<div class="sub">发布时间：2020-12-31 | 来源：某局 | 某府规〔2020〕4号</div>',
        '<p class="wh">某府规〔2020〕4号</p><div>来源：某局 发布时间：2020-12-31</div>',
        '<p class="wh">（某府规[2020]4号）</p>',
        '<p class="wh">编号：<u>某府规〔2020〕4号</u></p>',
        '<div class="sub"><span>某府规〔2020〕4号</span><span>发布时间：2020-12-31</span><span>来源：某局</span></div>',
    ],
)
def test_a_number_between_the_heading_and_the_text_is_kept(byline: str) -> None:
    text = _read(_page(f"<h1>{TITLE}</h1>{byline}<div id='zoom'>{_paragraphs(DOCUMENT[2:])}</div>"))
    assert text.metadata["文号"].strip("（）").replace("[", "〔").replace("]", "〕") == "某府规〔2020〕4号"
    assert text.plain.split("\n") == [TITLE, *DOCUMENT[2:]]


@pytest.mark.parametrize(
    "byline",
    [
        '<div>来源：某局 发布时间：2020-12-31 共4号</div><ul><li><a href="/1">某府规〔2020〕4号</a></li></ul>',
        "<div>某府规〔2020〕4号解读 来源：某局 发布时间：2020-12-31</div>",
        "<div>备案编号：某府规〔2020〕4号</div>",
    ],
)
def test_a_number_of_another_document_is_not_the_texts(byline: str) -> None:
    text = _read(_page(f"<h1>{TITLE}</h1>{byline}<div id='zoom'>{_paragraphs(DOCUMENT[2:])}</div>"))
    assert "文号" not in text.metadata


@pytest.mark.parametrize(
    ("below", "number"),
    [
        ("<p class='tail'>某府规〔2020〕4号</p><p>上一条：某通知</p>", "某府规〔2020〕4号"),
        ("<p>【打印】【关闭】</p><p>（某府规〔2020〕4号）</p>", "某府规〔2020〕4号"),
        ("<p><a href='/1'>某府规〔2020〕4号</a></p>", None),
        ("<p>上一条：某府规〔2020〕4号</p>", None),
        ("<p>某府规〔2020〕4号解读</p>", None),
        ("<p>推荐文件</p><p>某府规〔2020〕4号</p>", None),
    ],
)
def test_a_number_right_behind_the_text_is_kept(below: str, number: str | None) -> None:
    page = f"<h1>{TITLE}</h1><div id='zoom'>{_paragraphs(DOCUMENT[2:])}</div>{below}"
    assert _read(_page(page)).metadata.get("文号") == number


def test_a_row_of_one_text_and_a_side_column_lays_out_the_page() -> None:
    column = f"<ul>{_RELATED}</ul>"
    row = f"<tr><td>{_paragraphs(DOCUMENT)}</td><td>{column}</td></tr>"
    assert _read(_page(f"<table>{row}</table>")).plain.split("\n") == DOCUMENT


def test_a_row_of_cells_with_a_few_lines_each_is_a_table() -> None:
    cells = "<td><p>责任单位</p><p>某局</p></td><td><p>任务</p><p>推进网格化服务管理。</p></td>"
    text = _read(_page(_paragraphs(DOCUMENT) + f"<table><tr>{cells}</tr></table>"))
    assert text.plain.split("\n")[-1].count("\t") == 1


def test_an_organ_above_the_title_that_signs_below_is_kept() -> None:
    lines = ["某某省人民政府办公厅", "关于加强基层治理工作的通知", DOCUMENT[2], DOCUMENT[3], *DOCUMENT[10:12]]
    assert (
        _read(_page(f"<h2>{TITLE}</h2><div id='zoom'>{_paragraphs(lines)}</div>")).plain.split("\n") == lines
    )


def test_a_row_of_words_over_a_row_of_values_is_the_pages_table() -> None:
    facts = "<table><tr><th>索引号</th><th>文号</th><th>成文日期</th></tr><tr><td>1/2</td><td>某府规〔2020〕4号</td><td>2020-12-28</td></tr></table>"
    text = _read(_page(f"{facts}<div id='zoom'>{_paragraphs(DOCUMENT)}</div>"))
    said = {"索引号": "1/2", "文号": "某府规〔2020〕4号", "成文日期": "2020-12-28"}
    assert text.metadata == said
    assert text.plain.split("\n") == DOCUMENT


def test_the_number_of_an_announcement_above_the_text_is_kept() -> None:
    page = _page(
        f"<h1>{TITLE}</h1><p class='wh'>（2023年第2号）</p><div id='zoom'>{_paragraphs(DOCUMENT[2:])}</div>"
    )
    assert _read(page).metadata["文号"] == "2023年第2号"


@pytest.mark.parametrize("count", [1, 2, 5])
def test_links_below_a_heading_of_links_go_with_it(count: int) -> None:
    links = "".join(f'<p><a href="/{n}">关于印发《第{n}办法》的通知</a></p>' for n in range(count))
    text = _read(_page(f"<div id='zoom'>{_paragraphs(DOCUMENT)}<p>相关链接：</p>{links}</div>"))
    assert text.plain.split("\n") == DOCUMENT


@pytest.mark.parametrize(
    ("below", "day"),
    [
        ("（二〇二一年九月八日）", "（二〇二一年九月八日）"),
        ("(2021年9月8日)", "(2021年9月8日)"),
        ("2021年9月8日", None),
        ("（2021年9月8日起施行）", None),
    ],
)
def test_the_day_in_brackets_below_a_heading_is_the_documents(below: str, day: str | None) -> None:
    page = f"<div class='t1'>{TITLE}</div><div class='t2'>{below}</div><div id='zoom'>{_paragraphs(DOCUMENT[2:])}</div>"
    assert _read(_page(page, title=TITLE)).metadata.get("成文日期") == day


@pytest.mark.parametrize(
    "number",
    [
        "国家税务总局某某省税务局公告2021年第6号",
        "财政部 税务总局公告2021年第6号",
        "财政部 海关总署　税务总局 公告2021年第6号",
        "某某局、某某厅通告2021年第6号",
    ],
)
def test_the_number_of_an_announcement_with_its_organ_above_the_text_is_kept(number: str) -> None:
    page = _page(f"<h1>{TITLE}</h1><h2>{number}</h2><div id='zoom'>{_paragraphs(DOCUMENT[2:])}</div>")
    assert _read(page).metadata["文号"] == number


def test_a_heading_that_says_more_than_the_page_calls_itself_is_kept() -> None:
    page = _page(
        f"<div class='t'>某某省某某市人民政府<br/>关于废止部分文件的通知</div><div id='zoom'>{_paragraphs(DOCUMENT[2:])}</div>",
        title="某某市人民政府关于废止部分文件的通知_某某省某某市",
    )
    assert _read(page).plain.split("\n")[:2] == ["某某省某某市人民政府", "关于废止部分文件的通知"]


WHOLE = ("某某市人民政府办公室", "关于印发某某行动方案", "（2021—2023年）的通知")


@pytest.mark.parametrize(
    ("above", "kept"),
    [
        (f"<div class='tit'>{'<br/>'.join(WHOLE)}</div><div>时间：2021-08-20</div>", WHOLE),
        ("<div>关于放假的通知<br/>某某市关于任职的通知</div>", ()),
        ("<div>·某某市关于任职的通知</div>", ()),
        ("<table><tr><td>最新文件<br/>某某市关于任职的通知</td><td>检索</td></tr></table>", ()),
        ("<div><a href='/a'>某某市关于任职的通知</a></div>", ()),
    ],
)
def test_a_whole_title_above_the_text_is_kept_whatever_the_page_calls_itself(
    above: str, kept: tuple[str, ...]
) -> None:
    page = _page(
        f"{above}<div id='zoom'>{_paragraphs(DOCUMENT[2:])}</div>",
        title="某某行动方案 某政办〔2021〕9号_某某局",
    )
    assert _read(page).plain.split("\n") == [*kept, *DOCUMENT[2:]]


def test_a_number_in_wide_digits_above_the_text_is_kept() -> None:
    page = _page(
        f"<h1>{TITLE}</h1><p>某府办〔２００９〕６７号</p><div id='zoom'>{_paragraphs(DOCUMENT[2:])}</div>"
    )
    assert _read(page).metadata["文号"] == "某府办〔２００９〕６７号"


@pytest.mark.parametrize("tag", ["em", "span", "b"])
def test_words_in_elements_of_their_own_run_into_one_line_are_told_apart(tag: str) -> None:
    said = (("文号", "某府规〔2020〕4号"), ("公开类别", "主动公开"), ("公开时限", "长期公开"))
    facts = "".join(f"<{tag}>{word}</{tag}>{value}" for word, value in said)
    text = _read(_page(f"<div>{facts}</div><div id='zoom'>{_paragraphs(DOCUMENT)}</div>"))
    assert text.metadata == {"文号": "某府规〔2020〕4号", "公开方式": "主动公开", "公开范围": "长期公开"}
    assert text.plain.split("\n") == DOCUMENT


def test_what_an_approval_is_numbered_by_is_its_number() -> None:
    rows = (("项目代码", "2209-41"), ("审批文号", "某发改审批〔2022〕8号"), ("公示日期", "2022年10月19日"))
    facts = "".join(f"<tr><td>{word}</td><td>{value}</td></tr>" for word, value in rows)
    text = _read(_page(f"<table>{facts}</table><div id='zoom'>{_paragraphs(DOCUMENT)}</div>"))
    assert text.metadata["文号"] == "某发改审批〔2022〕8号"


@pytest.mark.parametrize(
    "links", ["·某政发<br>·任免<br>·某某县人民政府关于某某任职的通知", "<b>最新文件</b>"]
)
def test_a_cell_of_text_leaves_out_the_column_beside_it(links: str) -> None:
    heading = f"<p>{'</p><p>'.join(DOCUMENT[:2])}</p>"
    page = f"<table><tr><td>{links}</td><td><table><tr><td>{heading}</td></tr></table>{_paragraphs(DOCUMENT[2:])}</td></tr></table>"
    assert _read(_page(page)).plain.split("\n") == DOCUMENT


@pytest.mark.parametrize("counter", ["点击：876", "浏览次数：12次", "阅读量：", "访问量: 3"])
def test_a_counter_right_behind_a_value_is_none_of_it(counter: str) -> None:
    facts = (
        f"<div><span>时间：2023-06-21 10:05</span><span>发布机构：某某厅</span><span>{counter}</span></div>"
    )
    said = _read(_page(f"<h2>{TITLE}</h2>{facts}<div id='zoom'>{_paragraphs(DOCUMENT[2:])}</div>")).metadata
    assert said["发布机构"] == "某某厅"


def test_words_within_a_value_count_nothing() -> None:
    facts = "<div><span>索引号：1/2</span> <span>标题：关于开展“点亮阅读：书香某某”活动的通知</span></div>"
    said = _read(_page(f"{facts}<div id='zoom'>{_paragraphs(DOCUMENT[2:])}</div>")).metadata
    assert said["标题"] == "关于开展“点亮阅读：书香某某”活动的通知"


@pytest.mark.parametrize(
    "facts",
    [
        "<ul><li><b>索 引 號：</b>1/2</li><li><b>文號：</b>某府規〔2020〕4號</li><li><b>發佈機構：</b>某某廳</li></ul>",
        "<table><tr><td>索引號</td><td>1/2</td><td>文號</td><td>某府規〔2020〕4號</td></tr><tr><td>發佈機構</td><td>某某廳</td></tr></table>",
        "<div><span>索引號</span>1/2<span>文號</span>某府規〔2020〕4號<span>發佈機構</span>某某廳</div>",
    ],
)
def test_the_table_of_a_page_in_traditional_characters_is_read(facts: str) -> None:
    text = _read(_page(f"<h1>{TITLE}</h1>{facts}<div id='zoom'>{_paragraphs(DOCUMENT[2:])}</div>"))
    assert text.metadata == {"索引号": "1/2", "文号": "某府规〔2020〕4号", "发布机构": "某某厅"}
    assert text.plain.split("\n") == [TITLE, *DOCUMENT[2:]]


def test_a_number_in_traditional_characters_above_the_text_is_kept() -> None:
    page = (
        f"<h1>{TITLE}</h1><p class='wh'>某府規〔2020〕4號</p><div id='zoom'>{_paragraphs(DOCUMENT[2:])}</div>"
    )
    assert _read(_page(page)).metadata["文号"] == "某府规〔2020〕4号"
