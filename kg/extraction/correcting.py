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
from kg.extraction.identity import directive_id, directive_year, issuer_identity, seat_in
from kg.extraction.page.doc_number import parse_number
from kg.model import Assignment, Deadline, Directive, Measure, Notice, Role, Span, Task
from kg.reference.folding import fold_print
from kg.reference.kinds import document_type_of, genre_of
from kg.reference.numerals import parse_date
from kg.reference.organs import normalise


class _Unfit(Exception):
    """The correction speaks of what is not (or no longer) there."""


def corrected(directive: Directive, corrections: Sequence[Correction]) -> Directive:
    """``directive`` with ``corrections`` laid over it in their order, and a notice for each."""
    places = [(task_anchor(task), task.span.start) for task in directive.tasks]
    notices: list[Notice] = []
    for correction in corrections:
        try:
            directive, said = _applied(directive, correction, places)
        except _Unfit as unfit:
            notices.append(Notice("correction_unfit", f"人工更正（第{correction.line}行）不再适用：{unfit}"))
        else:
            notices.append(Notice("corrected", f"人工更正：{said}"))
    return replace(_renamed(directive), notices=directive.notices + tuple(notices))


def _applied(
    directive: Directive, correction: Correction, places: list[tuple[str, int]]
) -> tuple[Directive, str]:
    field = correction.field
    if field in HEADER_FIELDS:
        before = getattr(directive, field)
        changed = _header(directive, field, correction.value)
        return changed, f"{HEADER_FIELDS[field]} {_said(before)} → {_said(getattr(changed, field))}"
    if field in MEASURE_FIELDS:
        return _deadline(directive, correction)
    return _task(directive, correction, places)


def _said(value: object) -> str:
    if value is None or value == () or value == "":
        return "（无）"
    return "、".join(value) if isinstance(value, tuple) else str(value)


# --- the header -----------------------------------------------------------------------------------


def _header(directive: Directive, field: str, value: str) -> Directive:
    if field == "number":
        directive = replace(directive, number=parse_number(value) if value else None)
    elif field in ("issuers", "recipients"):
        names = tuple(n.strip() for n in value.split("|") if n.strip())
        directive = (
            replace(directive, issuers=names) if field == "issuers" else replace(directive, recipients=names)
        )
    elif field == "title":
        alone = directive.notice_title == directive.title
        directive = replace(directive, title=value, notice_title=value if alone else directive.notice_title)
    elif field == "notice_title":
        directive = replace(directive, notice_title=value)
    elif field == "year":
        return replace(directive, year=int(value) if value else None)
    elif field == "written":
        directive = replace(directive, written=value or None)
    elif field == "printed":
        directive = replace(directive, printed=value or None)
    elif field == "effective":
        return replace(directive, effective=value or None)
    else:
        return replace(directive, expires=value or None)
    return _derived(directive, field)


def _derived(directive: Directive, field: str) -> Directive:
    """What follows from titles, number, dates and issuers."""
    titles = (directive.title, directive.notice_title)
    day = directive.written or directive.printed
    if field in ("issuers", "title", "notice_title"):
        who = issuer_identity(directive.issuers, titles[::-1], directive.recipients, directive.text.plain)
        directive = replace(
            directive,
            level=who.level if who else None,
            organ_type=who.organ_type if who else None,
            division=who.division if who else None,
            genre=genre_of(directive.title),
            document_type=document_type_of(directive.notice_title),
        )
    return replace(directive, year=directive_year(titles, directive.number, day))


def _renamed(directive: Directive) -> Directive:
    """Ids of tasks and measures counted anew under the directive's id."""
    day = directive.written or directive.printed
    name = directive_id(
        directive.number, directive.issuers, directive.title, day, directive.text.source.sha256
    )
    tasks = tuple(
        replace(
            task,
            id=f"{name}#T{order:02d}",
            measures=tuple(
                replace(m, id=f"{name}#T{order:02d}.M{n}") for n, m in enumerate(task.measures, 1)
            ),
        )
        for order, task in enumerate(directive.tasks, 1)
    )
    unnumbered = tuple(replace(m, id=f"{name}#U{n:02d}") for n, m in enumerate(directive.unnumbered, 1))
    return replace(directive, id=name, tasks=tasks, unnumbered=unnumbered)


# --- tasks and measures ---------------------------------------------------------------------------


def _task(
    directive: Directive, correction: Correction, places: list[tuple[str, int]]
) -> tuple[Directive, str]:
    """The task is found by the words it had before any correction of this file."""
    tasks = list(directive.tasks)
    at = next((start for words, start in places if words.startswith(correction.anchor)), -1)
    index = next((i for i, task in enumerate(tasks) if task.span.start <= at < task.span.end), None)
    if index is None:
        raise _Unfit(f"找不到原文为 {correction.anchor} 的任务")
    label = f"{tasks[index].marker}{tasks[index].title}"
    loose = _TASK_CHANGES[correction.field](tasks, index, correction.value, directive)
    unnumbered = tuple(sorted((*directive.unnumbered, *loose), key=lambda m: m.span))
    said = f"{TASK_FIELDS[correction.field]} {label} {correction.value}".rstrip()
    return replace(directive, tasks=tuple(tasks), unnumbered=unnumbered), said


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
    return tasks.pop(index).measures


_TASK_CHANGES: dict[str, _Change] = {
    "task.title": _retitle,
    "task.organs": _reassign,
    "task.merge": _merge,
    "task.split": _split,
    "task.drop": _drop,
}


def _deadline(directive: Directive, correction: Correction) -> tuple[Directive, str]:
    found = False
    value = correction.value

    def changed(measure: Measure) -> Measure:
        nonlocal found
        if found or not measure_anchor(measure).startswith(correction.anchor):
            return measure
        found = True
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
    if not found:
        raise _Unfit(f"找不到原文为 {correction.anchor} 的措施")
    return corrected_one, f"{MEASURE_FIELDS[correction.field]} → {_said(value)}"
