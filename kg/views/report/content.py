"""What the report says, in its order (报告内容): plain values that the template prints."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby

from kg.findings.quotes import quotes_in
from kg.flags import Flag
from kg.linking.review.doubt import needs_reading
from kg.model import Corpus, Directive, Finding, Ground, NotHeld, Pair, PairState, Status, Task
from kg.reference.words import RELATIONS, STATUSES
from kg.views.lookup import Lookup, label_of, place_in, shorten
from kg.views.not_compared import FOR_READERS, not_compared
from kg.views.report.parts import (
    AbsentRow,
    CitationRow,
    Contents,
    HeldRow,
    PairPart,
    Piece,
    Quote,
    Rate,
    Row,
    TaskRows,
)
from kg.views.selection import Filters, shown_citations, shown_findings, shown_initiatives
from kg.views.totals import Totals, checked_share, percentage, totals
from kg.views.words import (
    CITATION_KINDS,
    GROUNDS,
    LEVELS,
    STATES,
    STATUS_NOTES,
    edition_word,
    flag_words,
    ground_note,
    left_out_words,
    level_word,
    missing_word,
    more_than_missing,
)


def contents(corpus: Corpus, filters: Filters, corpus_name: str) -> Contents:
    """Everything the report prints, in its order."""
    lookup, kinds = Lookup(corpus.directives, corpus.not_held), filters.kinds
    pairs = tuple(_pair(n, pair, lookup, kinds) for n, pair in enumerate(corpus.pairs, start=1))
    held = tuple(_held(d) for d in sorted(corpus.directives, key=_held_order))
    return Contents(
        corpus_name=corpus_name,
        filters=tuple(filters.described()),
        held=held,
        levels=tuple((level, len(list(rows))) for level, rows in groupby(held, key=lambda row: row.level)),
        measures=sum(row.measures for row in held),
        pairs=pairs,
        by_ground=tuple(_by_ground(corpus.pairs)),
        initiatives=tuple(
            (lookup.name(lower), tuple(map(lookup.task_label, tasks)))
            for lower, tasks in shown_initiatives(corpus.pairs, kinds).items()
        ),
        citations=tuple(
            CitationRow(
                lookup.name(f.directive),
                CITATION_KINDS[f.kind],
                f.text,
                lookup.name(f.target) if f.target else "",
            )
            for f in shown_citations(corpus.citation_findings, kinds)
        ),
        absent=tuple(_absent(n, lookup) for n in sorted(corpus.not_held, key=_absent_order)),
        uncompared=tuple((lookup.name(u.lower), not_compared(u, lookup)) for u in corpus.uncompared),
        what_to_do=FOR_READERS,
        legend=tuple((s.value, STATUSES[s], STATUS_NOTES[s]) for s in Status),
    )


def _pair(number: int, pair: Pair, lookup: Lookup, kinds: Collection[str]) -> PairPart:
    answers = pair.answers
    surrogate = answers.ground is Ground.SURROGATE
    upper = lookup.directives.get(answers.upper)
    edition = edition_word(upper)
    serial = {f.upper_measure: n for n, f in enumerate(pair.findings, start=1)}
    anchor = f"pair-{number}"
    word = missing_word(answers.ground, upper)
    shown = [_row(anchor, serial[f.upper_measure], f, word, lookup) for f in shown_findings(pair, kinds)]
    task_ids = {f"{anchor}-{serial[f.upper_measure]}": f.upper_task for f in pair.findings}
    counted = totals(pair)
    return PairPart(
        serial=number,
        anchor=anchor,
        upper=lookup.name(answers.upper),
        lower=lookup.name(answers.lower),
        upper_short=_short(answers.upper, lookup),
        lower_short=_short(answers.lower, lookup),
        ground=answers.ground.value,
        ground_word=GROUNDS[answers.ground],
        ground_note=ground_note(answers),
        state=answers.state.value,
        state_word=STATES[answers.state],
        requested=pair.requested,
        note=answers.note,
        evidence=answers.evidence,
        stands_in_for=lookup.name(answers.stands_in_for) if answers.stands_in_for else "",
        edition=edition,
        missing_word=word,
        totals=counted,
        rates=_rates(counted, checked_share(pair), edition if surrogate else ""),
        tasks=tuple(_by_task(shown, task_ids, lookup)),
        strip=tuple(_row(anchor, serial[f.upper_measure], f, word, lookup) for f in pair.findings),
        to_read=sum(needs_reading(f) for f in pair.findings),
        listed=len(shown),
    )


def _rates(counted: Totals, checked: tuple[int, int], edition: str) -> tuple[Rate, ...]:
    prefix = f"与{edition}相比，" if edition else ""
    whole = counted.judged
    full, some = counted.covered, counted.answered
    return (
        Rate(f"{prefix}完全对应", full, whole, percentage(full, whole)),
        Rate(f"{prefix}完全或部分对应", some, whole, percentage(some, whole)),
        Rate("经人工核定", *checked, percentage(*checked)),
    )


def _by_task(rows: Sequence[Row], task_ids: Mapping[str, str | None], lookup: Lookup) -> Iterator[TaskRows]:
    for task_id, group in groupby(rows, key=lambda row: task_ids[row.anchor]):
        found = lookup.tasks.get(task_id) if task_id else None
        task: Task | None = found[1] if found else None
        label = label_of(task) if task else lookup.task_label(task_id)
        yield TaskRows(label, " › ".join(task.path) if task else "", tuple(group))


def _row(anchor: str, serial: int, finding: Finding, missing: str, lookup: Lookup) -> Row:
    status = finding.status
    return Row(
        anchor=f"{anchor}-{serial}",
        serial=serial,
        place=place_in(finding.upper_measure),
        status=status.value,
        word=missing if status is Status.MISSING else STATUSES[status],
        pieces=pieces(finding.text, finding.missing_part),
        missing_part=left_out_words(status, finding.missing_part, finding.flags) or "",
        reason=finding.reason
        if finding.nearest is None or status is Status.EXEMPT
        else more_than_missing(finding),
        flags=flag_words(finding, Flag.SURROGATE),
        quotes=tuple(
            Quote(
                lookup.label_above(link.lower),
                lookup.words(link.lower),
                relation=RELATIONS[link.relation],
                reviewed=bool(link.review),
            )
            for link in finding.counterparts
        ),
        nearest=_nearest(finding, lookup),
        next_nearest=tuple(_next_nearest(finding, lookup)),
        needs_reading=needs_reading(finding),
        framing=Flag.FRAMING in finding.flags,
    )


def _nearest(finding: Finding, lookup: Lookup) -> Quote | None:
    near = finding.nearest
    if near is None:
        return None
    return Quote(lookup.label_above(near.measure), lookup.words(near.measure), why=near.why)


def _next_nearest(finding: Finding, lookup: Lookup) -> Iterator[Quote]:
    for measure in finding.nearest.next if finding.nearest else ():
        yield Quote(lookup.label_above(measure), lookup.words(measure))


def pieces(text: str, missing_part: str | None) -> tuple[Piece, ...]:
    """``text`` cut so that what is left out stands alone.

    >>> [p.text for p in pieces("公开清单，每年更新。", "每年更新") if p.left_out]
    ['每年更新']
    """
    marks = [False] * len(text)
    for part in quotes_in(text, missing_part):
        start = text.find(part) if part else -1
        if start >= 0:
            marks[start : start + len(part)] = [True] * len(part)
    cut = groupby(zip(text, marks, strict=True), key=lambda pair: pair[1])
    return tuple(Piece("".join(char for char, _ in run), marked) for marked, run in cut)


def _by_ground(pairs: Sequence[Pair]) -> Iterator[tuple[str, str, int, Totals]]:
    for ground in Ground:
        counted = [
            totals(p) for p in pairs if p.answers.ground is ground and p.answers.state is PairState.COMPARED
        ]
        if counted:
            keys = counted[0].as_dict()
            total = Totals(**{key: sum(t.as_dict()[key] for t in counted) for key in keys})
            yield ground.value, GROUNDS[ground], len(counted), total


def _short(directive_id: str, lookup: Lookup) -> str:
    directive = lookup.directives.get(directive_id)
    if directive is None:
        absent = lookup.not_held.get(directive_id)
        known = (absent.title or absent.issuer if absent else None) or directive_id
        return lookup.number(directive_id) or shorten(known, 16)
    place = directive.division.name if directive.division else "、".join(directive.issuers)
    if directive.organ_type is not None and directive.organ_type.value == "department":
        place = "、".join(directive.issuers)
    return f"{place}{directive.year or ''}"


def _held(directive: Directive) -> HeldRow:
    return HeldRow(
        level=level_word(directive.level, directive.organ_type),
        unit="、".join(directive.issuers) or "发文机关不明",
        year=str(directive.year) if directive.year else "年度不明",
        title=directive.title,
        number=str(directive.number) if directive.number else "无文号",
        tasks=len(directive.tasks),
        measures=len(directive.measures()),
    )


def _held_order(directive: Directive) -> tuple[int, str, str, int, str]:
    levels = list(LEVELS)
    place = levels.index(directive.level) if directive.level else len(levels)
    kind = level_word(directive.level, directive.organ_type)
    return (place, kind, "、".join(directive.issuers), directive.year or 0, directive.id)


def _absent(absent: NotHeld, lookup: Lookup) -> AbsentRow:
    return AbsentRow(
        name=lookup.name(absent.id),
        issuer=absent.issuer or "",
        cited_by=tuple(lookup.title(d) for d in absent.cited_by),
        times=len(absent.cited_by),
    )


def _absent_order(absent: NotHeld) -> tuple[int, str]:
    return (-len(absent.cited_by), absent.id)
