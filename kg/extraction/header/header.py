"""版头 and 版记: who issues what to whom, when, under which number; and which paragraphs are left as body.

Each reader returns what its part of the page says, in a frozen record of its own. Here they are read in their order, and
a function a field tells which of several is believed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kg.extraction.header.approval import approving_body
from kg.extraction.header.body import Body, read_body
from kg.extraction.header.carried import Carried, read_carried
from kg.extraction.header.dating import Dates, read_dates, with_plain_dates
from kg.extraction.header.enactment import Enactment, read_enactment
from kg.extraction.header.foot_number import Foot, read_foot
from kg.extraction.header.head_lines import Head, read_head
from kg.extraction.header.head_marks import OwnNumber
from kg.extraction.header.imprint import Marks, read_marks
from kg.extraction.header.other_issuers import (
    explaining_organs,
    opening_government,
    organs_below,
    organs_of_title,
    publishing_organs,
)
from kg.extraction.header.portal_fields import Portal, read_portal, tells_no_matter
from kg.extraction.page.annex_list import with_annex_lists
from kg.extraction.page.announcement import announced, numbered_minutes, with_issuer
from kg.extraction.page.full_names import fuller, with_county, with_place_of_rank
from kg.extraction.page.issuing import may_be_one, read_issuers, signers
from kg.extraction.page.organs_above import organs_above
from kg.extraction.page.signature import with_names_whole, with_signed_rows
from kg.extraction.page.zones import Paragraph, Zone, zoned
from kg.extraction.text.title import carried_title
from kg.model import DocNumber, Notice, Span, Text


@dataclass(frozen=True, slots=True)
class Header:
    """What header and imprint say; fields that are not there are None or empty, never guessed. ``carried`` are the titles of
    what it says it issues, folded, ``forwards`` where that is another's; ``own_lines`` are those of its own number, ``site``
    those of the portal's own, which cite nothing."""

    number: DocNumber | None
    title: str
    notice_title: str
    issuers: tuple[str, ...]
    recipients: tuple[str, ...]
    written: str | None
    printed: str | None
    approved_by: str | None
    marks: Marks
    carried: frozenset[str]
    forwards: bool
    body: Body
    title_spans: tuple[Span, ...]
    own_lines: tuple[Span, ...]
    site: tuple[Span, ...]
    notices: tuple[Notice, ...]


class _Parts(NamedTuple):
    """What the readers return; ``own`` and ``signed`` are the number and who signs, as head and foot have them."""

    text: Text
    paragraphs: list[Paragraph]
    portal: Portal
    head: Head
    foot: Foot
    own: OwnNumber | None
    signed: tuple[str, ...]
    carried: Carried
    title_spans: tuple[Span, ...]
    enacted: Enactment | None
    dates: Dates


def read_header(text: Text) -> Header:
    """Header and imprint of a directive."""
    parts = _read(text)
    head, carried, dates = parts.head, parts.carried, parts.dates
    marks = read_marks(text, parts.paragraphs)
    shown = _shown_issuers(parts)
    body = read_body(text, parts.paragraphs, carried, shown, marks)
    own = _own_number(parts)
    told = _told_title(parts)
    title = carried_title(told) or told or carried.title
    notice_title = told or carried.notice_title
    names = _issuers(parts, organs_of_title(told) or shown, notice_title)
    code = own.number.agency_code if own else ""
    names = [with_county(name, title, text.plain) for name in names]
    issuers = tuple(with_place_of_rank(name, code, title, text.plain) for name in names)
    return Header(
        number=with_issuer(own.number, issuers) if own else _serial_number(parts, notice_title, issuers),
        title=title,
        notice_title=notice_title,
        issuers=issuers,
        recipients=head.recipients,
        written=_written(parts),
        printed=dates.printed,
        approved_by=approving_body(text.plain, body.opening()),
        marks=marks._replace(
            urgency=marks.urgency or head.marks.urgency,
            signatory=head.marks.signatory or marks.signatory,
        ),
        carried=carried.titles,
        forwards=carried.forwards,
        body=body,
        title_spans=parts.title_spans,
        own_lines=tuple(filter(None, (head.marks.serial_span, own.span if own else None))),
        site=_site(parts),
        notices=(*head.marks.notices, *marks.notices, *filter(None, (dates.masked,)), *_joint(parts, own)),
    )


def _read(text: Text) -> _Parts:
    """The parts, in the order in which one helps to read another."""
    paragraphs = with_signed_rows(text, with_annex_lists(text, zoned(text)))
    paragraphs = with_names_whole(text, with_plain_dates(text, paragraphs))
    portal = read_portal(text, paragraphs)
    head = read_head(text, paragraphs)
    own = head.marks.own or head.told.own
    foot = read_foot(text, paragraphs, head.title, numbered=own is not None)
    own = own or foot.own
    signed = signers(text, paragraphs, own.span if own else None)
    above = organs_above(text, paragraphs, head.title, head.title_spans, signed)
    if above:
        head = head.without_lines(above)
    carried = read_carried(text, paragraphs, head.end, head.title or portal.carrying_title(), own)
    spans = head.title_spans + carried.title_spans
    enacted = read_enactment(text, paragraphs, carried.title, spans, own)
    dates = read_dates(text, paragraphs, head.end, portal.written)
    return _Parts(text, paragraphs, portal, head, foot, own, signed, carried, spans, enacted, dates)


def _own_number(parts: _Parts) -> OwnNumber | None:
    """That of the order which made the text public; that of the head, of a sentence above it, of the foot; the portal's."""
    told = (OwnNumber(number) for number in parts.portal.numbers()[:1])
    return (parts.enacted.own if parts.enacted else None) or parts.own or next(told, None)


def _joint(parts: _Parts, own: OwnNumber | None) -> tuple[Notice, ...]:
    """That others who issue the directive jointly have numbers of their own for it."""
    said = (*parts.head.marks.others, *(() if parts.own else parts.portal.numbers()))
    others = [str(number) for number in dict.fromkeys(said) if own and number != own.number]
    if not others or own is None:
        return ()
    return (Notice("joint_numbers", f"另有并列文号：{'、'.join(others)}；本文按第一个文号识别", own.span),)


def _serial_number(parts: _Parts, notice_title: str, issuers: tuple[str, ...]) -> DocNumber | None:
    """Of a 公告, or of 会议纪要, year and serial that name no organ, with whose they are."""
    marks = parts.head.marks
    above = parts.text.plain[: marks.serial_span.start] if marks.serial_span else ""
    serial = marks.serial or parts.portal.serial()
    return announced(serial, notice_title, issuers) or numbered_minutes(marks.serial, above)


def _told_title(parts: _Parts) -> str:
    """The title of the portal's table, where the text shows none or one that says nothing; else empty."""
    shown = parts.carried.notice_title
    return parts.portal.own_title() if not shown or tells_no_matter(shown) else ""


def _written(parts: _Parts) -> str | None:
    """The day below the signature, else that of the head, else the portal's, none where the first is masked; that of the
    order which made the text public stands for these where they tell none, or another day of its bracket."""
    dates, enacted = parts.dates, parts.enacted
    shown = dates.written or (None if dates.masked else parts.head.marks.written)
    if enacted and enacted.day and (shown is None or shown in enacted.days):
        return enacted.day
    return shown or (None if dates.masked else parts.portal.written)


def _shown_issuers(parts: _Parts) -> tuple[str, ...]:
    """Those of the portal's title where the text shows none, of an order's head, of the page; but who made a text public
    stands for others: what is above its title is the site's."""
    own, enacted = parts.own, parts.enacted
    named = (
        organs_of_title("" if parts.head.title else parts.portal.carrying_title())
        or parts.head.marks.issuers
        or read_issuers(
            parts.text,
            parts.paragraphs,
            parts.carried.notice_title,
            parts.title_spans,
            own.number.agency_code if own else "",
            parts.signed,
        )
    )
    if enacted is None or any(may_be_one(enacted.organ, name) for name in named):
        return named
    return (enacted.organ,)


def _issuers(parts: _Parts, shown: tuple[str, ...], notice_title: str) -> Sequence[str]:
    """Those shown, in full where a sentence above the head or the portal names them so; else those of the title, of that
    sentence, of the lines below the title, of who explains or publishes, of a rule that a government names itself after."""
    portal, told = parts.portal, parts.head.told.issuers
    known = [*told, *portal.known_organs()]
    return (
        [fuller(name, known) for name in shown]
        or organs_of_title(notice_title)
        or told
        or organs_below(parts.text, parts.paragraphs, parts.head.title_spans)
        or explaining_organs(notice_title, parts.text.plain, portal)
        or publishing_organs(portal, parts.head.recipients)
        or opening_government(notice_title)
    )


def _site(parts: _Parts) -> tuple[Span, ...]:
    of_portal = (p.span for p in parts.paragraphs if p.zone is Zone.PORTAL)
    return (*of_portal, *parts.head.marks.site, *parts.foot.site)
