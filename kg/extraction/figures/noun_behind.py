"""后置名词: the noun that stands at a place of the text, behind a figure: its size, list, attribute and what is done with it left
aside (1支30人的|救援队|负责…)."""

from __future__ import annotations

from kg.extraction.figures.unit import UNIT, UNIT_INITIALS
from kg.extraction.text.acts import acts_in
from kg.reference.demand_words import manners, task_verbs
from kg.reference.patterns import lazy

# 在10个左右重点领域大力开展…: the places stand between their number and the verb.
WHERE = lazy(
    r"(?!的)[\u4e00-\u9fff“”（）]{2,24}?(?=[，。；、,;\t\n]|开展|推[进动广行]|实[施行]"
    r"|建[设立成]|设[立置]|组织|进行|举办|试[点行]|布局|打造|率先|大力|积极|全面|深入|先行|启动|探索|加快|完成)"
)
COUNTED = lazy(
    r"(?:[省市县区乡镇村]、)*(?:[（(][^（）()，。；]{1,12}[）)]|“[^“”，。；]{1,24}”|[\u4e00-\u9fffA-Za-z“”（）+＋·]){2,40}?"
    r"(?=[，。；、,;\t\n]|(?:和|以?及)(?:\d|至少|不少于|不低于|可[供以]|足[够量]|满足|相应|必[要需]|若干|一[定批些]|适量)|开展|担任|参[加与]|作为|用于|(?<=..)(?<![合兼归吞裁撤])并(?![购网轨联])(?=[\u4e00-\u9fff]{2})|指导(?=帮|企|基|开展|各|乡|村)"
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
# 1处具备甲、乙功能的中心: what it has stands before its name.
_ATTRIBUTE = lazy(
    r"[（(]每[^，。；（）]{3,12}[）)]的?|以[^，。；]{2,30}?为[^。；，的]{1,30}的(?=[\u4e00-\u9fff]{2})|(?:具[备有]|兼[具有]|集|融|包[含括]|涵盖|拥有|含有?)[^，。；的]{1,12}、[^，。；的]{1,24}的(?=[\u4e00-\u9fff]{2})"
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
        words += listed_behind(plain, found.end())
    return words.rpartition("（")[0] if words.count("（") > words.count("）") else words


def listed_behind(plain: str, at: int) -> str:
    """What a list goes on with at ``at``, where none of it is a demand of its own, or ""."""
    listed = _LISTED.match(plain, at)
    return listed[0] if listed else ""


def words_behind_size(plain: str, at: int, end: int) -> str:
    """The words from ``at`` to the next mark before ``end``, without the size of what they count (日处理200吨的处理厂)."""
    size = _SIZE_OF_IT.match(plain, at, end)
    return words_to_mark(plain, size.end() if size else at, end)


def words_to_mark(plain: str, at: int, end: int) -> str:
    """The words from ``at`` to the next mark before ``end``, or ""."""
    found = _TO_MARK.match(plain, at, end)
    return found[0] if found else ""


def acted_at(plain: str, at: int) -> str:
    """What stands at ``at``, behind a figure, before what is done with it, or "".

    >>> acted_at("将80项以上高频事项下沉村办理，", 6), acted_at("将80项以上事项", 6)
    ('高频事项', '事项')
    """
    words = words_to_mark(plain, at, len(plain)).removeprefix("的")
    act = next((act for act in acts_in(words) if act.start() > 1), None)
    return words[: act.start()] if act else words


def noun_at(plain: str, at: int) -> str | None:
    """The noun at ``at``, behind a figure, or None."""
    found = COUNTED.match(plain, at)
    return found[0].removeprefix("的") if found else None
