"""From an installed wheel, outside the checkout, spaCy finds the components by name: a caller imports nothing of kg."""

from __future__ import annotations

import configparser
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg.nlp.names import COMPONENTS

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("setup.cfg", "pyproject.toml", "README.md", "LICENSE", "kg", "ontology")
SCRIPT = """
import sys
import spacy
nlp = spacy.blank("zh")
for name in sys.argv[2:]:
    nlp.add_pipe(name)
import kg
assert kg.__file__.startswith(sys.argv[1]), kg.__file__
doc = nlp("按照国办发[2022]5号要求，各县（区）人民政府2023年底前全面清理规范性文件。")
print([span.kb_id_ for span in doc.spans["kg_doc_numbers"]], [span.text for span in doc.spans["kg_deadlines"]])
"""

needs_pip_wheel = pytest.mark.skipif(
    any(importlib.util.find_spec(name) is None for name in ("pip", "setuptools", "wheel")),
    reason="pip wheel without a network needs pip, setuptools and wheel here",
)


def pip(*arguments: str, cwd: Path) -> None:
    command = [sys.executable, "-m", "pip", "-q", "--disable-pip-version-check", *arguments]
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-3000:]


@needs_pip_wheel
def test_components_are_added_by_name_from_an_installed_wheel(tmp_path: Path) -> None:
    source, site = tmp_path / "source", tmp_path / "site"
    source.mkdir()
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, source / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / part, source / part)
    pip("wheel", "--no-deps", "--no-build-isolation", "--no-index", "-w", "wheels", str(source), cwd=tmp_path)
    (wheel,) = (tmp_path / "wheels").glob("*.whl")
    pip("install", "--no-deps", "--no-index", "--target", str(site), str(wheel), cwd=tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(site), *COMPONENTS],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert done.stdout.strip() == "['国办发〔2022〕5号'] ['2023年底前']"


def test_every_component_is_an_entry_point() -> None:
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    lines = config["options.entry_points"]["spacy_factories"].split("\n")
    registered = dict(line.split(" = ") for line in lines if line.strip())
    assert set(registered) == set(COMPONENTS)
    components = importlib.import_module("kg.nlp.components")
    assert all(callable(getattr(components, target.partition(":")[2])) for target in registered.values())
