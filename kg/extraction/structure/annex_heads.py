"""The title below the line 附件: the heading of all that the annex holds, be it a table or a numbered list."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from kg.extraction.page.zones import ANNEX_MARK
from kg.extraction.structure.block import Block
from kg.extraction.text.marker import Marker, opening_marker
from kg.extraction.text.title import squeezed
from kg.model import Span
from kg.reference.kinds import genre_of

_KIND = "annex"  # of the mark of such a heading, which has none
_LONGEST = 60  # characters of a title's line
_LINES = 3  # over which a title may stand
_RUNNING = frozenset("。；：:，,！？!?\t")


class AnnexHeads(NamedTuple):
    """The headings in order, where the next annex begins behind each, and what is left of the body."""

    heads: list[Block]
    ends: list[int]
    body: list[Span]
    breaks: set[int]

    def give(self, tasks: Sequence[Block]) -> None:
        """Puts what is outermost above the tasks of an annex below its heading, but for the name of a table."""
        starts = [head.span.start for head in self.heads]
        for task in tasks if starts else ():
            top = [*task.above(), task][0]
            at = bisect_right(starts, top.span.start) - 1
            if at >= 0 and top.marker.text and top.span.start < self.ends[at]:
                top.parent = self.heads[at]


def take_annex_heads(plain: str, body: list[Span], breaks: set[int], titles: Sequence[Span]) -> AnnexHeads:
    """Takes the titles of annexes out of the body; ``titles`` are the lines that name a text itself, of which no annex
    is left."""
    found = AnnexHeads([], [], body, breaks)
    taken: set[int] = set()
    starts = sorted(body[at].start for at in breaks if at < len(body))
    for at in sorted(breaks):
        lines = _lines(plain, body, at) if at < len(body) else []
        if not lines or any(t.start < lines[-1].end and lines[0].start < t.end for t in titles):
            continue
        whole = Span(lines[0].start, lines[-1].end)
        mark = Marker(_KIND, "", whole.start)
        found.heads.append(Block(mark, whole, 0, None, [whole], title=squeezed(plain[slice(*whole)])))
        behind = bisect_right(starts, body[at].start)
        found.ends.append(starts[behind] if behind < len(starts) else len(plain))
        taken |= {n for n in range(at, min(at + _LINES, len(body))) if body[n].start < whole.end}
    if not taken:
        return found
    kept = [n for n in range(len(body)) if n not in taken]
    anew = {order for order, n in enumerate(kept) if n in breaks or (n - 1 in taken and n not in taken)}
    return found._replace(body=[body[n] for n in kept], breaks=anew)


def _lines(plain: str, body: list[Span], at: int) -> list[Span]:
    """The lines of the title above or at ``body[at]``, the first that stands behind 附件; empty where there is none."""
    mark = _mark_above(plain, body[at].start)
    if mark is None:
        return []
    lines: list[Span] = []
    begin = mark + 1
    while 0 < begin < len(plain) and len(lines) < _LINES:
        end = plain.find("\n", begin)
        line = Span(begin, end if end >= 0 else len(plain))
        if plain[slice(*line)].strip():
            if not _is_title(plain, line):
                break
            lines.append(line)
            if genre_of(squeezed(plain[lines[0].start : line.end])):
                return lines
        begin = end + 1
    return lines[:1]


def _mark_above(plain: str, at: int) -> int | None:
    """Where the line 附件 ends that stands next above ``at``, but for the lines of a title; None where none does."""
    end = at
    for _ in range(_LINES + 1):
        end = plain.rfind("\n", 0, end)
        if end <= 0:
            return None
        begin = plain.rfind("\n", 0, end) + 1
        if ANNEX_MARK.fullmatch(plain[begin:end].strip()):
            return end
        if plain[begin:end].strip() and not _is_title(plain, Span(begin, end)):
            return None
    return None


def _is_title(plain: str, line: Span) -> bool:
    words = plain[slice(*line)]
    return (
        0 < len(words.strip()) <= _LONGEST
        and _RUNNING.isdisjoint(words)
        and opening_marker(words.strip(), 0, len(words.strip())) is None
    )
