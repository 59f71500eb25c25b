"""Things of an upper sentence that sentences below name which do not count as its answer: pointed out to the reader."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.findings.phrases import seldom_words
from kg.linking.correspondence.comparison import Comparison
from kg.reference.topics import matcher

_THING = 4  # letters from which a word names a thing
_TELLS = 0.4  # weight of a concept from which it says what a sentence is about; 负责人 does not
_MENTIONED = 3  # things that a reader is pointed to


def things_named(texts: Iterable[str], sentences: Sequence[str], below: str) -> list[str]:
    """The things of ``texts`` that ``sentences`` name and the thesaurus knows, longest first; ``below`` is all that the lower
    directive asks for, a line a sentence: what it says throughout is no thing of its own.

    >>> below = "建设公共充电设施。\\n严格落实值班制度。"
    >>> things_named(["加快建设充电设施", "严格落实保密制度"], below.split("\\n"), below)
    ['充电设施']
    """
    found = (word for text in texts for one in sentences for word in seldom_words(text, one, below, _THING))
    named = [word for word in dict.fromkeys(found) if _is_thing(word)]
    whole = [word for word in named if not any(word != other and word in other for other in named)]
    return sorted(whole, key=len, reverse=True)[:_MENTIONED]


def named_beside(found: Comparison, gone: Sequence[str], near: Sequence[int], below: str) -> list[str]:
    """The things of the clauses ``gone``, left out by the counterparts ``near``, that another sentence of their tasks names."""
    tasks = {int(found.lower.task_of[j]) for j in near} - {-1}
    texts = [m.text for m in found.lower.measures]
    beside = [texts[j] for j, task in enumerate(found.lower.task_of) if int(task) in tasks and j not in near]
    said = "，".join(texts[j] for j in near)
    return [word for word in things_named(gone, beside, below) if word not in said]


def _is_thing(word: str) -> bool:
    return any(hit.concept.facet == "object" and hit.concept.weight >= _TELLS for hit in matcher().find(word))
