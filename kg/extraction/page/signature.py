"""落款: organs that sign in the cells of a table, and those whose names a page broke over two lines."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.page.issuing import SIGNATURE, is_signature
from kg.extraction.page.zones import DATE, Paragraph, Zone
from kg.extraction.text.title import squeezed
from kg.model import Span, Text
from kg.reference.divisions import find_prefix
from kg.reference.organ_ends import ORGAN_END
from kg.reference.patterns import lazy

_SIGNED_ROW = lazy(
    lambda: (
        rf"(?P<who>(?:[\u4e00-\u9fff（）() 　]{{2,30}}{ORGAN_END.pattern.removesuffix('$')}\s*\t|\t)+)(?P<date>{DATE})"
    )
)
_SIGNED = 12  # lines above the date
_BEGINNING = 24  # characters of the first line of a name
_OF_STATE = ("中共", "中国", "国家")
_OF_AN_ORGAN = ("办公室", "办公厅", "公室", "公厅", "员会")  # what signs alone nowhere
_RANKS = frozenset("省市县区州盟旗镇乡")


def with_signed_rows(text: Text, paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs, with the last row of a table as a date whose cells hold nothing but who signs and the date."""
    if "\t" not in text.plain:
        return paragraphs
    rows = [text.plain.find("\t", *paragraph.span) >= 0 for paragraph in paragraphs]
    for index, paragraph in enumerate(paragraphs):
        if (
            not rows[index]
            or text.plain[paragraph.span.end - 1] not in "日号"
            or any(rows[index + 1 : index + 2])
        ):
            continue
        match = _SIGNED_ROW.fullmatch(text.plain, *paragraph.span)
        first = index
        while first and rows[first - 1]:
            first -= 1
        if match and all(is_signature(text, above) for above in paragraphs[first:index]):
            return [
                *paragraphs[:index],
                Paragraph(paragraph.span, Zone.DATE, match),
                *paragraphs[index + 1 :],
            ]
    return paragraphs


def with_names_whole(text: Text, paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs, two that hold the halves of one organ's name above a date as one."""
    halves = {
        index
        for dated, paragraph in enumerate(paragraphs)
        if paragraph.zone is Zone.DATE
        for index in _second_halves(text, paragraphs, dated)
    }
    whole = list(paragraphs)
    for index in sorted(halves, reverse=True):
        span = Span(whole[index - 1].span.start, whole[index].span.end)
        whole[index - 1 : index + 1] = [Paragraph(span, Zone.BODY, None)]
    return whole


def _second_halves(text: Text, paragraphs: list[Paragraph], dated: int) -> Iterator[int]:
    index = dated - 1
    while index > 0 and dated - index <= _SIGNED and is_signature(text, paragraphs[index]):
        span, zone, _ = paragraphs[index - 1]
        near = zone is Zone.BODY and span.end - span.start <= _BEGINNING
        if near and is_one_name(squeezed(text.slice(span)), squeezed(text.slice(paragraphs[index].span))):
            yield index
            index -= 1
        index -= 1


def is_one_name(begin: str, rest: str) -> bool:
    """Whether a line that names a place, and no organ yet, goes on in the next, which names no place.

    >>> is_one_name("安达市住房和城乡", "建设局"), is_one_name("安达市人民政府", "办公室")
    (True, True)
    >>> is_one_name("安达市教育局", "安达市财政局"), is_one_name("特此通知", "财政局")
    (False, False)
    """
    if SIGNATURE.match(begin) is None or not (begin.startswith(_OF_STATE) or find_prefix(begin)):
        return False
    if ORGAN_END.search(begin):
        return rest in _OF_AN_ORGAN
    if begin[-1] == "城" and rest[0] in "乡市镇":  # 住房和城 above 乡建设局
        return True
    return rest[0] not in _RANKS and find_prefix(rest) is None
