"""Marks that run on into the figure of the first words (1.8月底前完成…): a point there parts no decimal."""

from __future__ import annotations

import re

from kg.extraction.text.marker import Marker, opening_marker
from kg.model import Span
from kg.reference.patterns import lazy

_DIGITS = frozenset("0123456789")
_N = r"\d{1,3}"
# What is told in whole numbers: the month or the day by which, the days within which, how many; 1.8万户, 2.5个百分点,
# 1.5小时, 0.5个工作日 and 2.3月度会商 are no such figures, but 1.1.8万户 has one behind its mark.
_WHOLE = (
    r"(?:(?:1[0-2]|[1-9])月(?![度报均刊考历评租薪嫂饼])"
    rf"|(?:1[0-2]|[1-9])[—–－\-~～至到、](?:1[0-2]|[1-9])月"
    rf"|{_N}(?:日|个?工作日|个?自然日|天|个月|年|个?小时|分钟|周|个?学期)(?:之内|以内|内|之前|以前|前|后|起)"
    rf"|{_N}(?:名|户|家|处|所|座|项|件|条|台|辆|支|场|次|期|批|人)(?![口均次])"
    rf"|{_N}个(?!百分|小时|标准|折|亿|万|千|百|点|单位)"
    r"|100[%％]|\d{1,4}[.．]\d{1,2}(?:[%％万亿倍元]|个百分点|公[里顷]|平方|小时)"
    r"|1(?:10|19|20|22|2\d{3})(?=等|、|接|热线|平台|服务|政务|报警|急救|市[民长])"
    r"|24小时|[45]G(?![\dA-Za-z]))"
)
_RUN_ON = lazy(rf"(?P<mark>[1-9]\d?[.．])(?={_WHOLE})")
_NUMBER = lazy(r"(?P<count>\d{1,3})\s*[.．、]")
_ABOVE = frozenset({"chapter", "part", "section", "article", "bracketed"})  # what numbers stand below
_FAR = 60  # paragraphs between one item and the next


def run_on_marker(plain: str, body: list[Span], index: int, breaks: set[int]) -> Marker | None:
    """The mark of a paragraph whose figure it runs on into, where the item before or behind it in the count opens
    another paragraph.

    >>> page = "1.8月底前完成清理。\\n2.建好台账。"
    >>> run_on_marker(page, [Span(0, 11), Span(12, 19)], 0, set())
    Marker(kind='number', text='1.', end=2)
    """
    span = body[index]
    found = _run_on(plain, span)
    if found is None:
        return None
    count = _count(found)
    if not (
        _stands(plain, body, range(index + 1, min(len(body), index + _FAR)), breaks, count + 1)
        or (
            count > 1
            and index not in breaks
            and _stands(plain, body, range(index - 1, max(-1, index - _FAR), -1), breaks, count - 1)
        )
    ):
        return None
    return Marker("number", found["mark"], found.end())


def _run_on(plain: str, span: Span) -> re.Match[str] | None:
    """The mark that a paragraph has if its first figure is parted at the point."""
    return _RUN_ON.match(plain, *span) if plain[span.start] in _DIGITS else None


def _count(found: re.Match[str]) -> int:
    return int(found["mark"][:-1])


def _stands(plain: str, body: list[Span], order: range, breaks: set[int], wanted: int) -> bool:
    """Whether the first numbered paragraph in this order, up to a heading above numbers, counts as wanted."""
    forward = order.step > 0
    for at in order:
        if forward and at in breaks:
            return False
        found = _run_on(plain, body[at])
        count = _count(found) if found else None
        if count is None:
            marker = opening_marker(plain, *body[at])
            if marker is not None and (marker.kind in _ABOVE or marker.kind.startswith("decimal")):
                return False
            if marker is not None and marker.kind == "number":
                number = _NUMBER.match(marker.text)
                count = int(number["count"]) if number else None
        if count is not None:
            return count == wanted
        if not forward and at in breaks:
            return False
    return False
