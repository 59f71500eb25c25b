"""Which block stands under which: paragraphs → numbered blocks (层次)."""

from __future__ import annotations

from kg.extraction.structure.block import Block
from kg.extraction.text.marker import Marker, opening_marker
from kg.extraction.text.run_on_mark import run_on_marker
from kg.model import Span
from kg.reference.patterns import lazy

# GB/T 9704-2012 §7.3.3 counts 一、（一）1.（1）; the rest take their place by first appearance.
_RANK = {
    "chapter": 0,
    "part": 0,
    "section": 1,
    "article": 2,
    "bracketed": 3,
    "number": 4,
    "bare": 4,
    "parenthesised": 5,
    "half": 5,
    "circled": 6,
}
_SECOND = {"一是": "二是", "一要": "二要", "首先": "其次"}
_COUNTING = ("counted", "ordinal")
_SECOND_ITEM = {"1": "2", "一": "二", "①": "②", "❶": "❷", "⑴": "⑵"}
_STOPS = lazy(r"[。；;][ 　]*")
_OF_BOX = ("number", "parenthesised", "half", "circled")  # marks of the items that a 专栏 holds
_FIRST_ITEM = lazy(r"[（(]?1(?!\d)|[①❶⑴]")
_NEXT_LINE = 3  # characters between two lines
# 备注：1.…, with 2. below it on a line of its own.
_REMARKS = lazy(r"(?:(?:备|附)?注|(?:有关|相关|填表|填报)?说明)\s*[：:]\s*")
_DIGITS = frozenset("0123456789")
_REMARKS_FIRST = frozenset("备附注有相填说")


def nested(plain: str, body: list[Span], breaks: set[int]) -> tuple[list[Span], list[Block]]:
    """The paragraphs above the first block, and every block in order."""
    preamble: list[Span] = []
    blocks: list[Block] = []
    stack: list[Block] = []
    for index, span in enumerate(body):
        if index in breaks:
            stack = []
        marker = opening_marker(plain, span.start, span.end)
        if (marker is None or marker.kind.startswith("decimal")) and plain[span.start] in _DIGITS:
            marker = run_on_marker(plain, body, index, breaks) or marker
        if marker is None and plain[span.start] in _REMARKS_FIRST and index + 1 < len(body):
            marker = _first_remark(plain, span, body[index + 1])
        if marker is not None and (_counts_on(plain, marker, span) or _is_running_box(plain, marker, span)):
            marker = None
        if marker is not None and stack and _runs_in(plain, marker, body, index):
            marker = None
        if marker is not None and marker.kind == "box":
            below = body[index + 1] if index + 1 < len(body) and index + 1 not in breaks else None
            if stack and (box := _box(plain, marker, span, below, stack)) is not None:
                blocks.append(box)
                stack = [*box.above(), box]
            continue
        if marker is None:
            (stack[-1].paragraphs if stack else preamble).append(span)
            continue
        _pop(stack, marker, plain)
        parent = stack[-1] if stack else None
        block = Block(marker, span, len(stack), parent, [span])
        if parent:
            parent.children.append(block)
        blocks.append(block)
        stack.append(block)
    return preamble, blocks


def _first_remark(plain: str, span: Span, below: Span) -> Marker | None:
    """The mark of the first of several remarks, which stands behind their label; None where no other one follows."""
    label = _REMARKS.match(plain, *span)
    marker = opening_marker(plain, label.end(), span.end) if label else None
    if marker is None or _FIRST_ITEM.match(marker.text) is None:
        return None
    following = opening_marker(plain, *below)
    return marker if following is not None and following.kind == marker.kind else None


def _is_running_box(plain: str, marker: Marker, span: Span) -> bool:
    """专栏1列出的项目由各地抓紧实施。 is a sentence."""
    return marker.kind == "box" and plain[span.end - 1] in "。；"


def _box(plain: str, marker: Marker, span: Span, below: Span | None, stack: list[Block]) -> Block | None:
    """A 专栏 whose items are numbered: a heading below the section it stands in, which stays a task beside it; None
    where it only captions a table or lines of that section."""
    first = (
        opening_marker(plain, *below) if below is not None and below.start - span.end <= _NEXT_LINE else None
    )
    if first is None or first.kind not in _OF_BOX:
        return None
    kinds = [block.marker.kind for block in stack]
    if first.kind in kinds and _FIRST_ITEM.match(first.text) is None:
        return None  # the numbering of the text goes on
    at = next((n for n, kind in enumerate(kinds) if kind in ("box", *_OF_BOX)), len(stack))
    return Block(marker, span, at, stack[at - 1] if at else None, [span])


def _counts_on(plain: str, marker: Marker, span: Span) -> bool:
    """一是…；二是… in one paragraph is running text."""
    second = _SECOND.get(marker.text.strip("，,、")) if marker.kind in _COUNTING else None
    return second is not None and plain.find(second, marker.end, span.end) >= 0


def _runs_in(plain: str, marker: Marker, body: list[Span], index: int) -> bool:
    """①…；②… in one paragraph is running text too, where no line below goes on with the count."""
    count = marker.text.strip("（）().．、 　")
    second = marker.text.replace(count, _SECOND_ITEM.get(count, ""))
    end = body[index].end
    if count not in _SECOND_ITEM or plain.find(second, marker.end, end) < 0:
        return False
    if not any(
        plain.startswith(second, stop.end()) and _kind(plain, stop.end(), end) == marker.kind
        for stop in _STOPS.finditer(plain, marker.end, end)
    ):
        return False
    below = opening_marker(plain, *body[index + 1]) if index + 1 < len(body) else None
    return below is None or below.kind != marker.kind or below.text == marker.text


def _kind(plain: str, start: int, end: int) -> str | None:
    marker = opening_marker(plain, start, end)
    return marker.kind if marker else None


def _pop(stack: list[Block], marker: Marker, plain: str) -> None:
    """Leaves on the stack what a block with ``marker`` stands under."""
    kind = marker.kind
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
    if kinds and kinds[-1] == "ordinal" and _FIRST_ITEM.match(marker.text):
        return  # 第一，…: 1、 begins its items
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
    return _RANK["bracketed"] if kind.startswith("decimal") else _RANK.get(kind, 9)


def _bare_heading(plain: str, block: Block) -> bool:
    """A mark and a heading with nothing behind it: what follows stands below it, whatever its kind."""
    return (
        len(block.paragraphs) == 1
        and not block.children
        and "。" not in plain[block.span.start : block.span.end - 1]
    )
