"""``kg tasks``."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from kg.cli.output import chosen_format, deliver, format_option, output_option
from kg.cli.settings import KgCommand, settings


@click.command(cls=KgCommand)
@click.option("--organ", metavar="O", help="Only tasks of this unit, by name or function (单位).")
@click.option(
    "--due-before",
    metavar="D",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Only tasks with a deadline on or before this day (完成时限不晚于), as 2023-12-31.",
)
@format_option("text", "xlsx", "csv", "json")
@output_option
def tasks(organ: str | None, due_before: datetime | None, given: str | None, output: Path | None) -> None:
    """List tasks with units, deadlines and sentences (任务台账).

    \b
    Example:
      kg tasks --due-before 2023-12-31
      kg tasks --organ 县政府办 -o ledger.xlsx
    """
    from kg.graph.store import GraphStore
    from kg.views.contract import to_text
    from kg.views.ledger import entries, ledger_csv, ledger_json, ledger_text, ledger_xlsx

    chosen = chosen_format(given, output, ("text", "xlsx", "csv", "json"))
    day = due_before.date().isoformat() if due_before else None
    graph = GraphStore.open(settings().folder)
    found = entries((graph.directive(summary.id) for summary in graph.directives()), organ, day)
    if chosen == "json":
        deliver(to_text(ledger_json(found, organ, day)), output)
    elif chosen == "text":
        deliver(ledger_text(found, organ, day), output)
    else:
        deliver(ledger_csv(found) if chosen == "csv" else ledger_xlsx(found), output, chosen)
