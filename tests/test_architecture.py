"""The rooms of the house and the way of the data between them, as docs/architecture.md and setup.cfg have it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LONGEST = 350
MODEL = ROOT / "kg" / "model.py"
MODULES = sorted((ROOT / "kg").rglob("*.py"))
BANNED = ("utils", "helpers", "common", "misc")


def test_data_flows_one_way():
    lint = Path(sys.executable).with_name("lint-imports")
    if not lint.exists():
        pytest.skip("import-linter is not installed")
    done = subprocess.run(
        [lint, "--config", "setup.cfg", "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_has_one_subject_and_is_short(path):
    lines = path.read_text(encoding="utf-8").count("\n")
    assert path == MODEL or lines <= LONGEST, f"{lines} lines"
    assert path.stem not in BANNED
    assert not set(path.relative_to(ROOT).parts) & set(BANNED)


def test_only_the_command_line_prints_and_exits():
    for path in MODULES:
        if "cli" in path.relative_to(ROOT).parts:
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            said = line.strip()
            assert not said.startswith(("print(", "sys.exit(", "exit(")), f"{path}:{number}"
