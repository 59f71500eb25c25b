"""What a portal prints below a text: links to other documents, files to download, the page before and after."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.text.marker import opening_marker
from kg.model import Span
from kg.reference.patterns import lazy

_OPENS = lazy(
    r"[\s·•◆■【\[]*(?:(?:相关|关联|延伸|推荐|热门|最新)(?:政策)?(?:文件|解读|链接|稿件|新闻|政策|文章|信息|阅读|附件|报道|专题|内容|法规)"
    r"|(?:政策|文件|图文|文字|图片|视频|媒体|专家|部门)?解读|解读(?:链接|材料|文件)|图解|一图读懂|(?:相关)?(?:附件|文件)下载|(?:我要)?(?:下载|打印)附件|[上下]一[篇条](?:文章)?"
    r"|[您你](?:可能|也许)(?:还)?(?:想看|感兴趣|喜欢|关心)(?:的)?(?:内容|文件|文章|信息)?|猜[您你]喜欢|(?:大家|网友|他们)(?:都在|还在|还)看|[为给][您你]推荐"
    r"|(?:更多|同类|往期|历史|其他)(?:相关)?(?:文件|政策|公文|文章|内容|信息|阅读|回顾|推荐|精选)|(?:今日|本周|编辑|精彩|栏目)推荐|[点热](?:击|门|点)排行)"
    r"[】\]]?\s*(?:[:：].*)?$"
)
_OPENING = frozenset(
    "相关联延伸推荐热门最新政策文件图字片视频媒体专家部解读一附我下打上您你猜大网他为给更同往历其今本编精栏点 \t\u3000·•◆■【["
)
FILE_ENDING = lazy(r"\.(?:pdf|docx?|xlsx?|wps|et|ofd|ceb|zip|rar)$", re.IGNORECASE)
"""Of a link to download a file."""
_FILES_BELOW = lazy(r"附\s*件\s*[:：]?$")
_OWN_LIST = lazy(r"附\s*件?\s*(?:[:：]|1\s*[.．、])")
_LONGEST = 200  # characters of a line of the foot
_MOST = 40  # lines of a foot
_DATED = lazy(r"[\d〇○零一二三四五六七八九十]\s*日(?:\s*印\s*[发制])?\s*[）)]?$")
_IMPRINT = ("抄送", "抄报", "分送", "附件", "（此", "（联")


def foot(plain: str, spans: Sequence[Span]) -> int:
    """Which of the paragraphs begins the foot of the page; their number where none does.

    The foot opens with a word of its own, or with the name of a file, and nothing below it is a sentence, a row of a
    table, a heading with its number, or a part of the document's own end: a date, 抄送, an annex that is no file.

    >>> page = "此复。\\n相关文章\\n甲市人民政府关于乙规划的批复"
    >>> foot(page, [Span(0, 3), Span(4, 8), Span(9, 23)]), foot(page, [Span(0, 3)])
    (1, 1)
    >>> page = "此复。\\n附件\\n1.名单.docx"
    >>> foot(page, [Span(0, 3), Span(4, 6), Span(7, 16)])
    1
    """
    begins = len(spans)
    for at in range(len(spans) - 1, max(0, len(spans) - _MOST), -1):
        start, end = spans[at]
        if _is_file(plain, start, end) or (
            at + 1 < len(spans) and _FILES_BELOW.match(plain, start, end) and _is_file(plain, *spans[at + 1])
        ):
            begins = at
        elif not _is_link(plain, start, end):
            break
        elif plain[start] in _OPENING and _OPENS.match(plain, start, end):
            begins = at
    return begins


def _is_file(plain: str, start: int, end: int) -> bool:
    """Whether a line is the name of a file; 附件：1.甲表.docx begins the document's own list."""
    return (
        end - start <= _LONGEST
        and plain.rfind(".", max(start, end - 5), end) >= 0
        and FILE_ENDING.search(plain, end - 5, end) is not None
        and _OWN_LIST.match(plain, start, end) is None
    )


def _is_link(plain: str, start: int, end: int) -> bool:
    if end - start > _LONGEST or plain[end - 1] in "；;" or plain.find("。", start, end) >= 0:
        return False
    if plain.find("\t", start, end) >= 0 or _DATED.search(plain, max(start, end - 12), end):
        return False
    if plain.startswith(_IMPRINT, start, end) and not plain.startswith("附件下载", start, end):
        return False
    marker = opening_marker(plain, start, end)
    return marker is None or marker.kind in ("number", "bare")
