"""Cited numbers of whole directives of the central government, labelled by reading; skipped where they are not at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.extraction.directive import extract
from kg.reading import read

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
NUMBERS: dict[str, set[str]] = {
    "gh-ge-11": set(),
    "gh-ge-18": set(),
    "gh-ge-20": set(),
    "gh-ge-22": {"国发〔2004〕20号", "发改农经〔2004〕1933号"},
    "gh-ge-24": {"教外际〔2004〕14号"},
    "gh-ge-26": set(),
    "gh-ge-28": set(),
    "gh-ge-30": set(),
    "gh-ge-32": set(),
    "gh-ge-38": set(),
    "gh-ge-42": {"国办函〔1994〕69号"},
    "gh-ge-44": set(),
    "gh-ge-46": {"民航总局〔2006〕80号"},
    "gh-ge-48": set(),
    "gh-ge-53": {"国科发高〔2018〕235号"},
    "gh-ge-55": {"教职成〔2018〕8号"},
    "gh-ge-58": {"国务院令第76号"},
}


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the labelled directives are not at hand")
@pytest.mark.parametrize("name", NUMBERS)
def test_every_cited_number_is_found_and_no_other(name: str) -> None:
    directive = extract(read(CORPUS / f"{name}.txt"))
    assert {str(c.number) for c in directive.citations if c.number} == NUMBERS[name]
