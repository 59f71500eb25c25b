"""Which exit code an error has, and how it is said in one line (错误与退出码).

1: it could not be done · 2: what was asked for is not understood · 3: the input cannot be read.
"""

from __future__ import annotations

import click

FAILED, USAGE, UNREADABLE = 1, 2, 3
_UNREADABLE_VALUES = (
    "RuleError",
    "GoldError",
    "ModelError",
    "BaselineError",
    "ReviewError",
    "CorrectionsError",
    "SimilarityError",
)
_USAGE: dict[type[click.UsageError], str] = {
    click.NoSuchOption: "没有此选项",
    click.MissingParameter: "缺少必需的内容",
    click.BadParameter: "取值有误",
    click.UsageError: "用法有误",
}
"""What kind of wrong usage it is: click itself says so in English alone."""


class InputError(Exception):
    """Input (a gold file, a baseline …) that cannot be read; names the file, the place and what is wrong."""


def exit_code(error: Exception) -> int | None:
    """The exit code for ``error``; None for one that nobody foresaw."""
    if isinstance(error, click.ClickException):
        return error.exit_code
    if isinstance(error, InputError):
        return UNREADABLE
    if isinstance(error, OSError):
        return FAILED
    return _of_room(error)


def _of_room(error: Exception) -> int | None:
    if any(
        kind.__name__ in _UNREADABLE_VALUES for kind in type(error).__mro__
    ):  # their rooms are heavy, and not needed to know them
        return UNREADABLE
    from kg.graph import errors as graph
    from kg.graph.ontology import UnknownQuery
    from kg.pipeline.compare import OtherComparer
    from kg.pipeline.find import NotADirective
    from kg.reading.errors import ReadingError
    from kg.views.explorer.choice import FocusNotFound

    unreadable = (ReadingError, graph.NoGraph, graph.DamagedGraph, graph.OtherVersion, graph.ShapesError)
    asked = (
        graph.UnknownNode,
        graph.AmbiguousNode,
        graph.QueryRefused,
        graph.QueryInvalid,
        UnknownQuery,
        NotADirective,
        OtherComparer,
        FocusNotFound,
    )
    if isinstance(error, unreadable):
        return UNREADABLE
    if isinstance(error, asked):
        return USAGE
    if isinstance(error, graph.GraphError):
        return FAILED
    return None


def one_line(error: Exception) -> str:
    """What went wrong, and for wrong usage how to get help."""
    if isinstance(error, click.UsageError):
        word = next(word for kind, word in _USAGE.items() if isinstance(error, kind))
        hint = f"; see (用法见): {error.ctx.command_path} --help" if error.ctx else ""
        return f"{error.format_message()} ({word}{hint})"
    if isinstance(error, click.ClickException):
        return error.format_message()
    if isinstance(error, OSError) and error.filename is not None:
        return f"{error.filename}: {error.strerror or error}"
    return str(error)
