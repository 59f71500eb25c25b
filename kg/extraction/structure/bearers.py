"""Who a line names before its colon (派出所：负责…；配合…; 1.教育部门：…) bears all that the line goes on with."""

from __future__ import annotations

from dataclasses import replace

from kg.extraction.actors.actors import named_before_colon
from kg.extraction.structure.block import Block
from kg.extraction.text.title import squeezed
from kg.model import Measure


def with_bearers(plain: str, block: Block, measures: list[Measure]) -> list[Measure]:
    """The measures of a block, those without actors given the body that their line, or the block's title, names."""
    if not measures or plain.find("：", block.span.start, measures[-1].span.end) < 0:
        return measures
    titled = _in_title(plain, block, measures[0])
    bearers = titled
    borne: list[Measure] = []
    behind = measures[0].span.start
    for measure in measures:
        if plain.find("\n", behind, measure.span.start) >= 0:
            bearers = titled
        named = named_before_colon(measure.text)
        if named:
            bearers = named
        elif bearers and not measure.actors:
            measure = replace(measure, actors=bearers)
        borne.append(measure)
        behind = measure.span.end
    return borne


def _in_title(plain: str, block: Block, first: Measure) -> tuple[str, ...]:
    """The bodies that a title names which ends in a colon."""
    if not block.title or not squeezed(plain[block.marker.end : first.span.start]).endswith("："):
        return ()
    return named_before_colon(f"{block.title}：{first.text}")
