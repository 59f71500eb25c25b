"""The 发文字号 that some pages print below the text: under the signature, above the date, or as the name of a file."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.extraction.header.carried import bare_title
from kg.extraction.header.head_marks import OwnNumber
from kg.extraction.header.own_number import is_number
from kg.extraction.page.doc_number import parse_number
from kg.extraction.page.issuing import is_signature, may_be_one
from kg.extraction.page.registered import is_registered
from kg.extraction.page.zones import Paragraph, Zone
from kg.extraction.text.title import carried_title, leading_number, without_trailer
from kg.model import DocNumber, Span, Text
from kg.reference.folding import fold_print
from kg.reference.patterns import lazy

_FOOT = 4  # lines from the date on
_FILES = 8  # lines of files at the end of a page
_FILE = lazy(
    r"(?:(?:点击|原文|正文|文件|PDF版?)*下载\s*[:：]?\s*)?(?P<name>[^。：:]+?)\.(?:pdf|docx?|wps|ofd|ceb|zip|rar)",
    re.IGNORECASE,
)
_LONGEST_FILE = 120
_PASSES_ON = lazy("转发|批转")


class Foot(NamedTuple):
    """``site`` are lines that cite nothing: the number's, and those that say what the directive is registered by."""

    own: OwnNumber | None
    site: tuple[Span, ...]


def read_foot(text: Text, paragraphs: list[Paragraph], title: str, *, numbered: bool) -> Foot:
    """What the lines below the signature say of the directive of this title; ``numbered`` where its number is known."""
    dated = next((n for n, p in enumerate(paragraphs) if p.zone is Zone.DATE), len(paragraphs))
    foot = paragraphs[dated + 1 : dated + _FOOT]
    registered = tuple(p.span for p in foot if is_registered(text.slice(p.span)))
    own = None
    if not numbered:
        own = _number_alone(text, paragraphs, dated, registered, title)
        own = own or _number_of_files(text, paragraphs[dated + 1 :], title)
    return Foot(own, (*registered, own.span) if own and own.span else registered)


def _number_alone(
    text: Text, paragraphs: list[Paragraph], dated: int, registered: tuple[Span, ...], title: str
) -> OwnNumber | None:
    """The number alone on a line below the signature, in brackets, as the last line or above the title of what the
    directive issues, or right above the date; what the directive is registered by is none."""
    foot = paragraphs[dated + 1 : dated + _FOOT]
    last = next((p for p in reversed(paragraphs) if p.zone is Zone.BODY), None)
    above = _right_above(text, paragraphs, dated)
    between = [line.span for line in (*above, *_above_carried(text, paragraphs, dated, title))]
    behind = [last] if last and last not in foot and _closes(text, paragraphs, last) else []
    for span, zone, _ in (*above, *foot, *behind):
        line = text.slice(span).strip()
        alone = (
            zone is Zone.BODY
            and span not in registered
            and (line[0] in "（(" or span in between or (last is not None and span == last.span))
        )
        if alone and (number := parse_number(line.strip("（()）"))):
            return OwnNumber(number, span)
    return None


def _number_of_files(text: Text, foot: list[Paragraph], title: str) -> OwnNumber | None:
    """The number that a file to download below the text is named by."""
    for span, _, _ in foot[-_FILES:]:
        number = _number_of_file(text.slice(span), title)
        if number is not None:
            return OwnNumber(number, span)
    return None


def _closes(text: Text, paragraphs: list[Paragraph], last: Paragraph) -> bool:
    """Whether the last line of what a notice carries stands behind its last sentence, or behind who printed it."""
    at = paragraphs.index(last)
    above = paragraphs[at - 1]
    return at > 0 and (above.zone is Zone.PRINTED or text.slice(above.span).endswith("。"))


def _right_above(text: Text, paragraphs: list[Paragraph], dated: int) -> list[Paragraph]:
    """The line of a number that stands between the last sentence, or who signs, and the date."""
    if not 1 < dated < len(paragraphs) or not is_number(text.slice(paragraphs[dated - 1].span)):
        return []
    before = paragraphs[dated - 2]
    closed = text.plain[before.span.end - 1] == "。" or is_signature(text, before)
    return [paragraphs[dated - 1]] if closed else []


def _above_carried(text: Text, paragraphs: list[Paragraph], dated: int, title: str) -> list[Paragraph]:
    """The line between the date and the title of what the directive of this title issues; what it passes on has its own
    number there."""
    carried = carried_title(title)
    if carried is None or dated + 2 >= len(paragraphs):
        return []
    line, below = paragraphs[dated + 1 : dated + 3]
    begun = bare_title(text.slice(below.span))
    return [line] if len(begun) > 1 and bare_title(carried).startswith(begun) else []


def _number_of_file(line: str, title: str) -> DocNumber | None:
    """The number that a file is named by alone, or behind the directive's own title; what a notice passes on has its own.

    >>> str(_number_of_file("甲政函〔2021〕166号.pdf", "甲县人民政府关于乙的批复"))
    '甲政函〔2021〕166号'
    >>> _number_of_file("甲政函〔2021〕166号.pdf", "转发甲县人民政府关于乙的批复的通知") is None
    True
    """
    found = _FILE.fullmatch(line.strip()) if len(line) <= _LONGEST_FILE else None
    if found is None or _PASSES_ON.search(title):
        return None
    name, number = without_trailer(found["name"].strip("（()） "))
    number = number or leading_number(name)
    if not number:
        return parse_number(name)
    named = fold_print(name.removeprefix(number))
    return parse_number(number) if may_be_one(named, fold_print(title)) else None
