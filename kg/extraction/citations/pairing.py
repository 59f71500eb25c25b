"""Which number belongs to which title: behind it in brackets, shared out over several titles, or before it."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise

from kg.extraction.citations.citation_role import names_law
from kg.extraction.page.doc_number import NumberHit
from kg.extraction.text.title import QuotedTitle
from kg.reference.basis_words import BASED_ON, CARRIES_OUT
from kg.reference.kind_words import title_words
from kg.reference.patterns import lazy

_NUMBER_BEHIND = lazy(r"\s*[（(\[〔【]?[^（）()《》。；，]{0,24}$")
_PROMULGATES = lazy(
    r"[）)]?\s*(?:号?文件?)?(?:公布(?:施行|实施)?的?|(?:发布|印发|颁布|下发)(?:施行|实施)?的)\s*"
)
# 甲办发〔2019〕5号文件《关于…的通知》: nothing but its number stands before a title.
# 批准文号：甲府土〔2023〕5号 above 批准文件名称：《…的批复》: fields of one table.
_NUMBER_RIGHT_BEFORE = lazy(r"\s*(?:文件?)?\s*|\s*\n\s*(?:批[准复])?(?:文件)?(?:文件|名称|标题)\s*[:：]\s*")
_BRACKET_BEFORE = lazy(r"\s*[）)]\s*")
# What ends a title, before whose number in brackets another title would be the next of a list.
_TITLED_BEFORE = lazy(lambda: rf"[》〉”]$|(?:{title_words()})$")
# 《甲决定》第一次修订，根据某令第5号…, 《甲决定》在某令第5号的基础上: what stands behind these belongs to another document.
_ANOTHER = lazy(
    rf"^\s*[在以对比较将是为与同由随]|{BASED_ON}|{CARRIES_OUT}|修[订正改]|第[一二三四五六七八九十\d]次"
)
_BESIDE = lazy(r"[、和及与，\s]*")
# What stands between one document's number and the next one's; 公布，第709号修订 tells more of the same document.
_NEXT_NUMBER = lazy(r"(?:号?文件?)?[、，,；;和及与\s]*")
# 《甲条例》（2008年11月19日国务院第36次常务会议修订，国务院令第541号）: how it was made stands before its order.
_HISTORY = lazy(
    r"[（(][^（）()《》。；\n]{4,60}(?:通过|批准|公布|发布|颁布|修订|修正)[，,]\s*(?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日\s*)?"
)
_REVISES = lazy(r"\s*(?:第[一二三四五六七八九十\d]{1,2}次)?修[改订正]")
_BRACKETS = ("", "（", "(", "[", "〔", "【")
_CLOSING = lazy(r"[）)\]〕】]")
_ENDS_TITLE = lazy(r"\s*[）)]\s*》")
_ENDS = "的布 　号文件）)：:"  # what ends words that make a document known, and what may end a number
_NEAR = 30  # characters


class Pairs:
    """Numbers of a text, told to its titles by their places; both are given in order."""

    def __init__(self, plain: str, titles: list[QuotedTitle], numbers: list[NumberHit]) -> None:
        self._plain = plain
        self._titles = titles
        self._numbers = numbers
        self._starts = [number.span.start for number in numbers]
        self._in_turn = self._shared_out() if len(numbers) > 1 else {}
        self.inside = self._inside()

    def behind(self, order: int, limit: int) -> int | None:
        """Index of the number behind the title of this ``order`` and before ``limit``, in brackets or bare, or at its end."""
        if order in self._in_turn:
            return self._in_turn[order]
        end = self._titles[order].span.end
        index = bisect_left(self._starts, end)
        if self._ends_title(order, index - 1):
            return index - 1
        if index >= len(self._starts) or self._starts[index] >= limit:
            return None
        if self._is_of_history(end, self._numbers[index]):
            return index
        if self._starts[index] >= end + _NEAR:
            return None
        between = self._plain[end : self._starts[index]]
        if not _NUMBER_BEHIND.fullmatch(between) or re.search(r"和|及|、|与", between.strip("（( ")):
            return None
        return None if between.strip()[:1] not in _BRACKETS and _ANOTHER.search(between) else index

    def _ends_title(self, order: int, index: int) -> bool:
        """Whether a number in brackets is the last of what 《》 enclose: 《甲通知（甲府发〔2022〕5号）》."""
        if index < 0 or self._starts[index] <= self._titles[order].span.start:
            return False
        start, end = self._numbers[index].span
        return self._plain[start - 1] in "（(" and _ENDS_TITLE.match(self._plain, end) is not None

    def _is_of_history(self, end: int, hit: NumberHit) -> bool:
        """Whether the order stands in the bracket behind a title, last of what is told there of its making."""
        return (
            self._plain[end : end + 1] in ("（", "(")
            and hit.number.agency_code.endswith("令")
            and _HISTORY.fullmatch(self._plain, end, hit.span.start) is not None
            and _REVISES.match(self._plain, hit.span.end) is None
        )

    def before(self, quoted: QuotedTitle) -> int | None:
        """Index of the number that made the title known, or stands right before it: 省政府令第5号公布的《办法》,
        甲办发〔2019〕5号《办法》."""
        if self._plain[quoted.span.start - 1] not in _ENDS:
            return None
        index = bisect_left(self._starts, quoted.span.start) - 1
        if index < 0 or quoted.span.start - self._numbers[index].span.end > 12:
            return None
        hit = self._numbers[index].span
        said = _PROMULGATES.fullmatch(self._plain, hit.end, quoted.span.start)
        return index if said or self._stands_right_before(hit.start, hit.end, quoted.span.start) else None

    def _stands_right_before(self, start: int, end: int, title: int) -> bool:
        """Whether a number leads on to the title, bare or in a bracket behind an organ's name."""
        if _NUMBER_RIGHT_BEFORE.fullmatch(self._plain, end, title):
            return True
        if (
            start == 0
            or self._plain[start - 1] not in "（("
            or not _BRACKET_BEFORE.fullmatch(self._plain, end, title)
        ):
            return False
        return _TITLED_BEFORE.search(self._plain, max(0, start - 4), start - 1) is None

    def _inside(self) -> set[int]:
        """Numbers that stand within a quoted title."""
        result: set[int] = set()
        at = 0
        for index, start in enumerate(self._starts):
            while at < len(self._titles) and self._titles[at].span.end <= start:
                at += 1
            if at < len(self._titles) and self._titles[at].span.start <= start:
                result.add(index)
        return result

    def _shared_out(self) -> dict[int, int]:
        """《甲》《乙》（甲号、乙号）: as many numbers in one bracket as titles side by side before it, each its own."""
        found: dict[int, int] = {}
        starts = set(self._starts)
        for order in range(1, len(self._titles)):
            end = self._titles[order].span.end
            if end + 1 not in starts or self._plain[end] not in "（(" or not self._beside(order):
                continue
            first = bisect_left(self._starts, end)
            if first + 1 >= len(self._starts):
                continue
            close = _CLOSING.search(self._plain, self._numbers[first].span.end)
            count = (bisect_left(self._starts, close.start()) if close else first) - first
            opening = order
            while opening and order - opening < count and self._beside(opening):
                opening -= 1
            if count > 1 and order - opening + 1 == count and self._fit(opening, first, count):
                found.update(zip(range(opening, order + 1), range(first, first + count), strict=True))
        return found

    def _beside(self, order: int) -> bool:
        """Whether nothing but 、 or 和 stands between the title and the one before it."""
        between = (self._titles[order - 1].span.end, self._titles[order].span.start)
        return _BESIDE.fullmatch(self._plain, *between) is not None

    def _fit(self, opening: int, first: int, count: int) -> bool:
        """Numbers side by side; a law has the number of an order, which names no year."""
        spans = [hit.span for hit in self._numbers[first : first + count]]
        if not all(_NEXT_NUMBER.fullmatch(self._plain, a.end, b.start) for a, b in pairwise(spans)):
            return False
        return not any(
            names_law(self._titles[opening + i].title) and self._numbers[first + i].number.year is not None
            for i in range(count)
        )
