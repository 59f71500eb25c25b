"""A trace and a path as values and as a table (追溯数据)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kg.graph.hops import Edge, OpenEnd
from kg.graph.path import Path
from kg.graph.places import Place
from kg.graph.trace import Hop, TraceResult
from kg.reference.words import RELATIONS
from kg.views.cells import Cell, Sheet, csv_text
from kg.views.lookup import label
from kg.views.trace import TURNS, VIA, trace_items
from kg.views.words import CITATION_ROLES, GROUNDS, left_out_words

HEADER = (
    "方向",
    "步数",
    "起点标识",
    "起点原文",
    "终点标识",
    "终点文件",
    "终点任务",
    "终点原文",
    "连接方式",
    "对应依据",
    "关系",
    "对应关系概率",
    "理由",
    "未落实部分",
)


def trace_json(result: TraceResult) -> dict[str, Any]:
    """The cascade as values: the root, its hops up and down with their sentences, and where it ends."""
    return {
        "root": place_json(result.root),
        "depth": result.depth,
        "until": result.until.value if result.until else None,
        "up": _hops_json(result.up),
        "down": _hops_json(result.down),
        "open_up": [_open_json(end) for end in result.open_up],
        "open_down": [_open_json(end) for end in result.open_down],
    }


def _hops_json(hops: Iterable[Hop]) -> list[dict[str, Any]]:
    """Nested hops without recursion: a chain of citations may be longer than the call stack."""
    top: list[dict[str, Any]] = []
    waiting = [(hop, top) for hop in reversed(tuple(hops))]
    while waiting:
        hop, into = waiting.pop()
        beyond: list[dict[str, Any]] = []
        into.append(
            {
                "from": place_json(hop.origin),
                "to": place_json(hop.place),
                "edge": edge_json(hop.edge),
                "direction": hop.direction,
                "repeated": hop.repeated,
                "hops": beyond,
                "open_ends": [_open_json(end) for end in hop.open_ends],
            }
        )
        waiting += [(one, beyond) for one in reversed(hop.hops)]
    return top


def path_json(found: Path) -> dict[str, Any]:
    """The path as values; ``steps`` is null where there is none."""
    steps = found.steps
    return {
        "start": place_json(found.start),
        "end": place_json(found.end),
        "steps": None
        if steps is None
        else [
            {
                "from": place_json(step.origin),
                "to": place_json(step.place),
                "turn": step.turn,
                "edge": edge_json(step.edge),
            }
            for step in steps
        ],
    }


def place_json(place: Place) -> dict[str, Any]:
    """One place: what it is, its directive, its task and its sentence."""
    summary = place.directive
    return {
        "kind": place.kind,
        "id": place.id,
        "text": place.text,
        "directive": {
            "id": summary.id,
            "number": summary.number,
            "title": summary.title,
            "level": summary.level.value if summary.level else None,
            "held": summary.held,
        },
        "task": {"id": place.task.id, "marker": place.task.marker, "title": place.task.title}
        if place.task
        else None,
    }


def edge_json(edge: Edge) -> dict[str, Any]:
    """Why two places are connected; what a kind of edge does not have is null or empty."""
    return {
        "via": edge.via,
        "ground": edge.ground.value if edge.ground else None,
        "state": edge.state.value if edge.state else None,
        "stands_in_for": edge.stands_in_for,
        "note": edge.note,
        "evidence": edge.evidence,
        "role": edge.role.value if edge.role else None,
        "relation": edge.relation.value if edge.relation else None,
        "score": _rounded(edge.score),
        "probability": _rounded(edge.probability),
        "signals": [{"name": s.name, "value": _rounded(s.value), "words": s.words} for s in edge.signals],
        "review": edge.review,
        "status": edge.status.value if edge.status else None,
        "reason": edge.reason,
        "missing_part": edge.missing_part,
        "flags": list(edge.flags),
        "totals": dict(edge.totals),
    }


def _open_json(end: OpenEnd) -> dict[str, Any]:
    return {
        "measure": end.measure,
        "text": end.text,
        "kind": end.kind,
        "says": end.says,
        "directive": end.directive.id if end.directive else None,
        "ground": end.ground.value if end.ground else None,
        "reason": end.reason,
        "nearest": place_json(end.nearest) if end.nearest else None,
        "nearest_why": end.nearest_why,
    }


def trace_rows(result: TraceResult) -> list[tuple[Cell, ...]]:
    """One row for every hop and every open end, for a CSV table under ``HEADER``."""
    rows: list[tuple[Cell, ...]] = []
    waiting = [(1, "down", item) for item in trace_items(result.down, result.open_down)]
    waiting += [(1, "up", item) for item in trace_items(result.up, result.open_up)]
    while waiting:
        depth, side, item = waiting.pop()
        if isinstance(item, OpenEnd):
            rows.append(_open_row(item, TURNS[side], depth))
            continue
        rows.append(_hop_row(item, depth))
        waiting += [(depth + 1, side, one) for one in trace_items(item.hops, item.open_ends)]
    return rows


def trace_csv(result: TraceResult) -> str:
    """The trace as CSV, one row for every hop and open end."""
    return csv_text(Sheet("追溯", HEADER, tuple(trace_rows(result))))


def _hop_row(hop: Hop, depth: int) -> tuple[Cell, ...]:
    edge, place = hop.edge, hop.place
    words = RELATIONS[edge.relation] if edge.relation else CITATION_ROLES[edge.role] if edge.role else None
    return (
        TURNS[hop.direction],
        depth,
        hop.origin.id,
        hop.origin.text,
        place.id,
        place.directive.name,
        label(place.task.marker, place.task.title, place.task.first) if place.task else None,
        place.text,
        VIA[edge.via],
        GROUNDS[edge.ground] if edge.ground else None,
        words,
        _rounded(edge.probability),
        edge.reason or edge.note or edge.evidence or None,
        left_out_words(edge.status, edge.missing_part, edge.flags),
    )


def _open_row(end: OpenEnd, direction: str, depth: int) -> tuple[Cell, ...]:
    return (
        direction,
        depth,
        end.measure,
        end.text,
        None,
        end.directive.directive.name if end.directive else None,
        None,
        None,
        end.says,
        GROUNDS[end.ground] if end.ground else None,
        None,
        None,
        end.reason or None,
        None,
    )


def _rounded(value: float | None) -> float | None:
    return round(value, 4) if value is not None else None
