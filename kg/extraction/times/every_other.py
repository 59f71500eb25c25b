"""隔次: rhythms that pass over a time (隔月, 双月, 每10天) and what recurs beside another."""

from __future__ import annotations

import re

from kg.extraction.text.small_number import TO_999
from kg.extraction.times.recurring_duties import SHORT_DUTIES
from kg.reference.numerals import to_int
from kg.reference.patterns import lazy
from kg.time_rules import Per, Rate, Within

DUTIES = f"{SHORT_DUTIES}|评选|测评"
# 每10天通报一次: as often as the days go into a month.
DAYS = {7: Rate(1, "week").rule} | {n: Rate(30 // n, "month").rule for n in (5, 10, 14, 15, 30)}
PER: dict[str, Per] = {
    "日": "day", "天": "day", "工作日": "day", "晚": "day", "夜": "day", "周": "week", "星期": "week", "月": "month", "个月": "month",
    "季度": "quarter", "季": "quarter", "年": "year", "年度": "year", "学年": "year",
}  # fmt: skip
"""In what the contract counts the times of each."""
# 每年至少开展1次演练、2次扫描
ALSO = lazy(
    rf"(?:[\u4e00-\u9fff“”]{{2,18}}?(?:、|以及|和|及)(?:至少|不少于)?(?={TO_999}\s*[次场期轮遍][\u4e00-\u9fff“])"
    # 每日冲洗不少于2次、洒水不少于4次; in 部门不少于2次、镇街不少于1次 another does the same
    rf"|、(?!全年|当年|年内)[^\W\d每次]{{2,6}}(?<![级省市州县区镇乡街道村社校园企业门位局队户员])(?:至少|不得?[少低]于))(?P<n>{TO_999})\s*[次场期轮遍]"
)
# 市、县分别培训不少于1次和2次
SHARED = lazy(rf"(?:、|和|及|以及)(?P<n>{TO_999})\s*[次场期轮遍]")
# 每年检查不少于1次，对高风险企业不少于2次; 每年演练2次，其中夜间演练不少于1次
OF_SOME = lazy(
    rf"(?:[，、]?对[^，。；\d每]{{1,16}}(?:企业|单位|机构|场所|主体|对象|部门|项目|学校|医院|门店|[村镇乡县区户级类]|人员|学生|产品)的?|[\u4e00-\u9fff“”]{{0,14}}[，、（]其中[^，。；\d每]{{2,12}}?)"
    rf"(?:应当?|须|要|原则上|一般)*(?P<bound>(?P<most>不(?:得|能|应)?超过|最多|至多)|不(?:得|能|应)?少于|至少)(?P<n>{TO_999})\s*[次遍轮]"
)
# 每学期对驾驶人、照管员集中培训2次: those it is done to are listed, no acts.
TO_LISTED = lazy(
    r"(?:应当?|须|要)?[对为](?:(?!开展|组织|进行|举办|实施|做好)[^，。；、\n\d每对各]){1,12}"
    rf"(?:、[^，。；、\n\d每对各]{{1,12}}){{1,5}}?(?P<count>{TO_999})\s*(?:[次遍]|[场轮]次?)(?![的性])"
)
# 检定周期为6个月; 建设周期 and 办理周期 tell how long one of them takes.
_CHECKED = r"(?:检[定测验查修]|校[准验]|轮[换训]|评[估价审]|考[核评]|更新|修[订编]|监测|抽[检查]|巡[检查]|清[洗淤]|保养|维护|体检|复[审核检评]|测评)"
# 更新间隔最长不超过6个月: how much may pass between two; of days and weeks what recurs must be said
# (巡查间隔不超过10天), for 上报与发现间隔不超过1天 tells how soon.
_BETWEEN = rf"(?:{_CHECKED}|{DUTIES}|发布|消[毒杀]|排查|[两二]次[\u4e00-\u9fff]{{0,8}}?)(?:的|之间的?)?(?:时间)?间隔(?:时间)?"
SPACING = lazy(
    rf"(?:最迟|最长|间隔|至少每|(?P<cycle>{_CHECKED}的?周期))[^，。；]{{0,6}}?(?:不(?:能|得)?超过)?\s*(?P<n>{TO_999})\s*个?(?P<unit>月|年)[^，。；]{{0,6}}?(?P<what>更新|一次|1次)?"
    rf"|(?P<between>{_BETWEEN})(?:原则上|一般|最[长多迟]|均|应|要|须)*不(?:能|得|应)?(?:超过|多于|大于)\s*(?P<days>{TO_999})\s*个?(?P<of>周|星期|[天日])(?![^，。；]{{0,3}}[岁年])"
)
SPACING_CUES = ("最迟", "最长", "间隔", "至少每", "周期")
# 隔周通报, 隔月召开一次例会, 双月调度
ALTERNATE = lazy(
    rf"(?:(?<!每)隔(?P<gap>[日天周月年]|季度?)|(?<![每年月\d])(?P<unit>[双单][周月]))"
    rf"(?=(?:至少)?(?:{DUTIES}|一[次会例报]|1次|[^，。；、]{{1,12}}[一1]次))"
)


def apart(count: int, unit: str) -> str:
    """The rule of what recurs after so many months or years (年)."""
    return Within(count * (12 if unit == "年" else 1), "months").rule


def alternate_rule(match: re.Match[str]) -> str | None:
    """The spacing of what recurs every other week, month, quarter or year; of every other day the contract has no
    rule.

    >>> [alternate_rule(m) for m in ALTERNATE.finditer("隔日通报，隔周通报，隔月召开一次例会，双月调度")]
    [None, '>=2/month', '<=2 months', '<=2 months']
    """
    passed = match["gap"] or match["unit"][1:]
    return {"周": DAYS[14], "月": apart(2, "月"), "季": apart(6, "月"), "年": apart(2, "年")}.get(passed[0])


def spacing_rule(match: re.Match[str], start: int | None = None) -> str | None:
    """How much time may pass between two, "" where nothing is said to recur, None where the contract has no rule;
    ``start`` is where the measure begins, if the search began elsewhere."""
    if match["between"]:
        return DAYS.get((to_int(match["days"]) or 0) * (1 if match["of"] in "天日" else 7))
    floor = match.pos if start is None else start
    clause = match.string[max(floor, match.start() - 24) : match.end() + 6]
    if not (match["what"] or match["cycle"]) and "更新" not in clause and "间隔" not in clause:
        return ""
    count = to_int(match["n"])
    return apart(count, match["unit"]) if count else ""


# 栏目两周内至少更新1次: what stands is renewed, what is done once is due.
RENEWED = lazy(
    rf"(?<![第每前后近满过去\d])(?P<n>{TO_999})个?(?P<unit>周|星期|天|日|月|年)[之以]?内(?:应当?|要|须|必须)*(?:至少|不少于)(?:要|应)?"
    r"(?:更新|维护|发布|保洁|清[洗运扫掏]|消[毒杀]|轮换|巡[查检护]){1,2}(?:一|1)次(?!性)"
)


def renewed_rule(match: re.Match[str]) -> str | None:
    """How often what is renewed at least once within so long recurs.

    >>> [renewed_rule(m) for m in RENEWED.finditer("两周内至少更新1次，3个月内至少更新一次")]
    ['>=2/month', '<=3 months']
    """
    count, unit = to_int(match["n"]) or 0, match["unit"]
    if count == 1:
        return Rate(1, PER[unit]).rule
    if unit in ("月", "年"):
        return apart(count, unit)
    return DAYS.get(count * (1 if unit in ("天", "日") else 7))


# 目录半年更新一次, 名录三年修订一次; not 近半年更新一次, 用三个月排查一次.
EACH_OTHER = lazy(
    r"[半\d一二两三四五六七八九十季](?<![每上下近前后这隔首第满期用花达内过约\d一二两三四五六七八九十—–－\-~～至到].)"
    r"(?:(?P<half>(?<=半)[年月])|(?P<more>[\d十]?)(?P<unit>年|个月)|(?P<quarter>(?<=季)度?))(?:至少|集中|全面|统一|定期|滚动|动态|必须|要|应)*"
    r"(?:更新|调整|修[订编]|核[对查]|检[查定测修]|排查|考[核评]|评[估价审]|轮[换训]|体检|校准|清[洗理淤]|复[核审检]|通报|调度|发布|维护|保养|消[毒杀]|换[证届发]|报送|汇总|盘点|巡[查检])"
    r"[一1]次(?!性)"
)


def each_other_rule(match: re.Match[str]) -> str | None:
    """How often what is done once in so long a time recurs.

    >>> [each_other_rule(m) for m in EACH_OTHER.finditer("半年更新一次，两年修订一次，3个月核对一次，季度通报一次")]
    ['>=2/year', '<=24 months', '<=3 months', '>=1/quarter']
    """
    if match["half"]:
        return Rate(2, PER[match["half"]]).rule
    if match["quarter"] is not None:
        return Rate(1, "quarter").rule
    count = to_int(match[0][0] + match["more"]) or 0
    if count == 1:
        return Rate(1, PER[match["unit"]]).rule
    return apart(count, match["unit"]) if count else None
