"""Times that tell whom a rule befalls (对一个月内发生2起以上事故的乡镇, 对月度排名连续末位的街道), and set none."""

from __future__ import annotations

from kg.model import Span
from kg.reference.patterns import lazy

# 一个月内发生2起以上事故的: how far back is counted, not within how long something is due.
_COUNTS_BACK = lazy(
    r"(?:先后)?(?:(?:累计|连续)(?=[^，。；]{0,6}[\d一二两三四五六七八九十多])|发生|出现|受到|多次|再次|重复|(?:因[^，。；的]{1,16}?)?(?:被|受到?)[^，。；、的]{0,6}?(?:通报|约谈|查处|处罚|问责|投诉|举报|曝光|追责)"
    r"|[\d一二两三四五六七八九十]{1,3}\s*(?:次|起|例)(?:及?以上)?(?:被|受|发生|出现|不|未))[^，。；]{0,24}[的，]"
)
# 月度排名连续3个月末位的街道: how the ranked stand, not how often they are ranked.
_TELLS_WHICH = lazy(
    r"(?:结果|成绩|得分|名次|中)?(?:排名|得分|考核|评价|位次)?为?"
    r"(?:[^，。；]{0,4}(?:连续|累计)|末[\d一二三两五十]?位|末尾|倒数|垫底|靠后|[后前][\d一二三两]|不(?:合格|达标)|未达标)"
    r"[^，。；]{0,20}?的(?=[\u4e00-\u9fff]|，)"
)
# 一年内不得超过2次, 两年内不得申报: how often at most, and how long a ban lasts.
_CAPS = lazy(
    r"，?(?:原则上|一律|均|累计|一般|也)*(?:(?:[^，。；\d]{0,10}?)(?:最多|至多|只能|不(?:得|能|应)?(?:超过|多于|高于))"
    r"[^，。；]{0,6}?[\d一二两三四五六七八九十]{1,3}\s*[次项家场]"
    r"|不(?:得|再)(?!少于|低于|超过|迟于|晚于)|禁止|严禁"
    # 三年内不受理其申请; 3日内不反馈的 and 一年内不见效的 tell of a case
    r"|(?<=[年月]内)不(?![少低超迟晚高多断足满到能折见可定]|动产|良|合格|达标|[^，。；]{0,14}的[，。；]))"
)
# 一年内超限的货车超过货车总数10%的，: the bound is of a share of what else there is.
_OF_CASE = lazy(
    r"(?:(?![将把向对])[^，。；\d]){0,24}?(?:超过?|达到?|[高多大]于|突破)[^，。；\d]{0,16}\d[\d.]*[^，。；的\d]{0,6}的[，；。：]"
)
# 一周内涨幅超过10%的: the bound that tells of whom.
_PASSED = lazy(
    r"[^，。；的\d]{0,12}?(?:超过?|达到?|[低高多少大小]于|不足|突破)\s*\d[\d.]*[^，。；的\d]{0,6}的(?!目标|要求|标准|任务|水平|比例|规模)(?:[，；。：]|[\u4e00-\u9fff]{1,10}[，；。])"
)

# 对2024年底前通过验收的煤矿给予奖补; what 对…应完成的项目, 对…完成的任务 name is due then.
_IS_MET = lazy(r"(?:对|凡是?|[将把向]|包括|属于|符合)[在于]?$")
_OF_THOSE = lazy(
    r"(?!应当?|需要?|须|要|计划|拟)[^，。；的]{2,20}的(?!目标|要求|标准|任务|工作|原则|[期时]限|进度|时间|基础|前提|，)[\u4e00-\u9fff\d]"
)
# 2024年底前通过验收的煤矿，给予奖补
_WHO_IS_GIVEN = lazy(
    r"[^，。；的]{2,16}的[^，。；的]{0,12}，?(?:给予|予以|享受|可(?:以|按)?(?:享受|申[请领报]|获)|(?:一次性)?(?:奖[励补]|补[助贴]))"
)


def tells_whom(plain: str, start: int, span: Span, end: int) -> bool:
    """Whether the time at ``span`` only tells which ones something is for.

    >>> t, u = "对6月底前通过验收的煤矿给予奖补", "6月底前完成验收，给予奖补"
    >>> tells_whom(t, 0, Span(1, 6), len(t)), tells_whom(u, 0, Span(0, 5), len(u))
    (True, False)
    """
    if _WHO_IS_GIVEN.match(plain, span.end, end):
        return True
    met = _IS_MET.search(plain, max(start, span.start - 4), span.start)
    return met is not None and _OF_THOSE.match(plain, span.end, end) is not None


def counts_back(plain: str, at: int) -> bool:
    """Whether the span of time that ends at ``at`` is one in which something has happened.

    >>> counts_back("一个月内发生2起以上事故的乡镇", 4), counts_back("一个月内完成整改", 4)
    (True, False)
    """
    return any(form.match(plain, at) is not None for form in (_COUNTS_BACK, _CAPS, _PASSED, _OF_CASE))


def tells_which(plain: str, at: int, end: int) -> bool:
    """Whether what recurs, named up to ``at``, tells by its outcome which ones are meant.

    >>> tells_which("对月度排名连续3个月末位的街道", 5, 15), tells_which("实行月度排名。", 6, 7)
    (True, False)
    """
    return _TELLS_WHICH.match(plain, at, end) is not None
