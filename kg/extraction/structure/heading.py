"""Whether the words that open a block are a heading or already say what must be done."""

from __future__ import annotations

from kg.extraction.structure.framing import rules_on
from kg.extraction.text.remark import REMARK
from kg.extraction.text.telling import MODALS
from kg.model import Span
from kg.reference.demand_words import manners, work_verbs
from kg.reference.patterns import lazy

_SAYS_WHEN = lazy(
    r"\d{4}年.{0,6}[底前]|；|[\d一二三四五六七八九十两]+个?(?:年|月|日|天|工作日)内|自.{2,14}起"
)
_APPOINTS = lazy(
    r"由.{2,}(?:担任|兼任|组成|负责|承担|主持|任组长|牵头)$|是指|任(?:组长|主任|总指挥|召集人)$|每[年季月周半].{2,}[次场期件名个]"
)
_LED_BY = lazy("由|对(?![接标照口])|经(?![济营常贸费])")  # 由市财政局…，对逾期的，; not 对接需求，
_WHEN_ENDS = lazy("[底前；内起]")
# 动员部署（2024年5月底至6月15日）: the days of what a heading names.
_DAYS = lazy(r"(?:(?<=阶段)（[^（）]*|[（(][^（）()。；]*[\d年月][^（）()。；]{0,8})[）)]$")
_LEADS_ON = lazy("如下|以下|包括|分别是|即$|要求$|是$|，")
# 深入推进农村人居环境整治: what is to be done to what, in one clause, as headings have it.
_WORK = lazy(lambda: rf"(?:{manners()})*(?:{work_verbs()})[^，：；“”为是将]{{4,}}")
_HEADING = 44  # characters a run-in heading may have
_LONG_HEADING = 70  # the same for one that stands alone on its line
_QUOTES = {"“": "”", "（": "）", "(": ")", "《": "》", "‘": "’", "〔": "〕"}
_STOP = lazy(r"[。：:；;“（(《‘〔”）)》’〕 　](?:(?<![ 　])|[ 　])")  # a blank only where it is one of two
# 应助尽助: no word of duty.
_IN_FULL = r"(?!应(?P<act>[\u4e00-\u9fff]{1,3})尽(?P=act))"
_DUTY = lazy(rf"{_IN_FULL}(?:{MODALS}|负责)")
# 口岸限定区域包括查验区和通道。: a sentence that rules what is what.
_RULES = lazy(r"[^，。：]{3,}(?:包括|是指|属于|位于|分为|由[^，。]{2,}组成)[^，。：]{3,}")
# 会同…开展检查，4月份集中…, or a sentence too long for a heading above a list.
_TELLS_WHO_OR_WHEN = lazy(
    r"^(?:由(?![此于])|会同)[^，。]{4,}，|(?<![\d.])\d{1,2}月(?:份|底|初|[上中下]旬|\d{1,2}日)"
)
# 要加强宣传，提高意识。: a sentence of several clauses that opens with its duty is no heading.
_DEMANDED = lazy(rf"(?:还|都|也)?{_IN_FULL}(?:{MODALS})[^，]{{2,}}，")


# What a sentence says of itself that no heading does: a bound or an amount, a day, who does it, what follows in which
# case. Asked only of what ends in a full stop, without what stands in brackets and quotation marks: a phase has its days
# there (第一阶段（3月1日至3月31日）).
_TELLING = lazy(r"[\d不由最至每前后起间是律同请]|的，|，对|[严禁不][禁止得准]")  # most headings hold none
_ASIDE = lazy(rf"{REMARK}|[“‘][^”’]*[”’]")
_BOUNDED = lazy(
    r"不(?:得|能|应)?(?:超过|少于|低于|高于|小于|大于|多于)|(?:至少|最[多少长短高低])[^，。]{0,8}[\d一二两三四五六七八九十]"
    r"|(?:控制|保持|稳定|维持)在[^，。]{0,8}\d|[达增降提]到?\d"
)
# 每村设瞭望点2处，储水罐3个: an amount in one of several clauses; not 突出3个重点，抓好5项工作。
_AMOUNT = lazy(
    r"\d(?:\.\d+)?[万亿]?(?:元|个(?!重点|关键|环节|方面|维度|体系|领域|层面)|[处名人户家所次场亩吨米台套辆把件座倍天支口]|公里|公顷|平方|小时|课时|分钟|[%％])"
)
_DATED = lazy(
    r"(?:\d{1,2}[日号]|\d月[底末初份]?|[上中下]旬|[年季月][底末]|次月)(?:之|以)?前|最迟|\d月\d{1,2}日起"
    r"|每(?:[年月周旬日天]|季度?|半[年月]|学期)[^，。]{0,6}(?:\d|[一二两三四]次|至少)"
)
# 汛期来临前，…: a clause of its own says when; not 服务靠前，保障有力。
_WHEN = lazy(
    r"[^，]{2,14}(?:(?<![靠在向超提空事朝])前|期间|之日起|(?:完成|结束|到期|届满|批准|验收|公布)后)，"
)
# 资金由县财政局按月拨付; not 推动管理由粗放向精细转变。
_BY_WHOM = lazy(
    r"(?<![理自事缘来经任])由(?![此于来点浅表易近内外上下小大弱])(?![^，。]{1,24}(?:向|转|变))[^，。]{4,}|会同"
)
_CASES = lazy(
    r"(?<!目)的，|一律|(?:严禁|禁止|不得|不准)[^，。]{2,}，(?:严禁|禁止|不得|不准)|，对(?![接标照口])[^，。]{2,}(?:进行|予以|给予|实行|实施|采取)"
    r"|是[^，。]{0,14}(?:责任人|(?:责任|实施)(?:主体|单位)|(?:主管|牵头|管理|监管)部门)|^请(?:你|各|有关|[省市县区])[^，。]{2,}，"
)


def tells_itself(words: str) -> bool:
    """Whether a sentence tells a duty by a bound, an amount, a day, an actor or a case, so that it is no heading.

    >>> tells_itself("票款专账管理，余额控制在5%以内"), tells_itself("加强资金管理，压实监管责任")
    (True, False)
    """
    if _TELLING.search(words) is None:
        return False
    words = _ASIDE.sub("", words)
    if not words or "阶段" in words[:12]:
        return False
    return (
        ("，" in words and (_AMOUNT.search(words) is not None or _WHEN.match(words) is not None))
        or _BOUNDED.search(words) is not None
        or _DATED.search(words) is not None
        or (("由" in words or "会同" in words) and _BY_WHOM.search(words) is not None)
        or _CASES.search(words) is not None
    )


def speaks(words: str) -> bool:
    """A sentence that names who must do what by when is a measure however short it is."""
    modal = _DUTY.search(words)
    if modal and modal.start() > 1 and ("，" in words or "," in words or len(words) > 16):
        return True
    return (
        (
            ("由" in words or "任" in words or "每" in words or "是指" in words)
            and _APPOINTS.search(words) is not None
        )
        or (_WHEN_ENDS.search(words) is not None and _SAYS_WHEN.search(_DAYS.sub("", words)) is not None)
        or ("，" in words and _LED_BY.match(words) is not None)
        or words.count("，") + words.count(",") > 2
        or words.startswith("根据《")
        or (words.startswith("允许") and "，" in words)
    )


def names_work(title: str) -> bool:
    """Whether a title names work to be done in one clause.

    >>> names_work("深入推进农村人居环境整治"), names_work("水闸管护责任主体为产权所有者")
    (True, False)
    """
    return _WORK.fullmatch(title) is not None


def orders(plain: str, piece: Span) -> bool:
    """A sentence of several clauses that says what must be done is no heading, not even above a list."""
    if plain[piece.end - 1] != "。":
        return False
    comma = plain.find("，", piece.start, piece.end)
    if comma < 0:
        return _RULES.match(plain, *piece) is not None
    return (
        _DUTY.search(plain, comma, piece.end) is not None
        or _TELLS_WHO_OR_WHEN.search(plain[piece.start : piece.end]) is not None
        or rules_on(plain[piece.start : piece.end])
    )


def title_end(plain: str, piece: Span, divided: bool, more: bool) -> int | None:
    """Where the heading that opens ``piece`` ends, or None where it opens with a measure."""
    stop = _heading_stop(plain, piece)
    whole = stop is None or not plain[stop : piece.end].strip("。：: 　；;")
    if whole:
        length = piece.end - piece.start
        return (
            piece.end
            if length <= _LONG_HEADING
            and not orders(plain, piece)
            and (divided or (more and not _is_sentence(plain, piece.start, piece.end)))
            else None
        )
    assert stop is not None
    words = plain[piece.start : stop]
    if plain[stop] in "：:":
        if divided and _is_heading_to_its_end(plain, stop, piece):
            return piece.end
        ends = len(words) <= 24 and not _LEADS_ON.search(words)
        return stop if ends and not speaks(words) else None
    if plain[stop] == "。" and _DEMANDED.match(words):
        return None
    return (
        stop
        if len(words) <= _HEADING and not (speaks(words) or (plain[stop] == "。" and tells_itself(words)))
        else None
    )


def _is_heading_to_its_end(plain: str, colon: int, piece: Span) -> bool:
    """Whether a heading above a list goes on behind its colon (治乱：整治停车秩序)."""
    behind = plain[colon + 1 : piece.end]
    return piece.end - piece.start <= _HEADING and not any(mark in behind for mark in "，。；：:\n\t")


def _is_sentence(plain: str, start: int, end: int) -> bool:
    return speaks(plain[start:end]) or (plain[end - 1] == "。" and tells_itself(plain[start : end - 1]))


def _heading_stop(plain: str, piece: Span) -> int | None:
    """Where 。 ： or a gap stands outside brackets and quotation marks; None before that, or at a ；."""
    waiting: list[str] = []
    start, end = piece
    end = min(end, start + _LONG_HEADING + 10)
    first = _STOP.search(plain, start, end)
    if first is None or first[0] in "。：:":
        return first.start() if first else None
    for match in _STOP.finditer(plain, first.start(), end):
        char = match[0]
        if waiting:
            if char == waiting[-1]:
                waiting.pop()
            elif char in _QUOTES:
                waiting.append(_QUOTES[char])
        elif char in _QUOTES:
            waiting.append(_QUOTES[char])
        elif char in "。：:" or (char[0] in " 　" and match.start() > start + 1):
            return match.start()
        elif char in "；;":
            return None
    return None
