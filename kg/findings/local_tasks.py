"""地方自主任务 in one pair: local tasks that nothing above asks for."""

from __future__ import annotations

from collections.abc import Iterator, Set

import numpy as np

from kg.extraction.tables.restated import restated
from kg.linking.correspondence.comparison import Comparison

_ANSWERS_FROM = 0.25  # probability of a link from which a measure nearly answers


def local_tasks(comparison: Comparison, answering: Set[str]) -> tuple[str, ...]:
    """The local tasks, but those that only say again what another one does, none of whose measures is among those
    ``answering`` or nearly answers anything above."""
    local = tuple(_answering_nothing(comparison, answering))
    again = restated(comparison.lower.directive.tasks) if local else ()
    return tuple(task for task in local if task not in again)


def _answering_nothing(comparison: Comparison, answering: Set[str]) -> Iterator[str]:
    best = comparison.links.max(axis=0)
    for index, task in enumerate(comparison.lower.directive.tasks):
        own = np.flatnonzero(comparison.lower.task_of == index)
        if task.framing or not len(own) or any(m.id in answering for m in task.measures):
            continue
        if best[own].max() < _ANSWERS_FROM:
            yield task.id
