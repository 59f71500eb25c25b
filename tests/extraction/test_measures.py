"""A measure says what the readers of times find in it, and no figure of it lies in one of its times."""

from __future__ import annotations

from cases import cases
from found import deadlines_of, limits_of, measure_of, rhythms_of, times_said


def test_a_measure_says_what_its_readers_find() -> None:
    for case in cases("times/deadlines", dated=True):
        said = times_said(measure_of(case.sentence, case.year).deadlines)
        assert said == deadlines_of(case.sentence, case.year), case
    for case in cases("times/rhythms"):
        assert times_said(measure_of(case.sentence).recurrences) == rhythms_of(case.sentence), case
    for case in cases("times/limits"):
        assert times_said(measure_of(case.sentence).limits) == limits_of(case.sentence), case


def test_no_figure_lies_in_a_time() -> None:
    for case in (*cases("times/rhythms"), *cases("times/limits"), *cases("figures/targets")):
        measure = measure_of(case.sentence)
        times = (*measure.deadlines, *measure.recurrences, *measure.limits)
        lies_in = [
            (figure.text, time.text)
            for figure in measure.indicators
            for time in times
            if figure.span.start < time.span.end and time.span.start < figure.span.end
        ]
        assert lies_in == [], case
