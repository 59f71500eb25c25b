"""What a notice carries, and which paragraphs are left as body."""

from __future__ import annotations

from kg.extraction.citations.issued import BASED, issued_titles, titles_carried
from kg.extraction.header.approval import approving_body
from kg.extraction.header.foot_lines import is_foot
from kg.extraction.header.own_number import is_number
from kg.extraction.header.title_lines import EDITION, TITLE_LINE, joined_title
from kg.extraction.page.header_fields import Header
from kg.extraction.page.issuing import ORGAN_END, ORGAN_LAST, SIGNATURE
from kg.extraction.page.zones import Paragraph, Zone
from kg.extraction.text.marker import opening_marker
from kg.extraction.text.title import QuotedTitle, carried_title, forwarded_title, quoted_titles, squeezed
from kg.model import DocNumber, Span, Text
from kg.reference.folding import fold_print
from kg.reference.patterns import lazy

ORDERS = ("令", "公告", "通告")
"""What the agency code of an order's number ends in."""
_PASSED = ("已", "业经", "业已", "经", "予以公布", "由")
_PUBLISHED = ("公布", "发布", "颁布", "现将", "通过", "制定", "修订")
_NOT_COMPARED = lazy(r"[《》〈〉<>“”\"（）()〔〕\[\]，,、的]|试行|暂行|征求意见稿")
_COUNT = lazy(r"^\d+[.．、]\s*")
_OPENING = 4  # paragraphs in which a notice says what it issues
_SIGNED_LAST = ORGAN_LAST | frozenset("处科")
_NUMBER = lazy(r"[〔\[（(［](?:19|20)\d\d[〕\]）)］]\s*\d{1,4}\s*号")


def read_carried(text: Text, paragraphs: list[Paragraph], head_end: int, header: Header) -> list[int]:
    """Finds the title of the carried text; returns the indices of the body paragraphs."""
    indices = [i for i in range(head_end, len(paragraphs)) if paragraphs[i].zone is Zone.BODY]
    issued = _issued(text, paragraphs, indices)
    header.carried = {
        fold_print(squeezed(title)) for title in (*issued, *titles_carried(header.notice_title))
    }
    promulgated = _promulgated(text, paragraphs, indices, header)
    carried = promulgated or carried_title(header.notice_title)
    if carried is None and issued and not header.notice_title:
        carried = issued[0]
    if carried is None:
        found = _forwarded(text, paragraphs, indices, header)
        header.forwards = found is not None
        if found is None:
            return indices
    else:
        header.title = squeezed(carried)
        found = _find_title(text, paragraphs, indices, carried)
    if found is not None:
        first, count = found
        count += _has_edition_below(text, paragraphs, indices, first + count)
        spans = [paragraphs[i].span for i in indices[first : first + count]]
        header.title_spans += spans
        header.carried_from = first
        header.title = joined_title([text.slice(s) for s in spans])
        del indices[first : first + count]
    if promulgated:  # an order has no title but that of what it promulgates
        header.notice_title = header.title
    return indices


def _has_edition_below(text: Text, paragraphs: list[Paragraph], indices: list[int], below: int) -> bool:
    """Whether the line under a title is the rest of it: （试行）."""
    line = squeezed(text.slice(paragraphs[indices[below]].span)) if below < len(indices) else ""
    return EDITION.fullmatch(line) is not None


def _issued(text: Text, paragraphs: list[Paragraph], indices: list[int]) -> list[str]:
    spans = [paragraphs[index].span for index in indices[:_OPENING]]
    return [quoted.title for span in spans for quoted in issued_titles(text.plain, *span)]


def _forwarded(
    text: Text, paragraphs: list[Paragraph], indices: list[int], header: Header
) -> tuple[int, int] | None:
    """Where the title of a forwarded text stands that is given whole; with a number of its own it is another
    directive, which the notice only passes on."""
    title = forwarded_title(header.notice_title)
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


def _promulgated(text: Text, paragraphs: list[Paragraph], indices: list[int], header: Header) -> str | None:
    """What a 令 promulgates: its own form has a number and no title (GB/T 9704-2012 §10.2)."""
    if header.notice_title or header.number is None or not indices:
        return None
    if not header.number.agency_code.endswith(ORDERS):
        return None
    header.title = header.notice_title = _name_of_order(text, header.number, header.number_span)
    opening = paragraphs[indices[0]].span
    named = list(quoted_titles(text.plain, *opening))
    made = next((quoted for quoted in named if _makes_public(text.plain, quoted)), None)
    if made is None and named and BASED.search(text.plain, opening.start, named[0].span.start) is None:
        made = named[0]
    return made.title if made else None


def _name_of_order(text: Text, number: DocNumber, span: Span | None) -> str:
    """What an order goes by that promulgates nothing: a 公告 by its own head as printed, a 令 by its number."""
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
    return exact or _likely_title(text, paragraphs, indices, _bare_title(carried))


def _exact_title(
    text: Text, paragraphs: list[Paragraph], indices: list[int], carried: str
) -> tuple[int, int] | None:
    wanted = _bare_title(carried)
    for first in range(len(indices)):
        joined = ""
        for count in range(1, 5):
            if first + count > len(indices):
                break
            span = paragraphs[indices[first + count - 1]].span
            if span.end - span.start > TITLE_LINE:
                break
            joined += text.slice(span)
            bare = _bare_title(joined)
            if bare == wanted:
                return first, count
            if not wanted.startswith(bare):
                break
    return None


def _bare_title(title: str) -> str:
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
        bare = _bare_title(line)
        if len(bare) > 5 and bare[-2:] == wanted[-2:] and (bare in wanted or wanted in bare):
            return first, 1
    return None


def collect_body(text: Text, paragraphs: list[Paragraph], indices: list[int], header: Header) -> None:
    """Body paragraphs without signatures, imprints and annex lists; annexes start anew."""
    annex_names = {_bare_title(name) for name in header.annexes}
    carried_index = header.carried_from
    for order, index in enumerate(indices):
        if order == carried_index:
            header.carried_from = len(header.body)
        paragraph = paragraphs[index]
        if index and paragraphs[index - 1].zone is Zone.ANNEX:
            header.breaks.add(len(header.body))
        if (
            paragraph.span in header.annex_lines
            or _is_imprint(text, paragraphs, index, header)
            or is_foot(text.plain, paragraphs, index)
            or (annex_names and _names_annex(text.slice(paragraph.span), annex_names))
        ):
            continue
        header.body.append(paragraph.span)
    if carried_index >= len(indices):
        header.carried_from = len(header.body)
    opening = header.body[: max(3, header.carried_from)][:_OPENING]
    header.approved_by = approving_body(text.plain, opening)


def _names_annex(line: str, names: set[str]) -> bool:
    return len(line) <= 80 and _bare_title(_COUNT.sub("", line)) in names


def _is_imprint(text: Text, paragraphs: list[Paragraph], index: int, header: Header) -> bool:
    """A signature above a date, or an organ above 印发: names without a verb."""
    start, end = paragraphs[index].span
    last = text.plain[end - 1]
    if end - start > 90 or last in "。；：":
        return False
    if last not in _SIGNED_LAST and not any(issuer.endswith(last) for issuer in header.issuers):
        return False
    line = squeezed(text.plain[start:end])
    if line in header.issuers:
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
