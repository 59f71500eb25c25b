"""Turtle, TriG and N-Triples with one spelling only (确定性序列化): sorted lines, no blank nodes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from kg.graph.vocabulary import PREFIXES, TYPE, XSD, XSD_BOOLEAN, XSD_INTEGER

_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*\Z")
_BY_NAMESPACE = {namespace: prefix for prefix, namespace in PREFIXES.items()}
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_TO_ESCAPE = re.compile(r'[\\"\x00-\x1f\x7f]')
_STRING = XSD + "string"


def sorted_quads(quads: Iterable[Quad]) -> list[Quad]:
    """The quads by graph, subject, predicate and object."""
    return sorted(quads, key=lambda q: (str(q.graph_name), str(q.subject), str(q.predicate), str(q.object)))


def n_triples(quads: Iterable[Quad]) -> Iterator[str]:
    """Sorted lines of N-Triples, each triple once."""
    yield from sorted({f"{quad.subject} {quad.predicate} {quad.object} .\n" for quad in quads})


def turtle(quads: Iterable[Quad]) -> Iterator[str]:
    """Turtle of all quads together, whatever their graphs."""
    yield from _prefixes()
    triples = sorted({(str(q.subject), str(q.predicate), str(q.object)): q for q in quads}.items())
    yield from _subjects((quad for _, quad in triples), "")


def trig(quads: Iterable[Quad]) -> Iterator[str]:
    """TriG: one block a named graph."""
    yield from _prefixes()
    for graph, inside in groupby(sorted_quads(quads), key=lambda quad: quad.graph_name):
        assert isinstance(graph, NamedNode)
        yield f"{_name(graph)} {{\n"
        yield from _subjects(inside, "  ")
        yield "}\n\n"


def _prefixes() -> Iterator[str]:
    for prefix, namespace in sorted(PREFIXES.items()):
        yield f"@prefix {prefix}: <{namespace}> .\n"
    yield "\n"


def _subjects(quads: Iterable[Quad], indent: str) -> Iterator[str]:
    for subject, about in groupby(quads, key=lambda quad: quad.subject):
        parts = [
            _verb(predicate) + " " + ", ".join(_term(quad.object) for quad in objects)
            for predicate, objects in groupby(about, key=lambda quad: quad.predicate)
        ]
        yield f"{indent}{_term(subject)} " + f" ;\n{indent}    ".join(parts) + " .\n"


def _verb(predicate: NamedNode) -> str:
    return "a" if predicate == TYPE else _name(predicate)


def _term(term: NamedNode | BlankNode | Literal | Triple) -> str:
    if isinstance(term, NamedNode):
        return _name(term)
    if not isinstance(term, Literal):
        raise TypeError(f"the graph holds no such term: {term}")
    if term.datatype in (XSD_BOOLEAN, XSD_INTEGER):
        return term.value
    quoted = '"' + _TO_ESCAPE.sub(_escape, term.value) + '"'
    return quoted if term.datatype.value == _STRING else f"{quoted}^^{_name(term.datatype)}"


def _escape(found: re.Match[str]) -> str:
    char = found[0]
    return _ESCAPES.get(char) or f"\\u{ord(char):04X}"


def _name(iri: NamedNode) -> str:
    value = iri.value
    cut = max(value.rfind("#"), value.rfind("/")) + 1
    prefix = _BY_NAMESPACE.get(value[:cut])
    return f"{prefix}:{value[cut:]}" if prefix and _LOCAL.match(value[cut:]) else f"<{value}>"
