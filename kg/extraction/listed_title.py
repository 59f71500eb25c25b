"""Titles that a list names without 《》: each a line of its own, its number in brackets behind it, as repeals list them."""

from __future__ import annotations

from kg.extraction.marker import opening_marker
from kg.extraction.title import issuer_prefix
from kg.model import Span
from kg.reference.patterns import lazy

_KIND = r"(?:通知|通告|公告|通报|意见|决定|决议|批复|复函|函|办法|规定|细则|方案|规划|计划|要点|条例|措施|政策|预案|纲要|规则)"
_TITLE = lazy(
    rf"(?P<title>[^《》。；：，,\n]{{4,90}}?{_KIND}(?:[（(][^（）()\n]{{1,12}}[）)])?)\s*[（(\[〔【]\s*"
)


def listed_title(plain: str, number: Span) -> Span | None:
    """The title that stands alone between the mark of a list and ``number`` in brackets; None where there is none.

    >>> plain = "1.甲市人民政府关于加强供热管理的通知（甲政〔2003〕17号）"
    >>> plain[slice(*listed_title(plain, Span(20, 31)))]
    '甲市人民政府关于加强供热管理的通知'
    >>> listed_title("1.按甲市人民政府关于供热的通知办理（甲政〔2003〕17号）", Span(18, 29)) is None
    True
    """
    start = plain.rfind("\n", 0, number.start) + 1
    while start < number.start and plain[start].isspace():
        start += 1
    mark = opening_marker(plain, start, number.start)
    if mark is not None:
        start = mark.end
    found = _TITLE.fullmatch(plain, start, number.start)
    if found is None or not (issuer_prefix(found["title"]) or found["title"].startswith("关于")):
        return None
    return Span(*found.span("title"))
