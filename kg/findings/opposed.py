"""新建与既有: what is asked of things that stand already (已建成的小区) is not answered by what is asked of new ones of their
kind (新建住宅小区), nor the other way round, however alike the rest of the two sentences."""

from __future__ import annotations

import re

from kg.findings.amounts import clauses_in
from kg.findings.letters import pairs_of

_NEW = re.compile("新建(?:的)?(?![改扩、和及与或])(?P<thing>[^，。；、]{2,8})")
_STANDING = re.compile("(?:已建成?|既有|现有|老旧)的?(?P<thing>[^，。；、]{2,8})")


def opposed(upper: str, lower: str) -> bool:
    """Whether one sentence opens with what is new, the other with what stands already of the same kind, and neither
    speaks of both.

    >>> opposed("已建成的老旧小区按标准补齐设施。", "新建住宅小区按标准配建设施。")
    True
    >>> opposed("已建成的老旧小区按标准补齐设施。", "新建、既有小区按标准配建设施。")
    False
    """
    return _apart(upper, _STANDING, lower, _NEW) or _apart(upper, _NEW, lower, _STANDING)


def _apart(upper: str, ours: re.Pattern[str], lower: str, theirs: re.Pattern[str]) -> bool:
    above, below = (told.search(clauses_in(text)[0]) for told, text in ((ours, upper), (theirs, lower)))
    if not above or not below or "新建" in (upper if ours is _STANDING else lower):
        return False
    alike = any(pair in below["thing"] for pair in pairs_of(above["thing"]))
    return alike and not _STANDING.search(lower if ours is _STANDING else upper)
