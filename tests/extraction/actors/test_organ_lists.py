"""A list of organs is one name each where each is a name by itself."""

from __future__ import annotations

from cases import Case, each_case

from kg.extraction.actors.actor_list import split_actors


@each_case("actors/organ_lists")
def test_lists_of_organs(case: Case) -> None:
    assert list(split_actors(case.sentence)) == case.found, case
