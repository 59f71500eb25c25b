"""Hash indexes over held directives: by number, by title and place (索引). Nothing here scans."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz

from kg.linking.authority import Unit, learned_codes, units_of
from kg.linking.duplicates import title_keys
from kg.linking.issued import issue_year
from kg.linking.normalise import NumberKey, TitleKey, number_key, placed_core, title_key
from kg.model import Directive

MOST_CANDIDATES = 20
"""Candidates of an ambiguous citation that are kept, the first by id."""
_ALIKE = 75.0
_SHORTEST_CONTAINED = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """A held directive as the resolver sees it."""

    directive: Directive
    units: tuple[Unit, ...]
    titles: tuple[tuple[str, tuple[int, ...]], ...]
    cores: frozenset[str]
    places: tuple[str, ...]
    number: NumberKey | None

    @property
    def id(self) -> str:
        """The directive's id."""
        return self.directive.id

    @property
    def division(self) -> str:
        """Code of the division that issued it, ``""`` where unknown."""
        if self.directive.division:
            return self.directive.division.code
        return next((unit.division for unit in self.units if unit.division), "")

    @property
    def year(self) -> int | None:
        """The year it was issued in, else the year its tasks are for."""
        return issue_year(self.directive)


def entry_of(directive: Directive) -> Entry:
    """The view of one directive that resolution works on."""
    units = units_of(directive)
    keys = [title_key(title) for title in (directive.title, directive.notice_title) if title]
    own = directive.place or ""
    places = {place for key in keys for place in placed_core(key.core).places[:1]} if not own else {own}
    places.update(unit.division for unit in units if unit.division)
    return Entry(
        directive,
        units,
        title_keys(directive),
        frozenset(key.core for key in keys),
        tuple(sorted(places)) or ("",),
        number_key(directive.number) if directive.number else None,
    )


class DirectiveIndex:
    """Held directives by what they may be cited by; reposts stand under the directive that stands for them."""

    def __init__(self, directives: Sequence[Directive], stands_for: Mapping[str, str]) -> None:
        self.entries: dict[str, Entry] = {d.id: entry_of(d) for d in directives}
        self.stands_for = stands_for
        self.codes = learned_codes(directives)
        self._numbers: dict[NumberKey, list[Entry]] = defaultdict(list)
        self._titles: dict[tuple[str, str], list[Entry]] = defaultdict(list)
        self._cores: dict[str, list[Entry]] = defaultdict(list)
        for identifier in sorted(self.entries):
            self._add(self.entries[identifier])

    def _add(self, entry: Entry) -> None:
        if entry.number is not None:
            self._numbers[entry.number].append(entry)
        for core in dict.fromkeys(core for core, _ in entry.titles):
            self._cores[core].append(entry)
            for place in entry.places:
                self._titles[(core, place)].append(entry)

    @cached_property
    def known_codes(self) -> frozenset[str]:
        """All 机关代字 that held directives bear."""
        return frozenset(self.codes)

    def _represented(self, entries: Sequence[Entry]) -> list[Entry]:
        """Each repost replaced by the directive that stands for it."""
        if not self.stands_for:
            return list(entries)
        return list(
            {e.id: e for e in (self.entries[self.stands_for.get(e.id, e.id)] for e in entries)}.values()
        )

    def by_number(self, key: NumberKey) -> list[Entry]:
        """Held directives of that number."""
        found = self._numbers.get(key)
        return self._represented(found) if found else []

    def by_title(self, core: str, places: Sequence[str]) -> list[Entry]:
        """Held directives of that title without place, issued in one of the divisions."""
        found = [entry for place in places for entry in self._titles.get((core, place), ())]
        return self._represented(list({e.id: e for e in found}.values())) if found else []

    def anywhere(self, core: str) -> list[Entry]:
        """Held directives of that title, wherever issued; not to be called once per citation."""
        return self._represented(self._cores.get(core, []))


def titles_agree(keys: Sequence[TitleKey], entry: Entry) -> bool:
    """Whether a cited title may be that of a directive, also where it is shortened or misspelt."""
    for key in keys:
        bare = placed_core(key.core).bare
        for core, years in entry.titles:
            if key.years and years and key.years != years:
                continue
            if bare == core:
                return True
            shorter = min(len(bare), len(core))
            if shorter >= _SHORTEST_CONTAINED and (bare in core or core in bare):
                return True
            if fuzz.ratio(bare, core, score_cutoff=_ALIKE) > 0:
                return True
    return False
