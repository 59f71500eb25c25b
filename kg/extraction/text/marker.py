"""Numbering marks (层次序数) that open a paragraph.

The order 一、（一）1.（1） is that of GB/T 9704-2012 §7.3.3; the others are found beside it in practice.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.reference.patterns import lazy

_HAN = "[一二三四五六七八九十百零〇两]"

YEARS = r"(?:19|20)\d\d(?:\s*[—–－\-~～至到]{1,2}\s*(?:(?:19|20)\d\d|\d\d))?\s*(?:年|学年|财年)"
"""A year, or a span of years, that a title begins with right behind its mark (2.2023—2025年建设计划)."""
_DIGITS = "0123456789"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺❻❼❽❾❿⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽"
# What a mark may begin with → the marks that begin so, a named group a kind; the order decides where two could match.
_BY_FIRST = {
    "第": rf"""
        (?P<chapter>第\s*(?:{_HAN}{{1,4}}|\d{{1,3}})\s*[章节编篇](?=[\s、：:]|\S))
       |(?P<part>第\s*(?:{_HAN}{{1,3}}|\d{{1,2}})\s*部分)
       |(?P<article>第\s*(?:{_HAN}{{1,5}}|\d{{1,3}})\s*条(?:之{_HAN}+)?(?=[\s　【（(]|[^款项规的之、，,。和及至\d]))
       |(?P<ordinal>第{_HAN}{{1,3}}(?:[，,]|、(?!第?{_HAN}{{1,3}}[、届次条款章产批轮期季])))
    """,
    "专": rf"(?P<box>专\s*栏\s*(?:\d{{1,2}}(?:[-—]\d{{1,2}})?|{_HAN}{{1,3}})(?=[\s　：:、.．《“\u4e00-\u9fff])\s*[：:、.．]?)",
    "任": rf"(?P<item>任务\s*(?:{_HAN}{{1,3}}|\d{{1,3}})\s*[：:、.．])",
    "一二三四五六七八九十百两": rf"""
        (?P<section>{_HAN}{{1,4}}\s*[、．.](?=[ 　]{{0,2}}\S)(?!{_HAN}{{1,2}}[级类批期等]))
       |(?P<counted>{_HAN}{{1,3}}(?:是要|是(?!否)|要)(?=[^一二三四五六七八九十]))
    """,
    "（(": rf"""
        (?P<bracketed>[（(]\s*{_HAN}{{1,4}}\s*[）)]\s*、?)
       |(?P<parenthesised>[（(]\s*\d{{1,3}}\s*[）)]\s*[.、．]?)
    """,
    "首其再": r"(?P<ordinal>(?:首先|其次|再次)[，,、])",
    _DIGITS: rf"""
        (?P<decimal>\d{{1,2}}(?:[.．]\d{{1,2}}){{1,4}}[.．、]?(?=[\s　]|[^\d%％.．、年月日个万亿元米公]))
       |(?P<number>\d{{1,3}}\s*(?:[.．](?:(?!\d)|(?={YEARS}))|、(?!\d{{1,2}}[、，\s]))(?=\s*\S))
       |(?P<half>\d{{1,2}}\s*[）)]\s*[.、．]?)
       |(?P<bare>\d{{1,2}}[ 　\t]+(?=[^\d年月日时点分、，。％%个]))
    """,
    _CIRCLED: "(?P<circled>.)",
}
_MARKS = {
    first: pattern
    for letters, marks in _BY_FIRST.items()
    for pattern in (lazy(marks, re.VERBOSE),)
    for first in letters
}


class Marker(NamedTuple):
    """A numbering mark: its ``kind``, the mark as written, and where the words behind it begin."""

    kind: str
    text: str
    end: int


def opening_marker(text: str, start: int, end: int) -> Marker | None:
    """The mark that opens ``text[start:end]``, or None.

    >>> opening_marker("（一）加强组织领导。", 0, 10)
    Marker(kind='bracketed', text='（一）', end=3)
    >>> opening_marker("2023年全市政务公开工作", 0, 12) is None
    True
    """
    pattern = _MARKS.get(text[start]) if start < end else None
    match = pattern.match(text, start, end) if pattern else None
    if match is None:
        return None
    kind, mark, stop = str(match.lastgroup), match[0], match.end()
    if kind == "bare" and not _bare_heading(text, stop, end):
        return None
    while stop < end and text[stop] in " 　\t":
        stop += 1
    if kind == "decimal":
        kind = f"decimal{mark.rstrip('.．、').replace('．', '.').count('.')}"
    return Marker(kind, mark.strip(), stop)


def _bare_heading(text: str, start: int, end: int) -> bool:
    """A number without a point opens a block only before a short heading (1　总则)."""
    return end - start <= 30 and not any(c in "，。；,;" for c in text[start:end])


_RUN_IN = lazy(
    r"[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|\d{1,2}[.．、)）](?!\d)|[①-⑳]|[一二三四五六七八九十]是(?!否)"
    r"|(?:[—―–－-]{1,2}|[●○•·■□◆◇▪►▶])[ 　]*(?!\d)"
)


def behind_run_in_mark(text: str, start: int, end: int) -> int:
    """Where the words of a sentence begin behind the mark that running text or a list gives it.

    >>> [behind_run_in_mark(text, 0, len(text)) for text in ("①加强巡查。", "二是加强巡查。", "——加强巡查。", "加强巡查。")]
    [1, 2, 2, 0]
    """
    if "\u4e00" <= text[start] <= "\u9fff" and text[start + 1 : start + 2] != "是":
        return start
    mark = _RUN_IN.match(text, start, end)
    return mark.end() if mark else start
