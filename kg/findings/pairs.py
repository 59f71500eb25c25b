"""Pairs of which one side is not held, or holds nothing that can be read: nothing is compared, nothing is called missing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kg.findings.exemption import binds_others
from kg.findings.judge import context_flags
from kg.findings.reasons import why_exempt
from kg.linking.authority import one_issuer
from kg.model import Answers, Corpus, Directive, Finding, Measure, Pair, PairState, Status, Task

NO_MEASURE = "下级文件中未识别到可比对的条目，无从核对"
_MEND = f"{NO_MEASURE}，不等于未见对应；请查看原件，正文或附件另有文件的，一并收录后再作对照。"


def absent_pair(answers: Answers, upper: Directive | None) -> Pair:
    """``upper_not_held``: no findings; ``lower_not_held``: every upper measure ``unknown``."""
    if answers.state is PairState.UPPER_NOT_HELD or upper is None:
        return Pair(answers, False, (), ())
    return Pair(
        answers, False, _unknown(answers, upper, "应答单位的文件未收录，无从判断", lambda *_: None), ()
    )


def unreadable_pair(answers: Answers, upper: Directive, lower: Directive, *, requested: bool) -> Pair:
    """A pair one side of which holds no measure as far as it was read, as where what a notice issues is an annex in a
    file of its own: what binds others only is ``exempt``, all else ``unknown``, and the note of the pair says so."""
    if upper.measures():
        answers = replace(answers, note=answers.note + _MEND)

    def others(task: Task | None, measure: Measure) -> str | None:
        return None if one_issuer(upper, lower) else binds_others(measure, upper, lower, task)

    return Pair(answers, requested, _unknown(answers, upper, NO_MEASURE, others), ())


def unreadable_lowers(corpus: Corpus) -> tuple[Directive, ...]:
    """The lower directives in which no measure was read, so that their pairs say nothing."""
    lowers = {pair.answers.lower for pair in corpus.pairs if pair.answers.state is PairState.COMPARED}
    return tuple(d for d in corpus.directives if d.id in lowers and not d.measures())


def _unknown(
    answers: Answers, upper: Directive, why: str, others: Callable[[Task | None, Measure], str | None]
) -> tuple[Finding, ...]:
    """A finding for every measure of ``upper``; ``others`` tells whom one binds that does not bind the lower issuer."""
    return tuple(
        _undecided(answers, task, measure, why, others(task, measure)) for task, measure in upper.owned()
    )


def _undecided(
    answers: Answers, task: Task | None, measure: Measure, why: str, others: str | None
) -> Finding:
    return Finding(
        upper_task=task.id if task else None,
        upper_measure=measure.id,
        text=measure.text,
        status=Status.EXEMPT if others else Status.UNKNOWN,
        probability=1.0,
        doubt=0.0,
        reason=why_exempt(others, measure.text, alone=True) if others else why,
        flags=tuple(context_flags(task, answers)),
    )
