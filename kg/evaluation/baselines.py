"""What simple methods reach on the same labels: equal headings, TF-IDF, BM25 (thresholds from the other pairs)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

from kg.evaluation.fit import sure
from kg.evaluation.gold import GoldPair
from kg.extraction.title import folded

Scorer = Callable[[GoldPair], np.ndarray]


def heading(pair: GoldPair) -> np.ndarray:
    """1 where the two measures' tasks bear the same heading."""
    titles = [[folded(t.title) if t else "" for t, _ in d.owned()] for d in (pair.upper, pair.lower)]
    return np.array([[float(bool(u) and u == low) for low in titles[1]] for u in titles[0]])


def tfidf(pair: GoldPair) -> np.ndarray:
    """Cosine of character 2-4-gram TF-IDF, weights from the pair itself."""
    upper, lower = ([m.text for m in d.measures()] for d in (pair.upper, pair.lower))
    vectors = TfidfVectorizer(analyzer="char", ngram_range=(2, 4), sublinear_tf=True).fit(upper + lower)
    return np.asarray((vectors.transform(upper) @ vectors.transform(lower).T).todense())


def bm25(pair: GoldPair, k: float = 1.2, b: float = 0.75) -> np.ndarray:
    """BM25 over character bigrams, the lower measures being the documents; each row scaled by its own best possible score."""
    upper, lower = ([m.text for m in d.measures()] for d in (pair.upper, pair.lower))
    counter = CountVectorizer(analyzer="char", ngram_range=(2, 2)).fit(upper + lower)
    queries, documents = counter.transform(upper).toarray() > 0, counter.transform(lower).toarray()
    lengths = documents.sum(axis=1)
    frequency = (documents > 0).sum(axis=0)
    idf = np.log(1 + (len(lower) - frequency + 0.5) / (frequency + 0.5))
    scaled = documents * (k + 1) / (documents + k * (1 - b + b * lengths / lengths.mean())[:, None])
    best = (queries * idf * (k + 1)).sum(axis=1, keepdims=True)
    return np.asarray((queries * idf) @ scaled.T / np.maximum(best, 1e-9))


BASELINES: dict[str, Scorer] = {"相同标题": heading, "TF-IDF": tfidf, "BM25": bm25}


def threshold(pairs: Sequence[GoldPair], scores: Sequence[np.ndarray]) -> float:
    """The threshold with the best pooled gap F1 over ``pairs``."""
    options = np.linspace(0.02, 0.8, 40)
    return float(max(options, key=lambda t: _pooled(pairs, scores, float(t))))


def _pooled(pairs: Sequence[GoldPair], scores: Sequence[np.ndarray], limit: float) -> float:
    right, said, there = np.sum([gap_counts(p, s, limit) for p, s in zip(pairs, scores, strict=True)], axis=0)
    return float(2 * right / max(1, said + there))


def gap_counts(pair: GoldPair, scores: np.ndarray, limit: float) -> tuple[int, int, int]:
    """(right, said missing, labelled missing) when what scores below ``limit`` is called missing."""
    labels = [x for x in sure(pair.labels) if "exempt" not in x.statuses]
    said = np.array([scores[x.upper].max() < limit for x in labels])
    truth = np.array(["missing" in x.statuses for x in labels])
    return int((said & truth).sum()), int(said.sum()), int(truth.sum())


def link_counts(pair: GoldPair, scores: np.ndarray, limit: float) -> tuple[int, int, int]:
    """(right, said, labelled) links of an upper measure to the task of its best lower one, if that reaches ``limit``."""
    owner = [task.id if task else None for task, _ in pair.lower.owned()]
    right = said = there = 0
    for label in pair.labels:
        wanted, spare = {owner[j] for j in label.lower}, {owner[j] for j in label.optional}
        best = int(scores[label.upper].argmax())
        found = {owner[best]} if scores[label.upper, best] >= limit else set()
        right += len(found & wanted)
        said += len(found - (spare - wanted))
        there += len(wanted)
    return right, said, there
