"""Measures: what each sentence that demands something says of times, figures and who must act."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from kg.extraction.actors.actors import find_parties
from kg.extraction.figures.indicator import find_indicators
from kg.extraction.times.deadline import find_deadlines
from kg.extraction.times.each_time import SHORT_DUTIES
from kg.extraction.times.recurrence import find_rates
from kg.model import Deadline, Indicator, Limit, Measure, Recurrence, Span
from kg.reference.patterns import lazy

_Timed = Deadline | Recurrence | Limit
_Part = TypeVar("_Part", Recurrence, Limit, Indicator)

# Without any of these a sentence holds no time and no figure; most measures hold none.
# Every alternative begins with a letter, which lets a search skip to it.
_FIGURE = lazy(
    "|".join("0123456789０１２３４５６７８９每季周旬")
    + r"|一次(?!性)|率[为降保实达控应要须]|一名|一位|两名|二名|三名|半年|半月|双月|单月|隔[日天月]|今年|明年|年一|月一|年左右|年的?时间|限期|近期|汛|最迟|超过|至少|少于|低于|一半|半数|过半|分之|减半|折半|翻番|翻[一两]番|个月|全年|本年|当[日天]|两[会节]"
    r"|五[”\"]?(?:规划)?期?末|百分点|年[中年]|月月|天天|日日|限时|学[期年]|下月|次[日月]|翌日|今[日天]|明[日天]|一[日天年][一二两三四内开组召举安不]|逐[月日]|按[月日年半学]"
    + "".join(f"|{letter}前" for letter in "节庆旦秋午明会冬夏伏冻暖热假考学耕播种收霜一”始来期")
    + "".join(f"|{unit}以上" for unit in "次场期名个家处项")
    + "|"
    + "|".join(rf"{unit}\s*(?:[底末内度前]|[之以][前内])" for unit in "年月日天时底末")
    + "|"
    + "|".join(rf"{digit}\s*(?:月|个工作日)" for digit in "一二三四五六七八九十")
    + "|"
    + "|".join(f"{digit}成[以左，。；、）]" for digit in "一二三四五六七八九")
    + "|"
    + "|".join(rf"{unit}(?:{SHORT_DUTIES})" for unit in "日月年")
)


class _Figures(NamedTuple):
    """The times and targets of a sentence."""

    deadlines: tuple[Deadline, ...] = ()
    recurrences: tuple[Recurrence, ...] = ()
    limits: tuple[Limit, ...] = ()
    indicators: tuple[Indicator, ...] = ()


def read_measures(plain: str, named: Sequence[tuple[str, Span]], year: int | None) -> list[Measure]:
    """The measures of these ids and spans; each reader goes through all of them before the next one begins,
    which keeps its tables in the processor's cache."""
    sentences = [plain[start:end] for _, (start, end) in named]
    parties = [find_parties(sentence) for sentence in sentences]
    figured = [span for (_, span), sentence in zip(named, sentences, strict=True) if _FIGURE.search(sentence)]
    figures = dict(zip(figured, _figures(plain, figured, year), strict=True))
    none = _Figures()
    return [
        Measure(measure_id, sentence, span, *figures.get(span, none), *who)
        for (measure_id, span), sentence, who in zip(named, sentences, parties, strict=True)
    ]


def _figures(plain: str, spans: list[Span], year: int | None) -> list[_Figures]:
    """What sentences that hold a time or a figure say of it; of what overlaps, the first kind holds."""
    deadlines = [tuple(find_deadlines(plain, start, end, year)) for start, end in spans]
    rates = [find_rates(plain, start, end) for start, end in spans]
    indicators = [tuple(find_indicators(plain, start, end)) for start, end in spans]
    return [
        _apart_from_each_other(due, recurrences, limits, targets)
        for due, (recurrences, limits), targets in zip(deadlines, rates, indicators, strict=True)
    ]


def _apart_from_each_other(
    deadlines: tuple[Deadline, ...],
    recurrences: tuple[Recurrence, ...],
    limits: tuple[Limit, ...],
    indicators: tuple[Indicator, ...],
) -> _Figures:
    if not (deadlines or recurrences or limits):
        return _Figures(indicators=indicators)
    # 每学期开学前: the contract has no rule for it, yet it says how often.
    recurrences = _apart(recurrences, [due for due in deadlines if due.date or due.rule])
    limits = tuple(m for m in limits if _apart((m,), [r for r in recurrences if not _bounds_round(m, r)]))
    return _Figures(deadlines, recurrences, limits, _apart(indicators, (*deadlines, *recurrences, *limits)))


def _apart(found: tuple[_Part, ...], others: Sequence[_Timed]) -> tuple[_Part, ...]:
    """What overlaps none of the others."""
    if not found or not others:
        return found
    return tuple(f for f in found if not any(_overlap(f.span, o.span) for o in others))


def _bounds_round(limit: Limit, recurrence: Recurrence) -> bool:
    """Whether a limit tells within how long each round is due (每学期开学一个月内完成一次)."""
    inside = recurrence.span.start < limit.span.start < limit.span.end < recurrence.span.end
    return inside and recurrence.text[0] == "每" and limit.text[-1] == "内"


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
