"""Words for kinds of document (文种和体裁用语): what titles end in, and where else such a word may be met.

One table, ``genres.csv``, a row a word.  A word with a genre is one that a title announces its text by, and is known wherever
titles are read.  What sets some words apart stands in the column ``classes``:

``official``  a 文种, or 答复: what 关于…的 leads to
``carrier``   a 文种 that makes another text known (关于印发…的通知)
``thing``     names a thing as often as a text (机制, 流程, 合同): tells no title by itself, only where more does
``self``      a text calls itself so (本文件), though the word is a thing's or of no genre
``quoted``    no genre, but a document where it ends a title in 《》 (法典, 公约, 白皮书)
``bare``      such a word that names no document where it stands in 《》 alone, as no genre does
``form``      filled in, kept, shown or read (表, 证, 合同): no directive where it is cited
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from kg.reference.patterns import lazy
from kg.reference.tables import rows, words


class KindWord(NamedTuple):
    """A row of the table."""

    word: str
    genre: str  # empty where the word is none's
    family: str
    classes: tuple[str, ...]


@cache
def kind_words() -> dict[str, KindWord]:
    """All words, the longest first."""
    table = rows("genres", ("word", "genre", "family", "classes"))
    found = [KindWord(word, genre, family, words(cell)) for word, genre, family, cell in table]
    return {each.word: each for each in sorted(found, key=lambda each: (-len(each.word), each.word))}


@cache
def title_words() -> str:
    """Alternatives of a pattern, as all that follow: every word that a title announces its text by."""
    return _those(lambda each: bool(each.genre))


@cache
def plain_title_words() -> str:
    """Words that end a title though nothing else tells it for one: they are no things' as well."""
    return _those(lambda each: bool(each.genre) and "thing" not in each.classes)


@cache
def self_words() -> str:
    """What a text calls itself (本通知, 本文件)."""
    return _those(lambda each: "self" in each.classes or (bool(each.genre) and "thing" not in each.classes))


@cache
def official_words() -> str:
    """What 关于…的 leads to in the title of a 公文: 通知, 意见, 复函 …"""
    return _those(lambda each: "official" in each.classes)


@cache
def carrier_words() -> str:
    """What 关于印发…的 leads to: 通知, 函, 公告 …"""
    return _those(lambda each: "carrier" in each.classes)


@cache
def bare_words() -> str:
    """What names no document by itself: 《条例》, 《意见》."""
    return _those(lambda each: bool(each.genre) or "bare" in each.classes)


def _those(wanted: Callable[[KindWord], bool]) -> str:
    return "|".join(each.word for each in kind_words().values() if wanted(each))


_ENDING = lazy(lambda: rf"(?:{'|'.join(kind_words())})$")


def is_document_word(title: str) -> bool | None:
    """Whether the longest word that a title ends in is a document's, a directive's or a standard's; None where it
    ends in no word of the table.

    >>> is_document_word("某市门牌管理办法"), is_document_word("门牌登记表"), is_document_word("门牌")
    (True, False, None)
    >>> is_document_word("某市准入负面清单"), is_document_word("责任清单")
    (True, False)
    """
    found = _ENDING.search(title)
    if found is None:
        return None
    each = kind_words()[found[0]]
    return "form" not in each.classes and bool(each.genre or "quoted" in each.classes)
