"""指标: targets with their comparators (解读率达到90%以上, 不少于2次, 下降10%左右)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.figures.beside_target import counted_so_far, grown, part_of, told_by
from kg.extraction.figures.comparator import (
    Before,
    at_least_done,
    before,
    exceeding,
    forbidden,
    share_of_total,
    sign_behind,
    without_time_beside,
)
from kg.extraction.figures.counted import quantity, without_aspect
from kg.extraction.figures.counted_around import (
    APIECE,
    OFTEN,
    counted_behind,
    ordered,
    ordered_at,
    timetabled,
    told_elsewhere,
)
from kg.extraction.figures.counted_behind import noun_behind
from kg.extraction.figures.counted_noun import last_clause
from kg.extraction.figures.figure import (
    MINUS,
    ends_there,
    enumerated,
    figures_in,
    unit_of_low,
    value_of,
)
from kg.extraction.figures.going_on import NO_LIST, List, may_go_on, noun_alone, noun_of_list
from kg.extraction.figures.no_target import (
    bounds_case,
    is_denied,
    is_no_target,
    is_old_value,
    tells_capacity,
    tells_measured_whom,
    tells_scope,
    tells_which_things,
    tells_whom,
    tells_wide_kind,
)
from kg.extraction.figures.ordered import verb_at_end
from kg.extraction.figures.paid import (
    GIVES_RANGE,
    capped_at,
    is_given_at_rate,
    paid_by,
    set_for,
    sets,
    sum_of_grade,
)
from kg.extraction.figures.respective import shared_out
from kg.extraction.figures.sizes import REACH, goes_on, opens_name, tells_which
from kg.extraction.figures.unit import SHARES, is_property, plain_unit
from kg.extraction.figures.worded import find_worded
from kg.model import Indicator, Span
from kg.reference.patterns import lazy

# Durations and frequencies are limits and recurrences; 第N版 and versions are names.
_NOT_BEFORE = (
    "第", "每年", "每季度", "每月", "每周", "每半年", "前", "后", "版本", "不足", "不到", "未到", "不满", "未满", "排名", "每",
    "每增加", "每新增", "每增长", "每增设", "每减少", "每提高", "每降低", "每下降", "每超过", "每超",
)  # fmt: skip
_PAID_APIECE = lazy(
    r"(?:给予|予以|享[受有]|发放|领取|按照?|以|补[助贴]|奖[励补])每[人户生亩名位床村](?:每?[年月天日]|每(?:季度|学[年期]))$"
)
# 9月上旬前100%完成联系服务; 排名前10% tells which ones.
_BY_THEN = lazy(r"(?:旬|月|\d日|[年月季度][底末])之?前$")
_WHOLLY_DONE = lazy(r"(?:100|１００)%(?:完成|实现|达到|落实)(?![的率了])")
# 规模按10亿元安排
_ARRANGED = lazy(r"的?(?:规模|额度|总量)?(?:予以)?(?:安排|筹集|控制|列支|下达)")
# 公示率保持100%, but 为3人 and 保持3个 may tell what is.
_SHARES_ONLY = ("为", "实现", "到", "保持", "稳定", "维持")
_MERGES = ("整合", "归并", "合并", "撤并")  # 站所整合至3个, but not 热线归并至12345
_ACTS = ("次", "场", "场次", "期", "轮", "遍", "篇", "批", "条")
# 路面宽度3至6米: how large something shall be.
_DIMENSION = lazy(r"(?:[宽高厚深]度|[间株行]距)(?:应当?|须|要|宜)?为?$")
# 应在35℃以上: what binds a property.
# 不低于每500人1名: for each of how many.
_EACH_MANY = lazy(r"每\d{1,6}(?:人|名|户|床|公里|平方公里|平方米|亩|头|辆|台|个[\u4e00-\u9fff]{0,4})$")
_BINDS = lazy(r"[应须要得宜]|保持|控制|确保|达到|不")


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


def _figured(plain: str, start: int, end: int) -> Iterator[Indicator]:
    """Targets told in figures."""
    figures = figures_in(plain, start, end)
    floor, listed, at = start, NO_LIST, 0
    before: Sequence[Indicator] = ()  # the targets of the figures before
    sized = -1  # where the size of each begins, behind what orders so many of them
    while at < len(figures):
        several = enumerated(plain, figures, at)
        at += len(several)
        last = several[-1]
        told = before[-1] if before else None
        found: list[Indicator] = []
        if tells_which(plain, floor, last, figures[at : at + 3], listed.end):
            listed = listed if goes_on(last, listed.end) else NO_LIST
            continue
        if is_old_value(plain, last, end):
            continue
        if not any(is_no_target(plain, start, match, end) for match in several):
            each = last.start() == sized and not last["post"] and last["unit"]  # 1支30人的队伍
            if each and told and told.quantity:
                found = _told(plain, sized, several, "=", told.quantity, 1)
            else:
                found = _indicators(plain, floor, several, before, listed)
        if found:
            before, sized = found, last.end() if found[-1].comparator == "=" else -1
            sign = "=" if last["post"] else found[-1].comparator
            listed = List(last.end(), sign) if may_go_on(found[-1], last, listed) else NO_LIST
            yield from found
        elif not last["bare"]:
            listed = NO_LIST
        named = not found and (opens_name(plain, last.end()) or tells_capacity(plain, last))
        floor = last.end() if last["post"] and (found or (last["bare"] is None and not named)) else floor


def _indicators(
    plain: str, floor: int, several: Sequence[re.Match[str]], last: Sequence[Indicator], listed: List
) -> list[Indicator]:
    """What one figure, or an enumeration of figures, sets as targets; ``last`` are those of the figures before."""
    match, told = several[0], last[-1] if last else None
    unit = plain_unit(match["unit"] or match["bare"] or several[-1]["unit"] or "")
    reach = max(floor, match.start() - REACH)
    left = without_time_beside(plain[reach : match.start()])
    cue, negative = _cue(left, unit)
    if _binds_nothing(plain, match, left, unit, cue):
        return []
    begin = reach + cue.start if cue and len(left) == match.start() - reach else match.start()
    allowed = left = left[: cue.start] if cue else left
    if cue and cue.sign in "<>":
        cue, allowed = forbidden(left, cue)
    gap = _gap(cue, unit) if cue else ""
    verb = _verb(cue, gap, left)
    counted = (
        counted_so_far(told, unit, cue.sign, cue.word) if told and cue else told.quantity if told else ""
    )
    beside = told_by(plain, told, match, begin)
    if _only_describes(plain, several[-1], cue, verb, left) and not beside:
        return []
    noun = None if cue else set_for(left, unit) or sum_of_grade(plain, listed.end, match, counted)
    noun = noun_of_list(plain, listed.end, match, counted) if noun is None and not cue else noun
    goes_on = noun is not None
    bare = not (cue or verb or goes_on or match["post"] or unit in SHARES)
    done = ordered_at(plain, several[-1], left, unit) if bare else None
    sign = _sign(cue, match["post"], unit, verb) or (listed.sign if goes_on else "=" if done else None)
    paid = _in_range(plain, match, left) if sign is None else None
    arranged = sign is None and (
        is_given_at_rate(plain, several[-1].end(), left, unit)
        or (left.endswith(("按", "按照")) and _ARRANGED.match(plain, match.end()))
    )
    if not (sign or paid or arranged or beside):
        beside = part_of(plain, told, match)
        if beside is None:
            return []
    words = beside or done or noun or (paid_by(plain, match.end(), paid) if paid else "")
    words = words or counted_behind(plain, several[-1], left, unit, bool(verb) or goes_on, cue)
    if goes_on and not words:
        words = noun_alone(plain, match.end())
    elif not words:
        words = told_elsewhere(
            plain, match.end(), left, quantity(allowed, gap, verb), counted, cue, reach == floor, unit
        )
    sign = sign or (">=" if paid else "=")
    return _told(plain, begin, several, sign, grown(last, words, unit), negative, allowed.endswith("分别"))


def _in_range(plain: str, match: re.Match[str], left: str) -> re.Match[str] | None:
    """What is given from one figure to another, or how large something shall be; None where neither is."""
    if match["upto"] is None:
        return None
    return GIVES_RANGE.search(left) or (_DIMENSION.search(left) if ends_there(plain, match.end()) else None)


def _binds_nothing(plain: str, match: re.Match[str], left: str, unit: str, cue: Before | None) -> bool:
    """Whether what stands around a figure, ``left`` and ``cue`` before it, shows that it sets no target."""
    reach_of = cue.gap if cue else left
    if reach_of == "每" and plain[match.end() : match.end() + 1].isdigit():  # 不低于每500人1名
        return True
    if reach_of.endswith(_NOT_BEFORE) and not (
        APIECE.fullmatch(reach_of)
        or _PAID_APIECE.search(reach_of)
        or timetabled(plain, match.end(), reach_of, unit)
        or (unit == "%" and _BY_THEN.search(reach_of) and _WHOLLY_DONE.match(plain, match.start()))
    ):
        return True
    if cue is not None:
        return _compares_no_target(plain, match, left[: cue.start], unit, cue)
    return (
        match["bare"] is not None
        or tells_whom(plain, match.end(), left)
        or tells_capacity(plain, match)
        or (tells_scope(plain, match, left) and noun_behind(plain, match.end(), left) is None)
    )


def _compares_no_target(plain: str, match: re.Match[str], left: str, unit: str, cue: Before) -> bool:
    """Whether a figure with a comparator, ``left`` before both, tells an old value, a rhythm or which things are meant."""
    at = match.end()
    if match["bare"] is not None and cue.word.startswith(_MERGES):
        return True
    if cue.gap.endswith(("由", "从")) or is_denied(left, cue.gap):  # 最高额度由20万元提高到30万元
        return True
    if (left.endswith(OFTEN) and unit in _ACTS) or tells_whom(plain, at, left):
        return True
    if tells_measured_whom(plain, at, left):
        return True
    if cue.sign in "<>" and (bounds_case(plain, at) or (unit not in SHARES and tells_wide_kind(plain, at))):
        return True
    return not match["post"] and cue.sign not in (">=", "<=") and tells_which_things(plain, at)


def _gap(cue: Before, unit: str) -> str:
    """What stands between a comparator and its figure, and says what is counted."""
    if unit == "个百分点" and cue.sign in "<>":  # 高于全省平均水平2个百分点
        return ""
    if unit == "倍" and cue.sign in (">=", "<=") and cue.start:  # 报酬不低于人均收入2倍
        return ""
    return capped_at(cue.word, cue.gap)


def _verb(cue: Before | None, gap: str, left: str) -> str:
    """The verb that a figure follows."""
    if cue is None:
        return verb_at_end(left)
    verb = verb_at_end((cue.word + gap) if gap else without_aspect(left))
    return verb or (verb_at_end(cue.word) if cue.word.startswith("至少") else "")  # 至少召开1次例会


def _only_describes(plain: str, match: re.Match[str], cue: Before | None, verb: str, left: str) -> bool:
    """Whether a figure tells a property, how large something is about (总面积约400平方公里), or what is foreseen."""
    unit = plain_unit(match["unit"] or "")
    if cue is None:
        return is_property(unit) and not _BINDS.search(left)
    if cue.sign != "~":
        return False
    asked = verb or unit in SHARES or ordered(plain, match, left)  # 惠及居民约4.8万户
    return not asked or "预计" in last_clause(left)


def _cue(left: str, unit: str) -> tuple[Before | None, int]:
    """The comparator before a figure, and the sign of the figure itself: 不高于-12℃, 不超过±3%."""
    if "每" in left[-8:] and (many := _EACH_MANY.search(left)) and (cue := before(left[: many.start()])):
        return cue._replace(gap=cue.gap + many[0]), 1
    if left[-1:] in MINUS or left.endswith("零下"):
        bare = left[:-2] if left.endswith("零下") else left[:-1]
        cue = before(bare)
        if cue and not cue.gap:
            return cue, 1 if left[-1] == "±" else -1
    cue = before(left)
    if cue is None and unit in SHARES:
        cue = exceeding(left) if unit == "个百分点" else share_of_total(left)
    if cue is None and (floor := at_least_done(left)):
        return floor, 1
    if cue and cue.word in _SHARES_ONLY and unit not in SHARES and not sets(left[: cue.start]):
        return None, 1
    return cue, 1


def _told(
    plain: str,
    begin: int,
    several: Sequence[re.Match[str]],
    sign: str,
    words: str,
    negative: int,
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
        text, low = plain[span.start : span.end], negative * value_of(match["value"])
        if match["upto"]:
            high = value_of(match["upto"].lstrip("-－")) * (
                -1 if match["upto"][0] in "-－" and low < 0 else 1
            )
            found.append(Indicator(text, span, counted, ">=", low, unit_of_low(match["low"], unit)))
            found.append(Indicator(text, span, counted, "<=", high, unit))
        else:
            found.append(Indicator(text, span, counted, sign, low, unit))
    return found


def _sign(cue: Before | None, post: str | None, unit: str, verb: str) -> str | None:
    if post and not post.endswith("之间"):
        behind = sign_behind(post)
        return "<=" if behind == ">=" and cue and cue.sign == "<=" else behind
    if cue:
        return cue.sign
    return "=" if verb or unit in SHARES else None
