"""Titles that a list names without 《》, as repeals list them: each alone on its line, its number in brackets behind it or
bare before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.page.issuing import names_only_organs
from kg.extraction.text.cues import holds
from kg.extraction.text.marker import opening_marker
from kg.extraction.text.title import issuer_prefix
from kg.model import Span
from kg.reference.divisions import find_prefix
from kg.reference.kind_words import title_words
from kg.reference.patterns import lazy

_FARTHEST = 200  # characters from the beginning of the line to the number


# （2011年5月3日明政文〔2011〕207号）, （2011年5月3日印发，明政文〔2011〕207号）
_DAY = r"(?:(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?\s*(?:公布|发布|印发)?\s*[，,以]?\s*)?"


def _titled() -> str:
    return rf"(?P<title>(?:[^《》。；：，,\n]|《[^《》\n]{{2,80}}》){{4,90}}?(?:{title_words()})(?:[（(][^（）()\n]{{1,12}}[）)])?)"


# 你省关于…的请示（…）收悉: whose it is, is told from where the reader stands.
_BEFORE = lazy(lambda: rf"(?:[你我贵][^关《》]{{0,12}}(?=关于))?{_titled()}\s*[（(\[〔【]\s*{_DAY}")
_LISTED = lazy(_titled)
_BESIDE = lazy(lambda: rf"{_titled()}[ \u3000]+")
_BEHIND = lazy(
    lambda: (
        rf"[\s\u3000、，,：:]+{_titled()}[\s\u3000]*(?:[；;。，,]?[\s\u3000]*$|(?<=[\s\u3000])[^。；]{{1,40}}$)"
    )
)
_IN_BRACKETS = lazy(lambda: rf"\s*[（(]{_titled()}[）)]")
_NEXT = lazy(lambda: rf"[、，,；;]{_titled()}[（(]\s*{_DAY}")
_CLOSING = ("）", ")", "》")
_CELL = lazy(r"[^\t|｜]+")
_ROW = lazy("[\\t|｜]")
# 甲市要落实某办法, 甲市制定某方案: what a place does is no title.
_SAYS = lazy(r"^(?:[要应须将已把按在由]|可以)|落实|执行|制[定订]|出台|印发")
_PASSES = ("印发", "转发", "批转")
_NUMBERED = lazy(r"第\s*\d{1,5}\s*号(?:公告|通告|令)$")  # 我局2019年第11号通告 is a number
_SERIAL = lazy(r"\d{1,3}[ \u3000\t|｜]+")
_EDGE = " \u3000\t|｜"  # of a row
# 序号　文件名称　文号: above the columns of a table of documents, some of which have no number.
_HEAD = lazy(r"^[^\n]*(?:名\s*称|标\s*题|题\s*目)[^\n]*[\t|｜][^\n]*(?:文|字)\s*号[^\n]*$", re.MULTILINE)
_NAMES = lazy(r"(?:规范性|政策)?(?:文件)?(?:名称|标题|题目)")
_NUMBERS = lazy(r"(?:发?文|文件|发文字|文件字)号")
_NO_NUMBER = lazy(r"无?[\s—–\-－/／]*|无文号")


def listed_title(plain: str, number: Span) -> Span | None:
    """The title that stands alone between the mark of a list and ``number`` in brackets, or between a number right behind
    the mark and the end of the line, or in brackets right behind the number, or in a cell beside it; None where there
    is none. So one between others that a sentence cites.

    >>> plain = "1.甲市人民政府关于加强供热管理的通知（甲政〔2003〕17号）"
    >>> plain[slice(*listed_title(plain, Span(20, 31)))]
    '甲市人民政府关于加强供热管理的通知'
    >>> plain = "2. 甲财发〔2017〕35号  甲市财政局关于印发《乙目录》的通知"
    >>> plain[slice(*listed_title(plain, Span(3, 15)))]
    '甲市财政局关于印发《乙目录》的通知'
    >>> plain = "2 关于供热的通知　甲财发〔2017〕35号　废止"
    >>> plain[slice(*listed_title(plain, Span(10, 22)))]
    '关于供热的通知'
    >>> listed_title("1.按甲市人民政府关于供热的通知办理（甲政〔2003〕17号）", Span(18, 29)) is None
    True
    """
    if plain[max(0, number.start - 2) : number.start - 1] == "》":
        return None  # 《…》（number
    bracketed = _IN_BRACKETS.match(plain, number.end) if plain[number.end : number.end + 1] in "（(" else None
    if bracketed is not None:
        return _title(bracketed.span("title"), plain)
    start = plain.rfind("\n", max(0, number.start - _FARTHEST), number.start) + 1
    if start == 0 and number.start > _FARTHEST:
        return _among(plain, number.start - _FARTHEST, number)
    below = plain.find("\n", number.end)
    end = below if below >= 0 else len(plain)
    if _ROW.search(plain, start, end):
        return _in_row(plain, start, number, end)
    line, start = start, behind_mark(plain, start, number.end)
    if plain[start : number.start].strip():
        found = _BEFORE.fullmatch(plain, start, number.start) or _beside(plain, start, number, end)
        return (_title(found.span("title"), plain) if found else None) or _among(plain, start, number)
    found = _BEHIND.match(plain, number.end, end) if plain[line:start].strip() else None
    return _title(found.span("title"), plain) if found else None


def unnumbered_titles(plain: str) -> Iterator[Span]:
    """The titles in tables of documents (序号　文件名称　文号) whose column for the number says that there is none.

    >>> plain = "序号\\t文件名称\\t文号\\n1\\t甲县人民政府关于供热的意见\\t无\\n2\\t甲县人民政府关于供水的意见\\t甲政〔2003〕2号"
    >>> [plain[slice(*span)] for span in unnumbered_titles(plain)]
    ['甲县人民政府关于供热的意见']
    """
    if not holds(plain, "\t|｜") or not holds(plain, ("文号", "字号")):
        return
    for head in _HEAD.finditer(plain):
        columns = ["".join(cell.split()) for cell in _ROW.split(head.group())]
        title = next((n for n, cell in enumerate(columns) if _NAMES.fullmatch(cell)), None)
        number = next((n for n, cell in enumerate(columns) if _NUMBERS.fullmatch(cell)), None)
        if title is None or number is None:
            continue
        for start, cells in _rows_below(plain, head.end()):
            if len(cells) == len(columns) and _NO_NUMBER.fullmatch(cells[number].strip()):
                begin = start + sum(len(cell) + 1 for cell in cells[:title])
                found = _listed_in(plain, begin, begin + len(cells[title]))
                if found is not None:
                    yield found


def _rows_below(plain: str, end: int) -> Iterator[tuple[int, list[str]]]:
    """The rows below the head of a table, each with its place, up to the next head, or to two lines that are none: one
    may be the rest of a cell."""
    apart = 0
    while end < len(plain) and apart < 2:
        start = end + 1
        end = plain.find("\n", start)
        end = end if end >= 0 else len(plain)
        cells = _ROW.split(plain[start:end])
        if _HEAD.match(plain, start, end):
            return
        apart = 0 if len(cells) > 1 else apart + 1
        if not apart:
            yield start, cells


def _listed_in(plain: str, begin: int, end: int) -> Span | None:
    """The title that is all of a cell, or of what stands there."""
    text = plain[begin:end]
    begin += len(text) - len(text.lstrip())
    found = _LISTED.fullmatch(plain, begin, begin + len(text.strip()))
    return _title(found.span("title"), plain) if found else None


def behind_mark(plain: str, line: int, end: int) -> int:
    """Where the words of a list's line begin, behind its mark or its serial number.

    >>> behind_mark("（一）甲办法", 0, 6), behind_mark("  12　甲办法", 0, 8), behind_mark("甲办法", 0, 3)
    (3, 5, 0)
    """
    while line < end and plain[line] in _EDGE:
        line += 1
    mark = opening_marker(plain, line, end)
    serial = None if mark else _SERIAL.match(plain, line, end)
    return mark.end if mark else serial.end() if serial else line


def _beside(plain: str, start: int, number: Span, end: int) -> re.Match[str] | None:
    """A title and its number set apart by blanks, with no blank in the title but between organs that issue jointly."""
    if not plain[number.start - 1].isspace() or not (number.end == end or plain[number.end].isspace()):
        return None
    found = _BESIDE.fullmatch(plain, start, number.start)
    first, *more = found["title"].split() if found else ("",)
    return found if not more or names_only_organs(" ".join([first, *more[:-1]])) else None


def _among(plain: str, start: int, number: Span) -> Span | None:
    """A title behind another document that a sentence cites, its number in brackets: 《甲办法》（…）、乙市丙办法（number）."""
    if plain[number.start - 1] not in "（(":
        return None
    last = max(plain.rfind(mark, start, number.start) for mark in _CLOSING)
    found = _NEXT.fullmatch(plain, last + 1, number.start) if last > start else None
    if found is None:
        return None
    issuer = issuer_prefix(found["title"])
    told = names_only_organs(issuer) if issuer else True
    return _title(found.span("title"), plain) if told else None


def _in_row(plain: str, start: int, number: Span, end: int) -> Span | None:
    """The title in the nearest cell before that of the number, else behind it, in a row whose cells hold no other."""
    before: Span | None = None
    for cell in _CELL.finditer(plain, start, end):
        if cell.start() <= number.start < cell.end():
            if plain[slice(*cell.span())].strip() != plain[slice(*number)].strip():
                found = _BEFORE.fullmatch(plain, behind_mark(plain, cell.start(), number.end), number.start)
                return _title(found.span("title"), plain) if found else None
            if before is not None:
                return before
            continue
        title = _listed_in(plain, *cell.span())
        if title is not None and cell.start() > number.start:
            return title
        before = title or before
    return None


def _title(found: tuple[int, int], plain: str) -> Span | None:
    """What names a document by its issuer, by its subject, or by the place it holds for."""
    title = plain[slice(*found)]
    if _NUMBERED.search(title):
        return None
    if (
        title.startswith("关于")
        or (title.startswith(_PASSES) and title.endswith("通知"))
        or issuer_prefix(title)
    ):
        return Span(*found)
    place = find_prefix(title)
    return Span(*found) if place and place.full and _SAYS.search(place.rest) is None else None
