"""What a directive is called and where it stands: its id, its year, and who its issuers are."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.title import folded
from kg.model import DocNumber
from kg.reference.issuers import IssuerIdentity, identify
from kg.reference.patterns import lazy

_YEAR = lazy(r"(?:19|20)\d\d(?=\s*(?:年|[—\-－~至]))")


def directive_id(
    number: DocNumber | None, issuers: Sequence[str], title: str, day: str | None, sha256: str
) -> str:
    """The number where there is one, else issuers, title and date, else the hash of the content (DESIGN.md §3)."""
    if number is not None:
        return str(number)
    if title and issuers:
        return "|".join((*issuers, title, day or "")).rstrip("|")
    return f"sha256:{sha256[:16]}"


def directive_year(titles: Sequence[str], number: DocNumber | None, day: str | None) -> int | None:
    """The year the tasks are for: that of the first title that names one, else the number's, else the date's."""
    for title in titles:
        years = _YEAR.findall(folded(title))
        if years:
            return int(years[0])
    if number is not None and number.year is not None:
        return number.year
    return int(day[:4]) if day else None


def issuer_identity(
    issuers: Sequence[str], titles: Sequence[str], recipients: Sequence[str]
) -> IssuerIdentity | None:
    """Division, level and type of the first issuer; titles and recipients help where its name alone is not enough."""
    return identify(issuers[0], context=(*titles, *recipients)) if issuers else None
