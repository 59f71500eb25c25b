"""Where something stands in the graph (位置), and finding it by what an analyst calls it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal as Choice

from pyoxigraph import Literal, NamedNode, Store

from kg.graph.errors import AmbiguousNode, Candidate, UnknownNode
from kg.graph.folding import title_key
from kg.graph.quads import Reader
from kg.graph.summaries import Summary, find_directives, named, only_one, read_summary
from kg.graph.vocabulary import FACTS, LINKS, TYPE, id_of, kg, node

Kind = Choice["directive", "not_held", "task", "measure"]
_KINDS: dict[str, Kind] = {
    kg("Directive").value: "directive",
    kg("NotHeld").value: "not_held",
    kg("Task").value: "task",
    kg("Measure").value: "measure",
}
_SHOWN = 12
_SHORTEST_QUOTE = 4


@dataclass(frozen=True, slots=True)
class TaskLabel:
    """What is shown of a task."""

    id: str
    marker: str
    title: str


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
            label = TaskLabel(identifier, found.text("marker"), found.text("title"))
            return Place("task", identifier, directive, label, label.title or label.marker)
        return Place("measure", identifier, directive, self.task_of(identifier), found.text("text"))

    def document(self, identifier: str) -> Place:
        """The place of a directive, held or not."""
        summary = self.summary(identifier)
        return Place("directive" if summary.held else "not_held", identifier, summary, None, summary.name)

    def task_of(self, measure: str) -> TaskLabel | None:
        """The task a measure stands in; None where it stands in none."""
        for quad in self.store.quads_for_pattern(None, kg("measure"), node(measure), FACTS):
            assert isinstance(quad.subject, NamedNode)
            found = Reader(self.store, quad.subject, FACTS)
            return TaskLabel(id_of(quad.subject), found.text("marker"), found.text("title"))
        return None


def locate(store: Store, asked: str) -> str:
    """Id of the one directive, task or measure that ``asked`` names.

    Tried in this order, the first that gives anything decides: an id; a number or title of a directive, held
    or not; a title of a task; words of a sentence.  :class:`UnknownNode` where nothing, :class:`AmbiguousNode`
    where several go by it.
    """
    asked = asked.strip()
    places = Places(store)
    if places.kind(asked) is not None:
        return asked
    for ids in (find_directives(store, asked), named(store, asked, LINKS)):
        if ids:
            return only_one(store, asked, ids)
    key = title_key(asked)
    if len(key) < _SHORTEST_QUOTE:
        raise UnknownNode(asked)
    for predicate, kind in (("title", "Task"), ("text", "Measure")):
        found = _holding(store, asked, key, predicate, kg(kind))
        if len(found) == 1:
            return found[0]
        if found:
            raise AmbiguousNode(asked, _candidates(places, found), len(found))
    raise UnknownNode(asked)


def _holding(store: Store, asked: str, key: str, predicate: str, kind: NamedNode) -> list[str]:
    """Ids of the nodes of one class whose words hold ``asked``; those that are nothing else go first."""
    held: list[tuple[NamedNode, str]] = [
        (quad.subject, quad.object.value)
        for quad in store.quads_for_pattern(None, kg(predicate), None, FACTS)
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal)
    ]
    exact = [(subject, words) for subject, words in held if asked in words]
    found = exact or [(subject, words) for subject, words in held if key in title_key(words)]
    found = [one for one in found if any(True for _ in store.quads_for_pattern(one[0], TYPE, kind, FACTS))]
    whole = [one for one in found if title_key(one[1]) == key]
    return sorted(id_of(subject) for subject, _ in (whole if len(whole) == 1 else found))


def _candidates(places: Places, ids: list[str]) -> tuple[Candidate, ...]:
    shown = []
    for identifier in ids[:_SHOWN]:
        place = places.place(identifier)
        shown.append(Candidate(identifier, f"{place.directive.name} {place.text}"))
    return tuple(shown)
