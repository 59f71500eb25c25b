"""Paragraphs of a structured format → Text (段落拼接), within the limits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.model import Notice, Source, Span, Text
from kg.reading.errors import EmptyFile, TooLarge
from kg.reading.limits import Limits


def assemble(
    paragraphs: Iterable[str],
    source: Source,
    limits: Limits,
    metadata: Mapping[str, str] | None = None,
    notices: Iterable[Notice] = (),
) -> Text:
    """The text of clean paragraphs, blank ones left out.

    Raises TooLarge where they exceed ``limits.characters``, EmptyFile where there are none.
    """
    kept: list[str] = []
    spans: list[Span] = []
    size = 0
    for paragraph in paragraphs:
        if not paragraph.strip():
            continue
        kept.append(paragraph)
        spans.append(Span(size, size + len(paragraph)))
        size += len(paragraph) + 1
        if size > limits.characters:
            said = f"文字超过上限（{limits.characters}字）"
            raise TooLarge(source.path, f"第{len(kept)}段", said, "请拆分文件，或确认这确实是一份公文")
    if not kept:
        raise EmptyFile(source.path, "整个文件", "没有文字", "请确认文件内容完整")
    return Text(
        "\n".join(kept),
        tuple(spans),
        source,
        metadata=dict(metadata or {}),
        notices=tuple(notices),
    )


def row(cells: Iterable[str]) -> str:
    """One table row: its cells joined by tabs, tabs within a cell as blanks.

    >>> row(["1", "推进公开", "市政府办"])
    '1\\t推进公开\\t市政府办'
    """
    return "\t".join(cell.replace("\t", " ") for cell in cells)


def cell(paragraphs: Iterable[str]) -> str:
    """What stands in one cell: its paragraphs on one line, a blank between two unless punctuation parts them.

    >>> cell(["市教育局", "市财政局"]), cell(["市教育局、", "市财政局"])
    ('市教育局 市财政局', '市教育局、市财政局')
    """
    said = ""
    for paragraph in paragraphs:
        text = paragraph.strip()
        if text:
            parted = not said or said[-1] in "，。；：、！？,;:"
            said += text if parted else " " + text
    return said
