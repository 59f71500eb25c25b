"""Which files there are to read (文件清单), in an order that never varies."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.reading.formats import LISTED_UNREAD, SUPPORTED

_PASSED_OVER = ("__MACOSX",)


def iter_files(sources: Iterable[str | Path]) -> Iterator[Path]:
    """Every file to read, each once: sources in the order given, a folder's files by their path.

    A file that is named is always yielded, so that reading it reports what is wrong with it. Folders are
    searched to any depth; hidden files, lock files of word processors (~$…) and files of other kinds are
    passed over; what must be converted first (.doc, .wps, .ofd …) is yielded, so that it is reported.
    """
    seen: set[str] = set()
    for source in map(Path, sources):
        for path in _under(source) if source.is_dir() else (source,):
            real = os.path.realpath(path)
            if real not in seen:
                seen.add(real)
                yield path


def _under(folder: Path) -> list[Path]:
    found: list[Path] = []
    visited: set[str] = set()
    for here, folders, names in os.walk(folder, followlinks=True):
        real = os.path.realpath(here)
        if real in visited:
            folders.clear()
            continue
        visited.add(real)
        folders[:] = sorted(name for name in folders if _is_shown(name))
        found.extend(Path(here, name) for name in names if _is_shown(name) and _is_document(name))
    return sorted(found, key=lambda path: path.relative_to(folder).as_posix())


def _is_shown(name: str) -> bool:
    return not name.startswith((".", "~$")) and name not in _PASSED_OVER


def _is_document(name: str) -> bool:
    suffix = os.path.splitext(name)[1].lower()
    return suffix in SUPPORTED or suffix in LISTED_UNREAD
