"""非指标: figures that set no target: what has been, what a target is raised from, conditions, grades and slogans (去年达到…,
由30%提高至…, 超过20%的，暂停…)."""

from __future__ import annotations

from kg.extraction.figures.figure import Figure, clause_start
from kg.extraction.figures.meant import MEASURES_SIZE, SIZE_OF
from kg.extraction.figures.unit import SHARES, names_size
from kg.extraction.text.cues import holds
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
    r"|(?:就(?![业地近医诊学读餐])|必?须(?:报[批告备请]|重新))"
    r"|的(?:企业|单位|银行|公司|项目|机构|个人|人员|地区|情形|情况)[，,]?(?:给予|可|应|按|由|优先|一次性|予以|不得|暂停|停止|责令)"
    r"|的(?:[市州县区镇乡村户]|街道|社区|学校|医院|合作社|家庭)(?:给予|予以|优先|一次性)"
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
# 不超过去年同期的50%: what a share is taken of.
_BASE = lazy(
    r"(?:不(?:得|能|应)?(?:超过|[低高多少大小]于)|控制在|[降减缩][至到为少低]*|达到?|按照?|相当于|[占为以]|至少|[超高低]于|超过)"
    r"[^，。；\d]{0,12}?"
    r"(?:去年|上年|前年|上一?年度?|原(?!则))[^，。；\d]{0,16}的?$"
)
_NEAR = 24  # characters before a figure that may tell of the past
# 同意率未达到三分之二的: what is not reached is no target.
_DENIES = ("未", "没", "没有", "未能", "不能", "无法", "难以")


def is_denied(before: str, behind: str) -> bool:
    """Whether what stands before a comparator, or between it and its figure, denies it (未达到60%, 达不到60%)."""
    return before.endswith(_DENIES) or behind.startswith("不到")


def is_past(words: str) -> bool:
    """Whether what stands before a figure in its clause tells of what has been."""
    return _PAST.search(words) is not None


def sets_condition(figure: Figure, end: int) -> bool:
    """Whether what stands behind a figure, before ``end``, makes a condition of it (超过20%的，暂停…)."""
    return _CONDITION.match(figure.plain, figure.end, end) is not None


def is_old_value(figure: Figure, end: int) -> bool:
    """Whether the figure is what a target is raised or lowered from (由30%以上提高至40%以上)."""
    near = max(0, figure.start - 16)
    if not holds(figure.plain[near : figure.start], "从由"):
        return False
    old = _FROM.search(figure.plain, near, figure.start)
    return old is not None and _TO.match(figure.plain, figure.end, end) is not None


def is_no_target(figure: Figure, end: int) -> bool:
    """Whether a figure of a measure that ends at ``end`` tells of the past, states a condition, or names a grade or a size."""
    before = figure.left[-_NEAR:]
    before = before[clause_start(before, 0, len(before)) :]
    if figure.unit.startswith(SHARES) and before.endswith(("的", "额", "期", "数", "量")):
        before = _BASE.sub("", before)
    if before.endswith(("到", "至", "为", "成")):
        before = _OLD_VALUE.sub("", before)
    if "已" in before and (figure.post or "不" in before):
        before = _RATE_OF_BUILT.sub("", before)
    if _PAST.search(before) or _SLOGAN.search(figure.left[-2:]):
        return True
    if figure.post and not figure.bare and _defines(figure):
        return True
    if sets_condition(figure, end) or _RECKONED.match(figure.plain, figure.end, end):
        return True
    if not figure.bare and not figure.post and names_size(figure.unit, figure.plain[figure.end : end][:1]):
        return True
    return figure.unit == "级" and (
        figure.post == "左右" or _GRADED.match(figure.plain, figure.end, end) is not None
    )


def _defines(figure: Figure) -> bool:
    """Whether the figure is the size of a kind of thing, in brackets within its name."""
    if not (figure.behind(_WITHIN_NAME) and _REMARK.search(figure.left[-12:])):
        return False
    return MEASURES_SIZE.search(figure.unit) is not None or SIZE_OF.search(figure.left[-6:]) is not None
