"""Decisions brought together (合并核定记录): what contradicts is reported, never overwritten."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg.linking.review.records import Review, Reviews, anchor, order

_Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two decisions on the same sentences that cannot both hold; ``existing`` is the one that was there."""

    existing: Review
    incoming: Review


def merge(reviews: Reviews, incoming: Reviews) -> tuple[Reviews, tuple[Conflict, ...]]:
    """Both sets as one, and the conflicts: what is there stays, an incoming decision against it stays out.

    Where incoming decisions contradict each other, none of them comes in.
    """
    known = frozenset(reviews.records)
    new = [review for review in incoming.records if review not in known]
    there, coming = _by_key(reviews.records), _by_key(new)
    conflicts: list[Conflict] = []
    accepted: list[Review] = []
    for review in new:
        against = _rivals(review, there)
        among = _rivals(review, coming)
        conflicts += [Conflict(rival, review) for rival in against]
        conflicts += [Conflict(rival, review) for rival in among if order(rival) < order(review)]
        if not against and not among:
            accepted.append(review)
    merged = Reviews((*reviews.records, *accepted), (*reviews.unread, *incoming.unread), reviews.metadata)
    return merged, tuple(conflicts)


def settle(reviews: Reviews, conflicts: Iterable[Conflict]) -> Reviews:
    """``reviews`` with the incoming decision of each of these conflicts in the place of the existing one."""
    conflicts = tuple(conflicts)
    out = frozenset(conflict.existing for conflict in conflicts)
    kept = [review for review in reviews.records if review not in out]
    return Reviews((*kept, *(c.incoming for c in conflicts)), reviews.unread, reviews.metadata)


def contradictions(reviews: Iterable[Review]) -> tuple[Conflict, ...]:
    """The conflicts within one set, as a file edited by hand may have them."""
    records = sorted(reviews, key=order)
    there = _by_key(records)
    return tuple(
        Conflict(rival, review)
        for review in records
        for rival in _rivals(review, there)
        if order(rival) < order(review)
    )


def facets(review: Review) -> dict[_Key, object]:
    """What a decision decides: of the link, of the status, each under its anchor and the voice that decided."""
    voice = "" if review.human else review.author
    ends = anchor(review)
    decided: dict[_Key, object] = {}
    if review.lower is not None:
        decided[("link", voice, *ends)] = "rejected" if review.rejected else review.relation
    if review.status is not None:
        of_whole = ends if review.lower is None else (*ends[:3], "by link")
        decided[("status", voice, *of_whole)] = review.status
    return decided


def _by_key(reviews: Iterable[Review]) -> dict[_Key, list[Review]]:
    found: dict[_Key, list[Review]] = defaultdict(list)
    for review in reviews:
        for key in facets(review):
            found[key].append(review)
    return found


def _rivals(review: Review, there: dict[_Key, list[Review]]) -> list[Review]:
    rivals: list[Review] = []
    for key, decision in facets(review).items():
        rivals += [one for one in there.get(key, ()) if facets(one)[key] != decision and one not in rivals]
    return rivals
