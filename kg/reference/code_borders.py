"""Where the name of an organ or of a place ends and an agency code begins that stands right behind it (市财政局财农, 省皖财农)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from kg.reference.code_tables import (
    body_letter,
    distinct_heads,
    ministry_codes,
    place_heads,
    place_initials,
)
from kg.reference.divisions import by_name, find_prefix
from kg.reference.functions import function_of
from kg.reference.organ_ends import ends
from kg.reference.organs import central_organ
from kg.reference.patterns import lazy

# Names that no code holds, whatever stands before them …
_ORGAN_LAST = lazy(
    lambda: (
        rf"(?:人民政府|(?<=[省市县区州盟旗乡镇])政府|{ends('committee', 'board', 'office', 'joint')}|办事处|党委"
        r"|(?<=[省市县区州盟旗我本])[局厅]|(?<=[省市县区州盟旗]委)(?![办员宣组统文信机编老台]))"
    )
)
# … and letters that end names and stand within codes (津人社局发, 东委法办).
_MAY_BE_LAST = lazy("[局部委]|(?<!总)厅")  # 安监总厅管三
# 县普查办: an office in short, with its rank.
_OFFICE = lazy(r".*?[省市县区州盟旗](?P<what>[\u4e00-\u9fff]{2,8}?)办")
_LETTERS = lazy("[通明公函办发电][字电发函规]?")  # 教育局通字: letters of a code, and of no place
_PLACE_LAST = lazy("[省市县区州盟旗乡镇]")
_LONGEST_CODE = 12
_SHORTEST_NAME, _LONGEST_NAME = 3, 14


@cache
def _local_code() -> re.Pattern[str]:
    """A whole code that opens with a place: its letter or two, then letters of organs and of their business."""
    places = "|".join(sorted((*place_heads(), *place_initials()), key=lambda head: (-len(head), head)))
    second = "".join(sorted({*distinct_heads(), *place_initials()}))
    return lazy(rf"(?:{places})(?:[{second}]?[市州区]?){body_letter()}{{1,{_LONGEST_CODE}}}")


@cache
def _letters() -> re.Pattern[str]:
    return lazy(rf"{body_letter()}{{1,{_LONGEST_CODE}}}")


@lru_cache(maxsize=1 << 12)
def behind_name(text: str) -> int:
    """Where in ``text`` the code begins that the name of an organ or of a place stands right before; 0 where none does.

    >>> [text[behind_name(text):] for text in ("财政局卫水发", "安徽省皖财农", "教育部教财", "津人社局发", "县普查办湟普办字")]
    ['卫水发', '皖财农', '教财', '津人社局发', '湟普办字']
    """
    for found in reversed([*_ORGAN_LAST.finditer(text)]):
        if _is_code(text[found.end() :]):
            return found.end()
    for found in reversed([*_MAY_BE_LAST.finditer(text)]):
        if _is_of_organ(text[found.end() :], text[: found.end()]):
            return found.end()
    office = _OFFICE.match(text) if text.count("办") > 1 else None
    if office and _is_of_office(text[office.end() :], office["what"]):
        return office.end()
    for found in reversed([*_PLACE_LAST.finditer(text, 1)]):
        if _is_of_place(text[found.end() :], text[: found.end()]):
            return found.end()
    return 0


def _is_code(code: str) -> bool:
    """Whether a text may be a whole code, of a place or of a ministry."""
    return len(code) > 1 and (is_local_code(code) or _ministry_of(code) is not None)


def is_local_code(code: str) -> bool:
    """Whether a text may be a whole code that opens with a place's letter or with its name (酉阳府办发)."""
    if _local_code().fullmatch(code):
        return True
    return any(by_name(code[:n]) and _letters().fullmatch(code, n) for n in (2, 3, 4))


def _is_of_organ(code: str, named: str) -> bool:
    """Whether ``code`` is one that the organ whose name ends before it, or the one of a place, may have."""
    if len(code) < 2 or _LETTERS.fullmatch(code) or _is_abbreviated(named):
        return False
    functions = set(_functions_ending(named))
    return bool(functions) and (_ministry_of(code) in functions or is_local_code(code))


def _is_of_office(code: str, what: str) -> bool:
    """县普查办湟普办字: a code that opens with a place's letter, and of an office with a letter of what it is for."""
    return "办" in code and not set(what).isdisjoint(code[1:]) and is_local_code(code)


def _is_abbreviated(organ: str) -> bool:
    """津人社局: a place's letter before an organ's name opens a code."""
    return organ[0] in place_heads() and len(organ) > 3 and function_of(organ[1:]) is not None


def _functions_ending(text: str) -> Iterator[str]:
    """The functions of the organs with whose names ``text`` ends (改革委, 发展改革委)."""
    for length in range(_SHORTEST_NAME, min(_LONGEST_NAME, len(text)) + 1):
        organ = text[-length:]
        if _MAY_BE_LAST.search(organ, 0, length - 1):
            return
        central = central_organ(organ) if organ[-1] == "部" else None
        function = central[1] if central else function_of(organ) if organ[-1] != "部" else None
        if function is not None:
            yield function.name


def _ministry_of(code: str) -> str | None:
    """The function of the ministry with whose code a text begins."""
    longest = next((code[:n] for n in range(len(code), 0, -1) if code[:n] in ministry_codes()), None)
    return ministry_codes()[longest][0] if longest else None


def _is_of_place(code: str, name: str) -> bool:
    """安徽省皖, 成都市成, 酉阳县酉阳: the code is of the place that is named before it."""
    if not is_local_code(code):
        return False
    if code[0] in name[:-1]:
        return True
    place = find_prefix(name)
    return (
        place is not None
        and place.full
        and not place.rest
        and place.record.code in place_heads().get(code[0], ())
    )
