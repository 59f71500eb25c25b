"""数值: the figures of a sentence with their units, alone (90%), from one to another (3—5个) or side by side (3个和5个), and
one of them as it stands in its clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kg.extraction.figures.comparator import POST, Cue
from kg.extraction.figures.unit import PARTS, UNIT, UNIT_INITIALS, plain_unit
from kg.reference.numerals import to_int
from kg.reference.patterns import lazy

_ONES = "一二两三四五六七八九"
# What it begins with stands first, so that a search skips to it; what may not stand before it is asked behind that.
_ARABIC = r"[0-9０-９](?<![\d.．第].)(?<!\d,.)(?:\d{0,2}(?:,\d{3})+|\d{0,8})(?:[.．]\d{1,4})?"
# 十五个百分点; 一两个百分点 and 二三十个百分点 name no figure.
_CHINESE = rf"(?=[{_ONES}十])(?<![\d.．第{_ONES}十百几])(?:[{_ONES}]?十[{_ONES}]?|[{_ONES}])(?=个百分点)"
_POST = rf"(?:[（(]含[^（）()]{{0,6}}[）)])?(?:{POST}|之间)"
# What counts in no listed unit: 系数达到0.52以上, 不少于30畦; how long something lasts binds only with 以上 or 以下.
_NO_UNIT = "的|者|年|月|日|号|时|天|小时|个|[工周—–－\\-~～至到点条款章]"
_BARE = (
    rf"(?:天|日|小时|个月|年)(?={_POST})|(?!{_NO_UNIT})[\u4e00-\u9fff]{{0,3}}?(?={_POST})"
    rf"|(?!{_NO_UNIT})[\u4e00-\u9fff]{{0,2}}(?=[，。；、）;]|$)"
)
# 带宽不低于200M, 算力达到100P; 5G is a name.
_BARE += rf"|[MGTP](?<![^\d.][2-6]G)(?={_POST}|[，。；、）;的]|带宽|宽带|接入|光纤|$)"
_COUNT = (
    rf"\s*(?:(?P<low>{UNIT}|[十百千万亿]{{1,2}})?\s*[—–―－\-~～至]{{1,2}}?\s*(?P<upto>[-－]?\d{{1,9}}(?:[.．]\d{{1,4}})?)\s*)?"
    rf"(?:(?={UNIT_INITIALS})(?P<unit>{UNIT})|(?P<bare>{_BARE}))(?P<post>{_POST})?"
)
# The first looks at no Chinese numeral, of which a text has many, and is twice as quick.
_IN_DIGITS, _IN_ANY_NUMERALS = (
    lazy(rf"(?P<value>{value}){_COUNT}") for value in (rf"{_ARABIC}(?!\d)", rf"{_ARABIC}(?!\d)|{_CHINESE}")
)
# 百万分之1.5, 千分之三: what the figure is a part of stands before it.
_IN_PARTS = lazy(
    rf"(?P<unit>{'|'.join(PARTS)})(?P<value>\d{{1,3}}(?:[.．]\d{{1,4}})?|[{_ONES}十百]{{1,5}}(?:点[零〇{_ONES}]{{1,3}})?)(?P<post>{_POST})?"
    "(?P<low>(?!))?(?P<upto>(?!))?(?P<bare>(?!))?"
)
MINUS = "-－−±"
_ENDS_THERE = lazy(r"[，。；、,;）)（(\t]|以上|左右|\s+[\u4e00-\u9fff]|\s*$")
_ENDS_CLAUSE = "，。；："
_RESPECTIVE = 8  # characters before a figure within which 分别 stands
_JOINED = lazy(r"、|和|及|与|以及")
REACH = 64  # characters to the left of a figure that may say what it counts
# 分别不高于10、35、50毫克/立方米: each has the unit of the last.
_SHARED_UNIT = lazy(
    rf"分别[^，。；\d]{{0,{_RESPECTIVE}}}(?P<first>(?:{_ARABIC}、){{1,5}}){_ARABIC}(?={UNIT_INITIALS}){UNIT}"
)


class Figure(NamedTuple):
    """One figure as it stands in its clause: ``plain[start:end]``, what it counts in, and the words around it.

    ``left`` are the words before it, or before its comparator ``cue``, that may say what it counts.
    """

    plain: str
    start: int
    end: int
    left: str
    unit: str = ""
    bare: bool = False  # whether that is none of the known units
    post: str = ""  # what binds it from behind: 以上, 左右
    cue: Cue | None = None
    begin: int = -1  # where its comparator begins, or itself
    whole: bool = False  # whether ``left`` goes back to the figure before

    @property
    def text(self) -> str:
        """The figure itself with its unit and what binds it from behind."""
        return self.plain[self.start : self.end]

    @property
    def clause(self) -> str:
        """The words before it in its clause."""
        return last_clause(self.left)

    @property
    def gap(self) -> str:
        """What stands right before it: behind its comparator, if it has one."""
        return self.cue.gap if self.cue else self.left

    @property
    def ends_clause(self) -> bool:
        """Whether nothing that is counted stands behind it."""
        return ends_there(self.plain, self.end)

    def up_to(self, last: re.Match[str]) -> Figure:
        """It with those side by side with it, the last of which binds them all (40%、45%、50%以上)."""
        return self._replace(end=last.end(), post=last["post"] or "")

    def behind(self, form: re.Pattern[str]) -> re.Match[str] | None:
        """What of this form stands right behind it, or None."""
        return form.match(self.plain, self.end)

    def parted_by(self, form: re.Pattern[str], at: int) -> bool:
        """Whether all that parts it from ``at`` is of this form."""
        return form.fullmatch(self.plain, self.end, at) is not None

    def precedes(self, words: str) -> bool:
        """Whether these words stand right behind it."""
        return self.plain.startswith(words, self.end)


def figures_in(plain: str, start: int, end: int) -> list[re.Match[str]]:
    """The figures of a measure, in order; those without a unit only where a comparator may stand before them."""
    figure = _IN_DIGITS if plain.find("个百分点", start, end) < 0 else _IN_ANY_NUMERALS
    found = list(figure.finditer(plain, start, end))
    if plain.find("分之", start, end) >= 0:
        parts = list(_IN_PARTS.finditer(plain, start, end))
        written = {part.start("value") for part in parts}
        found = sorted(
            (*(match for match in found if match.start() not in written), *parts), key=re.Match.start
        )
    if not found:
        return found
    apart = _SHARED_UNIT.finditer(plain, start, end) if plain.find("分别", start, end) >= 0 else ()
    shared = [match.span("first") for match in apart]
    return [
        match
        for match in found
        if match["bare"] is None
        or _may_be_bound(plain[match.start() - 1 : match.start()])
        or any(first <= match.start() < stop for first, stop in shared)
    ]


def seen(plain: str, floor: int, match: re.Match[str]) -> Figure:
    """A figure as it stands behind ``floor``, with no comparator asked."""
    left = left_of(plain, floor, match.start())
    unit = plain_unit(match["unit"] or match["bare"] or "")
    return Figure(plain, *match.span(), left, unit, match["unit"] is None, match["post"] or "")


def ends_there(plain: str, at: int) -> bool:
    """Whether nothing that is counted stands at ``at``, behind a figure: its clause ends there, or a bound follows."""
    return _ENDS_THERE.match(plain, at) is not None


def last_clause(words: str) -> str:
    """The clause that ``words`` end in.

    >>> last_clause("落实经费，工资按照")
    '工资按照'
    """
    return words[max(map(words.rfind, _ENDS_CLAUSE)) + 1 :]


def clause_start(plain: str, start: int, at: int) -> int:
    """Where the clause of ``at`` begins, not before ``start``.

    >>> clause_start("甲办，乙办3次", 0, 5), clause_start("甲办，乙办3次", 4, 5)
    (3, 4)
    """
    return max(start, *[plain.rfind(mark, start, at) + 1 for mark in "，。；"])


def left_of(plain: str, floor: int, at: int, reach: int = REACH) -> str:
    """The words before ``at`` that may say what a figure there counts, none of them before ``floor``."""
    return plain[max(floor, at - reach) : at]


def _may_be_bound(letter: str) -> bool:
    """Whether what stands before a figure without a unit can end a comparator: （2）, 1、 and -3- bind nothing."""
    return "\u4e00" <= letter <= "\u9fff" or (letter != "" and letter in MINUS)


def enumerated(plain: str, figures: Sequence[re.Match[str]], at: int) -> Sequence[re.Match[str]]:
    """The figure at ``at`` and those of the same unit, behind 分别 of any, that nothing but 、 or 和 parts from it."""
    stop, begin = at + 1, figures[at].start()
    respective = not figures[at]["bare"] and "分别" in plain[max(0, begin - _RESPECTIVE) : begin]
    while (
        stop < len(figures)
        and (figures[stop]["unit"] == figures[at]["unit"] or (respective and figures[stop]["unit"]))
        and figures[stop - 1]["post"] in (None, figures[stop]["post"])
        and _JOINED.fullmatch(plain, figures[stop - 1].end(), figures[stop].start())
    ):
        stop += 1
    return figures[at:stop]


def value_of(text: str) -> float:
    """The number that ``text`` writes in digits or in Chinese numerals."""
    whole, point, part = text.partition("点")  # 三点五
    if point:
        return float(f"{to_int(whole)}.{''.join(str(to_int(digit)) for digit in part)}")
    number = to_int(text)
    return float(text.replace("．", ".").replace(",", "")) if number is None else float(number)


def unit_of_low(said: str | None, unit: str) -> str:
    """The unit of the lower end of a range: its own (8000元至1万元), with what both share (2万—3万元)."""
    low = plain_unit(said or unit)
    return low + unit.lstrip("十百千万亿") if low.strip("十百千万亿") == "" else low
