"""By when, in a responsibility clause that has no label for it (县民政局牵头；8月底前完成)."""

from __future__ import annotations

from typing import NamedTuple

from kg.model import Span
from kg.reference.patterns import lazy

_OPENS = (
    r"(?:于|在|力争|确保|务必)?(?:(?:19|20)\d\d年|1[0-2]月|0?[1-9]月|十[一二]?月|[一二三四五六七八九]月|今年|明年|本年|年[内底末]"
    r"|第?[一二三四1-4]季度|[上下]半年|每[年月季周]|每半年|长期|持续|常年|常态|全年|即时|立即|近期)"
)
# Neither a list nor a name of a body, nor who does it.
_WORDS = r"[^，,；;。、：:（）()局委厅责头合]{0,20}"
_ENDS = r"(?:[前底末内]|完成|推进|坚持|落实|实施|实现|到位|办结|季度|半年|长期|持续)"
# 2026年底前取得阶段性成效: behind 前 and 底 whatever shall be by then, but nobody.
_BY_THEN = r"(?<=[前底末内])(?!前|各|由|有关|相关|市|县|区|镇|乡|街)[^，,；;。、：:（）()局委厅署办责头合部门单位]{2,14}"
_BEHIND = lazy(
    rf"[，,；;。]\s*(?P<time>{_OPENS}(?:(?<=[底末内期续])|{_WORDS}{_ENDS})(?:{_BY_THEN})?)[。；;\s]*$"
)
_BEFORE = lazy(rf"(?P<time>{_OPENS}(?:(?<=[底末内期续])|{_WORDS}{_ENDS})(?:{_BY_THEN})?)[，,；;。]")
_LAST = frozenset("前底末内成进持落实施现位结度年期续。；; ")
_BY = lazy("[前底末内](?=[^，,；;。、：:（）()]{2,16}$)")
_FIRST = frozenset("于在力确务0123456789十一二三四五六七八九今明本年第上下每长持常全即立近")


class Timed(NamedTuple):
    """A clause's words, blanks where its time stood, and where that stands in them."""

    words: str
    time: Span | None


def without_time(words: str) -> Timed:
    """The words of a clause without the time that opens or closes it.

    >>> without_time("县民政局牵头；8月底前完成").words.strip(), without_time("县民政局、县水利局").time
    ('县民政局牵头', None)
    """
    found = _BEHIND.search(words) if words and (words[-1] in _LAST or _BY.search(words)) else None
    if found is None and words and words[0] in _FIRST:
        found = _BEFORE.match(words)
    if found is None:
        return Timed(words, None)
    blank = " " * (found.end() - found.start())
    return Timed(words[: found.start()] + blank + words[found.end() :], Span(*found.span("time")))
