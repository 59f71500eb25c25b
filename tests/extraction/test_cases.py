"""The tables of cases: no sentence stands in two places of one table, every file says what it is about."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from cases import cases

TABLES = [
    "actors/who_acts",
    "actors/addressees",
    "actors/organ_lists",
    "actors/post_holders",
    "figures/targets",
    "figures/beside_times",
    "times/rhythms",
    "times/limits",
]
DATED = ["times/deadlines", "times/cells"]


@pytest.mark.parametrize("table", [*TABLES, *DATED])
def test_no_sentence_stands_twice(table: str) -> None:
    rows = cases(table, dated=table in DATED)
    times = Counter((case.year, case.sentence) for case in rows)
    assert [case.place for case in rows if times[case.year, case.sentence] > 1] == []


@pytest.mark.parametrize("table", [*TABLES, *DATED])
def test_every_rule_has_cases_and_its_own_name(table: str) -> None:
    path = Path(__file__).parent / table
    for file in sorted(path.glob("*.tsv")) or [path.with_suffix(".tsv")]:
        lines = [line for line in file.read_text(encoding="utf-8").splitlines() if line]
        rules = [line for line in lines if line.startswith("## ")]
        assert lines[0].startswith("# "), file
        assert len(set(rules)) == len(rules), file
        assert not any(
            a.startswith("## ") and b.startswith("## ")
            for a, b in zip(lines, [*lines[1:], "## "], strict=True)
        ), file
