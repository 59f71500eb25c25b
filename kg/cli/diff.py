"""``kg diff``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.named import directive_named
from kg.cli.output import chosen_format, deliver, format_option, output_option
from kg.cli.settings import KgCommand

if TYPE_CHECKING:
    from kg.model import Directive
    from kg.pipeline.editions import Change

_WORDS = {
    "added": "新增",
    "dropped": "删去",
    "moved": "移位",
    "tightened": "加严",
    "relaxed": "放宽",
    "reworded": "改写",
}


@click.command(cls=KgCommand)
@click.argument("older", metavar="A")
@click.argument("newer", metavar="B")
@format_option("text", "json")
@output_option
def diff(older: str, newer: str, given: str | None, output: Path | None) -> None:
    """Compare two editions (版本比较).

    What B added to A, dropped, moved to another task, tightened, relaxed, or put in other words so that
    the two are to be read side by side (改写). A and B are files, numbers, ids, or unique parts of titles.

    \b
    B 比 A 新增、删去、移到其他任务、加严、放宽了什么，哪些改写后需要对照着看。
    A、B 写文件、文号、标识，或者标题中的一段（须唯一）。

    \b
    Example:
      kg diff 赣府厅字〔2022〕45号 洪府公开办字〔2023〕1号
    """
    from kg.pipeline.compare import shipped_comparer
    from kg.pipeline.editions import changes

    chosen = chosen_format(given, output, ("text", "json"))
    one, other = directive_named(older), directive_named(newer)
    found = changes(one, other, shipped_comparer())
    if chosen == "json":
        from kg.views.contract import to_text

        said = [{**asdict(change), "kind": change.kind.value} for change in found]
        deliver(to_text({"older": one.id, "newer": other.id, "changes": said}), output)
    else:
        deliver("\n".join(_lines(one, other, found)) + "\n", output)


def _lines(one: Directive, other: Directive, found: Sequence[Change]) -> Iterator[str]:
    yield f"《{one.title}》（{one.id}）→《{other.title}》（{other.id}）"
    for kind, word in _WORDS.items():
        of_kind = [change for change in found if change.kind.value == kind]
        yield f"{word}（{len(of_kind)}）"
        for change in of_kind:
            for sign, side in (("-", change.old), ("+", change.new)):
                if side is not None:
                    yield f"  {sign} {side.task}  {' '.join(side.text.split())}"
            if change.reason:
                yield f"      {change.reason}"
