"""Who acts beside the one who must: 甲会同乙办理, 甲牵头、乙配合, 经丙审核后; and a partner that a sentence names alone."""

from __future__ import annotations

from kg.extraction.actors.actor_words import CONSULTS, GOES_ON, OFFICE, POWERS, ends_in_body
from kg.extraction.actors.named_body import NUMBERED, NamedBody
from kg.extraction.text.acts import ACTS
from kg.extraction.text.cues import holds
from kg.extraction.times.leading_time import TIME
from kg.reference.patterns import lazy

# 甲会同乙、丙梳理…: they do it together.
_DONE_TOGETHER = (
    r"梳理|研判|论证|完成|采取|召开|处理|处罚|实施|实行|收集|汇总|整理|摸[底清排]|调[查研度解处]|分析|评[估审价选定]|考[核评]|验收|抽[查检]|约谈|通报|公[示告]|宣传|举办|培训"
    r"|签[订发]|联合(?![会国])|依规|报|向|优化|细化|明确|选[择取派址定]|遴选|谋划|筹[备建集]|设[立置计]|打击|查[处办]|清[理查]|整改|解决|协调|审[核查定批]|核[查对算]|测算|拨付"
    r"|分配|给予|承担"
    r"|加[快大]|增[设加]|强化|严[肃格厉]|责令|慰问|健全|总结|表彰|奖励|查看|检测|追究|走访|巡[查回]|督[促办]|优先|动态|常态|同步|全程|随机|按期|每[年月季半两周日旬]|至少"
)
# 甲会同乙围绕…、针对…开展: what they do it about or by stands before the verb.
_UPON = "围绕|针对|结合|依托|借助|立足|面向|通过"
# 会同省委宣传部…: what may be a verb belongs to the name.
_NO_MORE = r"(?!(?<=[省市县区州旗盟党]委)(?:[\u4e00-\u9fff]{2}部(?![门署分])|[\u4e00-\u9fff]{0,4}(?:研究|督[查察导]|秘书|机要)室))"
_PARTNERS = NamedBody(
    rf"(?:会同|联合(?![会国社体惩督检调执巡工专]|组[成建])|协同|联手|{CONSULTS})",
    rf"(?P<more>（[\u4e00-\u9fff、]{{2,12}}）|(?:(?<=财政)|(?<=农村))等(?:有关|相关)?(?:部门|单位)|等(?:群团|社会|群众)?组织(?=[，。；]))?{_NO_MORE}"
    r"(?=(?:等(?:有关|相关)?(?:部门|单位)?)?(?:、[\u4e00-\u9fff]{0,6}?(?:代表|专家|人员|群众))*"
    rf"(?:[，。；]|于[\d每本]|{TIME}|(?![\u4e00-\u9fff]{{2,3}}(?:{OFFICE})[^法公])(?:{GOES_ON}|{_DONE_TOGETHER}|{POWERS})|综合考|(?!{NUMBERED})[0-9]"
    rf"|(?<![省市县区镇乡村州])(?!联合|[\u4e00-\u9fff]{{2,3}}(?:{OFFICE}))(?:{_UPON}|{ACTS})))",
)
# 甲会同乙架设…: whatever the verb, where no more of a name stands behind.
_PARTNERS_ANYHOW = NamedBody(
    "会同",
    r"(?<=[\u4e00-\u9fff]{2}[局委厅门位府室所站队院校司会业构联])(?<![社机大开协理学]会)(?<![作产行农林渔商工就创专]业)(?![\u4e00-\u9fff]{0,8}(?:[局委厅办府室所站队院校会司组科处]|部门|单位|中心|机构))"
    r"(?=[^的长等、和与及或，。；]{4})(?!机关)",
    16,
)
# 会同甲局编制…: a sentence or a part of it that names none but the partner.
_PARTNER_ALONE = lazy(r"(?:^|[；：])(?=会同|联合(?=有关|相关|[省市县区州镇]))")
_TOGETHER = ("会同", "联合", "协同", "联手", "商")
# 甲牵头、乙配合; 甲主办，乙、丙协办.
_SECONDS = ("配合", "参加", "参与", "协助", "协办")
# A body that carries out leads on to the next: 由甲负总责、乙具体组织、丙落实.
_CARRIES_OUT = "(?=(?:具体(?:组织|实施|落实|负责|承办|办理)(?:实施|落实)?|组织实施|落实)(?:[、，。；]|$))"
_SECOND = NamedBody(
    r"(?:牵头|负责|负总责|主办|具体(?:组织|实施|负责))(?:建设|实施|推[进动]|组织|落实|制定|编制|开展|办理|管理)?[、，](?!推|支|鼓|引|督|会同|由|请|部门|社会|多部门)",
    r"(?:等(?:有关|相关)?(?:部门|单位)?)?(?:积极|密切|共同)*"
    rf"(?:(?:{'|'.join(_SECONDS)})|{_CARRIES_OUT})(?![的者单]|[^。；]{{0,24}}的[\u4e00-\u9fff]{{0,4}}(?:机制|格局|体系|局面|合力|模式))",
    bare_last=True,
)
# 经甲局审核后聘任, 经乡镇初审、甲局复核: who examines what another one hands in; who approves (批准, 同意) only decides.
_EXAMINES = NamedBody(
    r"[经、](?:(?<=经)(?<![未已曾历]经)(?![营办济贸信费销过常由开])|(?<=[初复会]审、)|(?<=审[核查]、))(?=[\u4e00-\u9fff]{2})",
    r"(?<!政府)(?<!党[委组])(?=(?:[初复会]审|会签|审[核查]|评[审估]|核[实验定查]|复核|验收|认定|鉴定|考核)"
    r"(?:(?:通过|同意|合格|确认|无误)后?|后|、|，?并|，?报)(?![^，。；]{0,12}的(?![，。；]|审|意见)))",
    24,
    r"(?![初复会]审|审[核查]、)[\u4e00-\u9fff（）、]",
)
# 由集团公司初验、能源局复验; 由个人申请、村委会评议、乡镇审核: each step of one matter has who takes it.
_STEP = r"(?:[初复终][审验核]|审[核批定]|验收|评[审议估]|认定|受理|申[请报]|拨付|发放|组织|实施|监[督管]|汇总|填报|上报|公[示布]|备案|推荐|[抽核检]查|核[实验]|督导|鉴定|审计|兑付|管护|运营)"
_STEPS = lazy(
    rf"由(?P<steps>[^，。；]{{2,24}}?{_STEP}(?:[、，](?![由经报并后])[^、，。；]{{2,20}}?{_STEP})+)(?=后(?!的)|，?并|，?报|[、，。；])"
)
_BEHIND_STEP = lazy(rf"(?:现场|统一|联合|共同|负责|依法|集中|直接|具体)*{_STEP}(?:[、，]|$)")
_NO_BODY = ("个人", "本人", "群众", "专家", "农户", "职工", "社会", "级")
_LEADS = ("牵头", "负责", "负总责", "主办")
_HELPS = (*_SECONDS, "落实", "组织", "具体")


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


def seconds(sentence: str) -> list[str]:
    """Who helps the one who leads.

    >>> seconds("由市财政局牵头、市审计局配合，年内完成。")
    ['市审计局']
    """
    asked = holds(sentence, _LEADS) and holds(sentence, _HELPS)
    return [told.organ for told in _SECOND.find(sentence)] if asked else []


def step_takers(sentence: str) -> list[str]:
    """Who takes each of the steps that one matter goes through.

    >>> step_takers("由集团公司初验、市能源局复验。"), step_takers("由教育、住建部门组织。")
    (['集团公司', '市能源局'], [])
    """
    steps = _STEPS.search(sentence)
    takers = _BEHIND_STEP.split(steps["steps"])[:-1] if steps else []
    told = all(ends_in_body(taker) or taker.endswith(_NO_BODY) for taker in takers)
    return [taker for taker in takers if not taker.endswith(_NO_BODY)] if told else []


def examiners(sentence: str) -> list[str]:
    """Who examines what is handed in before it is done; none where only what passed is described.

    >>> examiners("经乡镇初审、县民政局复核后公示。"), examiners("经县民政局认定的机构。"), examiners("未经县民政局审核的。")
    (['乡镇', '县民政局'], [], [])
    """
    if "经" not in sentence or not holds(sentence, "审核评验认鉴"):
        return []
    return [told.organ for told in _EXAMINES.find(sentence)]
