"""What each paragraph of a 公文 is: the parts (版头, 主体, 版记) of GB/T 9704-2012 §7, told by their wording."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum, auto
from itertools import pairwise
from typing import NamedTuple

from kg.extraction.page.announcement import serial_of
from kg.extraction.page.doc_number import parse_number
from kg.extraction.page.page_foot import foot
from kg.extraction.page.portal import is_trail, links_above, of_portal
from kg.extraction.page.portal_table import table_fields
from kg.extraction.text.marker import opening_marker
from kg.model import Span, Text
from kg.reference.patterns import lazy

_N = r"[\d０-９二〇○◯ＯOoΟοоО零一三四五六七八九十廿元XxＸ×\*]"
DATE = rf"{_N}\s*{_N}\s*{_N}\s*{_N}\s*年\s*(?:{_N}\s*){{1,3}}月\s*(?:{_N}\s*){{1,3}}[日号]"


class Zone(Enum):
    """The part of a directive a paragraph belongs to."""

    BODY = auto()
    MASTHEAD = auto()
    NUMBER = auto()
    DATE = auto()
    PRINTED = auto()
    COPIED = auto()
    DISCLOSURE = auto()
    ANNEX_LIST = auto()
    ANNEX = auto()
    CONTACT = auto()
    SECRECY = auto()
    URGENCY = auto()
    SIGNATORY = auto()
    CONTENTS = auto()
    CAPTION = auto()
    PORTAL = auto()


class Paragraph(NamedTuple):
    """A paragraph and its zone; ``match`` is what told the zone."""

    span: Span
    zone: Zone
    match: re.Match[str] | None


class _Form(NamedTuple):
    """How a short line of a zone reads, with letters one of which it must begin with, end with, and hold."""

    zone: Zone
    begins: str
    ends: str
    holds: str
    pattern: re.Pattern[str]


_SHORT = (
    _Form(Zone.PRINTED, "", "", "印", lazy(rf"(?P<who>[^\d：:]{{0,40}}?)\s*(?P<date>{DATE})\s*印\s*[发制]?\s*[。]?(?:共印.*)?$")),
    _Form(Zone.DATE, "", "日号）)。．", "月", lazy(
        rf"[（(]?(?P<who>[\u4e00-\u9fff（）() 　、]{{0,60}}?)\s*(?P<date>{DATE})\s*[）)]?(?:\s*[（(](?:此|本|公|主"
        rf"|盖)[^（）()]{{1,12}}[）)]|[。．])?$"
    )),
    _Form(Zone.DISCLOSURE, "（(【此本信公", "", "", lazy(
        r"[（(【]?\s*(?:此件|本件|信息公开选项|公开(?:方式|属性|形式|类别|选项)"
        r"|信息公开(?:属性|形式|类别))\s*[:：]?\s*(?P<what>[^（）()]{2,14}?)\s*[）)】]?$"
    )),
    _Form(Zone.SECRECY, "绝机秘", "", "", lazy(r"(?P<what>绝\s*密|机\s*密|秘\s*密)\s*(?:[★☆]\s*.{0,8})?$")),
    _Form(Zone.URGENCY, "紧特加平", "急提", "", lazy(r"(?:紧急程度[:：]?\s*)?(?P<what>特\s*急|加\s*急|平\s*急|特\s*提)$")),
    _Form(Zone.SIGNATORY, "签", "", "", lazy(r"签发人\s*[:：]\s*(?P<what>.{1,30})$")),
    _Form(Zone.CONTENTS, "目", "录次", "", lazy(r"目\s*[录次]$")),
    _Form(Zone.CONTACT, "（(联咨电邮传地", "", "", lazy(r"[（(]?\s*(?:联系人|联系电话|联系方式|联系单位|咨询电话|电子邮箱|邮箱|传真|电话|地址|邮编)\s*[:：].*$")),
    _Form(Zone.CAPTION, "（(", "）)", "", lazy(r"[（(](?:本文有删减|加盖公章|盖章|公章|印章|另附|略|此页无正文|无正文)[）)]$")),
    _Form(Zone.MASTHEAD, "", "件）)", "", lazy(r"(?P<what>[\u4e00-\u9fff（）() 　\n]{2,58}?(?:府|厅|室|部|局|委|会|办|院|署|社|组|处|心|党组|公司|行))\s*(?:文\s*件|[（(]通知[）)])$")),
)  # fmt: skip
ANNEX_MARK = lazy(r"附\s*[件表]\s*[:：]?\s*[\d一二三四五六七八九十]{0,3}\s*[.、:：]?\s*$")
"""The line above an annex."""
_LONG: tuple[tuple[Zone, re.Pattern[str]], ...] = (
    (Zone.COPIED, lazy(r"(?:抄\s*送|抄\s*报|分\s*送|抄\s*发)\s*(?:单位|机关)?\s*[:：]\s*(?P<what>.+)$", re.DOTALL)),
    (Zone.ANNEX, ANNEX_MARK),
    (Zone.ANNEX_LIST, lazy(r"附\s*(?:件?\s*[:：]|件\s*(?=1\s*[.．、]))\s*(?P<what>.+)$", re.DOTALL)),
)  # fmt: skip
_FIELD = lazy(r"[\u4e00-\u9fff][\u4e00-\u9fff \u3000]{1,9}\s*[:：\t][^。：]{0,40}")
_FIELDS = lazy(  # 咨询机关：\t某处\t咨询电话：\t12345
    r"[\u4e00-\u9fff]{2,8}\s*[:：]\t[^。：\t]{0,40}(?:\t[\u4e00-\u9fff]{2,8}\s*[:：]\t?[^。：\t]{0,40})+"
)
_PORTAL_LINE = 100  # characters
_NUMBER_LINE = 40
LEADING = 120  # paragraphs among which a header and a portal's table stand
_FIRST = frozenset("附抄分绝机秘特加平签目（(【联咨电邮传地本公信此紧")
_LAST = frozenset("日号发印件）)】制。．")
_ANYHOW = tuple(form for form in _SHORT if not form.begins)
_BEGUN = {
    letter: tuple(form for form in _SHORT if not form.begins or letter in form.begins) for letter in _FIRST
}


_PRINTED = next(form for form in _SHORT if form.zone is Zone.PRINTED)
_PRINTED_LAST = ("印发", "印", "印制")
_PRINTERS = ("办公室", "办公厅", "厅", "局", "委员会", "秘书处", "秘书科")


def zoned(text: Text) -> list[Paragraph]:
    """Every paragraph of ``text`` with its zone, in order; tables of contents are marked as such."""
    plain = text.plain
    tables = "\t" in plain
    paragraphs = [_zone(plain, span, tables) for span in text.paragraphs]
    for said in table_fields(plain, text.paragraphs[:LEADING]):
        _give_portal(paragraphs, said.lines)
    _give_portal(paragraphs, _between_fields(plain, paragraphs))
    _give_portal(paragraphs, links_above(plain, text.paragraphs[:LEADING]))
    _give_portal(paragraphs, range(_trail(plain, paragraphs)))
    _give_portal(paragraphs, range(foot(plain, text.paragraphs), len(paragraphs)))
    return _contents(plain, paragraphs)


def _give_portal(paragraphs: list[Paragraph], lines: Iterable[int]) -> None:
    for line in lines:
        paragraphs[line] = Paragraph(paragraphs[line].span, Zone.PORTAL, None)


def _between_fields(plain: str, paragraphs: list[Paragraph]) -> list[int]:
    """Short lines of a word and its value between lines of the portal's table, and lines of several right below one:
    fields whose word nobody knows."""
    fields = [n for n, paragraph in enumerate(paragraphs[:LEADING]) if paragraph.zone is Zone.PORTAL]
    below = [
        n + 1
        for n in fields
        if n + 1 < len(paragraphs)
        and paragraphs[n + 1].zone is Zone.BODY
        and plain.find("\t", *paragraphs[n + 1].span) >= 0
        and _FIELDS.fullmatch(plain, *paragraphs[n + 1].span)
    ]
    return below + [
        above + 1
        for above, below in pairwise(fields)
        if below == above + 2
        and paragraphs[above + 1].zone is Zone.BODY
        and _FIELD.fullmatch(plain, *paragraphs[above + 1].span)
    ]


def _trail(plain: str, paragraphs: list[Paragraph]) -> int:
    """How many paragraphs stand above the line that tells where in the site the page is, before any running text; none
    where the document's own number is among them: its head stands there."""
    for index, (span, zone, _) in enumerate(paragraphs[:LEADING]):
        if zone is Zone.PORTAL and is_trail(plain, *span):
            return 0 if any(_is_number(plain[slice(*p.span)]) for p in paragraphs[:index]) else index
        if plain[span.end - 1] in "。；：":
            break
    return 0


def _is_number(line: str) -> bool:
    return serial_of(line) is not None or (len(line) <= _NUMBER_LINE and parse_number(line) is not None)


def _zone(plain: str, span: Span, tables: bool) -> Paragraph:
    start, end = span
    first, last, length = plain[start], plain[end - 1], end - start
    if last in "。；" and length >= 24 and first not in _FIRST:
        return Paragraph(span, Zone.BODY, None)
    if length <= _PORTAL_LINE and last not in "。；" and of_portal(plain, start, end):
        return Paragraph(span, Zone.PORTAL, None)
    if tables and plain.find("\t", start, end) >= 0:
        return _row(plain, span)
    if length <= 90 and (
        first in _FIRST or last in _LAST or (length < 24 and plain.find("印发", start, end) >= 0)
    ):
        for zone, _, ends, held, pattern in _BEGUN.get(first, _ANYHOW):
            if (ends and last not in ends) or plain.find(held, start, end) < 0:
                continue
            match = pattern.match(plain, start, end)
            if match and (zone is not Zone.DATE or _alone(match)):
                return Paragraph(span, zone, match)
    if first in "附抄分":
        for zone, pattern in _LONG:
            match = pattern.match(plain, start, end)
            if match:
                return Paragraph(span, zone, match)
    return Paragraph(span, Zone.BODY, None)


def _row(plain: str, span: Span) -> Paragraph:
    """A line of cells: a row, unless it is who printed the paper and when (甲县人民政府办公室 | 2024年7月26日印发)."""
    if plain.endswith(_PRINTED_LAST, *span):
        match = _PRINTED.pattern.match(plain, *span)
        who = match["who"].rstrip() if match else ""
        if who.endswith(_PRINTERS) and "\t" not in who:
            return Paragraph(span, Zone.PRINTED, match)
    return Paragraph(span, Zone.BODY, None)


def _alone(match: re.Match[str]) -> bool:
    """A date line holds a date and at most the organ that signs it."""
    return not re.search(r"[在于至到自从前]\s*$|关于", match["who"])


def _contents(plain: str, paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Marks the entries below 目录: up to where its first entry stands again."""
    result = list(paragraphs)
    for index in [n for n, paragraph in enumerate(paragraphs[:-1]) if paragraph.zone is Zone.CONTENTS]:
        first = _entry(plain, paragraphs[index + 1].span)
        again = next(
            (i for i in range(index + 2, len(paragraphs)) if _entry(plain, paragraphs[i].span) == first), None
        )
        if again is None:
            again = next(
                (i for i in range(index + 1, len(paragraphs)) if "。" in plain[slice(*paragraphs[i].span)]),
                index + 1,
            )
        for entry in range(index + 1, again):
            result[entry] = Paragraph(paragraphs[entry].span, Zone.CONTENTS, None)
    return result


def _entry(plain: str, span: Span) -> str:
    """A heading as a table of contents repeats it: no blanks, no leaders, no page number."""
    marker = opening_marker(plain, span.start, span.end)
    text = re.sub(r"[\s　]+", "", plain[span.start : span.end])
    return re.sub(r"[.…·]{2,}\d*$", "", text) if marker else text
