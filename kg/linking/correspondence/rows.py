"""Lists of terms as rows of a matrix, a column for each term."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping, Sequence

import numpy as np
from scipy.sparse import csr_matrix

WIDTH = 1 << 20


def column(term: str) -> int:
    """The column of a term: the same in every process."""
    if len(term) == 2 and term[0] >= "\u4e00":
        return (ord(term[0]) * 40503 ^ ord(term[1]) * 2654435761) % WIDTH
    return zlib.crc32(term.encode()) % WIDTH


def weighted(rows: Sequence[Sequence[str]], weigh: Callable[[str], float]) -> csr_matrix:
    """Rows that sum to 1, each term by its weight."""
    result = []
    for row in rows:
        masses = {column(t): weigh(t) for t in dict.fromkeys(row)}
        total = sum(masses.values()) or 1.0
        result.append({c: m / total for c, m in masses.items()})
    return _matrix(result)


def once_each(rows: Sequence[Sequence[str]], weights: Mapping[str, float]) -> csr_matrix:
    """What each row holds: 1 for a term, less for one of less weight."""
    return _matrix([{column(t): weights.get(t, 1.0) for t in dict.fromkeys(r)} for r in rows])


def _matrix(rows: Sequence[Mapping[int, float]]) -> csr_matrix:
    indptr = np.zeros(len(rows) + 1, dtype=np.int64)
    np.cumsum([len(r) for r in rows], out=indptr[1:])
    indices = np.fromiter((c for r in rows for c in r), dtype=np.int64, count=int(indptr[-1]))
    data = np.fromiter((v for r in rows for v in r.values()), dtype=np.float64, count=int(indptr[-1]))
    return csr_matrix((data, indices, indptr), shape=(len(rows), WIDTH))
