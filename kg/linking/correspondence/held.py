"""What the measures of one directive hold, turned round once, so that many directives are multiplied with it cheaply."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix


@dataclass(frozen=True, slots=True)
class Held:
    """``by_column`` K×rows: a row for each of the ``columns``, in order, that any row of the matrix holds."""

    columns: np.ndarray
    by_column: csr_matrix


def turned(matrix: csr_matrix) -> Held:
    """The rows of ``matrix`` by column, without the columns that are empty."""
    columns, places = np.unique(matrix.indices, return_inverse=True)
    narrow = csr_matrix((matrix.data, places, matrix.indptr), shape=(matrix.shape[0], len(columns)))
    return Held(columns, csr_matrix(narrow.T))


def product(left: csr_matrix, right: Held) -> np.ndarray:
    """Every row of ``left`` times every row of the matrix that was turned, dense."""
    places = np.searchsorted(right.columns, left.indices)
    met = np.append(right.columns, -1)[places] == left.indices
    before = np.concatenate(([0], np.cumsum(met)))
    shape = (left.shape[0], len(right.columns))
    narrow = csr_matrix((left.data[met], places[met], before[left.indptr]), shape=shape)
    return np.asarray((narrow @ right.by_column).todense())
