"""Gold files sorted by what they label (标注文件): structure, headers, correspondences."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import networkx as nx

from kg.evaluation.gold import GoldError, GoldPair, read_pair
from kg.evaluation.scores import Score
from kg.evaluation.structure import header_scores, structure_scores
from kg.evaluation.texts import load_directive
from kg.reference.folding import fold_text

STRUCTURE_DEFINITIONS = """\
right   标注与解析一致的个数；extra 解析有而标注无；lacking 标注有而解析无
P R F1  准确率 right/(right+extra)，召回率 right/(right+lacking)，二者的调和平均；比较前折叠空白与全半角
citations        （标题或所载标题，文号）的集合；citation_roles 只比正文前引言中的引用
not_citations    标注为不是引用的书名号，解析未列为引用的算 right
sections         每项任务上方的标题；responsibility 每项任务的（分工，单位）
deadlines、recurrences、limits、targets   按措施逐条比较；time_optional 不计"""

_FAMILY, _TEXT = range(2)


@dataclass(frozen=True, slots=True)
class Labelled:
    """One labelled text: the gold file, what it says, and the name it is listed under."""

    gold: Path
    name: str
    content: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Golds:
    """Gold files by kind."""

    structures: tuple[Labelled, ...]
    pairs: tuple[Path, ...]


def sort_golds(given: Iterable[Path]) -> Golds:
    """The gold files among ``given``, folders searched for ``*.json``; :class:`GoldError` for what is none."""
    structures: list[Labelled] = []
    pairs: list[Path] = []
    for path in _files(given):
        content = _content(path)
        if isinstance(content, list):
            structures += (
                Labelled(path, entry["file"], {**entry["gold"], "file": entry["file"]})
                for entry in content
                if entry.get("gold")
            )
        elif "labels" in content and "upper" in content:
            pairs.append(path)
        elif "title" in content and "file" in content:
            structures.append(Labelled(path, content.get("key", path.stem), content))
        else:
            raise GoldError(f"{path}：不是标注文件（需有 labels 与 upper，或 title 与 file）")
    return Golds(tuple(structures), tuple(pairs))


def _files(given: Iterable[Path]) -> Iterator[Path]:
    for path in given:
        yield from sorted(path.glob("*.json")) if path.is_dir() else [path]


def _content(path: Path) -> Any:
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise GoldError(f"{path}：读不了标注文件（{error}）") from error
    if not isinstance(content, list | dict):
        raise GoldError(f"{path}：不是标注文件")
    return content


def structure_table(labelled: Iterable[Labelled]) -> dict[str, Score]:
    """Scores of each field over all labelled texts together."""
    total: dict[str, Score] = {}
    for one in labelled:
        directive = load_directive(one.gold, one.content)
        scores = structure_scores if "task_list" in one.content else header_scores
        for field, score in scores(one.content, directive).items():
            total[field] = total.get(field, Score()) + score
    return total


def read_pairs(paths: Iterable[Path]) -> list[GoldPair]:
    """The labelled pairs of correspondence files; those that share a text are of one family, whatever their files say."""
    return joined_families([read_pair(path, load_directive) for path in paths])


def joined_families(pairs: Sequence[GoldPair]) -> list[GoldPair]:
    """``pairs``, the families that share a text made one, called by the first of their names."""
    graph = nx.Graph()
    for pair in pairs:
        graph.add_edges_from(
            ((_FAMILY, pair.family), (_TEXT, fold_text(d.text.plain))) for d in (pair.upper, pair.lower)
        )
    called = {
        node: min(name for kind, name in group if kind == _FAMILY)
        for group in nx.connected_components(graph)
        for node in group
    }
    return [replace(pair, family=called[_FAMILY, pair.family]) for pair in pairs]


def agreement(path: Path) -> Mapping[str, float]:
    """What two readings of a pair agree on, by figure; empty where the gold does not say."""
    said = _content(path).get("agreement") or {}
    return {str(key): float(value) for key, value in said.items() if isinstance(value, int | float)}
