"""Names of bodies between what leads to them and what they do."""

from __future__ import annotations

import pytest

from kg.extraction.actors.named_body import NamedBody, Told

BY = NamedBody("由", "(?=负责)")


@pytest.mark.parametrize(
    ("sentence", "organs"),
    [
        ("由市教育局负责，由各镇街负责。", ["市教育局", "各镇街"]),
        ("由政府办公厅（室）负责。", ["政府办公厅（室）"]),
        ("由市教育局承担。", []),
        ("由专人负责。", []),
        ("由甲局，乙局负责。", []),
    ],
)
def test_a_name_stands_between_what_leads_to_it_and_what_it_does(sentence: str, organs: list[str]) -> None:
    assert [told.organ for told in BY.find(sentence)] == organs


def test_the_shortest_name_is_taken_or_the_longest() -> None:
    lead, tail = "由", "(?=[市局])"
    assert [t.organ for t in NamedBody(lead, tail).find("由省市教育局局长说明")] == ["省"]
    assert [t.organ for t in NamedBody(lead, tail, longest=True).find("由省市教育局局长说明")] == [
        "省市教育局"
    ]


def test_what_the_lead_ends_in_and_the_tail_begins_with_may_be_part_of_the_name() -> None:
    both = NamedBody("由(?P<organ>第二)", "(?P<more>（西区）)?(?=负责)")
    assert both.match("由第二医院（西区）负责。") == Told(0, "第二医院（西区）", 9)


def test_no_name_reaches_beyond_the_most_letters_or_the_end() -> None:
    assert NamedBody("由", "(?=负责)", most=2).match("由市教育局负责") is None
    assert BY.match("由市教育局负责", 0, 5) is None
