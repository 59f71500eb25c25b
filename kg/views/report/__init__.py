"""The gap report (落实对照报告): one self-contained page for a reader of a 督查室."""

from __future__ import annotations

from kg.model import Corpus
from kg.views.pages import environment
from kg.views.report.content import contents
from kg.views.report.pictures import lineage_picture, rate_bar, status_strip
from kg.views.selection import NO_FILTERS, Filters


def render_report(
    corpus: Corpus, filters: Filters = NO_FILTERS, *, corpus_name: str = "本次收录的公文"
) -> str:
    """The whole report as one HTML page that needs no other file and asks no address for anything.

    ``filters`` limits what is listed and is printed at the top; figures are always those
    of all findings.  ``corpus_name`` is what the rates are said to be taken over.
    The same corpus gives the same page.
    """
    template = environment("kg.views.report").get_template("report.html.j2")
    return template.render(
        report=contents(corpus, filters, corpus_name),
        rate_bar=rate_bar,
        status_strip=status_strip,
        lineage=lineage_picture(corpus),
    )
