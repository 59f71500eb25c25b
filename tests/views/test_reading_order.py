"""Pairs stand from the top down, and no task is called local that answers another directive."""

from dataclasses import replace

import pytest
from sample_corpus import ABSENT_COUNTY_ID, ABSENT_ID, BUREAU_ID, CITY_ID, CORPUS, COUNTY_ID, PROVINCE_ID

from kg.findings.unsourced import without_sourced
from kg.views.reading_order import top_down
from kg.views.selection import shown_initiatives

DOWN = [
    (PROVINCE_ID, CITY_ID),
    (PROVINCE_ID, COUNTY_ID),
    (PROVINCE_ID, ABSENT_COUNTY_ID),
    (COUNTY_ID, BUREAU_ID),
    (ABSENT_ID, COUNTY_ID),
]


def ends(pairs):
    return [(p.answers.upper, p.answers.lower) for p in pairs]


@pytest.mark.parametrize("turned", [False, True])
def test_pairs_stand_from_the_top_down_and_what_is_not_held_behind(turned):
    pairs = CORPUS.pairs[::-1] if turned else CORPUS.pairs
    assert ends(top_down(pairs, CORPUS.directives)) == DOWN


def test_a_department_stands_behind_the_government_of_its_level():
    pairs = [replace(p, answers=replace(p.answers, upper=PROVINCE_ID)) for p in CORPUS.pairs[1:3]]
    assert [lower for _, lower in ends(top_down(pairs[::-1], CORPUS.directives))] == [COUNTY_ID, BUREAU_ID]


@pytest.mark.parametrize(("task", "local"), [(f"{COUNTY_ID}#T02", False), (f"{COUNTY_ID}#T09", True)])
def test_a_task_that_answers_another_directive_is_no_local_initiative(task, local):
    silent = replace(CORPUS.pairs[3], unsourced=(task,))
    (alone,) = without_sourced((silent,), (), CORPUS.directives)
    (known,) = without_sourced((silent,), CORPUS.pairs, CORPUS.directives)
    assert alone.unsourced == (task,)
    assert known.unsourced == ((task,) if local else ())


def test_an_initiative_is_listed_once_however_many_directives_stand_above():
    pair = replace(CORPUS.pairs[0], unsourced=(f"{CITY_ID}#T06",))
    other = replace(pair, unsourced=(f"{CITY_ID}#T06", f"{CITY_ID}#T05"))
    assert shown_initiatives((pair, other), ()) == {CITY_ID: (f"{CITY_ID}#T06", f"{CITY_ID}#T05")}
    assert shown_initiatives((pair, other), ("missing",)) == {}
