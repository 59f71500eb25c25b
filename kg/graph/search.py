"""Directives, tasks and measures that hold some words (检索)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pyoxigraph import Literal, NamedNode

from kg.graph.places import Place, Places
from kg.graph.store import GraphStore
from kg.graph.vocabulary import FACTS, id_of, kg
from kg.reference.folding import search_key

_ORDER = ("directive", "not_held", "task", "measure")
_SAID = ("title", "number", "text")


def search(graph: GraphStore, words: Sequence[str]) -> tuple[Place, ...]:
    """Places whose title, number or sentence holds all ``words``, widths and blanks folded; directives first."""
    wanted = [key for key in map(search_key, words) if key]
    if not wanted:
        return ()
    places = Places(graph.store)
    found = [places.place(identifier) for identifier in sorted(set(_holding(graph, places, wanted)))]
    return tuple(sorted(found, key=lambda place: (_ORDER.index(place.kind), place.id)))


def _holding(graph: GraphStore, places: Places, wanted: Sequence[str]) -> Iterator[str]:
    for name in _SAID:
        for quad in graph.store.quads_for_pattern(None, kg(name), None, FACTS):
            if not (isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal)):
                continue
            said = search_key(quad.object.value)
            if all(word in said for word in wanted):
                identifier = id_of(quad.subject)
                if places.kind(identifier) is not None:  # citations have titles too
                    yield identifier
