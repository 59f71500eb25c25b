"""Filters choose what is shown by status, or by what must be looked at again."""

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
