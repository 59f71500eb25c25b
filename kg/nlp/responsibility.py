"""Assignments of a whole text (责任分工), each at the place where its organ is named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.extraction.identity import Seat, seat_in
from kg.extraction.text.sentences import sentences
from kg.extraction.units.assignment import find_clauses
from kg.extraction.units.running import running_shares
from kg.extraction.units.shares import Share
from kg.model import Assignment, Directive, Span
from kg.reference.organs import normalise


def assignments(directive: Directive) -> Iterator[tuple[Span, Assignment]]:
    """Yield (span of the organ's name, assignment) by clause; of a name not written in one run, its clause.

    In a task the parts are the task's own: 列第一位者为牵头单位，下同 holds for all that follows.
    """
    plain, seat = directive.text.plain, seat_in(directive)
    for paragraph in directive.text.paragraphs:
        own = _own(directive, paragraph)
        at = paragraph.start
        for clause in find_clauses(plain, *paragraph):
            yield from _running(plain, Span(at, clause.span.start), own, seat)
            yield from _placed(plain, clause.span, clause.shares, own, seat)
            at = clause.span.end
        yield from _running(plain, Span(at, paragraph.end), own, seat)


def _own(directive: Directive, paragraph: Span) -> tuple[Assignment, ...]:
    """The assignments of the task that the paragraph belongs to."""
    return next(
        (
            task.assignments
            for task in directive.tasks
            if task.span.start <= paragraph.start and paragraph.end <= task.span.end
        ),
        (),
    )


def _running(
    plain: str, span: Span, own: tuple[Assignment, ...], seat: Seat
) -> Iterator[tuple[Span, Assignment]]:
    names = {assignment.organ.name for assignment in own}
    for sentence in sentences(plain, *span):
        told = running_shares(plain, *sentence)
        shares = [share for share in told if not names or share.organ in names]
        yield from _placed(plain, sentence, shares, own, seat)


def _placed(
    plain: str, within: Span, shares: Iterable[Share], own: tuple[Assignment, ...], seat: Seat
) -> Iterator[tuple[Span, Assignment]]:
    at = within.start
    for share in shares:
        start = plain.find(share.organ, at, within.end)
        span = Span(start, start + len(share.organ)) if start >= 0 else within
        at = span.end if start >= 0 else at
        yield span, _settled(share, own, seat)


def _settled(share: Share, own: tuple[Assignment, ...], seat: Seat) -> Assignment:
    meant = Assignment(normalise(share.organ, *seat), share.role)
    same = [assignment for assignment in own if assignment.organ == meant.organ]
    return meant if meant in same or not same else same[0]
