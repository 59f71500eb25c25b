"""指标: targets with their comparators (解读率达到90%以上, 不少于2次, 下降10%左右)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.cues import initials
from kg.extraction.worded import find_worded
from kg.model import Indicator, Span

_HAN = "一二三四五六七八九十百两"
# What it begins with stands first, so that a search skips to it; what may not stand before it is asked behind that.
_ARABIC = r"[0-9０-９](?<![\d.．第].)\d{0,8}(?:[.．]\d{1,4})?"
_CHINESE_POINTS = rf"[{_HAN}](?<![\d.．第].)[{_HAN}]{{0,3}}(?=个百分点)"
_UNITS = (
    "个百分点|个(?=[^工月小季年百方领环阶层重]|$)|%|％|‰|万亿元|亿元|万元|元|万人次|万人|人次|人|万户|户|万亩|亩|公顷|平方公里|平方米|立方米|公里|千米|米|万千瓦|千瓦|"
    "万吨|吨|公斤|千克|微克/立方米|家|项|件|次|条|座|所|处|台|套|辆|名|周岁|届|张|场|期|篇|批|例|门|类|分钟|分|级|倍|册|床|兆|只|头|株"
)
_PRE = {
    ">=": r"不少于|不低于|不小于|不能少于|不能低于|至少(?:组织|开展|举办|召开|更新|听取|完成|建成)?|达到或超过|达到和超过|突破|超过|高于|大于|力争(?:达到|突破|超过)|不得少于|不得低于",
    "<=": r"不超过|不多于|不高于|不大于|不得超过|不得高于|不能超过|不能高于|最多|控制在|压缩至|压减至|缩短至|缩减至|降至|降低至|降到|下降到|低于|小于",
    "=": r"达到|达(?![标产成])|实现|保持在|稳定在|为|提高到|提升到|提高至|提升至|增加到|增长到|扩大到",
    "~": r"约|大约|左右",
}
_COUNT = (
    r"\s*(?:(?:[%％‰]\s*)?[—–－\-~～至]+\s*(?P<upto>\d{1,9}(?:[.．]\d{1,4})?)\s*)?"
    rf"(?={initials(_UNITS)})(?P<unit>{_UNITS})(?P<post>以上|以下|以内|左右|之内|及以上|上下)?"
)
_FIGURE = re.compile(rf"(?P<value>{_ARABIC}){_COUNT}")
_FIGURE_OR_POINTS = re.compile(rf"(?P<value>{_ARABIC}|{_CHINESE_POINTS}){_COUNT}")
_BEFORE = re.compile(rf"(?P<pre>{'|'.join(_PRE.values())})(?P<base>)(?P<gap>[\u4e00-\u9fff“”]{{0,6}}?)$")
# 应不低于投入总额的50%: the comparator stands before what the share is taken of.
_SHARE_OF = re.compile(
    rf"(?<=[\u4e00-\u9fff])(?P<pre>{_PRE['>=']}|{_PRE['<=']})(?P<base>[\u4e00-\u9fff（）]{{2,30}})的(?P<gap>)$"
)
_SIGN = re.compile("|".join(f"({words})" for words in _PRE.values()))
_SIGNS = dict(enumerate(_PRE, 1))  # by the number of their group
_REACH = 64  # characters to the left of a figure that may say what it counts
_POST = {"以上": ">=", "及以上": ">=", "以下": "<=", "以内": "<=", "之内": "<=", "左右": "~", "上下": "~"}
_LONGEST = 48  # characters of a quantity
_NO_QUANTITY = re.compile(r"(?s:.*)[^\u4e00-\u9fffA-Za-z0-9.“”、（）()]")
_ASPECT = re.compile(
    r"(?:要|应|须|力争|确保|均|都|全部|已|将|基本|年均|累计|分别|达到|比例达到|逐步|进一步|年度|须达到|要达到|一般|原则上|一律|可以?)+$"
)
_ASPECT_LAST = "要应须争保均都部已将本计别到步度般上律可以"
_PARTICLES = re.compile(r"^(?:按照?|以|将|使|对|确保|力争)|(?:的|在)$")
_PARTICLES_FIRST = "按以将使对确力"
_NUMBERED = re.compile(r"^[（(]\d{1,2}[）)]|(?:还)?(?:应|须|要|应当|必须|具)有$")
# 各地在继续巩固…水平达到…的基础上: who does it and what with are not what is counted.
_STATE = re.compile(
    r"^[\u4e00-\u9fff、]{0,12}?在(?:继续|切实|全面|进一步)*(?:巩固|落实|保持|确保|保障|完成|实现|提高)(?:落实|提升|好|了)*"
)
# 农产品加工转化率到2023年, 年内抽查占比: when it shall be reached is no part of what is counted.
_WHEN = re.compile(
    r"^(?>(?:到|至)?\d{4}年(?:底|末)?前?(?:[、和及]\d{4}年)*|年内|今年|年底前?)(?=..)"
    r"|(?<=.[^、和及年])(?:(?:到|至)?\d{4}年(?:底|末)?前?|(?:到|至)?年底前?|年内)$"
)
_FROM = re.compile(r"(?<=..)[由从][^，。；]{0,8}?\d[\d.]*[^，。；\d]{0,6}$")  # 由700元提高到720元
_VERB = re.compile(
    r"(?P<verb>下降|降低|减少|压减|压缩|增长|增加|提高|提升|增幅|降幅|缩减|新增|新建|建立|推出|建成|建设|完成|培训|开展|组织|举办|培育|打造|创建|听取|改造)(?:了)?$"
)
_CUE_WORDS = re.compile(
    r"不少于|不低于|不超过|至少|达到?\s*\d|以上|以内|左右|不高于|不多于|突破|力争|超过|控制在|提[高升][到至]|降|增|新|成|建[设立]|培[育训]|打造|推出|开展|组织|举办|创建|听取"
    r"|改[造建]|引进|发放|修复|治理|选派|推广|认定|实施"
)
_CUE_RATES = re.compile(r"[\d一二三四五六七八九十百两]\s*(?:%|％|‰|个百分点)")
_CHINESE = {
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
}
# Durations and frequencies are limits and recurrences; 第N版 and versions are names.
_NOT_BEFORE = ("第", "每年", "每季度", "每月", "每周", "每半年", "前", "后", "版本", "不足", "排名")

# 不超过每月1000元: what is counted by the month.
_APIECE = re.compile(r"每(?:[人户亩生个]每?)?(?:年|月|天|日|季度|学期)?")


# What has been, not what shall be: 去年达到…, 新增了…个, 发生5级以上地震48次.  Every alternative begins with a letter
# of its own, which lets a search skip to it.
_PAST = re.compile(
    r"去年|上年|前年|近年来|历年|截[至止]目前|目前[，已]|已(?<![确实]已)(?:有|达|建成|完成|累计|实现|开通|形成|建立|新增|列入|发展|拥有|占)"
    r"|发(?<![不止绝免]发)生(?!率)|原(?:估算|计划|有)|了(?<=[\u4e00-\u9fff]了)$|调整约?为?$|"
    + "|".join(rf"{than}(?:高于|低于|超过)" for than in ("大大", "明显", "远远?", "均"))
    + "|"
    + "|".join(rf"{century}\d\d年[^，。；]{{0,10}}共" for century in ("19", "20"))
)
# 入围3家及以上的，采取…: a condition, no target.
_CONDITION = re.compile(
    r"的(?:[，,；;。：]|$)|的(?:企业|单位|项目|机构|个人|人员|地区|情形|情况)[，,]?(?:给予|可|应|按|由|优先|一次性|予以|不得)"
)
# 按标准的50%扣除, 超过5000元的部分: how something is reckoned.
_RECKONED = re.compile(
    r"(?:(?:的比例)?(?:分别|据实|限额|全额)?(?:扣除|计算|计征|征收|计提|折算|摊销|计入|计税))|(?:以[上下])?的部分"
)
_GRADED = re.compile(
    r"(?:地震|强震|大震|余震|台风|大风|洪水|医院|公路|航道|职称|岗位|文物|景区|资质|风险|响应|事故)"
)
# 改造老旧小区50个，: the verb stands before what is counted.
_VERB_OBJECT = re.compile(
    r"(?:新建|改建|新增|建成|建设|改造|培育|打造|创建|完成|培训|引进|实施|举办|发放|修复|治理|选派|推广|认定)+(?P<object>[\u4e00-\u9fff“”]{2,20})$"
)
_ENDS_THERE = re.compile(r"[，。；、,;]|以上|左右|$")
_COMPARED = re.compile(r"[，,]?(?:同比|[比较](?:上|去)年)")
# 建设50所学校和150个专业: the second figure has the verb of the first.
_LISTED = re.compile(r"[\u4e00-\u9fff“”（）]{2,40}?(?:和|、|以及|及)")
# 在10个左右重点领域大力开展…: the places stand between their number and the verb.
_WHERE = re.compile(
    r"(?!的)[\u4e00-\u9fff“”（）]{2,24}?(?=[，。；、,;]|开展|推[进动广行]|实[施行]|建[设立成]|设[立置]|组织|进行|举办|试[点行]|布局|打造|率先|大力|积极|全面|深入|先行|启动|探索|加快|完成)"
)
# 应有3名以上专职人员, 有固定场所、50万元以上的资金: what one must have stands behind its figure.
_HAS = re.compile(
    r"(?:^|[^所没享只含内国公共占仍])有$|(?:配备|配有|具备|持有|缴存)$"
    r"|^(?:要|应|须|力争|确保|每年|均|全[省市县区]|到?\d{4}年[底前]*)*(?:保持|形成|新[建增设]|建[成立设]|培育|打造|创建|引进|选派|推出|举办|组织|完成|发展|扶持|吸引"
    r"|认定)$|(?:应|须|要|具|还|必须|应当)有[^，。；]{2,30}[、和及]$"
)
_HAD = re.compile(
    r"的?(?P<noun>[\u4e00-\u9fff“”]{2,20}?)(?=[，。；、,;（(]|以?及|和|或|并|参[加与]|出席|[到在]场|$)"
)
# 并处所得1倍以上5倍以下的罚款: so is what is paid.
_FINED = re.compile(r"^(?:应当?|可以?|并)*(?:并处|处)以?(?:[^，。；理置罚][^，。；]{1,29})?$")
_FINE = re.compile(
    r"(?:\s*\d[\d.]*\s*(?:倍|[%％]|万?元)以[上下])?的?(?P<noun>罚款|罚金|滞纳金|违约金|赔偿金)"
)
# 确定考核的分值权重，原则上不低于4%: the clause before tells what.
_TOLD_BEFORE = re.compile(r"的(?P<noun>[\u4e00-\u9fff]{2,10})，(?:一般|原则上|应当?|最[低高多少])*$")
_COUNTED = re.compile(r"[\u4e00-\u9fff“”（）]{2,40}?(?=[，。；、,;]|(?:和|以及|及)\d|$)")


def find_indicators(plain: str, start: int, end: int) -> Iterator[Indicator]:
    """Targets of one measure, in order; figures that compare nothing are none.

    >>> [(i.quantity, i.comparator, i.value, i.unit) for i in find_indicators("解读率要达到90%以上", 0, 11)]
    [('解读率', '>=', 90.0, '%')]
    """
    worded = find_worded(plain, start, end)
    if not worded:
        yield from _figured(plain, start, end)
        return
    taken = start
    for found in sorted((*worded, *_figured(plain, start, end)), key=lambda i: (i.span.start, -i.span.end)):
        if found.span.start >= taken or (found.span.end == taken and found.comparator == "<="):
            taken = found.span.end  # a range is told twice
            yield found


def _figured(plain: str, start: int, end: int) -> Iterator[Indicator]:
    """Targets told in figures."""
    figure = _FIGURE if plain.find("个百分点", start, end) < 0 else _FIGURE_OR_POINTS
    figures = list(figure.finditer(plain, start, end))
    if not figures or not (_CUE_WORDS.search(plain, start, end) or _CUE_RATES.search(plain, start, end)):
        return
    floor, counted, listed = start, "", -1
    for match in figures:
        if _is_no_target(plain, start, match, end):
            floor = match.end() if match["post"] else floor
            continue
        goes_on = listed >= 0 and _LISTED.fullmatch(plain, listed, match.start()) is not None
        listed = -1
        for indicator in _indicators(plain, floor, match, counted, goes_on):
            counted = indicator.quantity
            listed = match.end() if indicator.comparator == "=" and not match["post"] else -1
            yield indicator
        floor = match.end() if match["post"] else floor


def _is_no_target(plain: str, start: int, match: re.Match[str], end: int) -> bool:
    """Whether the figure tells of the past, states a condition, or names a grade."""
    at = match.start()
    clause = max(start, at - 24)
    clause = max(clause, *[plain.rfind(mark, clause, at) + 1 for mark in "，。；"])
    if _PAST.search(plain[clause:at]):
        return True
    if match["post"] and _CONDITION.match(plain, match.end(), end):
        return True
    if _RECKONED.match(plain, match.end(), end):
        return True
    return match["unit"] == "级" and (
        match["post"] == "左右" or _GRADED.match(plain, match.end(), end) is not None
    )


def _indicators(
    plain: str, floor: int, match: re.Match[str], counted: str, goes_on: bool
) -> Iterator[Indicator]:
    unit = match["unit"].replace("％", "%")
    reach = max(floor, match.start() - _REACH)
    left = plain[reach : match.start()]
    before = (_SHARE_OF.search(left) if left.endswith("的") else None) or _BEFORE.search(left)
    pre: str | None = before["pre"] if before else None
    gap: str = before["gap"] if before else ""
    left = left[: before.start()] if before else left
    if left.endswith(_NOT_BEFORE) or (gap.endswith(_NOT_BEFORE) and not _APIECE.fullmatch(gap)):
        return
    verb = _verb_at_end(_without_aspect(left) if pre else left)
    done = None if pre or verb or goes_on or match["post"] else _verb_object(plain, match, left)
    comparator = _comparator(pre, match["post"], unit, verb) or ("=" if goes_on or done else None)
    if comparator is None:
        return
    begin = reach + before.start() if before else match.start()
    span = Span(begin, match.end())
    text, quantity = plain[span.start : span.end], _quantity(left, gap, verb)
    behind = _COUNTED.match(plain, match.end()) if (verb or goes_on) and not match["post"] else None
    if left.endswith("在") and unit.startswith("个"):
        behind = _WHERE.match(plain, match.end())
    if behind:  # 新建3个便民服务站, 在10个左右领域开展…: what is counted stands behind its unit
        quantity = behind.group()
    if done:
        quantity = done
    if match["post"] and (had := _noun_behind(plain, match, left)):
        quantity = had
    if not quantity and before:  # 按不低于采购额的30%
        quantity = before["base"]
    if not quantity and before and (told := _TOLD_BEFORE.search(left)):
        quantity = told["noun"]
    if not left and floor == match.start():  # 1倍以上5倍以下 counts one thing
        quantity = counted
    if match["upto"]:
        yield Indicator(text, span, quantity, ">=", _value(match["value"]), unit)
        yield Indicator(text, span, quantity, "<=", _value(match["upto"]), unit)
    else:
        yield Indicator(text, span, quantity, comparator, _value(match["value"]), unit)


def _noun_behind(plain: str, match: re.Match[str], left: str) -> str | None:
    """What is counted where it stands behind a figure with 以上: what one must have, or pay."""
    clause = left[max(left.rfind(mark) for mark in "，。；：") + 1 :]
    if clause.startswith("对"):  # 对有10人以上…的给予补贴
        return None
    form = _HAD if _HAS.search(clause) else _FINE if _FINED.match(clause) else None
    found = form.match(plain, match.end()) if form else None
    return found["noun"] if found else None


def _verb_at_end(words: str) -> re.Match[str] | None:
    """The verb of two letters that ends ``words``, with or without 了."""
    return _VERB.search(words, max(0, len(words) - 3))


def _verb_object(plain: str, match: re.Match[str], left: str) -> str | None:
    """What is counted where its figure ends the clause and its verb stands before it."""
    found = _VERB_OBJECT.search(left)
    if found is None or not _ENDS_THERE.match(plain, match.end()) or _COMPARED.match(plain, match.end()):
        return None
    return found["object"]


def _comparator(pre: str | None, post: str | None, unit: str, verb: re.Match[str] | None) -> str | None:
    if post:
        behind = _POST[post]
        return "<=" if behind == ">=" and pre and _sign(pre) == "<=" else behind
    if pre:
        sign = _sign(pre)
        if (
            sign == "="
            and unit not in ("%", "‰", "个百分点")
            and not pre.startswith(("达", "提", "增", "扩", "保持"))
        ):
            return None
        return sign
    if unit in ("%", "‰", "个百分点"):
        return "="
    return "=" if verb else None


def _sign(pre: str) -> str | None:
    found = _SIGN.fullmatch(pre)
    return _SIGNS[found.lastindex] if found and found.lastindex else None


def _quantity(left: str, gap: str, verb: re.Match[str] | None) -> str:
    clause = _without_aspect(left.rstrip("“”"))[-_LONGEST:]
    other = _NO_QUANTITY.match(clause)
    words = clause[other.end() :] if other else clause
    words = words or (verb["verb"] if verb else "")
    words = (words + gap).lstrip("、")
    if words.startswith(("（", "(")) or words.endswith("有"):
        words = _NUMBERED.sub("", words)
    words = _PARTICLES.sub("", words) if words[:1] in _PARTICLES_FIRST or words[-1:] in "的在" else words
    words = _WHEN.sub("", words) if "年" in words else words
    words = _FROM.sub("", words) if "由" in words or "从" in words else words
    return _STATE.sub("", words) if "在" in words else words


def _without_aspect(words: str) -> str:
    return _ASPECT.sub("", words) if words and words[-1] in _ASPECT_LAST else words


def _value(text: str) -> float:
    return float(_CHINESE[text]) if text in _CHINESE else float(text.replace("．", "."))
