"""What a person filled into the queue → decisions (核定结果)."""

from __future__ import annotations

from collections.abc import Iterable

from kg.linking.review.anchors import text_key
from kg.linking.review.queue import Candidate, QueueRow
from kg.linking.review.records import MANUAL, Review, Reviews
from kg.model import Relation, Status

_ANSWERED = (Status.COVERED, Status.PARTIAL)
_WITHOUT_PROPOSAL = {Status.COVERED: Relation.EQUIVALENT, Status.PARTIAL: Relation.SUBSET_OF}


def decisions(
    rows: Iterable[QueueRow], author: str = "", date: str = ""
) -> tuple[Reviews, tuple[QueueRow, ...]]:
    """The decisions of all decided rows, and the rows that say 有对应 but not by which sentence.

    ``author`` and ``date`` (ISO) stand in where a row names none.  已对应 and 部分对应 accept the chosen
    candidates, or, where none is chosen, those proposed, and reject proposals that were not chosen;
    未见对应 and 不适用 reject every proposal.
    """
    found: list[Review] = []
    open_rows: list[QueueRow] = []
    for row in rows:
        if row.decision is None:
            continue
        if row.decision in _ANSWERED and not _accepted(row):
            open_rows.append(row)
            continue
        found += _of_row(row, row.author.strip() or author, row.date or date)
    return Reviews(tuple(found)), tuple(open_rows)


def _accepted(row: QueueRow) -> list[Candidate]:
    if row.decision not in _ANSWERED:
        return []
    if row.chosen:
        return [row.candidates[number - 1] for number in row.chosen]
    return [candidate for candidate in row.candidates if candidate.relation is not None]


def _of_row(row: QueueRow, author: str, date: str) -> list[Review]:
    accepted = _accepted(row)
    keys = {text_key(candidate.text) for candidate in accepted}
    rejected = [c for c in row.candidates if c.relation is not None and text_key(c.text) not in keys]
    links = [_link(row, c, False, author, date) for c in accepted]
    links += [_link(row, c, True, author, date) for c in rejected]
    return [_status(row, author, date), *links]


def _status(row: QueueRow, author: str, date: str) -> Review:
    part = row.decided_part.strip() or row.missing_part
    return Review(
        upper=row.upper,
        upper_directive=row.upper_directive,
        upper_text=row.upper_text,
        upper_key=row.upper_key,
        lower=None,
        lower_directive=row.lower_directive,
        lower_text="",
        lower_key=row.lower_key,
        relation=None,
        rejected=row.decision in _ANSWERED,
        status=row.decision,
        missing_part=(part or None) if row.decision is Status.PARTIAL else None,
        justification=MANUAL,
        author=author,
        date=date,
        comment=row.comment,
    )


def _link(row: QueueRow, candidate: Candidate, rejected: bool, author: str, date: str) -> Review:
    return Review(
        upper=row.upper,
        upper_directive=row.upper_directive,
        upper_text=row.upper_text,
        upper_key=row.upper_key,
        lower=candidate.measure,
        lower_directive=row.lower_directive,
        lower_text=candidate.text,
        lower_key=text_key(candidate.text),
        relation=_relation(row, candidate),
        rejected=rejected,
        justification=MANUAL,
        author=author,
        date=date,
    )


def _relation(row: QueueRow, candidate: Candidate) -> Relation:
    return candidate.relation or _WITHOUT_PROPOSAL.get(row.decision or row.status, Relation.INTERSECTS)
