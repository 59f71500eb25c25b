"""Every score of one pair, counted by hand."""

from __future__ import annotations

import numpy as np
import pytest
from labelled import directive, findings, label, pair

from kg.evaluation.correspondence import READ, NearestScore, reliability, score
from kg.evaluation.counting import link_score
from kg.evaluation.crossvalidation import bootstrap
from kg.evaluation.scores import Score
from kg.linking.correspondence.prepared import task_of

UPPER = directive("upper", [f"上{i}。" for i in range(7)])
# Tasks of the twelve lower measures: 0 0 1 2 3 3 3 3 3 3 3, the last in none.
LOWER = directive("lower", "ab", "c", "d", "efghijk", outside="l")
GOLD = pair(
    "x",
    label(0, "covered", {0}, optional={2}),
    label(1, "partial", {1, 2}),
    label(2, "missing"),
    label(3, "missing"),
    label(4, "exempt"),
    label(5, "covered/missing", {11}),
    label(6, "covered", {3}),
    upper=UPPER,
    lower=LOWER,
)
FOUND = findings(
    GOLD,
    ("covered", {1, 2}, 0.5),  # the right task by another measure, and an optional one
    ("missing", (), 0.9),
    ("missing", (), 0.1),
    ("partial", {3}, 0.8),
    ("missing", (), 1.0),
    ("covered", {11, 0}, 1.0),
    ("exempt", (), 0.3),
)
MISSING = np.array([0.2, 0.5, 1.0, 0.4, 0.9, 0.9, 0.0])


@pytest.fixture(scope="module")
def scores():
    links = np.tile(np.arange(12, 0, -1.0), (7, 1))  # the last two lower measures are no candidates
    links[1, 2] = -1.0
    return score(GOLD, FOUND, links, MISSING)


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("gap", Score(1, 1, 1)),  # of 0 1 2 3 6: 2 right, 1 extra, 3 lacking
        ("link", Score(2, 2, 3)),  # right 0 and 5; extra 3 and 5; lacking both of 1, and 6
        ("exempt", Score(0, 1, 1)),
    ],
)
def test_counts(scores, field, expected):
    assert getattr(scores, field) == expected


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("status", 3 / 6),  # 0, 2, and 5 by one of its readings; 4 is exempt
        ("recall", (1 + 1 / 2 + 0 + 1) / 4),
        ("brier", (0.04 + 0.25 + 0 + 0.36 + 0) / 5),
    ],
)
def test_figures(scores, field, expected):
    assert getattr(scores, field) == pytest.approx(expected)


def test_reading_the_most_doubtful_of_five_first(scores):
    read = {0: 1 / 2, 10: 1 / 2, 20: 2 / 3, 30: 1.0, 50: 1.0}  # none, none, 1, 1 and 3, 1 and 3
    assert dict(zip(READ, scores.curve, strict=True)) == pytest.approx(read)


def test_predicted_and_labelled_share_by_bin(scores):
    assert reliability([scores]) == [
        pytest.approx(row)
        for row in ((0.0, 0.2, 1, 0, 0), (0.2, 0.4, 1, 0.2, 0), (0.4, 0.6, 2, 0.45, 0.5), (0.8, 1.0, 1, 1, 1))
    ]


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("更新清单", Score(4, 0, 4)),
        ("更新清单；年底公布", Score(8, 0, 0)),
        ("公开目录；更新清单", Score(4, 4, 4)),
        ("没有的话", Score(0, 0, 8)),
        (None, Score(0, 0, 8)),
    ],
)
def test_characters_quoted_as_left_out(quote, expected):
    labels = (
        label(0, "partial", {0}, missing_part="更新清单…年底公布"),
        label(1, "partial", {0}, missing_part="更新清单"),  # found covered
        label(2, "partial", {0}),  # the label quotes nothing
        label(3, "covered", {0}),
        label(4, "partial/covered", {0}, missing_part="更新清单"),
    )
    gold = pair("x", *labels, upper=directive("upper", ["公开目录，更新清单，年底公布。"] * 5), lower=LOWER)
    partial = ("partial", {0}, 0.5)
    found = findings(
        gold,
        partial,
        ("covered", {0}, 0.5),
        partial,
        partial,
        partial,
        quotes=dict.fromkeys([0, 2, 3, 4], quote),
    )
    assert score(gold, found, np.ones((5, 12)), np.zeros(5)).quote == expected


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ([0, 1, 2], NearestScore(1, 1, 1)),
        ([3, 1, 2], NearestScore(1, 1, 0)),  # what one reading looks for
        ([1, 2, 0], NearestScore(1, 0, 1)),
        ([1, 2, 4], NearestScore(1, 0, 0)),
    ],
)
def test_the_nearest_sentences_of_a_gap(shown, expected):
    labels = (
        label(0, "missing", nearest={0}, nearest_optional={3}),
        label(1, "missing", nearest={0}),  # not found to be missing
        label(2, "missing"),  # nobody was asked
        label(3, "covered", {0}),
    )
    gold = pair("x", *labels, upper=UPPER, lower=LOWER)
    said = [("missing", (), 0.5), ("covered", {0}, 0.5), *[("missing", (), 0.5)] * 5]
    found = findings(gold, *said, nearest=dict.fromkeys(range(4), shown))
    assert score(gold, found, np.ones((7, 12)), MISSING).nearest == expected


@pytest.mark.parametrize(
    ("wanted", "optional", "found", "expected"),
    [
        ((), (), (), Score(0, 0, 0)),
        ((0,), (), (), Score(0, 0, 1)),
        ((), (), (0, 1), Score(0, 1, 0)),  # one task
        ((0, 2), (), (1,), Score(1, 0, 1)),
        ((), (0,), (0,), Score(0, 0, 0)),
        ((0,), (1,), (), Score(0, 0, 1)),  # wanted, though another measure of the task is optional
        ((0,), (1,), (1,), Score(1, 0, 0)),
        ((11,), (), (11,), Score(1, 0, 0)),
        ((11,), (), (3,), Score(0, 1, 1)),
    ],
)
def test_links_are_counted_by_task(wanted, optional, found, expected):
    assert link_score([label(0, "covered", wanted, optional)], task_of(LOWER), lambda _: found) == expected


@pytest.mark.parametrize(
    ("values", "low", "high"),
    [
        ([0.7], 0.7, 0.7),
        ([0.4] * 5, 0.4, 0.4),
        ([0.0, 1.0], 0.0, 1.0),
        # Means of ten draws are tenths, Binomial(10, 0.1): at most 0.2 in 93%, at most 0.3 in 99%.
        ([1.0] + [0.0] * 9, 0.0, 0.3),
    ],
)
def test_bootstrap_interval(values, low, high):
    assert bootstrap(values) == pytest.approx((low, high))
