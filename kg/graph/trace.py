"""Where a requirement came from and where it went (追溯), hop by hop, each hop with its sentences and reason."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from pyoxigraph import Store

from kg.graph.hops import Direction, Edge, Edges, OpenEnd
from kg.graph.places import Place, locate
from kg.graph.quads import Reader
from kg.graph.vocabulary import FACTS, node
from kg.model import Level


@dataclass(frozen=True, slots=True)
class Hop:
    """One hop: from ``origin`` to ``place`` over ``edge``.

    ``repeated`` says that the place already stands elsewhere in the trace, where its own hops are shown.
    """

    origin: Place
    place: Place
    edge: Edge
    direction: Direction
    repeated: bool
    hops: tuple[Hop, ...]
    open_ends: tuple[OpenEnd, ...]


@dataclass(frozen=True, slots=True)
class TraceResult:
    """The cascade around ``root``: up to its sources and down to those that answer it.

    ``open_up`` and ``open_down`` are where the root itself has no source or no answer.  ``depth`` and ``until``
    are the limits it was taken with, None for none.
    """

    root: Place
    up: tuple[Hop, ...]
    down: tuple[Hop, ...]
    open_up: tuple[OpenEnd, ...]
    open_down: tuple[OpenEnd, ...]
    depth: int | None
    until: Level | None

    def walk(self) -> Iterator[Hop]:
        """Every hop, those above first, each before the hops beyond it."""
        waiting = list(reversed(self.up + self.down))
        while waiting:
            hop = waiting.pop()
            yield hop
            waiting.extend(reversed(hop.hops))


@dataclass(slots=True)
class _Growing:
    """A hop while the trace grows; ``depth`` counts the hops to it."""

    place: Place
    depth: int
    origin: Place | None = None
    edge: Edge | None = None
    repeated: bool = False
    hops: list[_Growing] = field(default_factory=list)
    open_ends: list[OpenEnd] = field(default_factory=list)


def trace(
    store: Store,
    asked: str,
    direction: Direction | Literal["both"] = "both",
    depth: int | None = None,
    until: Level | None = None,
) -> TraceResult:
    """The cascade of what ``asked`` names (see :func:`kg.graph.places.locate`).

    ``depth`` is the greatest number of hops each way; beyond ``until`` no level is shown.  Each place is
    followed once, where it is nearest, so that cycles and diamonds end.
    """
    edges = Edges(store)
    root = edges.places.place(locate(store, asked))
    up = _cascade(edges, root, "up", depth, until) if direction != "down" else _Growing(root, 0)
    down = _cascade(edges, root, "down", depth, until) if direction != "up" else _Growing(root, 0)
    return TraceResult(
        root=root,
        up=_frozen(up, "up"),
        down=_frozen(down, "down"),
        open_up=tuple(up.open_ends),
        open_down=tuple(down.open_ends),
        depth=depth,
        until=until,
    )


def _cascade(
    edges: Edges, root: Place, direction: Direction, depth: int | None, until: Level | None
) -> _Growing:
    start = _Growing(root, 0)
    seen, waiting = {root.id}, deque([start])
    while waiting:
        grown = waiting.popleft()
        if depth is not None and grown.depth >= depth:
            continue
        for origin in _starts(edges, grown.place):
            found = sorted(_beyond(edges, origin, direction, grown.open_ends), key=_order)
            for place, edge in found:
                if _past(place.directive.level, until, direction):
                    continue
                hop = _Growing(place, grown.depth + 1, origin, edge, repeated=place.id in seen)
                grown.hops.append(hop)
                if not hop.repeated:
                    seen.add(place.id)
                    waiting.append(hop)
        grown.open_ends[:] = [
            end
            for end in grown.open_ends
            if end.directive is None or not _past(end.directive.directive.level, until, direction)
        ]
    return start


def _starts(edges: Edges, place: Place) -> list[Place]:
    """What edges go out from: the measures of a task, else the place itself."""
    if place.kind != "task":
        return [place]
    task = Reader(edges.store, node(place.id), FACTS)
    return [edges.places.place(measure.text("identifier")) for measure in task.parts("measure")]


def _beyond(
    edges: Edges, origin: Place, direction: Direction, open_ends: list[OpenEnd]
) -> Iterator[tuple[Place, Edge]]:
    if origin.kind != "measure":
        yield from edges.documents(origin.id, direction)
        return
    found = list(edges.correspondences(origin.id, direction))
    yield from found
    if direction == "down":
        open_ends.extend(edges.unanswered(origin.id, origin.text))
    else:
        answered = {place.directive.id for place, _ in found}
        open_ends.extend(edges.unsourced(origin.id, origin.text, origin.directive.id, answered))


def _past(level: Level | None, until: Level | None, direction: Direction) -> bool:
    if level is None or until is None:
        return False
    return level.depth > until.depth if direction == "down" else level.depth < until.depth


def _order(found: tuple[Place, Edge]) -> tuple[int, str, float, str]:
    place, edge = found
    rank = place.directive.level.depth if place.directive.level else len(Level)
    return rank, place.directive.id, -(edge.probability or 0.0), place.id


def _frozen(root: _Growing, direction: Direction) -> tuple[Hop, ...]:
    """The hops of a grown trace, built from the leaves up: a chain may be longer than the call stack."""
    order, waiting = [], [root]
    while waiting:
        grown = waiting.pop()
        order.append(grown)
        waiting.extend(grown.hops)
    done: dict[int, tuple[Hop, ...]] = {}
    for grown in reversed(order):
        done[id(grown)] = tuple(
            Hop(hop.origin, hop.place, hop.edge, direction, hop.repeated, done[id(hop)], tuple(hop.open_ends))
            for hop in grown.hops
            if hop.origin is not None and hop.edge is not None
        )
    return done[id(root)]
