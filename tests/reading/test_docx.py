from __future__ import annotations

import io
from typing import Any

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from kg.model import Text
from kg.reading import read_bytes
from kg.reading.list_numerals import rendered

LEVELS = (
    ("chineseCounting", "%1、"),
    ("chineseCounting", "（%2）"),
    ("decimal", "%3."),
    ("decimalEnclosedCircle", "%4"),
)


def _document() -> Any:
    document = docx.Document()
    numbering = document.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING).element
    for child in list(numbering):
        numbering.remove(child)
    return document


def _abstract(
    key: int, levels: tuple[tuple[str, str], ...] = LEVELS, inside: str = "", within: str = ""
) -> str:
    said = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{within}<w:lvlText w:val="{text}"/></w:lvl>'
        for n, (form, text) in enumerate(levels)
    )
    return f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{key}">{inside}{said}</w:abstractNum>'


def _num(key: int, abstract: int, inside: str = "") -> str:
    return f'<w:num {nsdecls("w")} w:numId="{key}"><w:abstractNumId w:val="{abstract}"/>{inside}</w:num>'


def _define(document: Any, *parts: str) -> None:
    numbering = document.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING).element
    for part in parts:
        numbering.append(parse_xml(part))


def _listed(document: Any, text: str, depth: int | None, number: int = 1, style: str | None = None) -> Any:
    paragraph = document.add_paragraph(text, style)
    level = "" if depth is None else f'<w:ilvl w:val="{depth}"/>'
    paragraph._p.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {nsdecls("w")}>{level}<w:numId w:val="{number}"/></w:numPr>')
    )
    return paragraph


def _raw(document: Any, inner: str) -> None:
    body = document.element.body
    body.insert(len(body) - 1, parse_xml(f"<w:p {nsdecls('w')}>{inner}</w:p>"))


def _read(document: Any) -> Text:
    packed = io.BytesIO()
    document.save(packed)
    return read_bytes(packed.getvalue(), "a.docx")


def _lines(document: Any) -> list[str]:
    return _read(document).plain.split("\n")


def test_automatic_numbers_are_text_and_restart_below_each_heading() -> None:
    document = _document()
    _define(document, _abstract(1), _num(1, 1))
    for depth, text in (
        (0, "总体要求"),
        (0, "主要任务"),
        (1, "推进"),
        (2, "统一"),
        (3, "清单"),
        (3, "标准"),
        (2, "规范"),
        (1, "优化"),
        (2, "窗口"),
        (0, "保障"),
    ):
        _listed(document, text, depth)
    assert _lines(document) == [
        "一、总体要求", "二、主要任务", "（一）推进", "1.统一", "①清单", "②标准", "2.规范", "（二）优化", "1.窗口", "三、保障",
    ]  # fmt: skip


def test_numbers_go_on_over_text_between_and_in_a_second_list_of_the_same_kind() -> None:
    document = _document()
    _define(
        document,
        _abstract(1),
        _num(1, 1),
        _num(2, 1),
        _num(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
    )
    _listed(document, "甲", 0)
    document.add_paragraph("中间一段。")
    _listed(document, "乙", 0, number=2)
    _listed(document, "丙", 0, number=3)
    _listed(document, "丁", 0, number=3)
    assert _lines(document) == ["一、甲", "中间一段。", "二、乙", "一、丙", "二、丁"]


@pytest.mark.parametrize(
    ("form", "pattern", "third"),
    [
        ("chineseCounting", "第%1条 ", "第三条甲"),
        ("chineseCountingThousand", "（%1）", "（三）甲"),
        ("decimal", "%1．", "3．甲"),
        ("decimal", "（%1）", "（3）甲"),
        ("decimal", "%1", "3甲"),
        ("decimalFullWidth", "%1、", "３、甲"),
        ("decimalEnclosedCircleChinese", "%1", "③甲"),
        ("decimalEnclosedFullstop", "%1", "⒊甲"),
        ("ideographTraditional", "%1、", "丙、甲"),
        ("chineseLegalSimplified", "%1、", "叁、甲"),
        ("upperLetter", "%1.", "C.甲"),
        ("lowerRoman", "%1)", "iii)甲"),
        ("bullet", "●", "甲"),
        ("none", "", "甲"),
        ("someNewForm", "%1.", "3.甲"),
    ],
)
def test_every_number_format_is_rendered(form: str, pattern: str, third: str) -> None:
    document = _document()
    _define(document, _abstract(1, ((form, pattern),)), _num(1, 1))
    for _ in range(3):
        _listed(document, "甲", 0)
    assert _lines(document)[2] == third


def test_number_and_digits_do_not_run_together() -> None:
    document = _document()
    _define(document, _abstract(1, (("decimal", "%1."), ("decimal", "%1.%2"))), _num(1, 1))
    _listed(document, "2022年底前完成", 0)
    _listed(document, "年底前完成", 1)
    assert _lines(document) == ["1. 2022年底前完成", "1.1年底前完成"]


def test_legal_numbering_shows_higher_levels_in_digits() -> None:
    document = _document()
    _define(
        document,
        _abstract(1, (("chineseCounting", "%1、"), ("decimal", "%1.%2 ")), within="<w:isLgl/>"),
        _num(1, 1),
    )
    _listed(document, "总则", 0)
    _listed(document, "目的", 1)
    assert _lines(document) == ["一、总则", "1.1目的"]


def test_level_that_never_restarts_goes_on() -> None:
    document = _document()
    _define(
        document,
        _abstract(
            1,
            (("chineseCounting", "第%1章 "), ("chineseCounting", "第%2条 ")),
            within='<w:lvlRestart w:val="0"/>',
        ),
        _num(1, 1),
    )
    for depth, text in ((0, "总则"), (1, "甲"), (0, "附则"), (1, "乙")):
        _listed(document, text, depth)
    assert _lines(document) == ["第一章总则", "第一条甲", "第二章附则", "第二条乙"]


def test_style_gives_number_and_level() -> None:
    document = _document()
    linked = _abstract(1).replace("<w:lvlText", '<w:pStyle w:val="Heading1"/><w:lvlText', 1)
    _define(document, linked, _num(1, 1))
    for name in ("Heading 1", "Heading 2"):
        properties = document.styles[name].element.get_or_add_pPr()
        depth = '<w:ilvl w:val="1"/>' if name.endswith("2") else ""
        properties.append(parse_xml(f'<w:numPr {nsdecls("w")}>{depth}<w:numId w:val="1"/></w:numPr>'))
    document.add_paragraph("要求", "Heading 1")
    document.add_paragraph("任务", "Heading 2")
    _listed(document, "无编号", 0, number=0, style="Heading 1")
    document.add_paragraph("保障", "Heading 1")
    assert _lines(document) == ["一、要求", "（一）任务", "无编号", "二、保障"]


def test_numbering_style_leads_to_its_list() -> None:
    document = _document()
    _define(
        document,
        _abstract(1, inside='<w:styleLink w:val="公文"/>'),
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="2"><w:numStyleLink w:val="公文"/></w:abstractNum>',
        _num(1, 1),
        _num(2, 2),
    )
    document.styles.element.append(
        parse_xml(
            f'<w:style {nsdecls("w")} w:type="numbering" w:styleId="公文"><w:name w:val="公文"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        )
    )
    _listed(document, "甲", 0, number=2)
    _listed(document, "乙", 1, number=2)
    assert _lines(document) == ["一、甲", "（一）乙"]


@pytest.mark.parametrize(
    "broken",
    [
        '<w:numId w:val="99"/>',
        '<w:ilvl w:val="x"/><w:numId w:val="1"/>',
        '<w:ilvl w:val="40"/><w:numId w:val="1"/>',
        "",
    ],
)
def test_broken_numbering_loses_no_text(broken: str) -> None:
    document = _document()
    _define(document, _abstract(1), _num(1, 1))
    paragraph = document.add_paragraph("推进公开")
    paragraph._p.get_or_add_pPr().append(parse_xml(f"<w:numPr {nsdecls('w')}>{broken}</w:numPr>"))
    assert _lines(document)[0].endswith("推进公开")


def test_tables_stand_where_they_stand_and_merged_cells_are_complete() -> None:
    document = _document()
    document.add_paragraph("附件")
    table = document.add_table(rows=4, cols=4)
    for at, row in enumerate(
        (
            ("序号", "任务", "单位", "单位"),
            ("1", "甲", "市教育局", "6月"),
            ("2", "乙", "", "7月"),
            ("", "", "市财政局", ""),
        )
    ):
        for cell, value in zip(table.rows[at].cells, row, strict=True):
            cell.text = value
    table.cell(0, 2).merge(table.cell(0, 3)).text = "单位与时限"
    table.cell(1, 2).merge(table.cell(2, 2)).text = "市教育局"
    table.cell(1, 1).paragraphs[0].text = "甲项"
    table.cell(1, 1).add_paragraph("工作")
    document.add_paragraph("说明")
    assert _lines(document) == [
        "附件",
        "序号\t任务\t单位与时限",
        "1\t甲项 工作\t市教育局\t6月",
        "2\t乙\t市教育局\t7月",
        "\t\t市财政局\t",
        "说明",
    ]


def test_automatic_serial_numbers_of_a_table_are_read() -> None:
    document = _document()
    _define(document, _abstract(1, (("decimal", "%1"),)), _num(1, 1))
    table = document.add_table(rows=2, cols=2)
    for row, task in zip(table.rows, "甲乙", strict=True):
        row.cells[0].paragraphs[0]._p.get_or_add_pPr().append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
        )
        row.cells[1].text = task
    assert _lines(document) == ["1\t甲", "2\t乙"]


def test_frame_of_one_cell_is_no_table() -> None:
    document = _document()
    cell = document.add_table(rows=1, cols=1).cell(0, 0)
    cell.text = "关于印发方案的通知"
    cell.add_paragraph("各县人民政府：")
    inner = cell.add_table(rows=1, cols=2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "1", "甲"
    assert _lines(document) == ["关于印发方案的通知", "各县人民政府：", "1\t甲"]


RUN = "<w:r><w:t>{}</w:t></w:r>"
AUTHOR = 'w:id="1" w:author="a" w:date="2022-01-01T00:00:00Z"'


@pytest.mark.parametrize(
    ("inner", "said"),
    [
        (
            f"{RUN.format('推进')}<w:ins {AUTHOR}>{RUN.format('政务')}</w:ins>{RUN.format('公开')}",
            ["推进政务公开"],
        ),
        (f"<w:del {AUTHOR}><w:r><w:delText>不</w:delText></w:r></w:del>{RUN.format('公开')}", ["公开"]),
        (
            f"<w:moveFrom {AUTHOR}>{RUN.format('旧')}</w:moveFrom><w:moveTo {AUTHOR}>{RUN.format('新')}</w:moveTo>",
            ["新"],
        ),
        (f"<w:hyperlink>{RUN.format('链接')}</w:hyperlink>{RUN.format('文')}", ["链接文"]),
        (f"<w:sdt><w:sdtContent>{RUN.format('控件')}</w:sdtContent></w:sdt>", ["控件"]),
        ("<w:r><w:t>关于印发</w:t><w:br/><w:t>方案的通知</w:t></w:r>", ["关于印发", "方案的通知"]),
        ('<w:r><w:t>前</w:t><w:br w:type="page"/></w:r>' + RUN.format("后"), ["前", "后"]),
        ("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>", ["甲\t乙"]),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>" + RUN.format("显"), ["显"]),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>不隐</w:t></w:r>', ["不隐"]),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>' + RUN.format("域"),
            ["域"],
        ),
        ("<w:r><w:t>推</w:t><w:softHyphen/><w:t>进</w:t><w:noBreakHyphen/></w:r>", ["推进-"]),
        (
            "<w:r><w:ruby><w:rt>"
            + RUN.format("pin")
            + "</w:rt><w:rubyBase>"
            + RUN.format("拼")
            + "</w:rubyBase></w:ruby></w:r>",
            ["拼"],
        ),
    ],
)
def test_a_paragraph_says_what_its_reader_sees(inner: str, said: list[str]) -> None:
    document = _document()
    _raw(document, inner)
    assert _lines(document) == said


def test_text_boxes_heads_and_contents_are_left_out_and_boxes_reported() -> None:
    document = _document()
    document.sections[0].header.paragraphs[0].text = "页眉"
    document.styles.add_style("toc 1", 1)
    document.add_paragraph("一、总体要求\t1", "toc 1")
    _raw(
        document,
        "<w:r><w:pict><w:txbxContent><w:p>"
        + RUN.format("框中字")
        + "</w:p></w:txbxContent></w:pict></w:r>"
        + RUN.format("正文"),
    )
    text = _read(document)
    assert text.plain == "正文"
    assert [(n.kind, "框中字" in n.text) for n in text.notices] == [("text_box", True)]


def test_paragraphs_within_content_controls_are_read() -> None:
    document = _document()
    body = document.element.body
    body.insert(
        0,
        parse_xml(
            f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p>{RUN.format('甲')}</w:p><w:p>{RUN.format('乙')}</w:p></w:sdtContent></w:sdt>"
        ),
    )
    assert _lines(document) == ["甲", "乙"]
    assert body[0].tag == qn("w:sdt")


@pytest.mark.parametrize(
    ("value", "form", "said"),
    [
        (10, "chineseCounting", "十"), (11, "chineseCounting", "十一"), (20, "chineseCounting", "二十"), (99, "chineseCounting", "九十九"),
        (100, "chineseCounting", "一百"), (101, "chineseCounting", "一百零一"), (110, "chineseCounting", "一百一十"),
        (1001, "chineseCounting", "一千零一"), (0, "chineseCounting", "0"), (21, "decimalEnclosedCircle", "㉑"), (51, "decimalEnclosedCircle", "51"),
        (27, "upperLetter", "AA"), (4, "upperRoman", "IV"), (12, "ideographDigital", "一二"), (7, "decimalZero", "07"), (11, "ideographTraditional", "11"),
        (12, "chineseLegalSimplified", "壹拾贰"), (21, "decimalEnclosedFullstop", "21."),
    ],
)  # fmt: skip
def test_numerals(value: int, form: str, said: str) -> None:
    assert rendered(value, form) == said
