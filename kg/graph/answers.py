"""SPARQL over the graph as a table of words (查询结果)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import BlankNode, Literal, NamedNode, QueryBoolean, QuerySolutions, Triple

from kg.graph.store import GraphStore
from kg.graph.vocabulary import NODE, SHARED, prefixed
from kg.reference.ids import decode

if TYPE_CHECKING:
    from kg.graph.remote import RemoteStore

_TRIPLE = ("subject", "predicate", "object")
Row = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """Names of the columns and the rows; of ASK one cell, of CONSTRUCT the triples."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]


def ask(graph: GraphStore | RemoteStore, sparql: str) -> Answer:
    """The answer to a query; ids for nodes, prefixed names for terms, None for what is unbound."""
    found = graph.query(sparql)
    if isinstance(found, QueryBoolean):
        return Answer(("answer",), (("true" if bool(found) else "false",),))
    if isinstance(found, QuerySolutions):
        names = tuple(variable.value for variable in found.variables)
        return Answer(names, tuple(tuple(_word(row[name]) for name in names) for row in found))
    triples = {tuple(_word(term) for term in (t.subject, t.predicate, t.object)) for t in found}
    return Answer(_TRIPLE, tuple(sorted(triples, key=str)))


def _word(term: NamedNode | BlankNode | Literal | Triple | None) -> str | None:
    if term is None:
        return None
    if isinstance(term, Literal):
        return term.value
    if isinstance(term, NamedNode):
        return _shortened(term.value)
    return str(term)


def _shortened(iri: str) -> str:
    """The id behind a node's IRI, else the IRI with its prefix, as long as it has one."""
    for space in (NODE, SHARED):
        if iri.startswith(space):
            return decode(iri.removeprefix(space))
    return prefixed(iri)
