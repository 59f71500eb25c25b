"""Small directives built by hand, as extraction would hand them over."""

from __future__ import annotations

import hashlib
import re

from kg.model import (
    Citation,
    CitationRole,
    Directive,
    Division,
    DocNumber,
    Level,
    OrganType,
    Source,
    Span,
    Task,
    Text,
)
from kg.reference import divisions
from kg.reference.kinds import genre_of

_NUMBER = re.compile(r"(.+?)(?:〔(\d{4})〕|第)(\d+)号")
_INNER = re.compile(r"印发[〈《](.+)[〉》]")


def number(text: str | None) -> DocNumber | None:
    if text is None:
        return None
    found = _NUMBER.fullmatch(text)
    assert found, text
    return DocNumber(found[1], int(found[2]) if found[2] else None, int(found[3]))


def cite(
    title: str | None = None,
    number_text: str | DocNumber | None = None,
    role: str = "basis",
    issuer: str | None = None,
    carried: str | None = None,
    at: int | None = None,
) -> Citation:
    """A citation; ``at`` is its offset, None for wherever the factory puts it."""
    num = number(number_text) if isinstance(number_text, str) else number_text
    surface = (f"《{title}》" if title else "") + (f"（{num}）" if num else "")
    inner = carried or (found[1] if title and (found := _INNER.search(title)) else None)
    start = 0 if at is None else at
    span = Span(start, start + len(surface))
    return Citation(surface, span, title, None, inner, num, None, issuer, CitationRole(role), "根据")


def directive(
    title: str,
    number_text: str | None = None,
    division: str | None = None,
    issuer: str | None = None,
    *,
    notice: str | None = None,
    cites: tuple[Citation, ...] = (),
    year: int | None = None,
    written: str | None = None,
    organ: str | None = "office",
    recipients: tuple[str, ...] = (),
    text: str | None = None,
    body_from: int | None = None,
    path: str | None = None,
    id_: str | None = None,
) -> Directive:
    """A directive; ``body_from`` is where its first task begins (citations before it are its preamble)."""
    num = number(number_text)
    record = divisions.division(division) if division else None
    plain = text if text is not None else f"{title}\n{number_text}\n" + "".join(c.text for c in cites)
    digest = hashlib.sha256((path or plain).encode()).hexdigest()
    level = Level(record.level) if record else None
    tasks: tuple[Task, ...] = ()
    identifier = id_ or number_text or f"{issuer}《{title}》{written or year or ''}"
    if body_from is not None:
        tasks = (Task(f"{identifier}#T01", "一、", "任务", (), False, Span(body_from, body_from + 1), ()),)
    found_year = re.search(r"(20\d\d)年", title)
    return Directive(
        id=identifier,
        number=num,
        title=title,
        notice_title=notice or title,
        genre=genre_of(title),
        document_type="通知",
        issuers=(issuer,) if issuer else (),
        level=level,
        organ_type=OrganType(organ) if organ else None,
        division=Division(record.code, record.name) if record else None,
        year=year or (int(found_year[1]) if found_year else None) or (num.year if num else None),
        written=written,
        printed=None,
        recipients=recipients,
        copied_to=(),
        disclosure=None,
        approved_by=None,
        sections=(),
        tasks=tasks,
        unnumbered=(),
        citations=cites,
        text=Text(plain, (Span(0, len(plain)),), Source(path or f"{identifier}.txt", digest, "text/plain")),
    )
