"""What a notice carries (印发、转发的文件): its title, and where it begins."""

from __future__ import annotations

from typing import NamedTuple

from kg.extraction.citations.issued import BASED, issued_titles, titles_carried
from kg.extraction.header.head_marks import OwnNumber
from kg.extraction.header.own_number import is_number
from kg.extraction.header.title_lines import EDITION, TITLE_LINE, joined_title
from kg.extraction.page.zones import Paragraph, Zone
from kg.extraction.text.marker import opening_marker
from kg.extraction.text.title import QuotedTitle, carried_title, forwarded_title, quoted_titles, squeezed
from kg.model import Span, Text
from kg.reference.folding import fold_print
from kg.reference.patterns import lazy

ORDERS = ("令", "公告", "通告")
"""What the agency code of an order's number ends in."""
OPENING = 4
"""Paragraphs in which a notice says what it issues, and who approved it."""
_PASSED = ("已", "业经", "业已", "经", "予以公布", "由")
_PUBLISHED = ("公布", "发布", "颁布", "现将", "通过", "制定", "修订")
_NOT_COMPARED = lazy(r"[《》〈〉<>“”\"（）()〔〕\[\]，,、的]|试行|暂行|征求意见稿")
_NUMBER = lazy(r"[〔\[（(［](?:19|20)\d\d[〕\]）)］]\s*\d{1,4}\s*号")


class Carried(NamedTuple):
    """``title`` is that of the carried text, on the lines ``title_spans``, ``notice_title`` the notice's: one where nothing
    is carried; ``titles`` are those of all that the notice says it issues, folded. ``rest`` are the indices of the
    paragraphs of the body, of which the carried text begins with the ``begins``-th (0 where nothing is carried);
    ``forwards`` where it is another's."""

    title: str
    notice_title: str
    titles: frozenset[str]
    rest: tuple[int, ...]
    title_spans: tuple[Span, ...] = ()
    begins: int = 0
    forwards: bool = False


def read_carried(
    text: Text, paragraphs: list[Paragraph], head_end: int, title: str, own: OwnNumber | None
) -> Carried:
    """What the notice of this title and number carries, or the order that has no title."""
    indices = [i for i in range(head_end, len(paragraphs)) if paragraphs[i].zone is Zone.BODY]
    issued = _issued(text, paragraphs, indices)
    titles = frozenset(fold_print(squeezed(named)) for named in (*issued, *titles_carried(title)))
    promulgated = None
    if not title and own is not None and indices and own.number.agency_code.endswith(ORDERS):
        title = _name_of_order(text, own)
        promulgated = _promulgated(text.plain, paragraphs[indices[0]].span)
    carried = promulgated or carried_title(title)
    if carried is None and issued and not title:
        carried = issued[0]
    if carried is None:
        found = _forwarded(text, paragraphs, indices, title)
    else:
        found = _find_title(text, paragraphs, indices, carried)
    if found is None:
        name = title if carried is None else squeezed(carried)
        return Carried(name, name if promulgated else title, titles, tuple(indices))
    first, count = found
    count += _has_edition_below(text, paragraphs, indices, first + count)
    spans = tuple(paragraphs[i].span for i in indices[first : first + count])
    name = joined_title([text.slice(s) for s in spans])
    return Carried(
        name,
        name if promulgated else title,  # an order has no title but that of what it promulgates
        titles,
        (*indices[:first], *indices[first + count :]),
        spans,
        first,
        forwards=carried is None,
    )


def _has_edition_below(text: Text, paragraphs: list[Paragraph], indices: list[int], below: int) -> bool:
    """Whether the line under a title is the rest of it: （试行）."""
    line = squeezed(text.slice(paragraphs[indices[below]].span)) if below < len(indices) else ""
    return EDITION.fullmatch(line) is not None


def _issued(text: Text, paragraphs: list[Paragraph], indices: list[int]) -> list[str]:
    spans = [paragraphs[index].span for index in indices[:OPENING]]
    return [quoted.title for span in spans for quoted in issued_titles(text.plain, *span)]


def _forwarded(
    text: Text, paragraphs: list[Paragraph], indices: list[int], notice_title: str
) -> tuple[int, int] | None:
    """Where the title of a forwarded text stands that is given whole; with a number of its own it is another
    directive, which the notice only passes on."""
    title = forwarded_title(notice_title)
    if title is None:
        return None
    bare = title[max(0, title.find("关于")) :]
    found = _exact_title(text, paragraphs, indices, title) or _find_title(text, paragraphs, indices, bare)
    if found is None:
        return None
    last = indices[found[0] + found[1] - 1]
    below = paragraphs[min(last + 1, len(paragraphs) - 1)].span
    notice = Span(paragraphs[indices[0]].span.start, paragraphs[last].span.end)
    numbered = _NUMBER.search(text.plain, *notice) or is_number(text.slice(below))
    return None if numbered else found


def _promulgated(plain: str, opening: Span) -> str | None:
    """What a 令 promulgates: its own form has a number and no title (GB/T 9704-2012 §10.2)."""
    named = list(quoted_titles(plain, *opening))
    made = next((quoted for quoted in named if _makes_public(plain, quoted)), None)
    if made is None and named and BASED.search(plain, opening.start, named[0].span.start) is None:
        made = named[0]
    return made.title if made else None


def _name_of_order(text: Text, own: OwnNumber) -> str:
    """What an order goes by that promulgates nothing: a 公告 by its own head as printed, a 令 by its number."""
    number, span = own
    if span is None or number.agency_code.endswith("令"):
        return str(number)
    head = squeezed(text.slice(span).partition("\n")[0])
    return number.agency_code if head in ORDERS else head


def _makes_public(plain: str, quoted: QuotedTitle) -> bool:
    """《甲办法》已经…通过, 现公布《甲办法》, 现将《甲办法》予以公布: not what these rest on (根据《某法》)."""
    start, end = quoted.span
    return plain.startswith(_PASSED, end) or plain.endswith(_PUBLISHED, 0, start)


def _find_title(
    text: Text, paragraphs: list[Paragraph], indices: list[int], carried: str
) -> tuple[int, int] | None:
    exact = _exact_title(text, paragraphs, indices, carried)
    return exact or _likely_title(text, paragraphs, indices, bare_title(carried))


def _exact_title(
    text: Text, paragraphs: list[Paragraph], indices: list[int], carried: str
) -> tuple[int, int] | None:
    wanted = bare_title(carried)
    for first in range(len(indices)):
        joined = ""
        for count in range(1, 5):
            if first + count > len(indices):
                break
            span = paragraphs[indices[first + count - 1]].span
            if span.end - span.start > TITLE_LINE:
                break
            joined += text.slice(span)
            bare = bare_title(joined)
            if bare == wanted:
                return first, count
            if not wanted.startswith(bare):
                break
    return None


def bare_title(title: str) -> str:
    """Without marks, 的 and the 关于 that a notice drops when it names the title (印发关于…的方案 → 印发…方案)."""
    return _NOT_COMPARED.sub("", fold_print(title)).removeprefix("关于")


def _likely_title(
    text: Text, paragraphs: list[Paragraph], indices: list[int], wanted: str
) -> tuple[int, int] | None:
    """A line that ends as the carried title does and holds most of it (the notice may shorten it)."""
    for first, index in enumerate(indices[:14]):
        span = paragraphs[index].span
        line = text.slice(span)
        if span.end - span.start > 60 or line[-1] in "。；：，" or opening_marker(line, 0, len(line)):
            continue
        bare = bare_title(line)
        if len(bare) > 5 and bare[-2:] == wanted[-2:] and (bare in wanted or wanted in bare):
            return first, 1
    return None
