"""Whether the graph keeps its own rules (校验): the SHACL shapes of ``ontology/shapes.ttl`` over all four graphs.

rdflib and pyshacl are imported when the check is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Quad, Store

from kg.graph.errors import ShapesError
from kg.graph.ontology import ontology_file
from kg.graph.turtle import n_triples
from kg.graph.vocabulary import KG, NODE, SH, id_of

if TYPE_CHECKING:
    import rdflib

_UNCHECKED = ("plainText", "paragraphs", "offsets", "pages", "metadata", "signals")
"""Long values that no shape looks into beyond their being there."""


@dataclass(frozen=True, slots=True)
class Violation:
    """One node that breaks one rule.

    ``focus`` is an id where the node has one, else its IRI; ``severity`` is ``violation``, ``warning`` or
    ``info``; ``path`` names the property, ``value`` what stands there, both None where the rule is on the node.
    """

    focus: str
    severity: str
    message: str
    path: str | None
    value: str | None
    shape: str


def validate(store: Store, shapes: Path | None = None) -> tuple[Violation, ...]:
    """Every violation, the gravest first, by node; :class:`ShapesError` where ``shapes`` cannot be read."""
    import pyshacl
    import rdflib

    data = rdflib.Graph()
    data.parse(data="".join(n_triples(map(_shortened, store))), format="nt")
    try:
        rules = rdflib.Graph().parse(shapes or ontology_file("shapes.ttl"), format="turtle")
        _, report, _ = pyshacl.validate(
            data, shacl_graph=rules, inference="none", advanced=True, meta_shacl=False
        )
        if isinstance(report, Exception):  # pyshacl hands some of its errors back
            raise report
    except Exception as error:  # pyshacl, pyparsing and re all raise over shapes that somebody wrote
        if shapes is None:
            raise
        raise _unreadable(shapes, error) from error
    return tuple(sorted(_violations(report), key=_order))


def _unreadable(shapes: Path, error: Exception) -> ShapesError:
    """Where and why; of Turtle that does not parse, rdflib's words and the line it counts."""
    before = getattr(error, "lines", None)
    why = getattr(error, "_why", None) or error
    return ShapesError(shapes, None if before is None else before + 1, " ".join(str(why).split()))


def _shortened(quad: Quad) -> Quad:
    name = quad.predicate.value.removeprefix(KG)
    if name not in _UNCHECKED:
        return quad
    from pyoxigraph import Literal

    return Quad(quad.subject, quad.predicate, Literal("…"), quad.graph_name)


def _violations(report: rdflib.Graph) -> Iterable[Violation]:
    import rdflib

    sh = rdflib.Namespace(SH)
    for result in report.subjects(rdflib.RDF.type, sh.ValidationResult):
        path = report.value(result, sh.resultPath)
        value = report.value(result, sh.value)
        shape = report.value(result, sh.sourceShape)
        messages = sorted(str(message) for message in report.objects(result, sh.resultMessage))
        yield Violation(
            focus=_named(str(report.value(result, sh.focusNode))),
            severity=str(report.value(result, sh.resultSeverity)).rpartition("#")[2].lower(),
            message=" ".join(messages),
            path=str(path).removeprefix(KG) if isinstance(path, rdflib.URIRef) else None,
            value=None if value is None else _named(str(value)),
            shape=str(shape).removeprefix(KG) if isinstance(shape, rdflib.URIRef) else "",
        )


def _named(iri: str) -> str:
    return id_of(NamedNode(iri)) if iri.startswith(NODE) else iri


def _order(found: Violation) -> tuple[int, str, str, str, str]:
    rank = {"violation": 0, "warning": 1}.get(found.severity, 2)
    return rank, found.focus, found.path or "", found.message, found.value or ""
