"""Lines at a task table: the name above its head (2024年重点任务分解表), outermost heading of its rows, and those among rows."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.structure.block import Block
from kg.extraction.text.marker import Marker, opening_marker
from kg.extraction.text.title import squeezed
from kg.model import Span
from kg.reference.patterns import lazy

_NAME = lazy(
    r"(?:附\s*[件表录]\s*\d{0,2}[\s:：.．、\-—]*)?(?P<name>(?!\d{1,2}[.．、])[^\s。；：:，,！？][^。；：:，！？\t]{2,60}?"
    r"(?:表|清单|台账|分工|分解|一览|目录|安排|任务|计划|方案|事项)(?:\s*[（(][^（）()]{1,16}[）)])?)\s*"
)
_LINES = 2  # among which the name stands
_SHORT = 44  # characters of a line among rows
_HEADINGS = 3  # lines over the whole width that stand one below the other
_LAST = frozenset("表单账工解览录排务划案项）) 　")
# 单位：个, 填报时间：…, （2024年版）: what may stand between the name and the head.
_BESIDE = lazy(
    r"\s*(?:[（(][^（）()]{1,24}[）)]|[（(]?(?:计量)?单位\s*[:：].*|(?:填报|制表|编制)[^。]{0,40}|\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?)\s*"
)


def caption_above(plain: str, at: int, titles: Sequence[Span], mark: str) -> Block | None:
    """The heading of the rows whose head begins at ``at``, its mark of the kind ``mark``, where a line above the head
    names their table, which is no title of the text itself.

    >>> page = "附件2：甲县2024年重点任务分解表\\n单位：个\\n序号"
    >>> caption_above(page, page.index("序号"), (), "row").title
    '甲县2024年重点任务分解表'
    """
    for _ in range(_LINES):
        end = at - 1
        while end > 0 and plain[end - 1].isspace():
            end -= 1
        if end <= 0:
            return None
        span = Span(plain.rfind("\n", 0, end) + 1, end)
        if any(title.start < span.end and span.start < title.end for title in titles):
            return None
        named = caption(plain, span, mark)
        if named is not None or _BESIDE.fullmatch(plain, *span) is None:
            return named
        at = span.start
    return None


def caption(plain: str, line: Span, mark: str) -> Block | None:
    """The heading that a line is which names a table; None where it names none."""
    if plain[line.end - 1] not in _LAST or opening_marker(plain, *line) is not None:
        return None
    found = _NAME.fullmatch(plain, *line)
    return (
        Block(Marker(mark, "", line.start), line, 0, None, [line], title=squeezed(found["name"]))
        if found
        else None
    )


def between_rows(plain: str, body: list[Span], at: int) -> bool:
    """A short line with rows above and below, or others like it between: a cell over the whole width, or a page's
    caption."""
    near = range(1, _HEADINGS + 1)
    return (
        _is_short(plain[slice(*body[at])])
        and _meets_row(plain, [body[at - n] for n in near if at >= n])
        and _meets_row(plain, [body[at + n] for n in near if at + n < len(body)])
    )


def _meets_row(plain: str, lines: list[Span]) -> bool:
    for span in lines:
        line = plain[slice(*span)]
        if "\t" in line or not _is_short(line):
            return "\t" in line
    return False


def _is_short(line: str) -> bool:
    return len(line) <= _SHORT and "。" not in line
