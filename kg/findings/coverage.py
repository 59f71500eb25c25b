"""落实情况: a lower directive held against an upper one, by one model, into the findings of the pair."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from kg.findings.judge import CERTAIN, VERBATIM, Judge, unanswerable
from kg.linking.correspondence.comparison import Comparison, compare
from kg.linking.correspondence.model import Model, shipped
from kg.linking.correspondence.prepared import Prepared, prepare
from kg.linking.correspondence.signals import NAMES
from kg.model import (
    Answers,
    Directive,
    Pair,
)
from kg.nlp.concepts import find_concepts

_VERBATIM_AT = NAMES.index("verbatim")


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
            return Pair(answers, requested, tuple(unanswerable(upper, answers)), ())
        comparison = self.compare(upper, lower)
        judge = Judge(comparison, self.model, answers)
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
    verbatim = comparison.values[:, :, _VERBATIM_AT] >= VERBATIM
    for index in np.flatnonzero(verbatim.any(axis=1)):
        comparison.links[index] = np.where(verbatim[index], CERTAIN, comparison.links[index])
        comparison.statuses[index] = (CERTAIN, (1 - CERTAIN) / 2, (1 - CERTAIN) / 2)
    return comparison
