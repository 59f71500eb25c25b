"""Task tables of which a page or a converter left only lines: a cell on each, or a row on each with blanks or bars
between its cells.  Each row becomes one paragraph, tabs between its cells, as readers of tables give it.

A table whose rows cannot be told apart for certain stays as it is, and a notice says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.repair.rebuilding import Cell, rebuilt
from kg.extraction.tables.table_heads import FIRST, GAPS, LAST, LONGEST_LINE, TAB, Head, below_one, head_at
from kg.extraction.tables.table_rows import Rows, read_rows
from kg.model import Notice, Span, Text

_Group = Sequence[Cell]


def with_rows(text: Text) -> Text:
    """``text`` with a paragraph for each row of its task tables."""
    plain, lines = text.plain, text.paragraphs
    groups: list[_Group] = []
    notices: list[Notice] = []
    copied = at = 0
    for index in _likely_heads(plain, lines):
        if index < at:
            continue
        head = head_at(plain, lines, index)
        if head is None:
            continue
        rows = _clear_rows(plain, lines, index, head)
        at = max(rows.behind, index + head.lines)
        if rows.groups:
            groups += ((((line,)),) for line in lines[copied:index])
            groups += rows.groups
            copied = at
        elif rows.begun and head.gap is not TAB:
            notices.append(_unclear(plain, lines[index : index + head.lines]))
    if copied:
        groups += ((((line,)),) for line in lines[copied:])
        text = rebuilt(text, groups)
    return replace(text, notices=(*text.notices, *notices)) if notices else text


def _likely_heads(plain: str, lines: Sequence[Span]) -> list[int]:
    """Which lines may head a table by their first and last letters: few do."""
    return [
        index
        for index, (start, end) in enumerate(lines)
        if plain[end - 1] in LAST and end - start <= LONGEST_LINE and plain[start] in FIRST
    ]


def _clear_rows(plain: str, lines: Sequence[Span], at: int, head: Head) -> Rows:
    """The rows below a head by the first way of reading them that leaves no doubt, else none."""
    gaps: list[re.Pattern[str] | None] = [] if head.glued else [head.gap]
    if head.gap is not TAB and head.lines == 1:
        gaps += [gap for gap in (*GAPS, None) if gap not in gaps and gap is not TAB]
    begun, behind = False, at
    for columns in (head.columns, below_one(head)):
        for gap in gaps if columns else ():
            assert columns is not None
            rows = read_rows(plain, lines, at, head._replace(columns=columns, gap=gap))
            if rows.groups:
                return rows
            begun, behind = begun or rows.begun, max(behind, rows.behind)
    return Rows([], behind, begun)


def _unclear(plain: str, head: Sequence[Span]) -> Notice:
    whole = Span(head[0].start, head[-1].end)
    said = "、".join(plain[slice(*whole)].split())
    return Notice("unclear_table", f"任务分解表的行列无法确定，按普通文字读取：{said[:60]}")
