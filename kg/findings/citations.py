"""Defects of citations (引用问题): not held, ambiguous, number mismatch, outdated; and reposts (重复收录)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kg.linking.duplicates import reposts
from kg.linking.holdings import Holdings
from kg.linking.issued import issued, not_later
from kg.linking.series import series_of, year_of
from kg.model import (
    Citation,
    CitationFinding,
    CitationKind,
    CitationRole,
    Directive,
    Resolution,
    ResolutionStatus,
)

_NO_BASIS = frozenset(
    {CitationRole.REPEALS, CitationRole.AMENDS, CitationRole.REPLIES, CitationRole.FORWARDS}
)


def citation_findings(directives: Sequence[Directive]) -> tuple[CitationFinding, ...]:
    """Every defect of every resolved citation, by directive id, then place in its text; each once.

    ``text`` says it in Chinese; ``target`` is the directive meant, the first candidate of an ambiguous
    one, the newer edition of an outdated one, the original of a repost.
    """
    copies = reposts(directives)
    originals = [d for d in directives if d.id not in copies]
    by_id = {d.id: d for d in directives}
    newer = _Successors(originals)
    found: list[CitationFinding] = []
    for directive in sorted(directives, key=lambda d: d.id):
        if directive.id in copies:
            text = f"与{copies[directive.id]}为同一文件的重复收录，以后者为准。"
            found.append(CitationFinding(directive.id, CitationKind.DUPLICATE, text, copies[directive.id]))
            continue
        for citation in sorted(directive.citations, key=lambda c: c.span):
            found.extend(_of_citation(directive, citation, by_id, newer))
    return tuple(dict.fromkeys(found))


def _of_citation(
    directive: Directive, citation: Citation, by_id: Mapping[str, Directive], newer: _Successors
) -> Iterator[CitationFinding]:
    resolution = citation.resolution
    if resolution is None:
        return
    if resolution.number_mismatch:
        yield _mismatch(directive, citation, resolution, by_id)
    elif resolution.status is ResolutionStatus.AMBIGUOUS:
        yield _ambiguous(directive, citation, resolution)
    if resolution.status is ResolutionStatus.NOT_HELD and resolution.target:
        text = f"所引{citation.text}未收录。"
        yield CitationFinding(directive.id, CitationKind.NOT_HELD, text, resolution.target)
    if resolution.status is ResolutionStatus.RESOLVED and citation.role not in _NO_BASIS:
        yield from newer.outdated(directive, citation, by_id)


def _mismatch(
    directive: Directive, citation: Citation, resolution: Resolution, by_id: Mapping[str, Directive]
) -> CitationFinding:
    target = resolution.target if resolution.status is ResolutionStatus.RESOLVED else None
    target = target or next(iter(resolution.candidates), None)
    held = by_id.get(target or "")
    cited = f"所引{citation.text}的标题与文号不一致"
    if resolution.status is ResolutionStatus.RESOLVED and held is not None:
        text = f"{cited}：标题为《{held.title}》，其文号为{held.number}。"
    elif len(resolution.candidates) > 1:
        text = f"{cited}，分别指向{'、'.join(resolution.candidates)}。"
    else:
        text = f"{cited}：该文号为{f'《{held.title}》' if held else target}所有。"
    return CitationFinding(directive.id, CitationKind.NUMBER_MISMATCH, text, target)


def _ambiguous(directive: Directive, citation: Citation, resolution: Resolution) -> CitationFinding:
    if len(resolution.candidates) == 1:
        text = f"所引{citation.text}的机关代字为多地共用，不能确定即{resolution.candidates[0]}。"
    elif resolution.candidates:
        listed = "、".join(resolution.candidates)
        text = f"所引{citation.text}可指{len(resolution.candidates)}份文件，无法确定：{listed}。"
    else:
        text = f"所引{citation.text}为简称，全文未说明所指文件。"
    return CitationFinding(
        directive.id, CitationKind.AMBIGUOUS, text, next(iter(resolution.candidates), None)
    )


class _Successors:
    """What replaced what: newer editions of a series, and held directives that repeal."""

    def __init__(self, originals: Sequence[Directive]) -> None:
        self._holdings = Holdings(originals)
        self._repealed: dict[str, list[Directive]] = defaultdict(list)
        for directive in sorted(originals, key=lambda d: d.id):
            for citation in directive.citations:
                target = citation.resolution.target if citation.resolution else None
                if target and citation.role is CitationRole.REPEALS:
                    self._repealed[target].append(directive)

    def _newer(self, cited: Directive, citing: Directive) -> Directive | None:
        """The newest held edition after ``cited`` that was there when ``citing`` was issued."""
        year, citing_year = year_of(cited), year_of(citing)
        if year is None or citing_year is None:
            return None
        for series in series_of(cited):
            years = [y for y in self._holdings.years(series) if year < y <= citing_year]
            newest = self._holdings.latest(series, reversed(years), citing)
            if newest is not None and newest.id != cited.id:
                return newest
        return None

    def outdated(
        self, directive: Directive, citation: Citation, by_id: Mapping[str, Directive]
    ) -> Iterator[CitationFinding]:
        cited = by_id.get((citation.resolution.target if citation.resolution else None) or "")
        if cited is None:
            return
        repeal = [
            r for r in self._repealed.get(cited.id, ()) if r.id != directive.id and not_later(r, directive)
        ]
        if repeal:
            by = min(repeal, key=lambda r: (issued(r), r.id))
            text = f"所引《{cited.title}》（{cited.id}）已由{by.id}废止。"
            yield CitationFinding(directive.id, CitationKind.OUTDATED, text, by.id)
            return
        newer = self._newer(cited, directive)
        if newer is not None:
            text = f"所引《{cited.title}》（{cited.id}）已有更新的{year_of(newer)}年版《{newer.title}》（{newer.id}）。"
            yield CitationFinding(directive.id, CitationKind.OUTDATED, text, newer.id)
