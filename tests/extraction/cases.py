"""Tables of cases, one for each function under test and one file for each subject: see README.md beside this file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NamedTuple

import pytest

_HERE = Path(__file__).parent
NOTHING = "-"


class Case(NamedTuple):
    """A sentence, what is found in it, the year of its directive, and the rule that it is an instance of."""

    sentence: str
    found: list[str]
    year: int
    rule: str
    place: str

    def __repr__(self) -> str:
        return f"{self.sentence!r} ({self.place}, under {self.rule!r})"


def cases(table: str, *, dated: bool = False) -> list[Case]:
    """The rows of a table, of one file or of all files of a folder; the first cell of a dated table is a year."""
    path = _HERE / table
    files = sorted(path.glob("*.tsv")) or [path.with_suffix(".tsv")]
    return [case for file in files for case in _rows(file, dated)]


def each_case(table: str, *, dated: bool = False) -> pytest.MarkDecorator:
    """One test for each row of a table, named by file, line and rule."""
    rows = cases(table, dated=dated)
    return pytest.mark.parametrize("case", [_param(case) for case in rows])


def _rows(file: Path, dated: bool) -> list[Case]:
    rows, rule = [], ""
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        place = f"{file.parent.name}/{file.name}, line {number}"
        if line.startswith("## "):
            rule = line[3:]
        elif line and not line.startswith("#"):
            year, sentence, *found = line.split("\t") if dated else ("2024", *line.split("\t"))
            if not (rule and found and all(found)):
                raise ValueError(
                    f"{place}: a case stands below its rule and says what is found, or {NOTHING}"
                )
            sentence = sentence.replace(r"\t", "\t").replace(r"\n", "\n")
            rows.append(Case(sentence, [] if found == [NOTHING] else found, int(year), rule, place))
    return rows


def _param(case: Case) -> Any:
    file, line = re.findall(r"/(\w+)\.tsv, line (\d+)", case.place)[0]
    words = "-".join(re.findall(r"[A-Za-z0-9]+", case.rule))
    return pytest.param(case, id=f"{file}:{line}-{words}")
