"""约束: how the words around a figure bind it: the comparator before it, the sign behind it, or the verb that it follows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.figures.comparator import (
    Cue,
    at_least_done,
    before,
    exceeding,
    share_of_total,
    sign_behind,
    turned,
    without_time_beside,
)
from kg.extraction.figures.figure import MINUS, Figure, left_of
from kg.extraction.figures.noun_before import without_aspect
from kg.extraction.figures.ordered import verb_at_end
from kg.extraction.figures.paid import capped_at, sets
from kg.extraction.figures.unit import SHARES, plain_unit
from kg.reference.patterns import lazy

# 公示率保持100%, but 为3人 and 保持3个 may tell what is.
_SHARES_ONLY = ("为", "实现", "到", "保持", "稳定", "维持")
# 不低于每500人1名: for each of how many.
_EACH_MANY = lazy(r"每\d{1,6}(?:人|名|户|床|公里|平方公里|平方米|亩|头|辆|台|个[\u4e00-\u9fff]{0,4})$")


def in_clause(plain: str, floor: int, several: Sequence[re.Match[str]]) -> Figure:
    """The figure, the first of an enumeration, as it stands in its clause behind ``floor``, with its comparator."""
    match = several[0]
    start, end = match.span()
    unit = plain_unit(match["unit"] or match["bare"] or several[-1]["unit"] or "")
    words = left_of(plain, floor, start)
    left = without_time_beside(words)
    cue = _cue(left, unit)
    begin = start - len(words) + cue.start if cue and left == words else start
    return Figure(
        plain, start, end, left[: cue.start] if cue else left, unit, match["unit"] is None, match["post"] or "",
        cue, begin, whole=start - len(words) == floor,
    )  # fmt: skip


def settled(figure: Figure) -> Figure:
    """The figure with its comparator as it binds: turned round where it is forbidden, and without what it compares with."""
    if figure.cue is None:
        return figure
    cue = turned(figure.cue, figure.left)
    gap = _gap(cue, figure.unit)
    if cue is figure.cue and gap == cue.gap:
        return figure
    return figure._replace(cue=cue._replace(gap=gap))


def verb_of(figure: Figure) -> str:
    """The verb that a figure follows, or ""."""
    cue = figure.cue
    if cue is None:
        return verb_at_end(figure.left)
    verb = verb_at_end((cue.word + cue.gap) if cue.gap else without_aspect(figure.left))
    return verb or (verb_at_end(cue.word) if cue.word.startswith("至少") else "")  # 至少召开1次例会


def sign_of(figure: Figure, verb: str) -> str | None:
    """How a figure binds by what stands around it; None where nothing says that it does."""
    cue = figure.cue
    if figure.post and not figure.post.endswith("之间"):
        behind = sign_behind(figure.post)
        return "<=" if behind == ">=" and cue and cue.sign == "<=" else behind
    if cue:
        return cue.sign
    return "=" if verb or figure.unit in SHARES else None


def _cue(left: str, unit: str) -> Cue | None:
    """The comparator before a figure, with the sign of the figure itself: 不高于-12℃, 不超过±3%."""
    if "每" in left[-8:] and (many := _EACH_MANY.search(left)) and (cue := before(left[: many.start()])):
        return cue._replace(gap=cue.gap + many[0])
    if left[-1:] in MINUS or left.endswith("零下"):
        cue = before(left[:-2] if left.endswith("零下") else left[:-1])
        if cue and not cue.gap:
            return cue._replace(minus=left[-1] != "±")
    cue = before(left)
    if cue is None and unit in SHARES:
        cue = exceeding(left) if unit == "个百分点" else share_of_total(left)
    if cue is None:
        return at_least_done(left)
    if cue.word in _SHARES_ONLY and unit not in SHARES and not sets(left[: cue.start]):
        return None
    return cue


def _gap(cue: Cue, unit: str) -> str:
    """What stands between a comparator and its figure, and says what is counted."""
    if unit == "个百分点" and cue.sign in "<>":  # 高于全省平均水平2个百分点
        return ""
    if unit == "倍" and cue.sign in (">=", "<=") and cue.start:  # 报酬不低于人均收入2倍
        return ""
    return capped_at(cue.word, cue.gap)
