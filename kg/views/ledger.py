"""The ledger of tasks (任务台账): units, deadlines and sentences, one row a task."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from kg.model import Directive, Measure, Role, Task
from kg.views.cells import Sheet, csv_text, joined
from kg.views.demands import target_words, told_once
from kg.views.due_days import due_day, first_day
from kg.views.lookup import label_of
from kg.views.selection import describe
from kg.views.tables import xlsx_bytes

HEADER = (
    "序号",
    "文件",
    "文号",
    "任务",
    "所属部分",
    "牵头单位",
    "责任单位",
    "配合单位",
    "正文所指单位",
    "完成时限",
    "到期日",
    "其余到期日",
    "频次",
    "办理时限",
    "指标",
    "原文",
    "任务标识",
)
_NO_FILTERS: Mapping[str, object] = MappingProxyType({})
WIDTHS = (6, 30, 18, 26, 26, 20, 24, 24, 24, 16, 13, 13, 16, 16, 18, 70, 26)


@dataclass(frozen=True, slots=True)
class Entry:
    """One task of the ledger."""

    directive: Directive
    task: Task

    def units(self, role: Role) -> tuple[str, ...]:
        """The units with that part in the task, as written."""
        return tuple(a.organ.name for a in self.task.assignments if a.role is role)

    @property
    def actors(self) -> tuple[str, ...]:
        """Whom the sentences of the task name as those who act, but for the units assigned to it."""
        units = {a.organ.name for a in self.task.assignments}
        named = dict.fromkeys(actor for m in self.task.measures for actor in m.actors)
        return tuple(actor for actor in named if actor not in units)

    @property
    def deadlines(self) -> tuple[str, ...]:
        """By when something of the task is due, in the document's words, each once, in the order of :attr:`due`; those
        without a date last."""
        told = told_once(d for m in self.task.measures for d in m.deadlines)
        days = {deadline: due_day(deadline, self.directive) or "" for deadline in told}
        ordered = sorted(told, key=lambda deadline: (not days[deadline], days[deadline]))
        return tuple(dict.fromkeys(deadline.text for deadline in ordered))

    @property
    def due_sentences(self) -> Mapping[str, tuple[int, ...]]:
        """Each of the :attr:`deadlines` with the numbers of the sentences it is set for; none where for all."""
        measures = self.task.measures
        told = {
            text: tuple(n for n, m in enumerate(measures, 1) if any(d.text in text for d in m.deadlines))
            for text in self.deadlines
        }
        return {text: () if len(held) == len(measures) else held for text, held in told.items()}

    @property
    def sentences(self) -> list[str]:
        """The sentences of the task, numbered where one has a deadline that another has not."""
        texts = [measure.text for measure in self.task.measures]
        if not any(self.due_sentences.values()):
            return texts
        return [f"{number}. {text}" for number, text in enumerate(texts, 1)]

    @property
    def due(self) -> tuple[str, ...]:
        """The dates (ISO) by which something of the task is due, earliest first; of what is due every period the first."""
        days = {due_day(d, self.directive) for m in self.task.measures for d in m.deadlines}
        return tuple(sorted(day for day in days if day))

    @property
    def due_again(self) -> frozenset[str]:
        """Those of the :attr:`due` after which the same is due again every period."""
        every = (d.rule for m in self.task.measures for d in m.deadlines if not d.date)
        return frozenset(day for rule in every if (day := first_day(rule, self.directive)))


def entries(
    directives: Iterable[Directive], organ: str | None = None, due_before: str | None = None
) -> tuple[Entry, ...]:
    """The tasks that are owed by somebody, in order; ``framing`` ones are none.

    ``organ`` keeps those whose units' names or functions hold it; ``due_before`` (ISO date) those
    with a deadline that is due, for the first time if every period, on or before that day.
    """
    found = (Entry(d, t) for d in directives for t in d.tasks if not t.framing)
    return tuple(e for e in found if _concerns(e, organ) and _due(e, due_before))


def by_due(found: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries by the first day on which something is due; without one last, as they stood."""
    return tuple(sorted(found, key=lambda entry: (not entry.due, entry.due[:1])))


def _concerns(entry: Entry, organ: str | None) -> bool:
    if organ is None:
        return True
    organs = [a.organ for a in entry.task.assignments]
    return any(organ in o.name or organ in (o.function or "") for o in organs) or any(
        organ in actor for actor in entry.actors
    )


def _due(entry: Entry, due_before: str | None) -> bool:
    return due_before is None or any(date <= due_before for date in entry.due)


def ledger_sheet(found: Iterable[Entry]) -> Sheet:
    """The ledger as one table."""
    rows = []
    for number, entry in enumerate(found, start=1):
        directive, task = entry.directive, entry.task
        rows.append(
            (
                number,
                directive.title,
                str(directive.number) if directive.number else None,
                label_of(task),
                " › ".join(task.path) or None,
                *(
                    "、".join(entry.units(role)) or None
                    for role in (Role.LEAD, Role.RESPONSIBLE, Role.SUPPORT)
                ),
                "、".join(entry.actors) or None,
                _words(_deadline_words(entry)),
                date.fromisoformat(entry.due[0]) if entry.due else None,
                _words(entry.due[1:]),
                _words(r.text for m in task.measures for r in m.recurrences),
                _words(limit.text for m in task.measures for limit in m.limits),
                _words(target_words(i) for m in task.measures for i in m.indicators),
                joined(entry.sentences),
                task.id,
            )
        )
    return Sheet("任务台账", HEADER, tuple(rows), WIDTHS)


def _words(texts: Iterable[str]) -> str | None:
    """Several texts in one cell, each once."""
    return joined(list(dict.fromkeys(texts))) or None


def _deadline_words(entry: Entry) -> list[str]:
    """The deadlines, each with the sentences it is set for where it is not for all: 9月份〔第2句〕."""
    return [
        f"{text}〔第{'、'.join(map(str, numbers))}句〕" if numbers else text
        for text, numbers in entry.due_sentences.items()
    ]


def ledger_csv(found: Iterable[Entry]) -> str:
    """The ledger as CSV."""
    return csv_text(ledger_sheet(found))


def ledger_xlsx(found: Iterable[Entry]) -> bytes:
    """The ledger as a workbook; equal ledgers are equal files."""
    return xlsx_bytes([ledger_sheet(found)], "任务台账")


def ledger_json(found: Iterable[Entry], filters: Mapping[str, object] = _NO_FILTERS) -> dict[str, Any]:
    """The ledger as values: ``{"tasks": [...], "filters": {...}}``."""
    return {"tasks": [_entry_json(entry) for entry in found], "filters": dict(filters)}


def _entry_json(entry: Entry) -> dict[str, Any]:
    directive, task = entry.directive, entry.task
    return {
        "directive": directive.id,
        "number": str(directive.number) if directive.number else None,
        "title": directive.title,
        "task": task.id,
        "marker": task.marker,
        "task_title": task.title,
        "path": list(task.path),
        "units": [{"organ": a.organ.name, "role": a.role.value} for a in task.assignments],
        "actors": list(entry.actors),
        "due": list(entry.due),
        "measures": [_measure_json(m) for m in task.measures],
    }


def _measure_json(measure: Measure) -> dict[str, Any]:
    return {
        "id": measure.id,
        "text": measure.text,
        "deadlines": [{"text": d.text, "date": d.date, "rule": d.rule} for d in measure.deadlines],
    }


def ledger_text(found: Iterable[Entry], filters: Mapping[str, object] = _NO_FILTERS) -> str:
    """The ledger for reading on a terminal, the active filters first."""
    lines = [f"筛选条件：{condition}" for condition in describe(filters)]
    directive, shown = "", tuple(found)
    for entry in shown:
        if entry.directive.id != directive:
            directive = entry.directive.id
            lines += ["", f"《{entry.directive.title}》{entry.directive.number or ''}"]
        lines += _entry_lines(entry)
    lines += ["", f"共 {len(shown)} 项任务。" if shown else "没有符合条件的任务。"]
    return "\n".join(lines).lstrip("\n") + "\n"


def _entry_lines(entry: Entry) -> Iterator[str]:
    yield f"  {label_of(entry.task)}  {entry.task.id.rpartition('#')[2]}"
    for role in Role:
        if entry.units(role):
            yield f"      {role.value}单位：{'、'.join(entry.units(role))}"
    if entry.actors:
        yield f"      正文所指单位：{'、'.join(entry.actors)}"
    if entry.deadlines:
        days = [f"首次{day}" if day in entry.due_again else day for day in entry.due]
        dates = f"（{'、'.join(days)}）" if days else ""
        yield f"      完成时限：{'、'.join(_deadline_words(entry))}{dates}"
    for text in entry.sentences:
        yield f"      {' '.join(text.split())}"
