"""What a finding says of itself, in the words of an analyst."""

from __future__ import annotations

import re

from kg.linking.correspondence.terms import terms
from kg.model import Measure, Relation


def common_words(upper: str, lower: str, limit: int = 4) -> list[str]:
    """The longest runs of two or more characters that both sentences hold, longest first, none inside another."""
    shared: list[str] = []
    bare = re.sub(r"[^\u4e00-\u9fffA-Za-z0-9%]", " ", upper)
    for word in bare.split():
        at = 0
        while at < len(word):
            end = at + 2
            while end <= len(word) and word[at:end] in lower:
                end += 1
            if end - 1 - at >= 2:
                shared.append(word[at : end - 1])
                at = end - 1
            else:
                at += 1
    content = [w for w in dict.fromkeys(shared) if terms(w) and not w.isdigit()]
    content.sort(key=len, reverse=True)
    return content[:limit]


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


def why_missing(upper: Measure, nearest: Measure | None) -> str:
    """Why nothing counts as a counterpart."""
    if nearest is None:
        return "下级文件没有可比对的条目"
    return f"全文未见对应条目，与最接近的一条{why_not(upper, nearest)}"


def why_not(upper: Measure, nearest: Measure) -> str:
    """What the nearest sentence shares with the upper one, and what of its words it lacks."""
    shared = common_words(upper.text, nearest.text, 3)
    lacking = _lacking(upper.text, nearest.text)
    first = f"仅共有“{'”“'.join(shared)}”等用语" if shared else "没有共同的用语"
    return f"{first}，没有提到“{'”“'.join(lacking)}”" if lacking else first


def _lacking(upper: str, lower: str) -> list[str]:
    """Clauses of the upper sentence of which the lower one holds least, shortened."""
    clauses = [c for c in re.split(r"[，,；;。]", upper) if len(c) >= 4]
    have = set(terms(lower))

    def held(clause: str) -> float:
        own = set(terms(clause))
        return len(own & have) / len(own) if own else 1.0

    ranked = sorted(clauses, key=held)
    return [c if len(c) <= 24 else c[:24] + "…" for c in ranked[:2] if held(c) < 0.5]
