"""Learning what sentences order from groups of them that order the same (``kg fit-meaning``).

The sentences of a group are to lie nearer to each other than to those of other groups and to the two that share the
topic without the duty (a contrastive loss: van den Oord, Li & Vinyals 2018).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix

from kg.evaluation.gold import GoldError
from kg.linking.correspondence.meaning import Meaning, first_vectors, one_long, sense
from kg.linking.correspondence.rows import once_each
from kg.linking.correspondence.terms import Rewording

_WIDTH = 128
_SEED = 0
_EPOCHS = 30
_GROUPS = 64  # in a batch
_RATE = 0.01
_SHARPNESS = 0.1  # of the softmax over cosines
_FORGOTTEN = 0.3  # share of a sentence's terms left out each time, so that no term is relied on
_LEAST = 3  # sentences with a term from which something is learnt of it
_DECAYS = (0.9, 0.999)


@dataclass(frozen=True, slots=True)
class Group:
    """Sentences that order the ``same``, and those near them that do ``not``."""

    same: tuple[str, ...]
    different: tuple[str, ...]


def read_groups(paths: Iterable[Path]) -> list[Group]:
    """The groups in files of JSON lines, folders searched; :class:`GoldError` names file and line of what is none."""
    files = sorted(f for p in paths for f in ([*p.glob("*.jsonl")] if p.is_dir() else [p]))
    if not files:
        raise GoldError("没有找到同义句组文件（*.jsonl）")
    return [group for file in files for group in _groups(file)]


def _groups(file: Path) -> Iterator[Group]:
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"{file}：读不了（{error}）") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _group(line, f"{file} 第 {number} 行")


def _group(line: str, place: str) -> Group:
    try:
        content = json.loads(line)
        same, different = tuple(content["same"]), tuple(content["not"])
    except (ValueError, KeyError, TypeError) as error:
        raise GoldError(f"{place}：不是同义句组（{error!r}）") from error
    if len(same) < 2 or not different or not all(isinstance(s, str) and s for s in same + different):
        raise GoldError(f"{place}：same 要有两句以上，not 要有一句以上")
    return Group(same, different)


def learnt(groups: Sequence[Group], reword: Rewording) -> Meaning:
    """The vectors learnt from ``groups``: the same groups give the same."""
    senses = senses_of(groups, reword)
    columns, rows = _frequent(once_each(senses, {}))
    counts = np.bincount(rows.indices, minlength=len(columns))
    rarity = np.log((1 + len(senses)) / (1 + counts)) / np.log(1 + len(senses))
    learner = _Learner(first_vectors(columns, _WIDTH) * rarity[:, None].astype(np.float32))
    random = np.random.default_rng(_SEED)
    starts = np.cumsum([0, *(len(g.same) + len(g.different) for g in groups)])
    for epoch in range(_EPOCHS):
        order = random.permutation(len(groups))
        rate = _RATE * (1 - epoch / _EPOCHS)  # ever smaller, so that where it ends is no chance
        for batch in (order[i : i + _GROUPS] for i in range(0, len(order), _GROUPS)):
            chosen = np.array([_drawn(groups[g], int(starts[g]), random) for g in batch])
            learner.step(_forgetful(rows[chosen.T.ravel()], random), rate)
    return Meaning(columns.astype(np.int64), learner.vectors, provenance(groups, senses))


def senses_of(groups: Iterable[Group], reword: Rewording) -> list[list[str]]:
    """What each sentence of ``groups`` is summed from, in order."""
    sentences = [s for g in groups for s in (*g.same, *g.different)]
    return [sense(s, said) for s, said in zip(sentences, reword(sentences), strict=True)]


def provenance(groups: Iterable[Group], senses: Sequence[Sequence[str]]) -> dict[str, str]:
    """The hashes of the sentences as they stand in their groups, and of what thesaurus and terms make of them."""
    return {"groups": _hash([(g.same, g.different) for g in groups]), "senses": _hash(senses)}


def _hash(content: object) -> str:
    return sha256(json.dumps(content).encode()).hexdigest()


def _frequent(rows: csr_matrix) -> tuple[np.ndarray, csr_matrix]:
    """The columns that enough rows have, and the rows of these alone: of a term that is seldom met little can be learnt."""
    columns, places, counts = np.unique(rows.indices, return_inverse=True, return_counts=True)
    kept = counts >= _LEAST
    entries = kept[places]
    before = np.concatenate(([0], np.cumsum(entries)))[rows.indptr]
    narrow = (np.cumsum(kept) - 1)[places[entries]]
    data = np.ones(len(narrow), np.float32)
    return columns[kept], csr_matrix((data, narrow, before), (rows.shape[0], int(kept.sum())))


def _drawn(group: Group, start: int, random: np.random.Generator) -> tuple[int, int, int]:
    """Rows of two sentences of a group and of one that is near them."""
    one, other = random.choice(len(group.same), 2, replace=False)
    near = int(random.integers(len(group.different)))
    return start + int(one), start + int(other), start + len(group.same) + near


def _forgetful(rows: csr_matrix, random: np.random.Generator) -> csr_matrix:
    kept = random.random(len(rows.data)) >= _FORGOTTEN
    return csr_matrix((rows.data * kept, rows.indices, rows.indptr), rows.shape)


class _Learner:
    """Vectors that are moved step by step (Adam: Kingma & Ba 2015), only those of the terms that a step concerns."""

    def __init__(self, vectors: np.ndarray) -> None:
        self.vectors = vectors
        self._mean, self._spread = np.zeros_like(vectors), np.zeros_like(vectors)
        self._steps = 0

    def step(self, rows: csr_matrix, rate: float) -> None:
        """One step for a batch: a third of the rows, the next third their mates, the last third what is near the first."""
        concerned, places = np.unique(rows.indices, return_inverse=True)
        narrow = csr_matrix((rows.data, places, rows.indptr), (rows.shape[0], len(concerned)))
        sums = narrow @ self.vectors[concerned]
        gradient = narrow.T @ _pull(np.asarray(sums))
        self._steps += 1
        first, second = _DECAYS
        self._mean[concerned] = mean = first * self._mean[concerned] + (1 - first) * gradient
        self._spread[concerned] = spread = second * self._spread[concerned] + (1 - second) * gradient**2
        length = rate * np.sqrt(1 - second**self._steps) / (1 - first**self._steps)
        self.vectors[concerned] -= (length * mean / (np.sqrt(spread) + 1e-8)).astype(np.float32)


def _pull(sums: np.ndarray) -> np.ndarray:
    """The gradient of the loss at the sums of each sentence's vectors."""
    unit = one_long(sums)
    count = len(sums) // 3
    turned = np.zeros_like(unit)
    for own, mates in ((0, 1), (1, 0)):
        anchors = slice(own * count, (own + 1) * count)
        others = np.r_[mates * count : (mates + 1) * count, 2 * count : 3 * count]
        scores = unit[anchors] @ unit[others].T / _SHARPNESS
        shares = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        shares[np.arange(count), np.arange(count)] -= 1
        shares /= _SHARPNESS * 2 * count
        turned[anchors] += shares @ unit[others]
        turned[others] += shares.T @ unit[anchors]
    length = np.linalg.norm(sums, axis=1, keepdims=True)
    along = (unit * turned).sum(axis=1, keepdims=True)
    return np.asarray((turned - unit * along) / np.where(length > 0, length, 1.0), dtype=np.float32)
