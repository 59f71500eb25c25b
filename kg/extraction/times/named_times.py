"""逐次: how often, told by doubling the time (月月更新) or by naming the times (每年汛前、汛后各一次); and 每人每日, which is
no rhythm."""

from __future__ import annotations

import re

from kg.extraction.times.recurring_duties import SHORT_DUTIES
from kg.reference.numerals import to_int
from kg.reference.patterns import lazy
from kg.time_rules import Rate

_DONE = f"{SHORT_DUTIES}|更新|报送|公开|公布|公示|发布|汇总|调研|推进|对账|记录|登记"
# 每小时更新1次 asks for an act; 每小时50立方米 counts by the hour.
ACT_SOON = (
    r"[^，。；、\n]{0,8}(?:[次轮遍]|更新|报告|报送|续报|巡查|巡检|监测|发布|调度|会商|采集|检查|通报|消毒)"
)
# 每10天通报一次: an act that recurs; 每3天50吨 counts.
_MUCH = r"[百千万亿]{0,2}(?:元|升|毫升|公斤|千克|斤|克|吨|立方米|平方米|千瓦时|度(?!假)|kg|kWh|L|m³)"
_TIMES = lazy(r"[次场期轮遍篇]$")
_ACT_BEHIND = lazy(ACT_SOON)
_MONEY = lazy(rf"[\d.,，]{{1,12}}\s*{_MUCH}")
# 每生每学期不超过300元: a rate, no act.
_PRICE = lazy(r"(?:一般|原则上|最[高低])*不(?:得|能)?[超低高少][过于][\d.]{1,9}\s*(?:[百千万亿]{0,2}元)")
# 月月更新, 天天调度; not 每月月底, 12月月报, 当年年检.
DOUBLED = lazy(
    r"(?P<unit>[月周天日季年])(?<![\d每上下当本今去前明同全整半第一二三四五六七八九十].)(?P=unit)"
    rf"(?:都|有|见)?(?:{_DONE})"
)
DOUBLED_CUES = ("月月", "周周", "天天", "日日", "季季", "年年")
# 每人每日不少于3升, 每年每公里不低于1万元: how much for each of whom or what.
_WHOM = r"每(?![年月季周旬日天晚夜两双单隔半学])(?:[个名][\u4e00-\u9fff]{1,4}|公里|公顷|平方米|[\u4e00-\u9fff]{1,2})"
_OF_WHOM = lazy(rf"{_WHOM}$")
_TO_WHOM = lazy(_WHOM)
_TO_MANY = lazy(r"每[百千万]+(?:常住)?人")
_AMOUNT = lazy(rf"[^，。；]{{0,14}}?\d[\d.]*\s*{_MUCH}")
# 每年递增10%: how much by the year, no act that recurs.
_GROWS = lazy(
    r"(?:至少|均|再|都|要|应|须|力争|保持|平均|分别|同比|稳步|逐步|按|以)*(?:递[增减]|增[长加]|下降|降低|提[高升]|减少|压减|上升)"
    r"(?:了|约|不少于|不低于|超过)?\d[\d.]*\s*(?:[%％‰]|个百分点)"
)
# 每周开放时间不少于42小时, 每年增幅不低于3%: the time measures a figure, no act recurs.
_MEASURES = lazy(
    r"的?[^，。；：\d]{0,12}?(?:时间|时长|时数|[增降涨跌]幅|增[速长](?:率|速度|幅度)?|(?:下降|递[增减])(?:率|速度|幅度))"
    r"(?:应当?|须|要|必须|一般|原则上|均|都|总计|累计|合计|力争)*"
    r"(?:：|[≥≤]|不(?:得|能|应)?(?:[少低短高多大长]于|超过)|(?:超过|[高多大]于)|至少|达到|达\d|(?:控制|保持|稳定|维持)在|为\d)"
)
# 讲解时间每日不低于3小时, 每周5天都要开展，每天不少于2小时: how long on each of these days.
_HOURS = lazy(
    r"(?:应当?|须|要|一般|原则上|均)*(?:至少|不(?:得|能|应)?(?:[少低短多高]于|超过))\s*\d[\d.]*\s*个?(?:小时|分钟)"
)
_DAYS_TOLD = lazy(
    r"(?:时间|时长|每周[^，。；、\d]{0,4}[1-7一二两三四五六七]个?(?:工作日|[天日])[^。；]{0,20}[，、])$"
)
# 每年不超过2个, 每年最高10万元: the most there may be in it, no act that recurs; 每月不超过1次 has its own count.
_AT_MOST = lazy(
    r"(?:一般|原则上|累计|合计|总[计量数]|共计|均|最多)*(?:不(?:得|能|应)?(?:超[过出]|多于|高于|突破)|控制在|最多(?=\d)"
    r"|最高(?:可?(?:给予|补[助贴]|奖[励补]|资助|支持))?(?=\d[\d.]*[百千万亿]*元))"
    r"\s*(?:\d[\d.]*|[一二两三四五六七八九十]{1,3})\s*[百千万亿]?(?![次场期轮遍趟]|[班车航架]次|[\d.%％‰]|个百分点)"
)
# 夜间22时至次日6时至少巡查一次: once in every night.
BY_NIGHT = lazy(
    r"(?<!每)(?<!其中)(?P<part>夜间|晚间|夜晚|日间|白天|凌晨)(?!演[练习]|拉练|[培训]训)(?:\d{1,2}[时点]?(?:[至到—－\-~]{1,2})(?:次日|翌日)?(?:凌晨)?\d{1,2}[时点])?"
    r"[^，。；、\d次每]{0,8}?(?:至少|不(?:得|能)?[少低]于)[\u4e00-\u9fff]{0,6}?(?P<count>\d{1,2}|[一两二三四五六])[次遍轮](?!的)"
)
# 每人每年补贴不超过30天: the most that each may have.
_CAPPED = lazy(r"[\u4e00-\u9fff]{0,8}?(?:不(?:得|能|应)?(?:超过|多于|高于)|最多|至多)\s*\d")
_COUNT = r"(?P<n>\d{1,2}|[一两二三四五六])\s*[次场期轮遍]"
_EACH_TIME = lazy(rf"的?(?P<times>[^，。；：各\n]{{3,17}})各[^，。；、\d\n]{{0,6}}?{_COUNT}")
# 每日早晚各1次, 营业前后各1次, 汛前汛后各1次: times that no 、 parts.
_FUSED = lazy(
    rf"的?(?:(?P<three>早[中午]晚)|早晚|上下午|上午下午|春秋(?:两季)?|冬春(?:两季)?|夏冬(?:两季)?|上下半年|上半年下半年|[上下]班前后|期[初中]期末"
    rf"|(?P<of>[\u4e00-\u9fff])前(?P=of)后|[\u4e00-\u9fff]{{1,4}}前后)(?:时段|时|期)?各[^，。；、\d\n]{{0,6}}?{_COUNT}"
)
# 每日早、中、晚三次: how often in all.
_IN_ALL = lazy(
    r"的?(?P<times>[^，。；：各\d\n]{3,17}?)(?:共计?)?(?P<n>[两二三四五六])[次遍](?![以之]?[上下])"
)
# 春、秋季学期各开展一次: in each term of the year, whether 每年 is said or not.
IN_TERMS = lazy(
    rf"(?:(?:春季?|上)(?:学期)?[、和]?(?:秋季?|下)(?:两个?)?学期|春、?秋(?:两季|季(?!学期)))各[^，。；、\d\n]{{0,8}}?{_COUNT}"
)
_TIME = lazy(
    r"[早中午晚]|[上中下]午|早[上晨]|午后|晚[上间]|夜[间里]|白天|傍晚|[\u4e00-\u9fff]{0,6}(?:[期季汛前后初末底中春夏秋冬节假旬]|半年|学期)|第?[一二三四](?:季度)?"
)
_AND = lazy(r"、|以及|和|及|与")


def counts_by(plain: str, match: re.Match[str]) -> bool:
    """Whether 每年 and the like say by what something counts, and demand no act: 每年…万元, 每日…吨, 每人每日…升."""
    at = match.end()
    if _MONEY.match(plain, at) or _PRICE.match(plain, at) or _GROWS.match(plain, at):
        return True
    if _AT_MOST.match(plain, at):
        return True
    if match["count"] is None:
        if _MEASURES.match(plain, at) or _TO_MANY.match(plain, at):
            return True
        if _OF_WHOM.search(plain, max(0, match.start() - 7), match.start()) and _CAPPED.match(plain, at):
            return True
        each = _TO_WHOM.match(plain, at)
        if each or _OF_WHOM.search(plain, max(0, match.start() - 7), match.start()):
            return _AMOUNT.match(plain, each.end() if each else at) is not None
    return _counts_by_day(plain, match)


def _counts_by_day(plain: str, match: re.Match[str]) -> bool:
    if match["unit"] not in ("日", "天"):
        return False
    if _HOURS.match(plain, match.end()) and _DAYS_TOLD.search(
        plain, max(0, match.start() - 32), match.start()
    ):
        return True
    if match["n"] is not None:
        return not (_TIMES.search(match.group()) or _ACT_BEHIND.match(plain, match.end()))
    return plain.startswith(("均", "产"), match.end())


def by_night_rule(match: re.Match[str]) -> str:
    """The rule of what is done so often by night or by day.

    >>> [by_night_rule(m) for m in BY_NIGHT.finditer("夜间至少巡查两次")]
    ['>=2/day']
    """
    return Rate(to_int(match["count"]) or 0, "day").rule


def in_terms_rule(match: re.Match[str]) -> str:
    """The rule of what is done so often in each of the two terms or seasons.

    >>> [in_terms_rule(m) for m in IN_TERMS.finditer("春、秋季学期各开展一次，上下学期各2次")]
    ['>=2/year', '>=4/year']
    """
    return Rate(2 * (to_int(match["n"]) or 1), "year").rule


def named_times(plain: str, at: int) -> tuple[int, int] | None:
    """How many times are named at ``at``, behind 每年 and the like, in each of which an act is due, and where that
    ends; None where none are.

    >>> named_times("每年春、秋两季各植树1次", 2), named_times("每年对甲、乙各检查1次", 2)
    ((2, 12), None)
    """
    if fused := _FUSED.match(plain, at):
        return (3 if fused["three"] else 2) * (to_int(fused["n"]) or 1), fused.end()
    found = _EACH_TIME.match(plain, at)
    if found and (times := _named(found)):
        return times * (to_int(found["n"]) or 1), found.end()
    found = _IN_ALL.match(plain, at)
    if found and _named(found) == to_int(found["n"]):
        return _named(found), found.end()
    return None


def _named(found: re.Match[str]) -> int:
    """How many times are named, 0 where what stands there names anything else."""
    times = _AND.split(found["times"])
    return len(times) if len(times) > 1 and all(map(_TIME.fullmatch, times)) else 0
