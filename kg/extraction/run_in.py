"""A head that a page runs into the text: number, title and recipients on one line with the first sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extraction.recipients import is_recipients
from kg.model import Span

_LEAST = 60  # characters of a line that holds a head and text
_FIRST = 40  # lines among which it stands
_NUMBER = re.compile(
    r"[\u4e00-\u9fff]{2,10}[〔\[［（(【](?:19|20)\d\d[〕\]］）)】](?:第)?\d{1,5}号(?=\s|各|[\u4e00-\u9fff]{2,14}：)"
)
_TITLE = re.compile(
    r"(?=[^。；：:]{0,40}?(?:关于|印发|转发|批转))[^。；：:]{6,120}?"
    r"(?:(?:通知|意见|决定|批复|复函|函|公告|通告|通报|方案|办法|规定|报告|请示)(?:[（(][^（）()]{1,10}[）)])?(?=[ \u3000])"
    r"|的(?=[ \u3000]+[\u4e00-\u9fff]{2,10}[〔\[［（(【](?:19|20)\d\d))"
)
_COLON = re.compile("[：:]")
_LONGEST = 400  # characters of recipients
_LEAST_TEXT = 8  # characters behind them
_BLANKS = " \u3000\t"
_TOLD = re.compile(r"请|应当|要(?!素)|将|为了|进行|开展|按照|根据|做到|以下|如下")


def with_head_apart(plain: str, lines: Sequence[Span]) -> Iterator[Span]:
    """The lines, the first that holds a head and a sentence cut behind each part of the head.

    >>> page = "甲局关于乙的通知 甲发〔2022〕5号 各县人民政府：" + "为做好乙工作，现将有关事项通知如下，请认真贯彻执行。" * 2
    >>> [page[slice(*line)][:10] for line in with_head_apart(page, [Span(0, len(page))])]
    ['甲局关于乙的通知', '甲发〔2022〕5号', '各县人民政府：', '为做好乙工作，现将有']
    """
    searching = True
    for order, line in enumerate(lines):
        if searching and order < _FIRST and line.end - line.start >= _LEAST:
            searching = plain.find("。", *line) < 0
            yield from _parts(plain, line)
        else:
            yield line


def _parts(plain: str, line: Span) -> Iterator[Span]:
    at, end = line
    while (stop := _part_end(plain, at, end, headed=at > line.start)) is not None:
        yield Span(at, stop)
        at = stop
        while plain[at] in _BLANKS:
            at += 1
    yield Span(at, end)


def _part_end(plain: str, at: int, end: int, headed: bool) -> int | None:
    """Where the number, the title or the recipients end that begin at ``at``; the text itself goes on behind them."""
    for form in (_NUMBER, _TITLE):
        found = form.match(plain, at, end)
        if found is not None and plain[found.end() : end].strip():
            return found.end()
    colon = _COLON.search(plain, at, min(end, at + _LONGEST))
    if colon is None or end - colon.end() < _LEAST_TEXT or not (headed or plain[at] == "各"):
        return None
    named = plain[at : colon.end()]
    return colon.end() if is_recipients(named, True) and not _TOLD.search(named) else None
