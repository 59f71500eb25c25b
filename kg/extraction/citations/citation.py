"""引用: the documents a directive cites, each with its title, number, issuer, role and the words that tell it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extraction.citations.citation_role import (
    RECEIVED,
    Known,
    cued_role,
    issuer_of,
    role_of,
    words_before,
)
from kg.extraction.citations.cited_kind import is_document, is_of_kind, names_standard
from kg.extraction.citations.cited_serial import of_directive, of_titles
from kg.extraction.citations.listed_title import listed_title, unnumbered_titles
from kg.extraction.citations.pairing import Pairs
from kg.extraction.citations.repeal import CUE, repeal_cue
from kg.extraction.citations.repeal_list import with_repealed
from kg.extraction.citations.short_names import ShortNames, short_names, with_titles
from kg.extraction.citations.vague_basis import vague_bases
from kg.extraction.page.doc_number import NumberHit, find_numbers
from kg.extraction.page.registered import is_register_code
from kg.extraction.text.cues import holds
from kg.extraction.text.title import QuotedTitle, angled_titles, carried_title, quoted_titles, squeezed
from kg.model import Citation, CitationRole, Span
from kg.reference.folding import fold_print
from kg.reference.patterns import lazy

__all__ = ["Known", "find_citations"]

_OPENS = ("", "（", "(", "[", "〔", "【")  # what stands between a title and its own number
_PASSED = lazy(r"\s*(?:印发|已经|业经|下发)")
_REPLACED = lazy(rf"\s*(?:[（(][^（）()]{{1,60}}[）)])?\s*(?:同时|即行|予以|自行|自动|相应|一并|均)*{CUE}")
_OF_THEN = lazy(r"(?:19|20)\d\d年.*(?:印发|发布|公布|下发)的?$|原$")


def find_citations(plain: str, own: Known) -> tuple[Citation, ...]:
    """Every citation of the text in order; the text a notice issues is none.

    >>> own = Known(frozenset(), None, "", 0)
    >>> [(c.title, str(c.number), c.role.value) for c in find_citations("根据《关于甲的通知》（国办发〔2022〕5号）精神", own)]
    [('关于甲的通知', '国办发〔2022〕5号', 'basis')]
    """
    titles = list(quoted_titles(plain))
    if holds(plain, ("<", "〈", "＜")):
        titles += _angled_outside(plain, titles)
        titles.sort()
    found = sorted(
        (*find_numbers(plain, learned=_own_code(own)), *of_titles(plain, titles)), key=lambda hit: hit.span
    )
    found = [hit for hit in found if not is_register_code(hit.number.agency_code)]
    numbers = of_directive(plain, found, own)
    cited = _titled(plain, titles, numbers, short_names(plain, titles), own)
    citations = [*with_titles(list(cited)), *vague_bases(plain)]
    citations.sort(key=lambda c: c.span)
    return tuple(with_repealed(plain, citations))


def _own_code(own: Known) -> tuple[str, ...]:
    """The agency code that the text itself bears, which earlier numbers of its issuer have too."""
    return (own.number.agency_code,) if own.number is not None and own.number.year is not None else ()


def _angled_outside(plain: str, titles: list[QuotedTitle]) -> list[QuotedTitle]:
    covered = [t.span for t in titles]
    return [
        a
        for a in angled_titles(plain)
        if is_of_kind(a.title.strip()) and not any(s.start <= a.span.start < s.end for s in covered)
    ]


# --- titles and numbers ---------------------------------------------------------------------------


def _titled(
    plain: str, titles: list[QuotedTitle], numbers: list[NumberHit], shorts: ShortNames, own: Known
) -> Iterator[Citation]:
    used: set[int] = set()
    listed = {index: span for index, hit in enumerate(numbers) if (span := listed_title(plain, hit.span))}
    unnumbered = list(unnumbered_titles(plain))
    titles = [quoted for quoted in titles if not _is_within(quoted, [*listed.values(), *unnumbered])]
    pairs = Pairs(plain, titles, numbers)
    for order, quoted in enumerate(titles):
        if quoted.span.start in shorts.introduced:
            continue
        behind = titles[order + 1].span.start if order + 1 < len(titles) else len(plain)
        hit = pairs.behind(order, behind)
        if hit is not None:
            used.add(hit)
        citation = _citation(plain, quoted, numbers[hit] if hit is not None else None, shorts, own)
        if citation is not None and hit is None:
            before = pairs.before(quoted)
            if before is not None and before not in used:
                used.add(before)
                citation = _with_number(plain, citation, numbers[before])
        if citation is not None:
            yield citation
    for index, number in enumerate(numbers):
        if index not in used and index not in pairs.inside:
            title = listed.get(index)
            span = _listed_span(plain, title, number) if title else number.span
            yield _bare(plain, span, number, title)
    for span in unnumbered:
        if fold_print(plain[slice(*span)]) not in own.titles:
            yield _bare(plain, span, None, span)


def _is_within(quoted: QuotedTitle, listed: Iterable[Span]) -> bool:
    """Whether what is quoted stands in a title that a list names without marks (甲局关于印发《乙办法》的通知)."""
    return any(span.start <= quoted.span.start < span.end for span in listed)


def _with_number(plain: str, citation: Citation, hit: NumberHit) -> Citation:
    opened = hit.span.start > 0 and plain[hit.span.end] in "）)" and plain[hit.span.start - 1] in "（("
    span = Span(hit.span.start - opened, citation.span.end)
    return replace(
        citation, text=plain[span.start : span.end], span=span, number=hit.number, number_span=hit.span
    )


def _citation(
    plain: str, quoted: QuotedTitle, hit: NumberHit | None, shorts: ShortNames, own: Known
) -> Citation | None:
    title = _without_number(plain, quoted, hit)
    left = words_before(plain, quoted.span.start)
    key = fold_print(title)
    full = shorts.full.get(key) if hit is None else None
    if (
        (hit is None or hit.span.start < quoted.span.end)
        and full is None
        and not is_document(title, left, quoted.title in shorts.defined)
        and not RECEIVED.match(plain, quoted.span.end)
        and not names_standard(plain, quoted, left)
    ):
        return None
    if full is not None:
        if fold_print(full) in own.titles or key in own.titles:
            return None
        title = full
    elif _is_own(plain, key, title, quoted, own) and not _is_earlier(plain, quoted, hit, own):
        return None
    end = _span_end(plain, quoted.span.end, hit)
    number = hit.number if hit else None
    role, cue = role_of(plain, title, quoted, number, end, left, own)
    if role is CitationRole.MENTIONS and hit is None and _is_of_annex(plain, title, quoted, own):
        return None
    return Citation(
        text=plain[quoted.span.start : end],
        span=Span(quoted.span.start, end),
        title=title,
        title_span=quoted.span,
        carried_title=_carried(title),
        number=number,
        number_span=hit.span if hit else None,
        issuer=issuer_of(left, title, number is not None),
        role=role,
        cue=cue,
    )


def _without_number(plain: str, quoted: QuotedTitle, hit: NumberHit | None) -> str:
    """The title, without the number in brackets at its end: 《甲通知（甲府发〔2022〕5号）》."""
    if hit is None or hit.span.start > quoted.span.end:
        return squeezed(quoted.title)
    return squeezed(plain[quoted.span.start + 1 : hit.span.start - 1])


def _carried(title: str) -> str | None:
    carried = carried_title(title)
    return squeezed(carried) if carried else None


def _is_own(plain: str, key: str, title: str, quoted: QuotedTitle, own: Known) -> bool:
    if key in own.titles or (key.startswith("关于") and any(t.endswith(key) for t in own.titles)):
        return True
    carried = carried_title(title)
    if carried and fold_print(carried) in own.titles and quoted.span.end > own.header_end:
        return _PASSED.match(plain[quoted.span.end : quoted.span.end + 8]) is not None
    return False


def _is_of_annex(plain: str, title: str, quoted: QuotedTitle, own: Known) -> bool:
    """Whether a title is an annex's own, or stands in one on the line that names it: 附件：甲厅转发《乙通知》的通知."""
    key = fold_print(title)
    if key in own.annexes:
        return True
    named = [annex for annex in own.annexes if key in annex]
    if not named:
        return False
    below = plain.find("\n", quoted.span.end)
    line = fold_print(plain[plain.rfind("\n", 0, quoted.span.start) + 1 : below if below >= 0 else None])
    return any(annex in line for annex in named)


def _is_earlier(plain: str, quoted: QuotedTitle, hit: NumberHit | None, own: Known) -> bool:
    """An edition of the same title that this one replaces: 2017年印发的《甲预案》同时废止, 《甲通知》（another number）."""
    if (
        hit is not None
        and own.number is not None
        and plain[quoted.span.end : hit.span.start].strip() in _OPENS
    ):
        return True
    behind = _REPLACED.match(plain, quoted.span.end)
    return behind is not None and (
        hit is not None or _OF_THEN.search(words_before(plain, quoted.span.start)) is not None
    )


def _span_end(plain: str, title_end: int, hit: NumberHit | None) -> int:
    if hit is None or hit.span.start < title_end or "《" in plain[title_end : hit.span.start]:
        return title_end
    end = hit.span.end
    opened = plain[title_end : hit.span.start].strip()[:1]
    if opened and opened in "（([〔【":
        close = {"（": "）)", "(": "）)", "[": "]］", "〔": "〕", "【": "】"}[opened]
        for at in range(end, min(len(plain), end + 40)):
            if plain[at] in close:
                return at + 1
            if plain[at] in "。；\n《":
                break
    return end


def _bare(plain: str, span: Span, hit: NumberHit | None, listed: Span | None) -> Citation:
    """The citation of a number, of a title that a list names, or of both."""
    left = words_before(plain, span.start)
    role, cue = cued_role(left)
    repeals = repeal_cue(plain, span.end, left) if role is CitationRole.MENTIONS else None
    if repeals is not None:
        role, cue = CitationRole.REPEALS, repeals
    title = squeezed(plain[slice(*listed)]) if listed else None
    return Citation(
        text=plain[slice(*span)],
        span=span,
        title=title,
        title_span=listed,
        carried_title=_carried(title) if title else None,
        number=hit.number if hit else None,
        number_span=hit.span if hit else None,
        issuer=issuer_of("", title) if title else None,
        role=role,
        cue=cue,
    )


def _listed_span(plain: str, listed: Span, hit: NumberHit) -> Span:
    if listed.start > hit.span.start:
        return Span(hit.span.start, listed.end + (plain[listed.end : listed.end + 1] in ("）", ")")))
    return Span(listed.start, _span_end(plain, listed.end, hit))
