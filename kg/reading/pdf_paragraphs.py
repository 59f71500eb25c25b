"""Printed lines → paragraphs (段落还原), by indents, short lines and gaps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from kg.reading.page_words import TOOLS
from kg.reading.pdf_lines import Line, joined
from kg.reference.patterns import lazy

# 一、 （一） 1. 第三条: what a heading or an item of a list begins with.
_NUMBERED = lazy(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[①-⑳]|第[一二三四五六七八九十百]{1,5}[章节条][ \u3000]"
)
_STOPS = frozenset("。；：！？）】〕》”.;:!?)")
_INDENT = 1.2
_SHORT = 1.6
_VERY_SHORT = 4.0
_WIDE_INDENT = 2.5
_SAME = 0.5
_FEW_LINES = 5
_GAP = 1.5
_OTHER_SIZE = 0.12


@dataclass(slots=True)
class Paragraph:
    """One paragraph: what each page holds of it, in order, as (page, text)."""

    parts: list[tuple[int, str]] = field(default_factory=list)

    def add(self, page: int, text: str) -> None:
        """Continues the paragraph with a line of ``page``."""
        if self.parts and self.parts[-1][0] == page:
            self.parts[-1] = (page, joined(self.parts[-1][1], text))
        elif self.parts:
            self.parts.append((page, joined(self.parts[-1][1][-1:], text)[1:]))
        else:
            self.parts.append((page, text))


@dataclass(frozen=True, slots=True)
class Block:
    """The type area of a page: where lines begin and end, and the usual step from line to line, in points.

    ``indented`` says that the document indents the first line of a paragraph; ``size`` is its usual size of type.
    """

    left: float
    right: float
    step: float
    size: float
    indented: bool = False

    def indent(self, line: Line) -> float:
        """How far the line is indented, in ems."""
        return (line.x0 - self.left) / line.size

    def rest(self, line: Line) -> float:
        """What the line leaves free at its end, in ems."""
        return (self.right - line.x1) / line.size


def blocks(pages: Sequence[list[Line]]) -> list[Block]:
    """The type area of each page; of the whole document where a page has too few lines to tell."""
    every = [line for lines in pages for line in lines]
    if not every:
        return [Block(0, 0, 0, 1) for _ in pages]
    whole = _block(every, pages)
    found = []
    for lines in pages:
        own = _block(lines, [lines]) if lines else whole
        reach = 4 * own.size
        left = own.left if abs(own.left - whole.left) > reach else min(own.left, whole.left)
        narrow = abs(own.right - whole.right) > reach and len(lines) > _FEW_LINES
        right = own.right if narrow else max(own.right, whole.right)
        found.append(replace(whole, left=left, right=right))
    indented = _indents(pages, found)
    return [replace(block, indented=indented) for block in found]


def _block(lines: Sequence[Line], pages: Sequence[list[Line]]) -> Block:
    steps = [
        after.top - before.top
        for page in pages
        for before, after in pairwise(page)
        if 0 < after.top - before.top < 5 * before.size
    ]
    step = median(steps) if steps else 0.0
    size = median(line.size for line in lines)
    return Block(min(line.x0 for line in lines), max(line.x1 for line in lines), step, size)


def _indents(pages: Sequence[list[Line]], areas: Sequence[Block]) -> bool:
    """Whether full indented lines are mostly followed by lines at the margin: the first lines are indented."""
    at_margin = at_indent = 0
    for page, area in zip(pages, areas, strict=True):
        for before, after in pairwise(page):
            if area.indent(before) > _INDENT and area.rest(before) < _SHORT and before.text[-1] not in _STOPS:
                at_margin += area.indent(after) <= _INDENT
                at_indent += area.indent(after) > _INDENT
    return at_margin > at_indent


def begins(line: Line, before: Line, here: Block, there: Block, first: bool) -> bool:
    """Whether ``line`` begins a paragraph, after ``before``.

    ``here`` and ``there`` are their type areas; ``first`` says that ``before`` is the first line of its paragraph.
    """
    if abs(line.size - before.size) > _OTHER_SIZE * before.size:
        return True
    if line.page == before.page and here.step and line.top - before.top > _GAP * here.step:
        return True
    stopped = before.text[-1] in _STOPS
    if stopped and (_NUMBERED.match(line.text) or TOOLS.fullmatch(line.text)):
        return True
    full = there.rest(before) <= (_SHORT if stopped and not here.indented else _VERY_SHORT)
    if not full:
        return True
    other = first and line.font != before.font  # a heading in bold that fills its line, and what follows it
    if here.indent(line) <= _INDENT:
        return other and there.indent(before) <= _INDENT
    if stopped or other:
        return True
    return not (_centred(line, here) or (_hanging(line, before, here, there) and not here.indented))


def _centred(line: Line, here: Block) -> bool:
    """Whether the line stands in the middle: of large type, or with more on either side than an indent."""
    large = line.size > (1 + _OTHER_SIZE) * here.size
    return abs(here.indent(line) - here.rest(line)) < 1 and (large or here.indent(line) > _WIDE_INDENT)


def _hanging(line: Line, before: Line, here: Block, there: Block) -> bool:
    """Whether both lines begin at the same indent."""
    return abs(here.indent(line) - there.indent(before)) < _SAME
