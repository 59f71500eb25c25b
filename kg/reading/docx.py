"""Word files (.docx) → Text: paragraphs and table rows in document order, automatic numbers as text."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from lxml.etree import LxmlError  # type: ignore[import-untyped]

from kg.model import Notice, Source, Text
from kg.reading.assembly import assemble, cell, row
from kg.reading.characters import clean
from kg.reading.docx_numbering import Numbering
from kg.reading.errors import BinaryContent, BrokenFile, Encrypted, TooLarge
from kg.reading.formats import recognised
from kg.reading.limits import MEGABYTE, Limits
from kg.reference.patterns import lazy

_NOT_SHOWN = frozenset(
    qn(name)
    for name in (
        "w:del",
        "w:moveFrom",
        "w:pPr",
        "w:rPr",
        "w:drawing",
        "w:pict",
        "w:object",
        "w:rt",
        "w:sdtPr",
    )
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"}
_SAID = frozenset((qn("w:t"), qn("m:t")))
_BREAKS = frozenset((qn("w:br"), qn("w:cr")))
_TEXT_BOX = qn("w:txbxContent")
_CONTENTS = lazy(r"(?i)toc\s*\d|目录\s*\d")
_RESAVE = "请在 Word 或 WPS 中打开并重新另存为 .docx"


def read(data: bytes, source: Source, limits: Limits) -> Text:
    """The text of a .docx: a paragraph or a table row each, in document order.

    Headers, footers, text boxes, deleted and hidden text are left out; inserted text is kept.
    """
    document = _opened(data, source.path, limits)
    body = document.element.body
    if body is None:
        raise BrokenFile(source.path, "word/document.xml", "没有正文", _RESAVE)
    paragraphs = _Body(document).paragraphs(body)
    return assemble(paragraphs, source, limits, notices=_left_out(body))


def _opened(data: bytes, path: str, limits: Limits) -> Any:
    _check_package(data, path, limits)
    try:
        return docx.Document(io.BytesIO(data))
    except (
        KeyError,
        ValueError,
        LxmlError,
        zipfile.BadZipFile,
        OSError,
        AttributeError,
        EOFError,
    ) as failure:
        raise BrokenFile(path, "整个文件", f"不是完整的 Word 文件（{failure}）", _RESAVE) from failure
    except (NotImplementedError, RuntimeError) as failure:
        raise Encrypted(path, "整个文件", "压缩内容已加密或压缩方式不支持", _RESAVE) from failure


def _check_package(data: bytes, path: str, limits: Limits) -> None:
    """Refuses what is no zip archive, and what would unfold beyond the limits, before anything is unfolded."""
    found = recognised(data)
    if found and found.startswith("OLE"):
        advice = "若有密码请先去除密码；若为旧版请执行 soffice --headless --convert-to docx 文件名"
        raise BinaryContent(path, "文件开头", f"内容不是 .docx，而是{found}", advice)
    if found and not found.startswith("ZIP"):
        raise BinaryContent(path, "文件开头", f"内容不是 .docx，而是{found}", "请改用与内容相符的扩展名")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            size = sum(member.file_size for member in package.infolist())
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError) as failure:
        raise BrokenFile(
            path, "整个文件", "不是有效的 .docx（压缩结构损坏）", "请重新下载，或" + _RESAVE[1:]
        ) from failure
    if size > limits.unpacked_bytes:
        said = f"解压后过大（{size / MEGABYTE:.0f} MB > {limits.unpacked_bytes / MEGABYTE:.0f} MB）"
        raise TooLarge(path, "整个文件", said, "请删去图片后另存，或确认文件来源可靠")


class _Body:
    """Walks the body of one document; keeps the counters of its automatic numbers."""

    def __init__(self, document: Any) -> None:
        styles = document.styles.element
        self._numbering = Numbering(_related(document.part, RELATIONSHIP_TYPE.NUMBERING), styles)
        self._contents = _styles_of_contents(styles)
        self._readers: dict[str, Callable[[Any], Iterator[str]]] = {
            qn("w:p"): self._paragraph,
            qn("w:tbl"): self._table,
        }

    def paragraphs(self, block: Any) -> Iterator[str]:
        """The paragraphs of the block elements below ``block``."""
        for child in block.iterchildren():
            reader = self._readers.get(child.tag)
            if reader is not None:
                yield from reader(child)
            elif isinstance(child.tag, str) and child.tag not in _NOT_SHOWN:
                yield from self.paragraphs(child)

    def _paragraph(self, paragraph: Any) -> Iterator[str]:
        lines = [clean(line) for line in "".join(_said(paragraph)).split("\n")]
        if _deleted(paragraph) and not any(lines):
            return
        number = self._numbering.label(paragraph)
        if _style(paragraph) in self._contents:
            return
        first = next((i for i, line in enumerate(lines) if line), None)
        if first is None:
            if number and _in_cell(paragraph):
                yield number
            return
        lines[first] = _numbered(number, lines[first])
        yield from filter(None, lines)

    def _table(self, table: Any) -> Iterator[str]:
        """One paragraph a row; a table of one column is no table to its reader, only a frame."""
        rows = [_cells(tr) for tr in _within(table, qn("w:tr"), qn("w:tbl"))]
        if all(len(cells) <= 1 for cells in rows):
            for cells in rows:
                for _, one in cells:
                    yield from self.paragraphs(one)
            return
        above: dict[int, str] = {}
        for cells in rows:
            said: list[str] = []
            merged: dict[int, str] = {}
            for column, one in cells:
                text = cell(self.paragraphs(one)).replace("\t", " ")
                merge = _vertical_merge(one)
                if merge == "continue":
                    text = above.get(column, text)
                if merge:
                    merged[column] = text
                said.append(text)
            above = merged
            if any(said):
                yield row(said)


def _numbered(number: str, text: str) -> str:
    """The number before the text; parted by a blank only where the two would run together (1. 2022年)."""
    parted = (
        number[-1:].isascii()
        and number[-1:] not in ("", ")", "]")
        and text[0].isascii()
        and text[0].isalnum()
    )
    return f"{number} {text}" if parted else number + text


def _said(element: Any) -> Iterator[str]:
    """What a paragraph says, line breaks as newlines."""
    for child in element.iterchildren():
        tag = child.tag
        if tag in _SAID:
            yield child.text or ""
        elif tag in _BREAKS:
            yield "\n"
        elif tag == qn("w:tab"):
            yield "\t"
        elif tag == qn("w:noBreakHyphen"):
            yield "-"
        elif isinstance(tag, str) and tag not in _NOT_SHOWN and not _hidden(child):
            yield from _said(child)


def _deleted(paragraph: Any) -> bool:
    return paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn('w:del')}") is not None


def _hidden(run: Any) -> bool:
    if run.tag != qn("w:r"):
        return False
    vanish = run.find(f"{qn('w:rPr')}/{qn('w:vanish')}")
    return vanish is not None and vanish.get(qn("w:val")) not in ("0", "false", "off")


def _cells(tr: Any) -> list[tuple[int, Any]]:
    """The cells of a row with the column of the grid at which each begins."""
    column = _number(tr.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}"), 0)
    cells = []
    for one in _within(tr, qn("w:tc"), qn("w:tbl")):
        if _horizontal_merge(one) == "continue":
            column += 1
            continue
        cells.append((column, one))
        column += _number(one.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}"), 1)
    return cells


def _within(element: Any, tag: str, stop: str) -> Iterator[Any]:
    """Children called ``tag``, also inside content controls, not inside another ``stop``, not deleted."""
    for child in element.iterchildren():
        if child.tag == tag:
            if child.find(f"{qn('w:trPr')}/{qn('w:del')}") is None:
                yield child
        elif isinstance(child.tag, str) and child.tag not in _NOT_SHOWN and child.tag != stop:
            yield from _within(child, tag, stop)


def _vertical_merge(one: Any) -> str | None:
    return _merge(one.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}"))


def _horizontal_merge(one: Any) -> str | None:
    return _merge(one.find(f"{qn('w:tcPr')}/{qn('w:hMerge')}"))


def _merge(element: Any) -> str | None:
    return None if element is None else str(element.get(qn("w:val")) or "continue")


def _number(element: Any, default: int) -> int:
    value = element.get(qn("w:val")) if element is not None else None
    return int(value) if value is not None and value.isdecimal() else default


def _style(paragraph: Any) -> str | None:
    found = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return None if found is None else found.get(qn("w:val"))


def _styles_of_contents(styles: Any) -> frozenset[str]:
    """Styles of the lines of a generated table of contents, which only repeat the headings."""
    found = set()
    for style in styles.findall(qn("w:style")):
        name = style.find(qn("w:name"))
        if name is not None and _CONTENTS.fullmatch(name.get(qn("w:val")) or ""):
            found.add(style.get(qn("w:styleId")))
    return frozenset(found)


def _in_cell(paragraph: Any) -> bool:
    return next(paragraph.iterancestors(qn("w:tc")), None) is not None


def _related(part: Any, kind: str) -> Any:
    try:
        return part.part_related_by(kind).element
    except (KeyError, AttributeError):
        return None


def _left_out(body: Any) -> Iterator[Notice]:
    """A notice where text boxes hold text, which is not read."""
    said = "".join(t.text or "" for box in body.iter(_TEXT_BOX) for t in box.iter(qn("w:t")))
    if said.strip():
        yield Notice("text_box", f"文本框中的文字未读取：{clean(said)[:60]}")
