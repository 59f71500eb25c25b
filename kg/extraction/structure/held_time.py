"""完成时限 that holds for measures: what one says, and the one in the bracket that closes a heading (自查（5月10日前）)."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple, TypeVar

from kg.extraction.structure.block import Block
from kg.extraction.text.title import squeezed
from kg.extraction.times.deadline import find_due
from kg.extraction.times.part_time import of_measure, part_times
from kg.extraction.times.recurrence import find_rates
from kg.model import Deadline, Limit, Measure, Recurrence, Span
from kg.reference.patterns import lazy

# （8月底前）, （即日起至6月30日前完成）
_IN_TITLE = lazy(
    r"[（(]\s*(?P<time>[^（）()，,。；、]{1,14}[年月日旬底末节汛]\s*[以之]?前(?:全[部面])?(?:完成|结束|到位)?)\s*[）)]"
)

_Rate = TypeVar("_Rate", Recurrence, Limit)


class Held(NamedTuple):
    """The times that a 完成时限 gives, and where it stands."""

    time: Span
    deadlines: tuple[Deadline, ...]
    recurrences: tuple[Recurrence, ...] = ()
    limits: tuple[Limit, ...] = ()


def held_at(plain: str, time: Span, year: int | None) -> Held:
    """What a 完成时限 names: days, else how often or within how long (批准后20日内), else its words (长期坚持)."""
    due = tuple(find_due(plain, *time, year))
    if not any(d.date or d.rule for d in due):
        recurrences, limits = find_rates(plain, *time)
        if recurrences or limits:
            return Held(time, (), recurrences, limits)
    return Held(time, due)


def given(plain: str, measures: list[Measure], held: Held) -> list[Measure]:
    """The measures with these times; of several parts each has its own."""
    parts = part_times(plain, held.time, held.deadlines) if len(measures) > 1 else ()
    return [
        replace(
            m,
            deadlines=m.deadlines + (of_measure(m, parts) if parts else held.deadlines),
            recurrences=m.recurrences + _new(held.recurrences, m.recurrences),
            limits=m.limits + _new(held.limits, m.limits),
        )
        for m in measures
    ]


def _new(found: tuple[_Rate, ...], known: tuple[_Rate, ...]) -> tuple[_Rate, ...]:
    """Those that say something else than the measure does itself."""
    rules = {rate.rule for rate in known}
    return tuple(rate for rate in found if rate.rule is None or rate.rule not in rules)


def in_title(plain: str, block: Block) -> Span | None:
    """By when, in the bracket that closes the heading of ``block``."""
    if "前" not in block.title or block.title[-1] not in "）)":
        return None
    found = _IN_TITLE.search(plain, block.marker.end, block.paragraphs[0].end)
    if found is None or not block.title.endswith(squeezed(found[0])):
        return None
    return Span(*found.span("time"))
