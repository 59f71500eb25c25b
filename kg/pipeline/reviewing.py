"""Decisions laid over a graph that is there (人工核定): only the pairs they concern are compared again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from kg.graph.store import GraphStore
from kg.linking.reviews import (
    FILE_NAME,
    Conflict,
    QueueRow,
    Reviews,
    RowProblem,
    Suspect,
    decisions,
    lay_over,
    merge,
    read_queue,
    read_reviews,
    settle,
    suspects,
    write_reviews,
)
from kg.linking.shared_tasks import shared_tasks
from kg.model import Corpus, Directive, Pair, PairState
from kg.pipeline.compare import Chosen, Comparer, shipped_comparer

_SHIPPED = Chosen()


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a file of decisions holds: the decisions, the rows that say too little, the rows that say nothing readable."""

    reviews: Reviews
    undecided: tuple[QueueRow, ...]
    problems: tuple[RowProblem, ...]


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of incoming decisions."""

    added: int
    kept: int
    conflicts: tuple[Conflict, ...]
    suspects: tuple[Suspect, ...]


def reviews_of(folder: Path) -> Reviews:
    """The decisions kept beside a graph; none where there is no file."""
    return read_reviews(folder / FILE_NAME, absent_ok=True)


def read_decisions(path: Path, author: str = "", date: str = "") -> Incoming:
    """The decisions in a queue a person filled in (TSV, XLSX), or in a file of decisions (SSSOM TSV)."""
    if path.suffix.lower() != ".xlsx" and _is_review_file(path):
        return Incoming(read_reviews(path), (), ())
    queue = read_queue(path)
    reviews, undecided = decisions(queue.rows, author, date)
    return Incoming(reviews, undecided, queue.problems)


def _is_review_file(path: Path) -> bool:
    """Whether the first line that is no comment names the anchors of decisions and no decision to fill in."""
    try:
        lines = path.read_text(encoding="utf-8-sig", errors="replace").splitlines()
    except OSError:
        return False
    header = next((line.split("\t") for line in lines if line.strip() and not line.startswith("#")), [])
    return "predicate_id" in header and "decision" not in header


def take_in(
    folder: Path, incoming: Reviews, *, overrule: bool = False, chosen: Chosen = _SHIPPED
) -> Imported:
    """Adds decisions to those beside the graph and rewrites the graph with them.

    What contradicts an earlier decision stays out, or, with ``overrule``, replaces it. ``chosen`` must be what the
    graph was built with.
    """
    graph = GraphStore.open(folder)
    chosen.must_fit(folder, graph.manifest.get("build", {}))
    before = reviews_of(folder)
    merged, conflicts = merge(before, incoming)
    if overrule:
        merged = settle(merged, conflicts)
    corpus, lost = _laid(graph, before, merged, chosen.comparer)
    write_reviews(folder / FILE_NAME, merged)
    GraphStore.write(folder, corpus, graph.manifest.get("build", {}))
    return Imported(len(merged.records) - len(before.records), len(merged.records), conflicts, lost)


def _laid(
    graph: GraphStore, before: Reviews, after: Reviews, comparer: Comparer | None
) -> tuple[Corpus, tuple[Suspect, ...]]:
    corpus = graph.corpus()
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
