"""Correspondence scores of labelled pairs: gap, link, status, exempt, candidate recall, Brier, and the reading curve."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from kg.evaluation.counting import (
    gap_score,
    is_missing,
    judged,
    left_out,
    link_score,
    quoted_in,
    sure,
    tally,
)
from kg.evaluation.gold import GoldPair, Label
from kg.evaluation.scores import Score
from kg.linking.correspondence.prepared import task_of
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
Brier   P(missing) 与标注之差的均方，越小越好
quote   判对的“部分落实”条目：所引“未落实部分”与标注的 P/R/F1，按字数
nearest 判对的“未见对应”条目：首列的最接近句为读者所指的比例；所列三句中有两位读者都指的句子的比例"""


@dataclass(frozen=True, slots=True)
class NearestScore:
    """Of ``gaps`` found rightly: beside how many the sentence shown first is one that a reading looks for, and beside how
    many both readings' stands among those shown."""

    gaps: int = 0
    first: int = 0
    among: int = 0

    def __add__(self, other: NearestScore) -> NearestScore:
        return NearestScore(self.gaps + other.gaps, self.first + other.first, self.among + other.among)


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
    quote: Score
    nearest: NearestScore
    bins: tuple[tuple[float, bool], ...] = field(default=())


def score(gold: GoldPair, pair: Pair, links: np.ndarray, missing: np.ndarray) -> PairScores:
    """Scores of a compared pair against its labels.

    ``links`` U×L orders the lower measures of each upper one, ``missing`` holds P(missing) of each upper measure.
    """
    findings = pair.findings
    return PairScores(
        name=gold.name,
        gap=_gap(gold, findings, read=0),
        link=_links(gold, findings),
        exempt=_exempt(gold, findings),
        status=_status(gold, findings),
        recall=_recall(gold, links),
        brier=_brier(gold, missing),
        curve=tuple(_gap(gold, findings, read=r).f1_or_0 for r in READ),
        quote=sum(_quotes(gold, findings), Score()),
        nearest=sum(_nearest(gold, findings), NearestScore()),
        bins=tuple((float(missing[x.upper]), is_missing(x)) for x in judged(gold.labels)),
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


def _gap(gold: GoldPair, findings: Sequence[Finding], read: int) -> Score:
    """Gap score when the first ``read`` per cent of the queue are read, the gold being the reader."""
    order = sorted(judged(gold.labels), key=lambda x: reading_order(findings[x.upper]))
    known = {x.upper for x in order[: round(len(order) * read / 100)]}

    def said(label: Label) -> bool:
        return is_missing(label) if label.upper in known else _says(findings, label, "missing")

    return gap_score(gold.labels, said)


def _links(gold: GoldPair, findings: Sequence[Finding]) -> Score:
    place = {m.id: i for i, m in enumerate(gold.lower.measures())}

    def found(label: Label) -> list[int]:
        return [place[c.lower] for c in findings[label.upper].counterparts]

    return link_score(gold.labels, task_of(gold.lower), found)


def _exempt(gold: GoldPair, findings: Sequence[Finding]) -> Score:
    return tally(sure(gold.labels), lambda x: "exempt" in x.statuses, lambda x: _says(findings, x, "exempt"))


def _says(findings: Sequence[Finding], label: Label, status: str) -> bool:
    return findings[label.upper].status.value == status


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


def _quotes(gold: GoldPair, findings: Sequence[Finding]) -> Iterator[Score]:
    """The characters quoted as left out against those labelled so, of measures rightly found partial."""
    for label in sure(gold.labels):
        finding = findings[label.upper]
        gone = left_out(finding.text, label) if "partial" in label.statuses else None
        if gone is not None and _says(findings, label, "partial"):
            quoted = quoted_in(finding.text, finding.missing_part or "")
            yield Score(int((gone & quoted).sum()), int((quoted & ~gone).sum()), int((gone & ~quoted).sum()))


def _nearest(gold: GoldPair, findings: Sequence[Finding]) -> Iterator[NearestScore]:
    place = {m.id: i for i, m in enumerate(gold.lower.measures())}
    for label in judged(gold.labels):
        near = findings[label.upper].nearest
        if label.looked_for and near is not None and _says(findings, label, "missing"):
            shown = [place[measure] for measure in (near.measure, *near.next)]
            both = label.nearest or label.looked_for
            yield NearestScore(1, shown[0] in label.looked_for, not both.isdisjoint(shown))


def _brier(gold: GoldPair, missing: np.ndarray) -> float:
    return float(np.mean([(missing[x.upper] - is_missing(x)) ** 2 for x in judged(gold.labels)]))
