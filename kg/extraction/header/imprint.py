"""版记 and the marks that may stand anywhere: 抄送, disclosure, 密级, 紧急程度, 签发人, annexes."""

from __future__ import annotations

import re

from kg.extraction.header.recipients import split_recipients
from kg.extraction.page.header_fields import Header
from kg.extraction.page.zones import Paragraph, Zone
from kg.extraction.text.marker import YEARS, opening_marker
from kg.extraction.text.title import squeezed
from kg.model import Notice, Span, Text
from kg.reference.patterns import lazy

_COUNT = lazy(rf"^\s*\d{{1,2}}\s*(?:[.．、]\s*|\s+)(?:(?!\d)|(?={YEARS}))")
_FILE_ENDING = lazy(
    r"\.(?:pdf|docx?|xlsx?|wps|et|ofd|ceb|zip|rar)$", re.IGNORECASE
)  # of a link to download it


def read_marks(text: Text, paragraphs: list[Paragraph], header: Header) -> None:
    """Fills in what single lines of their own say, wherever they stand."""
    for index, paragraph in enumerate(paragraphs):
        match = paragraph.match
        if match is None:
            continue
        if paragraph.zone is Zone.DISCLOSURE and header.disclosure is None:
            header.disclosure = _disclosure(match["what"])
        elif paragraph.zone is Zone.COPIED:
            header.copied_to += split_recipients(match["what"])
        elif paragraph.zone is Zone.SECRECY and index < 10:
            header.secrecy = re.sub(r"\s", "", match["what"])
            header.notices.append(
                Notice("secret", f"文件标有密级“{header.secrecy}”，请先核对能否处理", paragraph.span)
            )
        elif paragraph.zone is Zone.URGENCY and index < 12:
            header.urgency = re.sub(r"\s", "", match["what"])
        elif paragraph.zone is Zone.SIGNATORY:
            header.signatory = header.signatory or match["what"].strip()
        elif paragraph.zone is Zone.ANNEX_LIST:
            header.annexes, lines = _annexes(text, paragraphs, index)
            header.annex_lines.update(lines)


def _disclosure(what: str) -> str | None:
    compact = re.sub(r"[\s　]", "", what)
    known = re.search(r"主动公开|依申请公开|不予公开|公开发布|不公开|公开", compact)
    return known.group() if known else None


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
    return tuple(squeezed(_FILE_ENDING.sub("", name).strip("《》")) for name in cleaned if name), lines
