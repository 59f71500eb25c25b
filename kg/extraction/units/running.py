"""甲牵头、乙配合 within a sentence: parts that running text gives."""

from __future__ import annotations

from kg.extraction.actors.actor_words import HEADED, VERBS
from kg.extraction.actors.duty_subject import SETS_UP
from kg.extraction.text.marker import behind_run_in_mark
from kg.extraction.units.organ_list import split_organs
from kg.extraction.units.shares import Share, named_units
from kg.model import Role
from kg.reference.patterns import lazy

_NAME = r"[\u4e00-\u9fff（）()、]"
_OTHERS = r"(?:等(?:有关|相关)?(?:部门|单位|地方|方面)?)?"  # of the name, where all have one head (水利、林业等部门)
_STOP = r"(?=[，。；,;]|$)"
_BEHIND = rf"(?=[，。；,;]|$|[于每]|研究|完[善成]|推[进动]|做好|加强|梳理|编制|深入|切实|认真|积极|建设|搭建|开发|整合|{VERBS})"
# 牵头建设，乙局配合: what is led, told by its verb alone.
_BUILDS = r"(?:建设|开发|搭建|筹建|承建|组建|运营|运维|维护|管护|管理|整合|归集|汇总|统筹|编制|编写|制[定订]|起草|修订|推动|开展|申报|调度)"
_LEADS = r"(?:负责|共同|联合|总)?牵头(?:负责|组织|抓总|实施|落实|协调|推进)*"
# 甲局牵头排查…、…等问题，乙局、丙局参加: what is led, whatever it is.
_WHAT = r"(?:(?<=牵头)(?!单位|部门|主体|机构|机关|作用|责任|的)[^，。；]{2,60}(?<!单位)(?<!部门)(?<!主体)(?<!机构)(?=，))?"
_BY_DUTY = "(?:按照?|根据|依据)(?:各自)?(?:工作)?(?:职责|职能)(?:分工)?"
_HELPS = (
    rf"[，,、](?P<support>{_NAME}{{2,80}}?{_OTHERS})(?:{_BY_DUTY}|积极|密切|主动|共同|协同|协助|予以|做好|抓好)*"
    rf"(?:配合|参与|参加|协助|协办|协同|支持)(?:工作|落实|实施)?{_STOP}"
)
# 由甲局牵头，会同乙局、丙局，每年…；甲局牵头，乙局、丙局等部门配合；由甲局牵头，乙局、丙局参加.
_RUNNING = lazy(
    rf"(?:^|(?<=[，。；、：由]))(?:由)?(?P<lead>(?:(?!(?<!自)由){_NAME}){{2,60}}?){_LEADS}{_WHAT}"
    rf"(?:[，,、]?(?:并)?(?:会同|联合)(?P<partners>{_NAME}{{1,80}}?{HEADED}{_OTHERS})(?:共同)?{_BEHIND}"
    rf"|{_HELPS}"
    rf"|[，,、](?P<resp>{_NAME}{{2,80}}?{_OTHERS}){_BY_DUTY}"
    rf"(?:分别|共同|抓好|做好)*(?:负责|落实|组织实施|实施|推进)?{_STOP}"
    rf"|[，,、](?P<does>{_NAME}{{2,80}}?{_OTHERS})(?:具体(?:组织|实施|落实|负责|承办|办理)(?:实施|落实)?|组织实施){_STOP})"
)
# 甲局负责，年内…；由甲局牵头，9月底前…: the one who answers for it, whoever helps.
_ALONE = lazy(
    rf"(?:应当?|要|须|必须|具体|全面|统一|统筹|共同|联合|分别|总体|直接|专门|组织|主要|总|各自|分[片级类头工区]|归口|逐级|属地)*(?:(?P<lead>(?:负责)?牵头)|(?P<resp>负责))"
    rf"(?:负责|组织|抓总|实施|落实|协调|推进|办理|承办)*{_BUILDS}?{_STOP}"
)
_HELP = lazy(_HELPS)
# 甲处负责统筹，乙处负责资金保障，丙处按职责分工负责: beside who answers for it all, who answers for a part of it.
_FOR_PART = lazy(
    rf"(?<!{_NAME})(?P<resp>{_NAME}{{2,60}}?)(?:具体|主要)?负责(?!人|同志|制|的)(?=[^，。；]{{2}})"
)
_CLAUSE = lazy(r"[，。；：,;:\n]")
# 明确专门科室负责, 谁主管谁负责, 涉及几个部门的由…: whoever it may be, nobody is named.
_NOBODY = lazy(
    r"^(?:明确|建立|健全|形成|构建|安排|指定|确定|落实|配备|成立|设立|组建|抽调|要求|坚持|实行|谁|按|各自|对|向|与|把|将)|谁|的|专[人门]|相应|哪|[是为员长者]$"
)
_PARTS = {
    "lead": Role.LEAD,
    "partners": Role.SUPPORT,
    "support": Role.SUPPORT,
    "resp": Role.RESPONSIBLE,
    "does": Role.RESPONSIBLE,
}


def running_shares(plain: str, start: int, end: int, *, alone: bool = True) -> list[Share]:
    """The shares that a sentence gives; its words stay in the measure.  ``alone``: also those of whom it says only that
    he leads or answers for it, with nobody beside him, which tell nothing new where a clause names who does.

    >>> [(s.organ, s.role.value) for s in running_shares("市司法局牵头、市政府各部门配合，在10月底前完成。", 0, 26)]
    [('市司法局', '牵头'), ('市政府各部门', '配合')]
    >>> [(s.organ, s.role.value) for s in running_shares("县水利局负责，县林业局配合，年内建成。", 0, 19)]
    [('县水利局', '责任'), ('县林业局', '配合')]
    >>> text = "由市水利局牵头，市财政局配合，市水务集团负责具体建设和运维。"
    >>> [(s.organ, s.role.value) for s in running_shares(text, 0, len(text))][1:]
    [('市财政局', '配合'), ('市水务集团', '责任')]
    """
    leads = plain.find("牵头", start, end) >= 0
    if not leads and (not alone or plain.find("负责", start, end) < 0):
        return []
    sentence = plain[behind_run_in_mark(plain, start, end) : end]
    found = list(_RUNNING.finditer(sentence)) if leads else []
    told = [
        Share(organ, role)
        for match in found
        for part, role in _PARTS.items()
        if match[part]
        for organ in named_units(match[part])
    ]
    if told and sentence.find("负责", found[-1].end()) >= 0:
        named = {share.organ for share in told}
        told += [share for share in _for_parts(sentence[found[-1].end() :]) if share.organ not in named]
    return list(dict.fromkeys(told + _answering(sentence))) if alone else told


def _answering(sentence: str) -> list[Share]:
    """Who a clause names and says nothing of but that he leads or answers for it, and who the next one says helps."""
    shares: list[Share] = []
    behind = 0
    for duty in _ALONE.finditer(sentence):
        border = max((m.end() for m in _CLAUSE.finditer(sentence, behind, duty.start())), default=behind)
        before, _, named = sentence[border : duty.start()].rpartition("由")
        behind = duty.end()
        if not named or _NOBODY.search(named) or before.endswith(SETS_UP):
            continue
        units = named_units(named)
        if len(units) != len(split_organs(named)):
            continue
        if duty["resp"]:
            shares += _for_parts(sentence[sentence.rfind("。", 0, border) + 1 : border])
        shares += (Share(unit, _PARTS[str(duty.lastgroup)]) for unit in units)
        helping = _HELP.match(sentence, duty.end())
        if helping:
            shares += (Share(unit, Role.SUPPORT) for unit in named_units(helping["support"]))
    return shares


def _for_parts(clauses: str) -> list[Share]:
    """Who the clauses of a sentence name as those who answer for a part of it each."""
    listed = [match["resp"] for match in _FOR_PART.finditer(clauses)]
    named = [(units, named_units(units)) for units in listed if not _NOBODY.search(units)]
    return [
        Share(unit, Role.RESPONSIBLE)
        for units, names in named
        if len(names) == len(split_organs(units))
        for unit in names
    ]
