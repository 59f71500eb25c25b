"""Sentences outside every task that are kept: those that demand something. What a framing section sets and orders."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.actors.actors import find_parties
from kg.extraction.actors.stated import stated_subjects
from kg.extraction.figures.indicator import find_indicators
from kg.extraction.structure.framing import IN_FIELD, MODAL, THIS_TEXT, guides, holds_duty, names_who
from kg.extraction.text.small_number import TO_99
from kg.extraction.text.telling import MODALS, only_repeals, only_tells, takes_effect
from kg.extraction.times.deadline import find_deadlines
from kg.model import Span
from kg.reference.demand_words import manners
from kg.reference.patterns import lazy

_GOALS = r"(?:总体|具体|主要|工作|发展|建设|预期|阶段性?|约束性|量化|年度|分年度){1,3}(?:目标|指标)(?:任务)?"
_GOALS_ALONE = lazy(rf"(?:{_GOALS}|总体目标任务|目标任务|行动目标|改革目标)")
# 主要目标：… speaks of targets to the end of its paragraph, …的目标是： of those in the next one.
_OPENS_GOALS = lazy(
    rf"(?:20\d\d年度?|[今本全]年度?|[全我][省市县区州旗镇乡])*(?:经济社会|工作)?的?(?:{_GOALS}|目标|指标)(?:是|为|如下)?[：:]"
)
_LEADS_TO_GOALS = lazy(r"目标(?:任务)?(?:是|为|如下|有)[：:]$")
# 今年工作的总体要求是：以…为指导，…，回收利用率达到38%以上: the spirit, and figures at its end.
_IDEA = lazy(
    r"^(?!.{0,8}(?:上年|去年|前年)).{0,24}(?:总体|主要|基本|工作)(?:思路|要求|目标|任务)(?:是|为)?[：:]"
)
_BY_YEAR = lazy(
    r"(?:力争)?(?:[到至]20\d\d年|20\d\d年(?:年?[底末])?，?(?:前|力争|基本|全面|初步)|[到至]“?十[一二三四五六]五”?末)"
)
_TARGET = lazy(
    r"[到至](?:20\d\d年|“?十[一二三四五六]五”?末)|20\d\d年(?:年?[底末])?，?(?:前|力争|基本|全面|初步)|力争[^，。；]{0,12}年"
    rf"|(?:经过|利用|用){TO_99}(?:[—–－\-~～至到]+{TO_99})?年(?:左右)?(?:的)?(?:时间|努力|建设)|(?:基本|初步|全面)具备"
)
_SPIRIT = lazy(
    r"坚持|思想|精神|以[^，。]{2,30}为(?:核心|主线|目标|重点|导向|抓手|根本|中心|出发点|统领|引领)|为[^，。]{2,40}(?:提供|作出|奠定)|战略部署|决策部署|发展理念|意义"
)
# What a framing section orders: a duty by its modal, or a body, a rule or a responsibility to be set up.
_SET_UP = r"(?:建立|健全|制定|实施|落实|实行|成立)"
_ORDERS = lazy(
    lambda: (
        rf"{MODALS}|一律|严禁|^(?:[^，。]{{0,40}}，)?(?:{IN_FIELD})?(?:{manners()})*(?:{_SET_UP}[^，。]{{4,}}|全面推行)"
    )
)
# 对…依法处罚: what is done with a kind of case.
_DEALS_WITH = lazy(r"^对[^，。；]{2,40}?(?:依法|依规|从严|从重|严肃|坚决|一查到底|给予|予以|不予)")
# 各单位要坚持…，抓紧解决…: whoever is told by name that he must is bound by what the sentence goes on with.
_TOLD_WHO = lazy(
    rf"^各[^，。；]{{1,30}}{MODAL}[^。]*，(?:抓紧|认真|切实|及时|精心|严格)?(?:解决|组织|制定|完成|建立|落实|报送|开展|做好)"
)
_BACKGROUND = lazy(
    rf"近年来|以来，|截至(?:目前|20\d\d年)|目前，|印发了?《|^20\d\d年.{{0,8}}(?:印发|出台)|制定{THIS_TEXT}|现(?:就|将|提出|印发|予)|收悉|函复|请求，|研究提出了"
)
# 某年，各级…做了大量工作: what was, told by its year, its success or its comparison.
_NARRATES = lazy(
    r"^(?:截至)?(?:19|20)\d\d年[，来以度]|^(?:去年|上年|前年|上一|目前|当前|经)|超额|涌现|取得|同比(?:下降|增长|上升|提高)|依然|仍然?(?:存在|突出)|问题[^，。；]{0,6}突出"
    r"|已(?:经|全部|通过|建成|完成|达)|现有|的原则[，。]|将不断"
)
# 2024年全省防汛抗旱工作，要坚持人民至上: a whole field of work, and the spirit in which it is done.
_FIELD = lazy(
    r"^(?:做好)?(?:(?:20\d\d|[今明本])年度?)?(?:[全我本][国省市县区州盟旗镇乡]|[^，。；各]{2,8}[省市县区州])?(?:的)?[^，。；各]{2,16}工作，?(?=要|必须|应当?)"
)
_TONE = lazy(
    r"(?:要|必须|应当?|继续|始终|切实|坚决|牢牢|紧紧|全力|全面|深入|认真|进一步|有效|更好)*"
    r"(?:坚持(?!每)|坚守|秉持|秉承|遵循|贯彻|学习贯彻|牢记|牢固树立|树立|树牢|立足|着眼|围绕|紧扣|聚焦|锚定|把握|胸怀|高举|按照[^，。；]{2,30}(?:要求|部署|方针|原则|思路|精神)$"
    r"|以[^，。；]{2,40}为(?:指导|核心|主线|目标|重点|导向|抓手|根本|中心|出发点|统领|引领|动力|契机|遵循|统揽)"
    r"|为[^，。；]{2,40}(?:提供|作出|奠定|营造|贡献)|(?:保障|维护|守护|确保|保护|保)[^，。；]{2,24}(?:安全|稳定|安澜|利益|福祉|和谐|发展|大局)$|(?:推动|促进)[^，。；]{2,24}(?:发展|大局)$)"
)
_LATER_ITEM = lazy("[二三四五六七八九]是")
_OF_THE_YEAR = lazy("力争|确保|计划|[今本全]年|年[内底]")
_ASKED = lazy("请求|恳请|申请|建议(?!书)|反映|存在|问题|不足|困难|原因")
_LEAD_TO_ITEMS = 60  # characters


def demanding(plain: str, spans: list[Span], *, preamble: bool = False) -> list[Span]:
    """Those of the sentences ``spans`` that hold a duty or a target; in a preamble a duty must say who bears it.

    >>> text = "主要目标：到2025年，体系基本建成。机制更加健全。"
    >>> len(demanding(text, [Span(0, 19), Span(19, 26)], preamble=True))
    2
    """
    return [
        span
        for span, under_goals, under_idea in _with_goals(plain, spans)
        if _demands(plain[span.start : span.end], under_goals, preamble, under_idea)
        and not _is_asked(plain, span)
    ]


def _is_asked(plain: str, span: Span) -> bool:
    """Whether the sentence is the second or a later item of what somebody asked for or found wanting
    (该省请求：一是…；二是…)."""
    if _LATER_ITEM.match(plain, *span) is None:
        return False
    line = plain.rfind("\n", 0, span.start) + 1
    first = plain.rfind("一是", line, span.start)
    return first >= 0 and _ASKED.search(plain, max(line, first - _LEAD_TO_ITEMS), first) is not None


def sets_goal(sentence: str) -> bool:
    """Whether a sentence of a preamble opens as a goal of the year, holds a figure and tells of nothing past."""
    if _OF_THE_YEAR.match(sentence) is None or _NARRATES.search(sentence) or _BACKGROUND.search(sentence):
        return False
    return not only_tells(sentence) and _sets_figure(sentence)


def sets_target(plain: str, spans: list[Span], title: str) -> bool:
    """Whether the sentences of a framing section set a figure or a date to reach, as all below 发展目标 do but those
    of mere spirit."""
    if _GOALS_ALONE.fullmatch(title) and not all(guides(plain[s.start : s.end]) for s in spans):
        return True
    return any(_TARGET.search(plain, *s) or _figures(plain, s) for s in spans)


def ordered(plain: str, spans: list[Span]) -> list[Span]:
    """Those of the sentences of a framing section that say what must be done; they bind, numbered or not."""
    return [s for s in spans if _binds(plain[s.start : s.end])]


def _binds(sentence: str) -> bool:
    """Whether a sentence of a framing section says what must be done, and not only in what spirit."""
    if _TOLD_WHO.match(sentence):
        return True
    if _SPIRIT.search(sentence):
        return any(_tells_who(clause) for clause in sentence.split("，"))
    return _DEALS_WITH.match(sentence) is not None or (
        _ORDERS.search(sentence) is not None and holds_duty(sentence)
    )


def _tells_who(clause: str) -> bool:
    """Whether a clause names who must act or forbids something, and tells no spirit (坚持分级负责，|各县抓好落实)."""
    return _SPIRIT.search(clause) is None and bool(names_who(clause) or find_parties(clause).actors)


def _figures(plain: str, span: Span) -> bool:
    return bool(next(find_indicators(plain, *span), None) or next(find_deadlines(plain, *span, None), None))


def _with_goals(plain: str, spans: list[Span]) -> Iterator[tuple[Span, bool, bool]]:
    """Each sentence, whether it stands in a paragraph that lists targets, and in one that opens with the idea of a
    whole year's work."""
    goals = idea = leads = False
    last = 0
    for span in spans:
        if plain.find("\n", last, span.start) >= 0 or last == 0:
            goals = leads or _opens_goals(plain, span)
            idea = _IDEA.match(plain[slice(*span)]) is not None
        leads = _LEADS_TO_GOALS.search(plain, span.start, span.end) is not None
        last = span.end
        yield span, goals, idea


def _opens_goals(plain: str, span: Span) -> bool:
    return _OPENS_GOALS.match(plain, *span) is not None or _BY_YEAR.match(plain, *span) is not None


def _demands(sentence: str, under_goals: bool, preamble: bool, under_idea: bool) -> bool:
    if only_repeals(sentence):
        return False
    if holds_duty(sentence, preamble=preamble):
        return not (preamble and _sets_tone(sentence))
    if "：" in sentence and _IDEA.match(sentence) and _sets_figure(sentence):
        return True
    if sentence[-1] not in "。；;！!：:" or guides(sentence) or _BACKGROUND.search(sentence):
        return False
    if takes_effect(sentence) or only_tells(sentence):
        return False
    if under_goals or (("年" in sentence or "具备" in sentence) and _TARGET.search(sentence)):
        return True
    return (
        (not preamble or under_idea)
        and _NARRATES.search(sentence) is None
        and (
            bool(stated_subjects(sentence))
            or _sets_figure(sentence)
            or (
                ("年" in sentence or "月" in sentence)
                and next(find_deadlines(sentence, 0, len(sentence), None), None) is not None
            )
        )
    )


def _sets_tone(sentence: str) -> bool:
    """Whether a sentence says of a whole field of work in what spirit it is to be done, and no more: neither who must,
    nor how much, nor by when (2024年全省防汛抗旱工作，要坚持人民至上，立足防大汛，全力保障群众安全)."""
    opening = _FIELD.match(sentence)
    if opening is None or _sets_figure(sentence) or names_who(sentence):
        return False
    if next(find_deadlines(sentence, opening.end(), len(sentence), None), None) is not None:
        return False
    clauses = sentence[opening.end() :].rstrip("。；;").split("，")
    return all(_TONE.match(clause) for clause in clauses if clause)


def _sets_figure(sentence: str) -> bool:
    return next(find_indicators(sentence, 0, len(sentence)), None) is not None
