"""结构层次: paragraphs → headings, tasks and what stands outside them (docs/architecture.md, "Task")."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from kg.extraction.structure.annex_heads import take_annex_heads
from kg.extraction.structure.article_heads import headed_articles
from kg.extraction.structure.block import Block, Outline
from kg.extraction.structure.closing import take_closing
from kg.extraction.structure.contact import beside_contacts, holds_contacts
from kg.extraction.structure.framing import aims, guides, is_framing, says_why
from kg.extraction.structure.heading import names_work, title_end
from kg.extraction.structure.nesting import nested
from kg.extraction.structure.roll import demanding_pieces, without_labels
from kg.extraction.structure.sentences_left_out import sentences_left_out
from kg.extraction.structure.stems import renew_stems, take_stems
from kg.extraction.structure.unnumbered import demanding, ordered, sets_target
from kg.extraction.tables.loose_cells import without_cells
from kg.extraction.tables.named_again import give_rows
from kg.extraction.tables.table import take_tables
from kg.extraction.tables.table_headings import take_row_heads
from kg.extraction.text.sentences import sentences
from kg.extraction.text.telling import only_tells
from kg.extraction.text.title import squeezed
from kg.extraction.units.assignment import beside, find_clauses
from kg.model import Span

_SHORT_TITLE = 14  # characters of a heading that stands without any among its neighbours
_NAMED_TITLE = 20  # the same of one that opens as headings do (深入推进…整治。) before further sentences
_FEW = 3  # neighbours that tell whether headings are the rule


def read_outline(plain: str, body: list[Span], breaks: set[int], titles: Sequence[Span] = ()) -> Outline:
    """The outline of the body paragraphs; numbering starts anew at each index in ``breaks``, ``titles`` are the lines
    that name the text."""
    tables = take_tables(plain, body, breaks, titles)
    annexes = take_annex_heads(plain, tables.rest, tables.breaks, titles)
    no_cells = without_cells(plain, annexes.body, annexes.breaks)
    preamble, blocks = nested(plain, no_cells.body, no_cells.breaks)
    roots = [block for block in blocks if block.parent is None]
    outline = Outline(tasks=tables.tasks, notices=tables.notices + no_cells.notices)
    renew_stems(plain, blocks)
    _read_blocks(plain, blocks)
    runs = [run for run in (roots, *(b.children for b in blocks)) if run]
    for siblings in runs:
        _drop_lone_titles(plain, siblings)
    closing = take_closing(plain, runs, _last_blocks(body, breaks, blocks))
    for block in closing.cut:
        block.title, block.own, block.clauses = "", [], []
    _read_blocks(plain, closing.cut)
    take_stems(plain, blocks)
    row_heads = take_row_heads(plain, blocks, tables.tasks)
    _part(plain, blocks, row_heads, outline)
    apart = {_rank(run) for run in runs if sum(any(c.shares for c in b.clauses) for b in run) > 1}
    for siblings in runs:
        if _rank(siblings) not in apart:
            _share_clauses(siblings)
    annexes.give(outline.tasks)
    outline.tasks.sort(key=lambda block: block.span)
    outline.tasks = give_rows(plain, outline.headings, outline.tasks)
    strict = bool(outline.tasks)
    outline.unnumbered += _duties(plain, preamble, preamble=strict)
    outline.unnumbered += _duties(plain, closing.paragraphs)
    outline.unnumbered += _all_sentences(plain, closing.articled)
    outline.unnumbered.sort()
    kept = frozenset(outline.unnumbered)
    outline.notices += sentences_left_out(plain, outline.headings, preamble, closing.paragraphs, kept)
    return outline


def _part(plain: str, blocks: list[Block], row_heads: set[int], outline: Outline) -> None:
    """Gives each block to the tasks or to the headings of the outline, with what these demand by themselves."""
    divided = any(block.children and block.parent is None for block in blocks)
    for block in blocks:
        if block.children or block.span.start in row_heads:
            outline.headings.append(block)
            outline.unnumbered += _own_duties(plain, block)
        elif block.parent is not None or not divided or not _frames_only(plain, block):
            outline.tasks.append(block)
        else:
            outline.headings.append(block)
            outline.unnumbered += ordered(plain, block.own)


# --- one block ------------------------------------------------------------------------------------


def _read_blocks(plain: str, blocks: list[Block], *, titled: bool = True) -> None:
    """Clauses, titles and sentences of the blocks; ``titled``: they may open with a heading.  Each of the three is
    read of all of them before the next one, which keeps its tables in the processor's cache."""
    pieces = [_beside_clauses(plain, block) for block in blocks]
    if titled:
        headed = headed_articles(plain, blocks, pieces)
        for block, its, has_head in zip(blocks, pieces, headed, strict=True):
            _take_title(plain, block, its, has_head)
    for block, its in zip(blocks, pieces, strict=True):
        for piece in demanding_pieces(plain, its):
            found = without_labels(plain, sentences(plain, _past(plain, piece), piece.end))
            block.own += beside_contacts(plain, found) if holds_contacts(plain, piece) else found


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


def _take_title(plain: str, block: Block, pieces: list[Span], headed: bool) -> None:
    """Takes the heading off the first of the pieces, where one opens the block; ``headed``: an article may have one."""
    if pieces and pieces[0].start <= block.marker.end + 1:
        stop = _heading_end(plain, block, pieces, headed)
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
        if _is_long(block) and _run_in_title(plain, block) and not only_tells(block.title):
            block.title, block.own, block.clauses = "", [], []
            _read_blocks(plain, [block], titled=False)


def _is_long(block: Block) -> bool:
    """Whether a title is too long to stand as one among neighbours that have none."""
    if len(block.title) <= _SHORT_TITLE:
        return "，" in block.title
    return len(block.title) > _NAMED_TITLE or len(block.own) < 2 or not names_work(block.title)


def _run_in_title(plain: str, block: Block) -> bool:
    """Whether the title ends in a full stop, as a sentence does."""
    first = block.paragraphs[0]
    return plain.find("。", block.marker.end, first.end) >= 0


def _heading_end(plain: str, block: Block, pieces: list[Span], headed: bool) -> int | None:
    """Where the heading that opens a block ends; None where there is none."""
    end = title_end(plain, pieces[0], bool(block.children), len(pieces) > 1)
    if end is None or headed or block.marker.kind != "article":
        return end
    if "。" in plain[end - 1 : end + 1]:
        return None  # an article speaks from its first word
    return end


def _past(plain: str, piece: Span) -> int:
    """Where the words of a piece begin behind the mark that ended its heading."""
    at = piece.start
    while at < piece.end and plain[at] in "。：: 　\t；;，,.*":
        at += 1
    return at


def _rank(siblings: list[Block]) -> tuple[str, int]:
    return siblings[0].marker.kind, siblings[0].depth


def _share_clauses(siblings: list[Block]) -> None:
    """A clause on a line of its own behind the last of several items closes all of them, where no other item has one
    and none has lines of its own; not in a text that elsewhere gives items of this rank one each."""
    last = siblings[-1]
    if len(siblings) < 2 or not last.clauses or any(b.children for b in siblings):
        return
    if any(b.clauses or len(b.paragraphs) > 1 for b in siblings[:-1]):
        return
    lines = {paragraph.start for paragraph in last.paragraphs[1:]}
    if len(lines) == len(last.clauses) and lines == {clause.span.start for clause in last.clauses}:
        for block in siblings[:-1]:
            block.clauses = list(last.clauses)


# --- what belongs to no task ------------------------------------------------------------------------


def _frames_only(plain: str, block: Block) -> bool:
    """A section that is not divided where its neighbours are opens no task if it only tells in what spirit to act;
    one that sets something to reach does."""
    if not block.title or says_why(block.title):
        return False
    if is_framing(block.title):
        frames = not aims(block.title)
    else:
        frames = bool(block.own) and all(guides(plain[s:e]) for s, e in block.own)
    return frames and not sets_target(plain, block.own, block.title)


def _last_blocks(body: list[Span], breaks: set[int], blocks: list[Block]) -> list[Block]:
    """The last block of each text: the one above a break, and the very last one."""
    anew = sorted(body[index].start for index in breaks if index < len(body))
    starts = [block.span.start for block in blocks]
    ends = {bisect_left(starts, at) for at in anew} | {len(blocks)}
    return [blocks[end - 1] for end in sorted(ends) if end]


def _own_duties(plain: str, block: Block) -> list[Span]:
    """What a divided block demands by itself, above its first item; an article speaks from its first word."""
    if block.marker.kind == "article":
        return [s for s in block.own if not guides(plain[s.start : s.end])]
    return _duties(plain, block.own)


def _all_sentences(plain: str, spans: list[Span]) -> list[Span]:
    """Every sentence of ``spans`` that asks or rules anything, as those of an article do."""
    return [s for span in spans for s in sentences(plain, *span) if not guides(plain[s.start : s.end])]


def _duties(plain: str, spans: list[Span], *, preamble: bool = False) -> list[Span]:
    """The sentences of ``spans`` that demand something, responsibility clauses left out."""
    found = [
        sentence
        for span in spans
        for piece in beside(span, find_clauses(plain, span.start, span.end))
        for sentence in sentences(plain, _past(plain, piece), piece.end)
    ]
    return demanding(plain, found, preamble=preamble)
