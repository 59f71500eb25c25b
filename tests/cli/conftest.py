"""What the tests of the commands share: a folder with the bundled directives and their graph, and ``kg``."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import main

ROOT = Path(__file__).resolve().parents[2]


class Kg:
    """Runs ``kg`` in a folder; ``run`` gives click's result, ``text`` what was printed by a run that must succeed."""

    def __init__(self, folder):
        self.folder = folder

    def run(self, *arguments, **named):
        return CliRunner().invoke(main, [str(one) for one in arguments], **named)

    def text(self, *arguments):
        result = self.run(*arguments)
        assert result.exit_code == 0, result.output
        return result.stdout


@pytest.fixture(scope="session")
def built_home(tmp_path_factory):
    """A folder as a user has it after ``kg build data/directives``."""
    home = tmp_path_factory.mktemp("home")
    shutil.copytree(ROOT / "data", home / "data")
    result = CliRunner().invoke(
        main, ["build", str(home / "data" / "directives"), "-o", str(home / "graph")], catch_exceptions=False
    )
    assert result.exit_code == 0, result.output
    (home / "summary.txt").write_text(result.stdout, encoding="utf-8")
    return home


@pytest.fixture
def kg(built_home, monkeypatch):
    """``kg`` in the built folder; commands that write must write elsewhere."""
    monkeypatch.chdir(built_home)
    return Kg(built_home)


@pytest.fixture
def own(built_home, tmp_path, monkeypatch):
    """``kg`` in a copy of the built folder that the test may change."""
    home = tmp_path / "home"
    shutil.copytree(built_home, home)
    monkeypatch.chdir(home)
    return Kg(home)
