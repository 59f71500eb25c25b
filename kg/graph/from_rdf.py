"""Directives read back from the graph (读回), exactly as they were written by ``kg/graph/to_rdf.py``."""

from __future__ import annotations

from typing import Any

from pyoxigraph import Store

from kg.graph.errors import UnknownNode
from kg.graph.quads import Reader
from kg.graph.vocabulary import FACTS, node
from kg.model import (
    Assignment,
    Citation,
    CitationRole,
    Deadline,
    Directive,
    Division,
    DocNumber,
    Indicator,
    Level,
    Limit,
    Measure,
    Notice,
    Organ,
    OrganType,
    Recurrence,
    Resolution,
    ResolutionStatus,
    Role,
    Section,
    Source,
    Span,
    Task,
    Text,
)


def read_directive(store: Store, identifier: str) -> Directive:
    """The directive as it was written; :class:`UnknownNode` where it is not held."""
    found = Reader(store, node(identifier), FACTS)
    if not found.is_a("Directive"):
        raise UnknownNode(identifier)
    division = found.single("division")
    return Directive(
        id=identifier,
        number=read_number(found),
        title=found.text("title"),
        notice_title=found.text("noticeTitle"),
        genre=found.maybe("genre"),
        document_type=found.maybe("documentType"),
        issuers=found.texts("issuer"),
        level=found.choice("level", Level),
        organ_type=found.choice("organType", OrganType),
        division=Division(division[0].text("code"), division[0].text("name")) if division else None,
        year=found.integer("year"),
        written=found.maybe("written"),
        printed=found.maybe("printed"),
        recipients=found.texts("recipient"),
        copied_to=found.texts("copiedTo"),
        disclosure=found.maybe("disclosure"),
        approved_by=found.maybe("approvedBy"),
        sections=tuple(_section(child) for child in found.parts("section")),
        tasks=tuple(read_task(child) for child in found.parts("task")),
        unnumbered=tuple(read_measure(child) for child in found.parts("unnumbered")),
        citations=tuple(_citation(child) for child in found.parts("citation")),
        text=_text(found.single("hasText")[0]),
        secrecy=found.maybe("secrecy"),
        urgency=found.maybe("urgency"),
        signatory=found.maybe("signatory"),
        annexes=found.texts("annex"),
        effective=found.maybe("effective"),
        expires=found.maybe("expires"),
        notices=_notices(found),
    )


def read_number(found: Reader) -> DocNumber | None:
    """The 发文字号 of a directive, a citation or a not-held directive."""
    code, serial = found.maybe("agencyCode"), found.integer("serial")
    if code is None or serial is None:
        return None
    return DocNumber(code, found.integer("numberYear"), serial, found.maybe("numberLetters") or "")


def _text(found: Reader) -> Text:
    paragraphs: Any = found.json("paragraphs")
    offsets: Any = found.json("offsets")
    pages: Any = found.json("pages")
    metadata: Any = found.json("metadata")
    return Text(
        plain=found.text("plainText"),
        paragraphs=tuple(Span(start, end) for start, end in paragraphs),
        source=Source(found.text("path"), found.text("sha256"), found.text("mediaType")),
        offsets=tuple((plain, raw) for plain, raw in offsets),
        pages=tuple(pages),
        metadata=metadata,
        notices=_notices(found),
    )


def _notices(found: Reader) -> tuple[Notice, ...]:
    return tuple(
        Notice(child.text("kind"), child.text("text"), child.span("span")) for child in found.parts("notice")
    )


def _section(found: Reader) -> Section:
    return Section(found.text("marker"), found.text("title"), found.integer("depth") or 0, found.place())


def read_task(found: Reader) -> Task:
    """A task with its measures and units."""
    path: Any = found.json("path")
    return Task(
        id=found.text("identifier"),
        marker=found.text("marker"),
        title=found.text("title"),
        path=tuple(path),
        framing=found.flag("framing"),
        span=found.place(),
        measures=tuple(read_measure(child) for child in found.parts("measure")),
        assignments=tuple(_assignment(child) for child in found.parts("assignment")),
    )


def _assignment(found: Reader) -> Assignment:
    unit = found.single("organ")[0]
    named = Organ(
        unit.text("name"), unit.maybe("function"), unit.maybe("inDivision"), unit.choice("level", Level)
    )
    return Assignment(named, found.chosen("role", Role))


def read_measure(found: Reader) -> Measure:
    """A measure with what it fixes."""
    return Measure(
        id=found.text("identifier"),
        text=found.text("text"),
        span=found.place(),
        deadlines=tuple(
            Deadline(child.text("text"), child.place(), child.maybe("date"), child.maybe("rule"))
            for child in found.parts("deadline")
        ),
        recurrences=tuple(
            Recurrence(child.text("text"), child.place(), child.maybe("rule"))
            for child in found.parts("recurrence")
        ),
        limits=tuple(
            Limit(child.text("text"), child.place(), child.maybe("rule")) for child in found.parts("limit")
        ),
        indicators=tuple(_indicator(child) for child in found.parts("indicator")),
        actors=found.texts("actor"),
        addressees=found.texts("addressee"),
    )


def _indicator(found: Reader) -> Indicator:
    return Indicator(
        text=found.text("text"),
        span=found.place(),
        quantity=found.text("quantity"),
        comparator=found.text("comparator"),
        value=found.number("value"),
        unit=found.text("unit"),
    )


def _citation(found: Reader) -> Citation:
    return Citation(
        text=found.text("text"),
        span=found.place(),
        title=found.maybe("title"),
        title_span=found.span("titleSpan"),
        carried_title=found.maybe("carriedTitle"),
        number=read_number(found),
        number_span=found.span("numberSpan"),
        issuer=found.maybe("issuer"),
        role=found.chosen("citationRole", CitationRole),
        cue=found.maybe("cue"),
        resolution=_resolution(found),
    )


def _resolution(found: Reader) -> Resolution | None:
    status = found.choice("resolution", ResolutionStatus)
    if status is None:
        return None
    return Resolution(status, found.id("target"), found.ids("candidate"), found.flag("numberMismatch"))
