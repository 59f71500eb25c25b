"""共同事项: measures of several directives that ask for the same, as named groups."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import sha256

from kg.extraction.title import folded
from kg.model import Correspondence, Directive, Measure, Pair, SharedTask, Task
from kg.nlp.concepts import ConceptFinder, find_concepts
from kg.reference.topics import concepts

_SURE = 0.5
"""Probability from which a counterpart ties two measures into one shared task."""


def shared_tasks(
    directives: Sequence[Directive], pairs: Iterable[Pair], find: ConceptFinder = find_concepts
) -> tuple[SharedTask, ...]:
    """Groups of measures tied by each other's best counterparts, by id.

    The id hangs on the text of the group's first member alone and so outlives a rebuild; the name is the
    concept most of the members name, else the heading of the first one's task.
    """
    owners = {m.id: (d, t, m) for d in directives for t, m in d.owned()}
    order = {name: index for index, name in enumerate(sorted(owners))}
    groups = _components(_ties(pairs), order)
    kept = [g for g in groups if len({owners[m][0].id for m in g}) > 1]
    named = _concept_names([[owners[m][2].text for m in g] for g in kept], find)
    found = [_shared(g, name, owners) for g, name in zip(kept, named, strict=True)]
    return tuple(sorted(found, key=lambda s: s.id))


def _ties(pairs: Iterable[Pair]) -> list[tuple[str, str]]:
    """(lower, upper) measure ids that are each other's best counterpart in their pair."""
    ties: list[tuple[str, str]] = []
    for pair in pairs:
        links = [c for f in pair.findings for c in f.counterparts if c.probability >= _SURE]
        best_upper = _best(links, lambda c: c.lower)
        best_lower = _best(links, lambda c: c.upper)
        ties += ((c.lower, c.upper) for c in links if best_upper[c.lower] is c and best_lower[c.upper] is c)
    return ties


def _best(
    links: Iterable[Correspondence], key: Callable[[Correspondence], str]
) -> Mapping[str, Correspondence]:
    best: dict[str, Correspondence] = {}
    for link in links:
        held = best.get(key(link))
        if held is None or (-link.probability, link.upper, link.lower) < (
            -held.probability,
            held.upper,
            held.lower,
        ):
            best[key(link)] = link
    return best


def _components(ties: Iterable[tuple[str, str]], order: Mapping[str, int]) -> list[list[str]]:
    parent: dict[str, str] = {}

    def root(node: str) -> str:
        while parent.setdefault(node, node) != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for one, other in ties:
        first, second = sorted((root(one), root(other)), key=lambda n: order.get(n, 0))
        parent[second] = first
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for node in sorted(parent, key=lambda n: order.get(n, 0)):
        groups[root(node)].append(node)
    return [g for g in groups.values() if all(n in order for n in g)]


def _concept_names(groups: Sequence[Sequence[str]], find: ConceptFinder) -> list[str | None]:
    """For each group of texts the label of the concept that at least half of them name: the one most name, then the longest."""
    found = iter(find([text for group in groups for text in group]))
    names: list[str | None] = []
    known = concepts()
    for group in groups:
        counts: Counter[str] = Counter()
        for _ in group:
            counts.update({c for c, facet, weight, _ in next(found) if facet != "action" and weight >= 0.5})
        enough = [c for c, n in counts.items() if 2 * n >= len(group)]
        enough.sort(key=lambda c: (-counts[c], -len(known[c].label), c))
        names.append(known[enough[0]].label if enough else None)
    return names


def _shared(
    group: Sequence[str], name: str | None, owners: Mapping[str, tuple[Directive, Task | None, Measure]]
) -> SharedTask:
    members = sorted(group, key=lambda m: (owners[m][0].year or 0, m))
    _, task, measure = owners[members[0]]
    key = sha256(folded(measure.text).encode()).hexdigest()[:12]
    heading = task.title if task is not None and task.title else measure.text[:20]
    return SharedTask(f"shared:{key}", name or heading, tuple(members))
