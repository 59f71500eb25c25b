"""How accurate a model is on labelled pairs (对应关系评测): scores, their means by kind of pair, baselines, agreement."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from statistics import fmean

from kg.evaluation.correspondence import NearestScore, PairScores, reliability
from kg.evaluation.crossvalidation import baseline_scores, bootstrap, leave_one_out, scored
from kg.evaluation.gold import GoldPair, pair_name
from kg.evaluation.golds import agreement, read_pairs
from kg.evaluation.provenance import told_apart
from kg.evaluation.scores import Score
from kg.linking.correspondence.model import Model
from kg.linking.similarity import Similarity
from kg.nlp.concepts import reworded

FEWEST_FAMILIES = 3
"""So many are needed to cross-validate by family."""
ALL, REAL = "all", "real"
"""Kinds of pairs beside the draftings: all together, and those that are published directives."""


class Way(StrEnum):
    """By which model pairs were scored."""

    UNSEEN = "unseen"  # by the model itself, which never saw them
    FAMILIES = "families"  # each by a model fitted on the other families
    LEARNT = "learnt"  # by the model that learnt from them: no measure of accuracy


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean over pairs and its 95% interval."""

    name: str
    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Means:
    """The means over ``count`` pairs of a kind: a drafting, :data:`REAL` or :data:`ALL`."""

    kind: str
    count: int
    means: tuple[Mean, ...]
    curve: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Scored:
    """Pairs scored one way; ``bins`` as :func:`kg.evaluation.correspondence.reliability` gives them."""

    way: Way
    pairs: tuple[PairScores, ...]
    means: tuple[Means, ...]
    bins: tuple[tuple[float, float, int, float, float], ...]

    @property
    def quote(self) -> Score:
        """The characters quoted as left out, over all pairs."""
        return sum((pair.quote for pair in self.pairs), Score())

    @property
    def nearest(self) -> NearestScore:
        """What is shown beside gaps, over all pairs."""
        return sum((pair.nearest for pair in self.pairs), NearestScore())


@dataclass(frozen=True, slots=True)
class Baselines:
    """(gap F1, link F1) of each baseline, means over ``count`` pairs; ``own`` where the thresholds are of the pairs themselves."""

    count: int
    own: bool
    scores: Mapping[str, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Accuracy:
    """All that is told of labelled pairs; ``changed`` names those whose labels are not those the model learnt."""

    changed: tuple[str, ...]
    scored: tuple[Scored, ...]
    baselines: Baselines | None
    agreement: tuple[tuple[str, Mapping[str, float]], ...]


def accuracy(
    paths: Sequence[Path],
    model: Model,
    similarity: Similarity | None = None,
    progress: Callable[[str], None] = lambda _: None,
) -> Accuracy:
    """The pairs that ``model`` never saw scored by itself, the others cross-validated with ``similarity``."""
    pairs = read_pairs(paths)
    told = told_apart(pairs, model)
    both = ((told.unseen, Way.UNSEEN), (told.seen, _way_of_seen(told.seen)))
    return Accuracy(
        changed=tuple(p.name for p in told.changed),
        scored=tuple(_scored(of, way, model, similarity, progress) for of, way in both if of),
        baselines=_baselines(pairs) if pairs else None,
        agreement=tuple((pair_name(path), said) for path in paths if (said := agreement(path))),
    )


def _way_of_seen(pairs: Sequence[GoldPair]) -> Way:
    return Way.FAMILIES if len({p.family for p in pairs}) >= FEWEST_FAMILIES else Way.LEARNT


def _scored(
    pairs: Sequence[GoldPair],
    way: Way,
    model: Model,
    similarity: Similarity | None,
    progress: Callable[[str], None],
) -> Scored:
    if way is Way.FAMILIES:
        results = leave_one_out(pairs, reworded, progress, similarity)
    else:
        results = [scored(pair, model, similarity) for pair in pairs]
    kinds = [pair.drafting if pair.written else REAL for pair in pairs]
    return Scored(way, tuple(results), tuple(_means_by_kind(kinds, results)), tuple(reliability(results)))


def _means_by_kind(kinds: Sequence[str], results: Sequence[PairScores]) -> Iterator[Means]:
    """Of each kind that has several pairs, then of all where there are several kinds."""
    for kind in dict.fromkeys(kinds):
        of_kind = [r for k, r in zip(kinds, results, strict=True) if k == kind]
        if len(of_kind) > 1:
            yield _means(kind, of_kind)
    if len(set(kinds)) > 1:
        yield _means(ALL, results)


def _means(kind: str, results: Sequence[PairScores]) -> Means:
    columns = {
        "gap F1": [r.gap.f1_or_0 for r in results],
        "link F1": [r.link.f1_or_0 for r in results],
        "status": [r.status for r in results],
        "r@10": [r.recall for r in results],
        "Brier": [r.brier for r in results],
    }
    means = tuple(Mean(name, fmean(values), *bootstrap(values)) for name, values in columns.items())
    curve = tuple(fmean(column) for column in zip(*(r.curve for r in results), strict=True))
    return Means(kind, len(results), means, curve)


def _baselines(pairs: Sequence[GoldPair]) -> Baselines:
    own = len({pair.family for pair in pairs}) < 2
    scores = {
        name: (fmean(gap for gap, _ in rows), fmean(link for _, link in rows))
        for name, rows in baseline_scores(pairs).items()
    }
    return Baselines(len(pairs), own, scores)
