"""Parts told at a heading (一、…（甲局牵头，乙局配合）): whoever no task below names for that part has it there too."""

from __future__ import annotations

from kg.extraction.assignment import Clause
from kg.extraction.block import Block
from kg.extraction.shares import Share
from kg.model import Role, Span

# Who answers for a task, as its lead or as the one responsible, is one question: told at the task, it is answered there.
_ANSWERED_BY = {
    Role.LEAD: frozenset({Role.LEAD}),
    Role.RESPONSIBLE: frozenset({Role.RESPONSIBLE, Role.LEAD}),
    Role.SUPPORT: frozenset({Role.SUPPORT}),
}


def told(clauses: list[Clause], first_leads: bool) -> list[Share]:
    """The parts that clauses give, in order; ``first_leads``: the text says that whoever is named first leads."""
    shares: list[Share] = []
    for clause in clauses:
        named = list(clause.shares)
        if first_leads and named and all(s.role is Role.RESPONSIBLE for s in named):
            named[0] = Share(named[0].organ, Role.LEAD)
        shares += named
    return shares


def handed_down(block: Block, own: list[Share], first_leads: bool) -> list[Share]:
    """The parts that the headings above a block give it beside its ``own``; the nearest heading goes before those
    above it.

    >>> from kg.extraction.marker import Marker
    >>> parts = Clause(Span(0, 0), (Share("甲局", Role.LEAD), Share("乙局", Role.SUPPORT)), None, False)
    >>> heading = Block(Marker("section", "一、", 2), Span(0, 2), 0, None, clauses=[parts])
    >>> below = Block(Marker("bracketed", "（一）", 5), Span(2, 5), 1, heading)
    >>> [share.organ for share in handed_down(below, [Share("丙局", Role.SUPPORT)], False)]
    ['甲局']
    """
    given: list[Share] = []
    for heading in reversed(block.above()):
        if heading.clauses:
            answered = {share.role for share in (*own, *given)}
            given += [
                share
                for share in told(heading.clauses, first_leads)
                if answered.isdisjoint(_ANSWERED_BY[share.role])
            ]
    return given


def time_above(block: Block) -> Span | None:
    """The 完成时限 that the nearest heading with one gives all that stands below it."""
    above = reversed(block.above())
    return next((c.time for heading in above for c in heading.clauses if c.time is not None), None)
