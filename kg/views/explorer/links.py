"""What leads from one directive or task to another, gathered for drawing (连线)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from kg.model import Answers, Citation, Corpus, Correspondence, Ground, Status
from kg.views.lookup import Lookup

UNNUMBERED = "#未编号"


@dataclass(frozen=True, slots=True)
class DocumentLink:
    """Upper directive to lower one: an owed answer, or a bare citation (``answers`` is None)."""

    id: str
    upper: str
    lower: str
    answers: Answers | None
    citation: Citation | None


@dataclass(frozen=True, slots=True)
class TaskLink:
    """Upper task to lower task with all accepted correspondences of their measures."""

    id: str
    upper: str
    lower: str
    members: tuple[Correspondence, ...]
    partial: bool
    surrogate: bool


def node_of(measure_id: str, lookup: Lookup) -> str | None:
    """The node a measure is drawn in: its task, or the unnumbered part of its directive."""
    found = lookup.places.get(measure_id)
    if found is None:
        return None
    return found.task.id if found.task else found.directive.id + UNNUMBERED


def document_links(corpus: Corpus) -> tuple[DocumentLink, ...]:
    """Owed answers first, then citations that make no pair; one link for two directives."""
    links: dict[tuple[str, str], DocumentLink] = {}
    for pair in corpus.pairs:
        ends = (pair.answers.upper, pair.answers.lower)
        links.setdefault(ends, DocumentLink(f"d{len(links)}", *ends, pair.answers, None))
    for directive in corpus.directives:
        for citation in directive.citations:
            target = citation.resolution.target if citation.resolution else None
            if target and target != directive.id:
                ends = (target, directive.id)
                links.setdefault(ends, DocumentLink(f"d{len(links)}", *ends, None, citation))
    for absent in corpus.not_held:
        for lower in absent.cited_by:
            ends = (absent.id, lower)
            links.setdefault(ends, DocumentLink(f"d{len(links)}", *ends, None, None))
    return tuple(links.values())


def task_links(corpus: Corpus, lookup: Lookup) -> tuple[TaskLink, ...]:
    """One link for every two tasks whose measures correspond, in the order they are first met."""
    members: dict[tuple[str, str], dict[tuple[str, str], Correspondence]] = defaultdict(dict)
    partial: dict[tuple[str, str], bool] = {}
    surrogate: dict[tuple[str, str], bool] = {}
    for pair in corpus.pairs:
        stands_in = pair.answers.ground is Ground.SURROGATE
        for finding in pair.findings:
            for link in finding.counterparts:
                upper, lower = node_of(link.upper, lookup), node_of(link.lower, lookup)
                if upper is None or lower is None:
                    continue
                ends = (upper, lower)
                members[ends].setdefault((link.upper, link.lower), link)
                partial[ends] = partial.get(ends, True) and finding.status is Status.PARTIAL
                surrogate[ends] = surrogate.get(ends, True) and stands_in
    return tuple(
        TaskLink(f"t{n}", *ends, tuple(found.values()), partial[ends], surrogate[ends])
        for n, (ends, found) in enumerate(members.items())
    )
