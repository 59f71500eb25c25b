"""所指: figures that tell whom or which things are meant, and no target of these (400万元以下的项目, 对涨幅超过20%的商户)."""

from __future__ import annotations

from kg.extraction.figures.figure import Figure, last_clause, left_of
from kg.extraction.figures.unit import SHARES
from kg.extraction.text.cues import holds
from kg.reference.patterns import lazy

_WHICH = lazy(
    r"的[\u4e00-\u9fff]{0,4}?(?:企业|单位|项目|机构|人员|地区|学校|医院|养殖场|屠宰场|园区|集群|家庭|[农用]户|建筑|工程|产品|车辆|设备"
    r"|村庄|[村镇乡县区]|社区|街道|对象|群众|职工|学生|老年?人|儿童|经营主体|合作社|水库|河流)"
    r"|的[\u4e00-\u9fff]{1,12}?(?:应当|必须|可以|不得|须|一律|给予|予以|优先|限期|实行)"
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
SIZE_OF = lazy(
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
MEASURES_SIZE = lazy(r"元|米|公里|千米|瓦|吨|公斤|千克|亩|公顷|方|升|岁|伏|伏安|层|级|蒸吨|帕|度|℃$")
# 培育5家以上的企业, 处3万元以下的罚款: what is ordered, given or paid.
_TAKES = lazy(
    r"(?:有|达|为|至少|培育|培养|打造|创建|引进|新[建增设开]|[开建修挖]好|建[成立设]|设[立置]|完成|实现|形成|保持|发展|组[建织]|配[备置]|储备|备足|安排|投入|筹集|落实"
    r"|给予|予以|补[助贴偿]|奖[励补]|处以?|并处|罚款|缴[纳存]|增[加长]|减少|提[供升高]|压减|推[出广进]|选[派聘树取]|认定|评选|遴选|参加|接受|开展|举办|制定"
    r"|缩短|降低|预留|流转|改造|整治|恢复|修复|治理|种植|栽植|造林|控制在|保[有留存障]|确保|保证|力争|拿出|购[买置]|联系|走访|抽[取查]|覆盖|带动|吸纳|帮扶)$"
)
# 消除56人以上大班额: what shall be no more has no number.
_RIDS_OF = lazy(r"(?:消除|杜绝|防止|防范|避免|遏制|严防)(?:发生|出现)?$")
# 低于2倍低保标准的，给予…: the bound of a case.
_OF_CASE = lazy(r"[\u4e00-\u9fff]{1,10}的[，,；;]")
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
_IF_LAST = "对凡有遇生现"
_DOES_SO = lazy(r"[\u4e00-\u9fff、（）]{2,14}的(?:，|(?:应(?!急)|要|须|必须|由|按|立即|一律))")
# 对一年内累计3次以上违法排放的船舶，…: what must be done with those who did it so often.
_IF_SO_OFTEN = lazy(
    r"(?:^|[，。；：])(?:对|针对|凡|遇有?)[^，。；：\d]{0,10}(?:累计|连续|内|先后|发生|出现|被[\u4e00-\u9fff]{0,4})$"
)
_DID_SO = lazy(r"[\u4e00-\u9fff、（）]{2,14}的[\u4e00-\u9fff、（）]{1,10}[，,]")
_OPENS_WHOM = lazy(r"(?:^|[，。；：])(?:对|针对|凡)[^，。；：]{2,}$")


def tells_which_things(figure: Figure) -> bool:
    """Whether what stands behind a figure is whom or what it tells (产值超10亿元的企业)."""
    return figure.behind(_WHICH) is not None


def tells_whom(figure: Figure) -> bool:
    """Whether a figure belongs to those named by 对…的…， before what befalls them."""
    left = figure.left
    if figure.precedes("的"):
        whom = not left.endswith(_GIVEN) and figure.behind(_WHOM) is not None
        return whom and _OPENS_WHOM.search(left) is not None
    if figure.behind(_ALSO_WHOM):
        opening = last_clause(left_of(figure.plain, 0, figure.end, _REACH))
        return opening.startswith(("对", "针对", "凡"))
    if left[-1:] in _IF_LAST and _IF_DONE.search(left):
        return figure.behind(_DOES_SO) is not None
    if not holds(left, "对凡遇"):
        return False
    return _IF_SO_OFTEN.search(left) is not None and figure.behind(_DID_SO) is not None


def tells_measured_whom(figure: Figure) -> bool:
    """Whether a figure is the bound that those pass whom something befalls (对涨幅超过20%的商户进行提醒)."""
    return (
        figure.precedes("的")
        and figure.behind(_BEFALLS) is not None
        and _MEASURED_OF.search(figure.left) is not None
    )


def tells_wide_kind(figure: Figure) -> bool:
    """Whether what stands behind a size is the kind of thing that it defines (高度大于24米的非单层公共建筑)."""
    return figure.precedes("的") and figure.behind(_KIND_OF_SIZE) is not None


def bounds_case(figure: Figure) -> bool:
    """Whether what is measured stands behind a bound, in a condition (低于2倍低保标准的，).

    >>> bounds_case(Figure("低于2倍低保标准的，给予补贴", 2, 4, "")), bounds_case(Figure("高于2倍，完善标准的", 2, 4, ""))
    (True, False)
    """
    return figure.behind(_OF_CASE) is not None


def names_kind(figure: Figure) -> bool:
    """Whether what stands before a figure leaves it to say which things are meant (符合条件的1000人以上的学校)."""
    return _KIND.fullmatch(figure.clause) is not None


def tells_capacity(figure: Figure) -> bool:
    """Whether so many persons with 以上 or 以下 tell how large the works or places behind are (100人以上供水工程).

    >>> texts = "完成100人以上供水工程改造", "培训100人以上企业职工"
    >>> [tells_capacity(Figure(text, 2, 8, text[:2], "人", post="以上")) for text in texts]
    [True, False]
    """
    sized = figure.unit == "人" and figure.post in ("以上", "及以上", "以下", "及以下")
    return sized and figure.behind(_SERVES_SO_MANY) is not None


def tells_scope(figure: Figure) -> bool:
    """Whether a figure with 以上 or 以下 and no comparator says which things are meant (400万元以下的项目)."""
    post, unit = figure.post, figure.unit
    if post and unit not in SHARES and names_kind(figure):
        sized = post.endswith("上") and (unit == "座" or MEASURES_SIZE.search(unit))
        forms = (_OF_THINGS, _RULED, _DUTY_OF_SUCH) if sized else (_OF_THINGS, _RULED)
        if any(figure.behind(form) for form in forms):
            return True  # 1000人以上的学校
    if not post or post.endswith(("之间", "左右", "上下")) or not unit or unit.startswith(SHARES):
        return False
    if _RIDS_OF.search(figure.left):
        return not figure.ends_clause
    if _TAKES.search(figure.left):
        return False
    if figure.precedes("的") and figure.behind(_OF_THINGS):
        return True  # 作业场所10人以上的企业
    if post.endswith("以下") or MEASURES_SIZE.search(unit) or SIZE_OF.search(figure.left):
        return figure.behind(_OF_THINGS) is not None or figure.behind(_OF_MEANT) is not None
    return False
