"""Where something stands in the graph (位置), and finding it by what an analyst calls it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal as Choice

from pyoxigraph import Literal, NamedNode, Store

from kg.graph.errors import AmbiguousNode, Candidate, UnknownNode
from kg.graph.quads import Reader
from kg.graph.summaries import Summary, find_directives, named, only_one, read_summary
from kg.graph.vocabulary import FACTS, LINKS, TYPE, id_of, kg, node
from kg.reference.folding import search_key

Kind = Choice["directive", "not_held", "task", "measure"]
_KINDS: dict[str, Kind] = {
    kg("Directive").value: "directive",
    kg("NotHeld").value: "not_held",
    kg("Task").value: "task",
    kg("Measure").value: "measure",
}
_SHOWN = 12
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class TaskLabel:
    """What is shown of a task; ``first`` is its first sentence where it has no title."""

    id: str
    marker: str
    title: str
    first: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A directive, task or measure and what it stands in; ``text`` is the sentence, or the title of a task or directive."""

    kind: Kind
    id: str
    directive: Summary
    task: TaskLabel | None
    text: str


class Places:
    """Reads places, each directive once."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._summaries: dict[str, Summary] = {}

    def summary(self, identifier: str) -> Summary:
        """What is shown of a directive, held or not; its bare id where the graph says nothing of it."""
        if identifier not in self._summaries:
            try:
                found = read_summary(self.store, identifier)
            except UnknownNode:
                found = Summary(identifier, None, None, None, None, (), None)
            self._summaries[identifier] = found
        return self._summaries[identifier]

    def kind(self, identifier: str) -> Kind | None:
        """What the id is the id of; None where the graph has no such node."""
        for quad in self.store.quads_for_pattern(node(identifier), TYPE, None, None):
            kind = _KINDS.get(getattr(quad.object, "value", ""))
            if kind is not None:
                return kind
        return None

    def place(self, identifier: str) -> Place:
        """The place with this id; :class:`UnknownNode` where there is none."""
        kind = self.kind(identifier)
        if kind is None:
            raise UnknownNode(identifier)
        if kind in ("directive", "not_held"):
            return self.document(identifier)
        found = Reader(self.store, node(identifier), FACTS)
        directive = self.summary(found.id("directive") or "")
        if kind == "task":
            label = _label(found)
            return Place("task", identifier, directive, label, label.title or label.first or label.marker)
        return Place("measure", identifier, directive, self.task_of(identifier), found.text("text"))

    def document(self, identifier: str) -> Place:
        """The place of a directive, held or not."""
        summary = self.summary(identifier)
        return Place("directive" if summary.held else "not_held", identifier, summary, None, summary.name)

    def marker(self, task: str) -> str:
        """The marker that opens a task (一、, 1.)."""
        return Reader(self.store, node(task), FACTS, ("marker",)).text("marker")

    def task_of(self, measure: str) -> TaskLabel | None:
        """The task a measure stands in; None where it stands in none."""
        for quad in self.store.quads_for_pattern(None, kg("measure"), node(measure), FACTS):
            assert isinstance(quad.subject, NamedNode)
            return _label(Reader(self.store, quad.subject, FACTS))
        return None


def _label(task: Reader) -> TaskLabel:
    title = task.text("title")
    first = "" if title else next((measure.text("text") for measure in task.parts("measure")), "")
    return TaskLabel(task.text("identifier"), task.text("marker"), title, first)


def locate(store: Store, asked: str) -> str:
    """Id of the one directive, task or measure that ``asked`` names.

    Tried in this order, the first that gives anything decides: an id; a number or title of a directive, held
    or not, or a part of it; the whole heading of a task, with or without its marker; the whole of a sentence;
    words of headings and sentences.  :class:`UnknownNode` where nothing, :class:`AmbiguousNode` where several go by it.
    """
    asked = asked.strip()
    places = Places(store)
    if places.kind(asked) is not None:
        return asked
    for ids in (find_directives(store, asked), named(store, asked, LINKS), _below(places, asked)):
        if ids:
            return only_one(store, asked, ids)
    key = search_key(asked)
    found = _holding(places, key) if len(key) >= _SHORTEST else []
    if not found:
        raise UnknownNode(asked)
    if len(found) > 1:
        raise AmbiguousNode(asked, _candidates(places, found), len(found))
    return found[0]


def _below(places: Places, asked: str) -> tuple[str, ...]:
    """Ids of tasks and measures whose directive is named otherwise than by its id: 甲府[2022]5号#T05."""
    name, mark, position = asked.partition("#")
    ids = (f"{one}#{position}" for one in find_directives(places.store, name)) if mark else ()
    return tuple(one for one in ids if places.kind(one) is not None)


def _holding(places: Places, key: str) -> list[str]:
    """Ids of the tasks and measures that the words name whole, else of those that hold them.

    A task stands for its own measures.
    """
    tasks, measures = _words(places.store, "Task", "title"), _words(places.store, "Measure", "text")
    marked = {task: search_key(places.marker(task)) for task in tasks}
    for whole in (
        [task for task, said in tasks.items() if key in (said, marked[task] + said)],
        [measure for measure, said in measures.items() if said == key],
    ):
        if whole:
            return sorted(whole)
    found = {task for task, said in tasks.items() if key in marked[task] + said}
    for measure, said in measures.items():
        if key in said:
            task = places.task_of(measure)
            found.update([measure] if task is None or task.id not in found else [])
    return sorted(found)


def _words(store: Store, kind: str, name: str) -> dict[str, str]:
    """What the nodes of one class say, as words are searched for, by id."""
    members = {quad.subject for quad in store.quads_for_pattern(None, TYPE, kg(kind), FACTS)}
    said = (
        (quad.subject, search_key(quad.object.value))
        for quad in store.quads_for_pattern(None, kg(name), None, FACTS)
        if isinstance(quad.object, Literal)
    )
    return {
        id_of(subject): words
        for subject, words in said
        if words and isinstance(subject, NamedNode) and subject in members
    }


def _candidates(places: Places, ids: list[str]) -> tuple[Candidate, ...]:
    shown = []
    for identifier in ids[:_SHOWN]:
        place = places.place(identifier)
        shown.append(Candidate(identifier, f"{place.directive.name} {place.text}"))
    return tuple(shown)
