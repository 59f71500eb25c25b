"""A numbered heading with nothing below it but a task table (三、任务分工): the rows are the tasks, and it heads them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from kg.extraction.structure.block import Block
from kg.extraction.text.telling import leads_to_table
from kg.extraction.text.title import squeezed
from kg.reference.patterns import lazy

_LONGEST = 40  # characters of such a heading
_STOPS = frozenset("。；;！!？?")
# The head of a table, or its name above it.
_TABLE_NEXT = lazy(r"\s*(?P<name>[^\t\n]{2,70}\n\s*)?[^\t\n]*\t")


def take_row_heads(plain: str, blocks: Sequence[Block], rows: Sequence[Block]) -> set[int]:
    """Where the blocks begin that only head the rows of a table; these stand below them from now on."""
    begins = [block.span.start for block in blocks]
    starts = [row.span.start for row in rows]
    found: set[int] = set()
    for order, block in enumerate(blocks) if rows else ():
        behind = begins[order + 1] if order + 1 < len(blocks) else len(plain)
        below = rows[bisect_left(starts, block.span.start) : bisect_left(starts, behind)]
        if below and not block.children and _heads_only(plain, block, below[0]):
            block.title = squeezed(plain[block.marker.end : block.paragraphs[0].end].rstrip("：: 　"))
            block.own, block.paragraphs = [], block.paragraphs[:1]
            for top in _outermost(below):
                top.parent = block
            found.add(block.span.start)
    return found


def _heads_only(plain: str, block: Block, row: Block) -> bool:
    """Whether nothing stands between a heading and the table but what leads to the table and its name."""
    line, *below = block.paragraphs
    if line.end - block.marker.end > _LONGEST or plain[line.end - 1] in _STOPS or block.clauses:
        return False
    if below and leads_to_table(plain[slice(*below[0])]):
        line = below.pop(0)
    names = [above.span for above in row.above() if above.span.end < row.span.start]
    if any(paragraph not in names for paragraph in below):
        return False
    table = _TABLE_NEXT.match(plain, line.end)
    return table is not None and (table["name"] is None or bool(names))


def _outermost(rows: Sequence[Block]) -> list[Block]:
    tops = {id(top): top for row in rows for top in [*row.above(), row][:1]}
    return list(tops.values())
