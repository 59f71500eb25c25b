"""The ontology's files (本体文件): where they are, in a checkout and in an installed package alike."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.errors import USAGE
from kg.graph.errors import GraphError

_PACKAGE = Path(__file__).resolve().parents[1]


class UnknownQuery(GraphError):
    """No named query goes by that name."""

    exit_code = USAGE


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query that ships with the ontology; ``title`` and ``about`` are what its header says, in Chinese."""

    name: str
    title: str
    about: str
    text: str


@cache
def ontology_folder() -> Path:
    """The folder that holds the files: ``ontology`` inside the package, else beside it (a checkout)."""
    inside = _PACKAGE / "ontology"
    return inside if inside.is_dir() else _PACKAGE.parent / "ontology"


def ontology_file(name: str) -> Path:
    """Path of ``directive.ttl``, ``shapes.ttl``, ``schemes.ttl`` or ``topics.ttl``."""
    return ontology_folder() / name


def named_queries() -> tuple[NamedQuery, ...]:
    """Every named query, by name."""
    return tuple(_read(path) for path in sorted((ontology_folder() / "queries").glob("*.rq")))


def named_query(name: str) -> NamedQuery:
    """The query called ``name``; :class:`UnknownQuery` lists those there are."""
    path = ontology_folder() / "queries" / f"{name}.rq"
    if not path.is_file() or path.stem != name:
        known = ", ".join(query.name for query in named_queries())
        raise UnknownQuery(
            f"{name}: no named query of this name (没有这个内置查询); there are (可用): {known}"
        )
    return _read(path)


def _read(path: Path) -> NamedQuery:
    text = path.read_text(encoding="utf-8")
    header = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        key, mark, value = line.lstrip("# ").partition(":")
        if mark:
            header[key.strip()] = value.strip()
    return NamedQuery(path.stem, header.get("title", path.stem), header.get("about", ""), text)
