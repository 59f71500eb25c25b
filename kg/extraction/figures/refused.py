"""不成指标: figures that what stands around them refuses as targets: whose or which things they tell, rhythms, old values,
properties and what is foreseen."""

from __future__ import annotations

from kg.extraction.figures.comparator import Cue
from kg.extraction.figures.counted import APIECE, OFTEN
from kg.extraction.figures.figure import Figure
from kg.extraction.figures.had_or_given import noun_had
from kg.extraction.figures.meant import (
    bounds_case,
    tells_capacity,
    tells_measured_whom,
    tells_scope,
    tells_which_things,
    tells_whom,
    tells_wide_kind,
)
from kg.extraction.figures.no_target import is_denied
from kg.extraction.figures.unit import SHARES, is_property
from kg.extraction.figures.without_comparator import ordered, timetabled
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
_WHOLLY_DONE = lazy(r"(?:100|１００)[%％](?:完成|实现|达到|落实)(?![的率了])")
_MERGES = ("整合", "归并", "合并", "撤并")  # 站所整合至3个, but not 热线归并至12345
_ACTS = ("次", "场", "场次", "期", "轮", "遍", "篇", "批", "条")
# 每年清明节前，各县至少组织1次: the one of each round.
_EVERY_ROUND = lazy(r"每(?:年|半年|季度?|月)[^，。；：\d每]{0,8}(?:前|后|期间|之际)，?[^，。；：\d每]{0,16}$")
_UP = ("以上", "及以上", "左右")
_TIMES = ("天", "日", "时", "月", "年")
# 应在35℃以上: what binds a property.
_BINDS = lazy(r"[应须要得宜]|保持|控制|确保|达到|不")


def binds_nothing(figure: Figure) -> bool:
    """Whether the words around a figure show that it sets no target."""
    gap = figure.gap
    if gap == "每" and figure.plain[figure.end : figure.end + 1].isdigit():  # 不低于每500人1名
        return True
    if gap.endswith(_NOT_BEFORE) and not (
        APIECE.fullmatch(gap)
        or _PAID_APIECE.search(gap)
        or timetabled(figure)
        or (figure.unit == "%" and _BY_THEN.search(gap) and _WHOLLY_DONE.match(figure.plain, figure.start))
    ):
        return True
    if figure.cue is not None:
        return _compares_no_target(figure, figure.cue)
    return (
        (figure.bare and not _in_open_unit(figure))
        or tells_whom(figure)
        or tells_capacity(figure)
        or (tells_scope(figure) and noun_had(figure) is None)
    )


def _in_open_unit(figure: Figure) -> bool:
    """Whether a figure with 以上 counts what is ordered in a unit that no list holds (新增信包箱8000格口以上)."""
    counts = figure.post in _UP and len(figure.unit) > 0 and not figure.unit.endswith(_TIMES)
    return counts and figure.ends_clause and ordered(figure) is not None


def _compares_no_target(figure: Figure, cue: Cue) -> bool:
    """Whether a figure with a comparator tells an old value, a rhythm or which things are meant."""
    if figure.bare and cue.word.startswith(_MERGES):
        return True
    if cue.gap.endswith(("由", "从")) or is_denied(figure.left, cue.gap):  # 最高额度由20万元提高到30万元
        return True
    if figure.text[:1] == "1" and figure.unit in _ACTS and _EVERY_ROUND.search(figure.left):
        return True
    if (figure.left.endswith(OFTEN) and figure.unit in _ACTS) or tells_whom(figure):
        return True
    if tells_measured_whom(figure):
        return True
    if cue.sign in "<>" and (bounds_case(figure) or (figure.unit not in SHARES and tells_wide_kind(figure))):
        return True
    return not figure.post and cue.sign not in (">=", "<=") and tells_which_things(figure)


def only_describes(figure: Figure, verb: str) -> bool:
    """Whether a figure tells a property, how large something is about (总面积约400平方公里), or what is foreseen."""
    if figure.cue is None:
        return is_property(figure.unit) and not _BINDS.search(figure.left)
    if figure.cue.sign != "~":
        return False
    asked = verb or figure.unit in SHARES or ordered(figure)  # 惠及居民约4.8万户
    return not asked or "预计" in figure.clause
