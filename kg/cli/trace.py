"""``kg trace`` and ``kg path``."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from kg.cli.output import chosen_format, deliver, format_option, output_option
from kg.cli.settings import KgCommand, settings
from kg.cli.values import listed, word_of
from kg.model import Level
from kg.views import words

_LEVELS = {level.value: word for level, word in words.LEVELS.items()}


@click.command(cls=KgCommand)
@click.argument("node")
@click.option("--up", is_flag=True, help="Only to the sources above (向上).")
@click.option("--down", is_flag=True, help="Only to those that answer (向下).")
@click.option("--depth", type=click.IntRange(min=1), help="Greatest number of hops each way (步数).")
@click.option(
    "--until", callback=word_of(_LEVELS), metavar="LEVEL", help=f"Last level (层级): {listed(_LEVELS)}."
)
@format_option("text", "json", "csv")
@output_option
def trace(
    node: str,
    up: bool,
    down: bool,
    depth: int | None,
    until: str | None,
    given: str | None,
    output: Path | None,
) -> None:
    """Show where a requirement comes from and where it went (追溯).

    NODE is a directive, task or measure: an id, a number or its beginning, part of a title, or words of a sentence.
    Where several go by it they are listed.
    Every hop shows its sentence and its reason.

    \b
    NODE 是文件、任务或措施：写标识、文号（可只写开头）、标题中的一段，或者句中
    的词语；不止一个符合的，逐一列出。每一级都附原文和理由。

    \b
    Example:
      kg trace 赣府厅字〔2022〕45号#T01.M1 --down
      kg trace 宁府办字〔2023〕56号 --up --format json
    """
    from kg.graph.store import GraphStore
    from kg.graph.trace import trace as traced

    direction: Literal["up", "down", "both"] = "both" if up == down else "up" if up else "down"
    chosen = chosen_format(given, output, ("text", "json", "csv"))
    graph = GraphStore.open(settings().folder)
    result = traced(graph.store, node, direction, depth, Level(until) if until else None)
    if chosen == "text":
        from kg.views.trace import trace_text

        deliver(trace_text(result, graph.uncompared() if direction != "down" else ()), output)
    elif chosen == "csv":
        from kg.views.trace_values import trace_csv

        deliver(trace_csv(result), output, "csv")
    else:
        from kg.views.contract import to_text
        from kg.views.trace_values import trace_json

        deliver(to_text(trace_json(result)), output)


@click.command(cls=KgCommand)
@click.argument("start", metavar="A")
@click.argument("end", metavar="B")
@format_option("text", "json")
@output_option
def path(start: str, end: str, given: str | None, output: Path | None) -> None:
    """Show why two things are connected (路径).

    A and B are directives, tasks or measures, named as for kg trace.

    \b
    A、B 是文件、任务或措施，写法与 kg trace 相同。

    \b
    Example:
      kg path 宁府办字〔2023〕56号 洪府公开办字〔2023〕1号
    """
    from kg.graph.path import path as found
    from kg.graph.store import GraphStore

    way = found(GraphStore.open(settings().folder).store, start, end)
    if chosen_format(given, output, ("text", "json")) == "json":
        from kg.views.contract import to_text
        from kg.views.trace_values import path_json

        deliver(to_text(path_json(way)), output)
    else:
        from kg.views.trace import path_text

        deliver(path_text(way), output)
