"""Shared tasks: groups of measures, told apart by id and by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import directive_factory
import pytest

from kg.linking.shared_tasks import shared_tasks
from kg.model import (
    Answers,
    Correspondence,
    Directive,
    Finding,
    Ground,
    Level,
    Measure,
    Pair,
    PairState,
    Relation,
    SharedTask,
    Span,
    Status,
    Task,
)

SAME = "加强组织领导。"


def directive(name: str, year: int, texts: Sequence[str], heading: str = "") -> Directive:
    """A directive whose one task of this heading, or whose unnumbered part, says ``texts``."""
    found = directive_factory.directive(f"{year}年{name}工作方案", year=year, id_=name)
    said = tuple(Measure(f"{name}#M{i}", text, Span(0, len(text))) for i, text in enumerate(texts))
    if not heading:
        return replace(found, unnumbered=said)
    return replace(found, tasks=(Task(f"{name}#T", "一、", heading, (), False, Span(0, 1), said),))


def tied(upper: Directive, lower: Directive) -> Pair:
    """The measures of both, each answered by the one at its place."""
    ends = zip(upper.measures(), lower.measures(), strict=True)
    findings = tuple(
        Finding(
            None, u.id, u.text, Status.COVERED, 0.9, 0.1, "",
            counterparts=(Correspondence(m.id, u.id, Relation.EQUIVALENT, 0.9, 0.9),),
        )
        for u, m in ends
    )  # fmt: skip
    answers = Answers(lower.id, upper.id, Ground.CITED, PairState.COMPARED, "", "")
    return Pair(answers, False, findings, ())


def groups(*ends: tuple[Directive, Directive]) -> tuple[SharedTask, ...]:
    return shared_tasks([one for pair in ends for one in pair], [tied(*pair) for pair in ends])


@pytest.mark.parametrize(
    "ends",
    [
        [(directive("甲", 2022, [SAME]), directive("乙", 2023, [SAME])),
         (directive("丙", 2022, [SAME]), directive("丁", 2023, [SAME]))],
        [(directive("甲", 2022, [SAME, SAME]), directive("乙", 2023, [SAME, SAME]))],
    ],
    ids=["in two directives", "in one directive"],
)  # fmt: skip
def test_equal_sentences_that_begin_two_groups_keep_them_apart(ends):
    found = groups(*ends)
    assert len({one.id for one in found}) == len(found) == 2
    assert {one.id for one in groups(*reversed(ends))} == {one.id for one in found}


def test_a_group_of_one_year_is_named_by_what_stands_highest():
    city, county = directive("乙", 2023, ["所有学校配备保安。"]), directive("甲", 2023, ["八成学校有保安。"])
    ranked = (replace(city, level=Level.CITY), replace(county, level=Level.COUNTY))
    (found,) = groups(ranked)
    assert (found.name, found.members) == ("所有学校配备保安。", ("乙#M0", "甲#M0"))


def test_an_id_stays_when_sentences_move_and_later_directives_join():
    old, new = directive("甲", 2022, [SAME]), directive("乙", 2023, [SAME])
    (before,) = groups((old, new))
    moved = directive("甲", 2022, ["另起一段。", SAME])
    pair = replace(tied(old, new), findings=tied(moved, directive("乙", 2023, ["无关。", SAME])).findings[1:])
    (after,) = shared_tasks([moved, directive("乙", 2023, ["无关。", SAME])], [pair])
    assert after.id == before.id
    later = directive("丙", 2024, [SAME])
    (joined,) = groups((old, new), (old, later))
    assert (joined.id, len(joined.members)) == (before.id, 3)


LONG = "在档老年人每两个月探视不少于一次并将探视情况逐户登记造册。"


@pytest.mark.parametrize(
    ("texts", "heading", "names"),
    [
        (["组织退休教师开展志愿服务。"], "开展银龄行动", ["开展银龄行动"]),
        ([SAME], "", [SAME]),
        ([SAME, LONG], "关爱老人", [f"关爱老人：{SAME}", f"关爱老人：{LONG[:24]}…"]),
        ([SAME, LONG], "", [SAME, f"{LONG[:24]}…"]),
    ],
)
def test_a_group_is_named_by_the_words_of_its_first_member(texts, heading, names):
    found = groups((directive("甲", 2022, texts, heading), directive("乙", 2023, texts)))
    assert sorted(one.name for one in found) == sorted(names)
