"""Plain text and Markdown files (.txt、.md) → Text: one paragraph a line, with a map back to the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from heapq import merge

from kg.model import Source, Span, Text
from kg.reading import bold, markdown
from kg.reading.characters import INVISIBLE, with_ordinary_characters
from kg.reading.encoding import decode
from kg.reading.errors import EmptyFile
from kg.reading.formats import MARKDOWN
from kg.reading.injected import without_injections, without_markup
from kg.reading.limits import Limits


def read(data: bytes, source: Source, limits: Limits) -> Text:
    """The text of a .txt or .md file.

    ``offsets`` lead from the plain text to the decoded file (its byte-order mark not counted): for a
    plain index take the last break point at or before it and add the distance to its raw offset.
    """
    decoded = decode(data, source.path)
    raw = without_injections(with_ordinary_characters(decoded.text))
    if source.media_type != MARKDOWN:
        raw = without_markup(raw)
    cuts: Iterable[Span] = merge(_invisible(raw), bold.marks(raw))
    if source.media_type == MARKDOWN:
        marked = markdown.marks(raw)
        raw, cuts = marked.text, merge(cuts, marked.cuts)
    plain, paragraphs, offsets = _assemble(raw, cuts)
    if not plain:
        raise EmptyFile(source.path, "整个文件", "没有文字", "请确认文件内容完整")
    return Text(plain, paragraphs, source, offsets, notices=decoded.notices)


def _invisible(raw: str) -> Iterator[Span]:
    return (Span(*found.span()) for found in INVISIBLE.finditer(raw))


_Assembled = tuple[str, tuple[Span, ...], tuple[tuple[int, int], ...]]


def _assemble(raw: str, cuts: Iterable[Span]) -> _Assembled:
    """The plain text, its paragraphs and break points: every line of ``raw`` that is not blank, less the cuts."""
    waiting = iter(cuts)
    cut = next(waiting, None)
    lines: list[str] = []
    paragraphs: list[Span] = []
    offsets: list[tuple[int, int]] = []
    at = size = 0
    for line in raw.splitlines(keepends=True):
        start, at = at, at + len(line)
        if cut is None or cut.start >= at:
            body = line.strip()
            if not body:
                continue
            offsets.append((size, start + line.index(body[0])))
        else:
            inside: list[Span] = []
            while cut is not None and cut.start < at:
                inside.append(cut)
                cut = next(waiting, None) if cut.end <= at else Span(at, cut.end)
            pieces = _kept(raw, Span(start, at), inside)
            body = "".join(raw[p.start : p.end] for p in pieces)
            if not body:
                continue
            offsets.extend(_break_points(pieces, size))
        lines.append(body)
        paragraphs.append(Span(size, size + len(body)))
        size += len(body) + 1
    return "\n".join(lines), tuple(paragraphs), tuple(offsets)


def _kept(raw: str, line: Span, cuts: list[Span]) -> list[Span]:
    """What remains of a line, without blanks at either end."""
    pieces: list[Span] = []
    at = line.start
    for cut in cuts:
        if cut.start > at:
            pieces.append(Span(at, cut.start))
        at = max(at, cut.end)
    if at < line.end:
        pieces.append(Span(at, line.end))
    while pieces:
        first = raw[pieces[0].start : pieces[0].end]
        if first.strip():
            pieces[0] = Span(pieces[0].end - len(first.lstrip()), pieces[0].end)
            break
        del pieces[0]
    while pieces:
        last = raw[pieces[-1].start : pieces[-1].end]
        if last.strip():
            pieces[-1] = Span(pieces[-1].start, pieces[-1].start + len(last.rstrip()))
            break
        del pieces[-1]
    return pieces


def _break_points(pieces: list[Span], plain: int) -> Iterator[tuple[int, int]]:
    for piece in pieces:
        yield plain, piece.start
        plain += piece.end - piece.start
