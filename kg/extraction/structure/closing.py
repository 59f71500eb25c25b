"""Closing paragraphs (结尾): what stands behind the last item of a numbering and belongs to none of them."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.extraction.structure.block import Block
from kg.extraction.text.cues import holds
from kg.model import Span
from kg.reference.kind_words import self_words
from kg.reference.patterns import lazy

_WHAT_IS_ABOVE = r"(?:上述|以上|前述)(?:各项)?(?:政策|规定|措施)"
_ALL_ABOVE = lazy(rf"[ 　]*{_WHAT_IS_ABOVE}")
# How a paragraph opens that closes a whole text, wherever the numbering above it ends: by asking whom it is sent to
# to carry it out or to report, by saying when it holds, or by turning to what is left over.
_CLOSES = lazy(
    lambda: (
        rf"[ 　]*(?:请(?:各|你|有关|结合|认真|遵照|及时|将|于|按)|望(?:各|你|认真|遵照)|本(?:{self_words()})(?:自|从|由|有效期|执行期|印发|下发|未尽)"
        rf"|{_WHAT_IS_ABOVE}[^，。；]{{0,30}}(?:负责解释|自[^，。；]{{2,20}}(?:施行|实施|执行))"
        r"|另外[，,]|此前[^。]{0,20}(?:规定|文件|政策)|(?:原|之前|以往)[^。]{2,60}(?:同时|即行|予以|一并|自行)(?:废止|作废|失效|停止执行)|会议还"
        r"|各[^，。；]{1,30}(?:要|应当?|请|须)[^。；]{0,40}(?:贯彻|落实|执行|实施|进展|工作)情况[^。；]{0,30}报"
        r"|(?:贯彻|落实|执行|实施|工作|试点)[^，。；]{0,12}(?:情况|问题)，?[^。；]{0,20}(?:报告?|反馈|反映))"
    )
)
# 各乡镇要于3月5日前将方案和联络员名单报县农业农村局。联系人：…: what is to be sent in, behind it whom to call or
# which text holds, or 各市请于…前; not below a heading that is about what is asked or reported (六、信息报送).
_SENT_IN = lazy(
    r"[ 　]*(?:各|以上|上述|有关)[^。；]{1,60}(?:[日月底末周天]|工作日)(?:之|以)?[前内]，?(?:将|把)[^。；]{2,80}(?:报|送|反馈)[^。；]{0,50}。"
)
_LAST_WORDS = lazy(
    lambda: (
        r"(?:联系人|联系电话|联系方式|咨询电话|电子邮箱)[^。]{0,12}[:：]|以本[^，。；]{1,6}为准|特此(?:通知|通告|公告)"
        rf"|本(?:{self_words()})自[^。]{{2,20}}(?:施行|实施|执行)"
    )
)
# 本措施自2024年6月15日起施行，有效期…: no part of the last article, which is about something else.
_IN_FORCE = lazy(lambda: rf"[ 　]*本(?:{self_words()})(?:自|从)[^。]{{2,20}}(?:施行|实施|执行)")
_OF_REPORTING = lazy("要求|报|材料|总结|联[系络]|调度|信息|事项$")
_REQUESTS = ("请于", "请在")
_SENT_FIRST = frozenset("各以上有 　")
_OPENING = frozenset("请望本另此原之以上前会各贯落执实工试 　")


class Closing(NamedTuple):
    """Closing paragraphs, apart from the others (``articled``) those behind the items of an article (条), which
    speak from their first word; ``cut`` are the blocks they were taken off, to be read anew."""

    paragraphs: list[Span]
    articled: list[Span]
    cut: list[Block]


def take_closing(plain: str, runs: list[list[Block]], last: list[Block]) -> Closing:
    """Takes the closing paragraphs off the last block of each of the ``runs`` of single-paragraph blocks, and off
    the ``last`` blocks of the text what closes all of it."""
    found = Closing([], [], [])
    for siblings in runs:
        block = siblings[-1]
        if (
            block.children or block.marker.kind == "article"
        ):  # the last article may have several paragraphs too
            continue
        if _closed_by_form(plain, siblings) and (extra := _extra(plain, block)):
            parent = block.parent
            _cut(block, extra)
            articled = parent is not None and parent.marker.kind == "article"
            (found.articled if articled else found.paragraphs).extend(extra)
            found.cut.append(block)
    for block in last:
        behind = _extra(plain, block)
        if block.marker.kind == "article":
            found.paragraphs.extend(_end_before(block, _from_words(plain, behind, _IN_FORCE)))
            continue
        later = behind if _run_in(plain, block) else behind[1:]
        extra = _from_words(plain, later, _CLOSES) or _from_sent_in(plain, block, later)
        if extra:
            _cut(block, extra)
            found.paragraphs.extend(extra)
            found.cut.append(block)
    return found


def _closed_by_form(plain: str, siblings: list[Block]) -> bool:
    """Whether every block but the last is one paragraph, and the last one's first is one of sentences."""
    last = siblings[-1]
    if len(siblings) < 2 and not _looks_back(plain, last):
        return False
    if any(s.children for s in siblings[:-1]) or any(_extra(plain, s) for s in siblings[:-1]):
        return False
    return _run_in(plain, last)


def _cut(block: Block, extra: list[Span]) -> None:
    block.paragraphs = [p for p in block.paragraphs if p not in extra]


def _end_before(block: Block, extra: list[Span]) -> list[Span]:
    """Takes off an article what is said at its end of the whole text; its heading stays, as those of its neighbours."""
    if extra:
        _cut(block, extra)
        block.own = [span for span in block.own if span.start < extra[0].start]
    return extra


def _from_words(plain: str, paragraphs: list[Span], opening: re.Pattern[str]) -> list[Span]:
    """The paragraphs from the first on that opens as a closing one does."""
    for order, span in enumerate(paragraphs):
        if plain[span.start] in _OPENING and opening.match(plain, *span):
            return paragraphs[order:]
    return []


def _from_sent_in(plain: str, block: Block, paragraphs: list[Span]) -> list[Span]:
    """The paragraphs from one on that asks for something to be sent in, by 请 or with the last words of a text."""
    for order, span in enumerate(paragraphs):
        if plain[span.start] not in _SENT_FIRST:
            continue
        asked = _SENT_IN.match(plain, *span)
        if (
            asked
            and (holds(asked[0], _REQUESTS) or _LAST_WORDS.search(plain, span.start, paragraphs[-1].end))
            and not _OF_REPORTING.search(block.title)
        ):
            return paragraphs[order:]
    return []


def _looks_back(plain: str, block: Block) -> bool:
    """Whether the last paragraph of a block speaks of all that stands before it (上述政策适用于…)."""
    return len(block.paragraphs) > 1 and _ALL_ABOVE.match(plain, *block.paragraphs[-1]) is not None


def _extra(plain: str, block: Block) -> list[Span]:
    """Paragraphs behind the first that are more than a responsibility clause."""
    return [
        p
        for p in block.paragraphs[1:]
        if not any(c.span.start <= p.start and p.end <= c.span.end + 1 for c in block.clauses)
        and "\t" not in plain[p.start : p.end]
    ]


def _run_in(plain: str, block: Block) -> bool:
    """Whether the block's first paragraph holds sentences, ended as sentences end."""
    first = block.paragraphs[0]
    return plain[first.end - 1] in "。）)〕]］】；" and any(
        first.start <= s.start < first.end for s in block.own
    )
