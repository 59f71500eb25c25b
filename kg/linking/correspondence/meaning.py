"""What a sentence orders, as a vector (事项语义): sentences for one duty lie side by side, whatever their words.

A sentence is the sum of the vectors of its terms, one long.  The vectors were learnt from written groups of sentences
for one duty (``data/paraphrases``) by ``kg fit-meaning``; a term that stands in none of them has a direction of its own,
so that it speaks for the sentences that share it and for no others.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

import numpy as np
from scipy.sparse import csr_matrix

from kg.linking.correspondence.rows import once_each
from kg.linking.correspondence.terms import Said, characters, terms

SHIPPED = "meaning.npz"
_DIRECTIONS = 4096  # of terms that were never learnt, dealt by column
_SEED = 20
_MOST = 127  # of a number in the file, a byte each


def sense(text: str, said: Said) -> list[str]:
    """What the meaning of a text is summed from: its terms, those of its words as the thesaurus has them and of what is one
    step broader, and its characters."""
    reworded, broader, _ = said
    found = {*terms(text), *terms(reworded), *characters(text)}
    return sorted(found.union(*(terms(words) for words in broader)))


@dataclass(frozen=True, slots=True)
class Meaning:
    """``columns`` N of the terms learnt, in order, and their N×D ``vectors``; ``provenance`` names what they were learnt
    from by its hashes."""

    columns: np.ndarray
    vectors: np.ndarray = field(repr=False)
    provenance: Mapping[str, str] = field(default_factory=dict)

    def of(self, senses: Sequence[Sequence[str]]) -> np.ndarray:
        """The :func:`sense` of each sentence → sentences×D, each one long; zeros where there is none."""
        rows = once_each(senses, {})
        places = np.searchsorted(self.columns, rows.indices)
        known = np.append(self.columns, -1)[places] == rows.indices
        widths = (len(self.columns), _DIRECTIONS)
        learnt = _chosen(rows, known, places, widths[0]) @ self.vectors
        new = _chosen(rows, ~known, rows.indices % _DIRECTIONS, widths[1]) @ directions(self.vectors.shape[1])
        return one_long(np.asarray(learnt + new, dtype=np.float64))

    def saved(self) -> bytes:
        """The content of a file: a byte a number, each vector with its scale."""
        scale = np.abs(self.vectors).max(axis=1, initial=1e-9) / _MOST
        content = io.BytesIO()
        np.savez_compressed(
            content,
            columns=self.columns.astype(np.int32),
            scale=scale.astype(np.float32),
            vectors=np.round(self.vectors / scale[:, None]).astype(np.int8),
            provenance=np.array(json.dumps(dict(self.provenance), sort_keys=True)),
        )
        return content.getvalue()


def parsed(content: bytes) -> Meaning:
    """The vectors in what :meth:`Meaning.saved` gave."""
    with np.load(io.BytesIO(content), allow_pickle=False) as file:
        vectors = file["vectors"].astype(np.float32) * file["scale"][:, None]
        return Meaning(file["columns"].astype(np.int64), vectors, json.loads(str(file["provenance"])))


@cache
def shipped() -> Meaning:
    """The vectors that travel with the package."""
    return parsed(_content())


@cache
def shipped_sha256() -> str:
    """The hash of the vectors that travel with the package: a model is fitted with these and no others."""
    return hashlib.sha256(_content()).hexdigest()


def _content() -> bytes:
    return resources.files("kg.linking.correspondence").joinpath(SHIPPED).read_bytes()


@cache
def directions(width: int) -> np.ndarray:
    """_DIRECTIONS×width: a direction for each term never learnt, and where learning begins; about one long."""
    drawn = np.random.default_rng(_SEED).standard_normal((_DIRECTIONS, width))
    return np.asarray(drawn / np.sqrt(width), dtype=np.float32)


def first_vectors(columns: np.ndarray, width: int) -> np.ndarray:
    """Where learning begins: the directions that terms of these columns have while nothing is known of them."""
    return np.asarray(directions(width)[columns % _DIRECTIONS])


def one_long(vectors: np.ndarray) -> np.ndarray:
    """Rows of length 1; zeros stay zeros."""
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(length > 0, length, 1.0))


def _chosen(rows: csr_matrix, those: np.ndarray, columns: np.ndarray, width: int) -> csr_matrix:
    """The entries of ``rows`` that are among ``those``, under other columns."""
    before = np.concatenate(([0], np.cumsum(those)))
    return csr_matrix(
        (rows.data[those].astype(np.float32), columns[those], before[rows.indptr]), (rows.shape[0], width)
    )
