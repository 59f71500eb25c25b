"""Short titles (简称): 《条例》 alone means what the same directive introduced before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from kg.model import Citation, Directive
from kg.reference.folding import fold_name
from kg.reference.kind_words import bare_words
from kg.reference.kinds import law_full_name
from kg.reference.patterns import lazy

_INTRODUCED = re.compile(
    r"《(?P<full>[^《》\n]{2,150}(?:《[^《》\n]{1,100}》[^《》\n]{0,80})?)》"
    r"(?P<between>[^《》。；\n]{0,60}?)以下(?:简称|统称|称)(?:为)?\s*[:：]?\s*"
    r"[《〈“\"‘「]?(?P<short>[^《》〈〉“”\"’」（）()，。；\n]{1,30})[》〉”\"’」）)]"
)
_GENRE_WORD = lazy(
    lambda: (
        r"^(?:(?:实施|工作|指导|若干|管理|行动|暂行|试行|三年|总体|专项|应急|发展|重点)*"
        rf"(?:{bare_words()}))$"
    )
)


@lru_cache(maxsize=65536)
def is_short(title: str) -> bool:
    """Whether a title is a bare genre word, which names nothing by itself.

    >>> is_short("条例"), is_short("实施意见"), is_short("民法典")
    (True, True, False)
    """
    return _GENRE_WORD.match(fold_name(title)) is not None


def introductions(plain: str) -> Iterator[tuple[int, str, str]]:
    """Offset, short title and full title of every 以下简称 in a text.

    >>> list(introductions("根据《某省数据条例》（以下简称《条例》）"))
    [(2, '条例', '某省数据条例')]
    """
    if "以下" not in plain:
        return
    for found in _INTRODUCED.finditer(plain):
        yield found.start(), fold_name(found["short"]), found["full"]


def _titled_like(short: str, earlier: list[Citation]) -> Citation | None:
    """The one document cited before whose title ends in ``short``; None where there are none or several."""
    found: dict[str, Citation] = {}
    for citation in earlier:
        for title in (citation.carried_title, citation.title):
            if title and not is_short(title) and fold_name(title).endswith(short):
                found.setdefault(fold_name(title), citation)
                break
    return next(iter(found.values())) if len(found) == 1 else None


def expanded(directive: Directive) -> tuple[Citation, ...]:
    """The citations with each short title replaced by what it stands for, where the text tells it.

    Number and issuer come along where the introducing citation has them; spans stay those of the short one.
    """
    if not any(c.title and len(c.title) <= 30 for c in directive.citations):
        return directive.citations
    known = list(introductions(directive.text.plain))
    earlier: list[Citation] = []
    result = []
    for citation in directive.citations:
        result.append(_expand(citation, known, earlier))
        earlier.append(result[-1])
    return tuple(result)


def _expand(citation: Citation, known: list[tuple[int, str, str]], earlier: list[Citation]) -> Citation:
    if citation.title is None or citation.number is not None:
        return citation
    short = fold_name(citation.title)
    full = next((f for at, s, f in reversed(known) if s == short and at < citation.span.start), None)
    if full is not None:
        same = (c for c in earlier if c.title and fold_name(c.title) == fold_name(full))
        source = next(same, None)
        if source is None:
            return replace(citation, title=full, carried_title=None)
    elif is_short(citation.title):
        source = _titled_like(short, earlier)
    else:
        source = None
    if source is None:
        return citation
    return replace(
        citation,
        title=source.title,
        carried_title=source.carried_title,
        number=source.number,
        issuer=citation.issuer or source.issuer,
    )


@lru_cache(maxsize=65536)
def law_title(title: str) -> str | None:
    """The full name of a well-known law called by any of its names, else None."""
    return law_full_name(title)
