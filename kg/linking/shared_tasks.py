"""共同事项: measures of several directives that ask for the same, as named groups."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256

from kg.model import Correspondence, Directive, Measure, Pair, SharedTask, Task
from kg.reference.folding import fold_print

_SURE = 0.5
"""Probability from which a counterpart ties two measures into one shared task."""
_LONGEST = 24
"""Characters of a sentence that a name shows."""
_Owner = tuple[Directive, Task | None, Measure]


def shared_tasks(directives: Sequence[Directive], pairs: Iterable[Pair]) -> tuple[SharedTask, ...]:
    """Groups of measures tied by each other's best counterparts, by id.

    The id hangs on the earliest member (of a year, the one of the highest level), its directive and its words, so that it
    stays while that one does; the name is
    the heading under which that one stands, with its sentence where several groups begin there.
    """
    owners: dict[str, _Owner] = {m.id: (d, t, m) for d in directives for t, m in d.owned()}
    keys = {measure: key for d in directives for measure, key in _keys(d)}
    order = {name: index for index, name in enumerate(sorted(owners))}
    groups = _components(_ties(pairs), order)
    kept = [sorted(g, key=lambda m: (owners[m][0].year or 0, owners[m][0].rank, m)) for g in groups]
    kept = [g for g in kept if len({owners[m][0].id for m in g}) > 1]
    found = [
        SharedTask(f"shared:{sha256(keys[g[0]].encode()).hexdigest()[:12]}", name, tuple(g))
        for g, name in zip(kept, _names([owners[g[0]] for g in kept]), strict=True)
    ]
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


def _names(firsts: Sequence[_Owner]) -> list[str]:
    """A name for each group by its first member: the heading of its task, with the sentence where several have it."""
    headings = [task.title if task is not None else "" for _, task, _ in firsts]
    given = Counter(headings)
    return [
        heading if heading and given[heading] == 1 else f"{heading}：{_opening(measure)}".removeprefix("：")
        for heading, (_, _, measure) in zip(headings, firsts, strict=True)
    ]


def _opening(measure: Measure) -> str:
    text = " ".join(measure.text.split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _keys(directive: Directive) -> Iterator[tuple[str, str]]:
    """(measure id, key) of every measure: its directive, its words, and which of the sentences alike there it is."""
    seen: Counter[str] = Counter()
    for _, measure in directive.owned():
        text = fold_print(measure.text)
        yield measure.id, f"{directive.id}\n{text}\n{seen[text]}"
        seen[text] += 1
