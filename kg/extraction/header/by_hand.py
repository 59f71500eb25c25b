"""The header as an analyst corrects it (人工更正): fields told by hand instead of those that were read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from kg.extraction.header.header import Header
from kg.extraction.page.doc_number import parse_number


def names(value: str) -> tuple[str, ...]:
    """The organs that a value names, parted by ``|``."""
    return tuple(name.strip() for name in value.split("|") if name.strip())


_READ: Mapping[str, Callable[[str], Any]] = {
    "number": lambda value: parse_number(value) if value else None,
    "issuers": names,
    "recipients": names,
    "title": str,
    "notice_title": str,
    "written": lambda value: value or None,
    "printed": lambda value: value or None,
}


def with_told(header: Header, told: Mapping[str, str]) -> Header:
    """The header with the fields that ``told`` names; a title alone is that of the notice too, where one title was both."""
    fields = {name: read(told[name]) for name, read in _READ.items() if name in told}
    if "title" in fields and header.title == header.notice_title:
        fields.setdefault("notice_title", fields["title"])
    return replace(header, **fields) if fields else header
