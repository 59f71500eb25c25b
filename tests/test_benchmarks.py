"""The benchmarks start: what they import and take is there; how long things take is told by nobody but them."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def said(name, *arguments):
    command = [sys.executable, str(ROOT / "benchmarks" / name), *arguments]
    return subprocess.run(
        command, cwd=ROOT, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=True
    ).stdout


@pytest.mark.parametrize("name", sorted(path.name for path in (ROOT / "benchmarks").glob("*.py")))
def test_every_benchmark_says_what_it_takes(name):
    assert said(name, "--help").startswith("usage:")


def test_linking_is_measured():
    head, row = said("linking.py", "60").splitlines()
    assert len(head.split()) == len(row.split())
