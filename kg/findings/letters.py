"""Letters (字): how many of those that tell something two wordings have in common."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.findings.amounts import clause_with

AND_SO_ON = re.compile(
    "(?<![均对何相同不])(?<!(?<![公水])平)(?<!(?<![初高职])中(?=等[教学院职专师收]))(?<![高初](?=等[教学院职专师]))"
    "等(?![级次效候待于同])"
)
"""等, behind a list that is open; within no word (等级, 平等, 高等教育; but 高中、初中等学校)."""
_CHARACTER = re.compile(r"[\u4e00-\u9fff]")
# Characters that most sentences of directives hold.
_EVERYWHERE = frozenset(
    "的和与及于在为等各对要将并时以其由或从到上下中内外大年月日个项全新有无不一建立推进加强完善开展组织落实做好行施健工作制度"
)
_MOST = 0.7


def common_share(clause: str, said: str) -> float:
    """Share of a clause's telling characters that ``said`` holds, whatever their order; 1 where it has none.

    >>> round(common_share("对变相许可从严查处", "严肃清查整治变相许可"), 2)
    0.86
    """
    telling = [c for c in dict.fromkeys(_CHARACTER.findall(clause)) if c not in _EVERYWHERE]
    return sum(c in said for c in telling) / len(telling) if telling else 1.0


def pairs_of(words: str) -> list[str]:
    """The pairs of letters that stand side by side in ``words``, in order."""
    return [words[at : at + 2] for at in range(len(words) - 1)]


def pairs_said(words: str, said: str) -> float:
    """Share of the pairs of letters that stand side by side in ``words`` which ``said`` holds.

    >>> pairs_said("电子印章", "电子签章")
    0.3333333333333333
    """
    pairs = set(pairs_of(words) or [words])
    return sum(pair in said for pair in pairs) / len(pairs)


def done_alike(clause: str, time: str, other: str, theirs: str) -> bool:
    """Whether what is due behind a time in one clause has most letters of what is due behind that of the other.

    >>> done_alike("线索48小时内查清处理", "48小时内", "接报24小时内查处", "24小时内")
    True
    >>> done_alike("收件5日内答复", "5日内", "收件3日内转办", "3日内")
    False
    """
    short, long = sorted(
        (set(_CHARACTER.findall(c.partition(t)[2])) for c, t in ((clause, time), (other, theirs))), key=len
    )
    return len(short) > 1 and len(short & long) >= _MOST * len(short)


def without(clause: str, words: Iterable[str]) -> str:
    """A clause without such words."""
    for word in words:
        clause = clause.replace(word, "")
    return clause


def nearer(text: str, wanted: str, other: str, said: str, below: str) -> bool:
    """Whether the clause of ``below`` in ``said`` is at least as like that of ``other`` as that of ``wanted``."""
    clause = clause_letters(said, below)

    def alike(words: str) -> float:
        own = clause_letters(text, words)
        return len(clause & own) / max(1, len(clause | own))

    return alike(other) >= alike(wanted)


def clause_letters(text: str, words: str) -> set[str]:
    """The letters of the clause that holds ``words``."""
    return set(clause_with(text, words))
