"""Where results go (输出): to stdout, or to a file that is replaced only when all is written."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from kg.cli.settings import settings

F = TypeVar("F", bound=Callable[..., Any])
STDOUT = "-"
_SUFFIXES = {
    ".json": "json",
    ".csv": "csv",
    ".xlsx": "xlsx",
    ".html": "html",
    ".htm": "html",
    ".md": "md",
    ".txt": "text",
    ".tsv": "tsv",
}


class OutputFile(click.Path):
    """A file to write; its folder must be there, and its suffix, if any, one of ``formats`` where they are named."""

    def __init__(self, formats: Sequence[str] = (), *, dir_okay: bool = True) -> None:
        super().__init__(dir_okay=dir_okay, path_type=Path)
        self.formats = formats

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path; click's error before any work where nothing could be written there."""
        path = Path(os.fsdecode(super().convert(value, param, ctx)))
        folder = Path(os.path.realpath(path)).parent
        if not folder.is_dir():
            self.fail(f"{folder}: no such folder; make it first (文件夹不存在，请先建立)", param, ctx)
        if self.formats:
            _fitting(path, self.formats)
        return path


def output_option(function: F) -> F:
    """Decorator: ``-o FILE``, handed over as ``output``."""
    return click.option(
        "-o", "--output", type=OutputFile(), metavar="FILE", help="Write to FILE (输出文件)."
    )(function)


def needed_output_option(metavar: str, said: str) -> Callable[[F], F]:
    """Decorator: ``-o`` for a command that writes one file and nothing else, handed over as ``output``."""
    kind = OutputFile(dir_okay=False)
    return click.option("-o", "--output", type=kind, metavar=metavar, required=True, help=said)


def format_option(*formats: str) -> Callable[[F], F]:
    """Decorator: ``--format``, handed over as ``given``; see :func:`chosen_format`."""
    return click.option(
        "--format",
        "given",
        type=click.Choice(formats),
        help="Format (格式); by default that of FILE's suffix, else the first.",
    )


def chosen_format(given: str | None, output: Path | None, formats: Sequence[str]) -> str:
    """The format asked for, else that of the file's suffix, else the first; workbooks need a file.

    A file is never named as one format and written in another.
    """
    by_name = _SUFFIXES.get(output.suffix.lower()) if output else None
    if output and (by_name or not given):
        _fitting(output, [given] if given else formats)
    chosen = given or by_name or formats[0]
    if chosen == "xlsx" and output is None:
        raise click.UsageError(
            "a workbook cannot be printed (表格不能直接显示): name a file with -o FILE.xlsx"
        )
    return chosen


def _fitting(output: Path, formats: Sequence[str]) -> None:
    """Click's error where ``output`` has a suffix that stands for none of ``formats``."""
    suffix = output.suffix.lower()
    if suffix and _SUFFIXES.get(suffix) not in formats:
        known = ", ".join(name for name, form in _SUFFIXES.items() if form in formats)
        raise click.UsageError(
            f"{output}: {suffix} is not written here; name a file with (不能写成 {suffix}，可用后缀): {known}"
        )


def deliver(content: str | bytes, output: Path | None, chosen: str = "text") -> None:
    """Prints ``content``, or writes it to ``output`` in one step and says so."""
    if output is None or str(output) == STDOUT:
        click.echo(content, nl=False)
        return
    if isinstance(content, str):  # spreadsheets take CSV for UTF-8 only with a mark
        content = content.encode("utf-8-sig" if chosen == "csv" else "utf-8", "backslashreplace")
    write(output, content)
    note(f"wrote (已写入) {output}")


def write(output: Path, content: bytes) -> None:
    """Writes a file in one step; pipes and devices are written to."""
    from kg.replacing import replace_file

    refuse_folder(output)
    replace_file(output, [content])


def refuse_folder(output: Path) -> None:
    """Click's error where a folder stands in the place of a file."""
    if output.is_dir():
        raise click.UsageError(f"{output}: this is a folder; name a file (这是文件夹，请写文件名)")


def note(message: str) -> None:
    """A remark beside the result, on stderr; nothing with ``-q``."""
    if not settings().quiet:
        click.echo(message, err=True)
