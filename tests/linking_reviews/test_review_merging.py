"""Decisions brought together: conflicts are values, nothing is overwritten, order does not matter."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reviewed_pair import (
    LOWER,
    LOWER_TEXTS,
    any_review,
    directive,
    directives,
    link_review,
    reviews,
    status_review,
)

from kg.linking.review.anchors import content_key
from kg.linking.review.merging import holding, merge, settle, to_settle, withdraw
from kg.linking.review.records import Review, Reviews, question
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
        (MISSING, link_review(3, 5, Relation.EQUIVALENT), 1),
        (MISSING, link_review(3, 5, Relation.EQUIVALENT, rejected=True), 0),
        (MISSING, status_review(3, Status.COVERED, lower_key="0" * 16), 0),
        (
            MISSING,
            status_review(3, Status.COVERED, author="model:x", justification="semapv:CompositeMatching"),
            0,
        ),
    ],
    ids=range(12),
)
def test_only_different_decisions_on_the_same_words_conflict(there, incoming, conflicts: int) -> None:
    merged, found = merge(reviews(there), reviews(incoming))
    assert len(found) == conflicts
    assert set(merged.records) == ({there} if conflicts else {there, incoming})
    assert all(conflict.existing == (there,) and conflict.incoming == (incoming,) for conflict in found)


def test_a_decision_found_elsewhere_by_now_is_the_same_decision() -> None:
    moved = replace(EQUAL, upper="别处#T09.M1", relation=Relation.SUBSET_OF)
    assert len(merge(reviews(EQUAL), reviews(moved))[1]) == 1


def test_incoming_decisions_against_each_other_both_stay_out() -> None:
    other = replace(EQUAL, rejected=True, author="李四")
    merged, found = merge(reviews(), reviews(EQUAL, other))
    assert merged.records == ()
    assert {*found[0].existing, *found[0].incoming} == {EQUAL, other}
    assert len(found) == 1
    assert to_settle(found) == ()


PARTIAL = (
    status_review(3, Status.PARTIAL, author="李四"),
    link_review(3, 5, Relation.SUBSET_OF, author="李四"),
)


@pytest.mark.parametrize(
    "there",
    [
        (MISSING,),
        (MISSING, link_review(3, 5, Relation.SUBSET_OF, rejected=True)),
        (status_review(3, Status.COVERED), link_review(3, 2, Relation.EQUIVALENT)),
    ],
    ids=range(3),
)
def test_a_contradicting_decision_stays_out_or_replaces_the_other_whole(there: tuple[Review, ...]) -> None:
    others = (EQUAL, link_review(1, 2, Relation.EQUAL, author="李四"))
    merged, found = merge(reviews(*there, EQUAL), reviews(*PARTIAL, others[1]))
    assert set(merged.records) == {*there, *others}
    assert [(set(one.existing), set(one.incoming)) for one in found] == [(set(there), set(PARTIAL))]
    assert set(settle(merged, found).records) == {*PARTIAL, *others}


def test_of_links_alone_only_the_contradicted_one_is_replaced() -> None:
    other = link_review(1, 2, Relation.SUBSET_OF)
    merged, found = merge(reviews(EQUAL, other), reviews(replace(EQUAL, rejected=True, author="李四")))
    assert set(settle(merged, found).records) == {other, replace(EQUAL, rejected=True, author="李四")}


def test_a_decision_that_contradicts_itself_stays_out_whole() -> None:
    twice = (MISSING, status_review(3, Status.EXEMPT), link_review(3, 5, Relation.SUBSET_OF, rejected=True))
    merged, found = merge(reviews(), reviews(*twice))
    assert (merged.records, len(found)) == ((), 1)


def whole(*lower: int, author: str = "张三", **others: object) -> tuple[Review, ...]:
    """已对应 on the third measure, by these sentences."""
    links = (link_review(3, number, Relation.EQUIVALENT, author=author) for number in lower)
    return (status_review(3, Status.COVERED, author=author, **others), *links)


def part(words: str, **others: object) -> Review:
    return status_review(3, Status.PARTIAL, missing_part=words, **others)


@pytest.mark.parametrize(
    ("there", "incoming", "conflicts"),
    [
        (whole(3), whole(2), 1),
        (whole(3), whole(2, author="李四"), 1),
        (whole(2, 3), whole(2), 1),
        (whole(2), whole(2, 3), 1),
        (whole(3), whole(3, author="李四"), 0),
        (whole(3), whole(3, comment="又看一遍"), 0),
        (whole(3), (link_review(3, 2, Relation.EQUIVALENT),), 0),
        (whole(3), (status_review(3, Status.COVERED),), 0),
        (whole(3, lower_key="0" * 16), whole(2), 0),
        ((part("设备"),), (part("监测"),), 1),
        ((part("设备"),), (part("监测", author="李四"),), 0),
        ((part("设备"),), (status_review(3, Status.PARTIAL),), 0),
    ],
    ids=range(12),
)
def test_a_row_says_which_sentences_answer_and_its_author_what_is_left_out(there, incoming, conflicts):
    holds = holding(directives())
    merged, found = merge(reviews(*there), reviews(*incoming), holds)
    assert len(found) == conflicts
    if conflicts:
        assert set(merged.records) == set(there)
        assert set(settle(merged, found).records) == set(incoming)


def test_what_is_taken_back_is_gone_whoever_decided_it() -> None:
    asked = question(MISSING)
    other = replace(MISSING, author="李四")
    read = replace(MISSING, author="model:x")
    assert set(withdraw(reviews(MISSING, other, EQUAL, read), {asked}).records) == {EQUAL, read}


@pytest.mark.parametrize(
    ("now", "conflicts"), [(LOWER_TEXTS, 1), ((*LOWER_TEXTS, "又一条。"), 0)], ids=range(2)
)
def test_what_no_longer_fits_the_texts_stands_in_no_way(now: tuple[str, ...], conflicts: int) -> None:
    held = holding([directive(LOWER, now)])
    incoming = [replace(one, lower_key=content_key(directive(LOWER, now))) for one in PARTIAL[:1]]
    found = merge(reviews(MISSING), reviews(*incoming, PARTIAL[1]), held)[1]
    assert len(found) == conflicts


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
    told = {review for conflict in conflicts for review in (*conflict.incoming, *conflict.existing)}
    assert {_undated(review) for review in there.records} <= kept
    assert all(_undated(review) in kept or review in told for review in incoming.records)
    if not conflicts and not merge(Reviews(), there)[1]:
        assert merge(incoming, there)[0] == merged


def _undated(review: Review) -> Review:
    """A decision without when it was made and where its sentences stood then."""
    return replace(review, date="", upper="", lower=review.lower and "-")
