from __future__ import annotations

import configparser
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OPTIONS = configparser.ConfigParser()
OPTIONS.read(ROOT / "setup.cfg", encoding="utf-8")


def listed(section: str, option: str) -> list[str]:
    lines = OPTIONS[section][option].split("\n")
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def test_every_package_of_the_tree_is_listed_once():
    found = {".".join(path.parent.relative_to(ROOT).parts) for path in (ROOT / "kg").rglob("__init__.py")}
    packages = listed("options", "packages")
    mapped = {line.partition("=")[0].strip() for line in listed("options", "package_dir")}
    assert len(packages) == len(set(packages))
    assert found <= set(packages)
    assert mapped <= set(packages)
    rooms = {name for name in packages if name not in mapped}
    assert rooms >= found
    assert all((ROOT / name.replace(".", "/")).is_dir() for name in rooms)


def test_every_file_of_the_ontology_travels_in_the_wheel():
    patterns = listed("options.package_data", "*")
    for path in (ROOT / "ontology").rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            assert f"**/*{path.suffix}" in patterns, path
