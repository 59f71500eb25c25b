"""What to compare with (对照模型): the options of every command that compares."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


def similarity_option(function: F) -> F:
    """Decorator: ``--similarity``, handed over as it was written."""
    return click.option(
        "--similarity",
        metavar="NAME|FOLDER",
        help="Compare sentences by these vectors too (句向量): a spaCy pipeline's name, or a local folder.",
    )(function)


def comparing_options(function: F) -> F:
    """Decorator: ``--model`` and ``--similarity``; see :func:`kg.pipeline.compare.chosen_comparer`."""
    model = click.option(
        "--model",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="Compare by the model in FILE, as kg fit writes it (模型文件), instead of the one that ships.",
    )
    return model(similarity_option(function))
