"""A comparer for tests of the pipeline: two measures correspond where they share most of their characters."""

from __future__ import annotations

from itertools import pairwise

from kg.model import Correspondence, Finding, Ground, Nearest, Pair, Relation, Status

_ENOUGH = 0.6


class WordComparer:
    def pair(self, upper, lower, answers, *, requested=False):
        below = lower.measures()
        findings = tuple(_finding(task, m, below, answers) for task, m in upper.owned())
        answered = {link.lower for f in findings for link in f.counterparts}
        unsourced = tuple(t.id for t in lower.tasks if not {m.id for m in t.measures} & answered)
        return Pair(answers, requested, findings, unsourced)

    def pairs(self, items):
        for upper, lower, answers in items:
            yield self.pair(upper, lower, answers)


def _finding(task, measure, below, answers):
    best = max(below, key=lambda m: (_shared(measure.text, m.text), m.id), default=None)
    score = _shared(measure.text, best.text) if best else 0.0
    flags = (
        *(("framing",) if task is not None and task.framing else ()),
        *(("surrogate",) if answers.ground is Ground.SURROGATE else ()),
    )
    common = (task.id if task else None, measure.id, measure.text)
    if best is not None and score >= _ENOUGH:
        relation = Relation.EQUAL if measure.text == best.text else Relation.EQUIVALENT
        link = Correspondence(best.id, measure.id, relation, score, score)
        return Finding(*common, Status.COVERED, score, 0.1, "字词相近", flags=flags, counterparts=(link,))
    nearest = Nearest(best.id, "字词相差较多") if best is not None else None
    return Finding(*common, Status.MISSING, 1 - score, score, "未见相近字句", flags=flags, nearest=nearest)


def _shared(one, other):
    left, right = set(pairwise(one)), set(pairwise(other))
    return len(left & right) / max(1, len(left | right))
