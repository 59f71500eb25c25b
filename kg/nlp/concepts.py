"""Concepts of the thesaurus (事项概念) in what measures say, by phrase search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from kg.nlp.phrases import PhraseSearch
from kg.reference import topics
from kg.reference.tables import rows
from kg.reference.topic_matcher import lane_table

FoundConcept = tuple[str, str, float, tuple[str, ...]]
"""(concept id, facet, weight, ids of what is broader, nearest first)."""


def find_concepts(texts: Sequence[str]) -> Iterator[list[FoundConcept]]:
    """Yield for each text, in order, the concepts in it by place; one that is named twice is there twice.

    The same as ``kg.reference.topics.matcher().find`` finds.

    >>> [[facet for _, facet, _, _ in found] for found in find_concepts(["全面清理规范性文件", "无"])]
    [['action', 'object'], []]
    """
    described = _described()
    for found in _search().find(texts):
        yield [described[key] for _, _, key in found]


def find_hits(texts: Iterable[str]) -> Iterator[list[topics.ConceptHit]]:
    """Yield for each text, in order, the concepts in it with their places in the text as given."""
    known = topics.concepts()
    for found in _search().find(texts):
        yield [topics.ConceptHit(start, end, known[key]) for start, end, key in found]


@cache
def _described() -> dict[str, FoundConcept]:
    return {c.id: (c.id, c.facet, c.weight, c.broader) for c in topics.concepts().values()}


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
