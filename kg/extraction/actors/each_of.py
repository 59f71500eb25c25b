"""Each of many bodies (每个村, 每家企业) acts itself, or it is only to whom or where something is done."""

from __future__ import annotations

from kg.extraction.text.cues import places
from kg.reference.organ_ends import ends
from kg.reference.patterns import lazy

EACH = "每[个家所]"
"""What the name of each of many begins with."""
_EACH = lazy(EACH)
_PLACE = lazy(r"(?:村|(?<![县市])区)$")
_ANY_PLACE = lazy(r"(?:[县市区镇乡村]|街道|[）)])$")
# 每个村给予5万元, 每家企业检查2次, 每个村至少有1名村医.
_DONE_TO = (
    r"(?:都|均|再|将|可|至少|按[^，。；]{1,12}|一次性)*(?:给予|奖[励补]|补[助贴]|资助|支持|拨付|发放|下达|兑[现付]|派[驻出遣]|[检抽督调]查|走访|巡查|暗访|督导|[考评]核|评估|有(?!效)"
    r"|安排(?=[^，。；]{0,8}(?:资金|经费|补助|[0-9])))"
)
_DONE = lazy(_DONE_TO)
# 每个村建设1个广场.
_DONE_IN = lazy(
    rf"{_DONE_TO}|(?:至少)?(?:建[设成]|[选指委]派|新建|开设|设[置立有]|布设|改[造建]|规划|配套)"
    r"|(?:每[周日天月季年]度?)?(?:至少)?(?:开行|发车|投递|配送|放映|送(?:戏|书|电影)|演出)"  # 每个村每周开行2班: by whom is not said
)


# A级企业每年至少检查1次, 出口企业在3个工作日内办结, 大型企业按30%返还: authorities do it to or for them.
_SERVED = lazy(
    r"企业(?:每[^，。；]{1,4}(?:至少|不少于)?(?:监督)?(?:[检抽]查|评估|考核)(?:至少|不少于|不超过)?[0-9一两]"
    r"|[在于]?\d+个?(?:工作日|小时|[日天])内(?:办[结理]|审[核结批]|退税)完?[毕成]?(?=[，。；]|$)"
    r"|按照?[^，。；]{0,40}?\d[%％](?:的?(?:比例|标准))?(?:给予|予以|实行)?(?:返还|退[还税]|减[免征]|免[征缴]|补[贴助]|奖[励补])(?=[，。；]|$))"
)

# 实施差异化检查，A级企业每年1次，B级企业每年不少于2次: how often the firms of each grade are inspected.
_ONLY_OFTEN = lazy(
    r"(?:每[^，。；]{1,4})?(?:至少|不[少低]于|不得[少低]于|不超过)?[0-9一二两三四五六]+次(?=[，。；]|$)"
)
_INSPECTED = lazy(
    r"(?:实施|实行|开展|进行|组织)[^，。；自]{0,10}(?:[检抽巡督核]查|监管)，|企业每[^，。；]{1,4}(?:至少|不少于)?(?:监督)?[检抽巡]查"
)
# 董事会应建尽建、配齐建强: it is set up; 各乡镇应建尽建 names who does it.
_SET_UP_IN_FULL = lazy(r"应(?P<act>[建设组配])尽(?P=act)(?=[、，。；])")
# 检验中心要在9月底前全部投入运行: it is made to work by others.
_PUT_INTO_USE = lazy(
    r"(?:应当?|[要须])[^，。；对将把向]{0,16}(?:投入(?:运[行营]|使用|试?运[行营])|投[用运](?!资)|启用|竣工|完工|开诊|开馆|挂牌运[行营])(?=[，。；]|$)"
)
_PUT_FIRST = frozenset("应要须投启竣完开挂")
_MADE = lazy(r"(?:中心|平台|医院|学校|幼儿园|[站馆所院室厂库园])$")
_PLACE_OR_ANY = lazy(r"(?:[县区市州旗镇乡村）]|街道|社区|政府|部门|单位|地区|各地)$")


# 检验机构监督检查实行全覆盖: an authority's inspection, and the name tells of whom.
_OVERSEEN = lazy(r"(?:企业|公司|医院|学校|幼儿园|(?<!监[管督察]|执法|管理|检查|审批|主管)机构)$")
_OVERSIGHT_FIRST = frozenset("日专年监执")
_OVERSIGHT = lazy(
    r"(?:日常|专项|年度)?(?:(?:监督|执法)[检抽]查|监管)(?:工作)?(?:(?:实[行现]|做到|达到)?全覆盖|每[^，。；]{1,4}(?:至少|不少于))"
)
# 单个企业每年最高10万元, 入选团队一次性给予50万元: who is paid; an authority pays.
_PAID = lazy(
    r"(?:每(?:年|月|人|户|家|个|次)|一次性|再|可|均|都|分别|累计|合计|按[^，。；]{1,16})*(?:给予|奖[励补]|补[助贴]|资助)?"
    r"(?:最[高多]|不超过|不[高多]于)*(?:给予|奖[励补]|补[助贴]|资助)?\d[\d.]*[万亿]?元"
)
_PAID_FIRST = frozenset("每一再可均都分累合按给奖补资最不")
_PAYS = lazy(
    lambda: (
        f"(?:{ends('government', 'department', 'agency', 'board', 'place', 'township')}|财政|行|级|部门|机关|基金会)$"
    )
)


def _inspected_as_well(sentence: str, at: int) -> bool:
    return _ONLY_OFTEN.match(sentence, at) is not None and _INSPECTED.search(sentence, 0, at) is not None


def is_where_done(name: str, sentence: str) -> bool:
    """Whether ``name`` is each of many places in which somebody named before does something.

    >>> sentence = "各市要加强统筹，每个县至少开设3个点。"
    >>> is_where_done("每个县", sentence), is_where_done("各市", sentence)
    (True, False)
    """
    if _EACH.match(name) is None or _ANY_PLACE.search(name) is None:
        return False
    return any(_DONE_IN.match(sentence, at + len(name)) for at in places(sentence, (name,)))


def is_acted_upon(name: str, sentence: str, at: int) -> bool:
    """Whether what stands at ``at``, behind ``name``, is done to it: ``name`` is each of many, firms that are
    inspected or served, or whoever is paid.

    >>> is_acted_upon("每个村", "每个村补助5万元。", 3), is_acted_upon("每个村", "每个村每月上报。", 3)
    (True, False)
    """
    first = sentence[at : at + 1]
    if first == "应" and _SET_UP_IN_FULL.match(sentence, at) and not _PLACE_OR_ANY.search(name):
        return True
    if first in _PUT_FIRST and _PUT_INTO_USE.match(sentence, at) and _MADE.search(name):
        return True
    if name.endswith("企业") and (_SERVED.match(sentence, at - 2) or _inspected_as_well(sentence, at)):
        return True
    if first in _OVERSIGHT_FIRST and _OVERSIGHT.match(sentence, at) and _OVERSEEN.search(name):
        return True
    if (first in _PAID_FIRST or first.isdecimal()) and _PAID.match(sentence, at) and not _PAYS.search(name):
        return True
    if name[:1] != "每" or _EACH.match(name) is None:
        return False
    return (_DONE_IN if _PLACE.search(name) else _DONE).match(sentence, at) is not None
