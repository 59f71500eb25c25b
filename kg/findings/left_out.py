"""未落实部分: which clauses of an upper measure its counterparts leave out, quoted from the upper text."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from kg.findings.weakening import Shortfall
from kg.linking.correspondence.comparison import Comparison, clause_view

_MET_ELSEWHERE = 0.7  # agreement from which a clause counts as met by a sentence that is no counterpart
# A demanding clause is left out when it is met less than the first and shares fewer of its characters than the second;
# beside a figure that falls short, which is then what is left out, a clause must be farther from the answer.
_UNMET = (0.45, 0.5)
_UNMET_BESIDE = (0.2, 0.4)
_CHARACTER = re.compile(r"[\u4e00-\u9fff]")
# Characters that most sentences of directives hold.
_EVERYWHERE = frozenset(
    "的和与及于在为等各对要将并时以其由或从到上下中内外大年月日个项全新有无不一建立推进加强完善开展组织落实做好行施健工作制度"
)


def left_out(found: Comparison, index: int, near: Sequence[int], short: Sequence[Shortfall]) -> list[str]:
    """The demanding clauses of upper measure ``index`` that the lower measures ``near`` do not meet or fall short of, in order."""
    met, demanding, _ = clause_view(found.upper, found.met, index, list(near))
    text = found.upper.measures[index].text
    said = " ".join(found.lower.measures[j].text for j in near)
    hardly, shared = _UNMET_BESIDE if short else _UNMET
    quotes = []
    for row, agreed, demands in zip(
        np.flatnonzero(found.upper.clause_of == index), met, demanding, strict=True
    ):
        start, end, _ = found.upper.clause_spans[row]
        clause = text[start:end].strip()
        unmet = demands and agreed < hardly and common_share(clause, said) < shared
        if any(s.upper in clause for s in short) or (unmet and not _elsewhere(found, int(row), clause)):
            quotes.append(clause)
    return list(dict.fromkeys(quotes)) or [s.upper for s in short]


def _elsewhere(found: Comparison, row: int, clause: str) -> bool:
    """Whether some other sentence below says nearly all of a clause."""
    return bool(found.met[row].max() >= _MET_ELSEWHERE) or clause in found.lower.directive.text.plain


def common_share(clause: str, said: str) -> float:
    """Share of a clause's telling characters that ``said`` holds, whatever their order; 1 where it has none.

    >>> round(common_share("对变相许可从严查处", "严肃清查整治变相许可"), 2)
    0.86
    """
    telling = [c for c in dict.fromkeys(_CHARACTER.findall(clause)) if c not in _EVERYWHERE]
    return sum(c in said for c in telling) / len(telling) if telling else 1.0
