"""定期: points of time that an order sets otherwise than by 前 or 内: not later than one (最晚不超过11月15日), at one
(于季度末将…报), by one when something is reached (到6月底，…达到), in one when something is done (上半年对…开展一次)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.text.cues import holds
from kg.extraction.times.in_one import IN_ONE
from kg.extraction.times.point import HOUR, POINT, TIME_OF_DAY, YEAR, date_of, year_of
from kg.extraction.times.season import SEASON, TERM
from kg.model import Deadline, Span
from kg.reference.patterns import lazy

# 了 behind a verb tells what has been; 为了, 除了 and 了解 do not.
_NOT_PAST = r"(?!已|累计(?!(?:完成|实现|共)?(?:要|应|力争|须)?(?:达到|不[少低]于|突破)\d|(?:完成|实现)\d[\d.]*[^，。；\d]{1,4}以上)|曾|[^，。；]{0,16}(?:已|(?<![为除])了(?![解望]))|[^，。；]{0,12}(?:以来|的通知))"
_NO_LATER = (
    r"(?:(?:最[晚迟]|至迟)(?:[于在到]|(?:不(?:得|能|应)?)(?:超过|晚于|迟于))?|不(?:得|能|应)?[晚迟]于|时[间限]不(?:得|能)?超过)"
    rf"\s*(?P<limit>{POINT})(?!{HOUR}\s*(?:[\d底末初前日内起至到—－\-~]|[之以][前内]))"
)
_REACHED = r"达到|达\d|不(?:得|能)?(?:低于|少于|高于|超过)|突破|控制在|保持在|降[至到]|下降到|提[高升]到|增[加长]到|力争|确保|以[上内下]"
_BARE = rf"(?!{HOUR}\s*(?:[前内起至—－\-~、和及与的]|到(?!位)|[之以][前内]))"
# 到6月底，全镇管控率达到100%
_AHEAD = (
    rf"[到至](?<![达收得截月日年底末旬起份\d].)\s*(?P<to>{POINT})(?<=[底末旬日年月])[，,]{_NOT_PAST}"
    rf"(?=[^。；]{{0,60}}?(?:{_REACHED}|完成|建成|实现|形成|消除|清零|全面|基本))"
)
# 三季度末投资完成率不低于75%
_AT_END = (
    rf"(?<![较比上去前每截自从至到年以])(?<![一二三四季度月日底末旬\d]、)[到至]?(?P<end>{POINT})(?<=[底末]){_BARE}[，,]?{_NOT_PAST}"
    rf"(?=[^，。；《》]{{0,24}}?(?:{_REACHED}))"
)
# 2025年旅游收入达到50亿元: a whole year in which so much is reached, with what is measured between them.
_OF_YEAR = (
    rf"(?P<year>{YEAR}年)(?<![—―–－\-~～至到较比前、和去上每截].....)(?<!\d.....){_NOT_PAST}[，,]?"
    # 2024年制发的文件数量较2023年只减不增
    rf"(?=[^，。；：《》（）()了]{{2,40}}只(?:[减降]不[增升]|[增升]不[减降])[，。；、]"
    rf"|[^，。；：《》（）()的了、\d年]{{2,18}}(?:{_REACHED}|稳定在|下降|降低|增长|增加|压[减缩降]|减少|精简)[\u4e00-\u9fff]{{0,2}}\d[\d.,]*[^，。；的\d]{{1,8}}(?:[，。；、]|$))"
)
# 全年完成6个老旧小区改造: by its end
_IN_ALL = (
    rf"(?P<all>(?:{YEAR}年|今年)?全年)(?<![每上去前].全年)(?<!往年全年)(?:要|须|应|力争|确保|争取|计划|再)*{_NOT_PAST}"
    r"(?=(?:完成|改造|新[建增改]|建[成设]|整治|创建|打造|实施)(?![率量的了])[^，。；：《》的了、\d]{0,16}\d[\d.,]*[^，。；的\d]{1,16}(?:[，。；、]|$))"
)
_OTHERWISE = r"(?<![对将把就报送结析估查验述届期据较比的及和与、至到前每上下年—－\-~])"
_PART = rf"(?:(?:{YEAR}年|今年|本年|明年)\s*)?(?:[上下]半年|第?[一二三四1-4]季度)"
# 一季度新开工项目不少于30个
_IN_PART = rf"{_OTHERWISE}(?P<part>{_PART}){_NOT_PAST}(?=[^，。；《》]{{0,20}}?(?:至少|不(?:得|能)?(?:低于|少于|高于|超过)|力争|确保))"
# 2025年上半年中试基地投入运营, 首期2亿元于三季度到位: what stands by the end of it closes the clause.
_STANDS = r"投入(?:运营|运行|使用|生产)|投[用产运]|到位|建成|竣工|完工|开工|通车|启用|交付(?:使用)?"
_STANDS_IN = (
    rf"(?:{_OTHERWISE}|(?<=[争保于到至])(?<!截.))(?P<stands>{POINT})(?:(?<=半年|季度)|(?<=[底末旬份]))(?<![上去前]年[底末]){_BARE}{_NOT_PAST}"
    rf"(?=[^，。；：《》（）()的了、未将]{{0,18}}?(?:{_STANDS})(?:[，。；）]|$))"
)
# 于季度末将巡查情况报县政府
_ON = (
    rf"于\s*(?P<on>{POINT}|[季月周]末|月底|季度[底末]|学[期年]末){_BARE}{_NOT_PAST}"
    r"(?=将|把|报|上报|向|组织|集中|统一)"
)
_HELD = (
    r"(?:正式|统一|集中|全面|联合|面向|陆续|首次|再次|分别|分批)*(?:发布|启动|(?:召开|举[办行])(?![，。；的]|$)|开展|进行|完成|实施|印发|出台|公布|公[示开]|下达|拨付"
    r"|提交|填报|开[工放通园馆学]|上线|建成|投用"
    r"|关闭|停[止用]|切换|对(?![口外]))"
)
# 于2月1日发布禁火令; with its year named it may tell of what was done.
_HELD_ON = rf"于\s*(?!{YEAR})(?P<held>{POINT})(?<=[日旬底末]){_BARE}{_NOT_PAST}(?={_HELD})"
_ACTS = r"(?:组织|开展|完成|启动|召开|举办|举行|进行|实施|报送|上报|建立|出台|印发|制定|公布|更换|安装|试[用点行]|派出|选派)(?![的了《])"
_ABOUT = r"(?:对|围绕|针对|按照|依托|结合|会同|联合|集中|[为向](?![期止界主])|在(?![建线岗职编])|分别|各(?!项)|至少|要|将|由(?!于)|统一|适时|原则上|，?(?:要|各(?!项)|须|应))"
# 在2024年春季学期实现全覆盖: its last day is not told
_IN_TERM = (
    rf"(?:[在于]|力[争求]|争取|确保)(?P<term>(?:{YEAR}年|今年|本年|明年)(?:[春秋]季?)?学期)(?!\s*(?:[前起末初中至到—－\-~、和及与的]|[之以]?[前后内]|开学|期[间末]|结束|伊始))"
    rf"{_NOT_PAST}(?=[^，。；]{{0,24}}?(?:实现|达到|全面|基本|{_HELD}))"
)
# 到2024年秋季学期，开课率达到100%
_TO_TERM = (
    rf"[到至](?<![期季年月日][到至])(?P<toterm>(?:{YEAR}年|今年|本年|明年){TERM}(?:初|(?:末|结束)(?:之?前)?)?)"
    rf"(?!\s*[至到—－\-~、和及与的前]|之前|开学|期间){_NOT_PAST}"
)
# 上半年对现行文件开展一次清理
_WITHIN = rf"{_OTHERWISE}(?P<in>{_PART})(?=，?{_ABOUT}[^，。；]{{0,40}}?{_ACTS}){_NOT_PAST}"
# 力争2025年通过验收: an aim, whatever it is of; 首次报送时间为2月28日; not a part of what goes on (力争2025年6月前).
_SET = (
    r"(?:力[争求][于在]?|(?:报送|上报|报告|提交|申报|报名|申请|填报|反馈|完成|截止|整改|验收|缴[费纳])(?:的?截止)?(?:时[间限点]|日期|期限)"
    rf"(?:统一|原则上|均|暂)?(?:为|是|：|:|定[为于]|至|到|截[至止]到?)\s*)(?P<set>{POINT})"
    r"(?!\s*(?:[\d底末中初份度前起至到—－\-~、和及与的]|[以之]?内|[一二三四]季|第[一二三四]|[上中下](?:旬|半年)|年[底末中初]|期间|[之以]?[前后]"
    rf"|[春清端国元][节明午庆旦]|中秋|[主入]?汛|[暑寒]假|{TIME_OF_DAY}))"
)
# 自7月1日起至11月30日: by when what begins then ends.
_ENDS_ON = rf"起，?[至到]\s*(?P<until>{POINT}){_BARE}(?!止)"
# 有效期自…起至…: how long something holds, with nothing due.
_HOLDS = lazy(
    rf"(?:{SEASON}|(?:有效|执行|施行|试行|任|聘|合同|租赁|保质|质保)期限?)(?:为|是)?(?:自|从)?[^，。；]*$"
)
# 底 or 末 with no 前 behind it, and a half or quarter that is not every one: without them a form is not tried.
_AN_END = lazy(
    r"[底末](?![前起至到、和的\s]|[之以]前)(?=[^。；]{0,26}?(?:[达不突控保降提增力确]|以[上内下]))"
)
_A_PART = lazy(r"[上下一二三四1-4](?:半年|季度)(?![前内底末])")
_IN_IT = lazy(r"(?:半年|季度|[底末旬份])(?![前内起至、和的\s]|[之以][前内])")
_TO_A_TERM = lazy(r"[到至](?:20\d\d|[今本明])年[\u4e00-\u9fff]{0,4}[学季期汛]")
_A_YEAR = lazy(r"20\d\d年(?![\d底末前内初以之起至到上下第一二三四—–－\-~、和与及度])")
_FORMS = (
    (lazy(_NO_LATER), ("最晚", "迟", "晚于", "时间不", "时限不"), None),
    (lazy(_AHEAD), "到至", None),
    (lazy(_AT_END), "底末", _AN_END),
    (lazy(_IN_PART), ("半年", "季度"), _A_PART),
    (
        lazy(_OF_YEAR),
        "达不破在降提增争保以减简",
        _A_YEAR,
    ),
    (lazy(_IN_ALL), ("全年",), None),
    (lazy(_STANDS_IN), ("投", "到位", "成", "工", "通车", "启用", "交付"), _IN_IT),
    (lazy(_ON), "于", None),
    (lazy(_HELD_ON), "于", None),
    (lazy(_IN_TERM), ("学期",), None),
    (lazy(_TO_TERM), ("学期", "季", "期"), _TO_A_TERM),
    (lazy(_WITHIN), ("半年", "季度"), _A_PART),
    (lazy(_ENDS_ON), ("起至", "起到", "起，至", "起，到"), None),
    (lazy(_SET), ("力争", "力求", "时间", "时限", "时点", "期限", "日期"), None),
)
"""Each form, the words one of which it holds, and what stands where it is found."""

_BEGIN_BEHIND = (
    "on",
    "stands",
    "held",
    "term",
    "until",
    "set",
)  # what stands before these is no part of the time


def find_appointed(plain: str, start: int, end: int, year: int | None) -> Iterator[Deadline]:
    """Deadlines of these forms in ``plain[start:end]``, overlapping where two forms do.

    >>> t = "到6月底，覆盖率达到90%；最晚不超过11月15日"
    >>> [(d.text, d.date) for d in find_appointed(t, 0, len(t), 2023)]
    [('最晚不超过11月15日', '2023-11-15'), ('到6月底', '2023-06-30'), ('到6月底', '2023-06-30')]
    """
    sentence = plain[start:end]
    for pattern, words, cue in _FORMS:
        if holds(sentence, words) and (cue is None or cue.search(plain, start, end)):
            for match in pattern.finditer(plain, start, end):
                found = _appointed(match, year)
                if found is not None:
                    yield found


def _appointed(match: re.Match[str], year: int | None) -> Deadline | None:
    """The deadline of ``match``, None where its year has passed."""
    point = match[match.lastgroup or 0]
    meant = year_of(point, year)
    if meant is not None and year is not None and meant < year:
        return None
    if point[:2] == "一季" and IN_ONE.match(match.string, match.string.find("一季", match.start())):
        return None  # 一季度至少1次: in each
    if match.lastgroup == "until" and _HOLDS.search(match.string, max(0, match.start() - 20), match.start()):
        return None
    begin = match.start(match.lastgroup) if match.lastgroup in _BEGIN_BEHIND else match.start()
    text = match.string[begin : match.end()].rstrip("，,")
    untold = point[0] in "季月周学" or point[-1] == "期" or match.lastgroup == "toterm"
    resolved = None if untold else date_of(point, year)
    return Deadline(text, Span(begin, begin + len(text)), date=resolved)
