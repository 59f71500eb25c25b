"""Files → directives (读取与解析): one value a file, a directive or why there is none; nothing is lost."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.context import BaseContext
from pathlib import Path

from kg import reading
from kg.errors import Mendable
from kg.extraction.directive import extract
from kg.model import Directive
from kg.reading import ReadingError, iter_files, read

FEW = 64
"""Up to so many files are read in this process: starting others costs more than it saves."""
_AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read; ``root`` is the folder its path is told relative to."""

    path: str
    root: str


@dataclass(frozen=True, slots=True)
class Unread:
    """A file of which nothing could be read (未能读取): ``kind`` a fixed word, ``reason`` one line."""

    path: str
    kind: str
    reason: str


def find_files(sources: Iterable[str | Path]) -> tuple[Found, ...]:
    """Every file under ``sources``, each once, with the folder that was named."""
    found: dict[str, Found] = {}
    for source in map(Path, sources):
        root = source if source.is_dir() else source.parent
        for path in iter_files([source]):
            found.setdefault(os.path.realpath(path), Found(str(path), str(root)))
    return tuple(found.values())


def passed_over(sources: Iterable[str | Path], used: Iterable[Path] = ()) -> dict[str, int]:
    """How many files of which suffix stand in the folders and are not read, the empty suffix among them.

    ``used`` are files and folders that the build takes or makes otherwise.
    """
    taken = {path.resolve() for path in used}
    paths = (path.resolve() for path in reading.passed_over(sources))
    counted = Counter(p.suffix.lower() for p in paths if p not in taken and taken.isdisjoint(p.parents))
    return dict(sorted(counted.items()))


class TooDeep(ReadingError):
    """What was read is nested deeper than can be followed."""

    kind = "too_deep"


class NotUnderstood(ReadingError):
    """What was read made extraction fail: a fault of this program."""

    kind = "not_understood"


@contextmanager
def telling(path: str | Path) -> Iterator[None]:
    """Whatever goes wrong within is an error that names ``path``."""
    try:
        yield
    except Mendable:
        raise
    except RecursionError as error:
        raise TooDeep(str(path), "整个文件", "结构嵌套过深，无法解析", "请拆分文件") from error
    except Exception as error:
        problem = f"解析失败（{type(error).__name__}：{error}）"
        raise NotUnderstood(str(path), "整个文件", problem, "请报告此问题并附上文件") from error


def or_unread(path: str | Path, directive: Callable[[], Directive]) -> Directive | Unread:
    """What is made of a file, or why there is none: one bad file never stops a build, whatever is wrong with it."""
    try:
        with telling(path):
            return directive()
    except ReadingError as error:
        return Unread(str(path), error.kind, str(error))


def read_directive(path: str | Path, root: str | Path | None = None) -> Directive:
    """The directive in one file; raises a :class:`~kg.reading.ReadingError` that names file and place."""
    with telling(path):
        return extract(read(path, root))


def read_one(found: Found) -> Directive | Unread:
    """The directive in one file, or why there is none."""
    return or_unread(found.path, lambda: read_directive(found.path, found.root))


def read_all(files: Sequence[Found], processes: int = 2) -> Iterator[Directive | Unread]:
    """One value a file, in their order; many files are shared out to ``processes`` processes."""
    if processes < 2 or len(files) <= FEW:
        yield from map(read_one, files)
        return
    answered = 0
    try:
        with ProcessPoolExecutor(processes, _context()) as pool:
            for value in pool.map(read_one, files, chunksize=_AT_ONCE):
                yield value
                answered += 1
    except BrokenExecutor:  # the system ended a process: find out which file it was
        yield from map(_read_apart, files[answered:])


def _context() -> BaseContext:
    """Forked processes on Linux, which need no importable main module and start at once; else fresh ones."""
    return get_context("fork" if sys.platform == "linux" else "spawn")


def _read_apart(found: Found) -> Directive | Unread:
    """As :func:`read_one`, in a process of its own, which may die."""
    try:
        with ProcessPoolExecutor(1, _context()) as pool:
            return pool.submit(read_one, found).result()
    except BrokenExecutor:
        reason = f"{found.path}（整个文件）：读取时进程被系统终止（多为内存不足）。请拆分文件"
        return Unread(found.path, "crashed", reason)
