"""The JSON that others rely on: one directive as understood, and the gaps (``docs/schemas``).

Keys are fixed: fields may be added, none renamed.  ``docs/schemas`` holds the JSON Schemas.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import asdict
from typing import Any

from kg.model import (
    Assignment,
    Citation,
    CitationFinding,
    Corpus,
    Correspondence,
    Deadline,
    Directive,
    Division,
    Finding,
    Indicator,
    Measure,
    Nearest,
    Notice,
    Pair,
    Source,
    Span,
    Task,
)
from kg.views.lookup import Lookup
from kg.views.selection import NO_FILTERS, Filters, shown_citations, shown_findings, shown_unsourced
from kg.views.totals import totals

Json = dict[str, Any]


def to_text(value: Any) -> str:
    """``value`` as JSON text: UTF-8 characters as they are, keys in their order, a final newline."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def directive_json(directive: Directive) -> Json:
    """One directive as ``kg show --format json`` prints it (公文解析结果)."""
    return {
        "id": directive.id,
        "number": _string(directive.number),
        "title": directive.title,
        "notice_title": directive.notice_title,
        "genre": directive.genre,
        "document_type": directive.document_type,
        "issuers": list(directive.issuers),
        "level": directive.level.value if directive.level else None,
        "organ_type": directive.organ_type.value if directive.organ_type else None,
        "division": _division(directive.division),
        "year": directive.year,
        "written": directive.written,
        "printed": directive.printed,
        "recipients": list(directive.recipients),
        "copied_to": list(directive.copied_to),
        "disclosure": directive.disclosure,
        "approved_by": directive.approved_by,
        "secrecy": directive.secrecy,
        "urgency": directive.urgency,
        "signatory": directive.signatory,
        "annexes": list(directive.annexes),
        "effective": directive.effective,
        "expires": directive.expires,
        "source": _source(directive.text.source),
        "citations": [_citation(c) for c in directive.citations],
        "tasks": [_task(t) for t in directive.tasks],
        "unnumbered": [_measure(m) for m in directive.unnumbered],
        "warnings": [_warning(n) for n in _notices(directive)],
    }


def gaps_json(corpus: Corpus, filters: Filters = NO_FILTERS) -> Json:
    """Pairs, citation findings and what was not compared as ``kg gaps --format json`` prints them (落实情况对照).

    The kinds of ``filters`` limit what is listed; totals are always those of all findings of the pair.
    """
    lookup, kinds = Lookup(corpus.directives), filters.kinds
    return {
        "pairs": [_pair(pair, lookup, kinds) for pair in corpus.pairs],
        "citations": [_citation_finding(f) for f in shown_citations(corpus.citation_findings, kinds)],
        "filters": filters.as_json(),
        "uncompared": [asdict(one) for one in corpus.uncompared],
    }


def _pair(pair: Pair, lookup: Lookup, kinds: Collection[str]) -> Json:
    answers = pair.answers
    return {
        "upper": answers.upper,
        "lower": answers.lower,
        "state": answers.state.value,
        "ground": answers.ground.value,
        "requested": pair.requested,
        "note": answers.note,
        "evidence": answers.evidence,
        "stands_in_for": answers.stands_in_for,
        "findings": [_finding(f, lookup) for f in shown_findings(pair, kinds)],
        "unsourced": [_unsourced(task_id, lookup) for task_id in shown_unsourced(pair, kinds)],
        "totals": totals(pair).as_dict(),
    }


def _finding(finding: Finding, lookup: Lookup) -> Json:
    return {
        "upper_task": finding.upper_task,
        "upper_measure": finding.upper_measure,
        "text": finding.text,
        "status": finding.status.value,
        "probability": _rounded(finding.probability),
        "doubt": _rounded(finding.doubt),
        "reason": finding.reason,
        "missing_part": finding.missing_part,
        "flags": list(finding.flags),
        "counterparts": [_counterpart(c, lookup) for c in finding.counterparts],
        "nearest": _nearest(finding.nearest, lookup),
    }


def _counterpart(link: Correspondence, lookup: Lookup) -> Json:
    task = lookup.task_of(link.lower)
    return {
        "task": task.id if task else None,
        "measure": link.lower,
        "text": lookup.text(link.lower),
        "relation": link.relation.value,
        "score": _rounded(link.score),
        "probability": _rounded(link.probability),
        "review": link.review,
    }


def _nearest(nearest: Nearest | None, lookup: Lookup) -> Json | None:
    if nearest is None:
        return None
    task = lookup.task_of(nearest.measure)
    return {
        "task": task.id if task else None,
        "measure": nearest.measure,
        "text": lookup.text(nearest.measure),
        "why": nearest.why,
    }


def _unsourced(task_id: str, lookup: Lookup) -> Json:
    found = lookup.tasks.get(task_id)
    marker, title = (found[1].marker, found[1].title) if found else (None, None)
    return {"task": task_id, "marker": marker, "title": title}


def _citation_finding(finding: CitationFinding) -> Json:
    return {
        "directive": finding.directive,
        "kind": finding.kind,
        "text": finding.text,
        "target": finding.target,
    }


def _citation(citation: Citation) -> Json:
    resolution = citation.resolution
    return {
        "text": citation.text,
        "title": citation.title,
        "carried_title": citation.carried_title,
        "number": _string(citation.number),
        "issuer": citation.issuer,
        "role": citation.role.value,
        "cue": citation.cue,
        "span": list(citation.span),
        "title_span": _span(citation.title_span),
        "number_span": _span(citation.number_span),
        "status": resolution.status.value if resolution else None,
        "target": resolution.target if resolution else None,
    }


def _task(task: Task) -> Json:
    return {
        "id": task.id,
        "marker": task.marker,
        "title": task.title,
        "path": list(task.path),
        "framing": task.framing,
        "span": list(task.span),
        "assignments": [_assignment(a) for a in task.assignments],
        "measures": [_measure(m) for m in task.measures],
    }


def _assignment(assignment: Assignment) -> Json:
    organ = assignment.organ
    return {
        "organ": organ.name,
        "role": assignment.role.value,
        "function": organ.function,
        "division": organ.division,
    }


def _measure(measure: Measure) -> Json:
    return {
        "id": measure.id,
        "text": measure.text,
        "span": list(measure.span),
        "deadlines": [_deadline(d) for d in measure.deadlines],
        "recurrences": [{"text": r.text, "rule": r.rule} for r in measure.recurrences],
        "limits": [{"text": limit.text, "rule": limit.rule} for limit in measure.limits],
        "indicators": [_indicator(i) for i in measure.indicators],
        "actors": list(measure.actors),
    }


def _deadline(deadline: Deadline) -> Json:
    said: Json = {"text": deadline.text}
    if deadline.rule is not None and deadline.date is None:
        return said | {"rule": deadline.rule}
    return said | {"date": deadline.date}


def _indicator(indicator: Indicator) -> Json:
    return {
        "text": indicator.text,
        "quantity": indicator.quantity,
        "comparator": indicator.comparator,
        "value": indicator.value,
        "unit": indicator.unit,
    }


def _notices(directive: Directive) -> Sequence[Notice]:
    return list(dict.fromkeys((*directive.text.notices, *directive.notices)))


def _warning(notice: Notice) -> Json:
    return {"kind": notice.kind, "text": notice.text, "span": _span(notice.span)}


def _division(division: Division | None) -> Json | None:
    return {"code": division.code, "name": division.name} if division else None


def _source(source: Source) -> Json:
    return {"path": source.path, "sha256": source.sha256, "media_type": source.media_type}


def _span(span: Span | None) -> list[int] | None:
    return list(span) if span is not None else None


def _string(value: object | None) -> str | None:
    return str(value) if value is not None else None


def _rounded(value: float) -> float:
    return round(value, 4)
