"""冲突: a lower clause that does what the upper one forbids, or forbids what it demands.

Told only where both clauses speak of the same thing in the same words and one of them refuses it without a condition:
a wrong 冲突 costs more than a missed one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kg.linking.correspondence.requirements import requirements
from kg.linking.correspondence.terms import terms
from kg.model import Measure

_REFUSES = re.compile(
    r"(?P<before>[^，。；]*?)(?:一律不得|不得|严禁|禁止|不准|不允许|不再|停止|暂停)(?P<what>[^，。；]{4,})"
)
# 未经…不得, 除…外不得, 超过…的不再: forbidden in some case only.
_CONDITION = re.compile(r"未|没有|无|非|除|超|不符|不达|不合|违反|逾期|期间|以外|的$|前$|后$")
# Words by which a clause is itself against the thing, or speaks of what to do about it.
_AGAINST = re.compile(
    r"[不未禁无非勿止]|严[控防查格]|杜绝|防[止范]|避免|查处|整治|清理|清退|淘汰|关停|退出|拆|替代|纠正|取消|减|控制|规范(?!性)|治理|打击|问责|投诉|举报|除外|停|制止|拒绝|压"
)
_FEWEST = 4  # terms of what is refused
_SAME = 0.8  # share of them that the other clause must hold


class Contradiction(NamedTuple):
    """A clause of the upper measure, and the clause of the counterpart at ``place`` that runs against it."""

    upper: str
    lower: str
    place: int


def contradiction(upper: Measure, lowers: Sequence[Measure]) -> Contradiction | None:
    """The first clause of ``lowers`` that contradicts one of the upper measure; None where none does."""
    above = _clauses(upper.text)
    for place, lower in enumerate(lowers):
        for below in _clauses(lower.text):
            for clause in above:
                if _refused(clause, below) or _refused(below, clause):
                    return Contradiction(clause, below, place)
    return None


def _clauses(text: str) -> list[str]:
    """The clauses of a measure, but those that forbid only in the case the clause before them states (未经批准，不得…)."""
    clauses = [text[r.start : r.end].strip() for r in requirements(text)]
    before = ["", *clauses[:-1]]
    return [
        c for b, c in zip(before, clauses, strict=True) if not (_REFUSES.match(c) and _CONDITION.search(b))
    ]


def _refused(refusing: str, doing: str) -> bool:
    """Whether ``refusing`` forbids outright what ``doing`` asks for."""
    match = _REFUSES.match(refusing)
    if match is None or _CONDITION.search(match["before"]) or _AGAINST.search(doing):
        return False
    what = set(terms(match["what"]))
    return len(what) >= _FEWEST and len(what & set(terms(doing))) >= _SAME * len(what)
