"""Decisions as a queue that is filled in already (已核定清单): to be corrected, or taken back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.flags import Flag
from kg.linking.review.anchors import text_key
from kg.linking.review.overlay import ACCEPTED
from kg.linking.review.queue import Near, QueueRow, RowMaker, asked
from kg.linking.review.records import Question, Review, Reviews, order, question
from kg.model import Directive, Finding, Pair

_REJECTED = "曾核定不作对应"


def decided(pairs: Iterable[Pair], directives: Iterable[Directive], reviews: Reviews) -> tuple[QueueRow, ...]:
    """A row for each finding that people decided on and whose decision still holds, by upper directive, then lower.

    Taken in unchanged it changes nothing.  Only a decision on the whole is filled in, and only where the row has room
    for every sentence accepted; else the row stands there to be decided.
    """
    held = {directive.id: directive for directive in directives}
    said: dict[Question, list[Review]] = defaultdict(list)
    for review in reviews.human():
        said[question(review)].append(review)
    maker = RowMaker(held)
    found = (one for one in asked(pairs, held) if _holds(one[2]))
    ordered = sorted(found, key=lambda one: (one[0].answers.upper, one[0].answers.lower, one[1]))
    return tuple(_row(maker, held, pair, finding, said) for pair, _, finding in ordered)


def _holds(finding: Finding) -> bool:
    return Flag.REVIEWED in finding.flags and Flag.SUSPECT not in finding.flags


def _row(
    maker: RowMaker,
    held: Mapping[str, Directive],
    pair: Pair,
    finding: Finding,
    said: Mapping[Question, Sequence[Review]],
) -> QueueRow:
    upper, lower = pair.answers.upper, pair.answers.lower
    records = said.get((upper, text_key(finding.text), lower), ())
    row = maker.row(pair, finding, _rejected(held[lower], records))
    accepted = {link.lower for link in finding.counterparts if link.review == ACCEPTED}
    chosen = tuple(place for place, one in enumerate(row.candidates, 1) if one.measure in accepted)
    whole = max(
        (one for one in records if one.lower is None), key=lambda one: (one.date, order(one)), default=None
    )
    if whole is None or len(chosen) < len(accepted):
        return row
    return replace(
        row,
        decision=finding.status,
        chosen=chosen,
        author=whole.author,
        date=whole.date,
        comment=whole.comment,
    )


def _rejected(lower: Directive, records: Iterable[Review]) -> Iterator[Near]:
    """The sentences that were said not to answer, as they were proposed: who decides anew says so of them again."""
    places = {text_key(measure.text): measure.id for measure in lower.measures()}
    for review in records:
        if review.rejected and review.lower_key in places:
            yield places[review.lower_key], review.relation, _REJECTED
