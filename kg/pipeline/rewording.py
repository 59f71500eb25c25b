"""改写: whether what one edition seems to lack stands in the other one in other words, or something else in its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.linking.correspondence.requirements import Kind, requirements
from kg.linking.correspondence.terms import terms
from kg.model import Measure
from kg.nlp.concepts import TELLING
from kg.reference.topics import concepts, matcher

_THING = 2  # letters that a thing of the thesaurus weighs as much as
_ALIKE = 0.2  # share of the shorter clause that one has which says the same in other words


def demands(measure: Measure) -> list[str]:
    """The clauses of a measure that ask for something."""
    return [
        measure.text[r.start : r.end].strip() for r in requirements(measure.text) if r.kind is Kind.DEMAND
    ]


def replaced(quoted: Sequence[str], own: Sequence[str], other: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Those of the ``quoted`` clauses of ``own`` that a clause of ``other`` says in its words, or stands in the place of,
    each with that clause.

    What ``other`` says for a clause that is not quoted answers that one alone; the one clause that shares
    nothing with any of ``own`` came in the place of the one that shares nothing either.

    >>> list(replaced(["每十天会商一次旱情"], ["每十天会商一次旱情", "适时发布预警"], ["每旬研判1次旱情", "发布预警"]))
    [('每十天会商一次旱情', '每旬研判1次旱情')]
    >>> list(replaced(["建立巡查台账"], ["每月开展巡查", "建立巡查台账"], ["每月开展巡查"]))
    []
    """
    told = {clause: _told(clause) for clause in (*own, *other)}
    kept = [told[clause] for clause in own if clause not in quoted]
    free = {clause: told[clause].difference(*kept) for clause in other}
    alone = []
    for clause in (c for c in quoted if c in told):
        best = max(free, key=lambda o: _weight(free[o] & told[clause]), default=None)
        if best and _alike(free[best] & told[clause], told[clause], told[best]):
            free = {o: words - told[clause] for o, words in free.items()}
            yield clause, best
        elif all(told[clause].isdisjoint(told[o]) for o in other):
            alone.append(clause)
    spare = [o for o in other if all(told[o].isdisjoint(told[c]) for c in own)]
    if len(alone) == len(spare) == 1:
        yield alone[0], spare[0]


def _told(clause: str) -> frozenset[str]:
    """The words of a clause, and the things that they stand for in the thesaurus."""
    things = (
        c.id for hit in matcher().find(clause) if (c := hit.concept).weight >= TELLING and c.facet == "object"
    )
    words = (word for word in terms(clause) if not word[0].isdigit())
    return frozenset([*words, *things])


def _weight(words: Iterable[str]) -> int:
    """How much words tell: a thing more than two letters (公开, 关注)."""
    return sum(_THING if one in concepts() else 1 for one in words)


def _alike(shared: frozenset[str], *told: frozenset[str]) -> bool:
    return _weight(shared) >= max(_THING, _ALIKE * min(map(_weight, told)))
