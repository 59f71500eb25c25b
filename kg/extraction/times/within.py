"""办理时限: within how long something must be done, or may lie or stand still."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.text.cues import holds
from kg.extraction.text.small_number import HAN, TO_999
from kg.extraction.times.ahead import ahead_in
from kg.extraction.times.befallen import counts_back
from kg.extraction.times.every_other import SPACING, SPACING_CUES, spacing_rule
from kg.extraction.times.point import NO_WORD
from kg.extraction.times.so_long import AMOUNT, HOURS, MOMENTS, counted_rule, rule_of
from kg.extraction.times.told_by_act import told_by_act
from kg.model import Limit, Span
from kg.reference.numerals import to_int
from kg.reference.patterns import lazy
from kg.time_rules import Within

# 不得滞留超过30天: how long something may lie or stand still.
_STAYS = (
    r"(?:不(?:得|能|准|许|可)|严禁|禁止)(?:连续|累计|一次性?|每次|单次|无故|擅自|长时间|长期)*"
    r"(?:滞留|滞压|积压|压件|拖延|延误|拖欠|延长|延期|占用|闲置|沉淀|停留|停工|停水|停电|停气|搁置|逾期|超期|压[件案])"
    r"[\u4e00-\u9fff]{0,4}超过"
)
_CUT = r"压缩|缩短|缩减|压减|精简|提速"
# 压缩办理时限至5日, 审批时限压至5日, 由15日减至5日
_BOUND = (
    rf"不(?:得|能)?超过|不多于|控制在|(?:{_CUT})(?:(?:(?![至到为])[\u4e00-\u9fff]){{0,10}}(?:时间|[时期]限|周期|时长))?[至到为]"
    r"|(?P<less>压[至到]|[减降][至到为少低]至?)"
)
_LIMIT_OF = "汛权上下界年有无局极额警"
"""What a limit (限) is of where no time is set: 超汛限时24小时巡查."""
_ENDS = r"(?:(?:书面)?(?:整改|改正|完成|办[结理]|答复|反馈|回复|清[理除退]|拆除|补[缴正齐]|报[送到]|上报|到位|处[理置])|(?<=工作日)(?:[，。；]|$))"
# 审批时限为5个工作日, 整改期限15天; 签约期限 and 公示期限 last so long, 法定时限 is to be cut.
_SET = (
    r"(?P<term>(?:时限|(?:办[理结]|整改|改正|[答回批]复|审[批核查]|受理|处[理置]|反馈|报送|提交|核查|完成)(?:时间|期限))"
    r"(?:统一|原则上|一般|均|最长)*(?:为|是|：|定为)?(?=\s*(?:\d{1,3}|[一二两三四五六七八九十]{1,3})\s*(?:个?工作日|个?小时|天|日(?![前起至])|个月)(?![^，。；]{0,6}(?:[压缩减降提]|以上))))"
)
# 法定时限20个工作日, 缩短办理时间3天, 平均办理时间3天
_NO_TERM = lazy(r"(?:法定|平均|保存|公示|签约|缩短|压缩|压减|减少|节约|延长)[^，。；]{0,8}$")
_RANGE = r"\s*(?:[—―–－\-~～]{1,2}|至|到)\s*"
_LIMIT = lazy(
    rf"(?=[不严禁≤≦控最压缩精提减降时办整改答回批审受处反报提核完在于至限半\d{HAN}\s])"  # tells quickly where none begins
    rf"(?P<pre>{_BOUND}|{_STAYS}|[≤≦]|最[迟晚](?=\s*{TO_999}个?(?:工作日|小时|天|月|周)(?![以之]?内))"
    rf"|限(?<![{_LIMIT_OF}]限)(?:[期时](?:在|于|为)?|(?=\s*{TO_999}个?(?:工作日|小时|[天日周])[之以]?内?{_ENDS}))|{_SET}|不(?:得|能|应)?[迟晚]于(?:[^，。；\d]{{1,14}}后的?)|在|于|至)?\s*"
    rf"(?:(?<!\d)(?P<low>{AMOUNT}){_RANGE})?(?P<n>{AMOUNT}|半)(?P<more>个半)?"
    rf"\s*(?P<unit>个?工作日|{HOURS}|分钟|秒钟?|个?月(?<=[半个]月)|个?周(?![岁年边])|个?星期|天|日|年)(?P<behind>(?<=[天年])半)?"
    rf"(?P<post>以内|之内|内{NO_WORD}|之前|前|(?:左右)?的?时间(?:以?内)?)?(?:左右)?"
)
# 分别压缩至2个和3个工作日以内: each has the unit and the bound of the last.
_SPAN_UNIT = rf"个?工作日|{HOURS}|分钟|个?月|个?周|天|日"
_EACH_ITS_OWN = lazy(
    rf"分别(?:[^，。；]{{0,24}}?(?P<pre>{_BOUND})|[在于]?(?=[^，。；]*?内))\s*"
    rf"(?P<first>(?:{AMOUNT}\s*个?(?:{_SPAN_UNIT})?(?:、|和|及|与|以及))+)(?P<n>{AMOUNT})\s*(?P<unit>{_SPAN_UNIT})(?P<post>[以之]?内{NO_WORD})?"
)
_AMOUNTS = lazy(rf"(?P<n>{AMOUNT})\s*(?P<unit>{_SPAN_UNIT})?个?")
_WITHIN = ("以内", "之内", "内")
# 临期30日以内的不得入库: what an order covers.
_COVERS = lazy(
    r"的(?!时间|期限|时限)|[^，。；]{0,3}(?:免[费收于予征]|不收|不计)"
    # 30日内未答复, 离校2年内未就业毕业生: what has not been done, and nobody is told to
    r"|(?:尚|仍|均|都|一直|因故)?未(?!来|成年|雨)"
    # 2日内不能扑灭的: a condition
    r"|[^，。；的]{0,10}?(?:不能|未能?|无法|难以|没有|仍[不未无])[^，。；的]{1,14}的"
    r"(?:[，,；;。]|可|应|由|予以|视为|视同|必须|须|要|一律|不[得予]|给予|责令|依[法规]|按|暂停|取消|限期|强制|启动)"
    # 5日内报到的给予奖励: what is rewarded
    r"|[^，。；的]{1,10}的，?(?:给予|予以|可[以按]?)[^，。；]{0,8}?(?:奖|表[彰扬]|加分|补[助贴]|优惠|减免|[减从]轻|从宽|免[于除])"
)
# 离校2年内高校毕业生: since when they are what they are.
_SINCE_THEN = lazy(r"(?:离校|毕业|退役|退伍|刑释|脱贫)\s*$")
_PERSONS = lazy(r"[\u4e00-\u9fff]{0,8}?(?:毕业生|人员|青年|军人|士兵|人口|农?户)")
# 取消其三年内申报资格: how long what is taken away stays so.
_TAKES_AWAY = lazy(
    r"(?:取消|暂停|限制|禁止|停止|剥夺)(?:其|该[^，。；]{1,6}|有关[^，。；]{1,6}|相关[^，。；]{1,6})?(?:在|于)?$"
)
# 一年内取消评优资格, 6个月内暂停其申报资格: so does it behind; 一年内取消一批许可 is a task.
_TAKEN_AWAY = lazy(
    r"(?:取消|暂停|限制|停止|剥夺)[^，。；\d批项]{0,16}?(?:(?<!职业)资格(?!许可|审批|证)|评[先优](?=[，。；]|$))"
)
_TO_EXPIRY = lazy(r"(?:临期|逾期|超期|距[^，。；]{0,4})\s*$")
_MEASURES = lazy(r"(?:[到至为约]|步行|车程|骑行|通勤|路程|驾车|行车|时间|时长|间隔|误差)\s*$")
# 抵达现场时间城区不得超过30分钟: how long an act takes; the mean of many (平均救援到达时间) is a target.
_OF_ACT = lazy(
    r"(?<!平均)(?<!平均.)(?<!平均..)(?<!平均...)(?<!平均....)(?:到达|抵达|赶[到赴]|到场|出[警动勤]|办[理结]|受理|答复|反馈|上报|报告)(?:现场|事发地|地点)?(?:时间|时长|时限)[\u4e00-\u9fff]{0,8}$"
)
# 超标天数控制在5天以内: how many days there are of it; 审理天数 are days that an act takes.
DAYS_OF = lazy(
    r"(?:污染|超标|达标|优良|良好|雾霾|灰霾|沙尘|高温|臭氧|降[雨雪水]|暴雨|停[电水气暖热课产]|断[电水]|缺[勤课]|旷[工课]|请假|休假|住院)"
    r"(?:天气?)?[天日]数(?:要|应当?|须|必须|力争|确保|努力|每年|全年|年均|均|总量|总数)*$"
)
# 补贴不超过30天: how long something is granted.
_GRANTS = lazy(
    r"(?:补[贴助]|贴息|资助|享受|救助|救济|优惠|减免|缓缴|租住|借款)(?:天数)?(?:最长|累计|合计|原则上|一般)*$"
)
# 办理时限由15个工作日减至5个: a time that is cut; 在库天数, 费用 are none.
_TIME_CUT = lazy(r"(?:时[间限长]|期限|周期|工作日|\d日|\d天|审[批核查]|受理|批复|办[理结件])[^，。；]{0,14}$")
# 停电时间降至0.5小时以内: how long a state lasts.
_LASTS = lazy(r"(?:停[水电气]|等[待候]|通勤|拥堵|中断)(?:的?(?:平均)?时[间长])?[^，。；]{0,6}$")
_LATEST = lazy(r"(?:最[迟晚长]|至迟)\s*$")
_TAKES = lazy(r"(?:经过|利用|用|力争|花)\s*$")
# 近三年内 looks back, 2022年内 is a date.
_NO_SPAN_OF_YEARS = lazy(r"(?:近|过去|之前|此前|前|第|满|[\d—–\-~至])\s*$")
# 五年内免征: how long something is granted, not within how long it must be done.
_BENEFIT = lazy(r"(?:继续)?(?:免[征收缴]|减[免征按半]|暂[免不]|享受|停[征收])")
# …上报（最迟不超过4个小时）: the bracket bounds what stands before it, and says nothing else.
_BOUND_REMARK = lazy(
    r"[（(](?:最[迟长多晚]|一般|原则上|应当|应|须|必须|要|时限|期限|为)*(?:在|不(?:得|能)?超过|控制在)[^（）()，。；]{2,12}[）)]"
)
_SAME_DAY = lazy(
    rf"(?:当[日天]|[次翌]日)[之以]?内{NO_WORD}(?=[^，。；的\d]{{2}})|"
    r"(?:发现|接报|收到|受理)?(?:当日|当天|即日|(?:当[日天]或)?[次翌]日(?:上午|中午|下午)?前?)(?:[向将把对](?![口外])[^，。；的]{2,20}?)?(?:办结|办理|答复|回复|转办|受理|报送|上报|报(?=[国省市县区镇乡各](?!场))|发布"
    r"|(?:完成|全部|立即|及时|书面)*(?:整改|销号|处[置理]|清运|反馈|启动|联系|通[知报]|告知|报告|核[实查]|派[单员]|交办|转交|移[交送]|录入|登记|建档|出具|送达|拨付|支付|到账|入库|到[场位]|回访|上门)"
    r"(?![的率量数]|情况|人员))"
)
_DAYS_NAMED = ("当日", "当天", "即日", "次日", "翌日")
# 经批准可延长15日: how much more an act may take; not what is granted for so long (贷款可延长6个月).
_LONGER = lazy(
    rf"(?:可以?|最[多长]|至多)(?:再|适当|相应|最[多长]|至多)*延(?:长|期)(?:办理|答复)?(?:时[间限]|期限)?(?:[至到]|不超过)?\s*(?P<n>{TO_999})\s*"
    r"(?P<unit>个?工作日|天|日|个?小时|个月)(?![\u4e00-\u9fff]{0,4}(?:补[贴助]|贷款|假))"
)
_WHY_LONGER = lazy(
    r"批准|同意|复杂|疑难|特殊|重大|确[需有因]|延[期长]的|不能|未能|无法|困难|必要|(?:办理|受理|审批|答复|办结|审查|处理|调查|整改|核查)(?:期限|时[限间])"
)
_GRANTED = lazy(
    r"营业|服务时间|开放|贷款|借款|还[款贷]|租|合同|补[贴助]|享受|有效期|保护期|试[用点行]|工期|假|缓缴|优惠|运营|聘|保修|参保|待遇|见习"
)
_BOUNDED = lazy(
    rf"限|[迟晚]于|(?:理|结|改|正|复|批|核|查|理|置|馈|送|交|成)(?:时间|期限)|最[迟晚]|超过|不多于|≤|≦|控制在|{_CUT}|[压减降][至到为少低]|工作日(?:[以之]?内|之?前)|小时(?:[以之]?内|之?前)|(?:分钟|秒钟?)[以之]?内|"
    + "|".join(f"{unit}[以之]?内" for unit in "月天日年周期")
    + r"|年(?:左右)?的?时间"
)


def limits_in(plain: str, start: int, end: int) -> Iterator[Limit]:
    """The limits of a measure, in order; a remark in brackets is none, unless it bounds what has none beside it."""
    found = [
        (m.start(), m.end(), rule)
        for m in (_LIMIT.finditer(plain, start, end) if _BOUNDED.search(plain, start, end) else ())
        if (rule := _limit_rule(plain, start, m)) != ""
    ]
    sentence = plain[start:end]
    if holds(sentence, "当即次翌") and holds(sentence, _DAYS_NAMED):
        found += [
            (*m.span(), Within(1, "days").rule)
            for m in _SAME_DAY.finditer(plain, start, end)
            if not (m[0].endswith("内") and _only_covers(plain, m.end()))
        ]
    if "延长" in sentence or "延期" in sentence:
        for m in _LONGER.finditer(plain, start, end):
            before = plain[start : m.start()]
            acts = m["unit"].endswith("工作日") or _WHY_LONGER.search(
                before
            )  # only acts are reckoned in 工作日
            if acts and not _GRANTED.search(before):
                found = [f for f in found if not (m.start() <= f[0] and f[1] <= m.end())]
                found.append((*m.span(), counted_rule(m)))
    for told in told_by_act(plain, start, end):
        if all(
            told[1] <= begin or stop <= told[0] for begin, stop, _ in found
        ):  # 不超过3日办结 is found already
            found.append(told)
    if "前" in sentence:
        found += [(*span, None) for span in ahead_in(plain, start, end)]
    if "分别" in sentence and (several := list(_several(plain, start, end))):
        first, last = several[0][0], several[-1][1]
        found = [limit for limit in found if limit[1] <= first or last <= limit[0]] + several
    outside = [limit for limit in found if not _in_remark(plain, start, limit[0])]
    for begin, stop, rule in sorted(outside or [limit for limit in found if _bounds(plain, start, limit)]):
        yield Limit(plain[begin:stop], Span(begin, stop), rule)


def _several(plain: str, start: int, end: int) -> Iterator[tuple[int, int, str | None]]:
    """The limits that share one bound and one unit."""
    for match in _EACH_ITS_OWN.finditer(plain, start, end):
        if not (match["pre"] or match["post"]) or _COVERS.match(plain, match.end()):
            continue
        amounts = list(_AMOUNTS.finditer(plain, *match.span("first")))
        for amount in amounts:
            led = match["pre"] and amount is amounts[0]
            rule = rule_of(to_int(amount["n"]), amount["unit"] or match["unit"])
            yield match.start("pre") if led else amount.start(), amount.end(), rule
        yield match.start("n"), match.end(), rule_of(to_int(match["n"]), match["unit"])


def _bounds(plain: str, start: int, limit: tuple[int, int, str | None]) -> bool:
    """Whether the bracket around a limit says nothing but that."""
    begin, stop, _ = limit
    opened = max(plain.rfind("（", start, begin), plain.rfind("(", start, begin))
    return _BOUND_REMARK.match(plain, opened, stop + 1) is not None


def _limit_rule(plain: str, start: int, match: re.Match[str]) -> str | None:
    """The rule, None where it cannot be resolved, "" where this is no limit at all."""
    return counted_rule(match) if _bounds_act(plain, start, match) else ""


def _bounds_act(plain: str, start: int, match: re.Match[str]) -> bool:
    """Whether a time tells within how long something must be done, and not what is covered, measured or granted."""
    post, unit, at = match["post"] or "", match["unit"].removeprefix("个"), match.end()
    before = max(start, match.start() - 6)
    if post in _WITHIN and (
        _only_covers(plain, at)
        or _TO_EXPIRY.search(plain, before, match.start())
        or _TAKES_AWAY.search(plain, max(start, match.start() - 10), match.start())
        or (unit in "年月" and _TAKEN_AWAY.match(plain, at))
        or (_SINCE_THEN.search(plain, before, match.start()) and _PERSONS.match(plain, at))
    ):
        return False
    if unit in "天日" and DAYS_OF.search(plain, max(start, match.start() - 12), match.start()):
        return False
    if "过" in (match["pre"] or "") and _GRANTS.search(plain, max(start, match.start() - 12), match.start()):
        return False
    if match["term"] and _NO_TERM.search(plain, max(start, match.start() - 12), match.start()):
        return False
    if match["less"] and _LASTS.search(plain, max(start, match.start() - 14), match.start()):
        return False
    if (
        match["less"]
        and post not in _WITHIN
        and unit != "工作日"
        and not _TIME_CUT.search(plain, max(start, match.start() - 24), match.start())
    ):
        return False
    begin = match.start("low") if match["low"] else match.start("n")
    if not (post or (match["pre"] or "") not in ("", "在", "于", "至")) or plain[begin - 1] in "每月第年":
        return False
    if plain.startswith("最后", max(start, begin - 2)):  # 每月最后一个工作日前: which day
        return False
    if post.endswith("时间") and not _TAKES.search(plain, max(start, begin - 4), begin):
        return False
    if post in ("前", "之前") and unit in ("日", "天", "月", "年"):
        return False
    if unit == "年":
        looks_back = _NO_SPAN_OF_YEARS.search(plain, max(start, begin - 6), begin)
        return not (_BENEFIT.match(plain, at) or plain.startswith("的", at) or looks_back)
    if unit in MOMENTS:
        return _asks_minutes(plain, start, match)
    return unit not in ("月", "周", "星期", "天", "日") or not _spaces(plain, start, match)


def _only_covers(plain: str, at: int) -> bool:
    """Whether a time that ends in 内 at ``at`` tells what an order covers."""
    return _COVERS.match(plain, at) is not None or counts_back(plain, at)


def _asks_minutes(plain: str, start: int, match: re.Match[str]) -> bool:
    """Whether an act is due within these minutes; 等候时间不超过30分钟 and 步行15分钟内 measure."""
    before = max(start, match.start() - 4)
    if match["pre"] and _OF_ACT.search(plain, max(start, match.start() - 24), match.start()):
        return True
    if match["post"] in _WITHIN:
        return match["pre"] in (None, "在", "于") and not _MEASURES.search(plain, before, match.start())
    return match["pre"] is not None and _LATEST.search(plain, before, match.start()) is not None


def _spaces(plain: str, start: int, match: re.Match[str]) -> bool:
    """Whether what seems a limit says how often something is renewed (最迟不超过3个月更新)."""
    begin = max(start, match.start() - 12)
    if not holds(plain[begin : match.end()], SPACING_CUES):
        return False
    around = SPACING.finditer(plain, begin, match.end() + 6)
    return any(spacing.end() > match.start("n") and spacing_rule(spacing, start) != "" for spacing in around)


def _in_remark(plain: str, start: int, at: int) -> bool:
    """Whether ``at`` stands in a bracket opened within the measure."""
    window = plain[start:at].replace("(", "（").replace(")", "）")
    return window.rfind("（") > window.rfind("）")
