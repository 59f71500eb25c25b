"""指标 told in words or in time: 至少一所, 占一半以上, 不少于30日, 限额内, 三个月销量."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from kg.extraction.figures.clause_before import quantity_of_clause_before
from kg.extraction.figures.figure import Figure, clause_start, left_of
from kg.extraction.figures.fraction import find_fractions
from kg.extraction.figures.had_or_given import noun_by_rate, noun_given
from kg.extraction.figures.held_each_time import EACH_TIME, held_each_time, held_in_all
from kg.extraction.figures.no_target import is_past
from kg.extraction.figures.noun_before import noun_of, undated
from kg.extraction.figures.noun_behind import words_behind_size, words_to_mark
from kg.extraction.figures.ordered import without_order
from kg.extraction.figures.ratio import find_ratios
from kg.extraction.figures.without_comparator import named_one
from kg.extraction.text.cues import begins_any, holds
from kg.extraction.text.small_number import HAN
from kg.extraction.times.within import DAYS_OF
from kg.model import Indicator, Span
from kg.reference.numerals import to_int
from kg.reference.patterns import lazy

_N = rf"(?:\d{{1,3}}(?!\d)|[{HAN}]{{1,3}})"
_LONG = r"\d{1,5}(?![\d.])"
_HAN = rf"(?:[{HAN}]百(?:零?[{HAN}]{{1,3}})?|[{HAN}]{{1,3}})"
_FLOOR = r"至少|不(?:得|能|应)?少于|不(?:得|能|应)?低于|不短于"
_DURATION = "个半[天日]|个?工作日|个月|小时|分钟|学时|课时|天|日|年|周"
_THINGS = "所|家|个(?![月半工小百])|名|人|次|场|轮|期|项|处|座|支|辆|台|套|篇|条|件|户|间|张|堂|遍"
# Behind a floor of time: not what is a year (不低于2022年) or a date, a rhythm, or said of those who have it.
_TIME_FLOOR = lazy(
    rf"(?P<pre>{_FLOOR})(?!\s*(?:19|20)\d\d年)\s*(?:(?![每于在])[\u4e00-\u9fff]{{2,10}}(?:[期届]满|到期|终止|结束)[之以]?后)?(?P<verb>(?![每于在])[\u4e00-\u9fff]{{0,4}}?)(?P<n>{_LONG}|{_HAN}|半)"
    rf"\s*(?P<unit>{_DURATION})(?:以上)?(?P<to>(?:[，、且](?:最[长多])?)?不(?:得"
    rf"|能)?[超多][过于]\s*{_N}\s*(?:{_DURATION}))?"
    rf"(?![内前起]|[之以][前内]|以来|[一1]?[次期轮]|[^，。；]{{0,4}}(?:更新|一次|1次)|[^，。；]{{0,8}}(?:经历|经验|工龄|资历|业绩)"
    rf"|的(?:[，。；]|[^，。；]{{0,6}}(?:人员|企业|单位|个人|职工|教师|干部|项目)))"
)
_THING_FLOOR = lazy(
    rf"(?P<pre>{_FLOOR})(?P<verb>[\u4e00-\u9fff]{{0,4}}?)(?P<n>{_HAN})(?P<unit>{_THINGS})(?:以上)?(?![级类线方体])"
)
# 开展一次以上应急演练; 发生一次以上 and 两次以上未参加的 ask for nothing.
_THING_ABOVE = lazy(
    rf"(?P<verb>开展|组织|举办|举行|召开|进行|听取|建[成设立]|新建|打造|培育|创建|选[派树]|配[备置]|确定|明确|安排|完成)"
    rf"(?P<n>{_HAN})(?P<unit>{_THINGS})及?以上"
    r"(?!的?(?:[，。；]|[^，。；]{0,8}(?:企业|单位|个人|机构|项目|人员)[，。；]))"
)
# 确保每个行政村有1所标准化村卫生室, 村村都要有一所…: what every one shall have.
_EACH_HAS = lazy(
    r"(?:每[^，。；每\d]{1,14}?|(?P<each>[县乡镇村校户])(?P=each))(?P<must>(?:都|均|各|应当?|须|要|必须)*)"
    rf"(?:建|设|配备?|拥)?有(?P<n>{_N})(?P<unit>{_THINGS})(?!及?以[上下]|左右|[级类线方体])(?=[\u4e00-\u9fff“]{{2}})"
)
_ENSURES = ("确保", "保证", "保障", "实现", "做到", "力争", "达到", "努力", "落实")
# 任期不超过两届; not said of those it is true of (不超过三人的单位).
_THING_CEILING = lazy(
    rf"(?:不(?:得|能|应)?超过|不(?:得|能|应)?[多高]于|最多)(?:为)?(?P<n>[{HAN}]{{1,3}})(?P<unit>{_THINGS}|届)(?![级类线方体])"
    r"(?!的(?:[，。；]|[^，。；]{0,8}(?:人员|企业|单位|个人|项目|家庭|机构)))"
)
# 法人层级压缩至三级以内
_LEVELS_CEILING = lazy(
    rf"(?:(?:压缩|压减|精简|减少|缩减|降低?|控制)[到至在为]|不(?:得|能|应)?(?:超过|多于))(?P<n>[{HAN}]{{1,3}})(?P<unit>级|层)(?:以?内|之内|及?以下)?(?=[，。；、）]|$)"
)
# 确定一名班子成员分管
_NAMED_ONE = lazy(
    r"(?:明确|确定|指定|落实|安排|[选指]派|抽调|选定)(?P<n>[一两二三])(?P<unit>[名位])(?!以|及以|或)"
)
# 确定一名组长和两名联络员: named with the one before.
_NAMED_TOO = lazy(r"(?:和|以?及|与|、)(?P<n>[一两二三])(?P<unit>[名位])(?!以|及以|或)")
# 听证时间为3小时, 贷款期限延长至5年; 办理期限 is a limit, 有效期 that of the directive.
_TAKES = lazy(
    r"(?:时间|时长|(?:期限|年限|[租任]期)(?<=[\u4e00-\u9fff]{3})(?<!办理..)(?<!办结..)(?<!整改..)(?<!答复..)(?<!审批..)(?<!处理..)(?<!受理..)"
    r"(?<!完成..)(?<!有效..)(?<!试点..))(?:一般|原则上|统一|均|应|可)*(?:为|延长[至到]|(?:达到|提[高升][至到]|增[加长][至到])(?P<to>))"
    rf"\s*(?P<n>\d{{1,3}}\.\d{{1,2}}|{_N})\s*(?P<unit>个?工作日|个月|小时|分钟|学时|课时|天|周|年)(?![—–－\-~～至到内前左以])(?(to)(?![的仍后时未还者]))"
)
# 日志留存6个月以上, 公示7日; 公示满30日无人认领的 tells of a case.
_KEPT = lazy(
    r"(?P<kept>(?:保存|保管|留存|存档|存放|储存|留样|冷藏|冷冻|封存|公示|公告|张[贴榜]|挂网|征求意见)(?:期限?|时[间限长])?)(?:(?P<full>满)|(?:应当?|须|要|必须|达到?|为|在))*\s*"
    rf"(?!\d{{4}}年)(?P<n>{_LONG}|[{HAN}]{{1,3}})\s*(?P<unit>{_DURATION})"
    r"(?:(?P<up>及?以上)(?!的[^，。；]|[前后])|(?(full)(?!))(?=[，。；、,;）”]|$|备查|以备|无异议|后(?!第)|方可|即可|并))"
)
# 县财政局将名单公示, 明厨亮灶、留样: what stands before what is kept, or before a verb by itself.
_KEPT_APART = lazy(r"^.*[将把）]|^.{2,12}[局委办所院厅部站]对|^.*(?:并|、)(?=[\u4e00-\u9fff]{2,3}期?$)")
# 每天1小时体育活动时间要得到保证, 保障学生每天睡眠时间: how long each shall have.
_ASSURED = lazy(
    rf"(?P<before>(?:确保|保证|保障|落实)[^，。；\d]{{2,30}})?(?P<n>{_LONG}|[{HAN}]{{1,3}})个?(?P<unit>小时|分钟|课时)(?!以|[内前后])的?"
    r"(?P<what>(?:(?![到达公发])[\u4e00-\u9fff]){2,8}?时间)(?(before)|(?:要|应当?|须|必须)*(?:得到|予以|切实)?(?:保证|保障|落实))"
)
_CEILING = lazy(
    r"(?P<n>\d{1,9}(?:\.\d{1,4})?)\s*(?P<unit>万元|亿元|元|[%％])的?(?:最高)?(?:限额|额度|限度)(?:以)?内(?P<verb>[\u4e00-\u9fff]{0,12})"
)
_STOCK = lazy(
    rf"(?:保持|储备|达到|满足|确保|保证|保有|留足|不低于|不少于)(?:[\u4e00-\u9fff]{{0,14}}日均)?\s*(?P<n>{_N})\s*(?P<unit>(?:个月|天|日)(?:以上)?的?"
    r"(?:正常|市场|平均|本地)*(?:销售量|销量|使用量|用量|消费量|需求量|供应量|加工量|消耗量|库存))"
)
# 重污染天数不超过5天: how many days there are of it at most.
_DAYS = lazy(
    rf"(?P<what>[天日]数)(?:要|应当?|须|必须|力争|确保|每年|全年|年均)*(?P<most>不(?:得|能|应)?(?:超过|多于))\s*(?P<n>{_N})\s*(?P<unit>[天日])(?![以之]?[内前])"
)
# 单项否决率为零, 事故起数控制为零; what is none so far, or a condition, is no target.
_ZERO = lazy(
    r"(?P<what>[率比]|[起件案]数|[伤死]亡人数)(?:应当?|要|须|必须|力争|确保|始终|全部|均)*(?:为|实现|达到|保持(?:为|在)?|控制[为在到]|降[低]?[至到为])零(?=[，。；、）]|$)"
)
# What any of these forms holds.
_CUES = (
    r"零(?=[，。；、）]|$)|至少|不[得能应]?(?:[少低短多高]于|超过)|最多|一半|半数|分之|过半|减半|折半|翻[一两二三]?番|[一二两三四五六七八九]成(?=[五及以左，。；、）的]|$)|[额限][度额]?以?内|[一二两三四五六七八九十][级层](?=[以之]?内|及?以下|[，。；、）]|$)|[时期年租任][间长限期](?:[一原统均应可][\u4e00-\u9fff]{0,2})*(?:为|延长|达到|提[高升]|增[加长])"
    r"|[月天日时年](?=及?以上)|[一二两三四五六七八九十][家名人次场轮期项处座支辆台套篇条件户间张所个堂遍]及?以上|[月天日](?:以上)?的?[\u4e00-\u9fff]{0,4}[量存]"
    r"|[小课]时(?=的?[\u4e00-\u9fff]{2,8}时间)|分钟(?=的?[\u4e00-\u9fff]{2,8}时间)"
    r"|有(?=[\d一二两三四五六七八九十]{1,3}[所家个名人处座支辆台套间])"
    + "".join(
        f"|{verb}[一两二三][名位]" for verb in ("[确指选]定", "明确", "落实", "安排", "[选指]派", "抽调")
    )
)
_KEEPS = ("存", "冷", "保管", "留样", "公示", "公告", "张贴", "张榜", "挂网", "征求意见")
_CUE = lazy(lambda: begins_any("|".join((_CUES, *_KEEPS))))
_LEFT = lazy(r"(?s:.*)(?:[^\u4e00-\u9fffA-Za-z0-9“”、（）()]|“(?!.*”)|(?:少于|低于|至少)[^、]*、)")
_ASIDE = lazy(
    r"(?:一般|原则上|最低|力争|确保|实现|(?<!平)均|应当|应|要|须|都|也|各|分别|保持|占|全年|每(?:学[年期]|[年月周天季])度?|每[人个]|每次|的|[并而]?且)+$"
)
# 占比由目前的三成提高到六成
_SO_FAR = lazy(r"(?<=..)[由从][^，。；]{0,8}[成半一二两三四五六七八九十][^，。；]{0,6}$")
# 每周5天、每天至少2小时
_RHYTHM_BEFORE = lazy(
    r"每[年月周天日](?:开展|实行|安排|服务|开放)?(?:[\d一二两三四五六七八九]{1,2})[天日次]、?$"
)
_LEAD = lazy(r"^(?:确保|对|将|其中|按照?|在|以|把|由|使)")
_LONGEST = 40  # characters to the left of a form that may say what it counts
_TIMES = "次场轮期遍"
_HOLDS = ("开展", "组织", "举办", "举行", "召开", "进行", "安排")
_WITHIN = lazy(rf"[在于]?{_N}(?:{_DURATION})[以之]?内")
# 开展专项检查，下半年至少开展一次: what is held stands in the clause before.
_HELD_BEFORE = lazy(r"(?:开展|组织|举办|举行|召开|进行|实施)(?P<noun>[\u4e00-\u9fff“”]{2,24})，[^，。；]*$")
_Read = Indicator | None


class _Said(NamedTuple):
    """One of these forms as it stands in ``plain[start:end]``."""

    plain: str
    start: int
    end: int
    match: re.Match[str]

    @property
    def left(self) -> str:
        """The words before it that may say what it counts."""
        return left_of(self.plain, self.start, self.match.start(), _LONGEST)

    @property
    def clause(self) -> str:
        """The words before it in its clause."""
        return self.plain[self.clause_start : self.match.start()]

    @property
    def clause_start(self) -> int:
        return clause_start(self.plain, self.start, self.match.start())

    def before(self, at: int | None = None) -> str:
        """What the clause says before it, or before ``at``, of what is counted."""
        return _before(self.plain, self.start, self.match.start() if at is None else at)

    def behind(self, at: int | None = None) -> str:
        """The words behind it, or from ``at``, to the next mark."""
        return words_to_mark(self.plain, self.match.end() if at is None else at, self.end)

    def told(
        self, quantity: str, sign: str, unit: str = "", first: str | int = 0, last: str | int = "unit"
    ) -> _Read:
        """The target that it sets, told from one of its groups to another; None where its number is none."""
        said = self.match["n"]
        value = 0.5 if said == "半" else float(said) if "." in said else to_int(said)
        if value is None:
            return None
        span = Span(self.match.start(first), self.match.end(last))
        text = self.plain[span.start : span.end]
        return Indicator(text, span, quantity, sign, float(value), unit or self.match["unit"])


def find_worded(plain: str, start: int, end: int) -> list[Indicator]:
    """Targets of these forms in ``plain[start:end]``; the floor of a time is one too.

    >>> t = "公示不少于5个工作日，至少建设一所学校，占比过半"
    >>> [(i.quantity, i.comparator, i.value, i.unit) for i in find_worded(t, 0, len(t))]
    [('公示', '>=', 5.0, '个工作日'), ('学校', '>=', 1.0, '所'), ('占比', '>', 50.0, '%')]
    """
    ratios = list(find_ratios(plain, start, end, _before_or_told))
    if _CUE.search(plain, start, end) is None:
        return ratios
    words = plain[start:end]
    told = [
        found
        for form, reader, cues in _FORMS
        if holds(words, cues)
        for match in form.finditer(plain, start, end)
        if (found := reader(_Said(plain, start, end, match))) is not None
    ]
    return told + ratios + list(find_fractions(plain, start, end, _before_or_told))


def _time_floor(said: _Said) -> _Read:
    plain, match = said.plain, said.match
    at = match.end()
    ahead = plain.startswith("提前", match.start() - 2)  # 信息提前不少于7日在平台公开: the time before it
    counted = said.behind(at + 1) if plain.startswith(("的", "在"), at) and not ahead else ""
    counted = counted or said.before()
    verb = match["verb"] if len(match["verb"]) > 1 else ""
    if counted.startswith("在") and verb:  # 在关键农时每周至少坐诊3天
        counted = verb
    counted = counted or without_order(quantity_of_clause_before(said.left, ""), match["unit"])
    counted = counted or verb  # 每周至少坐班半天
    if not counted or counted in EACH_TIME:
        counted = held_each_time(plain, said.start, match.start()) or counted
    return said.told(held_in_all(said.left) or counted, ">=")


def _kept(said: _Said) -> _Read:
    if is_past(said.clause):
        return None
    sign = ">=" if said.match["up"] else "="
    quantity = _KEPT_APART.sub("", said.before(said.match.end("kept")))
    return said.told(quantity, sign, first="n", last=0)


def _thing_floor(said: _Said) -> _Read:
    plain, match = said.plain, said.match
    verb = match["verb"].removeprefix("有").removeprefix("各")
    held = match["unit"] in _TIMES
    within = _WITHIN.match(plain, match.end(), said.end)  # 至少一人在1个月内就业
    at = within.end() if within else match.end()
    counted = words_behind_size(plain, at, said.end) if not held or verb in _HOLDS else ""
    if held and not counted and verb in _HOLDS:
        before = _HELD_BEFORE.search(said.left)
        counted = before["noun"] if before else ""
    if held and not verb and said.left[-2:] in _HOLDS:
        counted = said.behind()  # 开展不少于两轮的督导检查
    return said.told(counted.rpartition("的")[2] or verb or said.before(), ">=")


def _thing_above(said: _Said) -> _Read:
    if "每" in said.clause:  # 每年开展一次以上: how often
        return None
    return said.told(said.behind().removeprefix("的") or said.match["verb"], ">=", last=0)


def _each_has(said: _Said) -> _Read:
    before = said.clause
    if not (holds(before, _ENSURES) or holds(said.match["must"], "应须要")) or is_past(before):
        return None
    counted = words_behind_size(said.plain, said.match.end(), said.end).rpartition("的")[2]
    return said.told(counted, "=", first="n") if counted else None


def _named_one(said: _Said) -> _Read:
    return _named(said, said.match)


def _named_too(said: _Said) -> _Read:
    first = _NAMED_ONE.search(said.plain, said.clause_start, said.match.start())
    return _named(said, first) if first else None


def _named(said: _Said, first: re.Match[str]) -> _Read:
    """Who is named, with the verb of the one named ``first``."""
    verb = said.plain[first.start() : first.start("n")]
    named = named_one(Figure(said.plain, *said.match.span(), verb, said.match["unit"]))
    return said.told(named, "=", first="n", last=0) if named else None


def _thing_ceiling(said: _Said) -> _Read:
    return said.told(said.before() or said.behind(), "<=")


def _takes(said: _Said) -> _Read:
    return said.told(said.before(said.match.start() + 2), "=")


def _assured(said: _Said) -> _Read:
    return said.told(said.match["what"], "=", first="n")


def _days(said: _Said) -> _Read:
    end = said.match.end("what")
    if DAYS_OF.search(said.plain, said.start, end) is None or is_past(said.clause):
        return None
    return said.told(said.before(end), "<=", first="most")


def _zero(said: _Said) -> _Read:
    if is_past(said.clause):
        return None
    span = Span(said.match.end("what"), said.match.end())
    unit = "%" if said.match["what"] in "率比" else ""
    return Indicator(said.plain[slice(*span)], span, said.before(span.start), "=", 0.0, unit)


def _ceiling(said: _Said) -> _Read:
    match = said.match
    quantity = said.before() or match["verb"]
    span = Span(match.start(), match.start("verb"))
    unit = match["unit"].replace("％", "%")
    return Indicator(said.plain[slice(*span)], span, quantity, "<=", float(match["n"]), unit)


def _stock(said: _Said) -> _Read:
    match = said.match
    sign = "=" if match[0].startswith(("保持", "达到")) and "以上" not in match["unit"] else ">="
    unit = match["unit"].replace("以上", "").replace("的", "")
    figure = Figure(said.plain, *match.span(), said.left)
    return said.told(noun_given(figure) or noun_by_rate(figure) or said.before(), sign, unit)


def _before(plain: str, start: int, at: int) -> str:
    """What the clause says before ``at`` of what is counted."""
    left = left_of(plain, start, at, _LONGEST)
    other = _LEFT.match(left)
    words = left[other.end() :] if other else left
    words = _SO_FAR.sub("", words) if "由" in words or "从" in words else words
    words = _RHYTHM_BEFORE.sub("", _ASIDE.sub("", words))
    return noun_of(_LEAD.sub("", undated(words)).strip("、"))


def _before_or_told(plain: str, start: int, at: int) -> str:
    left = left_of(plain, start, at, _LONGEST)
    return _before(plain, start, at) or quantity_of_clause_before(left, "")


_Reader = Callable[[_Said], _Read]
_FORMS: tuple[tuple[re.Pattern[str], _Reader, tuple[str, ...]], ...] = (
    (_TIME_FLOOR, _time_floor, ("至少", "少于", "低于", "短于")),
    (_THING_FLOOR, _thing_floor, ("至少", "少于", "低于")),
    (
        _THING_ABOVE,
        _thing_above,
        tuple(f"{unit}{up}" for unit in _THINGS.split("|") for up in ("以上", "及以上")),
    ),
    (_THING_CEILING, _thing_ceiling, ("超过", "多于", "高于", "最多")),
    (_LEVELS_CEILING, _thing_ceiling, ("级", "层")),
    (_EACH_HAS, _each_has, ("有",)),
    (_NAMED_ONE, _named_one, ("名", "位")),
    (_NAMED_TOO, _named_too, ("名", "位")),
    (_KEPT, _kept, _KEEPS),
    (_TAKES, _takes, ("时间", "时长", "限", "租期", "任期")),
    (_ASSURED, _assured, ("时间",)),
    (_DAYS, _days, ("天数", "日数")),
    (_ZERO, _zero, ("零",)),
    (_CEILING, _ceiling, ("额内", "度内", "以内")),
    (_STOCK, _stock, ("量", "库存")),
)
