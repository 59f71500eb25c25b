"""版头 and 版记: who issues what to whom, when, under which number; and which paragraphs are left as body."""

from __future__ import annotations

from itertools import takewhile

from kg.extraction.header.carried import collect_body, read_carried
from kg.extraction.header.dating import read_dates, with_plain_dates
from kg.extraction.header.enactment import read_enactment
from kg.extraction.header.foot_number import number_at_foot, registered_at_foot
from kg.extraction.header.head_lines import read_head
from kg.extraction.header.head_marks import OwnNumber
from kg.extraction.header.imprint import read_marks
from kg.extraction.header.introduction import Told
from kg.extraction.header.title_lines import is_full_title, joined_title
from kg.extraction.page.announcement import announced, numbered_minutes, serial_of, with_issuer
from kg.extraction.page.doc_number import find_numbers
from kg.extraction.page.full_names import fuller, government_office, with_county, with_place_of_rank
from kg.extraction.page.header_fields import Header
from kg.extraction.page.issuing import ORGAN_END, names_organ, organs_of, read_issuers, signers
from kg.extraction.page.organs_above import organs_above
from kg.extraction.page.portal import portal_pair
from kg.extraction.page.portal_table import table_fields
from kg.extraction.page.signature import with_names_whole, with_signed_rows
from kg.extraction.page.zones import LEADING, Paragraph, Zone, zoned
from kg.extraction.text.title import carried_title, issuer_prefix, unwrapped, without_status, without_trailer
from kg.model import Text
from kg.reference.divisions import find_prefix
from kg.reference.numerals import parse_date
from kg.reference.patterns import lazy

_SITE = lazy(r"(?:门户)?(?:网站?|平台)$")
_GOVERNMENT = lazy(r"[\u4e00-\u9fff]{2,20}?人民政府(?:办公[厅室])?")
_TOWNSHIP = lazy(r"(?:[乡镇](?:人民)?政府|街道办事处)(?:办公室)?$")
_OF_TOWNSHIPS = lazy(r"各[^村社]{0,6}[乡镇县市区街]")
_OF_ANNOUNCEMENT = lazy(r"(?:公告|通告)$")
_EXPLAINS = lazy(r"(?:解读(?:说明|材料|文稿|问答)?|图解|问答)$|一图[读看]懂")
_EXPLAINED_BY = lazy(r"解读(?:机关|单位|部门|机构)\s*[:：\t]\s*(?P<who>[\u4e00-\u9fff、]{4,60})")
_CLOCK = lazy(r"[\sT]+\d{1,2}[:：]\d\d.*$")  # 2022-03-01 16:40


def read_header(text: Text) -> Header:
    """Header and imprint of a directive; fields that are not there are None or empty, never guessed."""
    paragraphs = with_names_whole(text, with_plain_dates(text, with_signed_rows(text, zoned(text))))
    meta = {**_metadata_lines(text, paragraphs), **text.metadata}
    head = read_head(text, paragraphs)
    registered = registered_at_foot(text, paragraphs)
    told = head.told or Told((), None)
    own = head.marks.own or (OwnNumber(told.number) if told.number else None)
    foot = None if own else number_at_foot(text, paragraphs, head.title, registered)
    own = own or foot
    header = Header(
        number=own.number if own else None,
        number_span=own.span if own else None,
        serial=head.marks.serial,
        serial_span=head.marks.serial_span,
        title=head.title,
        notice_title=head.title,
        title_spans=list(head.title_spans),
        issuers=head.marks.issuers,
        told=told.issuers,
        recipients=head.recipients,
        written=head.marks.written,
        urgency=head.marks.urgency,
        signatory=head.marks.signatory,
        notices=list(head.marks.notices),
        site=[
            *(p.span for p in paragraphs if p.zone is Zone.PORTAL),
            *head.marks.site,
            *registered,
            *([foot.span] if foot and foot.span else []),
        ],
    )
    head_end = head.end
    signed = signers(text, paragraphs, header.number_span)
    above = organs_above(text, paragraphs, header.notice_title, header.title_spans, signed)
    if above:
        del header.title_spans[:above]
        header.title = header.notice_title = header.notice_title[header.notice_title.index("关于") :]
    read_marks(text, paragraphs, header)
    if not header.notice_title and carried_title(_said_title(meta)[0]):
        _take_title(_said_title(meta)[0], header)
    rest = read_carried(text, paragraphs, head_end, header)
    read_dates(text, paragraphs, head_end, header, _own_day(meta))
    code = header.number.agency_code if header.number else ""
    header.issuers = header.issuers or read_issuers(
        text, paragraphs, header.notice_title, header.title_spans, code, signed
    )
    read_enactment(text, paragraphs, header)
    collect_body(text, paragraphs, rest, header)
    _from_portal(meta, header)
    _complete_issuers(text, meta, header)
    _announce(header, meta, text.plain)
    return header


def _own_day(meta: dict[str, str]) -> str | None:
    """The day on which the portal's table says the document was written; that of its publication tells nothing of it."""
    return parse_date(_CLOCK.sub("", meta["成文日期"])) if meta.get("成文日期") else None


def _from_portal(meta: dict[str, str], header: Header) -> None:
    """What the text does not show and the portal's own table of metadata does."""
    title, behind = _said_title(meta)
    said = meta.get("文号") or behind
    if header.number is None and said:
        header.number = next((hit.number for hit in find_numbers(said, learned=(said.split("〔")[0],))), None)
    untold = not header.notice_title or _tells_no_matter(header.notice_title)
    if untold and title and ("标题" in meta or is_full_title(title)):
        _take_title(title, header)
    masked = any(n.kind == "masked_date" for n in header.notices)
    if header.written is None and not masked:
        header.written = _own_day(meta)


def _said_title(meta: dict[str, str]) -> tuple[str, str]:
    """The title that the portal's table tells, and the number behind it, without which a 公告 may have no name; empty
    where it tells none."""
    said = unwrapped(without_status(joined_title([meta.get("标题") or meta.get("概述", "")])))
    title, number = without_trailer(said)
    return (said, "") if _tells_no_matter(title) else (title, number)


def _take_title(title: str, header: Header) -> None:
    header.notice_title = title
    header.title = carried_title(title) or title
    header.issuers = _prefixed_organs(title) or header.issuers


def _tells_no_matter(title: str) -> bool:
    """Whether a 公告 goes by nothing but its organ's name: what it is about, the portal may say.

    >>> _tells_no_matter("甲市水利局公告"), _tells_no_matter("关于停水的公告"), _tells_no_matter("甲市水利局工作规则")
    (True, False, False)
    """
    organ = _OF_ANNOUNCEMENT.sub("", title)
    return organ != title and "关于" not in title and ORGAN_END.search(organ) is not None


def _complete_issuers(text: Text, meta: dict[str, str], header: Header) -> None:
    """The issuers in full, by what the portal names and the place that the number tells; else the portal's."""
    published = [_organs_said(meta.get(key, "")) for key in ("发文机关", "发布机构")]
    known = [
        organ
        for key in ("发文机关", "发布机构", "来源")
        for organ in _organs_said(_SITE.sub("", meta.get(key, "")))
    ]
    issuers = [fuller(name, [*header.told, *known]) for name in header.issuers]
    if not issuers:
        issuers = [*(_prefixed_organs(header.notice_title) or header.told)]
    if not issuers and _EXPLAINS.search(header.notice_title):
        told = _EXPLAINED_BY.search(text.plain)
        issuers = _organs_said(meta.get("解读机关", "") or (told["who"] if told else ""))
    if not issuers:
        published[1] = [organ for organ in published[1] if not _is_addressed_above(organ, header.recipients)]
        issuers = next(filter(None, published), []) or _opening_government(header.notice_title)
    code = header.number.agency_code if header.number else ""
    issuers = [with_county(name, header.title, text.plain) for name in issuers]
    header.issuers = tuple(with_place_of_rank(name, code, header.title, text.plain) for name in issuers)


def _is_addressed_above(organ: str, recipients: tuple[str, ...]) -> bool:
    """Whether a township publishes what is addressed to all townships, or to counties: another organ's directive."""
    return _TOWNSHIP.search(organ) is not None and any(map(_OF_TOWNSHIPS.match, recipients))


def _announce(header: Header, meta: dict[str, str], plain: str) -> None:
    """The number of a 公告, or of 会议纪要, that tells none but year and serial, or of a 公告 but its organ's rank."""
    if header.number is None:
        serial = header.serial or serial_of(meta.get("文号", ""))
        head = plain[: header.serial_span.start] if header.serial_span else ""
        header.number = announced(serial, header.notice_title, header.issuers) or numbered_minutes(
            header.serial, head
        )
        header.number_span = header.serial_span
    else:
        header.number = with_issuer(header.number, header.issuers)


def _prefixed_organs(title: str) -> tuple[str, ...]:
    return tuple(organ for organ in organs_of(issuer_prefix(title) or "") if names_organ(organ))


def _organs_said(value: str) -> list[str]:
    """The organs that a field names; a site (县政府网站) is none."""
    if not value:
        return []
    return [organ for said in organs_of(value) if names_organ(organ := government_office(said))]


def _opening_government(title: str) -> list[str]:
    """The government that a rule names itself after: 甲县人民政府工作规则."""
    found = _GOVERNMENT.match(title)
    return [found.group()] if found and find_prefix(found.group()) else []


def _metadata_lines(text: Text, paragraphs: list[Paragraph]) -> dict[str, str]:
    """The metadata table of a page that was saved as plain text, a line a field."""
    found: dict[str, str] = {}
    lines = [paragraph for paragraph in paragraphs[:LEADING] if paragraph.zone is Zone.PORTAL]
    lines += takewhile(lambda p: p.zone is Zone.PORTAL, reversed(paragraphs[LEADING:]))  # or at the foot
    if not lines:
        return found
    for paragraph in lines:
        key, value = portal_pair(text.plain, *paragraph.span) or ("", "")
        if key and value:
            found.setdefault(key, value)
    table = table_fields(text.plain, text.paragraphs[:LEADING])
    return {**found, **{field.word: field.value for field in table if field.value}}
