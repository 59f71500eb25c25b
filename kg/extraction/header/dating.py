"""成文日期 and 印发日期: when a directive was written and printed, also where a page lost the marks of the date."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.extraction.page.issuing import is_signature
from kg.extraction.page.zones import DATE, Paragraph, Zone
from kg.model import Notice, Span, Text
from kg.reference.numerals import parse_date
from kg.reference.organ_ends import ORGAN_END
from kg.reference.patterns import lazy

_PLAIN = lazy(
    r"(?P<who>)(?P<date>(?:19|20)\d\d\s*[-./]\s*\d{1,2}\s*[-./]\s*\d{1,2}|(?:19|20)\d\d年\d{1,2}月\d{1,2}(?!\d))[.。]?"
)
_MARKS_LOST = lazy(
    r"(?:(?P<who>[\u4e00-\u9fff]{4,30})[ \u3000]+)?"
    r"(?P<date>(?:19|20)\d\d[年 \u3000]{0,4}\d{1,2}[月 \u3000]{0,4}\d{1,2}[日号]?|(?:19|20)\d\d年[ \u3000]*\d{0,2}[ \u3000]*月[ \u3000]*日)[.。]?"
)
_RUN_TOGETHER = lazy(r"(?P<year>(?:19|20)\d\d)[年\s]*(?P<rest>\d{2,4})[日号]?")
# 联系人：某某　电话：…　　　　2023年6月5日: below the signature, the date at the end of a line
_AT_END = lazy(rf".*?\S(?P<who>)(?:\u3000| {{3}})[ \u3000]+(?P<date>{DATE})$")
_SLASHED = lazy(r"\s*[./]\s*")
_PARTED = lazy(r"\s*[./年月-]\s*|\s+")
_ZEROS = str.maketrans(dict.fromkeys("◯οоО", "〇"))  # Greek and Cyrillic letters, a large circle
_LAST = frozenset("0123456789日号")
_LONGEST = 16  # characters of a date
_LONGEST_SIGNED = 50  # of a date with the organ that signs before it
_MONTHS = ("11", "12")  # may also be a month whose day is lost
_CLOSED = lazy(r"(?:执行|实施|落实|办理|通知|告之|知照|此复|遵照)[^。]{0,6}。?$")


class Dates(NamedTuple):
    """``masked`` is the date under the signature where it cannot be read."""

    written: str | None
    printed: str | None
    masked: Notice | None = None


def read_dates(text: Text, paragraphs: list[Paragraph], head_end: int, told: str | None) -> Dates:
    """成文日期 stands under the signature, 印发日期 in the imprint; ``told`` is the former as the portal's table has it."""
    lines = (*paragraphs[head_end:], *paragraphs[:head_end])
    dated = next((p for p in lines if p.zone is Zone.DATE), None)
    written = _day(dated.match["date"], told) if dated and dated.match else None
    printed = next((p.match for p in paragraphs if p.zone is Zone.PRINTED), None)
    return Dates(
        written,
        parse_date(printed["date"]) if printed else None,
        _masked(text, dated) if dated and written is None else None,
    )


def _masked(text: Text, line: Paragraph) -> Notice:
    return Notice("masked_date", f"成文日期不全：{text.slice(line.span).strip()}", line.span)


def _day(said: str, told: str | None) -> str | None:
    """The day of a date, whose 日 a page may have lost (2022年3月5), or all its marks."""
    if "月" in said and said[-1] in "日号":
        return parse_date(said.translate(_ZEROS))
    together = _RUN_TOGETHER.fullmatch(said)
    if together is not None:
        days = possible_days(together["year"], together["rest"])
        if len(days) == 1 and together["rest"] not in _MONTHS:
            return days[0]
        return told if told in days else None
    said = said.translate(_ZEROS)
    return parse_date(_PARTED.sub("-", said) if said[-1].isdigit() else _SLASHED.sub("-", said))


def possible_days(year: str, digits: str) -> list[str]:
    """The days that month and day without a mark between them may be.

    >>> possible_days("2022", "513"), possible_days("2022", "112"), possible_days("2022", "45")
    (['2022-05-13'], ['2022-01-12', '2022-11-02'], ['2022-04-05'])
    """
    cuts = (1,) if len(digits) == 2 else (2,) if len(digits) == 4 else (1, 2)
    parted = (parse_date(f"{year}-{digits[:cut]}-{digits[cut:]}") for cut in cuts)
    return [day for day in parted if day is not None]


def with_plain_dates(text: Text, paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs, with a date in digits alone (2023-03-01, 2023.3.1) right below a signature as a date, or one that
    lost its marks (202331); elsewhere such a line is the site's."""
    dated = next((n for n, p in enumerate(paragraphs[1:], 1) if p.zone is Zone.DATE), len(paragraphs))
    found = _marks_lost(text, paragraphs, dated)
    if found is None and dated == len(paragraphs):
        found = _below_signature(text, paragraphs)
    if found is None and dated == len(paragraphs):
        found = _behind_contact(text, paragraphs)
    if found is None:
        return paragraphs
    index, match = found
    span, zone, told = paragraphs[index]
    lines = [Paragraph(span, Zone.DATE, match)]
    if zone is Zone.CONTACT:
        contact, date = Span(span.start, match.start("who")), Span(match.start("date"), span.end)
        lines = [Paragraph(contact, zone, told), Paragraph(date, Zone.DATE, match)]
    return [*paragraphs[:index], *lines, *paragraphs[index + 1 :]]


def _behind_contact(text: Text, paragraphs: list[Paragraph]) -> tuple[int, re.Match[str]] | None:
    """The date that wide blanks set apart at the end of the line right below a signature that tells whom to ask."""
    for index in range(len(paragraphs) - 1, 0, -1):
        span, zone, _ = paragraphs[index]
        if zone is Zone.CONTACT and is_signature(text, paragraphs[index - 1]):
            match = _AT_END.fullmatch(text.plain, *span)
            return (index, match) if match else None
    return None


def _below_signature(text: Text, paragraphs: list[Paragraph]) -> tuple[int, re.Match[str]] | None:
    for index in range(len(paragraphs) - 1, 0, -1):
        paragraph = paragraphs[index]
        match = _PLAIN.fullmatch(text.plain, *paragraph.span) if _is_short(paragraph) else None
        if match is not None and is_signature(text, paragraphs[index - 1]):
            return index, match
    return None


def _marks_lost(text: Text, paragraphs: list[Paragraph], dated: int) -> tuple[int, re.Match[str]] | None:
    """The first date without its marks that closes a text: below a signature or the last sentence, or above 此件…."""
    plain = text.plain
    for index in range(1, dated):
        span, zone, _ = paragraphs[index]
        if (
            zone is not Zone.BODY
            or span.end - span.start > _LONGEST_SIGNED
            or plain[span.end - 1] not in _LAST
        ):
            continue
        match = _MARKS_LOST.fullmatch(plain, *span)
        if match is not None and _closes(text, paragraphs, index, match["who"]):
            return index, match
    return None


def _closes(text: Text, paragraphs: list[Paragraph], index: int, who: str | None) -> bool:
    if who or is_signature(text, paragraphs[index - 1]):
        return not who or ORGAN_END.search(who) is not None
    if index + 1 < len(paragraphs) and paragraphs[index + 1].zone is Zone.DISCLOSURE:
        return True
    above = paragraphs[index - 1]
    return above.zone is Zone.BODY and _CLOSED.search(text.slice(above.span)) is not None


def _is_short(paragraph: Paragraph) -> bool:
    return paragraph.zone is Zone.BODY and paragraph.span.end - paragraph.span.start <= _LONGEST
