"""非指标: figures that set no target: what has been, conditions, grades, what a target is raised from, and sizes that tell
which things are meant (由30%提高至…, 400万元以下的项目)."""

from __future__ import annotations

import re

from kg.extraction.figures.counted_noun import last_clause
from kg.extraction.figures.figure import ends_there
from kg.extraction.figures.unit import SHARES, names_size, plain_unit
from kg.extraction.text.small_number import HAN
from kg.reference.patterns import lazy

# What has been, not what shall be: 去年达到…, 新增了…个, 发生5级以上地震48次; but 比去年增长5% is asked.  Every
# alternative begins with a letter of its own, which lets a search skip to it.
_PAST = lazy(
    r"去(?<![比较]去)年|上(?<![比较]上)年|前年|近年来|历年|截[至止]目前|目前[，已]"
    r"|已(?<![确实]已)(?:有|达|建成|完成|累计|实现|开通|形成|建立|新增|列入|发展|拥有|占)"
    r"|发(?<![不止绝免]发)生(?!率)|原(?:估算|计划|有)|现(?<![于对]现)(?:已|有)|已(?=[\u4e00-\u9fff]{0,4}$)|了(?<=[\u4e00-\u9fff]了)$|调整约?为?$|"
    + "|".join(rf"{than}(?:高于|低于|超过)" for than in ("大大", "明显", "远远?", "均"))
    + "|"
    + "|".join(
        rf"{century}\d\d年[^，。；]{{0,10}}共(?<![公中]共)(?![性同享治用识商管]|建(?!成)|达到)"
        for century in ("19", "20")
    )
)
# 入围3家及以上的，采取…: a condition, no target; 产值超10亿元的企业: which ones are meant.
_CONDITION = lazy(
    # 满意度低于70%、发生事故的，终止合作: so is one of several cases
    r"(?:、|，?或者?|且|并)(?![对将把给向为凡])[^，。；：]{2,40}的[，,；;]"
    # 出现2例以上病例的，应立即报告
    r"|(?!的)[\u4e00-\u9fff“”（）]{1,16}的[，,](?=[^，。；]{0,10}?(?:应(?![急用届])|必?须|不得|由|可(?![再持复靠])|要(?![素点求])|给予|予以|一律|立即|及时|按|视为|启动|责令|取消|暂停))"
    r"|的(?:[，,；;。：]|\d|$)|时(?:[，,每]|及时|立即|即刻?|应(?!急)|须|必须|要|可|方|才|由|"
    r"启动|开启|停止|暂停|组织|采取|实[施行]|不[得予])"
    r"|的(?:由|应(?![用急届])|可(?![再持复靠])|须|要(?![素点求])|按(?!揭)|给予|予以|取消|不得|必须|一律|暂停|责令|限期(?![^，。；]{0,6}率)|处(?![理置方])|免(?!疫)|优先(?!级))"
    r"|的(?:企业|单位|项目|机构|个人|人员|地区|情形|情况)[，,]?(?:给予|可|应|按|由|优先|一次性|予以|不得)"
    r"|的(?:[市州县区镇乡村户]|街道|社区|学校|医院|合作社|家庭)(?:给予|予以|优先|一次性)"
)
_WHICH = lazy(
    r"的[\u4e00-\u9fff]{0,4}?(?:企业|单位|项目|机构|人员|地区|学校|医院|养殖场|屠宰场|园区|集群|家庭|[农用]户|建筑|工程|产品|车辆|设备"
    r"|村庄|[村镇乡县区]|社区|街道|对象|群众|职工|学生|老年?人|儿童|经营主体|合作社|水库|河流)"
    r"|的[\u4e00-\u9fff]{1,12}?(?:应当|必须|可以|不得|须|一律|给予|予以|优先|限期|实行)"
)
# 按标准的50%扣除, 超过5000元的部分: how something is reckoned.
_RECKONED = lazy(
    r"(?:(?:的比例)?(?:分别|据实|限额|全额)?(?:扣除|计算|计征|征收|计提|折算|摊销|计入|计税))|(?:以[上下])?的部分"
)
_GRADED = lazy(
    r"(?:地震|强震|大震|余震|台风|大风|洪水|医院|公路|航道|职称|岗位|文物|景区|资质|风险|响应|事故)"
)
# “两个100%”: a slogan that counts figures.
_SLOGAN = lazy(rf"[{HAN}百\d]个$")

# 由30%以上阶段性提高至…, 从12个压减到…: what it has been so far.
_FROM = lazy(r"(?:[从]|由(?<![自理事缘]由)(?!于))[^，。；：\d]{0,12}$")
_TO = lazy(
    r"(?:[（(][^（）()]{0,12}[）)])?(?:左右)?[^，。；、\d]{0,8}?(?:提[高升]|增[加长]|[增降升减改变调扩]|上[升调浮]|下[降调浮]|放宽|扩[大展]|拓展|延[长伸]|调[整高低]"
    r"|降[低至]|压[缩减降]|减少|缩[短减小]|精简|恢复|发展|整合|归并|合并|撤并|优化|重组)[到至为成]"
)
# 160千瓦及以下小微企业, 5000万元以上项目: which ones are meant.
_THING = (
    r"企业|单位|项目|机构|用户|农户|农民|客户|工程|建筑|设施|设备|车辆|车型|船|锅炉|机组|电站|场所|门店|商户|主体|家庭|人群|人口|老年?人|儿童"
    r"|学校|医院|养殖场|屠宰场|园区|景区|村庄|自然村|行政村|建制村|乡镇|城市|地区|水库|河流|湖泊|道路|公路|耕地|坡地|林地|地块|水域|区域|范围|合同|贷款|采购|产品|商品|货物|用地"
)
# 收入10万元以上的村占比达到65%: the size belongs to what the target says.
_OF_TARGET = r"(?![^，。；]{0,10}(?:占比|比例|比重|占[^，。；\d]{1,10}\d|达到?\d))"
_OF_THINGS = lazy(rf"{_OF_TARGET}的?[\u4e00-\u9fff“”、]{{0,8}}?(?:{_THING})")
_OF_MEANT = lazy(
    _OF_TARGET
    + r"的(?!标准|比例|水平|增[长速幅]|速度|幅度|额度|要求|目标|规模|频次|罚|奖|补|资[金助])[\u4e00-\u9fff“]{2}"
)
# 800公里以上长途客运班车，凌晨必须停车休息: who must do so.
_DUTY = r"(?:应当|必须|不得|须|一律|(?<![供响反效相适对])应(?![急用届对]))"
_DUTY_OF_SUCH = lazy(
    rf"的?(?![^，。；]{{0,12}}(?:任务|目标|建设|改造))[\u4e00-\u9fff“”]{{2,10}}?(?:[和及、与][\u4e00-\u9fff“”的]{{2,12}})?(?:{_DUTY}|，[^，。；]{{0,16}}?{_DUTY})"
)
_SIZE_OF = lazy(
    r"(?:[存出]栏|床位|人口|[员职]工|人员|学生|会员|人数|户数|规模|容量|面积|收入|产值|税收|投资|[金总]额|能力|高度|长度|里程)(?:为|在|达)?$"
)
# 50人以上的集体聚餐，举办者须报备: what opens a clause and fills it is what the next one rules.
_RULED = lazy(
    r"的[\u4e00-\u9fff]{2,12}，(?:[^，。；]{0,12}?(?:应(?![急用])|必?须|要(?!求)|不得)|由(?!于)|实行|纳入)"
)
# 完成100人以上集中式供水工程改造: persons do not count works or places, they tell how large those are.
_SERVES_SO_MANY = lazy(
    r"的?[\u4e00-\u9fff“”]{0,8}?(?:工程|设施|机构|场[所馆]|学校|医院|园区|村庄|自然村|行政村|小区|企业(?!家)|单位|工地|商场|酒店|宾馆|食堂)"
    r"(?![^，。；、]{0,8}(?:人|[员职]工|代表|干部|[教医]师|医生|学生|志愿者|岗位|骨干|会|班|活动|[队团]伍?|就业|从业|用工|参[训加]))"
)
_MEASURES_SIZE = lazy(r"元|米|公里|千米|瓦|吨|公斤|千克|亩|公顷|方|升|岁|伏|伏安|层|级|蒸吨|帕|度|℃$")
# 培育5家以上的企业, 处3万元以下的罚款: what is ordered, given or paid.
_TAKES = lazy(
    r"(?:有|达|为|至少|培育|培养|打造|创建|引进|新[建增设开]|[开建修挖]好|建[成立设]|设[立置]|完成|实现|形成|保持|发展|组[建织]|配[备置]|储备|备足|安排|投入|筹集|落实"
    r"|给予|予以|补[助贴偿]|奖[励补]|处以?|并处|罚款|缴[纳存]|增[加长]|减少|提[供升高]|压减|推[出广进]|选[派聘树取]|认定|评选|遴选|参加|接受|开展|举办|制定"
    r"|缩短|降低|预留|流转|改造|整治|恢复|修复|治理|种植|栽植|造林|控制在|保[有留存障]|确保|保证|力争|拿出|购[买置]|联系|走访|抽[取查]|覆盖|带动|吸纳|帮扶)$"
)
# 消除56人以上大班额: what shall be no more has no number.
_RIDS_OF = lazy(r"(?:消除|杜绝|防止|防范|避免|遏制|严防)(?:发生|出现)?$")
# 规模以上（建筑面积5000平方米以上）工地: what stands in brackets within a name defines the kind of thing.
_REMARK = lazy(r"[\u4e00-\u9fff][（(][\u4e00-\u9fff]{2,10}$")
_WITHIN_NAME = lazy(r"[）)][\u4e00-\u9fff]")
# 已建成泵站完好率达到98%以上, 已建成小区按每百户不低于15平方米配建: what is built tells of what it is asked; a report says 已达到.
_RATE_OF_BUILT = lazy(
    r"已(?:建成|开通|列入|形成|建立|投[产用运])的?(?=[^，。；已了]{2,20}(?:率|比例|占比|覆盖面)"
    r"(?:要|应当?|须|必须|力争|确保)*(?:达到|保持|稳定|提[高升]|不低于|不少于)"
    r"|[^，。；已了\d]{2,14}(?:按照?|应当?|须|必须)[^，。；已了\d]{0,14}不(?:得|能)?[少低高多]于)"
)
# 由去年的62%提高到90%: the old value is of the past, what it is raised to is not.
_OLD_VALUE = lazy(
    r"(?:从|由(?<![自理事缘]由))[^，。；\d]{0,8}(?:20\d\d年)?[^，。；\d]{0,8}\d[\d.]*[^，。；、\d]{1,10}[到至为成]$"
)
# 低于2倍低保标准的，给予…: the bound of a case.
_OF_CASE = lazy(r"[\u4e00-\u9fff]{1,10}的[，,；;]")
# 不超过去年同期的50%: what a share is taken of.
_BASE = lazy(
    r"(?:不(?:得|能|应)?(?:超过|[低高多少大小]于)|控制在|[降减缩][至到为少低]*|达到?|按照?|相当于|[占为以]|至少|[超高低]于|超过)"
    r"[^，。；\d]{0,12}?"
    r"(?:去年|上年|前年|上一?年度?|原(?!则))[^，。；\d]{0,16}的?$"
)

_KIND = lazy(
    r"(?:对|在|凡|各|所有|全部|全[省市县区州镇乡]|力争|确保|实现|(?:具备|具有|符合|满足|有)[^，。；]{0,6}条件的)*"
)
_KIND_OF_SIZE = lazy(
    rf"的(?:[\u4e00-\u9fff]{{0,12}}?)(?:{_THING}|场馆|厂房|仓库|住宅|路段|管[道网线]|桥梁|隧道|堤坝|窑洞?|边坡|基坑)"
    # 年销售汽油量大于5000吨的加油站，年底前全部安装…
    rf"|的[\u4e00-\u9fff]{{2,10}}，[^，。；]{{0,10}}?(?:{_DUTY}|全部|均)"
)
# 对连续两季度使用率低于20%的设备，予以调配
_GIVEN = ("给予", "予以", "享受", "发放", "提供")  # 对企业给予不超过投资30%的补助，…
_WHOM = lazy(r"的(?!标准|比例|额度)[\u4e00-\u9fff、（）]{2,12}[，,]")
# 对涨幅超过20%的商户进行提醒: what befalls those whose measure passes a bound.
# 对货值5万元以上、涉及3个以上市的案件，由省局督办
_ALSO_WHOM = lazy(
    r"(?<=[上下])(?:、[^，。；的]{2,20}|[\u4e00-\u9fff]{1,6})的(?!标准|比例|额度)[\u4e00-\u9fff]{2,10}[，,]"
    r"(?:由|应(?!急)|要|须|必须|可|予以|给予|依[法规纪]|一律|及时|责令|列入|纳入|移[送交]|挂牌|启动|实[行施]|采取|按|从[严重快])"
)
_REACH = 60  # characters of a clause before a figure that may open it with whom it means
_BEFALLS = lazy(
    r"的(?!标准|比例|额度|目标|要求|水平)[\u4e00-\u9fff、（）]{2,12}?(?:[，,]|(?:[由经][^，。；]{2,10}?|按(?:规定|照?[^，。；]{2,8}?)|依法|依规|及时|优先|适当|逐一|全部|一律|重点)*(?:进行|予以|给予|实[施行]|采取|开展|启动|责令|约谈|通报|处罚|提醒|督办|挂牌))"
)
_MEASURED_OF = lazy(
    r"(?:^|[，。；：])(?:[^，。；：\d]{1,16}?(?<![应相针反校核面绝配成])对(?![口接标照象应比])|对|针对|凡)[^，。；：]*(?:[率幅度量额比分值价数期速龄]|时间|时长|浓度|面积|成本|投资|收入|金额)$"
)
# 对50人以上规模裁员的，…: what must be done if so many do it.
_IF_DONE = lazy(r"(?:^|[，。；：])(?:对|针对|凡|遇有?|如遇?|发生|出现)$")
_DOES_SO = lazy(r"[\u4e00-\u9fff、（）]{2,14}的(?:，|(?:应(?!急)|要|须|必须|由|按|立即|一律))")
# 对一年内累计3次以上违法排放的船舶，…: what must be done with those who did it so often.
_IF_SO_OFTEN = lazy(
    r"(?:^|[，。；：])(?:对|针对|凡|遇有?)[^，。；：\d]{0,10}(?:累计|连续|内|先后|发生|出现|被[\u4e00-\u9fff]{0,4})$"
)
_DID_SO = lazy(r"[\u4e00-\u9fff、（）]{2,14}的[\u4e00-\u9fff、（）]{1,10}[，,]")
_OPENS_WHOM = lazy(r"(?:^|[，。；：])(?:对|针对|凡)[^，。；：]{2,}$")


# 同意率未达到三分之二的: what is not reached is no target.
_DENIES = ("未", "没", "没有", "未能", "不能", "无法", "难以")


def is_denied(before: str, behind: str) -> bool:
    """Whether what stands before a comparator, or between it and its figure, denies it (未达到60%, 达不到60%)."""
    return before.endswith(_DENIES) or behind.startswith("不到")


def is_past(words: str) -> bool:
    """Whether what stands before a figure in its clause tells of what has been."""
    return _PAST.search(words) is not None


def tells_which_things(plain: str, at: int) -> bool:
    """Whether what stands at ``at``, behind a figure, is whom or what it tells (产值超10亿元的企业)."""
    return _WHICH.match(plain, at) is not None


def tells_whom(plain: str, at: int, left: str) -> bool:
    """Whether a figure that ends at ``at`` belongs to those named by 对…的…， before what befalls them."""
    if plain.startswith("的", at):
        whom = not left.endswith(_GIVEN) and _WHOM.match(plain, at) is not None
        return whom and _OPENS_WHOM.search(left) is not None
    if _ALSO_WHOM.match(plain, at):
        return last_clause(plain[max(0, at - _REACH) : at]).startswith(("对", "针对", "凡"))
    if _IF_DONE.search(left):
        return _DOES_SO.match(plain, at) is not None
    return _IF_SO_OFTEN.search(left) is not None and _DID_SO.match(plain, at) is not None


def tells_measured_whom(plain: str, at: int, left: str) -> bool:
    """Whether a figure that ends at ``at`` is the bound that those pass whom something befalls, ``left`` the words
    before its comparator."""
    return (
        plain.startswith("的", at)
        and _BEFALLS.match(plain, at) is not None
        and _MEASURED_OF.search(left) is not None
    )


def tells_wide_kind(plain: str, at: int) -> bool:
    """Whether what stands behind a size is the kind of thing that it defines (高度大于24米的非单层公共建筑)."""
    return plain.startswith("的", at) and _KIND_OF_SIZE.match(plain, at) is not None


def bounds_case(plain: str, at: int) -> bool:
    """Whether what is measured stands behind a bound, in a condition (低于2倍低保标准的，).

    >>> bounds_case("低于2倍低保标准的，给予补贴", 4), bounds_case("高于2倍，完善标准的", 4)
    (True, False)
    """
    return _OF_CASE.match(plain, at) is not None


def sets_condition(plain: str, at: int, end: int) -> bool:
    """Whether what stands at ``at``, behind a figure, makes a condition of it (超过20%的，暂停…)."""
    return _CONDITION.match(plain, at, end) is not None


def names_kind(left: str) -> bool:
    """Whether what stands before a figure leaves it to say which things are meant (符合条件的1000人以上的学校)."""
    return _KIND.fullmatch(last_clause(left)) is not None


def is_old_value(plain: str, match: re.Match[str], end: int) -> bool:
    """Whether the figure is what a target is raised or lowered from (由30%以上提高至40%以上)."""
    behind = _TO.match(plain, match.end(), end)
    return behind is not None and _FROM.search(plain, max(0, match.start() - 16), match.start()) is not None


def tells_capacity(plain: str, match: re.Match[str]) -> bool:
    """Whether so many persons with 以上 or 以下 tell how large the works or places behind are (100人以上供水工程).

    >>> figure = re.compile("100(?P<unit>人)(?P<post>以上)")
    >>> [tells_capacity(t, figure.search(t)) for t in ("完成100人以上供水工程改造", "培训100人以上企业职工")]
    [True, False]
    """
    sized = match["unit"] == "人" and match["post"] in ("以上", "及以上", "以下", "及以下")
    return sized and _SERVES_SO_MANY.match(plain, match.end()) is not None


def tells_scope(plain: str, match: re.Match[str], left: str) -> bool:
    """Whether a figure with 以上 or 以下 and no comparator says which things are meant (400万元以下的项目)."""
    post, unit = match["post"], plain_unit(match["unit"] or "")
    if post and unit not in SHARES and names_kind(left):
        sized = post.endswith("上") and (unit == "座" or _MEASURES_SIZE.search(unit))
        forms = (_OF_THINGS, _RULED, _DUTY_OF_SUCH) if sized else (_OF_THINGS, _RULED)
        if any(form.match(plain, match.end()) for form in forms):
            return True  # 1000人以上的学校
    if not post or post.endswith(("之间", "左右", "上下")) or not unit or unit.startswith(SHARES):
        return False
    at = match.end()
    if _RIDS_OF.search(left):
        return not ends_there(plain, at)
    if _TAKES.search(left):
        return False
    if plain.startswith("的", at) and _OF_THINGS.match(plain, at):
        return True  # 作业场所10人以上的企业
    if post.endswith("以下") or _MEASURES_SIZE.search(unit) or _SIZE_OF.search(left):
        return _OF_THINGS.match(plain, at) is not None or _OF_MEANT.match(plain, at) is not None
    return False


def _defines(plain: str, start: int, match: re.Match[str]) -> bool:
    """Whether the figure is the size of a kind of thing, in brackets within its name."""
    if not (
        _WITHIN_NAME.match(plain, match.end())
        and _REMARK.search(plain, max(start, match.start() - 12), match.start())
    ):
        return False
    return (
        _MEASURES_SIZE.search(match["unit"]) is not None
        or _SIZE_OF.search(plain, max(start, match.start() - 6), match.start()) is not None
    )


def is_no_target(plain: str, start: int, match: re.Match[str], end: int) -> bool:
    """Whether the figure tells of the past, states a condition, or names a grade or a size."""
    at = match.start()
    clause = max(start, at - 24)
    clause = max(clause, *[plain.rfind(mark, clause, at) + 1 for mark in "，。；"])
    before = plain[clause:at]
    if match["unit"] and match["unit"].startswith(SHARES) and before.endswith(("的", "额", "期", "数", "量")):
        before = _BASE.sub("", before)
    if before.endswith(("到", "至", "为", "成")):
        before = _OLD_VALUE.sub("", before)
    if "已" in before and (match["post"] or "不" in before):
        before = _RATE_OF_BUILT.sub("", before)
    if _PAST.search(before) or _SLOGAN.search(plain, max(start, at - 2), at):
        return True
    if match["post"] and match["unit"] and _defines(plain, start, match):
        return True
    if sets_condition(plain, match.end(), end) or _RECKONED.match(plain, match.end(), end):
        return True
    if (
        match["bare"] is None
        and not match["post"]
        and names_size(match["unit"], plain[match.end() : end][:1])
    ):
        return True
    return match["unit"] == "级" and (
        match["post"] == "左右" or _GRADED.match(plain, match.end(), end) is not None
    )
