"""What a text calls a document that it has cited in full: its short name, a law without its state, the number alone."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from kg.extraction.citations.citation_role import cites_law
from kg.extraction.text.brackets import closing
from kg.extraction.text.title import QuotedTitle, carried_title, squeezed
from kg.model import Citation, CitationRole, DocNumber
from kg.reference.folding import fold_print
from kg.reference.patterns import lazy

_SHORT_NAME = lazy(
    r"[（(](?:[^（）()《》]|[（(][^（）()《》]{1,12}[）)]){0,60}?(?:以下|下)?(?:统一)?简?称(?:为)?\s*[：:]?\s*(?:《(?P<quoted>[^《》]{1,30})》"
    r"|[“\"](?P<plain>[^”\"]{2,20})[”\"])[^（）()]{0,20}[）)]"
)
_STATE = "中华人民共和国"
_LONGEST_BRACKET = 60


class ShortNames(NamedTuple):
    """Short names with what they stand for, and where the introductions quote them."""

    full: dict[str, str]
    introduced: set[int]
    defined: set[str]


def short_names(plain: str, titles: list[QuotedTitle]) -> ShortNames:
    """《…》（以下简称《条例》) → {"条例": full title}; the first introduction holds."""
    shorts = _introduced(plain, titles)
    for name, whole in _shorter(titles).items():
        shorts.full.setdefault(name, whole)
    return shorts


def _introduced(plain: str, titles: list[QuotedTitle]) -> ShortNames:
    shorts = ShortNames({}, set(), set())
    if "称" not in plain:
        return shorts
    for quoted in titles:
        match = _SHORT_NAME.match(plain, quoted.span.end) or _short_behind_number(plain, quoted.span.end)
        if match:
            shorts.full.setdefault(fold_print(match["quoted"] or match["plain"]), squeezed(quoted.title))
            shorts.defined.add(quoted.title)
            if match["quoted"]:
                shorts.introduced.add(match.start("quoted") - 1)
    return shorts


def _shorter(titles: list[QuotedTitle]) -> dict[str, str]:
    """What a text calls, elsewhere, the laws and the notices that it quotes: 《劳动法》 for 《中华人民共和国劳动法》, 《甲方案》
    for 《某部关于印发〈甲方案〉的通知》; not what two of them may be called."""
    found: dict[str, str] = {}
    for title in dict.fromkeys(squeezed(quoted.title) for quoted in titles):
        law = title.startswith(_STATE)
        name = title.removeprefix(_STATE) if law else carried_title(title) if "印发" in title else None
        if name:
            key = fold_print(name)
            found[key] = "" if key in found else title
    return {name: title for name, title in found.items() if title}


def _short_behind_number(plain: str, at: int) -> re.Match[str] | None:
    """（国办发〔2022〕5号）（以下简称《意见》): a bracket with the number comes first."""
    if plain[at : at + 1] not in "（(":
        return None
    return _SHORT_NAME.match(plain, closing(plain, at, min(len(plain), at + _LONGEST_BRACKET)))


def with_titles(found: list[Citation]) -> list[Citation]:
    """The citations, a number that stands alone with the title that it stands behind elsewhere: 《甲办法》（乙发〔2020〕3号）
    … 按乙发〔2020〕3号办理; not a number that stands behind two titles."""
    alone = {citation.number for citation in found if citation.title is None}
    if not alone:
        return found
    titled: dict[DocNumber, Citation | None] = {}
    for citation in found:
        if citation.title is not None and citation.number is not None and citation.number in alone:
            first = titled.setdefault(citation.number, citation)
            if first is not None and first.title != citation.title:
                titled[citation.number] = None
    if not titled:
        return found
    return [
        _with_title(citation, titled.get(citation.number)) if citation.number else citation
        for citation in found
    ]


def _with_title(citation: Citation, cited: Citation | None) -> Citation:
    if citation.title is not None or cited is None or cited.title is None:
        return citation
    law = cites_law(cited.title, citation.number) and citation.role in (
        CitationRole.BASIS,
        CitationRole.IMPLEMENTS,
        CitationRole.MENTIONS,
    )
    return replace(
        citation,
        title=cited.title,
        carried_title=cited.carried_title,
        issuer=cited.issuer,
        role=CitationRole.LAW if law else citation.role,
    )
