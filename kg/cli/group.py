"""The group of all commands: loads a command when it is called, and turns errors into one line."""

from __future__ import annotations

import io
import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from kg.cli.errors import exit_code, one_line
from kg.errors import FAULT

_NAME = "kg"  # however it was called: python -m kg, kg.exe


class KgGroup(click.Group):
    """A group whose commands are named by ``module:attribute`` and loaded only when one is called."""

    def __init__(
        self, *given: Any, commands_at: dict[str, tuple[str, str]] | None = None, **named: Any
    ) -> None:
        super().__init__(*given, **named)
        self.commands_at = commands_at or {}

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of all commands, in the order they are declared."""
        return list(self.commands_at)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, its module loaded."""
        if cmd_name not in self.commands_at:
            return None
        module, _, attribute = self.commands_at[cmd_name][0].partition(":")
        command = getattr(import_module(module), attribute)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Lists the commands without loading any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in self.commands_at.items()])

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Runs a command and exits: 0, or the code of what went wrong, said in one line on stderr."""
        if not standalone_mode:
            return super().main(args, _NAME, complete_var, standalone_mode=False, **extra)
        _speak_utf8()
        try:
            code = super().main(args, _NAME, complete_var, standalone_mode=False, **extra)
            sys.stdout.flush()
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.format_message())
            sys.exit(2)
        except BrokenPipeError:  # the reader went away, as head does: nothing went wrong
            _close_quietly()
            sys.exit(0)
        except (click.Abort, KeyboardInterrupt):
            _complain("interrupted (已中断)")
            sys.exit(130)
        except Exception as error:
            code = exit_code(error)
            if code is None:
                traceback.print_exc()
                _complain("a fault of this program, please report it (程序出错，请报告此问题并附上以上内容)")
                sys.exit(FAULT)
            _complain(one_line(error))
            sys.exit(code)
        sys.exit(code if isinstance(code, int) else 0)


def _complain(message: str) -> None:
    click.echo(click.style("kg:", fg="red", bold=True) + f" {message}", err=True)


def _speak_utf8() -> None:
    """UTF-8 into pipes and files, and never an error over a character that cannot be shown."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _close_quietly() -> None:
    """Points stdout at nothing, so that the interpreter's last flush does not fail."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        try:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        except OSError:
            return
