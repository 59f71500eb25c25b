"""分数: targets told as a part or a multiple in words: 占一半以上, 不少于总数的三分之一, 减少三成, 减半, 翻一番."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kg.extraction.figures.figure import Figure, clause_start, left_of
from kg.extraction.figures.had_or_given import noun_by_rate
from kg.extraction.figures.no_target import is_denied, is_past
from kg.extraction.figures.noun_behind import words_to_mark
from kg.extraction.text.cues import holds
from kg.extraction.text.small_number import HAN
from kg.model import Indicator, Span
from kg.reference.numerals import to_int
from kg.reference.patterns import lazy

_PART = (
    rf"(?:(?P<half>一半|半数)|(?P<of>[{HAN}])分之(?P<n>[{HAN}])"
    r"|(?P<tenths>[一二两三四五六七八九])成(?P<five>五)?(?=及?以[上下内]|左右|[，。；、）的]|$))"
)
# 经三分之二以上业主同意, 三成的单位: no targets.
_VOTED = r"(?![^，。；]{0,8}(?:同意|表决|通过|出席|参加|提议|联名|赞成|到会)|以下|[^，。；]{0,12}的(?:[，。；]|单位|企业|人员|部门|地区|项目))"
_POST = r"(?P<post>及?以上|左右)?"
_BOUND = "超过|不(?:得|能|应)?[低少]于|达到?|突破|提[高升]到|增[加长]到|扩大到|恢复到|(?:保持|稳定|维持)在"
_CAPPED = "不(?:得|能|应)?(?:超过|[高多]于)|控制在|降[低至]?[到至]|压[减降缩]?[到至]|减[少]?[到至]"
_OF = r"(?:[^，。；、]{1,16}?的)?"
_SHARE = lazy(
    rf"(?:(?P<part>占(?:比[应要须力争在]{{0,4}}|(?!比)[^，。；占]{{1,16}}?))(?P<more>{_BOUND}|(?P<most>{_CAPPED}))?|(?P<pre>{_BOUND}|(?P<cap>{_CAPPED})){_OF}){_PART}{_POST}{_VOTED}"
    r"|(?:占比|比例|比重|率|占[^，。；]{2,12}?)(?P<over>过半)(?=[，。；、]|$)"
)
# 申请材料减少三成, 时限压缩三分之一以上; 减少了 tells what has been.
_CHANGE = lazy(
    r"(?:减少|降低|下降|压[缩减降]|缩[短减小]|精简|增[加长]|提[高升]|上升|扩大|[减降压增])(?:(?:近|约|大约|不(?:得|能)?[少低]于|至少|超过)(?=.))?"
    rf"{_PART}{_POST}(?![^，。；]{{0,4}}(?:征收|收取|执行|计))"
)
# 检查频次减半; 减半征收 is a benefit.
_HALVED = lazy(r"(?P<halved>减半|折半)(?=以上|[，。；、）]|$)")
_DOUBLED = lazy(r"(?:翻(?P<times>[一两二三]?)番)(?P<post>以上|左右)?(?!的)")
_AT_LEAST = lazy(r"不(?:得|能)?[少低]于|至少|超过")
_CUES = ("半", "分之", "成", "番")
_SIGNS = {"超过": ">", "突破": ">"}
_EQUAL = ("达", "提", "增", "扩", "恢", "保持", "稳定", "维持")
_NEAR = 20  # characters before a part that say by what it is reckoned
_Before = Callable[[str, int, int], str]


def find_fractions(plain: str, start: int, end: int, before: _Before) -> Iterator[Indicator]:
    """Targets of these forms in ``plain[start:end]``; ``before`` tells what the clause says before an offset.

    >>> t = "经营收入占比过半，材料减少三成，规模翻一番"
    >>> [(i.text, i.value, i.unit) for i in find_fractions(t, 0, len(t), lambda p, s, e: "规模")]
    [('过半', 50.0, '%'), ('减少三成', 30.0, '%'), ('翻一番', 1.0, '番')]
    """
    words = plain[start:end]
    if not holds(words, _CUES):
        return
    taken: list[Span] = []
    for form in (_SHARE, _CHANGE, _HALVED, _DOUBLED):
        for match in form.finditer(plain, start, end):
            clause = clause_start(plain, max(start, match.start() - _NEAR), match.start())
            before_it = plain[clause : match.start()]
            if is_past(before_it) or is_denied(before_it, ""):
                continue
            found = _READERS[form](plain, start, match, before)
            if found is not None and not any(
                found.span.start < t.end and t.start < found.span.end for t in taken
            ):
                taken.append(found.span)
                yield found


def _share(plain: str, start: int, match: re.Match[str], before: _Before) -> Indicator | None:
    if match["over"]:
        return _told(
            plain,
            Span(match.start("over"), match.end()),
            before(plain, start, match.start("over")),
            ">",
            50.0,
        )
    pre = match["pre"] or match["more"]
    value = _value(match)
    if value is None or not (pre or match["post"]):
        return None
    begin = match.start() if match["pre"] else match.end("part")
    sign = (
        "<="
        if match["cap"] or match["most"]
        else _SIGNS.get(pre or "") or ("=" if (pre or "").startswith(_EQUAL) else ">=")
    )
    quantity = noun_by_rate(Figure(plain, begin, match.end(), left_of(plain, start, begin, _NEAR)))
    quantity = quantity or before(plain, start, begin).removesuffix("在").removesuffix("占到")
    if not quantity and plain.startswith("的", match.end()):
        quantity = words_to_mark(plain, match.end() + 1, match.endpos)  # 三成以上的…
    return _told(plain, Span(begin, match.end()), quantity, _with(match["post"], sign), value)


def _change(plain: str, start: int, match: re.Match[str], before: _Before) -> Indicator | None:
    value = _value(match)
    if value is None:
        return None
    verb = match[0][:2] if match[0][1:2] in "少低降缩减短小简加长高升大" else match[0][:1]
    at_least = _AT_LEAST.search(match[0])
    quantity = before(plain, start, match.start()) + verb
    return _told(plain, Span(*match.span()), quantity, _with(match["post"], ">=" if at_least else "="), value)


def _halved(plain: str, start: int, match: re.Match[str], before: _Before) -> Indicator:
    return _told(plain, Span(*match.span()), before(plain, start, match.start()) + match["halved"], "=", 50.0)


def _doubled(plain: str, start: int, match: re.Match[str], before: _Before) -> Indicator | None:
    times = float(to_int(match["times"] or "一") or 1)
    quantity = before(plain, start, match.start())
    return (
        _told(plain, Span(*match.span()), quantity, _with(match["post"], "="), times, "番")
        if quantity
        else None
    )


_READERS: dict[re.Pattern[str], Callable[[str, int, re.Match[str], _Before], Indicator | None]] = {
    _SHARE: _share,
    _CHANGE: _change,
    _HALVED: _halved,
    _DOUBLED: _doubled,
}


def _value(match: re.Match[str]) -> float | None:
    """The percentage that the part is, None where it is no part (十分之十)."""
    if match["half"]:
        return 50.0
    if match["tenths"]:
        return 10.0 * (to_int(match["tenths"]) or 0) + (5.0 if match["five"] else 0.0)
    of, n = to_int(match["of"]), to_int(match["n"])
    return round(100 * n / of, 2) if of and n and n < of else None


def _with(post: str | None, sign: str) -> str:
    return sign if not post or sign == "<=" else "~" if post == "左右" else ">="


def _told(plain: str, span: Span, quantity: str, sign: str, value: float, unit: str = "%") -> Indicator:
    return Indicator(plain[span.start : span.end], span, quantity, sign, value, unit)
