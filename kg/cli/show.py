"""``kg show``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.named import directive_named
from kg.cli.output import chosen_format, deliver, format_option, output_option
from kg.cli.settings import KgCommand

if TYPE_CHECKING:
    from kg.model import Directive


@click.command(cls=KgCommand)
@click.argument("directive")
@format_option("text", "json")
@click.option("--plain", is_flag=True, help="Only the text that all spans index (纯文本).")
@output_option
def show(directive: str, given: str | None, plain: bool, output: Path | None) -> None:
    """Show one directive as understood (公文解析结果).

    DIRECTIVE is a file (which needs no graph), a number, an id, or a unique part of a title.

    \b
    Example:
      kg show data/directives/jiangxi-2022.txt
      kg show 宁府办字〔2023〕56号 --format json
    """
    found = directive_named(directive)
    chosen = chosen_format(given, output, ("text", "json"))
    if plain and chosen == "json":
        raise click.UsageError("--plain is text: leave --format json away")
    deliver(_rendered(found, chosen, plain), output, chosen)


def _rendered(directive: Directive, chosen: str, plain: bool) -> str:
    if chosen == "json":
        from kg.views.contract import directive_json, to_text

        return to_text(directive_json(directive))
    from kg.views.text import plain_text, show_text

    return plain_text(directive) if plain else show_text(directive)
