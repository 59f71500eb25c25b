"""统计对象: what a figure counts: the words before it, behind it, or of the clause before."""

from __future__ import annotations

from kg.extraction.figures.counted_noun import noun_of
from kg.extraction.text.small_number import HAN
from kg.reference.patterns import lazy

_LONGEST = 48  # characters of a quantity
# A dash or a plus belongs to what it joins (13—14岁, 互联网+, DRG/DIP); every other mark ends a quantity.
_OTHER_MARK = lazy(
    r"(?s:.*)(?:[^\u4e00-\u9fffA-Za-z0-9.“”、（）()+＋·—–－\-~～/]|[—–－\-~～](?!\d)|(?<!\d)[—–－\-~～]"
    r"|/(?![A-Za-z])|(?<![A-Za-z])/)"
)
_ASPECT = lazy(
    r"(?:(?<![重主概纪])要|(?<![供响反效相适对感因顺呼])应当?|必?须|需要?|力争|力求|争取|努力|确保|(?<![人户亩地日月平])均|(?<![成首])都|全部"
    r"|已|将|基本|年均|累计|合计|共计|总计|分别|达到|比例达到|逐步|逐年|阶段性|进一步|稳步|持续|年度|须达到|要达到|一般|原则上|一律"
    r"|(?<![许认])可以?|(?<=[度量率积离径高宽深距速温长隔数])宜|(?:仍|继续)按?|全年|常年|始终|(?:(?<=..)|^)(?:近|未来|今后)?[两三四五]年(?=累计|合计|共计|总计)|(?<!每.)每年|(?<![\d一二三四五两])年内)+$"
)
_ASPECT_LAST = "要应当须需争求取力保均都部已将本计别到步续度般上律可以宜仍按性年内终"
_PARTICLES = lazy(
    r"^(?:按(?![时期需量质规章揭键]|[^，。；的]{1,10}[付收计][费价])照?|以(?![上下内外工旧])|将|使(?!用)|对(?!外(?:开放|贸易|投资|承包|公开|合作)|[口接标照象账应])|确保|力争)|(?:的|在|(?<![行作])为|按照?)$"
)
_PARTICLES_FIRST = "按以将使对确力"
_NUMBERED = lazy(r"^[（(]\d{1,2}[）)]|(?:还)?(?:应|须|要|应当|必须|具)有$")
# 各地在继续巩固…水平达到…的基础上: who does it and what with are not what is counted.
_STATE = lazy(
    r"^[\u4e00-\u9fff、]{0,12}?在(?:继续|切实|全面|进一步)*(?:巩固|落实|保持|确保|保障|完成|实现|提高)(?:落实|提升|好|了)*"
)
_DAY = (
    r"(?:\d{4}[—–－\-~～至])?\d{4}年度?(?:\d{1,2}月(?:\d{1,2}日|份?[底末初]?|[上中下]旬)?|年?[底末初]|[上下]半年)?"
    r"|\d{1,2}月(?:\d{1,2}日|份?[底末初]|[上中下]旬|份)?|[今明本当次翌]年(?:\d{1,2}月(?:\d{1,2}日|份?[底末初]?|[上中下]旬)|年?[底末内])?|(?<![一二三四五六七八九十两半\d])年(?:[底末内]|初(?!预算|计划|安排|结[转余]))|[上下]半年|(?:第?[一二三四]|前三个?)季度末?|“?十[一二三四五六七]五”?(?:规划)?(?:时?期)?末"
)
DATED = rf"(?:[到至自从在于]|截[至止])?(?:{_DAY})(?:之?前|以前|起)?"
# 各村按每公里, 由乡镇通过购买等方式按每百户: who does it and how are not what is counted
_BY_EACH = lazy(
    r"^(?:(?:由|通过|各|[省市县区镇村]级)[^，。；]*?|[^，。；]*?(?:[区村镇乡县市校社组]|方式|部门|单位|机构|企业))按照?(?=每[\u4e00-\u9fff]{1,5}$)"
)
# 到2025年底每县, 2023年、2024年使用率: when it shall be reached is no part of what is counted.
_WHEN_FIRST = lazy(rf"^(?:{DATED})(?:[、和及，]?(?:{DATED}))*[，、]?(?![度级])")
_WHEN_LAST = lazy(rf"(?<=.[^、和及年较])(?<![^占配]比)(?:{DATED})(?:[、和及](?:{DATED}))*$")
# 衔接资金6月底支出进度: when stands between what is measured and its measure.
_WHEN_WITHIN = lazy(
    r"(?<=[^的、和及与较比自从至到截\d][^的、和及与较比自从至到截\d])(?:(?:\d{4}年)?\d{1,2}月[底末]前?|\d{4}年[底末]前?|年[底末]前)"
    r"(?!存量|余额|[在未现实])(?=[^的\d]{2,8}[率度比量额数]$)"
)
_WHEN_MARKS = ("年", "月", "季度", "日内", "天内", "末")
# 由社区在发现后1个月内帮扶就业, 同一部门一年内
_SPAN = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,2})(?:年|个月|个?工作日|日|天)(?:以|之)?内"
_SPAN_FIRST = lazy(
    rf"^[^，。；]{{0,24}}?(?<![率例度比量]){_SPAN}(?=.{{2}})(?!.*[率例度比量]$)"
)  # 90日内办结率
_SPAN_AMID = lazy(rf"(?<=[率例度比量]){_SPAN}(?=提[高升]|下降|降低|增[长加])")  # 优良率三年内提高
_SPAN_LAST = lazy(rf"(?<=..){_SPAN}$")
_FROM = lazy(r"(?<=..)[由从][^，。；]{0,12}?\d[\d.]*[^，。；\d]{0,12}$")  # 由700元提高到720元
# 灭火机不少于2台、二号工具: the member of a list before has its own figure; so has 到期前1个工作日提出申请且延期.
_LIST_BEFORE = lazy(
    r"^.*\d(?:[万亿千百]?[\u4e00-\u9fff%％]{1,3}(?:以[上下内])?(?:、|或者?|[且并])|[^、，的]{1,16}且)(?=..)"
)
# 住院机构全覆盖、基金支出占比: what is told in full before a figure is none of what it measures.
_STATED_BEFORE = lazy(r"^.*(?:全覆盖|清零|到位|达标|应[\u4e00-\u9fff]尽[\u4e00-\u9fff])、(?=[^、]{6,}$)")
# 用房按不低于千分之三配置且最少…: what is bound twice stands before the first bound.
_FIRST_BOUND = lazy(
    r"(?<=..)(?:(?:按照?)?(?:不(?:得|能)?[低少高多]于|不(?:得|能)?超过|超过|[高低]于|至少).*)?[且但]$"
)
# 设备补贴标准按照每户
_AT_EACH = lazy(r"(?<=[准价格费额金贴助资薪酬])按照?(?=每[\u4e00-\u9fff]{1,5}$)")
_BY_UNIT = lazy(
    r"以[\u4e00-\u9fff（）、]{1,8}为(?:单位|口径|基数)$|^以?[\u4e00-\u9fff（）、]{1,8}为(?:单位|口径|基数)(?=..)"
)
# 确定考核的分值权重，原则上不低于4%: the clause before tells what.
_TOLD_BEFORE = lazy(
    r"的(?!标准[\u4e00-\u9fff]{0,2}[配设安])(?P<noun>[\u4e00-\u9fff]{2,10})，(?:一般|原则上|应当?|最[低高多少])*$"
)
# 按投资额的8%给予补助，最高300万元
_AWARDED = lazy(r"(?:奖[励补]|补[助贴]|资助|贴息|支持|扶持|罚款|救助)$")
# 将甲项纳入考核，每年不少于2次
_TAKEN_INTO = lazy(
    r"[将把](?P<noun>[\u4e00-\u9fff“”、]{2,16}?)(?:纳入|列入|作为)[^，。；]{2,16}，(?:(?:每(?:学[年期]|季度|[\u4e00-\u9fff]{1,2}))|一般|原则上|按照?|以)*$"
)
# 推出一批文旅活动，全年不少于40项
_BATCH = lazy(r"(?:一批|一系列|若干|一组)(?P<noun>[^，。；一]{2,20})$")
# 每月至少发布两批岗位信息，全年不少于50万个
_OF_LOTS = lazy(
    rf"(?:至少|不[少低]于|不得少于)?[\u4e00-\u9fff]{{2,4}}(?:\d{{1,3}}|[{HAN}]{{1,2}})(?:次|批次?|期|场次?|轮|篇|条|份)(?P<noun>[\u4e00-\u9fff“”]{{2,14}})，[^，。；：]*$"
)
# 首批13个“一件事”落地见效，年底前累计不少于20个
_IN_ALL = lazy(
    r"\d{1,5}[个家项座处条所户](?P<noun>[\u4e00-\u9fff“”]{2,16})，[^，。；：\d]{0,8}(?:累计|合计|共计|总计|总数|达到)+$"
)
# 推进护理床位建设，今年新建不少于80张: what the clause before builds
_ORDERED_BEFORE = lazy(
    r"(?:(?:建设|新建|改建|改造|建成|培育|培养|打造|创建|引进|整治|治理|修复|组建|设立|设置|布设|配备|配置)(?P<noun>(?:(?!开展|进行|实施)[\u4e00-\u9fff“”]){2,16})"
    r"|(?:推[进动]|加快|加强|开展|实施|抓好)(?!清理|专项|集中|综合|全面)(?P<named>[\u4e00-\u9fff“”]{2,14})(?P<work>建设|改造|整治|治理|修复|培育|引进|创建))"
    r"(?<!计划)(?<!规划)(?<!方案)(?<!任务)(?<!工作)(?<!范围)(?<!台账)(?<!行动)(?<!力度)(?<!基础)(?<!进度)，[^，。；：]*$"
)
# 设置投放点，每个小区不超过2处: for each of which places.
_EACH_PLACE = lazy(
    r"每[个座]?(?:[\u4e00-\u9fff]{0,4}(?:小区|居住区|社区|园区|校区|学校|街道|乡镇|楼栋|网格|单元|[县市区]）?)|[村镇乡县市校园组])"
)
# 配备网格员，按照每300户不少于1人: for each of how many.
_EACH_MANY = lazy(r"(?:原则上|一般|统一)*(?:按照?)?每[\u4e00-\u9fff]{0,4}\d{1,6}[\u4e00-\u9fff]{1,5}")
# 收费不得超过3个月，且不得超过5000元: what is bound twice.
_BOUND_TWICE = lazy(
    r"(?P<noun>[\u4e00-\u9fff“”、]{2,24}?)(?:一般|原则上|应当?|须|要|均|最[长多高低])*(?:不(?:得|能)?(?:超过|[多高少低]于|短于)|至少|控制在)\d"
)
# 一般不超过6倍，困难重大的可适当提高，但最高不得超过12倍: of the figure before.
_MAY_BE_MORE = lazy(
    r"可以?(?:适当|酌情|再|相应|视情|据情)*(?:提[高升]|上[浮调]|放宽|增加|调[高整]|延长)[^，。；\d]{0,8}，(?:但|且|但是)?(?:一般|原则上|最[高多])*$"
)
_OFTEN = lazy(r"^(?:原则上|一般)?每(?:学[年期]|半年|季度?|[年月周旬日天])")
_AND_SO = ("且", "并且", "但")
_BARE_VERB = lazy(
    r"(?:全[省市县区]|各?[省市州县区镇乡村]|每个?[省市州县区镇乡村]+|每年|再)*(?:新建|改建|新改建|建设|改造|建成|培育|培养|打造|创建|引进|整治|治理|修复|新增|配备|配置|完成|推广)"
)
# 省财政厅自2024年起安排奖补资金，每年不少于1亿元: what is counted stands behind who and when.
_CLAUSE_BEFORE = lazy(
    rf"(?:^|[，。；：])(?:[^，。；：]{{2,20}}?[自从于在](?:{_DAY})(?:之?前|以前|起))?"
    r"(?P<clause>[^，。；：]{4,30})，(?P<own>[^，。；：]*)$"
)
# 学校每周5天都要开展课后服务，每天不少于2小时: how often is no figure of what is done.
_SO_OFTEN = lazy(
    r"^[^每\d]*每(?:学[年期]|半年|季度?|[年月周旬日天])(?:\d{1,2}|[一二两三四五六七])[天次](?:都|均|要|应当?|须)*(?=..)"
)
MEASURED_LAST = (
    "率比量数值额度重积例分平入"  # 覆盖率, 用电量; 甲类、乙类医院占比 is one measured of two things
)


def quantity(left: str, gap: str, verb: str) -> str:
    """What is counted by the figure that ``left`` and ``gap`` lead to; "" where they do not say it.

    >>> quantity("到2025年底污水处理率", "", ""), quantity("2023年、2024年", "", "")
    ('污水处理率', '')
    """
    left = _FROM.sub("", left) if "由" in left or "从" in left else left
    clause = left.rstrip("“（(")
    clause = without_aspect(clause if clause.count("“") == clause.count("”") else clause.rstrip("”"))[
        -_LONGEST:
    ]
    if clause.endswith("》"):  # 张贴《明白纸》不少于500份
        return clause[max(clause.rfind("《"), 0) :]
    other = _OTHER_MARK.match(clause)
    words = clause[other.end() :] if other else clause
    if words.count("（") > words.count("）"):  # 每班不超过20人（低龄班不超过10人）
        words = words.rpartition("（")[2]
    words = undated(words.lstrip("、"))
    words = _FIRST_BOUND.sub("", words) if words.endswith(("且", "但")) else words
    words = _STATED_BEFORE.sub("", words) if "、" in words else words
    words = _LIST_BEFORE.sub("", words) if any(mark in words for mark in "、或且并") else words
    words = without_aspect(words)
    words = (_noun(words or verb) + gap).lstrip("、").removeprefix("的")
    if words.startswith(("（", "(")) or words.endswith("有"):
        words = _NUMBERED.sub("", words)
    if words[:1] in _PARTICLES_FIRST or words[-1:] in "的在为按照":
        words = undated(_PARTICLES.sub("", words))
    words = _BY_UNIT.sub("", words) if "为" in words else words
    words = _AT_EACH.sub("", _BY_EACH.sub("", words)) if "按" in words and "每" in words else words
    return _STATE.sub("", words) if "在" in words else words


def quantity_of_clause_before(left: str, counted: str) -> str:
    """What the clause before says where the figure's own clause says nothing but when and how: ``counted`` is what
    the figure before counts, which is meant where it stands in that clause.

    >>> quantity_of_clause_before("积极争取上级资金，力争", "")
    '上级资金'
    """
    if told := _TOLD_BEFORE.search(left):
        return told["noun"]
    if taken := _TAKEN_INTO.search(left):
        return taken["noun"]
    if counted and _MAY_BE_MORE.search(left):
        return counted
    found = _CLAUSE_BEFORE.search(left)
    own = _OFTEN.sub("", found["own"]) if found else ""
    if found is None or (own not in _AND_SO and undated(without_aspect(own))):
        return ""
    if award := _AWARDED.search(found["clause"]):
        return award[0]
    if lots := _OF_LOTS.search(left) or _IN_ALL.search(left):
        return lots["noun"]
    clause = undated(_SO_OFTEN.sub("", found["clause"]))
    if any(letter.isdigit() for letter in clause):
        bound = None if counted else _BOUND_TWICE.match(clause)
        return noun_of(bound["noun"]) if bound else counted
    if found["own"] in _AND_SO:
        return ""
    if batch := _BATCH.search(clause):
        return batch["noun"]
    return _noun(_PARTICLES.sub("", without_aspect(clause)))


def object_of_clause_before(left: str, verb: str, ends: bool = False) -> str:
    """What the clause before orders where the figure's own clause has but the bare verb, or each of which places and the
    figure ``ends`` it; "" where it does not say it.

    >>> object_of_clause_before("推进护理床位建设，2023年新建", "新建"), object_of_clause_before("加强领导，新建", "新建")
    ('护理床位', '')
    """
    each = _EACH_PLACE if ends else _EACH_MANY
    if "，" not in left or not (_BARE_VERB.fullmatch(verb) or each.fullmatch(verb)):
        return ""
    found = _ORDERED_BEFORE.search(left)
    if found is None or found["noun"]:
        return found["noun"] if found else ""
    named: str = found["named"]
    return named + found["work"] if named.endswith("化") else named  # 适老化改造 is done, no thing


def without_aspect(words: str) -> str:
    """The words without what tells how far and how surely (力争, 分别, 原则上)."""
    return _ASPECT.sub("", words) if words and words[-1] in _ASPECT_LAST else words


def _noun(words: str) -> str:
    """The noun in the words, without who acts, must and when in whatever order (力争2025年底前全县…)."""
    noun = noun_of(words)
    rest = undated(noun)
    return noun if rest == noun else noun_of(rest)


def undated(words: str) -> str:
    """The words without by when and within how long (2027年占比 → 占比)."""
    if not any(mark in words for mark in _WHEN_MARKS):
        return words
    words = _WHEN_WITHIN.sub("", _WHEN_LAST.sub("", _WHEN_FIRST.sub("", words)))
    if "内" not in words:
        return words
    return _SPAN_LAST.sub("", _SPAN_FIRST.sub("", _SPAN_AMID.sub("", words)))
