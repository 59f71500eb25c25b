"""Which directive, task and words an id stands for (标识查找)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.model import Directive, Measure, NotHeld, Task


@dataclass(frozen=True, slots=True)
class Place:
    """Where a measure stands: its directive, its task (None outside any task) and itself."""

    directive: Directive
    task: Task | None
    measure: Measure


class Lookup:
    """Directives, tasks and measures by id; unknown ids give None, never an error.

    A view must be able to show a link whose other end was left out of what it was given.
    """

    def __init__(self, directives: Iterable[Directive], not_held: Iterable[NotHeld] = ()) -> None:
        self.directives: dict[str, Directive] = {d.id: d for d in directives}
        self.not_held: dict[str, NotHeld] = {n.id: n for n in not_held}
        self.tasks: dict[str, tuple[Directive, Task]] = {}
        self.places: dict[str, Place] = {}
        for directive in self.directives.values():
            for task in directive.tasks:
                self.tasks[task.id] = (directive, task)
            for owner, measure in directive.owned():
                self.places[measure.id] = Place(directive, owner, measure)

    def text(self, measure_id: str) -> str | None:
        """The words of a measure (措施原文)."""
        place = self.places.get(measure_id)
        return place.measure.text if place else None

    def words(self, measure_id: str) -> str:
        """The words of a measure, its id where they are not known."""
        return self.text(measure_id) or measure_id

    def task_of(self, measure_id: str) -> Task | None:
        """The task a measure stands in; None outside any task."""
        place = self.places.get(measure_id)
        return place.task if place else None

    def task_label(self, task_id: str | None) -> str:
        """Marker and title of a task (序号和任务名称); 未编号部分 where there is no task."""
        if task_id is None:
            return "未编号部分"
        found = self.tasks.get(task_id)
        return label_of(found[1]) if found else task_id

    def label_above(self, measure_id: str) -> str:
        """:meth:`task_label` of the task a measure stands in."""
        task = self.task_of(measure_id)
        return self.task_label(task.id if task else None)

    def title(self, directive_id: str) -> str:
        """《title》 of a directive, held or not; its number or id where the title is unknown."""
        directive = self.directives.get(directive_id)
        if directive is not None:
            return f"《{directive.title}》" if directive.title else id_and_file(directive)
        absent = self.not_held.get(directive_id)
        if absent is None:
            return directive_id
        if (
            absent.title and absent.title != absent.id
        ):  # what is only expected has no title, and goes by its id
            return f"《{absent.title}》"
        return str(absent.number) if absent.number else directive_id

    def number(self, directive_id: str) -> str:
        """发文字号 of a directive, held or not; empty where there is none."""
        known = self.directives.get(directive_id) or self.not_held.get(directive_id)
        return str(known.number) if known is not None and known.number else ""

    def name(self, directive_id: str) -> str:
        """Title and number together: 《…》（赣府厅字〔2022〕45号)."""
        title, number = self.title(directive_id), self.number(directive_id)
        return title if not number or number == title else f"{title}（{number}）"

    def issuer(self, directive_id: str) -> str:
        """The issuing organs (发文机关), joined; empty where unknown."""
        directive = self.directives.get(directive_id)
        if directive is not None:
            return "、".join(directive.issuers)
        absent = self.not_held.get(directive_id)
        return absent.issuer or "" if absent else ""


def label_of(task: Task) -> str:
    """Marker and title of a task as an analyst quotes it; its first words where it has no title."""
    return label(task.marker, task.title, task.measures[0].text if task.measures else "")


def label(marker: str, title: str, first: str) -> str:
    """Marker and title, or the first words of the ``first`` sentence where there is no title.

    >>> label("2", "", "完成适老化改造1600户")
    '2 完成适老化改造1600户'
    """
    return marked(marker, title or shorten(first, 24))


def place_in(identifier: str) -> str:
    """Where in its directive a task or measure stands: T05.M1 of 赣府厅字〔2022〕45号#T05.M1."""
    return identifier.rpartition("#")[2]


def marked(marker: str, title: str) -> str:
    """Marker and title side by side, with a blank where one number would run into the other.

    >>> marked("（一）", "排查隐患"), marked("1.", "4月底前排查"), marked("1", "排查隐患")
    ('（一）排查隐患', '1. 4月底前排查', '1 排查隐患')
    """
    number = marker[-1:].isascii() and marker[-1:].isalnum()
    apart = number or (title[:1].isdigit() and marker[-1:] in ".．")
    return f"{marker} {title}" if apart and title else f"{marker}{title}"


def shorten(text: str, limit: int) -> str:
    """``text`` on one line, cut to ``limit`` characters with an ellipsis.

    >>> shorten("健全政务公开工作机制", 6)
    '健全政务公…'
    """
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[: limit - 1] + "…"


def id_and_file(directive: Directive) -> str:
    """The id of a directive; one that is nothing but the hash of a file stands with the file's name."""
    if directive.number or directive.title:
        return directive.id
    return f"{directive.id}（{directive.text.source.path}）"
