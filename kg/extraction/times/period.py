"""时段: times that no 前 or 内 ends: ranges (4―6月), beginnings without 自 (2025年起), and what is done by when (年底完成)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.text.cues import holds
from kg.extraction.times.point import (
    COMMON_YEAR,
    DAY,
    MID,
    MONTH,
    NEXT,
    OWN,
    POINT,
    YEAR,
    date_of,
    day_of,
    day_of_year,
    every_year,
    first_day,
    is_every_year,
    year_of,
)
from kg.extraction.times.season import tells_season
from kg.model import Deadline, Span
from kg.reference.numerals import iso_day, to_int
from kg.reference.patterns import lazy
from kg.time_rules import DueDay, from_rule

_SEP = r"\s*(?:[—―–－\-~～]{1,2}|至|到)\s*"
_PART = "底|末|初|上旬|中旬|下旬"
_RANGE = (
    rf"(?P<each>每年)?(?:(?P<ya>{YEAR})年)?(?P<ma>{MONTH})(?P<dotted>月份?(?:(?P<da>{DAY})(?:日|(?={_SEP}{DAY}日))|{_PART})?)?起?{_SEP}"
    rf"(?:(?P<next>次年|翌年|第二年|明年)|(?P<yb>{YEAR})年)?"
    rf"(?:(?P<mb>{MONTH})月(?!龄)份?(?:(?P<db>{DAY})日|(?P<pb>{_PART}))?|(?P<dayonly>{DAY})日)"
)
# 2023—2025年 counts where it is no part of a name (2021—2025年规划).
_YEARS = rf"(?<![（(〔《])(?P<y1>{YEAR})年?{_SEP}(?P<y2>{YEAR})年(?!度|[采供取][暖热]|学年|赛季|榨季|[^，。；]{{0,12}}(?:规划|计划|方案|纲要|》))"
_BEGINS = rf"(?:自|从)?(?P<by>{YEAR}年|今年|明年|本年度?)(?:(?P<bm>{MONTH})月(?:份|初)?(?:(?P<bd>{DAY})日)?|初)?(?:起|开始)(?![草步点诉源因伏重航始])"
# 自4月起, 从明年下半年开始, 7月1日起施行
_SINCE = (
    rf"(?:(?:自|从)\s*(?P<since>{POINT})|(?<![\u4e00-\u9fff\d—–－\-~.])"
    rf"(?P<bare>(?:{MONTH}月(?:份|初|[上中下]旬|{DAY}日)?|[上下]半年|第?[一二三四]季度)))"
    r"\s*(?:起|开始|(?:正式|全面)?(?=(?:施行|执行|实施(?!方案|意见)|生效)(?!的))(?<!\d年)(?(since)|(?!)))(?![草步点诉源因伏重航始]|\s*[至到—－\-]|[^。；]{0,24}(?:已|(?<![为除])了(?![解望])|以来))"
)
_DONE = (
    r"(?=[，,]?(?:前|须|要|应|力争|确保|基本|初步|全面|全部|率先|如期|正式|实质性|均|再|继续)*"
    r"(?:不(?:得|能|应)?(?:低于|少于|高于|超过)|控制在|稳定在|保持在|降[低至到]|下降[至到]|压减[至到]|超过|力争|基本|初步|全部|全面|完成|建成|实现|达到|达[\d标]|形成|建立|投入使用|投入运行|竣工|开工|上线|启动|启用|出台|印发|报送|公布|结束|具备|突破|覆盖|通车|消除|普及|提高到|提升到|完工|投[用产运]|交付|获批"
    r"|[新再][建增](?=\d|[^，。；的\d]{2,12}\d[\d.]*[^，。；的\d]{1,6}(?:[，。；、]|$))|通过(?=[^，。；的]{0,8}(?:验收|评[审估]|审[查核定]|认定|复核|考核|核验)(?![^，。；]{0,8}的)))"
    r"(?![的了《至]|[^，。；]{0,12}(?:的(?:项目|工程)|以来)))"
)
_ACTS = (
    r"(?:集中|统一|适时|全面)?(?:组织|开展|举办|召开|举行|进行|开始|派[出驻]|评(?:出|选(?!结果|活动|标准|办法|条件|表彰)|定)|报[批请送审]|提请|提交|上报|汇总|听取|协助|配合|会同"
    r"|兑现|表彰(?!对象|奖励办法)|发布(?!会|[^，。；]{0,40}》)"
    r"|(?:(?<=集中)|(?<=统一)|(?<=全面))(?:整治|排查|检查|攻坚|清理|督查|督导|宣传|验收|评估|考核|推进))"
    r"(?![的了]|情况|成效|[^，。；]{0,12}以来)"
)
_HELD = rf"(?=[，,]?{_ACTS})"
# 2024年6月，县农业农村局组织初验
_HELD_BY = rf"(?=，由?[^，。；的了\d]{{1,16}}?[局委厅办部府院处站组会位门道镇县区市]{_ACTS})"
# 上半年制定方案: what a half or a quarter is for.
_DRAWN_UP = r"(?=，?(?:研究|组织|集中|抓紧)?(?:制[定订]|编制|起草|拟[定订])(?![的了《]|情况|工作|进[度展])[^，。；]{2})"
# 第三季度，由省厅监督处牵头，…: who does what is due then.
_BY_WHOM = r"，?由(?!于)[^，。；的了\d]{2,24}"
_LEADS = "牵头|负责|组织|主办|承办|会同"
_IS_LED = rf"(?={_BY_WHOM}(?:{_LEADS})(?![^。；]{{0,60}}(?:已|(?<![为除])了(?![解望]))))"
_WHOSE = rf"(?:(?P<y>{YEAR})年|(?P<rel>{OWN}))?"
_BY_MONTH = (
    r"(?=[到至截每今本当明次翌\d一二三四五六七八九十])"  # tells quickly where none begins
    rf"(?P<until>(?:到|至|截至))?(?P<every>每年)?{_WHOSE}(?<![\d十第])(?P<m>{MONTH})月(?!龄)(?:份|(?P<p>{_PART})|(?P<d>{DAY})日)?"
    rf"(?:{_DONE}|(?:(?<=份)|(?<=旬)|(?<=[底初末])|(?<=每年.月)|(?<=每年\d\d月)){_HELD}|(?<=份)(?=，)"
    rf"|(?<=份)(?=(?:在(?![建岗册校编线职读])|围绕|针对|以(?![来前后上下内外]))[^，。；的]{{2,30}}?{_ACTS}(?!(?:组织|开展|进行|实施|召开)*的|[^，。；]{{0,6}}了))"
    rf"|(?:(?<=每年\d月)|(?<=每年\d\d月))(?=(?:集中|统一)(?![的供采])[\u4e00-\u9fff]{{2}}|{_BY_WHOM}(?:{_LEADS}|[，、]))"
    rf"|(?:(?<=20\d\d年\d月)|(?<=20\d\d年\d\d月))(?:{_HELD}|{_HELD_BY})(?P<later>))"
)
# 年底对照要点开展考核; 年底考核结果 and 年底考核的 set nothing.
_JUDGED = r"(?:考[核评]|总结|验收|评[估价比]|测评|述职)"
_JUDGED_THEN = (
    rf"(?:(?<=[，。；\n]年[底末])|(?<=^年[底末]))(?={_JUDGED}[，。；])"
    rf"|(?<![上去前]年[底末])(?=(?:对照?|按照?|根据|依据|围绕|结合|会同|联合|统一)[^，。；的]{{1,20}}?(?:开展|进行|组织|实施)(?!了)[^，。；的]{{0,10}}?{_JUDGED}(?:[，。；]|$))"
)
_BY_END = (
    r"(?=[到至每今本当明次翌年底末\d])"
    rf"(?P<euntil>(?:到|至))?(?P<eevery>每)?(?:(?P<ey>{YEAR})年|(?P<erel>{OWN}))?年?(?P<end>[底末])(?<=年[底末])"
    rf"(?:{_DONE}|{_HELD}|(?:(?<=每年底)|(?<=每年年底)|(?<=每年末)|(?<=每年年末))(?=[^，。；前]{{0,12}}(?:组织|开展|进行|考核|总结|报|评))|(?<=到年底)(?=，)|(?<=至年底)(?=，)|{_JUDGED_THEN})"
)
# 考核结果于次年一季度通报; 见一季度通报 names a paper.
_MADE_KNOWN = (
    "(?:"
    + "|".join(
        rf"(?<=于{year}{part})"
        for year in ("", ".年", r"\d\d\d\d年")
        for part in ("[上下]半年", ".季度", "第.季度")
    )
    + r")(?=(?:通报|公示|发放)(?![的了]|[^，。；]{0,12}的(?:项目|工程)))"
)
_BY_PART = rf"(?:(?P<pevery>每年)的?|(?P<py>{YEAR})年|(?P<prel>{OWN}))?(?:前(?=三季))?(?P<half>(?:[上下]半年|第?[一二三四1-4]季度)[底末]?|{MID})(?:{_DONE}|{_HELD}|{_DRAWN_UP}|{_IS_LED}|{_MADE_KNOWN})"
_BY_YEAR = rf"(?P<only>[12](?<![到至—―–－\-~～\d].)(?:(?<=1)9|(?<=2)0)\d\d)年(?!底|末){_DONE}"
_SPANS = lazy(
    r"[年月日0-9０-９份底末初旬起]\s*[—―–－\-~～至到]{1,2}\s*(?:(?:\d{1,4}|[一二三四五六七八九十]{1,3})[年月日]|[次翌第明])"
)
_STARTS = lazy(r"[年月日份初度旬底末](?:起|开始|(?:正式|全面)?(?:[施执]行|实施|生效))")
_ENDS = lazy(
    r"[年月日份底末初旬度][，,]?[前须要应力确基初全率如正实均再继完建达形投竣上启出印报公结具突覆通消普提集统适组开举召进不控稳保降下压超派评审表考验兑获交协配会上汇听发新制编拟研抓由]"
    r"|份[，在围针以]|月，(?:(?<=20\d\d年\d月，)|(?<=20\d\d年\d\d月，))|[到至]年底，|每年?年[底末]|年中[，,]?[力确基初全完建达启组开举召进集统]|半年[底末]?[，,]?[完建启开组实制编起拟研抓集]|年[底末](?=[对按根依围总测述联])"
)
_CUE = lazy(
    r"[年月日0-9０-９份底末初旬度半](?=[\s—―–－\-~～至到起施执生开，前须要应力确基初全率如正实均再继完建达形投竣上启出印报公结具突覆通消普提集统适组举召进底末年不控稳保降下压超派评审表考验兑获交协配会上汇听发新制编拟研抓由在围针以])(?:(?<!半)\s*(?:[—―–－\-~～至到]{1,2}\s*[\d次翌第明一二三四五六七八九十]"
    r"|起|(?:正式|全面)?(?:[施执]行|实施|生效)|，?开[始展工]|，?[前须要应力确基初全率如正实均再继完建达形投竣上启出印报公结具突覆通消普提集统适组举召进不控稳保降下压超派评审表考验兑获交协配会上汇听发新制编拟研抓由])"
    r"|(?<=份)[，在围针以]|(?<=[到至]年)底，|(?:(?<=每年)|(?<=每年年))[底末]|(?<=半)年)|年[底末](?=[对按根依围总测述联])"
)  # one class first, which lets a search skip to it, and one behind it, which tells where nothing follows
# 截至3月底，已完成…; 5月至6月召开的会议
_PAST = lazy(
    r"[，]?(?:[^，。；]{0,10}(?:已|累计|共有|共计)|(?:期间)?[^，。；]{0,6}(?:召开|举行|发生|印发|发布)的)|以来"
)
# 7月至9月每周五, 4月至10月污染高发时段每周, 3月至5月、10月至12月重点时段实行每日巡查: the months in which something recurs, at whose end nothing is due.
_RECURS = lazy(
    rf"(?:[、和及]{MONTH}月{_SEP}{MONTH}月)*(?:[\u4e00-\u9fff]{{0,10}}(?:时段|期间?|季节?)内?)?，?"
    r"(?:(?:实行|实施|执行|坚持|落实|开展|进行|组织|做到|应当?|要)+)?每(?:[月周日天晚夜旬]|星期|季度|半月)"
)
# 6月1日至9月30日，各水库实行24小时专人值班: so is the time in which somebody stays on duty.
_ON_DUTY = lazy(
    r"(?:期间)?，?[^，。；\d]{0,20}(?:24小时|全天候|昼夜)(?:不间断|轮流|专人|双人|双岗|领导)*(?:值[班守勤]|备勤|在[岗线]|待命|巡[查护逻])"
)
# 2021年到2023年，市财政局组织开展了评价; 10月1日至7日放假调休: ranges of what has been, and of days off.
_TOLD_RANGE = lazy(
    r"[^。；]{0,80}?(?:进行|开展|组织|实现|取得|完成|召开|举办|举行|建成|印发|出台|发放|安排|实施)了|[，]?共(?:计|有|检查|抽查|办理|受理|收到|组织|开展|完成)"
    r"|[（(）)星期一二三四五六日，]{0,10}(?:为|放|休)?(?:放假|调休|休息|休假|假期|停课|停工)"
)


def find_periods(plain: str, start: int, end: int, year: int | None) -> Iterator[Deadline]:
    """Times of these forms in ``plain[start:end]``, overlapping where two forms do; a range is due at its end.

    >>> t = "4—6月开展自查，2024年起施行新表，年底完成验收"
    >>> [(d.text, d.date or d.rule) for d in find_periods(t, 0, len(t), 2023)]
    [('4—6月', '2023-06-30'), ('2024年起', 'from:2024-01-01'), ('年底', '2023-12-31')]
    """
    sentence = plain[start:end]
    if _CUE.search(plain, start, end) is None and not holds(sentence, ("年中", "月，")):
        return
    for cue, forms in _FORMS:
        if cue.search(plain, start, end) is None:
            continue
        for form, reader, words in forms:
            if not holds(sentence, words):
                continue
            for match in form.finditer(plain, start, end):
                if _PAST.match(plain, match.end(), end) or _named(plain, start, match.start()):
                    continue
                if plain.startswith(("已于", "已在", "曾于"), match.start() - 2):
                    continue
                if cue is _SPANS and _tells(plain, start, match, end):
                    continue
                found = reader(match, year)
                if found is not None:
                    day, rule = found
                    yield Deadline(match.group(), Span(*match.span()), date=day, rule=rule)


def _tells(plain: str, start: int, match: re.Match[str], end: int) -> bool:
    """Whether a range is of what has been, of days off, of a rhythm or of a season."""
    told = any(form.match(plain, match.end(), end) for form in (_TOLD_RANGE, _RECURS, _ON_DUTY))
    return told or tells_season(plain, start, *match.span())


def _named(plain: str, start: int, at: int) -> bool:
    """Whether ``at`` stands within a title."""
    return plain.rfind("《", start, at) > plain.rfind("》", start, at)


_Read = tuple[str | None, str | None] | None


def _range(match: re.Match[str], own: int | None) -> _Read:
    before = match.string[match.start() - 1] if match.start() else ""
    if before.isdigit() or (before in "第〔.．-/" and before):
        return None
    if (match["dayonly"] and not match["da"]) or (not match["dotted"] and not match["mb"]):
        return None
    first, last = _number(match["ma"]), _number(match["mb"] or match["ma"])
    day = match["db"] or match["dayonly"]
    if match["each"]:
        return None, day_of_year(last, day, match["pb"])
    begun = int(match["ya"]) if match["ya"] else own
    if begun is None and not match["yb"]:
        return None, None
    year = int(match["yb"]) if match["yb"] else (begun or 0) + bool(match["next"] or last < first)
    return _iso(year, last, day, match["pb"]), None


def _years(match: re.Match[str], own: int | None) -> _Read:
    first, last = int(match["y1"]), int(match["y2"])
    return (f"{last}-12-31", None) if first < last and (own is None or last >= own) else None


def _begins(match: re.Match[str], own: int | None) -> _Read:
    year = _named_year(match["by"], own)
    if year is None or (own is not None and year < own and match.group()[0] not in "自从"):
        return None if year is not None else (None, None)
    day = _iso(year, _number(match["bm"] or "1"), match["bd"] or "1", None)
    return (None, from_rule(day)) if day else None


def _since(match: re.Match[str], own: int | None) -> _Read:
    point = match["since"] or match["bare"]
    year, day = year_of(point, own), first_day(point, own)
    if year is not None and own is not None and year < own:
        return None
    return None, from_rule(day)


def _by_month(match: re.Match[str], own: int | None) -> _Read:
    month = _number(match["m"])
    if match["every"] or is_every_year(match["rel"], match):
        return None, day_of_year(month, match["d"], match["p"])
    year = _own_or_later(match["y"] or match["rel"], own)
    if match["later"] is not None and (own is None or (year or 0) <= own):
        return None  # 2024年3月组织…, in the year itself, may tell what has been
    return None if year == 0 else (_iso(year, month, match["d"], match["p"]) if year else None, None)


def _by_end(match: re.Match[str], own: int | None) -> _Read:
    if match["eevery"]:
        return None, DueDay("year", 31, 12).rule
    return _year_end(match["ey"] or match["erel"], own)


def _by_part(match: re.Match[str], own: int | None) -> _Read:
    if is_every_year(match["prel"], match):
        return None, every_year(date_of(match["half"], COMMON_YEAR))
    year = _own_or_later(match["py"] or match["prel"], own)
    if not year:
        return None if year == 0 else (None, None)
    day = date_of(match["half"], year)
    return (None, every_year(day)) if match["pevery"] else (day, None)


def _by_year(match: re.Match[str], own: int | None) -> _Read:
    return _year_end(match["only"], own)


def _year_end(named: str | None, own: int | None) -> _Read:
    year = _own_or_later(named, own)
    return None if year == 0 else (f"{year}-12-31" if year else None, None)


def _own_or_later(named: str | None, own: int | None) -> int | None:
    """The year meant, None where it cannot be told, 0 where it has passed."""
    year = _named_year(named, own)
    return 0 if year is not None and own is not None and year < own else year


def _named_year(named: str | None, own: int | None) -> int | None:
    if named and named[0].isdigit():
        return int(named[:4])
    return own + 1 if own is not None and named in NEXT else own


def _number(said: str) -> int:
    return to_int(said) or 0


def _iso(year: int, month: int, day: str | None, part: str | None) -> str | None:
    return iso_day(year, month, day_of(year, month, day, part))


# What tells that a form may be there, and for each form its reader and the words one of which it holds.
_FORMS = (
    (_SPANS, ((lazy(_RANGE), _range, "月日"), (lazy(_YEARS), _years, "年"))),
    (_STARTS, ((lazy(_BEGINS), _begins, "年度"), (lazy(_SINCE), _since, "年月半季"))),
    (
        _ENDS,
        (
            (lazy(_BY_MONTH), _by_month, "月"),
            (lazy(_BY_END), _by_end, ("年底", "年末")),
            (lazy(_BY_PART), _by_part, ("半年", "季度", "年中")),
            (lazy(_BY_YEAR), _by_year, "年"),
        ),
    ),
)
