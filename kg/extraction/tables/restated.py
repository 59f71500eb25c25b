"""附表重复正文: rows of an annexed task table (任务分解表) that only say again what a numbered task above them says."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from kg.model import Task
from kg.reference.folding import fold_name
from kg.reference.patterns import lazy

_PIECE = lazy(r"\d+(?:\.\d+)?|[^\W\d_]|[^\w\s]")
_LEAST = 4  # pieces of a sentence that can be told to be another's
Runs = Collection[tuple[str, str]]


def restated(tasks: Sequence[Task]) -> Mapping[str, str]:
    """Tasks without a heading of their own, or with that of an earlier one, all of whose sentences that one says, by id.

    A row shortens the sentence and may turn it round (完成适老化改造1600户), but says nothing that is not in it.
    """
    said = [[_runs(words) for words in (task.title, *(m.text for m in task.measures))] for task in tasks]
    sources = (
        (row, next((tasks[at].id for at in _alike(tasks, place) if _says_again(row, said[at])), None))
        for place, row in enumerate(tasks)
    )
    return {row.id: source for row, source in sources if source is not None}


def _alike(tasks: Sequence[Task], place: int) -> Iterator[int]:
    """The earlier tasks that this one may say again."""
    title = fold_name(tasks[place].title)
    return (at for at in range(place) if not title or fold_name(tasks[at].title) == title)


def _says_again(row: Task, said: Sequence[Runs]) -> bool:
    return bool(row.measures) and all(any(_holds(runs, m.text) for runs in said) for m in row.measures)


def holds_words(sentence: str, words: str) -> bool:
    """Whether a sentence holds all of ``words`` in runs of two characters or more, figures whole, marks apart.

    >>> holds_words("8月底前完成1600户困难老年人家庭适老化改造", "完成适老化改造1600户")
    True
    >>> holds_words("8月底前完成1600户困难老年人家庭适老化改造", "完成适老化改造600户")
    False
    """
    return _holds(_runs(sentence), words)


def _holds(runs: Runs, words: str) -> bool:
    pieces = [piece for piece in _pieces(words) if piece[0].isalnum()]
    around = zip(["", *pieces], pieces, [*pieces[1:], ""], strict=False)
    return len(pieces) >= _LEAST and all(
        (before, piece) in runs or (piece, behind) in runs for before, piece, behind in around
    )


def _runs(text: str) -> Runs:
    return set(pairwise(_pieces(text)))


def _pieces(text: str) -> list[str]:
    return [piece.group() for piece in _PIECE.finditer(fold_name(text))]
