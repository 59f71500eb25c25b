"""Words with which a demand opens (任务句首用语): 切实加强…, 统筹推进…, 编制….

One table, ``demand_words.csv``.  Its kinds: ``work`` are verbs that name a field of work as well as a demand, so that a heading may open
with one (加强队伍建设); ``act`` are verbs of single acts, which a heading does not (报送总结); ``result`` are verbs that
tell as often what was done (完成投资3亿元), so that only where nothing is reported, in a table of tasks, they demand; ``manner`` says how it is to be done, before
either.  ``not_before`` are words behind a verb that make it part of a name (组织部, 建设银行, 保障性住房).

Apart stand, since they mean other things: what a body does behind its name (``actors.actor_words``: 核发, 吊销), what recurs in time
(``times``: 调度, 通报), and what the subject of a series is bare of (``linking.series``: a subject keeps 保障, 创新, 防范).
"""

from __future__ import annotations

from functools import cache

from kg.reference.tables import rows, words


@cache
def demand_verbs() -> str:
    """Alternatives of a pattern, as all that follow: verbs that a demand opens with."""
    return _those("work", "act")


@cache
def task_verbs() -> str:
    """Those and the verbs that report as well: what a task in a table opens with."""
    return _those("work", "act", "result")


@cache
def work_verbs() -> str:
    """Those of them that a heading opens with as well."""
    return _those("work")


@cache
def manners() -> str:
    """How a thing is to be done: 进一步, 切实, 依法."""
    return _those("manner")


def _those(*kinds: str) -> str:
    table = rows("demand_words", ("word", "kind", "not_before"))
    return "|".join(_guarded(word, cell) for word, kind, cell in table if kind in kinds)


def _guarded(word: str, cell: str) -> str:
    return f"{word}(?!{'|'.join(words(cell))})" if cell else word
