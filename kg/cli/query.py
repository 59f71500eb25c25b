"""``kg query``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.output import chosen_format, deliver, format_option, note, output_option
from kg.cli.settings import KgCommand, settings

if TYPE_CHECKING:
    from kg.graph.answers import Answer


@click.command(cls=KgCommand)
@click.argument("file", required=False, metavar="[FILE.rq]", type=click.Path(path_type=Path))
@click.option("--sparql", metavar="TEXT", help="The query itself (查询语句).")
@click.option("--named", metavar="NAME", help="A query that ships with the ontology (内置查询).")
@click.option("--list", "listing", is_flag=True, help="List the named queries (列出内置查询).")
@click.option("--server", metavar="URL", help="Ask this SPARQL 1.1 server instead of the graph (远程图谱).")
@format_option("text", "json", "csv")
@output_option
def query(
    file: Path | None,
    sparql: str | None,
    named: str | None,
    listing: bool,
    server: str | None,
    given: str | None,
    output: Path | None,
) -> None:
    """Ask the graph in SPARQL (查询).

    The query stands in FILE.rq, behind --sparql, or ships with the ontology (--named). Prefixes of the
    ontology need no declaration; queries that change something or call another server are refused.

    \b
    查询语句写在 FILE.rq 里、写在 --sparql 之后，或者用随附的（--named）。本体的
    前缀不必声明；修改数据、访问其他服务器的查询一律拒绝。

    \b
    Example:
      kg query --named missing-measures
      kg query --sparql "SELECT ?d ?title WHERE { ?d a kg:Directive ; kg:title ?title }"
      kg query --list
    """
    from kg.cli.tables import rendered

    chosen = chosen_format(given, output, ("text", "json", "csv"))
    if sum(one is not None for one in (file, sparql, named)) != (0 if listing else 1):
        raise click.UsageError(
            "name one query (请指定一个查询): FILE.rq, --sparql TEXT, --named NAME, or --list"
        )
    if listing:
        from kg.graph.ontology import named_queries

        listed = [(one.name, one.title, one.about) for one in named_queries()]
        deliver(rendered(("name", "title", "about"), listed, chosen), output, chosen)
        return
    answer = _answer(_text(file, sparql, named), server)
    rows = answer.rows
    if named is not None and chosen == "text":
        from kg.views.words import term_word

        rows = tuple(tuple(map(term_word, row)) for row in rows)
    deliver(rendered(answer.header, rows, chosen), output, chosen)


def _text(file: Path | None, sparql: str | None, named: str | None) -> str:
    if named is not None:
        from kg.graph.ontology import named_query

        found = named_query(named)
        note(f"{found.title}: {found.about}")
        return found.text
    if file is None:
        return sparql or ""
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        from kg.cli.errors import InputError

        raise InputError(f"{file}: not UTF-8; save the query as UTF-8 (请另存为 UTF-8)") from error


def _answer(sparql: str, server: str | None) -> Answer:
    from kg.graph.answers import ask

    if server is not None:
        from kg.graph.remote import RemoteStore

        return ask(RemoteStore(server), sparql)
    from kg.graph.store import GraphStore

    return ask(GraphStore.open(settings().folder), sparql)
