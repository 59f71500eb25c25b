"""From files to everything the graph stores (构建): the stages in their order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg import __version__
from kg.findings.citations import citation_findings
from kg.linking.completeness import Completeness, completeness
from kg.linking.duplicates import originals
from kg.linking.lineage import Lineage, lineage
from kg.linking.named_pairs import NamedPair, unmatched
from kg.linking.owed import expected_directives
from kg.linking.resolve import resolve
from kg.linking.rules import Rule
from kg.linking.uncompared import uncompared
from kg.model import Answers, Corpus, Directive, Pair, SharedTask
from kg.pipeline import corrections as correcting
from kg.pipeline.compare import Comparer, compared, shipped_comparer, side_by_side
from kg.pipeline.sources import Unread, find_files, or_unread, read_all
from kg.pipeline.watch import Watch, unwatched

if TYPE_CHECKING:
    from kg.linking.review.placing import Suspect
    from kg.linking.review.records import Reviews


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build read, linked and found, and what it could not read.

    ``empty`` are files in which nothing of a directive was found, ``suspects`` decisions to be looked at again, ``unfit``
    says which corrections speak of nothing read, ``unnamed`` which named pairs lead to no two directives, ``idle`` which
    lines of the rule file change nothing, ``corrections``
    are the hashes of their files.
    """

    files: int
    unread: tuple[Unread, ...]
    completeness: Completeness
    corpus: Corpus
    empty: tuple[Unread, ...] = ()
    suspects: tuple[Suspect, ...] = ()
    unfit: tuple[str, ...] = ()
    corrections: str = ""
    unnamed: tuple[str, ...] = ()
    idle: tuple[str, ...] = ()

    def manifest(self) -> Mapping[str, Any]:
        """What the graph's manifest keeps of the build; the same for the same input."""
        sources = [d.text.source for d in self.corpus.directives]
        return {
            "kg_version": __version__,
            "files": self.files,
            **({"corrections": self.corrections} if self.corrections else {}),
            "sources": sorted({(s.path, s.sha256) for s in sources}),
            "unread": sorted((u.path, u.kind, u.reason) for u in self.unread),
        }


def build(
    sources: Iterable[str | Path],
    *,
    rules: Sequence[Rule] = (),
    named: Sequence[NamedPair] = (),
    reviews: Reviews | None = None,
    comparer: Comparer | None = None,
    processes: int = 2,
    watch: Watch = unwatched,
) -> BuildReport:
    """The corpus of all files under ``sources``; the same whatever their order.

    Corrections beside the sources are laid over what was read, ``reviews`` over what is proposed.
    """
    sources = tuple(sources)
    corrections = correcting.beside(sources)
    files = find_files(sources)
    read: list[Directive] = []
    values: list[Directive | Unread] = []
    for file, value in zip(files, watch("reading", read_all(files, processes), len(files)), strict=True):
        if not isinstance(value, Unread):
            read.append(value)
            value = or_unread(file.path, partial(correcting.corrected, value, corrections))
        values.append(value)
    unread = sorted((value for value in values if isinstance(value, Unread)), key=lambda u: u.path)
    found, empty = _parted(value for value in values if not isinstance(value, Unread))
    corpus, lines = link(found, rules=rules, named=named, comparer=comparer, watch=watch)
    report = BuildReport(
        files=len(files),
        unread=tuple(unread),
        completeness=completeness(corpus.directives, lines.answers, corpus.not_held),
        corpus=corpus,
        empty=empty,
        unfit=tuple(
            f"{path}:{one.line}: {one.field}" for path, one in correcting.unmatched(read, corrections)
        ),
        corrections=correcting.hashes(corrections),
        unnamed=tuple(unmatched(named, originals(corpus.directives))),
        idle=lines.idle,
    )
    return report if reviews is None else reviewed(report, reviews)


def reviewed(report: BuildReport, reviews: Reviews) -> BuildReport:
    """What was built, with decisions laid over what it proposes; they may have been read long after it began."""
    from kg.linking.review.overlay import lay_over, suspects

    corpus = report.corpus
    pairs = lay_over(corpus.pairs, corpus.directives, reviews)
    laid = replace(corpus, pairs=pairs, shared_tasks=_shared(corpus.directives, pairs))
    return replace(report, corpus=laid, suspects=suspects(pairs, corpus.directives, reviews))


def _parted(read: Iterable[Directive]) -> tuple[list[Directive], tuple[Unread, ...]]:
    """The directives, and the files that hold none: neither title nor task nor duty was read or put in by hand."""
    found, empty = [], []
    for one in read:
        why = next((notice for notice in one.notices if notice.kind == "nothing_read"), None)
        if why is None or one.title or one.tasks or one.unnumbered:
            found.append(one)
        else:
            empty.append(Unread(one.text.source.path, why.kind, why.text))
    return found, tuple(sorted(empty, key=lambda u: u.path))


def link(
    read: Iterable[Directive],
    *,
    rules: Sequence[Rule] = (),
    named: Sequence[NamedPair] = (),
    comparer: Comparer | None = None,
    watch: Watch = unwatched,
) -> tuple[Corpus, Lineage]:
    """Directives as extracted → the corpus with all its links and findings, and who answers whom."""
    ordered = sorted(read, key=lambda d: (d.text.source.sha256, d.text.source.path))
    directives, cited = resolve(ordered)
    found = lineage(directives, cited, rules, named)
    answers = found.answers
    not_held = cited + expected_directives(answers, directives, cited)
    pairs = _compare(answers, directives, comparer, watch)
    corpus = Corpus(
        directives=tuple(sorted(directives, key=lambda d: d.id)),
        not_held=tuple(sorted(not_held, key=lambda n: n.id)),
        pairs=pairs,
        citation_findings=citation_findings(directives),
        shared_tasks=_shared(directives, pairs),
        uncompared=uncompared(directives, found),
    )
    return corpus, found


def _compare(
    answers: Sequence[Answers], directives: Iterable[Directive], comparer: Comparer | None, watch: Watch
) -> tuple[Pair, ...]:
    if not answers:
        return ()
    by_id = {d.id: d for d in directives}
    found = compared(side_by_side(answers), by_id, comparer or shipped_comparer())
    return tuple(
        sorted(watch("comparing", found, len(answers)), key=lambda p: (p.answers.lower, p.answers.upper))
    )


def _shared(directives: Sequence[Directive], pairs: Sequence[Pair]) -> tuple[SharedTask, ...]:
    from kg.linking.shared_tasks import shared_tasks

    return shared_tasks(directives, pairs)
