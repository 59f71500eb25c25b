"""Applies corrections (人工更正) to one directive: every field they name, and all that follows from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from kg.extraction.correction import (
    HEADER_FIELDS,
    MEASURE_FIELDS,
    TASK_FIELDS,
    Correction,
    measure_anchor,
    organs_and_roles,
    task_anchor,
)
from kg.extraction.directive import understood
from kg.extraction.identity import measure_id, seat_in, task_id, unnumbered_id
from kg.extraction.tables.restated import restated
from kg.model import Assignment, Deadline, Directive, Measure, Notice, Role, Span, Task
from kg.reference.folding import fold_print
from kg.reference.numerals import parse_date
from kg.reference.organs import normalise

_LONGEST = 24  # characters of a sentence that a notice shows
_Places = list[tuple[str, int]]
"""The anchor of each task as extracted, and where it begins."""


class _Unfit(Exception):
    """The correction speaks of what is not (or no longer) there."""


def corrected(directive: Directive, corrections: Sequence[Correction]) -> Directive:
    """``directive``, as extracted, understood anew with the header as ``corrections`` tell it, the others laid over it in
    their order, and a notice for each."""
    notices: list[Notice] = []
    told: dict[str, str] = {}
    for correction in corrections:
        if correction.field in HEADER_FIELDS:
            before = getattr(directive, correction.field)
            told[correction.field] = correction.value
            directive = understood(directive.text, told)
            after = getattr(directive, correction.field)
            notices.append(_notice(f"{HEADER_FIELDS[correction.field]} {_said(before)} → {_said(after)}"))
    places = [(task_anchor(task), task.span.start) for task in directive.tasks]
    for correction in corrections:
        if correction.field in HEADER_FIELDS:
            continue
        apply = _deadline if correction.field in MEASURE_FIELDS else _task
        try:
            directive, said = apply(directive, correction, places)
        except _Unfit as unfit:
            notices.append(Notice("correction_unfit", f"人工更正（第{correction.line}行）不再适用：{unfit}"))
        else:
            notices.append(_notice(said))
    return replace(_renumbered(directive), notices=directive.notices + tuple(notices))


def _notice(said: str) -> Notice:
    return Notice("corrected", f"人工更正：{said}")


def _said(value: object) -> str:
    if value is None or value == () or value == "":
        return "（无）"
    return "、".join(value) if isinstance(value, tuple) else str(value)


def _renumbered(directive: Directive) -> Directive:
    """Ids of tasks and measures counted anew."""
    tasks = tuple(_renamed(task, task_id(directive.id, n)) for n, task in enumerate(directive.tasks, 1))
    loose = tuple(
        replace(m, id=unnumbered_id(directive.id, n)) for n, m in enumerate(directive.unnumbered, 1)
    )
    return replace(directive, tasks=tasks, unnumbered=loose)


def _renamed(task: Task, name: str) -> Task:
    own = tuple(replace(m, id=measure_id(name, n)) for n, m in enumerate(task.measures, 1))
    return replace(task, id=name, measures=own)


def _task(directive: Directive, correction: Correction, places: _Places) -> tuple[Directive, str]:
    """The task is found by the words it had before any correction of this file."""
    tasks = list(directive.tasks)
    at = next((start for words, start in places if words.startswith(correction.anchor)), -1)
    index = next((i for i, task in enumerate(tasks) if task.span.start <= at < task.span.end), None)
    if index is None:
        raise _Unfit(f"找不到原文为 {correction.anchor} 的任务")
    label = _label(tasks[index])
    loose = _TASK_CHANGES[correction.field](tasks, index, correction.value, directive)
    unnumbered = tuple(sorted((*directive.unnumbered, *loose), key=lambda m: m.span))
    said = f"{TASK_FIELDS[correction.field]} {label} {correction.value}".rstrip()
    return replace(directive, tasks=tuple(tasks), unnumbered=unnumbered), said


def _label(task: Task) -> str:
    """How a task is called: by its number and title, else by how its first sentence opens."""
    words = task.title or (task.measures[0].text if task.measures else "")
    return f"{task.marker}{_opening(words)}"


def _opening(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"


_Change = Callable[[list[Task], int, str, Directive], tuple[Measure, ...]]
"""Changes the tasks in place; returns the measures that belong to no task any more."""


def _retitle(tasks: list[Task], index: int, value: str, directive: Directive) -> tuple[Measure, ...]:
    tasks[index] = replace(tasks[index], title=value)
    return ()


def _reassign(tasks: list[Task], index: int, value: str, directive: Directive) -> tuple[Measure, ...]:
    seat = seat_in(directive)
    named = tuple(Assignment(normalise(organ, *seat), Role(role)) for organ, role in organs_and_roles(value))
    tasks[index] = replace(tasks[index], assignments=named)
    return ()


def _merge(tasks: list[Task], index: int, value: str, directive: Directive) -> tuple[Measure, ...]:
    if index + 1 >= len(tasks):
        raise _Unfit("其后没有任务可以合并")
    first, second = tasks[index], tasks.pop(index + 1)
    tasks[index] = replace(
        first,
        span=Span(first.span.start, second.span.end),
        measures=first.measures + second.measures,
        assignments=tuple(dict.fromkeys(first.assignments + second.assignments)),
    )
    return ()


def _split(tasks: list[Task], index: int, value: str, directive: Directive) -> tuple[Measure, ...]:
    task = tasks[index]
    wanted = fold_print(value)
    at = next((i for i, m in enumerate(task.measures) if i and fold_print(m.text).startswith(wanted)), None)
    if at is None:
        raise _Unfit(f"任务中没有以“{value}”开头的后续措施")
    border = task.measures[at].span.start
    tasks[index] = replace(task, span=Span(task.span.start, border), measures=task.measures[:at])
    rest = replace(task, title="", span=Span(border, task.span.end), measures=task.measures[at:])
    tasks.insert(index + 1, rest)
    return ()


def _drop(tasks: list[Task], index: int, value: str, directive: Directive) -> tuple[Measure, ...]:
    """What another task says in full does not come back as a duty of its own."""
    again = tasks[index].id in restated(tasks)
    dropped = tasks.pop(index)
    return () if again else dropped.measures


_TASK_CHANGES: dict[str, _Change] = {
    "task.title": _retitle,
    "task.organs": _reassign,
    "task.merge": _merge,
    "task.split": _split,
    "task.drop": _drop,
}


def _deadline(directive: Directive, correction: Correction, _: _Places) -> tuple[Directive, str]:
    found: Measure | None = None
    value = correction.value

    def changed(measure: Measure) -> Measure:
        nonlocal found
        if found or not measure_anchor(measure).startswith(correction.anchor):
            return measure
        found = measure
        if not value:
            return replace(measure, deadlines=())
        old = (
            measure.deadlines[0]
            if measure.deadlines
            else Deadline("", Span(measure.span.end, measure.span.end))
        )
        day = None if ":" in value else parse_date(value)
        return replace(
            measure, deadlines=(replace(old, date=day, rule=None if day else value), *measure.deadlines[1:])
        )

    corrected_one = directive.with_measures(changed)
    if found is None:
        raise _Unfit(f"找不到原文为 {correction.anchor} 的措施")
    before = _said(tuple(deadline.text for deadline in found.deadlines))
    return (
        corrected_one,
        f"{MEASURE_FIELDS[correction.field]} {before} → {_said(value)}（{_opening(found.text)}）",
    )
