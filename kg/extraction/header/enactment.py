"""题注: the bracket below the title of a rule that says by which order, of whom and when it was made public."""

from __future__ import annotations

from kg.extraction.page.doc_number import find_numbers
from kg.extraction.page.header_fields import Header
from kg.extraction.page.issuing import may_be_one
from kg.extraction.page.zones import DATE, LEADING, Paragraph
from kg.model import Span, Text
from kg.reference.folding import fold_print
from kg.reference.numerals import parse_date
from kg.reference.patterns import lazy

_MADE_PUBLIC = lazy(r"\s*(?:公布|发布|颁布|公告)")
_ANY_DAY = lazy(DATE)
_DAY_BEFORE = lazy(rf"(?P<day>{DATE})\s*(?:以|经)?\s*$")
_LONGEST = 400  # characters: amendments are told there too


def read_enactment(text: Text, paragraphs: list[Paragraph], header: Header) -> None:
    """Number, issuer and day of the order that made the text public, where no head tells them, or its organ in short."""
    own = header.number
    if not header.title_spans or (own is not None and not own.agency_code.endswith("令")):
        return
    line = _note(text.plain, paragraphs, header)
    if line is None:
        return
    for hit in find_numbers(text.plain, line.start, line.end):
        code = hit.number.agency_code
        if own is not None and (own.year, own.serial) != (hit.number.year, hit.number.serial):
            continue
        if code.endswith("令") and _MADE_PUBLIC.match(text.plain, hit.span.end, line.end):
            header.number, header.number_span = hit.number, Span(*hit.span)
            organ = code.removesuffix("令")
            if not any(may_be_one(organ, issuer) for issuer in header.issuers):
                header.issuers = (organ,)  # what stands above the title is the site's
            day = _DAY_BEFORE.search(text.plain[line.start : hit.span.start])
            told = {parse_date(said) for said in _ANY_DAY.findall(text.plain, line.start, line.end)}
            if day and (header.written is None or header.written in told):
                header.written = parse_date(day["day"])
            return


def _note(plain: str, paragraphs: list[Paragraph], header: Header) -> Span | None:
    """The bracket that ends the title's lines, or the one below them, or below the title where a page prints it again."""
    title = header.title_spans[-1]
    lines = [title, *(p.span for p in paragraphs[:LEADING] if p.span.start >= title.end)]
    for above, line in zip([None, *lines], lines, strict=False):
        said = above is None or above == title or fold_print(plain[slice(*above)]) == fold_print(header.title)
        if said and plain[line.start] in "（(" and line.end - line.start <= _LONGEST:
            return line
    return None
