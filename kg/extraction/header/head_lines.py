"""版头: the lines above the body: number, title and recipients."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kg.extraction.header.head_marks import HeadMarks, OwnNumber
from kg.extraction.header.introduction import Told, head_opening, is_sentence, told_of
from kg.extraction.header.own_number import (
    is_number,
    is_unread_number,
    number_mark,
    order_mark,
    serial_mark,
)
from kg.extraction.header.recipients import all_addressed, is_recipients, split_recipients
from kg.extraction.header.title_lines import TITLE_LINE, is_title, joined_title, title_run, worth
from kg.extraction.page.announcement import serial_of
from kg.extraction.page.doc_number import find_numbers, parse_number
from kg.extraction.page.issuing import may_be_one, names_only_organs, organs_of
from kg.extraction.page.registered import is_registered
from kg.extraction.page.zones import LEADING, Paragraph, Zone
from kg.extraction.text.marker import opening_marker
from kg.extraction.text.title import (
    BULLETS,
    carried_title,
    leading_number,
    squeezed,
    unwrapped,
    without_trailer,
)
from kg.model import Span, Text
from kg.reference.numerals import parse_date
from kg.reference.patterns import lazy

_LONGEST_RECIPIENTS = 400
_MENU = 30
_BAR = lazy(r"\s*[\t|｜]\s*")
_BROKEN_OFF = 4  # characters of a word that a line breaks off, with the colon behind it
_MOST_LINES = 8  # of recipients
_STILL = 15  # lines below a title among which its number or recipients may stand
_LISTED = lazy(r"(?=.*(?:各|政府|部门|单位|[委局厅办]))[^。；：:《》]*[，,、][^。；：:《》]*$")
_ISSUE_LINE = lazy(
    r"[（(]?(?:[〔\[（(]\d{4}[〕\]）)]\s*)?第?\s*[\d一二三四五六七八九十]{1,4}\s*[号期][）)]?"
)  # of 会议纪要
_VERB = lazy(r"关于|印发|转发|召开|加强|[《》]")
_TELEGRAM = lazy(
    r"(?:发\s*往|等\s*级|签\s*批\s*盖\s*章|签\s*批|发电(?:单位|机关))\s*(?:[:：]|\s(?=[特加平]))"
)
_CODE_APART = lazy(r"(?<!\S)([\u4e00-\u9fff]{2,12})(?=\s*[〔\[（(【﹝]\s*\d{4})")
# （2023年3月1日…会议通过） below the title of what a meeting decides: its 成文日期 (条例 第九条).
_ADOPTED = lazy(
    r"[（(](?P<date>(?:19|20)\d\d年\d{1,2}月\d{1,2}日)(?P<how>[^（）()]{2,100}?(?:通过|批准|发布|公布|颁布))[^（）()]{0,60}[）)]$"
)
_URGENCY = lazy(r"特\s*提|特\s*急|加\s*急|平\s*急")
_DATE_BEHIND = lazy(
    r"[（(](?:\d{4}年\d{1,2}月\d{1,2}日(?:[^（）()]{0,8}(?:发布|印发|公布))?|\d{4}([-/.])\d{1,2}\1\d{1,2})[）)]$"
)


_RANKS = ("省", "市", "县", "区", "州", "盟", "旗", "镇", "乡")
_BESIDE_TITLE = frozenset(
    (
        Zone.MASTHEAD,
        Zone.SECRECY,
        Zone.URGENCY,
        Zone.SIGNATORY,
        Zone.DATE,
        Zone.DISCLOSURE,
        Zone.CONTENTS,
        Zone.CAPTION,
        Zone.PORTAL,
    )
)


class Head(NamedTuple):
    """What the head shows; ``told`` is what a sentence above it tells, ``end`` the index of the first paragraph below."""

    marks: HeadMarks
    title: str
    title_spans: tuple[Span, ...]
    recipients: tuple[str, ...]
    told: Told
    end: int

    def without_lines(self, above: int) -> Head:
        """With the title from 关于 on, whose first lines are not its own."""
        title = self.title[self.title.index("关于") :]
        return self._replace(title=title, title_spans=self.title_spans[above:])


def read_head(text: Text, paragraphs: list[Paragraph]) -> Head:
    """Number, title and recipients, and what else the lines around them say."""
    opening = head_opening(text, paragraphs)
    groups, marks, recipients, end = _read_lines(text, paragraphs, opening)
    chosen = _title_lines(text, paragraphs, groups)
    order = _heads_order(text, paragraphs, chosen, marks) if chosen else None
    if order is not None:  # which has no title
        marks, chosen = marks.and_below(order), []
    spans = tuple(paragraphs[i].span for i in chosen)
    title, said = _read_title(text, spans, marks.own) if chosen else ("", HeadMarks())
    above = paragraphs[: chosen[0] if chosen else opening]
    site = HeadMarks(site=tuple(p.span for p in above if p.zone is not Zone.PORTAL))
    return Head(
        marks.and_below(said).and_below(site),
        title,
        spans,
        recipients,
        _told(text, paragraphs, opening, title),
        end if recipients or not chosen else max(chosen[-1] + 1, min(end, chosen[-1] + 2)),
    )


def _title_lines(text: Text, paragraphs: list[Paragraph], groups: list[list[int]]) -> list[int]:
    """Which paragraphs are the title, none where they only name organs: the title is lost."""
    runs = [[g[i] for i in range(*title_run([text.slice(paragraphs[i].span) for i in g]))] for g in groups]
    chosen = max(filter(None, runs), key=lambda run: _worth(text, paragraphs, run), default=[])
    return [] if all(names_only_organs(text.slice(paragraphs[i].span)) for i in chosen) else chosen


def _told(text: Text, paragraphs: list[Paragraph], opening: int, title: str) -> Told:
    if opening:
        return told_of(text, paragraphs[:opening], title)
    if title.endswith("》"):  # as papers head it: 甲厅 乙厅印发《丙意见》
        return told_of(text, paragraphs[:_STILL], carried_title(title) or title)
    return Told()


def _heads_order(
    text: Text, paragraphs: list[Paragraph], chosen: list[int], marks: HeadMarks
) -> HeadMarks | None:
    """The organs of a title that is but the head of an order whose number stands elsewhere (甲政令第5号)."""
    line = squeezed("".join(text.slice(paragraphs[i].span) for i in chosen))
    organs = line.removesuffix("令").removesuffix("命")
    own = marks.own
    if own is None or not own.number.agency_code.endswith("令") or organs == line:
        return None
    named = names_only_organs(organs)
    if not (named or may_be_one(organs, own.number.agency_code)):
        return None
    last = paragraphs[chosen[-1]].span
    if own.span is not None and own.span.end < last.start:  # 第5号 above 甲市人民政府令 is no other order
        own = own._replace(span=Span(own.span.start, last.end))
    # not 省政府令, which a gazette prints above its orders
    return HeadMarks(own=own, issuers=tuple(organs_of(organs)) if named and not marks.issuers else ())


def _worth(text: Text, paragraphs: list[Paragraph], run: list[int]) -> tuple[int, bool, int]:
    return worth([text.slice(paragraphs[i].span) for i in run], run[0])


class _Lines(NamedTuple):
    """``groups`` are the runs of lines among which the title is."""

    groups: list[list[int]]
    marks: HeadMarks
    recipients: tuple[str, ...]
    end: int


def _read_lines(text: Text, paragraphs: list[Paragraph], opening: int) -> _Lines:
    """The lines up to the recipients, or to the first that belongs to no head."""
    groups: list[list[int]] = [[]]
    marks = HeadMarks()
    recipients: tuple[str, ...] = ()
    end = 0
    for index, paragraph in enumerate(paragraphs[opening : opening + LEADING], opening):
        line = text.slice(paragraph.span)
        if paragraph.zone in _BESIDE_TITLE:
            groups.append([])
            continue
        said = _mark(text, paragraphs, index, marks)
        if said is not None:
            marks = marks.and_below(said)
            groups.append([])
            continue
        named, below = _recipients_from(text, paragraphs, index)
        if is_recipients(named, bool(groups[0] or len(groups) > 1)):
            recipients = split_recipients(named)
            end = below
            break
        if _ends_number(paragraph, marks.own):
            end = index + 1
            continue
        if _is_title_line(text, paragraph):
            if line[0] in BULLETS:
                groups += [[index], []]
            else:
                groups[-1].append(index)
            end = index + 1
            continue
        titled = _has_title(text, paragraphs, groups)
        if not (_goes_on(text, paragraphs, index, marks.own) if titled else _is_menu(line)):
            end = index
            break
        groups.append([])
    return _Lines([group for group in groups if group], marks, recipients, end)


def _mark(text: Text, paragraphs: list[Paragraph], index: int, known: HeadMarks) -> HeadMarks | None:
    """What a line says that is a number, or another mark of the head that is no title."""
    span = paragraphs[index].span
    line = text.slice(span)
    return (
        serial_mark(line, span, known)
        or (HeadMarks() if _ISSUE_LINE.fullmatch(line) else None)
        # what a register numbers the directive by is no 文号 and cites nothing
        or (HeadMarks(site=(span,)) if is_registered(line) else None)
        or _telegram(text, span, known.own)
        or number_mark(text, span, known.own)
        or order_mark(text, paragraphs, index, known.own)
        or (HeadMarks() if is_unread_number(line) else None)
    )


def _ends_number(paragraph: Paragraph, own: OwnNumber | None) -> bool:
    """Whether the line is the second one of an order's number."""
    return own is not None and own.span is not None and paragraph.span.end == own.span.end


def _is_menu(line: str) -> bool:
    """Whether a line above the title may be an entry of a menu, a word or two, with a number before them or none, or a
    bar of such entries."""
    entries = _BAR.split(line) if len(line) > _MENU else (line,)
    return line[-1] not in "。；;，," and max(map(len, entries)) <= _MENU


def _has_title(text: Text, paragraphs: list[Paragraph], groups: list[list[int]]) -> bool:
    return any(
        is_title(unwrapped("".join(text.slice(paragraphs[i].span).split()))) for g in groups for i in g
    )


def _goes_on(text: Text, paragraphs: list[Paragraph], index: int, own: OwnNumber | None) -> bool:
    """Whether the number or the recipients are still to come below a title that the page prints above its furniture,
    a byline or an introduction of its own."""
    for paragraph in paragraphs[index + 1 : index + _STILL]:
        line = text.slice(paragraph.span)
        if is_sentence(line):
            return False
        if paragraph.zone is Zone.BODY and (
            is_recipients(line, seen_title=True) or (own is None and is_number(line))
        ):
            return True
    return False


def _recipients_from(text: Text, paragraphs: list[Paragraph], index: int) -> tuple[str, int]:
    """The recipients that begin on a line, put together where a page breaks them off, and the index below them."""
    joined = text.slice(paragraphs[index].span)
    if (
        len(joined) > _LONGEST_RECIPIENTS
        or joined[-1] in "：:…"
        or not _LISTED.match(joined)
        or _VERB.search(joined)
        or is_title(joined)
    ):
        return joined, index + 1
    if _lacks_its_colon(text, paragraphs, index):
        return joined + "：", index + 1
    whole = joined
    for below, paragraph in enumerate(paragraphs[index + 1 : index + _MOST_LINES], index + 2):
        line = text.slice(paragraph.span)
        whole += line
        if paragraph.zone is not Zone.BODY or line.find("。") >= 0:
            break
        if line[-1] in "：:":
            return whole, below
    return joined, index + 1


def _lacks_its_colon(text: Text, paragraphs: list[Paragraph], index: int) -> bool:
    """Whether a line lists whole organs, right above the first sentence of the text."""
    line = text.slice(paragraphs[index].span)
    below = text.slice(paragraphs[index + 1].span) if index + 1 < len(paragraphs) else ""
    return (
        "各" in line
        and _VERB.search(line) is None
        and all_addressed(line)
        and below[-1:] in ("。", "：", ":")
        and len(below) > _BROKEN_OFF
        and not is_recipients(below, seen_title=True)
    )


def _read_title(text: Text, spans: Sequence[Span], own: OwnNumber | None) -> tuple[str, HeadMarks]:
    """The title, without the numbers and the day that stand beside it, and what these say."""
    title = joined_title([text.slice(span) for span in spans])
    number = leading_number(title)
    title = _without_place(unwrapped(title))
    adopted = _ADOPTED.search(title)
    by = None
    if adopted:
        by = next(find_numbers(adopted["how"]), None)
        title = title[: adopted.start()]
    title, behind = without_trailer(_DATE_BEHIND.sub("", title))
    number = number or behind
    told = by.number if by else parse_number(number) if number else None
    return title, HeadMarks(
        own=own or (OwnNumber(told) if told else None),
        serial=serial_of(number),
        written=parse_date(adopted["date"]) if adopted else None,
    )


def _without_place(title: str) -> str:
    """A title without the place that a site's headline names before it (张掖市：中共张掖市委…).

    >>> _without_place("张掖市：中共张掖市委关于甲的意见"), _without_place("张掖市：湿地保护规划")
    ('中共张掖市委关于甲的意见', '张掖市：湿地保护规划')
    """
    place, mark, rest = title.partition("：")
    named = mark and place.endswith(_RANKS) and rest.removeprefix("中共").startswith(place)
    return rest if named else title


def _telegram(text: Text, span: Span, own: OwnNumber | None) -> HeadMarks | None:
    """The head of a 电报: 发往, 签批盖章, 等级, with the number and the machine's number behind them."""
    if span.end - span.start > TITLE_LINE or _TELEGRAM.match(text.plain, *span) is None:
        return None
    urgent = _URGENCY.search(text.plain, *span)
    codes = _CODE_APART.findall(text.slice(span))
    hit = next(find_numbers(text.plain, *span, learned=codes), None) if own is None else None
    return HeadMarks(
        own=OwnNumber(hit.number, hit.span) if hit is not None else None,
        urgency=re.sub(r"\s", "", urgent.group()) if urgent else None,
    )


def _is_title_line(text: Text, paragraph: Paragraph) -> bool:
    span = paragraph.span
    if paragraph.zone is not Zone.BODY or span.end - span.start > TITLE_LINE:
        return False
    line = text.slice(span)
    if line[-1] in "。；：:;，↓" or "。" in line or "\t" in line:
        return False
    return opening_marker(text.plain, span.start, span.end) is None or bool(
        re.search(r"关于.+的(?:通知|意见)", line)
    )
