"""Lines that a page ran into one: a head with its first sentence, or a whole text whose lines only blanks part."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from kg.extraction.header.recipients import is_recipients
from kg.extraction.header.title_lines import party_and_government
from kg.extraction.page.issuing import issue_jointly
from kg.extraction.text.marker import opening_marker
from kg.model import Span
from kg.reference.kind_words import plain_title_words
from kg.reference.organ_ends import ORGAN_END, organ_last
from kg.reference.patterns import lazy

_LEAST = 30  # characters of a line that holds a head and text
_FIRST = 40  # lines among which it stands
_NUMBER = lazy(
    r"[\u4e00-\u9fff]{2,10}[〔\[［（(【](?:19|20)\d\d[〕\]］）)】] ?(?:第)?\d{1,5} ?号(?=\s|各|[\u4e00-\u9fff]{2,14}：)"
)
_TITLE = lazy(
    lambda: (
        r"(?=[^。；：:]{0,40}?(?:关于|印发|转发|批转))[^。；：:]{6,120}?"
        rf"(?:(?:{plain_title_words()})(?:[（(][^（）()]{{1,10}}[）)])?(?=[ \u3000]+(?!第))"
        r"|的(?=[ \u3000]+[\u4e00-\u9fff]{2,10}[〔\[［（(【](?:19|20)\d\d))"
    )
)
_BORDER = lazy(r"[ \u3000]|关于|印发|转发|批转")  # what an organ's name ends before
_LONGEST_ORGAN = 30
_COLON = lazy("[：:]")
_LONGEST = 400  # characters of recipients
_ROW = lazy(r"\d{1,3}[ \u3000]")  # of a list
_LEADS = lazy(r"(?:如下|下列|以下)[^。；：:]{0,12}[：:]$")  # to what the text lists
_LEAST_TEXT = 8  # characters behind them
_TOLD = lazy(r"请|加强|推进|应当|要(?!素)|将|为了|进行|开展|按照|根据|做到|以下|如下")
_BEGINS_TEXT = lazy(r"[ \u3000]+(?:为|根据|按照|经|现|近|《)")
_BLANKS = " \u3000\t"

_LEAST_JOINED = 150  # characters of a line that holds several
_SENTENCE_ENDS = lazy(r"[。；：:;][ \u3000]+(?=\S)")
_STOPS = frozenset("。；：:;")
_RUNNING = lazy(r"[。；;]|[，,](?!各)")
_GAP = lazy(r"[ \u3000]+")
_FEWEST_ENDS = 2
_DATE_SAID = r"[（(]?(?:19|20|二[〇○零OＯ])[\d〇○零OＯ一二三四五六七八九]{2}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日[）)]?"
_DATE = lazy(_DATE_SAID)
_SIGNED = lazy(rf"。 +(?P<signed>[\u4e00-\u9fff]{{4,30}} *{_DATE_SAID})(?: +|$)")
_ANNEX = lazy(r"附件\s*(?:[\d一二三四五]{0,2}\s*[:：]|[\d一二三四五]{1,2}$)|抄送[:：]|[（(]此件")
_LONGEST_HEADING = 24
_PARAGRAPH = 30


def with_lines_apart(plain: str, lines: Sequence[Span]) -> Iterator[Span]:
    """The lines, those that a page ran into one cut again.

    >>> page = "甲局关于乙的通知 甲发〔2022〕5号 各县人民政府：" + "为做好乙工作，现将有关事项通知如下，请认真贯彻执行。" * 2
    >>> [page[slice(*line)][:10] for line in with_lines_apart(page, [Span(0, len(page))])]
    ['甲局关于乙的通知', '甲发〔2022〕5号', '各县人民政府：', '为做好乙工作，现将有']
    """
    ends = (
        [found.start() for found in _SENTENCE_ENDS.finditer(plain)] if _has_blank_behind_stop(plain) else []
    )
    searching = True  # for the first sentence
    for order, line in enumerate(lines):
        first = searching and order < _FIRST
        if not first and (not ends or ends[-1] < line.start):
            yield from lines[order:]
            return
        spaced = bool(ends) and bisect_left(ends, line.start) < bisect_left(ends, line.end)
        if not (first or spaced):
            yield line
            continue
        first = first and line.end - line.start >= _LEAST and not _is_listed(plain, line)
        searching = searching and not (
            (first and plain.find("。", *line) >= 0) or _LEADS.search(plain, *line)
        )
        if spaced and _is_joined(plain, line):
            yield from _lines_apart(plain, line, first)
            continue
        *head, rest = _head_parts(plain, line) if first else (line,)
        yield from head
        yield from _signature_apart(plain, rest) if spaced else (rest,)


def _has_blank_behind_stop(plain: str) -> bool:
    return any(piece[-1:] in _STOPS for blank in " \u3000" for piece in plain.split(blank)[:-1])


def _is_listed(plain: str, line: Span) -> bool:
    """Whether a line is one of a list (3.甲局关于乙的通知 甲发〔2022〕5号)."""
    if _ROW.match(plain, *line):
        return True
    marker = opening_marker(plain, *line)
    return marker is not None and marker.kind == "number"


def _head_parts(plain: str, line: Span) -> Iterator[Span]:
    """The parts of a head and what is left; a title at each of its blanks, for a menu may stand before it."""
    at, end = line
    while (stop := _part_end(plain, at, end, headed=at > line.start)) is not None:
        yield from _joint(plain, list(_pieces(plain, Span(at, stop))))
        at = stop
        while plain[at] in _BLANKS:
            at += 1
    yield Span(at, end)


def _joint(plain: str, pieces: list[Span]) -> list[Span]:
    """The pieces of a title, those of organs that issue it jointly put together again."""
    for order in range(len(pieces) - 1, 0, -1):
        above, below = pieces[order - 1], pieces[order]
        if above.end - above.start > _LONGEST_ORGAN or plain[above.end - 1] not in organ_last():
            continue
        border = _BORDER.search(plain, *below)
        names = (plain[slice(*above)], plain[below.start : border.start() if border else below.end])
        if issue_jointly(*names) or party_and_government(*names):
            pieces[order - 1 : order + 1] = [Span(above.start, below.end)]
    return pieces


def _part_end(plain: str, at: int, end: int, headed: bool) -> int | None:
    """Where the number, the title or the recipients end that begin at ``at``; the text itself goes on behind them."""
    for form in (_NUMBER, _TITLE):
        found = form.match(plain, at, end)
        if found is not None and plain[found.end() : end].strip():
            return found.end()
    colon = _COLON.search(plain, at, min(end, at + _LONGEST))
    if colon is None or end - colon.end() < _LEAST_TEXT:
        return None
    named = plain[at : colon.end()]
    if not (headed or named[0] == "各" or ("各" in named and _BEGINS_TEXT.match(plain, colon.end(), end))):
        return None
    return colon.end() if is_recipients(named, True) and not _TOLD.search(named) else None


def _lines_apart(plain: str, line: Span, first: bool) -> Iterator[Span]:
    """A line of several, cut at the blanks where one of them ended: at all of them above the first sentence of a page,
    below it behind a stop, before a mark, and around a date."""
    pieces = _joint(plain, list(_pieces(plain, line)))
    begin = line.start
    for order in range(1, len(pieces)):
        above, below = pieces[order - 1], pieces[order]
        first = first and not _is_running(plain, above)
        if not _of_date(plain, above, below) if first else _ends_line(plain, pieces, order):
            yield from _with_head(plain, Span(begin, above.end), first)
            begin = below.start
    yield Span(begin, line.end)


def _is_running(plain: str, piece: Span) -> bool:
    """Whether a piece is of running text, which the head stands above."""
    return plain[piece.start] != "各" and _RUNNING.search(plain, *piece) is not None


def _with_head(plain: str, line: Span, first: bool) -> Iterator[Span]:
    yield from _head_parts(plain, line) if first and line.end - line.start >= _LEAST else (line,)


def _of_date(plain: str, above: Span, below: Span) -> bool:
    """Whether a blank stands within a date or a number: 2022 年 3 月, 5 号."""
    return plain[below.start] in "年月日号" or (
        plain[above.end - 1] in "年月" and plain[below.start].isdigit()
    )


def _signature_apart(plain: str, line: Span) -> Iterator[Span]:
    """A last sentence with the signature behind it: … 。 甲市人民政府 2022年3月5日."""
    found = _SIGNED.search(plain, *line) if plain.find("。 ", *line) >= 0 else None
    if found is None:
        yield line
        return
    yield Span(line.start, found.start() + 1)
    yield Span(*found.span("signed"))
    if found.end() < line.end:
        yield Span(found.end(), line.end)


def _is_joined(plain: str, line: Span) -> bool:
    """Whether stops with a blank behind them are the rule, and a mark or a date begins behind some blank."""
    if line.end - line.start < _LEAST_JOINED or plain.find("\t", *line) >= 0:
        return False
    ends = [found.end() for found in _SENTENCE_ENDS.finditer(plain, *line)]
    if len(ends) < _FEWEST_ENDS:
        return False
    return any(opening_marker(plain, at, line.end) or _DATE.match(plain, at, line.end) for at in ends) or (
        _DATE.search(plain, *line) is not None
    )


def _pieces(plain: str, line: Span) -> Iterator[Span]:
    at = line.start
    for gap in _GAP.finditer(plain, *line):
        yield Span(at, gap.start())
        at = gap.end()
    yield Span(at, line.end)


def _ends_line(plain: str, pieces: Sequence[Span], order: int) -> bool:
    above, below = pieces[order - 1], pieces[order]
    if plain[above.end - 1] in "。；：:;":
        return True
    marker = opening_marker(plain, *below)
    if marker is not None and marker.kind != "bare":
        return marker.end < below.end or plain[above.end - 1] not in "、，,"
    if _DATE.fullmatch(plain, *above) or _DATE.fullmatch(plain, *below) or _ANNEX.match(plain, *below):
        return True
    if order + 1 < len(pieces) and _DATE.fullmatch(plain, *pieces[order + 1]):
        return ORGAN_END.search(plain[below.start : below.end]) is not None
    return _is_heading(plain, above) and below.end - below.start >= _PARAGRAPH


def _is_heading(plain: str, piece: Span) -> bool:
    marker = opening_marker(plain, *piece)
    return marker is not None and marker.end < piece.end and piece.end - piece.start <= _LONGEST_HEADING
