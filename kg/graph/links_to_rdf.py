"""What the machine proposes (links), people decide (reviews) and follows from both (findings), as quads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import NamedNode, Quad

from kg.graph.quads import Writer
from kg.graph.vocabulary import (
    FINDINGS,
    HUMAN,
    LINK,
    LINKS,
    MACHINE,
    PAIR,
    REVIEWS,
    SHARED,
    joined,
    node,
    part,
)
from kg.model import Answers, CitationFinding, Correspondence, DocNumber, Finding, NotHeld, Pair, SharedTask
from kg.reference.folding import number_search_key, search_key
from kg.reference.ids import encode


def number_quads(writer: Writer, subject: NamedNode, number: DocNumber | None) -> None:
    """发文字号, whole and in its parts."""
    if number is None:
        return
    writer.text(subject, "number", str(number))
    writer.text(subject, "numberKey", number_search_key(str(number)))
    writer.text(subject, "agencyCode", number.agency_code)
    writer.integer(subject, "numberYear", number.year)
    writer.integer(subject, "serial", number.serial)
    writer.text(subject, "numberLetters", number.letters or None)


def not_held_quads(absent: NotHeld) -> list[Quad]:
    """A directive that is cited but not held (未收录文件), with all that cite it."""
    links = Writer(LINKS)
    subject = node(absent.id)
    links.a(subject, "NotHeld")
    links.text(subject, "identifier", absent.id)
    links.text(subject, "title", absent.title)
    if absent.title:
        links.text(subject, "titleKey", search_key(absent.title))
    number_quads(links, subject, absent.number)
    links.text(subject, "issuer", absent.issuer)
    links.nodes(subject, "citedBy", absent.cited_by)
    return links.quads


class _Names:
    """Gives each pair and each correspondence a node of its own, also where two have the same ends."""

    def __init__(self) -> None:
        self._seen: Counter[NamedNode] = Counter()

    def own(self, wanted: NamedNode) -> NamedNode:
        self._seen[wanted] += 1
        count = self._seen[wanted]
        return wanted if count == 1 else NamedNode(f"{wanted.value}/{count}")


def pair_quads(pairs: Iterable[Pair], texts: Mapping[str, str]) -> Iterator[Quad]:
    """All lineage pairs with their findings; ``texts`` are the held measures' words by id.

    A finding repeats the words of its upper measure only where they are not those of the held measure.
    """
    names = _Names()
    for pair in sorted(pairs, key=pair_order):
        yield from _pair(pair, texts, names)


def pair_order(pair: Pair) -> tuple[str, ...]:
    """Sort key of pairs that are written: twins by all they say."""
    return (*ends_order(pair), repr(pair))


def ends_order(pair: Pair) -> tuple[str, ...]:
    """Sort key of a pair: its ends, then its ground."""
    answers = pair.answers
    return (answers.upper, answers.lower, answers.ground, answers.stands_in_for or "")


def _pair(pair: Pair, texts: Mapping[str, str], names: _Names) -> list[Quad]:
    answers = pair.answers
    ends = [answers.lower, answers.upper, answers.ground]
    if answers.stands_in_for is not None:
        ends.append(answers.stands_in_for)
    subject = names.own(joined(PAIR, ends))
    links, reviews, findings = Writer(LINKS), Writer(REVIEWS), Writer(FINDINGS)
    _answers(links, subject, answers)
    findings.flag(subject, "requested", pair.requested)
    findings.nodes(subject, "unsourced", pair.unsourced)
    for position, finding in enumerate(pair.findings, 1):
        child = part(subject, "finding", position)
        findings.link(subject, "finding", child)
        _finding(findings, child, position, finding, texts)
        findings.link(child, "lowerDirective", node(answers.lower))
        findings.link(child, "upperDirective", node(answers.upper))
        for index, counterpart in enumerate(finding.counterparts, 1):
            link = names.own(joined(LINK, (counterpart.lower, counterpart.upper)))
            findings.link(child, "counterpart", link)
            _correspondence(links, reviews, link, index, counterpart)
    return links.quads + reviews.quads + findings.quads


def _answers(links: Writer, subject: NamedNode, answers: Answers) -> None:
    links.a(subject, "Pair")
    links.link(subject, "lower", node(answers.lower))
    links.link(subject, "upper", node(answers.upper))
    links.choice(subject, "ground", answers.ground)
    links.choice(subject, "state", answers.state)
    links.text(subject, "note", answers.note)
    links.quote(subject, "evidence", answers.evidence)
    if answers.stands_in_for is not None:
        links.link(subject, "standsInFor", node(answers.stands_in_for))
    links.link(node(answers.lower), "answers", node(answers.upper))


def _finding(
    findings: Writer, child: NamedNode, position: int, finding: Finding, texts: Mapping[str, str]
) -> None:
    findings.a(child, "Finding")
    findings.integer(child, "position", position)
    if finding.upper_task is not None:
        findings.link(child, "upperTask", node(finding.upper_task))
    findings.link(child, "upperMeasure", node(finding.upper_measure))
    if texts.get(finding.upper_measure) != finding.text:
        findings.text(child, "text", finding.text)
    findings.choice(child, "status", finding.status)
    findings.number(child, "probability", finding.probability)
    findings.number(child, "doubt", finding.doubt)
    findings.text(child, "reason", finding.reason)
    findings.text(child, "missingPart", finding.missing_part)
    findings.texts(child, "flag", finding.flags)
    if finding.nearest is not None:
        findings.link(child, "nearest", node(finding.nearest.measure))
        findings.text(child, "nearestWhy", finding.nearest.why)
        findings.nodes(child, "nextNearest", finding.nearest.next)


def _correspondence(
    links: Writer, reviews: Writer, subject: NamedNode, position: int, link: Correspondence
) -> None:
    """A SSSOM record: subject, object, relation, justification, confidence."""
    lower, upper = node(link.lower), node(link.upper)
    links.a(subject, "Correspondence")
    links.integer(subject, "position", position)
    links.link(subject, "lowerMeasure", lower)
    links.link(subject, "upperMeasure", upper)
    links.choice(subject, "relation", link.relation)
    links.number(subject, "score", link.score)
    links.number(subject, "probability", link.probability)
    links.link(subject, "justification", MACHINE)
    links.json(subject, "signals", [[s.name, float(s.value), s.words] for s in link.signals])
    links.link(lower, "correspondsTo", upper)
    if link.review is not None:
        reviews.text(subject, "review", link.review)
        reviews.link(subject, "justification", HUMAN)


def citation_finding_quads(found: Iterable[CitationFinding]) -> Iterator[Quad]:
    """Citations that lead nowhere, to several, to two different or to an outdated directive."""
    counts: Counter[str] = Counter()
    for finding in found:
        counts[finding.directive] += 1
        position = counts[finding.directive]
        findings = Writer(FINDINGS)
        subject = part(node(finding.directive), "citation-finding", position)
        findings.a(subject, "CitationFinding")
        findings.integer(subject, "position", position)
        findings.link(subject, "directive", node(finding.directive))
        findings.text(subject, "kind", finding.kind)
        findings.text(subject, "text", finding.text)
        if finding.target is not None:
            findings.link(subject, "target", node(finding.target))
        yield from findings.quads


def shared_task_quads(shared: SharedTask) -> list[Quad]:
    """Measures of several directives that ask for the same (共同任务)."""
    links = Writer(LINKS)
    subject = NamedNode(SHARED + encode(shared.id))
    links.a(subject, "SharedTask")
    links.text(subject, "identifier", shared.id)
    links.text(subject, "name", shared.name)
    links.nodes(subject, "member", shared.members)
    return links.quads
