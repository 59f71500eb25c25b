"""Decisions brought together (合并核定记录): what contradicts is reported, never overwritten, never half taken."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from kg.linking.review.anchors import content_key, text_key
from kg.linking.review.records import Question, Review, Reviews, anchor, decision, order, question
from kg.model import Directive, Status

_Key = tuple[object, ...]
_Decision = tuple[str, str, str, bool, str]
_Holds = Callable[[Review], bool]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two decisions on one upper measure that cannot both hold; ``existing`` is the one that was there.

    ``incoming`` are all records of the decision that stays out, ``existing`` those that would go for it.  Where
    both came in ``together``, neither is taken.
    """

    existing: tuple[Review, ...]
    incoming: tuple[Review, ...]
    together: bool = False


def holding(directives: Iterable[Directive]) -> _Holds:
    """Tells of a decision whether its lower end stands in these directives as it was when it was decided."""
    held = {directive.id: directive for directive in directives}
    known: dict[str, frozenset[str]] = {}

    def holds(review: Review) -> bool:
        name = review.lower_directive
        if name in held and name not in known:
            sentences = {text_key(measure.text) for measure in held[name].measures()}
            known[name] = frozenset({"", content_key(held[name]), *sentences})
        return name not in known or review.lower_key in known[name]

    return holds


def merge(
    reviews: Reviews, incoming: Reviews, holds: _Holds = lambda _: True
) -> tuple[Reviews, tuple[Conflict, ...]]:
    """Both sets as one, and the conflicts: what is there stays, an incoming decision against it stays out, whole.

    Where incoming decisions contradict each other, none of them comes in.  Rows of ``incoming`` that could not
    be read stay where they are.  ``holds`` tells whether a decision still fits the texts (:func:`holding`).
    """
    known = frozenset(reviews.records)
    new = [review for review in incoming.records if review not in known]
    there = _Said(reviews.records, holds)
    coming = _Said(_changed(there, incoming.records, known, holds), holds)
    conflicts = [*_against(there, coming), *_within(coming)]
    out = {review for conflict in conflicts for review in conflict.incoming}
    out |= {review for conflict in conflicts if conflict.together for review in conflict.existing}
    accepted = (review for review in new if review not in out)
    return Reviews((*reviews.records, *accepted), reviews.unread, reviews.metadata), tuple(conflicts)


def _changed(
    there: _Said, incoming: Iterable[Review], known: frozenset[Review], holds: _Holds
) -> list[Review]:
    """The incoming decisions, each whole, that say something new, be it only that fewer sentences answer."""
    found: list[Review] = []
    for key, records in _grouped(incoming).items():
        fewer = _sentences(there.decisions.get(key, ()), holds) - _sentences(records, holds)
        if not known.issuperset(records) or (fewer and any(one.lower is None for one in records)):
            found += records
    return found


def settle(reviews: Reviews, conflicts: Iterable[Conflict]) -> Reviews:
    """``reviews`` with the incoming decision of each conflict in the place of the existing one."""
    conflicts = tuple(conflicts)
    gone = {review for one in conflicts for review in one.existing}
    kept = [review for review in reviews.records if review not in gone]
    taken = [review for one in conflicts for review in one.incoming]
    return Reviews((*kept, *taken), reviews.unread, reviews.metadata)


def to_settle(conflicts: Iterable[Conflict]) -> tuple[Conflict, ...]:
    """The conflicts that overruling settles: not those of decisions that also contradict one that came in with them."""
    conflicts = tuple(conflicts)
    unsure = {review for one in conflicts if one.together for review in (*one.existing, *one.incoming)}
    return tuple(one for one in conflicts if unsure.isdisjoint(one.incoming))


def withdraw(reviews: Reviews, questions: Collection[Question]) -> Reviews:
    """``reviews`` without what people decided of these questions."""
    kept = (one for one in reviews.records if not (one.human and question(one) in questions))
    return Reviews(tuple(kept), reviews.unread, reviews.metadata)


class _Said:
    """Decisions, and what each of their records says of what, to be held against others."""

    def __init__(self, reviews: Iterable[Review], holds: _Holds) -> None:
        self.decisions = _grouped(reviews)
        self._facets: dict[Review, dict[_Key, object]] = {}
        self._sayers: dict[_Key, list[Review]] = defaultdict(list)
        for records in self.decisions.values():
            sentences = _sentences(records, holds)
            for review in records:
                self._facets[review] = _facets(review, holds, sentences)
                for key in self._facets[review]:
                    self._sayers[key].append(review)

    def rivals(self, review: Review, others: _Said) -> list[Review]:
        """The records of ``others`` that contradict ``review``, which is one of these."""
        found: list[Review] = []
        for key, said in self._facets[review].items():
            found += [one for one in others._sayers.get(key, ()) if others._facets[one][key] != said]
        return list(dict.fromkeys(found))


def _grouped(reviews: Iterable[Review]) -> dict[_Decision, list[Review]]:
    found: dict[_Decision, list[Review]] = defaultdict(list)
    for review in sorted(reviews, key=order):
        found[decision(review)].append(review)
    return found


def _sentences(records: Iterable[Review], holds: _Holds) -> frozenset[str]:
    """The lower sentences of one decision, by their words; none where one of them no longer stands."""
    accepted = [review for review in records if review.accepted]
    return frozenset(one.lower_key for one in accepted) if all(map(holds, accepted)) else frozenset()


def _facets(review: Review, holds: _Holds, sentences: frozenset[str]) -> dict[_Key, object]:
    """What a record decides, each under its anchor and the voice that decided.

    That is the link, the status, and, where its words still stand, whether the measure is answered at all.  A decision
    on the whole also says which ``sentences`` answer and, by its author, what is left out.
    """
    voice = "" if review.human else review.author
    ends = anchor(review)
    answered = ("answered", voice, *ends[:3])
    decided: dict[_Key, object] = {}
    if review.lower is not None:
        decided["link", voice, *ends] = "rejected" if review.rejected else review.relation
    if review.status is not None:
        of_whole = ends if review.lower is None else (*ends[:3], "by link")
        decided["status", voice, *of_whole] = review.status
    if review.accepted and holds(review):
        decided[answered] = True
    if review.status in (Status.MISSING, Status.EXEMPT) and review.lower is None and holds(review):
        decided[answered] = False
    if review.lower is None and sentences and holds(review):
        decided["sentences", voice, *ends[:3]] = sentences
    if review.lower is None and review.missing_part:
        decided["left out", review.author, *ends] = review.missing_part
    return decided


def _against(there: _Said, coming: _Said) -> list[Conflict]:
    """One conflict for each incoming decision and each one there that it contradicts."""
    found: list[Conflict] = []
    for records in coming.decisions.values():
        rivals: dict[_Decision, list[Review]] = defaultdict(list)
        for rival in dict.fromkeys(one for review in records for one in coming.rivals(review, there)):
            rivals[decision(rival)].append(rival)
        found += [Conflict(_going(rivals[key], there.decisions[key]), tuple(records)) for key in rivals]
    return found


def _going(rivals: list[Review], whole: list[Review]) -> tuple[Review, ...]:
    """What of a decision cannot stay: all of it where its status is contradicted, else the links that are."""
    return tuple(whole if any(rival.status is not None for rival in rivals) else rivals)


def _within(said: _Said) -> list[Conflict]:
    """The conflicts of decisions that came in together; one that contradicts itself stands on both sides."""
    found: dict[Conflict, None] = {}
    for key, records in said.decisions.items():
        for rival in (one for review in records for one in said.rivals(review, said)):
            if (other := decision(rival)) <= key:
                found[Conflict(tuple(said.decisions[other]), tuple(records), together=True)] = None
    return list(found)
