"""The thesaurus of what directives ask for (公文事项词表), compiled for use at run time.

``ontology/topics.ttl`` (SKOS) is what people edit.  ``python -m kg.reference.topics``
compiles it to ``data/topics.csv``, one row a label, which is all that is read here at run
time: parsing Turtle takes seconds, reading the table milliseconds.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from kg.reference.folding import fold_label
from kg.reference.topic_matcher import LabelMatcher

FACETS = ("object", "action", "instrument", "duty")
"""Facets (分面) in the order in which hits at the same place are reported."""

HEADER = ("label", "use", "concept", "preferred", "facet", "scheme", "weight", "broader", "serves")
DATA = "topics.csv"
TOPIC = "https://w3id.org/directive-kg/topics/"
KG = "https://w3id.org/directive-kg/ontology#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
BROADER_DISCOUNT = 0.5


class TopicsError(ValueError):
    """The thesaurus or its compiled form is not as it should be; names file and concept."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept (事项概念): ``broader`` is the chain upwards, nearest first."""

    id: str
    label: str
    facet: str
    scheme: str
    broader: tuple[str, ...]
    weight: float
    serves: tuple[str, ...] = ()


class ConceptHit(NamedTuple):
    """A concept found in a text, half-open, at the positions of the text as given."""

    start: int
    end: int
    concept: Concept


@dataclass(frozen=True, slots=True)
class _Thesaurus:
    concepts: Mapping[str, Concept]
    labels: Mapping[str, tuple[str, ...]]
    blocked: tuple[tuple[str, str], ...]


class ConceptMatcher:
    """Finds the concepts of a thesaurus in running text."""

    def __init__(
        self,
        concepts: Mapping[str, Concept],
        labels: Mapping[str, tuple[str, ...]],
        blocked: Iterable[tuple[str, str]] = (),
    ) -> None:
        """Prepare the tables for ``labels`` (label → concept ids).

        ``blocked`` holds (expression, facet): inside the expression nothing of the facet is found.
        """
        self._concepts = concepts
        order = {facet: index for index, facet in enumerate(FACETS)}
        self._matcher = LabelMatcher(
            [
                (label, order[concepts[concept].facet], concept)
                for label, found in labels.items()
                for concept in found
            ],
            [(expression, order[facet]) for expression, facet in blocked],
        )

    def find(self, text: str) -> list[ConceptHit]:
        """Return hits in order of place; longest first, none overlapping another of its facet."""
        known = self._concepts
        return [ConceptHit(start, end, known[concept]) for start, end, concept in self._matcher.find(text)]


def concepts() -> Mapping[str, Concept]:
    """Return every concept by id."""
    return _thesaurus().concepts


def labels() -> Mapping[str, tuple[str, ...]]:
    """Return the concept ids of every label, preferred and alternative, as written in the thesaurus."""
    return _thesaurus().labels


@cache
def matcher() -> ConceptMatcher:
    """Return the matcher over the whole thesaurus (built once a process)."""
    thesaurus = _thesaurus()
    return ConceptMatcher(thesaurus.concepts, thesaurus.labels, thesaurus.blocked)


def shared(
    a: Iterable[Concept], b: Iterable[Concept], discount: float = BROADER_DISCOUNT
) -> dict[str, float]:
    """Return what two sets of concepts have in common: concept id → weight.

    A concept on both sides counts with its weight.  Where the sides meet only one step up, in a
    concept and its broader one or in two siblings, the broader concept counts with its weight
    times ``discount``, or ``discount`` squared for siblings.
    """
    left, right = {concept.id: concept for concept in a}, {concept.id: concept for concept in b}
    both = left.keys() & right.keys()
    found = {concept: left[concept].weight for concept in both}
    reach_left, reach_right = _with_broader(left, both), _with_broader(right, both)
    for parent in sorted((reach_left & reach_right) - both):
        steps = (parent not in left) + (parent not in right)
        found[parent] = concepts()[parent].weight * discount**steps
    return found


def _with_broader(side: Mapping[str, Concept], both: set[str]) -> set[str]:
    """Return the ids of the concepts of ``side`` that ``both`` leaves over, and of what is broader."""
    left_over = [concept for key, concept in side.items() if key not in both]
    return {concept.id for concept in left_over} | {c.broader[0] for c in left_over if c.broader}


@cache
def _thesaurus() -> _Thesaurus:
    source = resources.files("kg.reference").joinpath("data").joinpath(DATA)
    return _parse(source.read_text(encoding="utf-8"))


def _parse(table: str) -> _Thesaurus:
    rows = csv.DictReader(io.StringIO(table))
    if tuple(rows.fieldnames or ()) != HEADER:
        raise TopicsError(f"{DATA}: header is not {','.join(HEADER)}; run python -m kg.reference.topics")
    known: dict[str, Concept] = {}
    by_label: dict[str, list[str]] = {}
    blocked: list[tuple[str, str]] = []
    for row in rows:
        key = row["concept"]
        if key not in known:
            known[key] = Concept(
                key,
                row["preferred"],
                row["facet"],
                row["scheme"],
                tuple(row["broader"].split()),
                float(row["weight"]),
                tuple(row["serves"].split()),
            )
        if row["use"] == "label":
            by_label.setdefault(row["label"], []).append(key)
        else:
            blocked.append((row["label"], row["facet"]))
    frozen = {label: tuple(found) for label, found in by_label.items()}
    return _Thesaurus(MappingProxyType(known), MappingProxyType(frozen), tuple(blocked))


def compile_table(source: Path) -> str:
    """Return the CSV text compiled from the Turtle file ``source``: sorted, same input same bytes."""
    import rdflib

    graph: Any = rdflib.Graph()
    try:
        graph.parse(source, format="turtle")
    except Exception as error:
        raise TopicsError(f"{source}: not readable as Turtle: {error}") from error
    skos, kg = rdflib.Namespace(SKOS), rdflib.Namespace(KG)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADER)
    for node in sorted(graph.subjects(skos.notation, None), key=str):
        preferred = str(_one(graph, node, skos.prefLabel, source))
        weight = graph.value(node, kg.weight)
        row = (
            _local(node),
            preferred,
            _local(_one(graph, node, kg.facet, source)),
            _local(_one(graph, node, skos.inScheme, source)),
            str(1.0 if weight is None else float(weight)),
            " ".join(_chain(graph, node, skos.broader, source)),
            " ".join(sorted(_local(duty) for duty in graph.objects(node, kg.servesDuty))),
        )
        alternatives = {str(label) for label in graph.objects(node, skos.altLabel)} - {preferred}
        blocked = {str(expression) for expression in graph.objects(node, kg.notWithin)}
        writer.writerows((label, "label", *row) for label in (preferred, *sorted(alternatives)))
        writer.writerows((expression, "not", *row) for expression in sorted(blocked))
    return _unambiguous(out.getvalue(), source)


def _one(graph: Any, node: Any, predicate: Any, source: Path) -> Any:
    values = list(graph.objects(node, predicate))
    if len(values) != 1:
        raise TopicsError(f"{source}: {_local(node)} has {len(values)} values of {predicate}, not one")
    return values[0]


def _chain(graph: Any, node: Any, broader: Any, source: Path) -> Iterator[str]:
    seen = {node}
    current = graph.value(node, broader)
    while current is not None:
        if current in seen:
            raise TopicsError(f"{source}: {_local(node)} is broader than itself by way of {_local(current)}")
        seen.add(current)
        yield _local(current)
        current = graph.value(current, broader)


def _local(node: Any) -> str:
    return str(node).removeprefix(TOPIC)


def _unambiguous(table: str, source: Path) -> str:
    """The table; :class:`TopicsError` where two concepts of one facet share a label, folded."""
    thesaurus = _parse(table)
    owners: dict[tuple[str, str], set[str]] = {}
    for label, found in thesaurus.labels.items():
        for concept in found:
            owners.setdefault((thesaurus.concepts[concept].facet, fold_label(label)), set()).add(concept)
    for (_, label), concepts_named in sorted(owners.items()):
        if len(concepts_named) > 1:
            raise TopicsError(f"{source}: {label} is a label of {' and '.join(sorted(concepts_named))}")
    return table


def write_compiled(source: Path, target: Path) -> int:
    """Compile ``source`` into ``target`` and return the number of rows."""
    table = compile_table(source)
    target.write_text(table, encoding="utf-8", newline="")
    return table.count("\n") - 1


if __name__ == "__main__":
    _here = Path(__file__).resolve().parent
    write_compiled(_here.parents[1] / "ontology" / "topics.ttl", _here / "data" / DATA)
