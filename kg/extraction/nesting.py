"""Which block stands under which: paragraphs → numbered blocks (层次)."""

from __future__ import annotations

from kg.extraction.block import Block
from kg.extraction.marker import Marker, opening_marker
from kg.model import Span

# GB/T 9704-2012 §7.3.3 counts 一、（一）1.（1）; the rest take their place by first appearance.
_RANK = {
    "chapter": 0,
    "part": 0,
    "section": 1,
    "bracketed": 2,
    "number": 3,
    "bare": 3,
    "parenthesised": 4,
    "half": 4,
    "circled": 5,
}
_SECOND = {"一是": "二是", "一要": "二要", "首先": "其次"}
_COUNTING = ("counted", "ordinal")


def nested(plain: str, body: list[Span], breaks: set[int]) -> tuple[list[Span], list[Block]]:
    """The paragraphs above the first block, and every block in order."""
    preamble: list[Span] = []
    blocks: list[Block] = []
    stack: list[Block] = []
    for index, span in enumerate(body):
        if index in breaks:
            stack = []
        marker = opening_marker(plain, span.start, span.end)
        if marker is not None and _counts_on(plain, marker, span):
            marker = None
        if marker is None:
            (stack[-1].paragraphs if stack else preamble).append(span)
            continue
        _pop(stack, marker.kind, plain)
        parent = stack[-1] if stack else None
        block = Block(marker, span, len(stack), parent, [span])
        if parent:
            parent.children.append(block)
        blocks.append(block)
        stack.append(block)
    return preamble, blocks


def _counts_on(plain: str, marker: Marker, span: Span) -> bool:
    """一是…；二是… in one paragraph is running text."""
    second = _SECOND.get(marker.text.strip("，,、")) if marker.kind in _COUNTING else None
    return second is not None and plain.find(second, marker.end, span.end) >= 0


def _pop(stack: list[Block], kind: str, plain: str) -> None:
    """Leaves on the stack what a block of ``kind`` stands under."""
    kinds = [b.marker.kind for b in stack]
    if kind in kinds:
        del stack[kinds.index(kind) :]
        return
    if kind.startswith("decimal"):
        depth = int(kind[7:])
        while (
            stack and stack[-1].marker.kind.startswith("decimal") and int(stack[-1].marker.kind[7:]) >= depth
        ):
            stack.pop()
        return
    rank = _RANK.get(kind)
    while (
        rank is not None
        and stack
        and _rank(stack[-1].marker.kind) > rank
        and not _bare_heading(plain, stack[-1])
    ):
        stack.pop()


def _rank(kind: str) -> int:
    """2.1 divides a text as 一、 does: whatever is marked otherwise stands below it."""
    return 2 if kind.startswith("decimal") else _RANK.get(kind, 9)


def _bare_heading(plain: str, block: Block) -> bool:
    """A mark and a heading with nothing behind it: what follows stands below it, whatever its kind."""
    return (
        len(block.paragraphs) == 1
        and not block.children
        and "。" not in plain[block.span.start : block.span.end - 1]
    )
