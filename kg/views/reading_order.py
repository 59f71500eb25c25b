"""Pairs as people read them (阅读顺序): from the top down."""

from __future__ import annotations

from collections.abc import Iterable

from kg.model import Directive, Level, Pair

_Rank = tuple[int, bool]
_LAST: _Rank = (len(Level), True)


def top_down(pairs: Iterable[Pair], directives: Iterable[Directive]) -> tuple[Pair, ...]:
    """The pairs by the level of the upper directive, then of the lower one, then by their ids.

    A department comes behind the government of its level, a directive that is not held behind all others.
    """
    ranks = {directive.id: directive.rank for directive in directives}

    def place(pair: Pair) -> tuple[_Rank, _Rank, str, str]:
        upper, lower = pair.answers.upper, pair.answers.lower
        return ranks.get(upper, _LAST), ranks.get(lower, _LAST), upper, lower

    return tuple(sorted(pairs, key=place))
