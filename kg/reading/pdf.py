"""PDF files with a text layer (文字层) → Text: paragraphs rejoined over lines and pages, tables as rows."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect

from kg.model import Notice, Source, Text
from kg.reading.assembly import assemble, row
from kg.reading.errors import (
    BinaryContent,
    BrokenFile,
    EmptyFile,
    Encrypted,
    NoTextLayer,
    ReadingError,
    TooLarge,
)
from kg.reading.formats import OCR_ADVICE, recognised
from kg.reading.limits import Limits
from kg.reading.pdf_bounds import check_streams
from kg.reading.pdf_heads import without_heads
from kg.reading.pdf_lines import Line, level, lines, printed_once
from kg.reading.pdf_paragraphs import Paragraph, begins, blocks
from kg.reading.pdf_tables import Table, go_on, outside, tables
from kg.reference.patterns import lazy

logging.getLogger("pdfminer").setLevel(logging.CRITICAL)

_REDO = "请重新下载，或用阅读器打开后另存为 PDF"
_UNNAMED = lazy(r"\(cid:\d+\)|[\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True)
class _Page:
    lines: list[Line]
    tables: list[Table]
    height: float
    pictured: bool


def read(data: bytes, source: Source, limits: Limits) -> Text:
    """The text of a PDF; ``pages`` are the plain offsets at which its pages begin."""
    _check(data, source.path, limits)
    pages = _pages(data, source.path, limits)
    bodies = without_heads([page.lines for page in pages], [page.height for page in pages])
    _check_text_layer(pages, bodies, source.path)
    paragraphs = list(_paragraphs(pages, bodies))
    text = assemble(("".join(t for _, t in p.parts) for p in paragraphs), source, limits)
    return replace(text, pages=_starts(paragraphs, len(pages)), notices=tuple(_notices(data, pages)))


def _check(data: bytes, path: str, limits: Limits) -> None:
    if b"%PDF-" not in data[:1024]:
        found = recognised(data) or "其他内容"
        raise BinaryContent(path, "文件开头", f"内容不是 PDF，而是{found}", "请改用与内容相符的扩展名")
    check_streams(data, path, limits)


def _pages(data: bytes, path: str, limits: Limits) -> list[_Page]:
    number = 0
    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            if len(document.pages) > limits.pages:
                said = f"页数超过上限（{len(document.pages)} > {limits.pages}）"
                raise TooLarge(path, "整个文件", said, "请拆分文件")
            found = []
            for page in document.pages:
                number = page.page_number
                found.append(_page(page, number - 1))
                page.close()
    except ReadingError:
        raise
    except Exception as failure:  # the parser raises whatever a malformed object leads it to
        if _has_cause(failure, PDFPasswordIncorrect):
            raise Encrypted(
                path, "整个文件", "需要密码才能打开", "请先去除密码（如 qpdf --decrypt）"
            ) from failure
        place = f"第{number}页" if number else "整个文件"
        said = f"文件已损坏（{type(failure).__name__}）"
        raise BrokenFile(path, place, said, _REDO) from failure
    if not found:
        raise BrokenFile(path, "整个文件", "没有一页可读，文件可能不完整", _REDO)
    return found


def _has_cause(failure: BaseException | None, kind: type[BaseException]) -> bool:
    while failure is not None:
        if isinstance(failure, kind) or any(isinstance(a, kind) for a in failure.args):
            return True
        failure = failure.__cause__ or failure.__context__
    return False


def _page(page: Any, number: int) -> _Page:
    chars = level(printed_once(page.chars), page.width, page.height)
    found = tables(page, chars)
    return _Page(lines(outside(chars, found), number), found, float(page.height), bool(page.images))


def _check_text_layer(pages: list[_Page], bodies: list[list[Line]], path: str) -> None:
    said = "".join(line.text for body in bodies for line in body) + "".join(
        cell for page in pages for table in page.tables for cells in table.rows for cell in cells
    )
    unnamed = sum(len(found) for found in _UNNAMED.findall(said))
    if not said.strip():
        if any(page.pictured for page in pages):
            raise NoTextLayer.of(path, f"第1至{len(pages)}页")
        blank = f"共{len(pages)}页，都没有文字，也没有扫描图像"
        raise EmptyFile(path, "整个文件", blank, "请确认文件内容完整，必要时重新导出或重新扫描")
    if unnamed > 0.3 * len(said):
        raise NoTextLayer(path, "整个文件", "文字层无法解码（字体没有字符对照表）", OCR_ADVICE)


def _paragraphs(pages: list[_Page], bodies: list[list[Line]]) -> Iterator[Paragraph]:
    """Paragraphs and table rows as they stand on the pages, from the top down."""
    areas = blocks(bodies)
    items = [_down(page, body) for page, body in zip(pages, bodies, strict=True)]
    for above, below in pairwise(items):
        if above and below and isinstance(above[-1], Table) and isinstance(below[0], Table):
            go_on(above[-1], below[0])
    opened: list[Line] = []
    for number, page in enumerate(items):
        for item in page:
            if isinstance(item, Table):
                yield from _closed(opened)
                opened = []
                yield from (Paragraph([(number, row(cells))]) for cells in item.rows)
                continue
            if opened and begins(
                item, opened[-1], areas[item.page], areas[opened[-1].page], len(opened) == 1
            ):
                yield from _closed(opened)
                opened = []
            opened.append(item)
    yield from _closed(opened)


def _closed(lines: list[Line]) -> Iterator[Paragraph]:
    """The paragraph that the lines make up, if there are any."""
    if lines:
        paragraph = Paragraph()
        for line in lines:
            paragraph.add(line.page, line.text)
        yield paragraph


def _down(page: _Page, body: list[Line]) -> list[Line | Table]:
    items: list[Line | Table] = [*body, *page.tables]
    return sorted(items, key=lambda i: i.top if isinstance(i, Line) else i.box[1])


def _starts(paragraphs: list[Paragraph], pages: int) -> tuple[int, ...]:
    """The plain offset at which each page begins; a page without text begins where the next does."""
    first: dict[int, int] = {}
    at = 0
    for paragraph in paragraphs:
        for page, text in paragraph.parts:
            first.setdefault(page, at)
            at += len(text)
        at += 1
    end = max(at - 1, 0)
    starts = []
    for page in reversed(range(pages)):
        end = first.get(page, end)
        starts.append(end)
    return tuple(reversed(starts))


def _notices(data: bytes, pages: list[_Page]) -> Iterator[Notice]:
    scanned = [n for n, page in enumerate(pages, 1) if page.pictured and not page.lines and not page.tables]
    if scanned:
        said = "、".join(map(str, scanned[:20]))
        yield Notice("no_text_layer", f"第{said}页只有图像，没有文字层，未能读取")
    if b"%%EOF" not in data[-2048:]:
        yield Notice("truncated", "文件结尾不完整，后面的内容可能缺失")
