"""``kg search``."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.output import chosen_format, deliver, format_option, output_option
from kg.cli.settings import KgCommand, settings

_WORDS = {"directive": "文件", "not_held": "未收录", "task": "任务", "measure": "措施"}


@click.command(cls=KgCommand)
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(min=1), help="Show only so many (条数).")
@format_option("text", "json", "csv")
@output_option
def search(words: tuple[str, ...], limit: int | None, given: str | None, output: Path | None) -> None:
    """Find directives, tasks and measures by words (检索).

    All WORDS must stand in the title, number or sentence; widths, blanks and kinds of brackets do not matter.

    \b
    WORDS 须全部见于标题、文号或句子；全角半角、空格、括号种类不影响。

    \b
    Example:
      kg search 政策解读
      kg search 政务公开 培训 --format json
    """
    from kg.cli.tables import rendered
    from kg.graph.search import search as found_by
    from kg.graph.store import GraphStore
    from kg.views.lookup import label

    chosen = chosen_format(given, output, ("text", "json", "csv"))
    found = found_by(GraphStore.open(settings().folder), words)
    shown = found[:limit] if limit else found
    if chosen != "text":
        header = ("kind", "id", "directive", "task", "text")
        rows = [
            (
                p.kind,
                p.id,
                p.directive.id,
                label(p.task.marker, p.task.title, p.task.first) if p.task else None,
                p.text,
            )
            for p in shown
        ]
        deliver(rendered(header, rows, chosen), output, chosen)
        return
    lines = [f"〔{_WORDS[p.kind]}〕{p.id}  {' '.join(p.text.split())}" for p in shown]
    deliver("\n".join([*lines, f"{len(found)} found (共 {len(found)} 条)"]) + "\n", output)
