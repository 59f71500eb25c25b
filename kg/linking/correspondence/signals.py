"""Signals between every upper and every lower measure of a pair, as arrays.

Each signal is a number in 0..1 with a name; the model weighs them, the finding explains them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix

from kg.linking.correspondence.by_name import in_order
from kg.linking.correspondence.held import Held, product
from kg.linking.correspondence.prepared import Prepared
from kg.linking.correspondence.requirements import Kind

NAMES = (
    "contained",  # share of the upper measure's term weight that stands in the lower one
    "contained_best",  # the same for its best clause
    "contained_worst",  # the same for its worst demanding clause
    "clause",  # mean over clauses of the best clause-to-clause agreement
    "clause_best",
    "verbatim",  # share of its four-character runs
    "verbatim_best",
    "verbatim_long",  # its runs in number, however long the sentence that holds them: those it does not repeat itself
    "context",  # containment in the lower measure with its headings
    "reverse",  # share of the lower measure's term weight that stands in the upper one
    "reverse_best",
    "title",  # the two tasks' headings
    "title_in",  # upper headings in the lower measure with its headings
    "names",  # named programmes in quotation marks
    "figures",  # figures in common
    "in_document",  # share of the upper measure's term weight found anywhere below
    "characters",  # as contained, by single characters: words for one thing often share one
    "characters_best",
    "characters_reverse",
    "characters_reverse_best",
    "characters_in_document",
    "rare",  # as contained, rare terms outweighing the common ones
    "rare_best",
    "rare_in_document",
    "figures_only_above",  # the upper measure's figures that the lower one lacks, where both have figures
    "around_below",  # the lower measure acts around the subject, the upper one does not
    "around_met",  # how much of the match rests on such clauses
    "refusal",  # one side forbids or cuts, the other does not
    "meaning",  # the nearest lower clause to each of its clauses by what they order, mean over clauses
    "meaning_best",
    "meaning_whole",  # the two measures by what they order
    "rank_for_upper",  # agreement relative to the best lower measure for this upper one
    "rank_for_lower",  # relative to the best upper measure for this lower one
    "margin",
    "length",
    "lower_length",
)
SIMILARITY = "similarity"
"""The signal that only vectors of the user's can give; where it is used it stands last."""
_LONG = 10  # runs of four in a row: thirteen characters word for word are no accident
_LEAST = 1e-6  # of a row's weight that is asked for where all its terms are common below
_DIGITS = 6  # of a similarity: what vectors say beyond hangs on how they were multiplied


Columns = dict[str, np.ndarray]
"""Signals by name, U×L each."""
Reducer = Callable[[np.ndarray], np.ndarray]
"""C×… over the clauses of one side → over its measures."""
Reducers = tuple[Reducer, Reducer, Reducer]


@dataclass(frozen=True, slots=True)
class Signals:
    """``values`` U×L×len(names); C×L how far each lower measure says each upper clause, told by

    ``met`` all that speaks for it, ``characters`` single characters, ``rare`` rare terms, ``verbatim`` runs of four,
    ``meaning`` what it orders.
    """

    values: np.ndarray
    met: np.ndarray
    characters: np.ndarray
    rare: np.ndarray
    verbatim: np.ndarray
    meaning: np.ndarray
    names: tuple[str, ...] = NAMES


@dataclass(frozen=True, slots=True)
class _Views:
    """How far one side says the clauses of the other, clauses by measures; ``forward`` and ``backward`` by clauses."""

    contained: np.ndarray
    rare: np.ndarray
    characters: np.ndarray
    verbatim: np.ndarray
    meaning: np.ndarray
    agreement: np.ndarray
    forward: np.ndarray
    backward: np.ndarray


def signals(upper: Prepared, lower: Prepared, similarity: np.ndarray | None = None) -> Signals:
    """All signals of a pair, and last the U×L ``similarity`` of its measures where there is one.

    Nothing else in the corpus enters.
    """
    views = _views(upper, lower)
    of_upper = _reducers(upper, np.array([kind is Kind.DEMAND for *_, kind in upper.clause_spans]))
    mean, *_ = of_upper
    blend = 0.625 * mean(views.contained) + 0.25 * mean(views.agreement) + 0.125 * mean(views.verbatim)
    columns = {
        **_below(upper, lower, views, of_upper),
        **_anywhere_below(upper, lower, mean, blend.shape[1]),
        **_above(upper, lower),
        **_ordered(upper, lower, views, of_upper),
        **_beside(upper, lower, views),
        **_standing(upper, lower, blend),
    }
    names: tuple[str, ...] = NAMES
    if similarity is not None:
        columns[SIMILARITY], names = np.round(similarity, _DIGITS), (*NAMES, SIMILARITY)
    met = np.maximum(0.6 * views.contained + 0.4 * views.agreement, views.verbatim)
    values = np.stack(in_order(columns, names), axis=2)
    return Signals(values, met, views.characters, views.rare, views.verbatim, views.meaning, names)


def _views(upper: Prepared, lower: Prepared) -> _Views:
    forward = _found(upper.clause_terms, lower.clause_own, lower)
    backward = _found(lower.clause_terms, upper.clause_own, upper)
    return _Views(
        contained=_found(upper.clause_terms, lower.measure_terms, lower),
        rare=_found(upper.clause_rare, lower.measure_terms, lower),
        characters=_found(upper.clause_characters, lower.measure_characters, lower),
        verbatim=product(upper.clause_runs, lower.measure_runs),
        meaning=_by_measure(_alike(upper.clause_meaning, lower.clause_meaning), lower),
        agreement=_by_measure(np.sqrt(np.maximum(forward, 0) * np.maximum(backward.T, 0)), lower),
        forward=forward,
        backward=backward,
    )


def _below(upper: Prepared, lower: Prepared, views: _Views, of_upper: Reducers) -> Columns:
    """How much of the upper measure the lower one says."""
    mean, best, worst = of_upper
    long_runs = np.minimum(product(upper.clause_run_counts, lower.measure_runs) / _LONG, 1.0)
    return {
        "contained": mean(views.contained),
        "contained_best": best(views.contained),
        "contained_worst": worst(views.contained),
        "clause": mean(views.agreement),
        "clause_best": best(views.agreement),
        "verbatim": mean(views.verbatim),
        "verbatim_best": best(views.verbatim),
        "verbatim_long": best(long_runs),
        "context": mean(_found(upper.clause_terms, lower.context_terms, lower)),
        "characters": mean(views.characters),
        "characters_best": best(views.characters),
        "rare": mean(views.rare),
        "rare_best": best(views.rare),
    }


def _anywhere_below(upper: Prepared, lower: Prepared, mean: Reducer, width: int) -> Columns:
    """How much of the upper measure the whole lower directive says: the same against each of its measures."""
    found = {
        "in_document": _found(upper.clause_terms, lower.document_terms, lower),
        "characters_in_document": _found(upper.clause_characters, lower.document_characters, lower),
        "rare_in_document": _found(upper.clause_rare, lower.document_terms, lower),
    }
    return {name: np.repeat(mean(values), width, axis=1) for name, values in found.items()}


def _above(upper: Prepared, lower: Prepared) -> Columns:
    """How much of the lower measure the upper one says."""
    mean, best, _ = _reducers(lower, np.ones(len(lower.clause_of), dtype=bool))
    terms = _found(lower.clause_terms, upper.measure_terms, upper)
    characters = _found(lower.clause_characters, upper.measure_characters, upper)
    return {
        "reverse": mean(terms).T,
        "reverse_best": best(terms).T,
        "characters_reverse": mean(characters).T,
        "characters_reverse_best": best(characters).T,
    }


def _ordered(upper: Prepared, lower: Prepared, views: _Views, of_upper: Reducers) -> Columns:
    """How near what the two order is, whatever the words."""
    mean, best, _ = of_upper
    return {
        "meaning": mean(views.meaning),
        "meaning_best": best(views.meaning),
        "meaning_whole": _alike(upper.measure_meaning, lower.measure_meaning),
    }


def _alike(upper: np.ndarray, lower: np.ndarray) -> np.ndarray:
    """Cosines of unit vectors; what points away from each other has no more in common than what has nothing."""
    return np.asarray(np.round(np.maximum(upper @ lower.T, 0.0), _DIGITS))


def _beside(upper: Prepared, lower: Prepared, views: _Views) -> Columns:
    """What stands beside the words: headings, names, figures, and what kind of act it is."""
    refuses, refused = _any(upper, upper.clause_refuses), _any(lower, lower.clause_refuses)
    return {
        "title": _titles(upper, lower),
        "title_in": _found(upper.title_terms, lower.context_terms, lower),
        "names": _shared(upper.names, lower.names),
        "figures": _shared(upper.figures, lower.figures),
        "figures_only_above": _lacking(upper.figures, lower.figures),
        "around_below": np.outer(1 - _share(upper, upper.clause_around), _share(lower, lower.clause_around)),
        "around_met": _around_met(upper, lower, views.backward, views.forward),
        "refusal": np.abs(refuses[:, None] - refused[None, :]),
    }


def _standing(upper: Prepared, lower: Prepared, blend: np.ndarray) -> Columns:
    """How a pair of measures stands among the others, and how long they are."""
    count, width = blend.shape
    return {
        "rank_for_upper": blend / np.maximum(blend.max(axis=1, keepdims=True), 0.05),
        "rank_for_lower": blend / np.maximum(blend.max(axis=0, keepdims=True), 0.05),
        "margin": _margin(blend),
        "length": np.repeat(_lengths(upper)[:, None], width, axis=1),
        "lower_length": np.repeat(_lengths(lower)[None, :], count, axis=0),
    }


def _found(wanted: csr_matrix, held: Held, side: Prepared) -> np.ndarray:
    """Share of each row's weight that the rows of the other side hold, what is common there counting for less."""
    columns, short = side.common
    places = np.searchsorted(columns, wanted.indices)
    common = np.append(columns, -1)[places] == wanted.indices
    counted = wanted.data * (1 - np.where(common, np.append(short, 0.0)[places], 0.0))
    asked = np.asarray(csr_matrix((counted, wanted.indices, wanted.indptr), wanted.shape).sum(axis=1))
    return np.asarray(product(wanted, held) / np.maximum(asked, _LEAST))


def _by_measure(values: np.ndarray, lower: Prepared) -> np.ndarray:
    """C×D over lower clauses → C×L: the best clause of each lower measure."""
    starts = lower.clause_starts()
    return (
        np.maximum.reduceat(values, starts, axis=1)
        if values.size
        else np.zeros((values.shape[0], len(starts)))
    )


def _reducers(side: Prepared, demanding: np.ndarray) -> Reducers:
    """Mean, best and worst over the clauses of each measure; ``worst`` over demanding clauses only."""
    starts = side.clause_starts()
    totals = np.add.reduceat(side.clause_weight, starts)

    def mean(values: np.ndarray) -> np.ndarray:
        return np.asarray(
            np.add.reduceat(values * side.clause_weight[:, None], starts, axis=0) / totals[:, None]
        )

    def best(values: np.ndarray) -> np.ndarray:
        return np.maximum.reduceat(values * np.where(demanding, 1.0, 0.6)[:, None], starts, axis=0)

    def worst(values: np.ndarray) -> np.ndarray:
        lifted = np.where(demanding[:, None], values, 2.0)
        low = np.minimum.reduceat(lifted, starts, axis=0)
        return np.where(low > 1.5, 0.0, low)

    return mean, best, worst


def _titles(upper: Prepared, lower: Prepared) -> np.ndarray:
    forward = product(upper.title_terms, lower.title_own)
    backward = product(lower.title_terms, upper.title_own).T
    return np.asarray(np.sqrt(forward * backward))


def _shared(upper: tuple[frozenset[str], ...], lower: tuple[frozenset[str], ...]) -> np.ndarray:
    values = np.zeros((len(upper), len(lower)))
    for i, left in enumerate(upper):
        if left:
            values[i] = [len(left & right) / len(left) for right in lower]
    return values


def _lacking(upper: tuple[frozenset[str], ...], lower: tuple[frozenset[str], ...]) -> np.ndarray:
    values = np.zeros((len(upper), len(lower)))
    for i, left in enumerate(upper):
        if left:
            values[i] = [len(left - right) / len(left) if right else 0.0 for right in lower]
    return values


def _share(side: Prepared, marks: np.ndarray) -> np.ndarray:
    """Weighted share of each measure's clauses that bear the mark."""
    starts = side.clause_starts()
    return np.add.reduceat(marks * side.clause_weight, starts) / np.add.reduceat(side.clause_weight, starts)


def _any(side: Prepared, marks: np.ndarray) -> np.ndarray:
    starts = side.clause_starts()
    return np.maximum.reduceat(marks, starts)


def _around_met(upper: Prepared, lower: Prepared, backward: np.ndarray, forward: np.ndarray) -> np.ndarray:
    """For each pair of measures: whether its best matching clauses differ in acting around the subject."""
    match = np.sqrt(np.maximum(forward, 0) * np.maximum(backward.T, 0))
    differs = (1 - upper.clause_around)[:, None] * lower.clause_around[None, :]
    met = _by_measure(match, lower)
    around = _by_measure(match * differs, lower)
    starts = upper.clause_starts()
    best, best_around = np.maximum.reduceat(met, starts, axis=0), np.maximum.reduceat(around, starts, axis=0)
    return np.asarray(best_around / np.maximum(best, 0.05))


def _margin(blend: np.ndarray) -> np.ndarray:
    """How far a lower measure stands above the best other one, for each upper measure."""
    if blend.shape[1] < 2:
        return blend
    order = np.sort(blend, axis=1)
    best, second = order[:, -1:], order[:, -2:-1]
    return np.asarray(np.where(blend >= best, blend - second, blend - best) / 2 + 0.5)


def _lengths(side: Prepared) -> np.ndarray:
    return np.array([min(1.0, len(m.text) / 150) for m in side.measures])
