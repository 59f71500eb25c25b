"""``kg show``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

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
    Example:
      kg show data/directives/jiangxi-2022.txt
      kg show 宁府办字〔2023〕56号 --format json
      kg show data/directives/ningdu-2023.txt --anchors
    """
    chosen = chosen_format(given, output, ("text", "json"))
    if (plain or anchors) and chosen == "json":
        raise click.UsageError("--plain and --anchors are text: leave --format json away")
    if plain and anchors:
        raise click.UsageError("--plain or --anchors, not both (二者只能选一)")
    deliver(_rendered(_directive(directive, as_read=anchors), chosen, plain, anchors), output, chosen)


def _directive(asked: str, *, as_read: bool) -> Directive:
    """The directive asked for; of a file ``as_read``, before any correction, since corrections name its places so."""
    if _is_path(asked):
        from kg.pipeline.corrections import read_corrected
        from kg.pipeline.sources import read_directive

        return read_directive(asked) if as_read else read_corrected(asked)
    from kg.graph.store import GraphStore
    from kg.pipeline.find import held_directive

    return held_directive(GraphStore.open(settings().folder), asked)


def _is_path(asked: str) -> bool:
    """Whether ``asked`` names a file or folder, or looks like nothing but one."""
    try:
        return Path(asked).exists() or asked.endswith((".txt", ".md", ".docx", ".pdf", ".html"))
    except (OSError, ValueError):
        return False


def _rendered(directive: Directive, chosen: str, plain: bool, anchors: bool) -> str:
    if chosen == "json":
        from kg.views.contract import directive_json, to_text

        return to_text(directive_json(directive))
    if anchors:
        from kg.views.anchors import anchors_text

        return anchors_text(directive)
    from kg.views.text import plain_text, show_text

    return plain_text(directive) if plain else show_text(directive)
