"""施行日期 and 有效期: from when a directive holds, and until when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import MAXYEAR, date, timedelta
from typing import NamedTuple

from kg.extraction.text.cues import places
from kg.extraction.text.small_number import TO_99
from kg.reference.kind_words import self_words
from kg.reference.numerals import month_end, parse_date, to_int
from kg.reference.patterns import lazy

_DAY = r"[\d０-９二〇○零一三四五六七八九]{4}\s*年\s*[\d０-９一二三四五六七八九十]{1,3}\s*月\s*[\d０-９一二三四五六七八九十]{1,3}\s*日"
_ISSUED = r"(?:印发|公布|发布|颁布|下发|发文|签发|公告|通告)之?日"
_HOLDS = r"\s*(?:正式)?(?:施行|实施|执行|生效|试行|实行)"
_IN_FORCE = lazy(
    rf"(?:(?:自|从|于)\s*(?P<day>{_DAY})|(?:自|从|于)?\s*(?P<issued>{_ISSUED}))\s*(?:起|开始)?{_HOLDS}"
)
# A last day, or the year or the month with the end of which a text expires.
_LAST = rf"(?:{_DAY}|20\d\d\s*年(?:\s*年?[底末]|\s*(?:1[0-2]|0?[1-9])\s*月(?:[底末]|(?=[止，。；）]))))"
_PERIOD = r"(?:有效期限?|有效时间|执行期限?|执行时间|试行期限?|实施期限?|实施时间|施行期限?|适用期限?)"
_UNTIL = lazy(
    rf"(?:{_PERIOD}(?:自[^，。；至]{{2,24}}?)?(?:暂定)?为?\s*(?:(?:至|到|截至|截止到?)\s*(?P<day>{_LAST})|(?P<years>{TO_99})\s*年)"
    rf"|(?:施行|实施|执行|试行|有效)(?:，?有效)?(?:至|到|截至|截止到?)\s*(?P<held>{_LAST})"
    rf"|，(?:有效)?(?:至|到|截至|截止到?)\s*(?P<stop>{_LAST})\s*(?:为?止|终止|(?:自[动行])?(?:废止|失效))"
    rf"|，\s*(?P<lapse>{_DAY})\s*(?:自[动行])?(?:废止|失效|停止执行)|，?(?:暂定)?试行\s*(?P<tried>{TO_99})\s*年)"
)
# 有效期自2024年1月1日至2026年12月31日, 本措施自2024年1月1日起至2025年12月31日止执行
_FROM_TO = lazy(
    lambda: (
        rf"(?:{_PERIOD}(?:为|是|：|自|从){{0,2}}|本[^，。；《》要]{{0,8}}?(?:{self_words()})自)\s*(?P<first>{_DAY})\s*起?\s*"
        rf"(?:至|到|—{{1,2}}|－|-|～|~)\s*(?P<last>{_LAST})"
    )
)
# The sentence speaks of this very text (本行动计划, not 本行业), or is what puts it in force (现予公布，自…起施行).
_THIS = lazy(
    r"本(?!行(?!动)|单位|机(?!制)|部(?!署)|地(?!方标准)|区(?!划)|[市省县州级局院年月])|现(?:予|将)?[^。；]{0,8}(?:公布|发布|印发)"
    r"|^\s*自|(?:上述|以上|前述)(?:政策|规定|措施)"
)
_CUE = lazy(rf"起{_HOLDS}|起\s*至|日{_HOLDS}|日止|[行施效]至|{_PERIOD}")
# What a cue stands at, and how far into the cue that stands.
_PLACES = {"起": 0, "日": 0, "行至": 0, "施至": 0, "效至": 0, "期": 2, "时间": 2}
_MONTH_ENDS = lazy(r"(?P<year>20\d\d)\s*年\s*(?:(?P<month>1[0-2]|0?[1-9])\s*月)?")
_SENTENCE_END = "。；;\n"


class Validity(NamedTuple):
    """ISO dates of the first and the last day, None where the text does not say."""

    effective: str | None
    expires: str | None


def find_validity(plain: str, issued: str | None) -> Validity:
    """When the text says it comes into force and expires; ``issued`` is what 印发之日 means.

    >>> find_validity("本办法自2023年5月1日起施行，有效期5年。", None)
    Validity(effective='2023-05-01', expires='2028-04-30')
    """
    effective = expires = None
    for sentence in _telling(plain):
        both = _FROM_TO.search(sentence)
        if both:
            effective, expires = effective or parse_date(both["first"]), expires or _last_day(both["last"])
        effective = effective or _first_day(sentence, issued)
        expires = expires or _expiry(sentence, effective)
    return Validity(effective, expires)


def _telling(plain: str) -> Iterator[str]:
    """The sentences that speak of this text and hold a cue."""
    for cue in _cues(plain):
        begin = max(plain.rfind(mark, max(0, cue.start() - 160), cue.start()) for mark in _SENTENCE_END) + 1
        begin = max(begin, cue.start() - 160)
        end = min(
            (at for mark in _SENTENCE_END if (at := plain.find(mark, cue.end(), cue.end() + 80)) >= 0),
            default=cue.end() + 80,
        )
        sentence = plain[begin:end]
        if _THIS.search(sentence):
            yield sentence


def _cues(plain: str) -> Iterator[re.Match[str]]:
    behind = 0
    for at in places(plain, _PLACES):
        begin = at - 2 if plain[at] in "期时" else at
        cue = _CUE.match(plain, begin) if begin >= behind else None
        if cue:
            behind = cue.end()
            yield cue


def _first_day(sentence: str, issued: str | None) -> str | None:
    force = _IN_FORCE.search(sentence)
    if force is None:
        return None
    return parse_date(force["day"]) if force["day"] else issued


def _expiry(sentence: str, effective: str | None) -> str | None:
    until = _UNTIL.search(sentence)
    if until is None:
        return None
    years = until["years"] or until["tried"]
    if years:
        return _after(effective, to_int(years))
    return _last_day(until["day"] or until["held"] or until["stop"] or until["lapse"])


def _last_day(said: str) -> str | None:
    """The day itself, or the last one of the month or the year.

    >>> _last_day("2026年6月30日"), _last_day("2024年2月底"), _last_day("2025年底")
    ('2026-06-30', '2024-02-29', '2025-12-31')
    """
    day = parse_date(said)
    ending = None if day else _MONTH_ENDS.match(said)
    if ending is None:
        return day
    return month_end(int(ending["year"]), int(ending["month"] or 12))


def _after(day: str | None, years: int | None) -> str | None:
    """The last day of so many years from ``day`` on; None beyond the calendar.

    >>> _after("2024-02-29", 1), _after("9999-01-01", 5)
    ('2025-02-28', None)
    """
    first = date.fromisoformat(day) if day else None
    if first is None or years is None or first.year + years > MAXYEAR:
        return None
    try:
        return (first.replace(year=first.year + years) - timedelta(days=1)).isoformat()
    except ValueError:  # 29 February
        return first.replace(year=first.year + years, day=28).isoformat()
