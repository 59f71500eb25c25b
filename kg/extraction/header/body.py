"""The paragraphs that are left as body: without signatures, imprints and lists of annexes."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from kg.extraction.header.carried import OPENING, Carried, bare_title
from kg.extraction.header.foot_lines import is_foot
from kg.extraction.header.imprint import Marks
from kg.extraction.page.issuing import SIGNATURE
from kg.extraction.page.zones import Paragraph, Zone
from kg.extraction.text.title import squeezed
from kg.model import Span, Text
from kg.reference.organ_ends import ORGAN_END, organ_last
from kg.reference.patterns import lazy

_COUNT = lazy(r"^\d+[.．、]\s*")


class Body(NamedTuple):
    """``breaks`` are the indices at which an annex begins, ``carried_from`` the one at which the carried text does (0 where
    nothing is carried)."""

    paragraphs: tuple[Span, ...]
    breaks: frozenset[int]
    carried_from: int

    def opening(self) -> tuple[Span, ...]:
        """The paragraphs in which the notice says what it issues."""
        return self.paragraphs[: max(3, self.carried_from)][:OPENING]


def read_body(
    text: Text, paragraphs: list[Paragraph], carried: Carried, issuers: tuple[str, ...], marks: Marks
) -> Body:
    """What is left of the paragraphs below the head."""
    annexes = {bare_title(name) for name in marks.annexes}
    rest = carried.rest
    kept = [
        order
        for order, index in enumerate(rest)
        if not (
            paragraphs[index].span in marks.further_lines
            or _is_imprint(text, paragraphs, index, issuers)
            or is_foot(text.plain, paragraphs, index)
            or (annexes and _names_annex(text.slice(paragraphs[index].span), annexes))
        )
    ]
    anew = [order for order, index in enumerate(rest) if index and paragraphs[index - 1].zone is Zone.ANNEX]
    return Body(
        tuple(paragraphs[rest[order]].span for order in kept),
        frozenset(bisect_left(kept, order) for order in anew),
        bisect_left(kept, carried.begins),
    )


def _names_annex(line: str, names: set[str]) -> bool:
    return len(line) <= 80 and bare_title(_COUNT.sub("", line)) in names


def _is_imprint(text: Text, paragraphs: list[Paragraph], index: int, issuers: tuple[str, ...]) -> bool:
    """A signature above a date, or an organ above 印发: names without a verb."""
    start, end = paragraphs[index].span
    last = text.plain[end - 1]
    if end - start > 90 or last in "。；：":
        return False
    if last not in organ_last() and last != "科" and not any(issuer.endswith(last) for issuer in issuers):
        return False
    line = squeezed(text.plain[start:end])
    if line in issuers:
        return True
    if (
        len(line) > 40
        or not SIGNATURE.match(line)
        or not (ORGAN_END.search(line) or line.endswith(("秘书处", "秘书科")))
    ):
        return False
    for paragraph in paragraphs[index + 1 : index + 7]:
        if paragraph.zone in (Zone.DATE, Zone.PRINTED):
            return True
        between = squeezed(text.slice(paragraph.span))
        if paragraph.zone is Zone.BODY and not (SIGNATURE.match(between) and ORGAN_END.search(between)):
            return False
    return index + 1 >= len(paragraphs)
