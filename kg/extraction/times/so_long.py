"""时长: so many days, hours or months as they are written, and the rule of the contract for them."""

from __future__ import annotations

import re

from kg.extraction.text.small_number import TO_999
from kg.reference.numerals import to_int
from kg.time_rules import Unit, Within

# Of days and hours; the contract has no rule for a part of one (0.5个工作日).
AMOUNT = rf"(?:\d{{1,3}}[.．]\d{{1,2}}|{TO_999})"
HOURS = "个?(?:工作)?小时"
_RULE_UNIT: dict[str, Unit] = {"工作日": "working days", "月": "months", "日": "days", "天": "days"}
MOMENTS = ("分钟", "秒", "秒钟")


def counted_rule(match: re.Match[str]) -> str | None:
    """The rule of what a match counts."""
    unit, said = match["unit"], match["n"]
    n = 0.5 if said == "半" else to_int(said)
    if n is not None and _and_a_half(match):
        n += 0.5
    if unit == "年":
        n = float(said.replace("．", ".")) if n is None else n
        return Within(int(12 * n), "months").rule if n < 20 or "过" in (match["pre"] or "") else ""
    return rule_of(n, unit)


def rule_of(n: float | None, unit: str) -> str | None:
    """The rule of so many days and the like."""
    unit = unit.removeprefix("个")
    if n is None or unit in MOMENTS or unit == "工作小时":
        return None
    if unit == "小时":
        return Within(int(n) // 24, "days").rule if n >= 24 and int(n) % 24 == 0 else None
    if unit in ("周", "星期"):
        return Within(int(7 * n), "days").rule if n >= 1 else None
    if n == 0.5 and unit != "月":
        return Within(1, _RULE_UNIT[unit]).rule
    if n != int(n):
        return Within(int(30 * n), "days").rule if unit == "月" else None
    return Within(int(n), _RULE_UNIT[unit]).rule


def _and_a_half(match: re.Match[str]) -> bool:
    """Whether a half comes on top: 1个半小时, 两年半."""
    told = match.groupdict()
    return bool(told.get("more") or told.get("behind"))
