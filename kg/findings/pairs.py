"""Pairs one side of which is not held: nothing is compared, nothing is called missing."""

from __future__ import annotations

from kg.flags import Flag
from kg.model import Answers, Directive, Finding, Pair, PairState, Status


def absent_pair(answers: Answers, upper: Directive | None) -> Pair:
    """``upper_not_held``: no findings; ``lower_not_held``: every upper measure ``unknown``."""
    if answers.state is PairState.UPPER_NOT_HELD or upper is None:
        return Pair(answers, False, (), ())
    findings = tuple(
        Finding(
            upper_task=task.id if task else None,
            upper_measure=measure.id,
            text=measure.text,
            status=Status.UNKNOWN,
            probability=1.0,
            doubt=0.0,
            reason="应答单位的文件未收录，无从判断",
            flags=(Flag.FRAMING,) if task is not None and task.framing else (),
        )
        for task, measure in upper.owned()
    )
    return Pair(answers, False, findings, ())
