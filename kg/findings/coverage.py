"""落实情况: the status of every upper measure in one lower directive, in the written order of precedence (DESIGN.md §4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from kg.findings.exemption import binds_others
from kg.findings.reasons import why_answered, why_missing, why_not, why_partial
from kg.findings.weakening import stricter, weakened
from kg.linking.correspondence.comparison import Comparison, clause_view, compare, counterparts
from kg.linking.correspondence.model import STATUSES, Model, shipped
from kg.linking.correspondence.prepared import Prepared, prepare
from kg.linking.correspondence.signals import NAMES
from kg.model import (
    Answers,
    Correspondence,
    Directive,
    Finding,
    Ground,
    Measure,
    Nearest,
    Pair,
    Relation,
    Signal,
    Status,
    Task,
)
from kg.nlp.concepts import find_concepts

_VERBATIM = 0.98
_CERTAIN = 0.99
_MET_ELSEWHERE = 0.7  # unless some other sentence below says nearly all of it
_OTHERS_FROM = 0.25  # P(missing) from which a measure that binds others only is theirs, not unanswered
_MET = 0.45  # a demanding clause met less than this is what a partial answer leaves out
_UNSOURCED = 0.25
_SHOWN = ("contained", "verbatim", "things", "acts", "title", "names", "figures")
_POSITION = {name: i for i, name in enumerate(NAMES)}


class Comparer:
    """Compares directives by one model; each directive is prepared once."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self._prepared: dict[str, Prepared] = {}

    @classmethod
    def shipped(cls) -> Comparer:
        """A comparer with the model that travels with the package."""
        return cls(shipped())

    def compare(self, upper: Directive, lower: Directive) -> Comparison:
        """The comparison of two directives, verbatim answers made certain."""
        return _certain(compare(self._prepare(upper), self._prepare(lower), self.model))

    def pair(self, upper: Directive, lower: Directive, answers: Answers, *, requested: bool = False) -> Pair:
        """The findings of one pair: one for every measure of ``upper``, in order."""
        if not upper.measures() or not lower.measures():
            return Pair(answers, requested, tuple(_unanswerable(upper, answers)), ())
        comparison = self.compare(upper, lower)
        judge = _Judge(comparison, self.model, answers)
        return Pair(answers, requested, tuple(judge.findings()), tuple(judge.unsourced()))

    def pairs(self, items: Iterable[tuple[Directive, Directive, Answers]]) -> Iterator[Pair]:
        """:meth:`pair` for each (upper, lower, answers)."""
        for upper, lower, answers in items:
            yield self.pair(upper, lower, answers)

    def _prepare(self, directive: Directive) -> Prepared:
        found = self._prepared.get(directive.id)
        if found is None or found.directive is not directive:
            found = self._prepared[directive.id] = prepare(directive, self.model.weights, find_concepts)
        return found


def _certain(comparison: Comparison) -> Comparison:
    """A sentence that stands below word for word is answered, whatever the model says."""
    verbatim = comparison.values[:, :, _POSITION["verbatim"]] >= _VERBATIM
    for index in np.flatnonzero(verbatim.any(axis=1)):
        comparison.links[index] = np.where(verbatim[index], _CERTAIN, comparison.links[index])
        comparison.statuses[index] = (_CERTAIN, (1 - _CERTAIN) / 2, (1 - _CERTAIN) / 2)
    return comparison


def _unanswerable(upper: Directive, answers: Answers) -> Iterator[Finding]:
    """Findings against a directive that holds no measure at all."""
    for task, measure in owned(upper):
        yield Finding(
            upper_task=task.id if task else None,
            upper_measure=measure.id,
            text=measure.text,
            status=Status.MISSING,
            probability=_CERTAIN,
            doubt=0.0,
            reason=why_missing(None),
            flags=tuple(_context_flags(task, answers)),
        )


def owned(directive: Directive) -> list[tuple[Task | None, Measure]]:
    """Every measure with its task, None for unnumbered ones, in order."""
    numbered: list[tuple[Task | None, Measure]] = [(t, m) for t in directive.tasks for m in t.measures]
    return numbered + [(None, m) for m in directive.unnumbered]


def _context_flags(task: Task | None, answers: Answers) -> Iterator[str]:
    if answers.ground is Ground.SURROGATE:
        yield "surrogate"
    if task is not None and task.framing:
        yield "framing"


class _Judge:
    """Reads one comparison into findings."""

    def __init__(self, comparison: Comparison, model: Model, answers: Answers) -> None:
        self.found, self.accept, self.answers = comparison, model.accept, answers
        self.missing_from = model.missing_from
        self.upper, self.lower = comparison.upper.directive, comparison.lower.directive
        self.uppers, self.lowers = owned(self.upper), owned(self.lower)
        self.answered: set[int] = set()
        bearing = [t for t in self.lower.tasks if not t.framing]
        self.assigns = 2 * sum(bool(t.assignments) for t in bearing) >= len(bearing)

    def findings(self) -> list[Finding]:
        return [self._finding(i, task, measure) for i, (task, measure) in enumerate(self.uppers)]

    def unsourced(self) -> list[str]:
        """Local tasks none of whose measures answers, or nearly answers, anything above."""
        best = self.found.links.max(axis=0)
        result = []
        for index, task in enumerate(self.lower.tasks):
            own = np.flatnonzero(self.found.lower.task_of == index)
            if task.framing or not len(own) or self.answered & set(own.tolist()):
                continue
            if best[own].max() < _UNSOURCED:
                result.append(task.id)
        return result

    def _finding(self, index: int, task: Task | None, measure: Measure) -> Finding:
        chances = self.found.statuses[index]
        others = binds_others(measure, self.upper, self.lower)
        if chances[2] >= (_OTHERS_FROM if others else self.missing_from):
            return self._unanswered(index, task, measure, float(chances[2]), others)
        status = Status.COVERED if chances[0] >= chances[1] else Status.PARTIAL
        return self._answered(index, task, measure, status, chances, others)

    def _nearest(self, index: int) -> int:
        """The lower measure that says most of the same, rare words first."""
        values = self.found.values[index]
        said = values[:, _POSITION["rare"]] + values[:, _POSITION["clause"]] + values[:, _POSITION["things"]]
        return int((said / 3 + self.found.links[index]).argmax())

    def _unanswered(
        self, index: int, task: Task | None, measure: Measure, probability: float, others: str | None
    ) -> Finding:
        nearest = self.lowers[self._nearest(index)][1]
        reason = f"原文只约束{others}，且下级文件无对应条目" if others else why_missing(nearest)
        flags = [*_context_flags(task, self.answers)]
        return Finding(
            upper_task=task.id if task else None,
            upper_measure=measure.id,
            text=measure.text,
            status=Status.EXEMPT if others else Status.MISSING,
            probability=round(probability, 4),
            doubt=_doubt(probability, probability),
            reason=reason,
            flags=tuple(flags),
            nearest=Nearest(nearest.id, why_not(measure, nearest, self.lower.text.plain)),
        )

    def _answered(
        self,
        index: int,
        task: Task | None,
        measure: Measure,
        status: Status,
        chances: np.ndarray,
        others: str | None,
    ) -> Finding:
        near = counterparts(self.found.links[index], self.accept)[:5]
        self.answered.update(near)
        lowers = [self.lowers[j] for j in near]
        weaker = weakened(measure, [m for _, m in lowers], self.upper.year, self.lower.year)
        if status is Status.COVERED and weaker:
            status = Status.PARTIAL
        probability = max(
            float(chances[STATUSES.index(status.value)]), float(chances[:2].max()) if weaker else 0.0
        )
        left_out = self._left_out(index, near, measure, weaker) if status is Status.PARTIAL else None
        if left_out == "":
            status, left_out = Status.COVERED, None
        relation = self._relation(index, near[0], status)
        answered = why_answered(measure, lowers[0][1], relation, lowers[0][0].title if lowers[0][0] else "")
        flags = [*_context_flags(task, self.answers), *self._flags(measure, lowers, others)]
        return Finding(
            upper_task=task.id if task else None,
            upper_measure=measure.id,
            text=measure.text,
            status=status,
            probability=round(probability, 4),
            doubt=_doubt(float(chances[2]), probability),
            reason=why_partial(answered, left_out) if status is Status.PARTIAL else answered,
            missing_part=left_out,
            flags=tuple(flags),
            counterparts=tuple(self._correspondence(index, j, status) for j in near),
        )

    def _flags(
        self, measure: Measure, lowers: list[tuple[Task | None, Measure]], others: str | None
    ) -> Iterator[str]:
        if others:
            yield "addressed_to_others"
        if self.assigns and not any(_names_unit(task, m) for task, m in lowers):
            yield "no_unit"
        if stricter(measure, [m for _, m in lowers]):
            yield "stricter"

    def _left_out(self, index: int, near: list[int], measure: Measure, weaker: list[str]) -> str:
        """The demanding clauses that nothing below meets, quoted, and what is weaker; empty where all is met."""
        met, demanding, _ = clause_view(self.found.upper, self.found.met, index, near)
        rows = np.flatnonzero(self.found.upper.clause_of == index)
        anywhere = self.found.met[rows].max(axis=1)
        spans = [self.found.upper.clause_spans[r] for r in rows]
        unmet = [
            i for i in range(len(rows)) if demanding[i] and met[i] < _MET and anywhere[i] < _MET_ELSEWHERE
        ]
        quotes = [measure.text[spans[i][0] : spans[i][1]].strip() for i in unmet]
        whole = [q for q in dict.fromkeys(quotes) if q not in self.lower.text.plain]
        return "；".join([*whole, *(w for w in dict.fromkeys(weaker) if not any(w in q for q in whole))])

    def _relation(self, index: int, best: int, status: Status) -> Relation:
        signal = self.found.values[index, best]
        if signal[_POSITION["verbatim"]] >= _VERBATIM:
            return Relation.EQUAL if signal[_POSITION["reverse"]] >= 0.95 else Relation.SUPERSET_OF
        if status is Status.PARTIAL:
            return Relation.SUBSET_OF if signal[_POSITION["reverse"]] >= 0.6 else Relation.INTERSECTS
        return Relation.EQUIVALENT if signal[_POSITION["reverse"]] >= 0.5 else Relation.SUPERSET_OF

    def _correspondence(self, index: int, j: int, status: Status) -> Correspondence:
        values = self.found.values[index, j]
        shown = tuple(
            Signal(name, round(float(values[_POSITION[name]]), 3))
            for name in _SHOWN
            if values[_POSITION[name]] > 0
        )
        return Correspondence(
            lower=self.lowers[j][1].id,
            upper=self.uppers[index][1].id,
            relation=self._relation(index, j, status),
            score=round(float(values[_POSITION["contained"]]), 4),
            probability=round(float(self.found.links[index, j]), 4),
            signals=shown,
        )


def _names_unit(task: Task | None, measure: Measure) -> bool:
    """Whether somebody is named responsible: in the task's clause, or as the one who must act."""
    return bool(measure.actors) or (
        task is not None and bool(task.assignments or any(m.actors for m in task.measures))
    )


def _doubt(missing: float, own: float) -> float:
    """How likely a reading would change the finding: near the border of missing first, then any weak status."""
    return round(0.75 * (1 - abs(2 * missing - 1)) + 0.25 * (1 - own), 4)
