"""Longest-match search for many labels at once, in pure Python (词表最长匹配).

Knows nothing of concepts: it maps labels to keys, in lanes that do not disturb each other.
What folds (:func:`~kg.reference.folding.fold_searched`), what blocks and what wins (:func:`lane_table`,
:func:`settle`) is public, so that another search for the same labels gives the same answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import add

from kg.reference.folding import fold_label, fold_searched

_ASCII = frozenset("0123456789abcdefghijklmnopqrstuvwxyz")

Found = tuple[int, int, str]
"""(start, end, key): half-open, at the positions of the text as given."""

Candidate = tuple[int, int, tuple[str, ...]]
"""(start, end, keys) in folded text; without keys it only keeps others out."""


LaneTable = Mapping[str, tuple[tuple[int, tuple[str, ...]], ...]]
"""Folded label → (lane, keys) for each lane it is looked for in, by lane; without keys it blocks."""


class _Node:
    """A place in the trie: what ends here, lane by lane, and where it goes on."""

    __slots__ = ("children", "lanes")

    def __init__(self) -> None:
        self.children: dict[str, _Node] = {}
        self.lanes: tuple[tuple[int, tuple[str, ...]], ...] = ()


class LabelMatcher:
    """Finds labels in text, longest first, none overlapping another of its lane.

    >>> LabelMatcher([("规范性文件", 0, "F"), ("文件", 0, "D"), ("清理", 1, "C")]).find("规范性文件清理")
    [(0, 5, 'F'), (5, 7, 'C')]
    """

    def __init__(
        self, entries: Iterable[tuple[str, int, str]], blocked: Iterable[tuple[str, int]] = ()
    ) -> None:
        """Prepare the tables for ``entries``, (label of two characters or more, lane, key).

        ``blocked``, (expression, lane), keeps the labels of its lane from being found inside it.
        """
        table = lane_table(entries, blocked)
        self._root: dict[str, _Node] = {}
        for label, lanes in table.items():
            node = self._root.setdefault(label[:2], _Node())
            for char in label[2:]:
                node = node.children.setdefault(char, _Node())
            node.lanes = lanes
        self._lanes = lane_count(table)

    def find(self, text: str) -> list[Found]:
        """Return what is found, by place, then by lane; a label with several keys is found once a key."""
        folded = fold_searched(text)
        return settle(self._candidates(folded.text), folded.places)

    def _candidates(self, text: str) -> list[list[Candidate]]:
        """Return per lane every label at every place, by place."""
        lanes: list[list[Candidate]] = [[] for _ in range(self._lanes)]
        root, size = self._root.get, len(text)
        for start, pair in enumerate(map(add, text, text[1:])):
            node = root(pair)
            end = start + 2
            while node is not None:
                if node.lanes and not cuts_a_word(text, start, end):
                    for lane, keys in node.lanes:
                        lanes[lane].append((start, end, keys))
                if end == size:
                    break
                node = node.children.get(text[end])
                end += 1
        return lanes


def lane_table(entries: Iterable[tuple[str, int, str]], blocked: Iterable[tuple[str, int]] = ()) -> LaneTable:
    """Return what to look for, folded: ``entries`` are (label, lane, key), ``blocked`` (expression, lane).

    Raises ValueError for a label of fewer than two characters.
    """
    table: dict[str, dict[int, set[str]]] = {}
    for label, lane, key in entries:
        table.setdefault(_long_enough(label), {}).setdefault(lane, set()).add(key)
    for expression, lane in blocked:
        table.setdefault(_long_enough(expression), {}).setdefault(lane, set())
    return {
        label: tuple((lane, tuple(sorted(keys))) for lane, keys in sorted(found.items()))
        for label, found in table.items()
    }


def lane_count(table: LaneTable) -> int:
    """Return how many lanes the labels of ``table`` lie in."""
    return 1 + max((lane for lanes in table.values() for lane, _ in lanes), default=-1)


def cuts_a_word(text: str, start: int, end: int) -> bool:
    """Return whether a Latin word or a number goes on beyond the place (``5G`` in ``15G``)."""
    if text[start] in _ASCII and start > 0 and text[start - 1] in _ASCII:
        return True
    return text[end - 1] in _ASCII and end < len(text) and text[end] in _ASCII


def settle(lanes: Sequence[list[Candidate]], places: Sequence[int] | None = None) -> list[Found]:
    """Return what stays of every label at every place, longest first within each lane, by place, then by lane.

    ``lanes`` holds the candidates of each lane by place; ``places`` leads back to the text as given.

    >>> settle([[(0, 2, ("a",)), (0, 3, ("b",))], [(1, 3, ())]])
    [(0, 3, 'b')]
    """
    found = [
        (start, lane, end, key)
        for lane, candidates in enumerate(lanes)
        for start, end, keys in _longest_first(candidates)
        for key in keys
    ]
    found.sort()
    if places is None:
        return [(start, end, key) for start, _, end, key in found]
    return [(places[start], places[end - 1] + 1, key) for start, _, end, key in found]


def _long_enough(label: str) -> str:
    folded = fold_label(label)
    if len(folded) < 2:
        raise ValueError(f"label too short to be looked for: {label!r}")
    return folded


def _longest_first(
    candidates: list[Candidate],
) -> list[Candidate]:
    """Return the candidates that stay when longer ones go first, then earlier ones; by place."""
    if len(candidates) < 2:
        return candidates
    kept: list[Candidate] = []
    cluster: list[Candidate] = []
    reach = -1
    for candidate in candidates:
        if candidate[0] >= reach and cluster:
            kept += _settle_cluster(cluster)
            cluster = []
        cluster.append(candidate)
        reach = max(reach, candidate[1])
    return kept + _settle_cluster(cluster)


def _settle_cluster(
    cluster: list[Candidate],
) -> list[Candidate]:
    if len(cluster) < 2:
        return cluster
    kept: list[Candidate] = []
    for start, end, keys in sorted(cluster, key=lambda item: (item[0] - item[1], item[0])):
        if all(end <= other[0] or start >= other[1] for other in kept):
            kept.append((start, end, keys))
    return sorted(kept)
