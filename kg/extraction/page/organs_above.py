"""Organs on lines of their own above a title that begins with 关于: whether they are its own, the site's or the masthead's."""

from __future__ import annotations

from kg.extraction.page.header_fields import Header
from kg.extraction.page.issuing import (
    is_masthead,
    issue_jointly,
    masthead,
    may_be_one,
    names_organ,
    organs_of,
    signers,
)
from kg.extraction.page.zones import Paragraph
from kg.extraction.text.title import squeezed
from kg.model import Span, Text
from kg.reference.patterns import lazy

_PASSES_ON = lazy("转发|批转")


def drop_organs_above(text: Text, paragraphs: list[Paragraph], header: Header) -> None:
    """Takes from the title the organ on a line of its own above it, where quite another one signs: it is the site's; and
    those that are the last lines of a masthead of several."""
    above = next((n for n, s in enumerate(header.title_spans) if text.plain.startswith("关于", s.start)), 0)
    if not above or "关于" not in header.notice_title or _PASSES_ON.search(header.notice_title):
        return
    names = [squeezed(text.slice(span)) for span in header.title_spans[:above]]
    if not all(map(names_organ, names)):
        return
    signed = signers(text, paragraphs, header)
    of_site = above == 1 and signed and not any(may_be_one(name, names[0]) for name in signed)
    if of_site or _ends_masthead(text, paragraphs, header.title_spans[:above], signed):
        del header.title_spans[:above]
        header.title = header.notice_title = header.notice_title[header.notice_title.index("关于") :]


def _ends_masthead(
    text: Text, paragraphs: list[Paragraph], spans: list[Span], signed: tuple[str, ...]
) -> bool:
    """Whether the organs of these lines stand right below …文件 of others that sign too, or issue jointly with them."""
    at = next((n for n, paragraph in enumerate(paragraphs) if paragraph.span == spans[0]), 0)
    if not at or not is_masthead(text, paragraphs[at - 1]):
        return False
    first, around = masthead(text, paragraphs[:at])
    rest = [organ for span in spans for organ in organs_of(text.slice(span))]
    if not around or any(may_be_one(organ, name) for organ in rest for name in around):
        return False
    if not signed:
        return all(issue_jointly(around[0], organ) for organ in rest)
    return all(any(may_be_one(organ, name) for name in signed) for organ in (*first, *rest))
