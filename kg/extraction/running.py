"""甲牵头、乙配合 within a sentence: parts that running text gives."""

from __future__ import annotations

from kg.extraction.actor_words import HEADED, VERBS
from kg.extraction.shares import Share, named_units
from kg.model import Role
from kg.reference.patterns import lazy

_NAME = r"[\u4e00-\u9fff（）()、]"
_OTHERS = r"(?:等(?:有关|相关)?(?:部门|单位|地方|方面)?)?"  # of the name, where all have one head (水利、林业等部门)
_STOP = r"(?=[，。；,;]|$)"
_BEHIND = rf"(?=[，。；,;]|$|[于每]|研究|完善|推[进动]|做好|加强|梳理|编制|深入|切实|认真|积极|{VERBS})"
_LEADS = r"(?:负责|共同|联合|总)?牵头(?:负责|组织|抓总|实施|落实|协调|推进)*"
# 甲局牵头排查…、…等问题，乙局、丙局参加.
_WHAT = (
    r"(?:(?<=牵头)(?:排查|整治|清理|开展|制[定订]|编制|推进|查处|检查|巡查|调查|验收|治理|建立|起草|修订|办理|处置|摸排)"
    r"[^，。；]{2,60}(?=，))?"
)
# 由甲局牵头，会同乙局、丙局，每年…；甲局牵头，乙局、丙局等部门配合；由甲局牵头，乙局、丙局参加.
_RUNNING = lazy(
    rf"(?:^|(?<=[，。；、：由]))(?:由)?(?P<lead>(?:(?!(?<!自)由){_NAME}){{2,60}}?){_LEADS}{_WHAT}"
    rf"(?:[，,、]?(?:并)?(?:会同|联合)(?P<partners>{_NAME}{{1,80}}?{HEADED}{_OTHERS})(?:共同)?{_BEHIND}"
    rf"|[，,、](?P<support>{_NAME}{{2,80}}?{_OTHERS})(?:积极|密切|主动|共同|协同|协助|予以|做好|抓好)*"
    rf"(?:配合|参与|参加|协助|协办|协同|支持)(?:工作|落实|实施)?{_STOP}"
    rf"|[，,、](?P<resp>{_NAME}{{2,80}}?{_OTHERS})(?:按照?|根据|依据)(?:各自)?(?:工作)?(?:职责|职能)(?:分工)?"
    rf"(?:分别|共同|抓好|做好)*(?:负责|落实|组织实施|实施|推进)?{_STOP})"
)
_PARTS = {
    "lead": Role.LEAD,
    "partners": Role.SUPPORT,
    "support": Role.SUPPORT,
    "resp": Role.RESPONSIBLE,
}


def running_shares(plain: str, start: int, end: int) -> list[Share]:
    """The shares that a sentence gives; its words stay in the measure.

    >>> [(s.organ, s.role.value) for s in running_shares("市司法局牵头、市政府各部门配合，在10月底前完成。", 0, 26)]
    [('市司法局', '牵头'), ('市政府各部门', '配合')]
    """
    if plain.find("牵头", start, end) < 0:
        return []
    return [
        Share(organ, role)
        for match in _RUNNING.finditer(plain, start, end)
        for part, role in _PARTS.items()
        if match[part]
        for organ in named_units(match[part])
    ]
