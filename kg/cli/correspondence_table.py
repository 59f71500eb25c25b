"""Correspondence scores as tables (对应关系评测表)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from rich.cells import cell_len

from kg.evaluation.accuracy import ALL, REAL, Accuracy, Baselines, Means, Scored, Way, accuracy
from kg.evaluation.correspondence import DEFINITIONS, READ, PairScores
from kg.evaluation.gold import APART, CHAIN, COPIED, PLAN
from kg.findings.coverage import Comparer
from kg.linking.correspondence.model import load, shipped
from kg.linking.similarity import opened

_WAYS = {
    Way.UNSEEN: "pairs the model never saw (模型未见过的标注对)",
    Way.FAMILIES: "leave one family out (按文件族交叉验证)",
    Way.LEARNT: "pairs the model learnt from: no measure of accuracy (模型学过，仅供参考)",
}
_CHANGED = "known to the model by name, but labelled otherwise now (名称与拟合时相同，标注不同，仍按学过处理)"
_KINDS = {
    PLAN: "on a plan (按提纲编写)",
    CHAIN: "in chains (依上级编写)",
    COPIED: "copied and cut (照抄删改)",
    APART: "apart (各自编写)",
    REAL: "real (真实)",
}
_NAME = 36
_READ = "/".join(map(str, READ))
_HEAD = (
    f"{'pair':<{_NAME}}{'gap P':>7}{'R':>6}{'F1':>6}{'link P':>8}{'R':>6}{'F1':>6}"
    f"{'status':>8}{'exempt':>8}{'r@10':>7}{'Brier':>7}  gap F1 after reading {_READ}%"
)


def correspondence_lines(
    paths: Sequence[Path], model_path: Path | None, vectors: str | None, progress: Callable[[str], None]
) -> Iterator[str]:
    """The definitions, then every pair: those the model never saw by the model itself, the others cross-validated.

    ``vectors`` names the similarity to cross-validate with, and that which the model in ``model_path`` was fitted with.
    """
    model = load(model_path) if model_path else shipped()
    similarity = opened(vectors) if vectors is not None else None
    if model_path:
        Comparer(model, similarity)  # whether the two go together is said before the long work
    told = accuracy(paths, model, similarity, lambda name: progress(f"evaluating (评测) {name}"))
    yield from DEFINITIONS.splitlines()
    yield from accuracy_lines(told)


def accuracy_lines(told: Accuracy) -> Iterator[str]:
    """What :func:`kg.evaluation.accuracy.accuracy` tells, table by table."""
    if told.changed:
        yield ""
        yield f"{_CHANGED}: {', '.join(told.changed)}"
    for scored in told.scored:
        yield from _table(scored)
    if told.baselines:
        yield from _baselines(told.baselines)
    if told.agreement:
        yield from _readers(told.agreement)


def _table(scored: Scored) -> Iterator[str]:
    yield ""
    yield f"{_WAYS[scored.way]}, {len(scored.pairs)} pairs"
    yield _HEAD
    yield from map(_row, scored.pairs)
    for means in scored.means:
        yield from _means(means)
    quote, near = scored.quote, scored.nearest
    if quote.f1 is not None:
        shares = f"P {_of(quote.precision)}  R {_of(quote.recall)}  F1 {_of(quote.f1)}"
        yield f"quote of what is left out, by characters (未落实部分引文): {shares}"
    if near.gaps:
        shares = f"first {near.first / near.gaps:.2f}  among those shown {near.among / near.gaps:.2f}"
        yield f"nearest sentence of {near.gaps} gaps (最接近句): {shares}"
    yield "P(missing): predicted against labelled (预测概率与标注比例)"
    for low, high, count, predicted, labelled in scored.bins:
        yield f"  {low:.1f}-{high:.1f}  {count:>4} measures  predicted {predicted:.2f}  labelled {labelled:.2f}"


def _row(result: PairScores) -> str:
    gap, link = result.gap, result.link
    curve = " ".join(f"{value:.2f}" for value in result.curve)
    return (
        _padded(result.name)
        + f"{_of(gap.precision):>7}{_of(gap.recall):>6}{_of(gap.f1):>6}"
        + f"{_of(link.precision):>8}{_of(link.recall):>6}{_of(link.f1):>6}"
        + f"{result.status:>8.2f}{_of(result.exempt.f1):>8}{result.recall:>7.2f}{result.brier:>7.3f}  {curve}"
    )


def _means(means: Means) -> Iterator[str]:
    of = f"all {means.count}" if means.kind == ALL else f"{means.count} {_KINDS[means.kind]}"
    label = _padded(f"mean of {of}")
    for mean in means.means:
        yield f"{label}{mean.name:<8} {mean.value:.3f}  (95%: {mean.low:.3f}-{mean.high:.3f})"
    curve = " ".join(f"{value:.3f}" for value in means.curve)
    yield f"{label}gap F1 after reading {_READ}%: {curve}"


def _baselines(baselines: Baselines) -> Iterator[str]:
    """Equal headings, TF-IDF and BM25 on the same pairs."""
    yield ""
    own = baselines.own
    chosen = "on the pair itself (阈值取自该对本身)" if own else "on other families (阈值取自其他文件族)"
    yield f"baselines (基线), mean of {baselines.count} pairs, thresholds chosen {chosen}"
    for name, (gap, link) in baselines.scores.items():
        yield f"{_padded(name)}gap F1   {gap:.3f}  link F1  {link:.3f}"


def _readers(agreement: Sequence[tuple[str, Mapping[str, float]]]) -> Iterator[str]:
    """What two independent readings of a pair agree on, where the gold says."""
    yield ""
    yield "agreement of the two readings (两次独立阅读的一致程度)"
    for name, said in agreement:
        yield _padded(name) + "  ".join(f"{key} {value:.2f}" for key, value in said.items())


def _padded(text: str) -> str:
    return text + " " * max(1, _NAME - cell_len(text))


def _of(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"
