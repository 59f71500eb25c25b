"""Sentences of one directive that are nearest to another sentence by their words alone (用语相近)."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping

from kg.reference.folding import fold_text


class Nearness:
    """Finds, among the measures of one directive, those that share most of a sentence's two-character runs.

    A run counts the more the fewer measures of the directive have it.  For showing only: it decides nothing.
    """

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._order = {measure: place for place, measure in enumerate(texts)}
        self._holders: dict[str, list[str]] = defaultdict(list)
        for measure, text in texts.items():
            for run in _runs(text):
                self._holders[run].append(measure)

    def nearest(self, text: str, most: int) -> list[tuple[str, float]]:
        """Up to ``most`` measures by descending share (0..1) of the runs of ``text``, ties in order."""
        runs = _runs(text)
        weights = {
            run: math.log(1 + len(self._order) / max(len(self._holders.get(run, ())), 1)) for run in runs
        }
        whole = sum(weights.values())
        shared: dict[str, float] = defaultdict(float)
        for run in sorted(runs):
            for measure in self._holders.get(run, ()):
                shared[measure] += weights[run]
        best = sorted(shared, key=lambda one: (-shared[one], self._order[one]))[:most]
        return [(measure, shared[measure] / whole) for measure in best]


def _runs(text: str) -> set[str]:
    flat = fold_text(text)
    return {flat[i : i + 2] for i in range(len(flat) - 1) if flat[i : i + 2].isalnum()}
