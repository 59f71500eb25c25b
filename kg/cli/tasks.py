"""``kg tasks``."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.output import chosen_format, deliver, format_option, output_option
from kg.cli.settings import KgCommand, settings
from kg.cli.values import read_day


@click.command(cls=KgCommand)
@click.option("--organ", metavar="O", help="Only tasks of this unit, by name or function (单位).")
@click.option(
    "--due-before",
    metavar="D",
    callback=read_day,
    help="Only tasks with a deadline on or before this day (完成时限不晚于), as 2023-12-31; of what is due every period "
    "the first such day counts (周期性时限按首次到期日).",
)
@click.option(
    "--in",
    "within",
    metavar="DIRECTIVE|PLACE",
    help="Only tasks of this directive, or of those issued in this place (所在文件或地区), as 宁都县.",
)
@format_option("text", "xlsx", "csv", "json")
@output_option
def tasks(
    organ: str | None, due_before: str | None, within: str | None, given: str | None, output: Path | None
) -> None:
    """List tasks with units, deadlines and sentences (任务台账).

    What is due first stands first, what has no date last; JSON keeps the order of the directives.  What is due every
    month, quarter or year is dated by its first day on or after the directive's, within its year.

    \b
    先到期的排在前，没有时限的排在后；JSON 保持文件内的顺序。每月、每季度、每年
    要做的，按文件年度内、成文日期当天或之后的第一个到期日列。

    \b
    Example:
      kg tasks --due-before 2023-12-31
      kg tasks --organ 县政府办 --in 宁都县 -o ledger.xlsx
    """
    from kg.graph.find import directives_in
    from kg.graph.store import GraphStore
    from kg.views.contract import to_text
    from kg.views.ledger import by_due, entries, ledger_csv, ledger_json, ledger_text, ledger_xlsx

    chosen = chosen_format(given, output, ("text", "xlsx", "csv", "json"))
    graph = GraphStore.open(settings().folder)
    held = (graph.directive(summary.id) for summary in graph.directives())
    found = entries(directives_in(graph, within) if within else held, organ, due_before)
    filters = {"organ": organ, "due_before": due_before, "in": within}
    if chosen == "json":
        deliver(to_text(ledger_json(found, filters)), output)
        return
    found = by_due(found)
    if chosen == "text":
        deliver(ledger_text(found, filters), output)
    else:
        deliver(ledger_csv(found) if chosen == "csv" else ledger_xlsx(found), output, chosen)
