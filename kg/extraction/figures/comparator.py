"""比较词: the words that say how a figure binds (不少于, 提高到, 控制在…以内) and the sign of each."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.reference.patterns import lazy

_NOT = "不(?:得|能|应当?|可|宜|准|许|要)?"
_DOWN = "压缩|压减|压降|压低|缩短|缩减|缩小|降低|下降|减少|回落|下调|精简|[压降减缩]"
_UP = "延长|提高|提升|增加|增长|扩大|扩展|上升|恢复|发展|上调|拓展|[增升]"
# 登记率要到98%
_MEASURED = "[率度值额比重]"
_SIGNS = {
    ">=": rf"{_NOT}[少低小短]于|至少(?:要|应)?(?:达到|达|有|组织|开展|举办|召开|更新|听取|完成|建成)?"
    r"|最[低少小短](?!工资|生活|标准|保障|限度|程度)(?:不得?[少低小短]于|为)?|达到[或和并及]?[超高][过于]|[≥≧⩾]",
    "<=": rf"{_NOT}(?:超[过出]|[多高大长晚]于|突破)|控制在|(?:{_DOWN})[至到为]"
    r"|最[多高大长](?!人民|检|法|限度|程度)(?:不得?[超多高大长][过于]|可达|可|给予|补[助贴]|奖励|资助|支持)?|[≤≦⩽]",
    ">": r"(?:力争)?突破|超过|高于|大于|多于|(?<=[收额资入量值])超$|[＞>]",
    "<": r"低于|小于|少于|短于|[＜<]",
    "=": r"达到|达(?<![通到抵送传表转发直下雷马]达)(?![标产成度到])|实现|(?:保持|稳定|维持)(?:在|(?=$))|(?:精确|细化)[到至]"
    rf"|到(?:(?<={_MEASURED}.)|(?<={_MEASURED}[要须应].)|(?<={_MEASURED}(?:力争|争取|必须).))$"
    rf"|(?<![作成认以行视])为(?=(?:每[\u4e00-\u9fff]{{0,4}})?$)|(?:{_UP})[到至为]|(?:整合|归并|合并|撤并)[到至]|放宽[到至]$",
    "~": r"大?约(?<![预节合签履违集条公契制特简邀]约)[为占有]?$",
}
_GROUPS = dict(enumerate(_SIGNS, 1))  # by the number of their group
_ALL = "|".join(f"({words})" for words in _SIGNS.values())
_FIRST = (
    "[细延不至最达力控压缩下减回精降突超高大多低小少短实保稳维为提增扩上恢发拓升约到整归合撤放≥≧⩾≤≦⩽＞>＜<]"
)
_BEFORE = lazy(rf"(?={_FIRST})(?:{_ALL})(?=[\u4e00-\u9fff“”]{{0,6}}$)")
# 应不低于投入总额的50%: the comparator stands before what the share is taken of.
_BOUNDS = "|".join(_SIGNS[sign] for sign in (">=", "<=", ">", "<"))
_SHARE_OF = lazy(rf"(?P<pre>{_BOUNDS})(?P<base>[\u4e00-\u9fff（）]{{2,30}})的(?P<gap>)$")
# 增速高于全国平均水平2个百分点: what it is compared with stands between the comparator and the difference.
_EXCEEDING = lazy(r"(?:(?P<over>[高快大多]于|超过)|[低慢小少]于)[\u4e00-\u9fff]{2,16}$")
# 按照不低于上年度工资总额0.5%: a total that a share is taken of.
_SHARE_OF_TOTAL = lazy(
    rf"(?P<pre>{_BOUNDS})(?P<base>[\u4e00-\u9fff（）]{{2,24}}(?:总额|总量|总数|收入|支出|预算|成本|利润|产值|基数))$"
)
_REACH = 18  # characters before a figure within which its comparator begins
_POST = {
    "以上": ">=", "及以上": ">=", "以下": "<=", "及以下": "<=", "以内": "<=", "之内": "<=", "左右": "~", "上下": "~",
}  # fmt: skip
POST = "|".join(sorted(_POST, key=len, reverse=True))


class Cue(NamedTuple):
    """What stands before a figure: its sign, the comparator, what a share is taken of, what stands between them and
    the figure, and where it begins."""

    sign: str
    word: str
    base: str
    gap: str
    start: int
    minus: bool = False  # whether a minus stands behind it, as the sign of the figure
    forbids: bool = False  # whether the words before it forbid to pass the bound, and turn it round


def before(left: str) -> Cue | None:
    """The comparator at the end of ``left``, the one nearest to the figure, or None.

    >>> before("门诊处方合格率不低于").sign, before("接种率以乡镇为单位保持在").word, before("预约时段")
    ('>=', '保持在', None)
    """
    if left.endswith("的") and (share := _SHARE_OF.search(left)) and share["pre"][0] != "最":
        return Cue(_sign(share["pre"]), share["pre"], share["base"], "", share.start())
    found = None
    at = max(0, len(left) - _REACH)
    while (nearer := _BEFORE.search(left, at)) is not None:
        at = nearer.end()
        if found is None or nearer[0] not in ("为", "实现"):  # 至少实现1人就业
            found = nearer
    if found is None or found.lastindex is None:
        return None
    return Cue(_GROUPS[found.lastindex], found[0], "", left[found.end() :], found.start())


# 不得超过3个月或者60课时: the bound of the time before holds for the figure too.
_TIME_BESIDE = lazy(
    r"(?<=[过于])\d{1,4}(?:\.\d)?(?:个(?:半?月|工作日|小时|学期|周|星期)|小时|分钟|[年月周日天])(?:或者?|及|和|、)$"
)


def without_time_beside(left: str) -> str:
    """``left`` without the time at its end that shares its comparator with a figure.

    >>> without_time_beside("收费不得超过3个月或者"), without_time_beside("每年不少于3次或")
    ('收费不得超过', '每年不少于3次或')
    """
    return _TIME_BESIDE.sub("", left) if left.endswith(("或", "或者", "及", "和", "、")) else left


def exceeding(left: str) -> Cue | None:
    """The comparison with something else at the end of ``left``, or None.

    >>> exceeding("增速快于全省各县平均增速").sign
    '>'
    """
    found = _EXCEEDING.search(left)
    if found is None or left[: found.start()].endswith(("不", "不得", "不能")):
        return None
    return Cue(">" if found["over"] else "<", found[0], "", "", found.start())


# 至少归集适合困难群众的岗位500个: what is done, and to what, stands between the floor and its figure.
_AT_LEAST_DONE = lazy(
    r"(?:至少|最少)(?![要应能可有]|[^，。；]{0,3}[每在])(?P<gap>(?:(?![一二两三四五六七八九十](?!级|类|等|甲))[\u4e00-\u9fff“”、（）]){7,24})$"
)


def at_least_done(left: str) -> Cue | None:
    """The floor that stands before a verb and its object, or None.

    >>> at_least_done("每月至少归集适合困难群众的岗位").gap, at_least_done("至少在各镇街道社区设点")
    ('归集适合困难群众的岗位', None)
    >>> at_least_done("至少检查二级以上医疗机构").gap, at_least_done("至少组织两次专题业务培训")
    ('检查二级以上医疗机构', None)
    """
    found = _AT_LEAST_DONE.search(left) if "至少" in left or "最少" in left else None
    return Cue(">=", found[0][:2], "", found["gap"], found.start()) if found else None


# 严禁一次装载超过5吨: what may not be passed.
_FORBIDS = lazy(r"(?:严禁|禁止|不(?:得|准|许|能|可|允许)|杜绝)(?=[^，。；]{1,18}$)")
_OPPOSITE = {">": "<=", "<": ">="}


def share_of_total(left: str) -> Cue | None:
    """The comparator of a share whose total stands between both, or None.

    >>> share_of_total("按照不低于上年度工资总额").base, share_of_total("上年度工资总额")
    ('上年度工资总额', None)
    """
    found = _SHARE_OF_TOTAL.search(left)
    return Cue(_sign(found["pre"]), found["pre"], found["base"], "", found.start()) if found else None


def turned(cue: Cue, left: str) -> Cue:
    """The comparator turned round where ``left``, the words before it, forbid to pass the bound.

    >>> turned(Cue(">", "超过", "", "", 6), "严禁一次装载").sign, turned(Cue(">", "超过", "", "", 6), "一次装载").sign
    ('<=', '>')
    """
    if cue.sign not in _OPPOSITE or _FORBIDS.search(left) is None:
        return cue
    return cue._replace(sign=_OPPOSITE[cue.sign], forbids=True)


def without_ban(left: str) -> str:
    """The words without what forbids to pass the bound behind them.

    >>> without_ban("严禁一次装载")
    '一次装载'
    """
    return _FORBIDS.sub("", left, 1)


def sign_behind(post: str) -> str:
    """The sign of what stands behind a figure.

    >>> sign_behind("以上"), sign_behind("左右")
    ('>=', '~')
    """
    return _POST[post[post.rfind("）") + 1 :]]


def _sign(word: str) -> str:
    for sign, words in _SIGNS.items():
        if re.fullmatch(words, word):
            return sign
    return ">="
