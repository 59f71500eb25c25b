"""后置统计对象: what a figure counts where it stands behind it (有3名以上专职人员, 按不低于20%的比例抽查, 不少于7天用量的口罩)."""

from __future__ import annotations

from kg.extraction.figures.counted_noun import last_clause, noun_of
from kg.extraction.figures.unit import UNIT, UNIT_INITIALS
from kg.extraction.text.joining import JOINING
from kg.reference.demand_words import manners, task_verbs
from kg.reference.patterns import lazy

# 在10个左右重点领域大力开展…: the places stand between their number and the verb.
WHERE = lazy(
    r"(?!的)[\u4e00-\u9fff“”（）]{2,24}?(?=[，。；、,;\t\n]|开展|推[进动广行]|实[施行]"
    r"|建[设立成]|设[立置]|组织|进行|举办|试[点行]|布局|打造|率先|大力|积极|全面|深入|先行|启动|探索|加快|完成)"
)
# 应有3名以上专职人员, 有固定场所、50万元以上的资金: what one must have stands behind its figure.
_HAS = lazy(
    r"(?:^|[^所没享只含内国公共占仍])有$|(?:配备|配有|具备|持有|缴存)$"
    r"|^(?:要|应|须|力争|确保|每年|均|全[省市县区]|到?\d{4}年[底前]*)*(?:保持|形成|新[建增设]|建[成立设]|培育|打造|创建|引进|选派|推出|举办|组织|完成|发展|扶持|吸引"
    r"|认定){1,2}$"
    r"|^(?:[^，。；的]{1,10}[前后]|每[年月季]度?|全年|年内|各[^，。；的]{1,8})*(?:至少|集中|分别)?(?:开展|组织|举办|召开)$|(?:应|须|要|具|还|必须|应当)有[^，。；]{2,30}[、和及]$"
)
_HAD = lazy(
    r"的?(?P<noun>(?!的)(?:[县市乡镇村]（[^（）]{1,8}）[\u4e00-\u9fff“”]{0,20}?|[\u4e00-\u9fff“”]{2,20}?))(?=[，。；、,;（(\t\n]|以?及|和|或|并|能够|能(?=提供|开展|办理)|参[加与]|出席|[到在]场|的(?:标准|比例)|$)"
)
# 并处所得1倍以上5倍以下的罚款: so is what is paid.
_FINED = lazy(
    r"^(?:应当?|可以?|并|依法|依规|一律|由[^，。；]{2,12}?)*(?:并处|处)以?(?:[^，。；理置罚][^，。；]{1,29})?$"
)
_FINE = lazy(r"(?:\s*\d[\d.]*\s*(?:倍|[%％]|万?元)以[上下])?的?(?P<noun>罚款|罚金|滞纳金|违约金|赔偿金)")
COUNTED = lazy(
    r"(?:[省市县区乡镇村]、)*(?:[（(][^（）()，。；]{1,12}[）)]|“[^“”，。；]{1,24}”|[\u4e00-\u9fffA-Za-z“”（）+＋·]){2,40}?"
    r"(?=[，。；、,;\t\n]|(?:和|以?及)(?:\d|至少|不少于|不低于|可[供以]|足[够量]|满足|相应|必[要需]|若干|一[定批些]|适量)|开展|担任|参[加与]|作为|用于|指导(?=帮|企|基|开展|各|乡|村)"
    r"|(?:予以|给予)(?=重点|优先|大力|政策|资金|倾斜|支持|表[彰扬]|奖[励补]|扶持|补[助贴]|通报|推广|授牌|挂牌)|负责(?!人|同志|制|区)|承担|专职从事|$)"
)
# 3期护理员、家政服务员专班: what is counted is named by a list.
_LISTED = lazy(
    lambda: (
        rf"(?:、(?!(?:{manners()})*(?:{task_verbs()}))[\u4e00-\u9fffA-Za-z“”（）]{{2,24}})+(?=[，。；,;]|$)"
    )
)
# 新增5元统筹用于…: how it is used is nothing counted.
_LED_TO_USE = lazy(
    r"(?:全部|统筹|统一|专项|专门|主要|重点|优先|优先保障|直接)+(?=用[于作来]|投[向入]|支持|安排)"
)
_TO_MARK = lazy(
    r"[\u4e00-\u9fffA-Za-z“”（）]{2,40}?(?=[，。；、,;\t\n]|(?<!的)(?:赋予|授予|给予|转让)|(?:和|以?及|与|或者?)(?:\d|[一二两三四五六七八九十][个家所座处名支])|$)"
)
_SIZE_OF_IT = lazy(r"[^，。；、的\d]{0,10}\d[\d.]{0,8}[^，。；、的\d]{1,8}的")
# 1支30人的队伍: how large each is stands between the figure and what is counted.
_EACH_SIZE = lazy(rf"\d[\d.]{{0,6}}(?={UNIT_INITIALS}){UNIT}(?:以[上下]|左右)?(?:规模)?的?")
_NOT_COUNTED = ("标准", "比例", "水平", "额度", "要求", "规模", "幅度", "由", "给予")

# 不超过投资额20%、最高800万元给予奖励: the cap belongs to the share before it.
# 不少于5支、每支不少于8人的队伍: so does the size of each.
_CAPPED = (
    r"(?:[、，且](?:最高|最多|不(?:得)?超过|上限)[^，。；、]{0,10}?\d[\d.]*[万亿]?元(?:以内)?"
    r"|[、，（(]每[^，。；、\d（）]{1,4}(?:不(?:得|能)?[少低]于|至少|不(?:得|能)?超过)?\d[\d.]*[^，。；、\d（）]{1,4}?"
    r"(?:以[上下])?[）)]?(?=的|[^，。；、\d（）]{3,}$))?"
)
# 1处具备甲、乙功能的中心: what it has stands before its name.
_ATTRIBUTE = lazy(
    r"[（(]每[^，。；（）]{3,12}[）)]的?|以[^，。；]{2,30}?为[^。；，的]{1,30}的(?=[\u4e00-\u9fff]{2})|(?:具[备有]|兼[具有]|集|融|包[含括]|涵盖|拥有|含有?)[^，。；的]{1,12}、[^，。；的]{1,24}的(?=[\u4e00-\u9fff]{2})"
)
# What one gives, keeps, sets up or appoints: 储备不少于7天用量的口罩, 给予不超过保费80%的补贴.
_GIVES = lazy(
    r"(?:储[备存]|[配备]有|配[备置足齐]|备足|[备开建办修挖]好|安排|明确|确定|指定|落实|给予|予以|享受|发放|提供|发布|公布|推出|出台|编制|印制|建立|组建|成立|设[立置]|增[设配加]|开[设通]|划[定出]"
    r"|拿出|预留|留[出足存]|保[留有]|投入|筹[集措]|列支|拨付|[提计]取|计提|缴[纳存]|支付|具[有备]|拥有|建有|形成|举办|召开|选[派聘拔]|派[出驻]|聘[请用]|招[聘录]"
    r"|引进|培[育养]|打造|[使采应]用|推[行广]|建[成设]|新建|推[出荐]|接受|购[买置]|征集|认定|遴选|评选|选[取择定树]|抽取|支持|签[订约]|覆盖|惠及|带动|走访|联系|帮扶|吸纳|至少|有|各[配建设派选聘])(?:[1一][支个队组])?(?:每[^，。；每]{1,3}){0,2}$"
)
# 明确分管领导和1名以上工作人员
_GIVES_BEFORE = lazy(r"(?:明确|确定|指定|落实|安排|设[立置]|配[备齐])[^，。；]{2,20}(?:和|及|、|与)$")
# 省级机关和60%以上的省属单位: what the first member of two is no part of.
_MEMBER_BEFORE = lazy(rf"[\u4e00-\u9fff）]{JOINING}$")
# 完成全部县道和不少于50%村道的检测: all of one, a share of the other.
_WHOLE_BEFORE = lazy(r"(?:全部|所有)[^，。；、]{2,12}(?:和|以?及|、|与)$")
_NO_NOUN = (
    r"(?![并且和及由对在时后前内给的]|以[上下内外]|用于|进[行驻]|开展|参[加与]|作为|担任|负责|从事|标准|比例|水平|额度|要求|频[次率]|规模|幅度|增[长速]|速度|目标|左右"
    r"|完成|实施|组成|到位|实现|达到|覆盖|纳入|上门|轮流|为)"
)
_NOUN = r"(?:[县村镇乡](?=开展|进行|作为|实施)|[\u4e00-\u9fffA-Za-z“”]{2,20}?)"
_NO_MORE = r"(?=[，。；、,;（(\t\n]|以?及|和|或|并|用于|参[加与]|开展|进行|作为|担任|负责|从事|具体|免费|优先|招[聘录](?!会)|面向|创建|探索|统一|定期|提供|承担|达到|完成|实现|通过|建立|纳入|组成|$)"
_GIVEN = lazy(rf"{_CAPPED}的?(?P<noun>{_NO_NOUN}{_NOUN}){_NO_MORE}")
# 按照(每人每月)不低于…: by what; behind the figure stands the kind of rate and what is done by it.
_BY = lazy(r"(?:按照?|依照|以)(?:每[^，。；每]{1,8}(?:每?[年月日天])?|人均|户均|亩均)?$")
_BY_SHARE = lazy(r"按照?[^，。；\d]{2,20}的$")
_BY_WHAT = lazy(
    rf"{_CAPPED}的?(?P<of>[\u4e00-\u9fff]{{2,6}}?(?=比例|频[次率]))?(?P<kind>比例|频次|频率|标准|额度|价格|幅度|速度|水平|密度)?(?P<act>[\u4e00-\u9fff“”]{{2,24}}?)(?=[，。；、,;（(\t\n]|并|$)"
)
_NOTHING = lazy(r"$")
_SHARES_OUT = ("比例", "频次", "频率", "幅度", "速度", "密度")
_TAKES_IN = ("纳入", "列入", "计入")
_MONEY = lazy(
    r"(?P<noun>[\u4e00-\u9fff“”（）]{0,20}(?:资金|经费|费用?|工资|补[助贴]|津贴|[奖基租押年罚]金|款|价格?|薪酬|报酬|待遇|保费))"
    r"(?:由[^，。；]{1,14}|应当?|须|要)?$"
)
_AWARDED = lazy(r"奖[励补](?:资金)?|补[助贴](?:资金)?|资助|贴息|救助金?")
_DOES = lazy(r"^(?:进行|开展|予以|给予|享受|实施|组织|实行)+(?=..)")
_OBJECT_OF = lazy(
    r"^(?:安排|发放|拨付|支付|列支|提取|计提|缴[纳存]|收取|配[备置建足]|设[立置]|建[设立]|落实|预留|储备|投入|筹[集措]|提供)(?P<object>[^，。；]{2,})$"
)
_SET_APART = lazy(
    r"的(?P<noun>[\u4e00-\u9fff（）“”、]{2,24}?)(?=单列|专门|专项|全部|优先|集中|统一|定向|预留|留给?|"
    r"用[于作来]|投[向入]|作为|分配|划[归拨]|安排|面向|给予|交由"
    r"|纳入|转[为入]|配置|拿出|下放|奖励|返还|下达|[，。；]|$)"
)
# 12个小区完成改造: how many of them shall have it done.
_HAVE_DONE = lazy(
    r"(?P<noun>(?:(?!已)[\u4e00-\u9fff]){1,12}?(?:全部|均|基本)?(?:完成|实现|通过|达到)(?![了率后时的情任])[\u4e00-\u9fffA-Za-z0-9]{2,14})(?=[，。；、,;\t\n]|$)"
    r"|(?P<due>(?:(?!已)[\u4e00-\u9fff]){2,10}?)"
    r"(?=(?:全部|均|力争|确保)*[于在]?(?:20\d\d年|今年|明年)?(?:\d{1,2}月(?:份|[底末初]|\d{1,2}日)?|年?[底末])(?:之|以)?前"
    r"(?:全部|全面|基本|均|正式)*[\u4e00-\u9fff]{2,6}(?:[，。；、,;\t\n]|$))"
)
_OPENS = lazy(
    r"(?:^|[，。；：、])(?:(?:到|至)?[^，。；：、]{0,12}(?:[底末前]|年内)|全[省市县区]|其中|力争|确保|推动|再|新增|首批|第[一二三]批)*$"
)
_SO_FAR = lazy(r"截[至止]|目前|已|以来|[去上]年")
_COUNTS = ("个", "家", "户", "处", "条", "座", "所", "项", "栋", "幢")
# 明确1名分管领导: who is named.
_NAMES = lazy(r"(?:明确|确定|指定|落实|安排|选派|指派|抽调|确认|选定)$")
_NAMED = lazy(
    r"(?:[^，。；]{1,12}、[^，。；]{1,16}?的)?的?(?P<noun>[\u4e00-\u9fff（）()]{2,20}?)"
    r"(?=[，。；、,;\t\n]|为|作为|担任|兼任|具体|专门|专司|专职负责|从事|负责(?!人|同志)|分管(?!负责|领导|同志)|牵头|联系(?!人|员)|对接(?!人|员)|包[联保](?!人|干|责|领)|跟[踪进]|驻[点企场守村](?![干工人第组律员专警医队])|在岗值|值守|组成|和|以?及|并|参[加与]|组|到|进|$)"
)


def counted_at(plain: str, at: int) -> str:
    """What is counted at ``at``, behind a figure, or "".

    >>> counted_at("1支30人的救援队，", 2), counted_at("3所学校和站点", 2), counted_at("3所，", 2)
    ('救援队', '学校和站点', '')
    """
    size = _EACH_SIZE.match(plain, at) if plain[at : at + 1].isdigit() else None
    attribute = _ATTRIBUTE.match(plain, at)
    found = COUNTED.match(plain, size.end() if size else attribute.end() if attribute else at)
    if found is None:
        return ""
    words = "" if _LED_TO_USE.match(plain, found.start()) else found[0]
    if words and plain.startswith("、", found.end()):
        words += _listed_behind(plain, found.end())
    return words.rpartition("（")[0] if words.count("（") > words.count("）") else words


def _listed_behind(plain: str, at: int) -> str:
    """What a list goes on with at ``at``, where none of it is a demand of its own, or ""."""
    listed = _LISTED.match(plain, at)
    return listed[0] if listed else ""


def noun_taken(plain: str, at: int, left: str) -> str | None:
    """What a share is of that is set apart (将不低于10%的预算用于…), or None."""
    if not left.endswith(("将", "把")) or not plain.startswith("的", at):
        return None
    found = _SET_APART.match(plain, at)
    return found["noun"] if found else None


def words_behind_size(plain: str, at: int, end: int) -> str:
    """The words from ``at`` to the next mark before ``end``, without the size of what they count (日处理200吨的处理厂)."""
    size = _SIZE_OF_IT.match(plain, at, end)
    return words_to_mark(plain, size.end() if size else at, end)


def words_to_mark(plain: str, at: int, end: int) -> str:
    """The words from ``at`` to the next mark before ``end``, or ""."""
    found = _TO_MARK.match(plain, at, end)
    return found[0] if found else ""


def noun_at(plain: str, at: int) -> str | None:
    """The noun at ``at``, behind a figure, or None."""
    found = COUNTED.match(plain, at)
    return found[0].removeprefix("的") if found else None


def noun_given(plain: str, at: int, left: str) -> str | None:
    """What is counted where ``left`` ends in giving or naming it, or in what a list goes on with, or None."""
    joined = left.endswith(("和", "及", "、", "与")) and (
        any(letter.isdigit() for letter in left)
        or _MEMBER_BEFORE.search(left)
        or _GIVES_BEFORE.search(left)
        or _WHOLE_BEFORE.search(left)
    )
    if not (joined or left == "" or _GIVES.search(left)):
        return None
    if not left and not plain.startswith("的", at):
        return None
    found = _GIVEN.match(plain, at)
    return found["noun"] if found else None


def noun_by_rate(plain: str, at: int, left: str) -> str | None:
    """What is reckoned by a rate: 按照不低于20%的比例随机抽查, 工资按每人每月不低于2800元的标准发放; or None."""
    by = _BY.search(left) or (_NOTHING.match(left) if plain.startswith("的标准", at) else None)
    found = _BY_WHAT.match(plain, at) if by else None
    if by is None and left.endswith("的") and _BY_SHARE.search(left):  # 按保费的30%给予补贴
        found = _BY_WHAT.match(plain, at)
        paid = _DOES.sub("", found["act"]) if found else ""
        return paid if _AWARDED.fullmatch(paid) else None
    if by is None or found is None:
        return None
    act = found["act"]
    if act.startswith(("给予", "予以", "享受")) or _AWARDED.fullmatch(act):
        return _DOES.sub("", act)
    if act.startswith(_TAKES_IN):  # 经费按照0.5%的比例纳入预算
        return None
    if found["kind"] in _SHARES_OUT:
        return _DOES.sub("", act) + (found["of"] or "") + found["kind"]
    clause = last_clause(left[: by.start()])
    if money := _MONEY.search(clause):
        return noun_of(money["noun"])
    given = _OBJECT_OF.match(act)
    return given["object"] + _listed_behind(plain, found.end()) if given else None


# 为2600户家庭实施改造, 对12所学校进行改造: for how many of whom so much is done.
_SERVES = lazy(
    r"(?:^|[，。；：])(?:[^，。；：]{0,12}(?:[底末前]|年内)|全[年省市县区]|力争|确保|计划|再|免费|统一|集中|分批|要|应|须|将)*[为对给]$"
)
_WORKS = "改造|修缮|整治|治理|提升|维修|加固|更新|绿化|亮化|[改扩]建|升级|修复|培训|帮扶|救助|扶持|资助|检查|评估|体检|筛查|审计|监测|鉴定|核查|回访"
_SERVED = lazy(
    r"(?P<whom>[\u4e00-\u9fff（）“”]{2,16}?)(?<!情况)(?:免费|统一|集中|分批|全面|全部|同步|逐[户所个村])*"
    rf"(?:(?:实施|进行|开展)(?![了过])(?P<work>[\u4e00-\u9fff“”]{{0,10}}?(?:{_WORKS}))"
    r"|(?P<given>(?:提供|安装|加装|配备|发放|更换|办理)(?![了过])[\u4e00-\u9fff“”]{2,14}?))(?=[，。；、,;\t\n]|$)"
)


def served(plain: str, at: int, left: str, unit: str) -> str | None:
    """For whom something is done, and what, where so many of them are told (为2600户家庭实施改造), or None."""
    if (
        not unit.endswith((*_COUNTS, "人", "名", "位", "口"))
        or _SERVES.search(left) is None
        or _SO_FAR.search(left)
    ):
        return None
    found = _SERVED.match(plain, at)
    return found["whom"].rpartition("的")[2] + (found["work"] or found["given"]) if found else None


def have_done(plain: str, at: int, left: str, unit: str) -> str | None:
    """What so many things shall have done (12个小区完成改造), or None."""
    if not unit.endswith(_COUNTS) or _SO_FAR.search(left) or not _OPENS.search(left):
        return None
    found = _HAVE_DONE.match(plain, at)
    return (found["noun"] or found["due"]) if found else None


def named_one(plain: str, at: int, left: str, unit: str) -> str | None:
    """Who is named where so many persons are (明确1名分管领导), or None."""
    if unit not in ("名", "位") or _NAMES.search(left) is None:
        return None
    found = _NAMED.match(plain, at)
    return found["noun"] if found else None


def noun_behind(plain: str, at: int, left: str) -> str | None:
    """What is counted where it stands behind a figure with 以上: what one must have, or pay."""
    clause = last_clause(left)
    if clause.startswith("对"):  # 对有10人以上…的给予补贴
        return None
    form = _HAD if _HAS.search(clause) else _FINE if _FINED.match(clause) else None
    found = form.match(plain, at) if form else None
    return found["noun"] if found else None


def noun_of_figure(plain: str, at: int) -> str:
    """The noun behind a figure of which nothing before says what it counts (10%以上的村卫生室), or ""."""
    found = _HAD.match(plain, at)
    if found is None or found["noun"].startswith(_NOT_COUNTED):
        return ""
    listed = plain.startswith("、", found.end())
    return found["noun"] + (_listed_behind(plain, found.end()) if listed else "")
