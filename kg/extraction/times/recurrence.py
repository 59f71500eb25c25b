"""频次 and 办理时限: how often something recurs, and within how long it must be done."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from kg.extraction.text.cues import begins_any, holds, places
from kg.extraction.text.small_number import HAN, TO_99, TO_999
from kg.extraction.times.befallen import tells_which
from kg.extraction.times.cycle import CYCLE, CYCLE_CUES, cycle_rule
from kg.extraction.times.every_other import (
    ALSO,
    ALTERNATE,
    DAYS,
    DUTIES,
    EACH_OTHER,
    OF_SOME,
    PER,
    RENEWED,
    SHARED,
    SPACING,
    SPACING_CUES,
    TO_LISTED,
    alternate_rule,
    each_other_rule,
    renewed_rule,
    spacing_rule,
)
from kg.extraction.times.in_one import IN_ONE, IN_ONE_CUES, in_one_rule
from kg.extraction.times.named_times import (
    ACT_SOON,
    BY_NIGHT,
    DOUBLED,
    DOUBLED_CUES,
    IN_TERMS,
    by_night_rule,
    counts_by,
    in_terms_rule,
    named_times,
)
from kg.extraction.times.point import MONTH, SAID_DAY
from kg.extraction.times.recurring_duties import SHORT_DUTIES
from kg.extraction.times.weekdays import FREE_DAYS, WEEKDAY_CUES, WEEKDAYS, weekdays_rule
from kg.extraction.times.within import limits_in
from kg.model import Limit, Recurrence, Span
from kg.reference.numerals import to_int
from kg.reference.patterns import lazy
from kg.time_rules import Rate, Within

# What the contract counts by a longer unit: a month has three 旬, a year two halves and two terms.
_TIMES_IN = {"半年": Rate(2, "year"), "学期": Rate(2, "year"), "半月": Rate(2, "month"), "旬": Rate(3, "month")}  # fmt: skip
# 每学期开学前一个月: so long before what comes in every term; 每学期开学前1周内 is a deadline.
_SO_LONG = rf"{TO_999}(?:个?工作日|个月|周|[日天])(?![以之]?[内前])"
# 每季度末更新一次, 每月底前至少检查2次: how often is said as well as by when.
_TIMES_AT_END = rf"(?:之?前|以前)?[^，。；、\n\d每末底]{{0,18}}?(?:至少|不[少低]于|不得[少低]于)?[^，。；、\n\d每末底]{{0,4}}?{TO_99}\s*[次遍轮](?![性的])"
_EACH = lazy(
    rf"(?:至少)?每隔?(?P<n>{TO_999})?(?:(?<!每)[—－\-~～至到]{{1,2}}(?P<upto>{TO_999})(?!月))?个?"  # 每6至10年鉴定一次
    rf"(?P<unit>工作日|日|天|[双单]?周|星期|[双单]月|半个月|半?月|旬|季度|季(?!度)|半年|年度?|学[年期](?!(?:开学|结束)[之以]?前(?![、和及与后]|{_SO_LONG})|[初末]?前|结束(?![之以]?前))"
    rf"|小时(?={ACT_SOON})|分钟(?={ACT_SOON})|[晚夜](?={ACT_SOON}))(?:(?<=学期)末)?"
    rf"(?!\s*(?:年?\s*[底末](?!{_TIMES_AT_END}|月|后?\d{{1,2}}个?工?作?[日天]内)"
    rf"|{MONTH}月|{SAID_DAY}\s*[日号]))"
    rf"(?P<gap>(?:[^，。；、\n]{{0,18}}?(?:至少|不少于|不得少于|不低于)?[^，。；、\n]{{0,12}}?"
    r"|[^，。；\n\d]{2,24}?(?:至少|不少于|不得少于|不低于))"  # 每周巡查水库、山塘不少于1次
    rf"(?P<count>{TO_999})(?:\s*[—－\-~～至到]{{1,2}}\s*{TO_999})?\s*(?:次(?!性)|(?:[场轮]次?|[期遍]|[篇批条起](?!次))|[班车航架]次|趟|个?(?:往返|来回)))?"
)
_COUNTED_IN_DAYS = ("周", "星期", "月")
# 每月组织网格员对孤儿、低保户等对象至少走访1次: behind a list the count stands far off.
_FAR_COUNT = lazy(
    rf"[^，。；\n\d每]{{1,80}}?(?<!各)(?:至少|不得?[少低]于)[\u4e00-\u9fff]{{0,4}}?(?P<count>{TO_999})\s*(?:[次遍]|[场轮]次?)(?![的性])"
)
# 每周供餐不少于5天: on how many days of a week or a month.
_ON_DAYS = lazy(
    rf"[^，。；、\d每]{{0,16}}?(?P<floor>至少|不得?[少低]于)?[\u4e00-\u9fff]{{0,4}}?(?P<count>{TO_99})个?(?:工作日|天|日)"
    r"(?:及?以上|(?(floor)|(?!)))(?=[，。；、]|$)"
)
# 每周开展5天、每天至少2小时
_DAYS_A_WEEK = lazy(
    r"(?:开展|提供|实行|服务|开放|供餐|坐诊|值班|营业)?(?P<count>[1-7一二两三四五六七])个?(?:工作日|天|日)"
    r"(?=[，。；、]|$|[都均应须]|要(?!求)|必须|全部|开展|提供|组织|开放|服务(?!日)|供餐|坐诊|值班|营业)"
)
# 每年一般不超过1次: no more often, of which the contract has no rule.
_AT_MOST = lazy(r"不(?:得|能|应)?(?:超过|多于|高于)|最多|至多|可(?:以|适当)?(?:组织|安排|开展)")
_FLOOR_FIRST = lazy(
    rf"(?:至少|不[少低]于|不得[少低]于)[\u4e00-\u9fff]{{0,4}}{TO_999}(?![次场期轮遍趟篇批条]|\s*[至—-])[^，。；]{{2,}}(?:和|及|与|、)(?:开展|组织)?$"
)
# A search skips to the letters a form begins with, so what may not stand before it is asked behind its first letter.
_ADJECTIVE = lazy(
    rf"(?P<unit>{'|'.join(f'{u[0]}(?<![第一二三四每双单隔个]{u[0]}){u[1:]}' for u in ('季度', '月度', '半年度?', '周'))})有?(?:{DUTIES})"
)
# 按月足额拨付, 逐月通报; 按季度向社会公布, 按月足额、直接向职工支付; 按季度或月份召开例会
_HOW = (
    "足额|及时|准时|定期|全额|如期|如实|据实|直接|均衡|统一|集中|逐项|逐级|分类|动态|滚动|组织|开展|进行|召开"
)
_DONE_BY = (
    rf"{DUTIES}|报送|上报|报(?=[国省市县区州镇乡各])|公开|公布|公示|报告|报备|预?拨付|预[拨付支结缴]|发放|支付|兑[付现]|[结清决]算(?!报告|报表|表|书)|更新|汇总|分析|反馈|推送|填报|统计|核对|对账|督办|总结"
    "|调[度研]|考[核评]|跟踪|监测|缴纳|召开|上传|录入|登记|发布|归集|记录|申报|报账|划拨|排查|清查|核查|走访|回访|梳理|印发|抽检"
    "|(?:生成|形成|编发|编[制印]|制作|刊发|出具)(?!的)"
)
_BY = lazy(
    r"[按逐](?P<unit>季度?|月度?|周|旬|日|年度?|半年|学期)(?<!逐年)(?<!逐半年)(?:(?:、|和|或者?)(?:季度?|月份?|周|半年|年度?)份?)?"
    rf"(?:(?:{_HOW})*(?:{_DONE_BY})|(?:组织|开展|举办|实施)(?=[^，。；、的]{{2}})|(?=(?:(?:、?(?:{_HOW}))*"
    rf"[向将对就把视与由给](?![^，。；]{{0,18}}(?:比例|标准))[^，。；]{{1,18}}?|(?:、?(?:{_HOW}))+)(?:{_DONE_BY}))"
    # 分别按月、按季开展
    rf"|(?=(?:、|和|或)[按逐](?:季度?|月度?|周|旬|日|年度?|半年)(?:{_HOW})*(?:{_DONE_BY}|(?:组织|开展|举办|实施)(?=[^，。；、的]{{2}}))))(?<!按日开展)"
)
# 日管控、周排查、月调度、年评估; 建立月通报制度
_OF_RUN = rf"[日周旬月季年](?:{SHORT_DUTIES})"  # in its run any duty stands: 周监测、月通报
_SHORT = lazy(
    r"(?P<unit>[日周旬月季年])(?:(?<![\u4e00-\u9fff\d〇○].)|(?<=(?:建立|健全|完善|实行|推行|落实|执行|坚持|实施|采取|按照).)"
    # 整改进展月调度、季通报: what opens a run of rhythms
    rf"|(?=(?:{SHORT_DUTIES})、(?:半年(?:{SHORT_DUTIES})|{_OF_RUN}))(?<![每按逐隔双单半两本上下当次去今明第全历往近多几数学节假生{HAN}\d〇○].)(?<!工作.))"
    rf"(?:(?:{SHORT_DUTIES})(?!单位|对象|结果|周期|表彰)|[\u4e00-\u9fff]{{2}}(?=、{_OF_RUN})"
    rf"|(?<={_OF_RUN}、.)[\u4e00-\u9fff]{{2}}(?=[，。；、”]|制度?|机制))"
)
# 月调度、季通报、半年约谈: so does it behind 半年.
_HALF_YEAR_OF_RUN = lazy(
    rf"(?P<unit>半年)(?<={_OF_RUN}、半年)[\u4e00-\u9fff]{{2}}(?=[，。；、”]|制度?|机制|$)"
)
# 一年不少于2次, 一年开展两次检查; not what was done (近一年开展2次), or on what condition.
_ONE_YEAR = "一年(?<![近去这那第上下前后过满十隔行续期每用达逾二两三四五六七八九几数]一年)"
_TOTAL = lazy(
    rf"(?:(?:全年|{_ONE_YEAR}|年度)内?[^，。；\n]{{0,10}}?(?:不少于|至少|不得少于|不低于)[^，。；\n]{{0,8}}?"
    rf"|{_ONE_YEAR}内?(?:应当?|要|须|分别|原则上|一般|集中|统一)*(?:组织|开展|举办|召开|举行|进行|安排|实施)+[^，。；\d了过]{{0,6}}?)"
    rf"(?P<count>{TO_999})\s*[次场期轮遍](?!(?:及?以上)?的[，；])"
)
# 按季度跟踪、半年评估、年终考核, 月调度、年度考核: in the run of other rhythms 年终 and 年度 are every year's.
_AT_YEAR_END = lazy(
    rf"(?P<unit>年)(?:(?<=半年[\u4e00-\u9fff]{{2}}、年)|(?<=[季月]度[\u4e00-\u9fff]{{2}}、年)|(?<=[每按逐][季月][\u4e00-\u9fff]{{2}}、年)|(?<={_OF_RUN}、年)(?<![\d{HAN}]...、年))[终底末度](?:{DUTIES}|考[核评]|评[价比]|总[结评]|验收|[结清决]算)(?!结果|等次|优秀|得分|成绩|指标)"
)
# 自…以来，每年都…: what has been, not what is asked; 2013年以来改造的户厕 tells which.
_SINCE = lazy(r"以来(?![^，。；每]{1,30}的)")
_APART = lazy(r"[，。；、,;]")
# What any of these readers reads holds one of them.
_CUES = (
    "|".join(f"{unit}[以之]?内" for unit in "日天月时年期钟秒")
    + r"|年(?:左右)?的?时间|年为?一|一(?:年|个?学期|个月|周|星期|旬)|月一|每|季度|月度|半年|半月|双月|单月|隔[日天月年季]|工作日|超过|≤|≦|最迟|[时期]限|限[期时\d]|[迟晚]于|理时间|结时间|改时间|复时间|批时间|压缩|缩短|[缩压]减|精简|提速|[压减降][至到为少低]|延[长期]|[月周]办|[日天时钟][即就限快办审出拿领取反答回批到抵赶响上处抢修恢派转签核销整互报上续](?!会|通)|[时日天](?=[\u4e00-\u9fff]{2,6}、\d)|当[日天]|[次翌]日|全年|周|次(?<=[一1]次)|月月|天天|年年|日日|季季|夜[间晚]|晚间|日间|白天|凌晨|[期季]各|按[月季日旬年半学]|逐[月季日]"
    + rf"|前\s*{TO_999}|"
    + "|".join(f"一{unit}[一二两三四]" for unit in "日天旬季年")
    + "|"
    + "|".join(f"{unit}(?:{SHORT_DUTIES})" for unit in "日旬月季年")
)
_CUE = lazy(lambda: begins_any(_CUES))


def find_recurrences(plain: str, start: int, end: int) -> Iterator[Recurrence]:
    """How often the measure's acts recur, in order.

    >>> t = "每周至少更新1次，一级栏目更新最迟不能超过3个月"
    >>> [r.rule for r in find_recurrences(t, 0, len(t))]
    ['>=1/week', '<=3 months']
    """
    if _CUE.search(plain, start, end):
        yield from _recurrences(plain, start, end)


def _recurrences(plain: str, start: int, end: int) -> Iterator[Recurrence]:
    words = plain[start:end]
    found: list[tuple[int, int, str | None]] = []
    for match in _eaches(plain, start, end) if "每" in words else ():
        if not counts_by(plain, match):
            found += _beside_floor(match) or [_each(plain, match), *_others_each(plain, match, end)]
    for pattern, reader, cues in _FORMS:
        if holds(words, cues):
            for match in pattern.finditer(plain, start, end):
                rule = reader(match)
                if rule != "" and not tells_which(plain, match.end(), end):
                    found.append((match.start(), match.end(), rule))
                    if pattern is _TOTAL:
                        found += [
                            (o.start("n"), o.end(), Rate(to_int(o["n"]) or 0, "year").rule)
                            for o in _others(plain, match, end)
                        ]
    taken = start
    since = _SINCE.search(plain, start, end)
    told = since.start() if since else end
    last: str | None = None
    for begin, stop, rule in sorted(found, key=lambda f: (f[0], -f[1])):
        if taken <= begin <= told:
            counted = plain[stop - 1] in "次场期轮遍"
            if not counted and rule is not None and rule == last and not _APART.search(plain, taken, begin):
                continue  # 每季度报送季度小结: what it is called, not how often once more
            taken, last = stop, rule
            yield Recurrence(plain[begin:stop], Span(begin, stop), rule)


def _eaches(plain: str, start: int, end: int) -> Iterator[re.Match[str]]:
    taken = start
    for at in places(plain, "每", start, end):
        begin = at - 2 if at - 2 >= taken and plain.startswith("至少", at - 2) else at
        match = _alone(plain, begin, end) if at >= taken and not FREE_DAYS.match(plain, at, end) else None
        if match:
            taken = match.end()
            yield match


def _alone(plain: str, begin: int, end: int) -> re.Match[str] | None:
    """每周 and the like with no other of them before the count (每周排查和每月通报一次), and none of two in one (每天每2小时)."""
    match = _EACH.match(plain, begin, end)
    if match is None or "每" not in (match["gap"] or ""):
        return match
    other = next((at for at in places(plain, "每", *match.span("gap")) if _EACH.match(plain, at, end)), None)
    if other is None:
        return match
    return None if other == match.start("gap") else _EACH.match(plain, begin, other)


def _others_each(plain: str, match: re.Match[str], end: int) -> Iterator[tuple[int, int, str | None]]:
    """What else is done in the same time: 每年至少开展1次演练、2次扫描."""
    for other in _others(plain, match, end):
        yield other.start("n"), other.end(), _each_rule(match, to_int(other["n"]))
    if match["count"] and (some := OF_SOME.match(plain, match.end(), end)):
        yield some.start("bound"), some.end(), None if some["most"] else _each_rule(match, to_int(some["n"]))


def _others(plain: str, match: re.Match[str], end: int) -> Iterator[re.Match[str]]:
    """The counts that go on behind one: 1次演练、2次扫描; 分别培训不少于1次和2次."""
    form = SHARED if "分别" in match.group() else ALSO
    at = match.end()
    while match["count"] and (other := form.match(plain, at, end)):
        at = other.end()
        yield other


def _beside_floor(match: re.Match[str]) -> list[tuple[int, int, str | None]]:
    """The rhythm alone, and how often what else is done, where the count goes on a list that a floor opens
    (每学期不少于2课时的教学和1次演练); [] where it does not."""
    if not match["count"] or not _FLOOR_FIRST.search(match.string, match.start("gap"), match.start("count")):
        return []
    count = to_int(match["count"])
    alone = (match.start(), match.start("gap"), _each_rule(match, 1))
    return [alone] if count == 1 else [alone, (match.start("count"), match.end(), _each_rule(match, count))]


def _each(plain: str, match: re.Match[str]) -> tuple[int, int, str | None]:
    """Where 每年 and the like stand with their count, and their rule."""
    far = None
    if match["count"] is None:
        far = _FAR_COUNT.match(plain, match.end()) or TO_LISTED.match(plain, match.end())
        if far is None and match["unit"] in _COUNTED_IN_DAYS:
            far = _ON_DAYS.match(plain, match.end())
            if far is None and match["unit"] != "月":
                far = _DAYS_A_WEEK.match(plain, match.end())
    if far:
        return match.start(), far.end(), _each_rule(match, to_int(far["count"]))
    at = match.end() if match["count"] is None else match.start("gap")
    named = named_times(plain, at) if match["count"] is None or "各" in match["gap"] else None
    count, stop = named or (to_int(match["count"]) if match["count"] else 1, match.end())
    return match.start(), stop, _each_rule(match, count)


def _each_rule(match: re.Match[str], count: int | None) -> str | None:
    unit, said = match["unit"].replace("半个", "半"), match["upto"] or match["n"]
    every = to_int(said) if said else 1
    if every is None or count is None or _capped(match):
        return None
    if unit in ("双月", "单月"):
        return Within(2, "months").rule if count == 1 else None
    if unit in ("日", "天", "周", "星期", "双周", "单周") and count == 1 and "隔" not in match.group()[:4]:
        days = every * (1 if unit in "日天" else 7 * (1 + (unit[0] in "双单")))
        if days in DAYS:
            return DAYS[days]
    if every == 1 and "隔" not in match.group()[:4] and unit in _TIMES_IN:
        return Rate(_TIMES_IN[unit].times * count, _TIMES_IN[unit].per).rule
    if every == 1:
        return Rate(count, PER[unit]).rule if unit in PER and "隔" not in match.group()[:4] else None
    months = {"月": 1, "季度": 3, "季": 3, "年": 12, "年度": 12}.get(unit)
    return Within(every * months, "months").rule if months and count == 1 else None


def _capped(match: re.Match[str]) -> bool:
    """Whether the count is the most that may be (每年一般不超过1次)."""
    if match["count"] is None:
        return False
    return _AT_MOST.search(match.string, match.start("gap"), match.start("count")) is not None or (
        match.string.startswith(("以内", "以下"), match.end())
    )


def _unit_rule(match: re.Match[str]) -> str | None:
    unit = match["unit"]
    if unit.removesuffix("度") in _TIMES_IN:
        return _TIMES_IN[unit.removesuffix("度")].rule
    per = PER.get("月" if unit == "月度" else unit)
    return Rate(1, per).rule if per else None


def _total_rule(match: re.Match[str]) -> str:
    return Rate(to_int(match["count"]) or 0, "year").rule


# Each form, what reads its rule ("": it is none), and the words one of which it holds.
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None], Iterable[str]], ...] = (
    (ALTERNATE, alternate_rule, "隔双单"),
    (WEEKDAYS, weekdays_rule, WEEKDAY_CUES),
    (_ADJECTIVE, _unit_rule, "季月半周"),
    (_BY, _unit_rule, "按逐"),
    (DOUBLED, _unit_rule, DOUBLED_CUES),
    (_SHORT, _unit_rule, SHORT_DUTIES),
    (_HALF_YEAR_OF_RUN, _unit_rule, ("、半年",)),
    (_AT_YEAR_END, _unit_rule, ("、年终", "、年底", "、年末", "、年度")),
    (CYCLE, cycle_rule, CYCLE_CUES),
    (SPACING, spacing_rule, SPACING_CUES),
    (EACH_OTHER, each_other_rule, ("一次", "1次")),
    (IN_ONE, in_one_rule, IN_ONE_CUES),
    (RENEWED, renewed_rule, ("内至少", "内不少于", "内应", "内要", "内须", "内必须")),
    (BY_NIGHT, by_night_rule, ("夜间", "晚间", "夜晚", "日间", "白天", "凌晨")),
    (IN_TERMS, in_terms_rule, ("学期各", "秋两季各", "秋季各")),
    (_TOTAL, _total_rule, ("少于", "低于", "至少", "一年")),
)


def find_limits(plain: str, start: int, end: int) -> Iterator[Limit]:
    """Within how long the measure's acts must be done, in order; a remark in brackets is no limit, unless it bounds
    what has none beside it.

    >>> t = "答复期限不超过5个工作日，简单问题在3日内完成（一般不超过2日）"
    >>> [x.rule for x in find_limits(t, 0, len(t))]
    ['<=5 working days', '<=3 days']
    """
    if _CUE.search(plain, start, end):
        yield from limits_in(plain, start, end)


def find_rates(plain: str, start: int, end: int) -> tuple[tuple[Recurrence, ...], tuple[Limit, ...]]:
    """What :func:`find_recurrences` and :func:`find_limits` find, which share their cues."""
    if _CUE.search(plain, start, end) is None:
        return (), ()
    return tuple(_recurrences(plain, start, end)), tuple(limits_in(plain, start, end))
