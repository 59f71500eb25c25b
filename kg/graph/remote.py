"""The graph in a SPARQL 1.1 server that the user names (远程图谱), for queries that read.

Nothing here is used unless an address is given.  The address must be http or https; redirects to another host
are not followed, answers are bounded in size and time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from pyoxigraph import (
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Triple,
    parse,
    parse_query_results,
)

from kg.graph.errors import GraphError
from kg.graph.query_guard import refuse_unsafe
from kg.graph.vocabulary import GRAPHS, PREFIXES

_DATASET = ("default-graph-uri", "named-graph-uri")
_MOST_BYTES = 256 * 1024 * 1024
_RESULTS = ("application/sparql-results+json", partial(parse_query_results, format=QueryResultsFormat.JSON))
_TRIPLES = ("application/n-triples", lambda body: tuple(parse(body, format=RdfFormat.N_TRIPLES)))


class RemoteError(GraphError):
    """The server could not be reached or gave no usable answer."""


class _NoRedirect(HTTPRedirectHandler):
    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


@dataclass(frozen=True, slots=True)
class RemoteStore:
    """A SPARQL endpoint (SPARQL 1.1 Protocol §2.1.2, query by POST); ``timeout`` in seconds.

    The dataset is named with each query, so that one without ``GRAPH`` sees all four graphs together (§2.1.4).
    """

    address: str
    timeout: float = 30.0

    def __post_init__(self) -> None:
        parts = urlsplit(self.address)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise RemoteError(f"{self.address}: an endpoint's address begins with http:// or https://")

    def query(self, sparql: str) -> QuerySolutions | QueryBoolean | Iterable[Triple | Quad]:
        """Result of a SPARQL query as :meth:`kg.graph.store.GraphStore.query` gives it.

        :class:`QueryRefused` for anything but a query that reads, before it is sent.
        """
        form = refuse_unsafe(sparql)
        media, read = _RESULTS if form in ("SELECT", "ASK") else _TRIPLES
        body = self._sent(sparql, media)
        try:
            found = read(body)
        except SyntaxError as error:
            raise RemoteError(f"{self.address}: no result of a {form} query: {error}") from error
        if isinstance(found, QueryBoolean) != (form == "ASK"):
            raise RemoteError(f"{self.address}: no result of a {form} query")
        return found

    def _sent(self, sparql: str, media: str) -> bytes:
        prologue = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in sorted(PREFIXES.items()))
        graphs = [(name, graph.value) for name in _DATASET for graph in GRAPHS]
        request = Request(
            self.address,
            data=urlencode([("query", prologue + sparql), *graphs]).encode(),
            headers={
                "Accept": media,
                "Content-Type": "application/x-www-form-urlencoded",
            },
        )
        try:
            with build_opener(_NoRedirect).open(request, timeout=self.timeout) as answer:
                body: bytes = answer.read(_MOST_BYTES + 1)
        except HTTPError as error:
            reason = error.read(500).decode("utf-8", "replace").strip()
            raise RemoteError(f"{self.address}: HTTP {error.code} {reason}") from error
        except (URLError, OSError) as error:
            raise RemoteError(f"{self.address}: {getattr(error, 'reason', error)}") from error
        if len(body) > _MOST_BYTES:
            raise RemoteError(f"{self.address}: answer of more than {_MOST_BYTES} bytes; add a LIMIT")
        return body
