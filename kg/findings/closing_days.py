"""A day that is set, in a sentence of its own, for all that the sentences before it ask for (6月底前全部建档到位)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model import Measure, Task

# 6月底前全部建档到位。
_WHOLLY = re.compile("(?P<day>[^，。；]{2,14}?)(?:须|应|要)?(?:全部|全面|均)[^，。；、]{2,8}[。；]?$")


def closing(lowers: Sequence[tuple[Task | None, Measure]], near: Sequence[int]) -> list[Measure]:
    """What directly behind one of the measures ``near`` only sets a day for all that its task has done (6月底前全部到位)."""
    behind = ((lowers[j][0], *lowers[j + 1]) for j in near if j + 1 < len(lowers))
    return [m for task, other, m in behind if task is other is not None and _only_closes(m)]


def _only_closes(measure: Measure) -> bool:
    told = _WHOLLY.match(measure.text)
    return told is not None and any(d.text in told["day"] for d in measure.deadlines)
