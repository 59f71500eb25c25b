"""The graph in a SPARQL 1.1 server that the user names (远程图谱), for queries that read.

Nothing here is used unless an address is given.  The address must be http or https; no redirect is followed
and no proxy used, answers are bounded in size and time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from http.client import HTTPException
from urllib.parse import urlencode, urlsplit
from urllib.request import Request

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
from kg.web import Refused, TooLong, answer, direct_opener

_DATASET = ("default-graph-uri", "named-graph-uri")
_MOST_BYTES = 256 * 1024 * 1024
_RESULTS = ("application/sparql-results+json", partial(parse_query_results, format=QueryResultsFormat.JSON))
_TRIPLES = ("application/n-triples", lambda body: tuple(parse(body, format=RdfFormat.N_TRIPLES)))


class RemoteError(GraphError):
    """The server could not be reached or gave no usable answer."""


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
            raise RemoteError(
                f"{self.address}: an endpoint's address begins with http:// or https:// (网址须以此开头)"
            )

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
            raise RemoteError(
                f"{self.address}: no result of a {form} query (返回的不是查询结果): {error}"
            ) from error
        if isinstance(found, QueryBoolean) != (form == "ASK"):
            raise RemoteError(f"{self.address}: no result of a {form} query (返回的不是查询结果)")
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
            return answer(request, self.timeout, _MOST_BYTES, direct_opener())
        except Refused as error:
            raise RemoteError(f"{self.address}: HTTP {error.status} {error.words} (服务器拒绝)") from error
        except TooLong as error:
            raise RemoteError(
                f"{self.address}: answer of more than {_MOST_BYTES} bytes; add a LIMIT (结果过大，请加 LIMIT)"
            ) from error
        except TimeoutError as error:
            raise RemoteError(
                f"{self.address}: no answer within {self.timeout:g} seconds (服务器没有回应)"
            ) from error
        except (OSError, HTTPException) as error:
            raise RemoteError(
                f"{self.address}: not reached (无法连接): {getattr(error, 'reason', error)}"
            ) from error
