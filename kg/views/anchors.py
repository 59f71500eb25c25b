"""What a corrections file needs to name its places (更正定位): fingerprints of a file, its tasks and measures."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.correction import anchor, measure_anchor, task_anchor
from kg.model import Directive, Measure
from kg.views.lookup import label_of, place_in, shorten

_SHA, _WORDS = 12, 40
_CORRECTED = "corrected"


def anchors_text(directive: Directive) -> str:
    """The fingerprints of a directive, each beside what it stands for, to be copied into ``corrections.tsv``."""
    lines = [f"《{directive.title}》"]
    lines.append(
        f"  sha256    {directive.text.source.sha256[:_SHA]}  （来源文件：{directive.text.source.path}）"
    )
    lines.append(f"  document  {anchor(directive.text.plain)}  （全文）")
    lines += ["", "anchor（任务，其下为各措施）"]
    for task in directive.tasks:
        lines.append(f"  {task_anchor(task)}  {place_in(task.id)}  {label_of(task)}")
        lines += _measures(task.measures)
    if directive.unnumbered:
        lines += ["  未编号的要求", *_measures(directive.unnumbered)]
    if any(notice.kind == _CORRECTED for notice in directive.notices):
        lines += ["", "提示", "  ! 本件已有人工更正；改过的任务，指纹以原文件为准：kg show 文件 --anchors"]
    return "\n".join(lines) + "\n"


def _measures(measures: tuple[Measure, ...]) -> Iterator[str]:
    for measure in measures:
        yield f"    {measure_anchor(measure)}  {place_in(measure.id)}  {shorten(measure.text, _WORDS)}"
