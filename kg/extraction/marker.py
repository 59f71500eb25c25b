"""Numbering marks (层次序数) that open a paragraph.

The order 一、（一）1.（1） is that of GB/T 9704-2012 §7.3.3; the others are found beside it in practice.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_HAN = "[一二三四五六七八九十百零〇两]"

# One alternation, a named group a kind; the order decides where two could match.
_MARKER = re.compile(
    rf"""
    (?P<chapter>第\s*(?:{_HAN}{{1,4}}|\d{{1,3}})\s*[章节编篇](?=[\s、：:]|\S))
   |(?P<part>第\s*(?:{_HAN}{{1,3}}|\d{{1,2}})\s*部分)
   |(?P<article>第\s*(?:{_HAN}{{1,5}}|\d{{1,3}})\s*条(?:之{_HAN}+)?(?=[\s　【（(]|[^款项规的之、，,。和及至\d]))
   |(?P<item>任务\s*(?:{_HAN}{{1,3}}|\d{{1,3}})\s*[：:、.．])
   |(?P<section>{_HAN}{{1,4}}\s*[、．.](?=\S)(?!{_HAN}{{1,2}}[级类批期等]))
   |(?P<bracketed>[（(]\s*{_HAN}{{1,4}}\s*[）)]\s*、?)
   |(?P<counted>{_HAN}{{1,3}}(?:是要|是(?!否)|要)(?=[^一二三四五六七八九十]))
   |(?P<ordinal>(?:首先|其次|再次|第{_HAN})[，,、])
   |(?P<decimal>\d{{1,2}}(?:[.．]\d{{1,2}}){{1,4}}[.．、]?(?=[\s　]|[^\d%％.．、年月日个万亿元米公]))
   |(?P<number>\d{{1,3}}\s*(?:[.．](?!\d)|、(?!\d{{1,2}}[、，\s]))(?=\s*\S))
   |(?P<parenthesised>[（(]\s*\d{{1,3}}\s*[）)]\s*[.、．]?)
   |(?P<half>\d{{1,2}}\s*[）)]\s*[.、．]?)
   |(?P<circled>[①-⑳㉑-㉟❶-❿⑴-⒇])
   |(?P<bare>\d{{1,2}}[ 　\t]+(?=[^\d年月日时点分、，。％%个]))
    """,
    re.VERBOSE,
)
_OPENERS = frozenset(
    "第任一二三四五六七八九十百两（(首其再0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺❻❼❽❾❿⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽"
)


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
    if start >= end or text[start] not in _OPENERS:
        return None
    match = _MARKER.match(text, start, end)
    if match is None:
        return None
    kind = str(match.lastgroup)
    if kind == "bare" and not _bare_heading(text, match.end(), end):
        return None
    if kind == "counted" and not _counting(match.group()):
        return None
    stop = match.end()
    while stop < end and text[stop] in " 　\t":
        stop += 1
    if kind == "decimal":
        kind = f"decimal{match.group().rstrip('.．、').replace('．', '.').count('.')}"
    return Marker(kind, match.group().strip(), stop)


def _counting(mark: str) -> bool:
    """一是, 二要 count; 一要 alone is the adverb's work of no sentence that opens a paragraph."""
    return mark.endswith("是") or mark.endswith("要")


def _bare_heading(text: str, start: int, end: int) -> bool:
    """A number without a point opens a block only before a short heading (1　总则)."""
    return end - start <= 30 and not any(c in "，。；,;" for c in text[start:end])
