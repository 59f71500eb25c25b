"""Labels of a responsibility clause (责任单位：, 责任人：, 完成时限：), and whether what stands behind one is names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.extraction.text.brackets import OPENERS
from kg.extraction.text.telling import MODALS
from kg.extraction.units.organ_list import split_organs
from kg.extraction.units.persons import BEARER, PERSON, names_only_persons
from kg.extraction.units.shares import OF_NAME
from kg.extraction.units.unit_name import looks_like_unit, opens_as_demand
from kg.reference.demand_words import manners, task_verbs
from kg.reference.patterns import lazy
from kg.reference.role_labels import labels

_COLON = r"\s*[:：]"
_TIME = r"(?:完成|整改|办理|办结|落实|推进|实施)?(?:时限|期限|时间(?:节点)?)(?:要求)?"
_LONGEST = 24  # characters of a label and its colon
_COLONS = lazy("[:：]")
# Within a clause: each with a group of the name of what stands behind it.
_LABEL = lazy(lambda: rf"(?:{labels('list')}|(?P<person>{PERSON}|领导)|(?P<time>{_TIME})){_COLON}")
_FIRST_BY_WHEN = rf"(?:{_TIME}{_COLON}[^：:，,。；;]{{2,30}}[；;，,]\s*)?"
IN_BRACKET = lazy(
    lambda: rf"[{re.escape(OPENERS)}]\s*(?={_FIRST_BY_WHEN}(?:{labels('bracket')}|{BEARER}){_COLON})"
)
"""A bracket that opens with the label of who answers, or with that of by when before it."""


def _own() -> str:
    """What labels a line that holds nothing but who answers for what stands above it, or by when (完成时限：)."""
    unnamed = re.sub(r"\?P<\w+>", "?:", labels("line"))
    return rf"(?:(?:{unnamed}|{PERSON}){_COLON}|(?!时间|期限){_TIME}{_COLON}(?![^。]+。[^。]{{4}}))"


_LINE = lazy(_own)
# … 每年改造不少于20个。责任单位：甲局、乙局。: the same behind the last sentence of a paragraph.
TAIL = lazy(lambda: rf"[。；](?P<clause>{_own()}(?:[^。；]|[；。](?={_own()})){{2,300}}[。；]?$)")
LONGEST_TAIL = 321  # characters that it may have, with the stop before it
# 各乡镇要…, 应于…; not 高要区, 应县, 须江街道.
_MODAL = lazy(rf"(?:{MODALS})(?![\u4e00-\u9fff]?(?:[区县市镇乡村]|街道))(?=[\u4e00-\u9fff\d]{{2}})")
# 负责统筹协调, 每月召开…, 对企业每季度检查一次: what no name begins with.
_DOES = lazy(
    rf"(?:负责(?!人)|具[有备]|符合){OF_NAME}.{{2}}|每[年月季周日天半]|对(?![外口台])|是|指(?![挥导定])"
)
_BY_DUTY = lazy(r"^(?:按照?|根据|依据)(?:各自)?(?:工作)?(?:职责|职能)(?:分工)?")
# Whether it is worth while to cut a list into its pieces.
_MAY_DEMAND = lazy(
    lambda: (
        rf"(?:^|[、，,；;\s　/由等以和及与会其请：:])(?:负|每|对|具|符|是|指|按|根|依|{manners()}|{task_verbs()})"
    )
)


def opens_with_label(plain: str, start: int, end: int) -> bool:
    """Whether a line begins with a label, whatever stands behind it.

    >>> opens_with_label("完成时限：2023年底", 0, 10), opens_with_label("完成时限内的任务。", 0, 9)
    (True, False)
    """
    stop = min(end, start + _LONGEST)
    if plain.find("：", start, stop) < 0 and plain.find(":", start, stop) < 0:
        return False
    return _LINE.match(plain, start, end) is not None


def names_bearers(clause: str) -> bool:
    """Whether behind the labels of a clause stand names, and no demand, or nothing yet.

    >>> names_bearers("牵头单位：县教育局；责任人：张某"), names_bearers("牵头单位：负责统筹协调各项工作")
    (True, False)
    """
    persons = "人" in clause or "领导" in clause
    return (not persons or names_only_persons(clause)) and not any(map(_demands, _named(clause)))


def names_nobody(clause: str) -> bool:
    """Whether nothing stands behind any of its labels (责任部门：、责任人：)."""
    return not any(said.strip("、，,；;。 　") for _, said in labelled(clause))


@lru_cache(maxsize=1 << 10)
def labels_in(clause: str) -> tuple[re.Match[str], ...]:
    """The labels of a clause, in order, each with its colon."""
    found: list[re.Match[str]] = []
    at = 0
    for colon in _COLONS.finditer(clause):
        label = _LABEL.search(clause, max(at, colon.end() - _LONGEST), colon.end())
        if label:
            found.append(label)
            at = label.end()
    return tuple(found)


def labelled(clause: str) -> Iterator[tuple[re.Match[str], str]]:
    """The labels of a clause, each with what stands behind it."""
    found = labels_in(clause)
    stops = [*(label.start() for label in found[1:]), len(clause)]
    for label, stop in zip(found, stops, strict=False):
        yield label, clause[label.end() : stop]


def _named(clause: str) -> Iterator[str]:
    """What stands behind each label of units, a sentence at a time; behind one of a time, what follows its sentence."""
    for label, said in labelled(clause):
        if label.lastgroup != "person":
            yield from said.split("。")[label.lastgroup == "time" :]


@lru_cache(maxsize=1 << 12)
def _demands(said: str) -> bool:
    """Whether one of the pieces of a list is what somebody must do; the same lists stand below task after task."""
    if _MODAL.search(said):
        return True
    return _MAY_DEMAND.search(said) is not None and any(
        _DOES.match(piece) or (opens_as_demand(_BY_DUTY.sub("", piece)) and not looks_like_unit(piece))
        for piece in split_organs(said)
    )
