"""后置统计对象: what a figure counts behind it where the words before tell that it is had, given, paid, set apart or reckoned by
a rate (有3名以上专职人员, 不少于7天用量的口罩, 按不低于20%的比例抽查)."""

from __future__ import annotations

from kg.extraction.figures.figure import Figure, last_clause
from kg.extraction.figures.noun_before import noun_of
from kg.extraction.figures.noun_behind import listed_behind
from kg.extraction.figures.unit import SHARES
from kg.extraction.text.joining import JOINING
from kg.reference.patterns import lazy

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
_NOT_COUNTED = ("标准", "比例", "水平", "额度", "要求", "规模", "幅度", "由", "给予")
# 不超过投资额20%、最高800万元给予奖励: the cap belongs to the share before it.
# 不少于5支、每支不少于8人的队伍: so does the size of each.
_CAPPED = (
    r"(?:[、，且](?:最高|最多|不(?:得)?超过|上限)[^，。；、]{0,10}?\d[\d.]*[万亿]?元(?:以内)?"
    r"|[、，（(]每[^，。；、\d（）]{1,4}(?:不(?:得|能)?[少低]于|至少|不(?:得|能)?超过)?\d[\d.]*[^，。；、\d（）]{1,4}?"
    r"(?:以[上下])?[）)]?(?=的|[^，。；、\d（）]{3,}$))?"
)
# What one gives, keeps, sets up or appoints: 储备不少于7天用量的口罩, 给予不超过保费80%的补贴.
_GIVES = lazy(
    r"(?:储[备存]|[配备]有|配[备置足齐]|备足|[备开建办修挖]好|安排|明确|确定|指定|落实|给予|予以|享受|发放|提供|发布|公布|推出|出台|编制|印制|建立|组建|成立|设[立置]|增[设配加]|开[设通]|划[定出]"
    r"|拿出|预留|留[出足存]|保[留有]|投入|筹[集措]|列支|拨付|[提计]取|计提|缴[纳存]|支付|具[有备]|拥有|建有|形成|举办|召开|选[派聘拔]|派[出驻]|聘[请用]|招[聘录]"
    r"|引进|培[育养]|打造|[使采应]用|推[行广]|建[成设]|新建|推[出荐]|接受|购[买置]|征集|认定|遴选|评选|选[取择定树]|抽取|支持|签[订约]|覆盖|惠及|带动|走访|联系|帮扶|吸纳|至少|有|各[配建设派选聘])(?:[1一][支个队组])?(?:每[^，。；每]{1,3}){0,2}$"
)
_LONGEST_GIVING = 12  # letters of that
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
_NOUN = (
    r"(?:[县村镇乡](?=开展|进行|作为|实施)|专（兼）职[\u4e00-\u9fff]{2,16}?|[\u4e00-\u9fffA-Za-z“”]{2,20}?)"
)
_NO_MORE = r"(?=[，。；、,;（(\t\n]|以?及|和|或|并|用于|参[加与]|开展|进行|作为|担任|负责|从事|具体|的(?=要求|任务|目标)|免费|优先|招[聘录](?!会)|面向|创建|探索|统一|定期|提供|承担|达到|完成|实现|通过|建立|纳入|组成|$)"
_GIVEN = lazy(rf"{_CAPPED}的?(?P<noun>{_NO_NOUN}{_NOUN}){_NO_MORE}")
# 按照(每人每月)不低于…: by what; behind the figure stands the kind of rate and what is done by it.
_BY = lazy(r"(?:按照?|依照|以)(?:(?:每[^，。；每]{1,8}){1,2}|人均|户均|亩均)?$")
_BY_SHARE = lazy(r"按照?[^，。；\d]{2,20}的?$")
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
_SUPPORTS = frozenset(does + what for does in ("", "给予", "予以") for what in ("支持", "扶持"))
_DOES = lazy(r"^(?:进行|开展|予以|给予|享受|实施|组织|实行)+(?=..)")
_OBJECT_OF = lazy(
    r"^(?:安排|发放|拨付|支付|列支|提取|计提|缴[纳存]|收取|配[备置建足]|设[立置]|建[设立]|落实|预留|储备|投入|筹[集措]|提供|选[聘派配任]|招[聘录募]|聘[请用任]|派[驻出])(?P<object>[^，。；]{2,})$"
)
_SET_APART = lazy(
    r"的(?P<noun>[\u4e00-\u9fff（）“”、]{2,24}?)(?=单列|专门|专项|全部|优先|集中|统一|定向|预留|留给?|"
    r"用[于作来]|投[向入]|作为|分配|划[归拨]|安排|面向|给予|交由"
    r"|纳入|转[为入]|配置|拿出|下放|奖励|返还|下达|[，。；]|$)"
)


def noun_had(figure: Figure) -> str | None:
    """What is counted behind a figure with 以上 that tells what one must have, or pay; or None."""
    clause = figure.clause
    if clause.startswith("对"):  # 对有10人以上…的给予补贴
        return None
    form = _HAD if _HAS.search(clause) else _FINE if _FINED.match(clause) else None
    found = figure.behind(form) if form else None
    return found["noun"] if found else None


def noun_of_figure(figure: Figure) -> str:
    """The noun behind a figure of which nothing before says what it counts (10%以上的村卫生室), or ""."""
    found = figure.behind(_HAD)
    if found is None or found["noun"].startswith(_NOT_COUNTED):
        return ""
    listed = figure.plain.startswith("、", found.end())
    return found["noun"] + (listed_behind(figure.plain, found.end()) if listed else "")


def noun_given(figure: Figure) -> str | None:
    """What is counted where the words before end in giving or naming it, or in what a list goes on with, or None."""
    left = figure.left
    joined = left.endswith(("和", "及", "、", "与")) and (
        any(letter.isdigit() for letter in left)
        or _MEMBER_BEFORE.search(left)
        or _GIVES_BEFORE.search(left)
        or _WHOLE_BEFORE.search(left)
    )
    if not (joined or left == "" or _GIVES.search(left, max(0, len(left) - _LONGEST_GIVING))):
        return None
    if not left and not figure.precedes("的"):
        return None
    found = figure.behind(_GIVEN)
    return found["noun"] if found else None


def noun_taken(figure: Figure) -> str | None:
    """What a share is of that is set apart (将不低于10%的预算用于…), or None."""
    if not figure.left.endswith(("将", "把")) or not figure.precedes("的"):
        return None
    found = figure.behind(_SET_APART)
    return found["noun"] if found else None


def noun_by_rate(figure: Figure) -> str | None:
    """What is reckoned by a rate: 按照不低于20%的比例随机抽查, 工资按每人每月不低于2800元的标准发放; or None."""
    left = figure.left
    by = _BY.search(left) or (_NOTHING.match(left) if figure.precedes("的标准") else None)
    if by is None:
        return _paid_by_share(figure) if figure.unit in SHARES and _BY_SHARE.search(left) else None
    found = figure.behind(_BY_WHAT)
    if found is None:
        return None
    act, clause = found["act"], last_clause(left[: by.start()])
    if act in _SUPPORTS and (money := _MONEY.search(clause)):  # 补助资金按每个项目50万元的标准给予支持
        return noun_of(money["noun"])
    if act.startswith(("给予", "予以", "享受")) or _AWARDED.fullmatch(act):
        return _DOES.sub("", act)
    if act.startswith(_TAKES_IN):  # 经费按照0.5%的比例纳入预算
        return None
    if found["kind"] in _SHARES_OUT:
        return _DOES.sub("", act) + (found["of"] or "") + found["kind"]
    if money := _MONEY.search(clause):
        return noun_of(money["noun"])
    given = _OBJECT_OF.match(act)
    return given["object"] + listed_behind(figure.plain, found.end()) if given else None


def _paid_by_share(figure: Figure) -> str | None:
    """What is paid by a share of something (按保费的30%给予补贴), or None."""
    found = figure.behind(_BY_WHAT)
    paid = _DOES.sub("", found["act"]) if found else ""
    return paid if _AWARDED.fullmatch(paid) else None
