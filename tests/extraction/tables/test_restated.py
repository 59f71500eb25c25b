"""Rows of an annexed table that repeat a task of the body are no tasks of their own."""

from __future__ import annotations

import pytest

from kg.extraction.tables.restated import holds_words, restated
from kg.model import Measure, Span, Task

BODY = "8月底前完成1600户特殊困难老年人家庭适老化改造，由第三方逐户验收。"


def task(name: str, title: str, *texts: str) -> Task:
    measures = tuple(Measure(f"{name}.M{n}", text, Span(0, 1)) for n, text in enumerate(texts, 1))
    return Task(name, "1", title, (), False, Span(0, 1), measures)


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("完成适老化改造1600户", True),
        ("完成１６００户 特殊困难老年人家庭适老化改造。", True),
        ("由第三方逐户验收适老化改造", True),
        ("完成适老化改造600户", False),
        ("完成适老化改造16000户", False),
        ("完成适老化改造1600户并回访", False),
        ("完成公厕改造1600户", False),
        ("制定适老化改造标准", False),
        ("改造", False),
    ],
)
def test_a_row_says_nothing_that_the_sentence_does_not_say(words: str, held: bool):
    assert holds_words(BODY, words) is held


@pytest.mark.parametrize(
    ("tasks", "found"),
    [
        ([task("A", "适老化改造", BODY), task("B", "", "完成适老化改造1600户")], {"B": "A"}),
        ([task("A", "适老化改造", BODY), task("B", "适老化 改造", "完成适老化改造1600户")], {"B": "A"}),
        ([task("A", "适老化改造", BODY), task("B", "年度目标", "完成适老化改造1600户")], {}),
        ([task("A", "", "完成适老化改造1600户"), task("B", "适老化改造", BODY)], {}),
        ([task("A", "适老化改造", BODY), task("B", "", "完成适老化改造1600户", "逐村公示进度。")], {}),
        ([task("A", "适老化改造", BODY), task("B", "")], {}),
    ],
)
def test_what_repeats_an_earlier_task_is_told(tasks: list[Task], found: dict[str, str]):
    assert dict(restated(tasks)) == found
