"""Signals are told by name and stand in the order of their names: no number can slip into another's column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

_Value = TypeVar("_Value")


def in_order(told: Mapping[str, _Value], names: Sequence[str]) -> list[_Value]:
    """The values of ``names``, each of which ``told`` tells, and nothing else.

    >>> in_order({"last": 2, "first": 1}, ("first", "last"))
    [1, 2]
    """
    if told.keys() != set(names):
        raise KeyError(f"told but not named, or named but not told: {sorted(told.keys() ^ set(names))}")
    return [told[name] for name in names]
