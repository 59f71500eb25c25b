"""Beside an upper measure stand sentences that say something of it, each something that those before it do not."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from kg.extraction.directive import extract
from kg.findings.beside import adding, answering, is_note, nearest
from kg.findings.coverage import Comparer
from kg.linking.correspondence.comparison import Comparison
from kg.model import Directive
from kg.reading import read_bytes


def plan(sentences: str) -> Directive:
    return extract(read_bytes(f"某市2023年工作要点\n\n一、任务\n（一）事项。{sentences}\n".encode(), "x.txt"))


def compared(upper: str, lower: str) -> Comparison:
    return Comparer.shipped().compare(plan(upper), plan(lower))


@pytest.mark.parametrize(
    ("first", "further", "quotes", "shown"),
    [
        ("清理河道淤泥。", "检测桥梁荷载。", (), True),
        ("清理河道淤泥，检测桥梁荷载。", "及时清理河道淤泥。", (), False),
        ("清理河道淤泥，检测桥梁荷载。", "修剪行道树。", (), False),
        ("清理河道淤泥，检测桥梁荷载。", "每年清理河道淤泥两次。", ("每年",), True),  # judged by its words
        ("清理河道。", "桥梁的荷载须逐座检测。", (), True),  # in another order
    ],
)
def test_a_further_counterpart_says_more_of_some_clause(first, further, quotes, shown) -> None:
    found = compared("清理河道淤泥，检测桥梁荷载。", first + further)
    assert adding(found, 0, [0, 1], quotes) == ([0, 1] if shown else [0])


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("（县住建局、县商务局按照职责分工）", True),
        ("（市委宣传部，岱州广播电视台）。", True),
        ("(主动公开)", True),
        ("（县住建局）按照职责分工", False),
        ("（一）全面排查（含农村）", False),
        ("全面排查（含农村）。", False),
    ],
)
def test_what_is_wholly_a_bracket_asks_for_nothing(text: str, note: bool) -> None:
    assert is_note(text) is note


def test_a_note_is_neither_counterpart_nor_nearest() -> None:
    found = compared("检测桥梁荷载。", "修剪行道树。疏浚河道。")
    note, *others = found.lower.measures
    measures = (replace(note, text="（县住建局、岱州广播电视台）"), *others)
    likeliest = np.array([[0.9, 0.1]])
    found = replace(found, links=likeliest, near=likeliest, lower=replace(found.lower, measures=measures))
    assert answering(found, 0, 0.35) == [1]
    assert nearest(found, 0)[0] == 1


def test_a_heading_is_answered_by_what_stands_under_it_and_comes_near_nothing() -> None:
    found = compared("检测桥梁荷载。", "修剪行道树。疏浚河道。")
    first, *others = found.lower.measures
    likeliest = np.array([[0.9, 0.1]])
    for text, shown in (
        ("一是加强桥梁管理。", 1),
        ("一是加强桥梁管理，逐座检测。", 0),
        ("检测是否到位。", 0),
    ):
        lower = replace(found.lower, measures=(replace(first, text=text), *others))
        assert nearest(replace(found, near=likeliest, lower=lower), 0)[0] == shown


@pytest.mark.parametrize(
    ("heading", "upper", "first"),
    [
        ("工作目标", "检测桥梁荷载。", 1),
        ("桥梁检测", "检测桥梁荷载。", 0),
        ("工作目标", None, 0),  # an aim is looked for among the aims
    ],
)
def test_where_a_duty_is_looked_for_is_not_among_the_aims(heading, upper, first) -> None:
    def directive(title: str, sentence: str) -> Directive:
        text = (
            f"某市2023年工作要点\n\n一、{title}\n（一）桥梁。{sentence}\n二、任务\n（一）道路。修剪行道树。\n"
        )
        return extract(read_bytes(text.encode(), "x.txt"))

    above = plan(upper) if upper else directive("工作目标", "桥梁荷载检测率达到95%。")
    found = Comparer.shipped().compare(above, directive(heading, "桥梁荷载全部检测到位，达到95%以上。"))
    likeliest = np.tile([0.9, 0.1], (len(found.near), 1))
    assert nearest(replace(found, near=likeliest), 0)[0] == first


def test_what_everything_rests_on_is_no_nearest_sentence() -> None:
    found = compared("检测桥梁荷载。", "修剪行道树。疏浚河道。")
    first, *others = found.lower.measures
    guiding = replace(first, text="以习近平新时代中国特色社会主义思想为指导，检测桥梁。")
    lower = replace(found.lower, measures=(guiding, *others))
    assert nearest(replace(found, near=np.array([[0.9, 0.1]]), lower=lower), 0)[0] == 1
