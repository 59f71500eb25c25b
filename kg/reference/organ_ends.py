"""What the names of organs end in (机构名称的尾词): 政府, 局, 委员会, 领导小组, 支队.

One table, ``organ_ends.csv``, a row a word, with its kind; ``not_behind`` are the letters that make it the end of another
word (布局, 部署, 干部). Whoever asks whether a name ends so takes the kinds he needs: those that are an organ's name
wherever they stand (:data:`ORGANS`); those that only where nothing but names stands are an organ's (:data:`ISSUERS`: a line,
a title's opening); those of whoever may be told in a list of units, sets and places with them (:data:`UNITS`).

Left out of some of these, and why: ``gathering`` and ``wide`` end many other words (座谈会, 执行, 教室); ``school`` and ``society``
are done for as often as they act (（小微企业）); behind ``station`` and ``letter`` a line of a title may break (劝导站, 校园);
``section`` and ``township`` issue nothing under these names; ``village`` ends the name of work too (农业农村), ``agency`` verbs
(主办), ``centre`` begins names (中央和国家机关).

Apart stand words that are told by what stands around them in a sentence (``actors.actor_words``), and the suffixes behind
which a function is told (``functions``).
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from kg.reference.patterns import lazy
from kg.reference.tables import rows

Kind = Literal[
    "government", "centre", "assembly", "party", "department", "committee", "board", "agency", "office", "court", "joint", "commission",
    "inner", "section", "force", "institution", "school", "company", "association", "army", "gathering", "wide", "township", "village",
    "zone", "place", "set", "society", "station", "letter",
]  # fmt: skip
ORGANS: tuple[Kind, ...] = (
    "government", "assembly", "party", "department", "committee", "board", "agency", "office", "court", "joint", "commission", "inner",
    "force", "institution", "company", "association", "army",
)  # fmt: skip
ISSUERS: tuple[Kind, ...] = (*ORGANS, "centre", "school", "gathering", "wide")
UNITS: tuple[Kind, ...] = (
    *ORGANS, "school", "gathering", "wide", "section", "township", "zone", "place", "set", "society", "station", "letter",
)  # fmt: skip


@cache
def ends(*kinds: Kind) -> str:
    """Alternatives of a pattern for the end of a name: the words of these kinds.

    A word that ends in another of them is left out, since a name that ends in it ends in the other too.

    >>> ends("office", "wide"), ends("joint", "department")
    ('办公厅|行|室|司', '局(?<![布格结僵变开大]局)|厅(?<![大]厅)|部(?<![干全内外]部)|委|署(?<![部]署)|小组|工作组|专班|联席会议')
    """
    return "|".join(_guarded(*word) for word in _words(kinds))


@cache
def behind(*kinds: Kind) -> str:
    """The same for what stands right behind a name.

    >>> behind("office", "wide")
    '(?<=行|室|司)|(?<=办公厅)'
    """
    by_length: dict[int, list[str]] = {}
    for word, letters in _words(kinds):
        by_length.setdefault(len(word), []).append(_guarded(word, letters))
    return "|".join(f"(?<={'|'.join(words)})" for _, words in sorted(by_length.items()))


def _guarded(word: str, letters: str) -> str:
    return f"{word}(?<![{letters}]{word})" if letters else word


@cache
def _table() -> list[list[str]]:
    return rows("organ_ends", ("word", "kind", "not_behind"))


def _words(kinds: tuple[Kind, ...]) -> list[tuple[str, str]]:
    found = [(word, letters) for word, kind, letters in _table() if kind in kinds]
    return [
        (word, letters)
        for word, letters in found
        if not any(word != other and word.endswith(other) for other, _ in found)
    ]


# 甲市市场监督管理局（甲市知识产权局）: the other name of an organ.
ORGAN_END = lazy(
    lambda: rf"(?:{ends(*ISSUERS)})(?:[（(][\u4e00-\u9fff]{{2,18}}(?:局|办公室|管委会|中心)[）)])?$"
)
"""How a line ends that names an organ."""


@cache
def organ_last() -> frozenset[str]:
    """The last letter of whatever :data:`ORGAN_END` finds."""
    return frozenset(word[-1] for word, _ in _words(ISSUERS)) | frozenset("）)")
