"""Subjects told by the names of their places (甲县、乙县今年建成…) or by how large they are (人口5万人以上的乡镇建设…)."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.actors.stated import acts_at, opens_with_verb, reports
from kg.extraction.actors.subject_before import DONE_TO
from kg.extraction.text.cues import clause_heads
from kg.extraction.text.telling import MODALS
from kg.extraction.times.leading_time import behind_time
from kg.reference.divisions import by_name
from kg.reference.patterns import lazy

# What may be a place by its own name, and lists of such; whether each is one is asked of its name.
_OWN_PLACE = r"(?!全[县区市旗镇乡村州](?!县))[^\x00-\u4dff、和，。；]{1,10}?(?:[县区市旗镇乡村州](?![级区域镇乡直民庄])|街道)"
_PLACED_LAST = r"(?:[镇乡村]|街道)(?![级区域镇乡直民庄])"
# 甲镇、乙镇等山区乡镇, 甲镇、乙镇两个重点镇: what they are behind their names.
_PLACES = lazy(
    rf"(?P<organ>{_OWN_PLACE}(?:[、和]{_OWN_PLACE}){{0,24}})(?:等(?:地|[\u4e00-\u9fff]{{0,10}}?{_PLACED_LAST})|等?[两二三四五六七八九十\d]{{1,3}}个[\u4e00-\u9fff]{{0,8}}?{_PLACED_LAST})?"
)
_BETWEEN = lazy("[、和]")
_TOWN = lazy(
    r"(?![各有相其每全该本某重试示中所由在以从对把将我争力与按据选择支鼓推指确要实允村脱贫国省市县经])(?![新老旧大小](?:[县旗镇乡村]|建|型|城|集)|城[镇中郊]|[乡农山渔]村)[\u4e00-\u9fff]{1,4}(?:[县旗镇乡村]|街道)"
)
_COMPARED = lazy("以上|以下|超过|达|满|大于|小于|高于|低于|多于|少于|不足")
_PLACE_LAST = lazy("[县区市旗镇乡村道州]")
_EACH = lazy("(?:各自?|分别|均|都|共)?")
_BUILDS = lazy(
    "(?:建成|新[增建])(?![区后的投])|(?:力争|争取|确保)[^，。；的]{0,12}(?:完成|建成|实现|达到|达标|消除|创成)(?![的了])"
)
_SIZED = lazy(
    r"(?![评选择奖予授])(?P<organ>(?:[^，。；、和及与的对将把向使让由是在“”]{2,14}[、和及与]){0,6}(?:[^，。；、和及与的对将把向使让由是在“”\d]{2,12}"
    r"(?:超过|达到?|满|在|[大小高低多少]于|不足)?|(?=\d[\d.]*[\u4e00-\u9fff/]{1,6}(?:（含）)?及?以[上下]))"
    r"\d[\d.]*(?:[%％]|[万亿千百]?[\u4e00-\u9fff]{0,4}?(?:/[年月日天时人亩户])?)(?:（含）)?(?:及?以[上下])?(?:（含）)?的"
    r"[^，。；、的对将把向使让由是在“”\d]{0,8}?(?:煤矿|矿[井山]|乡镇（街道）|乡镇|镇街|街道|镇|县（市、区）|县区|县|社区|村|企业|公司|单位|机构|合作社|养殖场|幼儿园|学校|医院|园区|[水电]厂|处理厂))"
    rf"(?:，(?=(?:{MODALS}))(?!{DONE_TO})|(?![^，。；]*的，)(?=(?:每(?:半?年|季度?|半?个?月|[周日天]|学期))?(?:[\d年月日底末今明内前]{{2,12}})?(?:至少|定期|全部|统一|分别|都|均)*"
    r"(?:建立|建成(?=\d)|(?:重点|加快|全面)推进|建设(?![补用资经投规项费标成期])(?=[\u4e00-\u9fff]{0,8}(?:\d|[站队所室场馆园厂]|中心|系统|平台|设施))|配[备齐强置](?!率)|组[织建](?![部机])|开展|设[立置]|制定|编制|成立|明确|[安加]装|提供|落实|履行|聘[请用]|签订|购[买置]|(?<=[年度月周日天期])(?:自[查检]|检测|监测|巡检|清洗|消毒|维护|检修)(?=至少|不[少低]于|\d))(?![的，。；])))"
)


def told_subjects(sentence: str) -> list[str]:
    """The places and the kinds of bodies that open a clause and act in it, as written.

    >>> told_subjects("章贡区、南康区今年10月底前各建成1座消防站。"), told_subjects("人口5万人以上的乡镇建设1支专职消防队。")
    (['章贡区', '南康区'], ['人口5万人以上的乡镇'])
    """
    sized = "的" in sentence and _COMPARED.search(sentence) is not None
    placed = _PLACE_LAST.search(sentence) is not None
    if not (sized or placed):
        return []
    found = list(_subjects(sentence, sized, placed))
    return found if found and not reports(sentence) else []


def _subjects(sentence: str, sized: bool, placed: bool) -> Iterator[str]:
    for clause in clause_heads(sentence):
        begin = behind_time(sentence, clause, len(sentence))
        kind = _SIZED.match(sentence, begin) if sized else None
        if kind and not opens_with_verb(sentence, begin):
            yield kind["organ"]
        elif placed and kind is None:
            yield from _places(sentence, begin)


def _places(sentence: str, begin: int) -> list[str]:
    """The places at ``begin``, each known or all of them towns and counties, where what stands behind them acts."""
    listed = _PLACES.match(sentence, begin)
    if listed is None:
        return []
    names = _BETWEEN.split(listed["organ"])
    towns = len(names) > 1 and all(map(_is_town, names))
    if not towns and not all(len(name) > 1 and by_name(name) for name in names):
        return []
    at = behind_time(sentence, listed.end(), len(sentence))
    each = _EACH.match(sentence, at)
    at = each.end() if each else at
    if not (_BUILDS.match(sentence, at) or acts_at(sentence, at)):
        return []
    return ["、".join(names)] if names[0].endswith("村") else names  # a village by itself may be none


def _is_town(name: str) -> bool:
    return _TOWN.fullmatch(name) is not None
