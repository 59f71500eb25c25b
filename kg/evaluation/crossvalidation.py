"""Leave-one-family-out: every pair scored by a model, thresholds and term weights that never saw its family."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from kg.evaluation.baselines import BASELINES, best_links, gaps_below, threshold
from kg.evaluation.correspondence import PairScores, score
from kg.evaluation.fit import cases, fit, term_weights
from kg.evaluation.gold import GoldPair
from kg.findings.coverage import Comparer
from kg.linking.correspondence.model import MISSING, Model
from kg.linking.correspondence.terms import Rewording
from kg.linking.similarity import Similarity
from kg.model import Answers, Ground, PairState


def scored(pair: GoldPair, model: Model, similarity: Similarity | None = None) -> PairScores:
    """One pair by one model, through the same findings that a report shows."""
    comparer = Comparer(model, similarity)
    answers = Answers(pair.lower.id, pair.upper.id, Ground.GIVEN, PairState.COMPARED, "", "")
    comparison = comparer.compare(pair.upper, pair.lower)
    found = comparer.pair(pair.upper, pair.lower, answers, requested=True)
    return score(pair, found, comparison.links, comparison.statuses[:, MISSING])


def leave_one_out(
    pairs: Sequence[GoldPair],
    reword: Rewording,
    progress: Callable[[str], None] = lambda _: None,
    similarity: Similarity | None = None,
) -> list[PairScores]:
    """Scores of every pair by the model fitted on the other families."""
    result = []
    for family in dict.fromkeys(p.family for p in pairs):
        rest = [p for p in pairs if p.family != family]
        weights = term_weights(rest, reword)
        model = fit(cases(rest, weights, reword, similarity), weights, {})
        for pair in pairs:
            if pair.family == family:
                progress(pair.name)
                result.append(scored(pair, model, similarity))
    return result


def baseline_scores(pairs: Sequence[GoldPair]) -> dict[str, list[tuple[float, float]]]:
    """(gap F1, link F1) of each baseline on each pair, thresholds from the other families."""
    result: dict[str, list[tuple[float, float]]] = {}
    for name, scorer in BASELINES.items():
        scores = [scorer(p) for p in pairs]
        rows = []
        for index, pair in enumerate(pairs):
            rest = [i for i, p in enumerate(pairs) if p.family != pair.family] or [index]
            limit = threshold([pairs[i] for i in rest], [scores[i] for i in rest])
            gap, link = (count(pair, scores[index], limit) for count in (gaps_below, best_links))
            rows.append((gap.f1_or_0, link.f1_or_0))
        result[name] = rows
    return result


def bootstrap(values: Sequence[float], draws: int = 2000, seed: int = 0) -> tuple[float, float]:
    """95% interval of the mean over pairs, pairs drawn with replacement."""
    chosen = np.random.default_rng(seed).integers(0, len(values), (draws, len(values)))
    means = np.asarray(values)[chosen].mean(axis=1)
    return float(np.quantile(means, 0.025)), float(np.quantile(means, 0.975))
