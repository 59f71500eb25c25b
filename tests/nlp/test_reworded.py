"""Two drafters' expressions for one thing become the same words before words are counted."""

from __future__ import annotations

import pytest

from kg.nlp.concepts import reworded


def text_of(text: str) -> str:
    (said,) = reworded([text])
    return said.text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("组织业务培训", "组织业务学习"),
        ("完善低保制度", "完善最低生活保障制度"),
        ("推广一件事一次办", "推广集成办理"),
        ("建设充电桩", "建设充电设施建设"),
    ],
)
def test_expressions_of_one_concept_become_one(one: str, other: str) -> None:
    assert text_of(one) == text_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("开展自查", "开展暗访"),
        ("配齐工作人员", "加强队伍建设"),
        ("公示评审结果", "公开政策文件"),
        ("修缮校舍", "修剪树木"),
    ],
)
def test_what_asks_for_another_thing_stays_apart(one: str, other: str) -> None:
    assert text_of(one) != text_of(other)


def test_all_but_the_expressions_stays_and_generic_verbs_do() -> None:
    assert text_of("2024年底前加强，进一步加快。") == "2024年底前加强，进一步加快。"
    assert list(reworded([])) == []


def test_the_words_one_step_broader_stand_beside() -> None:
    (said,) = reworded(["提高低保标准"])
    assert "最低生活保障" in said.broader
