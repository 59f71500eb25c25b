"""Concepts of the thesaurus (事项概念) in what measures say, by phrase search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from kg.nlp.phrases import PhraseSearch
from kg.reference import topics
from kg.reference.tables import rows
from kg.reference.topic_matcher import lane_table

TELLING = 0.3
"""Concepts of less weight (加强, 推进 …) say nothing of what is done."""


def find_hits(texts: Iterable[str]) -> Iterator[list[topics.ConceptHit]]:
    """Yield for each text, in order, the concepts in it with their places in the text as given.

    The same as ``kg.reference.topics.matcher().find`` finds.

    >>> [[hit.concept.facet for hit in found] for found in find_hits(["全面清理规范性文件", "无"])]
    [['action', 'object'], []]
    """
    known = topics.concepts()
    for found in _search().find(texts):
        yield [topics.ConceptHit(start, end, known[key]) for start, end, key in found]


class Reworded(NamedTuple):
    """A text with every expression of a telling concept put as its preferred label, the labels one step broader, and those
    of the acts that it names."""

    text: str
    broader: tuple[str, ...]
    acts: tuple[str, ...]


def reworded(texts: Sequence[str]) -> Iterator[Reworded]:
    """Yield each text, in order, in the words of the thesaurus, the longest expressions first: two drafters' words for
    one thing become the same words.

    >>> [(said.text, said.acts) for said in reworded(["每年组织一次业务学习", "全面清理规范性文件"])]
    [('每年组织一次培训', ()), ('清理规范性文件', ('清理',))]
    """
    for text, hits in zip(texts, find_hits(texts), strict=True):
        taken: list[topics.ConceptHit] = []
        for hit in sorted(hits, key=lambda h: (h.start - h.end, h.start)):
            if hit.concept.weight >= TELLING and all(hit.end <= t.start or t.end <= hit.start for t in taken):
                taken.append(hit)
        yield Reworded(_replaced(text, sorted(taken)), _broader(hits), _acts(hits))


def _broader(hits: Iterable[topics.ConceptHit]) -> tuple[str, ...]:
    known = topics.concepts()
    above = (known[c] for hit in hits if hit.concept.weight >= TELLING for c in hit.concept.broader[:1])
    return tuple(concept.label for concept in above if concept.weight >= TELLING)


def _acts(hits: Iterable[topics.ConceptHit]) -> tuple[str, ...]:
    found = (h.concept for h in hits if h.concept.facet == "action" and h.concept.weight >= TELLING)
    return tuple(dict.fromkeys(concept.label for concept in found))


def _replaced(text: str, hits: Iterable[topics.ConceptHit]) -> str:
    pieces, at = [], 0
    for hit in hits:
        pieces += [text[at : hit.start], hit.concept.label]
        at = hit.end
    return "".join((*pieces, text[at:]))


@cache
def _search() -> PhraseSearch:
    """The search over the whole thesaurus, made once a process."""
    lane = {facet: index for index, facet in enumerate(topics.FACETS)}
    known = topics.concepts()
    labels = [
        (label, lane[known[concept].facet], concept)
        for label, found in topics.labels().items()
        for concept in found
    ]
    return PhraseSearch(lane_table(labels, _blocked(lane)))


def _blocked(lane: dict[str, int]) -> list[tuple[str, int]]:
    """Expressions within which nothing of a facet is found."""
    table = rows(topics.DATA.removesuffix(".csv"), topics.HEADER)
    label, use, facet = (topics.HEADER.index(column) for column in ("label", "use", "facet"))
    return [(row[label], lane[row[facet]]) for row in table if row[use] == "not"]
