"""The texts that gold files label (标注原文): found beside the gold, in its sibling folders, or among the bundled ones."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from kg.evaluation.gold import GoldError
from kg.extraction.directive import extract
from kg.model import Directive
from kg.reading import read

_SIBLINGS = ("seeds", "corpus", "texts", "directives")


def find_text(gold: Path, name: str) -> Path:
    """The file called ``name`` that ``gold`` labels; :class:`GoldError` says where it was looked for."""
    home = gold.resolve().parent
    beside = (home, *(home / s for s in _SIBLINGS), *(home.parent / s for s in _SIBLINGS))
    for folder in beside:
        if (folder / name).is_file():
            return folder / name
    for manifest in _manifests(home):
        bundled = _original_names(manifest).get(name)
        if bundled is not None:
            return manifest.parent / bundled
    looked = "、".join(str(folder) for folder in beside)
    raise GoldError(f"{gold}：找不到所标注的文件 {name}（找过 {looked}）")


def load_directive(gold: Path, entry: Mapping[str, Any]) -> Directive:
    """The directive that an entry of ``gold`` names by ``file``, as extracted."""
    return _extracted(find_text(gold, str(entry["file"])))


@cache
def _extracted(path: Path) -> Directive:
    return extract(read(path))


def _manifests(home: Path) -> Iterator[Path]:
    for folder in (*(home, *home.parents), Path.cwd()):
        for path in (
            folder / "directives" / "manifest.json",
            folder / "data" / "directives" / "manifest.json",
        ):
            if path.is_file():
                yield path


@cache
def _original_names(manifest: Path) -> Mapping[str, str]:
    content = json.loads(manifest.read_text(encoding="utf-8"))
    return {entry["original_name"]: entry["file"] for entry in content["directives"]}
