"""The graph as CSV files for ``neo4j-admin database import full`` (Neo4j 导入文件)."""

from __future__ import annotations

import csv
import io
import shutil
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from kg.replacing import replace_file

if TYPE_CHECKING:
    import networkx as nx

_LABELS = {
    "directive": "Directive",
    "not_held": "NotHeld",
    "task": "Task",
    "measure": "Measure",
    "organ": "Organ",
}
_TYPES = {
    "answers": "ANSWERS",
    "cites": "CITES",
    "part_of": "PART_OF",
    "corresponds": "CORRESPONDS_TO",
    "assigned": "ASSIGNED_TO",
}
_NUMBERS = {
    "year": "int",
    "position": "int",
    "score": "double",
    "probability": "double",
    "framing": "boolean",
}
_FIXED_DATE = (1980, 1, 1, 0, 0, 0)


def write_neo4j(graph: nx.MultiDiGraph, target: Path) -> None:
    """One CSV a label and one a relationship type, and ``import.txt`` with the command that imports them."""
    files = dict(_nodes(graph)) | dict(_relationships(graph))
    files["import.txt"] = _command(sorted(files))
    if target.suffix.lower() == ".zip":
        _write_zip(target, files)
    else:
        _write_folder(target, files)


def _write_zip(target: Path, files: dict[str, str]) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            info = zipfile.ZipInfo(name, _FIXED_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, files[name])
    replace_file(target, [packed.getvalue()])


def _write_folder(target: Path, files: dict[str, str]) -> None:
    """Only into a folder that is new, empty or such an export: no other file may be overwritten."""
    if target.is_dir() and any(target.iterdir()) and not (target / "import.txt").is_file():
        raise FileExistsError(0, "the folder holds other files (文件夹中已有其他文件)", str(target))
    beside = Path(tempfile.mkdtemp(dir=target.parent, prefix=f".{target.name}."))
    try:
        for name, text in sorted(files.items()):
            (beside / name).write_text(text, encoding="utf-8", newline="")
        target.mkdir(exist_ok=True)
        for path in sorted(beside.iterdir()):
            path.replace(target / path.name)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _nodes(graph: nx.MultiDiGraph) -> Iterable[tuple[str, str]]:
    for kind, label in _LABELS.items():
        rows = sorted((name, data) for name, data in graph.nodes(data=True) if data["kind"] == kind)
        columns = _columns(data for _, data in rows)
        header = ["id:ID", *map(_header, columns), ":LABEL"]
        body = ([name, *(_cell(data.get(c)) for c in columns), label] for name, data in rows)
        yield f"nodes-{kind}.csv", _csv(header, body)


def _relationships(graph: nx.MultiDiGraph) -> Iterable[tuple[str, str]]:
    edges = sorted(graph.edges(keys=True, data=True), key=lambda edge: edge[:3])
    for kind, label in _TYPES.items():
        rows = [(start, end, data) for start, end, _, data in edges if data["kind"] == kind]
        columns = _columns(data for _, _, data in rows)
        header = [":START_ID", ":END_ID", *map(_header, columns), ":TYPE"]
        body = ([start, end, *(_cell(data.get(c)) for c in columns), label] for start, end, data in rows)
        yield f"relationships-{kind}.csv", _csv(header, body)


def _columns(rows: Iterable[dict[str, object]]) -> list[str]:
    return sorted({name for row in rows for name in row} - {"kind"})


def _header(name: str) -> str:
    return f"{name}:{_NUMBERS[name]}" if name in _NUMBERS else name


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def _csv(header: list[str], body: Iterable[list[str]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(body)
    return out.getvalue()


def _command(names: list[str]) -> str:
    nodes = [f"  --nodes={name}" for name in names if name.startswith("nodes-")]
    edges = [f"  --relationships={name}" for name in names if name.startswith("relationships-")]
    lines = [
        "neo4j-admin database import full --id-type=string --multiline-fields=true",
        *nodes,
        *edges,
        "  directives",
    ]
    return " \\\n".join(lines) + "\n"
