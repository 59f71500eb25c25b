"""The correspondence model: small linear models over named signals, and the term weights frozen with them.

It is data, not code: ``kg fit`` writes it, with the labels it came from and their hashes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np

from kg.errors import UNREADABLE, Mendable
from kg.linking.correspondence.clauses import CLAUSE_NAMES
from kg.linking.correspondence.meaning import shipped_sha256
from kg.linking.correspondence.signals import NAMES, SIMILARITY

FORMAT = 4
SHIPPED = "model.json"
SECOND_ADDED = ("alone", "alone_rank_for_upper", "alone_rank_for_lower", "siblings", "same_task")
NEAREST_ADDED = ("link", "link_below_best")
STATUS_TOLD_BY_CLAUSES = (
    "link",  # log odds of the best link
    "link_any",  # probability that any of the three best holds
    "second_link",
    "met",  # weighted share of the measure's clauses that its counterparts meet
    "met_anywhere",
    "characters_met",  # as met, by single characters alone
    "meaning_met",  # as met, by what is ordered
    "meaning_met_anywhere",
    "clauses",
    "unsaid_most",  # the likeliest of its clauses to be left out
    "unsaid_second",
    "unsaid_least",
    "unsaid_any",  # probability that any is left out
    "unsaid_mean",
)
STATUS_TOLD_BY_SIGNALS = (  # of the best counterpart
    "contained",
    "contained_worst",
    "verbatim",
    "reverse",
    "figures",
    "figures_only_above",
    "around_met",
    "in_document",
    "rare",
    "rare_in_document",
    "characters_in_document",
    "meaning_whole",
)
STATUS_TOLD = (*STATUS_TOLD_BY_CLAUSES, *STATUS_TOLD_BY_SIGNALS)
STATUS_NAMES = (*STATUS_TOLD, *(f"{name}_squared" for name in STATUS_TOLD))
STATUSES = ("covered", "partial", "missing")
COVERED, PARTIAL, MISSING = range(len(STATUSES))
"""Columns of the probabilities of a status."""


class ModelError(Mendable, ValueError):
    """The model file cannot be used; the message names the file and what is wrong with it."""

    exit_code = UNREADABLE


class SimilarityMismatch(ModelError):
    """Not the similarity the model was fitted with; the message says how to get one that fits."""


@dataclass(frozen=True, slots=True)
class Linear:
    """Standardised linear scores: ``coefficients`` K×N, one row a class (one row alone: yes or no)."""

    names: tuple[str, ...]
    mean: np.ndarray
    scale: np.ndarray
    coefficients: np.ndarray
    intercept: np.ndarray

    def probabilities(self, values: np.ndarray) -> np.ndarray:
        """…×N signals → …×K probabilities, or … for a single row."""
        scores = ((values - self.mean) / self.scale) @ self.coefficients.T + self.intercept
        if self.coefficients.shape[0] == 1:
            return np.asarray(1 / (1 + np.exp(-np.clip(scores[..., 0], -30, 30))))
        shifted = np.exp(scores - scores.max(axis=-1, keepdims=True))
        return np.asarray(shifted / shifted.sum(axis=-1, keepdims=True))

    def as_json(self) -> dict[str, Any]:
        """The numbers, six digits each."""
        return {
            "names": list(self.names),
            **{k: _rounded(getattr(self, k)) for k in ("mean", "scale", "coefficients", "intercept")},
        }


@dataclass(frozen=True, slots=True)
class Model:
    """``first`` scores a pair of measures alone, ``second`` with what its neighbours say, ``clause`` whether a clause of
    an upper measure is left out, ``status`` the whole of it, ``nearest`` whether a reader would look for a lower measure
    beside an upper one that nothing answers.

    ``accept`` is the probability from which a link is a counterpart, ``missing_from`` that from which a measure is missing.
    """

    weights: Mapping[str, float]
    first: Linear
    second: Linear
    clause: Linear
    status: Linear
    nearest: Linear
    accept: float
    missing_from: float
    provenance: Mapping[str, Any]

    @property
    def needs_similarity(self) -> bool:
        """Whether the model was fitted with a similarity of sentences, and can only be used with it."""
        return SIMILARITY in self.first.names

    def saved(self) -> bytes:
        """The content of a file, JSON with its keys sorted: the same model gives the same bytes."""
        content = {
            "format": FORMAT,
            "accept": self.accept,
            "missing_from": self.missing_from,
            "meaning": shipped_sha256(),
            "provenance": dict(self.provenance),
            "first": self.first.as_json(),
            "second": self.second.as_json(),
            "clause": self.clause.as_json(),
            "status": self.status.as_json(),
            "nearest": self.nearest.as_json(),
            "weights": dict(self.weights),
        }
        return (json.dumps(content, ensure_ascii=False, sort_keys=True, indent=0) + "\n").encode()


def load(path: Path) -> Model:
    """The model in a file written by :meth:`Model.saved`; :class:`ModelError` where it is none."""
    try:
        return _parsed(path.read_text(encoding="utf-8"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise ModelError(f"{path}：读不了模型文件（{error}）") from error


@cache
def shipped() -> Model:
    """The model that travels with the package, fitted on written directives only."""
    source = resources.files("kg.linking.correspondence").joinpath(SHIPPED)
    return _parsed(source.read_text(encoding="utf-8"), SHIPPED)


def _parsed(text: str, name: str) -> Model:
    try:
        content = json.loads(text)
        if content["format"] != FORMAT:
            raise ModelError(f"{name}：模型格式 {content['format']} 不是 {FORMAT}，请用 kg fit 重新拟合")
        _fits(name, content)
        return Model(
            weights={str(k): float(v) for k, v in content["weights"].items()},
            first=_linear(content["first"]),
            second=_linear(content["second"]),
            clause=_linear(content["clause"]),
            status=_linear(content["status"]),
            nearest=_linear(content["nearest"]),
            accept=float(content["accept"]),
            missing_from=float(content["missing_from"]),
            provenance=dict(content["provenance"]),
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        if isinstance(error, ModelError):
            raise
        raise ModelError(f"{name}：不是本系统的模型文件（{error!r}）") from error


def _fits(name: str, content: Mapping[str, Any]) -> None:
    """A model speaks of the signals it was fitted on; others mean other numbers."""
    if content["meaning"] != shipped_sha256():
        raise ModelError(f"{name}：模型拟合时所用的事项语义与本版本不同，请用 kg fit 重新拟合")
    stages = ("first", "second", "clause", "status", "nearest")
    first, *later = (tuple(content[stage]["names"]) for stage in stages)
    second = (*first, *SECOND_ADDED)
    known = first in (NAMES, (*NAMES, SIMILARITY))
    if not known or later != [second, CLAUSE_NAMES, STATUS_NAMES, (*second, *NEAREST_ADDED)]:
        raise ModelError(f"{name}：模型所用的信号与本版本不同，请用 kg fit 重新拟合")


def _linear(content: Mapping[str, Any]) -> Linear:
    names = tuple(content["names"])
    mean, scale, coefficients, intercept = (
        np.array(content[k], dtype=np.float64) for k in ("mean", "scale", "coefficients", "intercept")
    )
    if mean.shape != (len(names),) or coefficients.shape != (len(intercept), len(names)):
        raise ValueError("shapes do not fit the names")
    return Linear(names, mean, scale, coefficients, intercept)


def _rounded(values: np.ndarray) -> Sequence[Any]:
    rounded: Sequence[Any] = np.round(values, 6).tolist()
    return rounded
