"""What is asked of new things is not answered by what is asked of those that stand already."""

from __future__ import annotations

import pytest

from kg.extraction.directive import extract
from kg.findings.coverage import Comparer
from kg.findings.opposed import opposed
from kg.linking.correspondence.model import MISSING
from kg.reading import read_bytes


@pytest.mark.parametrize(
    ("upper", "lower", "apart"),
    [
        ("已建成的老旧小区按标准补齐用房。", "新建住宅小区按标准配建用房。", True),
        ("新建住宅小区按标准配建用房。", "既有小区按标准补齐用房。", True),
        ("老城区、已建成居住区按标准补齐用房。", "在新建居住区规划条件中载明配建要求。", True),
        ("已建成的小区按标准补齐用房。", "小区按标准补齐用房。", False),
        ("已建成的小区按标准补齐用房。", "新建、既有小区按标准补齐用房。", False),
        ("已建成的小区按标准补齐用房。", "新建小区配建用房，既有小区补齐用房。", False),
        ("新建和已建成的小区补齐用房。", "新建小区配建用房。", False),
        ("现有闲置校舍限期清理。", "新建闸站台账，清理校舍。", False),  # of another kind
        ("清理河道，改造老旧小区。", "新建小区同步清理河道。", False),  # not what the sentence opens with
    ],
)
def test_new_and_standing(upper: str, lower: str, apart: bool) -> None:
    assert opposed(upper, lower) is apart


@pytest.mark.parametrize(("things", "missing"), [("新建小区", True), ("老旧小区", False)])
def test_what_only_a_sentence_on_the_opposite_answers_is_missing(things: str, missing: bool) -> None:
    def plan(sentence: str):
        text = f"某市2023年工作要点\n\n一、任务\n（一）小区用房。{sentence}\n"
        return extract(read_bytes(text.encode(), "x.txt"))

    lower = plan(f"{things}按每百户不低于15平方米的标准配齐养老用房。")
    found = Comparer.shipped().compare(plan("老旧小区按每百户不低于15平方米的标准补齐养老用房。"), lower)
    assert (int(found.statuses[0].argmax()) == MISSING) == missing
    assert (float(found.links[0, 0]) == 0) == missing
