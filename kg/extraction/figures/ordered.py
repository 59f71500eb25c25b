"""下达事项: the verbs that order so many of a thing, and the thing that they order (改造老旧小区 → 老旧小区)."""

from __future__ import annotations

from itertools import pairwise

from kg.extraction.figures.figure import Figure, last_clause
from kg.extraction.figures.noun_before import DATED, MEASURED_LAST, without_aspect
from kg.extraction.figures.noun_behind import noun_at
from kg.extraction.figures.unit import OF_SIZE, SHARES
from kg.extraction.text.acts import acts_in
from kg.extraction.text.cues import holds
from kg.reference.patterns import lazy

# What orders an amount whatever stands around it, and what does so only where it opens its clause.
ORDERS = (
    r"[新改续扩重迁](?:[（(][改扩续迁重新、]{1,5}[）)]|[改扩续迁]{1,2})?建(?:成(?![品套果人批都本片]))?|制[（(]修[）)]订|新增|净增|增设|增配|建成|建设(?!用地)|改造(?:提升)?|整治|治理|修复|恢复|改善|培育|培养|培训(?!基地|中心|机构|学校|[班点])|打造|创建|评选|遴选|选树|选聘|选派|选育|招录|招聘|招收|招募"
    "|引进|引育|引入|招引|吸引|回引|孵化|认定|选认|推选|推荐|完成|举办|实施|发放|制修订|研制|研发|攻克|转化|推广|储备(?![粮林库金率])|谋划|筹集|筹措|募集|配备|配置|购置|添置|淘汰|压减|削减|化解|盘活"
    "|消化|拆除|腾退|安置|提供|开工|新(?:认证|获批|申报|创成)|建立|推出|共建|合建|新登记|订单培养|征集|汇聚|接入|新发展"
    "|设立|设置|布设|派出|评出|组建|争创(?!建)|关停|取缔|清退|拔除|封停|封填|封闭(?<![半全密]封闭)|撤并|复垦|复绿"
    r"|新(?:开办|开(?![工放发业])|签(?!约)|[办设购植获培]|装(?!修))|增[开建办]|[开建办管修挖配搭备]好|备[齐足]|配[齐足强]|张贴|悬挂"
    r"|到位(?=(?:各类|省[内外]|市外|境内外|国内|外来)?(?:资金|[内外]资|投资))|(?:安排|列支|拨付|拿出)(?=[\u4e00-\u9fff]{0,12}(?:经费|资金|基金)$)"
)
# 上半年上线新生儿出生等8个“一件事”
_LAUNCHES = "上线(?!率)|上架|出台|发布(?!会)|开放(?!日|时间)|开通(?!率)"
OPENING_ORDERS = (
    f"{_LAUNCHES}|"
    "扩大(?![到至])|扩种|新修|整修|修筑|衬砌|砌筑|开挖|埋设|制订|更换|更新|铺设|敷设|架设|安装|加装|清淤|疏浚|清掏|补植|补栽|绿化|新植|硬化|拓宽|修建|修缮|加固|维修|养护|迁改|放流|落实|开展|组织|实现|达到|争取|安排|投入|投放|扶持|支持|帮扶|惠及|覆盖|解决|开发(?!区)|(?:优化|规划|科学|合理)?布局|突破|种植|栽植|造林|收储|出栏|抽检|抽查|排查"
    "|处置|整改|清理|关闭|制定|修订|发行|发展(?!改革|和改革)|转移|纳入|改善|提升|竣工|签约|落地|上市|入库"
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
QUOTED = "“[^“”，。；]{1,24}”"
_OBJECT = (
    rf"(?P<object>(?:{_SIZE}|{OF_SIZE})(?=..)(?:[\u4e00-\u9fffA-Za-z《》（）()+＋·/]|{QUOTED}){{1,24}})$"
)
# 城镇新增就业6万人, 新开工项目20个: what is new is named with the verb.
_NEW = lazy(
    rf"(?:(?:城镇|城乡|农村)新增|新(?:开工|签约|投[产用]|竣工|入库|落地|开业|供地|登记注册|上市|入[统规])(?:的?{_SIZE}))"
    r"[\u4e00-\u9fff]{2,16}$"
)
# “政采贷”累计放款30亿元: the sum that is lent by the end; 截至6月底累计放款 tells what was.
_LENT = lazy(
    r"(?:^|全年|年内)(?P<object>(?!全年|年内)[\u4e00-\u9fff“”]{0,16}(?:累计|新增)(?:放[款贷]|授信|投放))$"
)
_SO_FAR = ("截至", "截止", "目前", "已")
# 技术推广中心要选派特派员: a verb within the name of who acts.
_ORGAN = rf"(?:中心|总站|局|[支大]队|办公室)(?:[要应须将]|负责|牵头|{ORDERS})"
# 改造老旧小区50个，: the verb stands before what is counted.
_ORDERED = lazy(
    rf"(?<![共已未])(?:{ORDERS})(?:(?:[和、或]|或者)?(?:{ORDERS}))*(?P<total>了)?"
    rf"(?:(?<=^..)|(?!项目[^经]|工程[^师]|任务|面积|率|量|{_ORGAN})){_OBJECT}"
)
# 新认证绿色食品、有机产品15个: several things in one figure, none of them ordered by a verb of its own.
_ORDERED_SEVERAL = lazy(
    rf"^(?:{DATED})?{_ADVERBS}*(?:{ORDERS})(?:（[^（）]{{1,4}}）)?(?P<object>(?!项目|工程|任务)(?:(?!{ORDERS}|{OPENING_ORDERS})[\u4e00-\u9fff“”（）]{{2,12}}、){{1,4}}"
    rf"(?!{ORDERS}|{OPENING_ORDERS})[\u4e00-\u9fff“”（）]{{2,12}})$"
)
_ORDERED_FIRST = lazy(
    rf"(?:^|[，。；：、])(?:{DATED})?{_ADVERBS}*(?:{OPENING_ORDERS})(?:[、和](?:{OPENING_ORDERS}))?(?:补植)?(?P<total>了)?{_OBJECT}"
)
# 志愿服务100人次: what is done to so many is named alone.
_ACTS_ALONE = lazy(
    rf"(?:^|[，。；：、])(?:{DATED})?{_ADVERBS}*(?P<object>[\u4e00-\u9fff、]{{0,16}}"
    r"(?:抽[检查样]|检[测验查定]|快检|监测|服务|培训|义诊|巡诊|演出|宣讲|[走家]访|巡[查护]|慰问|咨询|救助|体检|筛查|帮扶|辅导|种植|签约|评估|鉴定|招生|移植|清运|接种))$"
)
_DONE_TO = ("人次", "户次", "家次", "批次", "人", "户", "家", "台", "亩", "份", "头", "只")
# 完成库区内29户居民搬迁: where stands between the verb and the figure, what behind it.
_ORDERED_WITHIN = lazy(
    rf"(?:^|[，。；：])(?:{DATED}|[^，。；：\d]{{1,5}}前)?{_ADVERBS}*(?:{ORDERS})(?:[和、](?:{ORDERS}))*"
    r"(?:[\u4e00-\u9fff“”（）、]{1,18}(?:[内中]|沿线|沿岸|两岸|两侧|周边|[境区县市镇乡村]域)|全[省市县区镇乡村]|[\u4e00-\u9fff（）、]{0,40}"
    r"(?:(?<![小社园景校厂库范灾片])区|(?<!示范)(?<!试点)[县市州盟旗]|(?<=[各辖])[村镇乡]|街道|农村|乡村|城乡结合部)的?)$"
)
# 新增甲证、乙证等100类证照: the list stands between the verb and the figure, what it is of behind it.
_ORDERED_LIST = lazy(
    rf"(?:^|[，。；：])(?:{DATED})?{_ADVERBS}*(?:{ORDERS}|{_LAUNCHES})(?:[和、](?:{ORDERS}))*[^，。；：\d]{{2,48}}等$"
)
# 增设截水沟并更新排涝泵: what is ordered last is counted.
_AND_ORDERS = lazy(
    rf"^.+(?<![兼合归吞裁撤])并(?=(?:同[步时])?(?!投入使用)(?:{ORDERS}|{OPENING_ORDERS})[\u4e00-\u9fff]{{2}})"
)
# 改造带有照明、遮雨功能的投放点: what it has stands before its name.
_HAVING = lazy(
    r"(?:带有|具[备有]|设有|配有|兼[具有]|含有?)[^，。；的\d]{1,12}、[^，。；的\d]{1,20}的(?=[\u4e00-\u9fff]{2})"
)
_SPENDS = ("统筹安排", "每年安排", "共安排", "每年投入", "统筹投入", "每年列支", "每年拨付", "统筹整合")
# 拆除任务务必于9月30日前完成80%
_DONE_BY_THEN = lazy(rf"(?<=..)(?:务必|必须|应当?|须|要|力争|确保)*(?:{DATED})完成$")
_SHORTEST = 5  # letters of what is done, in part
_FIRST_LOT = r"(?:首|第?[一二三])[批期轮](?:次|共)?|首(?:发|年度)|全部|(?:20\d\d|[今本当全])?年度"
_VERB = lazy(
    rf"(?P<verb>下降|降低|递[增减]|减少|压缩|增长|增加|提高|提升|增幅|降幅|缩减|开展|组织|听取|制[定订]|修订"
    rf"|(?:首期|首批|一期|分期|当年|年内|实际|资金|力争|确保)到位|(?<!共)(?:搬迁|迁移|安装|加装)|造林|植树|栽植|抚育|补[植栽种]|[发投]放总[额值]|{_LAUNCHES}|{ORDERS})(?:了)?(?:{_FIRST_LOT})?$"
)
# 推广滴灌、喷灌等节水技术: what the list is of stands behind it.
_OF_LIST = lazy(
    r"(?P<head>[^、\d]{4,}?)、[^\d]{1,40}等(?!部门|单位|地方|方面|措施)(?P<object>[\u4e00-\u9fffA-Za-z“”]{2,16})"
)
# 设置集中烧纸点不少于200处, 市财政每年安排经费不少于5万元: who lays it down and that they do is none of what is counted; what is
# done to it (走访企业, 培训护理员) is.
_LAYING_DOWN = (
    r"(?:完成|实施|组织(?<!社会..)|开展|举办|举行|召开|安排|列支|落实|提供|推出|发[放布]|公布|报送|评[选出]|遴选|[募筹]集|投入|争取"
    r"|设[置立]|布设|建成(?:投[用产])?|建立|建设(?<!乡村..)(?<!城[乡市镇]..)(?<!政府..)|(?:[新改扩续组]|改扩|新改扩?)建(?!成)|成立|改造(?:提升)?|提升改造|培[育养]|打造|创建|配[备置齐]|引进|[选招]聘|聘请|招募|选派|制作|编印|印制)"
)
WHO = r"[^，。；、\d每]{1,24}?(?:部门|单位|企业|公司|机构|中心|财政|预算|人员|[局厅署府镇乡县区市州省院校会办委处站队村级])"
# 文化站建设经费: no sum is laid down so.
# 各乡镇于8月底前在每个行政村设置回收点: in each of which places.
_IN_EACH = lazy(
    rf"^(?:{WHO})??(?:要|应当?|须)?(?:{DATED})?在(?P<each>每个?[\u4e00-\u9fff]{{1,8}}?){_LAYING_DOWN}(?P<object>[\u4e00-\u9fff“”]{{2,}})$"
)
_WORKS = frozenset(("建设", "改造", "创建", "培育", "培养", "打造", "开展", "组织"))
_LAYS_DOWN = lazy(
    rf"^(?:{WHO})??"
    r"(?:要|应当?|须|将|再|先|新|各|负责|统筹|联合|集中|统一|累计|至少|首批|年内|全年|今年|当年|每年|[两三四五]年)*"
    rf"(?P<by>{_LAYING_DOWN})(?:[和、及]?{_LAYING_DOWN})*"
    r"(?![后化会者期率量数和及]|用[地房]|项目|工程|单位|主体|规模(?!企业|以上|化|养)|标准(?!化|地)|周期|时[间长限]|方案|细则|办法|意见|机构|部门|生活|对象|范围|内容|任务|计划|条件"
    r"|方式|渠道|地点|成本|强度|情况|工作|补[助贴]|奖[励补]|提升$)"
    r"(?P<object>[\u4e00-\u9fffA-Za-z“”《》（）()+＋·、—\-\d.]{2,})$"
)

# 全县注销公众号38个: what a body acts on; not 现有…, 对…, nor what it only makes known or what comes to it.
_TOLD_SO = lazy(r"已|[现共原]有|发现|其中|共(?=[抽检排核巡]查|清[查理]|办[理结]|查[处办]|受理|整[改治])")
_IS_SO = lazy(r"目前|截[至止]|以来|[去上]年|涉及|所有|^[对将把按根]|的?基础上|每")
_TELLS = frozenset(
    ("公布", "公示", "公开", "公告", "通报", "汇总", "明确", "确定", "更新", "报送", "上报", "提出", "形成", "具体", "受理", "接收")
)  # fmt: skip
_WITH = frozenset(("联合", "会同", "委托", "指导", "督促", "协助", "配合", "协同"))
_SHORTEST_NOUN = 2  # letters: 拓展代办网点 has one verb
_AND = lazy(r"[或和、并]?")
_BEFORE_ACT = lazy(r"[^的]{0,24}(?<!共)")
_ACTED_ON = lazy(
    rf"(?:[^，。；\d]{{2,40}}等(?!部门|单位|地方|方面|措施|方式|形式|渠道|途径))?(?P<object>(?![、等])(?=..)(?:(?![等的])[\u4e00-\u9fffA-Za-z（）()+＋·/、]|《[^《》]+》|[A-Z]\d{{1,4}}|{QUOTED}){{1,24}}?)(?<![为共各有])"
)
# 改造甲、乙、丙3个乡镇老旧管网: where it is done.
_OF_SO_MANY = lazy(r"^[^，。；]*[^A-Z\d.]\d{1,4}(?:个|座|处|家|所|条|栋|类|种|项)(?=..)")
# 县设总林长2名: a verb of one letter, where it opens the clause.
_BRIEFLY = lazy(
    rf"(?:{DATED})?(?:全?[省市县区镇乡村]|各[\u4e00-\u9fff]{{1,4}})?"
    r"(?:设(?![备施计置立定想区法]|点)|配(?![套件电合送备置发齐强比])|建(?![设成立筑材议档])|装(?![备修置卸配]))(?=[\u4e00-\u9fff“]{2})"
)


def verb_at_end(words: str) -> str:
    """The verb that ends ``words``, with or without 了, or ""."""
    found = _VERB.search(words, max(0, len(words) - 8))
    if found is None and words.endswith(_SPENDS):
        return words[-2:]
    return found["verb"] if found else ""


def acts_alone(figure: Figure) -> str | None:
    """What is done to so many (志愿服务100人次), or None."""
    if not figure.unit.endswith(_DONE_TO) or _TOLD_SO.search(figure.left):
        return None
    found = _ACTS_ALONE.search(figure.left)
    return found["object"] if found else None


def ordered_object(left: str) -> str | None:
    """What is counted where its verb stands before it (招录乡村医生, 累计回引人员), or None.

    >>> ordered_object("订单定向培养农村医学生"), ordered_object("现有执业医师")
    ('农村医学生', None)
    """
    clause = _own_clause(left)
    if new := _NEW.search(clause):
        return new[0]
    if clause.endswith(("款", "贷", "授信", "投放")) and (lent := _LENT.search(clause)):
        return None if holds(left, _SO_FAR) else lent["object"]
    if "等" in clause and "、" in clause and (listed := _OF_LIST.fullmatch(clause)):
        return listed["object"] if ordered_object(listed["head"]) else None
    clause = _HAVING.sub("", clause) if "、" in clause else clause
    clause = _AND_ORDERS.sub("", clause) if "并" in clause and "已" not in clause else clause
    found = _ORDERED.search(clause) or _ORDERED_FIRST.search(clause)
    if found is None and "、" in clause and "已" not in clause:
        several = _ORDERED_SEVERAL.match(clause)
        return several["object"].removesuffix("各") if several else None
    if found is None or found["total"] or _tells_done(clause, found["object"]):
        return None
    return without_aspect(found["object"].removesuffix("各"))  # 建设甲区、乙中心各1处


def acted_object(left: str) -> str | None:
    """What is counted where an act of a body stands before it and nothing tells that it is so already, or None.

    >>> acted_object("全县清理注销政务公众号"), acted_object("现有政务公众号")
    ('政务公众号', None)
    """
    clause = _own_clause(left).rstrip("至到达")
    if _TOLD_SO.search(left) or _IS_SO.search(clause):
        return None
    brief = _BRIEFLY.match(clause)
    acts = [] if brief else list(acts_in(clause))
    if acts and (acts[0][0] in _TELLS or not _BEFORE_ACT.fullmatch(clause, 0, acts[0].start())):
        return None
    if not (brief or acts):
        return None
    at = brief.end() if brief else acts[0].end()
    for before, act in pairwise(acts):
        joined = _AND.fullmatch(clause, at, act.start()) and len(clause) - act.end() > _SHORTEST_NOUN
        if before[0] in _WITH or joined:
            at = act.end()
    found = _ACTED_ON.fullmatch(_OF_SO_MANY.sub("", clause[at:]))
    return found["object"] if found and found["object"][-1] not in MEASURED_LAST else None


def _own_clause(left: str) -> str:
    """The clause before a figure, within its bracket where it stands in one."""
    clause = last_clause(left)
    return clause.rpartition("（")[2] if clause.count("（") > clause.count("）") else clause


def _tells_done(clause: str, ordered: str) -> bool:
    """Whether 已 tells that it is done; directly behind the order it tells of which (完成已鉴定水库加固312座)."""
    return "已" in clause.removesuffix(ordered) + ordered.removeprefix("已")


def ordered_within(figure: Figure) -> str | None:
    """What is counted behind a figure where its verb and the place, or a list of some of it, stand before it, or None."""
    left = figure.left
    form = (
        _ORDERED_LIST
        if left.endswith("等")
        else _ORDERED_WITHIN
        if left[-1:] in "内中线岸侧边域省市县区镇乡村州盟旗道部的"
        else None
    )
    if form is None or form.search(left) is None:
        return None
    return noun_at(figure.plain, figure.end)


def without_order(words: str, unit: str) -> str:
    """The words without who lays so many things down, and the verb that does.

    >>> without_order("设置公厕", "座"), without_order("改造面积", "万平方米"), without_order("走访企业", "家")
    ('公厕', '改造面积', '走访企业')
    """
    if words[-1:] in MEASURED_LAST:
        return words
    if unit in SHARES:
        words = _DONE_BY_THEN.sub("完成比例", words)
        return words.removeprefix("完成") if len(words) > _SHORTEST else words
    if "在每" in words and (each := _IN_EACH.match(words)):
        return each["each"] + each["object"]
    found = _LAYS_DOWN.match(words)
    if found is None or "每" in found["object"] or (unit.endswith("元") and found["by"] in _WORKS):
        return words
    return found["object"]
