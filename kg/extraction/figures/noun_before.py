"""中心词: the noun in the words before a figure, without who acts, must, how surely and by when (各县力争2025年底前森林覆盖率 →
森林覆盖率)."""

from __future__ import annotations

from kg.extraction.times.leading_time import behind_time
from kg.reference.patterns import lazy

# 应, 要 and 须 bind but where they are part of another word (供应, 应急, 重要, 要素) or tell which things (依法必须招标项目);
# so do 确保 (明确|保质期), 力争 (努力|争创) and 保证 (担保|证明).
_MUST = (
    r"(?:(?<![供响反效相适对感因顺呼策照占中的其])应(?:当|(?!.[未尽]|[急用届收付变答诊激邀运声聘对诉征考战试检免兑保]))"
    r"|(?<![重主首概摘纪紧简扼纲提综机次])要(?![素点求闻塞件领地害义隘旨目约案务])|(?<!依法)必须|(?<!必)须(?!知)"
    r"|可(?=给予|按|享受|适当|申请|获|以)以?|(?<![明准正精])确保|(?<![努全能])力争|(?<!担)保证(?![金书人率])|(?<!主要)(?<!分管)负责(?![人任制]|同志))"
)
_ACTING = lazy(rf"(?s:(?P<who>.*)){_MUST}(?=.)")
# 收运台账应当保存, 收入力争增长: what is bound is a thing; who acts ends otherwise.
_ACTS = lazy(
    r"^(?:各|每|[省市县区镇乡村]级)|[门局府镇乡县区市州省村校院位构业司站所社心师政委办地者员人长组）)]$|对|^$"
)
# 一是每名社工联系居民
_ORDINAL = lazy(r"^[一二三四五六七八九十]{1,2}是(?=..)")
_BARE = lazy(r"(?:[在由于]|通过)|[^，。；]{1,3}$")
# 县财政局整合涉农资金: who lays the money out and that they do are not what is counted.
_LAYS_OUT = lazy(
    r"^(?:[^，。；]{0,12}?(?:局|财政|政府|部门|单位|委|中心))?(?:(?:统筹|整合|筹集|筹措)(?:整合|安排|使用)?|安排的)(?=[^，。；]{2,16}(?:资金|经费|基金)(?:$|用[于作]))"
)
_LEAD = lazy(
    r"^(?:[并还且]|其中|(?:发起)?(?:设立|组建|成立)(?=总?规模|总额|总量)|切实|努力|积极|稳步|做到|争取|实现(?!率)|推动(?!力)|推进(?![率会器])|促进(?![会剂])|保障(?=每|全)|落实(?=每))+(?=..)"
)
_EACH = r"(?:全年|年内|(?:未来|今后|连续)?[两三四五十]年(?:累计|合计|共计|总计)|每(?:学[期年]|半年|季(?:度|(?!度))|[年月周日天])(?:末(?!端)|底(?!层)|初(?![中级]))?)"
_WHEN = lazy(rf"^(?:(?:原则上|一般)?{_EACH}|阶段性)+(?=\D{{2}})")
# 各级监管人员全年参加培训: who, when, and at least three letters of what.
_WHO_WHEN = lazy(
    rf"^[^，。；]{{1,20}}?[部门局厅署府镇乡县区市州省村居校院员位构业司站所心师政委办社道队）)]{_EACH}(?!每)(?=[^，。；]{{3}})"
)
# 银行机构对涉农主体贷款利率
_WHO_FOR = lazy(
    r"^[^，。；占]{1,16}?(?:部门|机构|单位|企业|公司|政府|财政|银行|[局委办院校])对(?![口外接象于标照应比])(?=[^，。；]{4,}[率例重比额度量]$)"
)
# 市总工会对验收合格的单位给予一次性补助: what is given, not by whom and to whom.
_GIVES_AWARD = lazy(
    r"^.*(?:给予|予以|(?<!新)发放|享受)(?=[\u4e00-\u9fff]{0,8}(?:奖[励补]|补[助贴偿]|资助|贴息|救助|资金|贷款|授信)(?:金|标准|额度|总额|金额|比例)?$)"
)
# 校长带头走访企业: who does it first
_LEADS = lazy(r"^[^，。；]{1,16}带头(?![人致]|作用|示范)(?=..)")
# 此后每年递增: how it goes on from then on
_FROM_THEN = lazy(r"^(?:此|今|以|之|其)后(?:每年|逐年|年均)?(?=..)")
_ASPECT = lazy(
    r"(?:(?<![重主概纪])要|(?<![供响反效相适对感因顺呼])应当?|必?须|需要?|力争|力求|争取|努力|确保|(?<![人户亩地日月平])均|(?<![成首])都|全部"
    r"|已|将|基本|年均|累计|合计|共计|总计|分别|达到|比例达到|逐步|逐年|阶段性|进一步|稳步|持续|年度|须达到|要达到|一般|原则上|一律"
    r"|务必|(?<![许认])可以?|(?<=[度量率积离径高宽深距速温长隔数])宜|(?:仍|继续)按?|全年|常年|始终|(?:(?<=..)|^)(?:近|未来|今后)?[两三四五]年(?=累计|合计|共计|总计)|(?<!每.)每年|(?<![\d一二三四五两])[今本当]?年内)+$"
)
_ASPECT_LAST = "必要应当须需争求取力保均都部已将本计别到步续度般上律可以宜仍按性年内终"
DAY = (
    r"(?:\d{4}[—–－\-~～至])?\d{4}年度?(?:\d{1,2}月(?:\d{1,2}日|份?[底末初]?|[上中下]旬)?|年?[底末初]|[上下]半年)?"
    r"|\d{1,2}月(?:\d{1,2}日|份?[底末初]|[上中下]旬|份)?|[今明本当次翌]年(?:\d{1,2}月(?:\d{1,2}日|份?[底末初]?|[上中下]旬)|年?[底末内])?|(?<![一二三四五六七八九十两半\d])年(?:[底末内]|初(?!预算|计划|安排|结[转余]))|[上下]半年|(?:第?[一二三四]|前三个?)季度末?|“?十[一二三四五六七]五”?(?:规划)?(?:时?期)?末"
)
DATED = rf"(?:[到至自从在于]|截[至止])?(?:{DAY})(?:之?前|以前|起)?"
# 到2025年底每县, 2023年、2024年使用率: when it shall be reached is no part of what is counted.
_WHEN_FIRST = lazy(rf"^(?:{DATED})(?:[、和及，]?(?:{DATED}))*[，、]?(?![度级])")
_WHEN_LAST = lazy(rf"(?<=.[^、和及年较])(?<![^占配]比)(?:{DATED})(?:[、和及](?:{DATED}))*$")
# 衔接资金6月底支出进度: when stands between what is measured and its measure.
_WHEN_WITHIN = lazy(
    r"(?<=[^的、和及与较比自从至到截\d][^的、和及与较比自从至到截\d])(?:(?:\d{4}年)?\d{1,2}月[底末]前?|\d{4}年[底末]前?|年[底末]前)"
    r"(?!存量|余额|[在未现实])(?=[^的\d]{2,8}[率度比量额数]$)"
)
_WHEN_MARKS = ("年", "月", "季度", "日内", "天内", "末", "日起", "时起")
# 由社区在发现后1个月内帮扶就业, 同一部门一年内
_SPAN = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,2})(?:年|个月|个?工作日|日|天)(?:以|之)?内"
# 对零就业家庭自认定之日起20个工作日内: from when on, and within how long.
_SINCE = lazy(rf"[自从][^，。；自从]{{2,14}}?(?:之日|之时)起(?:{_SPAN})?")
_SPAN_FIRST = lazy(
    rf"^[^，。；]{{0,24}}?(?<![率例度比量]){_SPAN}(?=.{{2}})(?!.*[率例度比量]$)"
)  # 90日内办结率
_SPAN_AMID = lazy(rf"(?<=[率例度比量]){_SPAN}(?=提[高升]|下降|降低|增[长加])")  # 优良率三年内提高
_SPAN_LAST = lazy(rf"(?<=..){_SPAN}$")
MEASURED_LAST = (
    "率比量数值额度重积例分平入"  # 覆盖率, 用电量; 甲类、乙类医院占比 is one measured of two things
)


def noun_of(words: str) -> str:
    """The noun in the words before a figure; the words themselves where nothing stands before it.

    >>> noun_of("各县要确保森林覆盖率"), noun_of("全年应急演练"), noun_of("每年改造比例")
    ('森林覆盖率', '应急演练', '改造比例')
    """
    if words[1:2] == "是" or words[2:3] == "是":
        words = _ORDINAL.sub("", words)
    if (acting := _ACTING.match(words)) is not None:
        who, act = acting["who"], words[acting.end() :]
        words = who + act if _BARE.match(act) and not _ACTS.search(who) else act
    if "年" in words or "每" in words:
        words = _WHEN.sub("", _WHO_WHEN.sub("", words))
    if "对" in words:
        words = _WHO_FOR.sub("", words)
    if "予" in words or "发放" in words or "享受" in words:
        words = _GIVES_AWARD.sub("", words)
    words = _LEADS.sub("", words) if "带头" in words else words
    words = _LAYS_OUT.sub("", words) if "资金" in words or words.endswith(("经费", "基金")) else words
    words = _FROM_THEN.sub("", words) if "后" in words else words
    words = words[words.rfind("做到") + 2 :] or words if "做到" in words else words  # 对患者做到检测率
    if "前" in words[:12] and words[at := behind_time(words, 0, len(words)) - 1] == "前":  # 清明节前设置…
        words = words[at + 1 :]
    return _LEAD.sub("", words)


def noun_undated(words: str) -> str:
    """The noun in the words, without who acts, must and when in whatever order (力争2025年底前全县…)."""
    noun = noun_of(words)
    rest = undated(noun)
    return noun if rest == noun else noun_of(rest)


def without_aspect(words: str) -> str:
    """The words without what tells how far and how surely (力争, 分别, 原则上)."""
    return _ASPECT.sub("", words) if words and words[-1] in _ASPECT_LAST else words


def undated(words: str) -> str:
    """The words without by when and within how long (2027年占比 → 占比)."""
    if not any(mark in words for mark in _WHEN_MARKS):
        return words
    words = _SINCE.sub("", words) if "起" in words else words
    words = _WHEN_WITHIN.sub("", _WHEN_LAST.sub("", _WHEN_FIRST.sub("", words)))
    if "内" not in words:
        return words
    return _SPAN_LAST.sub("", _SPAN_FIRST.sub("", _SPAN_AMID.sub("", words)))
