"""单月: a month by itself at the head of a clause, in which what follows is due (10月出具评估报告, 11月由县水利局复核)."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.text.cues import clause_heads, holds, places
from kg.extraction.times.due_acts import DUE_ACT, act_within
from kg.extraction.times.point import MONTH, date_of
from kg.model import Deadline, Span
from kg.reference.patterns import lazy

_MONTH = lazy(
    rf"(?:[一二三四五六七八九十]是)?[于在]?(?P<month>{MONTH}月(?:份|[底末初]|[上中下]旬)?|年[底末](?!考|总|述|评[估价比]|验收|测))"
)
_LONGEST_WHO = 22  # characters of 由县水利局 before the act
_OF_PART = "旬底末初"
_WHO = lazy(rf"[^，。；的了\d]{{2,{_LONGEST_WHO}}}")
_BODY_LAST = frozenset("局委厅办部府院处站组会位门道镇县区市校队司）心室")
_HAS_BEEN = lazy(r"已|曾|(?<![为除])了(?![解望])|累计|发现|存在|以来|召开|听取|传达|指出|强调")


def find_months(plain: str, start: int, end: int, year: int | None) -> Iterator[Deadline]:
    """Such months in ``plain[start:end]``, due at their end.

    >>> t = "10月出具评估报告，11月由县水利局复核，12月数据另报"
    >>> [(d.text, d.date) for d in find_months(t, 0, len(t), 2023)]
    [('10月', '2023-10-31'), ('11月', '2023-11-30')]
    """
    sentence = plain[start:end]
    if not holds(sentence, ("月", "年底", "年末")):
        return
    at_day = [at for at in places(sentence, "于") if sentence[at - 1] not in "已曾由对至基鉴"]
    for at in sorted({*clause_heads(sentence), *at_day}):
        match = _MONTH.match(plain, start + at, end)
        if match is not None and _is_due(plain, match.end(), end):
            yield Deadline(match["month"], Span(*match.span("month")), date=date_of(match["month"], year))


def _is_due(plain: str, at: int, end: int) -> bool:
    if plain.startswith("由", at) and not plain.startswith("由于", at):
        return act_within(plain, at + 2, end, _LONGEST_WHO, "，。；的了")
    if plain.startswith("，", at) and plain[at - 1] in _OF_PART:
        return _is_held_by(plain, at + 1, end)
    return DUE_ACT.match(plain, at, end) is not None


def _acts(plain: str, at: int, end: int) -> bool:
    if plain[at : at + 1] in ("对", "将", "把", "向"):
        return act_within(plain, at, end, _LONGEST_WHO, "，。；的了")
    return DUE_ACT.match(plain, at, end) is not None


def _is_held_by(plain: str, at: int, end: int) -> bool:
    """Whether a body named at ``at`` does something then, and nothing tells that it has been done (11月中旬，县水利局组织复核)."""
    who = _WHO.match(plain, at, end)
    if who is None or _HAS_BEEN.search(plain, at, end):
        return False
    return any(
        plain[stop - 1] in _BODY_LAST and _acts(plain, stop, end) for stop in range(at + 2, who.end() + 1)
    )
