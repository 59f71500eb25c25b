"""给付: sums that are paid, one fixed sum (每台补贴10万元) or from one to another (每件奖励500—1000元), and what a standard
is set at (补助标准为县道1万元)."""

from __future__ import annotations

import re

from kg.extraction.counted_noun import last_clause
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
_MONEY = lazy(r"[百千万亿]{0,2}元(?:$|[/／])")
# 补助标准为, 最高奖励额度: what a standard is set at, also in counts and sums.
_SET = lazy(
    r"(?:标准|额度|限额|名额|定额|目标值?|[奖补][励助贴]金额)(?:分别|统一|一般|原则上|均|暂?[核确暂]?定)?$"
)
# 补助标准为县道1万元、乡道5000元: each of the list has its own.
_SET_FOR = lazy(
    r"(?P<what>[\u4e00-\u9fff]{0,8}(?:标准|额度|限额|定额))(?:分别|统一)?为：?(?:[\u4e00-\u9fff]{1,10}\d[^，。；：、]{1,8}、)*"
    r"(?P<whom>(?!每)[\u4e00-\u9fff]{2,10})$"
)
_CAP = lazy(r"(?P<noun>(?:资金|补[助贴]|奖[励补])?(?:标准|额度|限额|金额))(?:可|可以)?[为达]")
# 对每台加装电梯补贴, 给予一次性奖励: for whom or what a fixed sum is paid; what was got or is asked for is none.
_PAID = lazy(
    r"(?:每|对(?:[^，。；]{2,40}，)?|给予|予以|一次性|凡|[各再另]|分别|的，)[^，。；：\d]{0,24}?"
    r"(?P<noun>(?:奖[励补]|补[助贴偿]|资助|慰问|救助)(?:资金|金|费)?)(?:人民币|标准为)?$"
)
_NOT_PAID = lazy(
    r"[获得到]得?|已|累计|共|争取|申[请报]|上级|下达|收到|计划|总|使用|安排|扣|核减|[收追]回|取消"
)
_GIVING = lazy(
    r"(?:(?:给予|予以)(?:每[\u4e00-\u9fff]{1,4})?|(?:享[受有]|发放|领取)每[\u4e00-\u9fff]{1,5})(?:一次性)?$"
)


def sets(before: str) -> bool:
    """Whether the words before 为 or 保持 end in what a standard is set by (奖励额度为20万元)."""
    return _SET.search(before) is not None


def capped_at(word: str, gap: str) -> str:
    """What stands between the words of a cap and its figure, with those words where they name what is capped.

    >>> capped_at("最高奖励", "额度为"), capped_at("最高", "奖励")
    ('最高奖励额度', '奖励')
    """
    found = _CAP.fullmatch(gap)
    return word + found["noun"] if found and word.startswith("最") else gap


def paid_sum(plain: str, at: int, left: str, unit: str) -> str | None:
    """What a fixed sum is paid as, behind ``left`` and up to ``at``; None where none is paid.

    >>> t = "对每台加装电梯补贴10万元"
    >>> paid_sum(t, 13, t[:9], "万元"), paid_sum("获补助10万元", 7, "获补助", "万元")
    ('补贴', None)
    """
    if _MONEY.match(unit) is None:
        return None
    clause = last_clause(left)
    if _NOT_PAID.search(clause):
        return None
    if _GIVING.search(clause):
        award = AWARD.match(plain, at)
        return award["noun"] if award else None
    found = _PAID.search(left)
    return found["noun"] if found else None


def set_for(left: str, unit: str) -> str | None:
    """What a standard is set for where its sums stand in a list, or None.

    >>> set_for("补助标准为县道1万元、乡道", "元"), set_for("为乡道", "元")
    ('乡道补助标准', None)
    """
    if _MONEY.match(unit) is None or "为" not in left:
        return None
    told = _SET_FOR.search(left)
    return told["whom"] + told["what"] if told else None


def paid_by(plain: str, at: int, given: re.Match[str]) -> str:
    """What is paid by a range: as it stands behind (给予2万—3万元补助), or as the verb says (奖励500—1000元)."""
    award = AWARD.match(plain, at)
    verb = _PAYS.search(given[0])
    return award["noun"] if award else verb[0] if verb else ""
