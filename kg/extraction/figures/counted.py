"""统计对象: what a figure counts: the words before it, behind it, or of the clause before."""

from __future__ import annotations

from kg.extraction.figures.counted_behind import noun_at
from kg.extraction.figures.counted_noun import last_clause, noun_of
from kg.extraction.figures.unit import OF_SIZE
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
_DATED = rf"(?:[到至自从在于]|截[至止])?(?:{_DAY})(?:之?前|以前|起)?"
# 各村按每公里, 由乡镇通过购买等方式按每百户: who does it and how are not what is counted
_BY_EACH = lazy(
    r"^(?:(?:由|通过|各|[省市县区镇村]级)[^，。；]*?|[^，。；]*?(?:[区村镇乡县市校社组]|方式|部门|单位|机构|企业))按照?(?=每[\u4e00-\u9fff]{1,5}$)"
)
# 到2025年底每县, 2023年、2024年使用率: when it shall be reached is no part of what is counted.
_WHEN_FIRST = lazy(rf"^(?:{_DATED})(?:[、和及，]?(?:{_DATED}))*[，、]?(?![度级])")
_WHEN_LAST = lazy(rf"(?<=.[^、和及年较])(?<![^占配]比)(?:{_DATED})$")
# 衔接资金6月底支出进度: when stands between what is measured and its measure.
_WHEN_WITHIN = lazy(
    r"(?<=[^的、和及与较比自从至到截\d][^的、和及与较比自从至到截\d])(?:(?:\d{4}年)?\d{1,2}月[底末]前?|\d{4}年[底末]前?|年[底末]前)"
    r"(?!存量|余额|[在未现实])(?=[^的\d]{2,8}[率度比量额数]$)"
)
_WHEN_MARKS = ("年", "月", "季度", "日内", "天内", "末")
# 由社区在发现后1个月内帮扶就业, 同一部门一年内
_SPAN = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,2})(?:年|个月|个?工作日|日|天)(?:以|之)?内"
_SPAN_FIRST = lazy(rf"^[^，。；]{{0,24}}?{_SPAN}(?=.{{2}})(?!.*[率例度比量]$)")  # 90日内办结率
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
_BY_UNIT = lazy(r"以[\u4e00-\u9fff（）、]{1,8}为(?:单位|口径|基数)$")
# What orders an amount whatever stands around it, and what does so only where it opens its clause.
_ORDERS = (
    r"[新改续扩重迁](?:[（(][改扩续迁重新、]{1,5}[）)]|[改扩续迁]{1,2})?建|制[（(]修[）)]订|新增|净增|增设|增配|建成|建设(?!用地)|改造(?:提升)?|整治|治理|修复|恢复|改善|培育|培养|培训(?!基地|中心|机构|学校|[班点])|打造|创建|评选|遴选|选树|选聘|选派|选育|招录|招聘|招收|招募"
    "|引进|引育|引入|招引|吸引|回引|孵化|认定|选认|推选|推荐|完成|举办|实施|发放|制修订|研制|研发|攻克|转化|推广|储备|谋划|筹集|筹措|募集|配备|配置|购置|添置|淘汰|压减|削减|化解|盘活"
    "|消化|拆除|腾退|安置|提供|开工|建立|推出|共建|合建|新登记|订单培养|征集|汇聚|接入|新发展"
    "|设立|设置|布设|派出|评出|组建|争创(?!建)|关停|取缔|清退|拔除|封停|封填|封闭(?<![半全密]封闭)|撤并|复垦|复绿"
    r"|新(?:开办|开(?![工放发业])|签(?!约)|[办设购植获培])|增[开建办]|[开建办管修挖配搭]好|张贴|悬挂"
    r"|到位(?=(?:各类|省[内外]|市外|境内外|国内|外来)?(?:资金|[内外]资|投资))|(?:安排|列支|拨付|拿出)(?=[\u4e00-\u9fff]{0,12}(?:经费|资金|基金)$)"
)
# 上半年上线新生儿出生等8个“一件事”
_LAUNCHES = "上线(?!率)|上架|出台|发布(?!会)|开放(?!日|时间)|开通(?!率)"
_OPENING_ORDERS = (
    f"{_LAUNCHES}|"
    "扩大(?![到至])|扩种|新修|整修|修筑|衬砌|砌筑|开挖|埋设|制订|更换|更新|铺设|敷设|架设|安装|加装|清淤|疏浚|清掏|补植|补栽|绿化|新植|硬化|拓宽|修建|修缮|加固|维修|养护|迁改|放流|落实|开展|组织|实现|达到|争取|安排|投入|投放|扶持|支持|帮扶|惠及|覆盖|解决|开发(?!区)|(?:优化|规划|科学|合理)?布局|突破|种植|栽植|造林|收储|出栏|抽检|抽查|排查"
    "|处置|清理|关闭|制定|修订|发行|发展(?!改革|和改革)|转移|纳入|改善|提升|竣工|签约|落地|上市|入库"
    "|维护|管护|供应(?![量链商面]|能力|总量)|服务|走访|慰问|救助|资助|联系|督办|检查|巡查|监测|印制|编印|制作|开行|开通|开设|举行"
)
_ADVERBS = (
    r"(?:各[\u4e00-\u9fff]{1,4}|并|还|每(?:年|季度|月|个?[县市区乡镇村校])|全[年省市县区]|全面|(?:帮助|协助|指导|支持)[\u4e00-\u9fff]{2,8}(?=解决|新增|招[用聘]|完成|实现)|[为给][\u4e00-\u9fff]{2,8}(?=安装|加装|更换|配[备发])"
    r"|力争|确保|要|应当?|须|将|先|再|新|累计|分别|计划|年内|重点|集中|统一|加快|同步|同时|配套|统筹|积极|大力|稳步|有序|逐步|持续|分批|分年度?)"
)
# 营业收入超10亿元的企业, 220千伏变电站, 5A级景区: the figure of a size is part of the name.
_SIZE = (
    r"(?:[\u4e00-\u9fff]{0,12}\d[\d.]*"
    r"(?:[万亿千百]?[\u4e00-\u9fff]{1,4}(?:以[上下])?的|[万亿千百]{0,2}[\u4e00-\u9fff]{1,4}?以上|[\u4e00-\u9fff]{1,2}级|[A-Z]{1,3}级?|千伏|kV|兆帕|毫米))?"
)
_OBJECT = rf"(?P<object>(?:{_SIZE}|{OF_SIZE})[\u4e00-\u9fffA-Za-z“”《》（）()+＋·/]{{2,24}})$"
# 城镇新增就业6万人, 新开工项目20个: what is new is named with the verb.
_NEW = lazy(
    rf"(?:(?:城镇|城乡|农村)新增|新(?:开工|签约|投[产用]|竣工|入库|落地|开业|供地|登记注册|上市|入[统规])(?:的?{_SIZE}))"
    r"[\u4e00-\u9fff]{2,16}$"
)
# 改造老旧小区50个，: the verb stands before what is counted.
_ORDERED = lazy(
    rf"(?<![共已])(?:{_ORDERS})(?:(?:[和、或]|或者)?(?:{_ORDERS}))*(?P<total>了)?"
    rf"(?:(?<=^..)|(?!项目[^经]|工程[^师]|任务|面积|率|量)){_OBJECT}"
)
_ORDERED_FIRST = lazy(
    rf"(?:^|[，。；：、])(?:{_DATED})?{_ADVERBS}*(?:{_OPENING_ORDERS})(?:[、和](?:{_OPENING_ORDERS}))?(?:补植)?(?P<total>了)?{_OBJECT}"
)
# 志愿服务100人次: what is done to so many is named alone.
_ACTS_ALONE = lazy(
    rf"(?:^|[，。；：、])(?:{_DATED})?{_ADVERBS}*(?P<object>[\u4e00-\u9fff、]{{0,16}}"
    r"(?:抽[检查样]|检[测验]|快检|监测|服务|培训|义诊|巡诊|演出|宣讲|走访|巡[查护]|慰问|咨询|救助|体检|筛查|帮扶|辅导))$"
)
# 完成库区内29户居民搬迁: where stands between the verb and the figure, what behind it.
_ORDERED_WITHIN = lazy(
    rf"(?:^|[，。；：])(?:{_DATED}|[^，。；：\d]{{1,5}}前)?{_ADVERBS}*(?:{_ORDERS})(?:[和、](?:{_ORDERS}))*"
    r"(?:[\u4e00-\u9fff“”（）、]{1,18}(?:[内中]|沿线|沿岸|两岸|两侧|周边|[境区县市镇乡村]域)|全[省市县区镇乡村]|[\u4e00-\u9fff（）、]{0,40}"
    r"(?:(?<![小社园景校厂库范灾片])区|(?<!示范)(?<!试点)[县市州盟旗]|(?<=[各辖])[村镇乡]|街道|农村|乡村|城乡结合部)的?)$"
)
# 新增甲证、乙证等100类证照: the list stands between the verb and the figure, what it is of behind it.
_ORDERED_LIST = lazy(
    rf"(?:^|[，。；：])(?:{_DATED})?{_ADVERBS}*(?:{_ORDERS}|{_LAUNCHES})(?:[和、](?:{_ORDERS}))*[^，。；：\d]{{2,48}}等$"
)
# 改造带有照明、遮雨功能的投放点: what it has stands before its name.
_HAVING = lazy(
    r"(?:带有|具[备有]|设有|配有|兼[具有]|含有?)[^，。；的\d]{1,12}、[^，。；的\d]{1,20}的(?=[\u4e00-\u9fff]{2})"
)
_SPENDS = ("统筹安排", "每年安排", "共安排", "每年投入", "统筹投入", "每年列支", "每年拨付", "统筹整合")
_FIRST_LOT = r"(?:首|第?[一二三])[批期轮](?:次|共)?|首(?:发|年度)|全部"
_VERB = lazy(
    rf"(?P<verb>下降|降低|递[增减]|减少|压缩|增长|增加|提高|提升|增幅|降幅|缩减|开展|组织|听取|制[定订]|修订"
    rf"|(?:首期|首批|一期|分期|当年|年内|实际|资金|力争|确保)到位|(?<!共)(?:搬迁|迁移|安装|加装)|[发投]放总[额值]|{_LAUNCHES}|{_ORDERS})(?:了)?(?:{_FIRST_LOT})?$"
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
_OFTEN = lazy(r"^每(?:学[年期]|半年|季度?|[年月周旬日天])")
_AND_SO = ("且", "并且", "但")
_BARE_VERB = lazy(
    r"(?:全[省市县区]|各?[省市州县区镇乡村]|每个?[省市州县区镇乡村]+|每年|再)*(?:新建|改建|新改建|建设|改造|建成|培育|培养|打造|创建|引进|整治|治理|修复|新增|配备|配置|完成|推广)"
)
# 推广滴灌、喷灌等节水技术: what the list is of stands behind it.
_OF_LIST = lazy(
    r"(?P<head>[^、\d]{4,}?)、[^\d]{1,40}等(?!部门|单位|地方|方面|措施)(?P<object>[\u4e00-\u9fffA-Za-z“”]{2,16})"
)
# 设置集中烧纸点不少于200处: the verb that orders so many things.
_SETS = lazy(
    r"^(?:完成(?=.{4})|设[置立]|布设|建设(?!用地|项目|工程|单位|规模|标准|期)|新建(?!成)|改建|改造(?!后)|建成|培[育养]|打造|创建|配[备置]|引进)(?=[\u4e00-\u9fff“”（）、]{2,}$)"
)
_THINGS = frozenset("个家处座所条名人位户套台只栋幢张支项块盏部辆间")
_CLAUSE_BEFORE = lazy(r"(?:^|[，。；：])(?P<clause>[^，。；：]{4,30})，(?P<own>[^，。；：]*)$")
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
    words = undated(words)
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
    words = _BY_EACH.sub("", words) if "按" in words and "每" in words else words
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
    if any(letter.isdigit() for letter in undated(found["clause"])):
        bound = None if counted else _BOUND_TWICE.match(undated(found["clause"]))
        return noun_of(bound["noun"]) if bound else counted
    if found["own"] in _AND_SO:
        return ""
    if batch := _BATCH.search(found["clause"]):
        return batch["noun"]
    return _noun(_PARTICLES.sub("", undated(without_aspect(found["clause"]))))


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


def verb_at_end(words: str) -> str:
    """The verb that ends ``words``, with or without 了, or ""."""
    found = _VERB.search(words, max(0, len(words) - 8))
    if found is None and words.endswith(_SPENDS):
        return words[-2:]
    return found["verb"] if found else ""


def acts_alone(left: str, unit: str) -> str | None:
    """What is done to so many (志愿服务100人次), or None."""
    if not unit.endswith(("人次", "户次", "家次", "批次")) or "已" in left:
        return None
    found = _ACTS_ALONE.search(left)
    return found["object"] if found else None


def ordered_object(left: str) -> str | None:
    """What is counted where its verb stands before it (招录乡村医生, 累计回引人员), or None.

    >>> ordered_object("订单定向培养农村医学生"), ordered_object("现有执业医师")
    ('农村医学生', None)
    """
    clause = last_clause(left)
    if new := _NEW.search(clause):
        return new[0]
    if "等" in clause and "、" in clause and (listed := _OF_LIST.fullmatch(clause)):
        return listed["object"] if ordered_object(listed["head"]) else None
    clause = _HAVING.sub("", clause) if "、" in clause else clause
    found = _ORDERED.search(clause) or _ORDERED_FIRST.search(clause)
    if found is None or found["total"] or "已" in clause:
        return None
    return without_aspect(found["object"])


def ordered_within(plain: str, at: int, left: str) -> str | None:
    """What is counted behind a figure where its verb and the place, or a list of some of it, stand before it, or None."""
    form = (
        _ORDERED_LIST
        if left.endswith("等")
        else _ORDERED_WITHIN
        if left[-1:] in "内中线岸侧边域省市县区镇乡村州盟旗道部的"
        else None
    )
    if form is None or form.search(left) is None:
        return None
    return noun_at(plain, at)


def without_aspect(words: str) -> str:
    """The words without what tells how far and how surely (力争, 分别, 原则上)."""
    return _ASPECT.sub("", words) if words and words[-1] in _ASPECT_LAST else words


def without_order(words: str, unit: str) -> str:
    """The words without the verb that orders so many things.

    >>> without_order("设置公厕", "座"), without_order("改造面积", "万平方米"), without_order("新建公厕面积", "处")
    ('公厕', '改造面积', '新建公厕面积')
    """
    if words.startswith("完成") and len(words) > 5 and words[-1:] not in MEASURED_LAST:
        words = words[2:]
    if unit.lstrip("十百千万亿") not in _THINGS or words[-1:] in MEASURED_LAST or "每" in words:
        return words
    return _SETS.sub("", words)


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
    return _SPAN_LAST.sub("", _SPAN_FIRST.sub("", words)) if "内" in words else words
