"""Decisions laid over a graph that is there (人工核定): only the pairs they concern are compared again."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kg.graph.store import GraphStore
from kg.linking.review.decisions import decisions
from kg.linking.review.errors import RowProblem
from kg.linking.review.merging import Conflict, holding, merge, settle, to_settle, withdraw
from kg.linking.review.overlay import lay_over, suspects
from kg.linking.review.placing import Suspect
from kg.linking.review.queue import QueueRow
from kg.linking.review.queue_columns import header_names
from kg.linking.review.queue_files import read_queue
from kg.linking.review.records import Reviews, Unread, decision
from kg.linking.review.sssom_file import FILE_NAME, read_reviews, reviews_hash, write_reviews
from kg.linking.shared_tasks import shared_tasks
from kg.model import Corpus, Directive, Pair, PairState
from kg.pipeline.compare import Chosen, Comparer, shipped_comparer

_SHIPPED = Chosen()
Write = Callable[[Corpus, Mapping[str, Any]], None]


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a file of decisions holds: the decisions, the rows filled in so that they cannot be taken, those that
    cannot be read, and those that take a decision back.
    """

    reviews: Reviews
    untaken: tuple[RowProblem, ...] = ()
    problems: tuple[RowProblem | Unread, ...] = ()
    withdrawn: tuple[QueueRow, ...] = ()

    @property
    def anonymous(self) -> int:
        """How many decisions name nobody who decided."""
        return len({decision(review) for review in self.reviews.human() if not review.author.strip()})


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of incoming decisions: those that are new and all there are, each counted as people count them.

    ``unread`` are the rows beside the graph that cannot be read, ``withdrawn`` is how many decisions were taken back.
    """

    added: int
    kept: int
    conflicts: tuple[Conflict, ...]
    suspects: tuple[Suspect, ...]
    unread: tuple[Unread, ...] = ()
    withdrawn: int = 0


def reviews_of(folder: Path) -> Reviews:
    """The decisions kept beside a graph; none where there is no file."""
    return read_reviews(folder / FILE_NAME, absent_ok=True)


def read_decisions(path: Path, author: str = "", date: str = "") -> Incoming:
    """The decisions in a queue a person filled in (TSV, XLSX), or in a file of decisions (SSSOM TSV)."""
    if path.suffix.lower() != ".xlsx" and _is_review_file(path):
        found = read_reviews(path)
        return Incoming(found, problems=found.unread)
    queue = read_queue(path)
    reviews, untaken = decisions(queue.rows, author, date)
    return Incoming(reviews, untaken, queue.problems, tuple(row for row in queue.rows if row.withdrawn))


def _is_review_file(path: Path) -> bool:
    """Whether the first line that is no comment names the predicates of decisions and no column of a queue."""
    try:
        lines = path.read_text(encoding="utf-8-sig", errors="replace").splitlines()
    except OSError:
        return False
    header = next((line.split("\t") for line in lines if line.strip() and not line.startswith("#")), [])
    return "predicate_id" in header and header_names(header) is None


def take_in(
    folder: Path,
    incoming: Reviews,
    *,
    withdrawn: Iterable[QueueRow] = (),
    overrule: bool = False,
    chosen: Chosen = _SHIPPED,
) -> Imported:
    """Adds decisions to those beside the graph, once those ``withdrawn`` are gone, and rewrites the graph with them.

    What contradicts an earlier decision stays out, or, with ``overrule``, replaces it; what contradicts another
    incoming one stays out. ``chosen`` must be what the graph was built with. Nobody else writes meanwhile.
    """
    chosen.must_fit(folder, GraphStore.open(folder).manifest.get("build", {}))
    gone = {row.question for row in withdrawn}
    with GraphStore.writer(folder) as write:
        return _take_in(folder, incoming, gone, overrule, chosen.comparer, write)


def _take_in(
    folder: Path,
    incoming: Reviews,
    gone: Collection[tuple[str, str, str]],
    overrule: bool,
    comparer: Comparer | None,
    write: Write,
) -> Imported:
    graph = GraphStore.open(folder)
    before = reviews_of(folder)
    left = withdraw(before, gone)
    corpus = graph.corpus()
    merged, conflicts = merge(left, incoming, holding(corpus.directives))
    if overrule:
        overruled = to_settle(conflicts)
        merged = settle(merged, overruled)
        conflicts = tuple(conflict for conflict in conflicts if conflict not in overruled)
    laid, lost = _laid(corpus, before, merged, comparer)
    write_reviews(folder / FILE_NAME, merged)
    write(laid, {**graph.manifest.get("build", {}), "reviews": reviews_hash(merged)})
    added = {decision(review) for review in frozenset(merged.records).difference(before.records)}
    kept = {decision(review) for review in merged.records}
    taken_back = {decision(review) for review in frozenset(before.records).difference(left.records)}
    return Imported(
        len(added), len(kept), conflicts, lost, reviews_of(folder).unread, withdrawn=len(taken_back)
    )


def _laid(
    corpus: Corpus, before: Reviews, after: Reviews, comparer: Comparer | None
) -> tuple[Corpus, tuple[Suspect, ...]]:
    by_id = {d.id: d for d in corpus.directives}
    concerned = {(r.upper_directive, r.lower_directive) for r in (*before.records, *after.records)}
    fresh = [_proposed(pair, concerned, by_id, comparer) for pair in corpus.pairs]
    pairs = lay_over(fresh, corpus.directives, after)
    lost = suspects(pairs, corpus.directives, after)
    tasks = shared_tasks(corpus.directives, pairs)
    return replace(corpus, pairs=pairs, shared_tasks=tasks), lost


def _proposed(
    pair: Pair, concerned: set[tuple[str, str]], directives: dict[str, Directive], comparer: Comparer | None
) -> Pair:
    """The pair as the machine proposes it, where decisions concern it: the stored one has the old ones in it."""
    answers = pair.answers
    if answers.state is not PairState.COMPARED or (answers.upper, answers.lower) not in concerned:
        return pair
    judge = comparer or shipped_comparer()
    return judge.pair(directives[answers.upper], directives[answers.lower], answers, requested=pair.requested)
