"""Organs on lines of their own above a title that begins with 关于: whether they are its own, the site's or the masthead's."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.page.issuing import (
    is_masthead,
    issue_jointly,
    masthead,
    may_be_one,
    names_organ,
    organs_of,
)
from kg.extraction.page.zones import Paragraph
from kg.extraction.text.title import squeezed
from kg.model import Span, Text
from kg.reference.patterns import lazy

_PASSES_ON = lazy("转发|批转")


def organs_above(
    text: Text, paragraphs: list[Paragraph], title: str, title_spans: Sequence[Span], signed: tuple[str, ...]
) -> int:
    """How many lines of the title are none of its own: the organ on a line above it, where quite another one signs: it is
    the site's; and those that are the last lines of a masthead of several."""
    above = next((n for n, s in enumerate(title_spans) if text.plain.startswith("关于", s.start)), 0)
    if not above or "关于" not in title or _PASSES_ON.search(title):
        return 0
    names = [squeezed(text.slice(span)) for span in title_spans[:above]]
    if not all(map(names_organ, names)):
        return 0
    of_site = above == 1 and signed and not any(may_be_one(name, names[0]) for name in signed)
    return above if of_site or _ends_masthead(text, paragraphs, title_spans[:above], signed) else 0


def _ends_masthead(
    text: Text, paragraphs: list[Paragraph], spans: Sequence[Span], signed: tuple[str, ...]
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
