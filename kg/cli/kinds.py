"""Kinds of findings as options name them (类别)."""

from __future__ import annotations

import click

from kg.views import words

WORDS = words.KINDS
KINDS = ", ".join(WORDS)


def read_kinds(context: click.Context, parameter: click.Parameter, value: str | None) -> tuple[str, ...]:
    """The kinds of a comma-separated list, each once; click's error for one there is not."""
    asked = [kind.strip() for kind in (value or "").replace("，", ",").split(",")]
    for kind in asked:
        if kind and kind not in WORDS:
            raise click.BadParameter(f"{kind!r} is no kind; there are: {KINDS}", context, parameter)
    return tuple(dict.fromkeys(kind for kind in asked if kind))
