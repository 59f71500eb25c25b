"""The matrix as values (矩阵): for each upper task and lower directive the totals of its findings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.model import Directive, Finding, Ground, NotHeld, Pair, PairState
from kg.views.lookup import Lookup
from kg.views.totals import Totals, count
from kg.views.words import GROUNDS


@dataclass(frozen=True, slots=True)
class Cell:
    """How one upper task is answered in one lower directive."""

    totals: Totals
    surrogate: bool

    @property
    def kind(self) -> str:
        """``covered``, ``partial``, ``missing``, ``unseen``, ``unknown``, ``exempt``, ``framing`` or ``none``."""
        t = self.totals
        if t.judged:
            if t.covered == t.judged:
                return "covered"
            if t.missing < t.judged:
                return "partial"
            return "unseen" if self.surrogate else "missing"
        if t.unknown:
            return "unknown"
        if t.exempt:
            return "exempt"
        return "framing" if t.framing else "none"

    @property
    def short(self) -> str:
        """The sign of the cell with its figures, those answered in part apart: ●2/2, ◐1+1/3."""
        t = self.totals
        sign = _SIGNS[self.kind]
        answered = f"{t.covered}+{t.partial}" if t.partial else f"{t.covered}"
        return f"{sign}{answered}/{t.judged}" if t.judged else sign

    @property
    def said(self) -> str:
        """The cell in words: ◐ 对应1 部分1 未见1."""
        t = self.totals
        parts = [("对应", t.covered), ("部分", t.partial), ("未见", t.missing), ("不适用", t.exempt)]
        parts.append(("无法核对", t.unknown))
        return " ".join([_SIGNS[self.kind], *(f"{word}{number}" for word, number in parts if number)])


_SIGNS = {
    "covered": "●",
    "partial": "◐",
    "missing": "○",
    "unseen": "△",
    "unknown": "？",
    "exempt": "－",
    "framing": "总",
    "none": "",
}


@dataclass(frozen=True, slots=True)
class Column:
    """One lower directive and the ground on which it answers."""

    name: str
    ground: str
    held: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One upper task and its cells, one for every column."""

    label: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """One upper directive against all that answer it."""

    upper: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def matrices(
    pairs: Iterable[Pair],
    directives: Iterable[Directive],
    not_held: Iterable[NotHeld] = (),
    upper: str | None = None,
) -> tuple[Matrix, ...]:
    """A matrix for every held upper directive, or for ``upper`` (an id) alone, in the order of the pairs."""
    lookup = Lookup(directives, not_held)
    by_upper: dict[str, list[Pair]] = {}
    for pair in pairs:
        held = pair.answers.state is not PairState.UPPER_NOT_HELD
        if held and upper in (None, pair.answers.upper):
            by_upper.setdefault(pair.answers.upper, []).append(pair)
    return tuple(_matrix(upper_id, found, lookup) for upper_id, found in by_upper.items())


def _matrix(upper: str, pairs: Sequence[Pair], lookup: Lookup) -> Matrix:
    tasks = dict.fromkeys(f.upper_task for pair in pairs for f in pair.findings)
    columns = tuple(
        Column(
            lookup.name(pair.answers.lower)
            if pair.answers.lower in lookup.directives
            else lookup.issuer(pair.answers.lower) or lookup.name(pair.answers.lower),
            GROUNDS[pair.answers.ground],
            pair.answers.state is PairState.COMPARED,
        )
        for pair in pairs
    )
    grouped = [_by_task(pair) for pair in pairs]
    rows = tuple(
        Row(
            lookup.task_label(task),
            tuple(_cell(found.get(task, []), pair) for found, pair in zip(grouped, pairs, strict=True)),
        )
        for task in tasks
    )
    return Matrix(lookup.name(upper), columns, rows)


def _by_task(pair: Pair) -> dict[str | None, list[Finding]]:
    found: dict[str | None, list[Finding]] = {}
    for finding in pair.findings:
        found.setdefault(finding.upper_task, []).append(finding)
    return found


def _cell(findings: Sequence[Finding], pair: Pair) -> Cell:
    surrogate = pair.answers.ground is Ground.SURROGATE
    return Cell(count(findings, surrogate=surrogate), surrogate)
