"""What demands nothing: rolls of persons (名单), who was at a meeting (列席), captions of lists to come, and the labels
that items of running text open with (①肥料化。…)."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.text.telling import MODALS
from kg.model import Span
from kg.reference.patterns import lazy

# 主　任：张三　　某局局长, or a caption (成员名单).
_LISTING = lazy(
    r"(?:[\u4e00-\u9fff 　]{2,8}[:：])?\s*[\u4e00-\u9fff·]{1,4}(?:[ 　][\u4e00-\u9fff])?"
    r"[ 　\t]{2,}[\u4e00-\u9fff、（） 　]{3,30}"
    r"|[^，。；：]{2,30}(?:名单|一览表|统计表|登记表|示意图|坐标|流程图)"
)
_CAPTION = lazy(
    r"[^，。；：\n]{2,30}\n[^，。；：\n]{0,30}(?:名单|一览表|统计表|登记表|分工表|示意图|流程图)"
)  # over two lines
_CAPTION_LINES = 60  # characters

# 组　长：, 常务副总指挥：, 成员单位：: what somebody is in a group, at the head of a line.
_POST = (
    r"(?:(?:常\s*务\s*|第\s*一\s*)?(?:副\s*)?(?:总\s*)?(?:组\s*长|主\s*任|指\s*挥\s*长?|召\s*集\s*人|秘\s*书\s*长|会\s*长|队\s*长|政\s*委)"
    r"|顾\s*问|组\s*员|队\s*员|成\s*员(?:\s*单\s*位)?|委\s*员|联\s*络\s*员)"
)
# 出席：, 列席人员：, 记录：: who was at a meeting; 分送：: who gets its minutes.
_PRESENT = (
    r"(?:(?:出\s*席|列\s*席|参\s*加|参\s*会|与\s*会|到\s*会|缺\s*席|请\s*假|主\s*持|记\s*录|整\s*理)(?:会\s*议)?(?:人\s*员|单\s*位|领\s*导|人)?"
    r"|[发分]\s*送(?:\s*单\s*位)?)"
)
_LABEL = lazy(rf"(?:{_POST}|{_PRESENT})\s*[:：]")
_INITIAL = frozenset("常第副总组主指召秘会队政顾成委联出列参与到缺请记整发分")
# 组长：负责全面工作; 张三，分管宣传工作: what the holder of a post must do.
_CHARGED = lazy(
    r"(?:[:：，,；）)]|[ 　]{2})\s*(?:全面|具体|主要|牵头)?"
    r"(?:负责|主持|统筹|协调|组织|指导|分管|承担|履行|协助)(?!人|同志|部|副|办|领导|局)"
    rf"|[:：]\s*(?:{MODALS})|应当|必须|不得|严禁|职责|[各要]要|。."
)
# 赵某某（某局局长）, 李某　某镇镇长: the next name of a roll, on a line of its own.
_NEXT = lazy(
    r"[\u4e00-\u9fff·×]{2,4}\s*[（(][^（）()，。；]{2,40}[）)][、，；。]?"
    r"|[\u4e00-\u9fff×](?:[ 　]{1,3}[\u4e00-\u9fff×]|[\u4e00-\u9fff·×]{1,3})[ 　\t]+[^，。；：\s]{3,40}"
)
# ①肥料化。推广还田技术。②饲料化。…, ——长效管护。建立…: a word behind its mark, or a heading behind a dash, with the
# sentences it heads behind it.
_MARK = r"(?:[①-⑳❶-❿⑴-⑽]|[（(]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*[）)]|\d{1,2}[.．、)）])\s*"
_DASH = "(?:——?|--?)"
_HEADS = lazy(
    rf"{_MARK}[\u4e00-\u9fff]{{2,3}}。|{_DASH}(?![^。]*(?:{MODALS}|[由各每]|负责))[\u4e00-\u9fff、]{{2,14}}。"
)
_MARKED = lazy(f"{_MARK}|{_DASH}")
_LONGEST_LABEL = 17  # characters with its mark


def without_labels(plain: str, found: list[Span]) -> list[Span]:
    """The sentences of a paragraph without the labels that head others among them.

    >>> text = "①肥料化。推广还田。②限产。③停产。"
    >>> [text[s:e] for s, e in without_labels(text, [Span(0, 5), Span(5, 10), Span(10, 14), Span(14, 18)])]
    ['推广还田。', '②限产。', '③停产。']
    """
    kept = found
    for order in range(len(found) - 2, -1, -1):
        start, end = found[order]
        if end - start > _LONGEST_LABEL or _HEADS.fullmatch(plain, start, end) is None:
            continue
        if _MARKED.match(plain, *found[order + 1]) is None:
            kept = [span for span in kept if span[0] != start]
    return kept


def demanding_pieces(plain: str, pieces: list[Span]) -> Iterator[Span]:
    """The pieces of a block, in order, that are neither entries of a roll nor captions.

    >>> lines = ["组长：张某某（副县长）", "李某某（县某局局长）", "各单位要落实责任。"]
    >>> text = "".join(lines)
    >>> [text[s:e] for s, e in demanding_pieces(text, [Span(0, 11), Span(11, 21), Span(21, 30)])]
    ['各单位要落实责任。']
    """
    rolling = False
    for order, piece in enumerate(pieces):
        rolling = _calls(plain, piece) or (rolling and _NEXT.fullmatch(plain, *piece) is not None)
        if not rolling and (plain[piece.end - 1] in "。；" or not _lists(plain, pieces, order)):
            yield piece


def _calls(plain: str, piece: Span) -> bool:
    """Whether a line names who holds a post or was present, and no more than that."""
    if plain[piece.start] not in _INITIAL:
        return False
    label = _LABEL.match(plain, *piece)
    return label is not None and _CHARGED.search(plain, label.end() - 1, piece.end) is None


def _lists(plain: str, pieces: list[Span], order: int) -> bool:
    """Whether a piece is an entry of a roll or a caption, on one line or over two."""
    piece = pieces[order]
    if _LISTING.fullmatch(plain, *piece):
        return True
    behind = pieces[order + 1] if order + 1 < len(pieces) else piece
    return (
        behind.end - piece.start <= _CAPTION_LINES
        and _CAPTION.fullmatch(plain, piece.start, behind.end) is not None
    )
