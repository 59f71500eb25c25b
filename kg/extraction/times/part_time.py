"""分项时限: a 完成时限 that names a day for each part of a task (方案5月底前，其余12月底前)."""

from __future__ import annotations

from kg.model import Deadline, Measure, Span
from kg.reference.patterns import lazy

_PART = lazy(r"[^，,；;。\n]+")
# 搬迁8月底前完成, 监测长期坚持: what the part is, then when.
_OF = lazy(
    r"\s*(?P<what>[\u4e00-\u9fff]{2,10}?)(?:工作|任务|部分)?(?:于|在|应|须|要|[：:])*"
    r"(?=\s*(?:20\d\d\s*年|[今明本]年|\d{1,2}\s*月|[年月]底|[上下]半年|第?[一二三四]季度|长期|全年|常年|持续))"
)
_REST = ("其余", "其他", "其它", "余下")


def part_times(
    plain: str, time: Span, found: tuple[Deadline, ...]
) -> tuple[tuple[str, tuple[Deadline, ...]], ...]:
    """What each part of a 完成时限 is of and the deadlines it names; () unless every one of several says what."""
    parts = list(_PART.finditer(plain, time.start, time.end))
    told = [_OF.match(plain, part.start(), part.end()) for part in parts]
    if len(parts) < 2:
        return ()
    named = [match["what"] for match in told if match is not None]
    if len(named) < len(parts):
        return ()
    return tuple(
        (what, tuple(d for d in found if part.start() <= d.span.start < part.end()))
        for what, part in zip(named, parts, strict=True)
    )


def of_measure(measure: Measure, parts: tuple[tuple[str, tuple[Deadline, ...]], ...]) -> tuple[Deadline, ...]:
    """The deadlines of the parts that the measure speaks of, and of 其余 where it counts other things as well or none
    of them; else all of them."""
    named = [what for what, _ in parts if what not in _REST and what in measure.text]
    own = [days for what, days in parts if what in named]
    rest = [days for what, days in parts if what in _REST]
    counted = [i.quantity for i in measure.indicators]
    others = any(not any(what in quantity for what in named) for quantity in counted)
    mixed = len(counted) > 1 and others
    chosen = own + rest if own and rest and mixed else own or rest or [days for _, days in parts]
    return tuple(day for days in chosen for day in days)
