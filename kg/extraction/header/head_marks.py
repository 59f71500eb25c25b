"""What the lines of the head say beside the title: numbers, organs of an order, day, urgency, who signs."""

from __future__ import annotations

from typing import NamedTuple

from kg.extraction.page.announcement import Serial
from kg.model import DocNumber, Notice, Span


class OwnNumber(NamedTuple):
    """The directive's own number, and where it stands; no ``span`` where a title or a sentence tells it."""

    number: DocNumber
    span: Span | None = None

    def may_be(self, other: DocNumber) -> bool:
        """Whether another number is of the same year and serial: told of its organ in full, or in short."""
        return (self.number.year, self.number.serial) == (other.year, other.serial)


class HeadMarks(NamedTuple):
    """What lines of the head say; ``others`` are the numbers of those who issue jointly, ``serial`` is a number without an
    organ, ``site`` are lines that cite nothing."""

    own: OwnNumber | None = None
    others: tuple[DocNumber, ...] = ()
    serial: Serial | None = None
    serial_span: Span | None = None
    issuers: tuple[str, ...] = ()
    written: str | None = None
    urgency: str | None = None
    signatory: str | None = None
    site: tuple[Span, ...] = ()
    notices: tuple[Notice, ...] = ()

    def and_below(self, line: HeadMarks) -> HeadMarks:
        """These with what a further line says: its number, organs and day, as it is read for a number only where none is
        known or it tells the known one in full; else what was said first.

        >>> HeadMarks(urgency="特急", written="2022-03-01").and_below(HeadMarks(urgency="加急", written="2022-03-02"))[5:7]
        ('2022-03-02', '特急')
        """
        return HeadMarks(
            own=line.own or self.own,
            others=self.others + line.others,
            serial=self.serial or line.serial,
            serial_span=self.serial_span or line.serial_span,
            issuers=line.issuers or self.issuers,
            written=line.written or self.written,
            urgency=self.urgency or line.urgency,
            signatory=self.signatory or line.signatory,
            site=self.site + line.site,
            notices=self.notices + line.notices,
        )
