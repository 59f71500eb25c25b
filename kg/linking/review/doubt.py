"""What should be read first (存疑): which findings are marked 需人工复核, why, and in which order they are asked."""

from __future__ import annotations

from collections.abc import Iterator

from kg.flags import Flag
from kg.linking.review.words import ANSWERED
from kg.model import Finding
from kg.reference.words import STATUSES

_EVEN, _OPEN = 0.6, 0.3  # doubt, nearly all of it whether there is a counterpart
_WEAK, _LIKELY = 0.55, 0.75  # probability of a status, of a link
_UNLIKELY = 0.5  # probability of a link
_CLOSE = 0.15
_MARKED = frozenset((Flag.CONTRARY, Flag.UNNAMED))


def needs_reading(finding: Finding) -> bool:
    """Whether a finding is marked 需人工复核: it is open whether anything answers it, whether wholly or by what, or it is
    said to conflict or not to name all of a list, or a decision on it no longer holds; never what somebody has decided."""
    if Flag.SUSPECT in finding.flags:
        return True
    return Flag.REVIEWED not in finding.flags and (
        not _MARKED.isdisjoint(finding.flags) or _open(finding) or _weak(finding) or _unlikely(finding)
    )


def reading_order(finding: Finding) -> tuple[bool, float]:
    """Sorts what is marked before what is not, either by descending doubt."""
    return not needs_reading(finding), -finding.doubt


def why_in_doubt(finding: Finding) -> str:
    """Why a finding should be read, in Chinese, by the same figures that mark it and put it in its place."""
    reasons = []
    if Flag.SUSPECT in finding.flags:
        reasons.append("核定后原文有变动或意见不一")
    if Flag.CONTRARY in finding.flags:
        reasons.append("可能与上级要求相冲突")
    if Flag.UNNAMED in finding.flags:
        reasons.append("上级所列各项下级未提全，是否算落实请核对")
    sure = f"“{STATUSES[finding.status]}”的把握{finding.probability:.2f}"
    if finding.doubt >= _EVEN:
        reasons.append(f"有无对应句在两可之间（{sure}）")
    elif _open(finding):
        reasons.append(f"有无对应句尚有疑问（{sure}）")
    elif _weak(finding):
        reasons.append(f"有对应句较为确定，但是否完全对应难以断定（{sure}）")
    reasons += _link_doubts(finding)
    return "；".join(reasons) or "无明显疑点"


def _open(finding: Finding) -> bool:
    return finding.doubt >= _OPEN


def _weak(finding: Finding) -> bool:
    return finding.status in ANSWERED and finding.probability < _WEAK


def _unlikely(finding: Finding) -> bool:
    return max(_chances(finding), default=1.0) < _UNLIKELY


def _chances(finding: Finding) -> list[float]:
    return sorted((link.probability for link in finding.counterparts), reverse=True)


def _link_doubts(finding: Finding) -> Iterator[str]:
    chances = _chances(finding)
    if chances and chances[0] < _LIKELY:
        yield f"最好的对应句把握只有{chances[0]:.2f}"
    if len(chances) > 1 and chances[0] - chances[1] < _CLOSE:
        yield f"有{len(chances)}句下级原文可能对应，难分高下"
