"""并列指标: figures that go on a list, with the verb or the floor of its first (不少于5名医生、2名护士)."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.extraction.figures.figure import Figure
from kg.extraction.figures.noun_before import undated, without_aspect
from kg.extraction.figures.ordered import QUOTED, acted_object, ordered_object
from kg.extraction.figures.unit import OF_SIZE
from kg.extraction.text.acts import acts_in
from kg.model import Indicator
from kg.reference.patterns import lazy

_ALONE = lazy(r"[\u4e00-\u9fff](?=[，。；、]|$)")
# 建设50所学校和150个专业, 建成站点8个、中心100个, 新增就业3万人，失业人员再就业1万人: the later figure has the verb of the first.
_LISTED = lazy(r"[\u4e00-\u9fff“”（）]{2,40}?(?:和|、|以及|及|或者?)")
_LISTED_NOUN = lazy(
    rf"(?:、|和|及|以及|[，；](?=[^，；]+(?:合计|共计|总计))|，(?=[^，；]+(?<!失)(?:就业|创业)$))(?P<noun>(?:{OF_SIZE})?(?=..)(?:[\u4e00-\u9fffA-Za-z（）·]|{QUOTED}){{1,24}})"
)

_EACH = lazy(r"(?<=..)(?:每[\u4e00-\u9fff]{1,3}?){1,2}$")


class List(NamedTuple):
    """Where the last figure of a list ends, and how it binds."""

    end: int
    sign: str


NO_LIST = List(-1, "=")


def may_go_on(found: Indicator, last: re.Match[str], before: List) -> bool:
    """Whether its verb or floor holds for what is listed behind a figure (至少1次宣讲、2次演练)."""
    floor = found.comparator == ">=" and (
        found.text.startswith(("至少", "不少于", "不低于"))
        or (before.sign == ">=" and found.text[:1].isdigit())
    )
    if last["post"]:  # 新增就业3万人以上、再就业1万人
        return last["post"] == "以上" and not last["upto"] and found.text == last[0]
    return (floor or found.comparator == "=") and not last["upto"]


def noun_of_list(figure: Figure, listed: int, told: str = "") -> str | None:
    """What is counted where the figure goes on a list that ends at ``listed`` and whose verb stands before its first
    member; "" where the noun stands behind.  ``told`` is what the first of it counts, whose 每公里 holds for all."""
    if listed < 0:
        return None
    if _LISTED.fullmatch(figure.plain, listed, figure.start):
        return ""
    found = _LISTED_NOUN.fullmatch(figure.plain, listed, figure.start)
    if found is None or not (figure.ends_clause or figure.precedes("的标准")):
        return None
    noun = _ordered_or_acted(found["noun"]) or undated(without_aspect(found["noun"]))
    each = None if "每" in noun else _EACH.search(told)
    return noun + each[0] if each else noun


def _ordered_or_acted(words: str) -> str | None:
    """What is ordered, or acted on by the verb that opens ``words``; jobs are told with what is done for them (带动就业)."""
    found = ordered_object(words)
    if found is not None or words.endswith("就业"):
        return found
    act = next(acts_in(words), None)
    return acted_object(words) if act and act.start() == 0 else None


def noun_alone(figure: Figure) -> str:
    """The noun of one letter that stands behind a figure (10个村，), or ""."""
    found = figure.behind(_ALONE)
    return found[0] if found else ""
