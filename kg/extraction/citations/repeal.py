"""废止: whether a text says that a document it cites holds no more, or gives way to it."""

from __future__ import annotations

from kg.extraction.text.cues import holds
from kg.extraction.text.seams import SEAM, without_titles
from kg.reference.basis_words import RESTS_ON
from kg.reference.patterns import lazy

_SOME = ("废", "失效", "停止", "不再", "终止")  # what every cue holds
CUE = r"(?:废止|作废|废除|失效|(?:停止|不再|终止)(?:执行|施行|实施|适用|使用))"
# 《甲意见》（…）、原《乙办法》第三章 | 自本通知印发之日起，一并 | 停止执行: the list, and what may stand between it and its repeal;
# not what the sentence goes on with (…的宣传，清理失效文件).
_REPEALED = lazy(
    rf"(?:[、，,和及以与原{SEAM} ]|第[^，、{SEAM}]{{1,8}}[条章款项])*"
    rf"(?P<between>(?:[^，,{SEAM}]|[，,](?=[自从现][^，,]*(?:日|起|予以|将)|即|自[行动]|同时|一并|均|予以|不再|停止|期满|到期|有效期)){{0,40}}?)"
    rf"(?P<cue>{CUE})(?=$|[，,并 　])"
)
_NOT_YET = lazy(r"[未不是](?:予以?|得|能|应|可|曾|宣布|否)?$|(?:建议|申请|清理|梳理)[^，。]{0,12}$")
# 现决定废止《甲办法》, 废止2015年印发的《乙细则》; not 不得废止, 建议废止
_LED_BY = lazy(
    r"(?<![未不拟被得])(?<!建议)(?<!申请)(?<!研究)(?P<cue>废止|停止执行|停止施行|不再执行|宣布失效)"
    rf"(?:了|原|以下|下列|[^，。；{SEAM}]{{0,24}}(?:印发|发布|公布|制定|下发)的)?$"
)
_BORDER = lazy("[。；;\n！!]")
_REACH = 400  # characters: several titles may be repealed together
_CLAUSE = lazy("[，,]")
_GIVES_WAY = lazy(
    r"[^。；]{0,24}与本[^，。；]{2,12}(?:不一致|不相?符|相?抵触|冲突)[^，。；]{0,6}，(?:均|一律|统一)?以本[^，。；]{2,12}为准"
)


def repeal_cue(plain: str, end: int, left: str) -> str | None:
    """The word that repeals what was cited before ``end``, with ``left`` before it; None where none does.

    >>> words = "原《甲办法》（甲发〔2018〕8号）同时作废。"
    >>> repeal_cue(words, words.index("同"), "原"), repeal_cue("《甲条例》的宣传，清理失效文件。", 5, "")
    ('作废', None)
    """
    led = _LED_BY.search(left.rstrip(f"{SEAM}、，和及以与原")) if holds(left, _SOME) else None
    if led is not None:
        return led["cue"]
    if not holds(plain[end : end + _REACH], _SOME) or holds(_CLAUSE.split(left)[-1], RESTS_ON):
        return None
    border = _BORDER.search(plain, end, end + _REACH)
    rest = plain[end : border.start() if border else end + _REACH]
    found = _REPEALED.match(without_titles(rest))
    return None if found is None or _NOT_YET.search(found["between"]) else found["cue"]


def gives_way(rest: str) -> bool:
    """Whether what stands behind a document says that this text goes before it.

    >>> gives_way("与本办法不一致的，以本办法为准"), gives_way("与本办法不一致的，从其规定")
    (True, False)
    """
    return _GIVES_WAY.match(rest) is not None
