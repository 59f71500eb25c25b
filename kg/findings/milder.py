"""弱化措辞: what the lower side only encourages, or asks for of a share where the upper one asks for it of all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.findings.amounts import FULL, Amount, shares
from kg.findings.letters import common_share, without
from kg.findings.taken_over import FIGURE, MOOD, MOST, RUN, SHORTEST, clauses_of, same_in_order
from kg.linking.correspondence.requirements import Kind, requirements
from kg.model import Measure
from kg.reference.demand_words import demand_verbs
from kg.reference.patterns import lazy

_HALF = 0.5  # share of a clause that one which only encourages it holds
_ASKED = lazy(demand_verbs)  # 落实鼓励民办养老的政策 asks for it
_WEAKER = re.compile("鼓励|提倡|倡导|探索|力争|争取|有条件的(?:地方|单位|[市县区乡镇村]+)?(?:可以?)?")
# A share of what all are to have, and how much of either clause must stand in the other for both to be on one thing.
_OF_SHARE = re.compile("覆盖|[率面]|比例|占比?|达到?|不[低少]于|以上|左右|约|的")
_RATE_OF = re.compile("([\u4e00-\u9fff]{2})[”》]?(?:覆盖[率面]|[率面]|比例|占比)")
_ALL_THEIRS, _ALL_OWN = 0.6, 0.75


class Weaker(NamedTuple):
    """Words of an upper measure, where they stand in it, and the words below that ask for less."""

    words: str
    at: int
    lower: str


def weaker(upper: Measure, lowers: Sequence[Measure]) -> Iterator[Weaker]:
    """The demands of ``upper`` that a lower clause, else the same, only encourages, or asks for of a share of all."""
    below = [*clauses_of([m.text for m in lowers])]
    for start, end, kind in requirements(upper.text):
        clause = upper.text[start:end].strip()
        if kind is Kind.DEMAND and not MOOD.search(clause):
            less = next((m for lower in below if (m := _encouraged(clause, lower))), None)
            less = less or _share_of_all(clause, below)
            if less:
                yield Weaker(less[0], upper.text.find(less[0], start), less[1])


def _encouraged(clause: str, lower: str) -> tuple[str, str] | None:
    """What ``clause`` asks for and the words with which ``lower``, else the same, does no more than encourage it.

    >>> _encouraged("建立心理健康档案", "鼓励建立心理健康档案"), _encouraged("建立心理健康档案", "鼓励家长陪伴")
    (('建立', '鼓励建立'), None)
    """
    mood = _WEAKER.search(lower)
    if mood is None or _ASKED.search(lower, 0, mood.start()):
        return None
    own = lower[: mood.start()] + lower[mood.end() :]
    if same_in_order(clause, own) < max(SHORTEST, MOST * len(own), _HALF * len(clause)):
        return None
    act = lower[mood.end() : mood.end() + RUN]
    return (act, mood.group() + act) if act in clause else (clause, mood.group())


def _share_of_all(clause: str, below: Sequence[str]) -> tuple[str, str] | None:
    """The word for all in ``clause``, and the share that is the most ``below`` asks for of the same thing.

    >>> _share_of_all("学校宿舍全部安装应急灯", ["学校宿舍应急灯安装率达到60%"])
    ('全部', '60%')
    >>> _share_of_all("学校宿舍全部安装应急灯", ["六成学校宿舍装应急灯", "学校宿舍年底全部安装"])
    """
    every = shares(clause)
    if not every or any(FIGURE.search(share.words) or share.value < FULL for share in every):
        return None
    act = without(clause, [share.words for share in every])
    told: list[Amount] = []
    for lower in below:
        own = shares(lower)
        rest = _OF_SHARE.sub("", without(lower, [share.words for share in own]))
        rate = _RATE_OF.search(lower)
        same = own and common_share(act, lower) >= _ALL_THEIRS and set(rate[1] if rate else "") <= set(clause)
        if same and (common_share(rest, clause) >= _ALL_OWN or own[0].value >= FULL):
            told += own
    most = max(told, default=None)
    return (every[0].words, most.words) if most and most.value < FULL else None
