"""One text → one :class:`~kg.model.Directive`: puts together what the other extractors find."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from types import MappingProxyType
from typing import NamedTuple

from kg.extraction.citations.citation import Known, find_citations
from kg.extraction.header.by_hand import with_told
from kg.extraction.header.carried import ORDERS
from kg.extraction.header.carried_parts import Parts, carried_parts
from kg.extraction.header.header import Header, read_header
from kg.extraction.header.validity import find_validity
from kg.extraction.identity import (
    Seat,
    directive_id,
    directive_year,
    issuer_identity,
    measure_id,
    seat_of,
    task_id,
    unnumbered_id,
)
from kg.extraction.measures import read_measures
from kg.extraction.outline import read_outline
from kg.extraction.repair.repair import repair
from kg.extraction.structure.bearers import with_bearers
from kg.extraction.structure.block import Block, Outline
from kg.extraction.structure.framing import (
    binds,
    charges_leaders,
    holds_duty,
    is_framing,
    names_aims,
    says_why,
)
from kg.extraction.structure.handed_down import first_leads_below, handed_down, time_above, told
from kg.extraction.structure.held_time import given, held_at, in_title
from kg.extraction.structure.stage_year import in_stage_years
from kg.extraction.structure.turn_of_year import into_next_year, into_year_written
from kg.extraction.structure.unnumbered import ordered
from kg.extraction.structure.year_before import in_years_before
from kg.extraction.tables.cell_figures import with_row_names
from kg.extraction.tables.table import ROW
from kg.extraction.tables.table_lines import with_rows
from kg.extraction.units.running import running_shares
from kg.extraction.units.shares import Share
from kg.extraction.written import as_written
from kg.model import Assignment, Citation, Directive, Measure, Notice, Role, Section, Span, Task, Text
from kg.reference.folding import fold_print, simplify
from kg.reference.kinds import document_type_of, genre_of
from kg.reference.organs import normalise

_INNER_MARKS = str.maketrans("《》", "〈〉")
_NOTHING_READ = Notice("nothing_read", "未读出标题和任务，请核对是否为公文正文")


def extract(raw: Text) -> Directive:
    """The directive as understood; ``raw`` is what reading returns.

    What is not there is None or empty; what is there but cannot be read is named in ``notices``.
    Traditional characters (繁体) are read as their simplified ones, one for one: titles and names are
    given in these, while every text of a span stays as written.
    """
    return understood(repair(with_rows(raw)))


def understood(text: Text, told: Mapping[str, str] = MappingProxyType({})) -> Directive:
    """As :func:`extract`, of a text whose lines are mended already; ``told`` holds fields of the header, year and validity
    that are known by hand (:data:`~kg.extraction.correction.HEADER_FIELDS`), from which all else follows."""
    simple = simplify(text.plain)
    if simple == text.plain:
        return _timed(text, told)
    return as_written(_timed(replace(text, plain=simple), told), text)


def _timed(text: Text, told: Mapping[str, str]) -> Directive:
    """What the text says, each month in the year that its stage or its winter tells."""
    return into_year_written(into_next_year(in_years_before(in_stage_years(_extract(text, told)))))


def _extract(text: Text, told: Mapping[str, str]) -> Directive:
    header = with_told(read_header(text), told)
    titles = (header.title, header.notice_title)
    day = header.written or header.printed
    identity = issuer_identity(header.issuers, titles[::-1], header.recipients, text.plain)
    year = int(told["year"] or 0) or None if "year" in told else directive_year(titles, header.number, day)
    validity = find_validity(text.plain, day)
    parts = carried_parts(text.plain, header)
    named_by = (*header.title_spans, *(Span(start, start + 1) for start in parts.starts))
    outline = read_outline(text.plain, parts.body, parts.breaks, named_by)
    name = directive_id(header.number, header.issuers, header.title, day, text.source.sha256)
    seat = seat_of(identity)
    numbered = ((task_id(name, order), block) for order, block in enumerate(outline.tasks, 1))
    named = [(measure_id(task, n), span) for task, block in numbered for n, span in enumerate(block.own, 1)]
    named += [(unnumbered_id(name, n), span) for n, span in enumerate(outline.unnumbered, 1)]
    measures = iter(read_measures(text.plain, named, year))
    tasks = _tasks(text.plain, outline, parts, name, measures, year, seat)
    unnumbered = tuple(measures)
    return Directive(
        id=name,
        number=header.number,
        title=header.title,
        notice_title=header.notice_title,
        genre=genre_of(header.title),
        document_type=_document_type(header),
        issuers=header.issuers,
        level=identity.level if identity else None,
        organ_type=identity.organ_type if identity else None,
        division=identity.division if identity else None,
        year=year,
        written=header.written,
        printed=header.printed,
        recipients=header.recipients,
        copied_to=header.marks.copied_to,
        disclosure=header.marks.disclosure,
        approved_by=header.approved_by,
        sections=tuple(_section(b) for b in outline.headings),
        tasks=tasks,
        unnumbered=unnumbered,
        citations=_citations(text, header),
        text=text,
        secrecy=header.marks.secrecy,
        urgency=header.marks.urgency,
        signatory=header.marks.signatory,
        annexes=header.marks.annexes,
        effective=told.get("effective", validity.effective) or None,
        expires=told.get("expires", validity.expires) or None,
        notices=(
            *text.notices,
            *header.notices,
            *outline.notices,
            *(() if header.title or tasks or unnumbered else (_NOTHING_READ,)),
        ),
    )


def _document_type(header: Header) -> str | None:
    """The 文种 of the title, else that of an order's number."""
    code = header.number.agency_code if header.number else ""
    return document_type_of(header.notice_title) or (
        document_type_of(code) if code.endswith(ORDERS) else None
    )


def _section(block: Block) -> Section:
    return Section(block.marker.text, block.title, block.depth, block.span)


def _tasks(
    plain: str,
    outline: Outline,
    parts: Parts,
    name: str,
    measures: Iterator[Measure],
    year: int | None,
    seat: Seat,
) -> tuple[Task, ...]:
    """The tasks in order; each takes as many of the measures as it has sentences."""
    tasks: list[Task] = []
    first_leads = False
    for order, (block, above) in enumerate(_with_above(outline.tasks), 1):
        clauses = (clause for b in (block, *above.heads) for clause in b.clauses)
        first_leads = first_leads or first_leads_below(plain, clauses, tasks)
        carried = parts.path(block.span.start) if parts.starts else ()
        own = with_bearers(plain, block, list(islice(measures, len(block.own))))
        own = with_row_names(plain, block.title, own) if block.marker.kind == ROW else own
        framing = above.framed or (is_framing(block.title, carried) and not _orders(block.title, own))
        framing = framing or (names_aims(block.title) and not ordered(plain, block.own))
        framing = framing and not _is_bound(plain, block)
        shares = _shares(plain, block, first_leads) + told(block.row_clauses, first_leads)
        timed = _with_clause_times(plain, own, block, year)
        if above.heads and not framing:
            shares += handed_down(plain, block, shares, first_leads)
        if not framing:
            timed = _with_time_above(plain, timed, block, year)
        tasks.append(
            Task(
                id=task_id(name, order),
                marker=block.marker.text,
                title=block.title,
                path=carried + above.path,
                framing=framing,
                span=Span(block.span.start, block.paragraphs[-1].end),
                measures=timed,
                assignments=tuple([_assignment(*share, seat) for share in dict.fromkeys(shares)]),
            )
        )
    return tuple(tasks)


class _Above(NamedTuple):
    """What stands above a task: its headings, whether one of them only frames, and those that say something of their
    own."""

    path: tuple[str, ...]
    framed: bool
    heads: list[Block]


def _with_above(blocks: list[Block]) -> Iterator[tuple[Block, _Above]]:
    """Each block with what stands above it, which neighbours share."""
    last, above = None, _Above((), False, [])
    for block in blocks:
        if last is None or block.parent is not last.parent or block.stem != last.stem:
            path = block.path()
            heads = [heading for heading in block.above() if heading.clauses or heading.rows or heading.own]
            above = _Above(path, is_framing("", path), heads)
        last = block
        yield block, above


def _is_bound(plain: str, block: Block) -> bool:
    """Whether a block is, or belongs to, an article (条) that tells somebody what he must do."""
    article = next((b for b in (block, *block.above()) if b.marker.kind == "article"), None)
    if article is None or is_framing(article.title):
        return False
    return binds(block.stem) or any(binds(plain[start:end]) for start, end in (*article.own, *block.own))


def _orders(title: str, measures: list[Measure]) -> bool:
    """Whether a block that says why (提高思想认识) also tells somebody what to do, and by when or how often, or tells
    those who lead what to do in person."""
    return says_why(title) and any(
        charges_leaders(m.text) or ((m.deadlines or m.recurrences) and holds_duty(m.text, preamble=True))
        for m in measures
    )


def _with_clause_times(
    plain: str, measures: list[Measure], block: Block, year: int | None
) -> tuple[Measure, ...]:
    """完成时限 named in a responsibility clause holds for the last measure before it; on a line of its own for all of
    them since the one above, in a table for the whole row."""
    if not (measures and block.clauses):
        return tuple(measures)
    lines = {paragraph.start for paragraph in block.paragraphs[1:]}
    begin = 0
    for clause in block.clauses:
        if clause.time is None:
            continue
        before = [i for i, m in enumerate(measures) if m.span.start < clause.span.start]
        last = before[-1] if before else 0
        if block.marker.kind == ROW:
            holds = before
        elif clause.span.start in lines:
            holds = before[begin:] or [last]
            begin = len(before)
        else:
            holds = [last]
        timed = given(plain, [measures[index] for index in holds], held_at(plain, clause.time, year))
        for index, measure in zip(holds, timed, strict=True):
            measures[index] = measure
    return tuple(measures)


def _with_time_above(
    plain: str, measures: tuple[Measure, ...], block: Block, year: int | None
) -> tuple[Measure, ...]:
    """完成时限 named at a heading, or in its bracket, holds for whatever below it names no time of its own."""
    time = in_title(plain, block) or time_above(plain, block)
    if time is None or all(m.deadlines for m in measures):
        return measures
    held = held_at(plain, time, year)
    return tuple([m if m.deadlines else given(plain, [m], held)[0] for m in measures])


def _shares(plain: str, block: Block, first_leads: bool) -> list[Share]:
    """The parts that a block's clauses and sentences give."""
    shares = told(block.clauses, first_leads)
    words = ("牵头",) if shares else ("牵头", "负责")
    if block.own and any(plain.find(w, block.own[0][0], block.own[-1][1]) >= 0 for w in words):
        for start, end in block.own:
            shares += running_shares(plain, start, end, alone=len(words) > 1)
    return shares


@lru_cache(maxsize=1 << 14)
def _assignment(organ: str, role: Role, seat: Seat) -> Assignment:
    return Assignment(normalise(organ, *seat), role)


def _citations(text: Text, header: Header) -> tuple[Citation, ...]:
    own = (header.notice_title,) if header.forwards else (header.title, header.notice_title)
    titles = {fold_print(t) for t in own if t} | header.carried
    titles |= {title.translate(_INNER_MARKS) for title in titles}  # as it stands in 《》
    head_end = max((s.end for s in header.title_spans[:1]), default=0)
    annexes = frozenset(map(fold_print, header.marks.annexes))
    known = Known(frozenset(titles), header.number, header.notice_title, head_end, header.issuers, annexes)
    found = find_citations(text.plain, known)
    # 第N号 below a title that ends in 令 is its own, and so is any part of its number that reads as one.
    for span in header.own_lines:
        found = tuple(c for c in found if not _within([span], c.span.end - 1))
    site = sorted(header.site)
    return tuple(c for c in found if not _within(site, c.span.start)) if site else found


def _within(spans: Sequence[Span], at: int) -> bool:
    """Whether one of the spans, which stand in order, holds the character."""
    index = bisect_right(spans, at, key=lambda span: span.start) - 1
    return index >= 0 and at < spans[index].end
