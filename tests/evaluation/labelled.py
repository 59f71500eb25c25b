"""Labelled pairs made by hand: directives of numbered measures, labels and findings by position."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kg.evaluation.gold import GoldPair, Label
from kg.extraction.directive import extract
from kg.model import (
    Answers,
    Correspondence,
    Directive,
    Finding,
    Ground,
    Measure,
    Nearest,
    Pair,
    PairState,
    Relation,
    Span,
    Status,
    Task,
)
from kg.reading import read_bytes

NOWHERE = Span(0, 0)


def directive(
    name: str, *tasks: Iterable[str], outside: Iterable[str] = (), title: str = "任务"
) -> Directive:
    """A directive with the measures of each task; task N is called ``title`` N."""
    empty = extract(read_bytes(name.encode(), "x.txt"))
    made = tuple(
        Task(f"T{i}", "", f"{title}{i}", (), False, NOWHERE, _measures(f"T{i}", texts))
        for i, texts in enumerate(tasks)
    )
    return replace(empty, id=name, tasks=made, unnumbered=_measures("U", outside))


def _measures(task: str, texts: Iterable[str]) -> tuple[Measure, ...]:
    return tuple(Measure(f"{task}.M{i}", text, NOWHERE) for i, text in enumerate(texts))


def label(
    upper: int,
    status: str,
    lower: Iterable[int] = (),
    optional: Iterable[int] = (),
    missing_part: str = "",
    nearest: Iterable[int] = (),
    nearest_optional: Iterable[int] = (),
) -> Label:
    """A label; two readings are parted by a stroke: ``covered/partial``."""
    statuses = frozenset(status.split("/"))
    places = (frozenset(nearest), frozenset(nearest_optional))
    return Label(upper, statuses, frozenset(lower), frozenset(optional), missing_part, 1, *places)


def pair(
    name: str = "x",
    *labels: Label,
    family: str = "",
    upper: Directive | None = None,
    lower: Directive | None = None,
    sha256: str = "",
) -> GoldPair:
    """A labelled pair, a family of its own where none is given."""
    sides = (side or directive(f"{name} {which}") for which, side in (("upper", upper), ("lower", lower)))
    return GoldPair(name, family or name, True, 2, *sides, tuple(labels), sha256=sha256 or f"hash of {name}")


def findings(
    gold: GoldPair,
    *said: tuple[str, Iterable[int], float],
    nearest: Mapping[int, Sequence[int]] | None = None,
    quotes: Mapping[int, str] | None = None,
) -> Pair:
    """A compared pair: (status, lower measures, doubt) of each upper one, and of some what is shown as ``nearest``, or
    quoted as left out."""
    lower = gold.lower.measures()
    made = []
    near = {
        upper: Nearest(lower[first].id, "", tuple(lower[j].id for j in others))
        for upper, (first, *others) in (nearest or {}).items()
    }
    for place, (measure, (status, counterparts, doubt)) in enumerate(
        zip(gold.upper.measures(), said, strict=True)
    ):
        links = tuple(
            Correspondence(lower[j].id, measure.id, Relation.INTERSECTS, 1.0, 1.0) for j in counterparts
        )
        made.append(
            Finding(
                None,
                measure.id,
                measure.text,
                Status(status),
                1.0,
                doubt,
                "",
                counterparts=links,
                missing_part=(quotes or {}).get(place),
                nearest=near.get(place),
            )
        )
    answers = Answers(gold.lower.id, gold.upper.id, Ground.GIVEN, PairState.COMPARED, "", "")
    return Pair(answers, True, tuple(made), ())
