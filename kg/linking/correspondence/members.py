"""What a clause lists (并列项): the members of its enumerations, and how many of them another text names."""

from __future__ import annotations

import re
from collections.abc import Sequence

_APART = re.compile(r"、|以及|和(?![谐平])|与(?!会)|及(?!时)|或者?")
_STRAY = re.compile(r"[^\u4e00-\u9fffA-Za-z0-9%]")
_LONGEST = 8  # characters of a member that is taken whole
_SHORTEST, _USUAL, _LONG = (
    2,
    4,
    6,
)  # characters taken of one at an end of a list, which goes on with other words


def members(clause: str) -> tuple[str, ...]:
    """The members of what ``clause`` lists, without marks; of the first and the last, which other words stand beside,
    about as much as their neighbour is long.  Empty where nothing is listed.

    >>> members("建立护理员入职补贴和岗位津贴制度"), members("公开收费标准、免费时段、监督电话"), members("公开收费标准")
    (('入职补贴', '岗位津贴'), ('收费标准', '免费时段', '监督电话'), ())
    """
    parts = [part for piece in _APART.split(clause) if (part := _STRAY.sub("", piece))]
    if len(parts) < 2:
        return ()
    inner = [part if len(part) <= _LONGEST else part[-_LONG:] for part in parts[1:-1]]
    first = parts[0][-_width(parts[1] if inner else "") :]
    last = parts[-1][: _width(parts[-2] if inner else "")]
    return tuple(member for member in (first, *inner, last) if len(member) >= _SHORTEST)


def _width(neighbour: str) -> int:
    return max(_SHORTEST, min(_LONG, len(neighbour))) if neighbour else _USUAL


def named(listed: Sequence[str], text: str) -> list[bool]:
    """For each of some members, whether ``text`` has at least half of its pairs of letters.

    >>> named(["入职补贴", "岗位津贴"], "发放一次性入职补贴")
    [True, False]
    """
    return [
        2 * sum(member[i : i + 2] in text for i in range(len(member) - 1)) >= len(member) - 1
        for member in listed
    ]
