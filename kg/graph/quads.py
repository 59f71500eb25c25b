"""Writing values as quads (写入) and reading them back (读出), one value at a time.

A list of words is written as one literal a word, which is what a query asks for; where sorting and
dropping doubles would not give the list back, its order is kept beside it as ``…Order`` (rdf:JSON).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import TypeVar

from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.graph.vocabulary import (
    JSON,
    OA_END,
    OA_EXACT,
    OA_POSITION,
    OA_QUOTE,
    OA_START,
    TYPE,
    XSD_BOOLEAN,
    XSD_DATE,
    XSD_DOUBLE,
    XSD_INTEGER,
    concept,
    concepts,
    id_of,
    kg,
    node,
    part,
)
from kg.model import Span

E = TypeVar("E", bound=StrEnum)


def json_text(value: object) -> str:
    """``value`` as JSON with one spelling only."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _date_literal(value: str) -> Literal:
    try:
        known = len(value) == 10 and date.fromisoformat(value).isoformat() == value
    except ValueError:
        known = False
    return Literal(value, datatype=XSD_DATE) if known else Literal(value)


class Writer:
    """Collects the quads of one named graph; what is None is left out."""

    def __init__(self, graph: NamedNode) -> None:
        self.quads: list[Quad] = []
        self._graph = graph

    def link(self, subject: NamedNode, name: str, target: NamedNode | None) -> None:
        """One edge."""
        if target is not None:
            self.quads.append(Quad(subject, kg(name), target, self._graph))

    def a(self, subject: NamedNode, *names: str) -> None:
        """The classes of a node."""
        self.quads += [Quad(subject, TYPE, kg(name), self._graph) for name in names]

    def literal(self, subject: NamedNode, predicate: NamedNode, value: Literal) -> None:
        """One literal under any predicate."""
        self.quads.append(Quad(subject, predicate, value, self._graph))

    def text(self, subject: NamedNode, name: str, value: str | None) -> None:
        """Words."""
        if value is not None:
            self.quads.append(Quad(subject, kg(name), Literal(value), self._graph))

    def day(self, subject: NamedNode, name: str, value: str | None) -> None:
        """An ISO date; a string where it is no date."""
        if value is not None:
            self.quads.append(Quad(subject, kg(name), _date_literal(value), self._graph))

    def integer(self, subject: NamedNode, name: str, value: int | None) -> None:
        """A whole number."""
        if value is not None:
            self.quads.append(
                Quad(subject, kg(name), Literal(str(int(value)), datatype=XSD_INTEGER), self._graph)
            )

    def number(self, subject: NamedNode, name: str, value: float) -> None:
        """A floating-point number."""
        self.quads.append(
            Quad(subject, kg(name), Literal(repr(float(value)), datatype=XSD_DOUBLE), self._graph)
        )

    def flag(self, subject: NamedNode, name: str, value: bool) -> None:
        """True or false."""
        literal = Literal("true" if value else "false", datatype=XSD_BOOLEAN)
        self.quads.append(Quad(subject, kg(name), literal, self._graph))

    def choice(self, subject: NamedNode, name: str, value: StrEnum | None) -> None:
        """One value of an enumeration, as its concept."""
        if value is not None:
            self.quads.append(Quad(subject, kg(name), concept(value), self._graph))

    def json(self, subject: NamedNode, name: str, value: object) -> None:
        """A technical value that no query looks into."""
        self.quads.append(Quad(subject, kg(name), Literal(json_text(value), datatype=JSON), self._graph))

    def texts(self, subject: NamedNode, name: str, values: Sequence[str]) -> None:
        """A list of words."""
        self._list(subject, name, values, Literal)

    def nodes(self, subject: NamedNode, name: str, ids: Sequence[str]) -> None:
        """A list of edges to things that have ids."""
        self._list(subject, name, ids, node)

    def _list(
        self,
        subject: NamedNode,
        name: str,
        values: Sequence[str],
        term: Callable[[str], NamedNode | Literal],
    ) -> None:
        plain = sorted(set(values))
        self.quads += [Quad(subject, kg(name), term(value), self._graph) for value in plain]
        if plain != list(values):
            self.json(subject, name + "Order", list(values))

    def span(self, owner: NamedNode, subject: NamedNode, name: str, value: Span | None) -> None:
        """Characters of ``owner``'s plain text, as a Web Annotation TextPositionSelector."""
        if value is None:
            return
        place = part(owner, "span", f"{value.start}-{value.end}")
        self.quads += [
            Quad(subject, kg(name), place, self._graph),
            Quad(place, TYPE, OA_POSITION, self._graph),
            Quad(place, OA_START, Literal(str(value.start), datatype=XSD_INTEGER), self._graph),
            Quad(place, OA_END, Literal(str(value.end), datatype=XSD_INTEGER), self._graph),
        ]

    def quote(self, subject: NamedNode, name: str, words: str) -> None:
        """Words an edge rests on, as a Web Annotation TextQuoteSelector."""
        place = part(subject, name)
        self.quads += [
            Quad(subject, kg(name), place, self._graph),
            Quad(place, TYPE, OA_QUOTE, self._graph),
            Quad(place, OA_EXACT, Literal(words), self._graph),
        ]


class Reader:
    """The properties of one node; the inverse of what :class:`Writer` wrote of it.

    With ``names``, only these and the classes are read, which is faster where a node has many more.
    """

    def __init__(
        self,
        store: Store,
        subject: NamedNode,
        graph: NamedNode | None = None,
        names: Sequence[str] | None = None,
    ) -> None:
        self.store = store
        self.subject = subject
        self._values: dict[str, list[NamedNode | Literal]] = {}
        wanted = (None,) if names is None else (TYPE, *map(kg, names))
        for quad in (q for name in wanted for q in store.quads_for_pattern(subject, name, None, graph)):
            self._values.setdefault(quad.predicate.value, []).append(quad.object)  # type: ignore[arg-type]

    def __bool__(self) -> bool:
        return bool(self._values)

    def is_a(self, name: str) -> bool:
        """Whether the node has the class."""
        return kg(name) in self._values.get(TYPE.value, ())

    def value(self, predicate: NamedNode) -> str | None:
        """Lexical form or IRI of the one value of any predicate."""
        found = self._values.get(predicate.value)
        return found[0].value if found else None

    def maybe(self, name: str) -> str | None:
        """Words, or None."""
        return self.value(kg(name))

    def text(self, name: str) -> str:
        """Words that must be there."""
        found = self.value(kg(name))
        if found is None:
            raise KeyError(f"{self.subject.value} has no {name}")
        return found

    def integer(self, name: str) -> int | None:
        """A whole number, or None."""
        found = self.value(kg(name))
        return None if found is None else int(found)

    def position(self) -> int:
        """Place in the list it belongs to."""
        return int(self.text("position"))

    def number(self, name: str) -> float:
        """A floating-point number."""
        return float(self.text(name).replace("INF", "inf"))

    def flag(self, name: str) -> bool:
        """True where it was written as true."""
        return self.value(kg(name)) == "true"

    def choice(self, name: str, kind: type[E]) -> E | None:
        """A value of an enumeration, or None."""
        found = self.value(kg(name))
        return None if found is None else kind(concepts(kind)[found])

    def chosen(self, name: str, kind: type[E]) -> E:
        """A value of an enumeration that must be there."""
        return kind(concepts(kind)[self.text(name)])

    def json(self, name: str) -> object:
        """What was written as JSON, or None."""
        found = self.value(kg(name))
        return None if found is None else json.loads(found)

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of words."""
        return self._list(name, (found.value for found in self._values.get(kg(name).value, ())))

    def words(self, name: str, kind: type[E]) -> tuple[E, ...]:
        """A list of words that are those of an enumeration."""
        return tuple(map(kind, self.texts(name)))

    def ids(self, name: str) -> tuple[str, ...]:
        """A list of ids."""
        return self._list(name, (id_of(found) for found in self.targets(name)))

    def _list(self, name: str, plain: Iterable[str]) -> tuple[str, ...]:
        order = self.value(kg(name + "Order"))
        return tuple(sorted(plain)) if order is None else tuple(json.loads(order))

    def id(self, name: str) -> str | None:
        """Id of the node that an edge leads to, or None."""
        found = self.targets(name)
        return id_of(found[0]) if found else None

    def targets(self, name: str) -> list[NamedNode]:
        """The nodes that an edge leads to."""
        return [found for found in self._values.get(kg(name).value, ()) if isinstance(found, NamedNode)]

    def parts(self, name: str, graph: NamedNode | None = None) -> list[Reader]:
        """The nodes that an edge leads to, by their positions."""
        found = [Reader(self.store, target, graph) for target in self.targets(name)]
        return sorted(found, key=Reader.position)

    def single(self, name: str) -> list[Reader]:
        """The nodes that an edge leads to where there is at most one of them."""
        return [Reader(self.store, target) for target in self.targets(name)]

    def span(self, name: str) -> Span | None:
        """Characters, or None."""
        found = self.targets(name)
        if not found:
            return None
        place = Reader(self.store, found[0])
        return Span(int(place.value(OA_START) or 0), int(place.value(OA_END) or 0))

    def place(self) -> Span:
        """The characters of the node itself."""
        found = self.span("span")
        if found is None:
            raise KeyError(f"{self.subject.value} has no span")
        return found

    def quote(self, name: str) -> str:
        """Words an edge rests on; empty where there are none."""
        found = self.targets(name)
        return Reader(self.store, found[0]).value(OA_EXACT) or "" if found else ""
