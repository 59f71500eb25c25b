"""``kg gaps`` and ``kg matrix``."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.comparing import comparing_options
from kg.cli.kinds import KINDS, read_kinds
from kg.cli.output import chosen_format, deliver, format_option, output_option
from kg.cli.settings import KgCommand, settings

if TYPE_CHECKING:
    from kg.pipeline.compare import Comparer
    from kg.pipeline.gaps import Asked
    from kg.views.selection import Filters

_FORMATS = ("text", "json", "csv", "xlsx", "html", "md")


@click.command(cls=KgCommand)
@click.option("--upper", metavar="D", help="Upper directive (上级文件): file, number, id or part of a title.")
@click.option("--lower", metavar="D", help="Lower directive (下级文件), named likewise.")
@click.option("--kind", metavar="K,...", callback=read_kinds, help=f"Only these kinds (类别): {KINDS}.")
@click.option(
    "--accepted-only",
    is_flag=True,
    help="Count only links that people accepted; mere proposals read as missing (只计人工核定).",
)
@comparing_options
@format_option(*_FORMATS)
@output_option
def gaps(
    upper: str | None,
    lower: str | None,
    kind: tuple[str, ...],
    accepted_only: bool,
    model: Path | None,
    similarity: str | None,
    given: str | None,
    output: Path | None,
) -> None:
    """Show which upper measures have no counterpart below (落实对照).

    Without --upper and --lower all lineage pairs; with both that pair, whatever the lineage says of it.
    What the filters leave out is found all the same: the totals are always those of all findings.
    With --model or --similarity the pair is compared now, whatever the graph was built with.

    \b
    不指定 --upper 和 --lower 的，对照全部承接关系；两个都指定的，只对照这两件，
    不论有无承接关系。筛选只影响列出哪些，合计数始终是全部结论的。指定 --model
    或 --similarity 的，不论图谱怎样构建，当场重新比对。

    \b
    Example:
      kg gaps --upper 赣府厅字〔2022〕45号 --lower 宁府办字〔2023〕56号 --format json
      kg gaps --kind missing,partial -o gaps.xlsx
    """
    from kg.pipeline.compare import chosen_comparer

    chosen = chosen_format(given, output, _FORMATS)
    if (model or similarity) and not (upper and lower):
        raise click.UsageError(
            "--model and --similarity compare one pair: name --upper and --lower, or use them with kg build"
        )
    asked = _asked(upper, lower, chosen_comparer(model, similarity).comparer)
    asked = asked.accepted() if accepted_only else asked
    deliver(_rendered(asked, replace(asked.filters, kinds=kind), chosen), output, chosen)


def _asked(upper: str | None, lower: str | None, comparer: Comparer | None) -> Asked:
    from kg.graph.store import GraphStore
    from kg.pipeline.gaps import all_gaps, gaps_of_files, gaps_of_one, gaps_of_pair
    from kg.reading.formats import names_file

    files = [asked for asked in (upper, lower) if asked and names_file(asked)]
    if upper and lower and files:
        graphless = len(files) == 2
        return gaps_of_files(
            None if graphless else GraphStore.open(settings().folder), upper, lower, comparer
        )
    if files:
        raise click.UsageError(
            f"{files[0]}: a file is compared with what you name: give --upper and --lower (比对文件须同时指明上级和下级)"
        )
    graph = GraphStore.open(settings().folder)
    if upper and lower:
        return gaps_of_pair(graph, upper, lower, comparer)
    return gaps_of_one(graph, upper, lower) if upper or lower else all_gaps(graph)


def _rendered(asked: Asked, filters: Filters, chosen: str) -> str | bytes:
    if chosen == "json":
        from kg.views.contract import gaps_json, to_text

        return to_text(gaps_json(asked.corpus, filters))
    corpus = asked.for_people().corpus
    if chosen == "html":
        from kg.views.report import render_report

        return render_report(corpus, filters)
    if chosen == "md":
        from kg.views.markdown import gaps_markdown

        return gaps_markdown(corpus, filters)
    if chosen == "text":
        from kg.views.text import gaps_text

        return gaps_text(corpus, filters)
    from kg.views.gap_tables import gaps_csv, gaps_xlsx

    return gaps_csv(corpus, filters) if chosen == "csv" else gaps_xlsx(corpus, filters)


@click.command(cls=KgCommand)
@click.option("--upper", metavar="D", help="Only this upper directive (上级文件).")
@format_option("text", "xlsx", "html")
@output_option
def matrix(upper: str | None, given: str | None, output: Path | None) -> None:
    """Show upper tasks against lower directives (落实矩阵).

    One row an upper task, one column a directive that owes an answer, coverage in each cell.

    \b
    每行一项上级任务，每列一件应当落实的下级公文，格中是落实情况。

    \b
    Example:
      kg matrix --upper 赣府厅字〔2022〕45号
      kg matrix -o matrix.html
    """
    from kg.graph.store import GraphStore
    from kg.pipeline.gaps import all_gaps, gaps_of_one
    from kg.views.matrix import matrices, matrix_html, matrix_text, matrix_xlsx

    chosen = chosen_format(given, output, ("text", "xlsx", "html"))
    graph = GraphStore.open(settings().folder)
    corpus = (gaps_of_one(graph, upper, None) if upper else all_gaps(graph)).for_people().corpus
    found = matrices(corpus.pairs, corpus.directives, corpus.not_held)
    render = matrix_xlsx if chosen == "xlsx" else matrix_html if chosen == "html" else matrix_text
    deliver(render(found), output, chosen)
