"""The versions that were tested, constraints.txt, against what setup.cfg asks for."""

import configparser
import re
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


@pytest.mark.parametrize("wanted", asked(), ids=str)
def test_what_is_asked_for_was_tested_in_a_version_that_will_do(wanted):
    name = re.sub(r"[-_.]+", "-", wanted.name).lower()
    assert wanted.specifier.contains(pinned()[name])
