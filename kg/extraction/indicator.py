"""指标: targets with their comparators (解读率达到90%以上, 不少于2次, 下降10%左右)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.comparator import Before, before, exceeding, forbidden, sign_behind
from kg.extraction.counted import (
    object_of_clause_before,
    ordered_object,
    ordered_within,
    quantity,
    quantity_of_clause_before,
    shared_out,
    verb_at_end,
    without_aspect,
)
from kg.extraction.counted_behind import (
    COUNTED,
    WHERE,
    counted_at,
    have_done,
    named_one,
    noun_behind,
    noun_by_rate,
    noun_given,
    noun_of_figure,
    noun_taken,
)
from kg.extraction.counted_noun import is_who_may
from kg.extraction.figure import MINUS, enumerated, figures_in, unit_of_low, value_of
from kg.extraction.going_on import NO_LIST, List, may_go_on, noun_alone, noun_of_list
from kg.extraction.no_target import (
    is_denied,
    is_no_target,
    is_old_value,
    names_kind,
    tells_scope,
    tells_which_things,
    tells_whom,
    tells_wide_kind,
)
from kg.extraction.paid import AWARD, GIVES_RANGE, capped_at, paid_by, paid_sum, set_for, sets
from kg.extraction.unit import SHARES, is_property, plain_unit
from kg.extraction.worded import find_worded
from kg.model import Indicator, Span
from kg.reference.patterns import lazy

_REACH = 64  # characters to the left of a figure that may say what it counts
# Durations and frequencies are limits and recurrences; 第N版 and versions are names.
_NOT_BEFORE = (
    "第",
    "每年",
    "每季度",
    "每月",
    "每周",
    "每半年",
    "前",
    "后",
    "版本",
    "不足",
    "不到",
    "未到",
    "不满",
    "未满",
    "排名",
    "每",
)

# 不超过每月1000元: what is counted by the month.
_APIECE = lazy(r"每(?:[人户亩生个]|[\u4e00-\u9fff]{1,3}每)?(?:年|月|天|日|季度|学期)?")


_PAID_APIECE = lazy(
    r"(?:给予|予以|享[受有]|发放|领取)每[人户生亩名位床](?:每?[年月天日]|每(?:季度|学[年期]))$"
)
# 规模按10亿元安排
_ARRANGED = lazy(r"的?(?:规模|额度|总量)?(?:予以)?(?:安排|筹集|控制|列支|下达)")
# 每年不少于2次: how often, which is a recurrence.
_OFTEN = ("每年", "每季度", "每月", "每周", "每半年", "每日", "每天", "每学年", "每学期", "每旬")
# 公示率保持100%, but 为3人 and 保持3个 may tell what is.
_SHARES_ONLY = ("为", "实现", "到", "保持", "稳定", "维持")
_MERGES = ("整合", "归并", "合并", "撤并")  # 站所整合至3个, but not 热线归并至12345
_FOR = ("为", "对", "给", "按", "每", "且", "并且", "其中", "同时", "但")
_ACTS = ("次", "场", "场次", "期", "轮", "遍", "篇", "批", "条")
# 应在35℃以上: what binds a property.
_BINDS = lazy(r"[应须要得宜]|保持|控制|确保|达到|不")
_ENDS_THERE = lazy(r"[，。；、,;）)（(]|以上|左右|\s+[\u4e00-\u9fff]|\s*$")
_OF_AGE = lazy(r"的?[\u4e00-\u9fff]")
_SIZED_NOUN = lazy(r"的?[\u4e00-\u9fffA-Za-z“”（）]{2,24}")
# 30户以上自然村通车率达到95%
_SIZED_RATE = lazy(r"的?[\u4e00-\u9fff]{2,16}(?:率|比例|比重|占比|覆盖面|满意度)[\u4e00-\u9fff]{0,8}")
_COMPARED = lazy(r"[，,]?(?:同比|[比较](?:上|去)年)")


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
    floor, counted, listed, at = start, "", NO_LIST, 0
    sized = -1  # where the size of each begins, behind what orders so many of them
    while at < len(figures):
        several = enumerated(plain, figures, at)
        at += len(several)
        last = several[-1]
        found: list[Indicator] = []
        following = figures[at] if at < len(figures) else None
        if _tells_which(plain, floor, last, following):
            listed = NO_LIST
            continue
        if is_old_value(plain, last, end):
            continue
        if not any(is_no_target(plain, start, match, end) for match in several):
            if counted and last.start() == sized and not last["post"] and last["unit"]:  # 1支30人的队伍
                found = _told(plain, sized, several, "=", counted, plain_unit(last["unit"]), 1)
            else:
                found = _indicators(plain, floor, several, counted, listed)
        if found:
            counted, sized = found[-1].quantity, last.end() if found[-1].comparator == "=" else -1
            sign = "=" if last["post"] else found[-1].comparator
            listed = List(last.end(), sign) if may_go_on(found[-1], last, listed) else NO_LIST
            yield from found
        elif not last["bare"]:
            listed = NO_LIST
        floor = last.end() if last["post"] and (found or last["bare"] is None) else floor


def _tells_which(plain: str, floor: int, match: re.Match[str], following: re.Match[str] | None) -> bool:
    """Whether a figure with 以上 belongs to what is meant: an age (65周岁以上老年人), or the size of what the next
    figure counts (培育产值5亿元以上的企业8家)."""
    post, at = match["post"], match.end()
    if not post or post == "之间":
        return False
    if match["unit"] == "周岁":
        return _OF_AGE.match(plain, at) is not None
    if following is None:
        return False
    if following["unit"] in SHARES and _SIZED_RATE.fullmatch(plain, at, following.start()):
        return names_kind(plain[max(floor, match.start() - _REACH) : match.start()])
    if not _SIZED_NOUN.fullmatch(plain, at, following.start()):
        return False
    return (
        _ordered(plain, following, plain[max(floor, following.start() - _REACH) : following.start()])
        is not None
    )


def _indicators(
    plain: str, floor: int, several: Sequence[re.Match[str]], counted: str, listed: List
) -> list[Indicator]:
    """What one figure, or an enumeration of figures, sets as targets."""
    match = several[0]
    unit = plain_unit(match["unit"] or match["bare"] or "")
    reach = max(floor, match.start() - _REACH)
    left = plain[reach : match.start()]
    cue, negative = _cue(left, unit)
    if match["bare"] is not None and (cue is None or cue.word.startswith(_MERGES)):
        return []
    if cue and (cue.gap.endswith(("由", "从")) or is_denied(left[: cue.start], cue.gap)):
        return []  # 最高额度由20万元提高到30万元, 未达到60%的
    reach_of = cue.gap if cue else left
    if reach_of.endswith(_NOT_BEFORE) and not (_APIECE.fullmatch(reach_of) or _PAID_APIECE.search(reach_of)):
        return []
    bounds = cue is None or match["post"] or cue.sign in (">=", "<=")
    if not bounds and tells_which_things(plain, match.end()):
        return []
    if tells_whom(plain, match.end(), left[: cue.start] if cue else left):
        return []
    if cue and cue.sign in "<>" and unit not in SHARES and tells_wide_kind(plain, match.end()):
        return []
    if cue is None and tells_scope(plain, match, left) and noun_behind(plain, match.end(), left) is None:
        return []
    begin = reach + cue.start if cue else match.start()
    left = left[: cue.start] if cue else left
    allowed = left
    if cue and cue.sign in "<>":
        cue, allowed = forbidden(left, cue)
    gap = capped_at(cue.word, cue.gap) if cue else ""
    if unit == "个百分点" and cue and cue.sign in "<>":  # 高于全省平均水平2个百分点
        gap = ""
    if cue and left.endswith(_OFTEN) and unit in _ACTS:
        return []
    verb = verb_at_end((cue.word + gap) if gap else without_aspect(left)) if cue else verb_at_end(left)
    if cue and not verb and cue.word.startswith("至少"):
        verb = verb_at_end(cue.word)  # 至少召开1次例会
    if cue is None and is_property(unit) and not _BINDS.search(left):
        return []
    if cue and cue.sign == "~" and not verb and unit not in SHARES:
        return []  # 总面积约400平方公里 describes
    noun = None if cue else set_for(left, unit) or noun_of_list(plain, listed.end, match)
    goes_on = noun is not None
    bare = not (cue or verb or goes_on or match["post"] or unit in SHARES)
    done = named_one(plain, match.end(), left, unit) if bare else None
    done = _ordered(plain, match, left) if bare and done is None else done
    if bare and done is None and left.endswith(("选择", "选取", "选定")):
        done = noun_given(plain, match.end(), left) or _behind(plain, match.end())
    if bare and done is None:
        done = ordered_within(plain, match.end(), left) or have_done(plain, match.end(), left, unit)
    if bare and done is None:
        done = paid_sum(plain, match.end(), left, unit)
    sign = _sign(cue, match["post"], unit, verb) or (listed.sign if goes_on else "=" if done else None)
    paid = GIVES_RANGE.search(left) if sign is None and match["upto"] else None
    sign = sign or (">=" if paid else None)
    sign = sign or ("=" if left.endswith(("按", "按照")) and _ARRANGED.match(plain, match.end()) else None)
    if sign is None:
        return []
    capped = cue is not None and cue.word.startswith("最")
    words = (
        done
        or noun
        or (paid_by(plain, match.end(), paid) if paid else "")
        or _counted_behind(plain, several[-1], left, unit, bool(verb) or goes_on, capped)
        or (noun_taken(plain, several[-1].end(), left) if cue else None)
    )
    words = words or _given_behind(plain, several[-1], left, cue) or ""
    if goes_on and not words:
        words = noun_alone(plain, match.end())
    elif not words:
        words = _told_elsewhere(plain, match, left, quantity(allowed, gap, verb), counted, cue, floor)
    return _told(plain, begin, several, sign, words, unit, negative)


def _told_elsewhere(
    plain: str, match: re.Match[str], left: str, words: str, counted: str, cue: Before | None, floor: int
) -> str:
    """``words``, the quantity before the figure, or where they only say how often or for each of whom (每人每年): what
    a share is taken of, what the figure before counts, what stands behind, or what the clause before says."""
    apiece = words if _APIECE.fullmatch(words) and words not in _OFTEN else ""
    words = "" if words in _OFTEN or words in _FOR or apiece else words
    words = counted if counted and cue and is_who_may(left, words) else words
    if cue:  # 按不低于采购额的30%
        words = object_of_clause_before(left, words) or words or cue.base
    if not left.strip("，、和及与") and floor >= match.start() - _REACH:  # 1倍以上5倍以下 counts one thing
        words = words.strip("和及与") or counted
    return (
        words
        or noun_of_figure(plain, match.end())
        or (quantity_of_clause_before(left, counted) if cue else "")
        or apiece
    )


def _cue(left: str, unit: str) -> tuple[Before | None, int]:
    """The comparator before a figure, and the sign of the figure itself: 不高于-12℃, 不超过±3%."""
    if left[-1:] in MINUS or left.endswith("零下"):
        bare = left[:-2] if left.endswith("零下") else left[:-1]
        cue = before(bare)
        if cue and not cue.gap:
            return cue, 1 if left[-1] == "±" else -1
    cue = before(left) or (exceeding(left) if unit == "个百分点" else None)
    if cue and cue.word in _SHARES_ONLY and unit not in SHARES and not sets(left[: cue.start]):
        return None, 1
    return cue, 1


def _counted_behind(
    plain: str, match: re.Match[str], left: str, unit: str, ordered: bool, capped: bool
) -> str:
    """What is counted where it stands behind the figure: 新建3个便民服务站, 在10个左右领域开展, 有3名以上专职人员."""
    if match["post"] and (had := noun_behind(plain, match.end(), left)):
        return had
    if rated := noun_by_rate(plain, match.end(), left):
        return rated
    if capped and (award := AWARD.match(plain, match.end())):
        return award["noun"]
    words = counted_at(plain, match.end()) if ordered and not match["post"] else ""
    if left.endswith("在") and unit.startswith("个"):
        where = WHERE.match(plain, match.end())
        words = where[0] if where else ""
    words = words.removeprefix("的").partition("的标准")[0]
    if words.startswith(("由", "以", "用于")):  # 组建3个由县级医院牵头的医共体
        words = words.rpartition("的")[2] if "的" in words else ""
    return words if words.count("“") == words.count("”") else words.partition("”")[0].rpartition("“")[2]


def _behind(plain: str, at: int) -> str | None:
    found = COUNTED.match(plain, at)
    return found[0].removeprefix("的") if found else None


def _given_behind(plain: str, match: re.Match[str], left: str, cue: Before | None) -> str | None:
    """What is counted where it is given, kept or named and stands behind the figure."""
    if cue is None and not (match["post"] and left):
        return None
    giving = "至少" if cue and cue.word.startswith("至少") else without_aspect(left)
    return noun_given(plain, match.end(), giving)


def _told(
    plain: str, begin: int, several: Sequence[re.Match[str]], sign: str, words: str, unit: str, negative: int
) -> list[Indicator]:
    """The targets of these figures; 以上 behind the last binds them all (40%、45%、50%以上)."""
    post = several[-1]["post"]
    if sign == "=" and post and len(several) > 1:
        sign = sign_behind(post)
    found = []
    for match, counted in zip(several, shared_out(words, len(several)), strict=True):
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


def _ordered(plain: str, match: re.Match[str], left: str) -> str | None:
    """What is counted where its figure ends the clause and its verb stands before it."""
    if not _ENDS_THERE.match(plain, match.end()) or _COMPARED.match(plain, match.end()):
        return None
    return ordered_object(left)


def _sign(cue: Before | None, post: str | None, unit: str, verb: str) -> str | None:
    if post and not post.endswith("之间"):
        behind = sign_behind(post)
        return "<=" if behind == ">=" and cue and cue.sign == "<=" else behind
    if cue:
        return cue.sign
    return "=" if verb or unit in SHARES else None
