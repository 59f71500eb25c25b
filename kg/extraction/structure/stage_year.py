"""阶段年份: below the heading of a stage that names its months and years (总结阶段（2025年11月—12月）) a month that names no
year is of the stage's."""

from __future__ import annotations

from dataclasses import replace

from kg.extraction.text.cues import holds
from kg.extraction.times.moved_year import in_year, names_month_only
from kg.model import Deadline, Directive, Task
from kg.reference.patterns import lazy

_PART = r"(?:\d{1,2}日|份|[底末初]|[上中下]旬)?"
_STAGE = lazy(
    rf"[（(](?P<from>20\d\d)年(?P<first>\d{{1,2}})月{_PART}"
    rf"(?:\s*[—―–－\-~～至到]{{1,2}}\s*(?:(?P<to>20\d\d)年|(?P<next>次年|翌年))?(?P<last>\d{{1,2}})月{_PART}"
    rf"|\s*[—―–－\-~～至到]{{1,2}}\s*\d{{1,2}}日)?[）)]"
)
_Months = tuple[int, int]  # the first and the last, counted from year 0


def in_stage_years(directive: Directive) -> Directive:
    """The directive, months without a year below the heading of a stage moved into the years that it names."""
    if not any(_names_stage(task) for task in directive.tasks):
        return directive
    return replace(directive, tasks=tuple(_in_stage(task, directive.year) for task in directive.tasks))


def _names_stage(task: Task) -> bool:
    return any("年" in heading and holds(heading, "（(") for heading in (*task.path, task.title))


def _in_stage(task: Task, year: int | None) -> Task:
    months = stage_months((*task.path, task.title)) if _names_stage(task) else None
    if months is None or year is None or not any(m.deadlines for m in task.measures):
        return task
    return replace(
        task,
        measures=tuple(
            replace(m, deadlines=tuple(_moved(d, months, year) for d in m.deadlines)) if m.deadlines else m
            for m in task.measures
        ),
    )


def stage_months(headings: tuple[str, ...]) -> _Months | None:
    """The first and the last month of the stage that the innermost of the headings names, counted from year 0.

    >>> stage_months(("三、实施步骤", "总结阶段（2025年11月—12月）")) == (2025 * 12 + 11, 2025 * 12 + 12)
    True
    """
    for heading in reversed(headings):
        found = _STAGE.search(heading)
        if found is not None:
            first, last = int(found["first"]), int(found["last"] or found["first"])
            begun = int(found["from"])
            ended = int(found["to"] or begun + bool(found["next"] or last < first))
            return begun * 12 + first, ended * 12 + last
    return None


def _moved(deadline: Deadline, months: _Months, year: int) -> Deadline:
    """The deadline in the year of the stage that its month can be of, or in the one nearest to the stage; as it is
    where several are."""
    due = deadline.date
    if due is None or due[:4] != str(year) or not names_month_only(deadline):
        return deadline
    month, (first, last) = int(due[5:7]), months
    years = range((first - 1) // 12, (last - 1) // 12 + 2)
    away = {y: max(first - y * 12 - month, y * 12 + month - last, 0) for y in years}
    meant = [y for y in years if away[y] == min(away.values())]
    return in_year(deadline, meant[0]) if len(meant) == 1 else deadline
