"""Fitting: what a clause is learnt to leave out, how the threshold of links is chosen, and that no family judges itself."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from labelled import label, pair

from kg.evaluation import crossvalidation, fit
from kg.evaluation.counting import left_out
from kg.evaluation.fit import ACCEPT, Case

TEXT = "公开目录，更新清单，公开目录。"


@pytest.mark.parametrize(
    ("status", "missing_part", "gone"),
    [
        ("covered", "", ""),
        ("covered", "更新清单", ""),  # the status decides
        ("missing", "", TEXT),
        ("partial", "更新清单", "更新清单"),
        ("partial", "公开目录…更新清单", "公开目录更新清单"),
        ("partial", "公开目录；更新清单", "公开目录更新清单"),
        ("partial", "更新清单…没有的话", "更新清单"),
        ("partial", "没有的话", None),
        ("partial", "", None),
        ("partial", "…", None),
        ("exempt", "", None),
    ],
)
def test_characters_labelled_as_left_out(status, missing_part, gone):
    found = left_out(TEXT, label(0, status, missing_part=missing_part))
    told = None if found is None else "".join(c for c, out in zip(TEXT, found, strict=True) if out)
    assert told == gone
    assert found is None or len(found) == len(TEXT)


def case(name: str, *labels, family: str = "", tasks: tuple[int, ...] = ()) -> Case:
    """A case of which only the labels and the tasks of the lower measures are known."""
    return Case(pair(name, *labels, family=family), None, SimpleNamespace(task_of=np.array(tasks)), None)


ANSWERED, UNSURE, NOTHING = label(0, "covered", {0}), label(1, "covered/partial", {1}), label(2, "missing")


@pytest.mark.parametrize(
    ("labels", "chances", "accept"),
    [
        ([ANSWERED], [[0.52, 0.47]], 0.5),  # 0.5 keeps the one and drops the other
        ([ANSWERED], [[0.9, 0.1]], 0.2),  # the lowest of the best
        ([ANSWERED, UNSURE], [[0.9, 0.0], [0.37, 0.42]], 0.4),  # also where the readings differ on the status
        (
            [ANSWERED, UNSURE, NOTHING],
            [[0.9, 0.0], [0.1, 0.9], [0.5, 0.5]],
            0.2,
        ),  # no link can be wrong of the last
    ],
)
def test_the_threshold_of_links_has_the_best_f1(labels, chances, accept):
    given = [case(str(n), *labels, tasks=(0, 1)) for n in range(3)]
    assert fit._accept(given, [np.array(chances)] * 3) == pytest.approx(accept)
    assert fit._accept(given[:2], [np.array(chances)] * 2) == ACCEPT


@pytest.mark.parametrize(
    ("label", "nearest"),
    [
        (label(0, "missing", nearest={1}, nearest_optional={0}), 1),
        (label(0, "missing", nearest_optional={0}), 0),
        (label(0, "missing"), 2),  # nobody was asked: the likeliest link
        (label(0, "missing/covered", nearest={1}), 2),
    ],
)
def test_what_is_shown_beside_a_gap_is_learnt_from_readers(label, nearest):
    values = np.array([[[0.5, 0.1], [1.0, 0.2], [0.0, 0.9]]])  # of three lower measures
    model = fit._nearest_model(("x", "link"), [case("a", label)], [values])
    assert model.probabilities(values[0]).argmax() == nearest


FAMILIES = [(f"{family}{n}", family) for n in range(2) for family in "abcdefgh"]


def test_no_stage_speaks_of_a_family_it_was_fitted_on():
    given = [case(name, family=family) for name, family in FAMILIES]

    def fitter(cases, values):
        learnt = {c.pair.family for c in cases}
        assert [v[0] for v in values] == [c.pair.family for c in cases]
        return SimpleNamespace(probabilities=lambda own: (own[0], learnt))

    told = fit._out_of_fold(fitter, given, [np.array([family]) for _, family in FAMILIES])
    assert [of for of, _ in told] == [family for _, family in FAMILIES]
    assert all(of not in learnt and len(learnt) >= 6 for of, learnt in told)


def test_the_family_that_is_scored_is_in_no_fold_weight_or_threshold(monkeypatch):
    pairs = [pair(name, family=family) for name, family in FAMILIES]
    monkeypatch.setattr(crossvalidation, "term_weights", lambda rest, _: {p.family: 1.0 for p in rest})
    monkeypatch.setattr(crossvalidation, "cases", lambda rest, *_: [p.family for p in rest])
    monkeypatch.setattr(crossvalidation, "fit", lambda given, weights, _: ({*given}, {*weights}))
    monkeypatch.setattr(crossvalidation, "scored", lambda one, model, _: (one, model))
    told = crossvalidation.leave_one_out(pairs, reword=lambda _: [])
    assert sorted(one.name for one, _ in told) == sorted(name for name, _ in FAMILIES)
    for one, learnt in told:
        assert learnt == ({*"abcdefgh"} - {one.family},) * 2
