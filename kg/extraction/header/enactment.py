"""题注: the bracket below the title of a rule that says by which order, of whom and when it was made public."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kg.extraction.header.head_marks import OwnNumber
from kg.extraction.page.doc_number import find_numbers
from kg.extraction.page.zones import DATE, LEADING, Paragraph
from kg.model import Span, Text
from kg.reference.folding import fold_print
from kg.reference.numerals import parse_date
from kg.reference.patterns import lazy

_MADE_PUBLIC = lazy(r"\s*(?:公布|发布|颁布|公告)")
_ANY_DAY = lazy(DATE)
_DAY_BEFORE = lazy(rf"(?P<day>{DATE})\s*(?:以|经)?\s*$")
_LONGEST = 400  # characters: amendments are told there too


class Enactment(NamedTuple):
    """The order that made the text public; ``days`` are all that the bracket tells."""

    own: OwnNumber
    organ: str
    day: str | None
    days: frozenset[str]


def read_enactment(
    text: Text, paragraphs: list[Paragraph], title: str, title_spans: Sequence[Span], own: OwnNumber | None
) -> Enactment | None:
    """Number, issuer and day of the order that made the text public, where no head tells them, or its organ in short."""
    if not title_spans or (own is not None and not own.number.agency_code.endswith("令")):
        return None
    line = _note(text.plain, paragraphs, title, title_spans[-1])
    if line is None:
        return None
    for hit in find_numbers(text.plain, line.start, line.end):
        code = hit.number.agency_code
        if own is not None and not own.may_be(hit.number):
            continue
        if code.endswith("令") and _MADE_PUBLIC.match(text.plain, hit.span.end, line.end):
            day = _DAY_BEFORE.search(text.plain[line.start : hit.span.start])
            told = map(parse_date, _ANY_DAY.findall(text.plain, line.start, line.end))
            return Enactment(
                OwnNumber(hit.number, Span(*hit.span)),
                code.removesuffix("令"),
                parse_date(day["day"]) if day else None,
                frozenset(filter(None, told)),
            )
    return None


def _note(plain: str, paragraphs: list[Paragraph], title: str, title_span: Span) -> Span | None:
    """The bracket that ends the title's lines, or the one below them, or below the title where a page prints it again."""
    lines = [title_span, *(p.span for p in paragraphs[:LEADING] if p.span.start >= title_span.end)]
    for above, line in zip([None, *lines], lines, strict=False):
        said = above is None or above == title_span or fold_print(plain[slice(*above)]) == fold_print(title)
        if said and plain[line.start] in "（(" and line.end - line.start <= _LONGEST:
            return line
    return None
