"""One text → one :class:`~kg.model.Directive`: puts together what the other extractors find."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extraction.actors import find_parties
from kg.extraction.assignment import Clause, Share, running_shares
from kg.extraction.citation import Known, find_citations
from kg.extraction.deadline import find_deadlines, find_due
from kg.extraction.framing import is_framing
from kg.extraction.header import Header, read_header
from kg.extraction.indicator import find_indicators
from kg.extraction.outline import Block, Outline, read_outline
from kg.extraction.recurrence import find_limits, find_recurrences
from kg.extraction.repair import repair
from kg.extraction.title import folded
from kg.model import Assignment, Citation, Directive, Measure, Role, Section, Span, Task, Text
from kg.reference.issuers import IssuerIdentity, identify
from kg.reference.kinds import document_type_of, genre_of
from kg.reference.organs import normalise

_YEAR = re.compile(r"(?:19|20)\d\d(?=\s*(?:年|[—\-－~至]))")


def extract(raw: Text) -> Directive:
    """The directive as understood; ``raw`` is what reading returns.

    What is not there is None or empty; what is there but cannot be read is named in ``notices``.
    """
    text = repair(raw)
    header = read_header(text)
    identity = _identity(header)
    year = _year(header)
    outline = read_outline(text.plain, header.body, header.breaks)
    name = _id(header, text)
    division = identity.division.code if identity and identity.division else None
    tasks = _tasks(text, outline, name, year, division)
    return Directive(
        id=name,
        number=header.number,
        title=header.title,
        notice_title=header.notice_title,
        genre=genre_of(header.title),
        document_type=document_type_of(header.notice_title),
        issuers=header.issuers,
        level=identity.level if identity else None,
        organ_type=identity.organ_type if identity else None,
        division=identity.division if identity else None,
        year=year,
        written=header.written,
        printed=header.printed,
        recipients=header.recipients,
        copied_to=header.copied_to,
        disclosure=header.disclosure,
        approved_by=header.approved_by,
        sections=tuple(_section(b) for b in outline.headings),
        tasks=tasks,
        unnumbered=tuple(
            _measure(text.plain, span, f"{name}#U{n:02d}", year)
            for n, span in enumerate(outline.unnumbered, 1)
        ),
        citations=_citations(text, header),
        text=text,
        secrecy=header.secrecy,
        urgency=header.urgency,
        signatory=header.signatory,
        annexes=header.annexes,
        notices=tuple(text.notices) + tuple(header.notices),
    )


def _identity(header: Header) -> IssuerIdentity | None:
    if not header.issuers:
        return None
    return identify(header.issuers[0], context=(header.notice_title, header.title, *header.recipients))


def _year(header: Header) -> int | None:
    """The year the tasks are for: the title's, else the number's, else that of the date."""
    for source in (header.title, header.notice_title):
        years = _YEAR.findall(folded(source))
        if years:
            return int(years[0])
    if header.number is not None and header.number.year is not None:
        return header.number.year
    day = header.written or header.printed
    return int(day[:4]) if day else None


def _id(header: Header, text: Text) -> str:
    if header.number is not None:
        return str(header.number)
    if header.title and header.issuers:
        return "|".join((*header.issuers, header.title, header.written or header.printed or "")).rstrip("|")
    return f"sha256:{text.source.sha256[:16]}"


def _section(block: Block) -> Section:
    return Section(block.marker.text, block.title, block.depth, block.span)


def _tasks(
    text: Text, outline: Outline, name: str, year: int | None, division: str | None
) -> tuple[Task, ...]:
    tasks: list[Task] = []
    first_leads = False
    for order, block in enumerate(outline.tasks, 1):
        task_id = f"{name}#T{order:02d}"
        first_leads = first_leads or any(c.first_leads for c in block.clauses)
        path = block.path()
        measures = [_measure(text.plain, s, f"{task_id}.M{n}", year) for n, s in enumerate(block.own, 1)]
        tasks.append(
            Task(
                id=task_id,
                marker=block.marker.text,
                title=block.title,
                path=path,
                framing=is_framing(block.title, path),
                span=Span(block.span.start, max(p.end for p in block.paragraphs)),
                measures=_with_clause_times(text.plain, measures, block.clauses, year),
                assignments=_assignments(text.plain, block, first_leads, division),
            )
        )
    return tuple(tasks)


def _measure(plain: str, span: Span, measure_id: str, year: int | None) -> Measure:
    start, end = span
    sentence = plain[start:end]
    deadlines = tuple(find_deadlines(plain, start, end, year))
    recurrences = tuple(r for r in find_recurrences(plain, start, end) if not _overlaps(r.span, deadlines))
    limits = tuple(x for x in find_limits(plain, start, end) if not _overlaps(x.span, recurrences))
    taken = (*deadlines, *recurrences, *limits)
    indicators = tuple(i for i in find_indicators(plain, start, end) if not _overlaps(i.span, taken))
    parties = find_parties(sentence)
    return Measure(
        measure_id,
        sentence,
        span,
        deadlines,
        recurrences,
        limits,
        indicators,
        parties.actors,
        parties.addressees,
    )


def _overlaps(span: Span, others: tuple) -> bool:  # type: ignore[type-arg]
    return any(o.span.start < span.end and span.start < o.span.end for o in others)


def _with_clause_times(
    plain: str, measures: list[Measure], clauses: list[Clause], year: int | None
) -> tuple[Measure, ...]:
    """完成时限 named in the responsibility clause holds for the last measure before it."""
    for clause in clauses:
        if clause.time is None or not measures:
            continue
        found = tuple(find_due(plain, clause.time.start, clause.time.end, year))
        before = [i for i, m in enumerate(measures) if m.span.start < clause.span.start]
        index = before[-1] if before else 0
        measures[index] = replace(measures[index], deadlines=measures[index].deadlines + found)
    return tuple(measures)


def _assignments(plain: str, block: Block, first_leads: bool, division: str | None) -> tuple[Assignment, ...]:
    shares: list[Share] = []
    for clause in block.clauses:
        named = list(clause.shares)
        if first_leads and named and all(s.role is Role.RESPONSIBLE for s in named):
            named[0] = Share(named[0].organ, Role.LEAD)
        shares += named
    for span in block.own:
        shares += running_shares(plain, span.start, span.end)
    unique = dict.fromkeys(shares)
    return tuple(Assignment(normalise(s.organ, division), s.role) for s in unique)


def _citations(text: Text, header: Header) -> tuple[Citation, ...]:
    titles = {folded(t) for t in (header.title, header.notice_title) if t}
    head_end = max((s.end for s in header.title_spans[:1]), default=0)
    known = Known(frozenset(titles), header.number, header.notice_title, head_end)
    return find_citations(text.plain, known)
