"""What a finding says of itself, in the words of an analyst."""

from __future__ import annotations

import re

from kg.linking.correspondence.requirements import Kind, requirements
from kg.linking.correspondence.terms import terms
from kg.model import Measure, Relation

_APART = re.compile(r"[^\u4e00-\u9fffA-Za-z0-9%]")
_TELLING = 4  # characters from which a common run tells something by itself
_COMMON = frozenset(("进一步", "工作的", "工作要", "有关部", "等方面", "关部门"))
_PARTICLES = "的和与及于在为等各对要将并时"


def common_words(upper: str, lower: str, limit: int = 4) -> list[str]:
    """The longest runs that both sentences hold, longest first: telling ones, whole figures only."""
    shared: list[str] = []
    for word in _APART.sub(" ", upper).split():
        at = 0
        while at < len(word):
            end = at + 2
            while end <= len(word) and word[at:end] in lower:
                end += 1
            if end - 1 - at >= 2:
                shared.append(_whole(word, at, end - 1))
                at = end - 1
            else:
                at += 1
    content = [w for w in dict.fromkeys(shared) if len(w) >= _TELLING or (len(w) > 2 and w not in _COMMON)]
    content.sort(key=len, reverse=True)
    return [w for w in content if terms(w)][:limit]


def _whole(word: str, start: int, end: int) -> str:
    """``word[start:end]`` without particles at its ends and without a figure cut in two."""
    if end < len(word) and word[end].isdigit():
        while end > start and word[end - 1].isdigit():
            end -= 1
    if start and word[start - 1].isdigit():
        while start < end and word[start].isdigit():
            start += 1
    return word[start:end].strip(_PARTICLES)


def why_answered(upper: Measure, lower: Measure, relation: Relation, title: str) -> str:
    """Why ``lower`` counts as the counterpart of ``upper``."""
    words = common_words(upper.text, lower.text)
    where = f"下级“{title}”" if title else "下级文件"
    if relation is Relation.EQUAL:
        return f"{where}照录原文"
    said = f"共有表述：{'、'.join(words)}" if words else "用语不同而事项一致"
    return f"{where}有对应条目，{said}"


def why_partial(answered: str, left_out: str | None) -> str:
    """``answered`` and what is left out."""
    return f"{answered}；但未见“{left_out}”" if left_out else f"{answered}；但只对应其中一部分"


def why_missing(nearest: Measure | None) -> str:
    """Why nothing counts as a counterpart; what came nearest is told beside it."""
    return "全文未见对应条目" if nearest is not None else "下级文件没有可比对的条目"


def why_not(upper: Measure, nearest: Measure, anywhere: str) -> str:
    """What the nearest sentence shares with the upper one, and which of its duties the whole lower text (``anywhere``) lacks."""
    shared = common_words(upper.text, nearest.text, 3)
    lacking = _lacking(upper.text, nearest.text, anywhere)
    first = f"共有“{'”“'.join(shared)}”等用语" if shared else "用语少有相同"
    return f"{first}，所列句中未见“{'”“'.join(lacking)}”" if lacking else f"{first}，但不是同一事项"


def _lacking(upper: str, lower: str, anywhere: str) -> list[str]:
    """Demanding clauses of the upper sentence of which the lower one holds least."""
    demands = [upper[r.start : r.end].strip() for r in requirements(upper) if r.kind is Kind.DEMAND]
    have = set(terms(lower))

    def held(clause: str) -> float:
        own = set(terms(clause))
        return len(own & have) / len(own) if own else 1.0

    return [c for c in sorted(demands, key=held) if held(c) < 0.5 and c not in anywhere][:2]
