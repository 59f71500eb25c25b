"""施行日期 and 有效期: from when a directive holds, and until when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from kg.extraction.cues import places
from kg.reference.numerals import parse_date, to_int

_DAY = r"[\d０-９二〇○零一三四五六七八九]{4}\s*年\s*[\d０-９一二三四五六七八九十]{1,3}\s*月\s*[\d０-９一二三四五六七八九十]{1,3}\s*日"
_ISSUED = r"(?:印发|公布|发布|颁布|下发|发文|签发|公告|通告)之?日"
_IN_FORCE = re.compile(
    rf"(?:自|从|于)\s*(?:(?P<day>{_DAY})|(?P<issued>{_ISSUED}))\s*(?:起|开始)?\s*(?:正式)?(?:施行|实施|执行|生效|试行|实行)"
)
_UNTIL = re.compile(
    rf"(?:有效期|执行期限?|试行期|实施期限?|施行期)(?:限)?(?:自[^，。；至]{{2,24}}?)?(?:暂定)?(?:为)?\s*"
    rf"(?:(?:至|到|截至)\s*(?P<day>{_DAY})|(?P<years>\d{{1,2}}|[一二两三四五六七八九十]{{1,2}})\s*年)"
)
_FROM_TO = re.compile(
    rf"(?:有效期|执行期|试行期|实施期|施行期)限?(?:为|是|：|自|从){{0,2}}\s*(?P<first>{_DAY})\s*起?\s*(?:至|到|—{{1,2}}|－|-)\s*(?P<last>{_DAY})"
)
# The sentence speaks of this very text, or is what puts it in force (现予公布，自…起施行).
_THIS = re.compile(
    r"本(?![市省县区州级部局院地行单机年月])|现(?:予|将)?[^。；]{0,8}(?:公布|发布|印发)|^\s*自|(?:上述|以上|前述)(?:政策|规定|措施)"
)
_HOLDS = r"\s*(?:正式)?(?:施行|实施|执行|生效|试行|实行)"
_CUE = re.compile(rf"起{_HOLDS}|日{_HOLDS}|有效期|执行期|试行期|施行期|实施期")
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
    for cue in _cues(plain):
        begin = max(plain.rfind(mark, max(0, cue.start() - 160), cue.start()) for mark in _SENTENCE_END) + 1
        begin = max(begin, cue.start() - 160)
        end = min(
            (at for mark in _SENTENCE_END if (at := plain.find(mark, cue.end(), cue.end() + 80)) >= 0),
            default=cue.end() + 80,
        )
        sentence = plain[begin:end]
        if not _THIS.search(sentence):
            continue
        both = _FROM_TO.search(sentence)
        if both:
            effective, expires = effective or parse_date(both["first"]), expires or parse_date(both["last"])
        force = _IN_FORCE.search(sentence)
        if force and effective is None:
            effective = parse_date(force["day"]) if force["day"] else issued
        until = _UNTIL.search(sentence)
        if until and expires is None:
            expires = parse_date(until["day"]) if until["day"] else _after(effective, to_int(until["years"]))
    return Validity(effective, expires)


def _cues(plain: str) -> Iterator[re.Match[str]]:
    behind = 0
    for at in places(plain, "起日期"):
        begin = at - 2 if plain[at] == "期" else at
        cue = _CUE.match(plain, begin) if begin >= behind else None
        if cue:
            behind = cue.end()
            yield cue


def _after(day: str | None, years: int | None) -> str | None:
    """The last day of so many years from ``day`` on."""
    if day is None or years is None:
        return None
    first = date.fromisoformat(day)
    try:
        return (first.replace(year=first.year + years) - timedelta(days=1)).isoformat()
    except ValueError:  # 29 February
        return first.replace(year=first.year + years, day=28).isoformat()
