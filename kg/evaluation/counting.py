"""What is counted of labels, the same for scores, for baselines and for thresholds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from kg.evaluation.gold import Label
from kg.evaluation.scores import Score
from kg.findings.quotes import quotes_in


def sure(labels: Iterable[Label]) -> list[Label]:
    """Labels on whose status the readings agree."""
    return [x for x in labels if len(x.statuses) == 1]


def judged(labels: Iterable[Label]) -> list[Label]:
    """Labels that tell whether something is missing: sure, and not exempt."""
    return [x for x in sure(labels) if "exempt" not in x.statuses]


def is_missing(label: Label) -> bool:
    """Whether a :func:`judged` label says that nothing answers the measure."""
    return "missing" in label.statuses


def left_out(text: str, label: Label) -> np.ndarray | None:
    """For each character of a measure, whether it is labelled as left out below; None where the labels do not tell."""
    if "covered" in label.statuses:
        return np.zeros(len(text), dtype=bool)
    if "missing" in label.statuses:
        return np.ones(len(text), dtype=bool)
    gone = quoted_in(text, label.missing_part)
    return gone if gone.any() else None


def quoted_in(text: str, missing_part: str) -> np.ndarray:
    """For each character of ``text``, whether it stands in one of the quotes of what is left out, which … or ； parts."""
    found = np.zeros(len(text), dtype=bool)
    for part in (quote for quotes in missing_part.split("…") for quote in quotes_in(text, quotes)):
        at = text.find(part) if part else -1
        if at >= 0:
            found[at : at + len(part)] = True
    return found


def tally(labels: Iterable[Label], truth: Callable[[Label], bool], said: Callable[[Label], bool]) -> Score:
    """Counts of a yes or no on each label."""
    right = extra = lacking = 0
    for label in labels:
        there, found = truth(label), said(label)
        right += there and found
        extra += found and not there
        lacking += there and not found
    return Score(right, extra, lacking)


def gap_score(labels: Iterable[Label], said: Callable[[Label], bool]) -> Score:
    """Counts of what is ``said`` to be missing, over the :func:`judged` labels."""
    return tally(judged(labels), is_missing, said)


def link_score(
    labels: Iterable[Label], task_of: Sequence[int], found: Callable[[Label], Iterable[int]]
) -> Score:
    """Counts of (upper measure, lower task): ``found`` gives lower measures, ``task_of`` the task of each.

    A task that is labelled as optional is neither rewarded nor punished.
    """
    right = extra = lacking = 0
    for label in labels:
        wanted, spare, have = (
            {task_of[j] for j in measures} for measures in (label.lower, label.optional, found(label))
        )
        right += len(have & wanted)
        extra += len(have - wanted - spare)
        lacking += len(wanted - have)
    return Score(right, extra, lacking)
