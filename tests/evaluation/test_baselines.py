"""Baselines: what each method scores, and what a threshold makes of it."""

from __future__ import annotations

import numpy as np
import pytest
from labelled import directive, label, pair

from kg.evaluation.baselines import best_links, bm25, gaps_below, heading, tfidf, threshold
from kg.evaluation.crossvalidation import baseline_scores
from kg.evaluation.scores import Score

TWO = pair("two", upper=directive("u", ["甲乙"]), lower=directive("l", ["甲乙"], ["丙丁"]))


@pytest.mark.parametrize(
    ("scorer", "expected"),
    [
        (heading, [[1, 0]]),
        (tfidf, [[1, 0]]),
        (bm25, [[1 / 2.2, 0]]),  # one term of two, in one of two documents of mean length
    ],
)
def test_scores_of_an_equal_and_of_another_sentence(scorer, expected):
    assert scorer(TWO) == pytest.approx(np.array(expected, dtype=float))


def test_measures_outside_tasks_have_no_heading_in_common():
    outside = pair("o", upper=directive("u", outside="a"), lower=directive("l", outside="a"))
    assert heading(outside) == np.zeros((1, 1))


LABELLED = pair(
    "labelled",
    label(0, "missing"),
    label(1, "covered", {2}),
    label(2, "partial/missing", {0}),
    label(3, "exempt"),
    upper=directive("u", "abcd"),
    lower=directive("l", "ab", "c"),
)
SCORES = np.array([[0.1, 0.0, 0.0], [0.2, 0.0, 0.5], [0.0, 0.3, 0.0], [0.0, 0.0, 0.0]])


@pytest.mark.parametrize(
    ("limit", "gaps", "links"),
    [
        (0.05, Score(0, 0, 1), Score(2, 1, 0)),  # 0 is given a link
        (0.15, Score(1, 0, 0), Score(2, 0, 0)),
        (0.4, Score(1, 0, 0), Score(1, 0, 1)),
        (0.6, Score(1, 1, 0), Score(0, 0, 2)),
    ],
)
def test_what_a_threshold_makes_of_scores(limit, gaps, links):
    assert gaps_below(LABELLED, SCORES, limit) == gaps
    assert best_links(LABELLED, SCORES, limit) == links


def test_the_lowest_of_the_best_thresholds_is_taken():
    assert threshold([LABELLED], [SCORES + 0.01]) == pytest.approx(0.12)  # above 0.11, below 0.51


def test_the_threshold_of_a_pair_is_chosen_on_other_families(monkeypatch):
    chosen = []
    monkeypatch.setattr("kg.evaluation.crossvalidation.BASELINES", {"any": lambda _: SCORES})
    monkeypatch.setattr(
        "kg.evaluation.crossvalidation.threshold",
        lambda pairs, _: chosen.append([p.name for p in pairs]) or 0.15,
    )
    sides = {"upper": LABELLED.upper, "lower": LABELLED.lower}
    pairs = [pair(n, *LABELLED.labels, family=f, **sides) for n, f in (("a", "1"), ("b", "1"), ("c", "2"))]
    assert baseline_scores(pairs) == {"any": [(1.0, 1.0)] * 3}
    assert chosen == [["c"], ["c"], ["a", "b"]]
    chosen.clear()
    baseline_scores(pairs[:2])
    assert chosen == [["a"], ["b"]]  # a single family: on the pair itself, and the table says so
