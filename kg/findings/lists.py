"""Lists (A、B和C): their items, and those of them that a text leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter

from kg.extraction.text.joining import JOINING
from kg.findings.letters import AND_SO_ON, common_share, pairs_said
from kg.findings.purposes import is_optional
from kg.findings.share_names import common_tail
from kg.linking.correspondence.requirements import Kind, requirements

OUTSIDE = r"(?![^“”]*”)(?![^（）]*）)(?![^《》]*》)"
"""Behind what parts the items of a list: it stands in no name in quotation marks or brackets (“双随机、一公开”)."""
_BETWEEN = re.compile(f"、{OUTSIDE}")
_LAST = re.compile(JOINING + OUTSIDE)
_ITEM = 3  # characters from which an item of a list is told apart from words that stand anywhere
_WORD = 2  # characters of a word
_HALF = 0.5  # share of an item's pairs of letters from which it is named
_HARDLY = 0.4  # share of its letters below which nothing of it is said
_FIGURE = re.compile(r"\d")
_OF_ALL = re.compile(
    "(?<=..)的[^的]{1,2}$"
)  # what is told of all items behind the last: 收费标准和监督电话的公示
# A list of what is done with all of the one before it, whose items are as long: 咨询、投诉的受理、转办、反馈.
_DONE_WITH_ALL = re.compile("、([^、的]{2,})、([^、的]{2,})(?=的[^、]{2,}、)")
_BODY = re.compile("(?:政府|部门|单位|机关|[厅局])(?:[（(][^（）()]*[）)])?$")  # who acts, not what is done
_LIST_FIRST = re.compile("(?:要|应)?[对把将][^，。；]{2,}、")


def absent_items(clause: str, said: str) -> list[str]:
    """The runs of a list's items that ``said`` does not name; the whole clause where it names none, or is no list.

    >>> absent_items("推广电子印章、电子签名、电子档案", "推广电子签名应用")
    ['推广电子印章', '电子档案']
    >>> absent_items("健全以“双随机、一公开”监管为手段的机制", "推进“双随机、一公开”监管")
    ['健全以“双随机、一公开”监管为手段的机制']
    """
    spans = _items(clause, joined=False)
    items = [clause[start:end] for start, end in spans]
    named = [len(item) >= _ITEM and item in said for item in items]
    if len(items) > 1:  # the verb of the list stands before its first item: 推广电子印章、电子签名
        named[0] = _ends_with_named(items[0], said, _ITEM)
    if all(named) or not any(named):
        return [clause]
    return _runs(clause, spans, [not held for held in named])


def _runs(clause: str, spans: list[tuple[int, int]], gone: list[bool]) -> list[str]:
    """The words of a clause from the first to the last of each run of items that are ``gone``."""
    runs = (list(run) for absent, run in groupby(zip(spans, gone, strict=True), itemgetter(1)) if absent)
    return [clause[run[0][0][0] : run[-1][0][1]] for run in runs]


def dropped(clause: str, said: str) -> list[str]:
    """The runs of a closed list's items of which ``said`` holds nothing, where it names others; none of an open one (等).

    >>> dropped("推行网上立案、跨域立案和电子送达", "推广网上立案、电子送达")
    ['跨域立案']
    >>> dropped("推行网上立案、跨域立案、电子送达等方式", "推广网上立案、电子送达")
    []
    """
    return [] if AND_SO_ON.search(clause) else _unsaid(clause, said, _ITEM)


def not_named(upper: str, below: str) -> list[str]:
    """The items of lists in ``upper``, open or closed, of which nothing stands ``below``, where others of the list are
    named; none with a figure, which is compared as such.

    >>> not_named("公示备案编号、收费标准、免费时段和监督电话等信息", "醒目位置公示备案编号和收费标准")
    ['免费时段和监督电话']
    """
    return _not_named((upper[r.start : r.end].strip() for r in requirements(upper)), below)


def owed_not_named(upper: str, below: str) -> list[str]:
    """Those of them that are owed: of closed lists in what ``upper`` demands, not in what it may have done or is for.

    >>> owed_not_named("公示编号、标准和电话，宣传文明停车、绿色出行等理念", "公示编号和标准，宣传文明停车")
    ['电话']
    """
    clauses = (upper[r.start : r.end].strip() for r in requirements(upper) if r.kind is Kind.DEMAND)
    return _not_named((c for c in clauses if not AND_SO_ON.search(c) and not is_optional(c)), below)


def _not_named(clauses: Iterable[str], below: str) -> list[str]:
    found = (item for clause in clauses for item in _unsaid(_listed(clause), below, _WORD))
    return [item for item in found if not _FIGURE.search(item)]


def _listed(clause: str) -> str:
    """A clause as far as its list goes: up to 等, without the last item behind 对 or 把, which runs on into what is done
    with all (对河堤、山塘过筛子), and without what is told of all (监督电话的公示)."""
    clause = AND_SO_ON.split(clause)[0]
    both = _DONE_WITH_ALL.search(clause)
    if both and len(both[1]) == len(both[2]):
        return clause[: both.end()]
    if _LIST_FIRST.match(clause):
        return clause.rpartition("、")[0]
    before, mark, last = clause.rpartition("、")
    return before + mark + _OF_ALL.sub("", last)


def _unsaid(clause: str, said: str, letters: int) -> list[str]:
    """The runs of a list's items of so many ``letters`` or more of which ``said`` holds nothing, beside others that it names."""
    spans = _items(clause)
    words = [clause[start:end] for start, end in spans]
    own = [own_part(word, [*words[:n], *words[n + 1 :]]) for n, word in enumerate(words)]
    named = [word in said or pairs_said(only, said) >= _HALF for word, only in zip(words, own, strict=True)]
    if not any(named) and not (words and _ends_with_named(words[0], said)):
        return []
    absent = [
        n > 0  # before the first stands the verb of all
        and len(word) >= letters
        and not _BODY.search(word)
        and not pairs_said(only, said)
        and common_share(only, said) < _HARDLY
        for n, (word, only) in enumerate(zip(words, own, strict=True))
    ]
    return _runs(clause, spans, absent)


def _ends_with_named(item: str, said: str, letters: int = _WORD) -> bool:
    """Whether ``said`` names what an item ends with, behind the verb of the list: half of it, or so many letters."""
    return any(item[at:] in said for at in range(len(item) // 2 + 1) if len(item) - at >= letters)


def _items(clause: str, joined: bool = True) -> list[tuple[int, int]]:
    """Where the items of a clause's list stand, half-open: cut at 、 and, where ``joined``, at the 和 before the last."""
    marks = [match.span() for match in _BETWEEN.finditer(clause)]
    last = _LAST.search(clause, marks[-1][1] if marks else 0) if joined else None
    marks += [last.span()] if last else []
    return list(
        zip([0, *(end for _, end in marks)], [*(start for start, _ in marks), len(clause)], strict=True)
    )


def own_part(item: str, others: Sequence[str]) -> str:
    """An item without what it has in common with another at either end: 跨域 of 跨域立案 beside 网上立案."""
    start = max((common_tail(item[::-1], other[::-1]) for other in others), default=0)
    end = max((common_tail(item, other) for other in others), default=0)
    return item[start : len(item) - end] or item
