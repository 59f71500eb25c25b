"""Of what a share is (比例、覆盖面): two that go by different words for it (覆盖率 and 覆盖面, 占比 and 比例) are of one thing."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import NamedTuple

from kg.findings.amounts import clauses_in
from kg.findings.where_told import where_told
from kg.model import Indicator, Measure

# What a name of a share ends in, longest first: 床位占比, 行政村覆盖面, 评估率.
_ENDS = (
    ("占比", re.compile("的?(?:占比|比例|比重|比率|份额|占到?)$")),
    ("覆盖", re.compile("覆盖[率面]?$")),
    ("率", re.compile("[率面]$")),
)
_SPENT = re.compile("用于|投入到?|投向")
_BY_SHARE = re.compile("的?(?:比例|比重|比率|份额)")  # 按不低于20%的比例配建
_SPENDING = re.compile("(?:支出|投入)$")
# A rise is no level: 参保率提高5% and 参保率达到95%.
_CHANGE = re.compile("(?:增[长加速幅]|提[高升]|上升|下降|降[低幅]|减少|压[减缩]|递[增减])$")
# What stands around a figure and is no part of what it is of.
_BOUND = re.compile("按照?|[达占]到?|不[低少]于|的?(?:比例|比重|比率|份额)|[将把的]|覆盖[率面]?")
# Whose a share is, which both sides say of themselves (全省, 各级), and how many they are (150个断面).
_WHOSE = re.compile(r"(?:[全我本][国省市县区州盟旗乡镇]|各级|各地)|\d+(?:\.\d+)?[个项所家条处]?")
_OF = re.compile("(?:以上|左右|以内)?的?")
_PART_OF = re.compile("(?P<part>.{2,}?)占(?P<whole>.{2,})")
_SIZE = re.compile(r"(\d+(?:\.\d+)?)([万亿千百]*[^\d以，]{1,3})及?以上")
_TAIL = 2  # last characters by which names of one thing agree
_SAME_ACT = 4  # last characters from which a rate is of one act, whoever else is named before
_SAME_WORDS = 0.8  # characters in common from which two names say one thing in another order
_ALIKE = 0.5  # share of the shorter one's characters above which what stands before them is no other thing
_LONGER, _NEARLY_ALL = 8, 0.8  # distinct characters of a name, and the share of them that the other holds


class _Name(NamedTuple):
    """A name without the word that tells it to be a share, that word's kind and the whole; empty where there is none."""

    stem: str
    kind: str = ""
    whole: str = ""


def same_share(upper: Measure, one: Indicator, lower: Measure, other: Indicator) -> bool:
    """Whether two shares are of one thing, each named before its figure, behind it or around it."""
    above, below = _name(one.quantity), _name(other.quantity)
    if above.whole and below.whole and not _alike(above.whole, below.whole):
        return False
    if bool(_CHANGE.search(above.stem)) != bool(_CHANGE.search(below.stem)) or _spent_apart(
        _clause(upper, one), _clause(lower, other)
    ):
        return False
    if _smaller(above.stem, below.stem):
        return False
    if _of_part(above, below):
        return True
    if not (above.stem and below.stem):  # 占比达到60% goes on from the clause before it
        return above.kind == below.kind and bool(above.kind)
    if _alike(above.stem, below.stem) or _same_act(above, below) or _turned(above, below):
        return True
    if _counted(upper, one, below.stem) or _counted(lower, other, above.stem):
        return True
    return _told_by(_clause(upper, one), above, below) or _told_by(_clause(lower, other), below, above)


def _of_part(above: _Name, below: _Name) -> bool:
    """Whether one names whom its share is of, and the other the share of much the same (骨干教师不低于轮岗人数的15%,
    优秀骨干教师交流比例)."""
    named, share = (above, below) if not above.kind else (below, above)
    if named.kind or share.kind != "占比" or _SPENT.search(share.stem):  # money is told by what it is for
        return False
    return len(named.stem) >= _SAME_ACT and named.stem in share.stem


def _turned(above: _Name, below: _Name) -> bool:
    """Whether one is the rate of an act, and the other the share of those with whom it is done, told before them (保安员持证
    上岗率, 持证保安员占比)."""
    rate, share = (above.stem, below.stem) if above.kind == "率" else (below.stem, above.stem)
    if {above.kind, below.kind} != {"率", "占比"}:
        return False
    return any(share[at:] + share[:at] in rate for at in range(_TAIL, len(share) - _TAIL + 1))


def _smaller(above: str, below: str) -> bool:
    """Whether the things that the lower name counts need be less large each: 收入5万元以上的村 for 收入10万元以上的村."""
    sizes = [_SIZE.findall(name) for name in (above, below)]
    if [len(found) for found in sizes] != [1, 1]:
        return False
    (least, unit), (theirs, of) = sizes[0][0], sizes[1][0]
    return unit == of and float(theirs) < float(least)


def share_agreement(one: Indicator, other: Indicator) -> int:
    """How far two names of shares agree, counted from their ends."""
    above, below = _name(one.quantity), _name(other.quantity)
    return _TAIL * (above.kind == below.kind) + common_tail(above.stem, below.stem)


def common_tail(one: str, other: str) -> int:
    """How many of the last characters of two names agree."""
    pairs = zip(reversed(one), reversed(other), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _name(quantity: str) -> _Name:
    kind, match = next(((kind, m) for kind, end in _ENDS if (m := end.search(quantity))), ("", None))
    if match is None:
        return _Name(quantity)
    stem = quantity[: match.start()].removesuffix("的")
    if kind != "占比":
        return _Name(stem, kind)
    part = _PART_OF.fullmatch(stem)
    return _Name(_bare(part["part"] if part else stem), kind, part["whole"] if part else "")


def _bare(stem: str) -> str:
    """What money is spent on: 养老服务 of 养老服务支出(比例) and 用于养老服务(的比例)."""
    return _SPENDING.sub("", _SPENT.sub("", stem, count=1) if _SPENT.match(stem) else stem)


def _clause(measure: Measure, target: Indicator) -> str:
    """The whole clause of a share that has its figure within: 公益金50%以上用于养老, 按20%的比例配建车位."""
    text, at = measure.text, where_told(measure, target)
    if at is None or (_name(target.quantity).kind and not _BY_SHARE.match(text, at[1])):
        return ""
    start, end = at
    return _BOUND.sub("", clauses_in(text[:start])[-1] + clauses_in(text[end:])[0])


def _told_by(clause: str, own: _Name, other: _Name) -> bool:
    """Whether the clause of a share tells it to be of what the other one is."""
    return bool(clause) and (_held(clause, other.stem) or (not own.kind and _alike(clause, other.stem)))


def _spent_apart(one: str, other: str) -> bool:
    """Whether two clauses put money to different uses: 用于养老服务 and 用于残疾人事业."""
    uses = [set(_SPENT.split(clause, maxsplit=1)[-1]) for clause in (one, other) if _SPENT.search(clause)]
    return len(uses) > 1 and len(uses[0] & uses[1]) < _ALIKE * min(map(len, uses))


def _counted(measure: Measure, target: Indicator, stem: str) -> bool:
    """Whether a share is of what stands right behind its figure: 50%的行政村."""
    at = where_told(measure, target)
    behind = _OF.match(measure.text, at[1]) if at else None
    return len(stem) >= _TAIL and behind is not None and measure.text.startswith(stem, behind.end())


def _alike(one: str, other: str) -> bool:
    """Whether two names end alike and neither has before that what the other has not: 自然村 is no 行政村."""
    tail = common_tail(one, other)
    if one == other or len(set(one) & set(other)) >= _SAME_WORDS * len(set(one) | set(other)):
        return True
    heads = sorted((set(_WHOSE.sub("", name[: len(name) - tail])) for name in (one, other)), key=len)
    return tail >= _TAIL and (not heads[0] or len(heads[0] & heads[1]) > _ALIKE * len(heads[0]))


def _held(one: str, other: str) -> bool:
    """Whether nearly all that one of two longer names says stands in the other, in whatever order."""
    short, long = sorted((set(one), set(other)), key=len)
    return len(short) >= _LONGER and len(short & long) >= _NEARLY_ALL * len(short)


def _same_act(one: _Name, other: _Name) -> bool:
    """Whether two rates are of one act, told at the end of their names (档案建档率), or of one thing that is covered."""
    if not one.kind == other.kind != "占比" or not one.kind:
        return False
    short, long = sorted((one.stem, other.stem), key=len)
    covered = one.kind == "覆盖" and len(short) >= _SAME_ACT and long.startswith(short)
    return covered or common_tail(short, long) >= _SAME_ACT
