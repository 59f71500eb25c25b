"""The graph as files of other tools (导出): RDF, networkx formats, Neo4j and SSSOM; the same graph gives the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pyoxigraph import Store

from kg.cells import in_xml
from kg.graph.errors import ExportError
from kg.graph.jsonld import json_ld
from kg.graph.neo4j import write_neo4j
from kg.graph.network import to_networkx
from kg.graph.sssom import sssom_lines
from kg.graph.turtle import n_triples, trig, turtle
from kg.replacing import replace_file

_TEXTS: dict[str, Callable[[Store], Iterator[str]]] = {
    "ttl": turtle,
    "nt": n_triples,
    "trig": trig,
    "jsonld": json_ld,
    "sssom": sssom_lines,
}
FORMATS = ("ttl", "nt", "trig", "jsonld", "graphml", "gexf", "neo4j", "sssom")
"""What :func:`export` writes."""


def export(store: Store, format: str, path: Path | str) -> Path:
    """Writes the graph to ``path`` in one of :data:`FORMATS` and returns the path.

    ``neo4j`` is a folder of CSV files for ``neo4j-admin database import``, or a zip of them where ``path`` ends
    in .zip; all others are one file.  A file is written beside and moved into place.
    """
    target = Path(path)
    if format not in FORMATS:
        raise ExportError(f"{format}: no such format (没有这种格式); there are (可用): {', '.join(FORMATS)}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if format == "neo4j":
            write_neo4j(to_networkx(store), target)
        elif format in _TEXTS:
            replace_file(target, (line.encode() for line in _TEXTS[format](store)))
        else:
            replace_file(target, _networkx_lines(store, format))
    except OSError as error:
        raise ExportError(f"{target}: cannot be written (无法写入): {error.strerror or error}") from error
    return target


def _networkx_lines(store: Store, format: str) -> Iterator[bytes]:
    """GraphML or GEXF; edge keys become ``id`` attributes, and GEXF's date of today is left out."""
    import networkx as nx

    graph = to_networkx(store)
    plain = nx.MultiDiGraph()
    for name, attributes in sorted(graph.nodes(data=True)):
        plain.add_node(name, **_kept(attributes))
    edges = sorted(graph.edges(keys=True, data=True), key=lambda edge: edge[:3])
    for number, (lower, upper, _, attributes) in enumerate(edges):
        plain.add_edge(lower, upper, key=str(number), **_kept(attributes))
    lines = nx.generate_graphml(plain) if format == "graphml" else _gexf(plain)
    for line in lines:
        yield f"{line}\n".encode()


def _kept(attributes: Mapping[str, object]) -> dict[str, Any]:
    """Attributes in order, as XML can hold them."""
    return {k: in_xml(v) if isinstance(v, str) else v for k, v in sorted(attributes.items())}


def _gexf(graph: object) -> Iterator[str]:
    import networkx as nx

    yield '<?xml version="1.0" encoding="utf-8"?>'
    for line in nx.generate_gexf(graph):
        if "<meta" not in line and "</meta>" not in line and "<creator>" not in line:
            yield line
