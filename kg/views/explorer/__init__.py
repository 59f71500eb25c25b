"""The page to explore (浏览图): directives level by level, their tasks, and what leads from one to another."""

from __future__ import annotations

from dataclasses import replace

from kg.findings.unsourced import without_sourced
from kg.model import Corpus
from kg.views.explorer.choice import FocusNotFound, choose
from kg.views.explorer.details import details
from kg.views.explorer.layout import place
from kg.views.explorer.links import document_links, task_links
from kg.views.explorer.page import page
from kg.views.lookup import Lookup

__all__ = ["FocusNotFound", "render_explorer"]


def render_explorer(corpus: Corpus, focus: str | None = None, depth: int = 2) -> str:
    """One HTML page that works offline and asks no address for anything.

    ``focus`` is the id of a directive, task, measure or not-held directive; with it only what is
    reached in ``depth`` steps is drawn.  Without it the whole corpus is drawn, or its documents
    only where there are too many tasks to be read; the page says so.
    Raises :class:`FocusNotFound`.  The same corpus gives the same page.
    """
    corpus = replace(corpus, pairs=without_sourced(corpus.pairs, corpus.pairs, corpus.directives))
    lookup = Lookup(corpus.directives, corpus.not_held)
    documents, tasks = document_links(corpus), task_links(corpus, lookup)
    choice = choose(corpus, lookup, documents, tasks, focus, depth)
    scene = place(corpus, lookup, choice, documents, tasks)
    return page(scene, details(corpus, lookup, scene), choice)
