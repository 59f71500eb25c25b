"""照抄改动: a clause that a lower one takes over nearly word for word, and what that one drops of it.

Where all the rest is said in the same words and order, nothing is said otherwise: what is not there is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from kg.extraction.text.joining import JOINING
from kg.findings.amounts import clauses_in
from kg.findings.letters import AND_SO_ON, pairs_of
from kg.findings.lists import OUTSIDE
from kg.reference.demand_words import demand_verbs, manners
from kg.reference.patterns import lazy

_MARK = "、"
_JOIN = re.compile(f"(?:并且?(?![列联入非行购轨发网排])|{JOINING}){OUTSIDE}")
RUN = 2  # letters in a row that two clauses have in common; one alone tells nothing
MOST = 0.85  # share of a clause, but for what is dropped, that the lower one holds in order
_OWN = 0.6  # share of the lower clause that stands above: it may name places and works of its own
_WORD = 4  # letters of a word that goes on
SHORTEST = 6  # letters that both have
_LONGEST = 16  # letters of an item
FIGURE = re.compile(r"[\d％%]")
_FOR = re.compile("^[对把将向为](?=..)")
# Who acts, each for itself, and the levels that a text names beside its own.
_BODY = re.compile(
    "(?:政府|部门|单位|机关|委员会|办公室|法院|检察院|[厅局])$|^[各全]?(?:[省市县区州旗乡镇村]|地方|国家|街道|社区)+级?$|级$|各级|[（）()]"
)
_VERBS = lazy(lambda: f"(?:{manners()}|{demand_verbs()})+")
# In what mood less than a duty is asked for, and by what alone.
MOOD = re.compile("鼓励|支持|提倡|倡导|探索|力争|争取|逐步|适时|视情|有条件的|条件成熟|可以?")


def dropped_items(clause: str, below: Sequence[str]) -> list[str]:
    """The items of a closed list in ``clause`` that a clause of ``below`` drops which takes over all the rest and names no
    others; none that stands elsewhere in ``below``.

    >>> dropped_items("校车驾驶人和照管人员每学期培训2次", ["校车驾驶人每学期培训2次"])
    ['照管人员']
    >>> dropped_items("校车驾驶人、照管人员等每学期培训2次", ["校车驾驶人每学期培训2次"])
    []
    """
    if AND_SO_ON.search(clause) or MOOD.search(clause) or _MARK not in _marked(clause)[0]:
        return []
    said = "，".join(below)
    cuts = (_dropped(clause, lower) for lower in clauses_of(below) if not AND_SO_ON.search(lower))
    gone = next(filter(None, cuts), [])
    return [item for item in gone if not _named(item, clause, said)]


def clauses_of(below: Sequence[str]) -> Iterator[str]:
    """The clauses of lower sentences, blanks around them gone."""
    for text in below:
        yield from (one.strip() for one in clauses_in(text))


def _dropped(clause: str, lower: str) -> list[str]:
    above, origin = _marked(clause)
    own, _ = _marked(lower)
    changes = _changes(above, own)
    if any(_MARK in (other[:1], other[-1:]) and len(other) > RUN for *_, other in changes if other):
        return []  # it names others in their place
    runs = [
        run
        for start, end, other in changes
        if (not other or _at_end(above, start, end, other)) and (run := _as_items(above, start, end))
    ]
    kept = len(above) - sum(end - start for start, end in runs)
    same = same_in_order(above, own)
    if same < SHORTEST or same < MOST * kept or same < _OWN * len(own):
        return []
    return [_FOR.sub("", clause[origin[start] : origin[end - 1] + 1]) for start, end in runs]


def _at_end(above: str, start: int, end: int, other: str) -> bool:
    """Whether a clause ends with items in whose place the other only goes on with the one before: 烟和酒类商品 for 烟、酒、彩票."""
    return (
        end == len(above) and above[start : start + 1] == _MARK and len(other) <= _WORD and _MARK not in other
    )


def same_in_order(above: str, own: str) -> int:
    """How many letters of one clause the other has in the same order, two or more in a row."""
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
        if 0 < size < RUN and above[a] != _MARK and a + b:
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
        RUN <= len(item) <= _LONGEST
        and not FIGURE.search(item)
        and not _BODY.search(item)
        and not _VERBS.fullmatch(item)
        and all(item.count(first) == item.count(last) for first, last in ("“”", "《》"))
    )


def _named(item: str, clause: str, said: str) -> bool:
    """Whether ``said`` has the item, or a pair of letters that the rest of its clause has not."""
    rest = clause.replace(item, "\n")
    parts = _marked(item)[0].split(_MARK)
    return any(p in said or any(x in said for x in pairs_of(p) if x not in rest) for p in parts)
