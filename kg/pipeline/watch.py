"""How long work tells of its progress (进度) without printing anything itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

T = TypeVar("T")


class Watch(Protocol):
    """Sees each item of a stage pass by; what it returns yields the same items in the same order."""

    def __call__(self, stage: str, items: Iterable[T], total: int) -> Iterator[T]:
        """The items of ``stage`` (reading, comparing, reading again), of which there are ``total``."""
        ...


def unwatched(stage: str, items: Iterable[T], total: int) -> Iterator[T]:
    """The items, nobody looking."""
    return iter(items)
