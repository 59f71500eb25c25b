"""Which exit code an error has, and how it is said in one line (错误与退出码)."""

from __future__ import annotations

import click

from kg.errors import FAILED, UNREADABLE, Mendable

_USAGE: dict[type[click.UsageError], str] = {
    click.NoSuchOption: "没有此选项",
    click.MissingParameter: "缺少必需的内容",
    click.BadParameter: "取值有误",
    click.UsageError: "用法有误",
}
"""What kind of wrong usage it is: click itself says so in English alone."""


class InputError(Mendable):
    """Input (a query, a source …) that cannot be read; names the file, the place and what is wrong."""

    exit_code = UNREADABLE


def exit_code(error: Exception) -> int | None:
    """The exit code for ``error``; None for one that nobody foresaw."""
    if isinstance(error, click.ClickException | Mendable):
        return error.exit_code
    return FAILED if isinstance(error, OSError) else None


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
