"""What holds for every command (通用选项): the graph's folder, how much is said, colours."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])
DEFAULT_GRAPH = Path("graph")


@dataclass(slots=True)
class Settings:
    """The shared options of one run; ``graph`` is None where none was named."""

    graph: Path | None = None
    quiet: bool = False
    color: bool | None = None

    @property
    def folder(self) -> Path:
        """The graph's folder, named or not."""
        return self.graph or DEFAULT_GRAPH


def settings() -> Settings:
    """The shared options of the command that runs."""
    found: Settings = click.get_current_context().find_root().ensure_object(Settings)
    return found


def _keep(context: click.Context, parameter: click.Parameter, value: Any) -> None:
    kept = context.find_root().ensure_object(Settings)
    if value is not None and parameter.name is not None:
        setattr(kept, parameter.name, value)
    if parameter.name == "color" and kept.color is not None:
        context.find_root().color = context.color = kept.color


def shared_parameters() -> list[click.Option]:
    """The options every command knows, before and after its name."""
    return [
        click.Option(
            ["-g", "--graph"],
            type=click.Path(path_type=Path),
            metavar="GRAPH",
            expose_value=False,
            callback=_keep,
            help="Folder of the graph (图谱目录), graph/ by default.",
        ),
        click.Option(
            ["-q", "--quiet"],
            is_flag=True,
            default=None,
            expose_value=False,
            callback=_keep,
            help="Say nothing but what was asked for (静默).",
        ),
        click.Option(
            ["--color/--no-color"],
            default=None,
            expose_value=False,
            callback=_keep,
            help="Colours or none, whatever the terminal (颜色).",
        ),
    ]


def shared_options(function: F) -> F:
    """Decorator that gives a group the shared options."""
    parameters: list[click.Option] = getattr(function, "__click_params__", [])
    parameters.extend(reversed(shared_parameters()))
    function.__click_params__ = parameters  # type: ignore[attr-defined]
    return function


class KgCommand(click.Command):
    """A command that knows the shared options too, and takes no empty value: a variable that was never set does not ask
    for everything."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.params.extend(shared_parameters())
        for parameter in self.params:
            if isinstance(parameter, click.Option) and isinstance(
                parameter.type, click.types.StringParamType
            ):
                parameter.type = _SAID


class _Said(click.types.StringParamType):
    """Words, not nothing."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The words as they were written; click's error where there are none."""
        if isinstance(value, str) and not value.strip():
            self.fail(
                "empty: leave the option away or name something (值为空，请写明或不加此选项)", param, ctx
            )
        return super().convert(value, param, ctx)


_SAID = _Said()
