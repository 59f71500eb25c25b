"""Deadlines, rhythms and limits of a sentence, and what a cell of times names, by the tables of deadlines/, rhythms/,
limits/ and cells.tsv."""

from __future__ import annotations

from cases import Case, cases, each_case
from found import deadlines_of, limits_of, rhythms_of, times_said
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.times.deadline import find_deadlines, find_due
from kg.extraction.times.point import date_of
from kg.extraction.times.recurrence import find_limits, find_recurrences


@each_case("times/deadlines", dated=True)
def test_deadlines(case: Case) -> None:
    assert deadlines_of(case.sentence, case.year) == case.found, case


@each_case("times/cells", dated=True)
def test_cells(case: Case) -> None:
    assert times_said(find_due(case.sentence, 0, len(case.sentence), case.year)) == case.found, case


@each_case("times/rhythms")
def test_rhythms(case: Case) -> None:
    assert rhythms_of(case.sentence) == case.found, case


@each_case("times/limits")
def test_limits(case: Case) -> None:
    assert limits_of(case.sentence) == case.found, case


def test_a_deadline_is_read_the_same_behind_another_sentence() -> None:
    for case in cases("times/deadlines", dated=True):
        alone = deadlines_of(case.sentence, case.year)
        assert deadlines_of(f"前言。{case.sentence}", case.year, start=3) == alone, case


def test_without_a_year_only_what_names_its_own_is_resolved() -> None:
    found = list(find_deadlines("9月底前，2022年10月底前", 0, 15, None))
    assert [d.date for d in found] == [None, "2022-10-31"]


def test_a_day_that_is_none_has_no_date() -> None:
    assert date_of("6月31日", 2023) is None


@given(
    st.text("年月日底前内起每季度周至少一二十12345次个工作天小时不得超过到自上旬半， 。", max_size=80),
    st.integers(2000, 2050),
)
def test_time_spans_slice_back(text: str, year: int) -> None:
    for found in (
        *find_deadlines(text, 0, len(text), year),
        *find_recurrences(text, 0, len(text)),
        *find_limits(text, 0, len(text)),
        *find_due(text, 0, len(text), year),
    ):
        assert text[found.span.start : found.span.end] == found.text
