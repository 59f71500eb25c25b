"""照抄改动: a clause that a lower one takes over nearly word for word, and what that one drops of it or asks for more weakly.

Where all the rest is said in the same words and order, nothing is said otherwise: what is not there is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from kg.extraction.text.joining import JOINING
from kg.findings.amounts import FULL, Amount, clauses_in, shares
from kg.findings.letters import AND_SO_ON, common_share, pairs_of, without
from kg.findings.lists import OUTSIDE
from kg.linking.correspondence.requirements import Kind, requirements
from kg.model import Measure
from kg.reference.demand_words import demand_verbs, manners
from kg.reference.patterns import lazy

_MARK = "、"
_JOIN = re.compile(f"(?:并且?(?![列联入非行购轨发网排])|{JOINING}){OUTSIDE}")
_RUN = 2  # letters in a row that two clauses have in common; one alone tells nothing
_MOST = 0.85  # share of a clause, but for what is dropped, that the lower one holds in order
_OWN = 0.6  # share of the lower clause that stands above: it may name places and works of its own
_HALF = 0.5  # share of a clause that one which only encourages it holds
_WORD = 4  # letters of a word that goes on
_SHORTEST = 6  # letters that both have
_LONGEST = 16  # letters of an item
_FIGURE = re.compile(r"[\d％%]")
_FOR = re.compile("^[对把将向为](?=..)")
# Who acts, each for itself, and the levels that a text names beside its own.
_BODY = re.compile(
    "(?:政府|部门|单位|机关|委员会|办公室|法院|检察院|[厅局])$|^[各全]?(?:[省市县区州旗乡镇村]|地方|国家|街道|社区)+级?$|级$|各级|[（）()]"
)
_VERBS = lazy(lambda: f"(?:{manners()}|{demand_verbs()})+")
_ASKED = lazy(demand_verbs)  # 落实鼓励民办养老的政策 asks for it
# In what mood less than a duty is asked for, and by what alone.
_MOOD = re.compile("鼓励|支持|提倡|倡导|探索|力争|争取|逐步|适时|视情|有条件的|条件成熟|可以?")
_WEAKER = re.compile("鼓励|提倡|倡导|探索|力争|争取|有条件的(?:地方|单位|[市县区乡镇村]+)?(?:可以?)?")
# A share of what all are to have, and how much of either clause must stand in the other for both to be on one thing.
_OF_SHARE = re.compile("覆盖|[率面]|比例|占比?|达到?|不[低少]于|以上|左右|约|的")
_RATE_OF = re.compile("([\u4e00-\u9fff]{2})[”》]?(?:覆盖[率面]|[率面]|比例|占比)")
_ALL_THEIRS, _ALL_OWN = 0.6, 0.75


class Weaker(NamedTuple):
    """Words of an upper measure, where they stand in it, and the words below that ask for less."""

    words: str
    at: int
    lower: str


def dropped_items(clause: str, below: Sequence[str]) -> list[str]:
    """The items of a closed list in ``clause`` that a clause of ``below`` drops which takes over all the rest and names no
    others; none that stands elsewhere in ``below``.

    >>> dropped_items("校车驾驶人和照管人员每学期培训2次", ["校车驾驶人每学期培训2次"])
    ['照管人员']
    >>> dropped_items("校车驾驶人、照管人员等每学期培训2次", ["校车驾驶人每学期培训2次"])
    []
    """
    if AND_SO_ON.search(clause) or _MOOD.search(clause) or _MARK not in _marked(clause)[0]:
        return []
    said = "，".join(below)
    cuts = (_dropped(clause, lower) for lower in _clauses(below) if not AND_SO_ON.search(lower))
    gone = next(filter(None, cuts), [])
    return [item for item in gone if not _named(item, clause, said)]


def weaker(upper: Measure, lowers: Sequence[Measure]) -> Iterator[Weaker]:
    """The demands of ``upper`` that a lower clause, else the same, only encourages, or asks for of a share of all."""
    below = [*_clauses([m.text for m in lowers])]
    for start, end, kind in requirements(upper.text):
        clause = upper.text[start:end].strip()
        if kind is Kind.DEMAND and not _MOOD.search(clause):
            less = next((m for lower in below if (m := _encouraged(clause, lower))), None)
            less = less or _share_of_all(clause, below)
            if less:
                yield Weaker(less[0], upper.text.find(less[0], start), less[1])


def _clauses(below: Sequence[str]) -> Iterator[str]:
    for text in below:
        yield from (one.strip() for one in clauses_in(text))


def _dropped(clause: str, lower: str) -> list[str]:
    above, origin = _marked(clause)
    own, _ = _marked(lower)
    changes = _changes(above, own)
    if any(_MARK in (other[:1], other[-1:]) and len(other) > _RUN for *_, other in changes if other):
        return []  # it names others in their place
    runs = [
        run
        for start, end, other in changes
        if (not other or _at_end(above, start, end, other)) and (run := _as_items(above, start, end))
    ]
    kept = len(above) - sum(end - start for start, end in runs)
    same = _same(above, own)
    if same < _SHORTEST or same < _MOST * kept or same < _OWN * len(own):
        return []
    return [_FOR.sub("", clause[origin[start] : origin[end - 1] + 1]) for start, end in runs]


def _at_end(above: str, start: int, end: int, other: str) -> bool:
    """Whether a clause ends with items in whose place the other only goes on with the one before: 烟和酒类商品 for 烟、酒、彩票."""
    return (
        end == len(above) and above[start : start + 1] == _MARK and len(other) <= _WORD and _MARK not in other
    )


def _same(above: str, own: str) -> int:
    return len(above) - sum(end - start for start, end, _ in _changes(above, own))


@lru_cache(maxsize=4096)
def _marked(clause: str) -> tuple[str, tuple[int, ...]]:
    """A clause with one mark between all the items of its lists, and where each of its letters stands in it."""
    letters: list[str] = []
    origin: list[int] = []
    at = 0
    for join in [*_JOIN.finditer(clause, 1), None]:
        stop = join.start() if join else len(clause)
        letters += clause[at:stop]
        origin += range(at, stop)
        if join:
            letters.append(_MARK)
            origin.append(join.start())
            at = join.end()
    return "".join(letters), tuple(origin)


@lru_cache(maxsize=4096)
def _changes(above: str, own: str) -> tuple[tuple[int, int, str], ...]:
    """The stretches of ``above`` that ``own`` has otherwise, and what it has there."""
    found: list[tuple[int, int, str]] = []
    i = j = 0
    for a, b, size in SequenceMatcher(None, above, own, autojunk=False).get_matching_blocks():
        if 0 < size < _RUN and above[a] != _MARK and a + b:
            continue
        if a > i or b > j:
            found.append((i, a, own[j:b]))
        i, j = a + size, b + size
    return tuple(found)


def _as_items(above: str, start: int, end: int) -> tuple[int, int] | None:
    """A stretch that is left out without the mark of a list at which it begins or ends, wherever the letters beside it
    let it be shifted to one; None where it is no item."""
    for s, e in _shifts(above, start, end):
        piece = above[s:e]
        if _MARK in (piece[:1], piece[-1:]):
            s, e = s + (piece[:1] == _MARK), e - (piece[-1:] == _MARK)
            return (s, e) if all(map(_is_item, above[s:e].split(_MARK))) else None
    return None


def _shifts(above: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    s, e = start, end
    while s and above[s - 1] == above[e - 1]:
        s, e = s - 1, e - 1
    while True:
        yield s, e
        if e >= len(above) or above[s] != above[e]:
            return
        s, e = s + 1, e + 1


def _is_item(item: str) -> bool:
    return (
        _RUN <= len(item) <= _LONGEST
        and not _FIGURE.search(item)
        and not _BODY.search(item)
        and not _VERBS.fullmatch(item)
        and all(item.count(first) == item.count(last) for first, last in ("“”", "《》"))
    )


def _named(item: str, clause: str, said: str) -> bool:
    """Whether ``said`` has the item, or a pair of letters that the rest of its clause has not."""
    rest = clause.replace(item, "\n")
    parts = _marked(item)[0].split(_MARK)
    return any(p in said or any(x in said for x in pairs_of(p) if x not in rest) for p in parts)


def _encouraged(clause: str, lower: str) -> tuple[str, str] | None:
    """What ``clause`` asks for and the words with which ``lower``, else the same, does no more than encourage it.

    >>> _encouraged("建立心理健康档案", "鼓励建立心理健康档案"), _encouraged("建立心理健康档案", "鼓励家长陪伴")
    (('建立', '鼓励建立'), None)
    """
    mood = _WEAKER.search(lower)
    if mood is None or _ASKED.search(lower, 0, mood.start()):
        return None
    own = lower[: mood.start()] + lower[mood.end() :]
    if _same(clause, own) < max(_SHORTEST, _MOST * len(own), _HALF * len(clause)):
        return None
    act = lower[mood.end() : mood.end() + _RUN]
    return (act, mood.group() + act) if act in clause else (clause, mood.group())


def _share_of_all(clause: str, below: Sequence[str]) -> tuple[str, str] | None:
    """The word for all in ``clause``, and the share that is the most ``below`` asks for of the same thing.

    >>> _share_of_all("学校宿舍全部安装应急灯", ["学校宿舍应急灯安装率达到60%"])
    ('全部', '60%')
    >>> _share_of_all("学校宿舍全部安装应急灯", ["六成学校宿舍装应急灯", "学校宿舍年底全部安装"])
    """
    every = shares(clause)
    if not every or any(_FIGURE.search(share.words) or share.value < FULL for share in every):
        return None
    act = without(clause, [share.words for share in every])
    told: list[Amount] = []
    for lower in below:
        own = shares(lower)
        rest = _OF_SHARE.sub("", without(lower, [share.words for share in own]))
        rate = _RATE_OF.search(lower)
        same = own and common_share(act, lower) >= _ALL_THEIRS and set(rate[1] if rate else "") <= set(clause)
        if same and (common_share(rest, clause) >= _ALL_OWN or own[0].value >= FULL):
            told += own
    most = max(told, default=None)
    return (every[0].words, most.words) if most and most.value < FULL else None
