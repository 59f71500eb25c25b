"""``kg check``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.kinds import KINDS, WORDS, read_kinds
from kg.cli.output import chosen_format, deliver, format_option, note, output_option
from kg.cli.settings import KgCommand, settings
from kg.errors import FAILED, UNREADABLE
from kg.model import PairState

if TYPE_CHECKING:
    from kg.pipeline.check import Issue


@click.command(cls=KgCommand)
@click.option(
    "--fail-on",
    metavar="K,...",
    callback=read_kinds,
    help=f"Kinds that fail (类别), faults by default; of: {KINDS}.",
)
@click.option(
    "--baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Findings known before (基线): what kg check --format json wrote.",
)
@format_option("text", "json")
@output_option
def check(fail_on: tuple[str, ...], baseline: Path | None, given: str | None, output: Path | None) -> None:
    """Fail where the graph has findings, for CI (检查).

    Reads only. Exit code 0: clean; 1: findings; 2: wrong usage; 3: input that cannot be read,
    be it the graph, the baseline, or a file that the build had to leave out.

    \b
    只读不写。退出码：0 没有问题；1 有问题；2 用法有误；3 有内容读不了（图谱、基
    线文件，或构建时读不了的文件）。

    \b
    Example:
      kg check --fail-on ambiguous,number_mismatch
      kg check --format json -o baseline.json
      kg check --baseline baseline.json
    """
    from kg.graph.store import GraphStore
    from kg.pipeline.check import FAULTS, issues, read_baseline

    chosen = chosen_format(given, output, ("text", "json"))
    known = read_baseline(baseline) if baseline else frozenset()
    graph = GraphStore.open(settings().folder)
    kinds = fail_on or FAULTS
    pairs = tuple(graph.pairs())
    local = (graph.directive(lower) for lower in dict.fromkeys(p.answers.lower for p in pairs if p.unsourced))
    owners = local if "unsourced" in kinds else ()
    found = [i for i in issues(pairs, graph.citation_findings(), kinds, owners) if i.key not in known]
    unread = graph.unread()
    compared = sum(pair.answers.state is PairState.COMPARED for pair in pairs)
    deliver(_rendered(found, kinds, chosen, compared), output, chosen)
    left = len(pairs) - compared + len(graph.uncompared())
    if left:
        note(f"not compared (未作对照)  {left} of {compared + left}; see `kg gaps` (见 kg gaps)")
    for reason in unread:
        note(f"not read (未能读取)  {reason}")
    if found or unread:
        click.get_current_context().exit(FAILED if found else UNREADABLE)


def _rendered(found: Sequence[Issue], kinds: Sequence[str], chosen: str, compared: int) -> str:
    if chosen == "json":
        from kg.views.contract import to_text

        return to_text({"findings": [asdict(issue) for issue in found], "fail_on": list(kinds)})
    return "\n".join(_lines(found, compared)) + "\n"


def _lines(found: Sequence[Issue], compared: int) -> Iterator[str]:
    for issue in found:
        ends = f"{issue.upper} → {issue.lower}" if issue.upper else issue.lower
        word = click.style(f"〔{WORDS.get(issue.kind, issue.kind)}〕", fg="red")
        yield f"{issue.key}  {word}{ends}  {' '.join(issue.text.split())}"
    if found:
        yield f"{len(found)} findings (共 {len(found)} 条)"
    else:
        yield "clean (没有问题)" if compared else "nothing was compared (没有作出任何对照)"
