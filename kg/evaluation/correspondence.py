"""Correspondence scores of labelled pairs: gap, link, status, exempt, candidate recall, Brier, and the reading curve."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from kg.evaluation.gold import GoldPair, Label
from kg.evaluation.scores import Score
from kg.linking.review.doubt import reading_order
from kg.model import Finding, Pair

READ = (0, 10, 20, 30, 50)
"""Percentages of the findings that the curve supposes read by a person, in the order of the queue."""
DEFINITIONS = """\
gap     上级条目判为“未见对应”（missing）对其余状态的 P/R/F1；标注为 exempt 或两读不一致的不计
link    （上级条目，下级任务）对应关系的 P/R/F1；可选标注不计
status  状态与任一标注一致的比例（不含 exempt 标注）
exempt  判为“不适用”的 P/R/F1
r@10    标注的下级条目落在该上级条目前十个候选之内的比例
Brier   P(missing) 与标注之差的均方，越小越好"""


@dataclass(frozen=True, slots=True)
class PairScores:
    """Scores of one pair; ``curve`` is gap F1 after reading each share of :data:`READ`."""

    name: str
    gap: Score
    link: Score
    exempt: Score
    status: float
    recall: float
    brier: float
    curve: tuple[float, ...]
    bins: tuple[tuple[float, bool], ...] = field(default=())


def score(gold: GoldPair, pair: Pair, links: np.ndarray, missing: np.ndarray) -> PairScores:
    """Scores of a compared pair against its labels.

    ``links`` U×L orders the lower measures of each upper one, ``missing`` holds P(missing) of each upper measure.
    """
    findings = pair.findings
    tasks = _tasks(gold)
    return PairScores(
        name=gold.name,
        gap=_gap(gold, findings, read=0),
        link=_links(gold, findings, tasks),
        exempt=_exempt(gold, findings),
        status=_status(gold, findings),
        recall=_recall(gold, links),
        brier=_brier(gold, missing),
        curve=tuple(_gap(gold, findings, read=r).f1 or 0.0 for r in READ),
        bins=tuple((float(missing[x.upper]), "missing" in x.statuses) for x in _judged(gold)),
    )


def reliability(results: Sequence[PairScores], bins: int = 5) -> list[tuple[float, float, int, float, float]]:
    """What P(missing) is worth: (from, to, measures, mean predicted, share labelled missing) for each bin that holds any."""
    told = [b for r in results for b in r.bins]
    rows = []
    for index in range(bins):
        low, high = index / bins, (index + 1) / bins
        inside = [(p, y) for p, y in told if low <= p < high or (p == 1.0 == high)]
        if inside:
            chances, truths = zip(*inside, strict=True)
            rows.append((low, high, len(inside), float(np.mean(chances)), float(np.mean(truths))))
    return rows


def _tasks(gold: GoldPair) -> dict[str, str | None]:
    return {measure.id: task.id if task else None for task, measure in gold.lower.owned()}


def _judged(gold: GoldPair) -> list[Label]:
    return [x for x in gold.labels if len(x.statuses) == 1 and "exempt" not in x.statuses]


def _gap(gold: GoldPair, findings: Sequence[Finding], read: int) -> Score:
    """Gap score when the first ``read`` per cent of the queue are read, the gold being the reader."""
    judged = _judged(gold)
    order = sorted(judged, key=lambda x: reading_order(findings[x.upper]))
    known = {x.upper for x in order[: round(len(order) * read / 100)]}
    right = extra = lacking = 0
    for label in judged:
        truth = "missing" in label.statuses
        said = truth if label.upper in known else findings[label.upper].status.value == "missing"
        right += said and truth
        extra += said and not truth
        lacking += truth and not said
    return Score(right, extra, lacking)


def _links(gold: GoldPair, findings: Sequence[Finding], tasks: dict[str, str | None]) -> Score:
    total = Score()
    positions = [tasks[m.id] for m in gold.lower.measures()]
    for label in gold.labels:
        wanted = {positions[j] for j in label.lower}
        spare = {positions[j] for j in label.optional}
        found = {tasks[c.lower] for c in findings[label.upper].counterparts}
        total += Score(len(found & wanted), len(found - wanted - spare), len(wanted - found))
    return total


def _exempt(gold: GoldPair, findings: Sequence[Finding]) -> Score:
    total = Score()
    for label in gold.labels:
        if len(label.statuses) > 1:
            continue
        truth, said = "exempt" in label.statuses, findings[label.upper].status.value == "exempt"
        total += Score(int(truth and said), int(said and not truth), int(truth and not said))
    return total


def _status(gold: GoldPair, findings: Sequence[Finding]) -> float:
    labels = [x for x in gold.labels if "exempt" not in x.statuses]
    return sum(findings[x.upper].status.value in x.statuses for x in labels) / max(1, len(labels))


def _recall(gold: GoldPair, candidates: np.ndarray) -> float:
    shares = []
    for label in gold.labels:
        if label.lower:
            best = set(np.argsort(-candidates[label.upper], kind="stable")[:10].tolist())
            shares.append(len(best & label.lower) / len(label.lower))
    return float(np.mean(shares)) if shares else 1.0


def _brier(gold: GoldPair, missing: np.ndarray) -> float:
    return float(np.mean([(missing[x.upper] - ("missing" in x.statuses)) ** 2 for x in _judged(gold)]))
