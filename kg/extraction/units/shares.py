"""Who has which part: a list of organs, with or without words of duty among them (甲牵头，乙、丙配合)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from kg.extraction.units.organ_list import split_organs
from kg.extraction.units.shared_head import ends_as_body, with_heads
from kg.extraction.units.unit_name import looks_like_unit
from kg.model import Role
from kg.reference.patterns import lazy
from kg.reference.role_labels import BEARERS, ROLES, labels

# 项目实施单位, 各配合部门, 落实情况, 负责某项工作的部门: the word belongs to a name, or to what is spoken of.
OF_NAME = (
    r"(?!单位|部门|主体(?!责任)|机构|机关|[科处股]室|专班|专员|小组|办公室|中心|企业|银行|方(?!面)|[的人组]|同志|情况"
    r"|[^、，,；;。]{2,40}的[^、，,；;。]{0,14}(?:单位|部门|机构|企业|机关)(?:[、，,；;。]|$))"
)
# 甲负责，乙指导督促: behind the name of an authority, at the end of its clause.
_OVERSEES = r"(?<=[局委厅办部门位府室院会心处])(?:(?:指导|督促)(?:指导|督促|落实|实施)?|督导)"
_DUTY_WORDS = lazy(
    r"(?=[牵总主配参协按依据根各工职和分共具组负落承实为是联指督])(?<![（(〔\[［【])"  # tells quickly where none begins
    r"(?:[为是](?:(?P<leads>牵头|主办|主责)|(?P<supports>配合|协办|参与|协助)|责任|承办|实施)(?:单位|部门|机构|[科处股]室)"
    rf"|(?P<lead>(?:负责|共同|联合|总)?牵头(?:负责|落实|组织|实施|协调)?|主办){OF_NAME}"
    rf"|(?P<support>(?:配合|参与|参加|协助|协办|协同(?:配合)?){OF_NAME}|{_OVERSEES}(?=\s*(?:[，,；;。]|$)))"
    r"|(?:按照?|依据|根据|依)?(?:各自)?(?:工作)?(?:职责|职能)?(?:和)?(?:分工)?(?:分别|共同|具体|组织)?"
    rf"(?:负责|落实|承担|实施){OF_NAME})"
)
_DUTY_LETTER = lazy("[头合责办与加助落担施导促]")  # of every word of duty
# 甲局（牵头）、乙局（协办单位）: the part stands in a bracket behind the name.
_BRACKETED = lazy(lambda: rf"[（(〔\[［【](?:{labels('list', BEARERS)})[）)〕\]］】]$")
_SEPARATOR = "、，,；;。 　\n\t"
_CLAUSE_ENDS = lazy("[，,；;。]")
# 甲局会同乙局、丙局负责: the one acts, the others with it.
_TOGETHER = lazy("(?:并|商)?会同")
_AND_OTHERS = lazy("等(?:有关|相关)?(?:部门|单位|地方|方面)$")
# 甲镇河长办牵头，东村、南社区配合.
_VILLAGE = lazy("[\u4e00-\u9fff]{2,5}(?:(?<![农乡新])村|社区)")
_PERSONS = lazy("(?:人员|同志|领导|负责人|代表|专家|人士)$")


class Share(NamedTuple):
    """An organ as written and its part."""

    organ: str
    role: Role


@lru_cache(maxsize=1 << 12)
def shares_of(organs: str, role: Role) -> tuple[Share, ...]:
    """The organs of a list below a label or in a column of this part, each with this or with the part that a word
    in the list gives it; the same lists stand below task after task.

    >>> [(s.organ, s.role.value) for s in shares_of("县财政局牵头，县审计局（配合），各乡镇", Role.RESPONSIBLE)]
    [('县财政局', '牵头'), ('县审计局', '配合'), ('各乡镇', '责任')]
    """
    return tuple(_parted(organs, role, labelled=True))


def ended_shares(text: str) -> list[Share]:
    """A、B牵头，C配合，D按职责分工负责."""
    return list(_parted(text, Role.RESPONSIBLE, labelled=False))


def named_units(text: str) -> list[str]:
    """The organs of a list in running text, what is no name of a unit left out."""
    names = (_first_named(organ) for organ in with_heads(split_organs(text)))
    return [
        name
        for name in names
        if (looks_like_unit(name) and not _PERSONS.search(name)) or _VILLAGE.fullmatch(name)
    ]


def _first_named(organ: str) -> str:
    """县水利局等部门 → 县水利局."""
    others = _AND_OTHERS.search(organ) if "等" in organ else None
    first = organ[: others.start()] if others else ""
    return first if first and ends_as_body(first) and looks_like_unit(first) else organ


def bare_unit(piece: str) -> str:
    """The name without the part in a bracket behind it (县财政局（牵头））."""
    return _BRACKETED.sub("", piece)


def _parted(text: str, role: Role, *, labelled: bool) -> list[Share]:
    """The shares of a list; ``role`` is that of whoever no word gives another, ``labelled``: it stands below a label,
    so that whatever stands in it is a name."""
    shares: list[Share] = []
    at = 0
    for match in _DUTY_WORDS.finditer(text) if _DUTY_LETTER.search(text) else ():
        if match.start() < at or match.start() == match.end():
            continue
        shares += _before_duty(text, at, match, role, labelled)
        at = match.end()
    if not at:
        return _of_list(text, role)
    rest = [share for share in _of_list(_past_object(text, at, len(text)), role) if share.organ]
    if labelled or all(looks_like_unit(share.organ) for share in rest):  # 甲局牵头，乙局，各县区
        shares += rest
    return shares


def _before_duty(text: str, at: int, duty: re.Match[str], role: Role, labelled: bool) -> list[Share]:
    """The shares of the organs between one word of duty and the next; below a label those of a clause before the
    first 配合 have the label's part (牵头单位：甲局，乙局配合), as they have anywhere before 指导督促."""
    given = ROLES[duty.lastgroup.removesuffix("s")] if duty.lastgroup else role
    named = _past_object(text, at, duty.start())
    if duty[0][0] in "指督" and not all(map(looks_like_unit, split_organs(named))):
        return []
    if at == 0 and given is Role.SUPPORT and role is not given and (labelled or duty[0][0] in "指督"):
        last = max((m.start() for m in _CLAUSE_ENDS.finditer(named)), default=-1)
        if last >= 0:
            return _of_list(named[:last], role) + _of_list(named[last:], given)
    return _of_list(named, given)


def _past_object(text: str, at: int, end: int) -> str:
    """``text[at:end]`` without what the duty before it is about (负责督导，乙局…)."""
    if at == 0 or at >= end or text[at] in _SEPARATOR:
        return text[at:end]
    stop = _CLAUSE_ENDS.search(text, at, end)
    first = text[at : stop.start() if stop else end]
    if any(map(looks_like_unit, split_organs(first)[:1])):
        return text[at:end]
    return text[stop.start() : end] if stop else ""


def _of_list(text: str, role: Role) -> list[Share]:
    """The organs of a list without words of duty between them."""
    if "会同" in text:
        first, *others = _TOGETHER.split(text)
        with_it = [Share(o, Role.SUPPORT) for other in others for o in with_heads(split_organs(other))]
        return _of_list(first, role) + with_it
    shares: list[Share] = []
    for organ in with_heads(split_organs(text)):
        own = _BRACKETED.search(organ) if organ[-1] in "）)〕]］】" else None
        if own is None:
            shares.append(Share(_first_named(organ), role))
        elif own.start():
            shares.append(Share(organ[: own.start()], ROLES[str(own.lastgroup)]))
    return shares
