"""The versions that were tested, constraints.txt, against what setup.cfg asks for."""

import ast
import configparser
import re
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[1]
BUILD_TOOLS = {"setuptools", "wheel"}  # of the machine, and without a say in any result


def asked():
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    listed = [config["options"]["install_requires"], *config["options.extras_require"].values()]
    found = [Requirement(line) for lines in listed for line in lines.split("\n") if line.strip()]
    return [one for one in found if one.name not in BUILD_TOOLS]


def pinned():
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split("==") for line in lines if not line.startswith("#"))


def plain(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def imported():
    found = set()
    for path in (ROOT / "kg").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.level == 0:
                found.add(node.module.partition(".")[0])
    return sorted(found - sys.stdlib_module_names - {"kg"})


@pytest.mark.parametrize("name", imported())
def test_what_is_imported_is_asked_for(name):
    assert {plain(one) for one in packages_distributions()[name]} & {plain(one.name) for one in asked()}


@pytest.mark.parametrize("wanted", asked(), ids=str)
def test_what_is_asked_for_was_tested_in_a_version_that_will_do(wanted):
    assert wanted.specifier.contains(pinned()[plain(wanted.name)])
