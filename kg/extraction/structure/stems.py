"""What leads to the items below it (禁止下列行为：, 应当履行下列职责：): no measure, but said of each of them."""

from __future__ import annotations

from itertools import pairwise

from kg.extraction.structure.block import Block
from kg.extraction.structure.framing import holds_duty
from kg.extraction.text.sentences import sentences
from kg.extraction.text.title import squeezed
from kg.extraction.times.deadline import find_deadlines
from kg.model import Span
from kg.reference.patterns import lazy

_FIRST_ITEM = lazy(r"(?:第)?[（(]?\s*(?:一|1)(?![\d一二三四五六七八九十百])|[①❶⑴]|首先")
_LISTED = r"(?:下列|(?<![\d万亿千百十元倍%％年月日天人次个米吨户级岁])以下)"  # not 十万元以下
# 禁止有下列行为。 above items, where a colon should stand.
_LEADS = lazy(rf"{_LISTED}[^，。；：]{{1,20}}[。；]?$|如下[。；]?$")
# 现提出如下要求： asks for nothing that the items do not ask for.
_FORMULA = lazy(
    r"(?:提出|作出|做出|制[定订]|通知|公告|通报|明确|安排|部署|规定|说明|答复|批复|报告)(?:了)?(?:如下|以下)[^，。；：]{0,10}$"
    r"|(?:通知|公告|通报|明确|安排|部署|规定|说明|答复|批复|报告)如下$"
)
# 坚持“先民生、后提升”原则，重点实施以下内容： names neither who acts nor what all the items are.
_LEADS_ONLY = lazy(
    rf"(?:(?:坚持|围绕|按照?|根据|聚焦|立足|结合|紧扣|遵循|突出|对照|为|以)(?:[^，：“”]|“[^”]*”)+，)?"
    r"(?:重点|着重|主要|着力|切实|认真|扎实|全力|集中|统筹|分别)*(?:实施|做好|抓好|开展|推进|落实|完成|采取|实行|突出)(?:好)?"
    rf"(?:{_LISTED}|如下)[^，。；：的]{{0,3}}(?:方面)?[^，。；：的]{{0,2}}(?:内容|工作|任务|措施|举措|事项|方面|环节|重点|项目|行动|工程)"
)
_LIST = lazy(f"{_LISTED}|如下")
_HALF = lazy(r"(?:[内下上时后中的]|职责|分工|规定|要求|权限|范围)$")  # of a clause that has no verb
_SHORTEST = 5  # characters of a stem that says anything


def renew_stems(plain: str, blocks: list[Block]) -> None:
    """Where the count of items begins again, takes the line that leads to them off the item above, before any
    block is read, and gives it to the first of them."""
    for block in blocks:
        for above, item in pairwise(block.children):
            if len(above.paragraphs) > 1 and not above.children and _FIRST_ITEM.match(item.marker.text):
                _renew(plain, above, item)


def _renew(plain: str, above: Block, item: Block) -> None:
    line = above.paragraphs[-1]
    if plain[line.end - 1] not in "：:" or not (parts := sentences(plain, *line)):
        return
    item.stem = _words(plain, parts[-1])
    if not _demands_too(plain, parts[-1]):
        above.paragraphs[-1:] = [Span(line.start, parts[-2].end)] if len(parts) > 1 else []


def take_stems(plain: str, blocks: list[Block]) -> None:
    """Takes off each block the sentence that leads to the items below it, and gives it to these as their stem; a
    title that leads to the first of several lists is theirs alone."""
    for block in blocks:
        if not block.children:
            continue
        if not block.own and _demands_besides(block.title) and _leads(plain, block.paragraphs[0]):
            block.own, block.title = [_behind_marker(plain, block)], ""
        stem = _taken(plain, block) if block.own else ""
        if any(item.stem for item in block.children) and not stem and _leads(plain, block.paragraphs[0]):
            stem, block.title = block.title, ""
        for item in block.children:
            stem = item.stem = item.stem or stem


def _behind_marker(plain: str, block: Block) -> Span:
    """The line that a block opens with, its marker left out."""
    start, end = block.marker.end, block.paragraphs[0].end
    while plain[start] in " 　\t":
        start += 1
    return Span(start, end)


def _taken(plain: str, block: Block) -> str:
    """The stem that ends what a block says for itself; one that demands something by itself stays a measure too."""
    if not _leads(plain, block.own[-1]):
        return ""
    order = _leading_part(plain, block.own)
    span = block.own[order]
    if span == block.own[-1] and not _demands_too(plain, span):
        del block.own[-1]
    return _words(plain, span)


def _words(plain: str, span: Span) -> str:
    """The words of a stem; none where they say nothing of the items."""
    words = squeezed(plain[span.start : span.end].rstrip("：:。；"))
    only_leads = len(words) < _SHORTEST or _FORMULA.search(words) or _LEADS_ONLY.fullmatch(words)
    return "" if only_leads else words


def _demands_too(plain: str, span: Span) -> bool:
    """Whether a stem demands something by itself: it names a day, or has a duty beside the one that leads on."""
    words = squeezed(plain[span.start : span.end].rstrip("：:。；"))
    return next(find_deadlines(plain, *span, None), None) is not None or _demands_besides(words)


def _leading_part(plain: str, own: list[Span]) -> int:
    """Which part of the last sentence (有下列行为之一的，处以罚款；构成犯罪的，追究刑事责任：) speaks of a list; the last
    where none does. What another part says is no stem."""
    for order in range(len(own) - 1, -1, -1):
        if _LIST.search(plain, *own[order]):
            return order
        above = own[order - 1] if order else None
        if (
            above is None
            or plain[above.end - 1] not in "；;"
            or plain.find("\n", above.end, own[order].start) >= 0
        ):
            break
    return len(own) - 1


def _demands_besides(words: str) -> bool:
    """Whether a clause before the one that leads to the items asks for something else (要落实责任，做好以下工作)."""
    *before, last = words.split("，")
    return (
        _LIST.search(last) is not None
        and "：" not in words
        and any(holds_duty(f"{c}。") and not _HALF.search(c) and not _LIST.search(c) for c in before)
    )


def _leads(plain: str, span: Span) -> bool:
    return plain[span.end - 1] in "：:" or (
        plain[span.end - 1] in "。；" and _LEADS.search(plain, *span) is not None
    )
