"""Parts told at a heading (一、…（甲局牵头，乙局配合）): whoever no task below names for that part has it there too."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.extraction.structure.block import Block
from kg.extraction.structure.held_time import in_title
from kg.extraction.units.assignment import Clause
from kg.extraction.units.running import running_shares
from kg.extraction.units.shares import Share
from kg.model import Role, Span, Task
from kg.reference.patterns import lazy

# Who answers for a task, as its lead or as the one responsible, is one question: told at the task, it is answered there.
_ANSWERED_BY = {
    Role.LEAD: frozenset({Role.LEAD}),
    Role.RESPONSIBLE: frozenset({Role.RESPONSIBLE, Role.LEAD}),
    Role.SUPPORT: frozenset({Role.SUPPORT}),
}
# 由甲局牵头，乙局配合。, 该项行动由甲局牵头组织实施，乙局参加。: a sentence above the items that says nothing else.
_ALL_BELOW = lazy(
    r"(?:(?:本|该|此|以上|上述|这)?(?:项|部分)?(?:专项)?(?:行动|工作|任务|工程|部分)(?:任务)?)?"
    r"由[^，。；]{2,}牵头[^。；]*(?:配合|参与|参加|协助|协办|落实|实施|负责)[。；]?"
)


def told(clauses: list[Clause], first_leads: bool) -> list[Share]:
    """The parts that clauses give, in order; ``first_leads``: the text says that whoever is named first leads."""
    shares: list[Share] = []
    for clause in clauses:
        named = list(clause.shares)
        if first_leads and named and all(s.role is Role.RESPONSIBLE for s in named):
            named[0] = Share(named[0].organ, Role.LEAD)
        shares += named
    return shares


def first_leads_below(plain: str, clauses: Iterable[Clause], earlier: Sequence[Task]) -> bool:
    """Whether a clause says that whoever is named first leads from there on: one with 下同, or one that no ``earlier``
    task with units stands before."""
    return any(
        c.first_leads and ("下同" in plain[slice(*c.span)] or not any(task.assignments for task in earlier))
        for c in clauses
    )


def handed_down(plain: str, block: Block, own: list[Share], first_leads: bool) -> list[Share]:
    """The parts that the headings above a block give it beside its ``own``; the nearest heading goes before those
    above it.

    >>> from kg.extraction.text.marker import Marker
    >>> parts = Clause(Span(0, 0), (Share("甲局", Role.LEAD), Share("乙局", Role.SUPPORT)), None, False)
    >>> heading = Block(Marker("section", "一、", 2), Span(0, 2), 0, None, clauses=[parts])
    >>> below = Block(Marker("bracketed", "（一）", 5), Span(2, 5), 1, heading)
    >>> [share.organ for share in handed_down("", below, [Share("丙局", Role.SUPPORT)], False)]
    ['甲局']
    """
    given: list[Share] = []
    for heading in reversed(block.above()):
        at_heading = told(heading.clauses + heading.row_clauses, first_leads) + _in_words(plain, heading)
        if at_heading:
            answered = {share.role for share in (*own, *given)}
            given += [share for share in at_heading if answered.isdisjoint(_ANSWERED_BY[share.role])]
    return given


def _in_words(plain: str, heading: Block) -> list[Share]:
    """The parts that a sentence between a heading and its items gives for all of them."""
    return [
        share
        for start, end in heading.own
        if _ALL_BELOW.fullmatch(plain, start, end)
        for share in running_shares(plain, start, end)
    ]


def time_above(plain: str, block: Block) -> Span | None:
    """The 完成时限 that a row naming the block gives it, else the nearest heading with one all that stands below it."""
    times = [c.time for c in block.row_clauses]
    for b in reversed(block.above()):
        times += [*(c.time for c in b.clauses + b.row_clauses), in_title(plain, b)]
    return next((time for time in times if time is not None), None)
