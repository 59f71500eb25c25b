"""Which blocks only frame (指导思想, 总体要求, 基本原则, 工作目标), and which sentences hold a duty."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.extraction.actors.actor_words import LEADERS
from kg.extraction.text.telling import MODALS, only_tells
from kg.reference.demand_words import demand_verbs, manners
from kg.reference.patterns import lazy

# The aims of one undertaking (整治目标), which are a task of their own beside divided sections.
_AIMS = r"(?:整治|治理|创建|攻坚|专项|提升|培训|培育|实施|推进|任务|活动|规划|试点|服务|保护|防治|年度|近期|中期|远期|约束性|预期性)目标"
_FRAMING_TITLE = lazy(
    rf"^(?:{_AIMS}|(?:进一步|准确|全面|牢牢)?(?:明确|把握|坚持|遵循)(?:指导思想|总体(?:要求|思路|目标)|基本(?:原则|思路)|(?:主要|发展|建设|改革|行动)目标)|"
    r"(?:全市|全省|全县|全区|工作|[^，。]{2,10}的)?(?:指导思想|总体(?:要求|思路|目标|考虑|安排)|基本(?:原则|要求|思路)|工作(?:目标|原则|思路|要求和目标)"
    r"|主要(?:目标|指标)|(?:主要|总体)?(?:发展|行动|改革|建设|预期)目标|目标要求|总体目标|"
    r"编制(?:目的|依据)|编制目的及依据|适用范围|(?:专项)?(?:行动|活动)范围|总则|重要意义|重大意义|目的意义|背景|(?:充分|深刻|切实)?(?:认识|提高).{0,20}(?:重要性|重要意义|重大意义|必要性)"
    r"|提高(?:思想)?认识|概述|等级划分|阶段目标|实施范围|遵循原则|具体目标|总体目标任务))"
    r"(?:(?:和|与|及|、|，).{0,12}(?:目标|原则|要求|思想|任务|依据|意义))?$"
)
_AIMS_OR_TASKS = lazy("(?:工作|主要|年度|全年)?目标任务")
# Every alternative begins with a letter of its own, which lets a search skip from one such letter to the next.
_GUIDING = lazy(
    r"以[^，。]{0,10}(?:习近平|邓小平|“三个代表”|科学发展观)[^。]{0,40}为指导|为指导，|坚持以[^，。]{0,20}(?:思想|旗帜)|高举[^，。]{0,20}(?:思想|旗帜)"
    r"|全面贯彻(?:落实)?党的[^，。]{1,20}(?:精神|全会)"
    r"|总体要求是|重要(?:意义|内容|举措|部署|安排)。$|作出新的更大贡献。$"
)
_MADE_KNOWN = r"[^。]{0,120}(?:印发|下发|转发|通知如下|函复如下|公布|提出|通告|公告)"
_ASKED = r"[^。，]{0,16}(?:认真|遵照|贯彻|结合实际)[^。]{0,12}(?:执行|落实|实施|办理)"
_IN_FORCE = r".{0,16}(?:起)?(?:施行|实施|执行)。?$"
_AGREED = r".{0,30}，现(?:印发|函复|批复)"
# 制定本办法, but not 制定本地区实施细则.
THIS_TEXT = r"本(?!地(?!方[性标规])|[省市县区乡镇级校院局厅]|部门|单位|系统|行业|领域|街道|企业|辖区)"
_FORMULA = lazy(
    rf"现[将就予]{_MADE_KNOWN}|兹将{_MADE_KNOWN}|请{_ASKED}|望{_ASKED}"
    rf"|制[定订](?:{THIS_TEXT}|如下|以下|此)"
    r"|编(?:(?<=^编)|(?<=^特编)|(?<=^[为据]此编))制本|提出(?:如下|以下)|已经.{0,40}(?:同意|通过)，?现|特(?<=^特)此"
    rf"|自{_IN_FORCE}|从{_IN_FORCE}|有效期|由.{{2,30}}负责解释|本.{{2,6}}所称|收悉。?$|请求，|要看到|以上(?:意见|报告|请示|方案)[^。]{{0,12}}请|同意{_AGREED}|经{_AGREED}"
)
# What only leads to a list (通知如下：) is a formula unless it says who must do what.
_LEADS_ON = lazy(r"(?:如下|以下)(?:意见|通知|要求|措施|方案)?[：:。]$")
MODAL = rf"(?:{MODALS})"
_MUST = lazy(
    rf"{MODALS}|严禁|禁止|确保|负责(?!人|同志|制|的原则)|负总责|请|每年|每月|每季度|不再|前报|报送|上报|纳入|予以|责任|不(?:对外)?公[布开]|不予"
    r"|(?:随时|及时|立即|按时|逐级|定期|如实)(?:向[^，。；]{2,20})?(?:报告|报备|反馈)"
)
# 前书面报某局, 以电子邮件形式反馈至某处.
_SENT = r"(?:[^，。；]{0,16}(?:形式|方式|邮件|传真|渠道|盖章|汇总)后?)?(?:书面|一并|统一|正式|及时|再|另行)?(?:报(?!名|道|纸)|送|反馈|函告|告知|提交|上传|反映|联系)"
_BY_A_DAY = r"(?<!已)[于在][^，。；]{2,24}前，?"
# 现印发给你们，请认真贯彻落实，落实情况于12月15日前报市政府办公室。: behind the formula, what is to be sent in and when.
_SENT_IN = lazy(
    rf"[，；](?:并|同时|请|各[^，。；]{{1,12}}?)*(?:[将把]?[^，。；]{{2,24}}{_BY_A_DAY}{_SENT}|{_BY_A_DAY}(?:[将把][^。；]{{2,60}}?)?{_SENT})"
)
_WHO = "部门|单位|政府|办公室|机关|地方|省份|城市|企业|院校|高校|乡镇|街道|局|委|地区"
_UNIT = "(?:单位|局|厅|委|办|院|校|[省市县区乡镇州])"
_NAMES_WHO = lazy(
    rf"(?:各[^，。]{{1,20}}|^(?:各|有关|相关)[^。“”《]{{1,60}}，|{_WHO}){MODAL}"
    rf"|^请|[，；]请(?![求示批审予])|各[^，。；]{{1,16}}(?<![申邀聘提报])请(?=[于在将按]|及时|认真|尽快|抓紧)|不得|严禁|报送|上报|情况[^，。；]{{0,4}}[于在][^，。；]{{2,24}}前{_SENT}"
    rf"|(?:情况|名单|问题|总结|方案|意见|建议|材料|报告|进展|清单|台账|信息|成果|经验|计划|报表|附件)请(?:各[^，。；]{{1,12}})?"
    rf"(?:务必|认真)?(?:[于在][^，。；]{{2,24}}[前内日]，?|及时|随时|径直?|直接|迅速|尽快|按){_SENT}"
    r"|为(?:第一|总|主要)?(?:牵头|主办|责任)(?:单位|部门)，(?:并)?(?:具体|全面|统一)?(?:负责|承担|统筹)"
)
# 各市州交通运输局于4月30日前将名单报省厅某处。: whom a sentence names with a day, or with what to send in, is to do it; not what
# was done by then (各地于年底前完成了整改).
_DUE = lazy(
    rf"(?:^|[，；])(?:各[^，。；]{{1,30}}?|[^，。；]{{2,16}}?(?:{_WHO})|[你贵]{_UNIT})"
    rf"(?:[于在][^，。；]{{1,24}}(?:前|[日天周月年]内|[月季年]度?[末底])[^。；]{{2,}}|将[^。；]{{2,60}}(?<!汇)(?<!通){_SENT})"
)
_DONE_BY_THEN = lazy(
    r"了(?!解)|已[经全]?|取得|曾|刚|正在|较[上去]年|同比|^[^，。；]{0,12}(?:19|20)\d\d年以来"
)
# 要 and 必须 at the head of a clause demand, unless the sentence reports what somebody else said or found.
_DEMANDS_OUTRIGHT = lazy(r"(?:^|[，；])(?:同时，?|还|都|也)?(?:要(?!求|看到|点|素|件)|必须|应当|务必)")
_REPORTS = lazy(
    r"提出|指出|强调|要求[^，。]|指示|批示|认为|表明|证明|实践|重要讲话|必然|意义|形势|任务.{0,4}(?:艰巨|繁重)"
)
# 由…组织实施: who is charged with it says that it must be done.
_CHARGES = lazy(
    r"办公室设在|(?:由(?![此于来])|会同)[^，。；]{2,120}?(?:组织|组成|兼任|担任|建立|制定|承担|负责(?!人|同志)|实施|确定|认定|责令|提出|办理|审核|公布|发布|安排|统筹)(?!了)"
)
# 有下列行为之一的，依照…处理: what follows for whom is a rule, not a heading.
_CONSEQUENCE = lazy(
    r"[下上]列[^，。；：]{0,30}的，(?:依[法照据]|按照?|根据|由|给予|予以|处|责令|可|不|应|视情|从[轻重严]|取消|停止|终止|追究)"
)
# 造成损失的，处一万元以下罚款: what follows for whoever is of a kind.
_PENALTY = lazy(
    r"的，(?:[^。；]{0,60}?[，、由])?[^，。；]{0,24}?(?:(?:并|可以|应当)?处(?=[\d一二三四五六七八九十百千以警]|罚)|责令|吊销|没收|暂扣|撤销|追究|取消|终止)"
)
# 对进展缓慢的，由市政府约谈: what follows for whom, whoever bears it.
_FOR_WHOM = lazy(
    r"^对[^，。；]{2,40}的(?:单位|地方|部门|地区|[县市区]|乡镇|企业|个人|责任人|人员)?，"
    r"(?:由(?![此于])[^，。；]{2,}|(?:将|一律|要)?(?:予以|给予|进行)?(?:公开|全[省市县区])?(?:通报|约谈|督办|问责|追责|批评|警告|处罚|处分)"
    r"|(?:将|一律|要)?(?:依[法规纪]|严肃|从严|严格)[^，。；]{0,20}(?:处理|问责|追究|追责|处罚|处分|通报))"
)
# 全省广大职工要以他们为榜样: what an award calls everybody else to do.
_CALLS = lazy(
    rf"(?:{MODALS}|号召[^，。；]{{2,40}})(?:[^。；]{{0,20}}，)?(?:以[^，。；]{{2,60}}为榜样|向[^，。；]{{2,80}}学习)"
)
# 仍按原规定执行。: an order that names only what holds.
_GOES_BY = lazy(r"(?:继续|仍然?|均|一律|统一|比照|参照)(?:按照?|依照|参照)?[^。；]{2,80}执行[。；]$")
# 上年度未完成的任务继续推进。: an order that names first what is to go on.
_GOES_ON = lazy(
    r"(?:任务|事项|工作|项目|措施|举措|政策|要求|问题|整改)[^，。；]{0,8}?，?(?:要|仍|均|应)?(?:继续|抓紧|限期|如期|按期|一并|同步|接续)"
    r"(?:抓好|做好|组织)?(?:推进|落实|执行|实施|完成|开展|整改|办理|推动)(?:到位)?[。；]$"
)
_LEAD = r"(?:按照?|根据|依据|依托|结合|围绕|为了?|在|对|通过|以|针对|经)[^，。]{2,70}，|[^，。]{0,12}，"
IN_FIELD = r"在[^，。；、]{2,16}?(?:领域|环节|系统|范围内)"
"""Where something is set up that a sentence orders (在…领域健全…)."""
_DEMANDS = lazy(
    lambda: (
        rf"^(?:[一二三四五六七八九十]是)?(?:{_LEAD})?(?:{IN_FIELD})?(?:会同[^，。；]{{2,60}}?)?"
        rf"(?:{manners()})*(?:{demand_verbs()}|不得)"
    )
)


_WHY = lazy("意义|重要性|必要性|认识")
# 各单位主要负责人要亲自抓、负总责; 领导干部要带头提高认识 asks for no act.
_IN_PERSON = lazy(
    rf"(?:{LEADERS}){MODAL}(?![^，。；]*(?:认识|思想|站位|意识|重视))[^，。；]{{0,6}}(?:亲自|负总责|靠前|带头|牵头|直接抓)"
)
_ARTICLE_BINDS = lazy(
    rf"{MODALS}|禁止|严禁|主管(?!部门)|负责(?!人|同志|制|的原则)|按照?各自(?:的)?(?:职责|职能)|(?:职责|分工)(?:范围)?[内，]|有权|有义务|纳入"
)
_ARTICLE_FRAMES = lazy(
    r"(?:应当|必须|要)?(?:坚持|遵循|贯彻|体现|符合|以)[^。；]{2,}(?:原则|方针|思想|领导|理念|核心|为本|结合)|应当遵守本|适用(?:于)?本|(?:本|不)适用|所称|是指|制定本|另有规定"
)


def is_framing(title: str, path: tuple[str, ...] = ()) -> bool:
    """Whether a block of this title, below these headings, only frames what is asked for.

    >>> is_framing("指导思想"), is_framing("加强组织领导"), is_framing("到2025年", ("一、总体要求",))
    (True, False, True)
    """
    return _frames(title) or any(_frames(_unmarked(p)) for p in path)


def aims(title: str) -> bool:
    """Whether a heading announces the aims of one undertaking and nothing else.

    >>> aims("整治目标"), aims("总体要求"), aims("落实目标责任")
    (True, False, False)
    """
    return title.endswith("目标") and re.fullmatch(_AIMS, title) is not None


def says_why(title: str) -> bool:
    """Whether a heading announces why something is done, neither principles nor aims (提高思想认识)."""
    return _WHY.search(title) is not None


def charges_leaders(sentence: str) -> bool:
    """Whether a sentence says what those who lead must do in person.

    >>> charges_leaders("各单位主要负责人要亲自抓、负总责。"), charges_leaders("各级领导干部要带头提高认识。")
    (True, False)
    """
    return _IN_PERSON.search(sentence) is not None


def binds(sentence: str) -> bool:
    """Whether a sentence of an article among the general ones (总则) says what somebody must do or answers for, and
    not only why, for what, or in what spirit.

    >>> binds("县级以上人民政府应当建立协调机制。"), binds("数据安全工作应当坚持统筹协调的原则。")
    (True, False)
    """
    return _ARTICLE_BINDS.search(sentence) is not None and _ARTICLE_FRAMES.search(sentence) is None


def names_aims(title: str) -> bool:
    """Whether a heading announces aims where nothing is divided below it and nothing ordered.

    >>> names_aims("目标任务"), names_aims("明确目标任务")
    (True, False)
    """
    return _AIMS_OR_TASKS.fullmatch(title) is not None


@lru_cache(maxsize=1 << 12)
def _frames(name: str) -> bool:
    return bool(name) and _FRAMING_TITLE.match(name.strip("。：: 　")) is not None


@lru_cache(maxsize=1 << 12)
def _unmarked(heading: str) -> str:
    return re.sub(
        r"^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[）)]|\d+(?:\.\d+)*[.．、]?|第[^章条]{1,4}(?:[章条节编篇]|部分))[\s　]*",
        "",
        heading,
    )


def guides(sentence: str) -> bool:
    """Whether a sentence invokes what everything rests on and asks for nothing of its own."""
    return bool(_GUIDING.search(sentence))


def is_formula(sentence: str) -> bool:
    """Whether a sentence holds one of the formulas that open and close a text (现印发给你们，请认真执行)."""
    return _FORMULA.search(sentence) is not None


def holds_duty(sentence: str, *, preamble: bool = False) -> bool:
    """Whether a sentence outside every task demands something; in a preamble only what says who must.

    >>> holds_duty("各部门要将落实情况纳入年度报告。"), holds_duty("现将《方案》印发给你们，请认真贯彻执行。")
    (True, False)
    >>> holds_duty("现印发给你们，请认真贯彻落实，落实情况于12月15日前报县政府办公室。")
    True
    """
    if _CALLS.search(sentence):
        return True
    if is_formula(sentence):
        return "前" in sentence and _SENT_IN.search(sentence) is not None
    if guides(sentence) or only_tells(sentence):
        return False
    if _LEADS_ON.search(sentence) and not names_who(sentence) and not _DEMANDS_OUTRIGHT.search(sentence):
        return False
    if sentence[-1] not in "。；;！!：:" and len(sentence) <= 30:
        return False  # a heading or a caption
    if sentence.startswith("对") and _FOR_WHOM.match(sentence):
        return True
    if preamble:
        return names_who(sentence) or (
            (_DEMANDS_OUTRIGHT.search(sentence) is not None and _REPORTS.search(sentence) is None)
            or (_DUE.search(sentence) is not None and _DONE_BY_THEN.search(sentence) is None)
        )
    return bool(
        _MUST.search(sentence)
        or _CHARGES.search(sentence)
        or _DEMANDS.match(sentence)
        or ("的，" in sentence and _PENALTY.search(sentence))
        or rules_on(sentence)
        or ("执行" in sentence and _GOES_BY.search(sentence))
        or _GOES_ON.search(sentence)
    )


def names_who(words: str) -> bool:
    """Whether the words name who must act, forbid something or ask for a report.

    >>> names_who("各部门要压实责任"), names_who("严禁体罚"), names_who("政府主导")
    (True, True, False)
    """
    return _NAMES_WHO.search(words) is not None


def rules_on(sentence: str) -> bool:
    """Whether a sentence says what follows where one of the cases it leads to is given.

    >>> rules_on("有下列行为之一的，依照有关规定处理。"), rules_on("下列单位的职责：")
    (True, False)
    """
    return "列" in sentence and _CONSEQUENCE.search(sentence) is not None
