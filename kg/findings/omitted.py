"""What a sentence that answers the rest leaves out for certain: an item cut from a closed list (照抄清单而漏项), and that a
result is to be made public or filed where nothing is (公开、报备).

That a word is not there tells little by itself: the duty may be said in other words, and an open list (…等) may be
shortened.  Told only where no other words are at hand: all that the lower list names is of the upper one, or the
counterparts make nothing public at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extraction.text.joining import JOINING
from kg.findings.amounts import clauses_in
from kg.findings.left_out import stock, unfiled
from kg.findings.letters import AND_SO_ON, pairs_of
from kg.findings.lists import OUTSIDE, own_part
from kg.findings.share_names import common_tail
from kg.findings.taken_over import dropped_items
from kg.linking.correspondence.requirements import Kind

_APART = re.compile(f"(?:、|{JOINING}|或者?){OUTSIDE}")  # the items of a list
# For whom or what something is done, the first of several: 对独居老人和空巢老人开展巡访.
_FOR_FIRST = re.compile(
    rf"^[要应]?[对为给](?P<first>[^，。；、的]{{2,12}}?)(?:、|{JOINING})(?P<next>[^，。；、]{{4,}})"
)
_FIGURE = re.compile(r"\d")
_FEWEST = 3  # items of a list that can lose one and still be a list
_KEPT = 2  # of them that the lower list has word for word
_LONGEST = 12  # characters of an item; what is longer is a clause
_NAMED = 4  # letters that name somebody
_TOLD = 2  # letters in a row that tell of an item
# A clause that ends with having something made public, and whatever tells, spoken words included, that something is.
_PUBLISHES = re.compile("公[布示开告]$")
_PUBLIC = re.compile("公[布示告开众]|发布|通报|张榜|上墙|[上挂]网|网上|贴|晒|挂[出到上]|亮[出在]")


def omitted(clauses: Sequence[tuple[str, Kind]], below: Sequence[str]) -> list[str]:
    """What the sentences ``below`` leave out of ``clauses`` for certain, quoted from them, in order."""
    said = "，".join(below)
    quotes: list[str] = []
    for clause, kind in clauses:
        if kind is Kind.PURPOSE or stock(clause):
            continue
        if (
            kind is Kind.DEMAND
            and not clause.endswith("的")
            and (unfiled(clause, said) or _unpublished(clause, said))
        ):
            quotes.append(clause)
        else:
            gone = dropped_items(clause, below) if kind is Kind.DEMAND else []
            quotes += gone or cut_items(clause, below) or first_dropped(clause, said)
    return quotes


def _unpublished(clause: str, said: str) -> bool:
    return _PUBLISHES.search(clause) is not None and _PUBLIC.search(said) is None


def cut_items(clause: str, below: Sequence[str]) -> list[str]:
    """The items of the closed list in ``clause`` that a list in ``below`` drops which has some of the others and nothing else.

    The first item is told apart from the verb before it where all run alike (调水、拉水、送水).

    >>> cut_items("加装床位、电梯、喷淋和呼叫装置", ["重点加装床位、电梯和呼叫装置"])
    ['喷淋']
    >>> cut_items("加装床位、电梯、喷淋和呼叫装置", ["重点加装床位、电梯和消防设施"])
    []
    >>> cut_items("提前落实调水、拉水、送水措施", ["提前落实拉水、送水措施"])
    ['调水']
    """
    items = _items(clause)
    if len(items) < _FEWEST or "、" not in clause or AND_SO_ON.search(clause):
        return []
    lists = [(one, own) for text in below for one in clauses_in(text) if len(own := _items(one)) > 1]
    said = "，".join(below)
    return next((gone for one, own in lists if (gone := [*_cut(items, one, own, said)])), [])


def first_dropped(clause: str, said: str) -> list[str]:
    """The first of those for whom a clause has something done, where ``said`` has it done for the next one alone.

    >>> first_dropped("对独居老人和空巢老人开展巡访", "对空巢老人开展巡访")
    ['独居老人']
    >>> first_dropped("对独居老人和空巢老人开展巡访", "对老年人开展巡访")
    []
    """
    match = _FOR_FIRST.search(clause)
    if match is None or AND_SO_ON.search(clause) or AND_SO_ON.search(said):
        return []
    first, following = match["first"], match["next"]
    own = [pair for pair in pairs_of(first) if pair not in following]
    alone = re.search(rf"[对为给](?:[全我本][省市县区州盟旗乡镇])?{re.escape(following[:_NAMED])}", said)
    return [first] if alone and own and not any(pair in said for pair in own) else []


def _items(clause: str) -> list[str]:
    return [item for part in _APART.split(clause) if (item := part.strip())]


def _cut(items: Sequence[str], clause: str, own: Sequence[str], said: str) -> Iterator[str]:
    """The ``items`` of which ``said`` has nothing, where ``own``, the list in a lower ``clause``, is made of the others."""
    if not all(any(_alike(mine, item) for item in items) for mine in own) or _kept(items, clause) < _KEPT:
        return
    first = _first(items)
    if first and not _named(own_part(first, items[1:]), first, said):
        yield first
    for item in items[1:]:
        # 审查 of 审查环节, beside 受理环节
        bare = item[: len(item) - common_tail(item, own[-1])] if item is items[-1] else item
        if _TOLD <= len(bare) <= _LONGEST and not _alike(bare, said) and not _FIGURE.search(item):
            yield item


def _first(items: Sequence[str]) -> str:
    """The first item without the verb of all, where those behind it are as long and begin or end as it does."""
    _, *inner, _ = items
    item = items[0][-len(inner[0]) :]
    alike = all(len(other) == len(item) and own_part(item, [other]) != item for other in inner)
    return item if alike and _TOLD <= len(item) <= min(_LONGEST, len(items[0]) - 1) else ""


def _named(own: str, item: str, said: str) -> bool:
    """Whether ``said`` has what an item has of its ``own``, or goes on from it to the rest of it: 预决算 for 预算."""
    if len(own) >= _TOLD:
        return _alike(own, said)
    before, after = item.split(own, 1)
    return re.search(f"{re.escape(before)}.{{0,2}}{own}.{{0,2}}{re.escape(after)}", said) is not None


def _kept(items: Sequence[str], clause: str) -> int:
    """How many items a clause has word for word; of the first the end counts, of the last the beginning, as other words
    stand beside them."""
    first, *inner, last = items
    ends = first[-_TOLD:] in clause, last[:_TOLD] in clause
    return sum(item in clause for item in inner) + sum(ends)


def _alike(item: str, text: str) -> bool:
    """Whether a run of two letters of ``item`` stands in ``text``."""
    return any(pair in text for pair in pairs_of(item))
