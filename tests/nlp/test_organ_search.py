"""Organs in running text: function, place and set, and words that only look like one."""

from __future__ import annotations

import pytest

from kg.nlp.organs import find_organs


def named(text: str, division: str | None = None) -> list[str]:
    return [text[hit.start : hit.end] for hit in next(find_organs([text], division))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由市发展改革委会同县财政局负责", ["市发展改革委", "县财政局"]),
        ("成都市武侯区教育局牵头", ["成都市武侯区教育局"]),
        ("各县（区）人民政府要落实", ["各县（区）人民政府"]),
        ("市市场监管局、市卫生健康委", ["市市场监管局", "市卫生健康委"]),
        ("教育部门会同财政部门", ["教育部门", "财政部门"]),
        ("国家发展改革委、财政部印发", ["国家发展改革委", "财政部"]),
        ("报省政府办公厅备案", ["省政府办公厅"]),
        ("县发\n改委负责", ["县发\n改委"]),
    ],
)
def test_organs_are_found_with_their_places(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "推进政府信息公开",
        "落实商务部署要求",
        "打开教育局面",
        "各部门要在政府网站公开",
        "加强财政管理和教育工作",
        "政府与市场",
        "",
    ],
)
def test_words_that_only_begin_like_an_organ_are_none(text: str) -> None:
    assert named(text) == []


def test_an_organ_is_normalised_to_who_speaks() -> None:
    (hit,) = next(find_organs(["县财政局负责"], "360730"))
    assert (hit.organ.name, hit.organ.function, hit.organ.division) == ("县财政局", "财政", "360730")


def test_texts_are_answered_in_order() -> None:
    found = list(find_organs(["无", "市财政局", "", "市教育局"]))
    assert [[hit.organ.name for hit in hits] for hits in found] == [[], ["市财政局"], [], ["市教育局"]]
