"""What can go wrong with a graph (图谱错误), each with what to do about it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from shlex import quote

from kg.errors import UNREADABLE, USAGE, Mendable

_SYNTAX = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)
_SENTENCE = re.compile(r"[A-Z?][\w ?$]{12,}")
_SHOWN = 120  # characters of what a parser says


class GraphError(Mendable):
    """Any failure of the graph room."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of several things a name may mean: its id and what to show of it."""

    id: str
    label: str


class NoGraph(GraphError):
    """There is no graph in the folder."""

    exit_code = UNREADABLE

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder}: no graph here (这里没有图谱); make one (请先构建): kg build SOURCE -o {quote(str(folder))}"
        )
        self.folder = folder


class DamagedGraph(GraphError):
    """The folder holds a graph that cannot be read."""

    exit_code = UNREADABLE

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(f"{folder}: damaged graph ({reason}); build it again (图谱已损坏，请重新构建)")
        self.folder = folder
        self.reason = reason


class OtherVersion(GraphError):
    """The graph was made in a format that this version does not read."""

    exit_code = UNREADABLE

    def __init__(self, folder: Path, found: object, expected: int) -> None:
        super().__init__(
            f"{folder}: graph format {found}, this version reads {expected}; build it again (图谱格式与本版本不符，请重新构建)"
        )
        self.folder = folder
        self.found = found
        self.expected = expected


class NotOurFolder(GraphError):
    """The place a graph should be written to is taken by something else."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(f"{folder}: {reason}; name another folder (不能写入此处，请换一个文件夹)")
        self.folder = folder


class GraphInUse(GraphError):
    """Another build or import is writing to the same folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder}: another command is writing here; wait for it or name another folder (图谱正在写入，请稍候)"
        )
        self.folder = folder


class UnknownNode(GraphError):
    """Nothing in the graph goes by that id, number, title or sentence."""

    exit_code = USAGE

    def __init__(self, asked: str) -> None:
        super().__init__(
            f"{asked}: no directive, task or measure in the graph goes by this (图谱中未找到);"
            f" to look for words (按词语查找): kg search {quote(asked)}"
        )
        self.asked = asked


class AmbiguousNode(GraphError):
    """Several things in the graph go by that name; ``candidates`` lists them."""

    exit_code = USAGE

    def __init__(self, asked: str, candidates: tuple[Candidate, ...], total: int) -> None:
        lines = "".join(f"\n  {c.id}  {c.label}" for c in candidates)
        more = f"\n  … {total} in all: kg search {quote(asked)}" if total > len(candidates) else ""
        super().__init__(f"{asked}: {total} things go by this, name one by its id (有多个匹配):{lines}{more}")
        self.asked = asked
        self.candidates = candidates
        self.total = total


class QueryRefused(GraphError):
    """The query would change something or ask another server."""

    exit_code = USAGE


class QueryInvalid(GraphError):
    """The query is no valid SPARQL."""

    exit_code = USAGE

    @classmethod
    def at(cls, error: SyntaxError) -> QueryInvalid:
        """Where a query cannot be read, and which words could stand there; not the patterns of all names."""
        found = _SYNTAX.match(str(error))
        if found is None:
            return cls(f"no SPARQL (查询语句有误): {' '.join(str(error).split())[:_SHOWN]}")
        line, column, expected = found.groups()
        place = f"line {line}, column {column}: no SPARQL (查询语句第{line}行第{column}列有误)"
        if "Prefix not found" in expected:
            return cls(f"{place}; a prefix is not declared (前缀未声明)")
        words = [word for word in expected.split(", ") if word.isalpha() and word.isupper()]
        told = [f"expected (应为): {', '.join(words)}"] if words else _SENTENCE.findall(expected)[:1]
        return cls("; ".join([place, *told]))


class ShapesError(GraphError):
    """A file of shapes that cannot be read; names it and, where known, the line."""

    exit_code = UNREADABLE

    def __init__(self, path: Path, line: int | None, reason: str) -> None:
        place = f"{path}, line {line} (第{line}行)" if line else str(path)
        super().__init__(f"{place}: no SHACL shapes in Turtle (形状文件无法读取): {reason}")


class ExportError(GraphError):
    """The format is unknown or the file cannot be written."""
