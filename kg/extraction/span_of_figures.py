"""区间: figures given from one to another, which bind at both ends (奖励500—1000元, 设床位30—80张)."""

from __future__ import annotations

import re

from kg.extraction.unit import plain_unit
from kg.reference.patterns import lazy

# 每件奖励500—1000元, 设床位30—80张: a range binds at both ends.
GIVES_RANGE = lazy(
    r"(?:奖[励补]|补[助贴偿]|资助|贴息|给予|予以|发放|支持|扶持|罚款|处以?|并处|[配设]置?|布[设置]|组建|安排|选[派聘]|派出|控制在?|每[个家所村户人名辆台项])"
    r"(?!对象|标准)[\u4e00-\u9fff]{0,6}$"
)
_PAYS = lazy(r"奖[励补]|补[助贴偿]|资助|贴息|罚款")
# 给予最高200万元一次性奖励
AWARD = lazy(
    r"(?!的?(?:标准|额度|比例|限额))的?(?:给予|予以|发放)?(?P<noun>[\u4e00-\u9fff]{0,8}?(?:奖[励补]|补[助贴]|资助|贴息|支持|扶持|贷款|授信|罚款|救助))"
)


def paid_by(plain: str, at: int, given: re.Match[str]) -> str:
    """What is paid by a range: as it stands behind (给予2万—3万元补助), or as the verb says (奖励500—1000元)."""
    award = AWARD.match(plain, at)
    verb = _PAYS.search(given[0])
    return award["noun"] if award else verb[0] if verb else ""


def unit_of_low(said: str | None, unit: str) -> str:
    """The unit of the lower end of a range: its own (8000元至1万元), with what both share (2万—3万元)."""
    low = plain_unit(said or unit)
    return low + unit.lstrip("十百千万亿") if low.strip("十百千万亿") == "" else low
