"""The directive an analyst names (查找公文): a file, a number, an id, or a unique part of a title."""

from __future__ import annotations

from kg.errors import USAGE
from kg.graph.errors import GraphError, UnknownNode
from kg.graph.places import Places
from kg.graph.store import GraphStore
from kg.graph.summaries import named, only_one
from kg.graph.vocabulary import LINKS
from kg.model import Directive
from kg.reference.divisions import by_name


class NotADirective(GraphError):
    """What was named is in the graph, but is no directive that is held."""

    exit_code = USAGE


def directive_id(graph: GraphStore, asked: str) -> str:
    """Id of the one directive, held or not, that ``asked`` names.

    :class:`~kg.graph.errors.UnknownNode` where there is none, ``AmbiguousNode`` where there are several.
    """
    asked = asked.strip()
    if Places(graph.store).kind(asked) == "not_held":
        return asked
    for ids in (graph.find(asked), named(graph.store, asked, LINKS)):
        if ids:
            return only_one(graph.store, asked, ids)
    raise UnknownNode(asked)


def directives_in(graph: GraphStore, asked: str) -> tuple[Directive, ...]:
    """The held directives issued in the place that ``asked`` names (a name or a code), else the one it names."""
    held = [graph.directive(summary.id) for summary in graph.directives()]
    place = asked.strip()
    codes = {place, *(record.code for record in by_name(place))}
    found = [d for d in held if d.division and (d.division.code in codes or d.division.name == place)]
    return tuple(found) or (held_directive(graph, asked),)


def held_directive(graph: GraphStore, asked: str) -> Directive:
    """The one held directive that ``asked`` names; :class:`NotADirective` where it is cited but not held."""
    identifier = directive_id(graph, asked)
    if Places(graph.store).kind(identifier) == "not_held":
        raise NotADirective(f"{asked}: cited, but not held in the graph (未收录): {identifier}")
    return graph.directive(identifier)
