"""情形与处置: a case (逾期不支付的，…；经公示无异议后，…) and what is to be done in it, which are asked for and quoted together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set

from kg.findings.letters import pairs_said
from kg.findings.named import bare

_CASE = re.compile("[^，。；]{4,}(?<!目)的$|[^，。；]{4,}(?<!前|今|此)后$")
_SAID = 0.25  # share of a clause's pairs of letters from which it is said


def with_their_cases(gone: Set[int], clauses: Mapping[int, str], said: str) -> set[int]:
    """The rows ``gone``, and beside each the case in which it is due, or what is due in it, unless ``said`` has that."""
    return {*gone} | {
        other
        for case, due in _cases(clauses)
        for row, other in ((case, due), (due, case))
        if row in gone and other not in gone and pairs_said(bare(clauses[other]), bare(said)) < _SAID
    }


def joined(quotes: Mapping[int, list[str]], clauses: Mapping[int, str], text: str) -> list[str]:
    """The quotes of the rows in order, that of a case and of what is due in it as one where both are quoted whole.

    >>> clauses = {0: "限期支付", 1: "逾期不支付的", 2: "加付赔偿金"}
    >>> joined({1: ["逾期不支付的"], 2: ["加付赔偿金"]}, clauses, "限期支付，逾期不支付的，加付赔偿金。")
    ['逾期不支付的，加付赔偿金']
    """
    told = {row: list(own) for row, own in quotes.items()}
    for case, due in _cases(clauses):
        if all(quotes.get(row) == [clauses[row]] for row in (case, due)):
            between = text[text.find(clauses[case]) :].partition(clauses[due])[0]
            told[case], told[due] = [], [between + clauses[due]]
    return [quote for own in told.values() for quote in own]


def _cases(clauses: Mapping[int, str]) -> Iterator[tuple[int, int]]:
    """The rows of a case and of what is due in it."""
    return ((row, row + 1) for row in clauses if row + 1 in clauses and _CASE.fullmatch(clauses[row]))
