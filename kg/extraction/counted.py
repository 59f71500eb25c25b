"""统计对象: what a figure counts: the words before it, behind it, or of the clause before."""

from __future__ import annotations

import re

_LONGEST = 48  # characters of a quantity
# A dash or a plus belongs to what it joins (13—14岁, 互联网+); every other mark ends a quantity.
_OTHER_MARK = re.compile(
    r"(?s:.*)(?:[^\u4e00-\u9fffA-Za-z0-9.“”、（）()+＋—–－\-~～]|[—–－\-~～](?!\d)|(?<!\d)[—–－\-~～])"
)
_ASPECT = re.compile(
    r"(?:要|应当?|必?须|需要?|力争|力求|努力|确保|均|都|全部|已|将|基本|年均|累计|合计|共计|总计|分别"
    r"|达到|比例达到|逐步|进一步|稳步|持续|年度|须达到|要达到|一般|原则上|一律|可以?|宜|仍按?)+$"
)
_ASPECT_LAST = "要应当须需争求力保均都部已将本计别到步续度般上律可以宜仍按"
_PARTICLES = re.compile(r"^(?:按照?|以|将|使|对|确保|力争)|(?:的|在)$")
_PARTICLES_FIRST = "按以将使对确力"
_NUMBERED = re.compile(r"^[（(]\d{1,2}[）)]|(?:还)?(?:应|须|要|应当|必须|具)有$")
# 各地在继续巩固…水平达到…的基础上: who does it and what with are not what is counted.
_STATE = re.compile(
    r"^[\u4e00-\u9fff、]{0,12}?在(?:继续|切实|全面|进一步)*(?:巩固|落实|保持|确保|保障|完成|实现|提高)(?:落实|提升|好|了)*"
)
_DAY = (
    r"(?:\d{4}[—–－\-~～至])?\d{4}年度?(?:\d{1,2}月(?:\d{1,2}日|份?[底末初]?|[上中下]旬)?|年?[底末初]|[上下]半年)?"
    r"|\d{1,2}月(?:\d{1,2}日|份?[底末初]|[上中下]旬|份)?|[今明本当]年(?:年?[底末内])?|年[底末内]|[上下]半年|[一二三四]季度末?"
)
_DATED = rf"(?:[到至自从]|截[至止])?(?:{_DAY})(?:之?前|以前|起)?"
# 到2025年底每县, 2023年、2024年使用率: when it shall be reached is no part of what is counted.
_WHEN_FIRST = re.compile(rf"^(?:{_DATED})(?:[、和及，]?(?:{_DATED}))*[，、]?(?![度级])")
_WHEN_LAST = re.compile(rf"(?<=.[^、和及年])(?:{_DATED})$")
_WHEN_MARKS = ("年", "月", "季度")
_FROM = re.compile(r"(?<=..)[由从][^，。；]{0,8}?\d[\d.]*[^，。；\d]{0,6}$")  # 由700元提高到720元
# 灭火机不少于2台、二号工具: the member of a list before has its own figure.
_LIST_BEFORE = re.compile(r"^.*\d[万亿千百]?[\u4e00-\u9fff%％]{1,3}(?:以[上下内])?、(?=..)")
_BY_UNIT = re.compile(r"以[\u4e00-\u9fff（）、]{1,8}为(?:单位|口径|基数)$")
# What orders an amount whatever stands around it, and what does so only where it opens its clause.
_ORDERS = (
    r"[新改续扩重迁](?:[（(][改扩续迁重新、]{1,5}[）)]|[改扩续迁]{1,2})?建|制[（(]修[）)]订|新增|净增|增设|增配|建成|建设|改造|整治|治理|修复|恢复|改善|培育|培养|培训|打造|创建|评选|遴选|选树|选聘|选派|选育|招录|招聘|招收|招募"
    "|引进|引育|引入|招引|吸引|回引|孵化|认定|选认|完成|举办|实施|发放|制修订|研制|研发|攻克|转化|推广|储备|谋划|筹集|筹措|募集|配备|配置|购置|添置|淘汰|压减|削减|化解|盘活"
    "|消化|拆除|腾退|安置|提供|开工|建立|推出|共建|合建|新登记|订单培养|征集|汇聚|接入|新发展"
    "|关停|取缔|清退|拔除|封停|封填|封闭|撤并|复垦|复绿"
    r"|到位(?=(?:各类|省[内外]|市外|境内外|国内|外来)?(?:资金|[内外]资|投资))|(?:安排|列支|拨付|拿出)(?=[\u4e00-\u9fff]{0,12}(?:经费|资金|基金)$)"
)
_OPENING_ORDERS = (
    "落实|开展|组织|实现|达到|争取|安排|投入|投放|扶持|支持|帮扶|惠及|覆盖|解决|开发|布局|突破|更新|种植|栽植|造林|收储|出栏|抽检|抽查|排查"
    "|处置|清理|关闭|制定|修订|发行|发展(?!改革|和改革)|转移|纳入|改善|提升|竣工|签约|落地|上市|入库"
)
_ADVERBS = (
    r"(?:各[\u4e00-\u9fff]{1,4}|并|还|每(?:年|季度|月|个?[县市区乡镇村校])|全[年省市县区]|全面"
    r"|力争|确保|要|应当?|须|将|再|新|累计|分别|计划|年内|重点|集中|统一|加快)"
)
# 营业收入超10亿元的企业, 220千伏变电站: the figure of a size is part of the name.
_SIZE = (
    r"(?:[\u4e00-\u9fff]{0,12}\d[\d.]*"
    r"(?:[万亿千百]?[\u4e00-\u9fff]{1,4}(?:以[上下])?的|[\u4e00-\u9fff]{1,2}级|千伏|kV|兆帕|毫米))?"
)
_OBJECT = rf"(?P<object>{_SIZE}[\u4e00-\u9fffA-Za-z“”（）()+＋]{{2,24}})$"
# 改造老旧小区50个，: the verb stands before what is counted.
_ORDERED = re.compile(
    rf"(?<![共已])(?:{_ORDERS})(?:[和、]?(?:{_ORDERS}))*(?P<total>了)?"
    rf"(?:(?<=^..)|(?!项目[^经]|工程[^师]|任务|面积|率|量)){_OBJECT}"
)
_ORDERED_FIRST = re.compile(
    rf"(?:^|[，。；：、])(?:{_DATED})?{_ADVERBS}*(?:{_OPENING_ORDERS})(?P<total>了)?{_OBJECT}"
)
# 完成库区内29户居民搬迁: where stands between the verb and the figure, what behind it.
_ORDERED_WITHIN = re.compile(
    rf"(?:^|[，。；：])(?:{_DATED})?{_ADVERBS}*(?:{_ORDERS})(?:[和、](?:{_ORDERS}))*"
    r"[\u4e00-\u9fff“”（）、]{1,18}(?:[内中]|沿线|沿岸|两岸|两侧|周边|[境区县市镇乡村]域)$"
)
_VERB = re.compile(
    rf"(?P<verb>下降|降低|减少|压缩|增长|增加|提高|提升|增幅|降幅|缩减|开展|组织|听取|{_ORDERS})(?:了)?$"
)
# 在10个左右重点领域大力开展…: the places stand between their number and the verb.
WHERE = re.compile(
    r"(?!的)[\u4e00-\u9fff“”（）]{2,24}?(?=[，。；、,;]|开展|推[进动广行]|实[施行]"
    r"|建[设立成]|设[立置]|组织|进行|举办|试[点行]|布局|打造|率先|大力|积极|全面|深入|先行|启动|探索|加快|完成)"
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
# 按投资额的8%给予补助，最高300万元
_AWARDED = re.compile(r"(?:奖[励补]|补[助贴]|资助|贴息|支持|扶持|罚款|救助)$")
# 将甲项纳入考核，每年不少于2次
_TAKEN_INTO = re.compile(
    r"[将把](?P<noun>[\u4e00-\u9fff“”、]{2,16}?)(?:纳入|列入|作为)[^，。；]{2,16}，(?:每[年月周]|每学[年期]|每季度|一般|原则上)*$"
)
_CLAUSE_BEFORE = re.compile(r"(?:^|[，。；：])(?P<clause>[^，。；：]{4,30})，(?P<own>[^，。；：]*)$")
COUNTED = re.compile(
    r"(?:[（(][^（）()，。；]{1,12}[）)]|[\u4e00-\u9fffA-Za-z“”（）+＋·]){2,40}?"
    r"(?=[，。；、,;]|(?:和|以及|及)\d|开展|担任|参[加与]|作为|用于|指导(?=帮|企|基|开展|各|乡|村)|$)"
)
_MEASURED_LAST = (
    "率比量数值额度重积例分平入"  # 覆盖率, 用电量; 甲类、乙类医院占比 is one measured of two things
)
_NOT_COUNTED = ("标准", "比例", "水平", "额度", "要求", "规模", "幅度", "由", "给予")
_AND = re.compile(r"、|以及|和|及|与")


def quantity(left: str, gap: str, verb: str) -> str:
    """What is counted by the figure that ``left`` and ``gap`` lead to; "" where they do not say it.

    >>> quantity("到2025年底污水处理率", "", ""), quantity("2023年、2024年", "", "")
    ('污水处理率', '')
    """
    clause = left.rstrip("“（(")
    clause = without_aspect(clause if clause.count("“") == clause.count("”") else clause.rstrip("”"))[
        -_LONGEST:
    ]
    other = _OTHER_MARK.match(clause)
    words = _undated(clause[other.end() :] if other else clause)
    words = _LIST_BEFORE.sub("", words) if "、" in words else words
    words = words or verb
    words = (words + gap).lstrip("、")
    if words.startswith(("（", "(")) or words.endswith("有"):
        words = _NUMBERED.sub("", words)
    if words[:1] in _PARTICLES_FIRST or words[-1:] in "的在":
        words = _undated(_PARTICLES.sub("", words))
    words = _FROM.sub("", words) if "由" in words or "从" in words else words
    words = _BY_UNIT.sub("", words) if "为" in words else words
    return _STATE.sub("", words) if "在" in words else words


def quantity_of_clause_before(left: str, counted: str) -> str:
    """What the clause before says where the figure's own clause says nothing but when and how: ``counted`` is what
    the figure before counts, which is meant where it stands in that clause.

    >>> quantity_of_clause_before("积极争取上级资金，力争", "")
    '积极争取上级资金'
    """
    if told := _TOLD_BEFORE.search(left):
        return told["noun"]
    if taken := _TAKEN_INTO.search(left):
        return taken["noun"]
    found = _CLAUSE_BEFORE.search(left)
    if found is None or _undated(without_aspect(found["own"])):
        return ""
    if award := _AWARDED.search(found["clause"]):
        return award[0]
    if any(letter.isdigit() for letter in _undated(found["clause"])):
        return counted
    return _PARTICLES.sub("", _undated(without_aspect(found["clause"])))


def shared_out(words: str, figures: int) -> list[str]:
    """What each of ``figures`` counts where there are as many things measured as figures, else the same for all.

    >>> shared_out("甲率、乙率和丙率", 3), shared_out("利用率", 2)
    (['甲率', '乙率', '丙率'], ['利用率', '利用率'])
    """
    parts = _AND.split(words)
    if len(parts) != figures or any(len(part) < 2 for part in parts):
        return [words] * figures
    alike = len({part[-1] in _MEASURED_LAST for part in parts}) == 1
    return parts if alike else [words] * figures


def verb_at_end(words: str) -> str:
    """The verb that ends ``words``, with or without 了, or ""."""
    found = _VERB.search(words, max(0, len(words) - 5))
    return found["verb"] if found else ""


def ordered_object(left: str) -> str | None:
    """What is counted where its verb stands before it (招录乡村医生, 累计回引人员), or None.

    >>> ordered_object("订单定向培养农村医学生"), ordered_object("现有执业医师")
    ('农村医学生', None)
    """
    clause = left[max(left.rfind(mark) for mark in "，。；：") + 1 :]
    found = _ORDERED.search(clause) or _ORDERED_FIRST.search(clause)
    if found is None or found["total"] or "已" in clause:
        return None
    return without_aspect(found["object"])


def ordered_within(plain: str, at: int, left: str) -> str | None:
    """What is counted behind a figure where its verb and the place stand before it, or None."""
    if left[-1:] not in "内中线岸侧边域" or _ORDERED_WITHIN.search(left) is None:
        return None
    found = COUNTED.match(plain, at)
    return found[0].removeprefix("的") if found else None


def noun_behind(plain: str, at: int, left: str) -> str | None:
    """What is counted where it stands behind a figure with 以上: what one must have, or pay."""
    clause = left[max(left.rfind(mark) for mark in "，。；：") + 1 :]
    if clause.startswith("对"):  # 对有10人以上…的给予补贴
        return None
    form = _HAD if _HAS.search(clause) else _FINE if _FINED.match(clause) else None
    found = form.match(plain, at) if form else None
    return found["noun"] if found else None


def noun_of_figure(plain: str, at: int) -> str:
    """The noun behind a figure of which nothing before says what it counts (10%以上的村卫生室), or ""."""
    found = _HAD.match(plain, at)
    return "" if found is None or found["noun"].startswith(_NOT_COUNTED) else found["noun"]


def without_aspect(words: str) -> str:
    """The words without what tells how far and how surely (力争, 分别, 原则上)."""
    return _ASPECT.sub("", words) if words and words[-1] in _ASPECT_LAST else words


def _undated(words: str) -> str:
    if not any(mark in words for mark in _WHEN_MARKS):
        return words
    return _WHEN_LAST.sub("", _WHEN_FIRST.sub("", words))
