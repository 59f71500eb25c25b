"""From one comparison to findings: the status of every upper measure.

A measure that by its own words binds others only is exempt, unless it is clearly answered all the same; any other is
missing where nothing answers it, else partial or covered.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence, Set
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from kg.findings.beside import adding, answering, nearest
from kg.findings.closing_days import closing
from kg.findings.contrary import Contradiction, contradiction
from kg.findings.exemption import assigned_to_others, binds_others, clause_binds_others
from kg.findings.left_out import LEFT_OUT_FROM, left_out
from kg.findings.lists import not_named, owed_not_named
from kg.findings.local_tasks import local_tasks
from kg.findings.mentions import named_beside
from kg.findings.named import bare, names_in_demands
from kg.findings.omitted import omitted
from kg.findings.quotes import told_once
from kg.findings.reach import leads
from kg.findings.reasons import (
    why_answered,
    why_covered,
    why_exempt,
    why_missing,
    why_not,
    why_not_asked,
    why_partial,
    with_names,
)
from kg.findings.rounds import kept_in_rounds
from kg.findings.shortfall import Shortfall
from kg.findings.unquantified import loosely_told, on_the_act
from kg.findings.weakening import shortfalls, stricter
from kg.flags import Flag
from kg.linking.authority import one_issuer
from kg.linking.correspondence.comparison import Comparison
from kg.linking.correspondence.model import COVERED, MISSING, PARTIAL, Model
from kg.linking.correspondence.requirements import Kind
from kg.linking.correspondence.signals import NAMES, SIMILARITY
from kg.model import (
    Answers,
    Correspondence,
    Finding,
    Ground,
    Measure,
    Nearest,
    Relation,
    Signal,
    Status,
    Task,
)

VERBATIM = 0.98
"""Share of a measure's runs from which it stands below word for word."""
CERTAIN = 0.99
"""Probability of what is certain by the words themselves."""
_OTHERS_FROM = 0.12  # P(missing) from which a measure that binds others only is theirs, not unanswered
_ANSWERED_ALL_THE_SAME = 0.85  # or below which probability of the best link
_MEETS_IN_PART = 0.45  # agreement from which a sentence elsewhere may set the figure of a clause
_HOLDS_ALL = 0.4  # share of the upper words' weight below which a sentence is not said to hold all of them
# Share of the lower words' weight from which a sentence says nothing but what stands above, little else, not much more.
_NOTHING_ELSE, _LITTLE_ELSE, _NOT_MUCH_MORE = 0.95, 0.6, 0.5
_SHOWN = ("contained", "verbatim", "meaning", "title", "names", "figures", SIMILARITY)
_SHOWN_FROM = 0.1  # of a signal: less of it is no ground for a link
_POSITION = {name: i for i, name in enumerate(NAMES)}


def context_flags(task: Task | None, answers: Answers) -> Iterator[Flag]:
    """The flags of a finding that its task and the ground of its pair give it."""
    if answers.ground is Ground.SURROGATE:
        yield Flag.SURROGATE
    if task is not None and task.framing:
        yield Flag.FRAMING


def judged(
    comparison: Comparison, model: Model, answers: Answers
) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
    """One finding for every upper measure, in order, and the local tasks that nothing above asks for."""
    judge = _Judge(comparison, model, answers)
    findings = tuple(judge.finding(i, task, measure) for i, (task, measure) in enumerate(judge.uppers))
    answering = {link.lower for finding in findings for link in finding.counterparts}
    return findings, local_tasks(comparison, answering)


class _Lack(NamedTuple):
    """What the counterparts of a measure set lower, what they forbid, and the clauses to be quoted as left out."""

    short: list[Shortfall]
    against: Contradiction | None
    gone: list[str]

    def quotes(self) -> list[str]:
        """The words of the lower side that it rests on."""
        return [q for q in (*(s.lower for s in self.short), self.against and self.against.lower) if q]


class _Judge:
    """Reads one comparison into findings."""

    def __init__(self, comparison: Comparison, model: Model, answers: Answers) -> None:
        self.found, self.accept, self.answers = comparison, model.accept, answers
        self.missing_from = model.missing_from
        self.upper, self.lower = comparison.upper.directive, comparison.lower.directive
        self.one_issuer = one_issuer(self.upper, self.lower)
        self.uppers, self.lowers = self.upper.owned(), self.lower.owned()
        self.below = "\n".join(m.text for _, m in self.lowers)
        self.words = bare(self.lower.text.plain)
        bearing = [t for t in self.lower.tasks if not t.framing]
        self.assigns = 2 * sum(bool(t.assignments) for t in bearing) >= len(bearing)

    def finding(self, index: int, task: Task | None, measure: Measure) -> Finding:
        chances = self.found.statuses[index]
        others = None if self.one_issuer else binds_others(measure, self.upper, self.lower, task)
        theirs = others and (
            chances[MISSING] >= _OTHERS_FROM or self.found.links[index].max() < _ANSWERED_ALL_THE_SAME
        )
        if theirs or chances[MISSING] >= self.missing_from:
            return self._unanswered(index, task, measure, float(chances[MISSING]), others)
        return self._answered(index, task, measure, chances, others)

    def _unanswered(
        self, index: int, task: Task | None, measure: Measure, probability: float, others: str | None
    ) -> Finding:
        places = nearest(self.found, index)
        near = [self.lowers[j][1] for j in places]
        nearest_one, *others_near = near
        units = () if others else assigned_to_others(task, self.upper, self.lower)
        alone = probability >= self.missing_from
        if others:
            reason = why_exempt(others, measure.text, alone=alone)
        else:
            reason = why_missing(measure, near, self.below)
        if units:
            reason += f"；该任务的责任单位（{'、'.join(units)}）中没有下级发文机关"
        return Finding(
            upper_task=task.id if task else None,
            upper_measure=measure.id,
            text=measure.text,
            status=Status.EXEMPT if others else Status.MISSING,
            probability=round(probability, 4),
            doubt=_doubt(probability, probability),
            reason=reason,
            flags=(*context_flags(task, self.answers), *([Flag.ADDRESSED_TO_OTHERS] if units else [])),
            nearest=Nearest(
                nearest_one.id,
                why_not_asked(others, measure, nearest_one)
                if others
                else why_not(measure, nearest_one, self.below, float(self.found.near[index, places[0]])),
                () if others else tuple(m.id for m in others_near),
            ),
        )

    def _answered(
        self,
        index: int,
        task: Task | None,
        measure: Measure,
        chances: np.ndarray,
        others: str | None,
    ) -> Finding:
        near = answering(self.found, index, self.accept)
        lowers = [self.lowers[j] for j in near]
        texts = [m for _, m in lowers]
        likely = COVERED if chances[COVERED] >= chances[PARTIAL] else PARTIAL
        lack = self._lacking(index, task, measure, near, likely == PARTIAL)
        short, against, gone = lack
        sure = max(chances[COVERED], chances[PARTIAL]) if short or against else chances[likely]
        status = Status.PARTIAL if gone else Status.COVERED
        shown = adding(self.found, index, near, lack.quotes())
        links = self._links(index, shown, status, texts[against.place].id if against else None)
        title = lowers[0][0].title if lowers[0][0] else ""
        answered = why_answered(measure, texts[0], links[0].relation, title, gone)
        below = " ".join(m.text for m in texts)
        unnamed = [] if gone else owed_not_named(measure.text, below)
        if gone:
            elsewhere = named_beside(self.found, gone, near, self.below)
            reason = why_partial(answered, loosely_told(measure, short, below), against, elsewhere)
        else:
            reason = why_covered(answered, unnamed)
        return Finding(
            upper_task=task.id if task else None,
            upper_measure=measure.id,
            text=measure.text,
            status=status,
            probability=round(float(sure), 4),
            doubt=_doubt(float(chances[MISSING]), float(sure)),
            reason=with_names(reason, names_in_demands(measure.text, self.words), gone),
            missing_part="；".join(gone) or None,
            flags=(
                *context_flags(task, self.answers),
                *self._flags(measure, lowers, others or assigned_to_others(task, self.upper, self.lower)),
                *([Flag.CONTRARY] if against else []),
                *([Flag.UNNAMED] if unnamed else []),
            ),
            counterparts=links,
        )

    def _lacking(
        self, index: int, task: Task | None, measure: Measure, near: Sequence[int], partial: bool
    ) -> _Lack:
        """What the lower measures ``near`` lack; ``partial`` where the model says that they leave something out."""
        texts = [self.lowers[j][1] for j in near]
        theirs = self._of_others(index, measure)
        spans = [self.found.upper.clause_spans[row][:2] for row in theirs]
        found = [
            s
            for s in self._shortfalls(task, measure, texts)
            if not any(s.within(measure.text, *span) for span in spans)
            and not (s.lower is None and kept_in_rounds(measure, texts, s))
        ]
        short = [s for s in found if s.lower or s.otherwise or not self._said(index, task, measure, near, s)]
        against = contradiction(measure, texts)
        gone = left_out(self.found, index, near, short, self.words, theirs) if partial or short else []
        gone = told_once(gone, self._omitted(index, measure, texts, theirs), measure.text)
        return _Lack(short, against, list(dict.fromkeys([*gone, against.upper])) if against else gone)

    def _of_others(self, index: int, measure: Measure) -> frozenset[int]:
        """The rows of the clauses of a measure that bind others only, behind one that binds all."""
        if self.one_issuer:
            return frozenset()
        rows = [int(row) for row in np.flatnonzero(self.found.upper.clause_of == index)]
        clauses = {row: self.found.upper.clause_spans[row] for row in rows}
        bound = frozenset(
            row
            for row, (start, end, _) in clauses.items()
            if clause_binds_others(measure.text[start:end].strip(), measure, self.upper, self.lower)
        )
        first = next((row for row in rows if clauses[row][2] is Kind.DEMAND), None)
        return frozenset() if first in bound else bound

    def _omitted(self, index: int, measure: Measure, texts: Sequence[Measure], theirs: Set[int]) -> list[str]:
        """What counterparts that seem to answer all leave out for certain."""
        rows = [int(row) for row in np.flatnonzero(self.found.upper.clause_of == index) if row not in theirs]
        spans = (self.found.upper.clause_spans[row] for row in rows)
        clauses = [(measure.text[start:end].strip(), kind) for start, end, kind in spans]
        return omitted(clauses, [m.text for m in texts])

    def _links(
        self, index: int, near: Sequence[int], status: Status, contrary: str | None
    ) -> tuple[Correspondence, ...]:
        """The correspondences of a measure; ``contrary`` is the lower one that forbids what it asks for."""
        found = (self._correspondence(index, j, status) for j in near)
        return tuple(
            replace(link, relation=Relation.CONTRARY) if link.lower == contrary else link for link in found
        )

    def _shortfalls(self, task: Task | None, measure: Measure, texts: list[Measure]) -> list[Shortfall]:
        """What the lower side sets lower, later or rarer."""
        return shortfalls(
            measure,
            texts,
            self.upper.year,
            self.lower.year,
            totals=self.one_issuer or leads(task, self.upper, self.lower),
            level=self.lower.level,
        )

    def _said(
        self, index: int, task: Task | None, measure: Measure, near: Sequence[int], short: Shortfall
    ) -> bool:
        """Whether a sentence that is no counterpart, but meets the clause in part or closes what one says, sets the figure; where
        a counterpart has a loose word in its place (定期 for 每月), one on the very act."""
        for row in np.flatnonzero(self.found.upper.clause_of == index):
            start, end, _ = self.found.upper.clause_spans[row]
            if short.within(measure.text, start, end):
                others = [self.lowers[j][1] for j in np.flatnonzero(self.found.met[row] >= _MEETS_IN_PART)]
                if loosely_told(measure, [short], " ".join(self.lowers[j][1].text for j in near))[0].lower:
                    others = [m for m in others if on_the_act(measure, short, m.text)]
                others += closing(self.lowers, near)
                asked = (short.upper, short.at)
                return any(
                    asked not in [(s.upper, s.at) for s in self._shortfalls(task, measure, [m])]
                    for m in others
                )
        return False

    def _flags(
        self, measure: Measure, lowers: list[tuple[Task | None, Measure]], others: Collection[str] | None
    ) -> Iterator[Flag]:
        if others:
            yield Flag.ADDRESSED_TO_OTHERS
        if self.assigns and not any(_names_unit(task, m) for task, m in lowers):
            yield Flag.NO_UNIT
        if stricter(measure, [m for _, m in lowers]):
            yield Flag.STRICTER

    def _relation(self, index: int, best: int, status: Status) -> Relation:
        """How the sentence stands to the upper one; that it holds all is said only where its words bear it out."""
        signal = self.found.values[index, best]
        alike = signal[_POSITION["reverse"]]
        if signal[_POSITION["verbatim"]] >= VERBATIM:
            return Relation.EQUAL if alike >= _NOTHING_ELSE else Relation.SUPERSET_OF
        if status is Status.PARTIAL:
            return Relation.SUBSET_OF if alike >= _LITTLE_ELSE else Relation.INTERSECTS
        unsaid = self.found.unsaid[self.found.upper.clause_of == index]
        if signal[_POSITION["contained"]] < _HOLDS_ALL or (unsaid >= LEFT_OUT_FROM).any():
            return Relation.INTERSECTS
        if not_named(self.uppers[index][1].text, self.lowers[best][1].text):
            return Relation.INTERSECTS
        return Relation.EQUIVALENT if alike >= _NOT_MUCH_MORE else Relation.SUPERSET_OF

    def _correspondence(self, index: int, j: int, status: Status) -> Correspondence:
        values = self.found.values[index, j]
        named = dict(zip(self.found.names, values, strict=True))
        shown = tuple(
            Signal(name, round(float(named[name]), 3))
            for name in _SHOWN
            if named.get(name, 0.0) >= _SHOWN_FROM
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
    return round(0.9 * (1 - abs(2 * missing - 1)) + 0.1 * (1 - own), 4)
