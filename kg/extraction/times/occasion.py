"""节点: deadlines that no calendar date names: a season, a holiday, the school year (汛前, 春节前, 开学前), or a day told
from the day of writing (本周五前, 月底前, 次日9时前)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.text.cues import holds, initials
from kg.extraction.text.small_number import HAN, TO_999
from kg.extraction.times.due_acts import DUE_ACT
from kg.extraction.times.point import (
    DAY,
    HOUR,
    MONTH,
    NO_WORD,
    OWN,
    SAID_DAY,
    TIME_OF_DAY,
    YEAR,
    date_of,
    day_of_quarter,
    year_of,
)
from kg.model import Deadline, Span
from kg.reference.numerals import iso_day, to_int
from kg.reference.patterns import lazy
from kg.time_rules import DueDay

_BEFORE = r"(?:之前|以前|前)"
_SEASONS = (
    r"入[冬夏秋汛梅伏]|[上封结]冻|[供采取]暖(?:季|期)?|[秋冬]季[供采取]暖|供热(?:季|期)?|春[耕播]|秋[收种]|麦收|三夏|雨季|主汛期?|汛期?"
    r"|新(?:茶|棉花?|粮|米|果|糖|谷|麦|稻|菜)上市|[旺淡榨]季|入学季|招生季|毕业季|征兵季|[开封休][海渔榨秤山牧]|收[割获]|播种|移栽|[春夏秋冬]灌|返青|越冬"
    r"|梅雨(?:季节?|期)?|台风季节?|[冬夏]季|霜冻"
    r'|[“"](?:三夏|三秋|三冬|双抢)[”"](?:[、和]?[“"](?:三夏|三秋|三冬|双抢)[”"])?'
)
_HOLIDAYS = (
    r"元旦|春节|清明节?|端午节?|中秋节?|国庆(?:节(?:假期)?|(?:小?长)?假期?)?|五一(?:节|劳动节|国际劳动节|(?:小?长)?假期?)?|劳动节|[七八]一(?:建[党军]节)?|六一(?:国际)?(?:儿童节)?|三八(?:国际)?妇女节|五四青年节"
    r'|[“"](?:五一|十一|七一|八一|六一|三八|五四|两会|两节)[”"](?:小?长假|假期)?|两会|两节|双节'
    r"|元宵节?|重阳节?|法定节假日|节假日|小长假|长假|节日?"
)
_SCHOOL = r"开学|新学[期年](?:开学)?|[春秋]季(?:学期)?(?:开学)?|放[寒暑]?假|[寒暑][假期]|学[期年](?:结束|末)?|[高中]考"
OCCASIONS = f"{_SEASONS}|{_HOLIDAYS}|{_SCHOOL}"
# Feasts that the calendar holds on one day every year; 春节 and the like move.
_FIXED = {"元旦": (1, 1), "五一": (5, 1), "劳动": (5, 1), "十一": (10, 1), "国庆": (10, 1),
          "七一": (7, 1), "八一": (8, 1), "六一": (6, 1), "三八": (3, 8), "五四": (5, 4)}  # fmt: skip
# 节假日和大型活动前; 举办大型活动前 tells a case.
# 汛前检查, 考前培训, 节前、节中: no day by which, but what kind of thing.
_KIND = (
    r"(?![、和及与](?![^，。；、]{1,5}(?:前|后[\d一二两三半]))|[查的未仍尚]|[\d一二两三四五六七八九十几](?!\d?个?(?:周|天|日|月|工作日)[以之]?内)"
    r"|检查|排查|准备|培训|辅导|教育|预[测报]|安全|各项|工作|慰问|走访|提醒|廉政|谈话|督查"
    r"|巡查|隐患|会议|集训|心理|演练|动员|补课|后)"
)
# 本周五（4月26日）前, 汛期（5月1日）前: the bracket tells the day.
_DAY_SAID = rf"(?:[（(](?P<said>(?:20\d\d年)?{MONTH}月{DAY}日)起?[）)])?"
_OCCASION = lazy(
    rf"(?=[每今本当明次翌\d{initials(OCCASIONS)[1:-1]}])"
    rf"(?P<every>每(?:年|学[年期]))?(?:(?P<year>{YEAR})年|(?P<own>{OWN}))?"
    rf"(?<!开展)(?<!组织)(?<!做好)(?<!抓好)(?<!加强)(?<!进行)(?<![防抗环细情季章调关使时第十\d])(?P<listed>(?:(?:{OCCASIONS})(?:[、和及]|等(?:重[要大点]|关键)*))+)?"
    rf"(?P<what>{OCCASIONS}|(?(listed)(?:(?:时间)?(?:节点|时段)|(?:重[要大]|大型)(?:活动|会议|赛事))|(?!)))"
    rf"(?:来临|到来|开始)?{_DAY_SAID}{_BEFORE}{_KIND}"
)
# What the last letter of an occasion and the first ones of a day told from today are, for a quick search.
_SOME_OCCASION = lazy(
    r"[冬夏秋汛梅伏冻市渔榨秤山牧割获栽灌青海季期点段暖热耕播收种霜旦节春明午中庆一假”\"会双宵阳日学年束末考临来始动议事](?<!\d日)[之以]?前|日[）)][之以]?前"
)
_SOME_WHILE = lazy(rf"[满期开行办工学班产前布日的少于](?:\d+|[{HAN}]+)(?:个月|日|天|年)[之以]?前")
# 节假日前最后一个工作日延时下班: on which day something is so, and nothing due; …最后一个工作日完成检查 is due on it.
_LAST_DAY = lazy(rf"的?(?:最后|首)(?:[{HAN}\d]{{1,2}}个?)?(?:工作日|周|[日天])(?:{TIME_OF_DAY}{_BEFORE})?")
_SOME_DAY = lazy(r"[周期天日月季度](?:[一二三四五六七八九十日天末底初内前上中下\d])")
HAPPENS = "届满|期满|到期|召开|举行|举办|开工|施工|竣工|开学|开班|投产|施行"
"""What something may be due so long before."""
_WEEKDAY = r"(?:周|星期)[一二三四五六日天]"
_TOLD = lazy(
    r"(?=[本下这每次今明当翌后月季周星学])"
    rf"(?:(?:[本下这]|(?<![每隔双单第两上一二三四\d])){_WEEKDAY}{_DAY_SAID}(?:{TIME_OF_DAY})?{_BEFORE}"
    rf"|每个?{_WEEKDAY}(?:{TIME_OF_DAY})?{_BEFORE}(?![往后])"
    rf"|[本下这]周(?:末?{_BEFORE}|内{NO_WORD})"
    rf"|(?:[本下这次当]|(?<!\d)(?<!每)(?<![一二三四五六七八九十个首末后]))月(?:[底末]|[上中下]旬|初|{SAID_DAY}日{HOUR}){_BEFORE}|本月内{NO_WORD}"
    rf"|(?:本|(?<![每]))(?<![每一二三四\d])季度?[底末]{_BEFORE}|本季度(?:{_BEFORE}|内{NO_WORD})"
    rf"|(?<![每一二三四\d])(?:[本下次当]一?个?)?季度?(?P<nth>首个?|末|最后一?个?|第[一二三]个?)月份?(?P<day>{SAID_DAY})日{HOUR}{_BEFORE}"
    rf"|[今明当次翌后][日天](?:{TIME_OF_DAY}){_BEFORE})"
)
# 期限届满6个月前, 会议召开前5日前: so long before what happens.
_AHEAD_OF = lazy(
    rf"(?:(?:有效|许可|合同|协议|服务|运营|授权|任|聘)?期限?|会议)?(?:{HAPPENS}|发布)(?:之?[前日]|日)?的?(?:至少|不少于)?"
    rf"\s*{TO_999}\s*(?:个月|日|天|年){_BEFORE}(?!，?已|的)"
)
# 每年招生工作启动前: whatever begins, or is held, once in every year.
_YEARLY_EVENT = lazy(
    rf"每(?:年|学[年期])度?[^，。；、\d的前每]{{2,12}}(?:启动|开始|开展|来临|到来|结束|召开|举[办行]|开幕|实施|入学|入伍|毕业){_BEFORE}{_KIND}"
)
# 2024年项目换届前，, 今年9月采收季开始前，: whatever happens in a year or month that is named.
_EVENT_OF_YEAR = lazy(
    rf"(?:(?P<year>{YEAR})年(?:{MONTH}月份?)?|(?:今年|明年|每年|当年|次年|(?<![\d年]))(?<![第十]){MONTH}月份?)"
    rf"(?![底末内初以之前上中下第全度起份{HAN}])(?:(?!已|未|开展|做好)[^，。；、：\d的年月季至到—《》]|季(?!度)){{2,10}}?(?<![提目此先当]){_BEFORE}"
)
_SOME_YEAR = lazy(r"[\d一二三四五六七八九十][年月]份?[\u4e00-\u9fff]")
_NEAR = lazy(
    r"近期(?:内)?(?=[，,]|要|将|拟|完成|组织|开展|集中|启动|召开)"
    r"|限期(?<![、“]限期)(?!复?[\u4e00-\u9fff]{0,10}(?:通知|告知|决定|意见|建议|指令|督办|催告)[书函单])(?:内)?(?![^，。；]{0,6}[、”]|[^，。；]{0,10}等|[^，。；]{0,8}的期限|[在于]?[\d一二三四五六七八九十半两]{1,3}\s*(?:个?工作日|个?小时|个月|[日天周])"
    r"|[\u4e00-\u9fff]{2,6}，[\u4e00-\u9fff]{0,4}(?:时[间限]|期限)[\u4e00-\u9fff]{0,4}不(?:得|能|应)?超过\d)"  # told behind
)
_UNDATED = (
    (_NEAR, ("近期", "限期"), None),
    (_AHEAD_OF, "前", _SOME_WHILE),
    (_YEARLY_EVENT, "每", lazy("前")),
)
"""What stays as it is written, the words one of which it holds, and what stands where it is found, before 前."""
# 每月…，于月底前报送
_EVERY_MONTH = lazy(r"每(?P<unit>月|季度?)[^，。；]{0,24}[，,]?(?:并|于|在)*$")
# 每月5日前分析诉求，…于当月15日前改进; 按月结算、次月10日前支付; 月度监测，次月10日前报告
_OF_EACH_MONTH = lazy(r"(?:[每按逐]月|(?<!\d)月度(?!计划|目标|任务))[^。；]{0,60}$")
# 按季结算，次季度首月20日前拨付
_OF_EACH_QUARTER = lazy(r"(?:[每按逐]季|(?<![\d一二三四])季度(?!计划|目标|任务))[^。；]{0,60}$")
_DAY_OF_IT = lazy(rf"[当次]月(?:(?P<end>[底末])|(?P<day>{SAID_DAY})日)")


def find_occasions(plain: str, start: int, end: int, year: int | None) -> Iterator[Deadline]:
    """Deadlines of these forms in ``plain[start:end]``: most stay as they are written, without a date.

    >>> t = "本周五前报名单，月底前完成排查，2024年汛前全部加固"
    >>> [(d.text, d.date) for d in find_occasions(t, 0, len(t), 2023)]
    [('2024年汛前', None), ('本周五前', None), ('月底前', None)]
    """
    sentence = plain[start:end]
    before = "前" in sentence
    if before and _SOME_OCCASION.search(plain, start, end):
        yield from _named(plain, start, end, year)
    if before and _SOME_YEAR.search(plain, start, end):
        for match in _EVENT_OF_YEAR.finditer(plain, start, end):
            orders = plain.startswith("，", match.end()) or DUE_ACT.match(plain, match.end(), end)
            if orders and (year is None or int(match["year"] or year) >= year):
                yield Deadline(match.group(), Span(*match.span()))
    for form, words, some in _UNDATED:
        if holds(sentence, words) and (some is None or (before and some.search(plain, start, end))):
            for match in form.finditer(plain, start, end):
                yield Deadline(match.group(), Span(*match.span()))
    if (before or holds(sentence, ("周内", "月内", "度内"))) and _SOME_DAY.search(plain, start, end):
        for match in _TOLD.finditer(plain, start, end):
            rule = _repeated(plain, start, match)
            yield Deadline(match.group(), Span(*match.span()), date=_said(match, year), rule=rule)


def _named(plain: str, start: int, end: int, year: int | None) -> Iterator[Deadline]:
    """Seasons, feasts and terms, in a year that has not passed."""
    for match in _OCCASION.finditer(plain, start, end):
        last = _LAST_DAY.match(plain, match.end(), end)
        if last and not DUE_ACT.match(plain, last.end(), end):
            continue
        named = int(match["year"]) if match["year"] else year
        if named is None or year is None or named >= year:
            day, rule = _feast(match, named)
            yield Deadline(match.group(), Span(*match.span()), _said(match, named) or day, rule)


def _said(match: re.Match[str], year: int | None) -> str | None:
    """The day that a bracket tells."""
    return date_of(match["said"], year) if match["said"] else None


def fixed_day(occasion: str) -> tuple[int, int] | None:
    """The month and day of a feast that is on the same day every year, else None.

    >>> fixed_day("国庆节"), fixed_day("“五一”假期"), fixed_day("春节")
    ((10, 1), (5, 1), None)
    """
    return _FIXED.get(occasion.lstrip('“"')[:2])


def _feast(match: re.Match[str], named: int | None) -> tuple[str | None, str | None]:
    """The day of a feast whose year is told, and the rule of one of every year."""
    feast = None if match["listed"] else fixed_day(match["what"])
    if feast is None:
        return None, None
    if match["every"]:
        return None, DueDay("year", feast[1], feast[0]).rule
    told = match["year"] or match["own"]
    return iso_day(year_of(match.group(), named), *feast) if told else None, None


def _repeated(plain: str, start: int, match: re.Match[str]) -> str | None:
    """The rule of a 月底前 or 当月15日前 that an earlier 每月 repeats, or of a 次季度首月20日前 that an earlier 按季 does."""
    if match["nth"]:
        every = _OF_EACH_QUARTER.search(plain, start, match.start())
        return day_of_quarter(match["nth"], match["day"]) if every else None
    if named := _DAY_OF_IT.match(match.group()):
        if _OF_EACH_MONTH.search(plain, start, match.start()) is None:
            return None
        return DueDay("month", to_int(named["day"] or "")).rule
    if match.group()[:2] not in ("月底", "月末", "季度", "季末"):
        return None
    every = _EVERY_MONTH.search(plain, start, match.start())
    if every is None or every["unit"][0] != match.group()[0]:
        return None
    return DueDay("month" if match.group()[0] == "月" else "quarter").rule
