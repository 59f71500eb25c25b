"""版记 and the marks that may stand anywhere: 抄送, disclosure, 密级, 紧急程度, 签发人, annexes."""

from __future__ import annotations

import re
from math import inf
from typing import NamedTuple

from kg.extraction.header.recipients import goes_on_copies, split_recipients
from kg.extraction.page.page_foot import FILE_ENDING
from kg.extraction.page.zones import Paragraph, Zone
from kg.extraction.text.marker import YEARS, opening_marker
from kg.extraction.text.title import squeezed
from kg.model import Notice, Span, Text
from kg.reference.folding import unblanked
from kg.reference.patterns import lazy

_COUNT = lazy(rf"^\s*\d{{1,2}}\s*(?:[.．、]\s*|\s+)(?:(?!\d)|(?={YEARS}))")
_SECRECY_LINES = 10  # at the top, among which a degree of secrecy stands
_URGENCY_LINES = 12


class Marks(NamedTuple):
    """What lines of their own say; ``further_lines`` are those of a list of annexes, or of 抄送, below its first."""

    copied_to: tuple[str, ...]
    disclosure: str | None
    secrecy: str | None
    urgency: str | None
    signatory: str | None
    annexes: tuple[str, ...]
    further_lines: frozenset[Span]
    notices: tuple[Notice, ...]


def read_marks(text: Text, paragraphs: list[Paragraph]) -> Marks:
    """What single lines of their own say, wherever they stand: the first of 公开方式 and 签发人, the last of 密级, 紧急程度 and
    annexes."""
    marked = [(n, p.zone, p.match) for n, p in enumerate(paragraphs) if p.match]

    def of(zone: Zone, lines: float = inf) -> list[tuple[int, str]]:
        return [(n, match["what"]) for n, at, match in marked if at is zone and n < lines]

    secrets = [(paragraphs[n].span, unblanked(what)) for n, what in of(Zone.SECRECY, _SECRECY_LINES)]
    annexes = [_annexes(text, paragraphs, n) for n, _ in of(Zone.ANNEX_LIST)]
    copies = [_copies(text, paragraphs, n, what) for n, what in of(Zone.COPIED)]
    return Marks(
        copied_to=tuple(name for what, _ in copies for name in split_recipients(what)),
        disclosure=next(filter(None, (_disclosure(what) for _, what in of(Zone.DISCLOSURE))), None),
        secrecy=secrets[-1][1] if secrets else None,
        urgency=next((unblanked(what) for _, what in reversed(of(Zone.URGENCY, _URGENCY_LINES))), None),
        signatory=next(filter(None, (what.strip() for _, what in of(Zone.SIGNATORY))), None),
        annexes=annexes[-1][0] if annexes else (),
        further_lines=frozenset(line for _, lines in (*annexes, *copies) for line in lines),
        notices=tuple(
            Notice("secret", f"文件标有密级“{secrecy}”，请先核对能否处理", span) for span, secrecy in secrets
        ),
    )


def _disclosure(what: str) -> str | None:
    compact = re.sub(r"[\s　]", "", what)
    known = re.search(r"主动公开|依申请公开|不予公开|公开发布|不公开|公开", compact)
    return known.group() if known else None


def _copies(text: Text, paragraphs: list[Paragraph], index: int, what: str) -> tuple[str, list[Span]]:
    """Whom 抄送 names, and the lines below the first that go on with it (GB/T 9704-2012 §7.4.2)."""
    lines: list[Span] = []
    for paragraph in paragraphs[index + 1 :]:
        line = text.slice(paragraph.span)
        if paragraph.zone is not Zone.BODY or not goes_on_copies(line):
            break
        what += f"，{line}"
        lines.append(paragraph.span)
    return what.replace("。，", "，"), lines


def _annexes(text: Text, paragraphs: list[Paragraph], index: int) -> tuple[tuple[str, ...], list[Span]]:
    """Names listed behind 附件：, one a line, and the lines below the first."""
    match = paragraphs[index].match
    names = [match["what"]] if match else []
    lines: list[Span] = []
    for paragraph in paragraphs[index + 1 : index + 30]:
        marker = opening_marker(text.plain, paragraph.span.start, paragraph.span.end)
        line = text.slice(paragraph.span)
        if marker is None or marker.kind not in ("number", "bare") or len(line) > 80 or "。" in line:
            break
        names.append(line)
        lines.append(paragraph.span)
    cleaned = [_COUNT.sub("", name).strip(" 　。；") for name in names]
    return tuple(squeezed(FILE_ENDING.sub("", name).strip("《》")) for name in cleaned if name), lines
