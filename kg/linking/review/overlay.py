"""Decisions laid over proposals (核定优先): what people decided wins, nothing else changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace

from kg.flags import Flag
from kg.linking.review.placing import Decided, Held, Placement, Suspect, Why
from kg.linking.review.records import Review, Reviews
from kg.linking.review.words import ANSWERED, WHOLE
from kg.linking.review.words import REVIEWED as REVIEWED_WORD
from kg.model import Correspondence, Directive, Finding, Nearest, Pair, Relation, Status

ACCEPTED = "accepted"
# What the machine says of the sentences that it proposed, and of whom a measure is for.
_OF_COUNTERPARTS = frozenset((Flag.STRICTER, Flag.NO_UNIT, Flag.CONTRARY, Flag.UNNAMED))
_REJECTED_WHY = "人工核定：不作对应"


def lay_over(pairs: Iterable[Pair], directives: Iterable[Directive], reviews: Reviews) -> tuple[Pair, ...]:
    """The pairs with what people decided in the place of what was proposed.

    Readings by a model change nothing.  A pair on which nobody decided anything is the same object.  Where a
    decision is suspect the proposal stands, flagged ``suspect``; :func:`suspects` lists why.
    """
    held = Held(tuple(directives), reviews.human())
    return tuple(_pair(pair, held.placement(pair), held) for pair in pairs)


def suspects(pairs: Iterable[Pair], directives: Iterable[Directive], reviews: Reviews) -> tuple[Suspect, ...]:
    """Decisions to be looked at again: an end has changed, two contradict, or the two are not compared now."""
    pairs = tuple(pairs)
    held = Held(tuple(directives), reviews.human())
    placements = (held.placement(pair) for pair in pairs)
    found = [suspect for placement in placements if placement for suspect in placement.suspects]
    found += [Suspect(review, Why.NOT_COMPARED) for review in held.elsewhere(pairs)]
    return tuple(dict.fromkeys(found))


def _pair(pair: Pair, placement: Placement | None, held: Held) -> Pair:
    if placement is None:
        return pair
    suspect = placement.suspect_findings()
    findings = tuple(
        _flagged(_finding(finding, placement.decided.get(i), placement), suspect)
        for i, finding in enumerate(pair.findings)
    )
    sourced = _tasks_of(held.directive(pair.answers.lower), findings)
    unsourced = tuple(task for task in pair.unsourced if task not in sourced)
    changed = replace(pair, findings=findings, unsourced=unsourced)
    return pair if changed == pair else changed


def _tasks_of(lower: Directive, findings: Sequence[Finding]) -> frozenset[str]:
    """The local tasks one of whose measures a person linked to an upper one: they have a source."""
    linked = {link.lower for f in findings for link in f.counterparts if link.review == ACCEPTED}
    return frozenset(task.id for task in lower.tasks if any(m.id in linked for m in task.measures))


def _flagged(finding: Finding, suspect: frozenset[str]) -> Finding:
    return _with_flag(finding, Flag.SUSPECT) if finding.upper_measure in suspect else finding


def _with_flag(finding: Finding, flag: Flag) -> Finding:
    return finding if flag in finding.flags else replace(finding, flags=(*finding.flags, flag))


def _finding(finding: Finding, decided: Decided | None, placement: Placement) -> Finding:
    if decided is None or finding.status is Status.UNKNOWN:
        return finding
    linked = _linked(finding, decided, placement)
    if decided.status is not None:
        return _decided(linked, decided.status, finding)
    return _followed(linked, finding)


def _linked(finding: Finding, decided: Decided, placement: Placement) -> Finding:
    """The finding with accepted links first and rejected ones gone, its status as it was."""
    out = {lower for key in decided.rejected for lower in placement.lowers.get(key, ())}
    proposed = {link.lower: link for link in finding.counterparts if link.lower not in out}
    accepted = {lower: _accepted(finding, lower, review, proposed) for review, lower in decided.links}
    others = [link for lower, link in proposed.items() if lower not in accepted]
    links = (*accepted.values(), *others)
    if any(link.relation is Relation.CONTRARY for link in accepted.values()):
        finding = _with_flag(finding, Flag.CONTRARY)
    return finding if links == finding.counterparts else replace(finding, counterparts=links)


def _accepted(
    finding: Finding, lower: str, review: Review, proposed: dict[str, Correspondence]
) -> Correspondence:
    link = proposed.get(lower) or Correspondence(lower, finding.upper_measure, Relation.EQUIVALENT, 1.0, 1.0)
    return replace(link, relation=review.relation or link.relation, probability=1.0, review=ACCEPTED)


def _decided(finding: Finding, review: Review, before: Finding) -> Finding:
    """The finding with the status somebody decided on."""
    status = review.status or finding.status
    missing = review.missing_part or finding.missing_part if status is Status.PARTIAL else None
    settled = _settled(finding, status, _by_whom(review))
    if status not in ANSWERED:
        settled = _without(settled, {Flag.ADDRESSED_TO_OTHERS})
    return _sentences(replace(settled, missing_part=missing), before)


def _by_whom(review: Review) -> str:
    """Who decided, when, and what they say of it, as far as it is known (人工核定（督查室，2024-05-01）：见附件)."""
    who = "，".join(filter(None, (review.author, review.date)))
    return REVIEWED_WORD + (f"（{who}）" if who else "") + (f"：{review.comment}" if review.comment else "")


def _followed(finding: Finding, before: Finding) -> Finding:
    """The status that follows where only links were decided; unchanged where they leave it possible."""
    accepted = [link for link in finding.counterparts if link.review == ACCEPTED]
    if accepted and finding.status not in ANSWERED:
        whole = any(link.relation in WHOLE for link in accepted)
        return _sentences(
            _settled(finding, Status.COVERED if whole else Status.PARTIAL, REVIEWED_WORD), before
        )
    if finding.status in ANSWERED and not finding.counterparts:
        # Nobody has said that no other sentence answers it: an even chance, to be read again.
        gone = replace(finding, status=Status.MISSING, probability=0.5, doubt=0.5, missing_part=None)
        return _sentences(replace(gone, reason="人工核定：所提出的对应不成立"), before)
    return finding


def _settled(finding: Finding, status: Status, reason: str) -> Finding:
    found = replace(finding, status=status, probability=1.0, doubt=0.0, reason=reason)
    return _with_flag(found, Flag.REVIEWED)


def _sentences(finding: Finding, before: Finding) -> Finding:
    """Counterparts where it is answered, the nearest sentence where it is not: never both, never neither; and no flag of
    proposals that are gone."""
    if not {link.lower for link in finding.counterparts} & {link.lower for link in before.counterparts}:
        finding = _without(finding, _OF_COUNTERPARTS - _contrary(finding))
    if finding.status not in ANSWERED:
        nearest = finding.nearest or _nearest(before)
        unanswered = replace(finding, counterparts=(), nearest=nearest)
        return _without(unanswered, _OF_COUNTERPARTS)
    if finding.counterparts or finding.nearest is None:
        return replace(finding, nearest=None)
    # Somebody says it is answered but not by what: the nearest sentence is shown, as a proposal.
    shown = Correspondence(finding.nearest.measure, finding.upper_measure, Relation.INTERSECTS, 0.5, 0.5)
    return replace(finding, counterparts=(shown,), nearest=None)


def _contrary(finding: Finding) -> set[Flag]:
    """The flag of a conflict, where a counterpart is said to conflict."""
    return {Flag.CONTRARY for link in finding.counterparts if link.relation is Relation.CONTRARY}


def _without(finding: Finding, flags: Set[Flag]) -> Finding:
    return replace(finding, flags=tuple(flag for flag in finding.flags if flag not in flags))


def _nearest(before: Finding) -> Nearest | None:
    return Nearest(before.counterparts[0].lower, _REJECTED_WHY) if before.counterparts else None


def checked(finding: Finding) -> bool:
    """Whether a person decided on the finding, or on a sentence that answers it, and that still holds."""
    accepted = any(link.review == ACCEPTED for link in finding.counterparts)
    return Flag.SUSPECT not in finding.flags and (Flag.REVIEWED in finding.flags or accepted)


def accepted_only(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """The pairs as far as people have accepted them: what is only proposed counts as not yet answered.

    Such a finding reads ``missing``, flagged ``unreviewed``, with the best proposal as its nearest sentence;
    ``probability`` is then that the proposal is wrong.  Findings somebody decided, and those no link was
    proposed for, stay as they are.
    """
    return tuple(_accepted_only(pair) for pair in pairs)


def _accepted_only(pair: Pair) -> Pair:
    findings = tuple(_only_accepted(finding) for finding in pair.findings)
    return pair if findings == pair.findings else replace(pair, findings=findings)


def _only_accepted(finding: Finding) -> Finding:
    if finding.status not in ANSWERED:
        return finding
    accepted = tuple(link for link in finding.counterparts if link.review == ACCEPTED)
    if accepted:
        return replace(finding, counterparts=accepted)
    if Flag.REVIEWED in finding.flags or not finding.counterparts:
        return finding
    return _with_flag(
        replace(
            _without(finding, _OF_COUNTERPARTS),
            status=Status.MISSING,
            probability=1.0 - finding.probability,
            reason="对应关系尚未经人工核定",
            missing_part=None,
            counterparts=(),
            nearest=Nearest(finding.counterparts[0].lower, "机器提出，尚未经人工核定"),
        ),
        Flag.UNREVIEWED,
    )
