"""Which files there are to read (文件清单), in an order that never varies."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path

from kg.reading.formats import LISTED_UNREAD, SUPPORTED

_PASSED_OVER = ("__MACOSX",)


def iter_files(sources: Iterable[str | Path]) -> Iterator[Path]:
    """Every file to read, each once: sources in the order given, a folder's files by their path.

    A file that is named is always yielded, so that reading it reports what is wrong with it. Folders are
    searched to any depth; hidden files, lock files of word processors (~$…) and files of other kinds are
    passed over; what must be converted first (.doc, .wps, .ofd …) is yielded, so that it is reported.
    """
    folders = (_under(s, _is_document) if s.is_dir() else (s,) for s in map(Path, sources))
    yield from _once(chain.from_iterable(folders))


def passed_over(sources: Iterable[str | Path]) -> Iterator[Path]:
    """Every file in the folders that :func:`iter_files` does not yield, hidden ones and lock files left out."""
    folders = (_under(s, lambda name: not _is_document(name)) for s in map(Path, sources) if s.is_dir())
    yield from _once(chain.from_iterable(folders))


def _once(paths: Iterable[Path]) -> Iterator[Path]:
    seen: set[str] = set()
    for path in paths:
        real = os.path.realpath(path)
        if real not in seen:
            seen.add(real)
            yield path


def _under(folder: Path, wanted: Callable[[str], bool]) -> list[Path]:
    found: list[Path] = []
    visited: set[str] = set()
    for here, folders, names in os.walk(folder, followlinks=True):
        real = os.path.realpath(here)
        if real in visited:
            folders.clear()
            continue
        visited.add(real)
        folders[:] = sorted(name for name in folders if _is_shown(name))
        found.extend(Path(here, name) for name in names if _is_shown(name) and wanted(name))
    return sorted(found, key=lambda path: path.relative_to(folder).as_posix())


def _is_shown(name: str) -> bool:
    return not name.startswith((".", "~$")) and name not in _PASSED_OVER


def _is_document(name: str) -> bool:
    suffix = os.path.splitext(name)[1].lower()
    return suffix in SUPPORTED or suffix in LISTED_UNREAD
