"""Lines of tables that hold no tasks (名录, 统计表) are told by a notice."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.text.title import squeezed
from kg.model import Notice, Span

_QUOTED = 24  # characters that a notice quotes


def lines_left_out(plain: str, body: Sequence[Span], indices: Sequence[int]) -> list[Notice]:
    """A notice for each run of lines of the body that stand one below the other.

    >>> plain = "翠屏山传说\\t玫瑰镇\\n孝直高跷\\t孝直镇"
    >>> [n.text for n in lines_left_out(plain, [Span(0, 9), Span(10, len(plain))], [0, 1])]
    ['表格内容未列入任务和措施：2行“翠屏山传说 玫瑰镇”']
    """
    found: list[Notice] = []
    first = 0
    for order in range(1, len(indices) + 1):
        if order == len(indices) or indices[order] - indices[order - 1] > 1:
            whole = Span(body[indices[first]].start, body[indices[order - 1]].end)
            said = " ".join(map(squeezed, plain[slice(*body[indices[first]])].split("\t"))).strip()
            quoted = said if len(said) <= _QUOTED else f"{said[:_QUOTED]}…"
            words = f"表格内容未列入任务和措施：{order - first}行“{quoted}”"
            found.append(Notice("left_out", words, whole))
            first = order
    return found
