"""Chinese numerals and dates (数字、日期).

>>> to_int("二〇二二"), to_int("二十一"), parse_date("二〇二二年五月十九日")
(2022, 21, '2022-05-19')
"""

from __future__ import annotations

import calendar
import datetime

from kg.reference.folding import fold_width, unblanked
from kg.reference.patterns import lazy

DIGITS = "0-9０-９"
"""Arabic digits of either width, for a character class."""
NUMERALS = "〇○零一二三四五六七八九十百千万两廿卅"
"""Chinese numerals, for a character class."""

_VALUES = {
    "〇": 0, "○": 0, "Ｏ": 0, "零": 0, "O": 0, "o": 0, "Ο": 0, "0": 0, "一": 1, "壹": 1, "二": 2, "两": 2, "贰": 2,
    "三": 3, "叁": 3, "四": 4, "肆": 4, "五": 5, "伍": 5, "六": 6, "陆": 6, "七": 7, "柒": 7, "八": 8, "捌": 8,
    "九": 9, "玖": 9,
}  # fmt: skip
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_TENS = {"廿": "二十", "卅": "三十"}
_MYRIADS = {"万": 10_000, "亿": 100_000_000}
_N = rf"[{DIGITS}{NUMERALS}ＯOoΟ]"
_FIRST_MONTH = "元"  # 元月: January
_DATE = lazy(rf"({_N}{{4}})年({_N}{{1,3}}|{_FIRST_MONTH})月({_N}{{1,3}})[日号]")
_PLAIN_DATE = lazy(r"(?<!\d)(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d)")


def _below_myriad(digits: str) -> int | None:
    total, current = 0, None
    for character in digits:
        if character in _UNITS:
            total += (1 if current is None else current) * _UNITS[character]
            current = None
        elif character in _VALUES:
            if current not in (None, 0):
                return None
            current = _VALUES[character]
        else:
            return None
    return total + (current or 0)


def to_int(text: str) -> int | None:
    """The number that digits or Chinese numerals write; None where they write none.

    >>> to_int("十三"), to_int("二零二二"), to_int("一百零五"), to_int("１２"), to_int("三万二千"), to_int("若干")
    (13, 2022, 105, 12, 32000, None)
    """
    text = fold_width(unblanked(text))
    if not text:
        return None
    if text.isascii() and text.isdigit():
        return int(text)
    if all(c in _VALUES or (c.isascii() and c.isdigit()) for c in text):
        return int("".join(c if c.isdigit() and c.isascii() else str(_VALUES[c]) for c in text))
    for short, full in _TENS.items():
        text = text.replace(short, full)
    for character, value in reversed(_MYRIADS.items()):
        head, found, tail = text.partition(character)
        if found:
            upper, lower = to_int(head or "一"), to_int(tail) if tail else 0
            return None if upper is None or lower is None else upper * value + lower
    return _below_myriad(text)


def iso_day(year: int | None, month: int | None, day: int | None) -> str | None:
    """The day as ISO; None where a part is not known or the calendar has no such day.

    >>> iso_day(2024, 2, 29), iso_day(2023, 2, 29)
    ('2024-02-29', None)
    """
    if year is None or month is None or day is None:
        return None
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


def parse_date(text: str) -> str | None:
    """The first full date in a text as ISO; None where there is none or it is no day of the calendar.

    >>> parse_date("２０２２年 5 月 19 日"), parse_date("2022年13月1日"), parse_date("2022-05-09")
    ('2022-05-19', None, '2022-05-09')
    >>> parse_date("2024年元月29日"), parse_date("2024年正月29日"), parse_date("2024年元旦")
    ('2024-01-29', None, None)
    """
    text = unblanked(fold_width(text))
    found = _DATE.search(text)
    if found:
        month = 1 if found[2] == _FIRST_MONTH else to_int(found[2])
        return iso_day(to_int(found[1]), month, to_int(found[3]))
    plain = _PLAIN_DATE.search(text)
    return iso_day(int(plain[1]), int(plain[3]), int(plain[4])) if plain else None


def month_end(year: int, month: int) -> str | None:
    """The last day of a month as ISO; None where there is no such month.

    >>> month_end(2024, 2), month_end(2024, 13)
    ('2024-02-29', None)
    """
    return iso_day(year, month, calendar.monthrange(year, month)[1]) if 1 <= month <= 12 else None
