"""Pairs as people read them (阅读顺序): from the top down."""

from __future__ import annotations

from collections.abc import Iterable

from kg.model import Directive, Level, OrganType, Pair

_LAST = len(Level)
_Rank = tuple[int, bool]


def top_down(pairs: Iterable[Pair], directives: Iterable[Directive]) -> tuple[Pair, ...]:
    """The pairs by the level of the upper directive, then of the lower one, then by their ids.

    A department comes behind the government of its level, a directive that is not held behind all others.
    """
    ranks = {directive.id: _rank(directive) for directive in directives}

    def place(pair: Pair) -> tuple[_Rank, _Rank, str, str]:
        upper, lower = pair.answers.upper, pair.answers.lower
        return ranks.get(upper, (_LAST, True)), ranks.get(lower, (_LAST, True)), upper, lower

    return tuple(sorted(pairs, key=place))


def _rank(directive: Directive) -> _Rank:
    depth = directive.level.depth if directive.level else _LAST
    return depth, directive.organ_type is OrganType.DEPARTMENT
