"""``kg export`` and ``kg validate``."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from kg.cli.output import (
    OutputFile,
    chosen_format,
    deliver,
    format_option,
    note,
    output_option,
    refuse_folder,
)
from kg.cli.settings import KgCommand, settings
from kg.errors import FAILED

_FORMATS = ("ttl", "nt", "trig", "jsonld", "graphml", "gexf", "neo4j", "sssom", "xlsx")


@click.command(cls=KgCommand)
@click.option("--format", "chosen", type=click.Choice(_FORMATS), required=True, help="Format (格式).")
@click.option(
    "-o",
    "--output",
    type=OutputFile(),
    metavar="FILE",
    required=True,
    help="Write to FILE; neo4j: a folder, or a .zip (输出文件).",
)
def export(chosen: str, output: Path) -> None:
    """Write the graph in another format (导出).

    The same graph gives the same bytes. xlsx is the workbook of all findings.

    \b
    同一图谱导出的内容逐字节相同。xlsx 是全部结论的工作簿。

    \b
    Example:
      kg export --format ttl -o graph.ttl
      kg export --format graphml -o graph.graphml
    """
    from kg.graph.store import GraphStore

    _fits(chosen, output)
    graph = GraphStore.open(settings().folder)
    if chosen == "xlsx":
        from kg.pipeline.gaps import all_gaps
        from kg.views.gap_tables import gaps_xlsx

        deliver(gaps_xlsx(all_gaps(graph).for_people().corpus), output)
        return
    from kg.graph.export import export as written

    written(graph.store, chosen, output)
    note(f"wrote (已写入) {output}")


def _fits(chosen: str, output: Path) -> None:
    """Click's error where a folder stands that should be a file, or a file that should be a folder."""
    if chosen != "neo4j" or output.suffix.lower() == ".zip":
        refuse_folder(output)
    elif output.is_file():
        raise click.UsageError(
            f"{output}: this is a file; name a folder or a .zip (这是文件，请写文件夹或 .zip)"
        )


@click.command(cls=KgCommand)
@click.option(
    "--shapes",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE.ttl",
    help="Other shapes than those that ship (形状文件).",
)
@format_option("text", "json")
@output_option
def validate(shapes: Path | None, given: str | None, output: Path | None) -> None:
    """Check the graph against its SHACL shapes (校验).

    Exit code 1 where a shape is violated; warnings are listed and do not fail.

    \b
    有违反约束的，退出码为 1；提示只列出，不算不合格。

    \b
    Example:
      kg validate
    """
    from kg.graph.store import GraphStore
    from kg.graph.validation import validate as violations
    from kg.views.contract import to_text

    chosen = chosen_format(given, output, ("text", "json"))
    found = violations(GraphStore.open(settings().folder).store, shapes)
    broken = [one for one in found if one.severity == "violation"]
    if chosen == "json":
        deliver(to_text({"violations": [asdict(one) for one in found]}), output)
    else:
        lines = [f"{one.severity}  {one.focus}  {one.path or ''}  {one.message}" for one in found]
        rest = len(found) - len(broken)
        total = f"{len(broken)} violations, {rest} warnings (违规{len(broken)}条，提示{rest}条)"
        deliver("\n".join([*lines, total]) + "\n", output)
    if broken:
        click.get_current_context().exit(FAILED)
