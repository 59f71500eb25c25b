"""Which editions of which series are held (馆藏系列): the indexes lineage and completeness look into."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from kg.linking.authority import GOVERNMENT, PARTY, Unit, chain, units_of
from kg.linking.issued import issued, not_later
from kg.linking.series import Series, editions
from kg.model import Directive
from kg.reference import divisions
from kg.reference.folding import fold_name


class Holdings:
    """Held directives by series, unit and year."""

    def __init__(self, directives: Iterable[Directive]) -> None:
        self.directives = sorted(directives, key=lambda d: d.id)
        self._editions: dict[Series, dict[int, list[Directive]]] = defaultdict(lambda: defaultdict(list))
        self._issuers: dict[Unit, set[str]] = defaultdict(set)
        for directive in self.directives:
            for unit in units_of(directive):
                self._issuers[unit].update(directive.issuers)
        for series, year, directive in editions(self.directives):
            self._editions[series][year].append(directive)

    @cached_property
    def _below(self) -> dict[tuple[str, str, str], list[Unit]]:
        found: dict[tuple[str, str, str], list[Unit]] = defaultdict(list)
        for series in self.all_series():
            for code in chain(series.unit.division):
                found[(series.subject, series.family, code)].append(series.unit)
        return found

    def all_series(self) -> list[Series]:
        """Every series of which an edition is held, in a fixed order."""
        return sorted(self._editions, key=lambda s: (s.subject, s.family, s.unit.division, s.unit.line))

    def years(self, series: Series) -> list[int]:
        """Years of which an edition is held, ascending."""
        return sorted(self._editions.get(series, ()))

    def of_year(self, series: Series, year: int) -> list[Directive]:
        """Held editions of one year, by id."""
        held = self._editions.get(series)
        return held.get(year, []) if held else []

    def latest(self, series: Series, years: Iterable[int], before: Directive) -> Directive | None:
        """The held edition of the first of ``years`` that has one not later than ``before``; of several the last issued."""
        for year in years:
            found = [d for d in self.of_year(series, year) if d.id != before.id and not_later(d, before)]
            if found:
                return max(found, key=lambda d: (issued(d), d.id))
        return None

    def units_below(self, series: Series) -> list[Unit]:
        """Units in the division of ``series`` or below that hold something of its subject and family."""
        return self._below.get((series.subject, series.family, series.unit.division), [])

    def each(self) -> Iterator[tuple[Series, int, Directive]]:
        """Every held edition once, in a fixed order."""
        for series in self.all_series():
            for year in self.years(series):
                for directive in self.of_year(series, year):
                    yield series, year, directive

    def knows(self, unit: Unit) -> bool:
        """Whether anything that a unit issued is held."""
        return unit in self._issuers

    def unit_name(self, unit: Unit, written: str = "") -> str:
        """A unit as an analyst names it; a department of which nothing is held as it is ``written``."""
        if written and not self.knows(unit) and unit.line not in (GOVERNMENT, PARTY):
            return fold_name(written)
        return unit_name(unit, sorted(self._issuers.get(unit, ())))


def unit_name(unit: Unit, issuers: Iterable[str] = ()) -> str:
    """Name of a unit: 某县人民政府, 中共某县委员会, else the shortest name under which it issued."""
    names = sorted(issuers, key=lambda name: (len(name), name))
    try:
        record = divisions.division(unit.division)
    except KeyError:
        return names[0] if names else unit.line
    if unit.line == GOVERNMENT and record.kind == "division" and record.level != "central":
        return f"{record.name}人民政府"
    if unit.line == PARTY and record.level != "central":
        return f"中共{record.name}委员会"
    return names[0] if names else f"{record.name}{'' if unit.line == GOVERNMENT else unit.line}"


_EXPECTED = re.compile(r"(.+?)(\d{4})年(.+)文件")


@dataclass(frozen=True, slots=True)
class Expected:
    """A directive that should be there but is not held and that nobody cites; what it is called is its id."""

    unit: str
    year: int
    subject: str

    def __str__(self) -> str:
        return f"{self.unit}{self.year}年{self.subject}文件"

    @classmethod
    def read(cls, identifier: str) -> Expected:
        """What :meth:`__str__` wrote.

        >>> Expected.read("浏阳市人民政府2022年河湖长制文件")
        Expected(unit='浏阳市人民政府', year=2022, subject='河湖长制')
        """
        found = _EXPECTED.fullmatch(identifier)
        assert found, identifier
        return cls(found[1], int(found[2]), found[3])
