"""Titles that a list names without 《》, as repeals list them: each alone on its line, its number in brackets behind it or
bare before it."""

from __future__ import annotations

from kg.extraction.text.marker import opening_marker
from kg.extraction.text.title import issuer_prefix
from kg.model import Span
from kg.reference.kind_words import title_words
from kg.reference.patterns import lazy

_FARTHEST = 200  # characters from the beginning of the line to the number


def _titled() -> str:
    return rf"(?P<title>(?:[^《》。；：，,\n]|《[^《》\n]{{2,80}}》){{4,90}}?(?:{title_words()})(?:[（(][^（）()\n]{{1,12}}[）)])?)"


# 你省关于…的请示（…）收悉: whose it is, is told from where the reader stands.
_BEFORE = lazy(lambda: rf"(?:[你我贵][^关《》]{{0,12}}(?=关于))?{_titled()}\s*[（(\[〔【]\s*")
_BEHIND = lazy(lambda: rf"[\s\u3000、，,：:]+{_titled()}[\s\u3000]*[；;。，,]?[\s\u3000]*$")


def listed_title(plain: str, number: Span) -> Span | None:
    """The title that stands alone between the mark of a list and ``number`` in brackets, or between a number right behind
    the mark and the end of the line; None where there is none.

    >>> plain = "1.甲市人民政府关于加强供热管理的通知（甲政〔2003〕17号）"
    >>> plain[slice(*listed_title(plain, Span(20, 31)))]
    '甲市人民政府关于加强供热管理的通知'
    >>> plain = "2. 甲财发〔2017〕35号  甲市财政局关于印发《乙目录》的通知"
    >>> plain[slice(*listed_title(plain, Span(3, 15)))]
    '甲市财政局关于印发《乙目录》的通知'
    >>> listed_title("1.按甲市人民政府关于供热的通知办理（甲政〔2003〕17号）", Span(18, 29)) is None
    True
    """
    if plain[max(0, number.start - 2) : number.start - 1] == "》":
        return None  # 《…》（number
    start = plain.rfind("\n", max(0, number.start - _FARTHEST), number.start) + 1
    if start == 0 and number.start > _FARTHEST:
        return None
    while start < number.start and plain[start].isspace():
        start += 1
    mark = opening_marker(plain, start, number.end)
    if mark is not None:
        start = mark.end
    if plain[start : number.start].strip():
        found = _BEFORE.fullmatch(plain, start, number.start)
    elif mark is not None:
        end = plain.find("\n", number.end)
        found = _BEHIND.match(plain, number.end, end if end >= 0 else len(plain))
    else:
        return None
    if found is None or not (issuer_prefix(found["title"]) or found["title"].startswith("关于")):
        return None
    return Span(*found.span("title"))
