"""The doubtful queue (待核定清单): what a person should read first, each to be decided in seconds."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from kg.flags import Flag
from kg.linking.review.anchors import content_key, text_key
from kg.linking.review.doubt import reading_order, why_in_doubt
from kg.linking.review.nearness import Nearness
from kg.linking.review.records import Question
from kg.model import Directive, Finding, Pair, PairState, Relation, Status, Task
from kg.reference.words import RELATIONS

CANDIDATES = 4
Near = tuple[str, Relation | None, str]
"""A lower measure, the relation it is proposed for, and what is to be said of it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A lower sentence that may answer: where it stands, and the relation proposed, None where none is."""

    measure: str
    task: str
    text: str
    relation: Relation | None
    note: str


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One finding to be decided; the fields from ``decision`` on are a person's and empty when exported.

    ``lower_key`` anchors the content of the lower directive as it was when the row was made.  ``chosen``
    holds the numbers, from 1, of the candidates that answer the upper measure; ``withdrawn`` says that what was
    decided of it is taken back.  ``path`` and ``place`` are where a row was read.
    """

    upper: str
    upper_directive: str
    upper_title: str
    upper_task: str
    upper_text: str
    lower_directive: str
    lower_title: str
    lower_key: str
    status: Status
    probability: float
    doubt: float
    why: str
    missing_part: str
    candidates: tuple[Candidate, ...]
    reading: str = ""
    decision: Status | None = None
    chosen: tuple[int, ...] = ()
    decided_part: str = ""
    author: str = ""
    date: str = ""
    comment: str = ""
    reason: str = ""
    withdrawn: bool = False
    path: str = field(default="", compare=False)
    place: str = field(default="", compare=False)

    @property
    def upper_key(self) -> str:
        """The anchor of the upper sentence."""
        return text_key(self.upper_text)

    @property
    def question(self) -> Question:
        """What a decision on the row answers."""
        return (self.upper_directive, self.upper_key, self.lower_directive)


def queue(
    pairs: Iterable[Pair], directives: Iterable[Directive], share: float | None = None
) -> tuple[QueueRow, ...]:
    """Findings, what is marked 需人工复核 before what is not, either by descending doubt, whatever the order of the
    pairs; the first ``share`` (0..1) of them.

    The share is taken of all findings of compared pairs, rounded up; what somebody has decided, and still
    holds, is counted but not asked again.  Raises ValueError for a share outside 0..1.
    """
    if share is not None and not 0.0 <= share <= 1.0:
        raise ValueError(f"share is {share}, expected 0 to 1")
    held = {directive.id: directive for directive in directives}
    found = list(asked(pairs, held))
    most = len(found) if share is None else math.ceil(round(share * len(found), 9))
    open_ = [one for one in found if Flag.REVIEWED not in one[2].flags or Flag.SUSPECT in one[2].flags]
    open_.sort(key=lambda one: (*reading_order(one[2]), one[0].answers.upper, one[0].answers.lower, one[1]))
    maker = RowMaker(held)
    return tuple(maker.row(pair, finding) for pair, _, finding in open_[:most])


def asked(pairs: Iterable[Pair], held: Mapping[str, Directive]) -> Iterator[tuple[Pair, int, Finding]]:
    """The findings that can be decided on, each with its pair and its place there."""
    for pair in pairs:
        if pair.answers.state is PairState.COMPARED and pair.answers.lower in held:
            for place, finding in enumerate(pair.findings):
                if finding.status is not Status.UNKNOWN:
                    yield pair, place, finding


@dataclass(frozen=True, slots=True)
class _Lower:
    """What a row needs of a lower directive."""

    content: str
    labels: Mapping[str, str]
    texts: Mapping[str, str]
    nearness: Nearness


class RowMaker:
    """Rows of the queue of these directives."""

    def __init__(self, held: Mapping[str, Directive]) -> None:
        self._held = held
        self._lowers: dict[str, _Lower] = {}
        self._labels: dict[str, dict[str, str]] = {}

    def row(self, pair: Pair, finding: Finding, rejected: Iterable[Near] = ()) -> QueueRow:
        """The row of a finding; sentences ``rejected`` stand behind those proposed."""
        answers = pair.answers
        upper = self._held.get(answers.upper)
        lower = self._lower(answers.lower)
        return QueueRow(
            upper=finding.upper_measure,
            upper_directive=answers.upper,
            upper_title=upper.title if upper else answers.upper,
            upper_task=self._label(upper, finding.upper_measure) if upper else "",
            upper_text=finding.text,
            lower_directive=answers.lower,
            lower_title=self._held[answers.lower].title,
            lower_key=lower.content,
            status=finding.status,
            probability=finding.probability,
            doubt=finding.doubt,
            why=why_in_doubt(finding),
            reason=finding.reason,
            missing_part=finding.missing_part or "",
            candidates=tuple(_candidates(finding, lower, rejected))[:CANDIDATES],
        )

    def _lower(self, identifier: str) -> _Lower:
        if identifier not in self._lowers:
            directive = self._held[identifier]
            texts = {measure.id: measure.text for measure in directive.measures()}
            self._lowers[identifier] = _Lower(
                content_key(directive), labels_of(directive), texts, Nearness(texts)
            )
        return self._lowers[identifier]

    def _label(self, directive: Directive, measure: str) -> str:
        if directive.id not in self._labels:
            self._labels[directive.id] = labels_of(directive)
        return self._labels[directive.id].get(measure, "")


def labels_of(directive: Directive) -> dict[str, str]:
    """Headings, marker and title of its task for every measure of a directive (任务名称)."""
    return {measure.id: _task_label(task) for task in directive.tasks for measure in task.measures}


def _task_label(task: Task) -> str:
    return " › ".join([*task.path, f"{task.marker}{task.title}"])


def _candidates(finding: Finding, lower: _Lower, rejected: Iterable[Near]) -> Iterator[Candidate]:
    """Proposed counterparts, then the nearest sentences, then others near by their words; each once."""
    seen: set[str] = set()
    for measure, relation, note in (*_linked(finding), *rejected, *_nearest(finding), *_near(finding, lower)):
        if measure in lower.texts and measure not in seen:
            seen.add(measure)
            yield _candidate(measure, lower, relation, note)


def _linked(finding: Finding) -> Iterator[Near]:
    for link in finding.counterparts:
        yield link.lower, link.relation, f"拟定{RELATIONS[link.relation]}，把握{link.probability:.2f}"


def _nearest(finding: Finding) -> Iterator[Near]:
    if finding.nearest is not None:
        yield finding.nearest.measure, None, f"最接近：{finding.nearest.why}"
        yield from ((measure, None, "相近") for measure in finding.nearest.next)


def _near(finding: Finding, lower: _Lower) -> Iterator[Near]:
    for measure, share in lower.nearness.nearest(finding.text, 2 * CANDIDATES):
        yield measure, None, f"用语相近（{share:.0%}）"


def _candidate(measure: str, lower: _Lower, relation: Relation | None, note: str) -> Candidate:
    return Candidate(measure, lower.labels.get(measure, ""), lower.texts[measure], relation, note)
