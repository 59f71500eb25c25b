"""落实情况: a lower directive held against an upper one, by one model, into the findings of the pair."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from kg.findings.exemption import own_words
from kg.findings.judge import CERTAIN, VERBATIM, judged
from kg.findings.opposed import opposed
from kg.findings.pairs import unreadable_pair
from kg.findings.rounds import done_as_often, handed_down
from kg.linking.correspondence.comparison import Comparison, compare
from kg.linking.correspondence.model import Model, SimilarityMismatch, shipped
from kg.linking.correspondence.prepared import Prepared, prepare
from kg.linking.correspondence.signals import NAMES
from kg.linking.similarity import Similarity, similarities
from kg.model import Answers, Directive, Pair
from kg.nlp.concepts import reworded

_VERBATIM_AT = NAMES.index("verbatim")
_KEPT = 64  # prepared directives, a few megabytes each


class Comparer:
    """Compares directives by one model; a directive is prepared once as long as it is among the last ones used.

    A model that was fitted with a ``similarity`` needs the same; :class:`SimilarityMismatch` for any other, or none.
    """

    def __init__(self, model: Model, similarity: Similarity | None = None) -> None:
        _agree(model, similarity)
        self.model = model
        self.similarity = similarity
        self._prepared: dict[str, Prepared] = {}

    @classmethod
    def shipped(cls) -> Comparer:
        """A comparer with the model that travels with the package."""
        return cls(shipped())

    def compare(self, upper: Directive, lower: Directive) -> Comparison:
        """The comparison of two directives, verbatim answers made certain."""
        above, below = self._prepare(upper), self._prepare(lower)
        alike = similarities(self.similarity, above.texts, below.texts)
        return _certain(_unopposed(compare(above, below, self.model, alike), self.model.accept))

    def pair(self, upper: Directive, lower: Directive, answers: Answers, *, requested: bool = False) -> Pair:
        """The findings of one pair: one for every measure of ``upper``, in order."""
        if not upper.measures() or not lower.measures():
            return unreadable_pair(answers, upper, lower, requested=requested)
        comparison = self.compare(upper, lower)
        return Pair(answers, requested, *judged(comparison, self.model, answers))

    def pairs(self, items: Iterable[tuple[Directive, Directive, Answers]]) -> Iterator[Pair]:
        """:meth:`pair` for each (upper, lower, answers)."""
        for upper, lower, answers in items:
            yield self.pair(upper, lower, answers)

    def _prepare(self, directive: Directive) -> Prepared:
        found = self._prepared.pop(directive.id, None)
        if found is None or found.directive is not directive:
            found = prepare(directive, self.model.weights, reworded)
        self._prepared[directive.id] = found  # the last one used stands last
        if len(self._prepared) > _KEPT:
            del self._prepared[next(iter(self._prepared))]
        return found


def _agree(model: Model, similarity: Similarity | None) -> None:
    """A signal weighs what it weighed when the model was fitted: with it, without it, with these vectors."""
    fitted = model.provenance.get("similarity", {})
    name = fitted.get("name", "句向量")
    if similarity is None and model.needs_similarity:
        raise SimilarityMismatch(f"模型拟合时用了句向量相似度（{name}），请加 --similarity 指明同一套向量")
    if similarity is not None and not model.needs_similarity:
        raise SimilarityMismatch(
            f"模型拟合时未用句向量相似度，不能配 {similarity.name} 使用；请先用 kg fit 标注文件 -o model.json"
            " --similarity … 拟合，再加 --model model.json"
        )
    if similarity is not None and fitted.get("sha256", similarity.sha256) != similarity.sha256:
        raise SimilarityMismatch(
            f"模型拟合时用的向量是 {name}，与所给的 {similarity.name} 不同；"
            "请指明同一套向量，或用 kg fit --similarity … 重新拟合"
        )


def _unopposed(comparison: Comparison, accept: float) -> Comparison:
    """No sentence answers one on things of the opposite kind; what it alone seemed to answer is missing."""
    below = comparison.lower.measures
    for index, measure in enumerate(comparison.upper.measures):
        likely = np.flatnonzero(comparison.links[index] >= accept)
        against = [j for j in likely if opposed(measure.text, below[j].text)]
        comparison.links[index, against] = 0.0
        if against and len(against) == len(likely):
            comparison.statuses[index] = ((1 - CERTAIN) / 2, (1 - CERTAIN) / 2, CERTAIN)
    return comparison


def _certain(comparison: Comparison) -> Comparison:
    """A sentence that stands below word for word is answered, whatever the model says; so is one that names the lower issuer
    and goes on as a sentence of its own does, which need not name it, and a count that each place owes which the nearest
    sentence keeps."""
    verbatim = comparison.values[:, :, _VERBATIM_AT] >= VERBATIM
    above, below = comparison.upper.directive, comparison.lower.directive
    for row, measure in enumerate(comparison.upper.measures):
        rest = own_words(measure, above, below)
        if rest:
            verbatim[row] |= [rest in lower.text for lower in comparison.lower.measures]
        elif handed_down(measure.text):
            first = int(comparison.near[row].argmax())
            verbatim[row, first] |= done_as_often(measure.text, "", [comparison.lower.measures[first].text])
    for index in np.flatnonzero(verbatim.any(axis=1)):
        comparison.links[index] = np.where(verbatim[index], CERTAIN, comparison.links[index])
        comparison.statuses[index] = (CERTAIN, (1 - CERTAIN) / 2, (1 - CERTAIN) / 2)
    return comparison
