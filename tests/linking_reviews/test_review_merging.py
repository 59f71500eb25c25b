"""Decisions brought together: conflicts are values, nothing is overwritten, order does not matter."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reviewed_pair import any_review, link_review, reviews, status_review

from kg.linking.reviews import Review, Reviews, contradictions, merge, settle
from kg.model import Relation, Status

EQUAL = link_review(1, 1, Relation.EQUAL)
MISSING = status_review(3, Status.MISSING)


@pytest.mark.parametrize(
    ("there", "incoming", "conflicts"),
    [
        (EQUAL, EQUAL, 0),
        (EQUAL, replace(EQUAL, author="李四"), 0),
        (EQUAL, MISSING, 0),
        (EQUAL, replace(EQUAL, relation=Relation.INTERSECTS), 1),
        (EQUAL, replace(EQUAL, rejected=True), 1),
        (MISSING, status_review(3, Status.EXEMPT), 1),
        (MISSING, status_review(3, Status.COVERED), 1),
        (MISSING, status_review(2, Status.COVERED), 0),
        (MISSING, status_review(3, Status.COVERED, lower_key="0" * 16), 0),
        (
            MISSING,
            status_review(3, Status.COVERED, author="model:x", justification="semapv:CompositeMatching"),
            0,
        ),
    ],
    ids=range(10),
)
def test_only_different_decisions_on_the_same_words_conflict(there, incoming, conflicts: int) -> None:
    merged, found = merge(reviews(there), reviews(incoming))
    assert len(found) == conflicts
    assert set(merged.records) == ({there} if conflicts else {there, incoming})
    assert all(conflict.existing == there and conflict.incoming == incoming for conflict in found)


def test_a_decision_found_elsewhere_by_now_is_the_same_decision() -> None:
    moved = replace(EQUAL, upper="别处#T09.M1", relation=Relation.SUBSET_OF)
    assert len(merge(reviews(EQUAL), reviews(moved))[1]) == 1


def test_incoming_decisions_against_each_other_both_stay_out() -> None:
    other = replace(EQUAL, rejected=True, author="李四")
    merged, found = merge(reviews(), reviews(EQUAL, other))
    assert merged.records == ()
    assert {found[0].existing, found[0].incoming} == {EQUAL, other}
    assert len(contradictions([EQUAL, other])) == 1


def test_the_same_decision_again_is_kept_once_with_its_first_date() -> None:
    merged, found = merge(reviews(EQUAL), reviews(replace(EQUAL, date="2025-01-01")))
    assert (merged.records, found) == ((EQUAL,), ())


def test_settling_takes_the_incoming_side() -> None:
    other = replace(EQUAL, rejected=True)
    merged, found = merge(reviews(EQUAL, MISSING), reviews(other))
    assert set(settle(merged, found).records) == {other, MISSING}


@given(st.lists(any_review(), max_size=5), st.integers(0, 5))
def test_nothing_is_lost_and_nothing_there_changes(records: list, cut: int) -> None:
    there, incoming = Reviews(tuple(records[:cut])), Reviews(tuple(records[cut:]))
    merged, conflicts = merge(there, incoming)
    kept = {_undated(review) for review in merged.records}
    told = {conflict.incoming for conflict in conflicts} | {conflict.existing for conflict in conflicts}
    assert {_undated(review) for review in there.records} <= kept
    assert all(_undated(review) in kept or review in told for review in incoming.records)
    if not conflicts and not contradictions(there.records):
        assert merge(incoming, there)[0] == merged


def _undated(review: Review) -> Review:
    """A decision without when it was made and where its sentences stood then."""
    return replace(review, date="", upper="", lower=review.lower and "-")
