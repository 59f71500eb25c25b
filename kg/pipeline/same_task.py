"""Which task of one edition is which of the other (同一任务): that of the same heading, else where most of it went."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from kg.model import Task
from kg.reference.folding import fold_name

Heading = tuple[str, ...]


class Went(NamedTuple):
    """A measure's headings in the older and in the newer edition, and how likely it is the same measure."""

    old: Heading
    new: Heading
    probability: float


def heading(task: Task | None) -> Heading:
    """The headings above a task and its own, folded; none for what stands outside any task."""
    return tuple(map(fold_name, (*task.path, task.title))) if task else ()


class SameTask:
    """Tells the tasks of two editions apart by what went from one to the other."""

    def __init__(self, old: Iterable[Heading], new: Iterable[Heading], went: Iterable[Went]) -> None:
        self.old, self.new = frozenset(old), frozenset(new)
        shares: dict[tuple[Heading, Heading], float] = defaultdict(float)
        for one in went:
            if one.old not in self.new and one.new not in self.old:
                shares[one.old, one.new] += one.probability
        self.home: dict[Heading, Heading] = {}
        self.origin: dict[Heading, Heading] = {}
        for old_one, new_one in sorted(shares, key=lambda ends: (-shares[ends], ends)):
            self.home.setdefault(old_one, new_one)
            self.origin.setdefault(new_one, old_one)

    def holds(self, old: Heading, new: Heading) -> bool:
        """Whether two headings are of one task: the same, or both reworded where one went, wholly or in part, into the
        other; a task that came under another heading that both editions have is moved."""
        if old == new:
            return True
        if self.home.get(old) != new and self.origin.get(new) != old:
            return False
        return not (
            old and new and old[0] != new[0] and _opens(old[0], self.new) and _opens(new[0], self.old)
        )


def _opens(part: str, headings: Iterable[Heading]) -> bool:
    return any(one[:1] == (part,) for one in headings)
