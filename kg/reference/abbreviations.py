"""Agency codes of document numbers (机关代字): whose they are, and where one begins in running text.

A code is put together from a place (赣, 洪, 国; none for a ministry), the organ (府, 府办, 财, 人社) and the
kind of number (发, 函, 字, 规 …).  A place's character is often shared (青: 青海, 青岛), so a code has
candidates, and what a held directive teaches goes before them.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache, lru_cache
from typing import NamedTuple

from kg.model import Level, OrganType
from kg.reference.basis_words import BASED_ON, CARRIES_OUT
from kg.reference.code_borders import behind_name
from kg.reference.code_tables import body_letter, distinct_heads, ministry_codes, place_heads, place_initials
from kg.reference.divisions import COUNTRY, by_name, division
from kg.reference.folding import unblanked
from kg.reference.organ_ends import ORGANS, ends
from kg.reference.patterns import lazy
from kg.reference.tables import rows, words

_CODE_TAIL = 14
_WINDOW = 40
_HARD = r"[^一-鿿]"
_CUES = (
    f"{BASED_ON}|{CARRIES_OUT}|结合|以及|现将|详见|参见|同意|印发|转发|下发|制发|发布|出台|公布|文件"
    "|部委|通知|精神|要求|遵守|收(?![费储支])|取得|获得|获取|已获|[列纳编]入|沿袭|抵触|关于|对于|由于|基于|通过|废止|替代|代替|修订|修改|来自|文号|字号|编号|如下|收悉|来文|来函|收到|报来|上报|所报"
    "|报送|请示|比照|遵循|衔接|符合|违反|有关|规定|原则|参考|引用|依托|围绕|针对|继续|严格|认真|已经|停止|失效|宣布|取代"
    "|满足|适用|援引|沿用|参见|办理|下达|批准|核准|核定|审定|印制|出自|载于|所附|明确|确定|确认|具体|相关|联合|部门|单位|党中央"
)
_STOPS = "和及与并按由依据照将对以为在从的了是见如即等或其之把被转悉意至到向因下详于原含像跟同随据件号本该此这那均已述"
_SURNAMED = "和于并将从如即同随原经依本那"
"""Stop words that are also places' first characters (和平, 于都, 并=太原, 将乐, 从化, 如皋, 即墨, 同=大同, 本溪, 那曲 …)."""
_NO_SECOND = "和于并将从如即同随依"
"""Those of them that cannot stand behind a word that introduces a basis (按照同公通字), as 原 can."""
_BASIS = lazy(rf"(?:{BASED_ON}|{CARRIES_OUT}|遵守|参见|详见)$")
_CUT = lazy(
    rf".*(?:{_HARD}|{_CUES}|[{_STOPS}]|经(?=[省市县区州国中党本]|研究|批准|审|同意)|[并现特兹]就(?!业))",
    re.DOTALL,
)
_HEADLESS = "府政党委办人团纪"
_FEW = 3
"""So many characters between a border and the code that is recognised belong to the code (泉鲤政综, 盐营商办, 酒市环委办函)."""
_LONGEST_WHOLE = 9
_RANKS = frozenset("市县区旗")
_CENTRAL = ("国办", "国发", "国函", "中办", "中发", "国务院")
_ORGAN_NAMED = lazy(
    lambda: (
        rf".*(?:政府|{ends('committee', 'office', 'joint')}|委会|(?<=[一-鿿]{{3}})[局厅部委](?![办发字函党组电规]))"
    )
)
_OFFICE_BEFORE = lazy(r"[一-鿿]{0,12}?[省市县区州盟旗](?:政府|府|委)办(?=(?P<head>[一-鿿])[府政党委办人])")
"""区政府办西办通, 县委办临办发: an office's short name, and behind it a code that opens with a place of its own."""
_MINISTRY_BEFORE = lazy(r"(?P<first>[一-鿿]).{1,4}部(?=(?P=first))")
"""水利部水建, 交通运输部交公路: the ministry's name and the first character of its code are the same."""
_WORDS_BEFORE = lazy(
    r"资金|会议|全[面省市县区州]|安全|开展|重点|建设|政策|同时|平台|项目|工作|标准|办法|补[助贴]|配套|新版|现行|来源|国[家内外有产资际营]|中央|[本全各我该两多]|[省市县区州旗镇乡](?![政府党委办发字人])"
)
_NAMED = lazy(
    r"(?:(?:中华人民共和国)?(?:{central}|[^{stops}\W\d_a-zA-Z]{{2,16}}?(?:{ends}))[ 、　]?)+"
    r"(?:联合)?(?:公告|通告|令)$|(?:中华人民共和国)?主席令$"
)


class CodeCandidate(NamedTuple):
    """Whose a code may be: ``known`` is false where only a place's first character speaks for it."""

    division_code: str | None
    level: Level | None
    organ_type: OrganType | None
    function: str | None
    known: bool = True


def _alternatives(found: Collection[str]) -> str:
    return "|".join(map(re.escape, sorted(found, key=lambda word: (-len(word), word))))


@cache
def _code() -> re.Pattern[str]:
    heads = _alternatives({*place_heads(), *ministry_codes()})
    return lazy(rf"(?:{heads}){body_letter()}{{0,{_CODE_TAIL}}}$")


@cache
def _headless() -> re.Pattern[str]:
    return lazy(rf"[{_HEADLESS}]{body_letter()}{{0,{_CODE_TAIL}}}$")


@cache
def _run() -> re.Pattern[str]:
    return lazy(rf"{body_letter()}{{1,{_CODE_TAIL}}}$")


@cache
def _named() -> re.Pattern[str]:
    central = rows("central_organs", ("name", "function", "type", "aliases"))
    names = {written for name, _, _, aliases in central for written in (name, *words(aliases))}
    return lazy(_NAMED.pattern.format(central=_alternatives(names), stops=_STOPS, ends=ends(*ORGANS)))


def _learned_start(prefix: str, learned: Collection[str]) -> int | None:
    for length in range(min(_CODE_TAIL, len(prefix)), 1, -1):
        if prefix[-length:] in learned:
            return len(prefix) - length
    return None


def code_start(prefix: str, learned: Collection[str] = ()) -> int:
    """Where the agency code that ends a text begins; ``len(prefix)`` where it ends in none.

    ``prefix`` is what stands left of ``〔2022〕5号``; ``learned`` holds codes that held directives bear
    (a set is fastest).

    >>> text = "经市政府同意并结合国办发"
    >>> text[code_start(text):]
    '国办发'
    >>> text = "和赣府厅发"
    >>> text[code_start(text):]
    '赣府厅发'
    """
    window = prefix[-_WINDOW:]
    begin = len(prefix) - len(window)
    named = _named().search(window) if window.endswith(("公告", "令", "通告")) else None
    if named:
        return begin + _after_cues(window, named.start())
    start = begin + _code_in(window)
    known = _learned_start(prefix, learned) if learned else None
    if known is None or (start < known and prefix[start:known] in place_heads()):
        return start
    return known


def _after_cues(window: str, start: int) -> int:
    """Where a named organ begins behind the cue words its pattern may have swallowed."""
    cue = re.match(rf"(?:{_CUES})+", window[start:])
    return start + cue.end() if cue else start


def _code_in(window: str) -> int:
    cut = _CUT.match(window)
    begin = cut.end() if cut else 0
    if begin and window[begin - 1] in _SURNAMED:
        before = window[: begin - 1]
        if window[begin - 1] in _NO_SECOND and _BASIS.search(before):
            return begin - 1
    if begin and window[begin - 1] in _SURNAMED and window[begin : begin + 1] in tuple("府政党委"):
        if not before or _CUT.fullmatch(before):
            return begin - 1
        if _hosts(before[-1], window[begin - 1]) and (len(before) == 1 or _CUT.fullmatch(before[:-1])):
            return begin - 2
    begin += behind_name(window[begin:])
    office = _OFFICE_BEFORE.match(window, begin) if window.find("办", begin) > 0 else None
    if office and (office["head"] in place_heads() or office["head"] in place_initials()):
        return office.end()
    tail = window[begin:]
    found = _code().search(tail)
    headless = _headless().search(tail)
    if found is None or (headless and headless.start() < found.start()):
        return begin + _from_border(tail, _headed(tail))
    return begin + _from_border(tail, _wider(tail, found.start()))


def _hosts(head: str, initial: str) -> bool:
    """Whether a place of this head has a county of this first character (沈和: 沈阳市和平区)."""
    return any(record.parent in place_heads().get(head, ()) for record in place_initials().get(initial, ()))


def _from_border(tail: str, start: int) -> int:
    """Where the code begins, with the few characters that stand between a border and what is recognised of it.

    A code opens with one character for each place it belongs to (泉鲤: 泉州市鲤城区; 酒市: 酒泉市), and not every
    place or organ is in the tables; but between 按, a comma or an organ's name and the code there is no other word.
    """
    repeated = _MINISTRY_BEFORE.match(tail, start) if "部" in tail else None
    if repeated or not start:
        return repeated.end() if repeated else 0
    organ = _ORGAN_NAMED.match(tail)
    border = organ.end() if organ and organ.end() <= start else 0
    few = start - border
    known = start < len(tail) and tail[start] in distinct_heads()
    if start == len(tail) and 1 < few <= _LONGEST_WHOLE - 2:
        return border if _opens_code(tail[border:]) else start
    if few == 1 and tail[border] in _RANKS and tail[start : start + 1] not in place_heads():
        return border  # 市公通, 县教发: of a city or county that names but its rank
    most = _FEW + (tail[border : border + 1] in distinct_heads())
    if few == 0 or few > most or (known and few > 1) or len(tail) - border > _LONGEST_WHOLE:
        return start
    if tail.startswith(_CENTRAL, start) or not _opens_code(tail[border:]):
        return start
    return border


def _opens_code(text: str) -> bool:
    """Whether a text begins with the first character of a place or of the country and not with a common word."""
    first = text[0]
    return (first == "国" or first in place_heads() or first in place_initials()) and _WORDS_BEFORE.match(
        text
    ) is None


def _headed(tail: str) -> int:
    """Start of a code whose place is not in the table: the name of a division, or one character."""
    run = _run().search(tail)
    if run is None or not tail:
        return len(tail)
    start = run.start()
    if start == 0:
        return 0
    for length in (4, 3, 2):
        if length <= start and by_name(tail[start - length : start]):
            return start - length
    return start - 1


def _wider(tail: str, start: int) -> int:
    """Takes in the rest of a place's name that only ends in a known character (龙南 before 府)."""
    if tail[start + 1 : start + 2] not in tuple("府政党委办"):
        return start
    for length in (2, 3, 4, 5):
        name = tail[max(0, start - length + 1) : start + 1]
        if len(name) == length and (by_name(name) or (name[-1] in "州盟" and by_name(name[:-1]))):
            return start - length + 1
    return start


def _organ_hint(body: str) -> tuple[OrganType | None, str | None]:
    """Organ type and function that the part behind the place names."""
    if re.match(r"(?:府办|府厅|政办|办发|办字|办函|办规|办)", body):
        return OrganType.OFFICE, "政府办公室"
    if re.match(r"(?:党办|委办|委厅)", body):
        return OrganType.PARTY, "党委办公室"
    if re.match(r"(?:府|政(?!法|务|数|协|研))", body):
        return OrganType.GOVERNMENT, "政府"
    if re.match(r"(?:发(?!改)|字|函)", body):
        return OrganType.PARTY, "党委"
    for length in range(min(6, len(body)), 0, -1):
        if body[:length] in ministry_codes():
            function, kind = ministry_codes()[body[:length]]
            return kind, function
    return None, None


def _of_place(code: str, body: str, known: bool) -> CodeCandidate:
    kind, function = _organ_hint(body)
    return CodeCandidate(code, division(code).level, kind, function, known)


@lru_cache(maxsize=1 << 14)
def code_candidates(agency_code: str) -> tuple[CodeCandidate, ...]:
    """Whose a code may be, the likeliest first; empty where nothing is known of it.

    >>> [c.division_code for c in code_candidates("洪府厅发") if c.known], code_candidates("国办发")[0].organ_type.value
    (['360100'], 'office')
    >>> [c.division_code for c in code_candidates("青政办发") if c.known][:2]
    ['630000', '370200']
    """
    code = unblanked(agency_code)
    found: list[CodeCandidate] = []
    ministry = next((code[:n] for n in range(len(code), 0, -1) if code[:n] in ministry_codes()), None)
    head = next((code[:n] for n in range(min(4, len(code)), 0, -1) if code[:n] in place_heads()), None)
    if ministry and (head is None or len(ministry) > len(head)):
        function, kind = ministry_codes()[ministry]
        found.append(CodeCandidate(COUNTRY, Level.CENTRAL, kind, function))
    if head:
        found += [_of_place(place, code[len(head) :], True) for place in place_heads()[head]]
    elif not found and len(code) > 1:
        named = next((n for n in (4, 3, 2) if by_name(code[:n])), 0)
        found += [_of_place(r.code, code[named:], True) for r in (by_name(code[:named]) if named else ())]
    if not (ministry and len(ministry) > 1) and len(code) > 1:
        places = {candidate.division_code for candidate in found}
        initial = place_initials().get(code[0], ())
        found += [_of_place(r.code, code[1:], False) for r in initial if r.code not in places]
    return tuple(found)
