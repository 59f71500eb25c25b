"""Words in a box (框内文字): how wide they are, cut to a width, broken into lines."""

from __future__ import annotations

from unicodedata import east_asian_width


def width(text: str) -> int:
    """Width of ``text`` in half-width units.

    >>> width("公文A")
    5
    """
    return sum(2 if east_asian_width(char) in "WFA" else 1 for char in text)


def fit(text: str, units: int) -> str:
    """``text`` on one line of at most ``units`` half-width units, with an ellipsis where it is cut.

    >>> fit("健全政务公开工作机制", 12)
    '健全政务公…'
    """
    flat = " ".join(text.split())
    if width(flat) <= units:
        return flat
    while width(flat) > units - 2:
        flat = flat[:-1]
    return flat + "…"


def lines(text: str, units: int, most: int) -> list[str]:
    """``text`` broken into at most ``most`` lines of ``units`` half-width units, alike in length, the last one cut.

    >>> lines("石桥县政务公开工作方案", 16, 2)
    ['石桥县政务公', '开工作方案']
    >>> lines("甲县教育局2023年公开文件", 16, 2)
    ['甲县教育局', '2023年公开文件']
    """
    rest = " ".join(text.split())
    broken: list[str] = []
    while rest and len(broken) < most - 1 and width(rest) > units:
        even = -(-width(rest) // (most - len(broken)))
        end = 1
        while width(rest[: end + 1]) <= min(units, even + 1):
            end += 1
        end = _before_number(rest, end)
        broken.append(rest[:end])
        rest = rest[end:]
    return [*broken, fit(rest, units)] if rest else broken


def _before_number(text: str, end: int) -> int:
    """``end``, or where the number begins that it would cut."""
    start = end
    while start > 0 and text[start - 1].isdigit() and text[end : end + 1].isdigit():
        start -= 1
    return start or end
