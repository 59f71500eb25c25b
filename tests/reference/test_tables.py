"""Reference tables: whole, lazily loaded, and loud about what is wrong with them."""

from __future__ import annotations

import subprocess
import sys
from importlib import resources

import pytest

from kg.reference.tables import TableError, rows

DATA = resources.files("kg.reference").joinpath("data")
TABLES = sorted(entry.name for entry in DATA.iterdir() if entry.name.endswith(".csv"))


@pytest.mark.parametrize("name", TABLES)
def test_every_table_is_utf8_without_blank_or_doubled_rows(name: str) -> None:
    text = DATA.joinpath(name).read_text(encoding="utf-8")
    lines = text.splitlines()
    assert text.endswith("\n")
    assert "\r" not in text
    assert all(line.strip() for line in lines)
    assert len(lines) == len(set(lines))


def test_every_table_is_described() -> None:
    readme = DATA.joinpath("README.md").read_text(encoding="utf-8")
    assert [name for name in TABLES if name not in readme] == []


def test_importing_the_modules_reads_no_table() -> None:
    code = (
        "import kg.reference.tables as t\n"
        "t.rows = lambda *a: (_ for _ in ()).throw(SystemExit('read ' + a[0]))\n"
        "import kg.reference.divisions, kg.reference.zones, kg.reference.functions, kg.reference.organs\n"
        "import kg.reference.organ_sets, kg.reference.issuers, kg.reference.abbreviations, kg.reference.kinds\n"
        "import kg.reference.numerals, kg.reference.joint_bodies, kg.linking.normalise, kg.extraction.directive\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_missing_table_is_named() -> None:
    with pytest.raises(TableError, match=r"no_such_table\.csv"):
        rows("no_such_table", ("a",))


def test_a_wrong_heading_is_named_with_its_line() -> None:
    with pytest.raises(TableError, match=r"genres\.csv, line 1"):
        rows("genres", ("a", "b"))


def test_place_heads_lead_to_valid_divisions() -> None:
    from kg.reference.divisions import division

    for head, codes, distinct in rows("place_heads", ("head", "divisions", "distinct")):
        assert codes, head
        assert distinct in ("", "1"), head
        for code in codes.split():
            assert division(code).valid_to is None, head
