from __future__ import annotations

import contextlib
import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar
from urllib.parse import parse_qs

import pytest

from kg.graph.answers import ask
from kg.graph.errors import QueryInvalid, QueryRefused
from kg.graph.remote import RemoteError, RemoteStore
from kg.graph.vocabulary import GRAPHS

pytestmark = pytest.mark.server

ANSWERS = {
    "/select": (
        200,
        {"head": {"vars": ["a", "b"]}, "results": {"bindings": [{"a": {"type": "uri", "value": "x:y"}}]}},
    ),
    "/ask": (200, {"head": {}, "boolean": True}),
    "/triples": (200, '<x:a> <x:b> "c" .'),
    "/wrong": (200, ["no result"]),
    "/text": (200, None),
    "/fails": (400, {"error": "bad query"}),
    "/moved": (302, {}),
}


class Endpoint(BaseHTTPRequestHandler):
    asked: ClassVar[list[dict[str, list[str]]]] = []

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.asked.append(parse_qs(body))
        if self.path.startswith("/drips"):
            return self.drip(int(self.path[-3:]))
        status, found = ANSWERS[self.path]
        data = (
            b"hello" if found is None else (found if isinstance(found, str) else json.dumps(found)).encode()
        )
        self.send_response(status)
        if status == 302:
            self.send_header("Location", "/select")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def drip(self, status):
        self.send_response(status)
        self.end_headers()
        with contextlib.suppress(OSError):
            for _ in range(40):
                self.wfile.write(b" ")
                time.sleep(0.1)

    def log_message(self, *_):
        pass


@pytest.fixture
def address() -> Iterator[str]:
    Endpoint.asked = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Endpoint)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_rows_come_back_with_gaps_where_nothing_is_bound(address):
    found = ask(RemoteStore(f"{address}/select"), "SELECT ?a ?b { ?a kg:text ?b }")
    assert (found.header, found.rows) == (("a", "b"), (("x:y", None),))
    (asked,) = Endpoint.asked
    assert "PREFIX kg: <https://w3id.org/directive-kg/ontology#>" in asked["query"][0]
    assert asked["default-graph-uri"] == asked["named-graph-uri"] == [graph.value for graph in GRAPHS]


@pytest.mark.parametrize(
    ("query", "path", "rows"),
    [
        ("ASK { ?s ?p ?o }", "/ask", (("true",),)),
        ("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", "/triples", (("x:a", "x:b", "c"),)),
        ("DESCRIBE kg:Task", "/triples", (("x:a", "x:b", "c"),)),
    ],
)
def test_every_form_is_answered_as_the_graph_on_disk_does(address, query, path, rows):
    assert ask(RemoteStore(address + path), query).rows == rows


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/wrong", "no result of a SELECT query"),
        ("/text", "no result of a SELECT query"),
        ("/fails", "HTTP 400 .*bad query"),
        ("/moved", "HTTP 302"),
    ],
)
def test_an_unusable_answer_is_a_typed_error(address, path, says):
    with pytest.raises(RemoteError, match=says):
        RemoteStore(address + path).query("SELECT * { ?s ?p ?o }")


@pytest.mark.parametrize("status", [200, 400])
def test_a_server_that_answers_a_byte_at_a_time_is_not_waited_for(address, status):
    began = time.monotonic()
    with pytest.raises(RemoteError, match=r"no answer within 0\.5 seconds"):
        RemoteStore(f"{address}/drips{status}", timeout=0.5).query("SELECT * { ?s ?p ?o }")
    assert time.monotonic() - began < 2


def test_no_proxy_of_the_environment_is_told_what_is_asked(address, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    assert ask(RemoteStore(f"{address}/ask"), "ASK { ?s ?p ?o }").rows == (("true",),)


def test_the_result_of_another_form_is_a_typed_error(address):
    for form, path in (("SELECT *", "/ask"), ("ASK", "/select")):
        with pytest.raises(RemoteError, match=form[:3]):
            RemoteStore(address + path).query(f"{form} {{ ?s ?p ?o }}")
    with pytest.raises(RemoteError, match="CONSTRUCT"):
        RemoteStore(f"{address}/select").query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")


@pytest.mark.parametrize(
    ("query", "error"),
    [
        ("DROP ALL", QueryRefused),
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", QueryRefused),
        ("nothing", QueryInvalid),
    ],
)
def test_what_does_more_than_read_is_never_sent(address, query, error):
    with pytest.raises(error):
        RemoteStore(f"{address}/select").query(query)
    assert Endpoint.asked == []


def test_a_server_that_is_not_there_is_a_typed_error():
    with pytest.raises(RemoteError, match="127"):
        RemoteStore("http://127.0.0.1:9/sparql", timeout=2).query("SELECT * { ?s ?p ?o }")


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://x/y", "localhost:3030", "", "http://"])
def test_only_web_addresses_are_asked(address):
    with pytest.raises(RemoteError, match="http"):
        RemoteStore(address)
