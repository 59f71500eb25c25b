"""What a model learnt from (模型来源): written when it is fitted, and held against the pairs it is to be measured on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kg.evaluation.gold import GoldPair
from kg.linking.correspondence.model import Model


def records(pairs: Sequence[GoldPair]) -> list[dict[str, Any]]:
    """How a model names the pairs it is fitted on."""
    return [{"name": p.name, "family": p.family, "readings": p.readings, "sha256": p.sha256} for p in pairs]


@dataclass(frozen=True, slots=True)
class Told:
    """Pairs told apart by what a model learnt from; ``changed`` are those of ``seen`` that bear a known name, but other labels."""

    seen: tuple[GoldPair, ...]
    unseen: tuple[GoldPair, ...]
    changed: tuple[GoldPair, ...]


def told_apart(pairs: Sequence[GoldPair], model: Model) -> Told:
    """Which of ``pairs`` a model has seen anything of.

    A pair is known by the hash of its labels, whatever its file is called, or by its name, whatever its labels say now;
    and what is of one family with a known pair shares a text or a plan with it.
    """
    learnt = model.provenance.get("labels", ())
    names, hashes, families = ({x[key] for x in learnt if key in x} for key in ("name", "sha256", "family"))
    families |= {p.family for p in pairs if p.name in names or p.sha256 in hashes}
    return Told(
        seen=tuple(p for p in pairs if p.family in families),
        unseen=tuple(p for p in pairs if p.family not in families),
        changed=tuple(p for p in pairs if p.name in names and p.sha256 not in hashes and hashes),
    )
