"""``kg explore`` and ``kg report``: pages in one file each."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.kinds import KINDS, read_kinds
from kg.cli.output import OutputFile, deliver
from kg.cli.settings import KgCommand, settings

_PAGE = click.option(
    "-o",
    "--output",
    type=OutputFile(("html",)),
    metavar="FILE.html",
    required=True,
    help="Write to FILE (输出文件).",
)


@click.command(cls=KgCommand)
@click.option("--focus", metavar="NODE", help="Draw only what is around it (中心节点).")
@click.option("--depth", type=click.IntRange(0), default=2, show_default=True, help="Steps around it (步数).")
@_PAGE
def explore(focus: str | None, depth: int, output: Path) -> None:
    """Write the interactive page (浏览图).

    Directives by level with their tasks and what leads from one to another; works offline, in one file.
    NODE is named as for kg trace.

    \b
    按层级列出公文、任务及其来龙去脉，一个网页文件，离线可看。NODE 的写法
    与 kg trace 相同。

    \b
    Example:
      kg explore -o explorer.html
      kg explore --focus 宁府办字〔2023〕56号 --depth 1 -o ningdu.html
    """
    from kg.graph.places import locate
    from kg.graph.store import GraphStore
    from kg.views.explorer import render_explorer

    graph = GraphStore.open(settings().folder)
    node = locate(graph.store, focus) if focus else None
    deliver(render_explorer(graph.corpus(), node, depth), output)


@click.command(cls=KgCommand)
@click.option("--kind", metavar="K,...", callback=read_kinds, help=f"List only these kinds (类别): {KINDS}.")
@_PAGE
def report(kind: tuple[str, ...], output: Path) -> None:
    """Write the gap report as one page (落实对照报告).

    All lineage pairs with their figures, sentences and pictures; figures are always those of all findings.

    \b
    全部承接关系的合计数、原文和图表，合为一个网页；合计数始终是全部结论的。

    \b
    Example:
      kg report -o gap-report.html
    """
    from kg.graph.store import GraphStore
    from kg.pipeline.gaps import all_gaps
    from kg.views.report import render_report
    from kg.views.selection import Filters

    asked = all_gaps(GraphStore.open(settings().folder)).for_people()
    deliver(render_report(asked.corpus, Filters(kinds=kind)), output)
