"""One directive written as .txt, .md, .docx, .pdf and .html, so that readers can be held to the same answer.

``write_all_formats(folder, spec)`` writes them and returns the path of each by its suffix;
``expected_paragraphs(spec)`` is what each of them says.
"""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

TITLE_SIZE = 20
BODY_SIZE = 16


@dataclass(frozen=True)
class Table:
    """A table: its header, its rows; a value equal to the one above it in ``merged`` columns is one merged cell."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    merged: tuple[int, ...] = ()


@dataclass(frozen=True)
class Spec:
    """What the directive says; ``blocks`` are paragraphs as written and tables, in order."""

    title: str
    number: str
    recipients: str
    blocks: tuple[str | Table, ...]
    signature: str
    date: str
    metadata: dict[str, str] = field(default_factory=dict)


SAMPLE = Spec(
    title="某某市人民政府办公室关于印发某某市优化办事流程工作方案的通知",
    number="某府办字〔2022〕16号",
    recipients="各县（市、区）人民政府，市政府各部门，市属各单位：",
    blocks=(
        "《某某市优化办事流程工作方案》已经市政府同意，现印发给你们，请结合实际认真抓好贯彻落实。",
        "为贯彻落实《某某省人民政府办公厅关于印发〈全省优化办事流程若干措施〉的通知》（某府厅字〔2022〕45号）精神，"
        "进一步提升政务服务水平，结合我市实际，制定本方案。",
        "一、总体要求",
        "坚持以人民为中心的发展思想，聚焦企业和群众办事的难点堵点问题，统筹推进线上线下服务融合发展，到2025年，"
        "全市政务服务事项网上可办率达100%，群众满意度不低于95%。",
        "二、主要任务",
        "（一）推进集成服务。将多个部门相关联的“单项事”整合为企业和群众视角的“一件事”，2022年底前，推出不少于10项"
        "“一件事”集成服务。（责任单位：市行政审批局、市司法局，各县（市、区）人民政府）",
        "（二）规范窗口设置。综合设置窗口，每季度开展不少于1次业务培训；推行延时服务，方便上班族办事。",
        "1.统一事项清单。市行政审批局牵头，9月底前完成。",
        "2.统一办理标准。各有关部门配合。",
        "三、保障措施",
        "各地各部门要加强组织领导，明确工作责任，每年12月10日前报送落实情况。",
        "附件：任务分解表",
        Table(
            ("序号", "工作任务", "牵头单位", "完成时限"),
            (
                ("1", "编制“一件事”清单", "市行政审批局", "2022年6月底"),
                ("2", "整合办事窗口", "市行政审批局", "2022年9月底"),
                ("3", "开展业务培训", "市人力资源社会保障局", "每季度"),
            ),
            merged=(2,),
        ),
    ),
    signature="某某市人民政府办公室",
    date="2022年3月14日",
    metadata={
        "索引号": "A00010-0202-2022-0016",
        "发文机关": "某某市人民政府办公室",
        "成文日期": "2022年3月14日",
        "文号": "某府办字〔2022〕16号",
        "标题": "某某市人民政府办公室关于印发某某市优化办事流程工作方案的通知",
    },
)


def body(spec: Spec) -> list[str | Table]:
    """Everything in order: number, title, recipients, blocks up to the first annex, signature, date, the rest."""
    return [spec.number, spec.title, spec.recipients, *spec.blocks, spec.signature, spec.date]


def expected_paragraphs(spec: Spec) -> list[str]:
    """The paragraphs that every format gives."""
    said: list[str] = []
    for block in body(spec):
        if isinstance(block, Table):
            said.extend("\t".join(row) for row in (block.header, *block.rows))
        else:
            said.append(block)
    return said


def write_all_formats(folder: Path, spec: Spec = SAMPLE) -> dict[str, Path]:
    """Writes the directive in each format into ``folder``; the path of each by its suffix."""
    writers = {
        ".txt": write_txt,
        ".md": write_md,
        ".docx": write_docx,
        ".pdf": write_pdf,
        ".html": write_html,
    }
    paths = {}
    for suffix, write in writers.items():
        paths[suffix] = folder / f"directive{suffix}"
        write(paths[suffix], spec)
    return paths


def write_txt(path: Path, spec: Spec) -> None:
    said = "\n\n".join("　　" + paragraph for paragraph in expected_paragraphs(spec))
    path.write_text(said + "\n", encoding="utf-8")


def write_md(path: Path, spec: Spec) -> None:
    said: list[str] = []
    for block in body(spec):
        if isinstance(block, Table):
            rows = ["| " + " | ".join(row) + " |" for row in (block.header, *block.rows)]
            rows.insert(1, "|" + "---|" * len(block.header))
            said.append("\n".join(rows))
        elif block == spec.title:
            said.append(f"# {block}")
        elif block[:2] in ("一、", "二、", "三、"):
            said.append(f"## **{block}**")
        else:
            said.append(block)
    path.write_text("\n\n".join(said) + "\n", encoding="utf-8")


def write_docx(path: Path, spec: Spec) -> None:
    import docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "页眉"
    document.sections[0].footer.paragraphs[0].text = "— 1 —"
    for block in body(spec):
        if isinstance(block, Table):
            _docx_table(document, block)
            continue
        paragraph = document.add_paragraph(block)
        if block in (spec.title, spec.number):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        elif block in (spec.signature, spec.date):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    document.save(str(path))


def _docx_table(document: object, block: Table) -> None:
    table = document.add_table(rows=0, cols=len(block.header))  # type: ignore[attr-defined]
    for row in (block.header, *block.rows):
        for cell, value in zip(table.add_row().cells, row, strict=True):
            cell.text = value
    for column in block.merged:
        for first, last in _runs(block.rows, column):
            merged = table.cell(first + 1, column).merge(table.cell(last + 1, column))
            merged.text = block.rows[first][column]


def _runs(rows: Sequence[Sequence[str]], column: int) -> list[tuple[int, int]]:
    """Ranges of rows, at least two, with the same value in ``column``."""
    found: list[tuple[int, int]] = []
    first = 0
    for at in range(1, len(rows) + 1):
        if at == len(rows) or rows[at][column] != rows[first][column]:
            if at - first > 1:
                found.append((first, at - 1))
            first = at
    return found


def write_pdf(path: Path, spec: Spec, running_head: str = "某某市人民政府文件") -> None:
    """Pages as an office prints them: indented paragraphs, a running head, page numbers, a ruled table."""
    from reportlab.lib import colors
    from reportlab.lib.enums import TA_CENTER, TA_RIGHT
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate
    from reportlab.platypus import Table as Ruled

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    plain = ParagraphStyle(
        "plain",
        fontName="STSong-Light",
        fontSize=BODY_SIZE,
        leading=28,
        wordWrap="CJK",
        firstLineIndent=2 * BODY_SIZE,
    )
    flush = ParagraphStyle("flush", plain, firstLineIndent=0)
    title = ParagraphStyle(
        "title", flush, fontSize=TITLE_SIZE, leading=32, alignment=TA_CENTER, spaceBefore=20, spaceAfter=20
    )
    number = ParagraphStyle("number", flush, alignment=TA_CENTER)
    right = ParagraphStyle("right", flush, alignment=TA_RIGHT, rightIndent=2 * BODY_SIZE)
    small = ParagraphStyle("small", flush, fontSize=12, leading=16)
    styles = {
        spec.title: title,
        spec.number: number,
        spec.recipients: flush,
        spec.signature: right,
        spec.date: right,
    }

    def furniture(canvas: object, document: object) -> None:
        canvas.setFont("STSong-Light", 10)  # type: ignore[attr-defined]
        canvas.drawString(80, A4[1] - 40, running_head)  # type: ignore[attr-defined]
        canvas.drawCentredString(A4[0] / 2, 40, f"— {document.page} —")  # type: ignore[attr-defined]

    story: list[object] = []
    for block in body(spec):
        if not isinstance(block, Table):
            story.append(Paragraph(html.escape(block), styles.get(block, plain)))
            continue
        cells = [
            [Paragraph(html.escape(value), small) for value in row] for row in (block.header, *block.rows)
        ]
        spans = [
            ("SPAN", (column, first + 1), (column, last + 1))
            for column in block.merged
            for first, last in _runs(block.rows, column)
        ]
        story.append(
            Ruled(
                cells,
                colWidths=[40, 160, 140, 90],
                style=[("GRID", (0, 0), (-1, -1), 0.5, colors.black), *spans],
            )
        )
    document = SimpleDocTemplate(
        str(path), pagesize=A4, leftMargin=80, rightMargin=80, topMargin=100, bottomMargin=90, invariant=1
    )
    document.build(story, onFirstPage=furniture, onLaterPages=furniture)


def write_html(path: Path, spec: Spec) -> None:
    """A portal page: menus, a breadcrumb, the metadata table, the document, related links, a footer."""
    path.write_text(portal_page(spec), encoding="utf-8")


def portal_page(spec: Spec, charset: str = "utf-8") -> str:
    """The page as text."""
    facts = "".join(
        f"<tr><td><b>{word}：</b></td><td>{html.escape(value)}</td></tr>"
        for word, value in spec.metadata.items()
    )
    menu = "".join(
        f'<li><a href="/{n}/">{name}</a></li>'
        for n, name in enumerate(("首页", "政务公开", "办事服务", "互动交流"))
    )
    return f"""<!DOCTYPE html>
<html><head><meta charset="{charset}"><title>{html.escape(spec.title)}_政策文件_某某市人民政府</title>
<meta name="ArticleTitle" content="{html.escape(spec.title)}"><meta name="PubDate" content="2022-03-16 09:00">
<style>body {{ color: black }}</style><script>var menu = "<p>不是正文。</p>";</script></head>
<body>
<div class="top"><ul class="nav">{menu}</ul></div>
<div class="crumb">您当前所在位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 正文</div>
<div class="wrap">
<table class="info">{facts}</table>
<div class="tools">【字体：<a>大</a> <a>中</a> <a>小</a>】 <a>打印</a> <a>关闭</a></div>
<div id="zoom">{body_html(spec)}</div>
<div class="related"><h3>相关文件</h3><ul><li><a href="/1.html">某某市关于做好办事服务工作的通知</a></li>
<li><a href="/2.html">一图读懂优化办事流程方案</a></li><li><a href="/3.html">政策解读</a></li></ul></div>
</div>
<div class="footer"><p>主办：某某市人民政府办公室　网站标识码：0000000000　某ICP备00000000号</p></div>
</body></html>"""


def body_html(spec: Spec) -> str:
    """The document's own elements."""
    said: list[str] = []
    for block in body(spec):
        if isinstance(block, Table):
            said.append(_html_table(block))
        elif block in (spec.title, spec.number):
            said.append(f'<p style="text-align:center"><strong>{html.escape(block)}</strong></p>')
        elif block in (spec.signature, spec.date):
            said.append(f'<p style="text-align:right">{html.escape(block)}&nbsp;&nbsp;</p>')
        else:
            said.append(f"<p>　　{html.escape(block)}</p>")
    return "\n".join(said)


def _html_table(block: Table) -> str:
    rows = ["<tr>" + "".join(f"<th>{html.escape(value)}</th>" for value in block.header) + "</tr>"]
    spans = {
        (first, column): last - first + 1
        for column in block.merged
        for first, last in _runs(block.rows, column)
    }
    covered = {(r, c) for (first, c), size in spans.items() for r in range(first + 1, first + size)}
    for at, row in enumerate(block.rows):
        cells = [
            f'<td rowspan="{spans.get((at, column), 1)}"><p>{html.escape(value)}</p></td>'
            for column, value in enumerate(row)
            if (at, column) not in covered
        ]
        rows.append("<tr>" + "".join(cells) + "</tr>")
    return '<table border="1">' + "".join(rows) + "</table>"
