"""From gold files to a model with its provenance (拟合): what ``kg fit`` does."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kg import __version__
from kg.evaluation.fit import cases, fit, term_weights
from kg.evaluation.golds import read_pairs
from kg.evaluation.provenance import records
from kg.linking.correspondence.model import Model
from kg.linking.similarity import Similarity
from kg.nlp.concepts import reworded


def fitted(golds: Sequence[Path], commit: str | None = None, similarity: Similarity | None = None) -> Model:
    """The model fitted on all labelled pairs in ``golds``; it names them, their hashes and the commit.

    Fitted with a ``similarity``, it names that too, and can only be used with the same.
    """
    pairs = read_pairs(sorted(golds, key=lambda path: path.name))
    weights = term_weights(pairs, reworded)
    provenance: dict[str, Any] = {
        "kg_version": __version__,
        "commit": commit,
        "labels": records(pairs),
    }
    if similarity is not None:
        provenance["similarity"] = {"name": similarity.name, "sha256": similarity.sha256}
    model: Model = fit(cases(pairs, weights, reworded, similarity), weights, provenance)
    return model
