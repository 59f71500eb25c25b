"""The parts of the report (报告要素) as plain values."""

from __future__ import annotations

from dataclasses import dataclass

from kg.views.totals import Totals


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the upper sentence, marked where the lower side leaves it out (未落实部分)."""

    text: str
    left_out: bool


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of the lower directive, and how it relates to the upper one."""

    task: str
    text: str
    relation: str = ""
    why: str = ""
    reviewed: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One upper measure in the table of a pair."""

    anchor: str
    serial: int
    place: str
    status: str
    word: str
    pieces: tuple[Piece, ...]
    missing_part: str
    reason: str
    flags: tuple[str, ...]
    quotes: tuple[Quote, ...]
    nearest: Quote | None
    next_nearest: tuple[Quote, ...]
    needs_reading: bool
    framing: bool


@dataclass(frozen=True, slots=True)
class TaskRows:
    """The rows of one upper task, under its label and the headings above it."""

    label: str
    path: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Rate:
    """A share with its numerator and denominator; ``percent`` is None over an empty denominator."""

    label: str
    part: int
    whole: int
    percent: str | None


@dataclass(frozen=True, slots=True)
class PairPart:
    """One lineage pair: header, figures and table."""

    serial: int
    anchor: str
    upper: str
    lower: str
    upper_short: str
    lower_short: str
    ground: str
    ground_word: str
    ground_note: str
    state: str
    state_word: str
    requested: bool
    note: str
    evidence: str
    stands_in_for: str
    edition: str
    missing_word: str
    totals: Totals
    rates: tuple[Rate, ...]
    tasks: tuple[TaskRows, ...]
    strip: tuple[Row, ...]
    to_read: int
    listed: int


@dataclass(frozen=True, slots=True)
class HeldRow:
    """One held directive in the overview."""

    level: str
    unit: str
    year: str
    title: str
    number: str
    tasks: int
    measures: int


@dataclass(frozen=True, slots=True)
class CitationRow:
    """One defect of a citation."""

    directive: str
    kind: str
    text: str
    target: str


@dataclass(frozen=True, slots=True)
class AbsentRow:
    """One directive that is cited or expected and not held (待收录)."""

    name: str
    issuer: str
    cited_by: tuple[str, ...]
    times: int


@dataclass(frozen=True, slots=True)
class Contents:
    """The whole report."""

    corpus_name: str
    filters: tuple[str, ...]
    held: tuple[HeldRow, ...]
    levels: tuple[tuple[str, int], ...]
    measures: int
    pairs: tuple[PairPart, ...]
    by_ground: tuple[tuple[str, str, int, Totals], ...]
    initiatives: tuple[tuple[str, tuple[str, ...]], ...]
    citations: tuple[CitationRow, ...]
    absent: tuple[AbsentRow, ...]
    uncompared: tuple[tuple[str, str], ...]
    what_to_do: str
    legend: tuple[tuple[str, str, str], ...]
