"""The directive a command is given (所指公文)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.cli.settings import settings

if TYPE_CHECKING:
    from kg.model import Directive


def directive_named(asked: str, *, as_read: bool = False) -> Directive:
    """What a file holds, which needs no graph, or the one directive of the graph that ``asked`` names.

    A file ``as_read`` is without its corrections, which name its places so.
    """
    from kg.reading.formats import names_file

    if names_file(asked):
        from kg.pipeline.corrections import read_corrected
        from kg.pipeline.sources import read_directive

        return read_directive(asked) if as_read else read_corrected(asked)
    from kg.graph.find import held_directive
    from kg.graph.store import GraphStore

    return held_directive(GraphStore.open(settings().folder), asked)
