"""附表重列正文标题: rows of a task table (任务分工表) that only name again what a heading above them names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from kg.extraction.structure.block import Block
from kg.extraction.structure.framing import is_framing
from kg.extraction.tables.table import ROW
from kg.reference.folding import fold_name


def give_rows(plain: str, headings: Sequence[Block], tasks: Sequence[Block]) -> list[Block]:
    """The tasks without such rows; their units and times stand with the one task, or heading, of that name before them."""
    if not any(block.marker.kind == ROW for block in tasks):
        return list(tasks)
    named = _by_title([*headings, *(block for block in tasks if block.own)])
    kept = []
    for block in tasks:
        source = _named(plain, block, named)
        if source is None:
            kept.append(block)
        else:
            source.rows.append(block)
    return kept


def _by_title(blocks: Sequence[Block]) -> Mapping[str, Block]:
    """The blocks of the numbered text whose title no other one has."""
    titled = [(fold_name(b.title), b) for b in blocks if b.title and b.marker.kind != ROW]
    told = Counter(title for title, _ in titled)
    return {title: b for title, b in titled if told[title] == 1 and not is_framing(b.title)}


def _named(plain: str, row: Block, named: Mapping[str, Block]) -> Block | None:
    """What a row names and says no more of."""
    if row.marker.kind != ROW or row.title or len(row.own) != 1:
        return None
    source = named.get(fold_name(plain[slice(*row.own[0])].rstrip("。；;")))
    return source if source and source.span.start < row.span.start else None
