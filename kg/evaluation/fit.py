"""Fitting the correspondence model on labelled pairs (``kg fit``).

Stages see each other's output only out of fold, by family: what the second model learns from is
what the first says of pairs it was not fitted on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits

from kg.evaluation.counting import left_out, link_score, sure
from kg.evaluation.gold import GoldError, GoldPair, Label
from kg.evaluation.scores import Score
from kg.linking.correspondence.clauses import CLAUSE_NAMES, clause_signals
from kg.linking.correspondence.comparison import nearest_signals, second_signals, status_signals
from kg.linking.correspondence.model import (
    NEAREST_ADDED,
    SECOND_ADDED,
    STATUS_NAMES,
    STATUSES,
    Linear,
    Model,
)
from kg.linking.correspondence.prepared import Prepared, prepare
from kg.linking.correspondence.signals import Signals, signals
from kg.linking.correspondence.terms import Rewording, document_weights
from kg.linking.similarity import Similarity, similarities

ACCEPT = 0.4
"""Probability from which a link counts, where too few pairs are there to choose one."""
MISSING_FROM = 0.4
"""P(missing) from which a measure is called missing.

F1 is best at half the F1 that can be reached (Lipton, Elkan & Narayanaswamy 2014), which is about .8 here; what lies
about it is marked to be read.
"""
_STRENGTH = 0.3  # inverse regularisation of every logistic model
_MOSTLY = 0.3  # share of a clause's characters from which it is left out
_FOLDS = 6  # into which the families are dealt for what one stage learns of the one before


@dataclass(frozen=True, slots=True)
class Case:
    """A labelled pair prepared for fitting."""

    pair: GoldPair
    upper: Prepared
    lower: Prepared
    found: Signals


Fitter = Callable[[Sequence[Case], Sequence[np.ndarray]], Linear]
"""A model from cases and one array of signals for each."""


def term_weights(pairs: Sequence[GoldPair], reword: Rewording) -> dict[str, float]:
    """Weights of terms over the reworded measures of ``pairs``."""
    own = [m.text for p in pairs for d in (p.upper, p.lower) for m in d.measures()]
    return document_weights(text for text, *_ in reword(own))


def cases(
    pairs: Sequence[GoldPair],
    weights: Mapping[str, float],
    reword: Rewording,
    similarity: Similarity | None = None,
) -> list[Case]:
    """Signals of every pair under one set of weights."""
    result = []
    for pair in pairs:
        upper, lower = prepare(pair.upper, weights, reword), prepare(pair.lower, weights, reword)
        alike = similarities(similarity, upper.texts, lower.texts)
        result.append(Case(pair, upper, lower, signals(upper, lower, alike)))
    return result


def fit(given: Sequence[Case], weights: Mapping[str, float], provenance: Mapping[str, Any]) -> Model:
    """The model fitted on all of ``given``."""
    with threadpool_limits(limits=1):  # the matrices are small: more threads only wait for each other
        return _fitted(given, weights, provenance)


def _fitted(given: Sequence[Case], weights: Mapping[str, float], provenance: Mapping[str, Any]) -> Model:
    names = given[0].found.names
    firsts = [c.found.values for c in given]
    link_model = partial(_link_model, names)
    first = link_model(given, firsts)
    alone = _out_of_fold(link_model, given, firsts)
    seconds = [second_signals(c.upper, c.lower, c.found, a) for c, a in zip(given, alone, strict=True)]
    names = (*names, *SECOND_ADDED)
    link_model = partial(_link_model, names)
    second = link_model(given, seconds)
    links = _out_of_fold(link_model, given, seconds)
    accept = _accept(given, links)
    clauses = [
        clause_signals(c.upper, c.lower, c.found, p, accept) for c, p in zip(given, links, strict=True)
    ]
    unsaid = _out_of_fold(_clause_model, given, clauses)
    rows = [status_signals(c.upper, c.found, p, u) for c, p, u in zip(given, links, unsaid, strict=True)]
    near = [nearest_signals(s, p) for s, p in zip(seconds, links, strict=True)]
    return Model(
        weights=weights,
        first=first,
        second=second,
        clause=_clause_model(given, clauses),
        status=_status_model(given, rows),
        nearest=_nearest_model((*names, *NEAREST_ADDED), given, near),
        accept=accept,
        missing_from=MISSING_FROM,
        provenance=provenance,
    )


def _out_of_fold(fitter: Fitter, given: Sequence[Case], values: Sequence[np.ndarray]) -> list[np.ndarray]:
    """What a model fitted on other families says of each case; the families are dealt into a few folds."""
    dealt = {f: n % _FOLDS for n, f in enumerate(sorted({c.pair.family for c in given}))}
    folds = [dealt[c.pair.family] for c in given]
    models: dict[int, Linear] = {}
    for fold in sorted(set(folds)):
        others = [i for i, f in enumerate(folds) if f != fold] or list(range(len(given)))
        models[fold] = fitter([given[i] for i in others], [values[i] for i in others])
    return [models[fold].probabilities(own) for fold, own in zip(folds, values, strict=True)]


def _link_model(names: tuple[str, ...], given: Sequence[Case], values: Sequence[np.ndarray]) -> Linear:
    rows, answers = [], []
    for case, signal in zip(given, values, strict=True):
        for label in sure(case.pair.labels):
            keep = [j for j in range(signal.shape[1]) if j not in label.optional]
            rows.append(signal[label.upper, keep])
            answers.append(np.array([j in label.lower for j in keep]))
    return _logistic(names, np.concatenate(rows), np.concatenate(answers))


def _clause_model(given: Sequence[Case], rows: Sequence[np.ndarray]) -> Linear:
    """From the clauses of which the labels say whether they are left out."""
    signal, answers = [], []
    for case, own in zip(given, rows, strict=True):
        for label in sure(case.pair.labels):
            gone = left_out(case.upper.measures[label.upper].text, label)
            if gone is None:
                continue
            for row in np.flatnonzero(case.upper.clause_of == label.upper):
                start, end, _ = case.upper.clause_spans[row]
                signal.append(own[row])
                answers.append(gone[start:end].mean() > _MOSTLY)
    return _logistic(CLAUSE_NAMES, np.array(signal), np.array(answers))


def _status_model(given: Sequence[Case], rows: Sequence[np.ndarray]) -> Linear:
    signal, answers = [], []
    for case, own in zip(given, rows, strict=True):
        for label in sure(case.pair.labels):
            (status,) = label.statuses
            if status in STATUSES:
                signal.append(own[label.upper])
                answers.append(STATUSES.index(status))
    lacking = [status for place, status in enumerate(STATUSES) if place not in answers]
    if lacking:
        raise GoldError(f"标注中没有一条 {'、'.join(lacking)}，无法拟合：{'、'.join(STATUSES)} 都要有")
    return _logistic(STATUS_NAMES, np.array(signal), np.array(answers))


def _nearest_model(names: tuple[str, ...], given: Sequence[Case], values: Sequence[np.ndarray]) -> Linear:
    """From what readings look for beside the measures that nothing answers; where none says, the likeliest link is the nearest."""
    told = [
        (signal[label.upper], label.looked_for)
        for case, signal in zip(given, values, strict=True)
        for label in sure(case.pair.labels)
        if label.looked_for
    ]
    if not told:
        zeros = np.zeros(len(names))
        return Linear(names, zeros, zeros + 1, np.array([[float(n == "link") for n in names]]), np.zeros(1))
    answers = [np.array([j in wanted for j in range(len(signal))]) for signal, wanted in told]
    return _logistic(names, np.concatenate([signal for signal, _ in told]), np.concatenate(answers))


def _logistic(names: tuple[str, ...], values: np.ndarray, answers: np.ndarray) -> Linear:
    """Standardised logistic regression; a constant where all answers are alike."""
    mean, scale = values.mean(axis=0), values.std(axis=0)
    scale = np.where(scale < 1e-9, 1.0, scale)
    if len(np.unique(answers)) == 1:
        odds = (answers.sum() + 1) / ((~answers).sum() + 1)
        return Linear(names, mean, scale, np.zeros((1, len(names))), np.array([np.log(odds)]))
    model = LogisticRegression(C=_STRENGTH, max_iter=5000).fit((values - mean) / scale, answers)
    return Linear(names, mean, scale, model.coef_, model.intercept_)


def _accept(given: Sequence[Case], links: Sequence[np.ndarray]) -> float:
    """The threshold with the best F1 of (upper measure, lower task) out of fold.

    Where nothing answers a measure its status decides, whatever its links: such measures count none here.
    """

    def f1(threshold: float) -> float:
        return sum((_links_from(threshold, *of) for of in zip(given, links, strict=True)), Score()).f1_or_0

    return float(max(np.arange(0.2, 0.61, 0.05), key=f1)) if len(given) > 2 else ACCEPT


def _links_from(threshold: float, case: Case, chances: np.ndarray) -> Score:
    def found(label: Label) -> list[int]:
        return np.flatnonzero(chances[label.upper] >= threshold).tolist() if label.lower else []

    return link_score(case.pair.labels, case.lower.task_of.tolist(), found)
