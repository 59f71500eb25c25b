"""Each of many bodies (每个村, 每家企业) acts itself, or it is only to whom or where something is done."""

from __future__ import annotations

from kg.reference.patterns import lazy

EACH = "每[个家所]"
"""What the name of each of many begins with."""
_EACH = lazy(EACH)
_PLACE = lazy(r"(?:村|(?<![县市])区)$")
# 每个村给予5万元, 每家企业检查2次, 每个村至少有1名村医.
_DONE_TO = (
    r"(?:都|均|再|将|可|至少|按[^，。；]{1,12}|一次性)*(?:给予|奖[励补]|补[助贴]|资助|支持|拨付|发放|下达|兑[现付]|派[驻出遣]|[检抽督调]查|走访|巡查|暗访|督导|[考评]核|评估|有(?!效)"
    r"|安排(?=[^，。；]{0,8}(?:资金|经费|补助|[0-9])))"
)
_DONE = lazy(_DONE_TO)
# 每个村建设1个广场.
_DONE_IN = lazy(rf"{_DONE_TO}|(?:至少)?(?:建[设成]|[选指委]派|新建|设[置立有]|布设|改[造建]|规划|配套)")


def is_acted_upon(name: str, sentence: str, at: int) -> bool:
    """Whether ``name`` is each of many, and what stands behind it at ``at`` is done to it or at it.

    >>> is_acted_upon("每个村", "每个村补助5万元。", 3), is_acted_upon("每个村", "每个村每月上报。", 3)
    (True, False)
    """
    if not name.startswith("每") or _EACH.match(name) is None:
        return False
    return (_DONE_IN if _PLACE.search(name) else _DONE).match(sentence, at) is not None
