"""What the names of organs end in: whoever asks takes kinds of one table."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from kg.extraction.header.recipients import is_recipients
from kg.extraction.units.assignment import find_clauses
from kg.extraction.units.organ_list import split_organs
from kg.extraction.units.shared_head import ends_as_body
from kg.reference.organ_ends import ISSUERS, ORGAN_END, UNITS, Kind, ends, organ_last
from kg.reference.organs import is_organ
from kg.reference.tables import rows

_TABLE = rows("organ_ends", ("word", "kind", "not_behind"))


def test_kinds_are_those_of_the_table() -> None:
    assert {kind for _, kind, _ in _TABLE} == set(get_args(Kind))


def test_no_word_stands_twice_nor_ends_in_another_of_its_kind() -> None:
    words = [word for word, _, _ in _TABLE]
    assert len(words) == len(set(words))
    of_kind = {kind: [word for word, own, _ in _TABLE if own == kind] for kind in get_args(Kind)}
    assert [
        (word, other)
        for alike in of_kind.values()
        for word in alike
        for other in alike
        if word != other and word.endswith(other)
    ] == []


@pytest.mark.parametrize(("word", "kind"), [(word, kind) for word, kind, _ in _TABLE])
def test_a_word_ends_a_name_where_its_kind_is_asked_for(word: str, kind: Kind) -> None:
    name = f"甲县乙丙{word}"
    assert re.search(f"(?:{ends(kind)})$", name)
    assert kind not in ISSUERS or (ORGAN_END.search(name) and name[-1] in organ_last())
    assert ends_as_body(name) or kind not in UNITS
    assert kind not in UNITS or split_organs(f"{name}和市财政局") == [name, "市财政局"]


@pytest.mark.parametrize(("word", "letters"), [(word, letters) for word, _, letters in _TABLE if letters])
def test_behind_some_letters_it_ends_another_word(word: str, letters: str) -> None:
    assert [letter for letter in letters if ORGAN_END.search(f"优化{letter}{word}")] == []


@pytest.mark.parametrize(
    ("bracket", "units"),
    [
        ("（县农业农村局、县农商行）", ["县农业农村局", "县农商行"]),
        ("（市商务局、甲安海关）", ["市商务局", "甲安海关"]),
        ("（县委宣传部、县残联）", ["县委宣传部", "县残联"]),
        ("（市指挥部、各镇）", ["市指挥部", "各镇"]),
        # what duties are done for as often, and words that only end in the same letters
        ("（小微企业）", None),
        ("（中小学校）", None),
        ("（党员干部）", None),
        ("（区内、全部）", None),
        ("（区级试行）", None),
        ("（工作部署、座谈会）", None),
    ],
)
def test_a_bracket_that_holds_names_of_units_shares_out_the_work(
    bracket: str, units: list[str] | None
) -> None:
    sentence = f"每季度开展一次检查。{bracket}"
    clauses = find_clauses(sentence, 0, len(sentence))
    assert ([share.organ for share in clauses[0].shares] if clauses else None) == units


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("县农商行", True),
        ("市残联", True),
        ("县党组", True),
        ("县执行", False),
        ("市教室", False),
        ("市市场", False),
    ],
)
def test_a_place_and_what_ends_an_organ_make_one(name: str, expected: bool) -> None:
    assert is_organ(name) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [("国家能源局综合司：", True), ("甲市人大：", True), ("工作部署：", False), ("优化布局：", False)],
)
def test_a_line_that_names_a_body_is_addressed_to_it(line: str, expected: bool) -> None:
    assert is_recipients(line, True) is expected
