"""What the documents say (facts), as quads; and the whole corpus in its four named graphs.

``kg/graph/from_rdf.py`` reads back exactly what is written here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad

from kg import __version__
from kg.graph.links_to_rdf import (
    citation_finding_quads,
    not_held_quads,
    number_quads,
    pair_quads,
    shared_task_quads,
)
from kg.graph.quads import Writer
from kg.graph.vocabulary import (
    DIVISION,
    FACTS,
    GRAPHS,
    LINKS,
    PROV,
    RUN,
    joined,
    node,
    organ,
    part,
)
from kg.model import (
    Assignment,
    Citation,
    Corpus,
    Directive,
    Indicator,
    Limit,
    Measure,
    Notice,
    Organ,
    Recurrence,
    Role,
    Section,
    Task,
    Text,
)
from kg.reference.folding import search_key

_SHORTCUT = {Role.LEAD: "lead", Role.RESPONSIBLE: "responsible", Role.SUPPORT: "support"}


def corpus_quads(corpus: Corpus, inputs: Iterable[str] = ()) -> Iterator[Quad]:
    """Every quad of the graph; the same ones whatever the order of the directives.

    ``inputs`` are the hashes of what went into it beside the directives, each under its name.
    """
    yield from run_quads(corpus, inputs)
    texts: dict[str, str] = {}
    for directive in corpus.directives:
        texts.update((measure.id, measure.text) for measure in directive.measures())
        yield from directive_quads(directive)
    for absent in corpus.not_held:
        yield from not_held_quads(absent)
    yield from pair_quads(corpus.pairs, texts)
    yield from citation_finding_quads(corpus.citation_findings)
    for shared in corpus.shared_tasks:
        yield from shared_task_quads(shared)


def run_quads(corpus: Corpus, others: Iterable[str] = ()) -> list[Quad]:
    """The run that made the graph (prov:Activity), named by the hash of its inputs and version."""
    inputs = sorted((*others, *(directive.text.source.sha256 for directive in corpus.directives)))
    digest = hashlib.sha256("\n".join([__version__, *inputs]).encode("utf-8", "surrogatepass")).hexdigest()
    run = NamedNode(RUN + digest[:16])
    facts = Writer(FACTS)
    facts.a(run, "Run")
    facts.text(run, "softwareVersion", __version__)
    made = NamedNode(PROV + "wasGeneratedBy")
    return facts.quads + [Quad(graph, made, run, FACTS) for graph in GRAPHS]


def directive_quads(directive: Directive) -> list[Quad]:
    """All that one directive says, and where its citations lead."""
    facts, links = Writer(FACTS), Writer(LINKS)
    subject = node(directive.id)
    facts.a(subject, "Directive")
    facts.text(subject, "identifier", directive.id)
    _header(facts, subject, directive)
    _text(facts, subject, directive.text)
    _notices(facts, subject, subject, directive.notices)
    for position, section in enumerate(directive.sections, 1):
        _section(facts, subject, position, section)
    for position, task in enumerate(directive.tasks, 1):
        _task(facts, subject, position, task)
    for position, measure in enumerate(directive.unnumbered, 1):
        facts.link(subject, "unnumbered", node(measure.id))
        _measure(facts, subject, position, measure)
    for position, citation in enumerate(directive.citations, 1):
        _citation(facts, links, subject, position, citation)
    return facts.quads + links.quads


def _header(facts: Writer, subject: NamedNode, directive: Directive) -> None:
    number_quads(facts, subject, directive.number)
    for name, words in (
        ("title", directive.title),
        ("noticeTitle", directive.notice_title),
        ("genre", directive.genre),
        ("documentType", directive.document_type),
        ("disclosure", directive.disclosure),
        ("approvedBy", directive.approved_by),
        ("secrecy", directive.secrecy),
        ("urgency", directive.urgency),
        ("signatory", directive.signatory),
    ):
        facts.text(subject, name, words)
    for key in sorted({search_key(directive.title), search_key(directive.notice_title)} - {""}):
        facts.text(subject, "titleKey", key)
    for name, day in (
        ("written", directive.written),
        ("printed", directive.printed),
        ("effective", directive.effective),
        ("expires", directive.expires),
    ):
        facts.day(subject, name, day)
    facts.texts(subject, "issuer", directive.issuers)
    facts.texts(subject, "recipient", directive.recipients)
    facts.texts(subject, "copiedTo", directive.copied_to)
    facts.texts(subject, "annex", directive.annexes)
    facts.choice(subject, "level", directive.level)
    facts.choice(subject, "organType", directive.organ_type)
    facts.integer(subject, "year", directive.year)
    for issuer in directive.issuers:
        facts.link(subject, "issuedBy", _organ(facts, Organ(issuer)))
    if directive.division is not None:
        place = joined(DIVISION, (directive.division.code, directive.division.name), ";")
        facts.link(subject, "division", place)
        facts.a(place, "Division")
        facts.text(place, "code", directive.division.code)
        facts.text(place, "name", directive.division.name)


def _organ(facts: Writer, value: Organ) -> NamedNode:
    subject = organ(value)
    facts.a(subject, "Organ")
    facts.text(subject, "name", value.name)
    facts.text(subject, "function", value.function)
    facts.text(subject, "inDivision", value.division)
    facts.choice(subject, "level", value.level)
    return subject


def _text(facts: Writer, owner: NamedNode, text: Text) -> None:
    subject = part(owner, "text")
    facts.link(owner, "hasText", subject)
    facts.a(subject, "Text")
    facts.text(subject, "plainText", text.plain)
    facts.text(subject, "path", text.source.path)
    facts.text(subject, "sha256", text.source.sha256)
    facts.text(subject, "mediaType", text.source.media_type)
    facts.json(subject, "paragraphs", [list(span) for span in text.paragraphs])
    facts.json(subject, "offsets", [list(pair) for pair in text.offsets])
    facts.json(subject, "pages", list(text.pages))
    facts.json(subject, "metadata", dict(text.metadata))
    _notices(facts, owner, subject, text.notices)


def _notices(facts: Writer, owner: NamedNode, subject: NamedNode, notices: Iterable[Notice]) -> None:
    for position, notice in enumerate(notices, 1):
        child = _part(facts, subject, "notice", "Notice", position)
        facts.text(child, "kind", notice.kind)
        facts.text(child, "text", notice.text)
        facts.span(owner, child, "span", notice.span)


def _part(facts: Writer, owner: NamedNode, name: str, kind: str, position: int) -> NamedNode:
    child = part(owner, name, position)
    facts.link(owner, name, child)
    facts.a(child, kind)
    facts.integer(child, "position", position)
    return child


def _section(facts: Writer, directive: NamedNode, position: int, section: Section) -> None:
    child = _part(facts, directive, "section", "Section", position)
    facts.text(child, "marker", section.marker)
    facts.text(child, "title", section.title)
    facts.integer(child, "depth", section.depth)
    facts.span(directive, child, "span", section.span)


def _task(facts: Writer, directive: NamedNode, position: int, task: Task) -> None:
    subject = node(task.id)
    facts.link(directive, "task", subject)
    facts.a(subject, "Task")
    facts.link(subject, "directive", directive)
    facts.text(subject, "identifier", task.id)
    facts.integer(subject, "position", position)
    facts.text(subject, "marker", task.marker)
    facts.text(subject, "title", task.title)
    facts.json(subject, "path", list(task.path))
    facts.flag(subject, "framing", task.framing)
    facts.span(directive, subject, "span", task.span)
    for index, assignment in enumerate(task.assignments, 1):
        _assignment(facts, subject, index, assignment)
    for index, measure in enumerate(task.measures, 1):
        facts.link(subject, "measure", node(measure.id))
        _measure(facts, directive, index, measure)


def _assignment(facts: Writer, task: NamedNode, position: int, assignment: Assignment) -> None:
    child = _part(facts, task, "assignment", "Assignment", position)
    unit = _organ(facts, assignment.organ)
    facts.link(child, "organ", unit)
    facts.choice(child, "role", assignment.role)
    facts.link(task, _SHORTCUT[assignment.role], unit)


def _measure(facts: Writer, directive: NamedNode, position: int, measure: Measure) -> None:
    subject = node(measure.id)
    facts.a(subject, "Measure")
    facts.link(subject, "directive", directive)
    facts.text(subject, "identifier", measure.id)
    facts.integer(subject, "position", position)
    facts.text(subject, "text", measure.text)
    facts.span(directive, subject, "span", measure.span)
    facts.texts(subject, "actor", measure.actors)
    facts.texts(subject, "addressee", measure.addressees)
    for index, deadline in enumerate(measure.deadlines, 1):
        child = _part(facts, subject, "deadline", "Deadline", index)
        facts.text(child, "text", deadline.text)
        facts.span(directive, child, "span", deadline.span)
        facts.day(child, "date", deadline.date)
        facts.text(child, "rule", deadline.rule)
    for index, recurrence in enumerate(measure.recurrences, 1):
        _timing(facts, directive, _part(facts, subject, "recurrence", "Recurrence", index), recurrence)
    for index, limit in enumerate(measure.limits, 1):
        _timing(facts, directive, _part(facts, subject, "limit", "Limit", index), limit)
    for index, indicator in enumerate(measure.indicators, 1):
        _indicator(facts, directive, _part(facts, subject, "indicator", "Indicator", index), indicator)


def _timing(facts: Writer, directive: NamedNode, child: NamedNode, timing: Recurrence | Limit) -> None:
    facts.text(child, "text", timing.text)
    facts.span(directive, child, "span", timing.span)
    facts.text(child, "rule", timing.rule)


def _indicator(facts: Writer, directive: NamedNode, child: NamedNode, indicator: Indicator) -> None:
    facts.text(child, "text", indicator.text)
    facts.span(directive, child, "span", indicator.span)
    facts.text(child, "quantity", indicator.quantity)
    facts.text(child, "comparator", indicator.comparator)
    facts.number(child, "value", indicator.value)
    facts.text(child, "unit", indicator.unit)


def _citation(facts: Writer, links: Writer, owner: NamedNode, position: int, citation: Citation) -> None:
    child = _part(facts, owner, "citation", "Citation", position)
    facts.text(child, "text", citation.text)
    facts.span(owner, child, "span", citation.span)
    facts.text(child, "title", citation.title)
    facts.span(owner, child, "titleSpan", citation.title_span)
    facts.text(child, "carriedTitle", citation.carried_title)
    number_quads(facts, child, citation.number)
    facts.span(owner, child, "numberSpan", citation.number_span)
    facts.text(child, "issuer", citation.issuer)
    facts.choice(child, "citationRole", citation.role)
    facts.text(child, "cue", citation.cue)
    resolution = citation.resolution
    if resolution is None:
        return
    links.choice(child, "resolution", resolution.status)
    links.nodes(child, "candidate", resolution.candidates)
    links.flag(child, "numberMismatch", resolution.number_mismatch)
    if resolution.target is not None:
        links.link(child, "target", node(resolution.target))
        links.link(owner, "cites", node(resolution.target))
        links.link(owner, citation.role.value, node(resolution.target))
