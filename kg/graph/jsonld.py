"""JSON-LD of the graph (flattened, one ``@graph`` entry a named graph), with one spelling only."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.turtle import sorted_quads
from kg.graph.vocabulary import PREFIXES, TYPE, XSD, XSD_BOOLEAN, XSD_INTEGER, prefixed


def json_ld(quads: Iterable[Quad]) -> Iterator[str]:
    """The lines of the document, one node a line."""
    yield '{"@context":' + json.dumps(dict(sorted(PREFIXES.items()))) + ',\n"@graph":['
    first_graph = True
    for graph, inside in groupby(sorted_quads(quads), key=lambda quad: quad.graph_name):
        assert isinstance(graph, NamedNode)
        yield ("" if first_graph else ",") + "\n" + json.dumps({"@id": graph.value})[:-1] + ',"@graph":['
        first_graph, first = False, True
        for subject, about in groupby(inside, key=lambda quad: quad.subject):
            assert isinstance(subject, NamedNode)
            line = json.dumps(_node(subject, about), ensure_ascii=False, separators=(",", ":"))
            yield ("" if first else ",") + "\n" + line
            first = False
        yield "]}"
    yield "]}\n"


def _node(subject: NamedNode, about: Iterable[Quad]) -> dict[str, object]:
    found: dict[str, object] = {"@id": subject.value}
    for predicate, quads in groupby(about, key=lambda quad: quad.predicate):
        values = [_value(quad.object) for quad in quads]
        if predicate == TYPE:
            found["@type"] = [value["@id"] for value in values]
        else:
            found[prefixed(predicate.value)] = values
    return found


def _value(term: object) -> dict[str, object]:
    if isinstance(term, NamedNode):
        return {"@id": term.value}
    assert isinstance(term, Literal)
    if term.datatype == XSD_INTEGER:
        return {"@value": int(term.value)}
    if term.datatype == XSD_BOOLEAN:
        return {"@value": term.value == "true"}
    if term.datatype.value == XSD + "string":
        return {"@value": term.value}
    return {"@value": term.value, "@type": term.datatype.value}
