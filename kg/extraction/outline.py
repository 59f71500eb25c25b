"""结构层次: paragraphs → headings, tasks and what stands outside them (DESIGN.md §4, "Task")."""

from __future__ import annotations

import re

from kg.extraction.assignment import beside, find_clauses
from kg.extraction.block import Block, Outline
from kg.extraction.framing import guides, is_framing
from kg.extraction.heading import title_end
from kg.extraction.loose_cells import without_cells
from kg.extraction.nesting import nested
from kg.extraction.sentences import sentences
from kg.extraction.table import take_tables
from kg.extraction.title import squeezed
from kg.extraction.unnumbered import demanding, targets
from kg.model import Span

_SHORT_TITLE = 14  # characters of a heading that stands without any among its neighbours
_FEW = 3  # neighbours that tell whether headings are the rule
_ALL_ABOVE = re.compile(r"[ 　]*(?:上述|以上|前述)(?:各项)?(?:政策|规定|措施)")
# A roll's entry (主　任：张三　　某局局长) or a caption (成员名单) demands nothing.
_LISTING = re.compile(
    r"(?:[\u4e00-\u9fff 　]{2,8}[:：])?\s*[\u4e00-\u9fff·]{1,4}(?:[ 　][\u4e00-\u9fff])?[ 　\t]{2,}[\u4e00-\u9fff、（） 　]{3,30}"
    r"|[^，。；：]{2,30}(?:名单|一览表|统计表|登记表|示意图|坐标|流程图)"
)
_CAPTION = re.compile(
    r"[^，。；：\n]{2,30}\n[^，。；：\n]{0,30}(?:名单|一览表|统计表|登记表|分工表|示意图|流程图)"
)  # over two lines
_WHY = re.compile("意义|重要性|必要性|认识")  # why it is done: neither principle nor aim


def read_outline(plain: str, body: list[Span], breaks: set[int]) -> Outline:
    """The outline of the body paragraphs; numbering starts anew at each index in ``breaks``."""
    tables = take_tables(plain, body, breaks)
    preamble, blocks = nested(plain, *without_cells(plain, tables.rest, tables.breaks))
    roots = [block for block in blocks if block.parent is None]
    outline = Outline(tasks=tables.tasks)
    _read_blocks(plain, blocks)
    runs = [run for run in (roots, *(b.children for b in blocks)) if run]
    for siblings in runs:
        _drop_lone_titles(plain, siblings)
    closing, articled = _closing_paragraphs(plain, runs)
    divided = any(block.children and block.parent is None for block in blocks)
    for block in blocks:
        if block.children:
            outline.headings.append(block)
            outline.unnumbered += _duties(plain, block.own)
        elif block.parent is not None or not divided or not _frames_only(plain, block):
            outline.tasks.append(block)
        else:
            outline.headings.append(block)
            outline.unnumbered += targets(plain, block.own, block.title)
    outline.tasks.sort(key=lambda block: block.span)
    strict = bool(outline.tasks)
    outline.unnumbered += _duties(plain, preamble, preamble=strict)
    outline.unnumbered += _duties(plain, closing)
    outline.unnumbered += _all_sentences(plain, articled)
    outline.unnumbered.sort()
    return outline


# --- one block ------------------------------------------------------------------------------------


def _read_blocks(plain: str, blocks: list[Block], *, titled: bool = True) -> None:
    """Clauses, titles and sentences of the blocks; ``titled``: they may open with a heading.  Each of the three is
    read of all of them before the next one, which keeps its tables in the processor's cache."""
    pieces = [_beside_clauses(plain, block) for block in blocks]
    if titled:
        for block, its in zip(blocks, pieces, strict=True):
            _take_title(plain, block, its)
    for block, its in zip(blocks, pieces, strict=True):
        for order, piece in enumerate(its):
            if plain[piece.end - 1] in "。；" or not _lists(plain, its, order):
                block.own += sentences(plain, _past(plain, piece), piece.end)


def _beside_clauses(plain: str, block: Block) -> list[Span]:
    """Takes the clauses out of a block's paragraphs; returns what is left of these."""
    pieces: list[Span] = []
    start = block.marker.end
    for span in block.paragraphs:
        start, end = max(start, span[0]), span[1]
        clauses = find_clauses(plain, start, end)
        block.clauses += clauses
        pieces += beside(Span(start, end), clauses)
    return pieces


def _take_title(plain: str, block: Block, pieces: list[Span]) -> None:
    """Takes the heading off the first of the pieces, where one opens the block."""
    if pieces and pieces[0].start <= block.marker.end + 1:
        stop = _heading_end(plain, block, pieces)
        if stop is not None:
            block.title = squeezed(plain[pieces[0].start : stop].rstrip("。：: 　；;"))
            pieces[0] = Span(stop, pieces[0].end)


def _drop_lone_titles(plain: str, siblings: list[Block]) -> None:
    """Where most neighbours open with a measure, what stands first in the others is one too, if it is long."""
    leaves = [b for b in siblings if not b.children]
    titled = [b for b in leaves if b.title]
    alone = len(leaves) > 1 and titled == leaves[-1:]
    if not alone and (len(leaves) < _FEW or 2 * len(titled) >= len(leaves)):
        return
    for block in titled:
        if (len(block.title) > _SHORT_TITLE or "，" in block.title) and _run_in_title(plain, block):
            block.title, block.own, block.clauses = "", [], []
            _read_blocks(plain, [block], titled=False)


def _run_in_title(plain: str, block: Block) -> bool:
    """Whether the title ends in a full stop, as a sentence does."""
    first = block.paragraphs[0]
    return plain.find("。", block.marker.end, first.end) >= 0


def _heading_end(plain: str, block: Block, pieces: list[Span]) -> int | None:
    """Where the heading that opens a block ends; None where there is none."""
    end = title_end(plain, pieces[0], bool(block.children), len(pieces) > 1)
    if end is not None and block.marker.kind == "article" and "。" in plain[end - 1 : end + 1]:
        return None  # an article speaks from its first word
    return end


def _lists(plain: str, pieces: list[Span], order: int) -> bool:
    """Whether a piece is an entry of a roll or a caption, on one line or over two."""
    piece = pieces[order]
    if _LISTING.fullmatch(plain, *piece):
        return True
    behind = pieces[order + 1] if order + 1 < len(pieces) else piece
    return behind.end - piece.start <= 60 and _CAPTION.fullmatch(plain, piece.start, behind.end) is not None


def _past(plain: str, piece: Span) -> int:
    """Where the words of a piece begin behind the mark that ended its heading."""
    at = piece.start
    while at < piece.end and plain[at] in "。：: 　\t；;，,.*":
        at += 1
    return at


# --- what belongs to no task ------------------------------------------------------------------------


def _frames_only(plain: str, block: Block) -> bool:
    """A section that is not divided where its neighbours are opens no task if it only frames."""
    if not block.title or _WHY.search(block.title):
        return False
    if is_framing(block.title):
        return True
    return bool(block.own) and all(guides(plain[s:e]) for s, e in block.own)


def _closing_paragraphs(plain: str, runs: list[list[Block]]) -> tuple[list[Span], list[Span]]:
    """Takes the closing paragraphs off the last block of each run of single-paragraph blocks; apart from the
    others those behind the items of an article (条), which speak from their first word."""
    closing: list[Span] = []
    articled: list[Span] = []
    for siblings in runs:
        last = siblings[-1]
        if last.children or last.marker.kind == "article":  # the last article may have several paragraphs too
            continue
        if len(siblings) < 2 and not _looks_back(plain, last):
            continue
        if (
            any(s.children for s in siblings[:-1])
            or any(_extra(plain, s) for s in siblings[:-1])
            or not _run_in(plain, last)
        ):
            continue
        extra = _extra(plain, last)
        if extra:
            parent = last.parent
            (articled if parent and parent.marker.kind == "article" else closing).extend(extra)
            last.paragraphs = [p for p in last.paragraphs if p not in extra]
            last.title, last.own, last.clauses = "", [], []
            _read_blocks(plain, [last])
    return closing, articled


def _looks_back(plain: str, block: Block) -> bool:
    """Whether the last paragraph of a block speaks of all that stands before it (上述政策适用于…)."""
    return len(block.paragraphs) > 1 and _ALL_ABOVE.match(plain, *block.paragraphs[-1]) is not None


def _all_sentences(plain: str, spans: list[Span]) -> list[Span]:
    """Every sentence of ``spans`` that asks or rules anything, as those of an article do."""
    return [s for span in spans for s in sentences(plain, *span) if not guides(plain[s.start : s.end])]


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


def _duties(plain: str, spans: list[Span], *, preamble: bool = False) -> list[Span]:
    """The sentences of ``spans`` that demand something, responsibility clauses left out."""
    found = [
        sentence
        for span in spans
        for piece in beside(span, find_clauses(plain, span.start, span.end))
        for sentence in sentences(plain, _past(plain, piece), piece.end)
    ]
    return demanding(plain, found, preamble=preamble)
