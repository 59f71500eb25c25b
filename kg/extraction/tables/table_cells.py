"""What the pieces of a table's row are by their own words, and which column each can only stand in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from kg.extraction.tables.table_columns import UNIT_COLUMNS, Column
from kg.extraction.text.marker import opening_marker
from kg.extraction.units.organ_list import split_organs
from kg.extraction.units.unit_name import opens_as_demand
from kg.reference.organ_ends import UNITS, ends
from kg.reference.patterns import lazy

_LONGEST_UNITS = 240  # characters of a cell of units
_LONGEST_UNIT = 26
_LONGEST_TIME = 60
_BARE_TIME = 14  # characters of a time that says nothing else
_MOST_PIECES = 40
_BROKEN = 4  # lines over which a unit or time cell may be broken
_NEVER = 99
_SERIAL = lazy(r"[（(]?(\d{1,3}|[一二三四五六七八九十]{1,3})[）)]?[.、．]?")
_NOTHING = lazy(r"[—–\-－/／\\·]{1,4}|无")
_HAN = "一二三四五六七八九十"
_NO_UNIT = lazy(r"[。；;：:！？《》“”]|\d{1,4}(?:年|月|日|个|项|%|％|万)")
# 市司法局, 各县（区）, 国网甲市供电公司, 市直有关部门, 党政办: an organ, or a set of organs
_UNIT = lazy(
    lambda: (
        rf"[\u4e00-\u9fff\dA-Za-z（）()〔〕·]{{1,24}}?(?:{ends(*UNITS, 'village')}|电信|移动|联通|铁塔|电力|供电)"
        r"(?:[（(][^（）()]{1,30}[）)])*(?:等|按照?职责分工(?:负责)?|分别负责|负责|牵头|配合)?"
    )
)
_TIME = lazy(
    r"年|月|季度|[今明]年|长期|持续|常年|全年|常态|每[年月季周日天半]|[即及适按]时|立即|立行立改|[近中远]期|时限|时序|.[底末]前|.[之以]前|[节学考冬会汛]前|汛|"
    r"按(?:要求|期|进度|计划|规定|照)|分阶段|同步|定期|日常|经常|随时|半年|启动|进行中|已完成|\d{4}\s*[./-]\s*\d"
)
_SETTING = lazy(
    r"[底末前内旬初起止年月日]$|推进$|坚持$|实施$|开展$|完成$|落实$|进行$|长期|持续|常态|时限|进度"
)
_ENDED = frozenset("。；;！？：:")
_LEFT_OPEN = frozenset("、，,和及与（(")


class Piece(NamedTuple):
    """A stretch of a row's words; ``broken``: only a line break parts it from the piece before."""

    text: str
    broken: bool


def serial(word: str) -> int | None:
    """The number that a cell holds and nothing else: 3, （3）, 3., 三.

    >>> serial("12"), serial("三、"), serial("3个")
    (12, 3, None)
    """
    match = _SERIAL.fullmatch(word)
    if match is None:
        return None
    said = match[1]
    if said.isdecimal():
        return int(said)
    tens, ten, ones = said.rpartition("十") if "十" in said else ("", "", said)
    if len(tens) > 1 or len(ones) > 1:
        return None
    return ((_HAN.find(tens) + 1 or 1) * 10 if ten else 0) + (_HAN.find(ones) + 1 if ones else 0)


def is_nothing(word: str) -> bool:
    """Whether a cell says that there is nothing in it: —, /, 无."""
    return _NOTHING.fullmatch(word) is not None


@lru_cache(maxsize=1 << 12)
def are_units(word: str) -> bool:
    """Whether a cell holds nothing but organs.

    >>> are_units("市司法局、各县（区）人民政府"), are_units("完善各部门协作机制")
    (True, False)
    """
    if not 2 <= len(word) <= _LONGEST_UNITS or _NO_UNIT.search(word) or opens_as_demand(word):
        return False
    organs = split_organs(word)
    return bool(organs) and all(_is_unit(organ) for organ in organs)


def _is_unit(organ: str) -> bool:
    if len(organ) > _LONGEST_UNIT and "（" not in organ and "、" not in organ:
        return False
    return not opens_as_demand(organ) and all(_UNIT.fullmatch(part) for part in organ.split("、"))


@lru_cache(maxsize=1 << 12)
def is_time(word: str) -> bool:
    """Whether a cell can say when something is due: 6月底前, 持续推进, 2023年6月; also as a sentence of a few words.

    >>> is_time("2023年6月底前"), is_time("长期坚持"), is_time("市司法局")
    (True, True, False)
    """
    return 1 < len(word) <= _LONGEST_TIME and _TIME.search(word) is not None and not are_units(word)


def _is_bare_time(word: str) -> bool:
    return len(word) <= _BARE_TIME and is_time(word) and _SETTING.search(word) is not None


def fits(words: Sequence[str], columns: Sequence[Column]) -> bool:
    """Whether each cell holds what its column announces, as far as words tell: units, times; an empty one does."""
    for word, column in zip(words, columns, strict=True):
        if not word or is_nothing(word):
            continue
        if column in UNIT_COLUMNS and not are_units(word):
            return False
        if column is Column.TIME and not is_time(word):
            return False
        if column is Column.SERIAL and serial(word) is None:
            return False
        if column in (Column.TASK, Column.CONTENT) and (_is_bare_time(word) or serial(word) is not None):
            return False
    return True


def placed(pieces: Sequence[Piece], columns: Sequence[Column]) -> tuple[int, list[int]] | None:
    """How many pieces each column holds and how far-fetched that is (0: not at all); None where no way of sharing
    them out, or more than one, is the likeliest."""
    if len(pieces) > _MOST_PIECES:
        return None
    best: list[tuple[int, int, list[int]] | None] = [None] * (len(pieces) + 1)
    best[0] = (0, 1, [])
    for column in columns:
        after: list[tuple[int, int, list[int]] | None] = [None] * (len(pieces) + 1)
        for begin, reached in enumerate(best):
            if reached is None:
                continue
            for end in range(begin, len(pieces) + 1):
                if end > begin + 1 and not pieces[end - 1].broken:
                    break
                cost = _strain(pieces[begin:end], column, columns)
                if cost >= _NEVER:
                    continue
                after[end] = _likelier(after[end], reached, cost, end - begin)
        best = after
    last = best[-1]
    return (last[0], last[2]) if last is not None and last[1] == 1 else None


def _likelier(
    known: tuple[int, int, list[int]] | None, reached: tuple[int, int, list[int]], cost: int, taken: int
) -> tuple[int, int, list[int]]:
    whole = reached[0] + cost
    if known is None or whole < known[0]:
        return whole, reached[1], [*reached[2], taken]
    if whole == known[0]:
        return known[0], known[1] + reached[1], known[2]
    return known


_EMPTY = {Column.OTHER: 1, Column.SECTION: 1, Column.SUPPORT: 1, Column.TASK: 2, Column.TIME: 2}


def _strain(pieces: Sequence[Piece], column: Column, columns: Sequence[Column]) -> int:
    """How far-fetched it is that a column holds these pieces."""
    if not pieces:
        return _emptiness(column, columns)
    if column is Column.SERIAL:
        return 0 if len(pieces) == 1 and serial(pieces[0].text) is not None else _NEVER
    if column in UNIT_COLUMNS:
        return _strain_of(pieces, are_units)
    if column is Column.TIME:
        mixed = len(pieces) > 1 and any(are_units(p.text) or "。" in p.text for p in pieces)
        return _NEVER if mixed else _strain_of(pieces, is_time)
    told = sum(2 * (are_units(p.text) or _is_bare_time(p.text)) for p in pieces)
    if column is Column.CONTENT or (column is Column.TASK and Column.CONTENT not in columns):
        return told
    headed = sum(p.text[-1:] in _ENDED or opening_marker(p.text, 0, len(p.text)) is not None for p in pieces)
    return told // 2 + headed + len(pieces) - 1


def _emptiness(column: Column, columns: Sequence[Column]) -> int:
    if column is Column.TASK and Column.CONTENT not in columns:
        return _NEVER
    if column is Column.RESPONSIBLE and Column.LEAD in columns:
        return 1
    return _EMPTY.get(column, _NEVER)


def _strain_of(pieces: Sequence[Piece], told: Callable[[str], bool]) -> int:
    if len(pieces) > _BROKEN:
        return _NEVER
    words = [piece.text for piece in pieces]
    if len(words) == 1 and is_nothing(words[0]):
        return 0
    if not told("".join(words)) and not told("、".join(words)):
        return _NEVER
    apart = 0
    for above, below in pairwise(words):
        goes_on = above[-1] in _LEFT_OPEN or below[0] in "、，,）)" or not told(below)
        apart += not goes_on
    return apart
