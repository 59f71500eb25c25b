"""Filters choose what is shown by status, by what must be looked at again, or by what is to be read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sample_corpus import CORPUS

from kg.views.selection import shown_findings

PAIR = next(pair for pair in CORPUS.pairs if len(pair.findings) > 2)


@pytest.mark.parametrize(("kinds", "shown"), [(("suspect",), True), (("unknown",), False), ((), True)])
def test_a_suspect_finding_is_shown_whatever_its_status(kinds: tuple[str, ...], shown: bool):
    first, *others = PAIR.findings
    pair = replace(PAIR, findings=(replace(first, flags=("suspect",)), *others))
    found = shown_findings(pair, kinds)
    assert [f.upper_measure for f in found if f.flags == ("suspect",)] == [first.upper_measure][:shown]
    assert len(found) == (len(PAIR.findings) if not kinds else int(shown))


def test_what_is_to_be_read_is_shown_whatever_its_status():
    first, *others = (
        replace(f, doubt=0.0, probability=1.0, flags=(), counterparts=()) for f in PAIR.findings
    )
    pair = replace(PAIR, findings=(replace(first, doubt=0.9), *others))
    assert shown_findings(pair, ("to_review",)) == (pair.findings[0],)
