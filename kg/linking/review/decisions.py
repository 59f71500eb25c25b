"""What a person filled into the queue → decisions (核定结果)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.linking.review.anchors import text_key
from kg.linking.review.errors import RowProblem
from kg.linking.review.queue import Candidate, QueueRow
from kg.linking.review.records import MANUAL, Review, Reviews
from kg.linking.review.words import ANSWERED, WHOLE
from kg.model import Relation, Status
from kg.reference.folding import fold_text
from kg.reference.words import STATUSES

_WITHOUT_PROPOSAL = {Status.COVERED: Relation.EQUIVALENT, Status.PARTIAL: Relation.SUBSET_OF}
_BETWEEN_QUOTES = re.compile(r"[;,、。/\"“”]+|\.{2,}")


def decisions(
    rows: Iterable[QueueRow], author: str = "", date: str = ""
) -> tuple[Reviews, tuple[RowProblem, ...]]:
    """The decisions of all decided rows, and the rows that cannot be taken as they are filled in, with why.

    ``author`` and ``date`` (ISO) stand in where a row names none.  已对应 and 部分对应 accept the chosen
    candidates, or, where none is chosen, those proposed, and reject proposals that were not chosen;
    未见对应 and 不适用 reject every proposal.  A row that takes a decision back decides nothing.
    """
    found: list[Review] = []
    problems: list[RowProblem] = []
    for row in rows:
        if problem := _problem(row):
            problems.append(RowProblem(row.path, row.place, problem, row.upper))
        elif row.decision is not None:
            found += _of_row(row, row.author.strip() or author, row.date or date)
    return Reviews(tuple(found)), tuple(problems)


def _problem(row: QueueRow) -> str | None:
    """Why what is filled in does not go together, in Chinese; None where it does."""
    part = row.decided_part.strip()
    if row.withdrawn:
        return None
    if row.decision is None:
        return "填了“对应句序号”或“核定未落实部分”，但未填“核定结论”" if row.chosen or part else None
    word = STATUSES[row.decision]
    if row.decision in ANSWERED and not _accepted(row):
        return f"核定为{word}，但未指明下级原文，请填“对应句序号”"
    if row.decision not in ANSWERED and row.chosen:
        return f"核定为{word}，却填了“对应句序号”"
    if part and row.decision is not Status.PARTIAL:
        return f"核定为{word}，却填了“核定未落实部分”（只用于{STATUSES[Status.PARTIAL]}）"
    if part and not _quotes(part, row.upper_text):
        return f"核定未落实部分“{part[:20]}”不在上级原文中，请摘录上级原文，其他意见填“核定意见”"
    return None


def _quotes(part: str, text: str) -> bool:
    """Whether ``part`` is verbatim in ``text``, as one or in pieces parted by marks."""
    whole, said = fold_text(text), fold_text(part.replace("\n", ";"))
    pieces = [piece for piece in _BETWEEN_QUOTES.split(said) if piece]
    return said in whole or (bool(pieces) and all(piece in whole for piece in pieces))


def _accepted(row: QueueRow) -> list[Candidate]:
    if row.decision not in ANSWERED:
        return []
    if row.chosen:
        return [row.candidates[number - 1] for number in row.chosen]
    return [candidate for candidate in row.candidates if candidate.relation is not None]


def _of_row(row: QueueRow, author: str, date: str) -> list[Review]:
    accepted = _accepted(row)
    keys = {text_key(candidate.text) for candidate in accepted}
    rejected = [c for c in row.candidates if c.relation is not None and text_key(c.text) not in keys]
    links = [_link(row, c, _relation(row, c, len(accepted)), False, author, date) for c in accepted]
    links += [_link(row, c, c.relation, True, author, date) for c in rejected]
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
        rejected=row.decision in ANSWERED,
        status=row.decision,
        missing_part=(part or None) if row.decision is Status.PARTIAL else None,
        justification=MANUAL,
        author=author,
        date=date,
        comment=row.comment,
        source=_source(row),
    )


def _link(
    row: QueueRow, candidate: Candidate, relation: Relation | None, rejected: bool, author: str, date: str
) -> Review:
    return Review(
        upper=row.upper,
        upper_directive=row.upper_directive,
        upper_text=row.upper_text,
        upper_key=row.upper_key,
        lower=candidate.measure,
        lower_directive=row.lower_directive,
        lower_text=candidate.text,
        lower_key=text_key(candidate.text),
        relation=relation,
        rejected=rejected,
        justification=MANUAL,
        author=author,
        date=date,
        source=_source(row),
    )


def _relation(row: QueueRow, candidate: Candidate, accepted: int) -> Relation:
    """The relation proposed, unless the decision says otherwise: no sentence holds all where something is left out,
    and a sentence that alone answers holds all where nothing is.
    """
    by_decision = _WITHOUT_PROPOSAL[row.decision or row.status]
    proposed = candidate.relation or by_decision
    whole = proposed in WHOLE
    if row.decision is Status.PARTIAL:
        return by_decision if whole else proposed
    return proposed if whole or (accepted > 1 and proposed is not Relation.CONTRARY) else by_decision


def _source(row: QueueRow) -> str:
    return f"{row.path}（{row.place}）" if row.path else ""
