"""The scene as a page (页面): boxes and lines as a pyvis network inside our own template."""

from __future__ import annotations

import json
from collections import Counter
from itertools import pairwise
from typing import Any

from jinja2 import FileSystemLoader
from pyvis.network import Network

from kg.model import Ground
from kg.reference.words import RELATIONS
from kg.views.explorer.choice import Choice
from kg.views.explorer.details import Panel
from kg.views.explorer.layout import BOX_WIDTH, Box, Scene
from kg.views.explorer.links import UNNUMBERED, DocumentLink, TaskLink
from kg.views.pages import GROUND_COLOURS, environment
from kg.views.words import GROUNDS

CITES_COLOUR = "#a89fc0"
COVERED_COLOUR, PARTIAL_COLOUR = "#4f9373", "#c9952f"
TINTS: dict[str, tuple[str, str]] = {
    "": ("#ffffff", "#c3cad3"),
    "covered": ("#e3f1e9", "#86b79f"),
    "partial": ("#fdf1d6", "#d6ad57"),
    "missing": ("#fae1de", "#d28a84"),
    "unseen": ("#fff3e6", "#dfab76"),
    "unsourced": ("#e6ecf8", "#9db0d6"),
}
OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"randomSeed": 1, "improvedLayout": False},
    "interaction": {
        "hover": True,
        "dragNodes": False,
        "tooltipDelay": 250,
        "keyboard": {"enabled": True, "bindToWindow": False},
        "hideEdgesOnDrag": False,
    },
    "edges": {
        "smooth": {"enabled": True, "type": "cubicBezier", "forceDirection": "horizontal", "roundness": 0.45},
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.45}},
        "hoverWidth": 1,
        "selectionWidth": 2,
    },
}


def page(scene: Scene, panels: dict[str, Panel], choice: Choice) -> str:
    """The HTML text; everything a document said is inside JSON whose ``<`` and line separators are escaped."""
    network = Network(height="100%", width="100%", directed=True, cdn_resources="in_line")
    network.options = json.loads(json.dumps(OPTIONS))
    for box in scene.boxes:
        network.add_node(box.id, **_box(box))
    for link in scene.documents:
        _draw(network, scene, link, _document_link(link))
    for joined in scene.tasks:
        _draw(network, scene, joined, _task_link(joined))
    templates = environment("kg.views.explorer", FileSystemLoader(network.template_dir))
    network.template = templates.get_template("explorer.html.j2", globals=_told(scene, panels, choice))
    html: str = network.generate_html(notebook=True)
    return html


def _told(scene: Scene, panels: dict[str, Panel], choice: Choice) -> dict[str, Any]:
    """What the template shows beside the network."""
    return {
        "panels": panels,
        "columns": [{"name": c.name, "x": c.x, "held": c.held} for c in scene.columns],
        "documents": _documents(scene),
        "scene": {"width": BOX_WIDTH, "height": scene.height, "focus": choice.focus},
        "note": choice.note,
        "grounds": [(GROUND_COLOURS[g], GROUNDS[g], g is not Ground.CITED) for g in Ground],
        "colours": {
            "cites": CITES_COLOUR,
            "covered": COVERED_COLOUR,
            "partial": PARTIAL_COLOUR,
            "tints": TINTS,
        },
        "counts": _counts(scene),
    }


def _counts(scene: Scene) -> dict[str, int]:
    kinds = Counter(box.kind for box in scene.boxes if not box.id.endswith(UNNUMBERED))
    return {
        "directives": kinds["directive"],
        "tasks": kinds["task"],
        "absent": kinds["absent"],
        "links": len(scene.tasks),
    }


def _documents(scene: Scene) -> list[dict[str, str]]:
    names = {column.x: column.name for column in scene.columns}
    return [
        {"id": box.id, "name": box.words.split("\n")[0], "level": names[box.x]}
        for box in scene.boxes
        if box.kind != "task"
    ]


def _draw(network: Network, scene: Scene, link: DocumentLink | TaskLink, look: dict[str, Any]) -> None:
    """Adds a line in as many stretches as its route has; only the last one carries the arrow."""
    common = look | {"link": link.id, "upper": link.upper, "lower": link.lower}
    route = scene.routes.get(link.id)
    if route is None:
        arc = {"smooth": {"enabled": True, "type": "curvedCW", "roundness": 0.3}}
        network.add_edge(link.upper, link.lower, id=link.id, **common, **arc)
        return
    stops = [f"{link.id}~{number}" for number in range(len(route))]
    for stop, (x, y) in zip(stops, route, strict=True):
        network.add_node(
            stop, label=" ", x=x, y=y, shape="dot", size=0.01, kind="stop", chosen=False, color="#0000"
        )
    for number, (start, end) in enumerate(pairwise(stops)):
        stretch = common | {"id": f"{link.id}.{number}"}
        if end != stops[-1]:
            stretch["arrows"] = {"to": {"enabled": False}}
        if number % 2:
            stretch["smooth"] = False
        network.add_edge(start, end, **stretch)


def _box(box: Box) -> dict[str, Any]:
    fill, border, ink = _colours(box)
    return {
        "label": box.label,
        "title": box.words,
        "x": box.x,
        "y": box.y,
        "shape": "custom",
        "kind": box.kind,
        "document": box.document,
        "look": {"height": box.height, "fill": fill, "border": border, "ink": ink, "tint": box.tint},
    }


def _colours(box: Box) -> tuple[str, str, str]:
    if box.kind == "task":
        return (*TINTS[box.tint], "#1d2530")
    return ("#faf9fc", "#8c86a8", "#4b4470") if box.kind == "absent" else ("#23405f", "#16293e", "#ffffff")


def _document_link(link: DocumentLink) -> dict[str, Any]:
    if link.answers is None:
        return _line(CITES_COLOUR, 1.2, [3, 4], "引用（不作对照）") | {"kind": "cites"}
    ground = link.answers.ground
    dashes: list[int] | bool = False if ground is Ground.CITED else [9, 6]
    words = f"{GROUNDS[ground]}：{link.answers.note or link.answers.evidence}"
    return _line(GROUND_COLOURS[ground], 3, dashes, words) | {"kind": "answers"}


def _task_link(link: TaskLink) -> dict[str, Any]:
    relations = Counter(RELATIONS[member.relation] for member in link.members)
    said = "、".join(f"{word} {number}" for word, number in relations.items())
    words = f"{len(link.members)} 条措施对应（{said}）" + ("，上级为替代版本" if link.surrogate else "")
    colour = PARTIAL_COLOUR if link.partial else COVERED_COLOUR
    width = min(1.2 + 0.6 * len(link.members), 5)
    return _line(colour, width, [5, 4] if link.surrogate else False, words) | {"kind": "tasks"}


def _line(colour: str, width: float, dashes: list[int] | bool, words: str) -> dict[str, Any]:
    return {
        "color": {"color": colour, "highlight": "#a3262a", "hover": colour, "opacity": 0.75},
        "width": width,
        "dashes": dashes,
        "title": words,
    }
