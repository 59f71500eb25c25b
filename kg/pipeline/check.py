"""What a check fails on (检查): findings of some kinds, each known by its content, less what a baseline knows."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from kg.errors import UNREADABLE, Mendable
from kg.findings.unsourced import without_sourced
from kg.flags import Flag
from kg.model import CitationFinding, CitationKind, Directive, Finding, Ground, Pair, Status, Task
from kg.reference.folding import fold_name
from kg.views.lookup import label_of
from kg.views.selection import kinds_of

FAULTS = (
    Status.MISSING.value,
    Status.PARTIAL.value,
    CitationKind.AMBIGUOUS.value,
    CitationKind.NUMBER_MISMATCH.value,
    CitationKind.OUTDATED.value,
    Flag.SUSPECT.value,
)
"""What is a fault of somebody's; not held, exempt, unknown, unsourced and duplicate are none (docs/architecture.md)."""


class BaselineError(Mendable, ValueError):
    """A baseline that cannot be read; the message names the file and what is wrong."""

    exit_code = UNREADABLE


@dataclass(frozen=True, slots=True)
class Issue:
    """One finding as a check lists it; ``key`` is the same as long as its content is."""

    key: str
    kind: str
    upper: str | None
    lower: str
    text: str
    reason: str


def issues(
    pairs: Sequence[Pair],
    citations: Iterable[CitationFinding],
    kinds: Collection[str] = FAULTS,
    directives: Iterable[Directive] = (),
) -> Iterator[Issue]:
    """Findings of these kinds; framing ones never, and under a surrogate no ``missing``, which is no fault.

    ``directives`` are those whose tasks may be ``unsourced``: what answers any of their upper ones is not.
    """
    held = tuple(directives)
    tasks = {task.id: task for directive in held for task in directive.tasks}
    for pair in without_sourced(pairs, pairs, held):
        upper, lower = pair.answers.upper, pair.answers.lower
        for finding in pair.findings:
            for kind in _kinds(finding, pair.answers.ground):
                if kind in kinds:
                    yield _issue(kind, upper, lower, finding.text, finding.reason)
        if "unsourced" in kinds:
            for task in (tasks[key] for key in pair.unsourced):
                yield replace(_issue("unsourced", upper, lower, _words(task), ""), text=label_of(task))
    for citation in citations:
        if citation.kind in kinds:
            yield _issue(citation.kind, citation.target, citation.directive, citation.text, "")


def _words(task: Task) -> str:
    """All that a task says, whatever its number."""
    return "".join((task.title, *(measure.text for measure in task.measures)))


def _kinds(finding: Finding, ground: Ground) -> Iterator[str]:
    if Flag.FRAMING in finding.flags:
        return
    no_fault = Status.MISSING.value if ground is Ground.SURROGATE else None
    yield from sorted(kinds_of(finding) - {no_fault})


def _issue(kind: str, upper: str | None, lower: str, text: str, reason: str) -> Issue:
    content = "\x1f".join((kind, upper or "", lower, fold_name(text)))
    return Issue(sha256(content.encode()).hexdigest()[:16], kind, upper, lower, text, reason)


def read_baseline(path: Path) -> frozenset[str]:
    """Keys of the findings in the output of ``kg check --format json``; :class:`BaselineError` otherwise."""
    try:
        found = json.loads(path.read_text(encoding="utf-8-sig"))
        return frozenset(str(issue["key"]) for issue in found["findings"])
    except OSError as error:
        raise BaselineError(f"{path}: not readable (无法读取): {error.strerror or error}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise BaselineError(
            f"{path}: no baseline (不是基线文件); make one with `kg check --format json -o {path}`"
        ) from error
