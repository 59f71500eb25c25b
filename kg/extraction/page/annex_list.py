"""附件：alone on its line above a numbered list of names: the list of annexes, and no annex of its own."""

from __future__ import annotations

import re

from kg.extraction.page.issuing import is_signature
from kg.extraction.page.zones import Paragraph, Zone
from kg.extraction.text.marker import opening_marker
from kg.model import Span, Text
from kg.reference.patterns import lazy

_ALONE = lazy(r"附\s*件\s*(?P<colon>[:：])?(?P<what>)")
_LONGEST = 6  # characters of 附　件：
_LONGEST_NAME = 80
_SIGNED = 8  # lines above the date
_BEHIND = frozenset((Zone.PORTAL, Zone.COPIED, Zone.PRINTED, Zone.DISCLOSURE, Zone.CONTACT, Zone.ANNEX))


def with_annex_lists(text: Text, paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs, with each such line as the beginning of a list: the text is signed below it, or was above it and
    nothing but the page's own end follows."""
    plain = text.plain
    result = paragraphs
    for index, (span, _, _) in enumerate(paragraphs):
        if plain[span.start] != "附" or span.end - span.start > _LONGEST:
            continue
        alone = _ALONE.fullmatch(plain, *span)
        if alone is not None and _is_list(text, paragraphs, index, alone):
            if result is paragraphs:
                result = list(paragraphs)
            result[index] = Paragraph(span, Zone.ANNEX_LIST, alone)
    return result


def _is_list(text: Text, paragraphs: list[Paragraph], index: int, alone: re.Match[str]) -> bool:
    end = index + 1
    while end < len(paragraphs) and _is_name(text.plain, paragraphs[end].span, end - index):
        end += 1
    if end == index + 1:
        return False
    if _is_signed(text, paragraphs, end):
        return True
    ends = end == len(paragraphs) or paragraphs[end].zone in _BEHIND
    return ends and alone["colon"] is not None and any(p.zone is Zone.DATE for p in paragraphs[:index])


def _is_name(plain: str, span: Span, order: int) -> bool:
    """Whether a line is the name of the annex of this order."""
    marker = opening_marker(plain, *span)
    return (
        marker is not None
        and marker.kind in ("number", "bare")
        and marker.text.rstrip(".．、") == str(order)
        and span.end - span.start <= _LONGEST_NAME
        and plain.find("。", *span) < 0
    )


def _is_signed(text: Text, paragraphs: list[Paragraph], index: int) -> bool:
    """Whether nothing but organs stands between here and a date."""
    for paragraph in paragraphs[index : index + _SIGNED]:
        if paragraph.zone is Zone.DATE:
            return True
        if not is_signature(text, paragraph):
            break
    return False
