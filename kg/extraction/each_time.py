"""逐次: how often, told by doubling the time (月月更新) or by naming the times (每年汛前、汛后各一次); and 每人每日, which is
no rhythm."""

from __future__ import annotations

import re

from kg.reference.numerals import to_int

_DONE = "更新|报告|报送|公开|公布|公示|发布|清零|晾晒|督办|督查|督导|考评|考核|汇总|分析|研判|会商|排查|检查|抽查|巡查|总结|小结|调[度研]|推进|对账|盘点|通报|点评|评比|评估|排名(?!次)|例会"
# 月月更新, 天天调度; not 每月月底, 12月月报, 当年年检.
DOUBLED = re.compile(
    r"(?P<unit>[月周天日季年])(?<![\d每上下当本今去前明同全整半第一二三四五六七八九十].)(?P=unit)"
    rf"(?:都|有|见)?(?:{_DONE})"
)
DOUBLED_CUES = ("月月", "周周", "天天", "日日", "季季", "年年")
# 每人每日不少于3升: how much for each of whom.
_OF_WHOM = re.compile(r"每(?:[人户亩村生床校班车头位]|公顷|平方米|[个名][\u4e00-\u9fff]{1,4})$")
_AMOUNT = re.compile(
    r"[^，。；]{0,14}?\d[\d.]*\s*[百千万亿]?"
    r"(?:元|升|毫升|公斤|千克|斤|克|吨|立方米|平方米|千瓦时|度(?!假)|kg|kWh|L|m³)"
)
_COUNT = r"(?P<n>\d{1,2}|[一两二三四五六])\s*[次场期轮遍]"
_EACH_TIME = re.compile(rf"的?(?P<times>[^，。；：各\n]{{3,17}})各[^，。；、\d\n]{{0,6}}?{_COUNT}")
_TIME = re.compile(r"[\u4e00-\u9fff]{0,6}(?:[期季汛前后初末底中春夏秋冬节假旬]|半年|学期)")
_AND = re.compile(r"、|以及|和|及|与")


def is_for_each(match: re.Match[str]) -> bool:
    """Whether the 每日 or 每年 of ``match`` says how much each of whom shall have, no act (每人每日不少于3升)."""
    before = max(0, match.start() - 7)
    return (
        _OF_WHOM.search(match.string, before, match.start()) is not None
        and _AMOUNT.match(match.string, match.end()) is not None
    )


def named_times(plain: str, at: int) -> tuple[int, int] | None:
    """How many times are named at ``at``, behind 每年 and the like, in each of which an act is due, and where that
    ends; None where none are.

    >>> named_times("每年春、秋两季各植树1次", 2), named_times("每年对甲、乙各检查1次", 2)
    ((2, 12), None)
    """
    found = _EACH_TIME.match(plain, at)
    times = _AND.split(found["times"]) if found else []
    if found is None or len(times) < 2 or not all(_TIME.fullmatch(time) for time in times):
        return None
    return len(times) * (to_int(found["n"]) or 1), found.end()
