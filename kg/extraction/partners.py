"""With whom a body acts (甲会同乙、丙研究…): its partners, and one that a sentence names alone."""

from __future__ import annotations

from kg.extraction.actor_words import POWERS
from kg.extraction.cues import holds
from kg.extraction.named_body import NamedBody
from kg.reference.patterns import lazy

GOES_ON = (
    "应(?![急用])|[要须对在于每将把赴到]|负责(?!人)|共同|联合(?![会国])|分别|按照?|根据|依[法照据]|进行|及时|定期|适时|另行|统一|统筹|具体|抓紧|认真|积极|切实|尽快|进一步"
    "|不定期|深入|研究|组织(?!部)"
    "|制[定订]|确定|提出|办理|审核|建立|起草|编制|开展|公布|发布|拟[定订]|推进|落实|完善|做好|加强|出台|印发|核[定发准实]|下达|安排|监督|清算|检查|督促|指导|认定"
    "|修订|继续|探索|全面|联手|会商|跟踪|排查|整治|处置|研判|组[成建]|成立|派"
)
"""What the name of a body goes on with that acts."""
# 甲会同乙、丙梳理…: they do it together.
_DONE_TOGETHER = (
    r"梳理|研判|论证|完成|采取|召开|处理|处罚|实施|实行|收集|汇总|整理|摸[底清排]|调[查研度解处]|分析|评[估审价选定]|考[核评]|验收|抽[查检]|约谈|通报|公[示告]|宣传|举办|培训"
    r"|签[订发]|联合(?![会国])|依规|报|向|优化|细化|明确|选[择取派]|遴选|谋划|筹[备建集]|设[立置计]|打击|查[处办]|清[理查]|整改|解决|协调|审[核查定批]|核[查对算]|测算|拨付"
    r"|分配|给予|承担"
    r"|加[快大]|强化|严[肃格厉]|责令|慰问|健全|总结|表彰|奖励|查看|检测|追究|走访|巡[查回]|督[促办]|约谈|优先|动态|常态|同步|全程|随机|按期|每[年月季半两周日旬]|至少"
)
_PARTNERS = NamedBody(
    "(?:会同|联合(?![会国社体惩督检调执巡工专]|组[成建])|协同|联手|商(?<=[局委厅部办府门]商)(?=[省市县区同有国]))",
    r"(?P<more>（[\u4e00-\u9fff、]{2,12}）)?"
    rf"(?=(?:等(?:有关|相关)?(?:部门"
    rf"|单位)?)?(?:[，。；]|于[\d每本]|{GOES_ON}|{_DONE_TOGETHER}|{POWERS}|综合考|深化|[0-9]))",
)
# 甲会同乙架设…: whatever the verb, where no more of a name stands behind.
_PARTNERS_ANYHOW = NamedBody(
    "会同",
    r"(?<=[\u4e00-\u9fff]{2}[局委厅门位府室所站队院校司])(?![\u4e00-\u9fff]{0,8}(?:[局委厅办府室所站队院校会司组科处]|部门|单位|中心|机构))"
    r"(?=[^的长等、和与及或，。；]{4})(?!机关)",
    16,
)
# 会同甲局编制…: a sentence or a part of it that names none but the partner.
_PARTNER_ALONE = lazy(r"(?:^|[；：])(?=会同|联合(?=有关|相关|[省市县区州镇]))")
_TOGETHER = ("会同", "联合", "协同", "联手", "局商", "部商", "门商", "委商")


def partners(sentence: str, *, beside: bool) -> list[str]:
    """With whom who must act acts, as written; where nobody stands ``beside`` them, whom the head of a sentence names.

    >>> partners("由县水利局会同县供电所架设线路。", beside=True), partners("会同县财政局编制预算。", beside=False)
    (['县供电所'], ['县财政局'])
    """
    if beside:
        return _with_others(sentence) if holds(sentence, _TOGETHER) else []
    alone = _PARTNER_ALONE.search(sentence)
    return [told.organ for told in _PARTNERS.find(sentence[alone.end() :])] if alone else []


def _with_others(sentence: str) -> list[str]:
    told = [told.organ for told in _PARTNERS.find(sentence)]
    return told or [told.organ for told in _PARTNERS_ANYHOW.find(sentence)]
