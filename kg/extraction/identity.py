"""What a directive is called and where it stands: its id, its year, and who its issuers are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kg.extraction.page.full_names import place_told
from kg.model import Directive, DocNumber, OrganType
from kg.reference.folding import fold_print
from kg.reference.issuers import IssuerIdentity, identify
from kg.reference.patterns import lazy

_YEAR = lazy(r"(?:19|20)\d\d(?=\s*(?:年|[—\-－~至]))")


class Seat(NamedTuple):
    """What the names of organs in a directive are read by: the code of its issuer's division, and what that is for
    where it is a department."""

    division: str | None
    bureau: str | None


def directive_id(
    number: DocNumber | None, issuers: Sequence[str], title: str, day: str | None, sha256: str
) -> str:
    """The number where there is one, else issuers, title and date, else the hash of the content (docs/architecture.md)."""
    if number is not None:
        return str(number)
    if title and issuers:
        return "|".join((*issuers, title, day or "")).rstrip("|")
    return f"sha256:{sha256[:16]}"


def task_id(directive: str, order: int) -> str:
    """The id of the task that stands ``order``-th in a directive."""
    return f"{directive}#T{order:02d}"


def measure_id(task: str, order: int) -> str:
    """The id of the measure that stands ``order``-th in a task."""
    return f"{task}.M{order}"


def unnumbered_id(directive: str, order: int) -> str:
    """The id of the ``order``-th measure that belongs to no task."""
    return f"{directive}#U{order:02d}"


def directive_year(titles: Sequence[str], number: DocNumber | None, day: str | None) -> int | None:
    """The year the tasks are for: that of the first title that names one, else the number's, else the date's."""
    for title in titles:
        years = _YEAR.findall(fold_print(title))
        if years:
            return int(years[0])
    if number is not None and number.year is not None:
        return number.year
    return int(day[:4]) if day else None


def issuer_identity(
    issuers: Sequence[str], titles: Sequence[str], recipients: Sequence[str], plain: str
) -> IssuerIdentity | None:
    """Division, level and type of the first issuer; titles, recipients and what the text cites help where its name alone
    is not enough."""
    if not issuers:
        return None
    told = place_told(issuers[0], plain)
    return identify(issuers[0], context=(*((told,) if told else ()), *titles, *recipients))


def seat_of(identity: IssuerIdentity | None) -> Seat:
    """The seat of an issuer; nothing is told where none is known."""
    if identity is None:
        return Seat(None, None)
    bureau = identity.function if identity.organ_type is OrganType.DEPARTMENT else None
    return Seat(identity.division.code if identity.division else None, bureau)


def seat_in(directive: Directive) -> Seat:
    """The seat of a directive's issuer, its division as the directive has it."""
    titles = (directive.notice_title, directive.title)
    told = seat_of(issuer_identity(directive.issuers, titles, directive.recipients, directive.text.plain))
    return told._replace(division=directive.place)
