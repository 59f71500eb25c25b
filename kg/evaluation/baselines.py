"""What simple methods reach on the same labels: equal headings, TF-IDF, BM25 (thresholds from the other pairs)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

from kg.evaluation.counting import gap_score, link_score
from kg.evaluation.gold import GoldPair, Label
from kg.evaluation.scores import Score
from kg.linking.correspondence.prepared import task_of
from kg.reference.folding import fold_print

Scorer = Callable[[GoldPair], np.ndarray]


def heading(pair: GoldPair) -> np.ndarray:
    """1 where the two measures' tasks bear the same heading."""
    titles = [[fold_print(t.title) if t else "" for t, _ in d.owned()] for d in (pair.upper, pair.lower)]
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

    def pooled(limit: float) -> float:
        counts = (gaps_below(p, s, limit) for p, s in zip(pairs, scores, strict=True))
        return sum(counts, Score()).f1_or_0

    return float(max(np.linspace(0.02, 0.8, 40), key=pooled))


def gaps_below(pair: GoldPair, scores: np.ndarray, limit: float) -> Score:
    """Gap counts when what scores below ``limit`` everywhere is called missing."""
    return gap_score(pair.labels, lambda label: bool(scores[label.upper].max() < limit))


def best_links(pair: GoldPair, scores: np.ndarray, limit: float) -> Score:
    """Link counts when the best lower measure of each upper one is its counterpart, if it reaches ``limit``."""

    def found(label: Label) -> list[int]:
        best = int(scores[label.upper].argmax())
        return [best] if scores[label.upper, best] >= limit else []

    return link_score(pair.labels, task_of(pair.lower), found)
