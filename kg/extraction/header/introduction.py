"""What a page tells of a directive in sentences above its head: news, abstracts, introductions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from kg.extraction.header.head_marks import OwnNumber
from kg.extraction.header.own_number import is_number
from kg.extraction.header.recipients import is_recipients
from kg.extraction.header.title_lines import TITLE_LINE, holds_full_title
from kg.extraction.page.announcement import serial_of
from kg.extraction.page.doc_number import find_numbers
from kg.extraction.page.issuing import names_organ, organs_of
from kg.extraction.page.zones import LEADING, Paragraph, Zone
from kg.extraction.text.title import QuotedTitle, quoted_titles
from kg.model import Text
from kg.reference.folding import fold_print
from kg.reference.patterns import lazy

_SENTENCE = 40  # characters of running text
_ANNOUNCES = lazy(r"(?:全文|原文)[^。，]{0,8}如下\s*(?:[：:]|[：:]?[↓⇩⬇▼▽👇]+)$")
# 甲县人民政府印发了《乙方案》（甲府发〔2022〕5号）: who, with what behind the name, and the verb.
_ISSUED = lazy(
    r"(?:^|[，,。；：:\s]|[近昨今当前]日|\d日)(?P<who>[\u4e00-\u9fff、]{4,40}?)"
    r"(?:[近昨日前]日|于[^，。《]{1,12}|联合|正式|专门|研究|制定)*(?:印发|出台|发布|下发|公布)(?:实施)?了?$"
)
_NUMBERED = lazy(r"\s*[（(〔\[]?\s*(?=[\u4e00-\u9fff]{2,12}\s*[〔\[（(【﹝])")
_REACH = 60  # characters before and behind a title


class Told(NamedTuple):
    """Who issued a directive, and its number, as a sentence above it tells."""

    issuers: tuple[str, ...] = ()
    own: OwnNumber | None = None


def head_opening(text: Text, paragraphs: list[Paragraph]) -> int:
    """The paragraph with which the head of the directive begins, behind what a page tells of it in sentences.

    News, abstracts and introductions stand above a directive whose title they name as issued, or that has its title,
    or its number, right above the organs it is addressed to; else it begins with the page.
    """
    lines: list[str] = []
    for span, zone, _ in paragraphs[:LEADING]:
        lines.append(text.slice(span) if zone is Zone.BODY else "")
        if _tells(lines[-1]):
            break
    told = len(lines) - 1
    if not lines or not _tells(lines[told]) or _is_begun(lines[:told]):
        return 0
    lines += [text.slice(p.span) if p.zone is Zone.BODY else "" for p in paragraphs[len(lines) : LEADING]]
    issued: set[str] = set()
    for at in range(told, len(lines)):
        if at > told and lines[at] and is_recipients(lines[at], seen_title=True):
            above = max((n for n in range(told, at) if is_sentence(lines[n])), default=told)
            return above + 1 if _is_begun(lines[above + 1 : at]) else 0
        if issued and len(lines[at]) <= TITLE_LINE and fold_print(lines[at]) in issued:
            return at
        if _tells(lines[at]):
            issued.update(fold_print(quoted.title) for quoted, _ in _issued(lines[at]))
    return 0


def told_of(text: Text, above: Iterable[Paragraph], title: str) -> Told:
    """What the sentences above a head tell of the directive of this title."""
    for paragraph in above:
        line = text.slice(paragraph.span) if paragraph.zone is Zone.BODY else ""
        for quoted, who in _issued(line) if _tells(line) else ():
            if fold_print(quoted.title) == fold_print(title):
                return Told(tuple(filter(names_organ, organs_of(who))), _number_behind(line, quoted))
    return Told()


def is_sentence(line: str) -> bool:
    """Whether a line is running text."""
    return len(line) >= _SENTENCE and line.find("。") >= 0


def _tells(line: str) -> bool:
    return is_sentence(line) or (len(line) >= _SENTENCE and _ANNOUNCES.search(line) is not None)


def _issued(line: str) -> Iterator[tuple[QuotedTitle, str]]:
    """The titles of which a sentence says that somebody issued them, and who."""
    for quoted in quoted_titles(line):
        found = _ISSUED.search(line, max(0, quoted.span.start - _REACH), quoted.span.start)
        if found is not None:
            yield quoted, found["who"]


def _number_behind(line: str, quoted: QuotedTitle) -> OwnNumber | None:
    begin = _NUMBERED.match(line, quoted.span.end)
    if begin is None:
        return None
    hit = next(find_numbers(line, begin.end(), quoted.span.end + _REACH), None)
    return OwnNumber(hit.number) if hit is not None and hit.span.start == begin.end() else None


def _is_begun(lines: list[str]) -> bool:
    """Whether a title, a number or recipients stand among lines, which are empty where something else stands."""
    if any(line and is_recipients(line, seen_title=False) for line in lines):
        return True
    runs = [list(run) for said, run in groupby(lines, key=bool) if said]
    return any(holds_full_title([line for line in run if len(line) <= TITLE_LINE]) for run in runs) or any(
        line and (is_number(line) or serial_of(line)) for line in lines
    )
