"""Progress of long work (进度): a bar on a terminal, nothing in a pipe or with ``-q``."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from kg.cli.settings import settings

T = TypeVar("T")
_STAGES = {
    "reading": "reading (读取)",
    "comparing": "comparing (对照)",
    "reading again": "reading again (复读)",
}
_WORTH_A_BAR = 5


def watch(stage: str, items: Iterable[T], total: int) -> Iterator[T]:
    """The items of a stage, with a bar where somebody sees it; a :class:`kg.pipeline.watch.Watch`."""
    if settings().quiet or total < _WORTH_A_BAR or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    yield from track(items, _STAGES.get(stage, stage), total=total, console=console, transient=True)
