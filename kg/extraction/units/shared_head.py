"""One head for several names of a list: 民政、卫生健康部门; 甲、乙、丙市政府; 甲、乙等市人民政府; 甲示范区、乙高新区管委会;
甲区、乙县财政局; and one set of places for several bureaus: 各县（市、区）教育局、财政局."""

from __future__ import annotations

from typing import NamedTuple

from kg.model import Level
from kg.reference.divisions import by_name, find_prefix
from kg.reference.functions import function_of
from kg.reference.organ_ends import UNITS, ends
from kg.reference.organs import normalise
from kg.reference.patterns import lazy

# 民政、卫生健康部门; 县财政、审计局: each told by its work alone.
_WORK = lazy(r"(?P<work>[\u4e00-\u9fff]{2,}?)(?:等(?:有关|相关)?)?(?P<head>(?:行政)?(?:主管)?部门|局|厅)")
# 甲、乙市政府; 甲、乙等市人民政府: each told by its place alone.
_GOVERNMENT = lazy(
    r"(?P<place>[\u4e00-\u9fff]{2,6}?)?(?P<others>等[二三四五六七八九十两\d]*个?)?(?P<rank>[市县区州盟旗])(?P<head>(?:人民)?政府)"
)
_BUREAU_LAST = frozenset("局委办厅")
_RANKS = frozenset("市县区州盟旗")
# 甲示范区、乙高新区管委会: each told by its zone alone.
_ZONE = r"[\u4e00-\u9fff]{1,8}(?:示范|开发|高新|经开|综试|试验|实验|新|合作|港|产业|度假|工业园|保税|风景名胜|集聚|集中)区"
_BOARD = lazy(lambda: rf"{_ZONE}(?P<head>{ends('board')})")
_ZONE_ALONE = lazy(rf"(?!各){_ZONE}")
# 某北、某南新兴产业集中区管委会.
_SHARED_BOARD = lazy(lambda: rf"[\u4e00-\u9fff]{{2,}}区(?:{ends('board')})")
# 各市、州、县|教育局, 各县（市、区）|教育局
_RANK = r"(?:设区的?市|地级市|[省市州盟县区旗]+)(?:[（(〈〔][^（）()〈〉〔〕]{1,12}[）)〉〕])?"
_EACH_PLACE = lazy(rf"各(?:地区?|{_RANK}(?:、{_RANK})*)(?=[\u4e00-\u9fff]{{3}})")
_LONGEST_WORK = 8
_NO_WORK = lazy(lambda: rf"(?:{ends(*UNITS)}|各.+)$")


def ends_as_body(name: str) -> bool:
    """Whether a name ends as that of a body or of a place, and not as that of work alone (财政).

    >>> ends_as_body("县水利局"), ends_as_body("水利")
    (True, False)
    """
    return _NO_WORK.search(name) is not None


def with_heads(organs: list[str]) -> list[str]:
    """The names of a list, each with the head that it shares with those behind it.

    >>> with_heads(["县财政", "审计局"]), with_heads(["市水利局", "金华", "衢州市政府"])
    (['县财政局', '审计局'], ['市水利局', '金华市政府', '衢州市政府'])
    >>> with_heads(["金华", "衢州", "市人民政府"]), with_heads(["甲示范区", "乙高新区管委会"])
    (['金华市人民政府', '衢州市人民政府'], ['甲示范区管委会', '乙高新区管委会'])
    >>> with_heads(["红山区", "宁城县财政局"]), with_heads(["红山区", "赤峰市财政局"])
    (['红山区财政局', '宁城县财政局'], ['红山区', '赤峰市财政局'])
    >>> with_heads(["各县教育局", "财政局", "市公安局"])
    ['各县教育局', '各县财政局', '市公安局']
    """
    return _of_each_place(_headed(organs)) if len(organs) > 1 else organs


def _of_each_place(organs: list[str]) -> list[str]:
    """The names of a list, each bureau without a place behind that of a set of places with these (各县教育局、财政局)."""
    named: list[str] = []
    places = ""
    for organ in organs:
        if places and organ[-1] in _BUREAU_LAST and (bare := normalise(organ, None)).function:
            places = places if bare.division is None and bare.level is None else ""
            organ = places + organ
        else:
            each = _EACH_PLACE.match(organ) if organ[-1] in _BUREAU_LAST else None
            places = (
                each[0] if each and not organ.endswith("分局") and function_of(organ[each.end() :]) else ""
            )
        named.append(organ)
    return named


class _Head(NamedTuple):
    """What the last name of a list lends to those before it that lack it; empty what it does not lend."""

    work: str = ""  # of bodies told by their work: 局, 主管部门
    rank: str = ""  # of the places of governments: 市
    government: str = ""
    bureau: tuple[Level, str] | None = None  # of places of this level
    board: str = ""  # of zones: 管委会

    def completed(self, piece: str) -> str:
        """The name of a piece of the list with its head; empty where it lacks none of these."""
        if self.work and _may_share(piece) and normalise(piece + self.work, None).function:
            return piece + self.work
        if self.government and (place := _place(piece, self.rank)):
            return place + self.government
        if self.bureau and any(p.level is self.bureau[0] and p.name == piece for p in by_name(piece)):
            return piece + self.bureau[1]
        if self.board and _ZONE_ALONE.fullmatch(piece) and not by_name(piece):
            return piece + self.board
        return ""


def _head_of(organ: str) -> _Head:
    """What a name lends to those before it."""
    if governed := _GOVERNMENT.fullmatch(organ):
        return _Head(rank=governed["rank"], government=governed["head"])
    shared, board = _WORK.fullmatch(organ), _BOARD.fullmatch(organ)
    return _Head(
        work=shared["head"] if shared else "",
        bureau=_bureau(organ),
        board=board["head"] if board else "",
    )


def _own_name(organ: str, before: str) -> str:
    """A name that lends its head to the one before it, without what counts these; empty where it is a head alone."""
    governed = _GOVERNMENT.fullmatch(organ)
    if governed and not governed["place"] and before and _place(before, governed["rank"]):
        return ""  # 甲、乙等|市人民政府
    if governed and governed["place"] and governed["others"]:
        return str(governed["place"] + governed["rank"] + governed["head"])
    shared = _WORK.fullmatch(organ) if before and _may_share(before) else None
    return shared["work"] + shared["head"] if shared else organ


def _headed(organs: list[str]) -> list[str]:
    """The names of a list, read from its end, where the heads stand."""
    if not any(_may_share(organ) or organ[-1] in _RANKS for organ in organs[:-1]):
        return organs
    named: list[str] = []
    head = _Head()
    for organ, before in zip(organs[::-1], [*organs[-2::-1], ""], strict=True):
        if full := head.completed(organ):
            named.append(full)
        elif named and _SHARED_BOARD.fullmatch(named[-1]) and _may_share(organ):
            named.append(f"{organ}、{named.pop()}")
            head = head._replace(work="")
        else:
            head = _head_of(organ)
            if own := _own_name(organ, before):
                named.append(own)
    return named[::-1]


def _bureau(organ: str) -> tuple[Level, str] | None:
    """The level of the place whose full name opens the name of a body with a function, and that body."""
    if organ[-1] not in _BUREAU_LAST:
        return None
    place = find_prefix(organ, None)
    if place is None or not place.full or function_of(place.rest) is None:
        return None
    return place.record.level, place.rest


def _may_share(piece: str) -> bool:
    """Whether a piece of a list ends as no body's name does: the work of one, or the name of a place."""
    return len(piece) <= _LONGEST_WORK and piece.isalpha() and not ends_as_body(piece)


def _place(piece: str, rank: str) -> str:
    """The name of the place in full that a piece of a list is, which may lack ``rank``; empty where it is none."""
    if len(piece) > _LONGEST_WORK or not piece.isalpha():
        return ""
    if by_name(piece + rank):
        return piece + rank
    return piece if len(piece) > 2 and piece[-1] in _RANKS and by_name(piece) else ""
