"""What the header and the imprint of a directive say, as a record that the readers of its parts fill in."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extraction.page.announcement import Serial
from kg.model import DocNumber, Notice, Span


@dataclass(slots=True)
class Header:
    """What the header and the imprint say; ``carried`` are the titles of what it says it issues; ``body`` are the
    paragraphs that are left, ``carried_from`` the index among them where the carried text begins (0 where nothing is
    carried), ``forwards`` where it is another's; ``told`` are the issuers that a sentence above the
    head names; ``site`` are the lines of the portal's own."""

    number: DocNumber | None = None
    number_span: Span | None = None
    serial: Serial | None = None
    serial_span: Span | None = None
    title: str = ""
    notice_title: str = ""
    title_spans: list[Span] = field(default_factory=list)
    issuers: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    written: str | None = None
    printed: str | None = None
    copied_to: tuple[str, ...] = ()
    disclosure: str | None = None
    approved_by: str | None = None
    secrecy: str | None = None
    urgency: str | None = None
    signatory: str | None = None
    annexes: tuple[str, ...] = ()
    annex_lines: set[Span] = field(default_factory=set)
    site: list[Span] = field(default_factory=list)
    body: list[Span] = field(default_factory=list)
    breaks: set[int] = field(default_factory=set)
    carried: set[str] = field(default_factory=set)
    carried_from: int = 0
    forwards: bool = False
    notices: list[Notice] = field(default_factory=list)
