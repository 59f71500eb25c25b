"""The graph as networkx sees it (网络视图): directives, tasks, measures, organs and what connects them.

Loaded from the store, whole or around one node; networkx is imported when it is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from pyoxigraph import NamedNode, Quad, Store

from kg.graph.links_from_rdf import members, pair_nodes, read_answers, read_correspondence
from kg.graph.places import locate
from kg.graph.quads import Reader
from kg.graph.vocabulary import FACTS, HOME, LINKS, NODE, id_of, kg, node

if TYPE_CHECKING:
    import networkx as nx

_ROLES = {"lead": "牵头", "responsible": "责任", "support": "配合"}
_CONNECTING = ("task", "measure", "unnumbered", "answers", "cites", "correspondsTo", *_ROLES)
_KINDS = (
    ("Directive", FACTS),
    ("NotHeld", LINKS),
    ("Task", FACTS),
    ("Measure", FACTS),
    ("Organ", FACTS),
)


def to_networkx(store: Store, focus: str | None = None, depth: int | None = None) -> nx.MultiDiGraph:
    """The whole graph, or what is within ``depth`` hops of ``focus`` (whichever way edges point).

    Nodes are ids (an organ's begins with ``organ/``) with ``kind`` directive, not_held, task, measure or organ
    and their ``label``; edges have ``kind``: ``answers`` and ``corresponds`` from lower to upper, ``cites`` from
    the citing directive, ``part_of`` from the part, ``assigned`` from the task.  Attributes are strings,
    numbers and booleans; what is not known is left out.  The focus may be named as for a trace.
    """
    import networkx as nx

    graph = nx.MultiDiGraph()
    if focus is None:
        wanted = [subject for kind, name in _KINDS for subject in members(store, kind, name)]
    else:
        wanted = _near(store, node(locate(store, focus)), depth)
    for subject in wanted:
        graph.add_node(_key(subject), **_attributes(store, subject))
    for subject in wanted:
        for edge in _edges(store, _key(subject), graph.nodes[_key(subject)]["kind"], subject):
            _add(graph, *edge, bare=focus is None)
    return graph


def _add(
    graph: nx.MultiDiGraph, start: str, end: str, key: str, attributes: dict[str, Any], bare: bool
) -> None:
    """Adds one edge; an end that the graph says nothing of is added only to the whole graph."""
    if end not in graph:
        if not bare:
            return
        graph.add_node(end, kind="not_held", label=end)
    graph.add_edge(start, end, key=key, **attributes)


def _near(store: Store, start: NamedNode, depth: int | None) -> list[NamedNode]:
    """Nodes within ``depth`` hops, nearest first."""
    seen, ring = {start: None}, [start]
    hops = 0
    while ring and (depth is None or hops < depth):
        found = {other for here in ring for other in _neighbours(store, here) if other not in seen}
        ring = sorted(found, key=lambda one: one.value)
        seen.update(dict.fromkeys(ring))
        hops += 1
    return list(seen)


def _neighbours(store: Store, here: NamedNode) -> Iterator[NamedNode]:
    for name in _CONNECTING:
        for quad in store.quads_for_pattern(here, kg(name), None, None):
            if isinstance(quad.object, NamedNode):
                yield quad.object
        yield from _subjects(store.quads_for_pattern(None, kg(name), here, None))


def _subjects(quads: Iterable[Quad]) -> Iterator[NamedNode]:
    for quad in quads:
        if isinstance(quad.subject, NamedNode):
            yield quad.subject


def _key(subject: NamedNode) -> str:
    return id_of(subject) if subject.value.startswith(NODE) else subject.value[len(HOME) :]


def _known(**attributes: Any) -> dict[str, Any]:
    return {name: value for name, value in attributes.items() if value not in (None, "")}


def _attributes(store: Store, subject: NamedNode) -> dict[str, Any]:
    found = Reader(store, subject)
    if found.is_a("Measure"):
        words, directive = found.text("text"), found.id("directive")
        return {"kind": "measure", "label": words, "text": words, "directive": directive}
    if found.is_a("Task"):
        marker, title = found.text("marker"), found.text("title")
        return {
            "kind": "task",
            "label": f"{marker}{title}",
            "marker": marker,
            "title": title,
            "framing": found.flag("framing"),
            "directive": found.id("directive"),
        }
    if found.is_a("Organ"):
        return _known(
            kind="organ",
            label=found.text("name"),
            function=found.maybe("function"),
            division=found.maybe("inDivision"),
        )
    return _document(found)


def _document(found: Reader) -> dict[str, Any]:
    held = found.is_a("Directive")
    text = [Reader(found.store, target, FACTS, ("path",)) for target in found.targets("hasText")]
    title, number = found.maybe("title"), found.maybe("number")
    return _known(
        kind="directive" if held else "not_held",
        label=title or number or id_of(found.subject),
        number=number,
        title=title,
        level=(found.maybe("level") or "").rpartition("#")[2],
        year=found.integer("year"),
        issuers="、".join(found.texts("issuer")),
        path=text[0].text("path") if text else None,
    )


def _edges(
    store: Store, key: str, kind: str, subject: NamedNode
) -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """The edges that leave a node: start, end, key, attributes."""
    if kind == "task":
        task = Reader(store, subject, FACTS)
        yield key, task.id("directive") or "", "part_of", {"kind": "part_of", "position": task.position()}
        for name, role in _ROLES.items():
            for organ in task.targets(name):
                yield key, _key(organ), f"assigned {role}", {"kind": "assigned", "role": role}
    elif kind == "measure":
        yield from _from_measure(store, key, subject)
    elif kind in ("directive", "not_held"):
        yield from _from_document(store, key, subject)


def _from_measure(
    store: Store, key: str, subject: NamedNode
) -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    measure = Reader(store, subject, FACTS)
    holders = [
        *_subjects(store.quads_for_pattern(None, kg("measure"), subject, FACTS)),
        *measure.targets("directive"),
    ]
    yield key, _key(holders[0]), "part_of", {"kind": "part_of", "position": measure.position()}
    links = _subjects(store.quads_for_pattern(None, kg("lowerMeasure"), subject, LINKS))
    for one in sorted(links, key=lambda found: found.value):
        link = read_correspondence(Reader(store, one))
        attributes = _known(
            kind="corresponds",
            relation=link.relation.value,
            score=link.score,
            probability=link.probability,
            sentence=measure.text("text"),
            upper_sentence=Reader(store, node(link.upper), FACTS).maybe("text"),
            review=link.review,
        )
        yield key, link.upper, one.value, attributes


def _from_document(
    store: Store, key: str, subject: NamedNode
) -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    for pair in pair_nodes(store, lower=key):
        answers = read_answers(Reader(store, pair, LINKS))
        attributes = _known(
            kind="answers",
            ground=answers.ground.value,
            state=answers.state.value,
            note=answers.note,
            sentence=answers.evidence,
            stands_in_for=answers.stands_in_for,
        )
        yield key, answers.upper, pair.value, attributes
    for citation in Reader(store, subject, FACTS).parts("citation"):
        target = citation.id("target")
        if target is not None:
            role = (citation.maybe("citationRole") or "").rpartition("#")[2]
            attributes = {"kind": "cites", "role": role, "sentence": citation.text("text")}
            yield key, target, citation.subject.value, attributes
