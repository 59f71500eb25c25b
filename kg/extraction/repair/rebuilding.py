"""A text put together anew from stretches of its own words; offsets and pages follow."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.model import Span, Text

Cell = Sequence[Span]
"""Stretches of words that belong together, in order."""


def rebuilt(text: Text, groups: Iterable[Sequence[Cell]]) -> Text:
    """``text`` with a paragraph for each group: its cells with tabs between them, each of the stretches of a cell."""
    parts: list[str] = []
    paragraphs: list[Span] = []
    moves: list[tuple[int, int]] = []  # (new offset, old offset)
    at = 0
    for group in groups:
        start = at
        for order, cell in enumerate(group):
            if order:
                parts.append("\t")
                at += 1
            for index, (begin, end) in enumerate(cell):
                if index and _latin_seam(text.plain, cell[index - 1].end, begin):
                    parts.append(" ")
                    at += 1
                moves.append((at, begin))
                parts.append(text.plain[begin:end])
                at += end - begin
        paragraphs.append(Span(start, at))
        parts.append("\n")
        at += 1
    plain = "".join(parts)[:-1]
    return replace(
        text,
        plain=plain,
        paragraphs=tuple(paragraphs),
        offsets=_composed(moves, text.offsets),
        pages=_moved_pages(moves, text.pages),
    )


def _latin_seam(plain: str, left: int, right: int) -> bool:
    return (
        plain[left - 1].isascii()
        and plain[left - 1].isalpha()
        and plain[right].isascii()
        and plain[right].isalpha()
    )


def _composed(
    moves: list[tuple[int, int]], offsets: tuple[tuple[int, int], ...]
) -> tuple[tuple[int, int], ...]:
    """``moves`` (new → old) carried on through ``offsets`` (old → raw)."""
    if not offsets:
        return ()
    result: list[tuple[int, int]] = []
    ahead, size = 1, len(offsets)
    for (new, old), until in zip(moves, [*(old for _, old in moves[1:]), math.inf], strict=True):
        while ahead < size and offsets[ahead][0] <= old:
            ahead += 1
        base_old, base_raw = offsets[ahead - 1]
        result.append((new, base_raw + old - base_old))
        while ahead < size and offsets[ahead][0] < until:
            result.append((new + offsets[ahead][0] - old, offsets[ahead][1]))
            ahead += 1
    return tuple(result)


def _moved_pages(moves: list[tuple[int, int]], pages: tuple[int, ...]) -> tuple[int, ...]:
    result = []
    for page in pages:
        behind = [(new, old) for new, old in moves if old <= page]
        new, old = behind[-1] if behind else moves[0]
        result.append(max(0, new + page - old))
    return tuple(result)
