"""When a directive was issued (成文时间), and which of two was there first."""

from __future__ import annotations

from kg.model import Directive


def issued(directive: Directive) -> str:
    """The date of a directive, ``""`` where it has none."""
    return directive.day or ""


def issue_year(directive: Directive) -> int | None:
    """The year it was issued in, else the year its tasks are for."""
    if date := issued(directive):
        return int(date[:4])
    return (directive.number.year if directive.number else None) or directive.year


def not_later(upper: Directive, lower: Directive) -> bool:
    """Whether ``upper`` was there when ``lower`` was issued, as far as dates, else years, tell."""
    if issued(upper) and issued(lower):
        return issued(upper) <= issued(lower)
    one, other = issue_year(upper), issue_year(lower)
    return one is None or other is None or one <= other
