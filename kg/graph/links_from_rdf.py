"""Links and findings read back from the graph (读回), exactly as ``kg/graph/links_to_rdf.py`` wrote them."""

from __future__ import annotations

from typing import Any

from pyoxigraph import NamedNode, Store

from kg.flags import Flag
from kg.graph.from_rdf import read_number
from kg.graph.links_to_rdf import ends_order
from kg.graph.quads import Reader
from kg.graph.vocabulary import FACTS, FINDINGS, LINKS, TYPE, kg, node
from kg.model import (
    Answers,
    CitationFinding,
    CitationKind,
    Correspondence,
    Finding,
    Ground,
    Nearest,
    NotHeld,
    Pair,
    PairState,
    Relation,
    SharedTask,
    Signal,
    Status,
)


def members(store: Store, kind: str, graph: NamedNode) -> list[NamedNode]:
    """All nodes of one class, sorted."""
    found = (quad.subject for quad in store.quads_for_pattern(None, TYPE, kg(kind), graph))
    return sorted((n for n in found if isinstance(n, NamedNode)), key=lambda n: n.value)


def read_not_held(store: Store) -> tuple[NotHeld, ...]:
    """Directives that are cited but not held, by id."""
    found = [Reader(store, subject, LINKS) for subject in members(store, "NotHeld", LINKS)]
    absent = (
        NotHeld(
            id=one.text("identifier"),
            title=one.maybe("title"),
            number=read_number(one),
            issuer=one.maybe("issuer"),
            cited_by=one.ids("citedBy"),
        )
        for one in found
    )
    return tuple(sorted(absent, key=lambda one: one.id))


def read_pairs(store: Store, upper: str | None = None, lower: str | None = None) -> tuple[Pair, ...]:
    """Lineage pairs with these ends, by upper and lower id."""
    found = [read_pair(store, subject) for subject in pair_nodes(store, upper, lower)]
    return tuple(sorted(found, key=ends_order))


def pair_nodes(store: Store, upper: str | None = None, lower: str | None = None) -> list[NamedNode]:
    """The nodes of the lineage pairs with these ends, sorted."""
    if upper is None and lower is None:
        return members(store, "Pair", LINKS)
    ends = [("upper", upper), ("lower", lower)]
    sets = [
        {quad.subject for quad in store.quads_for_pattern(None, kg(name), node(end), LINKS)}
        for name, end in ends
        if end is not None
    ]
    both = set.intersection(*sets)
    return sorted((n for n in both if isinstance(n, NamedNode)), key=lambda n: n.value)


def read_answers(found: Reader) -> Answers:
    """Who owes whom an answer, and why."""
    return Answers(
        lower=found.id("lower") or "",
        upper=found.id("upper") or "",
        ground=found.chosen("ground", Ground),
        state=found.chosen("state", PairState),
        note=found.text("note"),
        evidence=found.quote("evidence"),
        stands_in_for=found.id("standsInFor"),
    )


def read_pair(store: Store, subject: NamedNode) -> Pair:
    """One lineage pair with all its findings."""
    found = Reader(store, subject)
    return Pair(
        answers=read_answers(found),
        requested=found.flag("requested"),
        findings=tuple(read_finding(store, child) for child in found.parts("finding", FINDINGS)),
        unsourced=found.ids("unsourced"),
    )


def read_finding(store: Store, found: Reader) -> Finding:
    """One finding with its counterparts."""
    upper_measure = found.id("upperMeasure") or ""
    text = found.maybe("text")
    nearest = found.id("nearest")
    return Finding(
        upper_task=found.id("upperTask"),
        upper_measure=upper_measure,
        text=Reader(store, node(upper_measure), FACTS).text("text") if text is None else text,
        status=found.chosen("status", Status),
        probability=found.number("probability"),
        doubt=found.number("doubt"),
        reason=found.text("reason"),
        missing_part=found.maybe("missingPart"),
        flags=found.words("flag", Flag),
        counterparts=tuple(read_correspondence(child) for child in found.parts("counterpart")),
        nearest=None
        if nearest is None
        else Nearest(nearest, found.text("nearestWhy"), found.ids("nextNearest")),
    )


def read_correspondence(found: Reader) -> Correspondence:
    """One correspondence with its reasons; ``found`` must have been read from all graphs."""
    signals: Any = found.json("signals")
    return Correspondence(
        lower=found.id("lowerMeasure") or "",
        upper=found.id("upperMeasure") or "",
        relation=found.chosen("relation", Relation),
        score=found.number("score"),
        probability=found.number("probability"),
        signals=tuple(Signal(name, value, words) for name, value, words in signals),
        review=found.maybe("review"),
    )


def read_citation_findings(store: Store) -> tuple[CitationFinding, ...]:
    """Defects of citations, by directive, in the order of its text."""
    found = [Reader(store, subject, FINDINGS) for subject in members(store, "CitationFinding", FINDINGS)]
    found.sort(key=lambda one: (one.id("directive"), one.position()))
    return tuple(
        CitationFinding(
            one.id("directive") or "", CitationKind(one.text("kind")), one.text("text"), one.id("target")
        )
        for one in found
    )


def read_shared_tasks(store: Store) -> tuple[SharedTask, ...]:
    """Shared tasks, by id."""
    found = [Reader(store, subject, LINKS) for subject in members(store, "SharedTask", LINKS)]
    shared = (SharedTask(one.text("identifier"), one.text("name"), one.ids("member")) for one in found)
    return tuple(sorted(shared, key=lambda one: one.id))
