"""地方自主任务 in the store: which tasks of a directive they are, and how a measure without a source stands to them."""

from __future__ import annotations

from pyoxigraph import Store

from kg.graph.links_from_rdf import pair_nodes
from kg.graph.quads import Reader
from kg.graph.vocabulary import FACTS, FINDINGS, LINKS, kg, node

SOURCED_BESIDE = "同一任务的其他要求有上级来源"
NEARLY = "上级有近似要求，未认定对应，请核对原文"


def initiatives(store: Store, directive: str) -> frozenset[str]:
    """The local initiatives of a directive, as findings and the named query list them: unsourced in a pair, and linked to
    nothing above (``kg/findings/unsourced.py``)."""
    pairs = (Reader(store, s, FINDINGS, ("unsourced",)) for s in pair_nodes(store, lower=directive))
    found = {task for pair in pairs for task in pair.ids("unsourced")}
    return frozenset(task for task in found if not has_source(store, task))


def has_source(store: Store, task: str) -> bool:
    """Whether a measure of the task corresponds to one above."""
    measures = Reader(store, node(task), FACTS, ("measure",)).targets("measure")
    return any(next(store.quads_for_pattern(m, kg("correspondsTo"), None, LINKS), None) for m in measures)


def why_none(store: Store, task: str) -> str:
    """Why a task is no local initiative though one of its measures has no source; nothing where it owes none."""
    if has_source(store, task):
        return SOURCED_BESIDE
    return "" if Reader(store, node(task), FACTS, ("framing",)).flag("framing") else NEARLY
