"""A PDF is read as its author wrote it: paragraphs whole, heads and page numbers gone, tables as rows."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from fixtures_directive import SAMPLE, Table, expected_paragraphs, write_pdf
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from kg.model import Text
from kg.reading import TooLarge, read, read_bytes
from kg.reading.limits import Limits

pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
SIZE, STEP, LEFT, PER_LINE, HEIGHT = 16, 28, 80, 25, 842


def _wrapped(text: str, indent: int = 2) -> list[tuple[float, str]]:
    """The lines of a paragraph set in full lines, as (x, words)."""
    first, rest = text[: PER_LINE - indent], text[PER_LINE - indent :]
    later = [rest[at : at + PER_LINE] for at in range(0, len(rest), PER_LINE)]
    return [(LEFT + indent * SIZE, first), *((LEFT, line) for line in later)]


def _pdf(pages: Sequence[Sequence[tuple[float, str]]], head: str = "", foot: str = "") -> bytes:
    """Pages of lines from the top down; ``{}`` in ``foot`` is the page number."""
    packed = io.BytesIO()
    canvas = Canvas(packed, pagesize=(595, HEIGHT), invariant=1)
    for number, lines in enumerate(pages, 1):
        canvas.setFont("STSong-Light", SIZE)
        for at, (x, words) in enumerate(lines):
            canvas.drawString(x, HEIGHT - 120 - at * STEP, words)
        canvas.setFont("STSong-Light", 10)
        canvas.drawString(LEFT, HEIGHT - 50, head)
        canvas.drawCentredString(297, 45, foot.format(number, len(pages)))
        canvas.showPage()
    canvas.save()
    return packed.getvalue()


def _read(data: bytes) -> Text:
    return read_bytes(data, "a.pdf")


LONG = "各地各部门要高度重视政务公开工作，切实加强组织领导，明确责任分工，细化工作措施，建立健全工作机制，确保各项任务按时保质完成，并于每年年底前将落实情况报送市政府办公室。"
OTHER = "市政府办公室将会同有关部门开展督促检查，对工作推进不力、落实不到位的予以通报，并将结果纳入年度考核评价体系，作为评先评优的重要依据，切实推动各项工作落到实处、取得实效。"


def test_lines_of_a_paragraph_are_rejoined() -> None:
    assert _read(_pdf([[*_wrapped(LONG), *_wrapped(OTHER)]])).plain.split("\n") == [LONG, OTHER]


def test_a_paragraph_over_two_pages_is_one_and_the_page_begins_within_it() -> None:
    first, second = _wrapped(LONG)[:2], _wrapped(LONG)[2:]
    text = _read(
        _pdf([[*_wrapped(OTHER), *first], [*second, *_wrapped(OTHER)]], "某某市人民政府文件", "— {} —")
    )
    assert text.plain.split("\n") == [OTHER, LONG, OTHER]
    assert text.plain[text.pages[1] :].startswith("".join(words for _, words in second))
    assert text.pages[0] == 0


def test_a_paragraph_that_fills_its_last_line_ends_there() -> None:
    full = LONG[: PER_LINE * 2 - 3] + "。"
    assert len(_wrapped(full)) == 2
    assert _read(_pdf([[*_wrapped(full), *_wrapped(OTHER)]])).plain.split("\n") == [full, OTHER]


@pytest.mark.parametrize(
    "after",
    ["二、主要任务", "（二）工作目标", "3.健全机制", "第三条 各部门职责", "分享到：微信 微博 【打印本页】"],
)
def test_what_begins_a_paragraph_by_its_words_stands_apart_from_a_full_line(after: str) -> None:
    full = LONG[:PER_LINE] + OTHER[: PER_LINE - 1] + "。"
    lines = [(LEFT, full[:PER_LINE]), (LEFT, full[PER_LINE:]), (LEFT, after), (LEFT, LONG[:PER_LINE])]
    assert _read(_pdf([lines])).plain.split("\n")[:2] == [full, after]


@pytest.mark.parametrize("after", ["二三产业融合", "3.5万元以上", "分享到群众手中"])
def test_other_words_go_on_behind_a_full_line(after: str) -> None:
    full = LONG[:PER_LINE] + OTHER[: PER_LINE - 1] + "。"
    lines = [(LEFT, full[:PER_LINE]), (LEFT, full[PER_LINE:]), (LEFT, after), (LEFT, LONG[:PER_LINE])]
    assert _read(_pdf([lines])).plain.startswith(full + after)


def test_short_lines_stand_alone() -> None:
    said = ["一、总体要求", "某某市人民政府", "2022年1月2日"]
    lines = [
        (LEFT + 2 * SIZE, said[0]),
        *_wrapped(LONG),
        (LEFT + 15 * SIZE, said[1]),
        (LEFT + 16 * SIZE, said[2]),
    ]
    assert _read(_pdf([lines])).plain.split("\n") == [said[0], LONG, said[1], said[2]]


def test_recipients_stand_at_the_margin_and_end_with_a_short_line() -> None:
    lines = [(LEFT, "各县（区）人民政府，市政府各部门："), *_wrapped(LONG)]
    assert _read(_pdf([lines])).plain.split("\n") == ["各县（区）人民政府，市政府各部门：", LONG]


@pytest.mark.parametrize(
    "foot",
    ["— {} —", "-{}-", "{}", "第{}页", "第 {} 页 共 {} 页", "－ {} －", "{}/{}", "· {} ·", "第{}页/共{}页"],
)
def test_page_numbers_and_running_heads_are_gone(foot: str) -> None:
    pages = [_wrapped(LONG), _wrapped(OTHER), _wrapped(LONG)]
    assert _read(_pdf(pages, "某某市人民政府办公室文件", foot)).plain.split("\n") == [LONG, OTHER, LONG]


def test_running_head_with_a_page_number_is_gone() -> None:
    pages = [_wrapped(LONG), _wrapped(OTHER), _wrapped(LONG)]
    assert _read(_pdf(pages, "", "某某市政务公开工作方案　{}/{}")).plain.split("\n") == [LONG, OTHER, LONG]


def test_numbers_within_the_text_stay() -> None:
    lines = [*_wrapped(LONG), (LEFT + 2 * SIZE, "2022"), *_wrapped(OTHER)]
    assert _read(_pdf([lines, lines], "", "— {} —")).plain.split("\n") == [LONG, "2022", OTHER] * 2


def test_same_words_elsewhere_on_two_pages_stay() -> None:
    pages = [[*_wrapped(LONG), (LEFT + 2 * SIZE, "附件")], [(LEFT + 2 * SIZE, "附件"), *_wrapped(OTHER)]]
    assert _read(_pdf(pages, "", "— {} —")).plain.split("\n") == [LONG, "附件", "附件", OTHER]


def test_bold_set_by_printing_twice_is_read_once() -> None:
    packed = io.BytesIO()
    canvas = Canvas(packed, pagesize=(595, HEIGHT))
    canvas.setFont("STSong-Light", SIZE)
    for shift in (0, 0.3):
        canvas.drawString(LEFT + shift, 700, "一、总体要求")
    canvas.save()
    assert _read(packed.getvalue()).plain == "一、总体要求"


def test_words_set_at_a_slant_are_no_text() -> None:
    packed = io.BytesIO()
    canvas = Canvas(packed, pagesize=(595, HEIGHT))
    canvas.setFont("STSong-Light", SIZE)
    canvas.drawString(LEFT, 700, "一、总体要求")
    canvas.rotate(45)
    canvas.drawString(300, 100, "内部资料水印")
    canvas.save()
    assert _read(packed.getvalue()).plain == "一、总体要求"


@pytest.mark.parametrize("degrees", [90, -90])
def test_page_printed_sideways_is_read(degrees: int) -> None:
    packed = io.BytesIO()
    canvas = Canvas(packed, pagesize=(595, HEIGHT))
    canvas.setFont("STSong-Light", SIZE)
    canvas.translate(297, 421)
    canvas.rotate(degrees)
    for at, (x, words) in enumerate([*_wrapped(LONG), *_wrapped(OTHER)]):
        canvas.drawString(x - 300, 100 - at * STEP, words)
    canvas.save()
    assert _read(packed.getvalue()).plain.split("\n") == [LONG, OTHER]


def test_table_over_pages_has_its_header_once_and_every_row(tmp_path: Path) -> None:
    rows = tuple(
        (str(n), f"第{n}项任务", "市教育局" if n % 2 else "市财政局", "2022年底前") for n in range(1, 61)
    )
    spec = replace(SAMPLE, blocks=(LONG, Table(("序号", "任务", "单位", "时限"), rows)))
    write_pdf(tmp_path / "a.pdf", spec)
    assert read(tmp_path / "a.pdf").plain.split("\n") == expected_paragraphs(spec)


def _ruled(
    rows: Sequence[Sequence[str]], spans: Sequence[tuple[int, int, int, int]], closed: bool = True
) -> bytes:
    """A table drawn by hand: ``spans`` are (column, first row, last row, last column) without rules inside."""
    packed = io.BytesIO()
    canvas = Canvas(packed, pagesize=(595, HEIGHT))
    canvas.setFont("STSong-Light", 12)
    width, height, top = 120, 30, 700
    inside = {
        (c, r)
        for first, top_row, last_row, last in spans
        for r in range(top_row, last_row + 1)
        for c in range(first, last + 1)
    }
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            canvas.drawString(60 + c * width + 4, top - r * height - 20, value)
            left, upper = 60 + c * width, top - r * height
            if not ((c, r) in inside and (c, r - 1) in inside) and (closed or r):
                canvas.line(left, upper, left + width, upper)
            if not ((c, r) in inside and (c - 1, r) in inside):
                canvas.line(left, upper, left, upper - height)
    right, bottom = 60 + len(rows[0]) * width, top - len(rows) * height
    canvas.line(right, top, right, bottom)
    if closed:
        canvas.line(60, bottom, right, bottom)
    canvas.save()
    return packed.getvalue()


@pytest.mark.parametrize(
    ("rows", "spans", "said"),
    [
        ((("1", "甲", "6月"), ("2", "乙", "7月")), (), ["1\t甲\t6月", "2\t乙\t7月"]),
        ((("1", "甲", "市教育局"), ("2", "乙", "")), ((2, 0, 1, 2),), ["1\t甲\t市教育局", "2\t乙\t市教育局"]),
        ((("一、合并", "", "6月"), ("2", "乙", "7月")), ((0, 0, 0, 1),), ["一、合并\t6月", "2\t乙\t7月"]),
        ((("1", "", "6月"), ("2", "乙", "")), (), ["1\t\t6月", "2\t乙\t"]),
    ],
)
@pytest.mark.parametrize("closed", [True, False])
def test_cells_are_complete(
    rows: Sequence[Sequence[str]], spans: Sequence[tuple[int, int, int, int]], said: list[str], closed: bool
) -> None:
    assert _read(_ruled(rows, spans, closed)).plain.split("\n") == said


def test_more_pages_than_the_limit_are_refused() -> None:
    with pytest.raises(TooLarge, match="页数超过上限"):
        read_bytes(_pdf([_wrapped(LONG)] * 3), "a.pdf", limits=Limits(pages=2))


def test_page_that_is_only_a_picture_is_reported() -> None:
    packed = io.BytesIO()
    canvas = Canvas(packed, pagesize=(595, HEIGHT))
    canvas.setFont("STSong-Light", SIZE)
    canvas.drawString(LEFT, 700, "一、总体要求")
    canvas.showPage()
    canvas.drawInlineImage(_picture(), 100, 100, 300, 300)
    canvas.save()
    text = _read(packed.getvalue())
    assert [(n.kind, n.text[:3]) for n in text.notices] == [("no_text_layer", "第2页")]


def _picture() -> object:
    from PIL import Image

    return Image.new("L", (8, 8), 128)
