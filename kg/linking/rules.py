"""The analyst's rule file (应答关系规则): who owes whom an answer, and who does not.

One rule a line, cells separated by tabs or commas, ``#`` opens a comment::

    # 规则,下级单位,上级单位,主题,年份
    应答,某县人民政府,某市人民政府,政务公开,2021-2023
    免答,某管理局,*,*,*
    对照,某建发〔2024〕6号,某防发〔2024〕2号

``应答`` (owes) adds, ``免答`` (exempt) takes away and wins, ``对照`` (pair) names two directives; ``*`` stands for
any unit, subject or year, an empty cell for any subject or year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.errors import UNREADABLE, Mendable
from kg.linking.authority import Unit, agree, unit_of_name
from kg.reference.folding import fold_name

_KINDS = {"应答": True, "owes": True, "免答": False, "exempt": False}
NAMED = ("对照", "pair")
"""What a line begins with that names two directives (:mod:`kg.linking.named_pairs`)."""
_HEADING = ("规则", "rule")
_YEARS = re.compile(r"(\d{4})(?:[-—–~至](\d{4}))?年?")
_ANY = "*"


class RuleError(Mendable, ValueError):
    """A line of the rule file that cannot be read; the message names file and line and says what is wanted."""

    exit_code = UNREADABLE

    def __init__(self, path: str, line: int, problem: str) -> None:
        super().__init__(f"{path}, line {line}: {problem}")
        self.path, self.line = path, line


@dataclass(frozen=True, slots=True)
class Rule:
    """One line: ``lower`` owes ``upper`` an answer (``owes``), or does not; None stands for any."""

    owes: bool
    lower: Unit | None
    upper: Unit | None
    subject: str | None
    years: tuple[int, int] | None
    lower_name: str
    upper_name: str
    line: int

    def covers(self, lower: Unit, upper: Unit, subject: str, year: int | None) -> bool:
        """Whether the rule speaks of this pair."""
        if self.lower is not None and not _is(self.lower, lower):
            return False
        if self.upper is not None and not _is(self.upper, upper):
            return False
        if self.subject is not None and self.subject != subject:
            return False
        return self.years is None or (year is not None and self.years[0] <= year <= self.years[1])


def _is(named: Unit, unit: Unit) -> bool:
    return named.division == unit.division and agree(named, unit)


def read_rules(path: Path) -> tuple[Rule, ...]:
    """The rules of a file; raises :class:`RuleError` where a line cannot be read, ``OSError`` where the file cannot."""
    return parse_rules(rules_text(path), str(path))


def rules_text(path: Path) -> str:
    """The text of a rule file."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise RuleError(str(path), 1, "not UTF-8; save the file as UTF-8") from error


def parse_rules(text: str, path: str = "rules") -> tuple[Rule, ...]:
    """The rules of a text, in order.

    >>> [rule.owes for rule in parse_rules("应答\\t宁都县人民政府\\t赣州市人民政府\\t政务公开\\t2023")]
    [True]
    """
    return tuple(_rule(cells, path, line) for line, cells in rows(text) if cells[0] not in NAMED)


def rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The number and the cells of each line that holds a rule."""
    for number, line in enumerate(text.splitlines(), start=1):
        content = line.split("#", 1)[0].strip()
        if not content:
            continue
        cells = [cell.strip() for cell in re.split(r"[\t,，]", content)]
        if cells[0] not in _HEADING:
            yield number, cells


def _rule(cells: list[str], path: str, line: int) -> Rule:
    if cells[0] not in _KINDS:
        raise RuleError(path, line, f"rule {cells[0]!r} is not known; write 应答, 免答 or 对照")
    if not 3 <= len(cells) <= 5:
        raise RuleError(
            path, line, f"{len(cells)} cells; wanted: rule, lower unit, upper unit, subject, years"
        )
    cells = cells + [_ANY] * (5 - len(cells))
    owes = _KINDS[cells[0]]
    if owes and _ANY in cells[1:3]:
        raise RuleError(path, line, "应答 names one lower and one upper unit; * is for 免答 only")
    lower, upper = (_unit(cell, path, line) for cell in cells[1:3])
    subject = None if cells[3] in (_ANY, "") else fold_name(cells[3])
    return Rule(owes, lower, upper, subject, _years(cells[4], path, line), cells[1], cells[2], line)


def _unit(cell: str, path: str, line: int) -> Unit | None:
    if cell == _ANY:
        return None
    unit = unit_of_name(cell) if cell else None
    if unit is None or not unit.division:
        raise RuleError(
            path, line, f"the unit {cell!r} has no known division; write its full name (某省某市…)"
        )
    return unit


def _years(cell: str, path: str, line: int) -> tuple[int, int] | None:
    if cell in (_ANY, ""):
        return None
    found = _YEARS.fullmatch(cell)
    if found is None:
        raise RuleError(path, line, f"years {cell!r}; write 2023, 2021-2023 or *")
    first, last = int(found[1]), int(found[2] or found[1])
    if first > last:
        raise RuleError(path, line, f"years {cell!r} run backwards")
    return first, last
