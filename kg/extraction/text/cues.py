"""Where the cues of a text stand: rare letters and words found by plain search, many times as quick as a pattern.

A reader that asks for the places of its cue first need try its patterns nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from kg.reference.patterns import lazy

# What an alternative begins with: a letter, or a class of them; and what a pattern has its brackets and borders in.
_ALTERNATIVE = lazy(r"(?P<letters>\[[^\]^\\]+\]|[^\[\]()|\\.^$*+?{}])")
_PART = lazy(r"\\.|\[[^\]]*\]|[()|]")
_GROUP = 24  # letters that one class stands in front of
_CLAUSE_MARK = lazy("[，；]")


def places(plain: str, words: Iterable[str], start: int = 0, end: int | None = None) -> list[int]:
    """Every offset of ``plain[start:end]`` at which one of ``words`` stands, in order.

    >>> places("甲（一）乙〔二〕丙（三）", "（〔")
    [1, 5, 9]
    """
    stop = len(plain) if end is None else end
    found: list[int] = []
    kinds = 0
    for word in words:
        at = plain.find(word, start, stop)
        kinds += at >= 0
        while at >= 0:
            found.append(at)
            at = plain.find(word, at + 1, stop)
    if kinds > 1:
        found.sort()
    return found


def clause_heads(sentence: str) -> list[int]:
    """Where the clauses of a sentence begin.

    >>> clause_heads("甲办，乙办；丙办。")
    [0, 3, 6]
    """
    return [0, *map(re.Match.end, _CLAUSE_MARK.finditer(sentence))]


def clause_begin(sentence: str, at: int) -> int:
    """Where the clause that stands at ``at`` begins.

    >>> clause_begin("甲办，乙办；丙办。", 4), clause_begin("甲办，乙办；丙办。", 1)
    (3, 0)
    """
    return max(sentence.rfind("，", 0, at), sentence.rfind("；", 0, at)) + 1


def holds(text: str, words: Iterable[str]) -> bool:
    """Whether any of ``words`` stands in ``text``.

    >>> holds("每月底前", "每季"), holds("每月底前", ("季度", "年底"))
    (True, False)
    """
    for word in words:  # noqa: SIM110 - a generator costs more than what it asks
        if word in text:
            return True
    return False


def initials(alternatives: str) -> str:
    """The letters that the alternatives of a pattern begin with, as a class to look ahead for: one class in front
    of many words spares trying each of them where none begins.

    >>> initials("单位|机[构关]|[各本]省(?!级|属)"), initials("乡镇|乡村")
    ('[单机各本]', '[乡]')
    """
    return f"[{''.join(_rests(alternatives))}]"


def begins_any(alternatives: str) -> str:
    """A letter that one of the alternatives begins with, where one stands: a search that asks no more than whether any
    does skips to such letters.

    >>> begins_any("[每逐]年|一年"), re.search(begins_any("[每逐]年|一年"), "逐年")[0]
    ('[每逐一](?<=(?=[每逐]年|一年).)', '逐')
    """
    return f"{initials(alternatives)}(?<=(?={alternatives}).)"


def by_initial(alternatives: str) -> str:
    """The same alternatives, those of one first letter together: a search that knows the letter tries only its own.

    >>> by_initial("县区|[市县]直|部门|县(?!域)")
    '县(?:区|直|(?!域))|市(?:直)|部(?:门)'
    """
    return "|".join(_begun(letter, rests) for letter, rests in _rests(alternatives).items())


def last_first(alternatives: str) -> str:
    """Those of one first letter together, each letter's own in turned order: where one word begins another, the other
    one is found. Letters that begin a single alternative are left out.

    >>> last_first("省|省级|市")
    '省(?:级|)'
    """
    several = ((letter, rests) for letter, rests in _rests(alternatives).items() if len(rests) > 1)
    return "|".join(_begun(letter, rests[::-1]) for letter, rests in several)


def in_groups(alternatives: str) -> str:
    """As :func:`by_initial`, a class of letters in front of every few of them: what matches at one place passes over
    most of many words at once. No search skips to them.

    >>> in_groups("县区|[市县]直")
    '(?=[县市])(?:县(?:区|直)|市(?:直))'
    """
    rests = _rests(alternatives)
    letters = list(rests)
    groups = (letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))
    return "|".join(
        f"(?=[{''.join(group)}])(?:{'|'.join(_begun(letter, rests[letter]) for letter in group)})"
        for group in groups
    )


def _begun(letter: str, rests: list[str]) -> str:
    return f"{letter}(?:{'|'.join(rests)})"


@cache
def _rests(alternatives: str) -> dict[str, list[str]]:
    """Each letter that an alternative may begin with, and what each of them goes on with behind it."""
    behind: dict[str, list[str]] = {}
    for letter, rest in _alternatives(alternatives):
        behind.setdefault(letter, []).append(rest)
    return behind


def _alternatives(alternatives: str) -> Iterator[tuple[str, str]]:
    """Each letter that an alternative may begin with, and what the alternative goes on with behind it."""
    at = 0
    while at <= len(alternatives):
        found = _ALTERNATIVE.match(alternatives, at)
        if found is None or alternatives[found.end() : found.end() + 1] in ("?", "*", "{"):
            raise ValueError(f"neither a letter nor a class of letters opens {alternatives[at:]!r}")
        behind = _behind_alternative(alternatives, found.end())
        rest = alternatives[found.end() : behind].removesuffix("|")
        letters = found["letters"].strip("[]").replace("0-9", "0123456789")
        for letter in letters:
            yield letter, rest
        at = behind


def _behind_alternative(alternatives: str, at: int) -> int:
    """Where the next alternative begins, behind a | that stands in no bracket; past the end where there is none."""
    depth = 0
    for part in _PART.finditer(alternatives, at):
        depth += (part[0] == "(") - (part[0] == ")")
        if part[0] == "|" and depth == 0:
            return part.end()
    return len(alternatives) + 1
