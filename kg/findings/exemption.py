"""不适用: whether an upper measure, by its own words, binds bodies other than the lower issuer."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.findings.named_places import is_own, on_line, places_told
from kg.findings.other_units import (
    is_department,
    is_government,
    level_named,
    other_body,
    other_department,
    other_unit,
)
from kg.model import Directive, Measure, Task
from kg.reference.organ_ends import ORGANS, ends
from kg.reference.patterns import lazy

_HAN = r"[\u4e00-\u9fff（）()]"
# Who is told first is told for all that the sentence orders of nobody else: 各级党委把…，市安委会举办….
_ALL_FIRST = re.compile(
    r"各(?:级(?:党委|党组织|人民政府|政府|党政|机关|部门|单位)|地(?:区|各部门)?(?=[要应须把将、，])|单位|部门)"
)
# A subject that opens a clause and goes on with a verb, whether or not it is told that it must.
_SUBJECT = lazy(
    lambda: (
        rf"(?:^|(?<=[，；、]))(?P<organ>(?:国务院|国家|省|自治区|市|州){_HAN}{{0,14}}?(?:{ends(*(kind for kind in ORGANS if kind != 'agency'))}|部门))"
        r"(?=要|应|须|负责|会同|牵头|每|统一(?!的)|对本|对全|定期|适时|组织|建立|制定|开展|通报|发布|按|于|在|将|举办|具体)"
    )
)
# Places with a number of their own: 各县（市、区）不少于4次.
_APIECE = re.compile(
    r"(?<=[，；])(?P<organ>各(?:县（市、区）|县（区）|市（州）|[市县区州乡镇街]{1,2}))(?=(?:全年|每年|每季度|各)*(?:不少于|不低于|至少))"
)
_LEVEL_SUBJECT = re.compile(r"^(?P<organ>省级|市级|国家)(?=确定|统筹|安排|设立|组织|建立|对)")
_SECTOR = re.compile(r"(?P<organ>(?:省级|省直|市级|市直)[\u4e00-\u9fff]{0,10}(?:部门|单位))(?=要|应|须|负责)")
# Departments that no word tells the level of: they are of the level of the body they stand beside.
_RANKLESS = re.compile(r"(?:各|有关|相关|各有关|各相关)部门")
_WITH_OTHERS = re.compile("(?<=.)会同.*")  # 省营商办会同有关部门
# 省财政安排资金 tells who must act; 由省财政给予奖励, behind another clause, who pays.
_FUNDS = re.compile(r"财政$")
_PAYER = re.compile(
    r"^(?P<organ>(?:中央|省级?|自治区|市级?|州级?|县级?)财政)(?=每年|对|安排|统筹|给予|按|设立|筹集|根据|视)"
)
# What one government alone keeps or holds: 办好省政府公报, 市政府常务会议听取汇报.
_KEEPS = re.compile(
    r"(?<![全各、级])(?P<organ>(?:国务院|(?:省|自治区|市|州|县|区)(?:人民)?政府))"
    r"(?=公报|全体会议|常务会议|(?:[\d—－-]+年?度?)?(?:立法|规章制定)(?:工作)?计划)"
)
_TIME = re.compile(
    r"^(?:(?:从|自|到|至|于|在|力争)?[\d每今明年上下本当][^，]{0,13}(?:前|底|内|年|起)，?|对[^，]{2,20}，)"
)
_MUST = re.compile("^(?:[要应须]|应当|负责)")
_TELLING = 8  # letters from which words are no stock phrase


def binds_others(
    measure: Measure, upper: Directive, lower: Directive, task: Task | None = None
) -> str | None:
    """The words by which ``measure``, of ``task``, binds only others than the issuer of ``lower``, or None.

    Places below a department's own are bound through others where the task is shared out among these.
    """
    if lower.level is None:
        return None
    places = places_told(measure.text)
    if places is not None:
        bound = any(on_line(p, lower) for p in places)
        if bound and _shared_by_departments(task, lower):
            bound = any(is_own(p, lower) for p in places)
        return None if bound else "、".join(places)
    named = _subjects(measure)
    if not named or _ALL_FIRST.match(_TIME.sub("", measure.text)):
        return None
    told = (
        [name for name in named if not _RANKLESS.fullmatch(name)] if any(map(level_named, named)) else named
    )
    apiece = [m["organ"] for m in _APIECE.finditer(measure.text) if m["organ"] not in named]
    those = told if is_department(lower) else [*told, *apiece]  # a department is none of the places
    if not all(other_body(name, upper, lower) for name in those):
        return None
    return "、".join(dict.fromkeys(_WITH_OTHERS.sub("", name) for name in [*named, *apiece]))


def clause_binds_others(clause: str, measure: Measure, upper: Directive, lower: Directive) -> bool:
    """Whether one clause of ``measure`` names others than the issuer of ``lower`` as those who must act."""
    return binds_others(_alone(measure, clause), upper, lower) is not None


def _alone(measure: Measure, clause: str) -> Measure:
    """A clause as a measure of its own, with the actors that open it."""
    opening = _TIME.sub("", clause).removeprefix("由")
    return replace(measure, text=clause, actors=tuple(a for a in measure.actors if opening.startswith(a)))


def own_words(measure: Measure, upper: Directive, lower: Directive) -> str:
    """What a measure of ``upper`` asks of the issuer of ``lower`` by name (市民政局每月调度、每季通报), without the name; empty
    where it opens with nobody or with another, or says too little."""
    if upper.division is None or upper.division != lower.division:
        return ""
    mine = (a for a in measure.actors if measure.text.startswith(a) and lower.issuers[0].endswith(a))
    name = max(mine, key=len, default="") if len(lower.issuers) == 1 else ""
    rest = _MUST.sub("", measure.text[len(name) :]).rstrip("。；;") if name else ""
    return rest if len(rest) >= _TELLING else ""


def assigned_to_others(task: Task | None, upper: Directive, lower: Directive) -> tuple[str, ...]:
    """The units of a task of ``upper`` where none is the issuer of ``lower``, a department, nor can mean it (各有关部门);
    else none. What a 指挥部 or 领导小组 issues is its government's."""
    names = _units(task) if is_department(lower) else ()
    return names if all(other_unit(name, upper, lower) for name in names) else ()


def _units(task: Task | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(a.organ.name for a in task.assignments)) if task else ()


def _shared_by_departments(task: Task | None, lower: Directive) -> bool:
    """Whether a task is shared out among other departments than the issuer of ``lower``, whatever places beside them."""
    departments = [name for name in _units(task) if not is_government(name)]
    return bool(departments) and all(other_department(name, lower) for name in departments)


def _subjects(measure: Measure) -> list[str]:
    text = _TIME.sub("", measure.text)
    found = [m["organ"] for p in (_SUBJECT, _LEVEL_SUBJECT, _SECTOR, _PAYER) for m in p.finditer(text)]
    # Whoever acts together with another one (省教育厅会同有关部门) is of that one's level.
    actors = [
        a for a in measure.actors if f"会同{a}" not in text and (text.startswith(a) or not _FUNDS.search(a))
    ]
    keepers = [] if actors or found else [m["organ"] for m in _KEEPS.finditer(text)]
    return _told_once(list(dict.fromkeys([*actors, *found, *keepers])))


def _told_once(names: list[str]) -> list[str]:
    """Each body once: neither a list of those that are told one by one, nor the end of one that is told in full."""
    single = [n for n in names if sum(other in n for other in names if other != n) < 2]
    return [n for n in single if not any(n in other for other in single if other != n)]
