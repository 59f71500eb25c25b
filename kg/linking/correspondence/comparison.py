"""Two prepared directives compared: probabilities of links and of statuses, by the model."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from kg.linking.correspondence.model import STATUS_TOLD_BY_SIGNALS, Model
from kg.linking.correspondence.prepared import Prepared
from kg.linking.correspondence.requirements import Kind
from kg.linking.correspondence.signals import NAMES, Signals, signals

_CONSIDERED = 4  # counterparts that may meet a measure together
_BESIDE = 0.5  # share of the best counterpart's probability that another must have to stand beside it
_LITTLE, _HALF = 0.35, 0.5


@dataclass(frozen=True, slots=True)
class Comparison:
    """``links`` U×L and ``statuses`` U×3 are probabilities, ``met`` C×L how far each upper clause is met.

    ``values`` U×L×len(names) are the signals.
    """

    upper: Prepared
    lower: Prepared
    values: np.ndarray
    met: np.ndarray
    links: np.ndarray
    statuses: np.ndarray
    names: tuple[str, ...] = NAMES


def compare(
    upper: Prepared, lower: Prepared, model: Model, similarity: np.ndarray | None = None
) -> Comparison:
    """Everything the model says of a pair; an empty lower side answers nothing.

    ``similarity`` U×L is for a model that was fitted with one, and for no other.
    """
    found = signals(upper, lower, similarity)
    alone = model.first.probabilities(found.values)
    links = model.second.probabilities(second_signals(upper, lower, found, alone))
    statuses = model.status.probabilities(status_signals(upper, found, links))
    return Comparison(upper, lower, found.values, found.clauses, links, statuses, found.names)


def second_signals(upper: Prepared, lower: Prepared, found: Signals, alone: np.ndarray) -> np.ndarray:
    """The signals with what the first model says of the neighbours: a task's measures tend to go to one place."""
    tasks = _membership(lower.task_of)
    by_task = _best_by_task(alone, tasks)
    same = (upper.task_of[:, None] == upper.task_of[None, :]) & (upper.task_of[:, None] >= 0)
    np.fill_diagonal(same, False)
    siblings = (same @ by_task) / np.maximum(same.sum(axis=1, keepdims=True), 1)
    added = (
        np.log((alone + 1e-9) / (1 - alone + 1e-9)),
        alone / np.maximum(alone.max(axis=1, keepdims=True), 1e-3),
        alone / np.maximum(alone.max(axis=0, keepdims=True), 1e-3),
        siblings @ tasks.T,
        by_task @ tasks.T,
    )
    return np.concatenate([found.values, np.stack(added, axis=2)], axis=2)


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


def counterparts(probabilities: np.ndarray, accept: float) -> list[int]:
    """Indices of the lower measures that count as counterparts of one upper measure, best first; never none."""
    order = np.argsort(-probabilities, kind="stable")
    limit = max(accept, _BESIDE * float(probabilities[order[0]]))
    return [int(j) for j in order if probabilities[j] >= limit] or [int(order[0])]


def status_signals(upper: Prepared, found: Signals, links: np.ndarray) -> np.ndarray:
    """U×len(STATUS_NAMES): what one upper measure's status is told from, each number and its square.

    The squares let a middling value mean something else than the way between the ends: a sentence half met is
    partial, not half covered.
    """
    position = {name: i for i, name in enumerate(NAMES)}
    rows = []
    for index in range(len(upper.measures)):
        chances = links[index]
        order = np.argsort(-chances, kind="stable")
        best = int(order[0])
        near = [int(j) for j in order[:_CONSIDERED] if chances[j] >= max(0.25, 0.3 * chances[best])] or [best]
        met, demanding, weight = clause_view(upper, found.clauses, index, near)
        own = upper.clause_of == index
        shared = found.characters[own][:, near].max(axis=1)
        anywhere = found.clauses[own].max(axis=1)
        top = np.concatenate([chances[order[:3]], np.zeros(3)])[:3]
        signal = found.values[index, best]
        rows.append(
            [
                np.log((top[0] + 1e-9) / (1 - top[0] + 1e-9)),
                1 - np.prod(1 - top),
                top[1],
                (weight * met).sum() / weight.sum(),
                met[demanding].min(),
                met[demanding].mean(),
                (met[demanding] < _LITTLE).mean(),
                (met[demanding] < _HALF).mean(),
                (weight * anywhere).sum() / weight.sum(),
                (weight * shared).sum() / weight.sum(),
                shared[demanding].min(),
                min(1.0, demanding.sum() / 6),
                *(signal[position[n]] for n in STATUS_TOLD_BY_SIGNALS),
            ]
        )
    told = np.array(rows)
    return np.concatenate([told, told**2], axis=1)


def clause_view(
    upper: Prepared, met: np.ndarray, index: int, near: list[int]
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Of one upper measure's clauses: how far ``near`` meet each, which demand something, their weights."""
    rows = np.flatnonzero(upper.clause_of == index)
    demanding = np.array([upper.clause_spans[r][2] is Kind.DEMAND for r in rows])
    return met[rows][:, near].max(axis=1), demanding, upper.clause_weight[rows]
