"""每次: what is held where the words before a length only say that it is that of each time (每月送教2次，每次不低于2课时)."""

from __future__ import annotations

from kg.extraction.figures.figure import left_of
from kg.extraction.text.small_number import HAN
from kg.reference.patterns import lazy

# 每月送教不少于2次，每次不低于2课时
_HELD_EACH = lazy(
    r"(?:(?:^|[，。；：]|对[^，。；：]{2,20}的)对?(?P<noun>[\u4e00-\u9fff“”]{2,14}))?每(?:学[期年]|半?[年月]|[周日天旬]|季度?)(?P<act>[\u4e00-\u9fff]{2,8}?)??(?:至少|不(?:得|能)?[少低]于)(?:\d{1,3}|[一两二三四])次"
)
# 每月至少组织一次安全教育，每次不少于1小时; 在寒暑假开展公益托管，每期不少于2周
_HOLDS = "开展|组织|举办|举行|召开|进行|实施"
_BARE_HOLDS = lazy(f"(?:{_HOLDS})+")
_HELD_ONCE = lazy(
    rf"(?:{_HOLDS})(?:(?:至少|不(?:得|能)?[少低]于)?(?:\d{{1,3}}|[{HAN}]{{1,2}})[次期场轮班])?(?:以上)?(?P<noun>(?![的，]|至少|不(?:得|能)?[少低]于)[\u4e00-\u9fff“”]{{2,16}}?)"
    rf"(?:(?:至少|不(?:得|能)?[少低]于)?(?:\d{{1,3}}|[{HAN}]{{1,2}})[次期场轮班](?:以上)?)?，每[次期场轮班](?:时间|时长)?$"
)
# 每年培训不少于2次、累计不少于16学时
_IN_ALL = lazy(
    r"(?:^|[，。；：]|每(?:人|年|季度|半年|月|学[年期])+)(?:应当?|要|须|均|开展|组织)*(?P<act>(?!每)[\u4e00-\u9fff“”]{2,10}?)"
    r"(?:至少|不(?:得|能)?[少低]于)?[\d一二两三四五六]{1,3}[次期场天轮][、，且并]{1,2}(?P<all>累计|合计|总计|共计)$"
)
_TOTALS = ("累计", "合计", "总计", "共计")
# 每季度曝光一批典型案例，每批不少于5例
_LOTS = lazy(
    rf"(?:曝光|公[布开示]|发布|通报|推[出送介广选]|评选|遴选|选[树派]|征集)(?:至少|不(?:得|能)?[少低]于)?(?:\d{{1,3}}|[{HAN}两]{{1,2}})批次?(?P<noun>(?![的，])[\u4e00-\u9fff“”]{{2,16}})，每批次?$"
)
EACH_TIME = ("每次", "每期", "每场", "每轮", "每班", "每批")


def held_each_time(plain: str, start: int, at: int) -> str:
    """Each time with what is held so often, where nothing else stands before ``at``; or "".

    >>> held_each_time("每月送教2次，每次", 0, 9), held_each_time("假期开展公益托管，每期", 0, 11)
    ('', '每期公益托管')
    """
    each = plain[max(start, at - 2) : at]
    if each not in EACH_TIME:
        return ""
    held = next(reversed(list(_HELD_EACH.finditer(plain, start, at))), None)
    act = held["act"] or "" if held else ""
    if held and not _BARE_HOLDS.fullmatch(act):
        return each + (act or held["noun"] or "")
    left = left_of(plain, start, at)
    once = _HELD_ONCE.search(left) or _LOTS.search(left)
    if once:
        return each + once["noun"]
    return each + (held["noun"] or act) if held else ""


def held_in_all(left: str) -> str:
    """What is held so often, where nothing else stands before a length but that it is of all the times; or "".

    >>> held_in_all("每年培训不少于2次、累计"), held_in_all("三年累计")
    ('培训累计', '')
    """
    held = _IN_ALL.search(left) if left.endswith(_TOTALS) else None
    return held["act"] + held["all"] if held else ""
