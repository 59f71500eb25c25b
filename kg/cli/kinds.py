"""Kinds of findings as options name them (类别)."""

from __future__ import annotations

import re

import click

from kg.cli.values import fixed, listed
from kg.views import words

WORDS = words.KINDS
KINDS = listed(WORDS)


def read_kinds(context: click.Context, parameter: click.Parameter, value: str | None) -> tuple[str, ...]:
    """The kinds of a comma-separated list, in English or Chinese, each once; click's error for one there is not."""
    found = []
    for asked in re.split("[,，、]", value or ""):
        kind = fixed(asked, WORDS)
        if kind is None and asked.strip():
            raise click.BadParameter(
                f"{asked.strip()!r} is no kind; there are (没有此类别，可用): {KINDS}", context, parameter
            )
        found += [kind] if kind else []
    if value is not None and not found:
        raise click.BadParameter(f"no kind named; there are (未写明类别，可用): {KINDS}", context, parameter)
    return tuple(dict.fromkeys(found))
