"""比: targets told as one number to another: 师生比不低于1∶18, 按照1:1的比例配套; no times of day, scales or mixtures."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kg.extraction.figures.comparator import before, sign_behind
from kg.extraction.figures.figure import Figure, last_clause, left_of
from kg.extraction.figures.had_or_given import noun_by_rate, noun_given
from kg.extraction.figures.meant import tells_which_things
from kg.extraction.figures.no_target import is_denied, is_past, sets_condition
from kg.extraction.text.cues import holds
from kg.model import Indicator, Span
from kg.reference.patterns import lazy

UNIT = "∶1"
"""A ratio is told as so much to one: 1∶20 is 0.05∶1."""
_MARKS = "∶:：比"
# 5∶3∶2 and 1∶15至1∶20 are not one number to another.
_RATIO = lazy(
    rf"\d(?<![\d.．:：∶~～—–-].)(?<!\d[至到].)(?P<more>\d{{0,3}}(?:\.\d{{1,3}})?)\s?[{_MARKS}]\s?(?P<to>\d{{1,5}}(?:\.\d{{1,3}})?)"
    r"(?![\d.．]|\s?[:：∶比至到~～—–-]\s?\d)(?P<post>及?以[上下内]|左右)?"
)
# 师生比, 人员之比, 配比, 比例: what a ratio is of stands before it; 同比, 对比, 比赛 and 比例尺 name none.
_OF_RATIO = lazy(
    r"(?:[之占配生师员医护患床位户人车男女坡积率值贷].?比|比[率值重])(?![赛武较对拼亚照如作喻])|比例(?!尺)"
)
_SCALE = "比例尺"
_BY = lazy(r"(?:按照?|依照|以)(?P<whom>[^，。；\d]{0,10})$")
_KIND = lazy(r"的?(?:配[备套置]|分[担摊]|投入)?(?:比例(?!尺)|比率|配比|标准)|(?P<act>配套|匹配|分[担摊])")
# 生师比由16:1降至14:1
_SO_FAR = lazy(rf"[由从]\d[\d.]*\s?[{_MARKS}]\s?\d[\d.]*(?:左右)?$")
# 不少于学生总数1:200的教师: of how many.
_OF_NUMBER = lazy(r"[总人户床班生].?[数量]的?$")
# 1:500地形图, 按1:100的比例稀释
_NO_TARGET = lazy(
    r"的?(?:比例|标准|配比)?[^，。；]{0,8}?(?:比例尺|[^意企试贪力]图|测[绘量]|绘制|复[原制刻]|还原|仿[制真]|模型|沙盘|稀释|兑|配[制药比液]|混合|缩[小放]|大胜|战胜|获胜|比分)"
)
_Before = Callable[[str, int, int], str]
_REACH = 40  # characters before a ratio that say how it binds and of what it is


def find_ratios(plain: str, start: int, end: int, counted: _Before) -> Iterator[Indicator]:
    """Targets of this form in ``plain[start:end]``; ``counted`` tells what the clause says before an offset.

    >>> t = "师生比不低于1∶20，不得晚于9:30"
    >>> [(i.text, i.quantity, i.comparator, i.value) for i in find_ratios(t, 0, len(t), lambda p, s, e: p[s:e])]
    [('不低于1∶20', '师生比', '>=', 0.05)]
    """
    if holds(plain[start:end], _MARKS):
        told = False
        for match in _RATIO.finditer(plain, start, end):
            found = _told(plain, start, end, match, counted, told)
            if found is not None:
                told = True
                yield found


def _told(
    plain: str, start: int, end: int, match: re.Match[str], counted: _Before, goes_on: bool
) -> Indicator | None:
    at = match.end()
    left = last_clause(left_of(plain, start, match.start(), _REACH))
    cue = before(left)
    by = None if cue else _BY.search(left)
    one, other = float(match[0][0] + match["more"]), float(match["to"])
    if not (cue or by) or not _is_plain(one, other) or _SCALE in left or _NO_TARGET.match(plain, at):
        return None
    if cue and "晚" in cue.word:
        return None
    if not (goes_on or _is_of_ratio(plain, at, left, cue.gap if cue else "")):
        return None
    if is_past(left) or (cue and is_denied(left[: cue.start], cue.gap)):
        return None
    figure = Figure(plain, *match.span(), left[: cue.start] if cue else left)
    if sets_condition(figure, end) or (cue and cue.sign in "<>" and tells_which_things(figure)):
        return None
    told = figure.left
    span = Span(match.start() - len(left) + len(told), at)
    figure = figure._replace(left=told[: len(told) - len(by["whom"])]) if by else figure
    quantity = noun_by_rate(figure) or (noun_given(figure) if told and cue else None)
    if not quantity and by and (kind := _KIND.match(plain, at)):
        quantity = kind["act"]
    if not quantity:
        so_far = _SO_FAR.search(plain, start, span.start)
        quantity = counted(plain, start, so_far.start() if so_far else span.start)
    sign = sign_behind(match["post"]) if match["post"] else cue.sign if cue else "="
    return Indicator(plain[span.start : span.end], span, quantity, sign, round(one / other, 6), UNIT)


def _is_plain(one: float, other: float) -> bool:
    """Whether it is plain which of the two numbers is asked: 1∶20 asks for the one, 1∶1.2 (户车比, 医护比) may ask for
    the other."""
    return other > 0 and (one != 1 or other == 1 or other >= 3)


def _is_of_ratio(plain: str, at: int, left: str, gap: str) -> bool:
    """Whether the words around two numbers say that they are a ratio."""
    return (
        _OF_RATIO.search(left) is not None
        or _KIND.match(plain, at) is not None
        or _OF_NUMBER.search(gap) is not None
    )
