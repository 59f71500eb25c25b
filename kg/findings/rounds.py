"""场次: how many times an act is owed (各部门至少组织1次培训), and whether the clauses below do it as often: by a count in
whatever word for a time (期、场、轮), or by the months that they name for it (9月份举办; 6月底、12月底前核查)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.findings.amounts import acts, clause_with, clauses_in, frequencies
from kg.findings.letters import common_share
from kg.findings.rhythms import HOLDS, HOW_OFTEN
from kg.findings.shortfall import Shortfall
from kg.model import Measure

_SAME_ACT = 0.5  # share of the telling letters of what is to be done that a clause on it has
_NAMED = 2  # last letters that name what is done: 业务培训, 核查更新
_MONTH = re.compile(r"(?<![\d至—-])(\d{1,2})月(?!\d*[日号]?(?:至|—|-))")
# A bare count is of a year where each place owes it, or the year is named: not 夜间至少巡查2次.
_IN_A_YEAR = re.compile("^[各每]|年")
_OTHERWISE = re.compile(r"[（(][^（）()]*\d[^（）()]*[）)]")  # 不少于4次（高危行业不少于12次）
_WHO = re.compile("^[各每][^，。；]*(?:部门|单位|机关|[市县区州盟旗乡镇）])")
_NAME = re.compile("“([^”]{2,})”")
_CLOSES = re.compile("(?:活动|工作|班|会议?)$")
_MARKS = re.compile("[“”《》（）()、]")


def done_as_often(clause: str, before: str, below: Sequence[str]) -> bool:
    """Whether a clause in one of the sentences ``below`` does as often a year what ``clause`` has done so many times; where
    that names nothing (每个县至少举办1次), what the clause ``before`` it is about.

    >>> done_as_often("各部门至少组织1次专题培训", "", ["9月份举办业务培训班"])
    True
    >>> done_as_often("每半年至少核查更新1次", "", ["6月底前对目录核查更新"])
    False
    """
    wanted = [a.value for a in frequencies(clause) or (acts(clause) if _IN_A_YEAR.search(clause) else ())]
    named = _NAME.search(before)
    act = _act(clause) or (named[1] if named else _act(before))
    if len(wanted) != 1 or len(act) < _NAMED or _OTHERWISE.search(clause):
        return False
    return any(
        act[-_NAMED:] in _MARKS.sub("", one)
        and common_share(act, one) >= _SAME_ACT
        and _times(one) >= wanted[0]
        for text in below
        for one in clauses_in(text)
    )


def _act(clause: str) -> str:
    """What a clause has done, without how often, by whom in each place and the words that go with any act."""
    told = "".join(c for c in HOLDS.sub("", _WHO.sub("", clause.rstrip("。；"))) if c not in HOW_OFTEN)
    return _CLOSES.sub("", _MARKS.sub("", told))


def _times(clause: str) -> float:
    """How many times a clause does what it has done, by its counts or by the months that it names."""
    counts = [a.value for a in (*frequencies(clause), *acts(clause))]
    return max([*counts, float(len(set(_MONTH.findall(clause))))])


def kept_in_rounds(measure: Measure, texts: Sequence[Measure], short: Shortfall) -> bool:
    """Whether counterparts do as often the one thing that recurs in a clause above, told by the times themselves."""
    clause = clause_with(measure.text, short.upper)
    recurring = [r.text for r in measure.recurrences if r.text in clause]
    return recurring == [short.upper] and done_as_often(clause, "", [m.text for m in texts])


def handed_down(clause: str) -> bool:
    """Whether all that is asked is that each place or body does something so many times: each below writes only its own.

    >>> handed_down("各县（市、区）、各部门至少组织1次专题培训。"), handed_down("每季度发布一次。")
    (True, False)
    """
    return (
        _WHO.match(clause) is not None and len(clauses_in(clause.rstrip("。；"))) == 1 and bool(acts(clause))
    )
