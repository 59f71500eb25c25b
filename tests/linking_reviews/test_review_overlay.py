"""Decisions win over proposals, stay with the words they were made of, and turn suspect when those change."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reviewed_pair import (
    LOWER,
    LOWER_TEXTS,
    UPPER,
    UPPER_TEXTS,
    directive,
    directives,
    link_review,
    lower_id,
    reviews,
    sample_pair,
    status_review,
    upper_id,
)

from kg.linking.review.anchors import content_key
from kg.linking.review.overlay import accepted_only, lay_over, suspects
from kg.linking.review.placing import Why
from kg.model import Finding, Pair, PairState, Relation, Status


def laid(*records, pair: Pair | None = None, held=None) -> Pair:
    (found,) = lay_over([pair or sample_pair()], held or directives(), reviews(*records))
    return found


def laid_finding(number: int, *records, **others) -> Finding:
    return laid(*records, **others).findings[number - 1]


def test_a_pair_without_reviews_is_the_same_object() -> None:
    pair = sample_pair()
    other = status_review(1, Status.MISSING, lower_directive="别的")
    assert laid(pair=pair) is pair
    assert laid(other, pair=pair) is pair


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({"author": "", "date": ""}, "人工核定"),
        ({"author": "督查室", "date": ""}, "人工核定（督查室）"),
        ({"comment": "见附件"}, "人工核定（张三，2024-05-01）：见附件"),
    ],
)
def test_a_decision_says_whose_it_is_as_far_as_it_is_known(known, said) -> None:
    assert laid_finding(1, status_review(1, Status.MISSING, **known)).reason == said


@pytest.mark.parametrize("status", [Status.COVERED, Status.PARTIAL, Status.MISSING, Status.EXEMPT])
@pytest.mark.parametrize("number", [1, 2, 3, 4, 5])
def test_a_status_decision_sets_the_status_of_that_finding_alone(number: int, status: Status) -> None:
    review = status_review(number, status, missing_part="巡查" if status is Status.PARTIAL else None)
    found = laid(review)
    one = found.findings[number - 1]
    assert (one.status, one.probability, one.doubt) == (status, 1.0, 0.0)
    assert one.reason == "人工核定（张三，2024-05-01）"
    assert "reviewed" in one.flags
    assert bool(one.counterparts) == (status in (Status.COVERED, Status.PARTIAL))
    assert one.missing_part == ("巡查" if status is Status.PARTIAL else None)
    assert one.counterparts or one.nearest
    others = [f for i, f in enumerate(found.findings, 1) if i != number]
    assert others == [f for i, f in enumerate(sample_pair().findings, 1) if i != number]


def test_an_accepted_link_keeps_the_counterpart_and_marks_it() -> None:
    one = laid_finding(1, link_review(1, 1, Relation.EQUAL))
    assert [(c.lower, c.relation, c.review, c.probability) for c in one.counterparts] == [
        (lower_id(1), Relation.EQUAL, "accepted", 1.0)
    ]
    assert one.status is Status.COVERED
    assert one.probability == sample_pair().findings[0].probability


@pytest.mark.parametrize(
    ("relation", "status"),
    [
        (Relation.EQUAL, Status.COVERED),
        (Relation.EQUIVALENT, Status.COVERED),
        (Relation.SUPERSET_OF, Status.COVERED),
        (Relation.SUBSET_OF, Status.PARTIAL),
        (Relation.INTERSECTS, Status.PARTIAL),
        (Relation.CONTRARY, Status.PARTIAL),
    ],
)
def test_an_accepted_link_closes_a_gap(relation: Relation, status: Status) -> None:
    found = laid(link_review(3, 5, relation))
    one = found.findings[2]
    assert (one.status, one.counterparts[0].review) == (status, "accepted")
    assert one.nearest is None
    assert ("contrary" in one.flags) == (relation is Relation.CONTRARY)
    assert found.unsourced == (f"{LOWER}#T03",)


def test_a_rejected_link_is_taken_away_and_what_remains_decides() -> None:
    one = laid_finding(5, link_review(5, 3, Relation.INTERSECTS, rejected=True))
    assert [c.lower for c in one.counterparts] == [lower_id(4)]
    assert one.status is Status.COVERED
    one = laid_finding(1, link_review(1, 1, Relation.EQUAL, rejected=True))
    assert (one.status, one.counterparts) == (Status.MISSING, ())
    assert one.nearest is not None
    assert one.nearest.measure == lower_id(1)
    assert one.probability < 1.0


def test_decisions_follow_their_words_to_another_place() -> None:
    lower = directive(LOWER, ("新增一条要求。", *LOWER_TEXTS))
    base = sample_pair()
    pair = replace(base, findings=(base.findings[0], *base.findings[1:]))
    one = laid_finding(3, link_review(3, 5, Relation.EQUIVALENT), pair=pair, held=(directives()[0], lower))
    assert one.counterparts[0].lower == f"{LOWER}#T06.M1"


def test_blanks_widths_and_order_of_tasks_change_no_anchor() -> None:
    wide = tuple(text.replace("，", ", ").replace("台账", "台 账") for text in reversed(LOWER_TEXTS))
    held = (directives()[0], directive(LOWER, wide))
    assert content_key(held[1]) == content_key(directives()[1])
    assert laid_finding(3, status_review(3, Status.EXEMPT), held=held).status is Status.EXEMPT


MORE = (directives()[0], directive(LOWER, (*LOWER_TEXTS, UPPER_TEXTS[2])))


def test_nothing_answers_it_is_suspect_once_a_sentence_is_proposed_that_nobody_rejected() -> None:
    review, gone = status_review(1, Status.MISSING), link_review(1, 2, Relation.SUBSET_OF, True)
    one = laid_finding(1, review, gone, held=MORE)
    assert one == replace(sample_pair().findings[0], flags=("suspect",))
    (found,) = suspects([sample_pair()], MORE, reviews(review, gone))
    assert (found.review, found.why, found.finding) == (review, Why.LOWER_CHANGED, upper_id(1))


@pytest.mark.parametrize(
    "records",
    [
        (status_review(3, Status.MISSING),),
        (status_review(4, Status.EXEMPT),),
        (status_review(1, Status.MISSING), link_review(1, 1, Relation.EQUIVALENT, True)),
        (status_review(2, Status.PARTIAL), link_review(2, 2, Relation.SUBSET_OF)),
        (
            status_review(5, Status.PARTIAL),
            link_review(5, 3, Relation.INTERSECTS),
            link_review(5, 4, Relation.EQUAL, True),
        ),
    ],
)
def test_a_decision_stands_where_unrelated_sentences_change(records: tuple) -> None:
    number = int(records[0].upper.removeprefix(f"{UPPER}#T")[:2])
    one = laid_finding(number, *records, held=MORE)
    assert (one.status, one.flags) == (records[0].status, ("reviewed",))
    assert suspects([sample_pair()], MORE, reviews(*records)) == ()


def test_partly_is_suspect_once_another_sentence_is_proposed() -> None:
    records = (status_review(5, Status.PARTIAL), link_review(5, 3, Relation.INTERSECTS))
    assert "suspect" in laid_finding(5, *records, held=MORE).flags


def test_what_stood_through_a_change_gives_way_to_a_new_decision() -> None:
    old = status_review(1, Status.MISSING), link_review(1, 1, Relation.EQUIVALENT, True)
    new = (
        status_review(1, Status.PARTIAL, lower_key=content_key(MORE[1])),
        link_review(1, 2, Relation.SUBSET_OF),
    )
    one = laid_finding(1, *old, *new, held=MORE)
    assert (one.status, [link.lower for link in one.counterparts]) == (Status.PARTIAL, [lower_id(2)])
    assert suspects([sample_pair()], MORE, reviews(*old, *new)) == ()


def test_covered_stands_on_its_sentence_when_other_parts_change() -> None:
    held = (directives()[0], directive(LOWER, (*LOWER_TEXTS, "又一条。")))
    records = (status_review(2, Status.COVERED), link_review(2, 2, Relation.EQUIVALENT))
    one = laid_finding(2, *records, held=held)
    assert (one.status, one.flags) == (Status.COVERED, ("reviewed",))
    assert suspects([sample_pair()], held, reviews(*records)) == ()


@pytest.mark.parametrize("rejected", [False, True])
def test_a_link_whose_lower_end_changed_is_suspect_and_changes_nothing(rejected: bool) -> None:
    texts = ("各镇每季度巡查河湖一次。", *LOWER_TEXTS[1:])
    held = (directives()[0], directive(LOWER, texts))
    review = link_review(1, 1, Relation.EQUAL, rejected)
    assert laid_finding(1, review, held=held) == replace(sample_pair().findings[0], flags=("suspect",))
    assert [s.why for s in suspects([sample_pair()], held, reviews(review))] == [Why.LOWER_CHANGED]


def test_a_reworded_upper_end_is_flagged_where_it_stands_now() -> None:
    base = sample_pair()
    changed = replace(base.findings[0], text="建立河湖巡查台账，每月至少巡查四次。")
    pair = replace(base, findings=(*base.findings[1:], changed))
    review = link_review(1, 1, Relation.EQUAL)
    found = laid(review, pair=pair)
    assert [f.upper_measure for f in found.findings if "suspect" in f.flags] == [upper_id(1)]
    gone = replace(base, findings=base.findings[1:])
    assert laid(review, pair=gone) == gone
    assert [s.finding for s in suspects([gone], directives(), reviews(review))] == [None]


def test_a_new_decision_ends_the_suspicion_on_an_old_one() -> None:
    held = (directives()[0], directive(LOWER, (*LOWER_TEXTS, "又一条。")))
    old, new = (
        status_review(3, Status.MISSING),
        status_review(3, Status.EXEMPT, lower_key=content_key(held[1])),
    )
    assert laid_finding(3, old, new, held=held).status is Status.EXEMPT
    assert suspects([sample_pair()], held, reviews(old, new)) == ()


@pytest.mark.parametrize(
    "records",
    [
        (link_review(1, 1, Relation.EQUAL), link_review(1, 1, Relation.EQUAL, True)),
        (link_review(1, 1, Relation.EQUAL), link_review(1, 1, Relation.SUBSET_OF)),
        (link_review(1, 1, Relation.EQUAL), status_review(1, Status.MISSING)),
        (status_review(1, Status.COVERED), status_review(1, Status.MISSING)),
        (
            status_review(1, Status.COVERED),
            link_review(1, 1, Relation.EQUAL),
            status_review(1, Status.EXEMPT),
        ),
    ],
    ids=range(5),
)
def test_decisions_against_each_other_decide_nothing(records: tuple) -> None:
    one = laid_finding(1, *records)
    assert replace(one, flags=()) == sample_pair().findings[0]
    assert one.flags == ("suspect",)
    assert {s.why for s in suspects([sample_pair()], directives(), reviews(*records))} == {Why.CONTRADICTED}


def test_answered_without_a_sentence_to_show_is_suspect() -> None:
    base = sample_pair()
    pair = replace(base, findings=(replace(base.findings[2], nearest=None),))
    assert laid_finding(1, status_review(3, Status.COVERED), pair=pair).status is Status.MISSING
    found = suspects([pair], directives(), reviews(status_review(3, Status.COVERED)))
    assert [s.why for s in found] == [Why.NO_SENTENCE]


def test_a_reading_by_a_model_never_counts_as_a_review() -> None:
    pair = sample_pair()
    for change in ({"author": "model:x"}, {"justification": "semapv:CompositeMatching"}):
        review = replace(status_review(1, Status.MISSING), **change)
        assert laid(review, pair=pair) is pair
        assert suspects([pair], directives(), reviews(review)) == ()


def test_where_the_lower_side_is_not_held_nothing_is_decided() -> None:
    base = sample_pair()
    answers = replace(base.answers, state=PairState.LOWER_NOT_HELD)
    pair = replace(base, answers=answers)
    assert laid(status_review(1, Status.MISSING), pair=pair) is pair
    found = suspects([pair], directives(), reviews(status_review(1, Status.MISSING)))
    assert [s.why for s in found] == [Why.NOT_COMPARED]


FLAGGED = ("addressed_to_others", "no_unit", "stricter", "contrary", "framing")


@pytest.mark.parametrize(
    ("records", "flags"),
    [
        ((status_review(1, Status.MISSING),), ("framing", "reviewed")),
        ((status_review(1, Status.EXEMPT),), ("framing", "reviewed")),
        ((status_review(1, Status.COVERED),), (*FLAGGED, "reviewed")),
        ((link_review(1, 1, Relation.EQUIVALENT, rejected=True),), ("addressed_to_others", "framing")),
        (
            (
                status_review(1, Status.PARTIAL),
                link_review(1, 2, Relation.SUBSET_OF),
                link_review(1, 1, Relation.EQUIVALENT, rejected=True),
            ),
            ("addressed_to_others", "framing", "reviewed"),
        ),
    ],
)
def test_what_the_machine_said_of_proposals_that_are_gone_goes_with_them(records, flags) -> None:
    base = sample_pair()
    first = replace(base.findings[0], flags=FLAGGED)
    assert laid_finding(1, *records, pair=replace(base, findings=(first, *base.findings[1:]))).flags == flags


def test_accepted_only_counts_no_proposal() -> None:
    pair = laid(link_review(1, 1, Relation.EQUAL), status_review(2, Status.PARTIAL))
    (found,) = accepted_only([pair])
    assert [f.status for f in found.findings] == [
        Status.COVERED,
        Status.PARTIAL,
        Status.MISSING,
        Status.EXEMPT,
        Status.MISSING,
    ]
    assert "unreviewed" in found.findings[4].flags
    assert found.findings[4].counterparts == ()
    assert found.findings[4].nearest is not None
    assert found.findings[2] == pair.findings[2]
    assert accepted_only([found]) == (found,)


some_reviews = st.lists(
    st.builds(
        status_review, st.integers(1, 5), st.sampled_from([s for s in Status if s is not Status.UNKNOWN])
    )
    | st.builds(
        link_review,
        st.integers(1, 5),
        st.integers(1, 5),
        st.sampled_from(list(Relation)),
        st.booleans(),
    ),
    max_size=6,
)


@given(some_reviews, st.randoms())
def test_order_of_decisions_does_not_matter_and_twice_is_once(records: list, chance) -> None:
    shuffled = records[:]
    chance.shuffle(shuffled)
    first = laid(*records)
    assert laid(*shuffled) == first
    assert laid(*records, pair=first) == first


@given(some_reviews)
def test_every_answer_shows_a_sentence_and_no_gap_does(records: list) -> None:
    for finding in laid(*records).findings:
        answered = finding.status in (Status.COVERED, Status.PARTIAL)
        assert bool(finding.counterparts) == answered
        assert answered or finding.nearest


@given(some_reviews)
def test_findings_nobody_decided_on_are_the_same_objects(records: list) -> None:
    pair = sample_pair()
    touched = {review.upper for review in records}
    for before, after in zip(pair.findings, laid(*records, pair=pair).findings, strict=True):
        assert after is before or before.upper_measure in touched


def test_the_ids_named_are_those_of_the_pair() -> None:
    assert (sample_pair().answers.upper, sample_pair().answers.lower) == (UPPER, LOWER)
