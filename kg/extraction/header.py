"""版头 and 版记: who issues what to whom, when, under which number; and which paragraphs are left as body."""

from __future__ import annotations

import re

from kg.extraction.announcement import announced, serial_of
from kg.extraction.carried import collect_body, read_carried
from kg.extraction.doc_number import find_numbers
from kg.extraction.full_names import fuller, with_place_of_number
from kg.extraction.head_lines import read_head
from kg.extraction.header_fields import Header
from kg.extraction.imprint import read_marks
from kg.extraction.issuing import organs_of, read_dates, read_issuers, with_plain_dates
from kg.extraction.portal import portal_pair
from kg.extraction.portal_table import table_fields
from kg.extraction.title import carried_title, issuer_prefix, squeezed
from kg.extraction.zones import LEADING, Paragraph, Zone, zoned
from kg.model import Text
from kg.reference.numerals import parse_date

_CLOCK = re.compile(r"[\sT]+\d{1,2}[:：]\d\d.*$")  # 2022-03-01 16:40


def read_header(text: Text) -> Header:
    """Header and imprint of a directive; fields that are not there are None or empty, never guessed."""
    paragraphs = with_plain_dates(text, zoned(text))
    header = Header(site=[p.span for p in paragraphs if p.zone is Zone.PORTAL])
    head_end = read_head(text, paragraphs, header)
    read_marks(text, paragraphs, header)
    rest = read_carried(text, paragraphs, head_end, header)
    read_dates(text, paragraphs, head_end, header)
    read_issuers(text, paragraphs, header)
    collect_body(text, paragraphs, rest, header)
    _from_portal(text, paragraphs, header)
    return header


def _from_portal(text: Text, paragraphs: list[Paragraph], header: Header) -> None:
    """What the text does not show and the portal's own table of metadata does."""
    meta = {**_metadata_lines(text, paragraphs), **text.metadata}
    if header.number is None and meta.get("文号"):
        header.number = next(
            (hit.number for hit in find_numbers(meta["文号"], learned=(meta["文号"].split("〔")[0],))), None
        )
    serial = header.serial or serial_of(meta.get("文号", ""))
    if not header.notice_title and meta.get("标题"):
        header.notice_title = squeezed(meta["标题"])
        header.title = carried_title(header.notice_title) or header.notice_title
        header.issuers = tuple(organs_of(issuer_prefix(header.notice_title) or "")) or header.issuers
    _complete_issuers(header, [_organs_said(meta.get(key, "")) for key in ("发文机关", "发布机构")])
    if header.number is None:
        header.number = announced(serial, header.notice_title, header.issuers)
        header.number_span = header.serial_span
    masked = any(n.kind == "masked_date" for n in header.notices)
    if header.written is None and meta.get("成文日期") and not masked:
        header.written = parse_date(_CLOCK.sub("", meta["成文日期"]))


def _complete_issuers(header: Header, published: list[list[str]]) -> None:
    """The issuers in full, by what the portal names and the place that the number tells; else the portal's."""
    known = [organ for organs in published for organ in organs]
    issuers = [fuller(name, known) for name in header.issuers]
    if not issuers:
        issuers = organs_of(issuer_prefix(header.notice_title) or "") or next(filter(None, published), [])
    if header.number is not None:
        issuers = [with_place_of_number(name, header.number.agency_code) for name in issuers]
    header.issuers = tuple(issuers)


def _organs_said(value: str) -> list[str]:
    """The organs that a field names; a site (县政府网站) is none."""
    return [organ for organ in organs_of(value) if not organ.endswith(("网", "网站", "平台"))]


def _metadata_lines(text: Text, paragraphs: list[Paragraph]) -> dict[str, str]:
    """The metadata table of a page that was saved as plain text, a line a field."""
    found: dict[str, str] = {}
    lines = [paragraph for paragraph in paragraphs[:LEADING] if paragraph.zone is Zone.PORTAL]
    if not lines:
        return found
    for paragraph in lines:
        key, value = portal_pair(text.plain, *paragraph.span) or ("", "")
        if key and value:
            found.setdefault(key, value)
    table = table_fields(text.plain, text.paragraphs[:LEADING])
    return {**found, **{field.word: field.value for field in table if field.value}}
