"""指标: how the figures of a measure become targets (解读率达到90%以上, 不少于2次, 下降10%左右), or are refused.

A figure is one unless it only tells which things are meant (``sizes``, ``meant``), an old value, the past or a condition
(``no_target``), or what stands around it refuses it (``refused``).  What is left is a target where a comparator, a sign
behind it or a verb binds it (``binding``), where it is ordered without (``without_comparator``), paid (``paid``), goes on a list
(``going_on``) or on the target before (``target_before``); ``counted`` then tells what it counts.  Targets told in words
are found by ``worded``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from kg.extraction.figures.binding import in_clause, settled, sign_of, verb_of
from kg.extraction.figures.comparator import sign_behind
from kg.extraction.figures.counted import counted_around, counted_behind
from kg.extraction.figures.figure import Figure, enumerated, figures_in, seen, unit_of_low, value_of
from kg.extraction.figures.going_on import NO_LIST, List, may_go_on, noun_alone, noun_of_list
from kg.extraction.figures.meant import tells_capacity
from kg.extraction.figures.no_target import is_no_target, is_old_value
from kg.extraction.figures.paid import GIVES_RANGE, is_given_at_rate, paid_by, set_for, sum_of_grade
from kg.extraction.figures.refused import binds_nothing, only_describes
from kg.extraction.figures.respective import shared_out
from kg.extraction.figures.sizes import goes_on, opens_name, tells_which
from kg.extraction.figures.target_before import counted_so_far, grown, part_of, told_by
from kg.extraction.figures.unit import SHARES, plain_unit
from kg.extraction.figures.without_comparator import set_alone
from kg.extraction.figures.worded import find_worded
from kg.model import Indicator, Span
from kg.reference.patterns import lazy

# 规模按10亿元安排
_ARRANGED = lazy(r"的?(?:规模|额度|总量)?(?:予以)?(?:安排|筹集|控制|列支|下达)")
# 路面宽度3至6米: how large something shall be.
_DIMENSION = lazy(r"(?:[宽高厚深]度|[间株行]距)(?:应当?|须|要|宜)?为?$")


def find_indicators(plain: str, start: int, end: int) -> Iterator[Indicator]:
    """Targets of one measure, in order; figures that compare nothing are none.

    >>> [(i.quantity, i.comparator, i.value, i.unit) for i in find_indicators("解读率要达到90%以上", 0, 11)]
    [('解读率', '>=', 90.0, '%')]
    """
    worded = find_worded(plain, start, end)
    if not worded:
        yield from _figured(plain, start, end)
        return
    taken, told = start, None
    for found in sorted((*worded, *_figured(plain, start, end)), key=lambda i: (i.span.start, -i.span.end)):
        if found.span.start >= taken or (found.span.end == taken and found.comparator == "<="):
            taken = found.span.end  # a range is told twice
            if not found.quantity and told is not None and told.unit == found.unit:
                found = replace(found, quantity=told.quantity)  # 占比2025年达到65%，2027年不低于七成
            told = found
            yield found


# 按照“每300户设置1处”的标准, 达到“20条底线”要求: a name or a standard in marks, which names nothing counted before its figure.
_QUOTED_STANDARD = lazy(r"“(?:每[^“”]*)?$")


class _SoFar(NamedTuple):
    """What the figures before tell of the next one of their measure."""

    floor: int  # what stands before it says nothing of the next one
    told: Sequence[Indicator] = ()  # the targets that the last of them set
    listed: List = NO_LIST
    sized: int = -1  # where the size of each begins, behind what orders so many of them

    @property
    def last(self) -> Indicator | None:
        return self.told[-1] if self.told else None


def _figured(plain: str, start: int, end: int) -> Iterator[Indicator]:
    """Targets told in figures."""
    figures = figures_in(plain, start, end)
    if not figures:
        return
    so_far, at = _SoFar(start), 0
    while at < len(figures):
        several = enumerated(plain, figures, at)
        at += len(several)
        floor, listed = so_far.floor, so_far.listed
        last = seen(plain, floor, several[-1])
        if tells_which(last, floor, figures[at : at + 3], listed.end):
            so_far = so_far if goes_on(last, listed.end) else so_far._replace(listed=NO_LIST)
            continue
        if is_old_value(last, end):
            continue
        refused = any(is_no_target(seen(plain, start, match), end) for match in several)
        found = [] if refused else _targets(plain, several, so_far)
        yield from found
        so_far = _behind(last, several[-1], found, so_far)


def _behind(figure: Figure, match: re.Match[str], found: Sequence[Indicator], so_far: _SoFar) -> _SoFar:
    """What is told for the next figure behind one that set the targets ``found``."""
    floor, told, listed, sized = so_far
    if found:
        told, sized = found, figure.end if found[-1].comparator == "=" else -1
        sign = "=" if figure.post else found[-1].comparator
        listed = List(figure.end, sign) if may_go_on(found[-1], match, listed) else NO_LIST
    elif not match["bare"]:
        listed = NO_LIST
    if figure.post and (found or not (figure.bare or opens_name(figure) or tells_capacity(figure))):
        floor = figure.end
    return _SoFar(floor, told, listed, sized)


def _targets(plain: str, several: Sequence[re.Match[str]], so_far: _SoFar) -> list[Indicator]:
    """What one figure, or an enumeration of figures, sets as targets."""
    last, told = several[-1], so_far.last
    each = last.start() == so_far.sized and not last["post"] and last["unit"]  # 1支30人的队伍
    if each and told and told.quantity:
        return _told(plain, so_far.sized, several, "=", told.quantity)
    figure = in_clause(plain, so_far.floor, several)
    if binds_nothing(figure):
        return []
    figure = settled(figure)
    bound = _bound(figure, several, so_far)
    if bound is None:
        return []
    sign, words = bound
    minus = figure.cue is not None and figure.cue.minus
    words = grown(so_far.told, words, figure.unit)
    return _told(plain, figure.begin, several, sign, words, minus, figure.left.endswith("分别"))


def _bound(figure: Figure, several: Sequence[re.Match[str]], so_far: _SoFar) -> tuple[str, str] | None:
    """How a figure, the first of ``several``, binds what it counts, and what that is; None where it binds nothing."""
    cue, told = figure.cue, so_far.last
    last = figure if len(several) == 1 else figure.up_to(several[-1])
    verb = verb_of(figure)
    beside = told_by(told, figure)
    if only_describes(last, verb) and not beside:
        return None
    counted = counted_so_far(told, figure.unit, cue) if told else ""
    noun = None if cue else _noun_listed(figure, so_far.listed.end, counted)
    goes_on = noun is not None
    bare = not (cue or verb or goes_on or figure.post or figure.unit in SHARES)
    done = set_alone(last) if bare else None
    sign = sign_of(figure, verb) or (so_far.listed.sign if goes_on else "=" if done else None)
    paid = _in_range(figure) if sign is None and several[0]["upto"] else None
    if not (sign or paid or beside or _laid_out(figure, last)):
        beside = part_of(told, figure)
        if beside is None:
            return None
    words = beside or done or noun or (paid_by(figure, paid) if paid else "")
    words = words or counted_behind(last, bool(verb) or goes_on)
    words = words or (noun_alone(figure) if goes_on else counted_around(figure, verb, counted))
    if _QUOTED_STANDARD.search(words):
        return None
    return sign or (">=" if paid else "="), words


def _noun_listed(figure: Figure, listed: int, counted: str) -> str | None:
    """What is counted where the figure goes on the list that ends at ``listed``, or None."""
    noun = set_for(figure) or sum_of_grade(figure, listed, counted)
    return noun_of_list(figure, listed, counted) if noun is None else noun


def _laid_out(figure: Figure, last: Figure) -> bool:
    """Whether a sum is what something is given or arranged at."""
    return is_given_at_rate(last) or (
        figure.left.endswith(("按", "按照")) and figure.behind(_ARRANGED) is not None
    )


def _in_range(figure: Figure) -> re.Match[str] | None:
    """What is given from one figure to another, or how large something shall be; None where neither is."""
    return GIVES_RANGE.search(figure.left) or (_DIMENSION.search(figure.left) if figure.ends_clause else None)


def _told(
    plain: str,
    begin: int,
    several: Sequence[re.Match[str]],
    sign: str,
    words: str,
    minus: bool = False,
    respective: bool = False,
) -> list[Indicator]:
    """The targets of these figures, ``respective`` behind 分别; 以上 behind the last binds them all (40%、45%、50%以上)."""
    post = several[-1]["post"]
    if sign == "=" and post and len(several) > 1:
        sign = sign_behind(post)
    found = []
    units = {match["unit"] or several[-1]["unit"] for match in several}
    each = shared_out(words, len(several), len(units) > 1, respective)
    if len(units) > len(set(each)):  # 分别培训500人次、3场
        several, each = several[:1], each[:1]
    for match, counted in zip(several, each, strict=True):
        unit = plain_unit(match["unit"] or match["bare"] or several[-1]["unit"] or "")
        span = Span(begin if match is several[0] else match.start(), match.end())
        text, low = plain[span.start : span.end], value_of(match["value"]) * (-1 if minus else 1)
        if match["upto"]:
            high = value_of(match["upto"].lstrip("-－")) * (
                -1 if match["upto"][0] in "-－" and low < 0 else 1
            )
            found.append(Indicator(text, span, counted, ">=", low, unit_of_low(match["low"], unit)))
            found.append(Indicator(text, span, counted, "<=", high, unit))
        else:
            found.append(Indicator(text, span, counted, sign, low, unit))
    return found
