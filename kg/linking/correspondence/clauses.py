"""Whether the counterparts of an upper measure say each of its clauses: the signals this is told from."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from kg.linking.correspondence.by_name import in_order
from kg.linking.correspondence.held import product
from kg.linking.correspondence.members import named
from kg.linking.correspondence.prepared import Prepared
from kg.linking.correspondence.requirements import Kind
from kg.linking.correspondence.signals import Signals

CLAUSE_TOLD = (
    "met",  # by all that speaks for it, in the counterpart that says most of it
    "characters",
    "rare",
    "verbatim",
    "meaning",
    "same_clause",  # share of its characters in one lower clause, the nearest of its counterparts
    "taken",  # the largest share that another clause of its measure has there
    "met_near",  # by all that speaks for it, in any lower measure, the less the less likely it corresponds
    "characters_near",
    "meaning_near",
    "acts_absent",  # share of the acts it names that no counterpart names
    "acts",  # whether it names any
    "figures_absent",  # share of its figures that no counterpart has
    "figures",  # whether it has any
    "members_absent",  # share of what it lists that no counterpart names, all of it or a part
    "members_left",  # the same where they name the rest
    "members_letters",  # share of the letters of what it lists that no counterpart has
    "members",  # whether it lists anything
    "first",
    "last",
    "weight",  # of its terms, and of what kind of clause it is
    "length",  # 1 for a long one
    "demand",  # whether it asks for something itself
    "link",  # probability of the best link of its measure
)
CLAUSE_NAMES = (*CLAUSE_TOLD, *(f"{name}_squared" for name in CLAUSE_TOLD))
_LONG = 30  # characters of a clause that is long
_MOST = 5  # counterparts that may say a measure together
_BESIDE = 0.5  # share of the best counterpart's probability that another must have to stand beside it


def counterparts(probabilities: np.ndarray, accept: float) -> list[int]:
    """Indices of the lower measures that count as counterparts of one upper measure, best first; never none."""
    order = np.argsort(-probabilities, kind="stable")[:_MOST]
    limit = max(accept, _BESIDE * float(probabilities[order[0]]))
    return [int(j) for j in order if probabilities[j] >= limit] or [int(order[0])]


def clause_signals(
    upper: Prepared, lower: Prepared, found: Signals, links: np.ndarray, accept: float
) -> np.ndarray:
    """C×len(CLAUSE_NAMES): each number and its square, for every clause of the upper directive."""
    own = upper.clause_of
    near = [counterparts(row, accept) for row in links]
    beside = np.zeros(links.shape, dtype=bool)
    for index, those in enumerate(near):
        beside[index, those] = True
    beside = beside[own]

    def said(view: np.ndarray) -> np.ndarray:
        return np.asarray(np.where(beside, view, 0.0).max(axis=1))

    likely = np.sqrt(links)[own]
    starts, last = upper.clause_starts(), upper.clause_ends() - 1
    place = np.arange(len(own))
    told = {
        "met": said(found.met),
        "characters": said(found.characters),
        "rare": said(found.rare),
        "verbatim": said(found.verbatim),
        "meaning": said(found.meaning),
        **_by_clause(upper, lower, beside),
        "met_near": (found.met * likely).max(axis=1, initial=0.0),
        "characters_near": (found.characters * likely).max(axis=1, initial=0.0),
        "meaning_near": (found.meaning * likely).max(axis=1, initial=0.0),
        "acts_absent": _absent(upper.clause_acts, lower.acts, own, near),
        "acts": _any(upper.clause_acts),
        "figures_absent": _absent(upper.clause_figures, lower.figures, own, near),
        "figures": _any(upper.clause_figures),
        **_members(upper, lower, near),
        "first": place == starts[own],
        "last": place == last[own],
        "weight": upper.clause_weight,
        "length": np.minimum(np.array([end - start for start, end, _ in upper.clause_spans]) / _LONG, 1.0),
        "demand": np.array([kind is Kind.DEMAND for *_, kind in upper.clause_spans]),
        "link": links.max(axis=1)[own],
    }
    values = np.stack(in_order(told, CLAUSE_TOLD), axis=1).astype(float)
    return np.concatenate([values, values**2], axis=1)


def _by_clause(upper: Prepared, lower: Prepared, beside: np.ndarray) -> dict[str, np.ndarray]:
    shared = product(upper.clause_characters, lower.clause_letters)
    shared = np.where(beside[:, lower.clause_of], shared, 0.0)
    nearest = shared.argmax(axis=1)
    others = upper.clause_of[:, None] == upper.clause_of[None, :]
    np.fill_diagonal(others, False)
    taken = np.where(others, shared[:, nearest], 0.0).max(axis=0)
    return {"same_clause": shared.max(axis=1), "taken": taken}


def _any(of: Sequence[frozenset[str]]) -> np.ndarray:
    return np.array([bool(own) for own in of])


def _absent(
    wanted: Sequence[frozenset[str]], held: Sequence[frozenset[str]], owner: np.ndarray, near: list[list[int]]
) -> np.ndarray:
    """Share of what each clause has that none of its counterparts has; 0 where it has none."""
    shares = []
    for index, own in zip(owner, wanted, strict=True):
        there = frozenset().union(*(held[j] for j in near[index]))
        shares.append(len(own - there) / len(own) if own else 0.0)
    return np.array(shares)


def _members(upper: Prepared, lower: Prepared, near: list[list[int]]) -> dict[str, np.ndarray]:
    """What the counterparts do not name of the members that each clause lists, and whether it lists any."""
    names = ("members_absent", "members_left", "members_letters", "members")
    told = np.zeros((len(names), len(upper.clause_of)))
    for clause, (index, listed) in enumerate(zip(upper.clause_of, upper.clause_members, strict=True)):
        if not listed:
            continue
        text = "".join(lower.texts[j] for j in near[index])
        letters = set(text)
        said = named(listed, text)
        absent = 1 - sum(said) / len(said)
        shares = [sum(letter not in letters for letter in member) / len(member) for member in listed]
        told[:, clause] = absent, absent if any(said) else 0.0, sum(shares) / len(shares), 1.0
    return dict(zip(names, told, strict=True))
