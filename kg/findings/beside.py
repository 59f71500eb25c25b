"""Which lower sentences are shown beside an upper measure: those that answer it, and those that come nearest where none does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

import numpy as np

from kg.extraction.structure.framing import guides
from kg.findings.letters import common_share
from kg.linking.correspondence.clauses import counterparts
from kg.linking.correspondence.comparison import Comparison
from kg.linking.correspondence.prepared import Prepared

_MEETS_MORE = 0.05  # how much further some clause must be met for a sentence to add to those before it
_HAS_MORE = 0.1  # or how many more of its letters it must have
_NEAREST = 3  # sentences shown beside a gap
_NOTE = re.compile(r"\s*[（(][^（）()]*[）)][。；;]?\s*")
# 一是改善农村道路。 before what is to be done about it.
_HEADING = re.compile("[一二三四五六七八九十]+[是要][^，；、：]{2,12}。")


def is_note(text: str) -> bool:
    """Whether a text is wholly a bracket, as a line of responsible units or of the source is: it asks for nothing.

    >>> is_note("（县住建局、县商务局按照职责分工）"), is_note("（一）全面排查（含农村）"), is_note("（一）全面排查。")
    (True, False, False)
    """
    return _NOTE.fullmatch(text) is not None


def nearest(found: Comparison, index: int) -> list[int]:
    """The lower measures that a reader would look for beside upper measure ``index`` that nothing answers, best first."""
    looks_among_aims = _frames(found.upper, index)
    order = [int(j) for j in np.argsort(-_spoken(found, found.near[index]), kind="stable")]
    told = (j for j in order if not _HEADING.fullmatch(found.lower.measures[j].text))
    near = list(islice((j for j in told if looks_among_aims or not _frames(found.lower, j)), _NEAREST))
    return [*near, *(j for j in order if j not in near)][:_NEAREST]


def _frames(prepared: Prepared, place: int) -> bool:
    """Whether a measure only frames what is asked for (指导思想, 工作目标): nobody looks there for a duty."""
    task = prepared.task_of[place]
    return (task >= 0 and prepared.directive.tasks[task].framing) or guides(prepared.measures[place].text)


def answering(found: Comparison, index: int, accept: float) -> list[int]:
    """The lower measures that answer upper measure ``index``, best first; never none."""
    return counterparts(_spoken(found, found.links[index]), accept)


def adding(found: Comparison, index: int, near: Sequence[int], quotes: Sequence[str]) -> list[int]:
    """Of the lower measures ``near`` that answer upper measure ``index``, best first, the best and each further one that
    says more of some clause than any before it, or has one of the ``quotes`` by which it is judged."""
    rows = np.flatnonzero(found.upper.clause_of == index)
    letters = {j: _letters(found, index, rows, j) for j in near}
    kept: list[int] = []
    for j in near:
        if kept:
            meets = (found.met[rows, j] - found.met[rows][:, kept].max(axis=1)).max()
            has = (letters[j] - np.max([letters[k] for k in kept], axis=0)).max()
        if not kept or meets > _MEETS_MORE or has > _HAS_MORE or _holds(found, j, quotes):
            kept.append(j)
    return kept


def _letters(found: Comparison, index: int, rows: np.ndarray, j: int) -> np.ndarray:
    """For each clause of an upper measure, the share of its telling letters that lower measure ``j`` has."""
    text, said = found.upper.measures[index].text, found.lower.measures[j].text
    spans = (found.upper.clause_spans[row][:2] for row in rows)
    return np.array([common_share(text[slice(*span)], said) for span in spans])


def _holds(found: Comparison, j: int, quotes: Sequence[str]) -> bool:
    return any(quote in found.lower.measures[j].text for quote in quotes)


def _spoken(found: Comparison, chances: np.ndarray) -> np.ndarray:
    """The chances of the lower measures, none for one that is but a note."""
    return np.where([is_note(m.text) for m in found.lower.measures], 0.0, chances)
