"""What lists show of a directive (概览), and finding one by what people call it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Store

from kg.graph.errors import AmbiguousNode, Candidate, UnknownNode
from kg.graph.quads import Reader
from kg.graph.vocabulary import FACTS, LINKS, TYPE, id_of, kg, node
from kg.model import Level
from kg.reference.folding import number_search_key, search_key

_SHOWN = 12
_SHORTEST_CODE = 2
_LISTED = ("number", "title", "level", "year", "issuer", "issuerOrder", "hasText")


@dataclass(frozen=True, slots=True)
class Summary:
    """One directive in a list; ``path`` is the file it was read from, None where it is not held."""

    id: str
    number: str | None
    title: str | None
    level: Level | None
    year: int | None
    issuers: tuple[str, ...]
    path: str | None

    @property
    def held(self) -> bool:
        """Whether the graph holds the directive itself."""
        return self.path is not None

    @property
    def name(self) -> str:
        """《title》（number), as far as they are known."""
        if self.title == self.id:  # expected, its title unknown
            return self.id
        title = f"《{self.title}》" if self.title else ""
        number = f"（{self.number}）" if self.number and title else self.number or ""
        return title + number or self.id


def read_summary(store: Store, identifier: str) -> Summary:
    """What lists show of one directive, held or not; :class:`UnknownNode` where it is neither."""
    found = Reader(store, node(identifier), names=_LISTED)
    if not (found.is_a("Directive") or found.is_a("NotHeld")):
        raise UnknownNode(identifier)
    text = [Reader(store, target, FACTS, ("path",)) for target in found.targets("hasText")]
    return Summary(
        id=identifier,
        number=found.maybe("number"),
        title=found.maybe("title"),
        level=found.choice("level", Level),
        year=found.integer("year"),
        issuers=found.texts("issuer"),
        path=text[0].text("path") if text else None,
    )


def read_summaries(store: Store) -> tuple[Summary, ...]:
    """Every held directive, by id."""
    found = store.quads_for_pattern(None, TYPE, kg("Directive"), FACTS)
    ids = sorted(id_of(quad.subject) for quad in found if isinstance(quad.subject, NamedNode))
    return tuple(read_summary(store, identifier) for identifier in ids)


def find_directives(store: Store, asked: str) -> tuple[str, ...]:
    """Ids of the held directives that ``asked`` names, sorted; empty where there are none.

    The first that gives any: the id; the number; the whole title; part of a title; how a number begins.
    """
    if _has(store, node(asked), kg("Directive")):
        return (asked,)
    return named(store, asked, FACTS)


def named(store: Store, asked: str, graph: NamedNode) -> tuple[str, ...]:
    """Ids of what goes by this number or title, or part of one, in ``graph`` (facts: held; links: not held)."""
    number, title = number_search_key(asked), search_key(asked)
    if not title:
        return ()
    for predicate, key in (("numberKey", number), ("titleKey", title)):
        quads = store.quads_for_pattern(None, kg(predicate), Literal(key), graph)
        found = _ids(store, (quad.subject for quad in quads))
        if found:
            return found
    return _with_key(store, "titleKey", graph, lambda key: title in key) or _with_key(
        store, "numberKey", graph, lambda key: len(number) >= _SHORTEST_CODE and key.startswith(number)
    )


def _with_key(store: Store, predicate: str, graph: NamedNode, fits: Callable[[str], bool]) -> tuple[str, ...]:
    quads = store.quads_for_pattern(None, kg(predicate), None, graph)
    return _ids(store, (q.subject for q in quads if isinstance(q.object, Literal) and fits(q.object.value)))


def _ids(store: Store, subjects: Iterable[object]) -> tuple[str, ...]:
    """Ids of the directives among ``subjects``; citations have numbers too."""
    found = {s for s in subjects if isinstance(s, NamedNode)}
    kinds = (kg("Directive"), kg("NotHeld"))
    return tuple(sorted(id_of(s) for s in found if any(_has(store, s, kind) for kind in kinds)))


def _has(store: Store, subject: NamedNode, kind: NamedNode) -> bool:
    return any(True for graph in (FACTS, LINKS) for _ in store.quads_for_pattern(subject, TYPE, kind, graph))


def only_one(store: Store, asked: str, ids: tuple[str, ...]) -> str:
    """The one id in ``ids``; :class:`UnknownNode` or :class:`AmbiguousNode` where it is not one."""
    if len(ids) == 1:
        return ids[0]
    if not ids:
        raise UnknownNode(asked)
    shown = tuple(Candidate(identifier, read_summary(store, identifier).name) for identifier in ids[:_SHOWN])
    raise AmbiguousNode(asked, shown, len(ids))
