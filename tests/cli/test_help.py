from __future__ import annotations

import shlex
import sys
from importlib import import_module

import click
import pytest

from kg.cli import COMMANDS, main
from kg.cli.settings import KgCommand


def commands():
    """Every command and subcommand with the words that call it."""
    for name, (place, _) in COMMANDS.items():
        module, _, attribute = place.partition(":")
        command = getattr(import_module(module), attribute)
        yield (name,), command
        for sub, inner in getattr(command, "commands", {}).items():
            yield (name, sub), inner


def examples():
    """The runnable lines of every help text, in the order of the commands."""
    for words, command in commands():
        for line in (command.help or "").splitlines():
            if line.strip().startswith("kg "):
                yield pytest.param(words, line.strip(), id=f"{' '.join(words)}: {line.strip()}")


ALL = [pytest.param(words, command, id=" ".join(words)) for words, command in commands()]


@pytest.mark.parametrize(("words", "command"), ALL)
def test_every_command_is_documented_with_its_chinese_term_and_an_example(words, command):
    first = (command.help or "").strip().splitlines()[0]
    assert first.endswith(")."), f"{words}: no one-line help with the Chinese term"
    assert any("\u4e00" <= character <= "\u9fff" for character in first)
    assert any(line.endswith("。") for line in command.help.splitlines()), f"{words}: not told in Chinese"
    assert "Example:" in command.help
    assert f"kg {' '.join(words)}" in command.help
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{words}: {parameter.name} is not documented"


@pytest.mark.parametrize(("words", "command"), ALL)
def test_the_list_of_commands_says_what_the_command_says(words, command):
    if len(words) == 1:
        assert command.help.strip().splitlines()[0] == COMMANDS[words[0]][1]


@pytest.mark.parametrize(("words", "command"), ALL)
def test_every_command_knows_the_shared_options(words, command):
    known = {option for parameter in command.params for option in parameter.opts}
    assert {"-g", "-q", "--color"} <= known
    assert isinstance(command, KgCommand | click.Group)


@pytest.mark.parametrize(("words", "command"), ALL)
def test_help_is_printed(kg, words, command):
    said = kg.text(*words, "--help")
    assert "Usage: kg" in said
    assert "Example:" in said


def test_every_help_example_runs(own):
    own.run("review", "export", "-o", "queue.xlsx")
    own.run("review", "export", "-o", "queue.tsv")
    for example in examples():
        _, line = example.values
        result = own.run(*shlex.split(line)[1:])
        allowed = (0, 1) if line.startswith("kg check") else (0,)
        assert result.exit_code in allowed, f"{line}\n{result.output}"


def test_the_list_of_commands_loads_no_command(kg):
    for module in [name for name in sys.modules if name.startswith("kg.cli.")]:
        if module.rpartition(".")[2] in COMMANDS:
            del sys.modules[module]
    said = kg.text("--help")
    assert all(name in said for name in COMMANDS)
    assert "kg.cli.gaps" not in sys.modules


def test_main_help_has_an_example():
    assert "Example:" in main.help
