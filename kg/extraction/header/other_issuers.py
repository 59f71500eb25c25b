"""发文机关 where head and signature name none: as titles, papers and portals name them."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.header.own_number import is_masked, is_number
from kg.extraction.header.portal_fields import Portal, organs_said
from kg.extraction.page.issuing import names_only_organs, names_organ, organs_of
from kg.extraction.page.zones import Paragraph, Zone
from kg.extraction.text.title import issuer_prefix
from kg.model import Span, Text
from kg.reference.divisions import find_prefix
from kg.reference.patterns import lazy

_GOVERNMENT = lazy(r"[\u4e00-\u9fff]{2,20}?人民政府(?:办公[厅室])?")
_TOWNSHIP = lazy(r"(?:[乡镇](?:人民)?政府|街道办事处)(?:办公室)?$")
_OF_TOWNSHIPS = lazy(r"各[^村社]{0,6}[乡镇县市区街]")
_ANSWERS = lazy(r"(?:批复|函|答复|复函)(?:[（(][^（）()]{1,10}[）)])?$")
_PLACED = lazy(r"(?:中共)?[\u4e00-\u9fff]{2,8}?[省市县区州盟旗乡镇]")
_HEAD = 6  # lines below the title
_EXPLAINS = lazy(r"(?:解读(?:说明|材料|文稿|问答)?|图解|问答)$|一图[读看]懂")
_EXPLAINED_BY = lazy(r"解读(?:机关|单位|部门|机构)\s*[:：\t]\s*(?P<who>[\u4e00-\u9fff、]{4,60})")


def organs_below(text: Text, paragraphs: list[Paragraph], title_spans: Sequence[Span]) -> list[str]:
    """The organs alone on lines below the title and its number, above the text: who issues, where nobody signs; not of a
    reply, below whose title stands whom it answers."""
    if not title_spans or _ANSWERS.search(text.slice(title_spans[-1])):
        return []
    below = next((n for n, p in enumerate(paragraphs) if p.span.start >= title_spans[-1].end), 0)
    names: list[str] = []
    for span, zone, _ in paragraphs[below : below + _HEAD]:
        line = text.slice(span)
        if zone is not Zone.BODY or (not names and (is_number(line) or is_masked(line))):
            continue
        organs = organs_of(line)
        if not (
            names_only_organs(line)
            or all(o.find("各") < 0 and _PLACED.match(o) and names_organ(o) for o in organs)
        ):
            break
        names += organs
    return names


def organs_of_title(title: str) -> tuple[str, ...]:
    """The organs that a title begins with."""
    prefix = issuer_prefix(title) if title else None
    return tuple(filter(names_organ, organs_of(prefix))) if prefix else ()


def explaining_organs(title: str, plain: str, portal: Portal) -> list[str]:
    """Who explains a policy, of a paper that does."""
    if not _EXPLAINS.search(title):
        return []
    told = _EXPLAINED_BY.search(plain)
    return (
        portal.organs("解读机关")
        if portal.fields.get("解读机关")
        else organs_said(told["who"] if told else "")
    )


def publishing_organs(portal: Portal, recipients: tuple[str, ...]) -> list[str]:
    """Who publishes; not a township what is addressed to all townships, or to counties: another organ's directive."""
    above = any(map(_OF_TOWNSHIPS.match, recipients))
    return portal.organs("发文机关") or [
        organ for organ in portal.organs("发布机构") if not (above and _TOWNSHIP.search(organ))
    ]


def opening_government(title: str) -> list[str]:
    """The government that a rule names itself after: 甲县人民政府工作规则."""
    found = _GOVERNMENT.match(title)
    return [found.group()] if found and find_prefix(found.group()) else []
