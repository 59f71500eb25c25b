"""A trace and a path for reading (追溯): the sentence and the reason of each hop."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from kg.graph.hops import Edge, OpenEnd
from kg.graph.path import Path
from kg.graph.places import Place
from kg.graph.trace import Hop, TraceResult
from kg.model import Ground, Uncompared
from kg.reference.words import RELATIONS, STATUSES
from kg.views.lookup import label
from kg.views.not_compared import about, uncompared_text
from kg.views.words import CITATION_ROLES, GROUNDS, SIGNALS, STATES, is_quoted, left_out_words, level_word

VIA = {"answers": "上下级对应", "cites": "引用", "corresponds": "措施对应", "part_of": "所属"}
TURNS = {"up": "向上", "down": "向下", "out": "所属", "in": "内含"}


def trace_text(result: TraceResult, uncompared: Iterable[Uncompared] = ()) -> str:
    """The cascade as an indented tree: sources first, then those that answer; with what its directive was not compared."""
    lines = [*_place_lines(result.root, "")]
    lines += _side("上级来源", result.root, result.up, result.open_up)
    lines += _side("下级对应", result.root, result.down, result.open_down)
    if not (result.up or result.down or result.open_up or result.open_down):
        lines += ["", "已对照的文件中，没有上级来源，也没有下级对应。"]
    return "\n".join(lines) + "\n" + uncompared_text(about(uncompared, result.root.directive.id))


def _side(heading: str, root: Place, hops: tuple[Hop, ...], open_ends: tuple[OpenEnd, ...]) -> Iterator[str]:
    if not hops and not open_ends:
        return
    yield ""
    yield heading
    shown = {root.id}
    waiting: list[tuple[int, Hop | OpenEnd]] = [(1, item) for item in trace_items(hops, open_ends)]
    while waiting:
        depth, item = waiting.pop()
        indent = "  " * depth
        if isinstance(item, OpenEnd):
            yield from _open_end(item, indent)
            continue
        yield from _hop(item, indent, shown)
        if not item.repeated:
            shown.add(item.place.id)
        waiting += [(depth + 1, one) for one in trace_items(item.hops, item.open_ends)]


def _hop(hop: Hop, indent: str, shown: Collection[str]) -> Iterator[str]:
    """A hop; a place that is followed elsewhere says whether that stands above or below."""
    arrow = "↑" if hop.direction == "up" else "↓"
    first, *rest = _place_lines(hop.place, indent + "  ")
    elsewhere = ("（前文已列）" if hop.place.id in shown else "（见后文）") if hop.repeated else ""
    yield f"{indent}{arrow} {first.strip()}{elsewhere}"
    yield from rest
    for line in edge_lines(hop.edge):
        yield f"{indent}    {line}"


def _open_end(end: OpenEnd, indent: str) -> Iterator[str]:
    where = f"{end.directive.directive.name}：" if end.directive else ""
    ground = f"（{GROUNDS[end.ground]}）" if end.ground else ""
    yield f"{indent}× {where}{end.says}{ground}"
    yield f"{indent}    要求：{_flat(end.text)}"
    if end.reason:
        yield f"{indent}    理由：{end.reason}"
    if end.nearest:
        yield f"{indent}    最接近的内容：{_flat(end.nearest.text)}"
    if end.nearest_why:
        yield f"{indent}    不作对应的理由：{end.nearest_why}"


def _place_lines(place: Place, indent: str) -> list[str]:
    level = f"〔{level_word(place.directive.level, None)}〕" if place.directive.level else ""
    name = f"{level}{place.directive.name}" + ("" if place.directive.held else "（未收录）")
    lines = [f"{indent}{name}"]
    if place.task:
        lines.append(f"{indent}  {label(place.task.marker, place.task.title, place.task.first)}")
    if place.kind == "measure":
        lines.append(f"{indent}  {_flat(place.text)}  〔{place.id}〕")
    return lines


def edge_lines(edge: Edge) -> list[str]:
    """Why two places are connected, a line for each thing that is known of it."""
    head = VIA[edge.via]
    marks = [RELATIONS[edge.relation]] if edge.relation else []
    marks += [f"对应关系概率 {edge.probability:.2f}"] if edge.probability is not None else []
    marks += [STATUSES[edge.status]] if edge.status else []
    marks += [CITATION_ROLES[edge.role]] if edge.role else []
    marks += [GROUNDS[edge.ground]] if edge.ground else []
    marks += [STATES[edge.state]] if edge.state and edge.via == "answers" else []
    lines = [f"{head}：{'，'.join(marks)}" if marks else head]
    if edge.ground is Ground.SURROGATE:
        absent = f"未收录的 {edge.stands_in_for}" if edge.stands_in_for else "未收录的版本"
        lines.append(f"注意：以较早版本代替{absent}，仅供参考")
    words = [
        ("理由", edge.reason),
        ("未落实部分", left_out_words(edge.status, edge.missing_part, edge.flags)),
        ("说明", edge.note),
    ]
    if edge.via != "corresponds":
        quoted = is_quoted(edge.ground, edge.state, edge.evidence)
        words.append(("依据原文" if quoted else "依据", edge.evidence))
    lines += [f"{label}：{_flat(text)}" for label, text in words if text]
    signals = "、".join(
        f"{SIGNALS.get(s.name, s.name)} {s.value:.2f}{f'（{s.words}）' if s.words else ''}"
        for s in edge.signals
    )
    return [*lines, f"依据：{signals}"] if signals else lines


def path_text(found: Path) -> str:
    """Why two things are connected, step by step; that they are not, where they are not."""
    if found.steps is None:
        return f"{found.start.id} 与 {found.end.id} 之间没有连接。\n"
    lines = _place_lines(found.start, "")
    for step in found.steps:
        lines += [f"  │ {TURNS[step.turn]}　{line}" for line in edge_lines(step.edge)]
        lines += _place_lines(step.place, "")
    return "\n".join(lines) + "\n"


def trace_items(hops: tuple[Hop, ...], open_ends: tuple[OpenEnd, ...]) -> list[Hop | OpenEnd]:
    """Hops and open ends of one place, last first, ready to be taken from the end."""
    found: list[Hop | OpenEnd] = [*hops, *open_ends]
    return found[::-1]


def _flat(text: str) -> str:
    return " ".join(text.split())
