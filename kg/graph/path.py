"""Why two things are connected (路径): the shortest way between them, hop by hop."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pyoxigraph import NamedNode, Store

from kg.graph.hops import Edge, Edges
from kg.graph.places import Place, locate
from kg.graph.quads import Reader
from kg.graph.vocabulary import FACTS, kg, node

Turn = Literal["up", "down", "out", "in"]
_PART = Edge("part_of")


@dataclass(frozen=True, slots=True)
class Step:
    """One hop of a path; ``turn`` is up or down the hierarchy, ``out`` to what holds it, ``in`` to what it holds."""

    origin: Place
    place: Place
    edge: Edge
    turn: Turn


@dataclass(frozen=True, slots=True)
class Path:
    """The shortest way from ``start`` to ``end``; ``steps`` is None where there is none, empty where they are one."""

    start: Place
    end: Place
    steps: tuple[Step, ...] | None


def path(store: Store, asked_from: str, asked_to: str) -> Path:
    """The shortest connection of what the two words name (see :func:`kg.graph.places.locate`).

    Of equally short ones, the one over corresponding sentences comes first.
    """
    edges = Edges(store)
    start = edges.places.place(locate(store, asked_from))
    end = edges.places.place(locate(store, asked_to))
    inward = set(_holders(edges, end))
    came: dict[str, Step | None] = {start.id: None}
    waiting = deque([start])
    while waiting and end.id not in came:
        here = waiting.popleft()
        for place, edge, turn in _around(edges, here, inward):
            if place.id not in came:
                came[place.id] = Step(here, place, edge, turn)
                waiting.append(place)
    if end.id not in came:
        return Path(start, end, None)
    steps: list[Step] = []
    step = came[end.id]
    while step is not None:
        steps.append(step)
        step = came[step.origin.id]
    return Path(start, end, tuple(reversed(steps)))


def _around(edges: Edges, here: Place, inward: set[str]) -> Iterator[tuple[Place, Edge, Turn]]:
    """All that is one hop away.

    Into a directive the way leads only to what holds its end: any other measure inside corresponds only to
    measures of directives that are one hop from this one anyway.
    """
    if here.kind == "measure":
        for place, edge in edges.correspondences(here.id, "up"):
            yield place, edge, "up"
        for place, edge in edges.correspondences(here.id, "down"):
            yield place, edge, "down"
        holder = here.task.id if here.task else here.directive.id
        yield edges.places.place(holder), _PART, "out"
        return
    found = Reader(edges.store, node(here.id), FACTS)
    if here.kind == "task":
        for child in found.parts("measure"):
            yield edges.places.place(child.text("identifier")), _PART, "in"
        yield edges.places.document(here.directive.id), _PART, "out"
        return
    for child in [*found.parts("task"), *found.parts("unnumbered")]:
        identifier = child.text("identifier")
        if identifier in inward:
            yield edges.places.place(identifier), _PART, "in"
    for place, edge in edges.documents(here.id, "up"):
        yield place, edge, "up"
    for place, edge in edges.documents(here.id, "down"):
        yield place, edge, "down"


def _holders(edges: Edges, place: Place) -> Iterator[str]:
    """The place and all that holds it."""
    yield place.id
    if place.kind == "measure":
        for quad in edges.store.quads_for_pattern(None, kg("measure"), node(place.id), FACTS):
            if isinstance(quad.subject, NamedNode):
                yield Reader(edges.store, quad.subject, FACTS).text("identifier")
