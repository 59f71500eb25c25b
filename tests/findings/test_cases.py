"""A case and what is to be done in it are quoted together, unless one of them is said below."""

from __future__ import annotations

import pytest

from kg.findings.cases import joined, with_their_cases

CLAUSES = {0: "检测桥梁荷载", 1: "发现险情的", 2: "应立即封闭交通", 3: "桥梁加固完成后", 4: "恢复通行"}


@pytest.mark.parametrize(
    ("gone", "said", "found"),
    [
        ({2}, "检测桥梁。", {1, 2}),
        ({1}, "检测桥梁。", {1, 2}),
        ({4}, "检测桥梁。", {3, 4}),
        ({2}, "发现险情及时报告。", {2}),  # the case is told
        ({1}, "必要时封闭交通。", {1}),
        ({0}, "修剪行道树。", {0}),
        (set(), "修剪行道树。", set()),
    ],
)
def test_a_case_goes_with_what_is_due_in_it(gone: set[int], said: str, found: set[int]) -> None:
    assert with_their_cases(gone, CLAUSES, said) == found


@pytest.mark.parametrize("opens", ["以提速为目的", "6月底前", "此后", "发现险情"])
def test_what_is_no_case(opens: str) -> None:
    assert with_their_cases({1}, {0: opens, 1: "恢复通行"}, "修剪行道树。") == {1}


@pytest.mark.parametrize(
    ("quotes", "told"),
    [
        ({1: ["发现险情的"], 2: ["应立即封闭交通"]}, ["发现险情的，应立即封闭交通"]),
        ({1: ["发现险情的"], 2: ["立即"]}, ["发现险情的", "立即"]),  # but a part of what is due
        ({2: ["应立即封闭交通"], 4: ["恢复通行"]}, ["应立即封闭交通", "恢复通行"]),
    ],
)
def test_both_are_one_quote(quotes: dict[int, list[str]], told: list[str]) -> None:
    assert joined(quotes, CLAUSES, "，".join(CLAUSES.values()) + "。") == told
