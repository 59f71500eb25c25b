"""Who owes whom an answer, and who does not: lines 应答 and 免答 of the rule file.

``*`` stands for any unit, subject or year, an empty cell for any subject or year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.linking.authority import Unit, agree, unit_of_name
from kg.linking.rule_lines import NAMED, RuleError, rows
from kg.reference.folding import fold_name

_KINDS = {"应答": True, "owes": True, "免答": False, "exempt": False}
_YEARS = re.compile(r"(\d{4})(?:[-—–~至](\d{4}))?年?")
_ANY = "*"


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


def parse_rules(text: str, path: str = "rules") -> tuple[Rule, ...]:
    """The rules of a text, in order.

    >>> [rule.owes for rule in parse_rules("应答\\t宁都县人民政府\\t赣州市人民政府\\t政务公开\\t2023")]
    [True]
    """
    return tuple(_rule(cells, path, line) for line, cells in rows(text) if cells[0] not in NAMED)


def _rule(cells: list[str], path: str, line: int) -> Rule:
    if cells[0] not in _KINDS:
        raise RuleError(
            path, line, f"rule {cells[0]!r} is not known (没有这种规则); write (应为): 应答, 免答, 对照"
        )
    if not 3 <= len(cells) <= 5:
        raise RuleError(
            path,
            line,
            f"{len(cells)} cells; wanted: rule, lower unit, upper unit, subject, years (应为：规则、下级单位、上级单位、主题、年度)",
        )
    cells = cells + [_ANY] * (5 - len(cells))
    owes = _KINDS[cells[0]]
    if owes and _ANY in cells[1:3]:
        raise RuleError(
            path,
            line,
            "应答 names one lower and one upper unit; * is for 免答 only (应答须写明上下级各一个单位)",
        )
    lower, upper = (_unit(cell, path, line) for cell in cells[1:3])
    if owes and lower == upper:
        raise RuleError(
            path, line, f"{cells[1]!r} answers itself; name two units (应答须写明上下级两个不同的单位)"
        )
    subject = None if cells[3] in (_ANY, "") else fold_name(cells[3])
    return Rule(owes, lower, upper, subject, _years(cells[4], path, line), cells[1], cells[2], line)


def _unit(cell: str, path: str, line: int) -> Unit | None:
    if cell == _ANY:
        return None
    unit = unit_of_name(cell) if cell else None
    if unit is None or not unit.division:
        raise RuleError(
            path,
            line,
            f"the unit {cell!r} has no known division; write its full name (某省某市…)",
        )
    return unit


def _years(cell: str, path: str, line: int) -> tuple[int, int] | None:
    if cell in (_ANY, ""):
        return None
    found = _YEARS.fullmatch(cell)
    if found is None:
        raise RuleError(path, line, f"years {cell!r}; write (年度应写作): 2023, 2021-2023, *")
    first, last = int(found[1]), int(found[2] or found[1])
    if first > last:
        raise RuleError(path, line, f"years {cell!r} run backwards (年度前后颠倒)")
    return first, last
