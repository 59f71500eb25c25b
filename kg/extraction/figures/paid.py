"""给付: sums that are paid, one fixed sum (每台补贴10万元) or from one to another (每件奖励500—1000元), and what a standard
is set at (补助标准为县道1万元)."""

from __future__ import annotations

import re

from kg.extraction.figures.figure import Figure
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
# 省级补助每村30万元: for each of whom stands between what is paid and the sum.
_EACH = r"每[\u4e00-\u9fff]{1,3}?(?:每?[年月天日])?"
_PAID_EACH = lazy(
    rf"(?:^|给予|予以|发放|享受|的)(?P<noun>[^，。；：、\d每]{{0,12}}?(?:奖[励补]|补[助贴偿]|资助|慰问|救助)(?:资金|金|费)?)(?:标准)?为?{_EACH}$"
)
_FOR_EACH = lazy(_EACH)
# 按每人800元(的标准)给予补贴: what a fixed sum is given at.
_AT_RATE = lazy(rf"(?:按照?|以)(?:{_EACH}|人均|户均|亩均)?$")
_GIVEN_AT_RATE = lazy(
    r"(?:的?标准)?(?:[由从][^，。；]{1,12})?(?:分别|一次性|定额|予以)?"
    r"(?:给予|予以(?=[奖补资])|发放|[核拨]?拨付?|支付|兑[付现]|安排|(?:补[助贴偿]|奖[励补]|资助)(?!标准|资金|款|对象))"
)
# 市级15万元 behind a sum that is paid: a grade, and whose sum it is.
_GRADE = lazy(
    r"[，、；](?P<grade>(?:国家|乡镇|[省市县区镇乡村州])级(?:财政)?|[特一二三四]等奖|第[一二三四五]名"
    rf"|[东中西]部(?:地区)?|[一二三四五甲乙丙ABCD]类(?:地区|区)?)(?:再)?(?:{_EACH})?"
)
_AWARD_LAST = lazy(r"(?:奖[励补]|补[助贴偿]|资助|慰问|救助)(?:资金|金|费)?$")
_TO_WHOM = lazy(r"^(?:并|还|再)*对[^，。；]{2,40}的(?=[^，。；的]{0,12}$)")
_NOT_PAID = lazy(
    r"[获得到]得?|已|累计|共|争取|申[请报]|上级|下达|收到|计划|总|使用|安排|扣|核减|[收追]回|取消"
)
_GIVING = lazy(
    r"(?:(?:给予|予以)(?:每[\u4e00-\u9fff]{1,4})?|(?:享[受有]|发放|领取)每[\u4e00-\u9fff]{1,5})(?:一次性)?$"
)


def _is_sum(unit: str) -> bool:
    """Whether what is told in this unit is a sum, or one for each of something."""
    return "元" in unit and _MONEY.match(unit) is not None


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


def paid_sum(figure: Figure) -> str | None:
    """What a fixed sum is paid as, None where none is paid.

    >>> paid_sum(Figure("对每台加装电梯补贴10万元", 9, 13, "对每台加装电梯补贴", "万元"))
    '补贴'
    >>> paid_sum(Figure("获补助10万元", 3, 7, "获补助", "万元"))
    """
    if not _is_sum(figure.unit):
        return None
    clause = _TO_WHOM.sub("", figure.clause)
    if _NOT_PAID.search(clause):
        return None
    if _GIVING.search(clause):
        award = figure.behind(AWARD)
        return award["noun"] if award else None
    if _FOR_EACH.fullmatch(clause) and (award := figure.behind(AWARD)):
        return award["noun"]  # 每户4万元给予补助
    found = _PAID.search(figure.left)
    return found["noun"] if found else None


def paid_each(figure: Figure) -> str | None:
    """What is paid to each of whom stands between it and its sum (补助每村30万元), or None.

    >>> paid_each(Figure("省级补助每村30万元", 6, 10, "省级补助每村", "万元"))
    '省级补助'
    >>> paid_each(Figure("累计补助每村30万元", 6, 10, "累计补助每村", "万元"))
    """
    if "每" not in figure.left[-5:] or not _is_sum(figure.unit):
        return None
    found = None if _NOT_PAID.search(figure.clause) else _PAID_EACH.search(figure.clause)
    return found["noun"] if found else None


# 设立总规模10亿元的引导基金，首期2亿元于三季度到位
_FUND_SIZE = lazy(r"(?:设立|组建|成立|筹建|发起)[^，。；\d]{0,10}?(?P<size>总?规模|总额)$")
_FUND = lazy(r"的[\u4e00-\u9fff“”]{0,24}?(?:基金|资金池)")
_LOT = lazy(r"(?:^|[，。；：])(?:其中)?(?P<lot>首[期批]|[一二三]期|第[一二三][期批])(?:资金|出资)?$")
_COMES_IN = lazy(r"(?:资金|出资)?(?!已)[^，。；的了\d]{0,6}(?:\d[^，。；的了]{1,12})?到位(?=[，。；、）]|$)")


def fund_size(figure: Figure) -> str | None:
    """What a sum is where a fund of that size is set up, or so much of it is paid in first; or None.

    >>> t = "设立总规模10亿元的引导基金，首期2亿元于9月到位"
    >>> fund_size(Figure(t, 5, 9, t[:5], "亿元")), fund_size(Figure(t, 17, 20, t[:17], "亿元"))
    ('总规模', '首期')
    >>> fund_size(Figure(t, 17, 20, "已有首期", "亿元"))
    """
    if not _is_sum(figure.unit) or "已" in figure.clause:
        return None
    size = _FUND_SIZE.search(figure.left)
    if size is not None:
        return size["size"] if figure.behind(_FUND) else None
    lot = _LOT.search(figure.left)
    return lot["lot"] if lot and figure.behind(_COMES_IN) else None


def is_given_at_rate(figure: Figure) -> bool:
    """Whether a sum is what something is given at (按每人800元的标准给予补贴).

    >>> t = "按每人800元给予补贴，按每吨3元计算"
    >>> is_given_at_rate(Figure(t, 3, 7, t[:3], "元")), is_given_at_rate(Figure(t, 15, 17, t[:15], "元"))
    (True, False)
    """
    return (
        _MONEY.search(figure.unit) is not None
        and _AT_RATE.search(figure.left) is not None
        and figure.behind(_GIVEN_AT_RATE) is not None
    )


def sum_of_grade(figure: Figure, listed: int, counted: str) -> str | None:
    """What a sum is paid as where it goes on a list behind ``listed``, whose first sum is paid as ``counted``, with no
    verb of its own; or None.

    >>> sum_of_grade(Figure("省级补助每村30万元，市级15万元", 13, 17, "", "万元"), 10, "省级补助")
    '市级补助'
    """
    award = _AWARD_LAST.search(counted) if listed >= 0 and _is_sum(figure.unit) else None
    grade = _GRADE.fullmatch(figure.plain, listed, figure.start) if award else None
    return grade["grade"] + award[0] if award and grade else None


def set_for(figure: Figure) -> str | None:
    """What a standard is set for where its sums stand in a list, or None.

    >>> set_for(Figure("补助标准为县道1万元、乡道5000元", 13, 18, "补助标准为县道1万元、乡道", "元"))
    '乡道补助标准'
    """
    if "为" not in figure.left or not _is_sum(figure.unit):
        return None
    told = _SET_FOR.search(figure.left)
    return told["whom"] + told["what"] if told else None


def paid_by(figure: Figure, given: re.Match[str]) -> str:
    """What is paid by a range: as it stands behind (给予2万—3万元补助), or as the verb says (奖励500—1000元)."""
    award = figure.behind(AWARD)
    verb = _PAYS.search(given[0])
    return award["noun"] if award else verb[0] if verb else ""
