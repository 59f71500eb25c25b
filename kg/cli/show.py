"""``kg show``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.named import directive_named
from kg.cli.output import chosen_format, deliver, format_option, output_option
from kg.cli.settings import KgCommand, settings

if TYPE_CHECKING:
    from kg.model import Directive


@click.command(cls=KgCommand)
@click.argument("directive")
@format_option("text", "json")
@click.option("--plain", is_flag=True, help="Only the text that all spans index (纯文本).")
@click.option("--anchors", is_flag=True, help="What corrections.tsv names its places by (更正定位指纹).")
@output_option
def show(directive: str, given: str | None, plain: bool, anchors: bool, output: Path | None) -> None:
    """Show one directive as understood (公文解析结果).

    DIRECTIVE is a file (which needs no graph), a number, an id, or a unique part of a title.

    \b
    DIRECTIVE 可以是文件（不必先构建图谱）、文号、标识，或者标题中的一段
    （须唯一）。

    \b
    Example:
      kg show data/directives/jiangxi-2022.txt
      kg show 宁府办字〔2023〕56号 --format json
      kg show data/directives/ningdu-2023.txt --anchors
    """
    chosen = chosen_format(given, output, ("text", "json"))
    if (plain or anchors) and chosen == "json":
        raise click.UsageError(
            "--plain and --anchors are text: leave --format json away (只能输出文本，不与 --format json 同用)"
        )
    if plain and anchors:
        raise click.UsageError("--plain or --anchors, not both (二者只能选一)")
    found = directive_named(directive, as_read=anchors)
    text = _rendered(found, chosen, plain, anchors)
    if chosen == "text" and not (plain or anchors):
        text += _uncompared(directive, found)
    deliver(text, output, chosen)


def _uncompared(asked: str, found: Directive) -> str:
    """With what a directive of the graph was not compared; a file alone is in no graph."""
    from kg.reading.formats import names_file

    if names_file(asked):
        return ""
    from kg.graph.store import GraphStore
    from kg.views.not_compared import about, uncompared_text

    graph = GraphStore.open(settings().folder)
    return uncompared_text(about(graph.uncompared(), found.id), [found])


def _rendered(directive: Directive, chosen: str, plain: bool, anchors: bool) -> str:
    if chosen == "json":
        from kg.views.contract import directive_json, to_text

        return to_text(directive_json(directive))
    if anchors:
        from kg.views.anchors import anchors_text

        return anchors_text(directive)
    from kg.views.text import plain_text, show_text

    return plain_text(directive) if plain else show_text(directive)
