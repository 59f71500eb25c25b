"""Two prepared directives compared: probabilities of links, of clauses left out and of statuses, by the model."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from kg.linking.correspondence.by_name import in_order
from kg.linking.correspondence.clauses import clause_signals
from kg.linking.correspondence.model import (
    NEAREST_ADDED,
    SECOND_ADDED,
    STATUS_TOLD_BY_CLAUSES,
    STATUS_TOLD_BY_SIGNALS,
    Model,
)
from kg.linking.correspondence.prepared import Prepared
from kg.linking.correspondence.requirements import Kind
from kg.linking.correspondence.signals import NAMES, Signals, signals

_CONSIDERED = 4  # counterparts that may meet a measure together
_MANY = 6  # demanding clauses of a measure that has many
_LEAST = 1e-9  # that keeps the odds of what is certain finite


@dataclass(frozen=True, slots=True)
class Comparison:
    """``links`` U×L, ``unsaid`` C and ``statuses`` U×3 are probabilities, ``met`` C×L how far each upper clause is met.

    ``unsaid`` is that of a clause being left out by the counterparts of its measure, ``near`` U×L that of a reader looking
    for a lower measure beside an upper one that nothing answers, ``values`` U×L×len(names) are the signals.
    """

    upper: Prepared
    lower: Prepared
    values: np.ndarray
    met: np.ndarray
    links: np.ndarray
    unsaid: np.ndarray
    statuses: np.ndarray
    near: np.ndarray
    names: tuple[str, ...] = NAMES


def compare(
    upper: Prepared, lower: Prepared, model: Model, similarity: np.ndarray | None = None
) -> Comparison:
    """Everything the model says of a pair; an empty lower side answers nothing.

    ``similarity`` U×L is for a model that was fitted with one, and for no other.
    """
    found = signals(upper, lower, similarity)
    alone = model.first.probabilities(found.values)
    second = second_signals(upper, lower, found, alone)
    links = model.second.probabilities(second)
    unsaid = model.clause.probabilities(clause_signals(upper, lower, found, links, model.accept))
    statuses = model.status.probabilities(status_signals(upper, found, links, unsaid))
    near = model.nearest.probabilities(nearest_signals(second, links))
    return Comparison(upper, lower, found.values, found.met, links, unsaid, statuses, near, found.names)


def second_signals(upper: Prepared, lower: Prepared, found: Signals, alone: np.ndarray) -> np.ndarray:
    """The signals with what the first model says of the neighbours: a task's measures tend to go to one place."""
    tasks = _membership(lower.task_of)
    by_task = _best_by_task(alone, tasks)
    same = (upper.task_of[:, None] == upper.task_of[None, :]) & (upper.task_of[:, None] >= 0)
    np.fill_diagonal(same, False)
    siblings = (same @ by_task) / np.maximum(same.sum(axis=1, keepdims=True), 1)
    added = {
        "alone": _log_odds(alone),
        "alone_rank_for_upper": alone / np.maximum(alone.max(axis=1, keepdims=True), 1e-3),
        "alone_rank_for_lower": alone / np.maximum(alone.max(axis=0, keepdims=True), 1e-3),
        "siblings": siblings @ tasks.T,
        "same_task": by_task @ tasks.T,
    }
    return np.concatenate([found.values, np.stack(in_order(added, SECOND_ADDED), axis=2)], axis=2)


def nearest_signals(second: np.ndarray, links: np.ndarray) -> np.ndarray:
    """The signals of :func:`second_signals` with how likely each link is, alone and beside the best one of its upper measure."""
    link = _log_odds(links)
    added = {"link": link, "link_below_best": link - link.max(axis=1, keepdims=True, initial=-np.inf)}
    return np.concatenate([second, np.stack(in_order(added, NEAREST_ADDED), axis=2)], axis=2)


def _log_odds(chances: np.ndarray) -> np.ndarray:
    return np.asarray(np.log((chances + _LEAST) / (1 - chances + _LEAST)))


def _membership(task_of: np.ndarray) -> np.ndarray:
    """L×T: which task each measure belongs to; unnumbered ones share the last column."""
    columns = np.where(task_of >= 0, task_of, task_of.max(initial=-1) + 1)
    matrix = np.zeros((len(task_of), int(columns.max(initial=0)) + 1))
    matrix[np.arange(len(task_of)), columns] = 1.0
    return matrix


def _best_by_task(alone: np.ndarray, tasks: np.ndarray) -> np.ndarray:
    best = np.zeros((alone.shape[0], tasks.shape[1]))
    for task in range(tasks.shape[1]):
        members = tasks[:, task] > 0
        if members.any():
            best[:, task] = alone[:, members].max(axis=1)
    return best


def status_signals(upper: Prepared, found: Signals, links: np.ndarray, unsaid: np.ndarray) -> np.ndarray:
    """U×len(STATUS_NAMES): what one upper measure's status is told from, each number and its square.

    The squares let a middling value mean something else than the way between the ends: a sentence half met is
    partial, not half covered.
    """
    of_best = [NAMES.index(name) for name in STATUS_TOLD_BY_SIGNALS]
    demanding = np.array([kind is Kind.DEMAND for *_, kind in upper.clause_spans])
    met_anywhere, meaning_anywhere = found.met.max(axis=1), found.meaning.max(axis=1)
    starts, ends = upper.clause_starts(), upper.clause_ends()
    rows = []
    for index in range(len(upper.measures)):
        chances = links[index]
        order = np.argsort(-chances, kind="stable")
        best = int(order[0])
        near = [int(j) for j in order[:_CONSIDERED] if chances[j] >= max(0.25, 0.3 * chances[best])] or [best]
        own = slice(starts[index], ends[index])
        weight = upper.clause_weight[own] / upper.clause_weight[own].sum()
        top = np.concatenate([chances[order[:3]], np.zeros(3)])[:3]
        told = {
            "link": _log_odds(top[0]),
            "link_any": 1 - np.prod(1 - top),
            "second_link": top[1],
            "met": weight @ found.met[own][:, near].max(axis=1),
            "met_anywhere": weight @ met_anywhere[own],
            "characters_met": weight @ found.characters[own][:, near].max(axis=1),
            "meaning_met": weight @ found.meaning[own][:, near].max(axis=1),
            "meaning_met_anywhere": weight @ meaning_anywhere[own],
            "clauses": min(1.0, demanding[own].sum() / _MANY),
            **_left_out(unsaid[own]),
        }
        rows.append([*in_order(told, STATUS_TOLD_BY_CLAUSES), *found.values[index, best, of_best]])
    values = np.array(rows)
    return np.concatenate([values, values**2], axis=1)


def _left_out(unsaid: np.ndarray) -> dict[str, float]:
    """How likely the clauses of one measure are left out."""
    ordered = np.sort(unsaid)[::-1]
    return {
        "unsaid_most": ordered[0],
        "unsaid_second": ordered[1] if len(ordered) > 1 else 0.0,
        "unsaid_least": ordered[-1],
        "unsaid_any": 1 - np.prod(1 - ordered),
        "unsaid_mean": ordered.mean(),
    }
