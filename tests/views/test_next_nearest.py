"""Beside a gap every view shows the nearest sentence and those that follow it."""

from collections.abc import Callable
from dataclasses import replace
from html import unescape

import pytest
from sample_corpus import CORPUS

from kg.model import Corpus, Status
from kg.views.gap_tables import gaps_csv
from kg.views.lookup import Lookup
from kg.views.markdown import gaps_markdown
from kg.views.report import render_report
from kg.views.text import gaps_text

LOOKUP = Lookup(CORPUS.directives)
PAIR = CORPUS.pairs[0]
GAP = next(f for f in PAIR.findings if f.status is Status.MISSING and f.nearest)
NEXT = tuple(m for m, place in LOOKUP.places.items() if place.directive.id == PAIR.answers.lower)[:2]
Views = dict[str, Callable[[Corpus], str]]
VIEWS: Views = {
    "text": gaps_text,
    "markdown": gaps_markdown,
    "csv": gaps_csv,
    "report": render_report,
}


def shown(view: str, following: tuple[str, ...]) -> str:
    assert GAP.nearest is not None
    finding = replace(GAP, nearest=replace(GAP.nearest, next=following))
    corpus = replace(CORPUS, pairs=(replace(PAIR, findings=(finding,)),))
    return unescape(VIEWS[view](corpus)).replace("\\", "")


@pytest.mark.parametrize("view", VIEWS)
def test_what_follows_the_nearest_is_shown_in_full(view: str) -> None:
    page = shown(view, NEXT)
    assert len(NEXT) == 2
    assert "其他相近" in page
    assert all(LOOKUP.words(measure) in page for measure in NEXT)


@pytest.mark.parametrize("view", ["text", "markdown", "report"])
def test_where_nothing_follows_nothing_is_said(view: str) -> None:
    assert "其他相近" not in shown(view, ())
