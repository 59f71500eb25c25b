"""The doubtful queue: most doubtful first, all a person needs to decide, decisions flow back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from reviewed_pair import (
    LOWER,
    LOWER_TEXTS,
    UPPER,
    UPPER_TEXTS,
    directive,
    directives,
    link,
    lower_id,
    sample_pair,
    status_review,
    upper_id,
)

from kg.linking.review.decided import decided
from kg.linking.review.decisions import decisions
from kg.linking.review.doubt import needs_reading
from kg.linking.review.merging import merge, settle
from kg.linking.review.overlay import lay_over, suspects
from kg.linking.review.queue import queue
from kg.linking.review.records import Reviews
from kg.model import Correspondence, PairState, Relation, Status

UNLIKELY = Correspondence(lower_id(1), upper_id(1), Relation.INTERSECTS, 0.3, 0.24)


def rows(share: float | None = None):
    return queue([sample_pair()], directives(), share)


def row_for(number: int):
    return next(row for row in rows() if row.upper == upper_id(number))


def test_rows_stand_by_descending_doubt_whatever_the_order_of_pairs() -> None:
    assert [row.upper for row in rows()] == [upper_id(n) for n in (2, 3, 5, 1, 4)]
    other = replace(sample_pair(), answers=replace(sample_pair().answers, upper="甲"))
    pairs = [sample_pair(), other]
    assert queue(pairs, directives(), None) == queue(pairs[::-1], directives()[::-1], None)


@pytest.mark.parametrize(
    ("change", "marked"),
    [
        ({"status": Status.EXEMPT, "probability": 0.55, "doubt": 0.85}, True),
        ({"status": Status.COVERED, "probability": 0.5, "doubt": 0.05}, True),
        ({"status": Status.COVERED, "probability": 0.9, "doubt": 0.02, "flags": ("contrary",)}, True),
        ({"status": Status.COVERED, "probability": 0.9, "doubt": 0.02, "flags": ("unnamed",)}, True),
        ({"status": Status.COVERED, "probability": 0.9, "doubt": 0.02, "flags": ("suspect",)}, True),
        ({"status": Status.COVERED, "probability": 0.9, "doubt": 0.02}, False),
        ({"status": Status.COVERED, "probability": 0.9, "doubt": 0.02, "counterparts": (UNLIKELY,)}, True),
        ({"status": Status.MISSING, "probability": 0.93, "doubt": 0.13}, False),
        ({"status": Status.PARTIAL, "probability": 1.0, "doubt": 0.0, "flags": ("reviewed",)}, False),
    ],
)
def test_what_is_marked_to_be_read_stands_in_the_queue_before_what_is_not(change, marked: bool) -> None:
    one, other = (
        replace(sample_pair().findings[n], probability=0.9, doubt=0.29, status=Status.COVERED) for n in (2, 3)
    )
    one = replace(one, **change)
    assert needs_reading(one) is marked
    found = queue([replace(sample_pair(), findings=(other, one))], directives())
    assert (found[0].upper == one.upper_measure) is marked


@pytest.mark.parametrize(("share", "count"), [(None, 5), (1.0, 5), (0.3, 2), (0.2, 1), (0.0, 0)])
def test_a_share_is_taken_of_all_findings_rounded_up(share: float | None, count: int) -> None:
    assert rows(share) == rows()[:count]
    assert len(rows(share)) == count


@pytest.mark.parametrize("share", [-0.1, 1.1, float("nan")])
def test_a_share_outside_its_range_is_refused(share: float) -> None:
    with pytest.raises(ValueError, match="share"):
        rows(share)


def test_a_row_shows_both_sentences_their_tasks_the_others_near_by_and_why() -> None:
    row = row_for(2)
    assert (row.upper_text, row.upper_directive, row.lower_directive) == (UPPER_TEXTS[1], UPPER, LOWER)
    assert "重点任务" in row.upper_task
    assert "第2项" in row.upper_task
    assert row.candidates[0].text == LOWER_TEXTS[1]
    assert "第2项" in row.candidates[0].task
    assert len(row.candidates) > 1
    assert len({candidate.measure for candidate in row.candidates}) == len(row.candidates)
    assert "0.50" in row.why
    assert (row.decision, row.chosen, row.author, row.date, row.comment) == (None, (), "", "", "")


def test_of_a_gap_the_nearest_sentence_comes_first_and_no_relation_is_proposed() -> None:
    row = row_for(3)
    assert row.candidates[0].measure == lower_id(5)
    assert "只有“设备”相同" in row.candidates[0].note
    assert {candidate.relation for candidate in row.candidates} == {None}


def test_what_is_next_to_the_nearest_goes_before_what_is_near_by_its_words() -> None:
    pair = sample_pair()
    gap = next(f for f in pair.findings if f.upper_measure == upper_id(3))
    assert gap.nearest is not None
    following = (lower_id(1), lower_id(5))
    changed = replace(gap, nearest=replace(gap.nearest, next=following))
    findings = tuple(changed if f is gap else f for f in pair.findings)
    rows = queue([replace(pair, findings=findings)], directives(), None)
    row = next(r for r in rows if r.upper == gap.upper_measure)
    assert [c.measure for c in row.candidates[:2]] == [lower_id(5), lower_id(1)]
    assert row.candidates[1].note == "相近"


def test_what_is_decided_and_holds_is_not_asked_again() -> None:
    (pair,) = lay_over([sample_pair()], directives(), Reviews((status_review(2, Status.COVERED),)))
    assert upper_id(2) not in {row.upper for row in queue([pair], directives(), None)}


def test_what_cannot_be_compared_is_not_asked() -> None:
    answers = replace(sample_pair().answers, state=PairState.LOWER_NOT_HELD)
    assert queue([replace(sample_pair(), answers=answers)], directives(), None) == ()


@pytest.mark.parametrize(
    ("number", "decision", "chosen", "status", "links"),
    [
        (1, Status.COVERED, (), Status.COVERED, {(lower_id(1), False)}),
        (1, Status.PARTIAL, (1,), Status.PARTIAL, {(lower_id(1), False)}),
        (1, Status.MISSING, (), Status.MISSING, {(lower_id(1), True)}),
        (3, Status.COVERED, (1,), Status.COVERED, {(lower_id(5), False)}),
        (3, Status.EXEMPT, (), Status.EXEMPT, set()),
        (5, Status.COVERED, (1,), Status.COVERED, {(lower_id(4), False), (lower_id(3), True)}),
    ],
)
def test_a_decided_row_comes_back_as_decisions_that_hold(number, decision, chosen, status, links) -> None:
    row = replace(row_for(number), decision=decision, chosen=chosen)
    found, problems = decisions([row], author="张三", date="2024-05-01")
    assert problems == ()
    assert {(r.lower, r.rejected) for r in found.records if r.lower} == links
    assert {(r.author, r.date, r.human) for r in found.records} == {("张三", "2024-05-01", True)}
    (pair,) = lay_over([sample_pair()], directives(), found)
    laid = pair.findings[number - 1]
    assert (laid.status, laid.doubt) == (status, 0.0)
    accepted = {link.lower for link in laid.counterparts if link.review == "accepted"}
    assert accepted == {lower for lower, rejected in links if not rejected}
    assert suspects([sample_pair()], directives(), found) == ()


@pytest.mark.parametrize(
    ("number", "decision", "chosen"),
    [
        (1, Status.COVERED, ()),
        (1, Status.MISSING, ()),
        (2, Status.PARTIAL, ()),
        (3, Status.COVERED, (1,)),
        (3, Status.EXEMPT, ()),
        (5, Status.COVERED, (1, 2)),
        (5, Status.COVERED, (2,)),
        (2, Status.PARTIAL, (2,)),
    ],
)
def test_what_was_decided_is_handed_out_filled_in_and_taken_in_again_changes_nothing(
    number, decision, chosen
):
    row = replace(row_for(number), decision=decision, chosen=chosen, comment="已阅")
    found, _ = decisions([row], author="张三", date="2024-05-01")
    pairs = lay_over([sample_pair()], directives(), found)
    (out,) = decided(pairs, directives(), found)
    assert (out.decision, out.author, out.date, out.comment) == (decision, "张三", "2024-05-01", "已阅")
    again, problems = decisions([out], author="李四", date="2025-01-01")
    assert (problems, merge(found, again)) == ((), (found, ()))


def test_a_wrong_number_is_mended_and_what_was_rejected_does_not_come_back():
    found, _ = decisions([replace(row_for(2), decision=Status.COVERED, chosen=(2,))], author="张三")
    (out,) = decided(lay_over([sample_pair()], directives(), found), directives(), found)
    places = {one.measure: place for place, one in enumerate(out.candidates, 1)}
    assert (out.chosen, out.candidates[1].note) == ((places[lower_id(5)],), "曾核定不作对应")
    mended = replace(out, candidates=(*out.candidates, row_for(5).candidates[1]), chosen=(3,))
    merged, conflicts = merge(found, decisions([mended])[0])
    (pair,) = lay_over([sample_pair()], directives(), settle(merged, conflicts))
    assert [link.lower for link in pair.findings[1].counterparts] == [lower_id(3)]


def test_only_what_holds_is_handed_out_as_decided():
    found, _ = decisions([replace(row_for(3), decision=Status.MISSING)])
    changed = (directives()[0], directive(LOWER, (*LOWER_TEXTS[:4], "更新监测设备。")))
    stale = replace(sample_pair().findings[2], status=Status.COVERED)
    stale = replace(stale, counterparts=(link(3, 5, Relation.EQUIVALENT, 0.9),), nearest=None)
    pair = replace(sample_pair(), findings=(stale,))
    assert decided(lay_over([pair], changed, found), changed, found) == ()
    assert decided(lay_over([sample_pair()], directives(), Reviews()), directives(), found) == ()


def test_a_row_that_takes_back_decides_nothing():
    assert decisions([replace(row_for(1), withdrawn=True, chosen=(1,))]) == (Reviews(), ())


@pytest.mark.parametrize(
    ("number", "filled", "says"),
    [
        (3, {"decision": Status.COVERED}, "未指明下级原文"),
        (1, {"chosen": (1,)}, "未填“核定结论”"),
        (2, {"decided_part": "年底前"}, "未填“核定结论”"),
        (1, {"decision": Status.MISSING, "chosen": (1,)}, "核定为未见对应，却填了“对应句序号”"),
        (2, {"decision": Status.COVERED, "decided_part": "年底前"}, "只用于部分对应"),
        (
            2,
            {"decision": Status.PARTIAL, "decided_part": "年底前覆盖全部学校"},
            "“年底前覆盖全部学校”不在上级原文中",
        ),
        (2, {"decision": Status.PARTIAL, "decided_part": "年底前；全部学校"}, "不在上级原文中"),
        (2, {"decision": Status.PARTIAL, "decided_part": "；"}, "不在上级原文中"),
    ],
)
def test_what_does_not_go_together_is_handed_back_with_its_place(number, filled, says) -> None:
    row = replace(row_for(number), path="清单.tsv", place="第2行", **filled)
    found, (problem,) = decisions([row])
    assert found == Reviews()
    assert says in str(problem)
    assert str(problem).startswith(f"清单.tsv（第2行）{upper_id(number)}：")


@pytest.mark.parametrize(
    "part",
    ["年底前", "年底前 覆盖全部公共机构。", "推广节水器具；覆盖全部公共机构", "“推广节水器具”、“年底前”", ""],
)
def test_what_is_left_out_is_quoted_from_the_upper_sentence(part: str) -> None:
    found, problems = decisions([replace(row_for(2), decision=Status.PARTIAL, decided_part=part)])
    assert problems == ()
    assert found.records[0].missing_part == (part or "年底前覆盖全部公共机构")


@pytest.mark.parametrize(
    ("number", "decision", "chosen", "relations"),
    [
        (1, Status.COVERED, (), {Relation.EQUIVALENT}),
        (1, Status.PARTIAL, (), {Relation.SUBSET_OF}),
        (2, Status.COVERED, (), {Relation.EQUIVALENT}),
        (2, Status.PARTIAL, (), {Relation.SUBSET_OF}),
        (5, Status.PARTIAL, (), {Relation.SUBSET_OF, Relation.INTERSECTS}),
        (5, Status.COVERED, (), {Relation.EQUAL, Relation.INTERSECTS}),
        (5, Status.COVERED, (2,), {Relation.EQUIVALENT}),
    ],
)
def test_the_relation_of_what_was_accepted_goes_with_the_decision(
    number, decision, chosen, relations
) -> None:
    found, _ = decisions([replace(row_for(number), decision=decision, chosen=chosen)])
    assert {review.relation for review in found.records if review.accepted} == relations


@pytest.mark.parametrize(
    ("status", "probability", "doubt", "says"),
    [
        (Status.MISSING, 0.48, 0.92, "有无对应句在两可之间（“未见对应”的把握0.48）"),
        (Status.COVERED, 0.62, 0.35, "有无对应句尚有疑问（“已对应”的把握0.62）"),
        (Status.PARTIAL, 0.54, 0.05, "有对应句较为确定，但是否完全对应难以断定（“部分对应”的把握0.54）"),
        (Status.COVERED, 0.72, 0.04, "无明显疑点"),
    ],
)
def test_why_a_row_is_in_doubt_goes_with_its_doubt_and_repeats_no_reason(
    status, probability, doubt, says
) -> None:
    one = replace(sample_pair().findings[2], status=status, probability=probability, doubt=doubt)
    (row,) = queue([replace(sample_pair(), findings=(one,))], directives())
    assert (row.why, row.reason) == (says, "拟定")


def test_undecided_rows_decide_nothing() -> None:
    assert decisions(rows()) == (Reviews(), ())
