"""Running heads and page numbers of a PDF (页眉、页脚、页码), which are no part of the text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from kg.reading.pdf_lines import Line
from kg.reference.folding import unblanked
from kg.reference.patterns import lazy

_PAGE_NUMBER = lazy(
    r"[-—–―－─·•\s]*(?:第\s*)?(?:\d{1,4}|[〇一二三四五六七八九十]{1,4}(?=\s*页))\s*(?:页)?"
    r"(?:\s*[,，/]?\s*(?:共|of|/)?\s*\d{1,4}\s*页?)?[-—–―－─·•\s]*",
    re.I,
)
_COUNTED = lazy(r"^\d{1,4}(?:/\d{1,4})?(?=\D)|(?<=\D)\d{1,4}(?:/\d{1,4})?$")
_MARGIN = 0.13
_OUTERMOST = 2
_SAME_PLACE = 3.0


def without_heads(pages: Sequence[list[Line]], heights: Sequence[float]) -> list[list[Line]]:
    """The lines of each page less page numbers and what stands in the same place of the margin of several pages.

    ``heights`` are those of the pages, in points.
    """
    margins = [_margin(lines, height) for lines, height in zip(pages, heights, strict=True)]
    repeated = _repeated(margins)
    kept = []
    for lines, margin in zip(pages, margins, strict=True):
        heads = {id(line) for line in margin if _PAGE_NUMBER.fullmatch(line.text) or id(line) in repeated}
        kept.append([line for line in lines if id(line) not in heads])
    return kept


def _margin(lines: list[Line], height: float) -> list[Line]:
    top = [line for line in lines[:_OUTERMOST] if line.bottom < height * _MARGIN]
    bottom = [line for line in lines[-_OUTERMOST:] if line.top > height * (1 - _MARGIN)]
    return top + bottom


def _repeated(margins: Sequence[list[Line]]) -> set[int]:
    """Lines that several pages show in the same place, by identity."""
    alike: dict[str, list[Line]] = defaultdict(list)
    for margin in margins:
        for line in margin:
            alike[_unnumbered(line.text)].append(line)
    enough = max(2, len(margins) // 4)
    found: set[int] = set()
    for group in alike.values():
        for line in group:
            here = {other.page for other in group if abs(other.top - line.top) < _SAME_PLACE}
            if len(here) >= enough:
                found.add(id(line))
    return found


def _unnumbered(text: str) -> str:
    """A running head without blanks and without the page number at its end or beginning."""
    return _COUNTED.sub("", unblanked(text))
