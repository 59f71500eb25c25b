"""承前句年份: in a run of dated sentences that ； joins, each opened by its time, a month that names no year is of the later
year that the one before it names (2024年6月，…组织初验；7月中旬前…提出申请)."""

from __future__ import annotations

from dataclasses import replace

from kg.extraction.times.moved_year import in_year, names_month_only
from kg.model import Deadline, Directive, Measure


def in_years_before(directive: Directive) -> Directive:
    """The directive, months moved into the year that the sentence before them names."""
    own = directive.year
    if own is None or not any(m.deadlines and _is_later(m, own) for m in directive.measures()):
        return directive
    tasks = tuple(replace(t, measures=_run(t.measures, own)) for t in directive.tasks)
    return replace(directive, tasks=tasks, unnumbered=_run(directive.unnumbered, own))


def _run(measures: tuple[Measure, ...], own: int) -> tuple[Measure, ...]:
    told: list[Measure] = []
    for measure in measures:
        before = told[-1] if told else None
        if before is not None and before.text[-1] in "；;" and _is_later(before, own) and _opens(measure):
            last = before.deadlines[-1].date or ""
            moved = tuple(_moved(d, last, own) for d in measure.deadlines)
            measure = replace(measure, deadlines=moved)
        told.append(measure)
    return tuple(told)


def _opens(measure: Measure) -> bool:
    return bool(measure.deadlines) and measure.text.startswith(measure.deadlines[0].text)


def _is_later(measure: Measure, own: int) -> bool:
    """Whether a sentence opens with its time, no aim (到2025年底), and names no day but of years behind the ``own``."""
    on_time = _opens(measure) and measure.text[0] not in "到至"
    return on_time and all(d.date is not None and int(d.date[:4]) > own for d in measure.deadlines)


def _moved(deadline: Deadline, last: str, own: int) -> Deadline:
    due = deadline.date
    if due is None or int(due[:4]) != own or due[5:7] < last[5:7] or not names_month_only(deadline):
        return deadline
    return in_year(deadline, int(last[:4]))
