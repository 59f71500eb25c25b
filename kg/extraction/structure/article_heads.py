"""Headings run into articles (第三条　加强用工保障。县人力资源社会保障局…): those of 若干措施, where they are the rule.

An article of a regulation speaks from its first word, however short the sentence that it opens with.
"""

from __future__ import annotations

from itertools import pairwise

from kg.extraction.structure.block import Block
from kg.extraction.structure.heading import names_work, title_end
from kg.extraction.text.telling import MODALS
from kg.model import Span
from kg.reference.patterns import lazy

_FIRST = lazy(r"第\s*[一1]\s*条$")
_LONGEST = 20  # characters of a heading that shows that headings are the rule
_FEWEST = 3  # of these
# 第四条　禁止取土。, 第二条　本办法适用于…。, 第五条　本市实行河长制。: what articles of regulations open with.
_RULES = lazy(
    rf"为了?[^，。]{{4,}}，|(?:根据|依据|按照|凡|禁止|严禁|不得|不准|违反|本|各|任何|有[下以]|未经|对[^接标照口])|[^，。]*(?:{MODALS}|负责|是指|[市县区镇乡村]实行)"
)
# 支持总部落户, 奖励标准: what the headings of such articles say beside the work to be done (加强用工保障).
_NAMES = lazy(
    r"(?:鼓励|支持|引导|突出|推行|降低|减轻|扶持|激励|明确|建设|发挥|用好|聚焦|畅通|放宽|简化|落实|壮大|激发|增强|助力|奖励)[^，。]{2,}"
    r"|[^，。]{0,10}(?:标准|条件|程序|流程|范围|对象|方式|依据|来源|职责|分工|领导|保障|管理|监督|奖励|补助|补贴|奖补|扶持|支持|附则|期限|要求|目标|措施|机制|任务)"
)


def headed_articles(plain: str, blocks: list[Block], pieces: list[list[Span]]) -> list[bool]:
    """Which of the blocks are articles of a text whose articles open with headings: two in three of them do."""
    headed = [False] * len(blocks)
    articles = [n for n, block in enumerate(blocks) if block.marker.kind == "article"]
    if len(articles) < _FEWEST:
        return headed
    firsts = [n for n in articles if _FIRST.match(blocks[n].marker.text)]
    for begin, behind in pairwise([0, *firsts, len(blocks)]):
        run = [n for n in articles if begin <= n < behind]
        heads = [words for n in run if (words := _head(plain, blocks[n], pieces[n]))]
        if (
            len(heads) >= _FEWEST
            and 3 * len(heads) >= 2 * len(run)
            and 2 * sum(map(_is_worded, heads)) >= len(heads)
        ):
            for n in run:
                headed[n] = not opens_as_rule(plain, pieces[n])
    return headed


def opens_as_rule(plain: str, pieces: list[Span]) -> bool:
    """Whether an article opens as those of regulations do (本措施自…起施行)."""
    return not pieces or _RULES.match(plain, *pieces[0]) is not None


def _head(plain: str, block: Block, pieces: list[Span]) -> str:
    """The short words before the first full stop of an article that goes on behind it, where they rule nothing."""
    if not pieces or opens_as_rule(plain, pieces):
        return ""
    start, end = pieces[0]
    stop = plain.find("。", start, min(end, start + _LONGEST + 1))
    if stop < 0 or not (stop + 1 < end or len(pieces) > 1 or block.children):
        return ""
    return plain[start:stop] if title_end(plain, pieces[0], bool(block.children), len(pieces) > 1) else ""


def _is_worded(head: str) -> bool:
    return names_work(head) or _NAMES.fullmatch(head) is not None
