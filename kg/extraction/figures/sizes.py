"""规模: figures that belong to what is meant: an age (65周岁以上老年人), the size of what the next figure counts (产值5亿元以上的企业8家,
4.3米焦炉2座), what those have of whom a share is told (有3名以上医生的卫生院占比达到80%)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.figures.figure import Figure, ends_there, seen
from kg.extraction.figures.meant import names_kind
from kg.extraction.figures.unit import OF_SIZE, SHARES_WRITTEN
from kg.extraction.figures.without_comparator import ordered
from kg.reference.patterns import lazy

_OF_SIZE = lazy(OF_SIZE)
_OF_AGE = lazy(r"的?[\u4e00-\u9fff\d]")
_SIZED_NOUN = lazy(r"的?[\u4e00-\u9fffA-Za-z“”（）]{2,24}")
# 渔船100艘以上的镇不少于5名: which of them has so many.
_SIZED_HOLDER = lazy(
    r"的(?![，。；])[\u4e00-\u9fff]{0,8}?(?:各|均|应当?|须|要|原则上|一般)*(?:至少|不(?:得|能)?[少低]于|最少)(?:配[备置]|设[置立]|建[成立设]|安排|明确|落实|有)?"
)
_RATE = r"(?:率|比例|比重|占比|覆盖面|满意度)[\u4e00-\u9fff]{0,8}"
# 30户以上自然村通车率达到95%
_SIZED_RATE = lazy(rf"的?[\u4e00-\u9fff]{{2,16}}{_RATE}")
# 能够提供6类10项以上技术的村卫生室占比超过70%: what such ones have is no target, how many there are of them is.
_HAVING = lazy(
    r"(?:提供|开展|具[备有]|拥有|[配设建持享]有|[配储]备|[配设]置|设立|掌握|应用|使用|(?<![所没])有)(?:\d[\d.]*[^，。；、\d]{1,4}[、和]?)*$"
)
_RATE_OF_SUCH = lazy(
    rf"[^，。；：]{{0,40}}?的(?:(?=比例|占比|比重)|(?!任务|目标|工作|要求|标准|比例|基础|前提)[^，。；：的\d]{{1,14}}){_RATE}"
)
# 收入10万元以上的村占比达到90%
_SHARE_OF_SIZED = lazy(r"的[^，。；：的\d]{1,10}(?:占比|比例|比重)")


# 20万元以上的村不少于60个, but 500万元以下的不高于0.8%
_NAMED_BY_SIZE = lazy(r"的(?![，。；不超达控可应须要按予给由])")


def opens_name(figure: Figure) -> bool:
    """Whether a size opens the name of what the next figure counts."""
    return figure.behind(_NAMED_BY_SIZE) is not None


def goes_on(figure: Figure, listed: int) -> bool:
    """Whether a figure stands right behind the list that ends at ``listed``: 焦炉2座、|10|蒸吨锅炉2台."""
    return figure.start == listed + 1


def tells_which(figure: Figure, floor: int, following: Sequence[re.Match[str]], listed: int) -> bool:
    """Whether a figure belongs to what is meant or what one of the ``following`` figures counts; what stands before
    ``floor`` says nothing of these.  ``listed`` is where a list of what is counted ends before it."""
    if figure.post == "之间":
        return False
    if figure.post and figure.unit == "周岁":
        return figure.behind(_OF_AGE) is not None
    if not following:
        return False
    if _of_share(figure, following):
        return True
    after = following[0]
    if figure.post and after["unit"] in SHARES_WRITTEN and figure.parted_by(_SIZED_RATE, after.start()):
        return names_kind(figure)
    if figure.post and not figure.bare and figure.parted_by(_SIZED_HOLDER, after.start()):
        return True
    if not figure.parted_by(_SIZED_NOUN, after.start()):
        return False
    if figure.post:
        return ordered(seen(figure.plain, floor, after)) is not None
    if goes_on(figure, listed):
        return _OF_SIZE.match(figure.text) is not None and ends_there(figure.plain, after.end())
    counted = ordered(seen(figure.plain, floor, after))
    return counted is not None and counted.startswith(figure.text)  # 淘汰4.3米焦炉2座


def _of_share(figure: Figure, following: Sequence[re.Match[str]]) -> bool:
    """Whether a figure tells what those have of whom a share is told behind it in the clause."""
    share = next((other.start() for other in following if other["unit"] in SHARES_WRITTEN), None)
    if share is None:
        return False
    if figure.post and _SHARE_OF_SIZED.match(figure.plain, figure.end, share):
        return True
    return figure.parted_by(_RATE_OF_SUCH, share) and _HAVING.search(figure.left) is not None
