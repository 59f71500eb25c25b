"""Who must act in a sentence, by the tables of who_acts/; through whom it is to be done."""

from __future__ import annotations

import time

import pytest
from cases import Case, each_case

from kg.extraction.actors.actors import find_parties


@each_case("actors/who_acts")
def test_who_acts(case: Case) -> None:
    assert list(find_parties(case.sentence).actors) == case.found, case


@each_case("actors/addressees")
def test_through_whom_it_is_done(case: Case) -> None:
    assert list(find_parties(case.sentence).addressees) == case.found, case


@pytest.mark.parametrize(
    "page", ["甲和" * 2000 + "5人以上的企业建设。", "甲县、乙" * 1500, "人口5万人以上的" * 800]
)
def test_endless_lists_cost_little(page: str) -> None:
    begin = time.perf_counter()
    find_parties(page)
    assert time.perf_counter() - begin < 5
