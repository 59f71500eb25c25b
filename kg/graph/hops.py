"""One step of a trace (一跳): from which sentence to which, and on what ground."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from pyoxigraph import NamedNode, Store

from kg.extraction.tables.restated import restated
from kg.flags import Flag
from kg.graph.from_rdf import read_task
from kg.graph.initiatives import initiatives, why_none
from kg.graph.links_from_rdf import pair_nodes, read_answers, read_correspondence
from kg.graph.places import Place, Places, TaskLabel
from kg.graph.quads import Reader
from kg.graph.vocabulary import FACTS, FINDINGS, LINKS, id_of, kg, node
from kg.model import (
    Answers,
    CitationRole,
    Correspondence,
    Ground,
    PairState,
    Relation,
    Signal,
    Status,
)

Direction = Literal["up", "down"]
Via = Literal["answers", "cites", "corresponds", "part_of"]
_NOT_COMPARED = ("unknown", "上级文件未收录，来源不明")
_NO_TOTALS: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Edge:
    """Why two places are connected; what a kind of edge does not have is None or empty.

    ``answers``: ground, state, note, evidence sentence and the totals of its findings.  ``cites``: the role
    and the words of the citation.  ``corresponds``: relation, probability and signals, with the finding it
    belongs to (status, reason, missing_part, flags) and the ground of the pair.
    """

    via: Via
    ground: Ground | None = None
    state: PairState | None = None
    stands_in_for: str | None = None
    note: str = ""
    evidence: str = ""
    role: CitationRole | None = None
    relation: Relation | None = None
    score: float | None = None
    probability: float | None = None
    signals: tuple[Signal, ...] = ()
    review: str | None = None
    status: Status | None = None
    reason: str = ""
    missing_part: str | None = None
    flags: tuple[Flag, ...] = ()
    totals: Mapping[str, int] = field(default_factory=lambda: _NO_TOTALS)


@dataclass(frozen=True, slots=True)
class OpenEnd:
    """Where a trace finds nothing: ``measure`` has no counterpart in ``directive``.

    ``kind`` is the status of a requirement nobody answers (``missing``, ``exempt``, ``unknown``), or
    upwards ``unsourced`` (its task is a local initiative), ``unseen`` (no source in any directive above that is held, but
    its task is none), ``elsewhere`` (none in this one, but in another), ``restated`` (none of its own: a table's row
    that repeats another task), ``unknown`` (that one is not held).  ``says`` words it for an analyst.
    """

    measure: str
    text: str
    kind: str
    says: str
    directive: Place | None = None
    ground: Ground | None = None
    reason: str = ""
    nearest: Place | None = None
    nearest_why: str = ""
    flags: tuple[Flag, ...] = ()


class Edges:
    """The edges of the graph around one place."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.places = Places(store)

    def documents(self, identifier: str, direction: Direction) -> Iterator[tuple[Place, Edge]]:
        """Directives above or below: those that answer it or are answered, then mere citations."""
        seen = set()
        here, there = ("lower", "upper") if direction == "up" else ("upper", "lower")
        for subject in pair_nodes(self.store, **{here: identifier}):
            pair = Reader(self.store, subject)
            other = pair.id(there) or ""
            seen.add(other)
            yield self.places.document(other), _answers_edge(read_answers(pair), self._totals(pair))
        for other, edge in self._citations(identifier, direction):
            if other not in seen:
                seen.add(other)
                yield self.places.document(other), edge

    def _totals(self, pair: Reader) -> Mapping[str, int]:
        totals: dict[str, int] = {}
        for target in pair.targets("finding"):
            status = Reader(self.store, target, FINDINGS, ("status",)).chosen("status", Status).value
            totals[status] = totals.get(status, 0) + 1
        return MappingProxyType(totals)

    def _citations(self, identifier: str, direction: Direction) -> Iterator[tuple[str, Edge]]:
        if direction == "up":
            for citation in Reader(self.store, node(identifier), FACTS).parts("citation"):
                target = citation.id("target")
                if target is not None:
                    yield target, _citation_edge(citation)
            return
        found = [
            quad.subject
            for quad in self.store.quads_for_pattern(None, kg("target"), node(identifier), LINKS)
            if isinstance(quad.subject, NamedNode)
        ]
        for subject in sorted(found, key=lambda one: one.value):
            for quad in self.store.quads_for_pattern(None, kg("citation"), subject, FACTS):
                assert isinstance(quad.subject, NamedNode)
                yield id_of(quad.subject), _citation_edge(Reader(self.store, subject))

    def correspondences(self, measure: str, direction: Direction) -> Iterator[tuple[Place, Edge]]:
        """Measures above or below that the links name as counterparts."""
        here = "lowerMeasure" if direction == "up" else "upperMeasure"
        quads = self.store.quads_for_pattern(None, kg(here), node(measure), LINKS)
        subjects = {quad.subject for quad in quads if isinstance(quad.subject, NamedNode)}
        for subject in sorted(subjects, key=lambda one: one.value):
            link = read_correspondence(Reader(self.store, subject))
            finding = self._owner(subject, "counterpart", None)
            pair = self._pair(finding.subject) if finding else None
            answers = read_answers(pair) if pair else None
            other = link.upper if direction == "up" else link.lower
            yield self.places.place(other), _correspondence_edge(link, finding, answers)

    def _owner(self, part: NamedNode, name: str, graph: NamedNode | None) -> Reader | None:
        """What a finding is to its counterpart; all of it, or only what ``graph`` says of it."""
        for quad in self.store.quads_for_pattern(None, kg(name), part, FINDINGS):
            if isinstance(quad.subject, NamedNode):
                return Reader(self.store, quad.subject, graph)
        return None

    def _pair(self, finding: NamedNode) -> Reader | None:
        return self._owner(finding, "finding", LINKS)

    def unanswered(self, measure: str, text: str) -> Iterator[OpenEnd]:
        """Where the lower side of a requirement is silent, one open end a directive that owes an answer."""
        found = [
            Reader(self.store, quad.subject)
            for quad in self.store.quads_for_pattern(None, kg("upperMeasure"), node(measure), FINDINGS)
            if isinstance(quad.subject, NamedNode)
        ]
        for finding in sorted(found, key=lambda one: (one.id("lowerDirective") or "", one.subject.value)):
            if finding.targets("counterpart"):
                continue
            status = finding.chosen("status", Status)
            pair = self._pair(finding.subject)
            answers = read_answers(pair) if pair else None
            nearest = finding.id("nearest")
            yield OpenEnd(
                measure=measure,
                text=text,
                kind=status.value,
                says=_unanswered_words(status, answers.ground if answers else None),
                directive=self.places.document(finding.id("lowerDirective") or ""),
                ground=answers.ground if answers else None,
                reason=finding.text("reason"),
                nearest=self.places.place(nearest) if nearest and self.places.kind(nearest) else None,
                nearest_why=finding.maybe("nearestWhy") or "",
                flags=finding.words("flag", Flag),
            )

    def unsourced(self, measure: str, text: str, directive: str, answered: set[str]) -> Iterator[OpenEnd]:
        """Upper directives in which a local measure has no source; ``answered`` are those in which it has."""
        owed = [
            read_answers(Reader(self.store, subject, LINKS))
            for subject in pair_nodes(self.store, lower=directive)
        ]
        where = ("elsewhere", "该文件中未见来源（另有上级来源）")
        if not answered:
            all_compared = all(answers.state is PairState.COMPARED for answers in owed)
            where = self._nowhere(measure, directive, all_compared)
        for answers in owed:
            if answers.upper in answered:
                continue
            kind, says = where if answers.state is PairState.COMPARED else _NOT_COMPARED
            yield OpenEnd(
                measure=measure,
                text=text,
                kind=kind,
                says=says,
                directive=self.places.document(answers.upper),
                ground=answers.ground,
                reason=answers.note,
            )

    def _nowhere(self, measure: str, directive: str, all_compared: bool) -> tuple[str, str]:
        """The kind and the words of a measure without any source above."""
        own = self.places.task_of(measure)
        repeated = self._repeated(own, directive) if own else None
        if repeated is not None:
            return "restated", f"与本文件“{repeated.text}”（{repeated.id}）为同一任务，来源见该任务"
        local = own is not None and own.id in initiatives(self.store, directive)
        why = "另有上级文件未收录，来源不明"
        if all_compared:
            why = "本级自行部署" if local else why_none(self.store, own.id) if own else ""
        return "unsourced" if local else "unseen", f"该文件中未见来源（{why}）".removesuffix("（）")

    def _repeated(self, own: TaskLabel, directive: str) -> Place | None:
        """The earlier task of the directive that this one only repeats."""
        tasks = [read_task(task) for task in Reader(self.store, node(directive), FACTS).parts("task")]
        source = restated(tasks).get(own.id)
        return self.places.place(source) if source else None


def _unanswered_words(status: Status, ground: Ground | None) -> str:
    if status is Status.UNKNOWN:
        return "下级文件未收录或者未能读出条目，是否对应不明"
    if status is Status.EXEMPT:
        return "未见下级对应（按其文意不由该单位承担）"
    if status is Status.MISSING and ground is Ground.SURROGATE:
        return "未见下级对应（与所代替的旧版相比，不作缺漏计）"
    return "未见下级对应"


def _answers_edge(answers: Answers, totals: Mapping[str, int]) -> Edge:
    return Edge(
        via="answers",
        ground=answers.ground,
        state=answers.state,
        stands_in_for=answers.stands_in_for,
        note=answers.note,
        evidence=answers.evidence,
        totals=totals,
    )


def _citation_edge(citation: Reader) -> Edge:
    return Edge(
        via="cites", evidence=citation.text("text"), role=citation.choice("citationRole", CitationRole)
    )


def _correspondence_edge(link: Correspondence, finding: Reader | None, answers: Answers | None) -> Edge:
    return Edge(
        via="corresponds",
        ground=answers.ground if answers else None,
        state=answers.state if answers else None,
        stands_in_for=answers.stands_in_for if answers else None,
        note=answers.note if answers else "",
        evidence=answers.evidence if answers else "",
        relation=link.relation,
        score=link.score,
        probability=link.probability,
        signals=link.signals,
        review=link.review,
        status=finding.choice("status", Status) if finding else None,
        reason=finding.maybe("reason") or "" if finding else "",
        missing_part=finding.maybe("missingPart") if finding else None,
        flags=finding.words("flag", Flag) if finding else (),
    )
