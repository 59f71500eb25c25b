"""地方自主任务: what is true of them beyond the one pair."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.model import Directive, Pair


def without_sourced(
    pairs: Iterable[Pair], known: Iterable[Pair], directives: Iterable[Directive]
) -> tuple[Pair, ...]:
    """The pairs without those unsourced tasks that answer another directive in ``known``: no local initiatives."""
    linked = {link.lower for pair in known for finding in pair.findings for link in finding.counterparts}
    sourced = {t.id for d in directives for t in d.tasks if any(m.id in linked for m in t.measures)}
    return tuple(
        replace(pair, unsourced=tuple(task for task in pair.unsourced if task not in sourced))
        for pair in pairs
    )
