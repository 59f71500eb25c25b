"""Who acts by a post: teachers, inspectors and the like, told at the head of a clause or charged by 由."""

from __future__ import annotations

from cases import Case, each_case

from kg.extraction.actors.post_holders import post_holders


@each_case("actors/post_holders")
def test_who_acts_by_a_post(case: Case) -> None:
    assert post_holders(case.sentence) == case.found, case
