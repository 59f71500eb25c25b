"""Organs named in running text (机构名称): phrase search for what they are for, then their place before it.

``发改委`` is found by its function's words, ``南昌市`` before it by the division table; sets
(各县（区）人民政府) have a place before them like any other organ.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from kg.extraction.units.organ_list import split_organs
from kg.model import Organ
from kg.nlp.phrases import PhraseSearch
from kg.reference.functions import function_of, functions
from kg.reference.organ_sets import set_level
from kg.reference.organs import normalise, place_of
from kg.reference.tables import rows, words
from kg.reference.topic_matcher import Found, lane_table

_REACH = 16  # characters that the place before an organ may have
_BODIES = ("局", "厅", "委", "委员会", "部门", "主管部门", "行政部门", "办公室")
_GENERAL = frozenset({"政府", "党委", "党委办公室", "政府办公室"})
# What the last character of an organ's name may begin instead of ending the name (商务部署, 体育局面, 市委托).
_GOES_ON = {
    "部": "署队位分件",
    "局": "面限部势",
    "委": "托派任培婉",
    "办": "理法学事证件结好案税",
    "会": "议计场费展",
    "处": "理置罚分于境",
    "府": "邸",
    "院": "士落校长",
    "组": "织建成合",
    "厅": "堂房",
}
_JOINS = frozenset("（）()、")
_VERBS = ("会同",)  # a county, and what organs do with one another


class OrganHit(NamedTuple):
    """An organ in a text, half-open, at the positions of the text as given."""

    start: int
    end: int
    organ: Organ


def find_organs(texts: Iterable[str], division: str | None = None) -> Iterator[list[OrganHit]]:
    """Yield for each text, in order, the organs it names; ``division`` is the code of who speaks.

    General names (政府, 党委) count only where a place stands before them.

    >>> [(hit.organ.name, hit.organ.function) for hit in next(find_organs(["由市发展改革委会同县财政局负责"]))]
    [('市发展改革委', '发展改革'), ('县财政局', '财政')]
    """
    known = list(texts)
    for text, found in zip(known, _search().find(known), strict=True):
        yield list(_organs(text, found, division))


def _organs(text: str, found: list[Found], division: str | None) -> Iterator[OrganHit]:
    floor = 0
    for start, end, function in found:
        begin = _place_start(text, start, end, floor)
        if begin == start and (function in _GENERAL or end - start < 3):
            continue
        floor = end
        yield OrganHit(begin, end, normalise(text[begin:end], division))


def _place_start(text: str, start: int, end: int, floor: int) -> int:
    """Where the place or the set that stands right before the organ begins; ``start`` where there is none."""
    left = start
    while left > max(floor, start - _REACH) and _may_name(text[left - 1]):
        left -= 1
    for verb in _VERBS:
        at = text.rfind(verb, left, start)
        left = at + len(verb) if at >= 0 else left
    for begin in range(left, start):
        if text[begin] == "各":
            if _is_one_set(text[begin:end]):
                return begin
        elif _is_placed(text[begin:end], text[start:end]):
            return begin
    return start


def _may_name(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff" or char in _JOINS


def _is_one_set(name: str) -> bool:
    """Whether ``name`` is one set of organs of a level, and no running text (各部门要在政府…)."""
    return set_level(name) is not None and split_organs(name) == [name] and name.rfind("各") == 0


def _is_placed(name: str, body: str) -> bool:
    place = place_of(name)
    return place.body == body and (place.level is not None or place.record is not None)


@cache
def _search() -> PhraseSearch:
    names = dict(_names())
    longer = [(name + char, 0) for name in names for char in _GOES_ON.get(name[-1], "")]
    return PhraseSearch(lane_table(((name, 0, function) for name, function in names.items()), longer))


def _names() -> Iterator[tuple[str, str]]:
    """(name without its place, function) of every organ that the tables know."""
    known = {function.name for function in functions()}
    for function, _, stems, whole in rows("organ_functions", ("function", "type", "stems", "names")):
        for name in words(whole):
            yield name, function
        for stem in words(stems):
            for name in (stem + body for body in _BODIES):
                meant = function_of(name)
                if meant is not None:
                    yield name, meant.name
    for name, function, _, aliases in rows("central_organs", ("name", "function", "type", "aliases")):
        for written in (name, *words(aliases)):
            if len(written) > 2 and function in known:
                yield written, function
