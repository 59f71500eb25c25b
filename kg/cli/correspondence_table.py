"""Correspondence scores as tables (对应关系评测表)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import fmean

from rich.cells import cell_len

from kg.evaluation.correspondence import DEFINITIONS, READ, PairScores, reliability
from kg.evaluation.crossvalidation import baseline_scores, bootstrap, leave_one_out, scored
from kg.evaluation.fitting import fitted_on
from kg.evaluation.gold import APART, CHAIN, COPIED, PLAN, GoldPair
from kg.evaluation.golds import agreement, read_pairs
from kg.evaluation.scores import Score
from kg.findings.coverage import Comparer
from kg.linking.correspondence.model import load, shipped
from kg.linking.similarity import opened
from kg.nlp.concepts import reworded

_FEWEST_FAMILIES = 3
_DRAFTINGS = {
    PLAN: "on a plan (按提纲编写)",
    CHAIN: "in chains (依上级编写)",
    COPIED: "copied and cut (照抄删改)",
    APART: "apart (各自编写)",
}
_NAME = 36
_HEAD = (
    f"{'pair':<{_NAME}}{'gap P':>7}{'R':>6}{'F1':>6}{'link P':>8}{'R':>6}{'F1':>6}"
    f"{'status':>8}{'exempt':>8}{'r@10':>7}{'Brier':>7}  gap F1 after reading "
    + "/".join(map(str, READ))
    + "%"
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
    pairs = read_pairs(paths)
    learnt = fitted_on(model)
    unseen = [pair for pair in pairs if pair.name not in learnt]
    seen = [pair for pair in pairs if pair.name in learnt]
    yield from DEFINITIONS.splitlines()
    if unseen:
        results = [scored(pair, model, similarity) for pair in unseen]
        yield from _table("pairs the model never saw (模型未见过的标注对)", unseen, results)
    if len({pair.family for pair in seen}) >= _FEWEST_FAMILIES:
        results = leave_one_out(
            seen, reworded, lambda name: progress(f"evaluating (评测) {name}"), similarity
        )
        yield from _table("leave one family out (按文件族交叉验证)", seen, results)
    elif seen:
        results = [scored(pair, model, similarity) for pair in seen]
        yield from _table(
            "pairs the model learnt from: no measure of accuracy (模型学过，仅供参考)", seen, results
        )
    yield from _baselines(pairs)
    yield from _readers(paths)


def _table(title: str, pairs: Sequence[GoldPair], results: Sequence[PairScores]) -> Iterator[str]:
    yield ""
    yield f"{title}, {len(results)} pairs"
    yield _HEAD
    yield from map(_row, results)
    kinds = [_kind(pair) for pair in pairs]
    for kind in dict.fromkeys(kinds):
        of_kind = [r for k, r in zip(kinds, results, strict=True) if k == kind]
        if len(of_kind) > 1:
            yield from _means(f"mean of {len(of_kind)} {kind}", of_kind)
    if len(set(kinds)) > 1:
        yield from _means(f"mean of all {len(results)}", results)
    yield from _reliability(results)


def _kind(pair: GoldPair) -> str:
    """How the pair came about: published, or written in one of the ways of drafting."""
    return _DRAFTINGS[pair.drafting] if pair.written else "real (真实)"


def _reliability(results: Sequence[PairScores]) -> Iterator[str]:
    """How often what is called missing with some probability is missing."""
    yield "P(missing): predicted against labelled (预测概率与标注比例)"
    for low, high, count, predicted, labelled in reliability(results):
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


def _means(label: str, results: Sequence[PairScores]) -> Iterator[str]:
    gap, link = ([_f1(score) for score in of] for of in _scores(results))
    for name, values in (
        ("gap F1", gap),
        ("link F1", link),
        ("status", [r.status for r in results]),
        ("r@10", [r.recall for r in results]),
        ("Brier", [r.brier for r in results]),
    ):
        low, high = bootstrap(values)
        yield f"{_padded(label)}{name:<8} {fmean(values):.3f}  (95%: {low:.3f}-{high:.3f})"
    curve = " ".join(f"{fmean(column):.3f}" for column in zip(*(r.curve for r in results), strict=True))
    yield f"{_padded(label)}gap F1 after reading {'/'.join(map(str, READ))}%: {curve}"


def _scores(results: Sequence[PairScores]) -> tuple[list[Score], list[Score]]:
    return [r.gap for r in results], [r.link for r in results]


def _baselines(pairs: Sequence[GoldPair]) -> Iterator[str]:
    """Equal headings, TF-IDF and BM25 on the same pairs, thresholds from the other families."""
    if not pairs:
        return
    yield ""
    own = len({pair.family for pair in pairs}) < 2
    chosen = "on the pair itself (阈值取自该对本身)" if own else "on other families (阈值取自其他文件族)"
    yield f"baselines (基线), mean of {len(pairs)} pairs, thresholds chosen {chosen}"
    for name, rows in baseline_scores(pairs).items():
        gap, link = (fmean(column) for column in zip(*rows, strict=True))
        yield f"{_padded(name)}gap F1   {gap:.3f}  link F1  {link:.3f}"


def _readers(paths: Sequence[Path]) -> Iterator[str]:
    """What two independent readings of a pair agree on, where the gold says."""
    found = [(path.stem.removeprefix("correspondence-"), agreement(path)) for path in paths]
    rows = [(name, said) for name, said in found if said]
    if rows:
        yield ""
        yield "agreement of the two readings (两次独立阅读的一致程度)"
    for name, said in rows:
        yield _padded(name) + "  ".join(f"{key} {value:.2f}" for key, value in said.items())


def _padded(text: str) -> str:
    return text + " " * max(1, _NAME - cell_len(text))


def _of(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"


def _f1(score: Score) -> float:
    return score.f1 or 0.0
