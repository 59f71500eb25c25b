"""Corrections and reviews: they win, and they outlive a build."""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import replace

import pytest
from word_comparer import WordComparer

from kg.extraction import apply_corrections
from kg.extraction.corrections import CorrectionsError
from kg.graph.errors import GraphInUse
from kg.graph.store import GraphStore
from kg.linking.review.errors import DamagedQueueFile
from kg.linking.review.merging import merge
from kg.linking.review.queue import queue
from kg.linking.review.queue_tsv import to_tsv
from kg.linking.review.sssom_file import FILE_NAME, read_reviews
from kg.model import Status
from kg.pipeline import reviewing
from kg.pipeline.compare import Chosen
from kg.pipeline.corrections import read_corrected
from kg.pipeline.reviewing import read_decisions, reviews_of, take_in
from kg.reading import ReadingError

JIANGXI, NINGDU = "赣府厅字〔2022〕45号", "宁府办字〔2023〕56号"
CHOSEN = Chosen(WordComparer())
HEADING = "sha256\tdocument\tanchor\tfield\tvalue\tnote\n"


@pytest.fixture
def corpus_folder(directives, tmp_path):
    shutil.copytree(directives, tmp_path / "in")
    return tmp_path / "in"


def test_a_correction_beside_the_sources_overrides_what_was_read(built, corpus_folder):
    sha = next(
        entry["sha256"]
        for entry in json.loads((corpus_folder / "manifest.json").read_text(encoding="utf-8"))["directives"]
        if entry["number"] == NINGDU
    )
    (corpus_folder / "corrections.tsv").write_text(
        HEADING + f"{sha}\t\t\twritten\t2023-06-22\t据原件\n", encoding="utf-8"
    )
    report = built(corpus_folder)
    (found,) = [d for d in report.corpus.directives if d.id == NINGDU]
    assert found.written == "2023-06-22"
    assert [n.kind for n in found.notices].count("corrected") == 1
    assert report.unfit == ()
    corrections = report.manifest()["corrections"]
    (corpus_folder / "corrections.tsv").unlink()
    assert len(corrections) == 64
    assert "corrections" not in built(corpus_folder).manifest()


def test_a_correction_of_nothing_read_is_reported(built, corpus_folder):
    (corpus_folder / "corrections.tsv").write_text(
        HEADING + f"{'ab' * 32}\t\t\tyear\t2020\t\n", encoding="utf-8"
    )
    (unfit,) = built(corpus_folder).unfit
    assert "corrections.tsv:2" in unfit


def test_what_its_corrections_make_of_a_file_stops_no_build_either(built, corpus_folder, monkeypatch):
    def fails(*_):
        raise ZeroDivisionError("no such thing")

    bad = corpus_folder / "ningdu-2023.txt"
    sha = hashlib.sha256(bad.read_bytes()).hexdigest()
    (corpus_folder / "corrections.tsv").write_text(f"{HEADING}{sha}\t\t\tyear\t2022\t\n", encoding="utf-8")
    monkeypatch.setattr(apply_corrections, "understood", fails)
    report = built(corpus_folder)
    assert [(one.path, one.kind) for one in report.unread] == [(str(bad), "not_understood")]
    assert len(report.corpus.directives) == report.files - 1
    assert report.unfit == ()
    with pytest.raises(ReadingError, match=r"ningdu-2023.txt.*ZeroDivisionError"):
        read_corrected(bad)


def test_a_broken_corrections_file_is_an_error_and_not_passed_over(built, corpus_folder):
    (corpus_folder / "corrections.tsv").write_text("nonsense\n", encoding="utf-8")
    with pytest.raises(CorrectionsError):
        built(corpus_folder)


def decided(folder, tmp_path):
    """A queue in which a person has decided the first finding: nothing answers it."""
    corpus = GraphStore.open(folder).corpus()
    first, *_ = [row for row in queue(corpus.pairs, corpus.directives) if row.status is Status.COVERED]
    file = tmp_path / "queue.tsv"
    file.write_text(to_tsv([replace(first, decision=Status.MISSING)]), encoding="utf-8")
    return first, file


def finding_of(folder, row):
    (pair,) = GraphStore.open(folder).pairs(row.upper_directive, row.lower_directive)
    return next(f for f in pair.findings if f.upper_measure == row.upper)


def test_a_decision_wins_over_the_proposal_and_outlives_a_build(built, directives, tmp_path):
    graph = tmp_path / "graph"
    GraphStore.write(graph, built(directives).corpus)
    row, file = decided(graph, tmp_path)
    incoming = read_decisions(file, "甲", "2024-01-01")
    assert not incoming.problems
    done = take_in(graph, incoming.reviews, chosen=CHOSEN)
    assert done.added > 0
    assert finding_of(graph, row).status is Status.MISSING
    kept = (graph / FILE_NAME).read_bytes()
    GraphStore.write(graph, built(directives, reviews=reviews_of(graph)).corpus)
    assert finding_of(graph, row).status is Status.MISSING
    assert (graph / FILE_NAME).read_bytes() == kept
    GraphStore.write(graph, built(directives).corpus)
    assert finding_of(graph, row).status is Status.COVERED


def test_decisions_taken_in_twice_are_kept_once(built, directives, tmp_path):
    graph = tmp_path / "graph"
    GraphStore.write(graph, built(directives).corpus)
    _, file = decided(graph, tmp_path)
    for _ in range(2):
        take_in(graph, read_decisions(file, "甲", "2024-01-01").reviews, chosen=CHOSEN)
    again = read_decisions(graph / FILE_NAME)
    assert again.reviews.records == read_reviews(graph / FILE_NAME).records
    done = take_in(graph, again.reviews, chosen=CHOSEN)
    assert (done.added, done.kept, done.conflicts) == (0, 1, ())


def test_two_imports_never_overwrite_each_other(built, directives, tmp_path, monkeypatch):
    graph = tmp_path / "graph"
    GraphStore.write(graph, built(directives).corpus)
    _, file = decided(graph, tmp_path)
    incoming = read_decisions(file, "甲", "2024-01-01").reviews

    def merged(*what):
        with pytest.raises(GraphInUse):
            take_in(graph, incoming, chosen=CHOSEN)
        return merge(*what)

    monkeypatch.setattr(reviewing, "merge", merged)
    assert take_in(graph, incoming, chosen=CHOSEN).kept == 1


def test_nothing_of_a_contradicting_decision_is_taken_unless_it_overrules(built, directives, tmp_path):
    graph = tmp_path / "graph"
    GraphStore.write(graph, built(directives).corpus)
    row, file = decided(graph, tmp_path)

    def take(decision, author, **how):
        file.write_text(to_tsv([replace(row, decision=decision)]), encoding="utf-8")
        done = take_in(graph, read_decisions(file, author, "2024-01-01").reviews, chosen=CHOSEN, **how)
        return done.added, done.kept, len(done.conflicts), len(done.suspects), finding_of(graph, row).status

    assert take(Status.MISSING, "王") == (1, 1, 0, 0, Status.MISSING)
    kept = (graph / FILE_NAME).read_bytes()
    assert take(Status.PARTIAL, "李") == (0, 1, 1, 0, Status.MISSING)
    assert (graph / FILE_NAME).read_bytes() == kept
    assert take(Status.PARTIAL, "李", overrule=True) == (1, 1, 0, 0, Status.PARTIAL)
    assert {review.author for review in reviews_of(graph).records} == {"李"}


def test_a_row_that_is_no_decision_is_told_and_not_carried_over(built, directives, tmp_path):
    graph = tmp_path / "graph"
    GraphStore.write(graph, built(directives).corpus)
    _, file = decided(graph, tmp_path)
    take_in(graph, read_decisions(file, "甲", "2024-01-01").reviews, chosen=CHOSEN)
    other = tmp_path / "other.sssom.tsv"
    other.write_bytes((graph / FILE_NAME).read_bytes() + "乱写\n".encode())
    incoming = read_decisions(other)
    assert "other.sssom.tsv（第" in str(incoming.problems[0])
    assert take_in(graph, incoming.reviews, chosen=CHOSEN).unread == ()


@pytest.mark.parametrize("column", ["decision", "row_sha256"])
def test_a_queue_without_a_column_is_no_file_of_decisions(built, directives, tmp_path, column):
    graph = tmp_path / "graph"
    GraphStore.write(graph, built(directives).corpus)
    _, file = decided(graph, tmp_path)
    file.write_text(file.read_text(encoding="utf-8").replace(f"\t{column}", "\tx"), encoding="utf-8")
    with pytest.raises(DamagedQueueFile, match="清单缺少"):
        read_decisions(file)
