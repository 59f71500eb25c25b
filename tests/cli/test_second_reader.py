"""The second reader on the command line: nothing leaves the machine unasked, and what comes back decides nothing."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TypeVar

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.linking.review.queue import QueueRow
from kg.linking.review.quoting import Question, Reading
from kg.model import Status
from kg.pipeline.second_reading import GIVE_UP, read_again

T = TypeVar("T")
DIRECTIVES = Path(__file__).parents[2] / "data" / "directives"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("second") / "graph"
    done = CliRunner().invoke(main, ["-q", "build", str(DIRECTIVES), "-o", str(folder)])
    assert done.exit_code == 0, done.output
    return folder


@pytest.fixture
def asked() -> Iterator[tuple[str, list[dict[str, object]]]]:
    """A server on loopback that answers with a quotation that stands nowhere."""
    questions: list[dict[str, object]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            questions.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            said = json.dumps({"status": "covered", "lower_quotes": ["此句并不存在于任何文件"]})
            body = json.dumps({"choices": [{"message": {"content": said}}]}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/v1", questions
    server.shutdown()
    server.server_close()


def export(graph: Path, output: Path, *options: str, answer: str | None = None):  # type: ignore[no-untyped-def]
    command = ["-g", str(graph), "review", "export", "--doubtful", "2%", "-o", str(output), *options]
    return CliRunner().invoke(main, command, input=answer)


@pytest.mark.server
def test_nothing_is_sent_before_the_user_agrees(graph: Path, tmp_path: Path, asked: tuple[str, list]) -> None:
    address, questions = asked
    done = export(graph, tmp_path / "q.tsv", "--second-reader", address, "--model", "m", answer="n\n")
    assert done.exit_code != 0
    assert "将向" in done.output
    assert questions == []
    assert not (tmp_path / "q.tsv").exists()


@pytest.mark.server
def test_an_answer_whose_quotation_stands_nowhere_is_discarded(
    graph: Path, tmp_path: Path, asked: tuple[str, list]
) -> None:
    address, questions = asked
    done = export(graph, tmp_path / "q.tsv", "--second-reader", address, "--model", "m", "--yes")
    assert done.exit_code == 0, done.output
    assert questions
    assert "discarded" in done.output
    assert "此句并不存在" not in (tmp_path / "q.tsv").read_text("utf-8")


def test_a_second_reader_needs_a_model_and_an_address(graph: Path, tmp_path: Path) -> None:
    assert export(graph, tmp_path / "q.tsv", "--second-reader", "http://127.0.0.1:9/v1").exit_code == 2
    refused = export(
        graph, tmp_path / "q.tsv", "--second-reader", "file:///etc/passwd", "--model", "m", "--yes"
    )
    assert refused.exit_code == 2


def test_where_nobody_answers_it_gives_up_and_says_how_much_is_left(graph: Path, tmp_path: Path) -> None:
    options = ("--second-reader", "http://127.0.0.1:9/v1", "--model", "m", "--yes")
    done = export(graph, tmp_path / "q.tsv", *options, "--doubtful", "20%")
    rows = len((tmp_path / "q.tsv").read_text("utf-8").splitlines()) - 1
    assert done.exit_code == 1
    assert f"其余{rows - GIVE_UP}条未复读" in done.output
    assert rows > GIVE_UP


@pytest.mark.parametrize(
    ("answers", "asked"),
    [("x" * 9, GIVE_UP), ("xxxx.xxxx.", 10), ("....", 4), ("xxxx.xxxxx..", 10), ("dddddddd", 8)],
)
def test_only_failures_in_a_row_end_the_reading(answers: str, asked: int) -> None:
    """x: no answer, d: one that is discarded, .: one that stands."""
    said = iter(answers)
    seen: list[int] = []

    class Reader:
        def read(self, _: Question) -> Reading:
            mark = next(said)
            return Reading("m", Status.MISSING if mark == "." else None, unanswered=mark == "x")

    def watch(_: str, items: Iterable[T], total: int) -> Iterator[T]:
        for item in items:
            seen.append(total)
            yield item

    row = QueueRow(*[""] * 8, Status.MISSING, 0.5, 0.5, "", "", ())
    done = read_again([row] * len(answers), (), Reader(), watch)
    assert (len(seen), done.left, len(done.rows)) == (asked, len(answers) - asked, len(answers))
