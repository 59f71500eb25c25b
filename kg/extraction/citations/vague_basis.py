"""Bases that name an organ and no document (根据省政府关于…的部署, 根据《…》和市民政局有关要求)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kg.extraction.citations.citation_role import cued_role, words_before
from kg.extraction.text.cues import places
from kg.extraction.units.organ_list import split_organs
from kg.model import Citation, CitationRole, Span
from kg.reference.organ_sets import is_set
from kg.reference.organs import central_organ, is_organ, place_of
from kg.reference.patterns import lazy

_CUE = lazy(r"(?P<cue>按照|根据|贯彻落实|贯彻执行|落实|贯彻|执行|围绕|依据|遵照)(?:好|了)?")
_CUE_ALONE = lazy(r"[ 　]*(?:现|为此|并|同时|特)?(?P<cue>按照|根据|依据|遵照|按)")
# 《甲方案》（甲发〔2024〕5号）和乙局…: what stands between a title and the organ named beside it.
_BESIDE_TITLE = lazy(r"(?:[（(][^（）()]{1,40}[）)])?(?:等文件)?(?:精神|要求|规定)?(?:以及|和|及|、|与)")
_DEMANDED = r"(?:决策部署|安排部署|部署要求|部署安排|部署|要求|精神|意见|规定|指示)"
_ABOUT = lazy(
    rf"关于[^，。；《》\n]{{2,40}}?(?:的?(?:工作)?{_DEMANDED}|(?:的(?:工作|统一|总体)?|工作)安排(?=[，。；、和及与]))"
)
_ANY = lazy(
    r"的?(?:有关|相关|统一|总体|最新|近期|具体)*(?:工作|文件|通知|会议)?"
    r"(?:决策部署|安排部署|部署要求|工作部署|部署安排|部署|要求|精神|安排)$"
)
_DEMANDS = ("要求", "部署", "精神", "安排")
_DEMAND = 2  # characters of each
# …部署，; …部署以及《…》有关规定，
_ENDED = tuple(word + mark for word in _DEMANDS for mark in ("，", "和《", "及《", "以及《", "与《", "、《"))
# How a paragraph goes on that says on what the text rests.
_LEADS_ON = lazy(
    r"现[就将把对予印]|制[定订](?:本(?!地|级|单位|部门)|如下|以下)|特制[定订]|(?:如下|以下)(?:通知|意见|方案|安排)?[：:。]"
)
_SLACK = lazy(
    r"(?:联合|共同|等部门|等|[印下]发的?|出台的?|近年来?|历年|最新|近期|有关|相关|一?系列|文件|[0-9〇]+年|今年|在|的)+$"
)
_TO_BORDER = lazy(r"(?s:.*)[，。；《》“”\n]")  # none stands between the cue and what is demanded
# 党中央, 国务院, 省委省政府, 某市委办公室
_AUTHORITY = lazy(
    r"(?:党中央|中共中央|中央|国务院)(?:办公厅)?"
    r"|(?:[一-鿿]{2,9}?)?(?:自治区|[省市县区州盟旗镇])(?:党?委|(?:人民)?政府)(?:办公[厅室])?(?:(?:自治区|[省市县区州盟旗镇])(?:人民)?政府)?"
)
_NO_NAME = lazy("会议$|[全大代]会$|请示|并|提出|同意|决定")  # 省委全会, 某省人民政府请示并应某行政区政府
_BEFORE = 80  # characters that the cue and the organs may take up
_REACH = 64  # characters from 关于 on
_LEAD = 400  # characters within which a paragraph comes to what it leads on to
_LEAST = 2  # characters of the shortest organ


def vague_bases(plain: str) -> Iterator[Citation]:
    """Citations without a title, in order: what an organ demands about something, anywhere; what it demands without
    saying about what, only where the text says on what it rests.

    >>> [c.issuer for c in vague_bases("根据《甲方案》和省民政厅有关要求，现就有关事项通知如下：")]
    ['省民政厅']
    """
    behind = 0
    anchors = [
        *((at, True) for at in places(plain, ("关于",))),
        *((at, False) for at in places(plain, _ENDED)),
    ]
    for at, about in sorted(anchors):
        floor = max(behind, at - _BEFORE)
        if at < floor:
            continue
        border = _TO_BORDER.match(plain, floor, at)
        begin = border.end() if border else floor
        found = _about(plain, begin, at) if about else _any(plain, begin, at + _DEMAND)
        if found is not None:
            behind = found.span.end
            yield found


def _about(plain: str, begin: int, at: int) -> Citation | None:
    """The basis that goes on at ``at`` with 关于."""
    if at - begin < _LEAST:
        return None
    words = plain[begin:at]
    for cue in _CUE.finditer(words):
        organ = _named(words[cue.end() :])
        if organ:
            told = _ABOUT.match(plain, at, at + _REACH)
            return _basis(plain, begin + cue.start(), told.end(), organ, cue["cue"]) if told else None
    beside = _BESIDE_TITLE.match(words) if plain[begin - 1] == "》" else None
    organ = _named(words[beside.end() :]) if beside else ""
    told = _ABOUT.match(plain, at, at + _REACH) if organ else None
    return _second(plain, begin, begin + beside.end(), told.end(), organ) if told and beside else None


def _any(plain: str, begin: int, end: int) -> Citation | None:
    """The basis that ends at ``end`` and does not say what it is about."""
    cue = _CUE_ALONE.match(plain, begin, end)
    beside = _BESIDE_TITLE.match(plain, begin, end) if plain[begin - 1] == "》" else None
    lead = cue or beside
    demanded = _ANY.search(plain, lead.end(), end) if lead else None
    if lead is None or demanded is None or (cue is not None and not _leads_on(plain, end)):
        return None
    organ = _named(plain[lead.end() : demanded.start()])
    if not organ:
        return None
    if cue is None:
        return _second(plain, begin, lead.end(), end, organ)
    return _basis(plain, cue.start("cue"), end, organ, cue["cue"])


def _leads_on(plain: str, at: int) -> bool:
    stop = plain.find("\n", at, at + _LEAD)
    return _LEADS_ON.search(plain, at, stop if stop >= 0 else at + _LEAD) is not None


def _second(plain: str, begin: int, start: int, end: int, organ: str) -> Citation | None:
    """The basis beside a title that ends at ``begin``: it has the title's cue."""
    role, cue = cued_role(words_before(plain, begin))
    if cue is None or role not in (CitationRole.BASIS, CitationRole.IMPLEMENTS):
        return None
    return _basis(plain, start, end, organ, cue)


def _named(words: str) -> str:
    """The organs that the words hold and nothing else; empty where they hold something else."""
    organs = _SLACK.sub("", words).strip("、和")
    pieces = split_organs(organs) if len(organs) >= _LEAST else []
    return organs if pieces and all(map(_is_authority, pieces)) else ""


@lru_cache(maxsize=1 << 10)
def _is_authority(name: str) -> bool:
    if _AUTHORITY.fullmatch(name) or central_organ(name):
        return True
    if is_set(name) or not is_organ(name) or _NO_NAME.search(name):
        return False
    place = place_of(name)
    return place.level is not None and place.body != ""


def _basis(plain: str, start: int, end: int, organ: str, cue: str) -> Citation:
    implements = cue[:2] in ("落实", "贯彻", "执行", "实施", "推进")
    return Citation(
        text=plain[start:end],
        span=Span(start, end),
        title=None,
        title_span=None,
        carried_title=None,
        number=None,
        number_span=None,
        issuer=organ,
        role=CitationRole.IMPLEMENTS if implements else CitationRole.BASIS,
        cue=cue,
    )
