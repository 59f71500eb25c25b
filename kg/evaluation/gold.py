"""Labelled pairs of directives (``correspondence-*.json``): read, checked and laid on the extracted measures."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from kg.errors import UNREADABLE, Mendable
from kg.model import Directive
from kg.reference.folding import fold_text

PLAN, CHAIN, APART, COPIED = "plan", "chain", "apart", "copied"
DRAFTINGS = (PLAN, CHAIN, APART, COPIED)
"""Both sides by one hand on a plan; the lower by another hand that had the upper one, or its successor, before it;
by another hand that knew no more of it than title and headings; or copied from the upper one, cut and localised."""


class GoldError(Mendable, ValueError):
    """A gold file cannot be used; the message names the file and the label."""

    exit_code = UNREADABLE


@dataclass(frozen=True, slots=True)
class Label:
    """One upper measure as labelled: indices are those of ``Directive.measures()``.

    ``statuses`` holds both readings where they differ; ``lower`` what both list, ``optional`` what may be listed.  Where
    nothing answers the measure, ``nearest`` holds the lower measures that both readings look for beside it, and
    ``nearest_optional`` those that one does; both are empty where nobody was asked.
    """

    upper: int
    statuses: frozenset[str]
    lower: frozenset[int]
    optional: frozenset[int]
    missing_part: str
    hardness: int
    nearest: frozenset[int] = frozenset()
    nearest_optional: frozenset[int] = frozenset()

    @property
    def looked_for(self) -> frozenset[int]:
        """The lower measures that any reading looks for beside one that nothing answers."""
        return self.nearest | self.nearest_optional


@dataclass(frozen=True, slots=True)
class GoldPair:
    """A labelled pair; ``family`` keeps pairs together that share a text or a plan.

    ``drafting``, one of :data:`DRAFTINGS`, says how a written pair came about; ``sha256`` is that of the file of labels.
    """

    name: str
    family: str
    written: bool
    readings: int
    upper: Directive
    lower: Directive
    labels: tuple[Label, ...]
    drafting: str = PLAN
    sha256: str = ""


def read_pair(path: Path, load: Callable[[Path, Mapping[str, Any]], Directive]) -> GoldPair:
    """The labelled pair in ``path``; ``load`` finds the directive that an ``upper`` or ``lower`` entry names."""
    try:
        data = path.read_bytes()
        content = json.loads(data)
        upper, lower = (load(path, content[side]) for side in ("upper", "lower"))
        entries = content["labels"]
    except (KeyError, TypeError, ValueError) as error:
        raise GoldError(f"{path}：不是对应关系标注文件（{error!r}）") from error
    uppers, lowers = _positions(upper), _positions(lower)
    labels = tuple(_label(path, entry, uppers, lowers) for entry in entries)
    name = pair_name(path)
    return GoldPair(
        name,
        content.get("family", name),
        bool(content.get("written")),
        int(content.get("readings", 1)),
        upper,
        lower,
        labels,
        _drafting(path, content),
        sha256(data).hexdigest(),
    )


def pair_name(path: Path) -> str:
    """What the pair that a file labels is called."""
    return path.stem.removeprefix("correspondence-")


def _drafting(path: Path, content: Mapping[str, Any]) -> str:
    drafting = content.get("drafting", PLAN)
    if drafting not in DRAFTINGS:
        raise GoldError(f"{path}：drafting 应为 {'、'.join(DRAFTINGS)} 之一，写的是 {drafting!r}")
    return str(drafting)


def _positions(directive: Directive) -> dict[str, int]:
    positions: dict[str, int] = {}
    for index, measure in enumerate(directive.measures()):
        positions.setdefault(fold_text(measure.text), index)
    return positions


def _label(
    path: Path, entry: Mapping[str, Any], uppers: Mapping[str, int], lowers: Mapping[str, int]
) -> Label:
    name = entry.get("id", "?")

    def places(key: str) -> frozenset[int]:
        return frozenset(lowers[fold_text(text)] for text in entry.get(key, ()))

    try:
        upper = uppers[fold_text(entry["measure"])]
        lower = frozenset(lowers[fold_text(t)] for t in entry["lower_measures"])
        nearest, also_near = places("nearest"), places("nearest_optional")
    except KeyError as error:
        raise GoldError(f"{path}：标注 {name} 的句子在文件中找不到：{error}") from error
    optional = frozenset(
        lowers[fold_text(t)] for t in entry.get("lower_measures_optional", ()) if fold_text(t) in lowers
    )
    return Label(
        upper,
        frozenset(entry["status"]),
        lower,
        optional - lower,
        entry.get("missing_part") or "",
        int(entry.get("hardness", 1)),
        nearest,
        also_near,
    )
