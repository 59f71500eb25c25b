"""Numbers that a text cites without an organ, or with none but 我局: they are of those who issue it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.citations.citation_role import Known
from kg.extraction.page.announcement import announced, serial_of
from kg.extraction.page.doc_number import NumberHit
from kg.extraction.page.issuing import may_be_one, organs_of
from kg.extraction.text.cues import places
from kg.extraction.text.title import QuotedTitle, issuer_prefix, squeezed
from kg.model import DocNumber, Span
from kg.reference.patterns import lazy

_SERIAL = r"(?P<year>(?:19|20)\d\d)\s*年\s*第\s*(?P<serial>\d{1,5})\s*号"
_ALONE = lazy(rf"(?<![（(]){_SERIAL}(?P<kind>公告|通告)$")
_BRACKETED = lazy(
    r"\s*[（(]\s*(?P<first>公告|通告)?\s*(?P<serial>(?:19|20)\d\d\s*年\s*第\s*\d{1,5}\s*号)\s*(?P<kind>公告|通告)?(?=\s*[）)，,；;])"
)
# 《甲会议纪要》（〔2018〕22号): numbered by their name
_OF_MINUTES = lazy(
    r"\s*[（(]\s*(?P<number>[〔\[]\s*(?P<year>(?:19|20)\d\d)\s*[〕\]]\s*第?\s*(?P<serial>\d{1,4})\s*号)"
)
_KINDS = ("公告", "通告")
_MADE_KNOWN_SO = lazy(r"(?:[公通]告|[目名]录|[名清]单)(?:[（(][^（）()]{1,16}[）)])?$")  # by a 公告
_NAMED_KINDS = ("令", *_KINDS)
_OURS = lazy(r"(?:我|本)(?:[部委局署厅办院会行]|机关|单位)(?=公告$|通告$|令$)")
_LONGEST = 16  # characters of 2020年第107号


def of_directive(plain: str, hits: list[NumberHit], own: Known) -> list[NumberHit]:
    """The numbers cited, in order, without the directive's own, however its organ is written: 我局2020年第7号公告 is the
    issuer's, and so is in a 公告 what names no organ (参照2020年第7号公告)."""
    if own.number is None and not own.issuers:
        return hits
    cited = [_by_name(hit, own) for hit in hits if not _is_own(hit.number, own.number)]
    if len(own.issuers) == 1 and own.number is not None and own.number.agency_code.endswith(_KINDS):
        starts = {hit.span.end for hit in cited}
        cited += [hit for hit in _unnamed(plain, own.number) if hit.span.end not in starts]
        cited.sort(key=lambda hit: hit.span)
    return cited


def of_titles(plain: str, titles: list[QuotedTitle]) -> Iterator[NumberHit]:
    """The numbers of 公告 that are but year and serial, in brackets behind a title: of the organ that the title names,
    else of one that nobody tells; and those of 会议纪要.

    >>> words = "《甲省税务局关于停报的公告》（2021年第25号）"
    >>> [str(hit.number) for hit in of_titles(words, [QuotedTitle(Span(0, 14), words[1:13])])]
    ['甲省税务局公告2021年第25号']
    >>> words = "《关于停报的公告》（2021年第25号）"
    >>> [str(hit.number) for hit in of_titles(words, [QuotedTitle(Span(0, 9), words[1:8])])]
    ['2021年第25号']
    >>> words = "《关于停报的公告》（公告2021年第25号）"
    >>> [str(hit.number) for hit in of_titles(words, [QuotedTitle(Span(0, 9), words[1:8])])]
    ['公告2021年第25号']
    """
    for quoted in titles:
        minutes = _OF_MINUTES.match(plain, quoted.span.end) if quoted.title.endswith("纪要") else None
        if minutes is not None:
            said = DocNumber(squeezed(quoted.title), int(minutes["year"]), int(minutes["serial"]))
            yield NumberHit(Span(*minutes.span("number")), said)
            continue
        found = _BRACKETED.match(plain, quoted.span.end)
        kind = (found["first"] or found["kind"]) if found else None
        if found is None or not (kind or _MADE_KNOWN_SO.search(quoted.title)):
            continue
        organs = organs_of(issuer_prefix(squeezed(quoted.title)) or "")
        serial = serial_of(found["serial"])
        number = announced(serial, kind or quoted.title, organs)
        if number is None and serial is not None:
            number = DocNumber(kind or "", serial.year, serial.serial)
        if number is not None:
            begin = found.start("first" if found["first"] else "serial")
            yield NumberHit(Span(begin, found.end("serial")), number)


def _unnamed(plain: str, own: DocNumber) -> Iterator[NumberHit]:
    for at in places(plain, ("号公告", "号通告")):
        found = _ALONE.search(plain, max(0, at - _LONGEST), at + 3)
        if found is None:
            continue
        number = DocNumber(own.agency_code[:-2] + found["kind"], int(found["year"]), int(found["serial"]))
        if number != own:
            yield NumberHit(Span(*found.span()), number)


def _by_name(hit: NumberHit, own: Known) -> NumberHit:
    code = hit.number.agency_code
    if not code.startswith(("我", "本")) or len(own.issuers) != 1:
        return hit
    ours = _OURS.match(code)
    if ours is None:
        return hit
    return hit._replace(
        number=DocNumber(own.issuers[0] + code[ours.end() :], hit.number.year, hit.number.serial)
    )


def _is_own(number: DocNumber, own: DocNumber | None) -> bool:
    """Whether a number is the directive's own, its organ in short or in full (国家药监局公告, 国家药品监督管理局公告)."""
    if own is None or (number.serial, number.year) != (own.serial, own.year):
        return False
    if number == own or (number.is_nobodys and own.agency_code.endswith(_KINDS)):
        return True
    kind = next((kind for kind in _NAMED_KINDS if own.agency_code.endswith(kind)), None)
    if kind is None or not number.agency_code.endswith(kind):
        return False
    organ, issuer = number.agency_code.removesuffix(kind), own.agency_code.removesuffix(kind)
    return organ[-1:] == issuer[-1:] and may_be_one(organ, issuer)
